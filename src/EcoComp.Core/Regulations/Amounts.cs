using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Regulations;

/// <summary>The amounts and thresholds of a regulation.</summary>
/// <param name="SectionRewardBetterThanIII">4.1.1: target Ⅲ or worse, measured better than Ⅲ.</param>
/// <param name="SectionRewardClassUp">4.1.1: target better than Ⅲ, measured better than the target.</param>
/// <param name="SectionLadder">4.1.2: what a missed target costs.</param>
/// <param name="SourceRewardClassI">5.1: a source of class Ⅰ.</param>
/// <param name="SourceDeductionPerClass">5.2: each class below Ⅲ.</param>
/// <param name="CanalMiss">6.2.1: a canal point worse than Ⅱ.</param>
/// <param name="CanalAccident">6.2.2: an accident or notice.</param>
/// <param name="Toxic">7.1, once in the month.</param>
/// <param name="CrossBoundary">7.2, once in the month.</param>
/// <param name="Intake">7.3, once in the month.</param>
/// <param name="OutletOverTonnes">7.4: a week's discharge in tonnes above which the outlet pays; the number itself does not.</param>
/// <param name="OutletWeek">7.4: for each such week.</param>
/// <param name="OutletMonthMax">7.4: at most this for one outlet in a month.</param>
/// <param name="PollutedWaterTiers">7.5: the tiers, largest volume first.</param>
public sealed record Amounts(
    Money SectionRewardBetterThanIII,
    Money SectionRewardClassUp,
    ImmutableArray<LadderStep> SectionLadder,
    Money SourceRewardClassI,
    Money SourceDeductionPerClass,
    Money CanalMiss,
    Money CanalAccident,
    Money Toxic,
    Money CrossBoundary,
    Money Intake,
    decimal OutletOverTonnes,
    Money OutletWeek,
    Money OutletMonthMax,
    ImmutableArray<VolumeTier> PollutedWaterTiers)
{
    /// <summary>4.1.2: what a class costs under a target; nothing where the ladder has no such step.</summary>
    public Money Ladder(WaterClass target, WaterClass net)
    {
        foreach (LadderStep step in SectionLadder)
        {
            if (step.Target == target && step.Class == net) return step.Amount;
        }

        return Money.Zero;
    }

    /// <summary>7.5: what a polluted volume costs; nothing below the lowest tier.</summary>
    /// <param name="tonnes">The volume in tonnes.</param>
    public Money PollutedWater(decimal tonnes)
    {
        foreach (VolumeTier tier in PollutedWaterTiers)
        {
            if (tonnes >= tier.FromTonnes) return tier.Amount;
        }

        return Money.Zero;
    }
}
