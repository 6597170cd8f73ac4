using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Register;

public class PointValidatorTests
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
        Assert.That(new Given().Point("S", PointKind.Section, targetFaulty: true).Faults(), Is.EqualTo(new[] { "points.csv:2:7:target E202 ?" }));

    [TestCase(PointKind.Section, "Ⅲ")]
    [TestCase(PointKind.Source, "")]
    [TestCase(PointKind.Canal, "")]
    public void A_county_is_needed_but_for_reference_points(PointKind kind, string target) => Assert.That(
        new Given().Point("P", kind, target, county: "").Reference("R").Faults(), Is.EqualTo(new[] { "points.csv:2:6:county E211" }));

    [Test]
    public void A_point_of_an_unknown_kind_is_not_asked_for_a_county() =>
        Assert.That(new Given().Point("P", null, "Ⅲ", county: "").Faults(), Is.EqualTo(new[] { "points.csv:2:3:kind E202 ?" }));

    [TestCase("某县")]
    [TestCase("a")]
    public void An_unknown_county_is_a_fault(string county) => Assert.That(
        new Given().Section("S", county: county).Faults(), Is.EqualTo(new[] { "points.csv:2:6:county E302 " + county }));

    [TestCase("A")]
    [TestCase("甲县")]
    [TestCase("甲")]
    public void A_county_is_named_by_code_name_or_alias(string county) =>
        Assert.That(Entry(new Given().Section("S", county: county)).Responsible?.First.Code, Is.EqualTo("A"));

    [TestCase(PointKind.Section, true)]
    [TestCase(PointKind.Canal, true)]
    [TestCase(PointKind.Source, false)]
    [TestCase(PointKind.Reference, false)]
    public void Only_sources_and_reference_points_may_be_groundwater(PointKind kind, bool fault) => Assert.That(
        new Given().Point("P", kind, "Ⅱ", type: WaterType.Groundwater).Faults(),
        Is.EqualTo(fault ? ["points.csv:2:5:water_type E327"] : Array.Empty<string>()));

    [TestCase("甲县 60%；乙县 40%", "")]
    [TestCase("甲；B", "")]
    [TestCase("甲县 60%；乙县 50%", "points.csv:2:6:county E326 甲县 60%；乙县 50%")]
    [TestCase("甲县 60%；某县 40%", "points.csv:2:6:county E302 某县")]
    public void A_county_may_be_the_shares_of_several(string county, string fault) => Assert.That(
        new Given().Section("S", county: county).Faults(), Is.EqualTo(fault.Length == 0 ? [] : new[] { fault }));

    [TestCase("1;4;7;10", "")]
    [TestCase("13", "points.csv:2:10:months E219 13")]
    public void Months_of_the_year_are_told_where_they_are_none(string due, string fault) => Assert.That(
        new Given().Section("S", due: due).Faults(), Is.EqualTo(fault.Length == 0 ? [] : new[] { fault }));

    [Test]
    public void What_is_said_of_coverage_and_months_is_kept()
    {
        PointEntry entry = Entry(new Given().Section("S", due: "1;7"));
        Assert.That((entry.Months.ToString(), Entry(new Given().Section("S")).Months), Is.EqualTo(("1;7", MonthsOfYear.Every)));
    }

    [Test]
    public void A_row_without_a_code_is_checked_all_the_same() => Assert.That(
        new Given().Point("", PointKind.Section, county: "某县").Faults(),
        Is.EqualTo(["points.csv:2:1:code E201", "points.csv:2:6:county E302 某县", "points.csv:2:7:target E315"]));

    [TestCase("2021-09..2021-08", true)]
    [TestCase("2021-09..2021-09", false)]
    [TestCase("..2021-08", false)]
    [TestCase("2021-09..", false)]
    public void A_row_that_ends_before_it_begins_is_a_fault(string months, bool fault) => Assert.That(
        new Given().Section("S", months: months).Faults(), Is.EqualTo(fault ? ["points.csv:2:13:to E210 2021-08"] : Array.Empty<string>()));

    [Test]
    public void An_end_that_could_not_be_read_is_told_once_and_the_other_one_is_not()
    {
        PointRow row = new()
        {
            Code = "S",
            Name = "名",
            Kind = PointKind.Section,
            WaterBody = "颍河",
            WaterType = WaterType.River,
            County = "A",
            Target = WaterClass.III,
            From = Cell.Month("2021年13月"),
            To = new YearMonth(2021, 1),
        };
        Assert.That(row.Interval, Is.EqualTo(MonthInterval.None));
        var faults = new FaultLog();
        RegisterIntake.Open([new CountyRow { Code = "A", Name = "甲县" }.At(new RowOrigin(DataFile.Counties.Shape, 2))], [row.At(new RowOrigin(DataFile.Points.Shape, 2))], faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "points.csv:2:12:from E204 2021年13月" }));
    }

    [Test]
    public void A_row_needs_a_code_a_name_a_kind_a_water_and_its_kind()
    {
        var faults = new FaultLog();
        PointRow row = new() { Code = "", Name = "", Kind = default, WaterBody = "", WaterType = default };
        RegisterIntake.Open([], [row.At(new RowOrigin(DataFile.Points.Shape, 2))], faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "code", "name", "kind", "water_body", "water_type" }.Select((c, i) => $"points.csv:2:{i + 1}:{c} E201")));
    }

    [Test]
    public void Nothing_is_asked_of_a_column_that_the_table_does_not_have()
    {
        var faults = new FaultLog();
        var origin = new RowOrigin(new TableShape("points.csv", new Dictionary<string, int> { ["code"] = 1 }), 2);
        RegisterIntake.Open([], [new PointRow { Origin = origin, Code = "S", Name = "", Kind = default, WaterBody = "", WaterType = default }], faults);
        Assert.That(faults.Count, Is.Zero);
    }

    private static PointEntry Entry(Given given) => given.Dossier().Register.Points[0].Entries.Single();

    [Test]
    public void Whether_the_regulation_lists_a_river_has_to_be_readable()
    {
        var faults = new FaultLog();
        RegisterIntake.Open(
            [],
            [
                new PointRow
                {
                    Origin = new RowOrigin(DataFile.Points.Shape, 2), Code = "R", Name = "R站", Kind = PointKind.Reference, WaterBody = "颍河", WaterType = WaterType.River,
                    Covered = Read.Unreadable<bool>(),
                },
            ],
            faults);
        Assert.That(Said.Of(faults).Single(), Does.EndWith(":covered E202 ?"));
    }
}
