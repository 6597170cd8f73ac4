using System.Collections.Immutable;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">Its cells in the order of their columns, each column once; those that hold nothing are left out.</param>
/// <param name="IsHidden">Whether the sheet hides it, by itself or by a filter.</param>
internal sealed record SheetRow(int Number, ImmutableArray<SheetCell> Cells, bool IsHidden = false);

/// <summary>A rectangle of cells, all ends included, rows and columns from 1.</summary>
internal sealed record CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Reads a range as a spreadsheet calls it, A2:A5, or one cell, A2; where it is neither, no cell at all.</summary>
    public static CellRange Read(string range)
    {
        string[] ends = range.Replace("$", "", StringComparison.Ordinal).Split(':');
        ((int top, int left), (int bottom, int right)) = (ColumnLetters.Place(ends[0]), ColumnLetters.Place(ends[^1]));
        return top == 0 || bottom == 0
            ? new CellRange(0, 0, 0, 0)
            : new CellRange(Math.Min(top, bottom), Math.Min(left, right), Math.Max(top, bottom), Math.Max(left, right));
    }

    /// <summary>How many columns it has.</summary>
    public int Width => LastColumn - FirstColumn + 1;

    /// <summary>As a spreadsheet calls it: A2:A5; one cell A2.</summary>
    public override string ToString() => FirstRow == LastRow && FirstColumn == LastColumn
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ColumnLetters.Of(FirstColumn)}{FirstRow}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ColumnLetters.Of(FirstColumn)}{FirstRow}:{ColumnLetters.Of(LastColumn)}{LastRow}");
}

