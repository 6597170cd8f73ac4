using System.Text;
using System.Text.Json;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>Every amount leads back to the rows that it stands on.</summary>
public sealed class EvidenceTests
{
    [Test]
    public void Every_item_names_the_rows_of_its_point_or_events_its_rulings_and_its_interpretations()
    {
        Cases.Check(new CaseGen(), 300, NamesItsRows, Case.Print);
    }

    private static void NamesItsRows(Case subject)
    {
        subject = subject with { Style = Style.Plain };
        Dictionary<string, IReadOnlyList<int>> starts = subject.Files.ToDictionary(
            f => f.Name, f => Cells.StartLines(Cells.Records(Encoding.UTF8.GetString(f.Bytes))));
        using Statements statements = Statements.Of(subject);
        foreach (int month in subject.Months)
        {
            JsonElement city = statements.Month(month);
            foreach (JsonElement holder in statements.Counties(month).Append(city))
            {
                foreach (JsonElement pending in holder.GetProperty("pending").EnumerateArray())
                    Known(starts, Places(pending));
            }

            foreach (JsonElement item in statements.Counties(month).SelectMany(c => c.GetProperty("items").EnumerateArray()))
            {
                HashSet<(string File, int Line)> places = Places(item);
                Known(starts, places);
                foreach ((string file, int row) in Needed(subject.Folder, month, item))
                    Demand.That(places.Contains((file, starts[file][row + 1])), $"{item} does not name row {row + 1} of {file}");
            }
        }
    }

    private static void Known(Dictionary<string, IReadOnlyList<int>> starts, HashSet<(string File, int Line)> places)
    {
        Demand.That(places.Count > 0, "nothing is named");
        foreach ((string file, int line) in places)
        {
            bool row = starts.TryGetValue(file, out IReadOnlyList<int>? lines) && lines.Skip(1).Contains(line);
            Demand.That(row, $"{file}:{line} is no row");
        }
    }

    /// <summary>The rows, by file and place in it, without which the item would not be what it is.</summary>
    private static IEnumerable<(string File, int Row)> Needed(Folder folder, int month, JsonElement item)
    {
        string clause = item.GetProperty("clause").GetString()!;
        string subject = item.GetProperty("subject_code").GetString()!;
        int point = Array.FindIndex(folder.Points, p => p.Code == subject && p.ValidIn(month));
        if (point >= 0)
        {
            yield return ("points.csv", point);
            yield return ("monitoring.csv", Array.FindIndex(folder.Results, r => r.Month == month && r.Point == subject));
            string question = clause == "4.1.1" ? "improved" : "net-class";
            int ruling = Array.FindIndex(folder.Rulings, r => r.Month == month && r.Subject == subject && r.Question == question);
            if (ruling >= 0 && clause != "5.1")
                yield return ("rulings.csv", ruling);
        }

        int happened = Array.FindIndex(folder.Events, e => e.Month == month && e.Id == subject);
        if (happened >= 0)
            yield return ("events.csv", happened);

        foreach (JsonProperty chosen in item.GetProperty("interpretations").EnumerateObject())
        {
            int row = Array.FindIndex(folder.Choices, c => c.Key == chosen.Name && c.From <= month && month <= c.To);
            if (row >= 0)
                yield return ("interpretations.csv", row);
        }
    }

    private static HashSet<(string File, int Line)> Places(JsonElement holder) =>
    [
        .. holder.GetProperty("evidence").EnumerateArray()
            .Select(e => (e.GetProperty("file").GetString()!, e.GetProperty("line").GetInt32())),
    ];
}
