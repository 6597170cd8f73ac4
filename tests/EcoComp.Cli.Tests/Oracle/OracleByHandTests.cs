using static EcoComp.Cli.Tests.Oracle.Sketch;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>The oracle against examples worked by hand from the regulation and rules.md, so that it is itself held to something.</summary>
public sealed class OracleByHandTests
{
    [Test]
    public void A_section_of_target_III_and_class_V_costs_sixty_wan()
    {
        Assert.That(Items(Section("S", A, 3), Result("S", 5)), Is.EqualTo(new[] { "4.1.2 S -600000 Ⅲ Ⅴ Ⅴ []" }));
    }

    [Test]
    public void An_inflow_one_class_over_its_target_takes_one_class_off()
    {
        string[] items = Items(Reference("R", 3), Section("S", A, 3, "R"), Result("R", 4), Result("S", 5));
        Assert.That(items, Is.EqualTo(new[] { "4.1.2 S -300000 Ⅲ Ⅴ Ⅳ [upstream-offset=class-offset]" }));
    }

    [Test]
    public void No_worse_than_the_exceeding_inflow_costs_nothing_by_that_interpretation()
    {
        object[] facts = [Choice("upstream-offset", "no-worse-than-inflow"), Reference("R", 3), Section("S", A, 3, "R"), Result("S", 5)];
        Assert.That(Items([.. facts, Result("R", 5)]), Is.Empty);
        string[] worse = Items([.. facts, Result("R", 4)]);
        Assert.That(worse, Is.EqualTo(new[] { "4.1.2 S -600000 Ⅲ Ⅴ Ⅴ [upstream-offset=no-worse-than-inflow]" }));
    }

    [Test]
    public void A_frozen_inflow_leaves_the_net_class_open_and_a_dry_one_has_no_influence()
    {
        object[] facts = [Reference("R", 3), Section("S", A, 4, "R"), Result("S", 6)];
        Assert.That(Pending([.. facts, Status("R", "frozen")]), Is.EqualTo(new[] { "4.1.2 S net-class -1000000..0" }));
        Assert.That(Items([.. facts, Status("R", "dry")]), Is.EqualTo(new[] { "4.1.2 S -1000000 Ⅳ 劣Ⅴ 劣Ⅴ []" }));
    }

    [Test]
    public void A_section_better_than_its_inflow_is_rewarded_and_one_between_two_inflows_is_asked_about()
    {
        object[] facts = [Reference("R1", 3), Reference("R2", 3), Section("S", A, 3, "R1", "R2"), Result("S", 2), Result("R1", 3)];
        Assert.That(Items([.. facts, Result("R2", 3)]), Is.EqualTo(new[] { "4.1.1 S +100000 Ⅲ Ⅱ  [improvement=better-than-inflow]" }));
        Assert.That(Pending([.. facts, Result("R2", 2)]), Is.EqualTo(new[] { "4.1.1 S improved 0..100000" }));
        Assert.That(Items([.. facts, Result("R2", 2), Ruling("S", "improved", "yes")]), Is.EqualTo(new[] { "4.1.1 S +100000 Ⅲ Ⅱ  []" }));
    }

    [Test]
    public void A_missed_target_II_is_a_note_unless_it_is_read_as_III()
    {
        object[] facts = [Section("S", A, 2), Result("S", 4)];
        Assert.That(Notes(facts), Is.EqualTo(new[] { "4.1.2 S not-covered" }));
        string[] items = Items([.. facts, Choice("better-than-III-target-missed", "as-target-III")]);
        Assert.That(items, Is.EqualTo(new[] { "4.1.2 S -300000 Ⅱ Ⅳ Ⅳ [better-than-III-target-missed=as-target-III]" }));
    }

    [Test]
    public void A_source_pays_for_each_class_below_III_and_earns_twenty_wan_at_I()
    {
        Assert.That(Items(Source("Y", A), Result("Y", 5)), Is.EqualTo(new[] { "5.2 Y -4000000 Ⅲ Ⅴ Ⅴ [source-steps=per-class]" }));
        Assert.That(Items(Source("Y", A), Result("Y", 1)), Is.EqualTo(new[] { "5.1 Y +200000 Ⅲ Ⅰ  []" }));
    }

