using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

public class ResultChecksTests
{
    [Test]
    public void One_result_for_a_point_and_month_is_no_fault() => Assert.That(
        new Given().Section("S").Section("T").Class("S", "Ⅲ").Class("T", "Ⅲ").Class("S", "Ⅲ", month: "2021-10").Faults(), Is.Empty);

    [Test]
    public void A_second_result_for_a_point_and_month_is_a_fault_and_the_first_one_stays()
    {
        Given given = new Given().Section("S").Class("S", "Ⅲ").Status("S", ResultStatus.Dry);
        Assert.That(given.Faults(), Is.EqualTo(new[] { "monitoring.csv:3:2:point E309 S" }));
    }

    [TestCase(WaterType.Groundwater, "劣Ⅴ", true)]
    [TestCase(WaterType.Groundwater, "Ⅴ", false)]
    [TestCase(WaterType.Lake, "劣Ⅴ", false)]
    public void Groundwater_is_never_worse_than_V(WaterType type, string value, bool fault) => Assert.That(
        new Given().Source("Q", type: type).Class("Q", value).Faults(),
        Is.EqualTo(fault ? ["monitoring.csv:2:3:class E318 劣Ⅴ"] : Array.Empty<string>()));

    [TestCase("2021-08", true)]
    [TestCase("2021-09", false)]
    [TestCase("2021-10", false)]
    [TestCase("2021-11", true)]
    public void A_result_of_a_point_that_is_not_valid_in_the_month_is_a_warning(string month, bool warned) => Assert.That(
        new Given().Section("S", months: "2021-09..2021-10").Class("S", "Ⅲ", month: month).Faults(),
        Is.EqualTo(warned ? ["monitoring.csv:2:2:point W404 S"] : Array.Empty<string>()));

    [Test]
    public void Only_a_source_has_a_routine() => Assert.That(
        new Given().Section("S").Source("Q").Canal("N").Reference("R")
            .Class("S", "Ⅲ", routine: false).Class("Q", "Ⅲ", routine: false).Class("N", "Ⅱ", routine: false).Class("R", "Ⅱ", routine: true)
                .Faults(),
        Is.EqualTo(new[] { "monitoring.csv:2:5:routine W407", "monitoring.csv:4:5:routine W407" }), "whatever document it rests on");

    [TestCase(PointKind.Section)]
    [TestCase(PointKind.Source)]
    [TestCase(PointKind.Reference)]
    public void Monitoring_outside_the_routine_needs_a_document_on_whatever_point(PointKind kind) => Assert.That(
        new Given().Point("P", kind, "Ⅲ").Class("P", "Ⅲ", routine: false, details: new ResultDetails("省站", "", "")).Faults()
            .Where(f => !f.Contains("W407", StringComparison.Ordinal)),
        Is.EqualTo(new[] { "monitoring.csv:2:7:document E211" }));

    [TestCase(PointKind.Source, ResultStatus.Missing)]
    [TestCase(PointKind.Source, ResultStatus.Frozen)]
    [TestCase(PointKind.Section, ResultStatus.Missing)]
    public void A_status_outside_the_routine_is_a_fault_whatever_the_point(PointKind kind, ResultStatus status) => Assert.That(
        new Given().Point("P", kind, "Ⅲ").Status("P", status, routine: false).Faults(),
        Is.EqualTo(new[] { "monitoring.csv:2:5:routine E336" }));

    [TestCase(ResultStatus.Dry, "W413")]
    [TestCase(ResultStatus.Frozen, "W413")]
    [TestCase(ResultStatus.NotScheduled, "W413")]
    [TestCase(ResultStatus.Suspended, "E211")]
    [TestCase(ResultStatus.Missing, "")]
    public void A_status_without_a_document_is_a_warning_a_suspension_a_fault_and_what_is_missing_needs_none(ResultStatus status,
        string code)
    {
        var none = new ResultDetails("", "", "");
        Assert.That(new Given().Section("S").Status("S", status, details: none).Faults(),
            Is.EqualTo(code.Length == 0 ? [] : new[] { "monitoring.csv:2:7:document " + code }));
        Assert.That(new Given().Section("S").NoSample("S", status).Faults(),
            Is.EqualTo(code.Length == 0 ? [] : new[] { "readings.csv:2:6:document " + code }));
    }

    [Test]
    public void An_inflow_that_is_not_valid_while_its_point_is_is_one_warning_however_many_months() => Assert.That(
        new Given().Section("S", inflows: "R").Reference("R", months: "2021-10..2021-10").Class("S", "Ⅲ").Class("S", "Ⅲ", month: "2021-10")
            .Class("S", "Ⅲ", month: "2021-11").Faults(),
        Is.EqualTo(new[] { "points.csv:2:8:inflows W405 R" }));

    [Test]
    public void An_inflow_that_is_valid_while_its_point_is_is_no_warning() => Assert.That(
        new Given().Section("S", inflows: "R").Reference("R").Class("S", "Ⅲ").Faults(), Is.Empty);

    [Test]
    public void Each_inflow_that_is_not_valid_has_its_own_warning() => Assert.That(
        new Given().Section("S", inflows: "Q R").Reference("Q", months: "..2021-08").Reference("R", months: "..2021-08").Class("S", "Ⅲ")
            .Faults(),
        Is.EqualTo(new[] { "points.csv:2:8:inflows W405 Q", "points.csv:2:8:inflows W405 R" }));

