using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules.Parts;

/// <summary>
/// A point that is worse than its reference class (a section's target, Ⅲ for a source, Ⅱ for the canal): once the inflow's influence is taken off,
/// where the regulation has that done, the miss counts, it is met, or it is open.
/// </summary>
internal sealed class MissedReference(ClauseBinding binding)
{
    private readonly InflowInfluence? _influence = InflowInfluence.UsedBy(binding);

    /// <summary>What becomes of the miss.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against.</param>
    public Miss Judge(MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference)
    {
        if (_influence is null) return new Miss(MissKind.Counted, measured, measured, EvaluationChoices.All, []);
        Decision<WaterClass?> net = _influence.NetClass(month, entry, measured, reference);
        MissKind kind = net.Value is not { } known ? MissKind.Open : known.IsWorseThan(reference) ? MissKind.Counted : MissKind.Met;
        return new Miss(kind, measured, net.Value ?? measured, net.By, net.Grounds);
    }

    /// <summary>What the clause about the inflow says of the miss; nothing where the regulation has no such clause.</summary>
    public IEnumerable<NothingFollows> OfInflow(MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference) =>
        _influence is null ? [] : _influence.Tell(month, entry, measured, reference);
}

/// <summary>What becomes of a miss.</summary>
internal enum MissKind
{
    /// <summary>It is still a miss without the inflow's influence.</summary>
    Counted,

    /// <summary>Without the inflow's influence it is none.</summary>
    Met,

    /// <summary>Only a ruling can tell.</summary>
    Open,
}

/// <summary>A miss judged.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Measured">The measured class.</param>
/// <param name="Net">The class without the inflow's influence; the measured one where that is open.</param>
/// <param name="By">Which choices of the evaluation bear on it.</param>
/// <param name="Grounds">Why.</param>
internal readonly record struct Miss(MissKind Kind, WaterClass Measured, WaterClass Net, EvaluationChoices By, ImmutableArray<Ground> Grounds)
{
    /// <summary>The finding of a miss that is met or open; nothing is decided out of sight, so that a miss which is met has its note.</summary>
    /// <param name="clause">The clause that prices it.</param>
    /// <param name="entry">The point.</param>
    /// <param name="worst">The effect at the measured class.</param>
    /// <param name="asked">What the clause asks.</param>
    /// <param name="grounds">What the finding rests on.</param>
    public Finding WithoutItem(Clause clause, PointEntry entry, Money worst, Query asked, ImmutableArray<Ground> grounds)
    {
        var subject = Subject.Of(entry);
        return Kind == MissKind.Open
            ? new OpenQuestion(clause, subject, entry.Counties().First, Question.NetClass, worst, Money.Zero, asked, grounds)
            : new Noted(
                clause, subject, entry.Counties().First, NoteCodes.NetMet,
                new Remarks.NetMet(Measured, Net, [.. Grounds.OfType<Fact>().Where(f => f.InStatement)]), asked, grounds);
    }
}
