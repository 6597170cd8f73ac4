using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Quantities;

public class WaterClassTests
{
    private static readonly WaterClass[] All =
        [WaterClass.I, WaterClass.II, WaterClass.III, WaterClass.IV, WaterClass.V, WaterClass.WorseThanV];

    [Test]
    public void There_are_six_classes_best_first()
    {
        Assert.That(WaterClass.All, Is.EqualTo(All));
        Assert.That(WaterClass.All.Select(c => c.Rank), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6 }));
        Assert.That(WaterClass.All.Select(c => c.ToString()), Is.EqualTo(new[] { "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ" }));
    }

    [Test]
    public void A_rank_gives_its_class_and_other_numbers_give_none()
    {
        Assert.That(Enumerable.Range(1, 6).Select(WaterClass.FromRank), Is.EqualTo(All));
        Assert.That(() => WaterClass.FromRank(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => WaterClass.FromRank(7), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Every_comparison_agrees_with_the_ranks([Range(1, 6)] int a, [Range(1, 6)] int b)
    {
        (WaterClass x, WaterClass y) = (WaterClass.FromRank(a), WaterClass.FromRank(b));
        Assert.That((x.IsWorseThan(y), x.IsBetterThan(y)), Is.EqualTo((a > b, a < b)));
        Assert.That((x < y, x <= y, x > y, x >= y), Is.EqualTo((a < b, a <= b, a > b, a >= b)));
        Assert.That(Math.Sign(x.CompareTo(y)), Is.EqualTo(Math.Sign(a - b)));
        Assert.That(x.StepsBelow(y), Is.EqualTo(a - b));
        Assert.That(WaterClass.Worse(x, y).Rank, Is.EqualTo(Math.Max(a, b)));
        Assert.That(WaterClass.Better(x, y).Rank, Is.EqualTo(Math.Min(a, b)));
        Assert.That(x == y, Is.EqualTo(a == b));
    }

    [TestCase(6, 1, 5)]
    [TestCase(4, 3, 1)]
    [TestCase(4, 4, 1)]
    [TestCase(1, 5, 1)]
    [TestCase(3, 0, 3)]
    public void A_class_some_classes_better_is_class_I_at_the_best(int rank, int classes, int better) =>
        Assert.That(WaterClass.FromRank(rank).BetterBy(classes).Rank, Is.EqualTo(better));
}