    [Test]
    public void Two_missed_canal_points_of_one_county_cost_it_once_and_an_accident_adds_up()
    {
        string[] items = Items(Canal("N1", A), Canal("N2", A), Result("N1", 3), Result("N2", 5), Event("X", "canal-accident", A));
        Assert.That(items, Is.EqualTo(new[]
        {
            "6.2.1 411081 -4000000 Ⅱ Ⅴ Ⅴ [canal-miss=once-per-county;canal-responsible=own-county;canal-accident=adds]",
            "6.2.2 X -5000000    []",
        }));
    }

    [Test]
    public void Whoever_caused_the_accident_that_replaces_a_miss_gains_or_loses_by_what_it_replaces()
    {
        string[] pending = Pending(
            Canal("N1", A), Result("N1", 3), Event("X", "canal-accident", ""), Choice("canal-accident", "replaces-miss"));
        Assert.That(pending, Is.EqualTo(new[] { "6.2.2 X responsible -5000000..-1000000" }));
    }

    [Test]
    public void A_second_incident_on_a_river_may_cost_its_county_nothing_more()
    {
        string[] pending = Pending(Event("X", "cross-boundary", A, "清潁河"), Event("Y", "cross-boundary", "", "清潩河"));
        Assert.That(pending, Is.EqualTo(new[] { "7.2 Y responsible -2000000..0" }));
    }

    [Test]
    public void Five_weeks_over_a_thousand_tonnes_cost_an_outlet_two_hundred_wan()
    {
        object[] weeks = [.. Enumerable.Range(0, 5).Select(w => Outlet("X" + w, A, "口", 2 + (7 * w), 1000.5m))];
        Assert.That(Items(weeks), Is.EqualTo(new[] { "7.4 口 -2000000    [outlet-week=thursday]" }));
        Assert.That(Items(Outlet("X", A, "口", 2, 1000)), Is.Empty);
    }

    [Test]
    public void Polluted_water_is_priced_from_two_thousand_and_from_ten_thousand_tonnes()
    {
        string[] items = Items(
            Event("X1", "polluted-water", A, volume: 1999.9m), Event("X2", "polluted-water", A, volume: 2000),
            Event("X3", "polluted-water", A, volume: 10000));
        Assert.That(items, Is.EqualTo(new[]
        {
            "7.5 X2 -500000    [polluted-water=per-event]", "7.5 X3 -1000000    [polluted-water=per-event]",
        }));
    }

    [Test]
    public void The_fund_is_what_was_taken_less_what_was_paid()
    {
        ExpectedMonth month = Settlement.Of(
            Of(Section("S", A, 3), Result("S", 6), Source("Y", B), Result("Y", 1), new FundRow(September, 300_000)), September);
        Assert.That((month.Deduction, month.Reward), Is.EqualTo((2_000_000L, 200_000L)));
        Assert.That((month.Province, month.Balance), Is.EqualTo((300_000L, 1_500_000L)));
    }

    private static string[] Items(params object[] rows) =>
    [
        .. from i in Settlement.Of(Of(rows), September).Items
           let classes = $"{Words.Classes[i.Target]} {Words.Classes[i.Class]} {Words.Classes[i.Net]}"
           select $"{i.Clause} {i.Subject} {(i.Reward ? "+" : "-")}{i.Yuan} {classes} [{i.Choices}]",
    ];

    private static string[] Pending(params object[] rows) =>
        [.. Settlement.Of(Of(rows), September).Pending.Select(p => $"{p.Clause} {p.Subject} {p.Question} {p.Min}..{p.Max}")];

    private static string[] Notes(params object[] rows) =>
        [.. Settlement.Of(Of(rows), September).Notes.Where(n => n.Clause != "9").Select(n => $"{n.Clause} {n.Subject} {n.Code}")];
}
