using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules;

public class Article5SourceRewardTests
{
    [TestCase("Ⅰ", true)]
    [TestCase("Ⅱ", false)]
    public void A_source_is_rewarded_for_class_I_alone(string measured, bool rewarded) => Assert.That(
        new Given().Source("Q").Class("Q", measured).Outcome(), Is.EqualTo(rewarded ? ["A 5.1 Q +200000"] : Array.Empty<string>()));

    [Test]
    public void Each_source_of_class_I_is_rewarded() => Assert.That(
        new Given().Source("Q1").Source("Q2", type: WaterType.Groundwater).Source("Q3", type: WaterType.River).Class("Q1", "Ⅰ")
            .Class("Q2", "Ⅰ").Class("Q3", "Ⅰ").Outcome(),
        Is.EqualTo(new[] { "A 5.1 Q1 +200000", "A 5.1 Q2 +200000", "A 5.1 Q3 +200000" }));

    [Test]
    public void A_reward_tells_target_and_class()
    {
        Item item = new Given().Source("Q").Class("Q", "Ⅰ").Settle().Items.Single();
        Assert.That((item.Target, item.Class, item.NetClass, item.Interpretations.IsEmpty),
            Is.EqualTo(((WaterClass?)WaterClass.III, (WaterClass?)WaterClass.I, (WaterClass?)null, true)));
        Assert.That(Said.Of(item.Evidence), Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2" }));
    }

    private const string ClassI = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1";

    [TestCase("NO3=9.9 FE=0.3", "")]
    [TestCase("NO3=10.1 FE=0.3 MN=0.2", "note.single-limits-missed(3, NO3=10.1/10;MN=0.2/0.1)")]
    public void A_source_that_is_rewarded_although_an_item_fails_has_a_note_of_it(string values, string note)
    {
        MonthSettlement month = new Given().Source("Q").Sample("Q", ClassI + " " + values).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 5.1 Q +200000", "A 5.1 Q (single-limits)", "A 5.2 Q (evaluated-class)" }
            .Where(l => note.Length > 0 || !l.Contains("single", StringComparison.Ordinal))));
        Assert.That(Said.Of(month.Items.Single().Interpretations),
            Is.EqualTo(note.Length > 0 ? "source-items class-rounding" : "class-rounding"));
        if (note.Length == 0) return;
        Note told = month.Counties[0].Notes[0];
        Assert.That((Said.Of(told.Text), Said.Of(told.Interpretations)), Is.EqualTo((note, "source-items")), "items are never rounded");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void By_choice_a_source_of_which_an_item_fails_is_not_rewarded_also_where_its_class_is_official(bool official)
    {
        Given given = new Given().Source("Q").Sample("Q", ClassI + " NO3=10.1").Choose("source-items", "no-reward");
        if (official) given.Class("Q", "Ⅰ");
        MonthSettlement month = given.Settle();
        Assert.That(Said.Of(month),
            Is.EqualTo(official ? ["A 5.1 Q (not-covered)"] : new[] { "A 5.1 Q (not-covered)", "A 5.2 Q (evaluated-class)" }));
        Note note = month.Counties[0].Notes[0];
        Assert.That((Said.Of(note.Text), Said.Of(note.Interpretations)),
            Is.EqualTo(("note.no-reward-for-items(NO3=10.1/10)", official ? "source-items" : "source-items class-rounding")));
        Assert.That(Said.Of(note.Evidence), Is.SupersetOf(new[] { "interpretations.csv:2", "readings.csv:2" }));
    }

    [Test]
    public void Items_that_fail_beside_an_official_class_are_told_too() => Assert.That(
        new Given().Source("Q").Class("Q", "Ⅰ").Sample("Q", ClassI + " NO3=10.1").Outcome(),
            Is.EqualTo(new[] { "A 5.1 Q +200000", "A 5.1 Q (single-limits)" }));

    [TestCase("no-reward")]
    [TestCase("beside-class")]
    public void A_class_that_earns_nothing_asks_nothing_of_the_items(string choice) => Assert.That(
        new Given().Source("Q").Class("Q", "Ⅱ").Sample("Q", ClassI + " NO3=10.1").Choose("source-items", choice).Outcome(), Is.Empty);

    [Test]
    public void A_partial_class_I_of_which_an_item_fails_names_the_choice_with_its_question()
    {
        Given Partial() => new Given().Source("Q").Choose("class-partial", "yes").Sample("Q", "NH3N=0.1 NO3=10.1");
        MonthSettlement month = Partial().Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 5.1 Q Result? 0..200000", "A 5.2 Q (evaluated-class)" }));
        Assert.That(Said.Of(month.AllPending.Single().Pending.Interpretations), Is.EqualTo("source-items class-partial"));
        Assert.That(Partial().Choose("source-items", "no-reward").Outcome()[0], Is.EqualTo("A 5.1 Q (not-covered)"),
            "no reward would follow");
    }

    [Test]
    public void A_shared_source_earns_with_each_county() => Assert.That(
        new Given().Source("Q", county: "甲县；乙县；丙区").Class("Q", "Ⅰ").Outcome(),
        Is.EqualTo(new[] { "A 5.1 Q +68000", "B 5.1 Q +66000", "C 5.1 Q +66000" }));

    [Test]
    public void The_trace_tells_of_a_routine_class_that_is_not_I_and_of_no_other() => Assert.That(
        new Given().Source("Q").Source("R").Source("T").Source("U").Class("Q", "Ⅱ").Class("R", "Ⅰ").Class("T", "Ⅱ", routine: false).Settled()
            .Trace().Where(s => s.Clause.Id == "5.1").Select(s => s.Subject.Code + " " + Said.Of(s.Followed)),
        Is.EqualTo(new[] { "Q then.not-class-i(Ⅱ)", "R then.reward(200000)" }));
}
