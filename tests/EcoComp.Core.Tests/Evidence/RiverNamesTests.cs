using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>第二条: a name that is not listed, and one that is almost so.</summary>
public class RiverNamesTests
{
    private static string[] OfSection(string river, bool? covered = null) =>
        new Given().Section("S", river: river, covered: covered).Faults();

    [TestCase("清潩河")]
    [TestCase("清潁河")]
    [TestCase("清颖河", Description = "颖 for 颍")]
    [TestCase("頴河")]
    [TestCase("双泊河", Description = "泊 for 洎")]
    public void A_listed_name_or_alias_is_no_fault_however_its_characters_are_written(string river) =>
        Assert.That(OfSection(river), Is.Empty);

    [TestCase("石梁河")]
    [TestCase("汶河", Description = "one other character of two")]
    [TestCase("大浪淘沙", Description = "two off")]
    public void A_water_body_that_is_not_listed_is_a_warning_that_names_the_five(string river)
    {
        var faults = new FaultLog();
        new Given().Section("S", river: river).Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "points.csv:2:4:water_body W412 " + river }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { "清潩河、颍河、北汝河、大浪沟、双洎河" }));
    }

    [TestCase("清流河", "清潩河")]
    [TestCase("清异河", "清潩河")]
    [TestCase("北洳河", "北汝河")]
    [TestCase("大浪河", "大浪沟")]
    [TestCase("双洎", "双洎河")]
    [TestCase("双洎河段", "双洎河")]
    [TestCase("颍河水", "颍河")]
    [TestCase("颍", "颍河")]
    [TestCase("沙颍河", "清潩河、颍河", Description = "one more than 颍河, and one other than 清颍河")]
    public void A_name_one_character_off_is_an_error_with_the_name_that_is_meant(string river, string meant)
    {
        var faults = new FaultLog();
        new Given().Section("S", river: river).Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "points.csv:2:4:water_body E328 " + river }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { meant }));
    }

    [TestCase("石梁河")]
    [TestCase("沙颍河")]
    public void That_a_body_is_none_of_the_five_silences_both(string river)
    {
        Assert.That(OfSection(river, covered: false), Is.Empty);
        Assert.That(new Given().Section("S", river: river, covered: false).Event("E", EventKind.Toxic, "A", river).Faults(), Is.Empty,
            "of an event too");
        Assert.That(OfSection(river, covered: true), Has.Length.EqualTo(1), "yes changes nothing");
    }

    [TestCase("颍河")]
    [TestCase("清颖河")]
    public void That_a_listed_river_is_none_is_a_fault(string river) =>
        Assert.That(OfSection(river, covered: false), Is.EqualTo(new[] { "points.csv:2:9:covered E330 False" }));

    [Test]
    public void Coverage_may_change_between_the_rows_of_a_point() => Assert.That(
        new Given().Section("S", river: "沙颍河", covered: false, months: "..2021-12").Section("S", months: "2022-01..").Faults(), Is.Empty);

    [TestCase(PointKind.Source)]
    [TestCase(PointKind.Canal)]
    [TestCase(PointKind.Reference)]
    public void The_water_bodies_of_other_points_are_not_asked_about(PointKind kind) =>
        Assert.That(new Given().Point("P", kind, kind == PointKind.Reference ? "Ⅲ" : "", river: "石梁河").Faults(), Is.Empty);

    [TestCase("颍河", "")]
    [TestCase("清颖河", "")]
    [TestCase("石梁河", "W412")]
    [TestCase("大浪河", "E328")]
    [TestCase("黄河", "E329")]
    public void The_river_of_an_event_is_listed_or_a_water_body_of_the_register(string river, string code) => Assert.That(
        new Given().Point("R", PointKind.Reference, "Ⅲ", river: "石梁河").Event("E", EventKind.CrossBoundary, "A", river).Faults(),
        Is.EqualTo(code.Length == 0 ? [] : new[] { $"events.csv:2:7:river {code} {river}" }));

    [TestCase(EventKind.Intake)]
    [TestCase(EventKind.CanalAccident)]
    public void The_river_of_an_event_that_needs_none_is_not_asked_about(EventKind kind) =>
        Assert.That(new Given().Event("E", kind, "A", "黄河").Faults(), Is.Empty);

    [Test]
    public void Where_the_points_could_not_be_read_no_river_of_an_event_is_called_unknown()
    {
        var faults = new FaultLog();
        FolderRows rows = EventValidatorTests.Empty with
        {
            Points = new RowTable<PointRow>([], DataFile.Points.Shape, false),
            Events = RowTable.Of(DataFile.Events.Shape,
                [new EventRow { Month = Given.Month, Id = "E", Kind = EventKind.Toxic, County = "A", River = "黄河", Document = "函" }]),
        };
        Intake.Open(rows, Law.BuiltIn, faults);
        Assert.That(Said.Of(faults).Where(f => f.StartsWith("events", StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>A regulation of another city, in force later, that lists other rivers.</summary>
    private static readonly RegulationCatalogue TwoLaws = new(
    [
        Law.Xuchang,
        Law.With(json =>
        {
            (json["id"], json["inForceFrom"]) = ("later", "2023-12-20");
            Law.LeaveOut(json, "first-month");
            json["rivers"] = new JsonArray(new JsonObject { ["name"] = "沙汝大河", ["aliases"] = new JsonArray() });
        }),
    ]);

    [TestCase("颍河", "")]
    [TestCase("沙汝大河", "")]
    [TestCase("石梁河", "W412")]
    public void A_river_is_listed_by_whichever_regulation_lists_it(string river, string code) => Assert.That(
        new Given { Catalogue = TwoLaws }.Section("S", river: river).Faults(),
        Is.EqualTo(code.Length == 0 ? [] : new[] { $"points.csv:2:4:water_body {code} {river}" }));

    [TestCase("颍河")]
    [TestCase("沙汝大河")]
    public void The_number_of_an_event_is_the_name_of_no_river_of_any_regulation(string id) => Assert.That(
        new Given { Catalogue = TwoLaws }.Event(id, EventKind.Intake).Faults(), Is.EqualTo(new[] { "events.csv:2:2:event E331 " + id }));

    [TestCase("沙汝大河", "..2023-12", false, Description = "the law that lists it begins later")]
    [TestCase("沙汝大河", "2024-01..", true)]
    [TestCase("颍河", "2021-09..2022-08", true)]
    [TestCase("颍河", "2024-01..", false, Description = "the law that lists it has ended")]
    public void What_a_row_says_of_coverage_it_says_of_the_law_of_its_months(string river, string months, bool fault) => Assert.That(
        new Given { Catalogue = TwoLaws }.Section("S", river: river, covered: false, months: months).Faults(),
        Is.EqualTo(fault ? new[] { "points.csv:2:9:covered E330 False" } : []));

    [Test]
    public void Where_there_is_one_law_a_row_says_it_of_that_law_whatever_its_months() => Assert.That(
        new Given().Section("S", covered: false, months: "..2020-12").Faults(), Is.EqualTo(new[] { "points.csv:2:9:covered E330 False" }));

    [Test]
    public void Where_no_regulation_lists_rivers_none_is_asked_about()
    {
        var without = new RegulationCatalogue([Law.With(json =>
        {
            json["rivers"] = new JsonArray();
            Law.LeaveOut(json, "scope");
        })]);
        Assert.That(new Given { Catalogue = without }.Section("S", river: "石梁河").Event("E", EventKind.Toxic, "A", "黄河").Faults(), Is.Empty);
    }

    [Test]
    public void A_river_that_a_replaced_law_listed_is_no_slip_for_one_that_is_left()
    {
        RegulationCatalogue draft = Law.BuiltIn.With(Law.With(json => json["rivers"]!.AsArray().RemoveAt(1)));
        Assert.That(
            new Given { Catalogue = draft }.Section("S", river: "颍河").Faults(), Is.EqualTo(new[] { "points.csv:2:4:water_body W412 颍河" }));
        Assert.That(
            new Given { Catalogue = draft }.Section("S", river: "清流河").Faults(),
            Is.EqualTo(new[] { "points.csv:2:4:water_body E328 清流河" }));
    }

    [Test]
    public void A_water_body_that_is_missing_is_told_as_that_alone() =>
        Assert.That(OfSection("", covered: null), Is.EqualTo(new[] { "points.csv:2:4:water_body E201" }));

    [Test]
    public void Rows_of_one_incident_may_name_a_river_that_is_none_of_the_five() => Assert.That(
        new Given().Section("S", river: "石梁河", covered: false).Event("E", EventKind.Toxic, "A", "石梁河", incident: "甲")
            .Event("F", EventKind.Toxic, "A", "石梁河", incident: "甲").Event("G", EventKind.Toxic, "A", "颍河", incident: "甲").Faults(),
        Is.EqualTo(new[] { "events.csv:4:7:river E332 颍河" }));
}
