using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Reads a table of classes.</summary>
/// <param name="table">The table.</param>
/// <param name="context">What it is read against.</param>
/// <param name="months">The months of its cells.</param>
/// <param name="place">The points of its rows.</param>
internal sealed class ClassTable(FoundTable table, ImportContext context, RowMonths months, TablePlace place)
{
    /// <summary>More characters than any name, month, class or sentence in its place has.</summary>
    private const int LongestText = 300;

    private readonly Grid _grid = table.Grid;
    private readonly Legend _legend = Legend.Of(table);
    private readonly TablePlace _place = place;
    private readonly ColumnsBeside _unread = new(table, context, place);
    private readonly ImmutableArray<Column> _notes = table.Of(ColumnRole.Note);
    private readonly RowNotes _beside = new(table, context);
    private readonly HashSet<(Point Point, YearMonth Month, string Target)> _targets = [];
    private readonly List<string> _others = [];

    /// <summary>The results that it holds. What cannot be read is told by its cell.</summary>
    public IEnumerable<ImportedResult> Read()
    {
        if (Columns() is not { } columns) return [];
        int[] rows = [.. new TableRows(table, context, _place.IsKnown).Data()];
        Column[] filled = [.. columns.Where(c => rows.Any(r => Written(r, c)))];
        foreach (Column empty in columns.Except(filled))
            context.Remarks.Add(RemarkKind.Skipped, _grid.Name + "!" + table.HeaderPlace(empty), empty.Text, "import.skip.emptyColumn");
        ImportedResult[] results = [.. rows.SelectMany(row => Row(row, filled))];
        context.TellOthers(_grid, _others);
        _unread.Tell();
        _place.Tell();
        return results;
    }

    /// <summary>The columns of classes: one for each month, else one of them could be anything.</summary>
    private ImmutableArray<Column>? Columns()
    {
        ImmutableArray<Column> columns = table.Of(ColumnRole.Class);
        if (columns.IsEmpty) columns = table.Of(ColumnRole.Status);
        if (columns.IsEmpty) columns = table.Of(ColumnRole.Grade);
        if (columns.IsEmpty) columns = table.Of(ColumnRole.Compliance);
        if (columns.IsEmpty && !table.Of(ColumnRole.OtherMonth).IsEmpty) return null; // told as that
        if (columns.IsEmpty)
        {
            context.Remarks.Add(RemarkKind.Open, _grid.Name + "!" + table.HeaderRange, "", "import.open.noClass");
            return null;
        }

        (Column Column, string Refusal)[] unsure = [.. MonthsAcross.Unsure(table)];
        foreach ((Column column, string refusal) in unsure)
            context.Remarks.Add(RemarkKind.Open, _grid.Name + "!" + table.HeaderPlace(column), column.Text, refusal);
        columns = [.. columns.Except(unsure.Select(u => u.Column))];
        if (!UnheadedColumns.Tell(table, context, "import.open.noHeading", MaySayResult)) return null;
        Column[] twice = columns.FirstOrDefault(c => columns.Any(o => o.Number != c.Number && o.Hint == c.Hint)) is { } first
            ? [.. columns.Where(c => c.Hint == first.Hint)]
            : table.Body.Any(_place.HasTwoNames) ? [.. table.Of(ColumnRole.Point)] : [];
        if (twice.Length < 2) return columns;
        context.Remarks.Add(
            RemarkKind.Open, _grid.Name + "!" + table.HeaderRange, "", "import.open.twoColumns",
            Core.Provenance.Fault.Listing(twice.Select(table.Called)));
        return null;
    }

    /// <summary>Whether a cell below no heading may be the result of a row, or say something against it: 劣Ⅴ, 柳湾闸断流, 作废.</summary>
    private bool MaySayResult(int row, int column, string text) =>
        ImportWords.BuiltIn.SaysResult(text) || ImportWords.BuiltIn.Named(text).Length > 0
        || _unread.SaysAgainst(row, text, months.Of(row, table.Of(ColumnRole.Class).FirstOrDefault() ?? table.Columns[0]).Month);

    private bool Written(int row, Column column) => _grid.Text(row, column.Number).Length > 0 || _grid.Cell(row, column.Number).Problem != CellProblem.None;

    private IEnumerable<ImportedResult> Row(int row, Column[] columns)
    {
        NamedPoint named = _place.Named(row);
        Column[] written = [.. columns.Where(c => Written(row, c))];
        if (named.Name.Length + named.Code.Length == 0)
        {
            if (written.Length > 0) Open(row, written[0].Number, "import.open.noName");
            return [];
        }

        bool asked = written.Length > 0 || columns.Any(c => OwnStatus(row, c) is not null);
        if (asked && !_place.IsSure(row)) return [];
        Point? point = asked || !_place.IsCaption(row, named) ? _place.Find(row, named) : context.Names.Find(named).Point;
        if (point is null && !_place.PassesOver(named)) TellUnread(row, written, named.River);
        return point is null || (asked && _unread.NameAnotherPoint(row)) ? [] : columns.Select(c => Result(row, c, point, named)).OfType<ImportedResult>();
    }

