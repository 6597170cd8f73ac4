using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Tells the rows of a table that are data from titles, notes, sums and repeated headers, each of which is named.</summary>
/// <param name="table">The table.</param>
/// <param name="remarks">Where what is passed over is told.</param>
internal sealed class TableRows(FoundTable table, Remarks remarks)
{
    private readonly ImmutableHashSet<int> _names =
        [.. table.Columns.Where(c => c.Role is ColumnRole.Point or ColumnRole.Code).Select(c => c.Number)];

    /// <summary>The rows that are data.</summary>
    public IEnumerable<int> Data()
    {
        foreach (int row in table.Titles) SkipTitle(row);
        foreach (int row in table.Body)
        {
            if (Passed(row) is { } code) Skip(code, row);
            else yield return row;
        }
    }

    /// <summary>Why a row is no data; null where it is.</summary>
    private string? Passed(int row)
    {
        Grid grid = table.Grid;
        (SheetCell Cell, string Text)[] written = [.. grid.Written(row)];
        (SheetCell first, string text) = written[0];
        ImportWords words = ImportWords.BuiltIn;
        if (words.IsSum(text) || _names.Any(n => words.IsSum(grid.Filled(row, n)))) return "import.skip.sum";
        bool across = grid.Merge(row, first.Column) is { } merged && merged.LastColumn > merged.FirstColumn;
        if (words.IsNote(text) && (written.Length == 1 || !HasName(row))) return "import.skip.note";
        if (written.Length == 1 && (across || !_names.Contains(first.Column)) && !InMergedName(row)) return "import.skip.note";
        return IsHeaderAgain(row) ? "import.skip.header" : null;
    }

    private bool HasName(int row) => _names.Any(n => table.Grid.Text(row, n).Length > 0);

    /// <summary>Whether the row's name stands in merged cells that begin above it.</summary>
    private bool InMergedName(int row) => _names.Any(n => table.Grid.Origin(row, n).Row < row && table.Grid.Filled(row, n).Length > 0);

    /// <summary>Whether the header stands here again, as on every page of a printed table.</summary>
    private bool IsHeaderAgain(int row) => Enumerable.Range(table.FirstHeaderRow, table.LastHeaderRow - table.FirstHeaderRow + 1).Any(header =>
        table.Grid.Written(row).Select(w => (w.Cell.Column, w.Text)).SequenceEqual(table.Grid.Written(header).Select(w => (w.Cell.Column, w.Text))));

    /// <summary>A title is told with what stands beside it, its unit or who made it.</summary>
    private void SkipTitle(int row)
    {
        (SheetCell Cell, string Text)[] written = [.. table.Grid.Written(row)];
        if (written.Length == 0) return;
        string place = table.Grid.Place(row, written[0].Cell.Column);
        remarks.Add(RemarkKind.Skipped, place, Remark.Shown(string.Join(' ', written.Select(w => w.Text))), "import.skip.title");
    }

    private void Skip(string code, int row)
    {
        foreach ((SheetCell cell, string text) in table.Grid.Written(row).Take(1))
            remarks.Add(RemarkKind.Skipped, table.Grid.Place(row, cell.Column), Remark.Shown(text), code);
    }
}
