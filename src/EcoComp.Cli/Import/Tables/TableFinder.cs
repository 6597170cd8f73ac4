using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// Finds the tables of a grid, one under another: a header names the point and what was found there, goes over one to three rows, and is the best
/// that the next rows hold.
/// </summary>
internal static class TableFinder
{
    private const int MostHeaderRows = 3;

    /// <summary>More tables than anybody writes one under another.</summary>
    private const int MostTables = 500;

    /// <summary>More characters than a word has that groups columns.</summary>
    private const int LongestGroup = 20;

    /// <summary>The tables of a grid, from top to bottom.</summary>
    public static ImmutableArray<FoundTable> Find(Grid grid)
    {
        int[] rows = [.. grid.Cells.Rows.Where(r => grid.Written(r.Number).Any()).Select(r => r.Number)];
        int[] heads = [.. rows.Where(r => CallsPoints(grid, r))];
        var tables = ImmutableArray.CreateBuilder<FoundTable>();
        int free = 0;
        (int First, int Last, ImmutableArray<Column> Columns)? header = Next(grid, rows, heads, 0);
        while (header is { } found)
        {
            int first = Array.BinarySearch(rows, found.First);
            int start = After(rows, found.Last);
            (int First, int Last, ImmutableArray<Column> Columns)? next = Next(grid, rows, heads, start);
            // The same header once more, as on every page, begins no table.
            while (next is { } again && IsAgain(grid, found, again, rows)) next = Next(grid, rows, heads, After(rows, again.Last));
            if (next is { } below && below.First == found.Last + 1 && below.Last - found.First < MostHeaderRows)
            {
                // Nothing between them: the upper one groups the columns of the lower, 上月 over 水质类别.
                header = (found.First, below.Last, Read(grid, found.First, below.Last));
                continue;
            }

            int end = next is { } after ? Array.BinarySearch(rows, after.First) : rows.Length;
            // What stands between two tables is the title of the lower one as far as it is written across.
            while (next is not null && end > start && IsTitle(grid, rows[end - 1])) end--;
            if (tables.Count == MostTables) throw new BeyondLimitException(grid.Place(found.First, 1) + ": > " + MostTables.ToString(CultureInfo.InvariantCulture));
            var table = new FoundTable(grid, found.First, found.Last, found.Columns, [.. rows[free..first]], [.. rows[start..end]]);
            tables.Add(tables.Count == 0 ? table : table with { CommonTitles = CommonTitles(tables[0], tables[^1], table) });
            free = end;
            header = next;
        }

        return tables.DrainToImmutable();
    }

    /// <summary>Whether a header says the same in the same columns as another one, and no title stands above it.</summary>
    private static bool IsAgain(
        Grid grid, (int First, int Last, ImmutableArray<Column> Columns) found, (int First, int Last, ImmutableArray<Column> Columns) again, int[] rows) =>
        again.Last - again.First == found.Last - found.First && again.Columns.Length == found.Columns.Length
        && found.Columns.Zip(again.Columns).All(c => c.First.Number == c.Second.Number && c.First.Text == c.Second.Text)
        && !IsTitle(grid, rows[Array.BinarySearch(rows, again.First) - 1]);

    /// <summary>
    /// The titles above earlier tables of a sheet that are a table's too: all of those above the one before it where it has none, and where it has some that
    /// name no month what stands above the title of the first.
    /// </summary>
    private static ImmutableArray<int> CommonTitles(FoundTable first, FoundTable before, FoundTable table)
    {
        if (table.Titles.IsEmpty) return before.CommonTitles.IsEmpty ? before.Titles : before.Titles.IsEmpty ? before.CommonTitles : [.. before.CommonTitles, .. before.Titles];
        return first.Titles.Length > 1 && table.TitleTexts.All(t => MonthHints.OfTitle(t, out _).IsNothing) ? first.Titles[..^1] : [];
    }

