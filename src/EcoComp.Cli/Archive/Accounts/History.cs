using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>All closed months of an archive as accounts, with the years and their sum.</summary>
/// <param name="ByOrigin">Whether adjustments stand under the month that they correct; else under the month that took them up.</param>
/// <param name="Counties">The counties, code and name, in the order of the newest month; those that are gone after them.</param>
/// <param name="Months">The months shown.</param>
/// <param name="Years">Their calendar years.</param>
/// <param name="Total">All of them.</param>
/// <param name="NotTakenUp">Amendments that no closing has taken up, with their sum; no account has them.</param>
internal sealed record History(
    bool ByOrigin,
    IReadOnlyList<(string Code, string Name)> Counties,
    IReadOnlyList<Account> Months,
    IReadOnlyList<Account> Years,
    Account Total,
    IReadOnlyList<(string Path, long Yuan)> NotTakenUp)
{
    /// <summary>The history of an archive, or null where no closed month lies in the interval.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="stored">Its settlements.</param>
    /// <param name="interval">The months to show.</param>
    /// <param name="byOrigin">Whether adjustments stand under the month that they correct.</param>
    /// <exception cref="DamagedArchive">A settlement is not as it was written.</exception>
    public static History? Of(ArchiveScan scan, StoredSettlements stored, MonthInterval interval, bool byOrigin)
    {
        ArchivePart[] closings = [.. scan.Parts.Where(p => p.Number == 0).OrderBy(p => p.Month)];
        SettlementView[] views = [.. closings.Select(stored.View)];
        var accounts = new List<Account>();
        long? soFar = 0;
        for (int i = 0; i < closings.Length; i++)
        {
            (Account account, soFar) = Of(scan, stored, views, i, byOrigin, soFar);
            accounts.Add(account);
        }

        Account[] months = [.. accounts.Where((_, i) => interval.Contains(closings[i].Month))];
        if (months.Length == 0) return null;
        Account[] years = [.. months.GroupBy(m => m.Period[..4]).Select(y => Account.Sum(y.Key, [.. y]))];
        (string, string)[] counties = [.. views.Reverse().SelectMany(v => v.Counties).DistinctBy(c => c.Code).Select(c => (c.Code, c.Name))];
        (string, long)[] open = [.. stored.Open(Latest).Select(a => (a.Path, stored.Adjustments(a).Sum(Effect)))];
        return new History(byOrigin, counties, months, years, Account.Sum("total", months), open);
    }

    private static readonly YearMonth Latest = new(9998, 12);

    private static (Account, long?) Of(
        ArchiveScan scan, StoredSettlements stored, SettlementView[] views, int index, bool byOrigin, long? before)
    {
        SettlementView view = views[index];
        Dictionary<string, ViewTotals> counties = view.Counties.ToDictionary(c => c.Code, c => c.Totals, StringComparer.Ordinal);
        if (byOrigin)
        {
            foreach ((string county, ViewTotals totals) in counties) counties[county] = totals with { Adjustment = 0 };
            string origin = Core.Quantities.Months.Text(view.Month) + ".";
            IEnumerable<ViewItem> corrections = views.SelectMany(v => v.Items)
                .Where(i => i.Clause == ClauseIds.Adjustment && i.SubjectCode.StartsWith(origin, StringComparison.Ordinal));
            foreach (ViewItem item in corrections)
            {
                ViewTotals totals = counties.GetValueOrDefault(item.CountyCode);
                counties[item.CountyCode] = totals with { Adjustment = totals.Adjustment + item.Effect };
            }
        }

        ViewTotals sum = counties.Values.Aggregate(default(ViewTotals), (all, one) => all + one);
        long? province = stored.View(scan.Standing(view.Month)!).Province;
        long? balance = sum.Deduction - sum.Reward - sum.Adjustment - province;
        long? soFar = before + balance;
        return (new Account(Core.Quantities.Months.Text(view.Month), counties, sum, new FundAccount(province, balance, soFar)), soFar);
    }

    private static long Effect(Adjustment adjustment) =>
        adjustment.Direction == Direction.Reward ? adjustment.Amount.Yuan : -adjustment.Amount.Yuan;
}
