using System.Globalization;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// How much a workbook or document may hold once it is read. What no table is made of weighs more than what it takes, so that a file made to fill the
/// memory meets the limit early, and a long one that a spreadsheet saved does not: cells far to the right, long texts, merged cells.
/// </summary>
internal sealed class SheetMemory
{
    /// <summary>Cells to the right of so many columns weigh twice, of twice as many three times.</summary>
    public const int ColumnsOfTables = 32;

    /// <summary>Merged cells over so many rows are few.</summary>
    public const int TallRows = 64;

    private const long Most = 640L << 20;
    private const int LongText = 256;
    private const int MostTall = 1000;

    private long _taken;
    private int _tall;

    /// <summary>Takes a text in.</summary>
    public void Take(string text) => Take(40 + (text.Length > LongText ? 16L : 2L) * text.Length);

    /// <summary>Takes a cell in, and what it holds by itself.</summary>
    public void Take(SheetCell cell)
    {
        long length = cell.Text.Length + cell.Stored.Length;
        Take(40L * (1 + (cell.Column - 1) / ColumnsOfTables) + (length > LongText ? 16L : 2L) * length);
    }

    /// <summary>Takes a row in.</summary>
    public void TakeRow() => Take(64);

    /// <summary>Takes a table of a document in.</summary>
    public void TakeTable() => Take(4096);

    /// <summary>Takes merged cells in; each of their rows is looked up.</summary>
    public void Take(CellRange merged)
    {
        int rows = merged.LastRow - merged.FirstRow + 1;
        Take(64L * Math.Min(rows, TallRows));
        if (rows > TallRows && ++_tall > MostTall)
            throw new BeyondLimitException(merged + ": > " + MostTall.ToString(CultureInfo.InvariantCulture));
    }

    private void Take(long bytes)
    {
        _taken += bytes;
        if (_taken > Most) throw new BeyondLimitException("> " + (Most >> 20).ToString(CultureInfo.InvariantCulture) + " MB");
    }
}
