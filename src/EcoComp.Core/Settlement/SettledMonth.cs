using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>A month that was just settled: the settlement, and beside it what is known only while the evidence is at hand.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Counties">The counties of its statements, in the same order.</param>
/// <param name="Interpretations">The choices in force, where each was made, and the regulation they belong to.</param>
/// <param name="Steps">The trace; empty unless it was asked for.</param>
/// <param name="UnusedRulings">The month's rulings that no clause consulted.</param>
public sealed record SettledMonth(
    MonthSettlement Settlement,
    ImmutableArray<County> Counties,
    MonthInterpretations Interpretations,
    ImmutableArray<TraceStep> Steps,
    ImmutableArray<Ruling> UnusedRulings)
{
    /// <summary>The regulation that the month is settled by.</summary>
    public Regulation Regulation => Interpretations.Regulation;
}
