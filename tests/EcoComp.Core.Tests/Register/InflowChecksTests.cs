using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Register;

public class InflowChecksTests
{
    [Test]
    public void An_inflow_of_another_county_or_of_none_is_no_fault() => Assert.That(
        new Given().Section("S", inflows: "R T").Reference("R").Section("T", county: "B").Faults(), Is.Empty);

    [Test]
    public void An_inflow_in_the_points_own_county_is_a_fault() => Assert.That(
        new Given().Section("S", inflows: "T").Section("T").Faults(), Is.EqualTo(new[] { "points.csv:2:8:inflows E314 T" }));

    [TestCase("..2021-12", "2022-01..", true)]
    [TestCase("..2022-01", "2022-02..", false)]
    [TestCase("2021-06..2021-12", "2022-01..2022-03", true)]
    public void Own_county_is_asked_month_by_month(string inOtherCounty, string inOwnCounty, bool fault) => Assert.That(
        new Given().Section("S", inflows: "T", months: "..2022-01").Section("S", months: "2022-02..")
            .Section("T", county: "B", months: inOtherCounty).Section("T", county: "A", months: inOwnCounty).Faults(),
        fault ? Is.EqualTo(new[] { "points.csv:2:8:inflows E314 T" }) : Is.Empty);

    [Test]
    public void Own_county_is_asked_of_a_month_inside_two_intervals_without_ends() => Assert.That(
        new Given().Section("S", inflows: "T", months: "2021-09..").Section("T", months: "..2021-09").Faults(),
        Is.EqualTo(new[] { "points.csv:2:8:inflows E314 T" }));

    [TestCase("", "")]
    [TestCase("2021-09..", "2021-09..")]
    [TestCase("..2020-12", "..2020-12")]
    [TestCase("..2020-12", "")]
    [TestCase("2022-01..2022-01", "")]
    [TestCase("2021-09..2022-12", "2022-02..2022-03")]
    public void Own_county_is_asked_wherever_two_intervals_meet(string one, string other)
    {
        Given given = new Given().Section("S", inflows: "T", months: one).Section("T", months: other).Section("U", months: "2030-01..");
        Assert.That(given.Faults(), Is.EqualTo(new[] { "points.csv:2:8:inflows E314 T" }));
    }

    [Test]
    public void Two_reference_points_of_no_county_are_not_in_one() => Assert.That(
        new Given().Point("R", Core.Register.PointKind.Reference, "Ⅲ", "Q", county: "").Reference("Q").Faults(), Is.Empty);

    [Test]
    public void A_point_that_is_its_own_inflow_is_a_circle() => Assert.That(
        new Given().Section("S", inflows: "S").Faults(), Is.EqualTo(new[] { "points.csv:2:8:inflows E313 S" }));

    [Test]
    public void A_circle_is_told_once_at_its_first_point_with_its_way_round()
    {
        var faults = new FaultLog();
        new Given().Section("X", inflows: "T", county: "B").Section("T", inflows: "U", county: "A").Section("U", inflows: "V", county: "B")
            .Section("V", inflows: "T", county: "C").Check(faults);
        Fault circle = faults.Sorted(_ => 0).Single();
        Assert.That((circle.Code, circle.Line, circle.Value, circle.Arguments[1]), Is.EqualTo(("E313", 3, "T", "T ← U ← V ← T")));
    }

    [Test]
    public void A_circle_that_is_entered_in_its_middle_is_told_from_its_first_point_on()
    {
        var faults = new FaultLog();
        new Given().Section("X", inflows: "V", county: "B").Section("T", inflows: "U", county: "A").Section("U", inflows: "V", county: "B")
            .Section("V", inflows: "T", county: "C").Check(faults);
        Fault circle = faults.Sorted(_ => 0).Single();
        Assert.That((circle.Line, circle.Arguments[1]), Is.EqualTo((3, "T ← U ← V ← T")));
    }

