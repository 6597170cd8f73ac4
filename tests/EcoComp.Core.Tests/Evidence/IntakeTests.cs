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

    private static Dossier? Open(FolderRows rows) => Intake.Open(rows, Law.BuiltIn, new FaultLog());

    private static string[] Told(FolderRows rows)
    {
        var faults = new FaultLog();
        Intake.Open(rows, Law.BuiltIn, faults);
        return Said.Of(faults);
    }
}
