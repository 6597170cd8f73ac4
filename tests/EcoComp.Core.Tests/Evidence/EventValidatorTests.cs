using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

public class EventValidatorTests
{
    internal static Given Sound(EventKind kind, string id = "E", string county = "A") => new Given().Event(
        id, kind, county,
        river: kind is EventKind.Toxic or EventKind.CrossBoundary or EventKind.PollutedWater or EventKind.IllegalOutlet ? "颍河" : "",
        outlet: kind == EventKind.IllegalOutlet ? "口" : "", week: kind == EventKind.IllegalOutlet ? "2021-09-08" : "",
        volume: kind is EventKind.IllegalOutlet or EventKind.PollutedWater ? "0" : "");

    [Test]
    public void A_row_of_each_kind_with_what_it_needs_is_no_fault([Values] EventKind kind) => Assert.That(Sound(kind).Faults(), Is.Empty);

    [Test]
    public void An_unknown_county_is_a_fault() =>
        Assert.That(Sound(EventKind.Intake, county: "某县").Faults(), Is.EqualTo(new[] { "events.csv:2:4:county E302 某县" }));

    [TestCase(EventKind.Toxic, false)]
    [TestCase(EventKind.Intake, false)]
    [TestCase(EventKind.IllegalOutlet, true)]
    [TestCase(EventKind.CrossBoundary, false)]
    [TestCase(EventKind.PollutedWater, false)]
    [TestCase(EventKind.CanalAccident, false)]
    public void A_county_is_needed_where_it_cannot_still_be_found_out(EventKind kind, bool needed) =>
        Assert.That(Sound(kind, county: "").Faults(), Is.EqualTo(needed ? ["events.csv:2:4:county E211"] : Array.Empty<string>()));

