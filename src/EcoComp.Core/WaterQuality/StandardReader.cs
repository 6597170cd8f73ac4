using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>Reads the data files of the indicators and of a standard, and refuses what does not hold together.</summary>
internal static class StandardReader
{
    /// <summary>Reads the indicators, form <c>ecocomp.indicators/1</c>.</summary>
    /// <param name="utf8">The file.</param>
    /// <exception cref="InvalidDataException">The file is not of the known form.</exception>
    public static ImmutableArray<Indicator> Indicators(ReadOnlyMemory<byte> utf8) => [.. JsonMembers.File(utf8, "The file of the indicators", file =>
    {
        RequireSchema(file, "ecocomp.indicators/1");
        int index = 0;
        return file.Objects("indicators", d => new Indicator(
            index++, d.Text("code"), d.Text("name"), d.Text("nameEn"), Unit(d.Text("unit")), Form(d), [.. d.Texts("aliases")]));
    })];

    /// <summary>Reads a standard, form <c>ecocomp.standard/1</c>.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="indicators">The indicators that it may name, by code.</param>
    /// <param name="count">How many indicators there are.</param>
    /// <exception cref="InvalidDataException">The file is not of the known form or names what is not there.</exception>
    public static Standard Standard(ReadOnlyMemory<byte> utf8, Func<string, Indicator?> indicators, int count)
    {
        return JsonMembers.File(utf8, "The file of a standard", file =>
        {
            RequireSchema(file, "ecocomp.standard/1");
            WaterClass worst = file.Flag("worseThanV") ? WaterClass.WorseThanV : WaterClass.V;
            return new Standard(
                count,
                file.Objects("limits", d => Limits(d, Find(d.Text("code")), worst)),
                file.Objects("singleLimits", d => new SingleLimit(Find(d.Text("code")), Unit(d.Text("unit")), d.Number("atMost"))))
            {
                Id = file.Text("id"),
                Title = file.Text("titleZh"),
                TitleEn = file.Text("titleEn"),
                WorstClass = worst,
                Needed = [.. file.List("needed", (group, path) => new IndicatorGroup([.. JsonMembers.List(group, path, Named)]))],
                NamedFirst = [.. file.List("namedFirst", Named)],
            };
        });

        Indicator Find(string code) => indicators(code) ?? throw new InvalidDataException("No indicator has the code " + code + ".");
        Indicator Named(JsonElement code, string path) => Find(JsonMembers.Text(code, path));
    }

    /// <summary>A row of limits, with the only kind of water that it holds for, or null where it holds for all.</summary>
    private static LimitsRow Limits(JsonMembers d, Indicator indicator, WaterClass worst)
    {
        string code = d.Text("code");
        MeasurementUnit unit = Unit(d.Text("unit"));
        Require(unit.Family == indicator.Unit.Family, "The unit of " + code + " does not fit.");
        Require((d.Has("atMost") ? 1 : 0) + (d.Has("atLeast") ? 1 : 0) + (d.Has("within") ? 1 : 0) == 1, "One kind of limit is needed for " + code + ".");
        ClassLimit[] byClass = d.Has("atMost") ? d.List("atMost", AtMost)
            : d.Has("atLeast") ? d.List("atLeast", (limit, path) => new ClassLimit(JsonMembers.Number(limit, path), null))
            : d.List("within", Within);
        Require(byClass.Length == worst.Rank - 1, "A limit for each class is needed for " + code + ".");
        var limits = new IndicatorLimits(
            indicator, d.Has("row") ? d.Text("row") : code, unit, [.. byClass], worst, !d.Has("counts") || d.Flag("counts"),
            d.Has("evaluationDecimals") ? d.Integer("evaluationDecimals") : null);
        return new LimitsRow(limits, !d.Has("waterType") ? null : d.Text("waterType") switch
        {
            "river" => WaterType.River,
            "lake" => WaterType.Lake,
            var other => throw new InvalidDataException("Not a kind of water: " + other + "."),
        });
    }

    private static ClassLimit AtMost(JsonElement limit, string path) =>
        limit.ValueKind == JsonValueKind.Number ? new ClassLimit(null, JsonMembers.Number(limit, path)) : JsonMembers.Text(limit, path) switch
        {
            "undetected" => new ClassLimit(null, null, UndetectedOnly: true),
            "any" => new ClassLimit(null, null),
            var other => throw new InvalidDataException("Not a limit: " + other + "."),
        };

    private static ClassLimit Within(JsonElement limit, string path)
    {
        Require(limit.ValueKind == JsonValueKind.Array && limit.GetArrayLength() == 2, path + ": two numbers are needed.");
        return new ClassLimit(JsonMembers.Number(limit[0], path), JsonMembers.Number(limit[1], path));
    }

    private static IndicatorForm Form(JsonMembers d) => !d.Has("form") ? IndicatorForm.Amount : d.Text("form") switch
    {
        "amount" => IndicatorForm.Amount,
        "acidity" => IndicatorForm.Acidity,
        "temperature" => IndicatorForm.Temperature,
        "presence" => IndicatorForm.Presence,
        var other => throw new InvalidDataException("Not a form of an indicator: " + other + "."),
    };

    private static MeasurementUnit Unit(string text) =>
        MeasurementUnit.TryRead(text, out MeasurementUnit? unit) ? unit : throw new InvalidDataException("Not a unit: " + text + ".");

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidDataException(otherwise);
    }

    private static void RequireSchema(JsonMembers file, string schema) =>
        Require(file.Text("schema") == schema, "Not a file of form " + schema + ": " + file.Text("schema") + ".");
}
