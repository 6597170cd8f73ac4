using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>A row that changes nothing is told.</summary>
public sealed partial class RowsWithoutEffectTests
{
    [Test]
    public void Exactly_the_results_of_points_that_are_not_valid_in_the_month_are_reported() => RandomFolders.Check(300, ReportsNotValid);

    [Test]
    public void Exactly_the_rulings_that_are_given_again_are_reported() => RandomFolders.Check(200, ReportsAgain);

    [Test]
    public void Strict_refuses_exactly_the_folders_that_are_warned_about() => RandomFolders.Check(150, StrictRefusesWarnings);

    private static void StrictRefusesWarnings(Generated made)
    {
        using TemporaryFolder folder = made.Write();
        Run lenient = CommandLine.Settle(folder.Path, made.Range, "json");
        Run strict = CommandLine.Settle(folder.Path, made.Range, "json", "--strict");
        bool warned = Warning().IsMatch(lenient.Error);
        Demand.That(strict.Exit == (warned ? 3 : 0), $"exit {strict.Exit}\n{lenient.Error}");
        Demand.SameBytes(warned ? [] : lenient.Output, strict.Output, "settlement.json");
    }

    private static void ReportsNotValid(Generated made, Dice dice)
    {
        Folder told = made.Folder;
        ResultRow[] more =
        [
            .. from month in made.Months.Append(made.Months[0].Plus(-1)).Append(made.Months[^1].Plus(1))
               from code in told.Points.Select(p => p.Code).Distinct()
               where !told.Points.Any(p => p.Code == code && p.ValidIn(month))
               select new ResultRow(month, code, 2, "", true, ""),
        ];
        Folder folder = told with { Results = dice.Shuffled(told.Results.Concat(more)) };
        int[] lines = FolderFiles.Lines(folder, "monitoring.csv");
        IEnumerable<int> expected = folder.Results.Zip(lines).Where(r => more.Contains(r.First)).Select(r => r.Second).Order();
        Demand.Same(expected.Select(Text), Reported(made with { Folder = folder }, "monitoring.csv", "W404"), "results of points that are not valid");
    }

    private static void ReportsAgain(Generated made, Dice dice)
    {
        if (made.Folder.Rulings.Length == 0) return;
        Ruling again = dice.Pick(made.Folder.Rulings);
        Folder folder = made.Folder with { Rulings = dice.Shuffled(made.Folder.Rulings.Append(again)) };
        int[] lines = FolderFiles.Lines(folder, "rulings.csv");
        Demand.Same([Text(lines[Array.LastIndexOf(folder.Rulings, again)])], Reported(made with { Folder = folder }, "rulings.csv", "W403"), "rulings given twice");
    }

    private static string Text(int line) => line.ToString(CultureInfo.InvariantCulture);

    private static string[] Reported(Generated made, string file, string code)
    {
        using TemporaryFolder folder = (made with { Style = Style.Plain }).Write();
        Run run = CommandLine.Settle(folder.Path, made.Range, "json");
        if (run.Exit != 0) throw new RefusedException($"exit {run.Exit}\n{run.Error}");
        IEnumerable<Match> warnings = Warning().Matches(run.Error);
        return [.. warnings.Where(m => m.Groups[1].Value == file && m.Groups[3].Value == code).Select(m => m.Groups[2].Value)];
    }

    [GeneratedRegex(@"^([^:\r\n]+):(\d+):\d+: warning (W\d+): ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Warning();
}
