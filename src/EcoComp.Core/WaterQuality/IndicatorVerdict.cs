using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

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
