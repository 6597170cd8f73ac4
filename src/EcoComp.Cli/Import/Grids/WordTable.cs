using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>A table of a Word document while it is read.</summary>
/// <param name="above">The paragraphs since the table before it.</param>
/// <param name="noted">What the notes say to which those paragraphs point.</param>
/// <param name="unseen">What is hidden in those paragraphs.</param>
/// <param name="memory">What the document may still hold.</param>
internal sealed class WordTable(IEnumerable<string> above, IEnumerable<string> noted, IEnumerable<UnseenText> unseen, SheetMemory memory)
{
    /// <summary>More columns than a table of a document has, whose writers allow 63 cells in a row.</summary>
    public const int MostColumns = 1024;

    /// <summary>The most rows that a table of a document can have.</summary>
    public const int MostRows = 32_767;

    private readonly List<SheetRow> _rows = [];
    private readonly Dictionary<(int Row, int Column), CellRange> _merged = [];
    private readonly Dictionary<int, (int FirstRow, int LastColumn)> _open = [];
    private readonly Dictionary<int, int> _fields = [];
    private ImmutableArray<string> _above = [.. above];
    private ImmutableArray<SheetCell>.Builder _cells = ImmutableArray.CreateBuilder<SheetCell>();
    private int _column;

    /// <summary>The paragraphs after it, up to the next table.</summary>
    public List<string> Below { get; } = [.. noted];

    /// <summary>What is hidden in it, and in the paragraphs around it.</summary>
    public List<UnseenText> Unseen { get; } = [.. unseen];

    /// <summary>The paragraphs around it that cannot be taken as they stand.</summary>
    public List<UnsureText> Unsure { get; } = [];

    /// <summary>The number of the row that is being read.</summary>
    private int Row => _rows.Count + 1;

    /// <summary>Leaves columns free at the beginning or end of a row.</summary>
    /// <exception cref="BeyondLimitException">They are more than a table has.</exception>
    public void Skip(int columns) => _column = Within(columns);

    /// <summary>Adds a cell to the row.</summary>
    /// <param name="shown">What it shows.</param>
    /// <exception cref="BeyondLimitException">The row goes over more columns than a table has.</exception>
    public void Add(WordText shown)
    {
        int first = _column + 1;
        int last = _column = Within(Math.Max(1, shown.Columns));
        bool? merge = shown.Merge;
        if (merge == false && _open.TryGetValue(first, out var above))
        {
            Close(first, above.FirstRow, above.LastColumn, Row);
            return;
        }

        if (shown.Unseen is { Length: > 0 } hidden) Unseen.Add(new UnseenText(Row, first, hidden));
        _open.Remove(first);
        if (merge == true) _open[first] = (Row, last);
        if (last > first) Close(first, Row, last, Row);
        var cell = shown.Text.Length > CellReader.LongestText ? SheetCell.TooLong(first, shown.Text) : new SheetCell(
            first, shown.Text, Problem: shown.Problem, Stored: shown.Problem == CellProblem.Noted ? string.Join(' ', shown.Notes) : "");
        if (cell is { Text: "", Problem: CellProblem.None }) return;
        memory.Take(cell);
        _cells.Add(cell);
    }

    /// <summary>Adds what stands above and below its pages.</summary>
    public void AddPage(IEnumerable<string> lines)
    {
        _above = [.. PageLines.Above(lines), .. _above];
        Below.AddRange(lines);
    }

    /// <summary>Ends the row.</summary>
    /// <param name="hidden">Whether the page does not show it.</param>
    /// <exception cref="TooManyRowsException">It is one too many.</exception>
    public void EndRow(bool hidden)
    {
        if (_rows.Count == MostRows) throw new TooManyRowsException();
        memory.TakeRow();
        _fields.Add(Row, _column);
        _rows.Add(new SheetRow(Row, _cells.ToImmutable(), hidden));
        (_cells, _column) = (ImmutableArray.CreateBuilder<SheetCell>(), 0);
    }

    /// <summary>The table as a grid.</summary>
    public Grid Grid(string file, string name) =>
        new(file, new SheetCells(name, [.. _rows], [.. _merged.Values]) { Fields = _fields }) { Above = _above, Below = [.. Below], Unseen = [.. Unseen], Unsure = Unsure };

    /// <summary>The column behind so many more.</summary>
    private int Within(int columns) => columns <= MostColumns - _column ? _column + columns : throw new BeyondLimitException(
        "gridSpan: > " + MostColumns.ToString(CultureInfo.InvariantCulture));

    /// <summary>Keeps one range for a merge, the largest so far.</summary>
    private void Close(int column, int firstRow, int lastColumn, int lastRow)
    {
        var range = new CellRange(firstRow, column, lastRow, lastColumn);
        if (_merged.TryAdd((firstRow, column), range)) memory.Take(range with { LastRow = firstRow });
        else _merged[(firstRow, column)] = range;
    }
}
