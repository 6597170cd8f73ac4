using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.WaterQuality;

/// <summary>Reads a standard's data file, form <c>ecocomp.standard/2</c>, and refuses what it does not know or what does not hold together.</summary>
public static class StandardReader
{
    private const string Schema = "ecocomp.standard/2";

    /// <summary>Reads a standard.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <param name="file">Its name, as receipts give it.</param>
    /// <exception cref="InvalidDataException">The file lacks something, has something unknown or contradicts itself.</exception>
    public static Standard Read(ReadOnlySpan<byte> utf8, string file) => Read(utf8.ToArray(), file, IndicatorCatalogue.BuiltIn);

    internal static Standard Read(byte[] utf8, string file, IndicatorCatalogue indicators) =>
        JsonMembers.File(utf8, "The file of a standard", members => Read(members, file, indicators, ImmutableCollectionsMarshal.AsImmutableArray(utf8)));

    private static Standard Read(JsonMembers file, string name, IndicatorCatalogue indicators, ImmutableArray<byte> utf8)
    {
        StandardFiles.RequireSchema(file, Schema);
        WaterClass worst = file.Flag("worseThanV") ? WaterClass.WorseThanV : WaterClass.V;
        string[] waters = file.Texts("waters");
        StandardFiles.RequireDistinct(waters, "kind of water");
        (LocalDate issued, LocalDate inForceFrom) = (Date(file.Text("issued")), Date(file.Text("inForceFrom")));
        StandardFiles.Require(issued <= inForceFrom, "A standard cannot be in force before it is issued.");
        return new Standard(
            indicators.Indicators.Length,
            [.. waters.Select(Water)],
            file.Objects("limits", d => Limits(d, Find(d.Text("code")), worst)),
            file.Objects("singleLimits", d => new SingleLimit(Find(d.Text("code")), UnitOf(d, Find(d.Text("code"))), d.Number("atMost"))),
            utf8)
        {
            Id = file.Text("id"),
            File = name,
            Title = file.Text("title"),
            TitleEn = file.Text("titleEn"),
            Issued = issued,
            InForceFrom = inForceFrom,
            Replaces = [.. file.Texts("replaces")],
            Method = file.Text("method"),
            WorstClass = worst,
            Needed = [.. file.List("needed", (group, path) => new IndicatorGroup([.. JsonMembers.List(group, path, Named)]))],
            NamedFirst = [.. file.List("namedFirst", Named)],
        };

        Indicator Find(string code) => indicators.Find(code) ?? throw new InvalidDataException("No indicator has the code " + code + ".");
        Indicator Named(JsonElement code, JsonPath path) => Find(JsonMembers.Text(code, path));
    }

    /// <summary>A row of limits, with the only kind of water that it holds for, or null where it holds for all.</summary>
    private static LimitsRow Limits(JsonMembers d, Indicator indicator, WaterClass worst)
    {
        string code = indicator.Code;
        string row = d.Has("row") ? d.Text("row") : code;
        StandardFiles.Require(row == code || row == indicator.OtherCode, "No header would find the row " + row + " of " + code + ".");
        StandardFiles.Require(
            (d.Has("atMost") ? 1 : 0) + (d.Has("atLeast") ? 1 : 0) + (d.Has("within") ? 1 : 0) == 1, "One kind of limit is needed for " + code + ".");
        ClassLimit[] byClass = d.Has("atMost") ? d.List("atMost", AtMost)
            : d.Has("atLeast") ? d.List("atLeast", (limit, path) => new ClassLimit(JsonMembers.Number(limit, path), null))
            : d.List("within", Within);
        StandardFiles.Require(byClass.Length == worst.Rank - 1, "A limit for each class is needed for " + code + ".");
        int? decimals = d.Has("evaluationDecimals") ? d.Integer("evaluationDecimals") : null;
        StandardFiles.Require(decimals is null or (>= 0 and <= MeasuredValue.MostDecimals), "Not a number of decimals for " + code + ".");
        var limits = new IndicatorLimits(
            indicator, row, UnitOf(d, indicator), [.. byClass], worst, !d.Has("counts") || d.Flag("counts"), decimals);
        return new LimitsRow(limits, d.Has("waterType") ? Water(d.Text("waterType")) : null);
    }

    private static MeasurementUnit UnitOf(JsonMembers d, Indicator indicator)
    {
        MeasurementUnit unit = StandardFiles.Unit(d.Text("unit"));
        StandardFiles.Require(unit.Family == indicator.Unit.Family, "The unit of " + indicator.Code + " does not fit.");
        return unit;
    }

    private static ClassLimit AtMost(JsonElement limit, JsonPath path) =>
        limit.ValueKind == JsonValueKind.Number ? new ClassLimit(null, JsonMembers.Number(limit, path)) : JsonMembers.Text(limit, path) switch
        {
            "undetected" => new ClassLimit(null, null, UndetectedOnly: true),
            "any" => new ClassLimit(null, null),
            var other => throw new InvalidDataException("Not a limit: " + other + "."),
        };

    private static ClassLimit Within(JsonElement limit, JsonPath path)
    {
        StandardFiles.Require(limit.ValueKind == JsonValueKind.Array && limit.GetArrayLength() == 2, path + ": two numbers are needed.");
        (decimal low, decimal high) = (JsonMembers.Number(limit[0], path), JsonMembers.Number(limit[1], path));
        StandardFiles.Require(low <= high, path + ": the lower number comes first.");
        return new ClassLimit(low, high);
    }

    private static WaterType Water(string text) => text switch
    {
        "river" => WaterType.River,
        "lake" => WaterType.Lake,
        "groundwater" => WaterType.Groundwater,
        var other => throw new InvalidDataException("Not a kind of water: " + other + "."),
    };

    private static LocalDate Date(string text) => IsoDates.Read(text) ?? throw new InvalidDataException("Not a date: " + text + ".");
}