    [TestCase(EventKind.Toxic, "river")]
    [TestCase(EventKind.CrossBoundary, "river")]
    [TestCase(EventKind.PollutedWater, "river volume_t")]
    [TestCase(EventKind.IllegalOutlet, "river outlet week volume_t")]
    [TestCase(EventKind.Intake, "")]
    [TestCase(EventKind.CanalAccident, "")]
    public void What_a_kind_needs_is_a_fault_where_it_is_empty(EventKind kind, string needed) => Assert.That(
        new Given().Event("E", kind, river: "").Faults().Select(f => f.Split(' ')[0].Split(':')[3] + " " + f.Split(' ')[1]),
        Is.EqualTo(needed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c + " E211")));

    [TestCase(EventKind.Toxic, "outlet week volume_t")]
    [TestCase(EventKind.CrossBoundary, "outlet week volume_t")]
    [TestCase(EventKind.PollutedWater, "outlet week")]
    [TestCase(EventKind.IllegalOutlet, "")]
    [TestCase(EventKind.Intake, "outlet week volume_t")]
    [TestCase(EventKind.CanalAccident, "outlet week volume_t")]
    public void What_a_kind_does_not_use_is_a_warning_where_it_is_filled(EventKind kind, string unused) => Assert.That(
        new Given().Event("E", kind, "A", "颍河", "口", "2021-09-08", "5").Faults()
            .Select(f => f.Split(' ')[0].Split(':')[3] + " " + f.Split(' ')[1]),
        Is.EqualTo(unused.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c + " W407")));

    [Test]
    public void A_week_that_the_kind_does_not_use_is_asked_nothing_more() => Assert.That(
        Sound(EventKind.Intake).Event("F", EventKind.Intake, week: "2020-01-01").Faults(),
            Is.EqualTo(new[] { "events.csv:3:9:week W407" }));

    [Test]
    public void A_week_or_volume_that_could_not_be_read_is_not_missing_too() => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "?", volume: "?").Faults(),
        Is.EqualTo(new[] { "events.csv:2:9:week E202 ?", "events.csv:2:10:volume_t E202 ?" }));

    [TestCase(EventKind.IllegalOutlet)]
    [TestCase(EventKind.Intake)]
    [TestCase(null)]
    public void A_volume_is_not_negative_whatever_the_kind(EventKind? kind)
    {
        string[] told = new Given().Event("E", kind, outlet: "口", week: "2021-09-08", volume: "-0.5").Faults();
        Assert.That(told.Where(f => f.Contains("volume_t", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "events.csv:2:10:volume_t E207 -0.5" }));
    }

    [Test]
    public void A_volume_of_nothing_is_one() => Assert.That(Sound(EventKind.PollutedWater).Faults(), Is.Empty);

    [Test]
    public void A_row_needs_a_month_a_number_a_kind_and_a_document()
    {
        var faults = new FaultLog();
        EventRow row = new() { Month = default, Id = "", Kind = default, Document = "" };
        Intake.Open(Empty with { Events = RowTable.Of(DataFile.Events.Shape, [row]) }, Law.BuiltIn, faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[]
        {
            "events.csv:2:1:month E201", "events.csv:2:2:event E201", "events.csv:2:3:kind E201", "events.csv:2:11:document E201",
        }));
    }

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
        Assert.That(given.Faults(), Is.EqualTo(fault ? ["events.csv:2:9:week E312 2022-01-01"] : Array.Empty<string>()));
    }

    [TestCase("..2021-12", "2022-01")]
    [TestCase("2022-01..", "2021-12")]
    public void The_choice_of_the_month_of_its_Monday_says_where_a_week_stands_so_that_it_has_one_month(string sunday, string month)
    {
        Given given = new Given().Choose("outlet-week", "sunday", sunday)
            .Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: "2021-12-27", volume: "1", month: "2021-12")
            .Event("F", EventKind.IllegalOutlet, "A", outlet: "另", week: "2021-12-27", volume: "1", month: "2022-01");
        Assert.That(given.Faults(), Is.EqualTo(new[] { $"events.csv:{(month == "2022-01" ? 2 : 3)}:9:week E312 2021-12-27" }));
    }

    [TestCase("甲县 60%；乙县 40%", EventKind.Toxic, "")]
    [TestCase("甲县；乙县", EventKind.CanalAccident, "")]
    [TestCase("甲县 60%；乙县 30%", EventKind.Intake, "events.csv:2:4:county E326 甲县 60%；乙县 30%")]
    [TestCase("甲县；某县", EventKind.Intake, "events.csv:2:4:county E302 某县")]
    [TestCase("甲县；乙县", EventKind.IllegalOutlet, "events.csv:2:4:county E326 甲县；乙县")]
    public void A_county_may_be_the_shares_of_several_but_for_an_outlet(string county, EventKind kind, string fault) =>
        Assert.That(Sound(kind, county: county).Faults(), Is.EqualTo(fault.Length == 0 ? [] : new[] { fault }));

    [TestCase("2021-09-01", true)]
    [TestCase("2021-09-30", true)]
    [TestCase("2021-08-31", false)]
    [TestCase("2021-10-01", false)]
    public void A_date_lies_in_the_rows_month(string date, bool within) => Assert.That(
        new Given().Event("E", EventKind.Intake, date: date).Faults(),
            Is.EqualTo(within ? [] : new[] { "events.csv:2:6:date E334 " + date }));

    [TestCase("2021-08-30", true)]
    [TestCase("2021-09-05", true)]
    [TestCase("2021-08-29", false)]
    [TestCase("2021-09-06", false)]
    public void A_date_of_an_outlet_lies_in_its_week_whatever_the_month(string date, bool within) => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-02", volume: "1", date: date).Faults(),
        Is.EqualTo(within ? [] : new[] { "events.csv:2:6:date E334 " + date }));

    [Test]
    public void An_outlet_takes_no_incident() => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-02", volume: "1", incident: "甲").Faults(),
        Is.EqualTo(new[] { "events.csv:2:5:incident E333 甲" }));

    [TestCase("2017-05", "2017-05-04", false)]
    [TestCase("2017-05", "2017-06-15", true)]
    public void A_week_of_a_month_before_every_regulation_is_asked_too(string month, string week, bool fault) => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: week, volume: "1", month: month).Faults(),
        fault ? Is.EqualTo(new[] { "events.csv:2:9:week E312 2017-06-15" }) : Is.Empty);

    [Test]
    public void A_week_without_a_readable_month_is_not_asked() => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: "2021-09-08", volume: "1", month: "").Faults(),
        Is.EqualTo(new[] { "events.csv:2:1:month E201" }));

    /// <summary>A folder with counties and nothing else.</summary>
    internal static FolderRows Empty => new()
    {
        Counties = RowTable.Of(DataFile.Counties.Shape, [new CountyRow { Code = "A", Name = "甲县" }]),
        Points = RowTable.Of<PointRow>(DataFile.Points.Shape, []),
        Monitoring = MonitoringTable.Of([]),
    };

    [TestCase("2023-06", "2023-05-31", false)]
    [TestCase("2024-02", "2024-01-31", true)]
    [TestCase("2024-01", "2024-01-31", false)]
    public void The_month_of_a_week_is_that_of_the_regulation_that_governs_the_events_month(string month, string day, bool fault)
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.WithDefault("mondays", "2023-12-20", "outlet-week", "monday")]);
        Given given = new Given { Catalogue = catalogue }
            .Event("E", EventKind.IllegalOutlet, "A", outlet: "口", week: day, volume: "0", month: month);
        Assert.That(given.Faults(), Is.EqualTo(fault ? ["events.csv:2:9:week E312 " + day] : Array.Empty<string>()));
    }
}
