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
    where T : IRow<T>;

/// <summary>Makes tables of rows.</summary>
public static class RowTable
{
    /// <summary>The table of a file that need not be there and is not.</summary>
    public static RowTable<T> Absent<T>()
        where T : IRow<T> => new([], null);

    /// <summary>The table of a file that could not be read or is missing although it is needed, which was told.</summary>
    public static RowTable<T> Unread<T>()
        where T : IRow<T> => new([], null, IsSound: false);

    /// <summary>A table of rows made in code. Each that has no place yet gets one: the first the line after the header, the next the one after it.</summary>
    /// <param name="shape">The file and its columns.</param>
    /// <param name="rows">The rows.</param>
    public static RowTable<T> Of<T>(TableShape shape, IEnumerable<T> rows)
        where T : IRow<T> =>
        new([.. rows.Select((row, i) => row.Origin.Table is null ? row.At(new RowOrigin(shape, i + 2)) : row)], shape);
}
