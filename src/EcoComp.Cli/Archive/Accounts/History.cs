using System.Globalization;
using EcoComp.Core.Findings;
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
    IReadOnlyList<(string Path, Money Sum)> NotTakenUp)
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
        MonthSettlement[] settlements = [.. closings.Select(stored.Month)];
        var accounts = new List<Account>();
        Money? soFar = Money.Zero;
        for (int i = 0; i < closings.Length; i++)
        {
            Account account = Of(scan, stored, settlements, i, byOrigin, soFar);
            soFar = account.SoFar;
            accounts.Add(account);
        }

        Account[] months = [.. accounts.Where((_, i) => interval.Contains(closings[i].Month))];
        if (months.Length == 0) return null;
        Account[] years = [.. months.GroupBy(m => m.Period[..4]).Select(y => Account.Sum(y.Key, [.. y]))];
        (string, string)[] counties = [.. settlements.Reverse().SelectMany(m => m.Counties).DistinctBy(c => c.Code).Select(c => (c.Code, c.Name))];
        (string, Money)[] open =
            [.. stored.Open(Latest).Select(a => (a.Path, stored.Adjustments(a).Aggregate(Money.Zero, (sum, one) => sum + one.Effect)))];
        return new History(byOrigin, counties, months, years, Account.Sum("total", months), open);
    }

    private static readonly YearMonth Latest = new(9998, 12);

    private static Account Of(
        ArchiveScan scan, StoredSettlements stored, MonthSettlement[] settlements, int index, bool byOrigin, Money? before)
    {
        MonthSettlement month = settlements[index];
        Dictionary<string, Totals> counties = month.Counties.ToDictionary(c => c.Code, c => c.Totals, StringComparer.Ordinal);
        if (byOrigin)
        {
            foreach ((string county, Totals totals) in counties) counties[county] = totals with { Adjustment = Money.Zero };
            string origin = Core.Quantities.Months.Text(month.Month) + ".";
            IEnumerable<(CountyStatement County, Item Item)> corrections = settlements.SelectMany(m => m.AllItems)
                .Where(i => i.Item.IsAdjustment && i.Item.SubjectCode.StartsWith(origin, StringComparison.Ordinal));
            foreach ((CountyStatement county, Item item) in corrections)
            {
                Totals totals = counties.GetValueOrDefault(county.Code);
                counties[county.Code] = totals with { Adjustment = totals.Adjustment + item.Effect };
            }
        }

        var account = new Account(
            Core.Quantities.Months.Text(month.Month), counties, counties.Values.Aggregate(default(Totals), (all, one) => all + one),
            stored.Month(scan.Standing(month.Month)!).Fund.Province, SoFar: null);
        return account with { SoFar = before + account.Fund.Balance };
    }
}
