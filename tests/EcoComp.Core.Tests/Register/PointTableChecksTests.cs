using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Register;

public class PointTableChecksTests
{
    private const string EmptyInterval = "E210";

    [TestCase("", "", true)]
    [TestCase("..2021-12", "2022-01..", false)]
    [TestCase("..2021-12", "2021-12..", true)]
    [TestCase("2021-05..2021-01", "", false)]
    [TestCase("", "2021-05..2021-01", false)]
    public void A_code_may_stand_twice_where_no_month_does(string first, string second, bool fault) => Assert.That(
        new Given().Section("S", months: first).Section("S", months: second).Faults().Where(f => !f.Contains(EmptyInterval, StringComparison.Ordinal)),
        Is.EqualTo(fault ? ["points.csv:3:1:code E307 S"] : Array.Empty<string>()));

    [Test]
    public void A_row_that_overlaps_two_earlier_ones_is_one_fault() => Assert.That(
        new Given().Section("S", months: "..2021-12").Section("S", months: "2022-01..").Section("S").Faults(),
        Is.EqualTo(new[] { "points.csv:4:1:code E307 S" }));

    [Test]
    public void The_kind_of_a_point_may_not_change() => Assert.That(
        new Given().Section("S", months: "..2021-12").Point("S", PointKind.Canal, "Ⅱ", months: "2022-01..").Faults(),
        Is.EqualTo(new[] { "points.csv:3:3:kind E317 S" }));

    [Test]
    public void The_water_type_of_a_point_may_not_change() => Assert.That(
        new Given().Section("S", months: "..2021-12").Point("S", PointKind.Section, "Ⅲ", type: WaterType.Lake, months: "2022-01..")
            .Faults(),
        Is.EqualTo(new[] { "points.csv:3:5:water_type E317 S" }));

    [Test]
    public void What_could_not_be_read_does_not_count_as_a_change() => Assert.That(
        new Given().Section("S", months: "..2021-12").Point("S", null, "Ⅲ", type: null, months: "2022-01..")
            .Point("T", null, "Ⅲ", type: null, months: "..2021-12").Section("T", months: "2022-01..").Faults()
            .Where(f => f.Contains("E317", StringComparison.Ordinal)),
        Is.Empty);

    [Test]
    public void A_point_with_a_faulty_row_is_known_to_the_other_files() => Assert.That(
        new Given().Point("P", null).Section("S", inflows: "P").Faults(), Is.EqualTo(new[] { "points.csv:2:3:kind E202 ?" }));

    [Test]
    public void An_unknown_inflow_of_a_row_without_a_code_is_told_too() => Assert.That(
        new Given().Section("", inflows: "X").Faults(), Is.EqualTo(new[] { "points.csv:2:1:code E201", "points.csv:2:8:inflows E303 X" }));

    [Test]
    public void Rows_without_a_code_are_not_held_against_each_other() => Assert.That(
        new Given().Section("").Section("").Faults(), Is.EqualTo(new[] { "points.csv:2:1:code E201", "points.csv:3:1:code E201" }));

    [TestCase(true, false, "", "points.csv:2:3:kind E202 ?")]
    [TestCase(false, true, "", "points.csv:2:5:water_type E202 ?")]
    [TestCase(false, false, "2021-05..2021-01", "points.csv:2:13:to E210 2021-01")]
    public void A_result_of_a_point_whose_row_is_at_fault_is_not_called_out_of_its_months(bool kind, bool water, string months, string told)
    {
        Given given = new Given().Point("S", kind ? null : PointKind.Section, "Ⅲ", type: water ? null : WaterType.River, months: months);
        Assert.That(given.Class("S", "Ⅲ").Faults(), Is.EqualTo(new[] { told }));
    }

    [TestCase("Ⅲ", "..2021-06", "Ⅳ", "2021-07..", "", true)]
    [TestCase("Ⅲ", "..2021-06", "Ⅳ", "2021-09..", "", true, Description = "a gap inside the year")]
    [TestCase("Ⅲ", "..2021-06", "Ⅳ", "2021-07..", "许环函1号", false)]
    [TestCase("Ⅲ", "..2021-06", "Ⅲ", "2021-07..", "", false)]
    [TestCase("Ⅲ", "..2021-12", "Ⅳ", "2022-01..", "", false)]
    [TestCase("Ⅲ", "..2020-12", "Ⅳ", "2021-03..", "", false)]
    public void A_target_that_changes_inside_a_calendar_year_warns_unless_its_row_has_a_document(
        string first, string until, string second, string from, string document, bool warned)
    {
        string[] told = new Given().Section("S", second, months: from, document: document).Section("S", first, months: until, county: "B")
            .Faults();
        Assert.That(told, Is.EqualTo(warned ? ["points.csv:2:7:target W414 " + second] : Array.Empty<string>()),
            "in whatever order the rows stand");
    }

    [Test]
    public void The_usual_target_of_a_source_is_one_too() => Assert.That(
        new Given().Point("Q", Core.Register.PointKind.Source, "", months: "..2021-06")
            .Point("Q", Core.Register.PointKind.Source, "Ⅱ", months: "2021-07..").Faults(),
        Is.EqualTo(new[] { "points.csv:3:7:target W414 Ⅱ" }));

    [TestCase(PointKind.Source, "", "Ⅲ", null)]
    [TestCase(PointKind.Source, "Ⅲ", "", null)]
    [TestCase(PointKind.Source, "Ⅱ", "", "Ⅲ Q Ⅱ")]
    [TestCase(PointKind.Source, "", "Ⅱ", "Ⅱ Q Ⅲ")]
    [TestCase(PointKind.Source, "Ⅱ", "Ⅱ", null)]
    [TestCase(PointKind.Source, "Ⅱ", "Ⅰ", "Ⅰ Q Ⅱ")]
    [TestCase(PointKind.Canal, "", "Ⅱ", null)]
    [TestCase(PointKind.Canal, "Ⅱ", "", null)]
    [TestCase(PointKind.Canal, "Ⅰ", "", "Ⅱ Q Ⅰ")]
    [TestCase(PointKind.Reference, "Ⅲ", "", " Q Ⅲ")]
    public void A_target_that_is_said_and_the_usual_one_are_compared_alike(PointKind kind, string before, string after, string? told)
    {
        var faults = new FaultLog();
        new Given().Point("Q", kind, before, months: "..2021-06").Point("Q", kind, after, months: "2021-07..").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Value + " " + f.Arguments[0] + " " + f.Arguments[1]), Is.EqualTo(told is null ? [] : new[] { told }));
    }

    [TestCase("", true)]
    [TestCase("from", false)]
    [TestCase("to", false)]
    [TestCase("target", true)]
    public void A_code_that_stands_twice_is_no_fault_where_its_months_could_not_be_read(string unread, bool told)
    {
        TableShape shape = DataFile.Points.Shape;
        var table = new TableShape("points.csv", DataFile.Points.Columns.ToDictionary(c => c.Name, c => shape.FieldOf(c.Name)))
        {
            UnreadColumns = unread.Length == 0 ? [] : [unread],
        };
        PointRow Row(int line) => new()
        {
            Origin = new RowOrigin(table, line),
            Code = "S",
            Name = "S站",
            Kind = PointKind.Reference,
            WaterBody = "颍河",
            WaterType = WaterType.River,
        };
        var faults = new FaultLog();
        RegisterIntake.Open([], [Row(2), Row(3)], faults);
        Assert.That(Said.Of(faults), Is.EqualTo(told ? ["points.csv:3:1:code E307 S"] : Array.Empty<string>()));
    }
}
