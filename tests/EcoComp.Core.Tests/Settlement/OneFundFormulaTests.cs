using System.Text.RegularExpressions;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>第九条: what is left in the fund is reckoned in one place.</summary>
public sealed partial class OneFundFormulaTests
{
    [TestCase(300, 40, 10, 100, 150)]
    [TestCase(300, 40, -10, 100, 170)]
    [TestCase(0, 40, 0, 0, -40)]
    [TestCase(0, 0, 0, 0, 0)]
    public void Deductions_less_rewards_adjustments_and_the_provinces_charge_are_left(long deductions, long rewards, long adjustments, long province, long left)
    {
        var totals = new Totals(new Money(rewards), new Money(deductions), new Money(adjustments));
        var fund = Fund.Of(totals, new Money(province));
        Assert.That(fund, Is.EqualTo(new Fund(new Money(deductions), new Money(rewards), new Money(adjustments), new Money(province))));
        Assert.That(fund.Balance, Is.EqualTo(new Money(left)));
        Assert.That(fund.Balance, Is.EqualTo(-totals.Net - new Money(province)), "what counties receive and what the province takes comes out of it");
        Assert.That(Fund.Of(totals, null).Balance, Is.Null);
    }

    [Test]
    public void Balances_of_months_add_up_to_the_balance_of_their_sums()
    {
        Fund[] months = [.. Enumerable.Range(1, 12).Select(i => new Fund(new Money(7 * i * i), new Money(11 * i), new Money(3 - i), new Money(5 * i)))];
        var year = FundYear.Of([.. months.Select((fund, i) => (new NodaTime.YearMonth(2022, i + 1), fund))]);
        Assert.That(year.Total.Balance!.Value.Yuan, Is.EqualTo(months.Sum(m => m.Balance!.Value.Yuan)));
        Assert.That(year.Months[^1].BalanceSoFar, Is.EqualTo(year.Total.Balance));
    }

    /// <summary>
    /// The places of the sources that take a deduction, a reward, an adjustment, a charge or a balance from something, or something from it: the fund,
    /// a county's net, and which money covers the province's charge.
    /// </summary>
    [Test]
    public void No_other_place_takes_one_of_its_sums_from_another()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "EcoComp.sln"))) root = Path.GetDirectoryName(root)!;
        IEnumerable<string> places =
            from file in Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            from line in File.ReadLines(file)
            let code = Text().Replace(line.Split("//")[0], "\"\"")
            where Difference().IsMatch(code)
            select $"{Path.GetFileName(file)}: {code.Trim()}";
        Assert.That(places.Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "Fund.cs: Money fromSurplus = Money.Min(charge - fromDeductions, Money.Max(surplus, Money.Zero));",
            "Fund.cs: public Money? Balance => Province is { } province ? Deductions - Rewards - Adjustments - province : null;",
            "Fund.cs: return new ProvinceCover(fromDeductions, fromSurplus, charge - fromDeductions - fromSurplus);",
            "Totals.cs: public Money Net => Reward - Deduction + Adjustment;",
        }));
    }

    [TestCase("long? balance = sum.Deduction - sum.Reward - sum.Adjustment - province;", true)]
    [TestCase("left -= month.Rewards;", true)]
    [TestCase("rest = Net(totals.Reward) - paid;", true)]
    [TestCase("string dash = reward + dashes;", false)]
    public void Such_a_place_is_found(string code, bool found) => Assert.That(Difference().IsMatch(code), Is.EqualTo(found));

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?i)(deduction|reward|adjustment|province|balance|charge)\w*(\.\w+)*[)]*\s-=?\s|\s-=?\s[\w.()]*(deduction|reward|adjustment|province|balance|charge)")]
    private static partial Regex Difference();
}
