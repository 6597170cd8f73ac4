using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Outlook;

/// <summary>How the samples that are still to come bear on a limit.</summary>
public enum KeepKind
{
    /// <summary>Their mean may be this high at most.</summary>
    AtMost,

    /// <summary>Their mean must be this high at least.</summary>
    AtLeast,

    /// <summary>Their mean must lie between two values: pH.</summary>
    Within,

    /// <summary>The substance must not be detected in any of them (不得检出).</summary>
    Undetected,

    /// <summary>Whatever they are, the month can no longer meet the limit.</summary>
    Lost,
}

/// <summary>
/// The mean that the samples which are still to come must keep for the month to meet a limit, to the safe side: at it the month meets, one last
/// digit further it misses.
/// </summary>
/// <param name="Kind">How it bounds them.</param>
/// <param name="Low">The least mean, in the unit of the limits; null where there is none.</param>
/// <param name="High">The greatest mean; null where there is none.</param>
/// <param name="Decimals">How many decimals they have.</param>
public sealed record Keep(KeepKind Kind, decimal? Low, decimal? High, int Decimals);

/// <summary>
/// Finds what must be kept by the very evaluation that settles the month: samples are added at a value, and the value is searched where the
/// limit begins to be missed. So whatever the evaluation does, rounding, half detection limits, the mean of hydrogen ions, is in what is found.
/// </summary>
/// <param name="so">The values so far.</param>
/// <param name="limits">The limits of the indicator.</param>
/// <param name="standard">The standard.</param>
/// <param name="water">The kind of water.</param>
/// <param name="options">How the month is evaluated.</param>
/// <param name="remaining">How many samples are still to come, at least 1.</param>
/// <param name="decimals">The decimals of what is found.</param>
internal sealed class KeepSearch(
    SummedIndicator so, IndicatorLimits limits, Standard standard, WaterType water, EvaluationOptions options, int remaining, int decimals)
{
    private const int HighestPh = 14;

    /// <summary>One of the last digit.</summary>
    private readonly decimal _step = new(1, 0, 0, false, (byte)decimals);

    private bool IsAcidity => so.Indicator.Form == IndicatorForm.Acidity;

    private long StepsOfHighestPh => decimal.ToInt64(HighestPh / _step);

    /// <summary>What must be kept for a class, or null where any value belongs to it.</summary>
    /// <param name="target">The class.</param>
    public Keep? For(WaterClass target)
    {
        if (limits.Of(target) is not { } limit) return null;
        if (limit is { Low: null, High: null, UndetectedOnly: false }) return null;
        long? low = limit.Low is { } least ? Least(n => Compared(n) >= least) : null;
        long? high = limit.High is { } most ? Greatest(n => Compared(n) <= most) : null;
        bool lost = (limit.Low is not null && low is null) || (limit.High is not null && high is null);
        if (lost || limit.UndetectedOnly)
            return new Keep(StaysUndetected(target) ? KeepKind.Undetected : KeepKind.Lost, null, null, decimals);
        KeepKind kind = low is null ? KeepKind.AtMost : high is null ? KeepKind.AtLeast : KeepKind.Within;
        return new Keep(kind, Value(low), Value(high), decimals);
    }

    /// <summary>Whether nothing was detected so far, and the class or a better one asks for no more.</summary>
    private bool StaysUndetected(WaterClass target) => so.Mean.Undetected && limits.ByClass.Take(target.Rank).Any(l => l.UndetectedOnly);

    /// <summary>The month's value as it would be compared, if every sample to come had a value.</summary>
    /// <param name="steps">The value, in steps of its last digit.</param>
    private decimal Compared(long steps)
    {
        var value = MeasuredValue.Of(so.Unit.FromBase(limits.Unit.ToBase(Value(steps)!.Value)));
        SummedIndicator then = so with { Sum = so.Sum.WithMany(value, so.Indicator.Form, remaining) };
        return Evaluator.Evaluate(standard, water, [then.Mean], options).Verdicts[0].Compared;
    }

    private decimal? Value(long? steps) => steps * _step;

    /// <summary>The greatest value at which something holds that fails above it; null where it fails at 0.</summary>
    private long? Greatest(Func<long, bool> holds) => First(n => !holds(n)) is > 0 and var fails ? fails - 1 : null;

    /// <summary>The least value at which something holds that fails below it; null where none is high enough, which may be so of pH.</summary>
    private long? Least(Func<long, bool> holds) => First(holds) is var least && IsAcidity && least > StepsOfHighestPh ? null : least;

    /// <summary>The first value from which on something is so; of pH one beyond the highest where it is so nowhere.</summary>
    private long First(Func<long, bool> isSo)
    {
        (long low, long high) = (0, IsAcidity ? StepsOfHighestPh + 1 : 1);
        while (!IsAcidity && !isSo(high)) (low, high) = (high + 1, high * 2);
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            if (isSo(middle)) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
