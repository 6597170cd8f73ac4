using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Outlook;

/// <summary>An indicator that is worse than the target's limit so far, or near it.</summary>
/// <param name="Verdict">What the standard says of the mean so far.</param>
/// <param name="Limit">The target's limit.</param>
/// <param name="IsMissed">Whether the mean so far is worse than the limit, as the month is evaluated.</param>
/// <param name="Samples">How many values there are so far.</param>
/// <param name="Remaining">How many samples are still to come; null where nobody knows.</param>
/// <param name="Keep">What they must keep; null where none is to come, or nobody knows how many.</param>
public sealed record IndicatorOutlook(IndicatorVerdict Verdict, ClassLimit Limit, bool IsMissed, int Samples, int? Remaining, Keep? Keep)
{
    /// <summary>How near a limit a mean is told: within a tenth of it.</summary>
    private const decimal Near = 0.1m;

    private const int MoreThanEvaluation = 2;

    /// <summary>The mean so far, not rounded, in the unit of the limit.</summary>
    public decimal Mean => Verdict.Unit.FromBase(Verdict.Mean.Value);

    /// <summary>The mean so far as it is shown.</summary>
    public decimal ShownMean => ShownValue.Of(Mean, Verdict.Indicator.Form, Verdict.Limits);

    /// <summary>The indicators of a point that are worse than the target's limits or near them, in the order of the indicators.</summary>
    /// <param name="evaluation">What the standard says of the readings so far.</param>
    /// <param name="sums">The values so far.</param>
    /// <param name="target">The target.</param>
    /// <param name="remaining">How many samples are still to come, or null.</param>
    /// <param name="standards">The standards of the regulation.</param>
    /// <param name="options">How the month is evaluated.</param>
    internal static ImmutableArray<IndicatorOutlook> Of(
        Evaluation evaluation, ImmutableArray<SummedIndicator> sums, WaterClass target, int? remaining, StandardSet standards,
        EvaluationOptions options)
    {
        var near = ImmutableArray.CreateBuilder<IndicatorOutlook>();
        foreach (IndicatorVerdict verdict in evaluation.Verdicts)
        {
            if (verdict is not { Counts: true, Class: { } found, Limits: { } limits } || limits.Of(target) is not { } limit) continue;
            bool missed = found.IsWorseThan(target);
            if (!missed && !IsNear(limit, verdict.Unit.FromBase(verdict.Mean.Value))) continue;
            SummedIndicator so = sums.First(s => s.Indicator == verdict.Indicator);
            int decimals = Decimals(limits, standards);
            Keep? keep = remaining is > 0 and { } rest
                ? new KeepSearch(so, limits, evaluation.Standard, evaluation.Water, options, rest, decimals).For(target)
                : null;
            near.Add(new IndicatorOutlook(verdict, limit, missed, so.Sum.Count, remaining, keep));
        }

        return near.DrainToImmutable();
    }

    /// <summary>Whether a mean is within a tenth of a limit, on either side; none is near a limit of 0 or of not being detected.</summary>
    private static bool IsNear(ClassLimit limit, decimal mean) =>
        (limit.High is > 0 and { } high && mean >= (1 - Near) * high) || (limit.Low is { } low && mean <= (1 + Near) * low);

    /// <summary>
    /// Two decimals more than the evaluation has for the indicator, whichever standard says it; where none does, two more than the limits.
    /// </summary>
    private static int Decimals(IndicatorLimits limits, StandardSet standards)
    {
        IEnumerable<IndicatorLimits> elsewhere = Enum.GetValues<WaterType>()
            .Select(w => standards.For(w).LimitsOf(limits.Indicator, w)).OfType<IndicatorLimits>().Where(l => l.Unit == limits.Unit);
        int known = limits.EvaluationDecimals ?? elsewhere.FirstOrDefault(l => l.EvaluationDecimals is not null)?.EvaluationDecimals
            ?? limits.ByClass.Max(l => Math.Max(l.Low?.Scale ?? 0, l.High?.Scale ?? 0));
        return known + MoreThanEvaluation;
    }
}
