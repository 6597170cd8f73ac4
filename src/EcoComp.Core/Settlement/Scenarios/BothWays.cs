using EcoComp.Core.Findings;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>What is known of sums as they are and under assumptions, and of how they differ. Amounts in yuan.</summary>
/// <param name="Before">The sums as they are.</param>
/// <param name="After">The sums under the assumptions.</param>
/// <param name="Difference">What they are more under the assumptions; where a side lacks results that is known of adjustments alone.</param>
public sealed record BothWays(KnownTotals Before, KnownTotals After, KnownTotals Difference)
{
    /// <summary>The sums of a county.</summary>
    /// <param name="before">The account as it is.</param>
    /// <param name="after">The account under the assumptions.</param>
    /// <param name="county">The county's code; null for the city.</param>
    public static BothWays Of(Account before, Account after, string? county = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (Totals was, Totals now) = county is null ? (before.Totals, after.Totals) : (before[county], after[county]);
        bool unknown = before.IsUnknown || after.IsUnknown;
        return new BothWays(before.Known(was), after.Known(now), unknown ? KnownTotals.AdjustmentOf(now - was) : KnownTotals.Of(now - was));
    }
}
