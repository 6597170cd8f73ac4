using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Findings;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>
/// A settled month: each county's statement and the city's. The same record is computed, written as settlement.json and read back; what it says in
/// facts when it was computed it says in words when it was read.
/// </summary>
public sealed record MonthSettlement
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>What the settlement is worth.</summary>
    public required SettlementStatus Status { get; init; }

    /// <summary>The regulation that the month is settled by.</summary>
    public required RegulationStamp Regulation { get; init; }

    /// <summary>All choices in force, in the order of the regulation.</summary>
    public required InterpretationChoices Interpretations { get; init; }

    /// <summary>The statements of all counties, in the order of the register; after them those that only adjustments name.</summary>
    public required ImmutableArray<CountyStatement> Counties { get; init; }

    /// <summary>The questions that stand with no county.</summary>
    public required ImmutableArray<Pending> Pending { get; init; }

    /// <summary>The notes that stand with no county.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>The city's sums.</summary>
    public required Totals Totals { get; init; }

    /// <summary>The fund.</summary>
    public required Fund Fund { get; init; }

    /// <summary>All items, county by county.</summary>
    [JsonIgnore]
    public IEnumerable<Item> Items => Counties.SelectMany(c => c.Items);

    /// <summary>All items with the counties they belong to.</summary>
    [JsonIgnore]
    public IEnumerable<CountyItem> AllItems => Counties.SelectMany(c => c.Items.Select(i => new CountyItem(c, i)));

    /// <summary>All open questions with the counties they stand with: the counties' and then the city's.</summary>
    [JsonIgnore]
    public IEnumerable<CountyPending> AllPending => Counties
        .SelectMany(c => c.Pending.Select(p => new CountyPending(c, p))).Concat(Pending.Select(p => new CountyPending(null, p)));

    /// <summary>All notes with the counties they stand with: the counties' and then the city's.</summary>
    [JsonIgnore]
    public IEnumerable<CountyNote> AllNotes => Counties
        .SelectMany(c => c.Notes.Select(n => new CountyNote(c, n))).Concat(Notes.Select(n => new CountyNote(null, n)));

    /// <summary>How many questions are open.</summary>
    [JsonIgnore]
    public int PendingCount => Counties.Sum(c => c.Pending.Length) + Pending.Length;
}

/// <summary>What a settlement is worth.</summary>
public enum SettlementStatus
{
    /// <summary>A draft (预核算): questions may be open and are kept out of the totals.</summary>
    Draft,

    /// <summary>Final (核定): no question is open.</summary>
    Final,

    /// <summary>A trial calculation (试算) of a month that the regulation does not govern.</summary>
    Trial,
}
