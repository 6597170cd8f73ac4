using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>A settled month: each county's statement and the city's.</summary>
/// <param name="Month">The month.</param>
/// <param name="Status">What the settlement is worth.</param>
/// <param name="Interpretations">The choices in force and the regulation they belong to.</param>
/// <param name="Counties">The statements of all counties, in the order of the register.</param>
/// <param name="Pending">The questions that stand with no county.</param>
/// <param name="Notes">The notes that stand with no county.</param>
/// <param name="Totals">The city's sums.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Steps">The trace; empty unless it was asked for.</param>
/// <param name="UnusedRulings">The month's rulings that no clause consulted.</param>
public sealed record MonthSettlement(
    YearMonth Month,
    SettlementStatus Status,
    MonthInterpretations Interpretations,
    ImmutableArray<CountyStatement> Counties,
    ImmutableArray<Pending> Pending,
    ImmutableArray<Note> Notes,
    Totals Totals,
    Fund Fund,
    ImmutableArray<TraceStep> Steps,
    ImmutableArray<Ruling> UnusedRulings)
{
    /// <summary>The regulation that the month is settled by.</summary>
    public Regulation Regulation => Interpretations.Regulation;

    /// <summary>All items, county by county.</summary>
    public IEnumerable<Item> Items => Counties.SelectMany(c => c.Items);

    /// <summary>All open questions: the counties' and then the city's.</summary>
    public IEnumerable<Pending> AllPending => Counties.SelectMany(c => c.Pending).Concat(Pending);
}
