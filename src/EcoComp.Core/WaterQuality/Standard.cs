using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>A water quality standard: the limits of every indicator, and what a class needs.</summary>
public sealed class Standard
{
    private readonly IndicatorLimits?[] _river;
    private readonly IndicatorLimits?[] _lake;
    private readonly SingleLimit?[] _single;

    internal Standard(int indicators, LimitsRow[] limits, SingleLimit[] singleLimits)
    {
        (_river, _lake, _single) = (new IndicatorLimits?[indicators], new IndicatorLimits?[indicators], new SingleLimit?[indicators]);
        foreach ((IndicatorLimits row, WaterType? only) in limits)
        {
            if (only != WaterType.Lake) Enter(_river, row.Indicator, row);
            if (only is null or WaterType.Lake) Enter(_lake, row.Indicator, row);
        }

        foreach (SingleLimit row in singleLimits) Enter(_single, row.Indicator, row);
    }

    /// <summary>Its number, <c>GB 3838-2002</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>Its English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The class of water that satisfies no limit: 劣Ⅴ, or Ⅴ for groundwater.</summary>
    public required WaterClass WorstClass { get; init; }

    /// <summary>What has to be measured for a class: of each group, one indicator.</summary>
    public required ImmutableArray<IndicatorGroup> Needed { get; init; }

    /// <summary>The indicators that are named before all other pollutants when they exceed: cyanide and heavy metals.</summary>
    public required ImmutableArray<Indicator> NamedFirst { get; init; }

    /// <summary>The limits of an indicator in a kind of water, or null where the standard sets none.</summary>
    public IndicatorLimits? LimitsOf(Indicator indicator, WaterType water) => (water == WaterType.Lake ? _lake : _river)[indicator.Index];

    /// <summary>The limit without classes of an indicator, or null where the standard sets none.</summary>
    public SingleLimit? SingleLimitOf(Indicator indicator) => _single[indicator.Index];

    /// <summary>The unit in which the standard states an indicator, or null where it does not.</summary>
    public MeasurementUnit? UnitOf(Indicator indicator) =>
        (_lake[indicator.Index] ?? _river[indicator.Index])?.Unit ?? _single[indicator.Index]?.Unit;

    private static void Enter<T>(T?[] rows, Indicator indicator, T row)
        where T : class
    {
        if (rows[indicator.Index] is not null) throw new InvalidDataException("Two limits for " + indicator.Code + ".");
        rows[indicator.Index] = row;
    }
}
