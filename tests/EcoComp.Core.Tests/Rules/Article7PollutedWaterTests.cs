using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article7PollutedWaterTests
{
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

    [TestCase("per-event", "2000", "-1000000..0")]
    [TestCase("highest-per-county", "2000", "-1000000..0")]
    [TestCase("highest-per-county", "10000", "-1000000..0")]
    [TestCase("highest-per-county", "1999", "-1000000..0")]
    public void An_answer_could_raise_a_countys_tier(string counting, string other, string range) => Assert.That(
        OpenEvent.Of(EventKind.PollutedWater).Event("F", EventKind.PollutedWater, "A", "颍河", volume: other).Choose("polluted-water", counting)
            .Settle()
            .Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [Test]
    public void What_a_county_pays_already_is_its_highest_tier()
    {
        Given given = new Given(counties: false).County("A", "甲县").Event("E", EventKind.PollutedWater, "", "颍河", volume: "10000")
            .Event("F", EventKind.PollutedWater, "A", "颍河", volume: "2000").Choose("polluted-water", "highest-per-county");
        Assert.That(given.Settle().Pending.Select(p => $"{p.Min}..{p.Max}"), Is.EqualTo(new[] { "-500000..0" }));
        given.Event("G", EventKind.PollutedWater, "A", "颍河", volume: "10000");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 7.5 A -1000000" }), "an event that would cost nothing asks nothing");
        Assert.That(given.Settle().Items.Single().Note.Facts.Select(Said.Of), Does.Contain("fact.question-idle(E, Responsible)"));
    }

    [Test]
    public void A_lower_tier_than_a_county_pays_already_would_change_nothing_there() => Assert.That(
        new Given().Event("E", EventKind.PollutedWater, "", "颍河", volume: "2000")
            .Event("F", EventKind.PollutedWater, "A", "颍河", volume: "10000")
            .Choose("polluted-water", "highest-per-county").Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { "-500000..0" }));

    [Test]
    public void A_polluted_water_body_below_every_tier_asks_nothing()
    {
        SettledMonth month = new Given().Event("E", EventKind.PollutedWater, "", "颍河", volume: "1999.99")
            .Ruling("E", Question.Responsible, "A").Settled();
        Assert.That(Said.Of(month.Settlement), Is.Empty);
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(1));
    }

    [Test]
    public void Two_tiers_of_one_volume_are_refused() => RefusedLaw.When(
        j => RefusedLaw.Clause(j, 14)["amounts"]!["tiers"]![1]!["fromTonnes"] = 10000, "clause 7.5.amounts.tiers: 10000 stands twice.");

    [Test]
    public void An_open_event_is_asked_once_with_the_whole_tier_where_each_counts_by_itself() => Assert.That(
        new Given().Event("E", EventKind.PollutedWater, "", "颍河", volume: "10000")
            .Event("F", EventKind.PollutedWater, "A", "颍河", volume: "10000").Outcome(),
        Is.EqualTo(new[] { "A 7.5 F -1000000", "- 7.5 E Responsible? -1000000..0" }));
}
