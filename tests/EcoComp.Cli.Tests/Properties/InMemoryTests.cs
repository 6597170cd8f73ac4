using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What properties are tried on is what the command prints.</summary>
public sealed partial class InMemoryTests
{
    [Test]
    public void A_folder_in_memory_comes_to_the_bytes_that_the_command_prints_of_it_on_the_disk() => RandomFolders.Check(900, made =>
    {
        using TemporaryFolder folder = made.Write();
        Demand.SameBytes(CommandLine.Settled(folder.Path, made.Range, "json"), InMemory.Settled(made), made.Range);
    });

    [Test]
    public void The_rulings_that_nothing_asked_for_are_those_that_the_command_warns_of() => RandomFolders.Check(300, made =>
    {
        Generated plain = made with { Style = Style.Plain };
        using TemporaryFolder folder = plain.Write();
        Run run = CommandLine.Settle(folder.Path, made.Range, "json");
        Demand.That(run.Exit == 0, run.Error);
        IEnumerable<string> warned = Unused().Matches(run.Error).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);
        IEnumerable<string> unused = InMemory.SettledWithUnused(plain).Unused.Select(l => l.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal);
        Demand.Same(warned, unused, "lines of rulings.csv");
    });

    [Test]
    public void The_folders_of_a_whole_run_hold_more_than_five_thousand_months() =>
        Assert.That(Enumerable.Range(1, RandomFolders.Many).Sum(n => FolderGen.Of((ulong)n).Months.Length), Is.InRange(5_000, 5_100));

    [GeneratedRegex(@"^rulings\.csv:(\d+):\d+: warning W406: ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Unused();
}
