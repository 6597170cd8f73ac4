using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article4SectionRewardTests
{
    [TestCase("Ⅲ", "Ⅲ", 0)]
    [TestCase("Ⅲ", "Ⅱ", 100000)]
    [TestCase("Ⅲ", "Ⅰ", 100000)]
    [TestCase("Ⅳ", "Ⅲ", 0)]
    [TestCase("Ⅳ", "Ⅱ", 100000)]
    [TestCase("Ⅴ", "Ⅲ", 0)]
    [TestCase("Ⅴ", "Ⅱ", 100000)]
    [TestCase("Ⅴ", "Ⅰ", 100000)]
    [TestCase("Ⅱ", "Ⅱ", 0)]
    [TestCase("Ⅱ", "Ⅰ", 200000)]
    [TestCase("Ⅰ", "Ⅰ", 0)]
    public void A_section_that_improved_is_rewarded_flat(string target, string measured, int yuan) => Assert.That(
        OneSection.Of(target, measured, "Ⅳ", "Ⅳ").Outcome(), Is.EqualTo(yuan == 0 ? [] : new[] { $"A 4.1.1 S +{yuan}" }));

    [Test]
    public void A_reward_tells_target_and_measured_class_and_rests_on_the_rows_it_compared()
    {
        Item item = OneSection.Of("Ⅳ", "Ⅱ", "Ⅲ").Settle().Items.Single();
        Assert.That((item.Target, item.Class, item.NetClass),
            Is.EqualTo(((WaterClass?)WaterClass.IV, (WaterClass?)WaterClass.II, (WaterClass?)null)));
        Assert.That((item.Direction, item.Effect.Yuan, item.ItemId), Is.EqualTo((Direction.Reward, 100000, "2021-09/A/4.1.1/S")));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("improvement"));
        Assert.That(Said.Of(item.Evidence), Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2", "monitoring.csv:3" }));
        Assert.That(item.Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.better-than-inflow(R, Ⅲ)" }));
    }

    [Test]
    public void Rewards_use_the_measured_class_whatever_a_net_class_ruling_says() => Assert.That(
        OneSection.Of("Ⅲ", "Ⅲ", "Ⅳ").Ruling("S", Question.NetClass, "Ⅰ").Outcome(), Is.Empty);
}
