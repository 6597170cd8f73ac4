using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>The limits that a standard sets one indicator: one for each class, the best first.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Code">The code of the standard's row; the indicator's own unless the row has another.</param>
/// <param name="Unit">The unit of the limits.</param>
/// <param name="ByClass">The limits of Ⅰ, Ⅱ, … in that unit. A value that satisfies none has the standard's worst class.</param>
/// <param name="WorstClass">The class of a value that satisfies none of the limits.</param>
/// <param name="Counts">Whether the indicator counts in the class of the water.</param>
/// <param name="EvaluationDecimals">The decimals of <c>class-rounding = evaluation</c>, or null where the value is not rounded.</param>
public sealed record IndicatorLimits(
    Indicator Indicator,
    string Code,
    MeasurementUnit Unit,
    ImmutableArray<ClassLimit> ByClass,
    WaterClass WorstClass,
    bool Counts,
    int? EvaluationDecimals)
{
    /// <summary>The class of a value; the best one where classes share a limit.</summary>
    /// <param name="value">The value, in the unit of the limits.</param>
    /// <param name="undetected">Whether every sample was below its detection limit.</param>
    public WaterClass ClassOf(decimal value, bool undetected = false)
    {
        for (int i = 0; i < ByClass.Length; i++)
        {
            if (ByClass[i].Holds(value, undetected)) return WaterClass.FromRank(i + 1);
        }

        return WorstClass;
    }

    /// <summary>The limit of a class, or null where the class has none because it takes whatever is worse.</summary>
    public ClassLimit? Of(WaterClass value) => value.Rank <= ByClass.Length ? ByClass[value.Rank - 1] : null;

    /// <summary>The upper limit of a class where a value above it is a multiple of it; null for lower limits, ranges and absence.</summary>
    public decimal? Ceiling(WaterClass value) => Of(value) is { Low: null, High: > 0 and { } high } ? high : null;
}
