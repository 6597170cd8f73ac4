using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Findings;

public class TotalsTests
{
    [Test]
    public void Net_is_rewards_less_deductions_plus_adjustments() =>
        Assert.That(new Totals(new Money(500), new Money(300), new Money(7)).Net, Is.EqualTo(new Money(207)));

    [Test]
    public void Sums_are_added_part_by_part() => Assert.That(
        new Totals(new Money(1), new Money(20), new Money(300)) + new Totals(new Money(4), new Money(50), new Money(-600)),
        Is.EqualTo(new Totals(new Money(5), new Money(70), new Money(-300))));

    [Test]
    public void There_are_no_totals_without_payments() => Assert.That(() => Totals.Of(null!), Throws.ArgumentNullException);

    [Test]
    public void What_one_sum_has_more_than_another_is_told_part_by_part() => Assert.That(
        new Totals(new Money(1), new Money(20), new Money(300)) - new Totals(new Money(4), new Money(50), new Money(-600)),
        Is.EqualTo(new Totals(new Money(-3), new Money(-30), new Money(900))));
}
