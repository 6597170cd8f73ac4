using System.Text.Json;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>Every amount, question and note leads back to the rows that it stands on.</summary>
public sealed class EvidenceTests
{
    [Test]
    public void Every_item_names_the_rows_of_its_point_or_events_its_rulings_and_its_interpretations() => RandomFolders.Check(600, NamesItsRows);

    private static void NamesItsRows(Generated made)
    {
        made = made with { Style = Style.Plain };
        Dictionary<string, int[]> lines = made.Files.ToDictionary(f => f.Name, f => FolderFiles.Lines(made.Folder, f.Name));
        using Statements statements = Statements.Of(made);
        foreach (Month month in made.Months)
        {
            foreach (JsonElement said in statements.Said(month).Where(s => Statements.Text(s, "clause") != "9"))
            {
                HashSet<(string File, int Line)> places = [.. Statements.Places(said)];
                Demand.That(places.Count > 0, $"{said} names nothing");
                foreach ((string file, int line) in places)
                    Demand.That(lines.TryGetValue(file, out int[]? rows) && rows.Contains(line), $"{file}:{line} is no row");
                foreach ((string file, int row) in Needed(made.Folder, month, said))
                    Demand.That(places.Contains((file, lines[file][row])), $"{said} does not name row {row + 1} of {file}");
            }
        }
    }

    /// <summary>The rows, by file and place in it, without which it would not be what it is.</summary>
    private static IEnumerable<(string File, int Row)> Needed(Folder folder, Month month, JsonElement said)
    {
        string clause = Statements.Text(said, "clause");
        string subject = Statements.Text(said, "subject_code");
        bool item = said.TryGetProperty("item_id", out _);
        int point = Array.FindIndex(folder.Points, p => p.Code == subject && p.ValidIn(month));
        if (point >= 0 && item)
        {
            yield return ("points.csv", point);
            int result = Array.FindIndex(folder.Results, r => r.Month == month && r.Point == subject);
            bool readings = folder.Samples.Any(s => s.Month == month && s.Point == subject && s.Values.Count > 0);
            if (result >= 0 && clause != "7.1" && (folder.Results[result].Routine || !readings)) yield return ("monitoring.csv", result);
            if (result < 0) yield return ("readings.csv", Array.FindIndex(folder.Samples, s => s.Month == month && s.Point == subject && s.Values.Count > 0));
            string? question = clause switch { "4.1.1" => "improved", "4.1.2" or "5.2" or "6.2.1" => "net-class", _ => null };
            int ruling = Array.FindIndex(folder.Rulings, r => r.Month == month && r.Subject == subject && r.Question == question);
            if (ruling >= 0) yield return ("rulings.csv", ruling);
        }

        int happened = Array.FindIndex(folder.Events, e => e.Month == month && e.Id == subject);
        if (happened >= 0) yield return ("events.csv", happened);

        foreach (JsonProperty chosen in said.GetProperty("interpretations").EnumerateObject())
        {
            int row = Array.FindIndex(folder.Choices, c => c.Key == chosen.Name && (c.From is not { } from || from <= month) && (c.To is not { } to || month <= to));
            if (row >= 0) yield return ("interpretations.csv", row);
        }
    }
}
