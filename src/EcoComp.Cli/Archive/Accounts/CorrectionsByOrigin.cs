using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>Adjustments under the months that they correct, in place of those that took them up.</summary>
internal static class CorrectionsByOrigin
{
    /// <summary>The accounts of closed months with the adjustments moved.</summary>
    /// <param name="accounts">The accounts as the months were closed.</param>
    /// <param name="settlements">The closed months, whose items name what they correct.</param>
    public static IEnumerable<MonthAccount> Of(IEnumerable<MonthAccount> accounts, IEnumerable<MonthSettlement> settlements)
    {
        (CountyStatement County, Item Item)[] corrections = [.. settlements.SelectMany(m => m.AllItems).Where(i => i.Item.IsAdjustment)];
        foreach ((YearMonth month, Account account) in accounts)
        {
            string origin = Months.Text(month) + ".";
            ILookup<string, Money> moved = corrections.Where(c => c.Item.SubjectCode.StartsWith(origin, StringComparison.Ordinal))
                .ToLookup(c => c.County.Code, c => c.Item.Effect, StringComparer.Ordinal);
            IEnumerable<CountyAccount> gone = corrections.Select(c => c.County).DistinctBy(c => c.Code)
                .Where(c => moved.Contains(c.Code) && account.Find(c.Code) is null).Select(c => new CountyAccount(c.Code, c.Name, default));
            CountyAccount[] counties = [.. account.Counties.Concat(gone).Select(c => c with { Totals = Of(c.Totals, moved[c.Code]) })];
            yield return new MonthAccount(month, account with
            {
                Counties = [.. counties],
                Totals = Of(account.Totals, moved.SelectMany(m => m)),
            });
        }
    }

    private static Totals Of(Totals totals, IEnumerable<Money> adjustments) =>
        totals with { Adjustment = adjustments.Aggregate(Money.Zero, (sum, one) => sum + one) };
}
