using System.Text.Json.Serialization;

namespace EcoComp.Core.Regulations;

/// <summary>A regulation's data file, form <c>ecocomp.regulation/1</c>. Every member is required and no other is allowed.</summary>
internal sealed record RegulationDocument
{
    public required string Schema { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Document { get; init; }
    public required string Repeals { get; init; }
    public required string InForceFrom { get; init; }
    public required RiverDocument[] Rivers { get; init; }
    public required ClauseDocument[] Clauses { get; init; }
    public required AmountsDocument Amounts { get; init; }
    public required InterpretationDocument[] Interpretations { get; init; }
}

internal sealed record RiverDocument
{
    public required string Name { get; init; }
    public required string[] Aliases { get; init; }
}

internal sealed record ClauseDocument
{
    public required string Id { get; init; }
    public required string Basis { get; init; }
    public required string Title { get; init; }
    public required string TitleEn { get; init; }
}

internal sealed record AmountsDocument
{
    public required int SectionRewardBetterThanIIIYuan { get; init; }
    public required int SectionRewardClassUpYuan { get; init; }
    public required LadderStepDocument[] SectionLadder { get; init; }
    public required int SourceRewardClassIYuan { get; init; }
    public required int SourceDeductionPerClassYuan { get; init; }
    public required int CanalMissYuan { get; init; }
    public required int CanalAccidentYuan { get; init; }
    public required int ToxicYuan { get; init; }
    public required int CrossBoundaryYuan { get; init; }
    public required int IntakeYuan { get; init; }
    public required int OutletOverTonnes { get; init; }
    public required int OutletWeekYuan { get; init; }
    public required int OutletMonthMaxYuan { get; init; }
    public required VolumeTierDocument[] PollutedWaterTiers { get; init; }
}

internal sealed record LadderStepDocument
{
    public required string Target { get; init; }
    public required string Class { get; init; }
    public required int Yuan { get; init; }
}

internal sealed record VolumeTierDocument
{
    public required int FromTonnes { get; init; }
    public required int Yuan { get; init; }
}

internal sealed record InterpretationDocument
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required string[] Clauses { get; init; }
    public required string Open { get; init; }
    public required string OpenEn { get; init; }
    public required ChoiceDocument[] Choices { get; init; }
}

internal sealed record ChoiceDocument
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RegulationDocument))]
internal sealed partial class RegulationDocumentContext : JsonSerializerContext;