    /// <summary>The next header from a row on: of those that begin within three rows the one that knows most, of equals the shortest and first.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="rows">The rows in which something stands.</param>
    /// <param name="heads">Those with a word of points, one of which is in every header.</param>
    /// <param name="from">The first of the rows that may begin it.</param>
    private static (int First, int Last, ImmutableArray<Column> Columns)? Next(Grid grid, int[] rows, int[] heads, int from)
    {
        for (int i = from; i < rows.Length; i++)
        {
            int head = After(heads, rows[i] - 1);
            if (head == heads.Length) return null;
            if (heads[head] >= rows[i] + MostHeaderRows) i = After(rows, heads[head] - MostHeaderRows);
            if (Best(grid, rows[i]) is not { } first) continue;
            (int First, int Last, ImmutableArray<Column> Columns) best = (rows[i], first.Last, first.Columns);
            for (int j = i + 1; j < rows.Length && j < i + MostHeaderRows && rows[j] <= best.First + MostHeaderRows; j++)
            {
                if (Best(grid, rows[j]) is { } later && Score(later.Columns) > Score(best.Columns)) best = (rows[j], later.Last, later.Columns);
            }

            return WithGroups(grid, rows, from, best);
        }

        return null;
    }

    /// <summary>A header that is whole by itself with the rows of words above it that group its columns: 上月 and 监测结果 above 断面名称, 氨氮, 总磷.</summary>
    private static (int First, int Last, ImmutableArray<Column> Columns) WithGroups(
        Grid grid, int[] rows, int from, (int First, int Last, ImmutableArray<Column> Columns) header)
    {
        int first = header.First;
        for (int i = Array.BinarySearch(rows, first) - 1; i >= from && rows[i] == first - 1 && header.Last - first < MostHeaderRows && Groups(grid, rows[i], header.Columns); i--) first = rows[i];
        return first == header.First ? header : (first, header.Last, Read(grid, first, header.Last));
    }

    /// <summary>
    /// Whether a row above a header groups its columns: it names points too, or has words of its own behind the first column, in a row of several or merged over some columns,
    /// that are none of a title.
    /// </summary>
    private static bool Groups(Grid grid, int row, ImmutableArray<Column> columns)
    {
        WrittenCell[] written = [.. grid.Written(row)];
        if (written.Any(w => ImportWords.BuiltIn.SaysResult(w.Text) || ReadingCell.Value(w.Text, IndicatorForm.Amount).Value is not null)) return false;
        if (written.Length > 1 && CallsPoints(grid, row)) return true;
        bool isWide = written.Length > 1 && !IsTitleRow(grid, row);
        return written.Any(w => w.Cell.Column > columns[0].Number && !IsSaidOfTable(w.Text) && w.Text.Length <= LongestGroup
            && (isWide || grid.Merge(row, w.Cell.Column) is not null) && IsNoTitle(MonthHints.Line(w.Text, [])));

        static bool IsNoTitle(MonthSource said) => said.Unknown.Length > 0 || !said.Hint.IsNothing;
    }

    /// <summary>The place of the first row behind another in rows that are in order.</summary>
    private static int After(int[] rows, int row) => Array.BinarySearch(rows, row + 1) is >= 0 and int there ? there : ~Array.BinarySearch(rows, row + 1);

    private static (int Last, ImmutableArray<Column> Columns)? Best(Grid grid, int first)
    {
        (int Last, ImmutableArray<Column> Columns)? best = null;
        if (IsTitleRow(grid, first) || grid.Written(first).Any(w => ImportWords.BuiltIn.SaysResult(w.Text))) return null;
        for (int last = first; last < first + MostHeaderRows && last <= grid.LastRow; last++)
        {
            ImmutableArray<Column> columns = Read(grid, first, last);
            if (IsHeader(columns) && (best is null || Score(columns) > Score(best.Value.Columns))) best = (last, columns);
        }

        return best is { } found && found.Last < first + MostHeaderRows - 1
            && (IsRowOfUnits(grid, found.Last + 1, found.Columns) || IsHeaderInEnglish(grid, found.Last + 1, found.Columns))
            ? (found.Last + 1, Read(grid, first, found.Last + 1))
            : best;
    }

    /// <summary>Whether a row is written above a table: one text, and beside it no word of points but what is said of the table, 单位：mg/L, 制表：….</summary>
    private static bool IsTitleRow(Grid grid, int row)
    {
        string[] texts = [.. grid.Written(row).Select(w => w.Text)];
        return texts.Length < 2 || (texts.Count(t => !IsSaidOfTable(t)) < 2 && !CallsPoints(grid, row));
    }

