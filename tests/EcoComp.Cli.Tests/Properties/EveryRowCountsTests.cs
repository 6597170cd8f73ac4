using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>No row is skipped: what was read is what was used and what was reported.</summary>
public sealed partial class EveryRowCountsTests
{
    /// <summary>The file and the cell of it that is spoilt, counted as the plainest writing has them.</summary>
    private static readonly (string File, int Cell)[] Spoilt =
        [("monitoring.csv", 0), ("events.csv", 0), ("rulings.csv", 0), ("fund.csv", 2), ("interpretations.csv", 1)];

    [Test]
    public void Check_counts_every_row_of_every_file()
    {
        Cases.Check(new CaseGen(), 150, CountsAll, Case.Print);
    }

    [Test]
    public void Check_finds_every_event_ruling_and_charge_in_its_own_month()
    {
        Cases.Check(new CaseGen(), 100, CountsByMonth, Case.Print);
    }

    [Test]
    public void Each_spoilt_row_is_reported_at_its_line_and_no_other_row_of_the_file_is()
    {
        Cases.Check(200, ReportsSpoilt);
    }

    private static void CountsAll(Case subject)
    {
        using TemporaryFolder folder = subject.Write();
        Run run = CommandLine.Run("check", "--data", folder.Path, "--lang", "en");
        Demand.That(run.Exit == 0, $"exit {run.Exit}\n{run.Error}");
        Folder told = subject.Folder;
        (string File, int Rows)[] expected =
        [
            ("counties.csv", told.Counties.Length), ("points.csv", told.Points.Length), ("monitoring.csv", told.Results.Length),
            ("events.csv", told.Events.Length), ("rulings.csv", told.Rulings.Length), ("interpretations.csv", told.Choices.Length),
            ("fund.csv", told.Fund.Length),
        ];
        string output = Encoding.UTF8.GetString(run.Output);
        IEnumerable<string> counted = Counted().Matches(output).Select(m => m.Groups[1].Value + " " + m.Groups[2].Value);
        IEnumerable<string> present = subject.Files.Select(f => f.Name);
        Demand.Same(expected.Where(e => present.Contains(e.File)).Select(e => $"{e.File} {e.Rows}"), counted, "rows");
    }

    private static void CountsByMonth(Case subject)
    {
        using TemporaryFolder folder = subject.Write();
        foreach (int month in subject.Months)
        {
            Run run = CommandLine.Run("check", "--data", folder.Path, "--month", Words.Month(month), "--lang", "en");
            Demand.That(run.Exit == 0, $"exit {run.Exit}\n{run.Error}");
            Match counts = CountedInMonth().Match(Encoding.UTF8.GetString(run.Output));
            Demand.That(counts.Success, Encoding.UTF8.GetString(run.Output));
            int[] found = [.. counts.Groups.Values.Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture))];
            int[] expected =
            [
                subject.Folder.Events.Count(e => e.Month == month),
                subject.Folder.Rulings.Where(r => r.Month == month).Distinct().Count(),
                subject.Folder.Fund.Count(f => f.Month == month),
            ];
            Demand.That(found.SequenceEqual(expected), $"{string.Join(' ', found)}, expected {string.Join(' ', expected)}");
        }
    }

    private static void ReportsSpoilt(Case subject, Dice dice)
    {
        (string File, int Cell) chosen = dice.Pick(Spoilt);
        subject = subject with { Style = Style.Plain };
        (string Name, byte[] Bytes) file = subject.Files.SingleOrDefault(f => f.Name == chosen.File);
        if (file.Name is null)
            return;

        IReadOnlyList<string[]> records = [.. Cells.Records(Encoding.UTF8.GetString(file.Bytes))];
        IReadOnlyList<int> starts = Cells.StartLines(records);
        int[] spoilt = [.. Enumerable.Range(1, records.Count - 1).Where(_ => dice.Chance(30))];
        foreach (int record in spoilt)
            records[record][chosen.Cell] = "spoilt";

        string text = string.Concat(records.Select(r => string.Join(',', r.Select(c => Cells.Quoted(c, ',', false))) + "\n"));
        using TemporaryFolder folder = subject.Write();
        folder.Put([(file.Name, Encoding.UTF8.GetBytes(text))]);
        Run run = CommandLine.Settle(folder.Path, subject.From, subject.To, "json");
        Demand.That(run.Exit == (spoilt.Length > 0 ? 3 : 0), $"exit {run.Exit}\n{run.Error}");
        string[] reported =
        [
            .. Fault().Matches(run.Error).Where(m => m.Groups[1].Value == file.Name).Select(m => m.Groups[2].Value).Distinct(),
        ];
        Demand.Same(spoilt.Select(r => Words.Number(starts[r])), reported, "reported lines of " + file.Name);
    }

    [GeneratedRegex(@"^(\S+\.csv): (\d+) rows?\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"events (\d+), rulings (\d+), rows of the fund (\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex CountedInMonth();

    [GeneratedRegex(@"^([^:\r\n]+):(\d+):\d+: error E", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fault();
}
