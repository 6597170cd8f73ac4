using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Rows of one incident (同一事件) are one occurrence.</summary>
public class EventBookTests
{
    private static Occurrence Only(Given given, string month = "2021-09") => given.Dossier().Events.CountingIn(Read.Month(month)).Single();

    private static string Counting(Given given, string month) =>
        string.Join(' ', given.Dossier().Events.CountingIn(Read.Month(month)).Select(o => o.Id));

    private static string Repeated(Given given, string month) =>
        string.Join(' ', given.Dossier().Events.RepeatedIn(Read.Month(month)).Select(r => $"{r.Row.Id}:{r.Of.Id}"));

    [Test]
    public void Rows_without_an_incident_stand_alone_in_ordinal_order()
    {
        Given given = new Given().Event("E2", EventKind.Intake).Event("E10", EventKind.Intake);
        Assert.That((Counting(given, "2021-09"), Repeated(given, "2021-09")), Is.EqualTo(("E10 E2", "")));
    }

    [Test]
    public void One_incident_counts_once_in_its_earliest_month_by_the_first_number_there()
    {
        Given given = new Given().Event("E1", EventKind.Intake, month: "2021-11", incident: "甲")
            .Event("E3", EventKind.Intake, incident: "甲", month: "2021-10")
            .Event("E20", EventKind.Intake, incident: "甲", month: "2021-10").Event("F", EventKind.Intake, incident: "乙", month: "2021-10");
        Assert.That(new[] { "2021-09", "2021-10", "2021-11" }.Select(m => Counting(given, m)), Is.EqualTo(new[] { "", "E20 F", "" }));
        Assert.That(new[] { "2021-10", "2021-11" }.Select(m => Repeated(given, m)), Is.EqualTo(new[] { "E3:E20", "E1:E20" }));
    }

    [Test]
    public void The_first_month_that_is_settled_counts_and_rows_of_others_give_neither_number_nor_volume()
    {
        Given Rows() => new Given()
            .Event("E1", EventKind.PollutedWater, river: "颍河", volume: "20000", month: "2021-08", incident: "甲", date: "2021-08-30")
            .Event("E2", EventKind.PollutedWater, river: "颍河", volume: "2000", incident: "甲")
                .Event("E3", EventKind.PollutedWater, river: "颍河", volume: "3000", month: "2021-10", incident: "甲");
        Occurrence september = Only(Rows());
        Assert.That((september.Id, september.Tonnes, september.Date), Is.EqualTo(("E2", 3000m, Read.Date("2021-08-30"))),
            "the date is that of any row");
        Given august = Rows().Choose("first-month", "2021-08");
        Assert.That((Counting(august, "2021-08"), Repeated(august, "2021-09"), Only(august, "2021-08").Tonnes),
            Is.EqualTo(("E1", "E2:E1", 20000m)));
    }

    [Test]
    public void Its_county_river_and_earliest_date_are_those_that_any_row_names()
    {
        Occurrence found = Only(new Given().Event("E1", EventKind.Toxic, "", "清潁河", incident: "甲")
            .Event("E2", EventKind.Toxic, "B 60%;C 40%", "清潩河", incident: "甲", month: "2021-10", date: "2021-10-03")
            .Event("E3", EventKind.Toxic, "", "清潩河", incident: "甲", month: "2021-11", date: "2021-11-01"));
        Assert.That((found.Named!.First.Code, found.River, found.Date, found.Kind),
            Is.EqualTo(("B", "清潁河", Read.Date("2021-10-03"), EventKind.Toxic)));
    }

    [Test]
    public void The_largest_volume_of_its_settled_months_counts_also_a_later_one() => Assert.That(
        Only(new Given().Event("E1", EventKind.PollutedWater, river: "颍河", volume: "1", incident: "甲")
            .Event("E2", EventKind.PollutedWater, river: "颍河", volume: "12000", incident: "甲", month: "2022-01")).Tonnes,
        Is.EqualTo(12000m));

    [Test]
    public void In_a_month_that_no_regulation_settles_all_of_them_are_looked_at() => Assert.That(
        Counting(new Given().Event("E1", EventKind.Intake, month: "2020-01", incident: "甲").Event("E2", EventKind.Intake, incident: "甲"),
            "2020-01"),
        Is.EqualTo("E1"));

    [Test]
    public void Rows_are_those_of_the_month_in_the_order_of_the_file() => Assert.That(
        new Given().Event("E2", EventKind.Intake).Event("E1", EventKind.Intake).Event("E3", EventKind.Intake, month: "2021-10").Dossier()
            .Events[Given.Month].Select(e => e.Id),
        Is.EqualTo(new[] { "E2", "E1" }));

    [Test]
    public void Of_what_nothing_is_said_nothing_is_known()
    {
        Occurrence found = Only(new Given().Event("E", EventKind.Intake, ""));
        Assert.That((found.Named, found.River, found.Date, found.Week, found.Tonnes, found.CountsIn),
            Is.EqualTo(((object?)null, "", (object?)null, (object?)null, 0m, Given.Month)));
    }
}
