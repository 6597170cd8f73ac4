namespace EcoComp.Core.WaterQuality;

/// <summary>The value of one indicator in a month or a sample.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The mean, in the base unit of the indicator's units; not rounded, but for pH, which is right to twelve decimals.</param>
/// <param name="Undetected">Whether every value was below its detection limit.</param>
/// <param name="DetectionLimit">The greatest detection limit that a value was below, in the same unit, or null.</param>
public sealed record IndicatorMean(Indicator Indicator, decimal Value, bool Undetected, decimal? DetectionLimit);
