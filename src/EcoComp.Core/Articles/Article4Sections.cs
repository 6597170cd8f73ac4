using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>第四条: river sections with a responsibility target.</summary>
internal sealed class Article4Sections
{
    private readonly MonthCase _month;
    private readonly Outcomes _outcomes;
    private readonly Amounts _amounts;
    private readonly Inquiry _inquiry;
    private readonly ImprovedWithinCounty _improved;
    private readonly UpstreamInfluence _influence;

    private Article4Sections(MonthCase month, Outcomes outcomes)
    {
        (_month, _outcomes, _amounts) = (month, outcomes, month.Regulation.Amounts);
        _inquiry = new Inquiry(month, outcomes);
        _improved = new ImprovedWithinCounty(month);
        _influence = new UpstreamInfluence(month, outcomes);
    }

    /// <summary>Settles every section of a month.</summary>
    public static void Settle(MonthCase month, Outcomes outcomes)
    {
        var article = new Article4Sections(month, outcomes);
        var scope = new Inquiry(month, outcomes);
        foreach (PointEntry section in month.Valid(PointKind.Section))
        {
            var subject = Subject.Of(section);
            scope.Open(ClauseIds.Scope, subject, section.County, "ask.scope", section.WaterBody);
            if (!Article2Scope.Covers(month, section.WaterBody, scope, outcomes, subject, section.County, section.At)) continue;
            if (Completeness.ClassOf(month, section, ClauseIds.SectionDeduction, outcomes, scope) is not { } measured) continue;
            WaterClass target = section.Target ?? throw new InvalidOperationException("A section without a target.");
            article.Reward(section, subject, target, measured, scope);
            article.Deduction(section, subject, target, measured, scope);
        }
    }

    /// <summary>第四条（一）1: better than Ⅲ, or than a target better than Ⅲ, and improved within the county.</summary>
    private void Reward(PointEntry section, Subject subject, WaterClass target, WaterClass measured, Inquiry scope)
    {
        bool stricterTarget = target.IsBetterThan(WaterClass.III);
        WaterClass toBeat = stricterTarget ? target : WaterClass.III;
        if (!measured.IsBetterThan(toBeat) && !_outcomes.Tracing) return; // nothing follows, and nobody asks why
        _inquiry.Open(ClauseIds.SectionReward, subject, section.County, "ask.section-reward").See(section).Include(scope);
        _inquiry.Trace("fact.measured", measured.ToString(), target.ToString());
        if (!measured.IsBetterThan(toBeat))
        {
            _inquiry.Nothing("then.reward-not-reached", measured.ToString(), toBeat.ToString());
            return;
        }

        Money reward = stricterTarget ? _amounts.SectionRewardClassUp : _amounts.SectionRewardBetterThanIII;
        switch (_improved.Decide(section, measured, _inquiry))
        {
            case true:
                _inquiry.Item(Direction.Reward, reward, target, measured);
                break;
            case false:
                _inquiry.Nothing("then.not-improved");
                break;
            case null:
                _inquiry.Pend(Question.Improved, Money.Zero, reward);
                break;
        }
    }

    /// <summary>第四条（一）2: the ladder of a missed target, after the inflow's influence is taken off.</summary>
    private void Deduction(PointEntry section, Subject subject, WaterClass target, WaterClass measured, Inquiry scope)
    {
        if (!measured.IsWorseThan(target) && !_outcomes.Tracing) return; // nothing follows, and nobody asks why
        _inquiry.Open(ClauseIds.SectionDeduction, subject, section.County, "ask.section-deduction").See(section).Include(scope);
        _inquiry.Trace("fact.measured", measured.ToString(), target.ToString());
        if (!measured.IsWorseThan(target))
        {
            _inquiry.Nothing("then.target-met", measured.ToString(), target.ToString());
            return;
        }

        if (LadderTarget(target, measured) is not { } reference)
        {
            _inquiry.Note(NoteCodes.NotCovered, "note.no-ladder", target.ToString(), measured.ToString());
            return;
        }

        WaterClass? net = _influence.NetClass(ClauseIds.SectionInflow, section, measured, reference, _inquiry);
        if (net is not { } counted)
        {
            _inquiry.Pend(Question.NetClass, -_amounts.Ladder(reference, measured), Money.Zero);
        }
        else if (!counted.IsWorseThan(reference))
        {
            _inquiry.Nothing("then.net-met", counted.ToString(), reference.ToString());
        }
        else
        {
            _inquiry.Item(Direction.Deduction, _amounts.Ladder(reference, counted), target, measured, counted);
        }
    }

    /// <summary>The target whose ladder prices a miss; null where none does (targets Ⅰ and Ⅱ).</summary>
    private WaterClass? LadderTarget(WaterClass target, WaterClass measured)
    {
        if (!target.IsBetterThan(WaterClass.III)) return target;
        bool priced = _inquiry.Consult(InterpretationKey.BetterThanIIITargetMissed) == Choices.AsTargetIII
            && measured.IsWorseThan(WaterClass.III);
        return priced ? WaterClass.III : null;
    }
}
