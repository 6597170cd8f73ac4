using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Settlement;

/// <summary>Something a reader of the statement has to know although it moves no money, as settlement.json holds it.</summary>
public sealed record Note
{
    private readonly ImmutableArray<FileLine> _evidence;

    /// <summary>The number of the clause it bears on.</summary>
    public required string Clause { get; init; }

    /// <summary>The code of what it is about; empty for the city as a whole.</summary>
    public required string SubjectCode { get; init; }

    /// <summary>The name of what it is about; empty for the city as a whole.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Which note it is, one of <see cref="NoteCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// The code by which settlements of a month are compared: whether a result comes later or never is one to a month that is closed. Not in
    /// settlement.json.
    /// </summary>
    [JsonIgnore]
    public string ComparedAs => Code == NoteCodes.Waived ? NoteCodes.Deferred : Code;

    /// <summary>What it says.</summary>
    public required Said Text { get; init; }

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
    internal Noted? Of { get; init; }

    /// <summary>Whether another note is the same one of the same thing; its words may differ.</summary>
    public bool Agrees(Note other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Clause, SubjectCode, ComparedAs) == (other.Clause, other.SubjectCode, other.ComparedAs);
    }
}
