using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article9FundTests
{
    /// <summary>Deductions of 300000 and a reward of 200000.</summary>
    private static Given Month => new Given().Section("S").Class("S", "Ⅳ").Source("Q", county: "B").Class("Q", "Ⅰ");

    [Test]
    public void Deductions_less_rewards_less_what_the_province_took_is_the_balance()
    {
        MonthSettlement month = Month.Province(20000).Province(30000).Province(7, "2021-10").Settle();
        Assert.That(month.Fund, Is.EqualTo(new Fund(new(300000), new(200000), new(0), new(50000), new(0))));
        Assert.That(month.Fund.Balance?.Yuan, Is.EqualTo(50000));
        Assert.That(month.Notes, Is.Empty);
    }

    [TestCase(100000, "")]
    [TestCase(100001, "note.shortfall(1)")]
    public void A_negative_balance_has_a_note(int province, string note)
    {
        MonthSettlement month = Month.Province(province).Settle();
        Assert.That(month.Notes.Select(n => Said.Of(n.Text)), Is.EqualTo(note.Length == 0 ? [] : new[] { note }));
        if (note.Length > 0) Assert.That((Said.Note(month.AllNotes.Single()), Said.Of(month.Notes.Single().Evidence)[0]),
            Is.EqualTo(("- 9  (shortfall)", "fund.csv:2")));
    }

    [Test]
    public void Without_a_charge_of_the_month_the_balance_is_unknown()
    {
        MonthSettlement month = Month.Province(20000, "2021-10").Settle();
        Assert.That((month.Fund.ProvinceDeduction, month.Fund.Balance), Is.EqualTo(((Core.Quantities.Money?)null, (Core.Quantities.Money?)null)));
        Assert.That(month.AllNotes.Select(Said.Note), Is.EqualTo(new[] { "- 9  (province-unknown)" }));
    }

    [Test]
    public void What_the_province_gave_stays_in_the_fund()
    {
        MonthSettlement month = Month.Province(150000).FromProvince(60000).Settle();
        Assert.That(month.Fund, Is.EqualTo(new Fund(new(300000), new(200000), new(0), new(150000), new(60000))));
        Assert.That((month.Fund.Balance?.Yuan, month.Notes.Length), Is.EqualTo((10000L, 0)));
    }

    [Test]
    public void What_the_province_gave_does_not_tell_what_it_took()
    {
        MonthSettlement month = Month.FromProvince(60000).Settle();
        Assert.That((month.Fund.ProvinceDeduction, month.Fund.ProvinceReward, month.Fund.Balance), Is.EqualTo(((Money?)null, new Money(60000), (Money?)null)));
        Assert.That(month.AllNotes.Select(Said.Note), Is.EqualTo(new[] { "- 9  (province-unknown)" }));
    }

    [Test]
    public void A_charge_of_nothing_is_known() => Assert.That(Month.Province(0).Settle().Fund.Balance?.Yuan, Is.EqualTo(100000));

    [Test]
    public void An_adjustment_that_pays_counties_makes_the_balance_smaller() => Assert.That(
        new Fund(new(300000), new(200000), new(10), new(50000), new(0)).Balance?.Yuan, Is.EqualTo(49990));

    [Test]
    public void The_trace_tells_the_fund_and_what_each_countys_items_add_up_to()
    {
        SettledMonth month = Month.Province(20000).Settled();
        Assert.That(month.Trace().Where(s => s.Clause.Id is "7.6" or "9")
            .Select(s => $"{Said.At(s.County)} {string.Join(' ', s.Found.Select(Said.Of))} {Said.Of(s.Followed)}"),
            Is.EqualTo(new[]
            {
                "A fact.items(1) then.sum(0, 300000, -300000)", "B fact.items(1) then.sum(200000, 0, 200000)",
                "C fact.items(0) then.sum(0, 0, 0)",
                "- fact.fund(300000, 200000, 0) then.balance(80000)",
            }));
    }
}
