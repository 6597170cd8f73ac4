using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Reads a table of events, whose header has the columns of events.csv in one row.</summary>
/// <param name="table">The table.</param>
/// <param name="context">What it is read against.</param>
/// <param name="months">The months of its rows.</param>
internal sealed class EventTable(FoundTable table, ImportContext context, RowMonths months)
{
    private const int FewestColumns = 3;
    private readonly Grid _grid = table.Grid;
    private readonly RowNotes _beside = new(table, context);
    private readonly HashSet<int> _hidden = [];
    private readonly List<string> _others = [];
    private readonly NamedColumn[] _columns = [.. table.Columns.Select(c => new NamedColumn(NameOf(c.Text), c)).Where(c => c.Name.Length > 0)];

    /// <summary>The table of events of a grid; none where no row is its header.</summary>
    public static ImmutableArray<FoundTable> Find(Grid grid)
    {
        int[] rows = [.. grid.Cells.Rows.Where(r => grid.Written(r.Number).Any()).Select(r => r.Number)];
        for (int i = 0; i < rows.Length; i++)
        {
            ImmutableArray<Column> columns = Columns(grid, rows[i], rows[i]);
            string[] names = [.. columns.Select(c => NameOf(c.Text)).Where(n => n.Length > 0).Distinct()];
            if (names.Length < FewestColumns || !names.Contains("event") || !names.Contains("kind")) continue;
            int last = i + 1 < rows.Length && IsSecondRow(grid, rows[i + 1], columns) ? rows[i + 1] : rows[i];
            return [new FoundTable(grid, rows[i], last, Columns(grid, rows[i], last), [.. rows[..i]], [.. rows.Where(r => r > last)])];
        }

        return [];
    }

    /// <summary>The columns of a header of one row, or of two: below a word that is written across several columns each has its own.</summary>
    private static ImmutableArray<Column> Columns(Grid grid, int first, int last)
    {
        var texts = new Dictionary<int, string>();
        for (int row = first; row <= last; row += Math.Max(1, last - first))
        {
            foreach (WrittenCell written in grid.Written(row)) texts[written.Cell.Column] = written.Text;
        }

        return [.. texts.Keys.Order().Select(c => new Column(c, Role(NameOf(texts[c])), Remark.Shown(texts[c]), MonthHint.None))];
    }

    /// <summary>Whether a row belongs to the header above it: there is no number of an event in it, and one of its words is that of a column.</summary>
    private static bool IsSecondRow(Grid grid, int row, ImmutableArray<Column> above) =>
        grid.Text(row, above.First(c => NameOf(c.Text) == "event").Number).Length == 0 && grid.Written(row).Any(w => NameOf(w.Text).Length > 0);

    /// <summary>The events that it holds. What cannot be read is told by its cell.</summary>
    public IEnumerable<CsvRow> Read()
    {
        if (!IsSound() || !UnheadedColumns.Tell(table, context, "import.open.noHeading", MayBeEvent)) yield break;
        foreach (int row in new TableRows(table, context, HasKind).Data())
        {
            if (Row(row) is { } read) yield return read;
        }

        context.TellOthers(_grid, _others);
    }

    /// <summary>Another kind than the row's own that a column says which is not read; null where none does.</summary>
    private string? OtherKind(int row)
    {
        foreach (Column column in table.Of(ColumnRole.Unknown))
        {
            string text = _grid.Filled(row, column.Number);
            if (CellWords.EventKind.Find(text) is { } said && _columns.Any(c => c.Name == "kind" && CellWords.EventKind.Find(_grid.Text(row, c.Column.Number)) != said)) return text;
        }

        return null;
    }

    /// <summary>Another county than the row's own that a column says which corrects it, 核实县区; null where none does.</summary>
    private string? OtherCounty(int row)
    {
        string own = _columns.FirstOrDefault(c => c.Name == "county") is { } county ? Text(row, county.Column) : "";
        foreach (Column column in table.Of(ColumnRole.Unknown))
        {
            string text = _grid.Filled(row, column.Number);
            bool isOther = ImportWords.BuiltIn.EventWords.Corrects(ImportWords.Key(column.Text))
                && context.Names.County(text) is { } said && context.Names.County(own) != said;
            if (isOther) return Remark.Shown(column.Text + " " + text);
        }

        return null;
    }