    [Test]
    public void Two_circles_through_one_point_are_both_told()
    {
        var faults = new FaultLog();
        new Given().Section("S", inflows: "T U").Section("T", inflows: "S", county: "B").Section("U", inflows: "S", county: "C")
            .Check(faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Arguments[1]), Is.EqualTo(new[] { "S ← T ← S", "S ← U ← S" }));
    }

    [Test]
    public void Water_that_parts_and_meets_again_is_no_circle() => Assert.That(
        new Given().Section("S", inflows: "T U").Section("T", inflows: "R", county: "B").Section("U", inflows: "R", county: "C")
            .Reference("R").Faults(),
        Is.Empty);

    [Test]
    public void Water_that_turned_round_from_one_year_to_the_next_is_no_circle() => Assert.That(
        new Given().Section("S", inflows: "T", months: "..2021-12").Section("S", months: "2022-01..")
            .Section("T", county: "B", months: "..2021-12").Section("T", county: "B", inflows: "S", months: "2022-01..").Faults(),
                Is.Empty);

    [Test]
    public void Water_that_turned_round_one_month_too_late_is_a_circle() => Assert.That(
        new Given().Section("S", inflows: "T", months: "..2022-01").Section("S", months: "2022-02..")
            .Section("T", county: "B", months: "..2021-12").Section("T", county: "B", inflows: "S", months: "2022-01..").Faults(),
        Is.EqualTo(new[] { "points.csv:2:8:inflows E313 S" }));

    [Test]
    public void A_circle_in_which_a_point_is_not_valid_yet_is_none() => Assert.That(
        new Given().Section("S", inflows: "T", months: "2021-09..2021-12").Section("T", inflows: "S", county: "B", months: "2022-01..")
            .Faults(),
        Is.Empty);

    [Test]
    public void An_unknown_inflow_is_a_fault() => Assert.That(
        new Given().Section("S", inflows: "R X").Reference("R").Faults(), Is.EqualTo(new[] { "points.csv:2:8:inflows E303 X" }));

    [Test]
    public void An_inflow_that_stands_twice_counts_once() => Assert.That(
        new Given().Section("S", inflows: "R R").Reference("R").Dossier().Register.Points[0].Entries[0].Inflows.Select(i => i.Code),
        Is.EqualTo(new[] { "R" }));

    [Test]
    public void A_reference_point_that_is_an_inflow_needs_a_target_and_is_told_once() => Assert.That(
        new Given().Section("S", inflows: "R").Section("T", inflows: "R", county: "B").Reference("R", target: "").Faults(),
        Is.EqualTo(new[] { "points.csv:4:7:target E315" }));

    [Test]
    public void A_reference_point_needs_a_target_only_where_it_is_an_inflow() => Assert.That(
        new Given().Section("S", inflows: "R", months: "2021-09..2021-12").Reference("R", target: "", months: "2022-01..")
            .Reference("R", target: "Ⅲ", months: "..2021-12").Faults(),
        Is.Empty);

    [Test]
    public void A_target_that_could_not_be_read_is_not_missing_too() => Assert.That(
        new Given().Section("S", inflows: "R").Point("R", Core.Register.PointKind.Reference, county: "", targetFaulty: true).Faults(),
        Is.EqualTo(new[] { "points.csv:3:7:target E202 ?" }));

    [Test]
    public void A_section_without_a_target_is_told_once_although_it_is_an_inflow() => Assert.That(
        new Given().Section("S", inflows: "T").Section("T", target: "", county: "B").Faults(),
        Is.EqualTo(new[] { "points.csv:3:7:target E315" }));

    [Test]
    public void A_circle_is_found_beside_inflows_that_are_sound() => Assert.That(
        new Given().Section("S", inflows: "R").Reference("R").Section("T", inflows: "U", county: "B")
            .Section("U", inflows: "T", county: "C").Faults(),
        Is.EqualTo(new[] { "points.csv:4:8:inflows E313 T" }));

    [Test]
    public void Each_inflow_in_a_circle_stands_in_one_that_is_told_and_no_circle_is_told_without_need()
    {
        var faults = new FaultLog();
        new Given().Section("V", inflows: "W").Section("W", inflows: "X", county: "B").Section("X", inflows: "Y Z", county: "C")
            .Section("Y", inflows: "V Z", county: "B").Section("Z", inflows: "X Y").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Arguments[1]), Is.EqualTo(new[] { "V ← W ← X ← Y ← V", "X ← Z ← X", "Y ← Z ← Y" }));
    }

    [Test]
    public void A_circle_that_is_found_behind_another_is_told_from_its_first_point_on()
    {
        var faults = new FaultLog();
        new Given().Section("S", inflows: "T").Section("T", inflows: "S U", county: "B").Section("U", inflows: "S", county: "C")
            .Check(faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Arguments[1]), Is.EqualTo(new[] { "S ← T ← S", "S ← T ← U ← S" }));
    }

    [Test]
    public void Own_county_is_asked_of_rows_that_begin_and_never_end() => Assert.That(
        new Given().Section("S", inflows: "T", months: "2022-05..").Section("T", months: "2022-05..").Faults(),
        Is.EqualTo(new[] { "points.csv:2:8:inflows E314 T" }));

    [Test]
    public void A_target_that_is_missing_is_told_with_the_point_that_had_the_inflow_first()
    {
        var faults = new FaultLog();
        new Given().Section("S", inflows: "R", months: "2022-01..").Section("T", inflows: "R", county: "B", months: "..2021-12")
            .Reference("R", target: "").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Single().Arguments, Is.EqualTo(new[] { "R", "T" }));
    }

    [Test]
    public void A_county_without_a_code_is_not_that_of_points_without_a_county() => Assert.That(
        new Given(counties: false).County("", "甲县").Reference("R", county: "")
            .Point("Q", Core.Register.PointKind.Reference, "Ⅲ", "R", county: "").Faults(),
        Is.EqualTo(new[] { "counties.csv:2:1:code E201" }));

    private static string[] Circles(Given given)
    {
        var faults = new FaultLog();
        given.Check(faults);
        return [.. faults.Sorted(_ => 0).Where(f => f.Code == FaultCodes.InflowCircle).Select(f => $"{f.Line} {f.Value}: {f.Arguments[1]}")];
    }

    /// <summary>Sections that each flow into the next, the last into the first.</summary>
    private static Given Circle(int sections)
    {
        Given given = new();
        for (int i = 0; i < sections; i++) given.Section("S" + i, inflows: "S" + ((i + 1) % sections), county: i % 2 == 0 ? "A" : "B");
        return given;
    }

    [Test]
    public void Of_a_circle_forty_points_are_named_and_of_a_longer_one_the_beginning_and_the_end()
    {
        IEnumerable<string> Codes(int from, int to) => Enumerable.Range(from, to - from).Select(i => "S" + i);
        Assert.That(Circles(Circle(39)), Is.EqualTo(new[] { "2 S0: " + string.Join(" ← ", [.. Codes(0, 39), "S0"]) }));
        Assert.That(Circles(Circle(40)), Is.EqualTo(new[] { "2 S0: " + string.Join(" ← ", [.. Codes(0, 20), "…", .. Codes(21, 40), "S0"]) }));
    }

    [Test]
    public void Of_more_than_five_hundred_circles_the_further_ones_are_told_by_each_of_their_first_steps()
    {
        Given given = new();
        for (int i = 0; i < 501; i++) given.Section("S" + i, inflows: "T" + i).Section("T" + i, inflows: "S" + i, county: "B");
        string[] told = Circles(given);
        Assert.That(told, Has.Length.EqualTo(502));
        Assert.That(told[..500], Is.EqualTo(Enumerable.Range(0, 500).Select(i => $"{(2 * i) + 2} S{i}: S{i} ← T{i} ← S{i}")));
        Assert.That(told[500..], Is.EqualTo(new[] { "1002 S500: S500 ← T500 ← … ← S500", "1003 T500: T500 ← S500 ← … ← T500" }));
    }

    [Test]
    public void Water_that_flows_on_from_the_first_point_in_several_ways_is_no_circle() => Assert.That(
        new Given().Section("S", inflows: "R").Reference("R").Section("T", inflows: "S", county: "B").Section("U", inflows: "S T", county: "C").Faults(), Is.Empty);

    [Test]
    public void An_inflow_that_stands_twice_is_warned_of_once()
    {
        var faults = new FaultLog();
        new Given().Section("S", inflows: "R R Q R Q").Reference("R").Reference("Q").Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "points.csv:2:8:inflows W436 R", "points.csv:2:8:inflows W436 Q" }));
    }

    [Test]
    public void An_inflow_that_is_unknown_is_told_with_the_codes_that_may_be_meant_in_the_order_of_the_register()
    {
        var faults = new FaultLog();
        new Given().Section("S", inflows: "QX8").Reference("QX2").Reference("QX1").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Single().Arguments, Is.EqualTo(new[] { "S", "", "QX2、QX1", "" }));
    }
}
