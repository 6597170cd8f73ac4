using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Import.Grids;

/// <summary>
/// A sheet, a CSV file or a table of a Word document as cells of shown text, called as a spreadsheet calls them. Merged cells hold their content in
/// their first cell; whoever wants it in the others asks for <see cref="Filled"/>.
/// </summary>
internal sealed class Grid
{
    /// <summary>
    /// More rows than the monthly table of a city has: a year of every station's readings each four hours has fewer. A longer one is told at once.
    /// </summary>
    public const int MostRows = 100_000;

    /// <summary>How many headings are looked at in search of headers.</summary>
    private const int MostHeadings = 4_000_000;

    /// <summary>Characters that reading may drop or fold, with others of their ranges.</summary>
    private static readonly SearchValues<char> Changed = SearchValues.Create(
        ['\u00AD', '\u034F', '\u061C', '\u180E', '\uFEFF', .. Range(0x200B, 0x206F), .. Range(0xFF10, 0xFF5A)]);

    private readonly Dictionary<int, SheetRow> _rows = [];
    private readonly Dictionary<int, List<CellRange>> _merged = [];
    private readonly List<CellRange> _tall = [];
    private readonly Dictionary<int, CellRange[]> _mergedIn = [];
    private int _headings;

    /// <param name="file">The file's name without its folder.</param>
    /// <param name="cells">The cells.</param>
    public Grid(string file, SheetCells cells)
    {
        (File, Cells) = (file, cells);
        foreach (SheetRow row in cells.Rows)
        {
            _rows.TryAdd(row.Number, row);
            if (row.Cells.Length > 0) (LastRow, LastColumn) = (Math.Max(LastRow, row.Number), Math.Max(LastColumn, row.Cells[^1].Column));
        }

        foreach (CellRange range in cells.Merged)
        {
            if (range.LastRow - range.FirstRow >= SheetMemory.TallRows) _tall.Add(range);
            else AddMerged(range);
        }
    }

    /// <summary>The file's name without its folder.</summary>
    public string File { get; }

    /// <summary>The cells that hold something.</summary>
    public SheetCells Cells { get; }

    /// <summary>What stands above it outside of the table, line by line: the paragraphs before a table of a Word document.</summary>
    public ImmutableArray<string> Above { get; init; } = [];

    /// <summary>What stands below it, likewise.</summary>
    public ImmutableArray<string> Below { get; init; } = [];

    /// <summary>What is hidden in cells that show something, and in the paragraphs around a table of a Word document; it is not read.</summary>
    public ImmutableArray<UnseenText> Unseen { get; init; } = [];

    /// <summary>The paragraphs around a table of a Word document that cannot be taken as they stand.</summary>
    public IReadOnlyList<UnsureText> Unsure { get; init; } = [];

    /// <summary>Whether merged cells are told; a CSV file has lost them.</summary>
    public bool KnowsMerged { get; init; } = true;

    /// <summary>The last row that holds something.</summary>
    public int LastRow { get; }

    /// <summary>The last column that holds something.</summary>
    public int LastColumn { get; }

    /// <summary>The file, and the sheet where it has sheets: <c>9月.xlsx!Sheet1</c>.</summary>
    public string Name => Cells.Name.Length == 0 ? File : File + "!" + Cells.Name;

    /// <summary>Where a cell stands: <c>9月.xlsx!Sheet1!D7</c>.</summary>
    public string Place(int row, int column) => Name + "!" + Address(row, column);

