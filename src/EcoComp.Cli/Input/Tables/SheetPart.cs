using System.Collections.Immutable;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The rows of a sheet below its header: records, and below them notes.</summary>
internal sealed class SheetPart
{
    private readonly Dictionary<CellRange, byte[]> _mergedText = [];
    private readonly HashSet<(int Row, int Column)> _across;
    private readonly List<CellRange> _open = [];
    private int _begun;
    private int _width;

    /// <summary>Splits a sheet.</summary>
    /// <param name="file">The data file that it is.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">Its header.</param>
    /// <param name="required">The columns that every record fills.</param>
    /// <param name="before">The number of the table's line before its first.</param>
    public SheetPart(DataFile file, NamedSheet sheet, TableHeader header, int[] required, int before)
    {
        (Sheet, Header, Before) = (sheet, header, before);
        _across = [.. sheet.Cells.Merged.Where(m => m.LastColumn > m.FirstColumn).Select(m => (m.FirstRow, m.FirstColumn))];
        SheetRow[] rows = [.. sheet.Cells.Rows.Where(r => r.Number > header.LastLine)];
        (StrayTexts, Headers, HashSet<int> captions, int last) = Strays(file, header, rows);
        rows = [.. rows.TakeWhile(r => r.Number <= last)];
        int end = rows.Length;
        while (end > 0 && (IsBlank(rows[end - 1]) || IsNote(rows[end - 1], required))) end--;
        Rows = [.. rows[..end]];
        SheetRow[] records = [.. rows[end..].Where(r => TableNotes.MayBeRecord(Texts(r)))];
        Notes = [.. rows[end..].Except(records).Where(r => !IsBlank(r) && !(IsMergedText(r) && OfficeWords.BuiltIn.BeginsAsNote(Texts(r)[0])))];
        LastLine = Rows.Length == 0 ? header.LastLine : Rows[^1].Number;
        StrayTexts =
        [
            .. StrayTexts.Concat(Rows.Where(r => IsNote(r, required))).Where(r => r.Number <= LastLine && !captions.Contains(r.Number))
                .Concat(records).DistinctBy(r => r.Number).OrderBy(r => r.Number),
        ];
        Stray = [.. StrayTexts.Concat(Headers).Select(r => r.Number), .. captions];
        Merged =
        [
            .. sheet.Cells.Merged.Where(m => m.LastRow > header.LastLine && m.FirstRow <= LastLine)
                .Where(m => m.FirstRow != m.LastRow || !Stray.Contains(m.FirstRow)).OrderBy(m => m.FirstRow),
        ];
    }

    /// <summary>The sheet.</summary>
    public NamedSheet Sheet { get; }

    /// <summary>Its header.</summary>
    public TableHeader Header { get; }

    /// <summary>The number of the table's line before its first.</summary>
    public int Before { get; }

    /// <summary>The number of its last record, or of the header's last row where there is none.</summary>
    public int LastLine { get; }

    /// <summary>Its rows from the first below the header to the last record.</summary>
    public ImmutableArray<SheetRow> Rows { get; }

    /// <summary>The rows below that are no records; but for those of one merged cell that begin as notes do.</summary>
    public ImmutableArray<SheetRow> Notes { get; }

    /// <summary>Texts, captions and sums among the records.</summary>
    public ImmutableArray<SheetRow> StrayTexts { get; }

    /// <summary>Headers among the records; below that of another table nothing is read.</summary>
    public ImmutableArray<SheetRow> Headers { get; }

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
            // Ranges that together are wider than a sheet lie over one another, as no spreadsheet has them.
            if (_width + Merged[_begun].Width > ColumnLetters.LastColumn) continue;
            _open.Add(Merged[_begun]);
            _width += Merged[_begun].Width;
        }

        if (_open.RemoveAll(r => r.LastRow < row) > 0) _width = _open.Sum(m => m.Width);
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

    /// <summary>The rows that are no records, and the last row that is the table's; a caption right above a header says no more than that.</summary>
    private static (ImmutableArray<SheetRow> Texts, ImmutableArray<SheetRow> Headers, HashSet<int> Captions, int Last) Strays(
        DataFile file, TableHeader header, SheetRow[] rows)
    {
        var texts = new List<SheetRow>();
        var headers = ImmutableArray.CreateBuilder<SheetRow>();
        var captions = new HashSet<int>();
        (SheetRow Row, int Cells)? above = null;
        var stray = new StrayRows(file);
        foreach (SheetRow row in rows)
        {
            if (file != DataFile.Counties && row.Cells is [{ Text: [>= '0' and <= '9', ..] }, _, ..])
            {
                above = null; // the usual record begins with its month
                continue;
            }

            (string Heading, string Text)[] written =
                [.. row.Cells.Select(c => (header.Headings.ElementAtOrDefault(c.Column - 1) ?? "", Text: NamedSheet.TextOf(c))).Where(w => w.Text.Length > 0)];
            if (written.Length == 0 || row.Cells.Any(c => c.Problem != CellProblem.None)) continue;
            StrayRow what = stray.Of(written);
            if (what == StrayRow.Text) texts.Add(row);
            if (what == StrayRow.Header)
            {
                if (above is { Cells: 1 } caption)
                {
                    captions.Add(caption.Row.Number);
                    if (texts.Count > 0 && texts[^1] == caption.Row) texts.RemoveAt(texts.Count - 1);
                }

                headers.Add(row);
                bool same = written.Length == header.Headings.Count(h => h.Length > 0) && row.Cells.All(c =>
                    NamedSheet.TextOf(c) is { } text && (text.Length == 0 || text == header.Headings.ElementAtOrDefault(c.Column - 1)));
                if (!same) return ([.. texts], headers.DrainToImmutable(), captions, row.Number);
            }

            above = (row, written.Length);
        }

        return ([.. texts], headers.DrainToImmutable(), captions, int.MaxValue);
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
        if (Array.TrueForAll(required, field => row.Cells.Any(c => c.Column == field)) && !BeginsSigned(row, required)) return false;
        return row.Cells.All(c => c.Problem == CellProblem.None) && TableNotes.Are(Texts(row));
    }

    /// <summary>Whether the first needed cell may be a signature, as stands below tables: 制表：张三.</summary>
    private static bool BeginsSigned(SheetRow row, int[] required) =>
        required.Length > 0 && row.Cells.Any(c => c.Column == required[0] && c.Kind == CellKind.Text && c.Text.AsSpan().IndexOfAny('：', ':') > 0);

    private static string[] Texts(SheetRow row) => [.. row.Cells.Select(NamedSheet.TextOf).Where(t => t.Length > 0)];
}
