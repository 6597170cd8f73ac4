using System.Collections.Frozen;
using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.WaterQuality;

/// <summary>
/// The indicators by all their names: the vocabulary in which readings are headed. There is one for the whole program and it knows no limits,
/// so a standard that comes or changes never changes how an old table of readings is read. What an indicator is worth is said by a
/// <see cref="Standard"/>, of which there may be many.
/// </summary>
public sealed class IndicatorCatalogue
{
    private const string Schema = "ecocomp.indicators/2";

    private readonly FrozenDictionary<string, Indicator> _byCode;
    private readonly FrozenDictionary<string, IndicatorHeading> _headings;
    private readonly FrozenDictionary<string, string> _alike;

    private IndicatorCatalogue(ImmutableArray<Indicator> indicators, Dictionary<string, string> alike)
    {
        _alike = alike.ToFrozenDictionary(StringComparer.Ordinal);
        Indicators = indicators;
        _byCode = indicators.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
        _headings = Headings(indicators).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The indicators that the program knows.</summary>
    public static IndicatorCatalogue BuiltIn { get; } = Read(EmbeddedFiles.Read("WaterQuality", "indicators.json"));

    /// <summary>All indicators, in the order in which they are printed.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The indicator of a code, or null.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>What a column's header without a unit means, or null where it names no indicator.</summary>
    internal IndicatorHeading? FindHeading(string key) => _headings.GetValueOrDefault(key);

    /// <summary>The indicator that a name may mean that is usual and not its own, 氟离子 or T-P; null where it is none's.</summary>
    internal Indicator? FindAlike(string key) => _alike.TryGetValue(key, out string? code) ? Find(code) : null;

    /// <summary>Reads the data file of the indicators, form <c>ecocomp.indicators/2</c>.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <exception cref="InvalidDataException">The file is not of the known form, or two indicators share a code.</exception>
    public static IndicatorCatalogue Read(ReadOnlyMemory<byte> utf8) => JsonMembers.File(utf8, "The file of the indicators", file =>
    {
        StandardFiles.RequireSchema(file, Schema);
        int index = 0;
        var alike = new Dictionary<string, string>(StringComparer.Ordinal);
        Indicator[] indicators = file.Objects("indicators", d =>
        {
            Indicator indicator = IndicatorOf(index++, d);
            if (!d.Has("alike")) return indicator;
            foreach (string name in d.Texts("alike")) alike.Add(IndicatorHeading.Key(name), indicator.Code);
            return indicator;
        });
        StandardFiles.RequireDistinct(indicators.SelectMany(i => new[] { i.Code, i.OtherCode ?? "" }).Where(c => c.Length > 0), "code of an indicator");
        return new IndicatorCatalogue([.. indicators], alike);
    });

    private static Indicator IndicatorOf(int index, JsonMembers d)
    {
        MeasurementUnit unit = StandardFiles.Unit(d.Text("unit"));
        MeasurementUnit heading = d.Has("headingUnit") ? StandardFiles.Unit(d.Text("headingUnit")) : unit;
        string? other = d.Has("otherCode") ? d.Text("otherCode") : null;
        MeasurementUnit otherUnit = other is null ? heading : StandardFiles.Unit(d.Text("otherUnit"));
        string code = d.Text("code");
        StandardFiles.Require(heading.Family == unit.Family && otherUnit.Family == unit.Family, "The units of " + code + " do not fit together.");
        return new Indicator(index, code, d.Text("name"), d.Text("nameEn"), unit, Form(d), [.. d.Texts("aliases")])
        {
            HeadingUnit = heading,
            OtherCode = other,
            OtherUnit = otherUnit,
        };
    }

    private static IndicatorForm Form(JsonMembers d) => !d.Has("form") ? IndicatorForm.Amount : d.Text("form") switch
    {
        "amount" => IndicatorForm.Amount,
        "acidity" => IndicatorForm.Acidity,
        "temperature" => IndicatorForm.Temperature,
        "presence" => IndicatorForm.Presence,
        var other => throw new InvalidDataException("Not a form of an indicator: " + other + "."),
    };

    /// <summary>
    /// Every name of every indicator. A code means its own unit. Any other name means that unit too, unless the two codes have different ones: then
    /// it means the unit of the standard that judges the water, since one standard states the substance in mg/L and the other in μg/L.
    /// </summary>
    private static Dictionary<string, IndicatorHeading> Headings(ImmutableArray<Indicator> indicators)
    {
        var headings = new Dictionary<string, IndicatorHeading>(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators)
        {
            headings.Add(IndicatorHeading.Key(indicator.Code), new IndicatorHeading(indicator, indicator.HeadingUnit));
            if (indicator.OtherCode is { } other) headings.Add(IndicatorHeading.Key(other), new IndicatorHeading(indicator, indicator.OtherUnit));
            MeasurementUnit? named = indicator.HeadingUnit == indicator.OtherUnit ? indicator.HeadingUnit : null;
            foreach (string name in indicator.Aliases.Prepend(indicator.NameEn).Prepend(indicator.Name))
                headings.TryAdd(IndicatorHeading.Key(name), new IndicatorHeading(indicator, named));
        }

        return headings;
    }
}
