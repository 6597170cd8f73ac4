using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>
/// Which changes moved what. A fund that falls short is the plainest case: it does so no more where deductions of whatever sections are enough, so that
/// what each change brings is a number and the causes can be told by adding up.
/// </summary>
public class AttributionTests
{
    /// <summary>Sections S0, S1 … that meet their target, and what the province takes.</summary>
    private static Given Short(int sections, decimal province)
    {
        Given given = new Given().Province(province);
        for (int i = 0; i < sections; i++) given.Section("S" + i).Class("S" + i, "Ⅲ");
        return given;
    }

    /// <summary>What a class of a section with target Ⅲ costs in 100,000 yuan.</summary>
    private static string ClassOf(int hundredThousands) => hundredThousands switch { 0 => "Ⅲ", 3 => "Ⅳ", 6 => "Ⅴ", 20 => "劣Ⅴ", _ => throw new ArgumentOutOfRangeException(nameof(hundredThousands)) };

    [TestCase(6, "3 6", TestName = "{m}: one of two is enough", ExpectedResult = "One 1")]
    [TestCase(9, "3 6", TestName = "{m}: both are needed", ExpectedResult = "Joint 0,1")]
    [TestCase(3, "3 6", TestName = "{m}: either is enough", ExpectedResult = "Each 0 or 1")]
    [TestCase(6, "3 3 6", TestName = "{m}: the last is enough, and so are the others together, the fewest first", ExpectedResult = "Either 2 or 0,1")]
    [TestCase(6, "3 3 3", TestName = "{m}: any two of three", ExpectedResult = "Either 0,1 or 0,2 or 1,2")]
    [TestCase(6, "3 3 3 3", TestName = "{m}: any two of four", ExpectedResult = "Either 0,1 or 0,2 or 1,2 or 0,3 or 1,3 or 2,3")]
    [TestCase(12, "3 3 3 3", TestName = "{m}: all of four", ExpectedResult = "Joint 0,1,2,3")]
    [TestCase(20, "20 3 3 3", TestName = "{m}: the first of four", ExpectedResult = "One 0")]
    public string A_shortfall_that_goes_names_every_smallest_set_of_changes_that_makes_it_go(int province, string brings) =>
        CausesOfNoShortfall(province, brings);

    [TestCase(20, "3 3 20 3 3", ExpectedResult = "One 2", TestName = "{m}: one is needed and enough")]
    [TestCase(15, "3 3 3 3 3", ExpectedResult = "Joint 0,1,2,3,4", TestName = "{m}: all are needed")]
    [TestCase(23, "3 20 3 3 3", ExpectedResult = "Either 0,1 or 1,2 or 1,3 or 1,4", TestName = "{m}: one is needed and with it any of the others")]
    [TestCase(23, "20 3 3 3 3", ExpectedResult = "Either 0,1 or 0,2 or 0,3 or 0,4", TestName = "{m}: the first is needed and with it any of the others")]
    [TestCase(9, "3 3 6 3 3", ExpectedResult = "Either 2,4 or 0,3,4 or 1,3,4", TestName = "{m}: a change that is in a set already is not put last any more")]
    [TestCase(6, "3 3 3 3 3", ExpectedResult = "Either 0,4 or 1,4 or 2,4 or 3,4", TestName = "{m}: each change that has a part is in a set")]
    [TestCase(6, "3 3 6 3 3", ExpectedResult = "Either 2 or 0,4 or 1,4 or 3,4", TestName = "{m}: the fewest first")]
    [TestCase(6, "3 3 3 3 6", ExpectedResult = "One 4", TestName = "{m}: what is left where all others were left out before is named once")]
    [TestCase(3, "3 3 3 3 3", ExpectedResult = "Each 0 or 1 or 2 or 3 or 4", TestName = "{m}: any one")]
    public string Of_more_than_four_changes_they_are_left_out_one_after_the_other(int province, string brings) => CausesOfNoShortfall(province, brings);

    private static string CausesOfNoShortfall(int province, string brings)
    {
        int[] each = [.. brings.Split(' ').Select(int.Parse)];
        Comparison comparison = Short(each.Length, province * 100000).Compare([.. each.Select((b, i) => Assumed.Class("S" + i, ClassOf(b)))]);
        string moved = comparison.Said("");
        const string Goes = "2021-09 note - 9 : shortfall → none, ";
        Assert.That(moved, Does.StartWith(Goes));
        return moved[Goes.Length..];
    }

    /// <summary>The first and the third are each enough by themselves; the second takes as much away again.</summary>
    [Test]
    public void What_one_more_change_would_undo_is_no_cause()
    {
        Comparison comparison = new Given().Province(600000).Section("S0").Class("S0", "Ⅲ").Section("S1").Class("S1", "Ⅳ").Section("S2").Class("S2", "Ⅲ")
            .Compare(Assumed.Class("S0", "Ⅳ"), Assumed.Class("S1", "Ⅲ"), Assumed.Class("S2", "Ⅳ"));
        Assert.That(comparison.Said(""), Is.EqualTo("2021-09 note - 9 : shortfall → none, Joint 0,2"));
    }

