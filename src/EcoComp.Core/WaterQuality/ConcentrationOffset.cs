using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>
/// What is left of a point's values when the excess of its inflows is taken off (<c>upstream-offset = concentration</c>):
/// C′ = C − max(0, C_in − L_in), for dissolved oxygen C′ = C + max(0, L_in − C_in). C_in is the worst value among the exceeding inflows, L_in the
/// limit of that inflow's target class.
/// </summary>
public static class ConcentrationOffset
{
    /// <summary>Takes the inflows' excess off.</summary>
    /// <param name="means">The point's values.</param>
    /// <param name="inflows">The inflows that exceed their targets.</param>
    /// <returns>A line for each of the point's values, in the same order.</returns>
    public static ImmutableArray<OffsetLine> Apply(ImmutableArray<IndicatorMean> means, ImmutableArray<ExceedingInflow> inflows) =>
        [.. means.Select(mean => Line(mean, inflows))];

    private static OffsetLine Line(IndicatorMean mean, ImmutableArray<ExceedingInflow> inflows)
    {
        var line = new OffsetLine(mean, null, null, mean.Value, LeftOut: false);
        foreach (ExceedingInflow inflow in inflows)
        {
            IndicatorMean? value = inflow.Find(mean.Indicator);
            IndicatorLimits? limits = inflow.LimitsOf(mean.Indicator);
            if (value is null || limits is null || !limits.Counts) continue;
            ClassLimit? limit = limits.Of(inflow.Target);
            if (limit is null) continue;
            if (mean.Indicator.Form == IndicatorForm.Acidity)
            {
                if (!limit.Holds(value.Value, undetected: false)) return line with { Inflow = value, LeftOut = true };
                continue;
            }

            if (limit.Low is { } low && IsWorse(line.Inflow, value, lowerIsWorse: true))
                line = With(line, value, limits.Unit.ToBase(low), mean.Value + Math.Max(0, limits.Unit.ToBase(low) - value.Value));
            else if (limit.High is { } high && IsWorse(line.Inflow, value, lowerIsWorse: false))
                line = With(line, value, limits.Unit.ToBase(high), mean.Value - Math.Max(0, value.Value - limits.Unit.ToBase(high)));
        }

        return line;
    }

    private static bool IsWorse(IndicatorMean? so, IndicatorMean value, bool lowerIsWorse) =>
        so is null || (lowerIsWorse ? value.Value < so.Value : value.Value > so.Value);

    private static OffsetLine With(OffsetLine line, IndicatorMean inflow, decimal limit, decimal remaining) =>
        line with { Inflow = inflow, InflowLimit = limit, Remaining = Math.Max(0, remaining) };
}

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
