using System.Collections.Immutable;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The rows of a sheet below its header: records, and below them notes.</summary>
internal sealed class SheetPart
{
    /// <summary>More ranges than one row can have.</summary>
    private const int MostOpen = 1000;

    private readonly Dictionary<CellRange, byte[]> _mergedText = [];
    private readonly HashSet<(int Row, int Column)> _across;
    private readonly List<CellRange> _open = [];
    private int _begun;

    /// <summary>Splits a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">Its header.</param>
    /// <param name="required">The columns that every record fills.</param>
    /// <param name="before">The number of the table's line before its first.</param>
    public SheetPart(NamedSheet sheet, TableHeader header, int[] required, int before)
    {
        (Sheet, Header, Before) = (sheet, header, before);
        _across = [.. sheet.Cells.Merged.Where(m => m.LastColumn > m.FirstColumn).Select(m => (m.FirstRow, m.FirstColumn))];
        SheetRow[] rows = [.. sheet.Cells.Rows.Where(r => r.Number > header.LastLine)];
        int end = rows.Length;
        while (end > 0 && (IsBlank(rows[end - 1]) || IsNote(rows[end - 1], required))) end--;
        Rows = [.. rows[..end]];
        Notes = [.. rows[end..].Where(r => !IsBlank(r) && !IsMergedText(r))];
        Stray = [.. Rows.Where(r => IsNote(r, required)).Select(r => r.Number)];
        int lastLine = Rows.Length == 0 ? header.LastLine : Rows[^1].Number;
        Merged =
        [
            .. sheet.Cells.Merged.Where(m => m.LastRow > header.LastLine && m.FirstRow <= lastLine)
                .Where(m => m.FirstRow != m.LastRow || !Stray.Contains(m.FirstRow)).OrderBy(m => m.FirstRow),
        ];
    }

    /// <summary>The sheet.</summary>
    public NamedSheet Sheet { get; }

    /// <summary>Its header.</summary>
    public TableHeader Header { get; }

    /// <summary>The number of the table's line before its first.</summary>
    public int Before { get; }

    /// <summary>Its rows from the first below the header to the last record.</summary>
    public ImmutableArray<SheetRow> Rows { get; }

    /// <summary>The rows below that are notes of more than one cell, or of one that is not merged.</summary>
    public ImmutableArray<SheetRow> Notes { get; }

    /// <summary>The numbers of rows between records that are no records.</summary>
    public ImmutableHashSet<int> Stray { get; }

    /// <summary>The merged cells among the records, by their first rows.</summary>
    public ImmutableArray<CellRange> Merged { get; }

    /// <summary>
    /// Gives a row the content of the merged cells that it is part of. They are refused; so that nothing follows from their being empty, every cell of
    /// them is read as what the sheet shows. Rows come in their order.
    /// </summary>
    public void FillMerged(int row, byte[][] cells)
    {
        for (; _begun < Merged.Length && Merged[_begun].FirstRow <= row; _begun++)
        {
            if (_open.Count < MostOpen) _open.Add(Merged[_begun]);
        }

        _open.RemoveAll(r => r.LastRow < row);
        foreach (CellRange range in _open)
        {
            if (range.FirstColumn > cells.Length) continue;
            if (row == range.FirstRow) _mergedText[range] = cells[range.FirstColumn - 1];
            if (!_mergedText.TryGetValue(range, out byte[]? text)) continue;
            for (int at = range.FirstColumn - 1; at < Math.Min(range.LastColumn, cells.Length); at++)
            {
                if (cells[at].Length == 0) cells[at] = text;
            }
        }
    }

    private static bool IsBlank(SheetRow row) => row.Cells.All(c => c.Problem == CellProblem.None && NamedSheet.TextOf(c).Length == 0);

    /// <summary>Whether a row is nothing but one text over several merged columns.</summary>
    private bool IsMergedText(SheetRow row)
    {
        SheetCell[] written = [.. row.Cells.Where(c => c.Problem != CellProblem.None || NamedSheet.TextOf(c).Length > 0)];
        return written is [{ Problem: CellProblem.None, Kind: CellKind.Text } only]
            && _across.Contains((row.Number, only.Column));
    }

    /// <summary>Whether a row is no record: a text over merged columns, or such as stands below tables, with a needed cell blank.</summary>
    private bool IsNote(SheetRow row, int[] required)
    {
        if (IsMergedText(row)) return true;
        if (Array.TrueForAll(required, field => row.Cells.Any(c => c.Column == field))) return false;
        return row.Cells.All(c => c.Problem == CellProblem.None) && TableNotes.Are([.. row.Cells.Select(NamedSheet.TextOf).Where(t => t.Length > 0)]);
    }
}
