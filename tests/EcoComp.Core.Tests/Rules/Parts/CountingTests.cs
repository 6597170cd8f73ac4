using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>
/// What counts once or by its highest: a county pays the largest of its own amounts, and a question that could take nothing more is not
/// asked.
/// </summary>
public class CountingTests
{
    private static Given Events(params string[] counties)
    {
        var given = new Given();
        for (int i = 0; i < counties.Length; i++) given.Event("E" + i, EventKind.CrossBoundary, counties[i], "颍河");
        return given;
    }

    [Test]
    public void A_county_pays_the_largest_of_its_own_shares_with_that_share()
    {
        SettledMonth month = Events("A 25%;B 75%", "B 40%;A 60%", "B").Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 7.2 颍河 -1200000", "B 7.2 颍河 -2000000" }));
        Assert.That(month.Findings.OfType<Payment>().OrderBy(p => p.County.Order).Select(p => p.SharePercent),
            Is.EqualTo(new int?[] { 60, null }));
        Assert.That(month.Settlement.Items.First().Note.Facts.Select(Said.Of),
            Is.EqualTo(new[] { "fact.event-recorded(E0, 文E0)", "fact.event-recorded(E1, 文E1)", "fact.share(60)" }),
                "it rests on all of them");
    }

    [TestCase("A 50%;B 50%", "A 50%;C 50%", 50)]
    [TestCase("A 50%;B 30%;C 20%", "A", null)]
    public void Of_equal_amounts_that_of_the_first_event_is_taken(string first, string second, int? percent) => Assert.That(
        Events(first, second).Settled().Findings.OfType<Payment>().First(p => p.County.Code == "A").SharePercent, Is.EqualTo(percent));

    [Test]
    public void Of_equal_shares_the_item_tells_who_shares_the_first_event() => Assert.That(
        Events("A 50%;B 50%", "A 50%;C 50%").Settle().Items.First().Note.Facts.OfType<Facts.Share>().Single()
            .Among!.Counties.Select(c => c.Code),
        Is.EqualTo(new[] { "A", "B" }));

    [Test]
    public void The_first_takes_what_cutting_leaves_over() => Assert.That(
        new Given().Event("E", EventKind.PollutedWater, "C;B;A", "颍河", volume: "2000").Outcome(),
        Is.EqualTo(new[] { "A 7.5 E -165000", "B 7.5 E -165000", "C 7.5 E -170000" }));

    [TestCase("A|B|C|", "A 7.2 颍河 -2000000|B 7.2 颍河 -2000000|C 7.2 颍河 -2000000")]
    [TestCase("A|B||", "A 7.2 颍河 -2000000|B 7.2 颍河 -2000000|- 7.2 E2 Responsible? -2000000..0|- 7.2 E3 Responsible? -2000000..0")]
    [TestCase("A|B|C 60%;A 40%|", "A 7.2 颍河 -2000000|B 7.2 颍河 -2000000|C 7.2 颍河 -1200000|- 7.2 E3 Responsible? -800000..0")]
    public void A_question_of_no_county_runs_to_the_worst_for_any_county_and_is_not_asked_where_that_is_nothing(string counties,
        string follows) =>
        Assert.That(Events(counties.Split('|')).Outcome(), Is.EqualTo(follows.Split('|')));

    [Test]
    public void Every_item_that_makes_a_question_idle_names_it_and_what_it_consulted()
    {
        MonthSettlement month = Events("A", "B", "C", "").Settle();
        foreach (Item item in month.Items)
        {
            Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.question-idle(E3, Responsible)"));
            Assert.That(Said.Of(item.Evidence), Does.Contain("events.csv:5"));
        }
    }

    [Test]
    public void Items_about_another_river_name_nothing_of_it()
    {
        MonthSettlement month = Events("A", "B", "C", "").Event("X", EventKind.CrossBoundary, "A", "双洎河").Settle();
        Item other = month.Items.Single(i => i.SubjectCode == "双洎河");
        Assert.That(other.Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.event-recorded(X, 文X)" }));
    }

    [Test]
    public void Each_event_has_a_step_with_each_of_its_counties() => Assert.That(
        Events("A 25%;B 75%").Settled().Findings.OfType<NothingFollows>().Where(f => f.Clause.Id == "7.2").Select(f =>
            f.County!.Code + f.Subject.Code),
        Is.EqualTo(new[] { "AE0", "BE0" }));

    [Test]
    public void By_the_highest_each_county_pays_its_highest_tier_or_the_largest_share_of_one() => Assert.That(
        new Given().Event("E", EventKind.PollutedWater, "A 40%;B 60%", "颍河", volume: "10000")
            .Event("F", EventKind.PollutedWater, "A", "颍河", volume: "2000")
            .Choose("polluted-water", "highest-per-county").Outcome(),
        Is.EqualTo(new[] { "A 7.5 A -500000", "B 7.5 B -600000" }));

    [Test]
    public void The_order_of_rows_and_shares_changes_only_who_takes_the_rest()
    {
        string[] one = Events("A 25%;B 75%", "B 40%;A 60%", "").Outcome();
        string[] other = new Given().Event("E2", EventKind.CrossBoundary, "", "颍河")
            .Event("E1", EventKind.CrossBoundary, "A 60%;B 40%", "颍河")
            .Event("E0", EventKind.CrossBoundary, "B 75%;A 25%", "颍河").Outcome();
        Assert.That(other, Is.EqualTo(one));
    }
}
