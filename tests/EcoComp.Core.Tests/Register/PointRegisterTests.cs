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

    [Test]
    public void An_alias_that_differs_in_another_sign_than_its_last_may_be_meant()
    {
        var register = new PointRegister([new(0, "10", "建安区", ["许昌县"], new FileLine("counties.csv", 2))], []);
        Assert.That(new[] { "许晶县", "许昌市" }.Select(register.SuggestCounty), Is.EqualTo(new[] { "建安区", "" }));
    }

    [TestCase(1000, 0, true)]
    [TestCase(1000, 1, false)]
    public void Where_counties_have_more_than_two_thousand_names_none_is_suggested(int counties, int aliases, bool suggested)
    {
        County Of(int i) => new(i, "1" + i, "第" + i + "号县", i < aliases ? ["县" + i] : [], new FileLine("counties.csv", i + 2));
        var register = new PointRegister([.. Enumerable.Range(0, counties).Select(Of)], []);
        Assert.That(register.SuggestCounty("第999号"), Is.EqualTo(suggested ? "第999号县" : ""));
    }

    private static PointRegister Of(params string[] codes)
    {
        Given given = new();
        foreach (string code in codes) given.Section(code);
        return given.Dossier().Register;
    }

    [Test]
    public void A_point_is_suggested_by_its_name_and_by_its_code_however_it_is_spelt_in_the_order_of_the_register()
    {
        PointRegister register = Of("q-1", "Z", "Q1", "Q 1站");
        Assert.That(new[] { "Q-1", "q1", "Z站", "Q2", "Q1站" }.Select(register.Suggest), Is.EqualTo(new[] { "q-1、Q1", "q-1、Q1", "Z", "", "Q1、Q 1站" }));
    }

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Up_to_a_hundred_points_are_suggested(int points, bool suggested)
    {
        string[] codes = [.. Enumerable.Range(0, points).Select(i => "Q" + new string('-', i) + "1")];
        Assert.That(Of(codes).Suggest("q1"), Is.EqualTo(suggested ? string.Join('、', codes) : ""));
    }

    [Test]
    public void What_is_near_is_told_code_before_name() => Assert.That(Of("S1", "T7").Near("S12"), Is.EqualTo("S1、S1站"));

    [Test]
    public void The_fault_of_a_code_tells_what_was_meant_or_may_have_been()
    {
        PointRegister register = Of("Q-1", "R7");
        Assert.That(register.Hints("q1", "monitoring.csv", new FaultLog()), Is.EqualTo(new[] { "Q-1", "", "" }));
        Assert.That(register.Hints("R71", "monitoring.csv", new FaultLog()), Is.EqualTo(new[] { "", "R7、R7站", "" }));
        Assert.That(register.Hints("zzzzzz", "monitoring.csv", new FaultLog()), Is.EqualTo(new[] { "", "", "" }));
        Assert.That(() => register.Hints("q1", "monitoring.csv", null!), Throws.ArgumentNullException);
    }

    /// <summary>Four million names are compared for all faults of a file; the more points there are, the fewer faults get a guess.</summary>
    [Test]
    public void Where_a_file_has_very_many_faults_what_may_have_been_meant_is_looked_for_no_more_and_at_last_nothing_is()
    {
        PointRegister register = Of([.. Enumerable.Range(0, 500).Select(i => "P" + (10_000 + i))]);
        var faults = new FaultLog();
        void Fill(int until)
        {
            while (faults.Count < until) faults.AddFile("E000", "monitoring.csv", $"{faults.Count}");
        }

        Fill(4_000);
        Assert.That(register.Hints("P100001", "monitoring.csv", faults)[1], Is.Not.Empty);
        Fill(4_001);
        Assert.That(register.Hints("P100001", "monitoring.csv", faults), Is.EqualTo(new[] { "", "", "" }));
        Assert.That(register.Hints("P100001", "readings.csv", faults)[1], Is.Not.Empty, "another file");
        Assert.That(register.Hints("p-10001", "monitoring.csv", faults), Is.EqualTo(new[] { "P10001", "", "" }));
        Fill(FaultLog.MostListed);
        Assert.That(register.Hints("p-10001", "monitoring.csv", faults), Is.EqualTo(new[] { "", "", "" }));
    }

    [Test]
    public void A_register_knows_the_tables_that_its_rows_stood_in()
    {
        PointRegister register = new Given().Section("S").Dossier().Register;
        Assert.That((register.CountiesTable?.File, register.PointsTable?.File), Is.EqualTo(("counties.csv", "points.csv")));
        PointRegister none = RegisterIntake.Open([], [], new FaultLog());
        Assert.That((none.CountiesTable, none.PointsTable), Is.EqualTo(((TableShape?)null, (TableShape?)null)));
    }
}
