using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
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
        foreach (SheetRow row in grid.Cells.Rows.Take(MostRows))
        {
            if (Tell(grid, row.Number, remarks)) return true;
        }

        return false;
    }

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
