using System.Collections.Immutable;
using EcoComp.Core.Register;
using EcoComp.Core.Values;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The readings of all points and months, added up by point and month.</summary>
/// <param name="table">The table that they were read from.</param>
/// <param name="headings">The columns of indicators, in the order of the file.</param>
public sealed class ReadingsBook(TableShape table, ImmutableArray<IndicatorHeading> headings)
{
    private readonly Dictionary<(int Month, int Point), PointReadings> _readings = [];

    /// <summary>The table that they were read from.</summary>
    public TableShape Table { get; } = table;

    /// <summary>The columns of indicators, in the order of the file.</summary>
    public ImmutableArray<IndicatorHeading> Headings { get; } = headings;

    /// <summary>The months and points that have a row: by month, then by the number of the point.</summary>
    public IEnumerable<(YearMonth Month, int Point, PointReadings Readings)> All =>
        _readings.OrderBy(r => r.Key).Select(r => (Months.FromNumber(r.Key.Month), r.Key.Point, r.Value));

    /// <summary>The readings of a point in a month, to be added to.</summary>
    /// <param name="month">The number of the month.</param>
    /// <param name="point">The number of the point.</param>
    /// <param name="line">The line of the row at hand.</param>
    public PointReadings Of(int month, int point, int line)
    {
        if (!_readings.TryGetValue((month, point), out PointReadings? readings))
        {
            readings = new PointReadings(Headings.Length, line);
            _readings.Add((month, point), readings);
        }

        return readings;
    }

    /// <summary>The readings of a point in a month, or null.</summary>
    public PointReadings? Find(YearMonth month, Point point) => _readings.GetValueOrDefault((Months.NumberOf(month), point.Index));
}
