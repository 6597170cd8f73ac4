using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.WaterQuality;

/// <summary>What kind of water a point lies in; it picks the standard and its limits.</summary>
public enum WaterType
{
    /// <summary>A river (河流): surface water, river limits.</summary>
    River,

    /// <summary>A lake or reservoir (湖库): surface water, lake limits.</summary>
    Lake,

    /// <summary>Groundwater (地下水).</summary>
    Groundwater,
}

/// <summary>
/// A water quality standard of one day: the limits of every indicator, and what a class needs. It is evidence as much as the data are, so it has
/// a number, dates, and the digest of the file it was read from; a later edition is another standard beside it.
/// </summary>
public sealed class Standard
{
    /// <summary>By kind of water, then by indicator; a kind of water that the standard does not judge has no row.</summary>
    private readonly IndicatorLimits?[]?[] _limits;

    private readonly SingleLimit?[] _single;
    private readonly Lazy<string> _sha256;

    internal Standard(
        int indicators, ImmutableArray<WaterType> waters, LimitsRow[] limits, SingleLimit[] singleLimits, ImmutableArray<byte> utf8)
    {
        (Waters, Utf8) = (waters, utf8);
        _sha256 = new Lazy<string>(() => Digest.Sha256Text(utf8.AsSpan())); // only receipts and replays print it
        (_limits, _single) = (new IndicatorLimits?[]?[(int)WaterType.Groundwater + 1], new SingleLimit?[indicators]);
        foreach (WaterType water in waters) _limits[(int)water] = new IndicatorLimits?[indicators];
        foreach ((IndicatorLimits row, WaterType? only) in limits)
        {
            foreach (WaterType water in only is { } one ? [one] : waters)
                Enter(_limits[(int)water] ?? throw new InvalidDataException("Limits for water that is not judged: " + row.Code + "."), row.Indicator, row);
        }

        foreach (SingleLimit row in singleLimits) Enter(_single, row.Indicator, row);
    }

    /// <summary>Its number, <c>GB 3838-2002</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its data file, <c>gb3838-2002.json</c>.</summary>
    public required string File { get; init; }

    /// <summary>The bytes of its data file.</summary>
    public ImmutableArray<byte> Utf8 { get; }

    /// <summary>The SHA-256 of its data file, in lower-case hexadecimal.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>Its Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>Its English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The day on which it was issued.</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>The day from which it is in force.</summary>
    public required LocalDate InForceFrom { get; init; }

    /// <summary>The numbers of the standards that it replaced.</summary>
    public required ImmutableArray<string> Replaces { get; init; }

    /// <summary>The document that says how water is evaluated by its limits, <c>环办〔2011〕22号</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The kinds of water that it judges.</summary>
    public ImmutableArray<WaterType> Waters { get; }

    /// <summary>The class of water that satisfies no limit: 劣Ⅴ, or Ⅴ for groundwater.</summary>
    public required WaterClass WorstClass { get; init; }

    /// <summary>What has to be measured for a class: of each group, one indicator.</summary>
    public required ImmutableArray<IndicatorGroup> Needed { get; init; }

    /// <summary>The indicators that are named before all other pollutants when they exceed: cyanide and heavy metals.</summary>
    public required ImmutableArray<Indicator> NamedFirst { get; init; }

    /// <summary>Whether it judges a kind of water.</summary>
    public bool Judges(WaterType water) => _limits[(int)water] is not null;

    /// <summary>The limits of an indicator in a kind of water, or null where the standard sets none.</summary>
    /// <exception cref="ArgumentException">The standard does not judge that kind of water.</exception>
    public IndicatorLimits? LimitsOf(Indicator indicator, WaterType water) =>
        (_limits[(int)water] ?? throw new ArgumentException(Id + " does not judge water of the kind " + water + ".", nameof(water)))[indicator.Index];

    /// <summary>The limit without classes of an indicator, or null where the standard sets none.</summary>
    public SingleLimit? SingleLimitOf(Indicator indicator) => _single[indicator.Index];

    /// <summary>The unit in which the standard states an indicator, or null where it does not.</summary>
    public MeasurementUnit? UnitOf(Indicator indicator)
    {
        foreach (WaterType water in Waters)
        {
            if (LimitsOf(indicator, water) is { } limits) return limits.Unit;
        }

        return SingleLimitOf(indicator)?.Unit;
    }

    /// <summary>Its number.</summary>
    public override string ToString() => Id;

    private static void Enter<T>(T?[] rows, Indicator indicator, T row)
        where T : class
    {
        if (rows[indicator.Index] is not null) throw new InvalidDataException("Two limits for " + indicator.Code + ".");
        rows[indicator.Index] = row;
    }
}
