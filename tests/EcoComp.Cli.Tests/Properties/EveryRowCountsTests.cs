using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>No row is skipped: what was read is what was used and what was reported.</summary>
public sealed partial class EveryRowCountsTests
{
    /// <summary>The file and the cell of it that is spoilt, counted as the plainest writing has them.</summary>
    private static readonly (string File, int Cell)[] Spoilt =
        [("monitoring.csv", 0), ("readings.csv", 0), ("events.csv", 0), ("rulings.csv", 0), ("fund.csv", 2), ("interpretations.csv", 1)];

    [Test]
    public void Check_counts_every_row_of_every_file() => RandomFolders.Check(200, CountsAll);

    [Test]
    public void Check_finds_every_event_ruling_and_charge_in_its_own_month() => RandomFolders.Check(150, CountsByMonth);

    [Test]
    public void Each_spoilt_row_is_reported_at_its_line_and_no_other_row_of_the_file_is() => RandomFolders.Check(300, ReportsSpoilt);

    private static void CountsAll(Generated made)
    {
        using TemporaryFolder folder = made.Write();
        Run run = CommandLine.Run("check", "--data", folder.Path, "--lang", "en");
        if (run.Exit != 0) throw new RefusedException($"exit {run.Exit}\n{run.Error}");
        Folder told = made.Folder;
        (string File, int Rows)[] expected =
        [
            ("counties.csv", told.Counties.Length), ("points.csv", told.Points.Length), ("monitoring.csv", told.Results.Length), ("readings.csv", told.Samples.Length),
            ("events.csv", told.Events.Length), ("rulings.csv", told.Rulings.Length), ("interpretations.csv", told.Choices.Length), ("fund.csv", told.Fund.Length),
        ];
        string output = Encoding.UTF8.GetString(run.Output);
        IEnumerable<string> counted = Counted().Matches(output).Select(m => m.Groups[1].Value + " " + m.Groups[2].Value);
        string[] present = [.. made.Files.Select(f => f.Name)];
        Demand.Same(expected.Where(e => present.Contains(e.File)).Select(e => $"{e.File} {e.Rows}"), counted, "rows");
    }

    private static void CountsByMonth(Generated made)
    {
        using TemporaryFolder folder = made.Write();
        foreach (Month month in made.Months)
        {
            Run run = CommandLine.Run("check", "--data", folder.Path, "--month", month.ToString(), "--lang", "en");
            if (run.Exit != 0) throw new RefusedException($"exit {run.Exit}\n{run.Error}");
            Match counts = CountedInMonth().Match(Encoding.UTF8.GetString(run.Output));
            Demand.That(counts.Success, Encoding.UTF8.GetString(run.Output));
            int[] found = [.. counts.Groups.Values.Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture))];
            int[] expected =
            [
                made.Folder.Events.Count(e => e.Month == month), made.Folder.Rulings.Count(r => r.Month == month), made.Folder.Fund.Count(f => f.Month == month),
            ];
            Demand.That(found.SequenceEqual(expected), $"{month}: {string.Join(' ', found)}, expected {string.Join(' ', expected)}");
        }
    }

    private static void ReportsSpoilt(Generated made, Dice dice)
    {
        (string File, int Cell) chosen = dice.Pick(Spoilt);
        made = made with { Style = Style.Plain };
        (string Name, byte[] Bytes) file = made.Files.SingleOrDefault(f => f.Name == chosen.File);
        if (file.Name is null) return;

        IReadOnlyList<string[]> records = [.. CsvRecords.Of(Encoding.UTF8.GetString(file.Bytes))];
        IReadOnlyList<int> starts = CsvRecords.StartLines(records);
        int[] spoilt = [.. Enumerable.Range(1, records.Count - 1).Where(_ => dice.Chance(30))];
        foreach (int record in spoilt) records[record][chosen.Cell] = "spoilt";

        string text = string.Concat(records.Select(r => string.Join(',', r.Select(c => CsvRecords.Quoted(c, ',', false))) + "\n"));
        using TemporaryFolder folder = made.Write();
        folder.Put([(file.Name, Encoding.UTF8.GetBytes(text))]);
        Run run = CommandLine.Settle(folder.Path, made.Range, "json");
        Demand.That(run.Exit == (spoilt.Length > 0 ? 3 : 0), $"exit {run.Exit}\n{run.Error}");
        // One word that is wrong in many rows is told once, with how many more there are and where the first of them stand.
        Match[] told = [.. Fault().Matches(run.Error).Where(m => m.Groups[1].Value == file.Name)];
        int[] lines = [.. spoilt.Select(r => starts[r])];
        int[] named = [.. told.SelectMany(LinesOf).Distinct()];
        Demand.Same([], named.Except(lines).Select(l => l.ToString(CultureInfo.InvariantCulture)), "lines reported of " + file.Name + " that are not spoilt");
        int more = told.Sum(m => m.Groups[3].Success ? int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture) : 0);
        Demand.That(told.Length + more == lines.Length, $"{file.Name}: {told.Length} and {more} rows are reported of {lines.Length}\n{run.Error}");
    }

    /// <summary>The line of a fault, and those that it says are as its own, as far as it names them: single ones and runs.</summary>
    private static IEnumerable<int> LinesOf(Match fault) => fault.Groups[4].Value.Split('、', StringSplitOptions.RemoveEmptyEntries).Append(fault.Groups[2].Value)
        .Select(run => run.Split('–', '-', '至').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).SelectMany(run => Enumerable.Range(run[0], run[^1] - run[0] + 1));

    [GeneratedRegex(@"^(\S+\.csv): (\d+) rows?\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"events (\d+), rulings (\d+), rows of the fund (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex CountedInMonth();

    [GeneratedRegex(@"^([^:\r\n]+):(\d+):\d+: error E(?:[^\r\n]*（另有 (\d+) 行：((?:\d+(?:[–至-]\d+)?、?)+))?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fault();
}
