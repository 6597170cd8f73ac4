using System.Collections.Immutable;

namespace EcoComp.Cli.Documents;

/// <summary>A column for rows of one kind: its head, what it says of a row, and of all of them.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Cell">What stands in it for a row.</param>
internal sealed record ColumnOf<T>(Column Column, Func<T, string> Cell)
{
    /// <summary>For the column of remarks, what they are; null for any other.</summary>
    public Func<T, ImmutableArray<string>>? Remarks { get; init; }

    /// <summary>What stands in it in the row of totals, or null where it has nothing to say there.</summary>
    public string? Total { get; init; }

    /// <summary>The column with another width.</summary>
    public ColumnOf<T> Wide(float share) => this with { Column = Column with { Share = share } };

    /// <summary>The column under another heading.</summary>
    public ColumnOf<T> Headed(string heading) => this with { Column = Column with { Heading = heading } };

    /// <summary>The column with a total.</summary>
    public ColumnOf<T> Totalling(string total) => this with { Total = total };
}

/// <summary>Makes tables of columns that were chosen for them.</summary>
internal static class TableOf
{
    /// <summary>A column of text.</summary>
    public static ColumnOf<T> Text<T>(string heading, Func<T, string> cell) => new(new Column(heading), cell);

    /// <summary>A column of short words or signs.</summary>
    public static ColumnOf<T> Centered<T>(string heading, Func<T, string> cell) => new(new Column(heading, Align.Center), cell);

    /// <summary>A column of numbers.</summary>
    public static ColumnOf<T> Number<T>(string heading, Func<T, string> cell) => new(new Column(heading, Align.Right), cell);

    /// <summary>The column of what explains the rows.</summary>
    /// <param name="heading">Its heading.</param>
    /// <param name="between">What stands between two remarks in one cell.</param>
    /// <param name="remarks">The remarks of a row.</param>
    public static ColumnOf<T> Remarks<T>(string heading, string between, Func<T, ImmutableArray<string>> remarks) =>
        new(new Column(heading) { Between = between }, _ => "") { Remarks = remarks };

    /// <summary>A table.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="rows">What its rows are made of.</param>
    /// <param name="columns">Its columns; where one of them has a total, there is a row of totals.</param>
    public static Block.Table Of<T>(string name, IEnumerable<T> rows, params ColumnOf<T>[] columns) =>
        Made(
            name, Rows(rows, row => new Row([.. Array.ConvertAll(columns, c => c.Cell(row))], RemarksOf(columns, row))), columns, areHeld: true);

    /// <summary>
    /// A table for a writer that reads each row once or twice, from the first to the last: there may be a million, and one is made when it
    /// is gone to, and what stands in it when it is read.
    /// </summary>
    /// <inheritdoc cref="Of{T}"/>
    public static Block.Table AsRead<T>(string name, IEnumerable<T> rows, params ColumnOf<T>[] columns) =>
        Made(name, Rows(rows, row => new RowOf<T>(row, columns)), columns, areHeld: false);

    private static Block.Table Made<T>(string name, IEnumerable<Row> rows, ColumnOf<T>[] columns, bool areHeld)
    {
        bool hasTotals = Array.Exists(columns, c => c.Total is not null);
        if (hasTotals) rows = rows.Append(new Row([.. Array.ConvertAll(columns, c => c.Total ?? "")], []));
        ImmutableArray<Column> heads = [.. Array.ConvertAll(columns, c => c.Column)];
        int totals = hasTotals ? 1 : 0;
        return areHeld ? new Block.Table(name, heads, [.. rows], totals) : new Block.Table(name, heads, default, totals) { Made = rows };
    }

    /// <summary>One row after another: a loop, since each kind of row would bring its own copy of a query's types into the native program.</summary>
    private static IEnumerable<Row> Rows<T>(IEnumerable<T> rows, Func<T, Row> made)
    {
        foreach (T row in rows) yield return made(row);
    }

    private static ImmutableArray<string> RemarksOf<T>(ColumnOf<T>[] columns, T row) =>
        Array.Find(columns, c => c.Remarks is not null)?.Remarks is { } remarks ? remarks(row) : [];

    /// <summary>A row that is made when it is read.</summary>
    private sealed class RowOf<T>(T row, ColumnOf<T>[] columns) : Row([], [])
    {
        public override ImmutableArray<string> Remarks => RemarksOf(columns, row);

        public override string Cell(int column) => columns[column].Cell(row);
    }
}
