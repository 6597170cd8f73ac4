using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The rows of a file by their months.</summary>
/// <typeparam name="T">A row.</typeparam>
public sealed class ByMonth<T>
    where T : class
{
    private readonly Dictionary<int, ImmutableArray<T>> _rows;

    /// <summary>Groups rows, which stay in the order in which they come; those that are null are left out.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="month">The month of a row.</param>
    public ByMonth(IEnumerable<T?> rows, Func<T, YearMonth> month)
    {
        var found = new Dictionary<int, List<T>>();
        foreach (T? row in rows)
        {
            if (row is null) continue;
            int number = Months.NumberOf(month(row));
            if (!found.TryGetValue(number, out List<T>? of)) found.Add(number, of = []);
            of.Add(row);
        }

        _rows = found.ToDictionary(of => of.Key, of => of.Value.ToImmutableArray());
    }

    private ByMonth(Dictionary<int, ImmutableArray<T>> rows) => _rows = rows;

    /// <summary>The numbers of the months that have a row.</summary>
    internal IReadOnlyCollection<int> MonthNumbers => _rows.Keys;

    /// <summary>All rows, month by month.</summary>
    internal IEnumerable<T> All => _rows.Values.SelectMany(rows => rows);

    /// <summary>The rows of a month; none where it has none.</summary>
    public ImmutableArray<T> this[YearMonth month] => _rows.TryGetValue(Months.NumberOf(month), out ImmutableArray<T> rows) ? rows : [];

    /// <summary>The rows of which something holds, months without one left out.</summary>
    internal ByMonth<T> Where(Func<T, bool> holds) => new(
        _rows.Select(of => (of.Key, Rows: of.Value.Where(holds).ToImmutableArray()))
            .Where(of => of.Rows.Length > 0)
            .ToDictionary(of => of.Key, of => of.Rows));
}