    private static bool IsSaidOfTable(string text) => text.IndexOfAny([':', '：']) is > 0 and int colon && colon < text.Length - 1;

    /// <summary>
    /// Whether units stand below the words of a header: the row names no point, or has 单位 in its place, and has a unit, or nothing but what is no value below indicators, which
    /// may be a unit that nobody reads and must not be passed over as a note.
    /// </summary>
    private static bool IsRowOfUnits(Grid grid, int row, ImmutableArray<Column> columns)
    {
        if (columns.Any(c => c.Role is ColumnRole.Point or ColumnRole.Code && IsName(grid.Text(row, c.Number)))) return false;
        Dictionary<int, IndicatorForm> indicators = columns.Where(c => c.Role == ColumnRole.Indicator).ToDictionary(c => c.Number, c => c.Heading!.Indicator.Form);
        WrittenCell[] written = [.. grid.Written(row)];
        return indicators.Count > 0 && (written.Any(w => IsUnit(w.Text))
            || (written.Length > 0 && written.All(w => indicators.TryGetValue(w.Cell.Column, out IndicatorForm form) && !IsValue(w.Text, form))));
    }

    /// <summary>Whether the words of a header stand below it in English once more.</summary>
    private static bool IsHeaderInEnglish(Grid grid, int row, ImmutableArray<Column> columns) =>
        columns.Any(c => c.Role is ColumnRole.Point or ColumnRole.Code && BilingualHeader.Says(c.Role, grid.Text(row, c.Number)));

    private static bool IsName(string text) => text.Length > 0 && !ImportWords.BuiltIn.IsUnitLabel(text);

    private static bool IsUnit(string text) => MeasurementUnit.TryRead(text.Trim('(', ')'), out MeasurementUnit? unit) && unit.Family != UnitFamily.None;

    private static bool IsValue(string text, IndicatorForm form) =>
        ReadingCell.Value(text, form).Flaw is null;

    /// <summary>Whether a cell of a row is a word of points; a quick look that spares most rows the rest.</summary>
    private static bool CallsPoints(Grid grid, int row) => grid.Written(row).Any(w =>
        ImportWords.BuiltIn.MayCallPoint(w.Text) && ColumnReader.Read(1, [w.Text]).Role is ColumnRole.Point or ColumnRole.Code);

    private static ImmutableArray<Column> Read(Grid grid, int first, int last)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        foreach (int column in Written(grid, first, last))
        {
            Column read = ColumnReader.Read(column, Parts(grid, first, last, column));
            if (read.Role != ColumnRole.None) columns.Add(read);
        }

