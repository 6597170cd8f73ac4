using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>A month that was just settled: the settlement, and beside it what is known only while the evidence is at hand.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Counties">The counties of its statements, in the same order.</param>
/// <param name="Interpretations">The choices in force, where each was made, and the regulation they belong to.</param>
/// <param name="Findings">What the rules found, as they found it.</param>
/// <param name="WhereNothingFollows">The subjects that they passed over because nothing follows for them; read off the evidence when it is called.</param>
/// <param name="MissedTargets">The points whose class is worse than their target, and what exceeded; read off the evidence when it is called.</param>
/// <param name="UnusedRulings">The month's rulings that no clause consulted.</param>
/// <param name="Evidence">What it was settled from: what points and events are called.</param>
public sealed record SettledMonth(
    MonthSettlement Settlement,
    ImmutableArray<County> Counties,
    MonthInterpretations Interpretations,
    IReadOnlyList<Finding> Findings,
    Func<IEnumerable<NothingFollows>> WhereNothingFollows,
    Func<IEnumerable<MissedTarget>> MissedTargets,
    ImmutableArray<Ruling> UnusedRulings,
    MonthEvidence Evidence)
{
    private readonly MonthSettlement _settlement = Settlement;

    /// <summary>The settlement.</summary>
    public MonthSettlement Settlement
    {
        get => _settlement;
        init => (_settlement, IsUnknown) = (value, Unknown(value, Evidence));
    }

    /// <summary>The regulation that the month is settled by.</summary>
    public Regulation Regulation => Interpretations.Regulation;

    /// <summary>
    /// Whether what it comes to is unknown, since no result was handed in though points owe them: its sums of zero are no zeros, and others are
    /// known in part, by events and adjustments alone.
    /// </summary>
    public bool IsUnknown { get; private init; } = Unknown(Settlement, Evidence); // each county's statement asks for it

    /// <summary>Everything that was found, in the order of clauses and subjects: each clause that was considered, also where nothing followed.</summary>
    public IEnumerable<Finding> Trace() => Findings.Concat(WhereNothingFollows()).OrderBy(f => f.Clause.Order).ThenBy(f => f.Subject);

    private static bool Unknown(MonthSettlement settlement, MonthEvidence evidence)
    {
        return settlement.AllPending.Any(p => p.Pending.Question == Question.Result) && !evidence.HasResult(IsOfListedWater);

        bool IsOfListedWater(PointEntry entry) =>
            !settlement.AllNotes.Any(n => n.Note.SubjectCode == entry.Point.Code && n.Note.Text.Facts is [Remarks.OtherRiver]);
    }
}
