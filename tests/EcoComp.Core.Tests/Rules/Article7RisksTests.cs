using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Rules;

public class Article7RisksTests
{
    /// <summary>Four events of a kind: A twice on the 清潩河 in two spellings, A once on the 颍河, B once on the 颍河.</summary>
    private static Given Four(EventKind kind) =>
        new Given().Event("E1", kind, "A", "清潁河").Event("E2", kind, "A", "清潩河").Event("E3", kind, "A", "颍河").Event("E4", kind, "B", "颍河");

    [TestCase("once-per-county", "A 7.1 A|B 7.1 B")]
    [TestCase("once-per-river", "A 7.1 清潩河|A 7.1 颍河|B 7.1 颍河")]
    [TestCase("per-event", "A 7.1 E1|A 7.1 E2|A 7.1 E3|B 7.1 E4")]
    public void Toxic_pollutants_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        Once(EventKind.Toxic, "toxic", choice, items);

    [TestCase("once-per-county", "A 7.2 A|B 7.2 B")]
    [TestCase("once-per-river", "A 7.2 清潩河|A 7.2 颍河|B 7.2 颍河")]
    [TestCase("per-event", "A 7.2 E1|A 7.2 E2|A 7.2 E3|B 7.2 E4")]
    public void Cross_boundary_incidents_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        Once(EventKind.CrossBoundary, "cross-boundary", choice, items);

    [TestCase("once-per-county", "A 7.3 A|B 7.3 B")]
    [TestCase("per-event", "A 7.3 E1|A 7.3 E2|A 7.3 E3|B 7.3 E4")]
    public void Interrupted_intakes_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        Once(EventKind.Intake, "intake", choice, items);

