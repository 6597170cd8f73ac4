using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>What a value must satisfy to belong to a class (标准限值). A value on the limit satisfies it.</summary>
/// <param name="Low">The least value, or null where there is none.</param>
/// <param name="High">The greatest value, or null where there is none; without either, any value satisfies the limit.</param>
/// <param name="UndetectedOnly">Whether only water in which the substance was not detected (不得检出) satisfies it.</param>
public sealed record ClassLimit(decimal? Low, decimal? High, bool UndetectedOnly = false)
{
    /// <summary>Whether a value satisfies the limit.</summary>
    /// <param name="value">The value, in the unit of the limit.</param>
    /// <param name="undetected">Whether every sample was below its detection limit.</param>
    public bool Holds(decimal value, bool undetected)
    {
        if (UndetectedOnly) return undetected || value == 0;
        return !(value < Low) && !(value > High);
    }
}

/// <summary>
/// The limits that a standard sets one indicator, one for each class, the best first: a row of GB 3838-2002 table 1, or of GB/T 14848-2017
/// tables 1 and 2.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Code">The code of the standard's row; the indicator's own unless the row has another.</param>
/// <param name="Unit">The unit of the limits.</param>
/// <param name="ByClass">The limits of Ⅰ, Ⅱ, … in that unit. A value that satisfies none has the standard's worst class.</param>
/// <param name="WorstClass">The class of a value that satisfies none of the limits.</param>
/// <param name="Counts">Whether the indicator counts in the class of the water; 环办〔2011〕22号 leaves out water temperature, total nitrogen and
/// faecal coliforms.</param>
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

    /// <summary>Whether more of it is better water: its limits are lower ones, as those of dissolved oxygen.</summary>
    public bool MoreIsBetter => ByClass[0] is { Low: not null, High: null };

    /// <summary>The limit of a class, or null where the class has none because it takes whatever is worse.</summary>
    public ClassLimit? Of(WaterClass value) => value.Rank <= ByClass.Length ? ByClass[value.Rank - 1] : null;

    /// <summary>The upper limit of a class where a value above it is a multiple of it; null for lower limits, ranges and absence.</summary>
    public decimal? Ceiling(WaterClass value) => Of(value) is { Low: null, High: > 0 and { } high } ? high : null;
}

/// <summary>A limit without classes: GB 3838-2002 tables 2 and 3, for surface sources of drinking water.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit of the limit.</param>
/// <param name="AtMost">The limit; a value on it passes.</param>
public sealed record SingleLimit(Indicator Indicator, MeasurementUnit Unit, decimal AtMost)
{
    /// <summary>Whether a value passes.</summary>
    /// <param name="value">The value, in the unit of the limit.</param>
    public bool Passes(decimal value) => value <= AtMost;
}

/// <summary>A row of limits as a standard's data file has it.</summary>
/// <param name="Limits">The limits.</param>
/// <param name="Only">The only kind of water that they hold for, or null where they hold for all that the standard judges.</param>
internal sealed record LimitsRow(IndicatorLimits Limits, WaterType? Only);
