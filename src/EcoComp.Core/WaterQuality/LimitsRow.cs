namespace EcoComp.Core.WaterQuality;

/// <summary>A row of a standard's data file.</summary>
/// <param name="Limits">The limits.</param>
/// <param name="Only">The only kind of surface water that they hold for, or null where they hold for all.</param>
internal sealed record LimitsRow(IndicatorLimits Limits, WaterType? Only);
