using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Evidence;

public class EventRulesTests
{
    private static Given Sound(EventKind kind, string id = "E", string county = "A") => new Given().Event(
        id, kind, county,
        river: kind is EventKind.Toxic or EventKind.CrossBoundary or EventKind.PollutedWater ? "颍河" : "",
        outlet: kind == EventKind.IllegalOutlet ? "口" : "", week: kind == EventKind.IllegalOutlet ? "2021-09-08" : "",
        volume: kind is EventKind.IllegalOutlet or EventKind.PollutedWater ? "0" : "");

    [Test]
    public void A_row_of_each_kind_with_what_it_needs_is_no_fault([Values] EventKind kind) => Assert.That(Sound(kind).Faults(), Is.Empty);

    [Test]
    public void An_event_holds_all_that_its_row_says()
    {
        PollutionEvent found = new Given().Event("E1", EventKind.IllegalOutlet, "乙县", "颍河", "口", "2021-09-10", "1350.5").Dossier()
            .Events[Given.Month].Single();
        Assert.That((found.Id, found.Kind, found.County!.Code, found.River, found.Outlet),
            Is.EqualTo(("E1", EventKind.IllegalOutlet, "B", "颍河", "口")));
        Assert.That((found.Week, found.VolumeTonnes, found.Document, found.Note),
            Is.EqualTo((Read.Date("2021-09-06"), 1350.5m, "文E1", "记E1")));
        Assert.That($"{found.At.File}:{found.At.Line}", Is.EqualTo("events.csv:2"));
    }

    [Test]
    public void A_number_that_stands_twice_is_a_fault_also_in_another_month() => Assert.That(
        Sound(EventKind.Intake).Event("E", EventKind.Intake, month: "2021-10").Event("F", EventKind.Intake).Faults(),
        Is.EqualTo(new[] { "events.csv:3:2:event E310 E" }));

    [Test]
    public void Numbers_that_could_not_be_read_clash_with_nothing() =>
        Assert.That(new Given().Event("", EventKind.Intake).Event("", EventKind.Intake).Faults(), Is.Empty);

    [Test]
    public void An_unknown_county_is_a_fault() =>
        Assert.That(Sound(EventKind.Intake, county: "某县").Faults(), Is.EqualTo(new[] { "events.csv:2:4:county E302 某县" }));

    [TestCase(EventKind.Toxic, true)]
    [TestCase(EventKind.Intake, true)]
    [TestCase(EventKind.IllegalOutlet, true)]
    [TestCase(EventKind.CrossBoundary, false)]
    [TestCase(EventKind.PollutedWater, false)]
    [TestCase(EventKind.CanalAccident, false)]
    public void A_county_is_needed_where_it_cannot_still_be_found_out(EventKind kind, bool needed) =>
        Assert.That(Sound(kind, county: "").Faults(), Is.EqualTo(needed ? ["events.csv:2:4:county E211"] : Array.Empty<string>()));

