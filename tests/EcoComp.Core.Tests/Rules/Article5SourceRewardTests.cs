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

    [Test]
    public void The_trace_tells_of_a_routine_class_that_is_not_I_and_of_no_other() => Assert.That(
        new Given().Source("Q").Source("R").Source("T").Source("U").Class("Q", "Ⅱ").Class("R", "Ⅰ").Class("T", "Ⅱ", routine: false).Settled()
            .Trace().Where(s => s.Clause.Id == "5.1").Select(s => s.Subject.Code + " " + Said.Of(s.Followed)),
        Is.EqualTo(new[] { "Q then.not-class-i(Ⅱ)", "R then.reward(200000)" }));
}
