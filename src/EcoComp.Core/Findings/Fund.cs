using EcoComp.Core.Quantities;

namespace EcoComp.Core.Findings;

/// <summary>第九条: where the money goes.</summary>
/// <param name="Deductions">What was taken from counties.</param>
/// <param name="Rewards">What was given to counties.</param>
/// <param name="Adjustments">Adjustments of earlier months; positive where they pay counties.</param>
/// <param name="Province">What the province took, or null where fund.csv does not say.</param>
public readonly record struct Fund(Money Deductions, Money Rewards, Money Adjustments, Money? Province)
{
    /// <summary>The fund of a month or of several, by what its counties receive and pay.</summary>
    /// <param name="totals">The sums of the city.</param>
    /// <param name="province">What the province took, or null where that is unknown.</param>
    public static Fund Of(Totals totals, Money? province) => new(totals.Deduction, totals.Reward, totals.Adjustment, province);

    /// <summary>What is left for the special fund, or null where the province's charge is unknown; negative where money is short.</summary>
    public Money? Balance => Province is { } province ? Deductions - Rewards - Adjustments - province : null;
}
