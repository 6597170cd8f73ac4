using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Rules.Parts;

public class EventCountyTests
{
    private static Given Open(EventKind kind, string id = "E") => new Given().Event(
        id, kind, "", kind == EventKind.CanalAccident ? "" : "颍河", volume: kind == EventKind.PollutedWater ? "10000" : "");

    [TestCase(EventKind.CrossBoundary, "7.2", "-2000000")]
    [TestCase(EventKind.PollutedWater, "7.5", "-1000000")]
    [TestCase(EventKind.CanalAccident, "6.2.2", "-5000000")]
    public void An_event_of_no_county_is_a_question_at_the_city(EventKind kind, string clause, string amount)
    {
        MonthSettlement month = Open(kind).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { $"- {clause} E Responsible? {amount}..{amount}" }));
        Assert.That(month.Pending.Single().Why.Facts.Select(Said.Of), Does.Contain("fact.event-recorded(E, 文E)"));
        Assert.That(Said.Of(month.Pending.Single().Evidence), Is.EqualTo(new[] { "events.csv:2" }));
        Assert.That(month.Totals.Net.Yuan, Is.Zero);
    }

    [TestCase(EventKind.CrossBoundary, "B 7.2 颍河 -2000000")]
    [TestCase(EventKind.PollutedWater, "B 7.5 E -1000000")]
    [TestCase(EventKind.CanalAccident, "B 6.2.2 E -5000000")]
    public void A_ruling_names_the_county(EventKind kind, string follows)
    {
        SettledMonth month = Open(kind).Ruling("E", Question.Responsible, "乙县", authority: "许环函9号").Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { follows }));
        Assert.That(month.Settlement.Items.Single().Note.Facts.Select(Said.Of), Does.Contain("fact.ruled-responsible(乙县, 许环函9号)"));
        Assert.That(Said.Of(month.Settlement.Items.Single().Evidence), Is.EqualTo(new[] { "events.csv:2", "rulings.csv:2" }));
        Assert.That(month.UnusedRulings, Is.Empty);
    }

    [TestCase(EventKind.CrossBoundary)]
    [TestCase(EventKind.PollutedWater)]
    [TestCase(EventKind.CanalAccident)]
    public void The_county_of_the_event_itself_comes_before_a_ruling(EventKind kind)
    {
        SettledMonth month = new Given()
            .Event("E", kind, "A", kind == EventKind.CanalAccident ? "" : "颍河", volume: kind == EventKind.PollutedWater ? "10000" : "")
            .Ruling("E", Question.Responsible, "B").Settled();
        Assert.That(month.Settlement.AllItems.Single().County.Code, Is.EqualTo("A"));
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_ruling_of_another_month_does_not_count() => Assert.That(
        Open(EventKind.CanalAccident).Ruling("E", Question.Responsible, "A", month: "2021-10").Outcome(),
        Is.EqualTo(new[] { "- 6.2.2 E Responsible? -5000000..-5000000" }));

    [TestCase("once-per-river", "颍河", "-2000000..0")]
    [TestCase("once-per-river", "双洎河", "-2000000..-2000000")]
    [TestCase("once-per-county", "双洎河", "-2000000..0")]
    [TestCase("per-event", "颍河", "-2000000..-2000000")]
    public void An_answer_that_names_a_county_that_pays_already_would_cost_nothing_more(string counting, string river, string range) =>
        Assert.That(
        Open(EventKind.CrossBoundary).Event("F", EventKind.CrossBoundary, "A", river).Choose("cross-boundary", counting).Settle()
            .Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [TestCase("per-event", "2000", "-1000000..-1000000")]
    [TestCase("highest-per-county", "2000", "-1000000..-500000")]
    [TestCase("highest-per-county", "10000", "-1000000..0")]
    [TestCase("highest-per-county", "1999", "-1000000..-1000000")]
    public void An_answer_could_raise_a_countys_tier(string counting, string other, string range) => Assert.That(
        Open(EventKind.PollutedWater).Event("F", EventKind.PollutedWater, "A", "颍河", volume: other).Choose("polluted-water", counting)
            .Settle()
            .Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [Test]
    public void What_a_county_pays_already_is_its_highest_tier()
    {
        Given given = new Given(counties: false).County("A", "甲县").Event("E", EventKind.PollutedWater, "", "颍河", volume: "10000")
            .Event("F", EventKind.PollutedWater, "A", "颍河", volume: "2000").Choose("polluted-water", "highest-per-county");
        Assert.That(given.Settle().Pending.Select(p => $"{p.Min}..{p.Max}"), Is.EqualTo(new[] { "-500000..-500000" }));
        given.Event("G", EventKind.PollutedWater, "A", "颍河", volume: "10000");
        Assert.That(given.Settle().Pending.Select(p => $"{p.Min}..{p.Max}"), Is.EqualTo(new[] { "0..0" }));
    }

    [Test]
    public void A_lower_tier_than_a_county_pays_already_would_change_nothing_there() => Assert.That(
        new Given().Event("E", EventKind.PollutedWater, "", "颍河", volume: "2000")
            .Event("F", EventKind.PollutedWater, "A", "颍河", volume: "10000")
            .Choose("polluted-water", "highest-per-county").Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { "-500000..0" }));

    [TestCase("adds", "once-per-county", "-5000000..-5000000")]
    [TestCase("replaces-miss", "once-per-county", "-5000000..-1000000")]
    [TestCase("replaces-miss", "per-point", "-5000000..3000000")]
    public void An_accident_that_replaces_would_also_take_away_the_misses_of_its_county(string accident, string miss, string range) =>
        Assert.That(
        Open(EventKind.CanalAccident).Canal("N0").Canal("N1").Class("N0", "Ⅲ").Class("N1", "Ⅲ").Choose("canal-accident", accident)
            .Choose("canal-miss", miss)
            .Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [Test]
    public void Misses_are_taken_away_once_only() => Assert.That(
        Open(EventKind.CanalAccident).Canal("N0").Class("N0", "Ⅲ").Event("K", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Settle()
            .Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { "-5000000..-5000000" }));

    [TestCase("adds", "-4000000..-4000000")]
    [TestCase("replaces-miss", "-4000000..0")]
    public void A_miss_would_cost_nothing_more_where_an_accident_replaces_it(string accident, string range) => Assert.That(
        new Given().Canal("N").Class("N", "Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", accident)
            .Choose("canal-responsible", "rulings-only")
            .Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [TestCase("adds", true, "canal-accident")]
    [TestCase("replaces-miss", true, "canal-miss canal-accident")]
    [TestCase("replaces-miss", false, "")]
    public void A_question_who_caused_an_accident_names_the_choices_that_its_range_rests_on(string choice, bool miss, string consulted)
    {
        Given given = Open(EventKind.CanalAccident).Choose("canal-accident", choice);
        if (miss) given.Canal("N").Class("N", "Ⅲ");
        Assert.That(Said.Of(given.Settle().Pending.Single().Interpretations), Is.EqualTo(consulted));
    }

    [TestCase(true, "canal-miss canal-responsible canal-accident")]
    [TestCase(false, "canal-miss canal-responsible")]
    public void A_question_who_caused_a_miss_names_the_choices_that_its_range_rests_on(bool accident, string consulted)
    {
        Given given = new Given().Canal("N").Class("N", "Ⅲ").Choose("canal-responsible", "rulings-only");
        if (accident) given.Event("K", EventKind.CanalAccident);
        Assert.That(Said.Of(given.Settle().Pending.Single().Interpretations), Is.EqualTo(consulted));
    }

    [Test]
    public void A_polluted_water_body_below_every_tier_asks_nothing()
    {
        SettledMonth month = new Given().Event("E", EventKind.PollutedWater, "", "颍河", volume: "1999.99")
            .Ruling("E", Question.Responsible, "A").Settled();
        Assert.That(Said.Of(month.Settlement), Is.Empty);
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(1));
    }

    [Test]
    public void The_trace_tells_of_each_county_without_an_event_of_a_kind()
    {
        SettledMonth month = new Given().Event("E", EventKind.CanalAccident, "B").Event("F", EventKind.CrossBoundary, "", "颍河")
            .Event("G", EventKind.PollutedWater, "", "颍河", volume: "2000").Ruling("G", Question.Responsible, "C")
            .Ruling("E", Question.Responsible, "A").Settled();
        string[] Without(string clause) =>
            [.. month.Trace().Where(s => s.Clause.Id == clause && SentenceCodes.Of(s.Followed) == "then.no-event")
            .Select(s => s.County!.Code + s.Subject.Code)];
        Assert.That(Without("6.2.2"), Is.EqualTo(new[] { "AA", "CC" }));
        Assert.That(Without("7.2"), Is.EqualTo(new[] { "AA", "BB", "CC" }));
        Assert.That(Without("7.5"), Is.EqualTo(new[] { "AA", "BB" }), "a ruling gave C its event");
        Assert.That(Without("7.4"), Is.EqualTo(new[] { "AA", "BB", "CC" }));
    }
}
