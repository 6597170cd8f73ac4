using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Settlement;

/// <summary>A question that only a ruling can answer, with what it could lead to, as settlement.json holds it.</summary>
public sealed record Pending
{
    private readonly ImmutableArray<FileLine> _evidence;

    /// <summary>The number of the clause it arises from.</summary>
    public required string Clause { get; init; }

    /// <summary>The code of what it is about.</summary>
    public required string SubjectCode { get; init; }

    /// <summary>The name of what it is about.</summary>
    public required string SubjectName { get; init; }

    /// <summary>What is asked.</summary>
    public required Question Question { get; init; }

    /// <summary>The least effect on a county (a deduction is negative), or null where it is unknown.</summary>
    public required Money? Min { get; init; }

    /// <summary>The greatest effect on a county, or null where it is unknown.</summary>
    public required Money? Max { get; init; }

    /// <summary>The county's share in whole percent, or null where the range is of the whole amount.</summary>
    public required int? SharePercent { get; init; }

    /// <summary>Why it is open.</summary>
    [JsonPropertyName("text")]
    public required Said Why { get; init; }

    /// <summary>The interpretations that were consulted.</summary>
    public required InterpretationChoices Interpretations { get; init; }

    /// <summary>Where the facts were read.</summary>
    [JsonRequired]
    public ImmutableArray<FileLine> Evidence
    {
        get => _evidence.IsDefault ? Of?.Evidence() ?? [] : _evidence;
        init => _evidence = value;
    }

    /// <summary>The finding that it was made of, whose evidence is read off when somebody asks.</summary>
    [JsonIgnore]
    internal OpenQuestion? Of { get; init; }
}
