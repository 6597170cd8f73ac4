using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>How values are evaluated.</summary>
/// <param name="Round">Whether each value is rounded to the evaluation decimals before it is compared (<c>class-rounding</c>).</param>
/// <param name="Partial">Whether there is a class although a needed indicator is absent (<c>class-partial</c>).</param>
public readonly record struct EvaluationOptions(bool Round = false, bool Partial = false);

/// <summary>What a standard says of the water at a point in a month or a sample, and why (单因子评价).</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Water">The kind of water, which picks its limits.</param>
/// <param name="Class">The class, or null where what it needs is absent.</param>
/// <param name="Absent">The needed groups of which no indicator was measured.</param>
/// <param name="Verdicts">What is said of each value, in the order of the indicators.</param>
/// <param name="SingleVerdicts">Whether the values with a single limit pass it; no part of the class.</param>
public sealed record Evaluation(
    Standard Standard,
    WaterType Water,
    WaterClass? Class,
    ImmutableArray<IndicatorGroup> Absent,
    ImmutableArray<IndicatorVerdict> Verdicts,
    ImmutableArray<SingleVerdict> SingleVerdicts)
{
    /// <summary>Whether there is a class although a needed indicator is absent.</summary>
    public bool IsPartial => Class is not null && !Absent.IsEmpty;

    /// <summary>The grade of the class; null without one and for groundwater, whose standard has no 劣Ⅴ.</summary>
    public WaterGrade? Grade => Class is { } value && Standard.WorstClass == WaterClass.WorseThanV ? WaterGrades.Of(value) : null;

    /// <summary>
    /// The indicators that count and of which a value is below a detection limit that is itself above the limit of class Ⅰ: the class may be better
    /// than can be shown.
    /// </summary>
    public ImmutableArray<IndicatorVerdict> BelowHighDetectionLimits => [.. Verdicts.Where(v => v.Counts && v.DetectionLimitTooHigh)];

    /// <summary>The indicators whose class is the class of the water (定类项目).</summary>
    public IEnumerable<IndicatorVerdict> Deciding => Verdicts.Where(v => v.Counts && v.Class == Class && Class is not null);
}

/// <summary>What a standard says of one indicator's value.</summary>
/// <param name="Mean">The value.</param>
/// <param name="Compared">The value as it was compared: rounded where that was asked for, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of the compared value and of the limits.</param>
/// <param name="Limits">The limits by class, or null where the standard has none for this water.</param>
/// <param name="Class">The indicator's class, or null where there are no limits.</param>
public sealed record IndicatorVerdict(
    IndicatorMean Mean, decimal Compared, MeasurementUnit Unit, IndicatorLimits? Limits, WaterClass? Class)
{
    /// <summary>The indicator.</summary>
    public Indicator Indicator => Mean.Indicator;

    /// <summary>The code of the standard's row, or of the indicator where there is none.</summary>
    public string Code => Limits?.Code ?? Mean.Indicator.Code;

    /// <summary>Whether it counts in the class of the water.</summary>
    public bool Counts => Limits is { Counts: true };

    /// <summary>The compared value with all its digits; of pH as it is shown, since its digits beyond that are those of the calculation.</summary>
    public decimal Exact => Indicator.Form == IndicatorForm.Acidity ? Shown : ExactDecimal.Trimmed(Compared);

    /// <summary>The compared value as it is shown.</summary>
    public decimal Shown => ShownValue.Of(Compared, Indicator.Form, Limits);

    /// <summary>
    /// Whether a detection limit lies above the class Ⅰ limit, so that the class may be better than can be shown. A limit of not being detected
    /// is met below any detection limit.
    /// </summary>
    public bool DetectionLimitTooHigh =>
        Mean.DetectionLimit is { } detection && Limits?.Ceiling(WaterClass.I) is { } best && Unit.FromBase(detection) > best;

    /// <summary>The limit that gave the class: its own, or where it takes whatever is worse, the one before it that was missed.</summary>
    public ClassLimit? Limit =>
        Limits is null || Class is not { } found ? null : Limits.Of(found) ?? Limits.ByClass[^1];
}

/// <summary>Whether a surface source of drinking water passes a limit of GB 3838-2002 tables 2 and 3; no part of its class.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Value">The value, in the limit's unit; not rounded.</param>
public sealed record SingleVerdict(SingleLimit Limit, decimal Value)
{
    /// <summary>Whether it passes.</summary>
    public bool Passes => Limit.Passes(Value);

    /// <summary>The value with all its digits.</summary>
    public decimal Exact => ExactDecimal.Trimmed(Value);

    /// <summary>The value as it is shown: two decimals more than the limit has, or all where fewer would show it on the other side.</summary>
    public decimal Shown
    {
        get
        {
            decimal shown = decimal.Round(Value, Math.Min(28, Limit.AtMost.Scale + 2), MidpointRounding.ToEven);
            return ExactDecimal.Trimmed(Limit.Passes(shown) == Passes ? shown : Value);
        }
    }
}
