using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Evidence;

public class ProvinceFundsTests
{
    [Test]
    public void Rows_of_a_month_add_up_and_what_was_taken_is_unknown_without_one()
    {
        ProvinceFunds funds = new Given().Province(5).Province(7).FromProvince(2).Case().Province;
        Assert.That((funds.Deduction, funds.Reward), Is.EqualTo(((Money?)new Money(12), new Money(2))));
        ProvinceFunds rewarded = new Given().FromProvince(2).Case().Province;
        Assert.That((rewarded.Deduction, rewarded.Reward), Is.EqualTo(((Money?)null, new Money(2))));
        Assert.That((funds + rewarded).Deduction, Is.Null);
        Assert.That((funds + rewarded).Reward, Is.EqualTo(new Money(4)));
    }

    [Test]
    public void Missing_rows_are_a_mistake_of_the_caller() =>
        Assert.That(() => ProvinceFunds.Of(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("entries"));
}
