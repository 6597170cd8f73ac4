using System.Collections.Immutable;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>A point's place in a drawing of a river: rows run down the river, a column is a branch.</summary>
/// <param name="Point">The point.</param>
/// <param name="Entry">What is registered of it in the month.</param>
/// <param name="Row">Its row, from 0 at the top.</param>
/// <param name="Column">Its column, from 0 at the left.</param>
internal sealed record MappedPoint(ReportPoint Point, PointEntry Entry, int Row, int Column);

/// <summary>Points that water runs through from one to the next, each at its place.</summary>
/// <param name="Points">The points.</param>
internal sealed record RiverMap(ImmutableArray<MappedPoint> Points)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => 1 + Points.Max(p => p.Row);

    /// <summary>How many columns there are.</summary>
    public int Columns => 1 + Points.Max(p => p.Column);

    /// <summary>The rivers, each once.</summary>
    public IEnumerable<string> Rivers => Points.Select(p => p.Point.River).Distinct();

    /// <summary>The maps of a month: one for all points that are joined by inflows, in the order of the report.</summary>
    public static IEnumerable<RiverMap> Of(SettledMonth month, ImmutableArray<ReportPoint> points)
    {
        var entries = points.Select(p => (Point: p, Entry: p.In(month))).Where(p => p.Entry is not null)
            .ToDictionary(p => p.Point.Code, p => (p.Point, Entry: p.Entry!), StringComparer.Ordinal);
        ILookup<string, string> below = entries.Values.SelectMany(e => e.Entry.Inflows.Select(i => (Above: i.Code, Below: e.Point.Code)))
            .Where(e => entries.ContainsKey(e.Above)).ToLookup(e => e.Above, e => e.Below);
        bool IsDrawn(ReportPoint point) => point.Kind is PointKind.Section or PointKind.Reference || below.Contains(point.Code) || Above(entries[point.Code].Entry).Any();
        IEnumerable<string> Above(PointEntry entry) => entry.Inflows.Select(i => i.Code).Where(entries.ContainsKey);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReportPoint point in points)
        {
            if (!entries.ContainsKey(point.Code) || seen.Contains(point.Code) || !IsDrawn(point)) continue;
            var joined = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([point.Code]);
            while (open.TryPop(out string? code))
            {
                if (!seen.Add(code)) continue;
                joined.Add(code);
                foreach (string next in below[code].Concat(Above(entries[code].Entry))) open.Push(next);
            }

            yield return Placed([.. points.Where(p => joined.Contains(p.Code))], code => [.. Above(entries[code].Entry)], code => [.. below[code]], code => entries[code].Entry);
        }
    }

    /// <summary>
    /// Places joined points. A mouth stands as low as the longest way to it asks for, every other point just above the uppermost that it flows to; the
    /// longest way to a source keeps its column, every other inflow opens one.
    /// </summary>
    private static RiverMap Placed(ReportPoint[] points, Func<string, string[]> above, Func<string, string[]> below, Func<string, PointEntry> entry)
    {
        var (ways, rows) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        int Way(string code) => ways.TryGetValue(code, out int way) ? way : ways[code] = above(code).Select(a => 1 + Way(a)).DefaultIfEmpty().Max();
        int Row(string code) => rows.TryGetValue(code, out int row) ? row
            : rows[code] = below(code) is { Length: > 0 } next ? next.Min(Row) - 1 : Way(code);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        int free = 0;
        foreach (ReportPoint mouth in points.Where(p => below(p.Code).Length == 0)) Place(mouth.Code, free++);
        return new RiverMap([.. points.Select(p => new MappedPoint(p, entry(p.Code), Row(p.Code), columns[p.Code]))]);

        void Place(string code, int column)
        {
            if (!columns.TryAdd(code, column)) return;
            bool first = true;
            foreach (string inflow in above(code).OrderByDescending(Way))
            {
                if (columns.ContainsKey(inflow)) continue;
                Place(inflow, first ? column : free++);
                first = false;
            }
        }
    }
}
