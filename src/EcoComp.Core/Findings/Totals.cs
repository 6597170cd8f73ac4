using EcoComp.Core.Quantities;

namespace EcoComp.Core.Findings;

/// <summary>Sums of a county or of the city.</summary>
/// <param name="Reward">The month's rewards.</param>
/// <param name="Deduction">The month's deductions.</param>
/// <param name="Adjustment">Adjustments of earlier months; positive where they pay the county.</param>
public readonly record struct Totals(Money Reward, Money Deduction, Money Adjustment)
{
    /// <summary>Rewards less deductions plus adjustments.</summary>
    public Money Net => Reward - Deduction + Adjustment;

    /// <summary>What payments add up to; those that adjust earlier months count as adjustments only.</summary>
    public static Totals Of(IEnumerable<Payment> payments)
    {
        ArgumentNullException.ThrowIfNull(payments);
        Totals sum = default;
        foreach (Payment payment in payments) sum = sum.With(payment);
        return sum;
    }

    /// <summary>Adds two sums.</summary>
    public static Totals operator +(Totals a, Totals b) =>
        new(a.Reward + b.Reward, a.Deduction + b.Deduction, a.Adjustment + b.Adjustment);

    /// <summary>What one sum has more than another, side by side.</summary>
    public static Totals operator -(Totals a, Totals b) =>
        new(a.Reward - b.Reward, a.Deduction - b.Deduction, a.Adjustment - b.Adjustment);

    private Totals With(Payment payment)
    {
        if (payment.Clause == Payments.AdjustmentClause) return this with { Adjustment = Adjustment + payment.Effect };
        return payment.Direction == Direction.Reward
            ? this with { Reward = Reward + payment.Amount }
            : this with { Deduction = Deduction + payment.Amount };
    }
}
