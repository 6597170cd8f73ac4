using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>An inflow that is worse than its own target, with its values.</summary>
/// <param name="Code">The inflow's code.</param>
/// <param name="Standard">The standard that judges it.</param>
/// <param name="Water">The kind of water it lies in.</param>
/// <param name="Target">Its target class.</param>
/// <param name="Means">Its values.</param>
public sealed record ExceedingInflow(
    string Code, Standard Standard, WaterType Water, WaterClass Target, ImmutableArray<IndicatorMean> Means)
{
    /// <summary>Its value of an indicator, or null where it was not measured.</summary>
    public IndicatorMean? Find(Indicator indicator) => Means.FirstOrDefault(m => m.Indicator == indicator);

    /// <summary>The limits of an indicator in its water, or null.</summary>
    public IndicatorLimits? LimitsOf(Indicator indicator) => Standard.LimitsOf(indicator, Water);
}
