using System.Globalization;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>What a sheet hides, merges and says below its table.</summary>
/// <param name="part">The sheet.</param>
/// <param name="reader">Which of its columns are read.</param>
/// <param name="told">Where faults go that are told once a column.</param>
internal sealed class SheetChecks(SheetPart part, SheetCellReader reader, ColumnFaults told)
{
    private const int MostRanges = 5;

    private string Label => part.Sheet.Label;

    /// <summary>Tells it.</summary>
    /// <returns>Whether every record can be read.</returns>
    public bool Tell(FaultLog faults)
    {
        TellHidden(faults);
        TellStruck(faults);
        bool covered = TellCovered();
        Fault[] units = Units();
        foreach (Fault unit in units) told.Add(unit);
        foreach (SheetRow row in part.Notes.Where(r => !units.Any(u => u.Line == r.Number)))
            told.Add(new Fault(FaultCodes.NotesPassed, Label, row.Number, 0, "", FirstText(row), []));
        foreach (SheetRow row in part.StrayTexts) told.Add(StrayRows.Fault(StrayRow.Text, Label, row.Number, FirstText(row)));
        foreach (SheetRow row in part.Headers) told.Add(StrayRows.Fault(StrayRow.Header, Label, row.Number, FirstText(row)));
        return TellMerged(faults) && !covered && part.Stray.IsEmpty && units.Length == 0;
    }

    /// <summary>The faults of notes below the records that say another unit than a column of amounts has; below another header stands another table.</summary>
    private Fault[] Units() => !part.Headers.IsEmpty ? [] :
    [
        .. part.Sheet.Cells.Rows.Where(r => r.Number > part.LastLine)
            .Select(r => DataHeader.UnitOfNote(reader.File, Label, r.Number, part.Header.Headings, r.Cells.Select(NamedSheet.TextOf))).OfType<Fault>(),
    ];

    private static string FirstText(SheetRow row) => row.Cells.Select(NamedSheet.TextOf).First(t => t.Length > 0);

    private void TellHidden(FaultLog faults)
    {
        SheetCells sheet = part.Sheet.Cells;
        if (sheet.IsHidden) faults.AddFile(FaultCodes.Hidden, Label, "sheet", "");
        for (int column = 1; column <= part.Header.Headings.Length; column++)
        {
            if (reader.Reads(column) && sheet.Hides(column)) faults.Add(new Fault(FaultCodes.Hidden, Label, part.Header.Line, column, reader.NameOf(column), "", ["column", ""]));
        }

        SheetRow[] rows = [.. part.Rows.Where(r => r.IsHidden && !r.Cells.IsEmpty)];
        if (rows.Length == 0) return;
        string more = rows.Length == 1 ? "" : (rows.Length - 1).ToString(CultureInfo.InvariantCulture);
        faults.Add(new Fault(FaultCodes.Hidden, Label, rows[0].Number, 0, "", "", ["row", more]));
    }

    /// <summary>
    /// Tells the cells over which a box, a picture or a shape lies, of which nobody sees what they hold: in each row the first of those that are read.
    /// </summary>
    private bool TellCovered()
    {
        bool any = false;
        foreach (SheetDrawing drawing in part.Sheet.Cells.Drawings)
        {
            CellRange over = drawing.Over;
            int last = Math.Min(over.LastColumn, part.Header.Headings.Length);
            int column = over.FirstColumn;
            while (column <= last && !reader.Reads(column)) column++;
            if (!drawing.Hides || column > last) continue;
            foreach (SheetRow row in part.Sheet.Cells.Rows)
            {
                if (row.Number < Math.Max(over.FirstRow, part.Header.Line) || row.Number > Math.Min(over.LastRow, part.LastLine)) continue;
                if (row.Number <= part.Header.LastLine && drawing.Lines.Count == 0) continue;
                string stored = row.Cells.FirstOrDefault(c => c.Column == column).Text ?? "";
                told.Add(new Fault(FaultCodes.SheetShownOtherwise, Label, row.Number, column, reader.NameOf(column), drawing.Text, [stored, "cell"]));
                any = true;
            }
        }

        return any;
    }

    /// <summary>What is struck through is told once for the sheet, by its ranges: whoever strikes a row through means that it no longer holds.</summary>
    private void TellStruck(FaultLog faults)
    {
        var ranges = new List<CellRange>();
        foreach (SheetRow row in part.Sheet.Cells.Rows.Where(r => r.Number >= part.Header.Line && r.Number <= part.LastLine))
        {
            int[] columns = [.. row.Cells.Where(c => IsOut(c, row.Number) && reader.Reads(c.Column)).Select(c => c.Column)];
            if (columns.Length == 0) continue;
            if (ranges.Count > 0 && ranges[^1] is var last && last.LastRow == row.Number - 1 && last.FirstColumn == columns[0] && last.LastColumn == columns[^1])
                ranges[^1] = last with { LastRow = row.Number };
            else
                ranges.Add(new CellRange(row.Number, columns[0], row.Number, columns[^1]));
        }

        if (ranges.Count == 0) return;
        string more = ranges.Count <= MostRanges ? "" : (ranges.Count - MostRanges).ToString(CultureInfo.InvariantCulture);
        faults.Add(new Fault(
            FaultCodes.StruckThrough, Label, ranges[0].FirstRow, ranges[0].FirstColumn, reader.NameOf(ranges[0].FirstColumn),
            Fault.Listing(ranges.Take(MostRanges).Select(r => r.ToString())), [more]));
    }

    /// <summary>Merged cells hold their content once: the other rows would be read as empty. They are told once for each column that is read.</summary>
    private bool TellMerged(FaultLog faults)
    {
        bool none = true;
        var byColumn = new List<CellRange>?[part.Header.Headings.Length + 1];
        foreach (CellRange range in part.Merged) (byColumn[FirstRead(range)] ??= []).Add(range);
        for (int column = 1; column < byColumn.Length; column++)
        {
            if (byColumn[column] is not { } ranges) continue;
            ranges.Sort((a, b) => a.FirstRow != b.FirstRow ? a.FirstRow - b.FirstRow : a.FirstColumn - b.FirstColumn);
            string more = ranges.Count <= MostRanges ? "" : (ranges.Count - MostRanges).ToString(CultureInfo.InvariantCulture);
            faults.Add(new Fault(
                FaultCodes.SheetMerged, Label, ranges[0].FirstRow, column, reader.NameOf(column),
                Fault.Listing(ranges.Take(MostRanges).Select(r => r.ToString())), [more]));
            none = false;
        }

        return none;
    }

    /// <summary>Whether a cell is struck or crossed out; a line from corner to corner of a heading parts it in two.</summary>
    private bool IsOut(SheetCell cell, int row) =>
        cell.Problem == CellProblem.Struck || (cell.Problem == CellProblem.Crossed && row > part.Header.LastLine);

    private int FirstRead(CellRange range)
    {
        for (int column = range.FirstColumn; column <= Math.Min(range.LastColumn, part.Header.Headings.Length); column++)
        {
            if (reader.Reads(column)) return column;
        }

        return 0;
    }
}
