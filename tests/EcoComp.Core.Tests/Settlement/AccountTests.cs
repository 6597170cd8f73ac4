using System.Text.RegularExpressions;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>Sums over months, which are made in one place.</summary>
public sealed partial class AccountTests
{
    private static Totals Sums(long reward, long deduction, long adjustment = 0) => new(new Money(reward), new Money(deduction), new Money(adjustment));

    private static Account Of(long? province, params (string Code, string Name, Totals Totals)[] counties) => new(
        [.. counties.Select(c => new CountyAccount(c.Code, c.Name, c.Totals))],
        counties.Aggregate(default(Totals), (sum, c) => sum + c.Totals),
        new ProvinceFunds(province is { } p ? new Money(p) : null, Money.Zero));

    [Test]
    public void A_month_has_the_counties_and_sums_of_its_settlement()
    {
        MonthSettlement month = new Given().Section("S").Class("S", "Ⅳ").Source("Q", county: "B").Class("Q", "Ⅰ").Province(7).FromProvince(3).Settle();
        var account = Account.Of(month);
        Assert.That(account.Counties.Select(c => (c.Code, c.Totals.Net.Yuan)), Is.EqualTo(new[] { ("A", -300000L), ("B", 200000), ("C", 0) }));
        Assert.That((account.Totals, account.Fund), Is.EqualTo((month.Totals, month.Fund)));
    }

    [Test]
    public void Months_add_up_county_by_county_in_the_order_and_by_the_names_of_the_newest()
    {
        var sum = Account.Sum([Of(1, ("A", "old", Sums(1, 2)), ("gone", "前县", Sums(8, 0))), Of(4, ("B", "乙", Sums(0, 5, 6)), ("A", "new", Sums(3, 0)))]);
        Assert.That(sum.Counties, Is.EqualTo(new[]
        {
            new CountyAccount("B", "乙", Sums(0, 5, 6)), new CountyAccount("A", "new", Sums(4, 2)), new CountyAccount("gone", "前县", Sums(8, 0)),
        }));
        Assert.That((sum.Totals, sum.Province), Is.EqualTo((Sums(12, 7, 6), new ProvinceFunds(new Money(5), Money.Zero))));
        Assert.That((sum["gone"], sum["nobody"], sum.Find("nobody")), Is.EqualTo((Sums(8, 0), default(Totals), (CountyAccount?)null)));
    }

    [Test]
    public void No_month_is_nothing_and_what_is_unknown_stays_unknown()
    {
        Assert.That((Account.Sum([]).Totals, Account.Sum([]).Fund.Balance), Is.EqualTo((default(Totals), (Money?)Money.Zero)));
        Assert.That(Account.Sum([Of(1), Of(null), Of(2)]).Province.Deduction, Is.Null);
    }

    [Test]
    public void There_is_no_account_without_what_it_is_of()
    {
        Assert.That(() => Account.Of((SettledMonth)null!), Throws.ArgumentNullException);
        Assert.That(() => Account.Of((MonthSettlement)null!), Throws.ArgumentNullException);
        Assert.That(() => Account.Sum(null!), Throws.ArgumentNullException);
        Assert.That(() => MonthAccount.Of((SettledMonth)null!), Throws.ArgumentNullException);
        Assert.That(() => MonthAccount.Of((MonthSettlement)null!), Throws.ArgumentNullException);
        Assert.That(() => TransferAccount.Of(null!, []), Throws.ArgumentNullException);
    }

