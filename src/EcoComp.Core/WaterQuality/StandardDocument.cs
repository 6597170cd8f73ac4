using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcoComp.Core.WaterQuality;

/// <summary>The data file of the indicators, form <c>ecocomp.indicators/1</c>. No other member is allowed.</summary>
internal sealed record IndicatorsDocument
{
    public required string Schema { get; init; }
    public required IndicatorDocument[] Indicators { get; init; }
}

internal sealed record IndicatorDocument
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required string Unit { get; init; }
    public IndicatorForm Form { get; init; }
    public required string[] Aliases { get; init; }
}

/// <summary>The data file of a standard, form <c>ecocomp.standard/1</c>. No other member is allowed.</summary>
internal sealed record StandardDocument
{
    public required string Schema { get; init; }
    public required string Id { get; init; }
    public required string TitleZh { get; init; }
    public required string TitleEn { get; init; }
    public required bool WorseThanV { get; init; }
    public required string[][] Needed { get; init; }
    public required string[] NamedFirst { get; init; }
    public required LimitsDocument[] Limits { get; init; }
    public required SingleLimitDocument[] SingleLimits { get; init; }
}

internal sealed record LimitsDocument
{
    public required string Code { get; init; }
    public string? Row { get; init; }
    public WaterType? WaterType { get; init; }
    public required string Unit { get; init; }
    public JsonElement[]? AtMost { get; init; }
    public decimal[]? AtLeast { get; init; }
    public decimal[][]? Within { get; init; }
    public int? EvaluationDecimals { get; init; }
    public bool? Counts { get; init; }
}

internal sealed record SingleLimitDocument
{
    public required string Code { get; init; }
    public required string Unit { get; init; }
    public required decimal AtMost { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IndicatorsDocument))]
[JsonSerializable(typeof(StandardDocument))]
internal sealed partial class StandardDocumentContext : JsonSerializerContext;
