using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The results of all points and months, one at most for each.</summary>
public sealed class MonitoringBook
{
    private readonly Dictionary<int, MonitoringResult[]> _months = [];
    private readonly int _points;

    /// <summary>Makes an empty book.</summary>
    /// <param name="table">The table whose lines its results name.</param>
    /// <param name="points">How many points the register has.</param>
    public MonitoringBook(TableShape table, int points) => (Table, _points) = (table, points);

    /// <summary>The table whose lines its results name.</summary>
    public TableShape Table { get; }

    /// <summary>The months that have a result, in order.</summary>
    public YearMonth[] Months => Quantities.Months.InOrder(_months.Keys);

    /// <summary>The numbers of the months that have a result.</summary>
    internal IReadOnlyCollection<int> MonthNumbers => _months.Keys;

    /// <summary>Enters a result, unless there is one for the point and month already.</summary>
    /// <returns>The result that was there before; not present where the new one was entered.</returns>
    public MonitoringResult Enter(YearMonth month, Point point, MonitoringResult result)
    {
        ref MonitoringResult place = ref Of(Quantities.Months.NumberOf(month))[point.Index];
        if (place.IsPresent) return place;
        place = result;
        return default;
    }

    /// <summary>The same results, but for those of some points in a month: as if monitoring.csv had other rows there.</summary>
    /// <param name="month">The month.</param>
    /// <param name="results">The results that stand in the place of what there was, if anything.</param>
    public MonitoringBook Supposing(YearMonth month, IEnumerable<KeyValuePair<Point, MonitoringResult>> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        MonitoringBook book = Naming(Table);
        var supposed = new MonitoringResult[_points];
        In(month).CopyTo(supposed);
        foreach ((Point point, MonitoringResult result) in results) supposed[point.Index] = result;
        book._months[Quantities.Months.NumberOf(month)] = supposed;
        return book;
    }

    /// <summary>The same results, by the lines of another table.</summary>
    internal MonitoringBook Naming(TableShape table)
    {
        var book = new MonitoringBook(table, _points);
        foreach ((int number, MonitoringResult[] there) in _months) book._months.Add(number, there);
        return book;
    }

    /// <summary>The result of a point in a month; not present where there is none.</summary>
    public MonitoringResult Find(YearMonth month, Point point) =>
        _months.TryGetValue(Quantities.Months.NumberOf(month), out MonitoringResult[]? results) ? results[point.Index] : default;

    /// <summary>The results of a month by the points' numbers.</summary>
    internal ReadOnlySpan<MonitoringResult> In(YearMonth month) =>
        _months.TryGetValue(Quantities.Months.NumberOf(month), out MonitoringResult[]? results) ? results : default;

    private MonitoringResult[] Of(int month)
    {
        if (!_months.TryGetValue(month, out MonitoringResult[]? results))
        {
            results = new MonitoringResult[_points];
            _months.Add(month, results);
        }

        return results;
    }
}
