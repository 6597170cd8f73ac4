using System.Collections.Immutable;
using System.Text.Json;

namespace EcoComp.Core.WaterQuality;

/// <summary>Reads the data files of the indicators and of a standard, and refuses what does not hold together.</summary>
internal static class StandardReader
{
    /// <summary>Reads the indicators.</summary>
    /// <exception cref="InvalidDataException">The file is not of the known form.</exception>
    public static ImmutableArray<Indicator> Indicators(ReadOnlySpan<byte> utf8)
    {
        IndicatorsDocument document = JsonSerializer.Deserialize(utf8, StandardDocumentContext.Default.IndicatorsDocument)
            ?? throw new InvalidDataException("The file of the indicators is empty.");
        Require(document.Schema == "ecocomp.indicators/1", "Unknown form of indicators: " + document.Schema);
        return [.. document.Indicators.Select((d, i) => new Indicator(i, d.Code, d.Name, d.NameEn, Unit(d.Unit), d.Form, [.. d.Aliases]))];
    }

    /// <summary>Reads a standard.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="indicators">The indicators that it may name, by code.</param>
    /// <param name="count">How many indicators there are.</param>
    /// <exception cref="InvalidDataException">The file is not of the known form or names what is not there.</exception>
    public static Standard Standard(ReadOnlySpan<byte> utf8, Func<string, Indicator?> indicators, int count)
    {
        StandardDocument document = JsonSerializer.Deserialize(utf8, StandardDocumentContext.Default.StandardDocument)
            ?? throw new InvalidDataException("The file of a standard is empty.");
        Require(document.Schema == "ecocomp.standard/1", "Unknown form of a standard: " + document.Schema);
        WaterClass worst = document.WorseThanV ? WaterClass.WorseThanV : WaterClass.V;
        return new Standard(
            count,
            document.Limits.Select(d => (Limits(d, Find(d.Code), worst), d.WaterType)),
            document.SingleLimits.Select(d => new SingleLimit(Find(d.Code), Unit(d.Unit), d.AtMost)))
        {
            Id = document.Id,
            Title = document.TitleZh,
            TitleEn = document.TitleEn,
            WorstClass = worst,
            Needed = [.. document.Needed.Select(group => group.Select(Find).ToImmutableArray())],
            NamedFirst = [.. document.NamedFirst.Select(Find)],
        };

        Indicator Find(string code) => indicators(code) ?? throw new InvalidDataException("No indicator has the code " + code + ".");
    }

    private static IndicatorLimits Limits(LimitsDocument d, Indicator indicator, WaterClass worst)
    {
        MeasurementUnit unit = Unit(d.Unit);
        Require(unit.Family == indicator.Unit.Family, "The unit of " + d.Code + " does not fit.");
        ImmutableArray<ClassLimit> byClass = d switch
        {
            { AtMost: { } highest, AtLeast: null, Within: null } => [.. highest.Select(AtMost)],
            { AtLeast: { } least, AtMost: null, Within: null } => [.. least.Select(x => new ClassLimit(x, null))],
            { Within: { } ranges, AtMost: null, AtLeast: null } => [.. ranges.Select(x => new ClassLimit(x[0], x[1]))],
            _ => throw new InvalidDataException("One kind of limit is needed for " + d.Code + "."),
        };
        Require(byClass.Length == worst.Rank - 1, "A limit for each class is needed for " + d.Code + ".");
        return new IndicatorLimits(indicator, d.Row ?? d.Code, unit, byClass, worst, d.Counts ?? true, d.EvaluationDecimals);
    }

    private static ClassLimit AtMost(JsonElement limit) => limit.ValueKind == JsonValueKind.Number
        ? new ClassLimit(null, limit.GetDecimal())
        : limit.GetString() switch
        {
            "undetected" => new ClassLimit(null, null, UndetectedOnly: true),
            "any" => new ClassLimit(null, null),
            var other => throw new InvalidDataException("Not a limit: " + other + "."),
        };

    private static MeasurementUnit Unit(string text) =>
        MeasurementUnit.TryRead(text, out MeasurementUnit unit) ? unit : throw new InvalidDataException("Not a unit: " + text + ".");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidDataException(otherwise);
    }
}