    /// <summary>
    /// Another amount than the row's own, or another unit, that a remark or a column of amounts says which is not read; null where none does.
    /// </summary>
    private string? OtherAmount(int row)
    {
        if (_columns.FirstOrDefault(c => c.Name == "volume_t") is not { } volume) return null;
        if (Cell.Number(Text(row, volume.Column)).Value is not { } own) return null;
        EventWords words = ImportWords.BuiltIn.EventWords;
        foreach (Column column in table.Columns)
        {
            string text = _grid.Filled(row, column.Number);
            if (text.Length == 0 || column.Role is not (ColumnRole.Unknown or ColumnRole.Remark)) continue;
            bool isOfNotes = column.Role == ColumnRole.Remark || ImportWords.BuiltIn.HeadingWords.AreOfNotes(column.Text);
            if (isOfNotes && words.SayOtherAmount(text, own)) return Remark.Shown(text);
            bool isOther = words.IsOfAmounts(ImportWords.Key(column.Text)) && words.SayOtherAmount(column.Text + ":" + text, own);
            if (!isOfNotes && isOther) return Remark.Shown(column.Text + " " + text);
        }

        return null;
    }

    private bool HasKind(int row) => _columns.Any(c => c.Name == "kind" && CellWords.EventKind.Find(_grid.Text(row, c.Column.Number)) is not null);

    private static bool MayBeEvent(int row, int column, string text) => CellWords.EventKind.Find(text) is not null;

    /// <summary>Whether each column is there once and in its own unit.</summary>
    private bool IsSound()
    {
        int before = context.Remarks.Open;
        for (int i = 0; i < _columns.Length; i++)
        {
            string name = _columns[i].Name;
            NamedColumn[] twice = Array.FindAll(_columns, c => c.Name == name);
            if (twice.Length == 1 || twice[0] != _columns[i]) continue;
            context.Remarks.Add(
                RemarkKind.Open, _grid.Name + "!" + table.HeaderRange, "", "import.open.twoColumns",
                Fault.Listing(twice.Select(c => table.HeaderPlace(c.Column) + " " + c.Column.Text)));
        }

        foreach (Column column in table.Of(ColumnRole.Unknown))
        {
            foreach (DataColumn own in DataFile.Events.Columns)
            {
                if (OfficeWords.BuiltIn.OtherUnit(own, column.Text) is not { } unit) continue;
                string place = _grid.Name + "!" + table.HeaderPlace(column);
                context.Remarks.Add(RemarkKind.Open, place, column.Text, "import.open.otherUnit", unit, own.Chinese);
            }
        }

        foreach ((string name, Column column) in _columns)
        {
            DataColumn own = DataFile.Events.Columns.First(c => c.Name == name);
            string? unit = Array.Find([.. table.UnitsAbove, .. table.UnitsBelow], u => OfficeWords.BuiltIn.IsOtherUnit(own, u))
                ?? OfficeWords.BuiltIn.StrangeUnits(own, table.UnitTexts).FirstOrDefault();
            if (unit is not null)
                context.Remarks.Add(RemarkKind.Open, _grid.Name + "!" + table.HeaderPlace(column), column.Text, "import.open.otherUnit", unit, own.Chinese);
        }

        foreach (DataColumn own in DataFile.Events.Columns.Where(c => c.MovesMoney && !_columns.Any(known => known.Name == c.Name)))
        {
            if (context.Remarks.Open > before || table.Of(ColumnRole.Unknown).FirstOrDefault(c => OfficeWords.BuiltIn.MayMean(own, c.Text)) is not { } like) continue;
            context.Remarks.Add(RemarkKind.Open, _grid.Name + "!" + table.HeaderPlace(like), like.Text, "import.open.almostColumn", own.Chinese);
        }

        return context.Remarks.Open == before;
    }

