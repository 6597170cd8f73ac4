using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// Months in the header of a table that are written with their year as in a column of months: 2021-08, 202112, or a date, which is what a spreadsheet
/// makes of 2021年8月.
/// </summary>
internal static class MonthsAcross
{
    private const int ShortestMonth = 6;
    private const int LongestMonth = 10;

    /// <summary>The month with which a word of a header begins or ends, nothing where there is none.</summary>
    /// <param name="key">The word as it is compared.</param>
    /// <param name="rest">The word without it.</param>
    public static MonthHint Of(string key, out string rest)
    {
        for (int start = 0; start + ShortestMonth <= key.Length; start++)
        {
            if (start > 0 && IsOfNumber(key[start - 1])) continue;
            for (int length = Math.Min(LongestMonth, key.Length - start); length >= ShortestMonth; length--)
            {
                int end = start + length;
                if ((end < key.Length && IsOfNumber(key[end])) || !MonthNotation.TryRead(key.AsSpan(start, length), out YearMonth month)) continue;
                rest = key.Remove(start, length);
                return new MonthHint(month.Year, month.Month);
            }
        }

        rest = key;
        return MonthHint.None;
    }

    /// <summary>
    /// The columns whose header may be meant for a month and does not say which for certain: a day of one, shown or not, Sep-21, 2021.1.
    /// </summary>
    public static IEnumerable<(Column Column, string Refusal)> Unsure(FoundTable table)
    {
        foreach (Column column in table.Columns.Where(c => c.Role is ColumnRole.Class or ColumnRole.Unknown))
        {
            string[] refusals = [.. Cells(table, column).Select(Refusal).OfType<string>()];
            if (refusals.Length > 0) yield return (column, refusals[0]);
        }
    }

    /// <summary>Whether a number shows a zero that its format adds: 2021.10 may be 2021.1, be it a January or an October that was typed.</summary>
    public static bool MayBeOctober(SheetCell cell) => cell is { Kind: CellKind.Number, Text: [_, _, _, _, '.', '1', '0'] };

    /// <summary>Why a cell in the place of a month is none for certain; null where it may be one, or is no date at all.</summary>
    public static string? Refusal(SheetCell cell)
    {
        string text = Grid.Read(cell.Text);
        if (MayBeOctober(cell) || cell is { Kind: CellKind.Number or CellKind.Date, HidesDigits: true }) return "import.open.badMonth";
        if (cell is { IsDate: true, Problem: CellProblem.ShownOtherwise } && DateNotation.TryRead(cell.Stored.Split(' ')[0], out LocalDate day) && day.Day != 1)
            return "import.open.notShown";
        bool uncertain = MonthNotation.IsUncertain(text) || MonthNotation.IsSpreadsheetForm(text) || MonthNotation.IsSerial(text);
        return uncertain || (DateNotation.TryRead(text, out _) && !MonthNotation.TryRead(text, out _)) ? "import.open.badMonth" : null;
    }

    private static IEnumerable<SheetCell> Cells(FoundTable table, Column column) =>
        Enumerable.Range(table.FirstHeaderRow, table.LastHeaderRow - table.FirstHeaderRow + 1)
            .Select(r => table.Grid.Origin(r, column.Number)).Distinct().Select(c => table.Grid.Cell(c.Row, c.Column));

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or '-' or '/';
}
