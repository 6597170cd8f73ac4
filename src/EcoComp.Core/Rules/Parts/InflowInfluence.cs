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
        var looked = ImmutableArray.CreateBuilder<Ground>((5 * entry.Inflows.Length) + 1); // thousands of points a month: no array twice
        ImmutableArray<Excess> exceeding = Look(month, entry, looked, out bool usable);
        if (!usable || exceeding.IsEmpty) return new(usable ? measured : null, looked.DrainToImmutable());
        Followed<Offset> offset = _offset.Follow(month);
        looked.Add(offset);
        ImmutableArray<Ground> grounds = looked.DrainToImmutable();
        switch (offset.Choice)
        {
            case Offset.Classes:
                return new(WaterClass.Worse(reference, measured.BetterBy(exceeding.Max(e => e.Steps))), grounds);
            case Offset.NoWorseThanInflow:
                return new(exceeding.Any(e => !measured.IsWorseThan(e.Class)) ? reference : measured, grounds);
            case Offset.Concentrations:
                Decision<WaterClass?> left = ConcentrationInfluence.NetClass(month, entry, measured, reference, [.. exceeding.Select(e => e.Entry)]);
                return new(left.Value, [.. grounds, .. left.Grounds]);
            case Offset.RulingsOnly:
                return new(null, grounds.Add(new Facts.RulingsOnly()));
            default:
                throw new InvalidOperationException("No such offset: " + offset.Choice + ".");
        }
    }

    /// <summary>What the clause itself says of such a point: no money follows from it alone.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against.</param>
    public NothingFollows Tell(MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference)
    {
        Decision<WaterClass?> net = NetClass(month, entry, measured, reference);
        Consequence followed = net.Value is { } known ? new Consequences.Net(known) : new Consequences.NetOpen();
        return new NothingFollows(_clause, Subject.Of(entry), entry.County, followed, new Queries.Inflow(measured, reference), net.Grounds);
    }

    /// <summary>Which inflows exceed their own targets, and whether every inflow has a usable result.</summary>
    private static ImmutableArray<Excess> Look(MonthEvidence month, PointEntry entry, ImmutableArray<Ground>.Builder grounds, out bool usable)
    {
        var exceeding = ImmutableArray.CreateBuilder<Excess>(entry.Inflows.Length);
        usable = true;
        foreach (Point inflow in entry.Inflows)
        {
            grounds.AddRange(new Related(inflow.Code), new ResultRead(month, inflow));
            InflowState state = InflowState.Of(month, inflow);
            if (state.Entry is { } registered) grounds.Add(new Place(registered.At));
            if (state.Class is { } inflowClass && state.Entry is { Target: { } target } known)
            {
                grounds.Add(new Evaluated(month, inflow));
                int steps = inflowClass.StepsBelow(target);
                if (steps > 0) exceeding.Add(new Excess(known, inflowClass, steps));
                grounds.Add(steps > 0
                    ? new Facts.InflowExceeds(inflow, inflowClass, target, steps)
                    : new Facts.InflowMeets(inflow, inflowClass, target));
            }
            else
            {
                usable &= state.IsDry;
                grounds.Add(state.IsDry ? new Facts.InflowDry(inflow) : new Facts.InflowUnusable(inflow));
            }
        }

        return exceeding.DrainToImmutable();
    }

    /// <summary>An inflow that is worse than its own target.</summary>
    private sealed record Excess(PointEntry Entry, WaterClass Class, int Steps);
}
