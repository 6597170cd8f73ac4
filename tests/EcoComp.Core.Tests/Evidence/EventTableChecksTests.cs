using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Evidence;

public class EventTableChecksTests
{
    private static Given Sound(EventKind kind) => EventValidatorTests.Sound(kind);

    [Test]
    public void An_event_holds_all_that_its_row_says()
    {
        PollutionEvent found = new Given().Event("E1", EventKind.IllegalOutlet, "乙县", "颍河", "口", "2021-09-10", "1350.5").Dossier()
            .Events[Given.Month].Single();
        Assert.That((found.Id, found.Kind, found.Responsible!.First.Code, found.River, found.Outlet),
            Is.EqualTo(("E1", EventKind.IllegalOutlet, "B", "颍河", "口")));
        Assert.That((found.Week, found.VolumeTonnes, found.Document, found.Note),
            Is.EqualTo((Read.Date("2021-09-06"), 1350.5m, "文E1", "记E1")));
        Assert.That($"{found.At.File}:{found.At.Line}", Is.EqualTo("events.csv:2"));
    }

    [Test]
    public void A_number_that_stands_twice_is_a_fault_also_in_another_month() => Assert.That(
        Sound(EventKind.Intake).Event("E", EventKind.Intake, month: "2021-10").Event("F", EventKind.Intake).Faults(),
        Is.EqualTo(new[] { "events.csv:3:2:event E310 E" }));

    [TestCase("E1", "E 1")]
    [TestCase("9月 漏油", "9月　漏油")]
    public void White_space_inside_a_number_tells_no_events_apart(string id, string again) => Assert.That(
        new Given().Event(id, EventKind.Intake).Event(again, EventKind.Intake).Faults(), Is.EqualTo(new[] { "events.csv:3:2:event E310 " + again }));

    [Test]
    public void A_row_that_was_copied_is_one_fault_whose_remedy_is_to_keep_one()
    {
        Given given = new Given().Event("E1", EventKind.IllegalOutlet, "乙县", "颍河", "口", "2021-09-10", "5").Event("E1", EventKind.IllegalOutlet, "乙县", "颍河", "口", "2021-09-10", "5");
        Assert.That(given.Faults(), Is.EqualTo(new[] { "events.csv:3:2:event E310 E1" }));
    }

    [TestCase("颍河", "口", "2021-09-10", "6")]
    [TestCase("清潩河", "口", "2021-09-10", "5")]
    [TestCase("颍河", "口", "2021-09-09", "5")]
    public void A_row_that_says_something_else_in_one_cell_is_no_copy_and_counts_its_week_again(string river, string outlet, string week, string volume)
    {
        Given given = new Given().Event("E1", EventKind.IllegalOutlet, "乙县", "颍河", "口", "2021-09-10", "5").Event("E1", EventKind.IllegalOutlet, "乙县", river, outlet, week, volume);
        Assert.That(given.Faults(), Is.EqualTo(new[] { "events.csv:3:2:event E310 E1", "events.csv:3:9:week E311 2021-09-06" }));
    }