    [TestCase("2021-10", false)]
    [TestCase("2021-11", true)]
    public void Inflows_are_asked_only_of_months_with_results_in_which_the_point_is_valid(string month, bool warned) => Assert.That(
        new Given().Section("S", inflows: "R", months: "2021-11..").Reference("R", months: "2022-01..").Section("T")
            .Class("T", "Ⅲ", month: month).Faults(),
        Is.EqualTo(warned ? ["points.csv:2:8:inflows W405 R"] : Array.Empty<string>()));

    [TestCase("Ⅲ", ResultStatus.Dry, "both")]
    [TestCase("", null, "neither")]
    public void A_row_has_a_class_or_a_status(string value, ResultStatus? status, string told)
    {
        var faults = new FaultLog();
        Check(faults, new MonitoringRow { Month = Given.Month, Point = "S", Class = Read.ClassOrNull(value), Status = status });
        Assert.That(Said.Of(faults)[0], Is.EqualTo($"monitoring.csv:2:3:class E209 {value}".TrimEnd()));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { told }));
    }

    [TestCase("", true)]
    [TestCase("许环函1号", false)]
    public void A_suspension_needs_a_document(string document, bool fault)
    {
        var faults = new FaultLog();
        Check(faults, new MonitoringRow { Month = Given.Month, Point = "S", Status = ResultStatus.Suspended, Details = new ResultDetails("", document, "") });
        Assert.That(Said.Of(faults), Is.EqualTo(fault ? ["monitoring.csv:2:7:document E211"] : Array.Empty<string>()));
    }

    [Test]
    public void What_could_not_be_read_is_told_once_and_is_no_result()
    {
        var faults = new FaultLog();
        Check(
            faults, new MonitoringRow { Month = Cell.Month("x"), Point = "S", Class = Cell.Class("y"), Routine = Read.Unreadable<bool>() },
            new MonitoringRow { Month = default, Point = "", Class = WaterClass.I });
        Assert.That(Said.Of(faults), Is.EqualTo(new[]
        {
            "monitoring.csv:2:1:month E204 x", "monitoring.csv:2:3:class E203 y", "monitoring.csv:2:5:routine E202 ?",
            "monitoring.csv:3:1:month E201", "monitoring.csv:3:2:point E201",
        }));
    }

    [TestCase("s", "S")]
    [TestCase("S站", "S")]
    [TestCase("Z", "")]
    public void An_unknown_point_is_told_with_the_one_that_may_be_meant(string code, string meant)
    {
        var faults = new FaultLog();
        Check(faults, new MonitoringRow { Month = Given.Month, Point = code, Class = WaterClass.I });
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "monitoring.csv:2:2:point E301 " + code }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments[0], Is.EqualTo(meant));
    }

    [Test]
    public void A_second_row_is_told_although_the_first_could_not_be_read()
    {
        var faults = new FaultLog();
        Check(
            faults, new MonitoringRow { Month = Given.Month, Point = "S", Class = Cell.Class("y") },
            new MonitoringRow { Month = Given.Month, Point = "S", Class = WaterClass.I });
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "monitoring.csv:2:3:class E203 y", "monitoring.csv:3:2:point E309 S" }));
    }

    [Test]
    public void Nothing_more_is_told_of_the_class_of_a_row_that_is_at_fault()
    {
        PointRegister register = new Given().Source("W", type: WaterType.Groundwater).Dossier().Register;
        var faults = new FaultLog();
        MonitoringRow worst = new() { Month = Given.Month, Point = "W", Class = WaterClass.WorseThanV };
        MonitoringRow unread = worst with { Month = Read.Month("2021-10"), Routine = Read.Unreadable<bool>() };
        MonitoringTable.Of([worst with { Status = ResultStatus.Dry }, unread])
            .Enter(new ResultChecks(register, new MonitoringBook(DataFile.Monitoring.Shape, 1), faults), faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "monitoring.csv:2:3:class E209 劣Ⅴ", "monitoring.csv:2:7:document W413", "monitoring.csv:3:5:routine E202 ?" }));
    }

    [Test]
    public void An_inflow_that_is_not_valid_is_told_with_its_months_also_where_a_later_row_of_the_point_has_none()
    {
        var faults = new FaultLog();
        new Given().Section("S", inflows: "R", months: "..2021-12").Section("S", months: "2022-01..").Reference("R", months: "2022-01..")
            .Class("S", "Ⅲ").Class("S", "Ⅲ", month: "2021-10").Class("S", "Ⅲ", month: "2021-12").Class("S", "Ⅲ", month: "2022-01")
            .Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "points.csv:2:8:inflows W405 R" }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { "S", "2021-09..2021-10、2021-12" }));
    }

    [Test]
    public void Inflows_are_asked_of_months_that_have_readings_alone() => Assert.That(
        new Given().Section("S", inflows: "R").Reference("R", months: "2021-10..").Sample("S", Water.CleanSurface).Faults(),
        Is.EqualTo(new[] { "points.csv:2:8:inflows W405 R" }));

    private static void Check(FaultLog faults, params MonitoringRow[] rows)
    {
        PointRegister register = new Given().Section("S").Dossier().Register;
        MonitoringTable.Of(rows).Enter(new ResultChecks(register, new MonitoringBook(DataFile.Monitoring.Shape, register.Points.Length), faults), faults);
    }
}
