using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>第四条（二）, 第五条（三）, 第六条（三）: what of a bad class came in from upstream is taken off: measured class → net class.</summary>
internal sealed class UpstreamInfluence(MonthCase month, Outcomes outcomes)
{
    private readonly Inquiry _inquiry = new(month, outcomes);
    private readonly List<PointEntry> _exceeding = [];

    /// <summary>The net class of a point that is worse than its clause's reference class, or null where only a ruling can tell.</summary>
    /// <param name="clauseId">4.2, 5.3 or 6.3.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against: a section's target, Ⅲ for a source, Ⅱ for the canal.</param>
    /// <param name="main">The inquiry of the clause that prices it; it takes over all that was found.</param>
    public WaterClass? NetClass(string clauseId, PointEntry entry, WaterClass measured, WaterClass reference, Inquiry main)
    {
        _inquiry.Open(clauseId, Subject.Of(entry), entry.County, "ask.inflow", measured.ToString(), reference.ToString());
        WaterClass? net = Decide(entry, measured, reference);
        main.Include(_inquiry);
        if (net is { } known) _inquiry.Nothing("then.net", known.ToString());
        else _inquiry.Nothing("then.net-open");
        return net;
    }

    private WaterClass? Decide(PointEntry entry, WaterClass measured, WaterClass reference)
    {
        if (_inquiry.Ruling(Question.NetClass, entry.Point.Code) is { Answer: Answer.NetClass { Value: var ruled } } ruling)
        {
            _inquiry.Fact("fact.ruled-net", ruled.ToString(), ruling.Authority);
            return ruled;
        }

        if (entry.Inflows.IsEmpty)
        {
            _inquiry.Trace("fact.no-inflow");
            return measured;
        }

        if (entry.Point is { Kind: PointKind.Source, WaterType: WaterType.Groundwater })
        {
            _inquiry.Trace("fact.groundwater");
            return measured;
        }

        if (!Exceedance(entry, out int classes, out WaterClass worst)) return null;
        if (_exceeding.Count == 0) return measured;
        switch (_inquiry.Consult(InterpretationKey.UpstreamOffset))
        {
            case Choices.ClassOffset:
                return WaterClass.Worse(reference, measured.BetterBy(classes));
            case Choices.NoWorseThanInflow:
                return measured.IsWorseThan(worst) ? measured : reference;
            case Choices.Concentration:
                return new ConcentrationInfluence(month, _inquiry).NetClass(entry, measured, reference, _exceeding);
            case Choices.RulingsOnly:
                _inquiry.Fact("fact.rulings-only");
                return null;
            case var choice:
                throw new InvalidOperationException("No rule for upstream-offset = " + choice + ".");
        }
    }

    /// <summary>Which inflows exceed their own targets, by how many classes, and the worst class among them.</summary>
    /// <returns>Whether every inflow has a usable result.</returns>
    private bool Exceedance(PointEntry entry, out int classes, out WaterClass worst)
    {
        (classes, worst) = (0, WaterClass.I);
        _exceeding.Clear();
        bool usable = true;
        foreach (Point inflow in entry.Inflows)
        {
            _inquiry.Relate(inflow.Code).See(month.ResultAt(inflow));
            InflowState state = InflowState.Of(month, inflow);
            if (state.Entry is { } registered) _inquiry.See(registered.At);
            if (state.Class is { } inflowClass && state.Entry is { Target: { } target } exceeding)
            {
                _inquiry.SeeEvaluation(inflow);
                int steps = inflowClass.StepsBelow(target);
                if (steps <= 0)
                {
                    _inquiry.Trace("fact.inflow-meets", inflow.Code, inflowClass.ToString(), target.ToString());
                    continue;
                }

                _inquiry.Fact("fact.inflow-exceeds", inflow.Code, inflowClass.ToString(), target.ToString(), Inquiry.Number(steps));
                _exceeding.Add(exceeding);
                classes = Math.Max(classes, steps);
                worst = WaterClass.Worse(worst, inflowClass);
            }
            else if (state.IsDry)
            {
                _inquiry.Trace("fact.inflow-dry", inflow.Code);
            }
            else
            {
                _inquiry.Fact("fact.inflow-unusable", inflow.Code);
                usable = false;
            }
        }

        return usable;
    }
}
