using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The readings of all points and months, added up by point and month.</summary>
/// <param name="table">The table that they were read from.</param>
/// <param name="headings">The columns of indicators, in the order of the file.</param>
public sealed class ReadingsBook(TableShape table, ImmutableArray<IndicatorHeading> headings)
{
    private readonly Dictionary<int, List<PointReadings?>> _months = [];

    /// <summary>The table that they were read from.</summary>
    public TableShape Table { get; } = table;

    /// <summary>The columns of indicators, in the order of the file.</summary>
    public ImmutableArray<IndicatorHeading> Headings { get; } = headings;

    /// <summary>The months and points that have a row: by month, then by the number of the point.</summary>
    public IEnumerable<PointMonth> All
    {
        get
        {
            foreach (YearMonth month in Months.InOrder(_months.Keys))
            {
                List<PointReadings?> points = _months[Months.NumberOf(month)];
                for (int point = 0; point < points.Count; point++)
                {
                    if (points[point] is { } readings) yield return new PointMonth(month, point, readings);
                }
            }
        }
    }

    /// <summary>The numbers of the months that have a row.</summary>
    internal IReadOnlyCollection<int> MonthNumbers => _months.Keys;

    /// <summary>The readings of a point in a month, to be added to.</summary>
    /// <param name="month">The number of the month.</param>
    /// <param name="point">The number of the point.</param>
    /// <param name="line">The line of the row at hand.</param>
    public PointReadings Of(int month, int point, int line)
    {
        if (!_months.TryGetValue(month, out List<PointReadings?>? points)) _months.Add(month, points = []);
        while (points.Count <= point) points.Add(null);
        return points[point] ??= new PointReadings(Headings.Length, line);
    }

    /// <summary>The readings of a point in a month, or null.</summary>
    public PointReadings? Find(YearMonth month, Point point) =>
        _months.TryGetValue(Months.NumberOf(month), out List<PointReadings?>? points) && point.Index < points.Count ? points[point.Index] : null;
}