    private static void Once(EventKind kind, string key, string choice, string items)
    {
        MonthSettlement month = Four(kind).Choose(key, choice).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(items.Split('|').Select(i => i + " -2000000")));
        Assert.That(month.Items.Select(i => Said.Of(i.Interpretations)), Has.All.EqualTo(key));
        Assert.That(month.Items.SelectMany(i => Said.Of(i.Evidence)).Where(e => e.StartsWith("events", StringComparison.Ordinal)).Order(),
            Is.EqualTo(new[] { "events.csv:2", "events.csv:3", "events.csv:4", "events.csv:5" }), "each event stands in one item");
        Assert.That(month.Items.SelectMany(i => i.Note.Facts).Select(Said.Of).Order(),
            Is.EqualTo(new[] { 1, 2, 3, 4 }.Select(n => $"fact.event-recorded(E{n}, 文E{n})")));
    }

    [TestCase(EventKind.Toxic, "A 7.1 A|B 7.1 B")]
    [TestCase(EventKind.CrossBoundary, "A 7.2 清潩河|A 7.2 颍河|B 7.2 颍河")]
    [TestCase(EventKind.Intake, "A 7.3 A|B 7.3 B")]
    public void What_counts_without_a_choice_is_the_default(EventKind kind, string items) =>
        Assert.That(Four(kind).Outcome(), Is.EqualTo(items.Split('|').Select(i => i + " -2000000")));

    [TestCase("999.9999", false)]
    [TestCase("1000", false)]
    [TestCase("1000.0001", true)]
    [TestCase("99999", true)]
    [TestCase("0", false)]
    public void An_outlet_pays_for_a_week_of_more_than_1000_tonnes(string tonnes, bool pays) => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-08", volume: tonnes).Outcome(),
        Is.EqualTo(pays ? ["A 7.4 口 -500000"] : Array.Empty<string>()));

    private static Given Weeks(int count, Given? folder = null, string outlet = "口", string county = "A")
    {
        folder ??= new Given();
        for (int i = 0; i < count; i++)
            folder.Event($"{outlet}{county}{9 - i}", EventKind.IllegalOutlet, county, outlet: outlet, week: Day(i), volume: "1500");
        return folder;
    }

    /// <summary>The Thursdays of September 2021 are five: 2, 9, 16, 23 and 30.</summary>
    private static string Day(int week) => $"2021-09-{2 + 7 * week:00}";

    [TestCase(1, -500000)]
    [TestCase(2, -1000000)]
    [TestCase(3, -1500000)]
    [TestCase(4, -2000000)]
    [TestCase(5, -2000000)]
    public void An_outlet_pays_for_each_week_up_to_a_maximum_in_the_month(int weeks, int effect)
    {
        Item item = Weeks(weeks).Settle().Items.Single();
        Assert.That((item.Effect.Yuan, Said.Of(item.Interpretations)), Is.EqualTo(((long)effect, "outlet-week")));
        Assert.That(item.Note.Facts.Select(Said.Of).Where(f => f.StartsWith("fact.outlet-capped", StringComparison.Ordinal)),
            Is.EqualTo(weeks == 5 ? ["fact.outlet-capped(2500000, 2000000)"] : Array.Empty<string>()));
        Assert.That(item.Note.Facts.Select(Said.Of).Where(f => f.StartsWith("fact.outlet-over", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "2021-08-30", "2021-09-06", "2021-09-13", "2021-09-20", "2021-09-27" }.Take(weeks)
                .Select(w => $"fact.outlet-over({w}, 1500)")), "week by week");
    }

    [Test]
    public void The_maximum_is_that_of_one_outlet_of_one_county() => Assert.That(
        Weeks(5, Weeks(5, Weeks(5), "另口"), county: "B").Outcome(),
        Is.EqualTo(new[] { "A 7.4 口 -2000000", "A 7.4 另口 -2000000", "B 7.4 口 -2000000" }));

    [Test]
    public void Only_the_weeks_over_the_limit_count() => Assert.That(
        Weeks(2).Event("X", EventKind.IllegalOutlet, outlet: "口", week: Day(2), volume: "1000").Outcome(),
        Is.EqualTo(new[] { "A 7.4 口 -1000000" }));

    [TestCase("1999.99", 0)]
    [TestCase("2000", -500000)]
    [TestCase("9999.99", -500000)]
    [TestCase("10000", -1000000)]
    [TestCase("20000", -1000000)]
    public void A_polluted_water_body_costs_one_tier_by_its_volume(string tonnes, int effect)
    {
        MonthSettlement month = new Given().Event("E", EventKind.PollutedWater, "A", "颍河", volume: tonnes).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(effect == 0 ? [] : new[] { $"A 7.5 E {effect}" }));
        if (effect != 0) Assert.That(month.Items.Single().Note.Facts.Select(Said.Of),
            Is.EqualTo(new[] { "fact.event-recorded(E, 文E)", $"fact.volume({tonnes}, {-effect})" }));
    }

    [TestCase("per-event", "A 7.5 E1 -500000|A 7.5 E2 -1000000|A 7.5 E3 -500000|B 7.5 E4 -500000")]
    [TestCase("highest-per-county", "A 7.5 A -1000000|B 7.5 B -500000")]
    public void Several_polluted_water_bodies_cost_each_or_the_highest_of_the_county(string choice, string items)
    {
        MonthSettlement month = new Given().Event("E1", EventKind.PollutedWater, "A", "颍河", volume: "2000")
            .Event("E2", EventKind.PollutedWater, "A", "颍河", volume: "10000")
            .Event("E3", EventKind.PollutedWater, "A", "双洎河", volume: "3000")
                .Event("E4", EventKind.PollutedWater, "B", "颍河", volume: "3000")
            .Event("E5", EventKind.PollutedWater, "C", "颍河", volume: "100").Choose("polluted-water", choice).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(items.Split('|')));
        Assert.That(month.Items.Select(i => Said.Of(i.Interpretations)), Has.All.EqualTo("polluted-water"));
    }

    [Test]
    public void Everything_adds_up_and_no_reward_is_cancelled()
    {
        MonthSettlement month = Weeks(1).Source("Q").Class("Q", "Ⅰ").Section("S").Class("S", "Ⅳ").Event("T", EventKind.Toxic, river: "颍河")
            .Event("X", EventKind.CrossBoundary, river: "颍河").Event("I", EventKind.Intake)
                .Event("P", EventKind.PollutedWater, river: "颍河", volume: "2000").Settle();
        Assert.That((month.Counties[0].Totals.Reward.Yuan, month.Counties[0].Totals.Deduction.Yuan),
            Is.EqualTo((200000, 300000 + 3 * 2000000 + 500000 + 500000)));
    }

    [Test]
    public void Each_event_has_its_own_step_that_says_what_it_was_counted_into()
    {
        SettledMonth month = Four(EventKind.Toxic).Settled();
        Assert.That(month.Trace().Where(s => s.Clause.Id == "7.1" && SentenceCodes.Of(s.Followed) == "then.counted")
            .Select(s => $"{s.Subject.Code} {Said.Of(s.Followed)} {string.Join(',', s.Related())}"),
            Is.EqualTo(new[]
            {
                "E1 then.counted(甲县) 清潁河,清潩河,A", "E2 then.counted(甲县) 清潩河,A", "E3 then.counted(甲县) 颍河,A", "E4 then.counted(乙县) 颍河,B",
            }), "with the river as written and as the regulation spells it");
        Finding together = month.Trace().Single(s => s.Clause.Id == "7.1" && SentenceCodes.Of(s.Followed) == "then.deduction" && s.County!.Code == "A");
        Assert.That(together.Related(), Is.SupersetOf(new[] { "E1", "E2", "E3" }));
    }
}
