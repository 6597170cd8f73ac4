using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第四条（二）, 第五条（三）, 第六条（三）: what of a bad class came in from upstream is taken off: measured class → net class.</summary>
/// <param name="binding">The clause that says so.</param>
internal sealed class InflowInfluence(ClauseBinding binding)
{
    private static readonly OpenPoint<Offset> UpstreamOffset = new(
        "upstream-offset", new("class-offset", Offset.Classes), new("no-worse-than-inflow", Offset.NoWorseThanInflow),
        new("concentration", Offset.Concentrations), new("rulings-only", Offset.RulingsOnly));

    private readonly Clause _clause = binding.Clause;
    private readonly BoundPoint<Offset> _offset = binding.Open(UpstreamOffset);

    /// <summary>What takes inflows off where a clause uses one that says how; null where it uses none.</summary>
    public static InflowInfluence? UsedBy(ClauseBinding clause)
    {
        ClauseBinding? inflow = clause.Uses("inflow");
        return inflow is null ? null : new InflowInfluence(inflow);
    }

    private enum Offset
    {
        Classes,
        NoWorseThanInflow,
        Concentrations,
        RulingsOnly,
    }

    /// <summary>The net class of a point that is worse than its reference class, or null where only a ruling can tell.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against; by no choice is the net class better.</param>
    public Decision<WaterClass?> NetClass(MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference)
    {
        Answered<Answer.NetClass>? ruled = month.FindAnswer<Answer.NetClass>(entry.Point.Code);
        if (ruled is not null)
            return new(ruled.Answer.Value, [new Ruled(ruled.Ruling), new Facts.RuledNet(ruled.Answer.Value, ruled.Authority)]);
        if (entry.Inflows.IsEmpty) return new(measured, [new Facts.NoInflow()]);
        if (entry.Point is { Kind: PointKind.Source, WaterType: WaterType.Groundwater }) return new(measured, [new Facts.Groundwater()]);
        var looked = ImmutableArray.CreateBuilder<Ground>((4 * entry.Inflows.Length) + 1); // thousands of points a month: no array twice
        ImmutableArray<FeltInflow> felt = Look(month, entry, reference, looked, out bool usable);
        if (!usable) return new(null, EvaluationGrounds.Unconsulted(looked)) { By = EvaluationChoices.None };
        if (felt.IsEmpty) return new(measured, looked.DrainToImmutable());
        Followed<Offset> offset = _offset.Follow(month);
        looked.Add(offset);
        switch (offset.Choice)
        {
            case Offset.Classes:
                return new(WaterClass.Worse(reference, measured.BetterBy(felt.Max(f => f.Steps))), looked.DrainToImmutable());
            case Offset.NoWorseThanInflow:
                return new(measured.IsWorseThan(felt.Max(f => f.Class)) ? measured : reference, looked.DrainToImmutable());
            case Offset.Concentrations:
                Decision<WaterClass?> left = ConcentrationInfluence.NetClass(month, entry, measured, reference, felt);
                return left.Value is null
                    ? new(null, [.. EvaluationGrounds.Unconsulted(looked), .. left.Grounds]) { By = EvaluationChoices.None }
                    : new(left.Value, [.. looked, .. left.Grounds]);
            case Offset.RulingsOnly:
                looked.Add(new Facts.RulingsOnly());
                return new(null, looked.DrainToImmutable());
            default:
                throw new InvalidOperationException("No such offset: " + offset.Choice + ".");
        }
    }

    /// <summary>What the clause itself says of such a point: no money follows from it alone.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against.</param>
    public IEnumerable<NothingFollows> Tell(MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference)
    {
        Decision<WaterClass?> net = NetClass(month, entry, measured, reference);
        Consequence followed = net.Value is { } known ? new Consequences.Net(known) : new Consequences.NetOpen();
        return new NothingFollows(_clause, Subject.Of(entry), entry.Counties().First, followed, new Queries.Inflow(measured, reference), net.Grounds)
            .Among(entry.Counties());
    }

    /// <summary>Which inflows are felt, and whether every inflow has a usable result.</summary>
    private static ImmutableArray<FeltInflow> Look(
        MonthEvidence month, PointEntry entry, WaterClass reference, ImmutableArray<Ground>.Builder grounds, out bool usable)
    {
        var felt = ImmutableArray.CreateBuilder<FeltInflow>(entry.Inflows.Length);
        usable = true;
        foreach (Point inflow in entry.Inflows)
        {
            grounds.Add(new ResultRead(month, inflow));
            InflowState state = InflowState.Of(month, inflow);
            if (state.Entry is { } registered) grounds.Add(new Place(registered.At));
            if (state.Class is { } inflowClass && state.Entry is { Target: { } target } known)
            {
                if (month.Evaluation(inflow) is not null) grounds.Add(new Evaluated(month, inflow));
                var one = new FeltInflow(known, inflowClass, WaterClass.Worse(target, reference));
                if (one.Steps > 0) felt.Add(one);
                grounds.Add(
                    one.Steps > 0 ? new Facts.InflowFelt(inflow, inflowClass, target, reference, one.Steps)
                    : inflowClass.IsWorseThan(target) ? new Facts.InflowUnfelt(inflow, inflowClass, target, reference)
                    : new Facts.InflowMeets(inflow, inflowClass, target));
            }
            else
            {
                usable &= state.IsDry;
                grounds.Add(state.WhyNoClass(inflow));
            }
        }

        return felt.DrainToImmutable();
    }
}

/// <summary>An inflow whose water is worse than its own target and than what is required of the point that it reaches.</summary>
/// <param name="Entry">What is registered of it.</param>
/// <param name="Class">Its class.</param>
/// <param name="Bearable">The worse of its own target and what is required of the point: up to there it excuses nothing.</param>
internal sealed record FeltInflow(PointEntry Entry, WaterClass Class, WaterClass Bearable)
{
    /// <summary>By how many classes it is worse than it may be; none or fewer where it is not felt.</summary>
    public int Steps => Class.StepsBelow(Bearable);
}