/// <summary>A sheet as it was read: the cells that hold something, row by row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows by number, each number once.</param>
/// <param name="Merged">The merged cells; the content of each stands in its first cell.</param>
/// <param name="IsHidden">Whether the workbook hides it.</param>
/// <param name="HiddenColumns">The columns that it hides, from 1.</param>
internal sealed record SheetCells(
    string Name, ImmutableArray<SheetRow> Rows, ImmutableArray<CellRange> Merged, bool IsHidden = false, ImmutableHashSet<int>? HiddenColumns = null)
{
    /// <summary>The text boxes, shapes and pictures over it.</summary>
    public IReadOnlyList<SheetDrawing> Drawings { get; init; } = [];

    /// <summary>How many fields each written row has, where its file tells: a record of a CSV file, a row of a table of Word.</summary>
    public IReadOnlyDictionary<int, int>? Fields { get; init; }

    /// <summary>The words of the text boxes and shapes over it, paragraph by paragraph.</summary>
    public IEnumerable<string> Boxes => Drawings.SelectMany(d => d.Lines);

    /// <summary>What is printed above and below its pages, line by line.</summary>
    public ImmutableArray<string> PageTexts { get; init; } = [];

    /// <summary>The comments at its cells.</summary>
    public IReadOnlyList<CellComment> Comments { get; init; } = [];

    /// <summary>
    /// The sheet with its comments as what is said of the cells at which they stand, written or not, so that these are asked about.
    /// </summary>
    public SheetCells WithComments()
    {
        if (Comments.Count == 0) return this;
        CellComment[] comments = [.. Comments.OrderBy(c => c.Row).ThenBy(c => c.Column)];
        var rows = ImmutableArray.CreateBuilder<SheetRow>(Rows.Length);
        int next = 0;
        foreach (SheetRow row in Rows)
        {
            while (next < comments.Length && comments[next].Row < row.Number) rows.Add(With(new SheetRow(comments[next].Row, []), comments, ref next));
            rows.Add(next < comments.Length && comments[next].Row == row.Number ? With(row, comments, ref next) : row);
        }

        while (next < comments.Length) rows.Add(With(new SheetRow(comments[next].Row, []), comments, ref next));
        return this with { Rows = rows.DrainToImmutable() };
    }

    /// <summary>A row with the comments at its cells, the first at each; what is wrong with a cell already goes before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="comments">All comments, by rows and columns.</param>
    /// <param name="next">The first of the row's; then the first behind them.</param>
    private static SheetRow With(SheetRow row, CellComment[] comments, ref int next)
    {
        var cells = ImmutableArray.CreateBuilder<SheetCell>(row.Cells.Length);
        int at = 0;
        for (; next < comments.Length && comments[next].Row == row.Number; next++)
        {
            CellComment comment = comments[next];
            while (at < row.Cells.Length && row.Cells[at].Column < comment.Column) cells.Add(row.Cells[at++]);
            bool isWritten = at < row.Cells.Length && row.Cells[at].Column == comment.Column;
            SheetCell cell = isWritten ? row.Cells[at++] : new SheetCell(comment.Column, "");
            if (!isWritten && cells.Count > 0 && cells[^1].Column == comment.Column) continue;
            cells.Add(cell.Problem == CellProblem.None ? cell with { Problem = CellProblem.Noted, Stored = comment.Text } : cell);
        }

        while (at < row.Cells.Length) cells.Add(row.Cells[at++]);
        return row with { Cells = cells.DrainToImmutable() };
    }

    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Rows.All(r => r.Cells.All(c => c.Text.Length == 0 && c.Problem == CellProblem.None));

    /// <summary>Whether it hides a column.</summary>
    public bool Hides(int column) => HiddenColumns?.Contains(column) == true;

    /// <summary>
    /// The sheet with no more than it shows: merged cells show their first, whatever the others still hold, as they do where the format of merged cells
    /// was copied over them.
    /// </summary>
    public SheetCells AsShown()
    {
        if (Merged.IsEmpty) return this;
        CellRange[] byRow = [.. Merged.OrderBy(m => m.FirstRow)];
        var open = new List<CellRange>();
        var rows = ImmutableArray.CreateBuilder<SheetRow>(Rows.Length);
        int begun = 0;
        int width = 0;
        foreach (SheetRow row in Rows)
        {
            bool changed = open.RemoveAll(m => m.LastRow < row.Number) > 0;
            if (changed) width = open.Sum(m => m.Width);
            for (; begun < byRow.Length && byRow[begun].FirstRow <= row.Number; begun++)
            {
                // Ranges that together are wider than a sheet lie over one another, as no spreadsheet has them.
                if (byRow[begun].LastRow < row.Number || width + byRow[begun].Width > ColumnLetters.LastColumn) continue;
                open.Add(byRow[begun]);
                (width, changed) = (width + byRow[begun].Width, true);
            }

            if (changed) open.Sort((one, other) => one.FirstColumn.CompareTo(other.FirstColumn));
            rows.Add(open.Count == 0 ? row : Shown(row, open));
        }

        return this with { Rows = rows.MoveToImmutable() };
    }

    /// <summary>The cells of a row without those beneath merged cells, both from left to right.</summary>
    private static SheetRow Shown(SheetRow row, List<CellRange> merged)
    {
        var shown = ImmutableArray.CreateBuilder<SheetCell>(row.Cells.Length);
        int at = 0;
        foreach (SheetCell cell in row.Cells)
        {
            while (at < merged.Count && merged[at].LastColumn < cell.Column) at++;
            bool isBeneath = at < merged.Count && merged[at] is var range && range.FirstColumn <= cell.Column
                && (row.Number > range.FirstRow || cell.Column > range.FirstColumn);
            if (!isBeneath) shown.Add(cell);
        }

        return shown.Count == row.Cells.Length ? row : row with { Cells = shown.ToImmutable() };
    }
}

/// <summary>Why a file that should be a workbook is none.</summary>
internal enum WorkbookFlaw
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is damaged, or something else altogether.</summary>
    Damaged,

    /// <summary>It is locked with a password.</summary>
    Encrypted,

    /// <summary>It is a web page under a workbook's name, as some systems export it.</summary>
    WebPage,

    /// <summary>It is text (CSV) under a workbook's name.</summary>
    PlainText,

    /// <summary>It is a workbook of another form than its name says or than is read: .xlsb, .ods, an .xls from before 1997.</summary>
    OtherForm,

    /// <summary>It goes beyond a limit.</summary>
    TooLarge,
}

/// <summary>A workbook as it was read.</summary>
/// <param name="Sheets">Its sheets in order, hidden ones too; sheets of charts and macros are none.</param>
/// <param name="Flaw">Why it could not be read; then it has no sheets.</param>
/// <param name="Detail">What the flaw is about: the form that it has, the part and the limit that it goes beyond. Else empty.</param>
/// <param name="Form">What it is kept as: xlsx or xls.</param>
internal sealed record WorkbookSheets(ImmutableArray<SheetCells> Sheets, WorkbookFlaw Flaw = WorkbookFlaw.None, string Detail = "", string Form = "xlsx");
