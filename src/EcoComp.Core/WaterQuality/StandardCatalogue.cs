using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EcoComp.Core.WaterQuality;

/// <summary>The indicators and standards that the program carries.</summary>
public sealed class StandardCatalogue
{
    private readonly FrozenDictionary<string, Indicator> _byCode;
    private readonly FrozenDictionary<string, IndicatorHeading> _headings;

    private StandardCatalogue()
    {
        Indicators = StandardReader.Indicators(Resource("indicators.json"));
        _byCode = Indicators.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
        SurfaceWater = StandardReader.Standard(Resource("gb3838-2002.json"), Find, Indicators.Length);
        Groundwater = StandardReader.Standard(Resource("gb14848-2017.json"), Find, Indicators.Length);
        _headings = Headings().ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The catalogue that is part of the program.</summary>
    public static StandardCatalogue BuiltIn { get; } = new();

    /// <summary>All indicators of all standards.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>GB 3838-2002, surface water.</summary>
    public Standard SurfaceWater { get; }

    /// <summary>GB/T 14848-2017, groundwater.</summary>
    public Standard Groundwater { get; }

    /// <summary>The standard that judges a kind of water.</summary>
    public Standard For(WaterType water) => water == WaterType.Groundwater ? Groundwater : SurfaceWater;

    /// <summary>The indicator of a code, or null.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>What a column's header without a unit means, or null where it names no indicator.</summary>
    internal IndicatorHeading? FindHeading(string key) => _headings.GetValueOrDefault(key);

    /// <summary>
    /// Every name of every indicator. The code of a row of a standard means that row's unit; any other name means the unit of the standard that
    /// judges the water, which is the same in both but for substances that one states in mg/L and the other in μg/L.
    /// </summary>
    private Dictionary<string, IndicatorHeading> Headings()
    {
        var headings = new Dictionary<string, IndicatorHeading>(StringComparer.Ordinal);
        foreach (Indicator indicator in Indicators)
        {
            IndicatorLimits? groundwater = Groundwater.LimitsOf(indicator, WaterType.Groundwater);
            MeasurementUnit? surface = SurfaceWater.UnitOf(indicator);
            bool oneUnit = surface is null || groundwater is null || surface == groundwater.Unit;
            MeasurementUnit own = surface ?? groundwater?.Unit ?? indicator.Unit;
            headings.Add(IndicatorHeading.Key(indicator.Code), new IndicatorHeading(indicator, own));
            if (groundwater is not null && groundwater.Code != indicator.Code)
                headings.Add(IndicatorHeading.Key(groundwater.Code), new IndicatorHeading(indicator, groundwater.Unit));
            foreach (string name in indicator.Aliases.Prepend(indicator.NameEn).Prepend(indicator.Name))
                headings.TryAdd(IndicatorHeading.Key(name), new IndicatorHeading(indicator, oneUnit ? own : null));
        }

        return headings;
    }

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(StandardCatalogue).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The program was built without " + name + ".");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
