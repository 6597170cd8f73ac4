using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第四条（一）1: whether a section's water got better within its county (水质在本辖区内得到改善).</summary>
/// <param name="binding">The clause that asks.</param>
/// <param name="compared">The indicators by which water of one class is compared.</param>
internal sealed class ImprovedWithinCounty(ClauseBinding binding, ImmutableArray<IndicatorGroup> compared)
{
    private static readonly OpenPoint<bool> Improvement = new("improvement", new("better-than-inflow", false), new("rulings-only", true));
    private static readonly OpenPoint<bool> Headwater = new("headwater", new("rulings-only", false), new("counts-as-improved", true));

    private readonly BoundPoint<bool> _rulingsOnly = binding.Open(Improvement);
    private readonly BoundPoint<bool> _headwaterImproved = binding.Open(Headwater);
    private readonly SameClass _sameClass = new(binding, compared);

    /// <summary>Yes, no, or null where only a ruling can tell. Asked only of a section whose class and target qualify.</summary>
    public Decision<bool?> Decide(MonthEvidence month, PointEntry section, WaterClass measured)
    {
        Answered<Answer.Improved>? ruled = month.FindAnswer<Answer.Improved>(section.Point.Code);
        if (ruled is not null) return Ruled(ruled);
        Followed<bool> rulingsOnly = _rulingsOnly.Follow(month);
        if (rulingsOnly.Choice) return new(null, [rulingsOnly, new Facts.RulingsOnly()]);
        return Compare(month, section, measured, rulingsOnly);
    }

    private static Decision<bool?> Ruled(Answered<Answer.Improved> ruled)
    {
        bool improved = ruled.Answer.Value;
        return new(
            improved,
            [new Ruled(ruled.Ruling), improved ? new Facts.RuledImproved(ruled.Authority) : new Facts.RuledNotImproved(ruled.Authority)]);
    }

    /// <summary>Compares with the inflows; null where one is unusable, where they disagree, or where there is none with a class.</summary>
    private Decision<bool?> Compare(MonthEvidence month, PointEntry section, WaterClass measured, Ground asked)
    {
        var grounds = ImmutableArray.CreateBuilder<Ground>(2 + (3 * section.Inflows.Length)); // thousands of sections a month: no array twice
        grounds.Add(asked);
        (int better, int same, int classes, bool usable) = (0, 0, 0, true);
        foreach (Point inflow in section.Inflows)
        {
            InflowState state = InflowState.Of(month, inflow);
            grounds.Add(new ResultRead(month, inflow));
            if (state.Class is { } inflowClass)
            {
                classes++;
                if (measured.IsBetterThan(inflowClass)) better++;
                if (measured == inflowClass) same++;
                if (month.Evaluation(inflow) is not null) grounds.Add(new Evaluated(month, inflow));
                grounds.Add(
                    measured.IsBetterThan(inflowClass) ? new Facts.BetterThanInflow(inflow, inflowClass)
                    : measured == inflowClass ? new Facts.SameAsInflow(inflow, inflowClass)
                    : new Facts.NotBetterThanInflow(inflow, inflowClass));
            }
            else
            {
                usable &= state.IsDry;
                grounds.Add(state.WhyNoClass(inflow));
            }
        }

        if (!usable) return new(null, EvaluationGrounds.Unconsulted(grounds)) { By = EvaluationChoices.None };
        if (classes == 0) return WithoutInflow(month, grounds);
        if (same == classes) return OfOneClass(month, section, measured, grounds);
        return new(better == classes ? true : better == 0 ? false : null, grounds.DrainToImmutable());
    }

    private Decision<bool?> WithoutInflow(MonthEvidence month, ImmutableArray<Ground>.Builder grounds)
    {
        Followed<bool> improved = _headwaterImproved.Follow(month);
        grounds.AddRange(improved, improved.Choice ? new Facts.HeadwaterImproved() : new Facts.HeadwaterOpen());
        return new(improved.Choice ? true : null, grounds.DrainToImmutable());
    }

    private Decision<bool?> OfOneClass(MonthEvidence month, PointEntry section, WaterClass measured, ImmutableArray<Ground>.Builder grounds)
    {
        Decision<bool?> decided = _sameClass.Decide(month, section, measured);
        return new(decided.Value, [.. decided.By == EvaluationChoices.None ? EvaluationGrounds.Unconsulted(grounds) : grounds.ToImmutable(), .. decided.Grounds]) { By = decided.By };
    }
}
