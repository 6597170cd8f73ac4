using System.Collections.Immutable;

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
            if (inflow.Find(mean.Indicator) is not { } value || inflow.LimitsOf(mean.Indicator) is not { Counts: true } limits) continue;
            if (limits.Of(inflow.Target) is not { } limit) continue;
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
