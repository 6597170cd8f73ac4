using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Provenance;

public class RowTableTests
{
    private static CountyRow Row(string code) => new() { Code = code, Name = code };

    [Test]
    public void Rows_made_in_code_stand_on_the_lines_after_the_header()
    {
        RowTable<CountyRow> table = RowTable.Of(DataFile.Counties.Shape, [Row("A"), Row("B")]);
        Assert.That(table.Rows.Select(r => r.Origin.At), Is.EqualTo(new[] { new FileLine("counties.csv", 2), new FileLine("counties.csv", 3) }));
        Assert.That((table.Shape, table.IsSound), Is.EqualTo((DataFile.Counties.Shape, true)));
    }

    [Test]
    public void A_point_made_in_code_is_a_row_of_its_table()
    {
        // As docs/library.md shows it.
        var row = new PointRow
        {
            Code = "QY-01",
            Name = "清潩河增福闸",
            Kind = PointKind.Section,
            WaterBody = "清潩河",
            WaterType = WaterType.River,
            County = "411082",
            Target = WaterClass.IV,
            Inflows = ["QY-00"],
        };
        RowTable<PointRow> points = RowTable.Of(DataFile.Points.Shape, [row]);
        Assert.That(points.Rows.Single().Origin.At, Is.EqualTo(new FileLine("points.csv", 2)));
        Assert.That(points.Rows.Single().Interval, Is.EqualTo(MonthInterval.Always));
    }

    [Test]
    public void A_row_that_has_its_place_keeps_it()
    {
        var place = new RowOrigin(new TableShape("区县.csv", new Dictionary<string, int>()), 9);
        Assert.That(RowTable.Of(DataFile.Counties.Shape, [Row("A"), Row("B").At(place)]).Rows[1].Origin, Is.EqualTo(place));
    }

    [Test]
    public void Nothing_is_concluded_from_a_table_that_could_not_be_read()
    {
        Assert.That((RowTable.Absent<CountyRow>().IsSound, RowTable.Unread<CountyRow>().IsSound), Is.EqualTo((true, false)));
        Assert.That((RowTable.Absent<CountyRow>().Shape, RowTable.Unread<CountyRow>().Shape), Is.EqualTo(((TableShape?)null, (TableShape?)null)));
    }

    [Test]
    public void Every_kind_of_row_can_be_given_its_place()
    {
        var place = new RowOrigin(DataFile.Fund.Shape, 7);
        IRow[] rows =
        [
            Row("A").At(place),
            new PointRow { Code = "", Name = "", Kind = default, WaterBody = "", WaterType = default }.At(place),
            new EventRow { Month = default, Id = "", Kind = default, Document = "" }.At(place),
            new RulingRow { Month = default, Subject = "", Question = default, Answer = "", Authority = "" }.At(place),
            new InterpretationRow { Key = "", Choice = "", Authority = "" }.At(place),
            new FundRow { Month = default, Item = default, Yuan = default }.At(place),
            new MonitoringRow { Month = default, Point = "" }.At(place),
            new ReadingRow { Time = default, Point = "" }.At(place),
        ];
        Assert.That(rows.Select(r => r.Origin), Is.All.EqualTo(place));
    }

    [Test]
    public void A_table_too_long_to_be_held_is_read_whenever_it_is_gone_through_until_its_rows_are_asked_for()
    {
        int readings = 0;
        RowTable<CountyRow> table = RowTable.Read(DataFile.Counties.Shape, Rows, isSound: false);
        Assert.That((table.Each().Count(), table.Each().Count(), readings), Is.EqualTo((2, 2, 2)));
        Assert.That((table.Rows.Length, table.Rows.Length, table.Each().Count(), readings), Is.EqualTo((2, 2, 2, 3)));
        Assert.That((table.IsSound, table.Shape), Is.EqualTo((false, DataFile.Counties.Shape)));
        Assert.That((table with { Rows = [Row("C")] }).Each().Single().Code, Is.EqualTo("C"));

        IEnumerable<CountyRow> Rows()
        {
            readings++;
            yield return Row("A");
            yield return Row("B");
        }
    }
}