    private CsvRow? Row(int row)
    {
        int before = context.Remarks.Open;
        bool alone = !_grid.Written(row).Skip(1).Any(); // a caption, told once
        RowMonth when = months.Of(row, table.Columns[0]);
        if (when.Refusal is not null) months.Tell(row, table.Columns[0], when, NumberOf("event"));
        foreach ((string name, Column column) in _columns)
        {
            string text = Text(row, column);
            bool isPlainNote = name == "note" && _grid.Cell(row, column.Number).Problem == CellProblem.None;
            string? problem = !isPlainNote && ClassTable.Problem(_grid.Cell(row, column.Number)) is { } found && found != "import.open.notText" ? found : null;
            if (problem is not null) Open(row, column.Number, problem, problem == "import.open.noted" ? Remark.Shown(_grid.Cell(row, column.Number).Stored) : "");
            if (_grid.Cell(row, column.Number) is { HidesDigits: true } cell && _hidden.Add(column.Number))
                context.Remarks.Add(RemarkKind.Warning, _grid.Place(row, column.Number), text, "import.warn.hiddenDigits", cell.Stored);
            if (problem is null && text.Length > 0 && Fits(name, text) is false)
                Open(row, column.Number, Unfit(name), name == "kind" ? Kinds() : column.Text);
            if (text.Length == 0 && name is ("event" or "kind" or "document") && !(alone && context.Remarks.Open > before)) Open(row, column.Number, "import.open.eventEmpty", column.Text);
        }

        if (table.Over(row) is { } drawing) table.TellCovered(row, drawing, context.Remarks);
        if (context.Remarks.Open > before) return null;
        if (when.Month is not { } month)
        {
            if (when.Refusal is null) _others.Add(Grid.Address(row, NumberOf("event")));
            return null;
        }

        if ((OtherKind(row) ?? OtherCounty(row) ?? OtherAmount(row) ?? _beside.ContradictsSample(row, table.Columns[0], month)) is { } other)
        {
            Open(row, NumberOf("event"), "import.open.eventDiffers", other);
            return null;
        }

        _beside.Tell(row, table.Columns[0]);
        return new CsvRow(
        [
            ("month", Months.Text(month)),
            .. _columns.Where(c => c.Name != "month").Select(c => (c.Name, CsvText.Foreign(Text(row, c.Column)))),
            ("origin", CsvText.Foreign(_grid.Place(row, NumberOf("event")))),
        ])
        {
            Place = _grid.Place(row, NumberOf("event")),
            Places = [.. _columns.Select(c => (c.Name, _grid.Place(row, c.Column.Number)))],
        };
    }

    /// <summary>Whether a cell can be what its column holds; what a whole folder has to say of it is left to its check.</summary>
    private bool? Fits(string column, string text) => column switch
    {
        "kind" => CellWords.EventKind.Find(text) is not null,
        "date" or "week" => DateNotation.TryRead(text, out _),
        "volume_t" => Cell.Number(text).Flaw is null,
        "county" => text.Contains('%', StringComparison.Ordinal) || context.Register.FindCounty(text) is not null,
        _ => null,
    };

    /// <summary>The words for kinds of events, of which there are no others.</summary>
    private string Kinds() => string.Join(context.Words["label.list"], CellWords.EventKind.In(context.Words.Language == Core.Wording.Language.En));

    /// <summary>What is told of a cell that cannot be what its column holds.</summary>
    private static string Unfit(string column) => column switch
    {
        "county" => "import.open.eventCounty",
        "date" or "week" => "import.open.eventDate",
        "volume_t" => "import.open.eventVolume",
        "kind" => "import.open.eventKind",
        _ => "import.open.eventCell",
    };

    /// <summary>The text of a cell; the county and river may be merged downward over several events, other cells may not.</summary>
    private string Text(int row, Column column) => NameOf(column.Text) is "county" or "river" ? _grid.Filled(row, column.Number) : _grid.Text(row, column.Number);

    private int NumberOf(string name) => _columns.First(c => c.Name == name).Column.Number;

    /// <summary>The column of events.csv that a heading names; empty where it names none.</summary>
    private static string NameOf(string heading) => ImportWords.BuiltIn.EventColumn(heading) ?? DataFile.Events.Find(heading, out _)?.Name ?? "";

    private static ColumnRole Role(string name) => name switch
    {
        "month" => ColumnRole.Month,
        "date" => ColumnRole.Date,
        "event" => ColumnRole.Point,
        "note" => ColumnRole.Remark,
        "" => ColumnRole.Unknown,
        _ => ColumnRole.Document,
    };

    private void Open(int row, int column, string code, params ReadOnlySpan<string> arguments) =>
        context.Remarks.Add(RemarkKind.Open, _grid.Place(row, column), Remark.Shown(_grid.Text(row, column)), code, arguments);

    private sealed record NamedColumn(string Name, Column Column);
}
