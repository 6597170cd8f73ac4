using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// Tells what stands among the rows of a table below no heading, beside its columns or beyond a blank one, so that nothing is passed over
/// in silence.
/// </summary>
internal static class UnheadedColumns
{
    /// <summary>Tells the first cell of each such column: what may be a result or a part of one is open, the rest is passed over.</summary>
    /// <param name="table">The table.</param>
    /// <param name="context">What it is read against.</param>
    /// <param name="code">Why what may be a result is open, a code of the wording.</param>
    /// <param name="mayBeResult">Whether the text of a cell may be a result, by its row and column.</param>
    /// <returns>Whether none may be.</returns>
    public static bool Tell(FoundTable table, ImportContext context, string code, Func<int, int, string, bool> mayBeResult)
    {
        var headed = new HashSet<int>(table.Columns.Select(c => c.Number));
        var rows = new TableRows(table, context, _ => false);
        var first = new Dictionary<int, int>();
        var open = new HashSet<int>();
        foreach (int row in table.Body)
        {
            if (!table.Grid.Written(row).Any(w => !headed.Contains(w.Cell.Column)) || !rows.IsData(row)) continue;
            foreach ((SheetCell cell, string text) in table.Grid.Written(row))
            {
                if (headed.Contains(cell.Column) || text.Length == 0) continue;
                first.TryAdd(cell.Column, row);
                if (open.Contains(cell.Column) || !mayBeResult(row, cell.Column, text)) continue;
                open.Add(cell.Column);
                context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, cell.Column), Remark.Shown(text), code);
            }
        }

        foreach ((int column, int row) in first)
        {
            if (open.Contains(column)) continue;
            string text = Remark.Shown(table.Grid.Text(row, column));
            context.Remarks.Add(RemarkKind.Skipped, table.Grid.Place(row, column), text, "import.skip.noHeading");
        }

        return open.Count == 0;
    }
}
