using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The rows of a file by their months.</summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class ByMonth<T>
    where T : class
{
    private readonly Dictionary<int, List<T>> _rows = [];

    /// <summary>Groups rows, which stay in the order in which they come; those that are null are left out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="month">The month of a row.</param>
    public ByMonth(IEnumerable<T?> rows, Func<T, YearMonth> month)
    {
        foreach (T? row in rows)
        {
            if (row is null) continue;
            int number = Months.NumberOf(month(row));
            if (!_rows.TryGetValue(number, out List<T>? of)) _rows.Add(number, of = []);
            of.Add(row);
        }
    }

    /// <summary>The numbers of the months that have a row.</summary>
    internal IReadOnlyCollection<int> MonthNumbers => _rows.Keys;

    /// <summary>The rows of a month; none where it has none.</summary>
    public ImmutableArray<T> this[YearMonth month] => _rows.TryGetValue(Months.NumberOf(month), out List<T>? rows) ? [.. rows] : [];
}