        return WithMonths(WithOneName(columns.DrainToImmutable()));
    }

    /// <summary>The columns of a header, in which what names points only where nothing better does is not understood beside a better one.</summary>
    private static ImmutableArray<Column> WithOneName(ImmutableArray<Column> columns)
    {
        static bool IsLesser(Column column) => column.Role == ColumnRole.Point && ImportWords.BuiltIn.CallsPointAlone(column.Text);
        return columns.Any(c => c.Role == ColumnRole.Point && !IsLesser(c)) && columns.Any(IsLesser)
            ? [.. columns.Select(c => IsLesser(c) ? c with { Role = ColumnRole.Unknown } : c)]
            : columns;
    }

    /// <summary>
    /// The columns of a header, in which notes, targets and the like that stand under one name beside each of several classes
    /// (9月类别, 主要污染物, 8月类别, 主要污染物) are each of the month of the class beside them.
    /// </summary>
    private static ImmutableArray<Column> WithMonths(ImmutableArray<Column> columns)
    {
        Column[] classes = [.. columns.Where(c => c.Role is ColumnRole.Class or ColumnRole.OtherMonth)];
        if (classes.Length < 2) return columns;
        foreach (ColumnRole role in OfClasses)
        {
            Column[] own = [.. columns.Where(c => c.Role == role && c.Hint.IsNothing)];
            bool areOfOneName = own.Length == classes.Length && own.All(c => c.Text == own[0].Text);
            if (!areOfOneName || !(AreInTurn(classes, own) || AreInTurn(own, classes))) continue;
            for (int i = 0; i < own.Length; i++)
            {
                ColumnRole of = classes[i].Role == ColumnRole.OtherMonth ? ColumnRole.OtherMonth : role;
                columns = columns.Replace(own[i], own[i] with { Role = of, Hint = classes[i].Hint });
            }
        }

        return columns;
    }

    private static readonly ColumnRole[] OfClasses =
        [ColumnRole.Note, ColumnRole.Remark, ColumnRole.Status, ColumnRole.Target, ColumnRole.Grade, ColumnRole.Compliance, ColumnRole.Document];

    /// <summary>Whether columns of two kinds follow one another in turn, one of the first kind first.</summary>
    private static bool AreInTurn(Column[] first, Column[] second)
    {
        for (int i = 0; i < first.Length; i++)
        {
            if (second[i].Number < first[i].Number || (i > 0 && first[i].Number < second[i - 1].Number)) return false;
        }

        return true;
    }

    /// <summary>The columns over which something may stand in some rows, from left to right.</summary>
    private static SortedSet<int> Written(Grid grid, int first, int last)
    {
        var columns = new SortedSet<int>();
        for (int row = first; row <= last; row++)
        {
            columns.UnionWith(grid.Row(row)?.Cells.Select(c => c.Column) ?? []);
            foreach (CellRange range in grid.MergedIn(row))
                columns.UnionWith(Enumerable.Range(range.FirstColumn, Math.Max(0, Math.Min(range.LastColumn, grid.LastColumn) - range.FirstColumn + 1)));
        }

        return grid.Reads(columns);
    }

    /// <summary>The words above a column. Merged cells count once downward, and for each of their columns across.</summary>
    private static ImmutableArray<string> Parts(Grid grid, int first, int last, int column)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        (int Row, int Column) before = default;
        for (int row = first; row <= last; row++)
        {
            (int Row, int Column) origin = grid.Origin(row, column);
            if (origin == before || origin.Row < first) continue;
            before = origin;
            string text = grid.Text(origin.Row, origin.Column);
            if (text.Length == 0 && row < last) text = FromLeft(grid, row, column);
            if (text.Length > 0) parts.Add(text);
        }

        return parts.ToImmutable();
    }

    /// <summary>
    /// The word to the left that was written across without merged cells, or in a form which has lost them: each of its columns has a word of its own
    /// below. One that stands in merged cells is written across those alone.
    /// </summary>
    private static string FromLeft(Grid grid, int row, int column)
    {
        for (int at = column; at > 0 && grid.Text(row + 1, at).Length > 0 && grid.Merge(row, at) is null; at--)
        {
            if (grid.Text(row, at) is { Length: > 0 } text) return text;
        }

        return "";
    }

    /// <summary>A header names the point and something of it.</summary>
    private static bool IsHeader(ImmutableArray<Column> columns) =>
        columns.Any(c => c.Role is ColumnRole.Point or ColumnRole.Code)
        && columns.Any(c => c.Role is ColumnRole.Class or ColumnRole.Grade or ColumnRole.Compliance or ColumnRole.Status or ColumnRole.Indicator or ColumnRole.OtherMonth);

    /// <summary>How many different things a header says, those first that results are read from; the same twice says no more, but for months and indicators.</summary>
    private static int Score(ImmutableArray<Column> columns)
    {
        var known = new List<Column>();
        foreach (Column column in columns)
        {
            if (column.IsKnown && !known.Exists(k => SayTheSame(k, column))) known.Add(column);
        }

        return known.Count + (columns.Any(c => c.Role is ColumnRole.Class or ColumnRole.Indicator) ? ColumnReader.MostColumns : 0);
    }

    private static bool SayTheSame(Column one, Column other) =>
        one.Role == other.Role && one.Heading == other.Heading && (one.Role is not (ColumnRole.Class or ColumnRole.Note) || one.Hint == other.Hint);

    /// <summary>Whether a row is a title: one text, or one written across.</summary>
    private static bool IsTitle(Grid grid, int row)
    {
        WrittenCell[] written = [.. grid.Written(row)];
        return written.Length == 1 && !ImportWords.BuiltIn.IsNote(written[0].Text) && !Legend.IsOne(written[0].Text);
    }
}
