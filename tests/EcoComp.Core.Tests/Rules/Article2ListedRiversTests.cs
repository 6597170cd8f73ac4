using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article2ListedRiversTests
{
    [TestCase("清潩河")]
    [TestCase("清潁河")]
    [TestCase("清颍河")]
    [TestCase("颍河")]
    [TestCase("北汝河")]
    [TestCase("大浪沟")]
    [TestCase("双洎河")]
    public void A_section_on_one_of_the_five_rivers_is_settled(string river) =>
        Assert.That(new Given().Section("S", river: river).Class("S", "Ⅳ").Outcome(), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));

    [TestCase("Ⅳ")]
    [TestCase("Ⅰ")]
    [TestCase("")]
    public void A_section_on_another_river_has_a_note_and_nothing_else(string measured)
    {
        Given given = new Given().Section("S", river: "石梁河");
        if (measured.Length > 0) given.Class("S", measured);
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 2 S (not-covered)" }));
    }

    [TestCase("颍河", "five-rivers", "then.covered(颍河)")]
    [TestCase("清潁河", "all-registered", "then.covered(清潩河)")]
    [TestCase("石梁河", "all-registered", "then.covered-by-choice(石梁河)")]
    [TestCase("石梁河", "five-rivers", "then.note(not-covered)")]
    public void The_trace_tells_whether_a_river_is_covered(string river, string choice, string followed) => Assert.That(
        new Given().Section("S", river: river).Class("S", "Ⅲ").Choose("scope", choice).Settled()
            .Trace().Where(s => s.Clause.Id == "2").Select(s => Said.Of(s.Followed)),
        Is.EqualTo(new[] { followed }));

    [Test]
    public void The_note_of_another_river_names_it_the_choice_and_the_place()
    {
        Note note = new Given().Choose("scope", "five-rivers").Section("S", river: "石梁河").Settle().Counties[0].Notes.Single();
        Assert.That(Said.Of(note.Text), Is.EqualTo("note.other-river(石梁河)"));
        Assert.That(Said.Of(note.Interpretations), Is.EqualTo("scope"));
        Assert.That(Said.Of(note.Evidence), Is.EqualTo(new[] { "points.csv:2", "interpretations.csv:2" }));
    }

    [Test]
    public void An_event_of_no_county_on_another_river_has_its_note_with_the_city_and_asks_nothing() => Assert.That(
        new Given().Section("S", river: "石梁河", months: "2021-10..").Event("E", EventKind.CrossBoundary, "", "石梁河").Outcome(),
        Is.EqualTo(new[] { "- 2 E (not-covered)" }));

    [Test]
    public void A_shared_section_or_event_on_another_river_has_its_note_with_each_county() => Assert.That(
        new Given().Section("S", county: "A;B", river: "石梁河").Event("E", EventKind.Toxic, "B;C", "石梁河").Outcome(),
        Is.EqualTo(new[] { "A 2 S (not-covered)", "B 2 S (not-covered)", "B 2 E (not-covered)", "C 2 E (not-covered)" }));

    [TestCase(EventKind.Intake)]
    [TestCase(EventKind.CanalAccident)]
    public void The_river_of_an_event_that_needs_none_is_shown_and_decides_nothing(EventKind kind)
    {
        MonthSettlement month = new Given().Event("E", kind, "A", "石梁河").Settle();
        Assert.That((month.Items.Count(), month.AllNotes.Count(n => n.Note.Clause == "2")), Is.EqualTo((1, 0)));
        Assert.That(month.Items.Single().Note.Facts.Select(Said.Of), Does.Contain("fact.event-river(石梁河)"));
        Assert.That(Said.Of(month.Items.Single().Interpretations), Does.Not.Contain("scope"));
    }

    [Test]
    public void A_section_on_another_river_has_its_note_in_every_month_in_which_its_row_is_valid()
    {
        Given given = new Given().Section("S", river: "石梁河", months: "..2021-10", due: "1");
        Assert.That(Said.Of(given.Settle()), Is.EqualTo(new[] { "A 2 S (not-covered)" }), "also where no result is due");
        Assert.That(Said.Of(given.Settle(Read.Month("2021-11"))), Is.Empty);
    }

    [Test]
    public void Sources_and_the_canal_have_no_river_to_ask_about() => Assert.That(
        CanalPoints.OwnCounty.Source("Q").Canal("N").Class("Q", "Ⅰ").Class("N", "Ⅲ").Outcome(),
        Is.EqualTo(new[] { "A 5.1 Q +200000", "A 6.2.1 A -4000000" }));

    [TestCase(EventKind.Toxic, "石梁河", "then.covered-by-choice(石梁河)")]
    [TestCase(EventKind.Toxic, "颍河", "then.covered(颍河)")]
    [TestCase(EventKind.Intake, "颍河", "")]
    public void The_trace_tells_once_of_the_river_of_an_event_that_needs_one(EventKind kind, string river, string followed) => Assert.That(
        new Given().Section("S", river: "石梁河", months: "2022-01..").Choose("scope", "all-registered").Event("E", kind, "A", river).Settled()
            .Trace().Where(s => s.Clause.Id == "2" && s.Subject.Code == "E").Select(s => Said.Of(s.Followed)),
        Is.EqualTo(followed.Length > 0 ? [followed] : Array.Empty<string>()));

    [Test]
    public void Where_a_row_before_the_first_month_names_the_river_of_an_incident_the_note_rests_on_that_row_too()
    {
        Note note = new Given().Section("S", river: "石梁河", months: "2022-01..")
            .Event("E1", EventKind.Toxic, "", "石梁河", incident: "事", month: "2021-08")
            .Event("E2", EventKind.Toxic, "A", "石梁河", incident: "事").Settle().Counties[0].Notes.Single(n => n.Clause == "2");
        Assert.That((note.SubjectCode, Said.Of(note.Text)), Is.EqualTo(("E2", "note.event-on-other-river(石梁河, E1, 文E1)")));
        Assert.That(Said.Of(note.Evidence), Is.EqualTo(new[] { "events.csv:3", "events.csv:2" }));
    }
}
