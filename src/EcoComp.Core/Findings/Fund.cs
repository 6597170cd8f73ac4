using System.Text.Json.Serialization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Findings;

/// <summary>第九条: where the money goes.</summary>
/// <param name="Deductions">What was taken from counties.</param>
/// <param name="Rewards">What was given to counties.</param>
/// <param name="Adjustments">Adjustments of earlier months; positive where they pay counties.</param>
/// <param name="ProvinceDeduction">What the province took, or null where fund.csv does not say.</param>
/// <param name="ProvinceReward">What the province gave.</param>
public readonly record struct Fund(Money Deductions, Money Rewards, Money Adjustments, Money? ProvinceDeduction, Money ProvinceReward)
{
    /// <summary>The fund of a month or of several, by what its counties receive and pay.</summary>
    /// <param name="totals">The sums of the city.</param>
    /// <param name="province">What the province took and gave.</param>
    public static Fund Of(Totals totals, ProvinceFunds province) =>
        new(totals.Deduction, totals.Reward, totals.Adjustment, province.Deduction, province.Reward);

    /// <summary>What is left for the special fund, or null where the province's charge is unknown; negative where money is short.</summary>
    public Money? Balance => ProvinceDeduction is { } charge ? Deductions - Rewards - Adjustments - charge + ProvinceReward : null;

    /// <summary>What passed between the province and the city.</summary>
    [JsonIgnore]
    public ProvinceFunds Province => new(ProvinceDeduction, ProvinceReward);
}

/// <summary>第九条: where the money for the province's charge came from. Deductions pay it before they pay rewards.</summary>
/// <param name="FromDeductions">Out of the month's deductions.</param>
/// <param name="FromSurplus">Out of what was left in earlier months of the year, or what the province gave in the month.</param>
/// <param name="Uncovered">Out of neither.</param>
public readonly record struct ProvinceCover(Money FromDeductions, Money FromSurplus, Money Uncovered)
{
    /// <summary>The charge.</summary>
    public Money Charge => FromDeductions + FromSurplus + Uncovered;

    /// <summary>Covers a charge.</summary>
    /// <param name="charge">The province's charge.</param>
    /// <param name="deductions">The month's deductions.</param>
    /// <param name="surplus">What was left in earlier months of the year; a gap of theirs counts as nothing.</param>
    /// <param name="given">What the province gave in the month.</param>
    public static ProvinceCover Of(Money charge, Money deductions, Money surplus, Money given)
    {
        Money fromDeductions = Money.Min(charge, deductions);
        Money fromSurplus = Money.Min(charge - fromDeductions, Money.Max(surplus, Money.Zero) + given);
        return new ProvinceCover(fromDeductions, fromSurplus, charge - fromDeductions - fromSurplus);
    }

    /// <summary>Adds two covers.</summary>
    public static ProvinceCover operator +(ProvinceCover a, ProvinceCover b) =>
        new(a.FromDeductions + b.FromDeductions, a.FromSurplus + b.FromSurplus, a.Uncovered + b.Uncovered);
}
