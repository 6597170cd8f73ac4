using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Register;

public class PointRulesTests
{
    [Test]
    public void A_row_of_each_kind_with_what_it_needs_is_no_fault() => Assert.That(
        new Given().Section("S").Source("Q").Canal("N").Reference("R").Reference("R2", target: "").Faults(), Is.Empty);

    [TestCase(PointKind.Section, "Ⅴ", true)]
    [TestCase(PointKind.Section, "劣Ⅴ", false)]
    [TestCase(PointKind.Source, "Ⅲ", true)]
    [TestCase(PointKind.Source, "Ⅳ", false)]
    [TestCase(PointKind.Canal, "Ⅱ", true)]
    [TestCase(PointKind.Canal, "Ⅲ", false)]
    [TestCase(PointKind.Reference, "Ⅴ", true)]
    [TestCase(PointKind.Reference, "劣Ⅴ", false)]
    public void A_target_has_a_worst_class_for_each_kind(PointKind kind, string target, bool allowed) =>
        Assert.That(new Given().Point("P", kind, target).Faults(),
            Is.EqualTo(allowed ? [] : new[] { $"points.csv:2:7:target E316 {target}" }));

    [Test]
    public void Every_kind_may_have_target_I([Values] PointKind kind) => Assert.That(new Given().Point("P", kind, "Ⅰ").Faults(), Is.Empty);

    [TestCase(PointKind.Source, "Ⅲ")]
    [TestCase(PointKind.Canal, "Ⅱ")]
    [TestCase(PointKind.Reference, "")]
    public void A_target_has_a_default_for_sources_and_the_canal(PointKind kind, string target) =>
        Assert.That(Entry(new Given().Point("P", kind)).Target, Is.EqualTo(Read.ClassOrNull(target)));

    [TestCase(PointKind.Source, "Ⅱ")]
    [TestCase(PointKind.Canal, "Ⅰ")]
    [TestCase(PointKind.Section, "Ⅳ")]
    public void A_target_that_is_given_is_kept(PointKind kind, string target) =>
        Assert.That(Entry(new Given().Point("P", kind, target)).Target, Is.EqualTo(Read.Class(target)));

    [Test]
    public void A_section_needs_a_target() =>
        Assert.That(new Given().Section("S", target: "").Faults(), Is.EqualTo(new[] { "points.csv:2:7:target E315" }));

    [Test]
    public void A_target_that_could_not_be_read_is_not_missing_too() =>
        Assert.That(new Given().Point("S", PointKind.Section, targetFaulty: true).Faults(), Is.Empty);

    [TestCase(PointKind.Section, "Ⅲ")]
    [TestCase(PointKind.Source, "")]
    [TestCase(PointKind.Canal, "")]
    public void A_county_is_needed_but_for_reference_points(PointKind kind, string target) => Assert.That(
        new Given().Point("P", kind, target, county: "").Reference("R").Faults(), Is.EqualTo(new[] { "points.csv:2:6:county E211" }));

    [Test]
    public void A_point_of_an_unknown_kind_is_not_asked_for_a_county() =>
        Assert.That(new Given().Point("P", null, "Ⅲ", county: "").Faults(), Is.Empty);

    [TestCase("某县")]
    [TestCase("a")]
    public void An_unknown_county_is_a_fault(string county) => Assert.That(
        new Given().Section("S", county: county).Faults(), Is.EqualTo(new[] { "points.csv:2:6:county E302 " + county }));

    [TestCase("A")]
    [TestCase("甲县")]
    [TestCase("甲")]
    public void A_county_is_named_by_code_name_or_alias(string county) =>
        Assert.That(Entry(new Given().Section("S", county: county)).County?.Code, Is.EqualTo("A"));

    [TestCase("", "", true)]
    [TestCase("..2021-12", "2022-01..", false)]
    [TestCase("..2021-12", "2021-12..", true)]
    [TestCase("2021-05..2021-01", "", false)]
    [TestCase("", "2021-05..2021-01", false)]
    public void A_code_may_stand_twice_where_no_month_does(string first, string second, bool fault) => Assert.That(
        new Given().Section("S", months: first).Section("S", months: second).Faults(),
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
            .Point("T", null, "Ⅲ", type: null, months: "..2021-12").Section("T", months: "2022-01..").Faults(), Is.Empty);

    [TestCase(PointKind.Section, true)]
    [TestCase(PointKind.Canal, true)]
    [TestCase(PointKind.Source, false)]
    [TestCase(PointKind.Reference, false)]
    public void A_section_or_canal_point_in_groundwater_is_unlikely(PointKind kind, bool warned) => Assert.That(
        new Given().Point("P", kind, "Ⅱ", type: WaterType.Groundwater).Faults(),
        Is.EqualTo(warned ? ["points.csv:2:5:water_type W408"] : Array.Empty<string>()));

    [Test]
    public void A_row_without_a_code_is_checked_all_the_same() => Assert.That(
        new Given().Point("", PointKind.Section, county: "某县").Faults(),
        Is.EqualTo(["points.csv:2:6:county E302 某县", "points.csv:2:7:target E315"]));

    [Test]
    public void A_point_with_a_faulty_row_is_known_to_the_other_files() =>
        Assert.That(new Given().Point("P", null).Section("S", inflows: "P").Faults(), Is.Empty);

    private static PointEntry Entry(Given given) => given.Dossier().Register.Points[0].Entries.Single();
}
