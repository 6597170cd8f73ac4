using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests.Input;

/// <summary>
/// Small folders, each standing for a kind of fault that was reported of other programs or met with in published tables: what is right comes out, or one
/// message says why not.
/// </summary>
public sealed partial class OfficeFoldersTests
{
    private const int MostLines = 6;

    private static readonly OfficeFolder[] Folders =
    [
        new("october-as-a-number", "events.xlsx[events]:2:A E205") { Saying = ["1 月", "10 月"] },
        new("october-without-its-zero", "events.csv:2:1 E205") { Saying = ["1 月", "10 月"] },
        new("seconds-before-october", "monitoring.xlsx[m]:2:A E204") { Saying = ["2021-09-30 23:59:17"] },
        new("inflow-not-calculated", "points.xlsx[points]:3:H E125"),
        new("value-not-calculated", "readings.xlsx[r]:2:H E125") { Saying = ["(44+46)/2", "保存一次"] },
        new("hidden-events", "data.xlsx[events]:0:0 W422") { Settled = ["990001 7.2 2000000"] },
        new("limit-by-its-format", "readings.xlsx[r]:2:H E129") { Saying = ["0.02L"] },
        new("decimal-comma", "readings.csv:2:6 E212") { Class = "", Saying = ["逗号"] },
        new("events-as-unicode-text", "events.txt:0:0 E118") { Saying = ["另存为 xlsx"] },
        new("no-real-xls", "events.xls:0:0 E122"),
        new("heading-with-bare-unit") { Class = "劣Ⅴ" },
        new("two-points-of-one-name", "monitoring.csv:3:2 E301") { Saying = ["S1、S3"] },
        new("cells-in-any-order") { Settled = [] },
        new("parts-with-backslashes") { Settled = [] },
        new("empty-style") { Settled = [] },
        new("parts-in-capitals") { Settled = [] },
        new("title-above-csv") { Settled = [] },
        new("title-and-a-wrong-heading", "monitoring.xlsx[m]:2:B E108") { Saying = ["“断面”可能就是它", "点位"] },
        new("headings-with-breaks") { Settled = [] },
        new("header-of-three-rows") { Settled = [], Class = "Ⅱ" },
        new("statuses-for-classes", "monitoring.csv:2:0 W413", "monitoring.csv:3:3 E203") { Saying = ["断流 dry", "停测 suspended"] },
        new("day-and-clock-apart") { Class = "Ⅱ" },
        new("laboratory-spellings", "readings.csv:2:3 E212") { Class = "", Saying = ["温度要去掉"] },
        new("unseen-characters") { Settled = [] },
        new("merged-basin-and-note", "monitoring.xlsx[m]:1:A W401") { Settled = [] },
        new("verticals-untold", "readings.csv:3:5 E324") { Saying = ["样品"] },
        new("sheet-for-each-month") { Settled = [] },
        new("readings-as-workbook") { Class = "Ⅱ" },
        new("nul-bytes", "monitoring.csv:4:0 E116") { Saying = ["末尾有 64 个空字节"] },
        new("end-of-the-day") { Class = "Ⅱ" },
    ];

    private static IEnumerable<TestCaseData> Cases => Folders.Select(f => new TestCaseData(f).SetArgDisplayNames(f.Name));

    [TestCaseSource(nameof(Cases))]
    public void What_an_office_hands_in_is_read_as_it_shows_or_told_in_a_few_words(object folder)
    {
        var office = (OfficeFolder)folder;
        Outcome told = office.Class is null ? Ecocomp.Run("check", "--data", office.Path) : Classify(office);
        string[] places = [.. told.FaultLines.Select(line => Place().Replace(line, "$1 $2"))];
        Assert.That(places, Is.EqualTo(office.Faults), told.Output + told.Error);
        Assert.That(told.FaultLines, Has.Length.LessThanOrEqualTo(MostLines));
        Assert.That(told.FaultLines.Length == 0 ? [] : office.Saying.Where(word => !told.FaultLines.Any(l => l.Contains(word, StringComparison.Ordinal))), Is.Empty);
        bool refused = office.Faults.Any(f => f[^4] == 'E');
        Assert.That(told.ExitCode, Is.EqualTo(refused ? ExitCodes.InputRefused : ExitCodes.Done));
    }

    [TestCaseSource(nameof(Cases))]
    public void What_it_costs_and_which_class_it_has_is_what_the_sheets_show(object folder)
    {
        var office = (OfficeFolder)folder;
        if (office.Class is { Length: > 0 } expected)
        {
            string[] rows = Classify(office).Output.TrimEnd().Split('\n');
            Assert.That(rows.Skip(1).Select(r => r.Split(',')).Select(c => (c[0], c[1], c[4])), Is.EqualTo(new[] { ("2021-10", "S1", expected) }));
        }

        Outcome settled = Directory.GetFiles(office.Path).Length == 1 && office.Settled is null
            ? new Outcome(ExitCodes.InputRefused, [], [])
            : Ecocomp.Run("settle", "2021-10", "--data", office.Path, "--format", "csv");
        if (office.Settled is null) Assert.That(settled.OutputBytes, Is.Empty);
        else Assert.That(settled.Output.TrimEnd().Split('\n').Skip(1).Select(r => r.Split(',')).Select(c => $"{c[1]} {c[3]} {c[8]}"), Is.EqualTo(office.Settled));
    }

    [Test]
    public void Every_folder_is_looked_at() => Assert.That(
        Directory.GetDirectories(Path.Combine(Repository.Root, "tests", "EcoComp.Cli.Tests", "Input", "Office")).Select(Path.GetFileName), Is.EquivalentTo(Folders.Select(f => f.Name)));

    private static Outcome Classify(OfficeFolder office) =>
        Ecocomp.Run("classify", Directory.GetFiles(office.Path, "readings.*").Single(), "--type", "river", "--format", "csv");

    [GeneratedRegex("^([^:]+:[0-9]+:(?:[0-9]+|[A-Z]+)): (?:error|warning) ([EW][0-9]{3}): .*$")]
    private static partial Regex Place();
}
