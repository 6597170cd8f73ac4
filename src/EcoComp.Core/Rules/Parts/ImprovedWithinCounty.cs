using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第四条（一）1: whether a section's water got better within its county (水质在本辖区内得到改善).</summary>
/// <param name="binding">The clause that asks.</param>
internal sealed class ImprovedWithinCounty(ClauseBinding binding)
{
    private static readonly OpenPoint<bool> Improvement = new("improvement", new("better-than-inflow", false), new("rulings-only", true));
    private static readonly OpenPoint<bool> Headwater = new("headwater", new("rulings-only", false), new("counts-as-improved", true));

    private readonly BoundPoint<bool> _rulingsOnly = binding.Open(Improvement);
    private readonly BoundPoint<bool> _headwaterImproved = binding.Open(Headwater);

    /// <summary>Yes, no, or null where only a ruling can tell. Asked only of a section whose class and target qualify.</summary>
    public Decision<bool?> Decide(MonthEvidence month, PointEntry section, WaterClass measured)
    {
        Answered<Answer.Improved>? ruled = month.FindAnswer<Answer.Improved>(section.Point.Code);
        if (ruled is not null) return Ruled(ruled);
        Followed<bool> rulingsOnly = _rulingsOnly.Follow(month);
        if (rulingsOnly.Choice) return new(null, [rulingsOnly, new Facts.RulingsOnly()]);
        Decision<bool?> compared = Compare(month, section, measured, rulingsOnly);
        if (compared.Value is not null || section.Inflows.Any(i => !InflowState.Of(month, i).IsDry)) return compared;
        Followed<bool> improved = _headwaterImproved.Follow(month);
        return improved.Choice
            ? new(true, [.. compared.Grounds, improved, new Facts.HeadwaterImproved()])
            : new(null, [.. compared.Grounds, improved, new Facts.HeadwaterOpen()]);
    }

    private static Decision<bool?> Ruled(Answered<Answer.Improved> ruled)
    {
        bool improved = ruled.Answer.Value;
        return new(
            improved,
            [new Ruled(ruled.Ruling), improved ? new Facts.RuledImproved(ruled.Authority) : new Facts.RuledNotImproved(ruled.Authority)]);
    }

    /// <summary>Compares with the inflows; null where one is unusable, where they disagree, or where there is none with a class.</summary>
    private static Decision<bool?> Compare(MonthEvidence month, PointEntry section, WaterClass measured, Ground asked)
    {
        var grounds = ImmutableArray.CreateBuilder<Ground>(1 + (4 * section.Inflows.Length)); // thousands of sections a month: no array twice
        grounds.Add(asked);
        (int better, int compared, bool usable) = (0, 0, true);
        foreach (Point inflow in section.Inflows)
        {
            InflowState state = InflowState.Of(month, inflow);
            grounds.AddRange(new Related(inflow.Code), new ResultRead(month, inflow), new Evaluated(month, inflow));
            if (state.Class is { } inflowClass)
            {
                compared++;
                bool improved = measured.IsBetterThan(inflowClass);
                if (improved) better++;
                grounds.Add(improved ? new Facts.BetterThanInflow(inflow, inflowClass) : new Facts.NotBetterThanInflow(inflow, inflowClass));
            }
            else
            {
                usable &= state.IsDry;
                grounds.Add(state.IsDry ? new Facts.InflowDry(inflow) : new Facts.InflowUnusable(inflow));
            }
        }

        bool? answer = !usable || compared == 0 ? null : better == compared ? true : better == 0 ? false : null;
        return new(answer, grounds.DrainToImmutable());
    }
}
