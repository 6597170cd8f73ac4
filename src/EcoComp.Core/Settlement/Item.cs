using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Settlement;

/// <summary>One amount: a reward or a deduction of a county with its clause and the facts it stands on, as settlement.json holds it.</summary>
public sealed record Item
{
    private readonly ImmutableArray<FileLine> _evidence;
    private readonly string? _itemId;
    private readonly Said _note;

    /// <summary>The number of the clause it rests on: <c>4.1.2</c>, or that of <see cref="Payments.AdjustmentClause"/>.</summary>
    public required string Clause { get; init; }

    /// <summary>The clause as cited: <c>第四条（一）2</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The code of what it is about; one item per month, county, clause and subject.</summary>
    public required string SubjectCode { get; init; }

    /// <summary>The name of what it is about.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Which way the money goes.</summary>
    public required Direction Direction { get; init; }

    /// <summary>How much, always positive.</summary>
    public required Money Amount { get; init; }

    /// <summary>The register's target, for articles 4 to 6.2.1.</summary>
    public required WaterClass? Target { get; init; }

    /// <summary>The measured class, for articles 4 to 6.2.1.</summary>
    public required WaterClass? Class { get; init; }

    /// <summary>The class without the inflow's influence, for 4.1.2, 5.2 and 6.2.1.</summary>
    public required WaterClass? NetClass { get; init; }

    /// <summary>The county's share in whole percent, or null where the amount is whole.</summary>
    public required int? SharePercent { get; init; }

    /// <summary>The interpretations that were consulted.</summary>
    public required InterpretationChoices Interpretations { get; init; }

    /// <summary>What happened, as far as the other members do not tell.</summary>
    [JsonRequired]
    public Said Note
    {
        get => _note.IsUnset && Of is not null ? Said.Of(Of.Told()) : _note;
        init => _note = value;
    }

    /// <summary>The item's own name: <c>MONTH/COUNTY/CLAUSE/SUBJECT</c>.</summary>
    [JsonRequired]
    public string ItemId
    {
        get => _itemId ?? string.Concat(Statement, Clause, "/", SubjectCode);
        init => _itemId = value;
    }

    /// <summary>Where the facts were read.</summary>
    [JsonRequired]
    public ImmutableArray<FileLine> Evidence
    {
        get => _evidence.IsDefault ? Of?.Evidence() ?? [] : _evidence;
        init => _evidence = value;
    }

    /// <summary>The correction of an earlier month that it carries; null for the month's own items, and for what was read back. Not in settlement.json.</summary>
    [JsonIgnore]
    public Adjustment? Adjustment { get; init; }

    /// <summary>The payment that it was made of, whose facts and evidence are read off when asked for: a month may have a million.</summary>
    [JsonIgnore]
    internal Payment? Of { get; init; }

    /// <summary>What its name begins with where it was made and not read: <c>MONTH/COUNTY/</c>, one text for all items of the statement.</summary>
    [JsonIgnore]
    internal string Statement { get; init; } = "";

    /// <summary>Whether it corrects an earlier month; such items count in neither the month's rewards nor its deductions.</summary>
    [JsonIgnore]
    public bool IsAdjustment => Clause == Payments.AdjustmentClause.Id;

    /// <summary>The effect on the county: positive for a reward.</summary>
    [JsonIgnore]
    public Money Effect => Direction == Direction.Reward ? Amount : -Amount;

    /// <summary>Whether another item says the same of money, classes and share; remarks and places may differ.</summary>
    public bool Agrees(Item other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (ItemId, Direction, Amount, Target, Class, NetClass, SharePercent)
            == (other.ItemId, other.Direction, other.Amount, other.Target, other.Class, other.NetClass, other.SharePercent);
    }
}
