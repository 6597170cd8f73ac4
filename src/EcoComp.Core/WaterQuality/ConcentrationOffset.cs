using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>
/// What is left of a point's values when what its inflows bring in is taken off (<c>upstream-offset = concentration</c>): C′ = C − E, where E is the
/// largest, over the inflows, of max(0, C_in − L_in); for dissolved oxygen C′ = C + E with E the largest max(0, L_in − C_in). L_in is the limit of
/// the class up to which an inflow excuses nothing.
/// </summary>
public static class ConcentrationOffset
{
    /// <summary>Takes off what the inflows bring in.</summary>
    /// <param name="means">The point's values.</param>
    /// <param name="inflows">The inflows; their order changes nothing.</param>
    /// <returns>A line for each of the point's values, in the same order.</returns>
    public static ImmutableArray<OffsetLine> Apply(ImmutableArray<IndicatorMean> means, ImmutableArray<BroughtIn> inflows)
    {
        BroughtIn[] inOrder = [.. inflows.OrderBy(i => i.Code, StringComparer.Ordinal)];
        return [.. means.Select(mean => Line(mean, inOrder))];
    }

    private static OffsetLine Line(IndicatorMean mean, BroughtIn[] inflows)
    {
        var line = new OffsetLine(mean, null, null, mean.Value, LeftOut: false);
        decimal largest = decimal.MinValue;
        foreach (BroughtIn inflow in inflows)
        {
            IndicatorMean? value = inflow.Find(mean.Indicator);
            if (value is null || inflow.LimitsOf(mean.Indicator) is not { Counts: true } limits || limits.Of(inflow.Bearable) is not { } limit) continue;
            if (mean.Indicator.Form == IndicatorForm.Acidity)
            {
                if (!limit.Holds(value.Value, undetected: false)) return line with { Inflow = value, LeftOut = true };
                continue;
            }

            bool lowerIsWorse = limit.Low is not null;
            if ((limit.Low ?? limit.High) is not { } inUnit) continue;
            decimal bearable = limits.Unit.ToBase(inUnit);
            decimal excess = lowerIsWorse ? bearable - value.Value : value.Value - bearable;
            if (excess <= largest) continue;
            largest = excess;
            decimal taken = Math.Max(0, excess);
            line = line with
            {
                Inflow = value,
                InflowLimit = bearable,
                Remaining = Math.Max(0, lowerIsWorse ? mean.Value + taken : mean.Value - taken),
            };
        }

        return line;
    }
}

/// <summary>What an inflow brings in.</summary>
/// <param name="Code">The inflow's code.</param>
/// <param name="Standard">The standard that judges it.</param>
/// <param name="Water">The kind of water it lies in.</param>
/// <param name="Bearable">The class up to which it excuses nothing: the worse of its own target and of what is required of the point.</param>
/// <param name="Means">Its values.</param>
public sealed record BroughtIn(
    string Code, Standard Standard, WaterType Water, WaterClass Bearable, ImmutableArray<IndicatorMean> Means)
{
    /// <summary>Its value of an indicator, or null where it was not measured.</summary>
    public IndicatorMean? Find(Indicator indicator) => Means.FirstOrDefault(m => m.Indicator == indicator);

    /// <summary>The limits of an indicator in its water, or null.</summary>
    public IndicatorLimits? LimitsOf(Indicator indicator) => Standard.LimitsOf(indicator, Water);
}

/// <summary>One indicator when what the inflows bring in is taken off; values in the base unit of the indicator's units.</summary>
/// <param name="Mean">The point's value, C.</param>
/// <param name="Inflow">The value of the inflow that exceeds its limit by most, C_in, or null where none was measured there.</param>
/// <param name="InflowLimit">The limit up to which that inflow excuses nothing, L_in, or null.</param>
/// <param name="Remaining">What is left, C′; never below 0.</param>
/// <param name="LeftOut">Whether the indicator is left out: pH outside its range at an inflow.</param>
public sealed record OffsetLine(IndicatorMean Mean, IndicatorMean? Inflow, decimal? InflowLimit, decimal Remaining, bool LeftOut)
{
    /// <summary>What the inflow's influence changed: the value, or that it does not count.</summary>
    public bool Changes => LeftOut || Remaining != Mean.Value;

    /// <summary>The value that is left, to be evaluated.</summary>
    public IndicatorMean Rest => Mean with { Value = Remaining };
}
