using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Import.Tables;

/// <summary>A table in a grid: its header and the rows below it.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="FirstHeaderRow">The first row of the header.</param>
/// <param name="LastHeaderRow">The last row of the header.</param>
/// <param name="Columns">The columns that have a header, in order.</param>
/// <param name="Titles">The rows above the header that belong to it.</param>
/// <param name="Body">The rows below the header, up to the next table.</param>
internal sealed record FoundTable(
    Grid Grid, int FirstHeaderRow, int LastHeaderRow, ImmutableArray<Column> Columns, ImmutableArray<int> Titles, ImmutableArray<int> Body)
{
    private TableMonth? _words;
    private Dictionary<int, SheetDrawing>? _covered;

    /// <summary>The rows above an earlier table of the sheet that are its titles too.</summary>
    public ImmutableArray<int> CommonTitles { get; init; } = [];

    /// <summary>The columns of a role.</summary>
    public ImmutableArray<Column> Of(ColumnRole role) => [.. Columns.Where(c => c.Role == role)];

    /// <summary>The first column of a role, or null.</summary>
    public Column? First(ColumnRole role) => Columns.FirstOrDefault(c => c.Role == role);

    /// <summary>
    /// The column of a role that is about the month of a column of classes, one in its group before one outside all groups; null where there is none.
    /// </summary>
    public Column? Beside(Column classes, ColumnRole role) =>
        Of(role).Where(c => c.IsBeside(classes)).MaxBy(c => c.Hint.IsNothing ? 0 : 1);

    /// <summary>What stands above the table, text by text.</summary>
    public string[] TitleTexts =>
        [.. Grid.Above, .. CommonTitles.Concat(Titles).SelectMany(r => Grid.Written(r).Where(w => w.Cell.Problem != CellProblem.Struck).Select(w => MonthsAcross.MayBeOctober(w.Cell) ? w.Text[..^1] : w.Text))];

    /// <summary>What the words around the table say of its month.</summary>
    /// <param name="known">Names of places and points that may stand beside the month.</param>
    public TableMonth Words(IReadOnlyCollection<string> known) => _words ??= TableMonth.Of(Grid.Cells.Name, Grid.File, [.. TitleTexts.Select(t => ImportWords.BuiltIn.IsNote(t) ? t : Legend.Without(t)).Where(t => t.Length > 0)], known, NotesBelow);

    /// <summary>The notes below the table, text by text, those above it that begin as notes do, and those to which its titles and header point.</summary>
    public IEnumerable<string> NotesBelow => Grid.Below
        .Concat(NotesAt)
        .Concat(Body.Where(IsNote).SelectMany(r => Grid.Written(r).Select(w => w.Text)))
        .Concat(TitleTexts.Where(ImportWords.BuiltIn.IsNote)).Concat(NotesBeside);

    /// <summary>What the notes and comments say that stand at titles, headings and notes, and below the table where nothing is written.</summary>
    private IEnumerable<string> NotesAt => Titles
        .Concat(Enumerable.Range(FirstHeaderRow, LastHeaderRow - FirstHeaderRow + 1)).Concat(Body.Where(IsNote))
        .SelectMany(r => Grid.Written(r)).Where(w => w.Cell.Problem == CellProblem.Noted).Select(w => w.Cell.Stored);

    /// <summary>What stands at the right of the header with nothing below it, and so is no heading.</summary>
    private IEnumerable<string> NotesBeside => Columns.Where(c =>
        c.Role is ColumnRole.Unknown or ColumnRole.OtherMonth && c.Text.AsSpan().ContainsAny(':', (char)0xFF1A) && Body.All(r => Grid.Text(r, c.Number).Length == 0))
        .Select(c => c.Text);

    /// <summary>The paragraphs below a table of Word that are notes and no heading of what comes next: 注：…, 以上…, or a sentence with its stop.</summary>
    public IEnumerable<string> ParagraphsBelow => Grid.Below.Where(t => ImportWords.BuiltIn.IsNote(t)
        || (t.Length <= MonthHints.LongestTitle && (t.EndsWith(ImportWords.BuiltIn.NoteEnds[0]) || ImportWords.BuiltIn.NoteWords.IsOfAbove(t))));

    /// <summary>Those of the notes that are no caption of rows: below the last of them, or beginning as notes do.</summary>
    public IEnumerable<string> NotesBehind
    {
        get
        {
            int last = Body.LastOrDefault(r => !IsNote(r));
            return ParagraphsBelow.Concat(NotesAt)
                .Concat(Body.Where(r => IsNote(r) && (r > last || ImportWords.BuiltIn.IsNote(Grid.Written(r).First().Text))).SelectMany(r => Grid.Written(r).Select(w => w.Text)))
                .Concat(TitleTexts.Where(ImportWords.BuiltIn.IsNote)).Concat(NotesBeside);
        }
    }

    /// <summary>The units that are said above the table, or in a column beside the values.</summary>
    public string[] UnitsAbove => [.. OfficeWords.BuiltIn.UnitsIn(UnitTexts)];

    /// <summary>The texts in which units may stand: those above the table, and each that a column of units holds, with its heading, 计量单位:μg/L.</summary>
    public IEnumerable<string> UnitTexts =>
    [
        .. TitleTexts, .. Columns.Where(c => c.Heading is null && HeadingUnit.IsOfUnits(c.Text))
            .SelectMany(c => Body.Select(r => Grid.Filled(r, c.Number)).Where(u => u.Length > 0).Distinct().Select(u => c.Text + ":" + u)),
    ];

    /// <summary>The units that notes below the table say: 注：汞的单位为μg/L.</summary>
    public string[] UnitsBelow =>
        [.. OfficeWords.BuiltIn.UnitsIn(NotesBelow)];

    /// <summary>Whether a row below the header is called one of units, and so is neither a sample nor a part of the header.</summary>
    public bool IsCalledUnits(int row) => Grid.Written(row).Skip(1).Any() && Columns.Any(c =>
        c.Role is ColumnRole.Point or ColumnRole.Code or ColumnRole.Date or ColumnRole.Time && ImportWords.BuiltIn.IsUnitLabel(Grid.Text(row, c.Number)));

    private bool IsNote(int row) => !Grid.Written(row).Skip(1).Any() || ImportWords.BuiltIn.IsNote(Grid.Written(row).First().Text);

    /// <summary>
    /// Tells what around the rows cannot be taken as it stands, so that neither the month nor the meaning of a column is sure: a title, heading, caption or note with a change that
    /// nobody has accepted or with letters that are drawn, a heading that is struck through or beneath a box.
    /// </summary>
    /// <returns>Whether nothing is told.</returns>
    public bool IsSureAround(Remarks remarks)
    {
        int before = remarks.Open;
        foreach (UnsureText unsure in Grid.Unsure) remarks.Add(RemarkKind.Open, Grid.Name + "!" + HeaderRange, Remark.Shown(unsure.Text), unsure.Code);
        foreach (int row in Body.Where(IsNote)) TellUnsure(row, remarks, _ => false);
        foreach (int row in Titles) TellUnsure(row, remarks, c => c.Problem == CellProblem.Unreadable || HidesDigit(c));
        for (int row = FirstHeaderRow; row <= LastHeaderRow; row++)
        {
            TellUnsure(row, remarks, c => c.Problem is CellProblem.Unreadable or CellProblem.Struck && Columns.Any(known => known.Number == c.Column && IsRead(known)));
            if (Over(row) is { Lines.Count: > 0 } drawing) TellCovered(row, drawing, remarks);
        }

        return remarks.Open == before;
    }

    /// <summary>Whether a title shows some digits of those that it holds, so that its month may be another one: 2021-1 of 2021-11.</summary>
    private static bool HidesDigit(SheetCell cell) => cell is { Problem: CellProblem.ShownOtherwise, Kind: CellKind.Text, Text.Length: > 0 }
        && cell.Text.Count(char.IsAsciiDigit) < cell.Stored.Count(char.IsAsciiDigit);

    private static bool IsRead(Column column) => column.IsKnown && column.Role != ColumnRole.Ignored;

    /// <summary>Tells the cells of a row that were changed, which nobody has accepted, and others of a kind.</summary>
    private void TellUnsure(int row, Remarks remarks, Func<SheetCell, bool> others)
    {
        foreach ((SheetCell cell, string text) in Grid.Written(row))
        {
            if (cell.Problem != CellProblem.Revised && !others(cell)) continue;
            string code = cell.Problem switch
            {
                CellProblem.Unreadable => "import.open.drawnLetters",
                CellProblem.Struck => "import.open.struck",
                CellProblem.ShownOtherwise => "import.open.notShown",
                _ => "import.open.revised",
            };
            remarks.Add(RemarkKind.Open, Grid.Place(row, cell.Column), Remark.Shown(text), code);
        }
    }

    /// <summary>The drawing that lies over a row and hides something of it: words over any column of the table, a picture or shape over one that is read; null where none does.</summary>
    public SheetDrawing? Over(int row)
    {
        _covered ??= Covered();
        return _covered.GetValueOrDefault(row);
    }

    /// <summary>Tells that a drawing lies over a row, by the first cell of a result beneath it, else by the first cell.</summary>
    public void TellCovered(int row, SheetDrawing drawing, Remarks remarks)
    {
        Column[] beneath = [.. Columns.Where(c => IsOver(drawing, c))];
        int column = (Array.Find(beneath, c => c.Role is ColumnRole.Class or ColumnRole.Indicator) ?? beneath.FirstOrDefault())?.Number
            ?? Math.Max(drawing.Over.FirstColumn, Columns[0].Number);
        string code = drawing.Lines.Count > 0 ? "import.open.covered" : "import.open.coveredByPicture";
        remarks.Add(RemarkKind.Open, Grid.Place(row, column), Grid.Filled(row, column), code, Remark.Shown(drawing.Text));
    }

    private static bool IsOver(SheetDrawing drawing, Column column) => column.Number >= drawing.Over.FirstColumn && column.Number <= drawing.Over.LastColumn;

    private Dictionary<int, SheetDrawing> Covered()
    {
        // What is said goes before what is drawn.
        var covered = new Dictionary<int, SheetDrawing>();
        foreach (SheetDrawing drawing in Grid.Cells.Drawings)
        {
            if (drawing.Lines.Count > 0 && drawing.Over.LastColumn >= Columns[0].Number && drawing.Over.FirstColumn <= Columns[^1].Number) Cover(drawing);
        }

        foreach (SheetDrawing drawing in Grid.Cells.Drawings)
        {
            if (drawing.Lines.Count == 0 && Columns.Any(c => IsRead(c) && IsOver(drawing, c))) Cover(drawing);
        }

        return covered;

        void Cover(SheetDrawing drawing)
        {
            for (int row = drawing.Over.FirstRow; drawing.Hides && row <= Math.Min(drawing.Over.LastRow, Grid.LastRow); row++) covered.TryAdd(row, drawing);
        }
    }

    /// <summary>Where the header of a column stands: the lowest cell in which something is written.</summary>
    public string HeaderPlace(Column column)
    {
        for (int row = LastHeaderRow; row > FirstHeaderRow; row--)
        {
            if (Grid.Text(row, column.Number).Length > 0) return Grid.Address(row, column.Number);
        }

        return Grid.Address(FirstHeaderRow, column.Number);
    }

    /// <summary>Where a word of a column's header stands: in the column, or to the left where it is written across; else where another word does.</summary>
    /// <param name="column">The column.</param>
    /// <param name="word">The word; empty for the lowest one that is not the other.</param>
    /// <param name="other">The other word.</param>
    public string HeaderPlace(int column, string word, string other = "")
    {
        for (int row = LastHeaderRow; row >= FirstHeaderRow; row--)
        {
            for (int at = column; at >= Columns[0].Number; at--)
            {
                (int Row, int Column) origin = Grid.Origin(row, at);
                string text = Grid.Text(origin.Row, origin.Column);
                if (word.Length > 0 ? text == word : text.Length > 0 && text != other && !HeadingWords.IsUnit(text)) return Grid.Address(origin.Row, origin.Column);
                if (text.Length > 0) break;
            }
        }

        return Grid.Address(LastHeaderRow, column);
    }

    /// <summary>
    /// A column by its place and words, with what a row below them says that names no point: 表层 below 水质类别 tells it from its neighbours.
    /// </summary>
    public string Called(Column column)
    {
        int row = LastHeaderRow + 1;
        bool namesPoint = Columns.Any(c => c.Role is ColumnRole.Point or ColumnRole.Code && Grid.Text(row, c.Number).Length > 0);
        string below = namesPoint ? "" : Grid.Text(row, column.Number);
        return HeaderPlace(column) + " " + column.Text + (below.Length > 0 ? "/" + Remark.Shown(below) : "");
    }

    /// <summary>The cells of the header as a spreadsheet calls them: A3:F4.</summary>
    public string HeaderRange => Grid.Address(FirstHeaderRow, Columns[0].Number) + ":" + Grid.Address(LastHeaderRow, Columns[^1].Number);
}