    [Test]
    public void Empty_numbers_clash_with_nothing() => Assert.That(
        new Given().Event("", EventKind.Intake).Event("", EventKind.Intake).Faults().Where(f => f.Contains("E310", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_warning_does_not_take_the_event_away() => Assert.That(
        new Given().Event("E", EventKind.Intake, volume: "5").Dossier().Events[Given.Month].Select(e => e.Id), Is.EqualTo(new[] { "E" }));

    [TestCase("某县", EventKind.Intake, "G", "2021-09")]
    [TestCase("A", null, "G", "2021-09")]
    [TestCase("A", EventKind.Intake, "G", "")]
    [TestCase("A", EventKind.Intake, "", "2021-09")]
    [TestCase("A", EventKind.Intake, "F", "2021-09")]
    public void A_folder_with_a_faulty_event_is_refused(string county, EventKind? kind, string id, string month)
    {
        Given given = new Given().Event("F", EventKind.Intake).Event(id, kind, county, month: month);
        Assert.That(given.Check(new FaultLog()), Is.Null);
        Assert.That(given.Faults(), Has.Length.EqualTo(1));
    }

    [Test]
    public void An_outlet_has_one_row_a_week_whatever_day_of_it_is_named() => Assert.That(
        Sound(EventKind.IllegalOutlet).Event("F", EventKind.IllegalOutlet, "A", outlet: "口", week: "2021-09-06", volume: "1").Faults(),
        Is.EqualTo(new[] { "events.csv:3:9:week E311 2021-09-06" }));

    [TestCase("1 号口")]
    [TestCase("1号 口")]
    [TestCase("1　号\u00A0口")]
    public void White_space_inside_a_name_tells_no_outlets_apart(string outlet) => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", outlet: "1号口", week: "2021-09-06", volume: "1")
            .Event("F", EventKind.IllegalOutlet, "A", outlet: outlet, week: "2021-09-08", volume: "1").Faults(),
        Is.EqualTo(new[] { "events.csv:3:9:week E311 2021-09-06" }));

    [TestCase("B", "口", "2021-09-08")]
    [TestCase("A", "另口", "2021-09-08")]
    [TestCase("A", "口", "2021-09-13")]
    public void Another_county_outlet_or_week_is_another_row(string county, string outlet, string week) => Assert.That(
        Sound(EventKind.IllegalOutlet).Event("F", EventKind.IllegalOutlet, county, outlet: outlet, week: week, volume: "1").Faults(),
        Is.Empty);

    [TestCase("S", "a point")]
    [TestCase("A", "a county")]
    [TestCase("颍河", "a listed river")]
    public void A_number_that_is_the_code_of_something_else_is_a_fault(string id, string what) => Assert.That(
        new Given().Section("S").Event(id, EventKind.Intake).Faults(), Is.EqualTo(new[] { "events.csv:2:2:event E331 " + id }), what);

    [Test]
    public void The_name_of_a_county_or_of_a_river_that_is_not_listed_is_no_code() => Assert.That(
        new Given().Event("甲县", EventKind.Intake).Event("石梁河", EventKind.Intake).Faults(), Is.Empty);

    [Test]
    public void Rows_of_one_incident_agree_where_they_say_something() => Assert.That(
        new Given().Event("E", EventKind.Toxic, "A", "清潁河", incident: "甲").Event("F", EventKind.Toxic, "", "清潩河", incident: "甲")
            .Event("G", EventKind.Toxic, "甲县", "清潩河", incident: "甲", month: "2021-10").Event("H", EventKind.Intake, "B", incident: "乙")
                .Faults(),
        Is.Empty, "two spellings of one river, two names of one county");

    [Test]
    public void The_shares_of_one_incident_agree_in_whatever_order() => Assert.That(
        new Given().Event("E", EventKind.Intake, "A 60%;B 40%", incident: "甲")
            .Event("F", EventKind.Intake, "乙县 40%；甲县 60%", incident: "甲").Faults(),
        Is.Empty);

    [TestCase(EventKind.CrossBoundary, "A", "颍河", "kind CrossBoundary")]
    [TestCase(EventKind.Toxic, "B", "颍河", "county B")]
    [TestCase(EventKind.Toxic, "A;B", "颍河", "county A;B")]
    [TestCase(EventKind.Toxic, "A", "双洎河", "river 双洎河")]
    public void Rows_of_one_incident_that_do_not_agree_are_a_fault(EventKind kind, string county, string river, string told)
    {
        string[] parts = told.Split(' ');
        string[] faults = new Given().Event("E", EventKind.Toxic, "A", "颍河", incident: "甲").Event("F", kind, county, river, incident: "甲")
            .Faults();
        Assert.That(faults.Single(), Does.StartWith("events.csv:3:").And.Contains($":{parts[0]} E332 {parts[1]}"));
    }

    [Test]
    public void A_row_that_names_nothing_hides_no_disagreement_of_those_beside_it() => Assert.That(
        new Given().Event("E", EventKind.Intake, "A", incident: "甲").Event("F", EventKind.Intake, "", incident: "甲")
            .Event("G", EventKind.Intake, "B", incident: "甲").Faults(),
        Is.EqualTo(new[] { "events.csv:4:4:county E332 B" }));

    [Test]
    public void Outlets_that_could_not_be_read_clash_with_nothing() => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", week: "2021-09-08", volume: "1")
            .Event("F", EventKind.IllegalOutlet, "A", week: "2021-09-08", volume: "1")
            .Faults().Where(f => f.Contains("E311", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Outlets_of_no_county_clash_with_nothing_although_a_county_has_no_code() => Assert.That(
        new Given(counties: false).County("", "甲县").Event("E", EventKind.IllegalOutlet, "", outlet: "口", week: "2021-09-08", volume: "1")
            .Event("F", EventKind.IllegalOutlet, "", outlet: "口", week: "2021-09-08", volume: "1").Faults(),
        Is.EqualTo(new[] { "counties.csv:2:1:code E201", "events.csv:2:4:county E211", "events.csv:3:4:county E211" }));

    [TestCase("E 1|E1|E  1", "2 2")]
    [TestCase("E1|E 1|E1", "2 2")]
    [TestCase("E 1|E  1|E1", "2 2")]
    public void A_number_that_stands_again_is_told_with_the_first_row_however_that_is_spaced(string ids, string lines)
    {
        string[] written = ids.Split('|');
        Given given = new();
        for (int i = 0; i < written.Length; i++)
            given.Event(written[i], EventKind.Intake, volume: i.ToString(CultureInfo.InvariantCulture));
        var faults = new FaultLog();
        given.Check(faults);
        Assert.That(
            string.Join(' ', faults.Sorted(_ => 0).Where(f => f.Code == FaultCodes.EventTwice).Select(f => f.Arguments[0])),
            Is.EqualTo(lines));
    }

    [TestCase("5", "5", "copied")]
    [TestCase("5", "6", "other")]
    [TestCase("5吨", "5吨", "other", Description = "two cells that could not be read may have meant two things")]
    public void A_row_that_says_the_same_in_every_cell_is_called_a_copy(string volume, string again, string told)
    {
        EventRow row = new() { Month = Given.Month, Id = "E1", Kind = EventKind.PollutedWater, County = "A", River = "颍河", Document = "函" };
        var faults = new FaultLog();
        Intake.Open(
            EventValidatorTests.Empty with
            {
                Events = RowTable.Of(
                    DataFile.Events.Shape,
                    [row with { VolumeTonnes = Cell.Number(volume) }, row with { VolumeTonnes = Cell.Number(again) }]),
            },
            Law.BuiltIn, faults);
        Assert.That(faults.Sorted(_ => 0).Single(f => f.Code == FaultCodes.EventTwice).Arguments, Is.EqualTo(new[] { "2", told }));
    }

    [Test]
    public void A_row_of_an_incident_is_told_with_the_first_row_that_says_something_else()
    {
        var faults = new FaultLog();
        new Given().Event("E", EventKind.Intake, "A", incident: "甲").Event("F", EventKind.Intake, "B", incident: "甲")
            .Event("G", EventKind.Intake, "C", incident: "甲").Event("H", EventKind.Intake, "A", incident: "甲").Check(faults);
        Assert.That(
            faults.Sorted(_ => 0).Select(f => $"{f.Line} {f.Value} {f.Arguments[1]}"), Is.EqualTo(new[] { "3 B 2", "4 C 2", "5 A 3" }));
    }
}
