namespace EcoComp.Core.WaterQuality;

/// <summary>A main pollutant.</summary>
/// <param name="Verdict">Its value and class.</param>
/// <param name="Multiple">By how many times its limit it exceeds it, not rounded; null for pH, dissolved oxygen and what must be absent.</param>
public sealed record Pollutant(IndicatorVerdict Verdict, decimal? Multiple);
