using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>The one way from rows to a dossier.</summary>
public class IntakeTests
{
    private static readonly CountyRow County = new() { Code = "A", Name = "甲县" };

    private static readonly PointRow Section = new()
    {
        Code = "S",
        Name = "断面",
        Kind = PointKind.Section,
        WaterBody = "颍河",
        WaterType = WaterType.River,
        County = "A",
        Target = WaterClass.III,
    };

    private static FolderRows Folder => new()
    {
        Counties = RowTable.Of(DataFile.Counties.Shape, [County]),
        Points = RowTable.Of(DataFile.Points.Shape, [Section]),
        Monitoring = MonitoringTable.Of([new MonitoringRow { Month = Given.Month, Point = "S", Class = WaterClass.IV }]),
    };

    [Test]
    public void Rows_made_in_code_become_a_dossier_whose_facts_have_their_places()
    {
        Dossier dossier = Open(Folder)!;
        Assert.That(dossier.Case(Given.Month, Law.Xuchang).Result(dossier.Register.Points[0]).Class, Is.EqualTo(WaterClass.IV));
        Assert.That(dossier.Case(Given.Month, Law.Xuchang).ResultAt(dossier.Register.Points[0]), Is.EqualTo(new FileLine("monitoring.csv", 2)));
        Assert.That(dossier.Register.Points[0].Entries[0].At, Is.EqualTo(new FileLine("points.csv", 2)));
    }

    [Test]
    public void A_folder_without_results_and_readings_is_refused() =>
        Assert.That(Told(Folder with { Monitoring = null }), Is.EqualTo(new[] { "monitoring.csv:0:0: E102" }));

    [Test]
    public void Results_that_could_not_be_read_are_not_missing_too() =>
        Assert.That(Told(Folder with { Monitoring = MonitoringTable.Unread }), Is.Empty);

    [Test]
    public void A_table_of_counties_without_rows_is_a_fault_and_no_county_is_called_unknown() => Assert.That(
        Told(Folder with { Counties = RowTable.Of<CountyRow>(DataFile.Counties.Shape, []) }), Is.EqualTo(new[] { "counties.csv:0:0: E113" }));

    [Test]
    public void Nothing_is_called_unknown_because_its_table_could_not_be_read()
    {
        FolderRows rows = Folder with
        {
            Counties = RowTable.Unread<CountyRow>(),
            Points = RowTable.Unread<PointRow>(),
            Events = RowTable.Unread<EventRow>(),
            Rulings = RowTable.Of(
                DataFile.Rulings.Shape,
                [new RulingRow { Month = Given.Month, Subject = "E1", Question = Question.Responsible, Answer = "A", Authority = "批" }]),
        };
        Assert.That(Told(rows), Is.Empty);
    }

    [Test]
    public void A_warning_refuses_nothing()
    {
        var faults = new FaultLog();
        FolderRows rows = Folder with
        {
            Events = RowTable.Of(DataFile.Events.Shape, [new EventRow { Month = Given.Month, Id = "E1", Kind = EventKind.Intake, County = "A", Outlet = "口", Document = "文" }]),
        };
        Assert.That(Intake.Open(rows, Law.BuiltIn, faults)!.Events[Given.Month], Has.Length.EqualTo(1));
        Assert.That((faults.Count, faults.HasErrors), Is.EqualTo((1, false)));
    }

    [Test]
    public void An_error_that_was_found_when_the_files_were_read_refuses_the_folder()
    {
        var faults = new FaultLog();
        faults.AddFile(FaultCodes.Encoding, "events.csv");
        Assert.That(Intake.Open(Folder, Law.BuiltIn, faults), Is.Null);
    }

    [Test]
    public void Everything_that_is_wrong_is_told_in_one_run()
    {
        FolderRows rows = Folder with
        {
            Points = RowTable.Of(DataFile.Points.Shape, [Section, Section with { Target = default }]),
            Interpretations = RowTable.Of(DataFile.Interpretations.Shape, [new InterpretationRow { Key = "x", Choice = "y", Authority = "函" }]),
            Fund = RowTable.Of(DataFile.Fund.Shape, [new FundRow { Month = Cell.Month("x"), Item = FundItem.ProvinceDeduction, Yuan = 0.5m }]),
        };
        Assert.That(Told(rows), Is.EquivalentTo(new[]
        {
            "points.csv:3:1:code E307 S", "points.csv:3:7:target E315", "interpretations.csv:2:1:key E305 x", "fund.csv:2:1:month E204 x",
            "fund.csv:2:3:amount_yuan E207 0.5",
        }));
    }

    [Test]
    public void A_table_that_lacks_a_needed_column_is_told_whichever_it_is()
    {
        FolderRows rows = Folder with
        {
            Points = RowTable.Of(Without(DataFile.Points, "name"), [Section]),
            Interpretations = new RowTable<InterpretationRow>([], Without(DataFile.Interpretations, "authority")),
            Events = new RowTable<EventRow>([], Without(DataFile.Events, "document")),
            Rulings = new RowTable<RulingRow>([], Without(DataFile.Rulings, "answer")),
            Fund = new RowTable<FundRow>([], Without(DataFile.Fund, "item")),
        };
        Assert.That(Told(rows), Is.EqualTo(new[]
        {
            "events.csv:1:0:document E108", "fund.csv:1:0:item E108", "interpretations.csv:1:0:authority E108", "points.csv:1:0:name E108",
            "rulings.csv:1:0:answer E108",
        }));
    }

    [Test]
    public void A_choice_needs_its_document_and_a_readable_interval() => Assert.That(
        Told(Folder with
        {
            Interpretations = RowTable.Of(
                DataFile.Interpretations.Shape,
                [new InterpretationRow { Key = "scope", Choice = "all-registered", Authority = "", From = Cell.Month("x"), To = Cell.Month("y") }]),
        }),
        Is.EqualTo(new[] { "interpretations.csv:2:3:authority E201", "interpretations.csv:2:4:from E204 x", "interpretations.csv:2:5:to E204 y" }));

    [Test]
    public void An_amount_of_the_fund_says_what_it_is() => Assert.That(
        Told(Folder with { Fund = RowTable.Of(DataFile.Fund.Shape, [new FundRow { Month = Given.Month, Item = default, Yuan = 5m }]) }),
        Is.EqualTo(new[] { "fund.csv:2:2:item E201" }));

    [Test]
    public void An_event_that_stands_twice_and_takes_anothers_week_is_told_of_both()
    {
        EventRow week = new()
        {
            Month = Given.Month,
            Id = "E1",
            Kind = EventKind.IllegalOutlet,
            County = "A",
            River = "颍河",
            Outlet = "甲排口",
            Week = new LocalDate(2021, 9, 8),
            VolumeTonnes = 1200m,
            Document = "函",
        };
        FolderRows rows = Folder with { Events = RowTable.Of(DataFile.Events.Shape, [week, week]) };
        Assert.That(Told(rows), Is.EqualTo(new[] { "events.csv:3:2:event E310 E1", "events.csv:3:9:week E311 2021-09-06" }));
        Assert.That(Open(rows), Is.Null);
    }

    private static TableShape Without(DataFile file, string column)
    {
        string[] columns = [.. file.Columns.Select(c => c.Name).Where(c => c != column)];
        return new TableShape(file.Name, columns.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i + 1), [.. columns]);
    }

    private static Dossier? Open(FolderRows rows) => Intake.Open(rows, Law.BuiltIn, new FaultLog());

    private static string[] Told(FolderRows rows)
    {
        var faults = new FaultLog();
        Intake.Open(rows, Law.BuiltIn, faults);
        return Said.Of(faults);
    }
}