    /// <summary>Tells what cannot be read in a row whose point is open, so that it is not told only when the point is known.</summary>
    private void TellUnread(int row, Column[] written, string river)
    {
        foreach (Column column in written)
        {
            SheetCell cell = _grid.Cell(row, column.Number);
            string? problem = Problem(cell) ?? (cell.HidesDigits ? "import.open.notShown" : null);
            string text = _grid.Text(row, column.Number);
            if (problem is not null) Open(row, column.Number, problem, Remark.Shown(cell.Stored));
            else if (ClassOf(row, column, text, river).Refusal is { } unread) Unread(row, column, text, river, unread);
        }
    }

    private ImportedResult? Result(int row, Column column, Point point, NamedPoint named)
    {
        RowMonth when = months.Of(row, column);
        if (when.Refusal is not null)
        {
            if (Written(row, column)) months.Tell(row, column, when, column.Number);
            return null;
        }

        if (when.Month is not { } month)
        {
            if (Written(row, column)) _others.Add(Grid.Address(row, column.Number));
            return null;
        }

        PointEntry? entry = point.EntryIn(month);
        SheetCell cell = _grid.Cell(row, column.Number);
        if (!Written(row, column) && OwnStatus(row, column) is null)
        {
            if (entry?.Months.Contains(month) == true) Blank(row, column, point, month);
            return null;
        }

        if (entry is null) return Open(row, column.Number, "import.open.notValid", point.Code, Months.Text(month));
        if (_place.Find(row, named, month) is not { } found) return null;
        if (found != point) return Result(row, column, found, named with { County = "", Besides = "" });
        if (Problem(cell) is { } problem) return Open(row, column.Number, problem, Remark.Shown(cell.Stored));
        if (cell.HidesDigits) return Open(row, column.Number, "import.open.notShown", cell.Stored);
        CheckTarget(row, column, point, entry, month);
        if (!entry.Months.Contains(month) && _targets.Add((point, month, "")))
            context.Remarks.Add(RemarkKind.Warning, _grid.Place(row, column.Number), Remark.Shown(_grid.Text(row, column.Number)), "import.warn.notRoutine", point.Code, Months.Text(month));
        string text = _grid.Text(row, column.Number);
        ClassCell read = ClassOf(row, column, text, named.River);
        if (read.Refusal is { } unread) return Unread(row, column, text, named.River, unread);
        if (_beside.Contradicts(row, column, read.Class, month) is { } note) return Open(row, column.Number, "import.open.noteDiffers", note);
        if (_unread.NameAnotherPlace(row, point, month) || _unread.HaveAnotherMonth(row, column.Number, month) || _unread.HaveAnotherClass(row, column, read.Class, month)) return null;
        if (OwnStatus(row, column) is { } own && (read.Class is not null || (own.IsWord && read.Status != own.Status)))
            return Open(row, column.Number, "import.open.classAndStatus", own.Text);
        if (read.Class == WaterClass.WorseThanV && point.WaterType == WaterType.Groundwater) return Open(row, column.Number, "import.open.groundwater");
        _beside.Tell(row, column);
        _unread.KeepDenials(row, column);
        return read.Status is { } status
            ? Status(row, column, point, month, status, read.Document, text, named.River)
            : new ImportedResult(month, point, read.Class, null, "", Note(row, column), _grid.Place(row, column.Number), text);
    }

    /// <summary>A cell, or where it is empty or a sign what the row says of itself in another column.</summary>
    private ClassCell ClassOf(int row, Column column, string text, string river)
    {
        if (text.Length == 0) return new ClassCell(null, OwnStatus(row, column)?.Status);
        ClassCell read = ClassCell.Read(text, river, _legend, context.Map);
        return read.Refusal == "import.open.sign" && OwnStatus(row, column) is { } own ? new ClassCell(null, own.Status) : read;
    }

