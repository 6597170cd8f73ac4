using EcoComp.Core.Provenance;
using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Register;

public class PointRegisterTests
{
    [Test]
    public void Points_are_in_the_order_of_the_first_rows_of_their_codes()
    {
        PointRegister register = new Given().Section("Z", months: "..2021-12").Section("A1").Section("Z", months: "2022-01..").Source("M")
            .Dossier().Register;
        Assert.That(register.Points.Select(p => $"{p.Index} {p.Code}"), Is.EqualTo(new[] { "0 Z", "1 A1", "2 M" }));
        Assert.That(register.Points.Select(p => p.Entries.Length), Is.EqualTo(new[] { 2, 1, 1 }));
        Assert.That(register.FindPoint("M"), Is.SameAs(register.Points[2]));
        Assert.That(register.FindPoint("m"), Is.Null);
    }

    [TestCase("2021-06", null)]
    [TestCase("2021-07", "Ⅴ")]
    [TestCase("2021-12", "Ⅴ")]
    [TestCase("2022-01", "Ⅳ")]
    [TestCase("2022-03", "Ⅳ")]
    [TestCase("2022-04", null)]
    public void What_is_registered_of_a_point_is_that_of_the_month(string month, string? target)
    {
        Point point = new Given().Section("S", "Ⅴ", months: "2021-07..2021-12").Section("S", "Ⅳ", months: "2022-01..2022-03").Dossier()
            .Register.Points[0];
        Assert.That(point.EntryIn(Read.Month(month))?.Target?.ToString(), Is.EqualTo(target));
    }

    [Test]
    public void An_entry_holds_all_that_its_row_says()
    {
        PointEntry entry = new Given().Reference("R").Section("S", "Ⅳ", "R", "B", "双洎河", "2021-07..2021-12").Dossier().Register.Points[1]
            .Entries.Single();
        Assert.That((entry.Name, entry.WaterBody, entry.Responsible!.First.Code, entry.Interval),
            Is.EqualTo(("S站", "双洎河", "B", Read.Interval("2021-07..2021-12"))));
        Assert.That(entry.Inflows.Single().Code, Is.EqualTo("R"));
        Assert.That(entry.At, Is.EqualTo(new FileLine("points.csv", 3)));
        Assert.That(entry.Point.Kind, Is.EqualTo(PointKind.Section));
    }

    [Test]
    public void The_first_county_keeps_a_name_that_stands_twice()
    {
        (County first, County second) = (new County(0, "1", "甲县", ["乙县"], new FileLine("counties.csv", 2)), new County(1, "2", "乙县", ["甲县"], new FileLine("counties.csv", 3)));
        var register = new PointRegister([first, second], []);
        Assert.That((register.FindCounty("甲县"), register.FindCounty("乙县"), register.FindCounty("2")), Is.EqualTo((first, first, second)));
    }

    [Test]
    public void A_register_made_in_code_knows_all_counties_and_points() =>
        Assert.That(new PointRegister([], []), Has.Property("KnowsCounties").True.And.Property("KnowsPoints").True);

    [Test]
    public void A_county_is_suggested_by_part_of_its_name_or_a_slip_and_all_that_may_be_meant()
    {
        var register = new PointRegister([Of(0, "建安区", "许昌县"), Of(1, "禹州市"), Of(2, "禹城市")], []);
        Assert.That(
            new[] { "建安", "禹川市", "禹州", "长葛市", "市", "许昌市", "许昌县城" }.Select(register.SuggestCounty), Is.EqualTo(new[] { "建安区", "禹州市、禹城市", "禹州市", "", "", "", "建安区" }));

        static County Of(int order, string name, params string[] aliases) => new(order, "1" + order, name, [.. aliases], new FileLine("counties.csv", order + 2));
    }
}
