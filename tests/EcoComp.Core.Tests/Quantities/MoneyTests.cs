using System.Globalization;
using CsCheck;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Quantities;

public class MoneyTests
{
    private static readonly Gen<Money> Sums = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(y => new Money(y));

    [Test]
    public void Zero_is_no_yuan() => Assert.That(Money.Zero.Yuan, Is.Zero);

    [Test]
    public void Sums_are_added_and_taken_in_yuan()
    {
        Assert.That(new Money(300000) + new Money(-50000), Is.EqualTo(new Money(250000)));
        Assert.That(new Money(300000) - new Money(500000), Is.EqualTo(new Money(-200000)));
        Assert.That(-new Money(7), Is.EqualTo(new Money(-7)));
        Assert.That(new Money(500000) * 3, Is.EqualTo(new Money(1500000)));
    }

    [Test]
    public void What_does_not_fit_is_refused_and_never_wraps()
    {
        Assert.That(() => new Money(long.MaxValue) + new Money(1), Throws.TypeOf<OverflowException>());
        Assert.That(() => new Money(long.MinValue) - new Money(1), Throws.TypeOf<OverflowException>());
        Assert.That(() => -new Money(long.MinValue), Throws.TypeOf<OverflowException>());
        Assert.That(() => new Money(long.MaxValue) * 2, Throws.TypeOf<OverflowException>());
    }

    [TestCase(1, 2, true, true, false, false)]
    [TestCase(2, 2, false, true, false, true)]
    [TestCase(3, 2, false, false, true, true)]
    public void Sums_compare_by_yuan(long a, long b, bool less, bool atMost, bool more, bool atLeast)
    {
        (Money x, Money y) = (new Money(a), new Money(b));
        Assert.That((x < y, x <= y, x > y, x >= y), Is.EqualTo((less, atMost, more, atLeast)));
        Assert.That(Math.Sign(x.CompareTo(y)), Is.EqualTo(Math.Sign(a - b)));
    }

    [Test]
    public void The_smaller_and_the_larger_are_picked()
    {
        Assert.That(Money.Min(new Money(-3), new Money(2)), Is.EqualTo(new Money(-3)));
        Assert.That(Money.Min(new Money(2), new Money(-3)), Is.EqualTo(new Money(-3)));
        Assert.That(Money.Max(new Money(-3), new Money(2)), Is.EqualTo(new Money(2)));
        Assert.That(Money.Max(new Money(2), new Money(-3)), Is.EqualTo(new Money(2)));
    }

    [Test]
    public void A_sum_is_printed_without_separators() => Assert.That(new Money(-1234567).ToString(), Is.EqualTo("-1234567"));

    [Test]
    public void Addition_keeps_its_laws() => Gen.Select(Sums, Sums, Sums).Sample((a, b, c) =>
        a + b == b + a && a + b + c == a + (b + c) && a + b - b == a && a - b == -(b - a) && a + Money.Zero == a);

    [Test]
    public void A_multiple_is_the_sum_of_its_parts() => Gen.Select(Sums, Gen.Int[0, 40]).Sample((a, n) =>
        a * n == Enumerable.Repeat(a, n).Aggregate(Money.Zero, (sum, one) => sum + one));

    [TestCase("1.99", 1)]
    [TestCase("-1.99", -1)]
    [TestCase("0.5", 0)]
    [TestCase("3", 3)]
    public void What_is_beyond_the_last_whole_yuan_is_dropped_whichever_way_the_money_goes(string yuan, long cut) =>
        Assert.That(Money.Cut(decimal.Parse(yuan, CultureInfo.InvariantCulture)), Is.EqualTo(new Money(cut)));

    [Test]
    public void An_amount_of_a_formula_that_does_not_fit_is_refused() =>
        Assert.That(() => Money.Cut(long.MaxValue + 1m), Throws.TypeOf<OverflowException>());
}
