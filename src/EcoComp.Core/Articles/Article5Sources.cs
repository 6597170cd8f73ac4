using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>第五条: drinking-water sources in routine monitoring.</summary>
internal sealed class Article5Sources
{
    private readonly Amounts _amounts;
    private readonly Inquiry _inquiry;
    private readonly UpstreamInfluence _influence;

    private Article5Sources(MonthCase month, Outcomes outcomes)
    {
        _amounts = month.Regulation.Amounts;
        _inquiry = new Inquiry(month, outcomes);
        _influence = new UpstreamInfluence(month, outcomes);
    }

    /// <summary>Settles every source of a month.</summary>
    public static void Settle(MonthCase month, Outcomes outcomes)
    {
        var article = new Article5Sources(month, outcomes);
        foreach (PointEntry source in month.Valid(PointKind.Source))
        {
            if (month.Result(source.Point) is { IsPresent: true, Routine: false })
            {
                article._inquiry.Open(ClauseIds.SourceDeduction, Subject.Of(source), source.County, "ask.routine").See(source)
                    .Note(NoteCodes.NotRoutine, "note.not-routine");
                continue;
            }

            if (Completeness.ClassOf(month, source, ClauseIds.SourceDeduction, outcomes) is not { } measured) continue;
            article.Reward(source, measured);
            article.Deduction(source, measured);
        }
    }

    /// <summary>第五条（一）: each source of class Ⅰ.</summary>
    private void Reward(PointEntry source, WaterClass measured)
    {
        _inquiry.Open(ClauseIds.SourceReward, Subject.Of(source), source.County, "ask.source-reward").See(source);
        _inquiry.Trace("fact.measured", measured.ToString(), source.Target?.ToString() ?? "");
        if (measured == WaterClass.I) _inquiry.Item(Direction.Reward, _amounts.SourceRewardClassI, source.Target, measured);
        else _inquiry.Nothing("then.not-class-I", measured.ToString());
    }

    /// <summary>第五条（二）: worse than Ⅲ after the inflow's influence is taken off (第五条（三）).</summary>
    private void Deduction(PointEntry source, WaterClass measured)
    {
        _inquiry.Open(ClauseIds.SourceDeduction, Subject.Of(source), source.County, "ask.source-deduction").See(source);
        _inquiry.Trace("fact.measured", measured.ToString(), source.Target?.ToString() ?? "");
        if (!measured.IsWorseThan(WaterClass.III))
        {
            _inquiry.Nothing("then.target-met", measured.ToString(), WaterClass.III.ToString());
            return;
        }

        WaterClass? net = _influence.NetClass(ClauseIds.SourceInflow, source, measured, WaterClass.III, _inquiry);
        if (net is not { } counted)
        {
            _inquiry.Pend(Question.NetClass, -Price(measured), Money.Zero);
        }
        else if (!counted.IsWorseThan(WaterClass.III))
        {
            _inquiry.Nothing("then.net-met", counted.ToString(), WaterClass.III.ToString());
        }
        else
        {
            _inquiry.Item(Direction.Deduction, Price(counted), source.Target, measured, counted);
        }
    }

    private Money Price(WaterClass net) =>
        _inquiry.Consult(InterpretationKey.SourceSteps) == Choices.Flat
            ? _amounts.SourceDeductionPerClass
            : _amounts.SourceDeductionPerClass * net.StepsBelow(WaterClass.III);
}
