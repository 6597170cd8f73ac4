using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A point in a month, and what was read there.</summary>
/// <param name="Month">The month.</param>
/// <param name="Point">The number of the point.</param>
/// <param name="Readings">The readings.</param>
public sealed record PointMonth(YearMonth Month, int Point, PointReadings Readings);