    private ImportedResult? Status(
        int row, Column column, Point point, YearMonth month, ResultStatus status, string mapped, string text, string river)
    {
        string own = table.Beside(column, ColumnRole.Document) is { } documents ? _grid.Text(row, documents.Number) : "";
        string document = own.Length > 0 ? own : mapped.Length > 0 ? mapped : context.Document;
        if (status == ResultStatus.Suspended && document.Length == 0)
        {
            context.Map.Ask(text, river, [CellWords.Status.In(english: false).ElementAt((int)ResultStatus.Suspended)]);
            return Open(row, column.Number, "import.open.document");
        }

        if (document.Length > 0 && own.Length == 0 && mapped.Length > 0)
            context.Remarks.Add(RemarkKind.Warning, _grid.Place(row, column.Number), Remark.Shown(text), "import.warn.documentOfMap", mapped, ImportMap.FileName, Remark.Shown(text));

        string remark = text.Length > 0 && !ImportWords.BuiltIn.IsStatusWord(text) && !ImportWords.BuiltIn.IsSign(text) ? Remark.Shown(text) : "";
        string[] notes = [.. new[] { remark, Note(row, column) }.Where(n => n.Length > 0).Distinct()];
        bool needs = status is ResultStatus.Suspended or ResultStatus.Dry or ResultStatus.Frozen;
        return new ImportedResult(
            month, point, null, status, needs || own.Length > 0 ? document : "", string.Join(' ', notes), _grid.Place(row, column.Number), text);
    }

    private ImportedResult? Unread(int row, Column column, string text, string river, string code)
    {
        if (code == "import.open.sign")
            context.Map.Ask(text, "", CellWords.Status.In(english: false));
        return Open(row, column.Number, code);
    }

    private void Blank(int row, Column column, Point point, YearMonth month)
    {
        bool merged = _grid.Merge(row, column.Number) is not null;
        Open(row, column.Number, merged ? "import.open.mergedClass" : "import.open.blank", point.Code, Months.Text(month));
    }

    /// <summary>A status that stands by itself in the row's remark or column of statuses, with its text and whether that is the very word of it.</summary>
    private (ResultStatus Status, string Text, bool IsWord)? OwnStatus(int row, Column of)
    {
        foreach (Column column in table.Columns.Where(c => c.SaysOfRow && c.Number != of.Number && c.IsBeside(of)))
        {
            if (_grid.Text(row, column.Number) is { Length: > 0 } text && ImportWords.BuiltIn.Status(text) is { } status)
                return (status, Remark.Shown(text), ImportWords.BuiltIn.IsStatusWord(text));
        }

        return null;
    }

    private string Note(int row, Column column)
    {
        foreach (Column note in _notes.Where(n => n.IsBeside(column)))
        {
            string text = Remark.Shown(_grid.Text(row, note.Number));
            if (text.Length > 0 && !ImportWords.BuiltIn.IsSign(text) && ImportWords.BuiltIn.Status(text) is null) return Called(note) + " " + text;
        }

        return "";
    }

    /// <summary>What a column of notes is called, without the month above or below it.</summary>
    private static string Called(Column note)
    {
        string[] words = note.Text.Split('/');
        return Array.Find(words, w => ImportWords.BuiltIn.Role(ImportWords.Key(w)) == ColumnRole.Note) ?? words[^1];
    }

    /// <summary>A target that is not the register's is told once for a point and month; it is never written.</summary>
    private void CheckTarget(int row, Column of, Point point, PointEntry entry, YearMonth month)
    {
        if (table.Beside(of, ColumnRole.Target) is not { } column || entry.Target is not { } target) return;
        string text = ImportWords.Joined(_grid.Filled(row, column.Number));
        if (!ImportWords.BuiltIn.TryReadClass(text, out WaterClass said) || said == target || !_targets.Add((point, month, text))) return;
        context.Remarks.Add(
            RemarkKind.Warning, _grid.Place(row, column.Number), text, "import.warn.target", point.Code, Months.Text(month), target.ToString());
    }

    /// <summary>Whether a cell has more characters than any name, month or class, so that it is none of them.</summary>
    public static bool IsTooLong(SheetCell cell) => cell.Text.Length > LongestText;

    /// <summary>Why what a cell of a sheet shows cannot be taken.</summary>
    public static string? Problem(SheetCell cell) => cell.Problem switch
    {
        CellProblem.None when IsTooLong(cell) => "import.open.tooLong",
        CellProblem.TooLong => "import.open.tooLong",
        CellProblem.None => cell.Kind is CellKind.Date or CellKind.Time or CellKind.Truth ? "import.open.notText" : null,
        CellProblem.Error => "import.open.formulaError",
        CellProblem.NotCalculated => "import.open.notCalculated",
        CellProblem.Formula => "import.open.formula",
        CellProblem.Struck => "import.open.struck",
        CellProblem.Crossed => "import.open.crossed",
        CellProblem.Revised => "import.open.revised",
        CellProblem.Noted => "import.open.noted",
        CellProblem.BadDate or CellProblem.ShownOtherwise or CellProblem.ShownByFormat or CellProblem.Unreadable => "import.open.notShown",
    };

    private ImportedResult? Open(int row, int column, string code, params ReadOnlySpan<string> arguments)
    {
        context.Remarks.Add(RemarkKind.Open, _grid.Place(row, column), Remark.Shown(_grid.Filled(row, column)), code, arguments);
        return null;
    }
}