    /// <summary>The places of the sources that add sums of a county, a city or a month to others.</summary>
    [Test]
    public void No_other_place_adds_months_up()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "EcoComp.sln"))) root = Path.GetDirectoryName(root)!;
        IEnumerable<string> places =
            from file in Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where Adding().IsMatch(line)
            select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.That(places.Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "Account.cs: (totals, province) = (totals + one.Totals, province + one.Province);",
            "Account.cs: foreach (CountyAccount county in one.Counties) sums[county.Code] = sums.GetValueOrDefault(county.Code) + county.Totals;",
            "Settler.cs: Totals totals = ofCounties.Aggregate(default(Totals), (sum, c) => sum + c.Totals);",
        }));
    }

    [GeneratedRegex(@"\+=? ?\w+(\.\w+)*\.Totals\b|Sum\(.*(Totals|Reward|Deduction|Adjustment|Net|Balance)\b.*\.Yuan")]
    private static partial Regex Adding();

    [Test]
    public void A_months_year_is_its_calendar_year_up_to_it()
    {
        MonthAccount Month(int year, int month, long deduction) => new(new YearMonth(year, month), Of(0, ("A", "甲", Sums(0, deduction))));
        MonthAccount[] all = [Month(2021, 12, 1), Month(2022, 3, 8), Month(2022, 1, 2), Month(2022, 2, 4), Month(2023, 1, 16)];
        var account = TransferAccount.Of(all[3], all);
        Assert.That((account.Own["A"].Deduction.Yuan, account.Year["A"].Deduction.Yuan), Is.EqualTo((4L, 6L)));
    }

    [Test]
    public void A_trial_counts_in_its_year_only_where_nothing_else_counts_in_any()
    {
        var settled = new MonthAccount(new YearMonth(2022, 1), Of(0, ("A", "甲", Sums(0, 2))));
        var trial = new MonthAccount(new YearMonth(2022, 2), Of(0, ("A", "甲", Sums(0, 4)))) { Status = SettlementStatus.Trial, IsUnknown = true };
        TransferAccount beside = TransferAccount.Of(trial, [settled]), alone = TransferAccount.Of(trial, [trial]);
        Assert.That((beside.Own["A"].Deduction.Yuan, beside.Year["A"].Deduction.Yuan), Is.EqualTo((4L, 2L)));
        Assert.That((beside.OwnIsUnknown, beside.YearIsUnknown), Is.EqualTo((true, false)));
        Assert.That((alone.Own["A"].Deduction.Yuan, alone.Year["A"].Deduction.Yuan), Is.EqualTo((4L, 4L)));
        Assert.That(TransferAccount.Of(trial with { Month = new YearMonth(2023, 1) }, [settled]).Year.Counties.Single().Totals, Is.EqualTo(default(Totals)));
    }

    [Test]
    public void A_sum_with_a_month_without_results_is_unknown_and_has_no_balance()
    {
        var sum = Account.Sum([Of(1), Of(2) with { IsUnknown = true }, Of(3)]);
        Assert.That((sum.IsUnknown, sum.Balance, sum.Known(Sums(1, 2, 3))),
            Is.EqualTo((true, (Money?)null, KnownTotals.AdjustmentOf(Sums(1, 2, 3)))));
        Assert.That(Account.Sum([Of(1), Of(3)]).IsUnknown, Is.False);
    }

    [Test]
    public void A_county_that_a_month_has_no_more_is_named_in_its_year_as_in_the_newest_month_that_has_it()
    {
        MonthAccount Month(int month, string name, long deduction) =>
            new(new YearMonth(2022, month), Of(0, ("A", name, Sums(0, deduction))));
        var account = TransferAccount.Of(
            new MonthAccount(new YearMonth(2022, 3), Of(0)), [Month(2, "new", 1), Month(1, "old", 2)]);
        Assert.That(account.Year.Counties, Is.EqualTo(new[] { new CountyAccount("A", "new", Sums(0, 3)) }));
    }

    [Test]
    public void An_account_of_months_with_results_has_a_balance_and_all_its_sums_are_known()
    {
        Account month = Of(3, ("A", "甲", Sums(1, 9)));
        Assert.That((month.IsUnknown, month.Balance, month.Known(Sums(1, 2, 3))), Is.EqualTo((false, (Money?)new Money(5), KnownTotals.Of(Sums(1, 2, 3)))));
        Assert.That(KnownTotals.Of(Sums(1, 2, 3)), Is.EqualTo(new KnownTotals(new Money(2), new Money(1), new Money(3), new Money(2))));
        Assert.That((month with { IsUnknown = true }).Balance, Is.Null);
        Assert.That(Of(null).Balance, Is.Null, "nobody knows what the province takes");
    }

    [Test]
    public void Of_a_sum_that_lacks_results_no_part_is_known() => Assert.That(
        (Account.KnownPart(new Money(7), withoutResults: false), Account.KnownPart(new Money(7), withoutResults: true)),
        Is.EqualTo(((Money?)new Money(7), (Money?)null)));

    [Test]
    public void Nothing_is_an_account_in_which_no_county_receives_or_pays_anything()
    {
        Assert.That((Account.Nothing.IsNothing, Of(5, ("A", "甲", default), ("B", "乙", default)).IsNothing), Is.EqualTo((true, true)));
        Assert.That(Of(5, ("A", "甲", default), ("B", "乙", Sums(0, 0, 1))).IsNothing, Is.False);
        Assert.That(Of(5, ("A", "甲", Sums(2, 0)), ("B", "乙", Sums(0, 2))).IsNothing, Is.False);
    }

    [Test]
    public void A_months_account_says_how_many_questions_are_open_what_it_is_worth_and_whether_it_lacks_results()
    {
        SettledMonth owing = Settler.BuiltIn.Settle(new Given().Section("S").Section("T").Case(), SettlementStatus.Trial);
        MonthAccount read = MonthAccount.Of(owing.Settlement), settled = MonthAccount.Of(owing);
        Assert.That((read.Month, read.PendingCount, read.Status, read.IsUnknown), Is.EqualTo((Given.Month, 2, SettlementStatus.Trial, false)));
        Assert.That((settled.Month, settled.PendingCount, settled.Status, settled.IsUnknown), Is.EqualTo((Given.Month, 2, SettlementStatus.Trial, true)));
        Assert.That((Account.Of(owing.Settlement).IsUnknown, Account.Of(owing).IsUnknown), Is.EqualTo((false, true)));
        Assert.That(settled.Account.Counties, Is.EqualTo(Account.Of(owing.Settlement).Counties));
    }

    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    public void Of_a_month_and_a_year_without_results_only_adjustments_are_known(bool ownIsUnknown, bool yearIsUnknown)
    {
        var account = new TransferAccount(new YearMonth(2022, 3), Of(0), Of(0)) { OwnIsUnknown = ownIsUnknown, YearIsUnknown = yearIsUnknown };
        KnownTotals Known(bool isUnknown) => isUnknown ? new KnownTotals(null, null, new Money(3), null) : KnownTotals.Of(Sums(1, 2, 3));
        Assert.That((account.KnownOwn(Sums(1, 2, 3)), account.KnownOfYear(Sums(1, 2, 3))), Is.EqualTo((Known(ownIsUnknown), Known(yearIsUnknown))));
    }
}
