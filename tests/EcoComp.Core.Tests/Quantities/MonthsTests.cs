using CsCheck;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Quantities;

public class MonthsTests
{
    private static readonly Gen<YearMonth> Any = Gen.Select(Gen.Int[1900, 9998], Gen.Int[1, 12], (y, m) => new YearMonth(y, m));

    [Test]
    public void Numbers_grow_by_one_from_month_to_month_also_over_new_year()
    {
        int december = Months.NumberOf(new YearMonth(2021, 12));
        Assert.That(Months.NumberOf(new YearMonth(2022, 1)), Is.EqualTo(december + 1));
        Assert.That(Months.NumberOf(new YearMonth(2021, 11)), Is.EqualTo(december - 1));
        Assert.That(Months.FromNumber(december), Is.EqualTo(new YearMonth(2021, 12)));
    }

    [Test]
    public void A_number_gives_its_month_back() => Any.Sample(m => Months.FromNumber(Months.NumberOf(m)) == m);

    [Test]
    public void Numbers_keep_the_order_of_months() => Gen.Select(Any, Any).Sample((a, b) =>
        Math.Sign(Months.NumberOf(a).CompareTo(Months.NumberOf(b))) == Math.Sign(a.CompareTo(b)));

    [Test]
    public void A_month_is_printed_with_two_digits() => Assert.That(Months.Text(new YearMonth(2021, 9)), Is.EqualTo("2021-09"));

    [Test]
    public void A_range_holds_both_ends() => Assert.That(
        Months.Range(new YearMonth(2021, 11), new YearMonth(2022, 2)).Select(Months.Text),
        Is.EqualTo(new[] { "2021-11", "2021-12", "2022-01", "2022-02" }));

    [Test]
    public void A_range_of_one_month_holds_it() => Assert.That(
        Months.Range(new YearMonth(2021, 11), new YearMonth(2021, 11)), Is.EqualTo(new[] { new YearMonth(2021, 11) }));

    [Test]
    public void A_range_that_ends_before_it_begins_is_empty() =>
        Assert.That(Months.Range(new YearMonth(2021, 11), new YearMonth(2021, 10)), Is.Empty);
}
