using EcoComp.Core.Quantities;

namespace EcoComp.Core.Settlement;

/// <summary>Sums of a county or of the city.</summary>
/// <param name="Reward">The month's rewards.</param>
/// <param name="Deduction">The month's deductions.</param>
/// <param name="Adjustment">Adjustments of earlier months; positive where they pay the county.</param>
public readonly record struct Totals(Money Reward, Money Deduction, Money Adjustment)
{
    /// <summary>Rewards less deductions plus adjustments.</summary>
    public Money Net => Reward - Deduction + Adjustment;

    /// <summary>Adds two sums.</summary>
    public static Totals operator +(Totals a, Totals b) =>
        new(a.Reward + b.Reward, a.Deduction + b.Deduction, a.Adjustment + b.Adjustment);
}
