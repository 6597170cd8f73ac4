using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class EventCountyTests
{
    [TestCase(EventKind.CrossBoundary, "7.2", "-2000000")]
    [TestCase(EventKind.PollutedWater, "7.5", "-1000000")]
    [TestCase(EventKind.CanalAccident, "6.2.2", "-5000000")]
    public void An_event_of_no_county_is_a_question_at_the_city(EventKind kind, string clause, string amount)
    {
        MonthSettlement month = OpenEvent.Of(kind).Settle();
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
        SettledMonth month = OpenEvent.Of(kind).Ruling("E", Question.Responsible, "乙县", authority: "许环函9号").Settled();
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
        OpenEvent.Of(EventKind.CanalAccident).Ruling("E", Question.Responsible, "A", month: "2021-10").Outcome(),
        Is.EqualTo(new[] { "- 6.2.2 E Responsible? -5000000..-5000000" }));
}
