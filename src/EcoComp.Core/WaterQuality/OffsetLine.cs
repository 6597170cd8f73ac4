namespace EcoComp.Core.WaterQuality;

/// <summary>One indicator when the inflows' excess is taken off; values in the base unit of the indicator's units.</summary>
/// <param name="Mean">The point's value, C.</param>
/// <param name="Inflow">The worst value of the exceeding inflows, C_in, or null where none was measured there.</param>
/// <param name="InflowLimit">The limit of that inflow's target class, L_in, or null.</param>
/// <param name="Remaining">What is left, C′; never below 0.</param>
/// <param name="LeftOut">Whether the indicator is left out: pH outside its range at an inflow.</param>
public sealed record OffsetLine(IndicatorMean Mean, IndicatorMean? Inflow, decimal? InflowLimit, decimal Remaining, bool LeftOut)
{
    /// <summary>What the inflow's influence changed: the value, or that it does not count.</summary>
    public bool Changes => LeftOut || Remaining != Mean.Value;

    /// <summary>The value that is left, to be evaluated.</summary>
    public IndicatorMean Rest => Mean with { Value = Remaining };
}
