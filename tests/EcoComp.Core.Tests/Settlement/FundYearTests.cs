using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>第九条 over a year: what was left, and what paid the province.</summary>
public sealed class FundYearTests
{
    private static MonthAccount Month(int month, long deductions, long rewards, long? province, long adjustments = 0, long given = 0) => new(
        new YearMonth(2022, month),
        new Account(
            [], new Totals(new Money(rewards), new Money(deductions), new Money(adjustments)),
            new ProvinceFunds(province is { } p ? new Money(p) : null, new Money(given))));

    private static ProvinceCover Cover(long deductions, long surplus, long uncovered) => new(new Money(deductions), new Money(surplus), new Money(uncovered));

    [TestCase(50, 100, 0, 0, 50, 0, 0, TestName = "deductions suffice")]
    [TestCase(100, 100, 0, 0, 100, 0, 0, TestName = "deductions just suffice")]
    [TestCase(150, 100, 60, 0, 100, 50, 0, TestName = "the surplus pays the rest")]
    [TestCase(150, 100, 50, 0, 100, 50, 0, TestName = "the surplus just pays the rest")]
    [TestCase(150, 100, 20, 0, 100, 20, 30, TestName = "both do not suffice")]
    [TestCase(150, 100, -20, 0, 100, 0, 50, TestName = "an earlier gap is no surplus")]
    [TestCase(0, 0, 0, 0, 0, 0, 0, TestName = "no charge")]
    [TestCase(150, 100, 20, 30, 100, 50, 0, TestName = "what the province gave pays the rest")]
    [TestCase(150, 100, -20, 30, 100, 30, 20, TestName = "what the province gave pays part of the rest beside an earlier gap")]
    public void A_charge_is_covered(long charge, long deductions, long surplus, long given, long fromDeductions, long fromSurplus, long uncovered)
    {
        var cover = ProvinceCover.Of(new Money(charge), new Money(deductions), new Money(surplus), new Money(given));
        Assert.That(cover, Is.EqualTo(Cover(fromDeductions, fromSurplus, uncovered)));
        Assert.That(cover.Charge, Is.EqualTo(new Money(charge)));
    }

    [Test]
    public void Months_add_up_to_the_year()
    {
        var year = FundYear.Of([Month(1, 300, 40, 100), Month(2, 50, 20, 120, adjustments: -10), Month(4, 0, 0, 200)]);
        Assert.That(year.Months.Select(m => m.BalanceSoFar!.Value.Yuan), Is.EqualTo(new[] { 160L, 80, -120 }));
        Assert.That(year.Months.Select(m => m.Cover), Is.EqualTo(new ProvinceCover?[] { Cover(100, 0, 0), Cover(50, 70, 0), Cover(0, 80, 120) }));
        Assert.That(year.Total, Is.EqualTo(new Fund(new Money(350), new Money(60), new Money(-10), new Money(420), Money.Zero)));
        Assert.That(year.Cover, Is.EqualTo(Cover(150, 150, 120)));
        Assert.That((year.IsUnknown, year.Deductions, year.Rewards, year.Balance),
            Is.EqualTo((false, (Money?)new Money(350), (Money?)new Money(60), (Money?)new Money(-120))));
    }

    [Test]
    public void What_the_province_gives_is_left_in_the_year()
    {
        var year = FundYear.Of([Month(1, 0, 20, 50, given: 90), Month(2, 0, 0, 15)]);
        Assert.That(year.Months.Select(m => m.BalanceSoFar!.Value.Yuan), Is.EqualTo(new[] { 20L, 5 }));
        Assert.That(year.Months.Select(m => m.Cover), Is.EqualTo(new ProvinceCover?[] { Cover(0, 50, 0), Cover(0, 15, 0) }));
        Assert.That((year.Total.ProvinceDeduction, year.Total.ProvinceReward), Is.EqualTo(((Money?)new Money(65), new Money(90))));
    }

    [Test]
    public void An_unknown_charge_leaves_the_year_open_from_there_on()
    {
        var year = FundYear.Of([Month(1, 300, 0, 100), Month(2, 50, 0, null), Month(3, 60, 0, 10)]);
        Assert.That(year.Months.Select(m => m.BalanceSoFar?.Yuan), Is.EqualTo(new long?[] { 200, null, null }));
        Assert.That(year.Months.Select(m => m.Cover is null), Is.EqualTo(new[] { false, true, true }));
        Assert.That((year.Total.ProvinceDeduction, year.Total.Balance, year.Cover), Is.EqualTo(((Money?)null, (Money?)null, (ProvinceCover?)null)));
        Assert.That(year.Total.Deductions, Is.EqualTo(new Money(410)));
    }

    [Test]
    public void Months_of_two_years_out_of_order_or_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FundYear.Of([]));
        Assert.Throws<ArgumentException>(() => FundYear.Of([Month(2, 0, 0, 0), Month(1, 0, 0, 0)]));
        Assert.Throws<ArgumentException>(() => FundYear.Of([new MonthAccount(new YearMonth(2021, 12), Account.Nothing), Month(1, 0, 0, 0)]));
        Assert.Throws<ArgumentException>(() => FundYear.Of([Month(1, 0, 0, 0), Month(1, 0, 0, 0)]));
        Assert.Throws<ArgumentNullException>(() => FundYear.Of(null!));
    }

    [Test]
    public void A_month_without_results_leaves_its_sums_and_the_year_from_there_on_unknown()
    {
        MonthAccount[] months = [Month(1, 300, 40, 100), Month(2, 50, 20, 10), Month(3, 60, 0, 10), Month(4, 1, 0, 0)];
        var year = FundYear.Of([.. months.Select(m => m with { IsUnknown = m.Month.Month is 2 or 4 })]);
        Assert.That(year.Months.Select(m => m.IsUnknown), Is.EqualTo(new[] { false, true, false, true }));
        Assert.That(year.Months.Select(m => m.BalanceSoFar?.Yuan), Is.EqualTo(new long?[] { 160, null, null, null }));
        Assert.That(year.Months.Select(m => m.Cover is null), Is.EqualTo(new[] { false, true, true, true }));
        Assert.That(year.Months.Select(m => m.Deductions?.Yuan), Is.EqualTo(new long?[] { 300, null, 60, null }));
        Assert.That(year.Months.Select(m => m.Rewards?.Yuan), Is.EqualTo(new long?[] { 40, null, 0, null }));
        Assert.That(year.Months.Select(m => m.Balance?.Yuan), Is.EqualTo(new long?[] { 160, null, 50, null }));
        Assert.That((year.IsUnknown, year.Deductions, year.Rewards, year.Balance),
            Is.EqualTo((true, (Money?)null, (Money?)null, (Money?)null)));
    }
}
