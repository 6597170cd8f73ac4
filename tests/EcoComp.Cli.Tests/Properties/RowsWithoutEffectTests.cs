using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>A row that changes nothing is told, and a row that is not told about was used.</summary>
public sealed partial class RowsWithoutEffectTests
{
    [Test]
    public void Exactly_the_rulings_that_nothing_asks_for_are_reported()
    {
        Cases.Check(new CaseGen(), 300, ReportsUnasked, Case.Print);
    }

    [Test]
    public void Exactly_the_results_of_points_that_are_not_valid_in_the_month_are_reported()
    {
        Cases.Check(new CaseGen(), 200, ReportsNotValid, Case.Print);
    }

    [Test]
    public void Strict_refuses_exactly_the_folders_that_are_warned_about()
    {
        Cases.Check(new CaseGen(), 150, StrictRefusesWarnings, Case.Print);
    }

    private static void StrictRefusesWarnings(Case subject)
    {
        using TemporaryFolder folder = subject.Write();
        Run lenient = CommandLine.Settle(folder.Path, subject.From, subject.To, "json");
        Run strict = CommandLine.Settle(folder.Path, subject.From, subject.To, "json", "--strict");
        bool warned = Warning().IsMatch(lenient.Error);
        Demand.That(strict.Exit == (warned ? 3 : 0), $"exit {strict.Exit}\n{lenient.Error}");
        Demand.SameBytes(warned ? [] : lenient.Output, strict.Output, "settlement.json");
    }

    private static void ReportsUnasked(Case subject)
    {
        ExpectedMonth[] expected = subject.Expected;
        Folder folder = subject.Folder;
        bool unasked(RulingRow ruling) =>
            expected.Any(m => m.Month == ruling.Month && !m.RulingsAsked.Contains((ruling.Subject, ruling.Question)));
        RulingRow[] first = [.. folder.Rulings.Distinct()];
        IEnumerable<int> rows = first.Where(unasked).Select(r => Array.IndexOf(folder.Rulings, r));
        Demand.Same(LinesOf(subject, "rulings.csv", rows), Reported(subject, "rulings.csv", "W406"), "rulings that nothing asks for");

        IEnumerable<int> again =
            Enumerable.Range(0, folder.Rulings.Length).Where(i => Array.IndexOf(folder.Rulings, folder.Rulings[i]) < i);
        Demand.Same(LinesOf(subject, "rulings.csv", again), Reported(subject, "rulings.csv", "W403"), "rulings given twice");
    }

    private static void ReportsNotValid(Case subject)
    {
        ResultRow[] results = subject.Folder.Results;
        IEnumerable<int> rows = Enumerable.Range(0, results.Length)
            .Where(i => !subject.Folder.Points.Any(p => p.Code == results[i].Point && p.ValidIn(results[i].Month)));
        string[] reported = Reported(subject, "monitoring.csv", "W404");
        Demand.Same(LinesOf(subject, "monitoring.csv", rows), reported, "results of points that are not valid");
    }

    private static string[] Reported(Case subject, string file, string code)
    {
        using TemporaryFolder folder = (subject with { Style = Style.Plain }).Write();
        Run run = CommandLine.Settle(folder.Path, subject.From, subject.To, "json");
        Demand.That(run.Exit == 0, run.Error);
        IEnumerable<Match> warnings = Warning().Matches(run.Error);
        return [.. warnings.Where(m => m.Groups[1].Value == file && m.Groups[3].Value == code).Select(m => m.Groups[2].Value)];
    }

    private static IEnumerable<string> LinesOf(Case subject, string name, IEnumerable<int> rows)
    {
        byte[] bytes = (subject with { Style = Style.Plain }).Files.SingleOrDefault(f => f.Name == name).Bytes ?? [];
        IReadOnlyList<int> starts = Cells.StartLines(Cells.Records(Encoding.UTF8.GetString(bytes)));
        return rows.Order().Select(r => Words.Number(starts[r + 1]));
    }

    [GeneratedRegex(@"^([^:\r\n]+):(\d+):\d+: warning (W\d+): ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Warning();
}
