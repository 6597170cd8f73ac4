using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Rules.Parts;

public class EventCasesTests
{
    [TestCase(EventKind.Intake)]
    [TestCase(EventKind.IllegalOutlet)]
    public void An_event_that_names_no_river_is_covered(EventKind kind)
    {
        Given given = new Given()
            .Event("E", kind, outlet: kind == EventKind.IllegalOutlet ? "口" : "", week: kind == EventKind.IllegalOutlet ? "2021-09-08" : "",
            volume: kind == EventKind.IllegalOutlet ? "1001" : "");
        Assert.That(given.Settle().Items.Count(), Is.EqualTo(1));
    }

    [TestCase("2021-08-25", "A 7.3 E (not-covered)")]
    [TestCase("2021-08-26", "A 7.3 A -2000000")]
    [TestCase("", "A 7.3 A -2000000")]
    public void An_event_before_the_day_the_regulation_came_into_force_is_not_covered(string date, string follows)
    {
        MonthSettlement month = new Given().Choose("first-month", "2021-08").Event("E", EventKind.Intake, month: "2021-08", date: date)
            .Settle(Read.Month("2021-08"));
        Assert.That(Said.Of(month), Is.EqualTo(new[] { follows }));
        if (month.Items.Any()) return;
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Text), Is.EqualTo("note.before-in-force(2021-08-25, 2021-08-26, E, 文E)"));
    }

    [TestCase("2021-09", "2021-09-06", "A 7.3 A -2000000", Description = "the month's own law was in force")]
    [TestCase("2021-08", "2021-08-06", "A 7.3 A -2000000", Description = "the month has no law and was over before the day")]
    [TestCase("2021-10", "2021-10-06", "A 7.3 E (not-covered)", Description = "the day lies in the month, and no other law governs it")]
    [TestCase("2021-10", "2021-10-08", "A 7.3 A -2000000")]
    public void A_month_that_a_later_regulation_is_assumed_for_is_settled_by_it_as_its_law(string month, string date, string follows)
    {
        Regulation later = Law.Successor("later", "2021-10-08", "2021-11");
        bool isGoverned = month == "2021-09";
        var given = new Given { Catalogue = isGoverned ? Law.BuiltIn.With(later) : new RegulationCatalogue([later]) };
        Dossier dossier = given.Event("E", EventKind.Intake, month: month, date: date).Dossier();
        MonthSettlement settled = Settler.BuiltIn.Settle(dossier.Case(Read.Month(month), later), SettlementStatus.Trial).Settlement;
        Assert.That(Said.Of(settled), Is.EqualTo(new[] { follows }));
    }

    [TestCase(EventKind.Toxic, "7.1")]
    [TestCase(EventKind.CrossBoundary, "7.2")]
    [TestCase(EventKind.Intake, "7.3")]
    [TestCase(EventKind.PollutedWater, "7.5")]
    [TestCase(EventKind.CanalAccident, "6.2.2")]
    public void Of_an_event_not_covered_nothing_is_asked_a_ruling_is_unused_and_its_note_is_the_citys(EventKind kind, string clause)
    {
        Given given = new Given().Choose("first-month", "2021-08")
            .Event("E", kind, "", kind is EventKind.Intake or EventKind.CanalAccident ? "" : "颍河",
                volume: kind == EventKind.PollutedWater ? "10000" : "", month: "2021-08", date: "2021-08-01")
            .Ruling("E", Question.Responsible, "A", "2021-08");
        SettledMonth month = given.Settled(Read.Month("2021-08"));
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { $"- {clause} E (not-covered)" }));
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(1));
    }

    [TestCase("five-rivers", "A 2 E (not-covered)")]
    [TestCase("all-registered", "A 7.1 E (not-covered)")]
    public void Off_the_five_rivers_an_event_before_that_day_is_told_once_with_the_scope_that_was_consulted(string scope, string follows)
    {
        MonthSettlement month = new Given().Choose("first-month", "2021-08").Choose("scope", scope)
            .Section("S", river: "石梁河", months: "2022-01..")
            .Event("E", EventKind.Toxic, "A", "石梁河", month: "2021-08", date: "2021-08-01").Settle(Read.Month("2021-08"));
        Assert.That(Said.Of(month), Is.EqualTo(new[] { follows }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Interpretations), Is.EqualTo("scope"));
    }

    [TestCase("2021-08-26", "2021-08-23", "A 7.4 口 -500000", Description = "it ends on the 29th")]
    [TestCase("2021-08-22", "2021-08-16", "A 7.4 E (not-covered)")]
    public void Of_an_outlet_the_week_alone_decides(string day, string date, string follows) => Assert.That(
        Said.Of(new Given().Choose("first-month", "2021-08")
            .Event("E", EventKind.IllegalOutlet, outlet: "口", week: day, volume: "2000", month: "2021-08", date: date)
                .Settle(Read.Month("2021-08"))),
        Is.EqualTo(new[] { follows }));

    [Test]
    public void An_incident_counts_once_and_its_other_rows_have_only_a_note_in_each_of_its_counties()
    {
        Given given = new Given().Event("E2", EventKind.CrossBoundary, "A 60%;B 40%", "颍河", incident: "甲")
            .Event("E1", EventKind.CrossBoundary, "", "颍河", incident: "甲")
            .Event("E3", EventKind.CrossBoundary, "", "颍河", incident: "甲", month: "2021-10").Choose("cross-boundary", "per-event");
        MonthSettlement month = given.Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[]
            { "A 7.2 E1 -1200000", "B 7.2 E1 -800000", "A 7.2 E2 (same-incident)", "B 7.2 E2 (same-incident)" }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Text), Is.EqualTo("note.same-incident(甲, E1, 文E1, 2021-09)"));
        Assert.That(Said.Of(given.Settle(Read.Month("2021-10"))),
            Is.EqualTo(new[] { "A 7.2 E3 (same-incident)", "B 7.2 E3 (same-incident)" }));
    }

    [Test]
    public void Rows_of_one_incident_are_one_accident_too() => Assert.That(
        new Given().Event("K1", EventKind.CanalAccident, incident: "甲").Event("K2", EventKind.CanalAccident, incident: "甲")
            .Event("K3", EventKind.CanalAccident).Outcome(),
        Is.EqualTo(new[] { "A 6.2.2 K1 -5000000", "A 6.2.2 K3 -5000000", "A 6.2.2 K2 (same-incident)" }));

    [Test]
    public void An_incident_of_no_county_is_asked_once() => Assert.That(
        new Given().Event("E1", EventKind.Intake, "", incident: "甲").Event("E2", EventKind.Intake, "", incident: "甲").Outcome(),
        Is.EqualTo(new[] { "- 7.3 E1 Responsible? -2000000..0", "- 7.3 E2 (same-incident)" }));

    [Test]
    public void The_trace_tells_of_each_county_without_an_event_of_a_kind()
    {
        SettledMonth month = new Given().Event("E", EventKind.CanalAccident, "B").Event("F", EventKind.CrossBoundary, "", "颍河")
            .Event("G", EventKind.PollutedWater, "", "颍河", volume: "2000").Ruling("G", Question.Responsible, "C")
            .Settled();
        string[] Without(string clause) =>
            [.. month.Trace().Where(s => s.Clause.Id == clause && SentenceCodes.Of(s.Followed) == "then.no-event")
            .Select(s => s.County!.Code + s.Subject.Code)];
        Assert.That(Without("6.2.2"), Is.EqualTo(new[] { "AA", "CC" }));
        Assert.That(Without("7.2"), Is.EqualTo(new[] { "AA", "BB", "CC" }));
        Assert.That(Without("7.5"), Is.EqualTo(new[] { "AA", "BB" }), "a ruling gave C its event");
        Assert.That(Without("7.4"), Is.EqualTo(new[] { "AA", "BB", "CC" }));
    }

    [Test]
    public void A_row_of_an_incident_rests_on_the_ruling_that_decided_and_on_its_own()
    {
        Given given = new();
        foreach (string id in new[] { "E1", "E2", "E3", "E4" }) given.Event(id, EventKind.Intake, "", incident: "事");
        foreach (string id in new[] { "E2", "E3", "E4" }) given.Ruling(id, Question.Responsible, "A");
        MonthSettlement month = given.Settle();
        Assert.That(
            month.AllNotes.Where(n => n.Note.Code == NoteCodes.SameIncident)
                .Select(n => n.Note.SubjectCode + ": " + string.Join(' ', n.Note.Evidence.Select(e => e.File[..1] + e.Line))),
            Is.EqualTo(new[] { "E2: e3 e2 r2", "E3: e4 e2 r2 r3", "E4: e5 e2 r2 r4" }));
        Assert.That(month.Items.Single().Evidence.Count(e => e.File == "rulings.csv"), Is.EqualTo(3), "the item rests on all of them");
    }

    [Test]
    public void A_week_before_that_day_is_told_by_its_last_day_also_where_no_day_is_recorded() => Assert.That(
        Said.Of(new Given().Choose("first-month", "2021-08")
            .Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-08-16", volume: "2000", month: "2021-08")
            .Settle(Read.Month("2021-08")).Counties[0].Notes.Single().Text),
        Is.EqualTo("note.week-before-in-force(2021-08-22, 2021-08-26, E, 文E)"));

    [Test]
    public void That_an_incident_was_before_that_day_is_told_by_the_row_that_names_the_earliest_day() => Assert.That(
        Said.Of(new Given().Choose("first-month", "2021-08").Event("E1", EventKind.Intake, month: "2021-08", incident: "事")
            .Event("E2", EventKind.Intake, month: "2021-08", incident: "事", date: "2021-08-20")
            .Settle(Read.Month("2021-08")).Counties[0].Notes.Single(n => n.SubjectCode == "E1").Text),
        Is.EqualTo("note.before-in-force(2021-08-20, 2021-08-26, E2, 文E2)"));

    [TestCase("100", "颍河", "2021-08-30", "-", 1, Description = "below every tier")]
    [TestCase("10000", "石梁河", "2021-08-30", "-", 1, Description = "on none of the five rivers")]
    [TestCase("10000", "颍河", "2021-08-20", "-", 1, Description = "before the regulation was in force")]
    [TestCase("10000", "颍河", "2021-08-30", "A", 0)]
    public void A_row_that_repeats_what_nobody_is_asked_for_rests_on_no_ruling(
        string tonnes, string river, string date, string county, int unused)
    {
        SettledMonth month = new Given().Choose("first-month", "2021-08").Section("S", river: "石梁河", months: "2022-01..")
            .Event("E1", EventKind.PollutedWater, "", river, volume: tonnes, month: "2021-08", incident: "事", date: date)
            .Event("E2", EventKind.PollutedWater, "", river, volume: tonnes, month: "2021-08", incident: "事", date: date)
            .Ruling("E1", Question.Responsible, "A", "2021-08").Settled(Read.Month("2021-08"));
        CountyNote note = month.Settlement.AllNotes.Single(n => n.Note.SubjectCode == "E2");
        Assert.That(Said.Note(note), Is.EqualTo($"{county} 7.5 E2 (same-incident)"));
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(unused));
    }

    [Test]
    public void What_costs_nothing_is_told_for_each_county_that_shares_it() => Assert.That(
        new Given().Event("E", EventKind.PollutedWater, "A;B", "颍河", volume: "100").Settled().Trace()
            .Where(s => s.Clause.Id == "7.5" && s.Subject.Code == "E").Select(s => s.County!.Code),
        Is.EqualTo(new[] { "A", "B" }));

    [Test]
    public void The_item_of_a_case_that_counts_by_itself_tells_the_countys_share_and_who_shares_what()
    {
        Item[] items = [.. new Given().Event("E", EventKind.PollutedWater, "A 60%;B 40%", "颍河", volume: "10000").Settle().Items];
        Assert.That(items.Select(i => i.SharePercent), Is.EqualTo(new int?[] { 60, 40 }));
        Facts.Share share = items[1].Note.Facts.OfType<Facts.Share>().Single();
        Assert.That((share.Whole?.Yuan, share.Among?.Counties.Count()), Is.EqualTo(((long?)1000000, (int?)2)));
    }
}
