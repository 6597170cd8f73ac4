using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class EventCountyTests
{
    [TestCase(EventKind.Toxic, "7.1", "-2000000")]
    [TestCase(EventKind.Intake, "7.3", "-2000000")]
    [TestCase(EventKind.CrossBoundary, "7.2", "-2000000")]
    [TestCase(EventKind.PollutedWater, "7.5", "-1000000")]
    [TestCase(EventKind.CanalAccident, "6.2.2", "-5000000")]
    public void An_event_of_no_county_is_a_question_at_the_city(EventKind kind, string clause, string amount)
    {
        MonthSettlement month = OpenEvent.Of(kind).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { $"- {clause} E Responsible? {amount}..0" }));
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

    [TestCase(EventKind.Toxic, "A 7.1 A -1200000|B 7.1 B -800000")]
    [TestCase(EventKind.CrossBoundary, "A 7.2 颍河 -1200000|B 7.2 颍河 -800000")]
    [TestCase(EventKind.PollutedWater, "A 7.5 E -600000|B 7.5 E -400000")]
    [TestCase(EventKind.CanalAccident, "A 6.2.2 E -3000000|B 6.2.2 E -2000000")]
    public void A_ruling_may_name_the_shares_of_several(EventKind kind, string follows)
    {
        SettledMonth month = OpenEvent.Of(kind).Ruling("E", Question.Responsible, "甲县 60%；乙县 40%").Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(follows.Split('|')));
        Assert.That(month.Settlement.Items.First().Note.Facts.Select(Said.Of),
            Does.Contain("fact.ruled-responsible(甲县 60%；乙县 40%, 批)").And.Contains("fact.share(60)"));
    }

    [Test]
    public void A_ruling_on_any_row_of_an_incident_answers_for_all_and_counts_as_used_in_its_month()
    {
        Given given = new Given().Event("E2", EventKind.Intake, "", incident: "甲")
            .Event("E1", EventKind.Intake, "", incident: "甲", month: "2021-10")
            .Ruling("E1", Question.Responsible, "B", month: "2021-10");
        SettledMonth first = given.Settled();
        SettledMonth second = given.Settled(Read.Month("2021-10"));
        Assert.That((Said.Of(first.Settlement), Said.Of(second.Settlement)),
            Is.EqualTo((new[] { "B 7.3 B -2000000" }, new[] { "B 7.3 E1 (same-incident)" })));
        Assert.That(Said.Of(first.Settlement.Items.Single().Evidence), Does.Contain("rulings.csv:2"));
        Assert.That(Said.Of(second.Settlement.AllNotes.Single(n => n.Note.Clause == "7.3").Note.Evidence),
            Is.EqualTo(new[] { "events.csv:3", "events.csv:2", "rulings.csv:2" }));
        Assert.That((first.UnusedRulings, second.UnusedRulings), Is.EqualTo((Array.Empty<Ruling>(), Array.Empty<Ruling>())));
    }

    [Test]
    public void A_ruling_of_another_month_does_not_count() => Assert.That(
        OpenEvent.Of(EventKind.CanalAccident).Ruling("E", Question.Responsible, "A", month: "2021-10").Outcome(),
        Is.EqualTo(new[] { "- 6.2.2 E Responsible? -5000000..0" }));

    [Test]
    public void What_another_row_of_an_incident_tells_is_named_with_that_row()
    {
        Given given = new Given().Event("E1", EventKind.PollutedWater, "", "颍河", volume: "2000", incident: "事")
            .Event("E2", EventKind.PollutedWater, "A", "颍河", volume: "2000", incident: "事")
            .Event("E3", EventKind.PollutedWater, "A", "颍河", volume: "10000", incident: "事");
        Assert.That(given.Settle().Items.Single().Note.Facts.Select(Said.Of), Is.EqualTo(new[]
        {
            "fact.event-recorded(E1, 文E1)", "fact.event-tells(E2, 文E2, county)", "fact.event-tells(E3, 文E3, volume)",
            "fact.volume(10000, 1000000)",
        }));
    }

    [Test]
    public void The_row_that_names_the_river_of_an_incident_is_named_where_the_event_needs_one() => Assert.That(
        new Given().Event("E1", EventKind.Toxic, "", "颍河", incident: "事", month: "2021-08")
            .Event("E2", EventKind.Toxic, "A", "颍河", incident: "事").Settle().Items.Single().Note.Facts.Select(Said.Of),
        Is.EqualTo(new[] { "fact.event-recorded(E2, 文E2)", "fact.event-tells(E1, 文E1, river)" }));
}