    [Test]
    public void What_moves_is_told_month_by_month_whichever_months_have_it_already()
    {
        Given given = new Given().Province(0).Province(0, "2021-10").Section("S").Section("T")
            .Class("S", "Ⅲ").Class("T", "Ⅲ").Class("S", "Ⅳ", month: "2021-10").Class("T", "Ⅲ", month: "2021-10");
        Comparison comparison = Assumed.Of(given, "2021-09", "2021-10")
            .Compare(Assumed.Class("S", "Ⅴ", "2021-09", "2021-10"), Assumed.Class("T", "Ⅴ", "2021-09", "2021-10"));
        Assert.That(comparison.Said(), Is.EqualTo(new[]
        {
            "2021-09 item A 4.1.2 S: none → -600000, One 0", "2021-09 item A 4.1.2 T: none → -600000, One 1",
            "2021-10 item A 4.1.2 S: -300000 → -600000, One 0", "2021-10 item A 4.1.2 T: none → -600000, One 1",
        }));
    }

    [Test]
    public void What_two_changes_make_what_it_is_is_joint_where_one_of_them_moves_it_alone()
    {
        Comparison comparison = new Given().Section("S").Class("S", "Ⅲ").Compare(
            Assumed.Class("S", "Ⅴ"), Assumed.Law(Assumed.Draft("""{ "id": "4.1.2", "amounts": { "ladder": [{ "target": "Ⅲ", "class": "Ⅴ", "yuan": 700000 }] } }""")));
        Assert.That(comparison.Said("S"), Is.EqualTo("2021-09 item A 4.1.2 S: none → -700000, Joint 0,1"));
    }

    /// <summary>
    /// S is priced by a river that a draft does not list, T by a row that it prices higher; U lies on a river off the list, and the data choose that it
    /// counts. Where that is chosen no more, and by the draft, S counts no more either.
    /// </summary>
    private static Given Rivers(string riverOfS, string classOfU) => new Given().Province(0).Choose("scope", "all-registered")
        .Section("S", river: riverOfS).Class("S", "Ⅳ").Section("T").Class("T", "Ⅴ").Section("U", river: "石梁河").Class("U", classOfU);

    private static readonly Change Listed = Assumed.Choice("scope", "five-rivers");

    private static readonly Change Law = Assumed.Law(Assumed.Draft(
        """{ "id": "4.1.2", "amounts": { "ladder": [{ "target": "Ⅲ", "class": "Ⅴ", "yuan": 900000 }] } }""", "颍河", "北汝河", "大浪沟", "双洎河"));

    [Test]
    public void Of_changes_that_take_an_item_away_together_the_first_of_the_fewest_that_make_what_its_county_pays_are_told()
    {
        Given other = Rivers("清潩河", "Ⅲ");
        Assert.That(Rivers("颍河", "Ⅳ").Compare(Listed, Assumed.Data(other), Law).Moved.Where(m => m.Before is Entry.OfItem).Select(Assumed.Said), Is.EqualTo(new[]
        {
            "2021-09 item A 4.1.2 S: -300000 → none, Regrouped 0,1,2, amount by 0",
            "2021-09 item A 4.1.2 T: -600000 → -900000, One 2",
            "2021-09 item A 4.1.2 U: -300000 → none, Each 0 or 1",
        }));
    }

    [Test]
    public void Where_a_county_pays_the_same_as_before_no_change_made_the_amount()
    {
        Comparison comparison = Rivers("清潩河", "Ⅲ").Compare(Listed, Law);
        Assert.That(comparison.Moved.Where(m => m.Before is Entry.OfItem).Select(Assumed.Said), Is.EqualTo(new[]
        {
            "2021-09 item A 4.1.2 S: -300000 → none, Together 0,1", "2021-09 item A 4.1.2 T: -600000 → -900000, One 1",
        }));
    }

    /// <summary>P0 counts for B only by a ruling, on its river and for its volume; how B's waters are counted only puts it under another subject.</summary>
    [Test]
    public void Of_four_changes_that_bring_an_item_together_those_that_make_its_amount_are_told()
    {
        Given given = new Given().Province(0).Section("X", river: "石梁河", months: "..2021-08").Event("P0", EventKind.PollutedWater, "", "石梁河", volume: "1500");
        Comparison comparison = given.Compare(
            Assumed.Choice("scope", "all-registered"), Assumed.Ruling("P0", Question.Responsible, "B"), Assumed.Choice("polluted-water", "highest-per-county"),
            Assumed.Law(Assumed.Draft("""{ "id": "7.5", "amounts": { "tiers": [{ "fromTonnes": 1000, "yuan": 500000 }] } }""")));
        Assert.That(comparison.Moved.Where(m => m.After is Entry.OfItem).Select(Assumed.Said),
            Is.EqualTo(new[] { "2021-09 item B 7.5 B: none → -500000, Regrouped 0,1,2,3, amount by 0,1,3" }));
    }
}