    /// <summary>A cell as a spreadsheet calls it: <c>D7</c>.</summary>
    public static string Address(int row, int column) => ColumnLetters.Of(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A row; null where nothing stands in it.</summary>
    public SheetRow? Row(int row) => _rows.GetValueOrDefault(row);

    /// <summary>A cell; empty where nothing stands in it.</summary>
    public SheetCell Cell(int row, int column)
    {
        ReadOnlySpan<SheetCell> cells = Row(row) is { } found ? found.Cells.AsSpan() : [];
        int low = 0;
        for (int high = cells.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (cells[middle].Column < column) low = middle + 1;
            else high = middle;
        }

        return low < cells.Length && cells[low].Column == column ? cells[low] : new SheetCell(column, "");
    }

    /// <summary>The text of a cell, trimmed and folded.</summary>
    public string Text(int row, int column) => Read(Cell(row, column).Text);

    /// <summary>The text of a cell, or that of the merged cells in which it lies.</summary>
    public string Filled(int row, int column)
    {
        (int at, int from) = Origin(row, column);
        return Text(at, from);
    }

    /// <summary>Where the content of a cell stands: the first of the merged cells in which it lies, or itself.</summary>
    public (int Row, int Column) Origin(int row, int column) => Merge(row, column) is { } range ? (range.FirstRow, range.FirstColumn) : (row, column);

    /// <summary>The merged cells in which a cell lies, or null.</summary>
    public CellRange? Merge(int row, int column)
    {
        CellRange[] ranges = MergedIn(row);
        int low = 0;
        for (int high = ranges.Length; low < high;)
        {
            int middle = (low + high) / 2;
            if (ranges[middle].FirstColumn <= column) low = middle + 1;
            else high = middle;
        }

        return low > 0 && ranges[low - 1].LastColumn >= column ? ranges[low - 1] : null;
    }

    /// <summary>The merged cells of a row, from left to right.</summary>
    public CellRange[] MergedIn(int row)
    {
        if (_tall.Count == 0 && !_merged.ContainsKey(row)) return [];
        if (_mergedIn.TryGetValue(row, out CellRange[]? known)) return known;
        CellRange[] ranges = [.. _merged.GetValueOrDefault(row, []).Concat(_tall.Where(r => r.FirstRow <= row && row <= r.LastRow)).OrderBy(r => r.FirstColumn)];
        _mergedIn.Add(row, ranges);
        return ranges;
    }

    private void AddMerged(CellRange range)
    {
        for (int row = range.FirstRow; row <= range.LastRow; row++)
        {
            if (!_merged.TryGetValue(row, out List<CellRange>? ranges)) _merged.Add(row, ranges = []);
            ranges.Add(range);
        }
    }

    /// <summary>Counts the columns of what may be a header; a grid in which every row may be one, and each is wide, is no table that anybody published.</summary>
    /// <exception cref="BeyondLimitException">They are more than any grid has.</exception>
    public SortedSet<int> Reads(SortedSet<int> columns)
    {
        _headings += columns.Count;
        return _headings <= MostHeadings ? columns : throw new BeyondLimitException(Name + ": > " + MostHeadings.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The cells of a row that show something, with their texts.</summary>
    public IEnumerable<WrittenCell> Written(int row)
    {
        foreach (SheetCell cell in Row(row)?.Cells ?? [])
        {
            string text = Read(cell.Text);
            if (text.Length > 0 || cell.Problem != CellProblem.None) yield return new WrittenCell(cell, text);
        }
    }

    /// <summary>Text as cells of data are read; most cells hold nothing that reading changes.</summary>
    public static string Read(string text) => text.Length == 0 ? ""
        : text.AsSpan().ContainsAny(Changed) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? CellText.Read(text)
        : text;

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}

/// <summary>A text that a document holds and does not show.</summary>
/// <param name="Row">The row of the cell in which it stands; 0 where it stands in none.</param>
/// <param name="Column">The column of that cell.</param>
/// <param name="Text">The text.</param>
internal sealed record UnseenText(int Row, int Column, string Text);

/// <summary>A paragraph of a document that cannot be taken as it stands.</summary>
/// <param name="text">What it says.</param>
/// <param name="code">Why not, a code of the wording.</param>
internal sealed class UnsureText(string text, string code)
{
    /// <summary>What it says.</summary>
    public string Text => text;

    /// <summary>Why it cannot be taken, a code of the wording.</summary>
    public string Code => code;
}

/// <summary>A cell that shows something.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">What it shows.</param>
internal sealed record WrittenCell(SheetCell Cell, string Text);
