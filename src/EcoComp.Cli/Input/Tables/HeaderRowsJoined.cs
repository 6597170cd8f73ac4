using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Joins the rows of a header: a word over several columns is of each of them, a unit below a name is its unit.</summary>
internal static class HeaderRowsJoined
{
    /// <summary>The header of some rows.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="rows">The rows at the beginning of the table.</param>
    /// <param name="first">The first row of the header.</param>
    /// <param name="last">Its last row.</param>
    /// <param name="merged">The merged cells of a sheet.</param>
    public static TableHeader At(DataFile file, IReadOnlyList<TopRow> rows, int first, int last, IReadOnlyList<CellRange> merged)
    {
        string[] headings = new string[rows.Skip(first).Take(last - first + 1).Max(r => r.Cells.Length)];
        var unclear = new List<UnclearHeading>();
        for (int at = 0; at < headings.Length; at++)
        {
            headings[at] = Join(file, Parts(rows, first, last, at, merged), out DataColumn? column);
            if (column is not null) unclear.Add(new UnclearHeading(at + 1, headings[at], column));
        }

        HashSet<string> clear = [.. headings.Select(h => file.Find(h, out _)?.Name).OfType<string>()];
        return new TableHeader(
            rows[first].Line, rows[last].Line, [.. headings], [.. unclear.Where(u => !clear.Contains(u.Column.Name))],
            [.. rows.Take(first).SelectMany(r => r.Cells).Where(c => c.Length > 0)]);
    }

    /// <summary>What stands over one column, from above, nothing twice.</summary>
    private static List<string> Parts(IReadOnlyList<TopRow> rows, int first, int last, int at, IReadOnlyList<CellRange> merged)
    {
        var parts = new List<string>();
        for (int i = first; i <= last; i++)
        {
            string text = rows[i][at];
            if (text.Length == 0 && i < last) text = Over(rows, i, at, merged);
            if (text.Length > 0 && !parts.Contains(text)) parts.Add(text);
        }

        return parts;
    }

    /// <summary>
    /// The word that stands over several columns, of which this one has no cell of its own: by the merged cells, and where there are none by the last word
    /// to the left that has a heading right below it.
    /// </summary>
    private static string Over(IReadOnlyList<TopRow> rows, int i, int at, IReadOnlyList<CellRange> merged)
    {
        foreach (CellRange range in merged)
        {
            if (rows[i].Line >= range.FirstRow && rows[i].Line <= range.LastRow && at + 1 >= range.FirstColumn && at + 1 <= range.LastColumn)
                return rows.FirstOrDefault(r => r.Line == range.FirstRow)?[range.FirstColumn - 1] ?? "";
        }

        for (int left = at; left >= 0; left--)
        {
            if (rows[i + 1][left] is not { Length: > 0 } below || HeadingUnit.Is(below)) return "";
            if (rows[i][left].Length > 0) return merged.Any(m => m.FirstRow == rows[i].Line && m.FirstColumn == left + 1) ? "" : rows[i][left];
        }

        return "";
    }

    /// <summary>One heading of its parts.</summary>
    private static string Join(DataFile file, List<string> parts, out DataColumn? unclear)
    {
        unclear = null;
        if (parts.Count == 0) return "";
        string unit = "";
        if (parts.Count > 1 && HeadingUnit.Is(parts[^1]))
        {
            unit = HeadingUnit.IsNone(parts[^1]) ? "" : "(" + HeadingUnit.Bare(parts[^1]) + ")";
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 1 && file.Find(parts[0], out _) is { } named && parts.TrueForAll(p => file.Find(p, out _) == named)) return parts[0] + unit;
        string[] telling = [.. parts.Where(p => file.Find(p, out _) is not null || !OfficeWords.BuiltIn.IsGroup(p))];
        string whole = string.Concat(parts) + unit;
        if (parts.Count == 1 || file.Find(whole, out _) is not null) return whole;
        if (telling.Length == 1) return telling[0] + unit;
        unclear = file.Find(parts[^1], out _) ?? file.Find(parts[0], out _);
        return string.Join('/', parts) + unit;
    }
}
