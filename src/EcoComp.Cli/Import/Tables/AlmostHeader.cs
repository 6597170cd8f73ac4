using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Tells of a grid in which no table was found the row that was most likely meant to be its header, and the words in it that nobody knows.</summary>
internal static class AlmostHeader
{
    private const int MostRows = 30;
    private const int MostWords = 6;

    private static readonly ColumnRole[] OfPoints = [ColumnRole.Point, ColumnRole.Code];
    private static readonly ColumnRole[] OfResults = [ColumnRole.Class, ColumnRole.Indicator];

    /// <summary>Tells the first such row.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="remarks">Where it is told.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Tell(Grid grid, Remarks remarks)
    {
        if (Transposed(grid) is { } turned)
        {
            remarks.Add(RemarkKind.Open, turned, "", "import.open.transposed");
            return true;
        }

        foreach (SheetRow row in grid.Cells.Rows.Take(MostRows))
        {
            if (Tell(grid, row.Number, remarks)) return true;
        }

        return false;
    }

    /// <summary>
    /// The place of the first cell of a table that lies on its side, sections side by side and what was found in them, or the months, one below
    /// the other: two headings or months with results behind them, below a row of other words; null where there is none.
    /// </summary>
    private static string? Transposed(Grid grid)
    {
        string? first = null;
        int found = 0;
        foreach (SheetRow row in grid.Cells.Rows.Take(MostRows))
        {
            WrittenCell[] written = [.. grid.Written(row.Number)];
            if (written.Length < 2) continue;
            if (IsFinding(written[0].Text) && written.Skip(1).All(w => MayBeFound(w.Text)))
            {
                if (first is not null && ++found > 1) return first;
            }
            else if (found == 0 && written.Skip(1).All(w => MayBeName(w.Text)))
            {
                first = grid.Place(row.Number, written[0].Cell.Column);
            }
        }

        return null;
    }

    /// <summary>Whether a word says what was found or when: an indicator, a class, a target, a month.</summary>
    private static bool IsFinding(string text) =>
        Array.IndexOf(Findings, ColumnReader.Read(1, [text]).Role) >= 0 || MonthNotation.TryRead(text, out _);

    private static bool MayBeFound(string text) =>
        ImportWords.BuiltIn.MayBeResult(text) || ReadingCell.Value(text, IndicatorForm.Amount).Value is not null;

    private static bool MayBeName(string text) => text.Length > 1 && ColumnReader.Read(1, [text]).Role == ColumnRole.Unknown && !MayBeFound(text);

    private static readonly ColumnRole[] Findings =
    [
        ColumnRole.Class, ColumnRole.Indicator, ColumnRole.Target, ColumnRole.Grade, ColumnRole.Compliance, ColumnRole.Note, ColumnRole.Date, ColumnRole.Time,
    ];

    /// <summary>The words of roles that a heading is but for a slip, the nearest first: 断面各称. One that holds a word, or stands in one, says something else.</summary>
    public static string Slip(string heading, params ColumnRole[] roles)
    {
        string key = ImportWords.Key(heading);
        if (key.Length > ReportMonths.LongestTitle) return "";
        return Fault.Listing(NearNames.Nearest(key, ImportWords.BuiltIn.Headings.Where(IsLike).Order(StringComparer.Ordinal)));

        bool IsLike(string word) => Array.IndexOf(roles, ImportWords.BuiltIn.Role(word)!.Value) >= 0
            && !word.Contains(key, StringComparison.Ordinal) && !key.Contains(word, StringComparison.Ordinal);
    }

    /// <summary>The heading of an indicator with its unit, as an example.</summary>
    public static string HeadingOf(Indicator indicator) =>
        indicator.HeadingUnit.Symbol.Length == 0 ? indicator.Name : indicator.Name + "(" + indicator.HeadingUnit.Symbol + ")";

    private static bool Tell(Grid grid, int row, Remarks remarks)
    {
        WrittenCell[] written = [.. grid.Written(row)];
        if (written.Length < 2) return false;
        Column[] columns = [.. written.Select(w => ColumnReader.Read(w.Cell.Column, [w.Text]))];
        Column? points = Array.Find(columns, c => OfPoints.Contains(c.Role));
        Column? results = Array.Find(columns, c => OfResults.Contains(c.Role));
        var near = new List<string>();
        Column? first = null;
        foreach (Column column in columns.Where(c => c.Role is ColumnRole.Unknown or ColumnRole.OtherMonth))
        {
            string meant = points is null ? Slip(column.Text, OfPoints) : "";
            if (meant.Length == 0 && results is null) meant = OfResult(column.Text);
            if (meant.Length == 0) continue;
            first ??= column;
            near.Add(Remark.Shown(column.Text) + "\u2192" + meant);
        }

        if (first is not null && near.Count + (points is null ? 0 : 1) + (results is null ? 0 : 1) > 1)
        {
            remarks.Add(RemarkKind.Open, grid.Place(row, first.Number), first.Text, "import.open.headingAlmost", Fault.Listing(near.Take(MostWords)));
            return true;
        }

        if (points is null == results is null) return false;
        IEnumerable<string> unknown = columns.Where(c => c.Role is ColumnRole.Unknown or ColumnRole.OtherMonth).Select(c => Remark.Shown(c.Text)).Take(MostWords);
        string listed = Fault.Listing(unknown);
        remarks.Add(
            RemarkKind.Open, grid.Place(row, (points ?? results)!.Number), (points ?? results)!.Text,
            points is null ? "import.open.headerWithoutPoint" : "import.open.headerWithoutResult", listed);
        return true;
    }

    private static string OfResult(string heading) =>
        Slip(heading, ColumnRole.Class) is { Length: > 0 } slip ? slip : OfficeWords.BuiltIn.LikelyIndicator(heading) is { } indicator ? HeadingOf(indicator) : "";
}
