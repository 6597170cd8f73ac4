using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>A row of a data file, which knows where it was read.</summary>
public interface IRow
{
    /// <summary>Where it was read; of a row made in code, the default, until it is put into a table.</summary>
    RowOrigin Origin { get; }
}

/// <summary>A row that can be given its place in a table.</summary>
/// <typeparam name="T">The row itself.</typeparam>
public interface IRow<T> : IRow
    where T : IRow<T>
{
    /// <summary>The same row at a place.</summary>
    T At(RowOrigin origin);
}

/// <summary>The rows of a data file.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Rows">The rows that could be read.</param>
/// <param name="Shape">The file and its columns; null where there is no file, or none that could be read.</param>
/// <param name="IsSound">Whether every row could be read; where not, nothing is concluded from a row that is not there.</param>
public sealed record RowTable<T>(ImmutableArray<T> Rows, TableShape? Shape, bool IsSound = true)
    where T : IRow<T>
{
    private readonly Lazy<ImmutableArray<T>> _rows = new(Rows);
    private readonly Func<IEnumerable<T>>? _read;

    /// <summary>A table too long for its rows to be held: they are read whenever they are gone through.</summary>
    internal RowTable(Func<IEnumerable<T>> read, TableShape shape, bool isSound)
        : this([], shape, isSound) => (_read, _rows) = (read, new(() => [.. read()]));

    /// <summary>The rows that could be read; of a table that is too long they are held from when they are asked for.</summary>
    public ImmutableArray<T> Rows
    {
        get => _rows.Value;
        init => (_rows, _read) = (new(value), null);
    }

    /// <summary>The rows one by one, to be looked at and let go.</summary>
    public IEnumerable<T> Each() => _read is null || _rows.IsValueCreated ? Rows : _read();
}

/// <summary>Makes tables of rows.</summary>
public static class RowTable
{
    /// <summary>The table of a file that need not be there and is not.</summary>
    public static RowTable<T> Absent<T>()
        where T : IRow<T> => new([], null);

    /// <summary>The table of a file that could not be read or is missing although it is needed, which was told.</summary>
    public static RowTable<T> Unread<T>()
        where T : IRow<T> => new([], null, IsSound: false);

    /// <summary>A table whose rows are too many to be held.</summary>
    /// <param name="shape">The file and its columns.</param>
    /// <param name="read">Reads the rows from the first on, whenever it is called.</param>
    /// <param name="isSound">Whether every row could be read.</param>
    public static RowTable<T> Read<T>(TableShape shape, Func<IEnumerable<T>> read, bool isSound)
        where T : IRow<T> => new(read, shape, isSound);

    /// <summary>A table of rows made in code. Each that has no place yet gets one: the first the line after the header, the next the one after it.</summary>
    /// <param name="shape">The file and its columns.</param>
    /// <param name="rows">The rows.</param>
    public static RowTable<T> Of<T>(TableShape shape, IEnumerable<T> rows)
        where T : IRow<T> =>
        new([.. rows.Select((row, i) => row.Origin.Table is null ? row.At(new RowOrigin(shape, i + 2)) : row)], shape);
}
