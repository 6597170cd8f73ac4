using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A row at the beginning of a table, where its header may stand.</summary>
/// <param name="Line">The line on which it starts, or its number in the sheet.</param>
/// <param name="Cells">Its cells by their fields, as texts; not all of them are blank.</param>
internal sealed record TopRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>The text of a field, empty where the row does not reach so far.</summary>
    public string this[int at] => at < Cells.Length ? Cells[at] : "";
}

/// <summary>A heading of several rows that ends on a column's name, of which it is not certain that it is that column: 上月 over 水质类别.</summary>
/// <param name="Field">Its field, from 1.</param>
/// <param name="Heading">Its rows in one.</param>
/// <param name="Column">The column.</param>
internal sealed record UnclearHeading(int Field, string Heading, DataColumn Column);

/// <summary>The header of a table.</summary>
/// <param name="Line">The line of its first row.</param>
/// <param name="LastLine">The line of its last row.</param>
/// <param name="Headings">Its headings by their fields, the rows of each joined; empty where a column has none.</param>
/// <param name="Unclear">Those of several rows that are not certain.</param>
/// <param name="Titles">What stands above it.</param>
internal sealed record TableHeader(
    int Line, int LastLine, ImmutableArray<string> Headings, ImmutableArray<UnclearHeading> Unclear, ImmutableArray<string> Titles)
{
    /// <summary>Whether it has every column that a file needs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="given">Columns that the table has from elsewhere: the month from the name of a sheet.</param>
    public bool IsWhole(DataFile file, params IEnumerable<string> given) =>
        DataHeader.IsWhole(file, [.. Headings, .. Unclear.Select(u => u.Column.Name), .. given]);
}

/// <summary>
/// Finds the header of a table in its first rows: up to ten rows of titles stand above it, and it has up to three rows, merged or not, of which the
/// last may be units.
/// </summary>
internal static class HeaderSearch
{
    /// <summary>How many rows at the beginning of a table are enough to find its header.</summary>
    public const int Rows = TitleRows + HeaderRows + 1;

    private const int TitleRows = 10;
    private const int HeaderRows = 3;

    /// <summary>A title, the office, and the unit at the right end stand in one row.</summary>
    private const int TitleTexts = 3;

    /// <summary>A single word of so many characters above a column that is not the first belongs to that column, as 上年同期 does, and is no title.</summary>
    private const int LongestGroup = 4;

    /// <summary>The first header that has all that is needed; where there is none the one that has most, to be told what it lacks.</summary>
    /// <param name="file">The data file that the table is.</param>
    /// <param name="rows">The rows at its beginning that are not blank.</param>
    /// <param name="merged">The merged cells of a sheet.</param>
    /// <param name="given">Columns that the table may have from elsewhere.</param>
    /// <returns>The header, or null where no row has a column of the file.</returns>
    public static TableHeader? Find(DataFile file, IReadOnlyList<TopRow> rows, IReadOnlyList<CellRange> merged, params IReadOnlyList<string> given)
    {
        TableHeader? best = null;
        int most = 0;
        for (int i = 0; i < Math.Min(rows.Count, TitleRows + 1); i++)
        {
            if (IsTitle(file, rows[i], FirstWritten(rows, i + 1))) continue;
            TableHeader here = HeaderRowsJoined.At(file, rows, i, LastRow(file, rows, i, merged), merged);
            if (here.IsWhole(file, given)) return here;
            int recognised = DataHeader.Recognised(file, here.Headings) + here.Unclear.Length;
            if (recognised > most) (best, most) = (here, recognised);
        }

        return best;
    }

    /// <summary>The field in which a row begins; the first where there is no such row.</summary>
    private static int FirstWritten(IReadOnlyList<TopRow> rows, int at)
    {
        int field = 0;
        while (at < rows.Count && field < rows[at].Cells.Length && rows[at][field].Length == 0) field++;
        return field;
    }

    /// <summary>Whether a row is a title: a single text, or nothing but what titles say. A row of words over other words is part of a header.</summary>
    /// <param name="file">The data file that the table is.</param>
    /// <param name="row">The row.</param>
    /// <param name="begin">The field in which the row below it begins: what stands alone above that stands above the whole table.</param>
    private static bool IsTitle(DataFile file, TopRow row, int begin)
    {
        string[] written = [.. row.Cells.Where(c => c.Length > 0)];
        if (written.Length < 2) return row[0].Length > 0 || row[begin].Length > 0 || written.All(t => IsTitleText(t) || t.Length > LongestGroup);
        return DataHeader.Recognised(file, written) == 0
            && (written.All(IsTitleText) || (written.Length <= TitleTexts && written.Any(OfficeWords.BuiltIn.SaysUnit)));
    }

    /// <summary>Whether a text is one as titles are; short words such as 上年同期 are none.</summary>
    private static bool IsTitleText(string text) =>
        text.Length >= 12 || (text.Length >= 6 && text.Any(c => c is '年' or '期' or '表' or '报' or '：' or ':'))
        || text.StartsWith("单位", StringComparison.Ordinal) || text.StartsWith('第');

    /// <summary>The last row of a header that begins at a row.</summary>
    private static int LastRow(DataFile file, IReadOnlyList<TopRow> rows, int first, IReadOnlyList<CellRange> merged)
    {
        int last = first;
        while (last + 1 < rows.Count && last + 1 < first + HeaderRows && GoesOn(file, rows, first, last, merged)) last++;
        return last;
    }

    /// <summary>
    /// Whether the row after the last is one more row of the header: below the name of a column stand only units or the name again, and it has a heading or
    /// a unit, or cells of the header are merged down into it.
    /// </summary>
    private static bool GoesOn(DataFile file, IReadOnlyList<TopRow> rows, int first, int last, IReadOnlyList<CellRange> merged)
    {
        TopRow row = rows[last + 1];
        bool heads = merged.Any(m => m.FirstRow >= rows[first].Line && m.FirstRow <= rows[last].Line && m.LastRow >= row.Line);
        for (int at = 0; at < row.Cells.Length; at++)
        {
            if (row[at] is not { Length: > 0 } text) continue;
            string above = rows.Skip(first).Take(last - first + 1).Select(r => r[at]).LastOrDefault(t => t.Length > 0) ?? "";
            bool unit = HeadingUnit.Is(text);
            bool known = file.Find(text, out _) is not null;
            bool below = file.Find(above, out _) is not null;
            if ((below && !unit && !IsSame(file, text, above) && !OfficeWords.BuiltIn.IsGroup(text)) || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) return false;
            heads |= known || (unit && !HeadingUnit.IsNone(text));
        }

        return heads;
    }

    /// <summary>Whether two texts are one heading, also where one is its English name and one its Chinese.</summary>
    private static bool IsSame(DataFile file, string one, string other) =>
        one == other || (file.Find(one, out bool unfit) is { } column && !unfit && column == file.Find(other, out unfit) && !unfit);
}
