using System.Collections.Immutable;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>A table of a Word document while it is read.</summary>
/// <param name="above">The paragraphs since the table before it.</param>
internal sealed class WordTable(IEnumerable<string> above)
{
    private readonly List<SheetRow> _rows = [];
    private readonly List<CellRange> _merged = [];
    private readonly Dictionary<int, (int FirstRow, int LastColumn)> _open = [];
    private readonly ImmutableArray<string> _above = [.. above];
    private ImmutableArray<SheetCell>.Builder _cells = ImmutableArray.CreateBuilder<SheetCell>();
    private int _column;

    /// <summary>The paragraphs after it, up to the next table.</summary>
    public List<string> Below { get; } = [];

    /// <summary>The number of the row that is being read.</summary>
    private int Row => _rows.Count + 1;

    /// <summary>Leaves columns free at the beginning of a row.</summary>
    public void Skip(int columns) => _column += columns;

    /// <summary>Adds a cell to the row.</summary>
    /// <param name="text">What it shows.</param>
    /// <param name="columns">Over how many columns it goes.</param>
    /// <param name="merge">Whether it begins a merge downward, continues one, or neither (null).</param>
    /// <param name="readable">Whether all that it shows can be read.</param>
    public void Add(string text, int columns, bool? merge, bool readable)
    {
        int first = _column + 1;
        int last = Math.Min(_column + Math.Max(1, columns), ColumnLetters.LastColumn);
        _column = last;
        if (merge == false && _open.TryGetValue(first, out var above))
        {
            Close(first, above.FirstRow, above.LastColumn, Row);
            return;
        }

        _open.Remove(first);
        if (merge == true) _open[first] = (Row, last);
        if (last > first) Close(first, Row, last, Row);
        if (text.Length > 0 || !readable)
            _cells.Add(new SheetCell(first, text, Problem: readable ? CellProblem.None : CellProblem.Unreadable));
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _rows.Add(new SheetRow(Row, _cells.ToImmutable()));
        (_cells, _column) = (ImmutableArray.CreateBuilder<SheetCell>(), 0);
    }

    /// <summary>The table as a grid.</summary>
    public Grid Grid(string file, string name) =>
        new(file, new SheetCells(name, [.. _rows], [.. _merged])) { Above = _above, Below = [.. Below] };

    /// <summary>Keeps one range for a merge, the largest so far.</summary>
    private void Close(int column, int firstRow, int lastColumn, int lastRow)
    {
        _merged.RemoveAll(r => r.FirstRow == firstRow && r.FirstColumn == column);
        _merged.Add(new CellRange(firstRow, column, lastRow, lastColumn));
    }
}