    [TestCase(EventKind.Toxic, "river")]
    [TestCase(EventKind.CrossBoundary, "river")]
    [TestCase(EventKind.PollutedWater, "river volume_t")]
    [TestCase(EventKind.IllegalOutlet, "outlet week volume_t")]
    [TestCase(EventKind.Intake, "")]
    [TestCase(EventKind.CanalAccident, "")]
    public void What_a_kind_needs_is_a_fault_where_it_is_empty(EventKind kind, string needed) => Assert.That(
        new Given().Event("E", kind).Faults().Select(f => f.Split(' ')[0].Split(':')[3] + " " + f.Split(' ')[1]),
        Is.EqualTo(needed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c + " E211")));

    [TestCase(EventKind.Toxic, "outlet week volume_t")]
    [TestCase(EventKind.CrossBoundary, "outlet week volume_t")]
    [TestCase(EventKind.PollutedWater, "outlet week")]
    [TestCase(EventKind.IllegalOutlet, "")]
    [TestCase(EventKind.Intake, "outlet week volume_t")]
    [TestCase(EventKind.CanalAccident, "river outlet week volume_t")]
    public void What_a_kind_does_not_use_is_a_warning_where_it_is_filled(EventKind kind, string unused) => Assert.That(
        new Given().Event("E", kind, "A", "颍河", "口", "2021-09-08", "5").Faults()
            .Select(f => f.Split(' ')[0].Split(':')[3] + " " + f.Split(' ')[1]),
        Is.EqualTo(unused.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c + " W407")));

    [Test]
    public void A_week_that_the_kind_does_not_use_is_asked_nothing_more() => Assert.That(
        Sound(EventKind.Intake).Event("F", EventKind.Intake, week: "2020-01-01").Faults(), Is.EqualTo(new[] { "events.csv:3:7:week W407" }));

    [Test]
    public void A_warning_does_not_take_the_event_away() => Assert.That(
        new Given().Event("E", EventKind.Intake, volume: "5").Dossier().Events[Given.Month].Select(e => e.Id), Is.EqualTo(new[] { "E" }));

    [Test]
    public void A_faulty_event_is_not_handed_on()
    {
        var faults = new FaultLog();
        Dossier dossier = Sound(EventKind.Intake, county: "某县").Event("F", null).Event("G", EventKind.Intake, month: "")
            .Event("", EventKind.Intake).Check(faults);
        Assert.That(dossier.Events[Given.Month], Is.Empty);
    }

    [Test]
    public void A_sound_event_is_handed_on_although_an_earlier_one_is_faulty()
    {
        Dossier dossier = Sound(EventKind.Intake, county: "某县").Event("F", EventKind.Intake).Check(new FaultLog());
        Assert.That(dossier.Events[Given.Month].Select(e => e.Id), Is.EqualTo(new[] { "F" }));
    }

    [Test]
    public void A_week_or_volume_that_could_not_be_read_is_not_missing_too()
    {
        var faults = new FaultLog();
        foreach (string column in new[] { "week", "volume_t" }) faults.AddCell("E206", Tables.Events.Row(2), column, "x");
        new Given().Event("E", EventKind.IllegalOutlet, outlet: "口").Check(faults);
        Assert.That(faults.Count, Is.EqualTo(2));
    }

    [Test]
    public void An_outlet_has_one_row_a_week_whatever_day_of_it_is_named() => Assert.That(
        Sound(EventKind.IllegalOutlet).Event("F", EventKind.IllegalOutlet, "A", outlet: "口", week: "2021-09-06", volume: "1").Faults(),
        Is.EqualTo(new[] { "events.csv:3:7:week E311 2021-09-06" }));

    [TestCase("B", "口", "2021-09-08")]
    [TestCase("A", "另口", "2021-09-08")]
    [TestCase("A", "口", "2021-09-13")]
    public void Another_county_outlet_or_week_is_another_row(string county, string outlet, string week) => Assert.That(
        Sound(EventKind.IllegalOutlet).Event("F", EventKind.IllegalOutlet, county, outlet: outlet, week: week, volume: "1").Faults(),
        Is.Empty);

    [Test]
    public void Outlets_that_could_not_be_read_clash_with_nothing() => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", week: "2021-09-08", volume: "1")
            .Event("F", EventKind.IllegalOutlet, "A", week: "2021-09-08", volume: "1")
            .Faults().Where(f => f.Contains("E311", StringComparison.Ordinal)), Is.Empty);

    [TestCase("", "2021-12", false)]
    [TestCase("", "2022-01", true)]
    [TestCase("thursday", "2021-12", false)]
    [TestCase("monday", "2021-12", false)]
    [TestCase("monday", "2022-01", true)]
    [TestCase("sunday", "2021-12", true)]
    [TestCase("sunday", "2022-01", false)]
    public void A_week_over_new_year_stands_with_the_month_of_its_day(string choice, string month, bool fault)
    {
        Given given = new Given().Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: "2022-01-01", volume: "1", month: month);
        if (choice.Length > 0) given.Choose("outlet-week", choice);
        Assert.That(given.Faults(), Is.EqualTo(fault ? ["events.csv:2:7:week E312 2022-01-01"] : Array.Empty<string>()));
    }

    [Test]
    public void The_choice_of_the_rows_own_month_says_where_a_week_stands()
    {
        Given given = new Given().Choose("outlet-week", "sunday", "2022-01..")
            .Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: "2021-12-27", volume: "1", month: "2021-12")
            .Event("F", EventKind.IllegalOutlet, "A", outlet: "另", week: "2021-12-27", volume: "1", month: "2022-01");
        Assert.That(given.Faults(), Is.Empty);
    }

    [TestCase("2017-05", "2017-05-04", false)]
    [TestCase("2017-05", "2017-06-15", true)]
    public void A_week_of_a_month_before_every_regulation_is_asked_too(string month, string week, bool fault) => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: week, volume: "1", month: month).Faults(),
        fault ? Is.EqualTo(new[] { "events.csv:2:7:week E312 2017-06-15" }) : Is.Empty);

    [Test]
    public void A_week_without_a_readable_month_is_not_asked() => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: "2021-09-08", volume: "1", month: "").Faults(), Is.Empty);
}
