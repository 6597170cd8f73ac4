using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Results that are assumed in place of what monitoring.csv says.</summary>
public class ResultChangeTests
{
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

    private static readonly PointRow Source = Section with
    {
        Code = "Q",
        Name = "水源",
        Kind = PointKind.Source,
        WaterType = WaterType.Lake,
        Target = default
    };

    private static FolderRows Folder(TableShape shape, params ResultChange[] assumed) => new()
    {
        Counties = RowTable.Of(DataFile.Counties.Shape, [new CountyRow { Code = "A", Name = "甲县" }]),
        Points = RowTable.Of(DataFile.Points.Shape, [Section, Section with { Code = "T" }, Source, Source with { Code = "R" }]),
        Monitoring = MonitoringTable.Of(RowTable.Of(
            shape,
            [
                new MonitoringRow { Month = Given.Month, Point = "S", Class = WaterClass.IV },
                new MonitoringRow { Month = Given.Month, Point = "Q", Class = WaterClass.III, Routine = false,
                    Details = new ResultDetails("", "加测函", "") },
            ])),
        Assumed = [.. assumed],
    };

    private static ResultChange Of(string point, WaterClass? value, ResultStatus? status, string file = "what-if", int line = 1) =>
        new(Given.Month, point, value, status, new FileLine(file, line));

    private static Dossier Opened(FolderRows rows) => Intake.Open(rows, Law.BuiltIn, new FaultLog())!;

    private static MonitoringResult Result(Dossier dossier, string point) =>
        dossier.Results.Find(Given.Month, dossier.Register.FindPoint(point)!);

    [Test]
    public void A_class_is_of_routine_monitoring_unless_the_row_in_whose_place_it_stands_is_not()
    {
        Dossier dossier = Opened(Folder(DataFile.Monitoring.Shape, Of("R", WaterClass.II, null), Of("Q", WaterClass.I, null, line: 2)));
        Assert.That((Result(dossier, "R").Class, Result(dossier, "R").Routine), Is.EqualTo(((WaterClass?)WaterClass.II, true)));
        Assert.That((Result(dossier, "Q").Class, Result(dossier, "Q").Routine), Is.EqualTo(((WaterClass?)WaterClass.I, false)));
        Assert.That(Result(dossier, "Q").Details, Is.EqualTo(new ResultDetails("", "加测函", "")), "what the row rests on stays");
    }

    [Test]
    public void A_status_is_of_routine_monitoring()
    {
        MonitoringResult result = Result(Opened(Folder(DataFile.Monitoring.Shape, Of("Q", null, ResultStatus.Dry))), "Q");
        Assert.That((result.Status, result.Routine), Is.EqualTo(((ResultStatus?)ResultStatus.Dry, true)));
    }

    [Test]
    public void Each_is_cited_from_where_it_was_asked_for_and_rows_from_where_they_stand()
    {
        Dossier dossier = Opened(Folder(
            DataFile.Monitoring.Shape, Of("T", WaterClass.II, null, "假设一", 3), Of("R", WaterClass.II, null, "假设二", 7)));
        Assert.That(Cited(dossier, "S", "T", "R"), Is.EqualTo(new[] { "monitoring.csv:2", "假设一:3", "假设二:7" }));
    }

    [Test]
    public void Rows_of_a_table_of_several_sheets_are_still_cited_from_theirs()
    {
        TableShape sheets = DataFile.Monitoring.Shape.In([new TablePart("m.xlsx[8月]", 0), new TablePart("m.xlsx[9月]", 2)]);
        Dossier dossier = Opened(Folder(sheets, Of("T", WaterClass.II, null, "假设", 3)));
        Assert.That(Cited(dossier, "S", "Q", "T"), Is.EqualTo(new[] { "m.xlsx[8月]:2", "m.xlsx[9月]:1", "假设:3" }));
    }

    [Test]
    public void An_assumed_result_must_satisfy_what_a_row_must_and_is_told_at_its_place()
    {
        var faults = new FaultLog();
        Intake.Open(Folder(DataFile.Monitoring.Shape, Of("Z", WaterClass.II, null, "假设", 3)), Law.BuiltIn, faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "假设:3:2:point E301 Z" }));
    }

    private static string[] Cited(Dossier dossier, params string[] points)
    {
        MonthEvidence month = dossier.Case(Given.Month, Law.Xuchang);
        return [.. points.Select(p => month.ResultAt(dossier.Register.FindPoint(p)!)!).Select(at => $"{at.File}:{at.Line}")];
    }
}
