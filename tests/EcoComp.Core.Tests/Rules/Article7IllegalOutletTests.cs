using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article7IllegalOutletTests
{
    [TestCase("999.9999", false)]
    [TestCase("1000", false)]
    [TestCase("1000.0001", true)]
    [TestCase("99999", true)]
    [TestCase("0", false)]
    public void An_outlet_pays_for_a_week_of_more_than_1000_tonnes(string tonnes, bool pays) => Assert.That(
        new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-08", volume: tonnes).Outcome(),
        Is.EqualTo(pays ? ["A 7.4 口 -500000"] : Array.Empty<string>()));

    private static Given Weeks(int count, Given? folder = null, string outlet = "口", string county = "A")
    {
        folder ??= new Given();
        for (int i = 0; i < count; i++)
            folder.Event($"{outlet}{county}{9 - i}", EventKind.IllegalOutlet, county, outlet: outlet, week: Day(i), volume: "1500");
        return folder;
    }

    /// <summary>The Thursdays of September 2021 are five: 2, 9, 16, 23 and 30.</summary>
    private static string Day(int week) => $"2021-09-{2 + 7 * week:00}";

    [TestCase(1, -500000)]
    [TestCase(2, -1000000)]
    [TestCase(3, -1500000)]
    [TestCase(4, -2000000)]
    [TestCase(5, -2000000)]
    public void An_outlet_pays_for_each_week_up_to_a_maximum_in_the_month(int weeks, int effect)
    {
        Item item = Weeks(weeks).Settle().Items.Single();
        Assert.That((item.Effect.Yuan, Said.Of(item.Interpretations)), Is.EqualTo(((long)effect, "outlet-week")));
        Assert.That(item.Note.Facts.Select(Said.Of).Where(f => f.StartsWith("fact.outlet-capped", StringComparison.Ordinal)),
            Is.EqualTo(weeks == 5 ? ["fact.outlet-capped(2500000, 2000000)"] : Array.Empty<string>()));
        Assert.That(item.Note.Facts.Select(Said.Of).Where(f => f.StartsWith("fact.outlet-over", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "2021-08-30", "2021-09-06", "2021-09-13", "2021-09-20", "2021-09-27" }.Take(weeks)
                .Select(w => $"fact.outlet-over({w}, 1500)")), "week by week");
    }

    [Test]
    public void The_maximum_is_that_of_one_outlet_of_one_county() => Assert.That(
        Weeks(5, Weeks(5, Weeks(5), "另口"), county: "B").Outcome(),
        Is.EqualTo(new[] { "A 7.4 口 -2000000", "A 7.4 另口 -2000000", "B 7.4 口 -2000000" }));

    [Test]
    public void White_space_in_its_name_gives_an_outlet_no_second_maximum()
    {
        Given folder = new();
        string[] spellings = ["1 号口", "1号口", "1号 口", "1号口", "1　号口"];
        for (int i = 4; i >= 0; i--) folder.Event("E" + i, EventKind.IllegalOutlet, outlet: spellings[i], week: Day(i), volume: "1500");
        Assert.That(folder.Outcome(), Is.EqualTo(new[] { "A 7.4 1 号口 -2000000" }), "named as its first week has it");
    }

    /// <summary>The week of 2021-12-27 ends on 2022-01-02; the choice of December, the month of its Monday, decides.</summary>
    [TestCase("", "2021-12", "outlet-week")]
    [TestCase("..2021-12", "2022-01", "outlet-week")]
    public void A_week_belongs_to_one_month_by_the_choice_of_the_month_of_its_Monday(string sunday, string month, string consulted)
    {
        Given given = new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-12-27", volume: "1500", month: month);
        if (sunday.Length > 0) given.Choose("outlet-week", "sunday", sunday);
        Item item = given.Settle(Read.Month(month)).Items.Single();
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo(consulted), "its month's");
        Assert.That(item.Note.Facts.Select(Said.Of).Where(f => f.StartsWith("fact.week-placed", StringComparison.Ordinal)),
            Is.EqualTo(sunday.Length > 0 ? ["fact.week-placed(2021-12-27, sunday)"] : Array.Empty<string>()),
                "its note any other that placed one of its weeks");
        Assert.That(Said.Of(item.Evidence).Contains("interpretations.csv:2"), Is.EqualTo(sunday.Length > 0));
    }

    [Test]
    public void A_week_of_another_river_names_the_scope_too() => Assert.That(
        Said.Of(new Given().Choose("scope", "all-registered").Section("S", river: "石梁河", months: "2022-01..")
            .Event("E", EventKind.IllegalOutlet, "A", "石梁河", "口", "2021-09-02", "1500").Settle().Items.Single().Interpretations),
        Is.EqualTo("scope outlet-week"));

    [Test]
    public void Only_the_weeks_over_the_limit_count() => Assert.That(
        Weeks(2).Event("X", EventKind.IllegalOutlet, outlet: "口", week: Day(2), volume: "1000").Outcome(),
        Is.EqualTo(new[] { "A 7.4 口 -1000000" }));
}
