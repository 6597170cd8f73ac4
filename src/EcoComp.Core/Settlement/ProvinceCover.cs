using EcoComp.Core.Quantities;

namespace EcoComp.Core.Settlement;

/// <summary>第九条: where the money for the province's charge came from. Deductions pay it before they pay rewards.</summary>
/// <param name="FromDeductions">Out of the month's deductions.</param>
/// <param name="FromSurplus">Out of what was left in earlier months of the year.</param>
/// <param name="Uncovered">Out of neither.</param>
public readonly record struct ProvinceCover(Money FromDeductions, Money FromSurplus, Money Uncovered)
{
    /// <summary>The charge.</summary>
    public Money Charge => FromDeductions + FromSurplus + Uncovered;

    /// <summary>Covers a charge.</summary>
    /// <param name="charge">The province's charge.</param>
    /// <param name="deductions">The month's deductions.</param>
    /// <param name="surplus">What was left in earlier months of the year; a gap of theirs counts as nothing.</param>
    public static ProvinceCover Of(Money charge, Money deductions, Money surplus)
    {
        Money fromDeductions = Money.Min(charge, deductions);
        Money fromSurplus = Money.Min(charge - fromDeductions, Money.Max(surplus, Money.Zero));
        return new ProvinceCover(fromDeductions, fromSurplus, charge - fromDeductions - fromSurplus);
    }

    /// <summary>Adds two covers.</summary>
    public static ProvinceCover operator +(ProvinceCover a, ProvinceCover b) =>
        new(a.FromDeductions + b.FromDeductions, a.FromSurplus + b.FromSurplus, a.Uncovered + b.Uncovered);
}
