using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>Evaluates values by a standard: the class of the water is that of its worst indicator.</summary>
public static class Evaluator
{
    /// <summary>Evaluates the values of a month or a sample.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="water">The kind of water.</param>
    /// <param name="means">The values, each indicator once, in the order of the indicators.</param>
    /// <param name="options">Whether to round, and whether a class is given where needed indicators are absent.</param>
    /// <param name="leftOut">Indicators that are left out although they were measured: they neither count nor are absent.</param>
    public static Evaluation Evaluate(
        Standard standard,
        WaterType water,
        ImmutableArray<IndicatorMean> means,
        EvaluationOptions options = default,
        ImmutableArray<Indicator> leftOut = default)
    {
        var verdicts = ImmutableArray.CreateBuilder<IndicatorVerdict>(means.Length);
        var single = ImmutableArray.CreateBuilder<SingleVerdict>();
        WaterClass? worst = null;
        foreach (IndicatorMean mean in means)
        {
            if (!leftOut.IsDefault && leftOut.Contains(mean.Indicator)) continue;
            IndicatorVerdict verdict = Judge(standard.LimitsOf(mean.Indicator, water), mean, options.Round);
            verdicts.Add(verdict);
            if (verdict is { Counts: true, Class: { } found }) worst = worst is { } so ? WaterClass.Worse(so, found) : found;
            if (standard.SingleLimitOf(mean.Indicator) is { } limit)
                single.Add(new SingleVerdict(limit, limit.Unit.FromBase(mean.Value)));
        }

        ImmutableArray<IndicatorGroup> absent = [.. standard.Needed.Where(group => !means.Any(m => group.OneOf.Contains(m.Indicator)))];
        if (!absent.IsEmpty && !options.Partial) worst = null;
        return new Evaluation(standard, water, worst, absent, verdicts.DrainToImmutable(), single.DrainToImmutable());
    }

    private static IndicatorVerdict Judge(IndicatorLimits? limits, IndicatorMean mean, bool round)
    {
        MeasurementUnit unit = limits?.Unit ?? mean.Indicator.Unit;
        decimal value = unit.FromBase(mean.Value);
        if (round && limits?.EvaluationDecimals is { } decimals) value = EvaluationRounding.Round(value, decimals);
        return new IndicatorVerdict(mean, value, unit, limits, limits?.ClassOf(value, mean.Undetected));
    }
}

/// <summary>Rounding of a value before it is compared with the limits (<c>class-rounding = evaluation</c>), once and never again.</summary>
public static class EvaluationRounding
{
    /// <summary>Rounds half to even; where that gives 0, one significant digit is kept.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">The decimals of the evaluation.</param>
    public static decimal Round(decimal value, int decimals)
    {
        decimal rounded = decimal.Round(value, decimals, MidpointRounding.ToEven);
        if (rounded != 0 || value == 0) return rounded;
        int first = decimals;
        for (decimal shifted = value; Math.Abs(shifted) < Step(decimals); first++) shifted *= 10;
        return decimal.Round(value, first, MidpointRounding.ToEven);
    }

    /// <summary>A monthly value rounded once, as it would be compared with limits.</summary>
    /// <param name="mean">The value.</param>
    /// <param name="limits">Its limits, which say to how many decimals; null where there are none, and then nothing is rounded.</param>
    public static IndicatorMean Round(IndicatorMean mean, IndicatorLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(mean);
        return limits?.EvaluationDecimals is { } decimals
            ? mean with { Value = limits.Unit.ToBase(Round(limits.Unit.FromBase(mean.Value), decimals)) }
            : mean;
    }

    private static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
