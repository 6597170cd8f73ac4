using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Reads a table of events, whose header has the columns of events.csv in one row.</summary>
/// <param name="table">The table; the text of each column is the English name of its column in events.csv.</param>
/// <param name="context">What it is read against.</param>
/// <param name="months">The months of its rows.</param>
internal sealed class EventTable(FoundTable table, ImportContext context, RowMonths months)
{
    private const int FewestColumns = 3;
    private readonly Grid _grid = table.Grid;

    /// <summary>The table of events of a grid; none where no row is its header.</summary>
    public static ImmutableArray<FoundTable> Find(Grid grid)
    {
        int[] rows = [.. grid.Cells.Rows.Where(r => grid.Written(r.Number).Any()).Select(r => r.Number)];
        for (int i = 0; i < rows.Length; i++)
        {
            ImmutableArray<Column> columns = [.. grid.Written(rows[i])
                .Select(w => (w.Cell.Column, Name: ImportWords.BuiltIn.EventColumn(w.Text))).Where(c => c.Name is not null).DistinctBy(c => c.Name)
                .Select(c => new Column(c.Column, Role(c.Name!), c.Name!, default))];
            if (columns.Length >= FewestColumns && columns.Any(c => c.Text == "event") && columns.Any(c => c.Text == "kind"))
                return [new FoundTable(grid, rows[i], rows[i], columns, [.. rows[..i]], [.. rows[(i + 1)..]])];
        }

        return [];
    }

    /// <summary>The events that it holds, each with its place. What cannot be read is told by its cell.</summary>
    public IEnumerable<(CsvRow Row, string Place)> Read()
    {
        foreach (int row in new TableRows(table, context.Remarks).Data())
        {
            if (Row(row) is { } read) yield return (read, _grid.Place(row, NumberOf("event")));
        }
    }

    private CsvRow? Row(int row)
    {
        int before = context.Remarks.Open;
        RowMonth when = months.Of(row, table.Columns[0]);
        if (when.Refusal is not null) months.Tell(row, table.Columns[0], when, NumberOf("event"));
        foreach (Column column in table.Columns)
        {
            string text = Text(row, column);
            if (ClassTable.Problem(_grid.Cell(row, column.Number)) is { } problem && problem != "import.open.notText") Open(row, column.Number, problem, "");
            if (text.Length > 0 && Fits(column.Text, text) is false) Open(row, column.Number, "import.open.eventCell", column.Text);
            if (text.Length == 0 && column.Text is ("event" or "kind" or "document")) Open(row, column.Number, "import.open.eventEmpty", column.Text);
        }

        if (context.Remarks.Open > before || when.Month is not { } month) return null;
        return new CsvRow(
        [
            ("month", Months.Text(month)),
            .. table.Columns.Where(c => c.Text != "month").Select(c => (c.Text, CsvText.Foreign(Text(row, c)))),
            ("origin", CsvText.Foreign(_grid.Place(row, NumberOf("event")))),
        ]);
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

    private string Text(int row, Column column) => _grid.Text(row, column.Number);

    private int NumberOf(string name) => table.Columns.First(c => c.Text == name).Number;

    private static ColumnRole Role(string name) => name switch
    {
        "month" => ColumnRole.Month,
        "date" => ColumnRole.Date,
        "event" => ColumnRole.Point,
        _ => ColumnRole.Document,
    };

    private void Open(int row, int column, string code, params ReadOnlySpan<string> arguments) =>
        context.Remarks.Add(RemarkKind.Open, _grid.Place(row, column), Remark.Shown(_grid.Text(row, column)), code, arguments);
}
