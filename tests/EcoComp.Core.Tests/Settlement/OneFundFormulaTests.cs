using System.Text.RegularExpressions;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>第九条: what is left in the fund is reckoned in one place.</summary>
public sealed partial class OneFundFormulaTests
{
    [TestCase(300, 40, 10, 100, 0, 150)]
    [TestCase(300, 40, 10, 100, 7, 157)]
    [TestCase(300, 40, -10, 100, 0, 170)]
    [TestCase(0, 40, 0, 0, 0, -40)]
    [TestCase(0, 0, 0, 0, 0, 0)]
    public void Deductions_less_rewards_adjustments_and_the_provinces_charge_and_with_what_it_gave_are_left(
        long deductions, long rewards, long adjustments, long province, long given, long left)
    {
        var totals = new Totals(new Money(rewards), new Money(deductions), new Money(adjustments));
        var fund = Fund.Of(totals, new ProvinceFunds(new Money(province), new Money(given)));
        Assert.That(fund, Is.EqualTo(new Fund(new Money(deductions), new Money(rewards), new Money(adjustments), new Money(province), new Money(given))));
        Assert.That(fund.Balance, Is.EqualTo(new Money(left)));
        Assert.That(fund.Balance, Is.EqualTo(-totals.Net - new Money(province) + new Money(given)), "what counties receive and what the province takes comes out of it");
        Assert.That(Fund.Of(totals, new ProvinceFunds(null, new Money(given))).Balance, Is.Null);
    }

    [Test]
    public void Balances_of_months_add_up_to_the_balance_of_their_sums()
    {
        Account[] accounts = [.. Enumerable.Range(1, 12).Select(i => new Account(
            [], new Totals(new Money(11 * i), new Money(7 * i * i), new Money(3 - i)), new ProvinceFunds(new Money(5 * i), new Money(i % 3))))];
        Fund[] months = [.. accounts.Select(a => a.Fund)];
        var year = FundYear.Of([.. accounts.Select((account, i) => new MonthAccount(new NodaTime.YearMonth(2022, i + 1), account))]);
        Assert.That(year.Total.Balance!.Value.Yuan, Is.EqualTo(months.Sum(m => m.Balance!.Value.Yuan)));
        Assert.That(year.Months[^1].BalanceSoFar, Is.EqualTo(year.Total.Balance));
    }

    /// <summary>
    /// The places of the sources that take a deduction, a reward, an adjustment, a charge or a balance from something, or something from it: the fund,
    /// a county's net, two sums side by side, and which money covers the province's charge.
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
            "Fund.cs: Money fromSurplus = Money.Min(charge - fromDeductions, Money.Max(surplus, Money.Zero) + given);",
            "Fund.cs: public Money? Balance => ProvinceDeduction is { } charge ? Deductions - Rewards - Adjustments - charge + ProvinceReward : null;",
            "Fund.cs: return new ProvinceCover(fromDeductions, fromSurplus, charge - fromDeductions - fromSurplus);",
            "Totals.cs: new(a.Reward - b.Reward, a.Deduction - b.Deduction, a.Adjustment - b.Adjustment);",
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
