using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Register;

/// <summary>
/// What inflows must satisfy: each is a known point with a target, in another county, and no water flows in a circle. Intervals make the answer
/// differ from month to month, so the checks are made in each month in which it could change.
/// </summary>
internal sealed class InflowChecks(IReadOnlyDictionary<string, List<PointRow>> rowsByCode, FaultLog faults)
{
    /// <summary>For how many circles the shortest way round is looked for; of further ones the first step is told.</summary>
    private const int MostRoutes = 500;

    /// <summary>How many points of a circle are named.</summary>
    private const int MostNamed = 40;

    private const string Upstream = " ← ";
    private const string Left = "…";

    private int _routes;

    private readonly HashSet<(PointRow Row, string Code, string Inflow, string More)> _reported = [];

    /// <summary>Checks all inflows of all points.</summary>
    public void Check(IReadOnlyList<Point> points)
    {
        Point[] withInflows = [.. points.Where(p => p.Entries.Any(e => !e.Inflows.IsEmpty))];
        if (withInflows.Length == 0) return;
        foreach (YearMonth month in Turns(points))
        {
            foreach (Point point in withInflows)
            {
                if (point.EntryIn(month) is { Inflows.IsEmpty: false } entry) CheckEntry(entry, month);
            }

            CheckCircles(withInflows, month);
        }
    }

    private void CheckEntry(PointEntry entry, YearMonth month)
    {
        PointRow row = RowOf(entry);
        foreach (Point inflow in entry.Inflows)
        {
            PointEntry? source = inflow.EntryIn(month);
            if (source is null || inflow == entry.Point) continue; // a circle of one is told as a circle
            // Other kinds need a target anyway, which was asked of their own row.
            if (source.Target is null && inflow.Kind == PointKind.Reference) ReportTarget(source, entry);
            if (entry.Responsible?.Counties.FirstOrDefault(c => source.Responsible?.Include(c) == true) is { } own)
                Report(FaultCodes.InflowOwnCounty, row, inflow.Code, own.Name);
        }
    }

    /// <summary>
    /// Looks for circles. Where there are any, each inflow that is part of one stands in one that is told: a section may be part of more than one.
    /// </summary>
    private void CheckCircles(Point[] withInflows, YearMonth month)
    {
        var rounds = new Rounds(p => InflowsOf(p, month));
        if (!rounds.Find(withInflows)) return;
        var told = new HashSet<(Point, Point)>();
        foreach (Point point in withInflows)
        {
            foreach (Point inflow in InflowsOf(point, month))
            {
                if (told.Contains((point, inflow)) || !rounds.AreOfOne(point, inflow)) continue;
                if (_routes++ >= MostRoutes)
                {
                    Report(FaultCodes.InflowCircle, RowOf(point.EntryIn(month)!), point.Code, string.Join(Upstream, point.Code, inflow.Code, Left, point.Code));
                    continue;
                }

                List<Point> route = Route(inflow, point, month);
                for (int i = 0; i < route.Count; i++) told.Add((route[i], route[(i + 1) % route.Count]));
                ReportCircle(route, month);
            }
        }
    }

    /// <summary>The shortest way upstream from a point's inflow back to the point, which there is, with the point first and its inflow next.</summary>
    private static List<Point> Route(Point inflow, Point point, YearMonth month)
    {
        var downstream = new Dictionary<Point, Point> { [inflow] = point };
        var next = new Queue<Point>([inflow]);
        while (!downstream.ContainsKey(point))
        {
            Point at = next.Dequeue();
            foreach (Point above in InflowsOf(at, month))
            {
                if (downstream.TryAdd(above, at)) next.Enqueue(above);
            }
        }

        var route = new List<Point>();
        for (Point below = downstream[point]; below != point; below = downstream[below]) route.Add(below);
        route.Add(point);
        route.Reverse();
        return route;
    }

    private static ImmutableArray<Point> InflowsOf(Point point, YearMonth month) => point.EntryIn(month)?.Inflows ?? [];

    /// <summary>Names a circle once, at the point of it that the register has first; of a long one the beginning and the end.</summary>
    private void ReportCircle(List<Point> circle, YearMonth month)
    {
        Point first = circle.MinBy(p => p.Index)!;
        int at = circle.IndexOf(first);
        string[] codes = [.. circle.Skip(at).Concat(circle.Take(at)).Append(first).Select(p => p.Code)];
        if (codes.Length > MostNamed) codes = [.. codes[..(MostNamed / 2)], Left, .. codes[^(MostNamed / 2)..]];
        Report(FaultCodes.InflowCircle, RowOf(first.EntryIn(month)!), first.Code, string.Join(Upstream, codes));
    }

    /// <summary>
    /// The months to look at. What some entries do wrong together they do in the month in which the last of them begins, or, where none
    /// begins, in the month in which the first of them ends.
    /// </summary>
    private static IEnumerable<YearMonth> Turns(IReadOnlyList<Point> points)
    {
        var turns = new HashSet<int>();
        foreach (PointEntry entry in points.SelectMany(p => p.Entries))
        {
            if (entry.Interval.From is { } from) turns.Add(Months.NumberOf(from));
            if (entry.Interval.To is { } to) turns.Add(Months.NumberOf(to));
        }

        if (turns.Count == 0) turns.Add(Months.NumberOf(new YearMonth(2021, 9)));
        return turns.Order().Select(Months.FromNumber);
    }

    private void ReportTarget(PointEntry inflow, PointEntry downstream)
    {
        PointRow row = RowOf(inflow);
        if (row.Target.Flaw is null && _reported.Add((row, FaultCodes.TargetMissing, "", "")))
            faults.AddNeeded(FaultCodes.TargetMissing, row.Origin, "target", "", inflow.Point.Code, downstream.Point.Code);
    }

    private void Report(string code, PointRow row, string inflow, string more)
    {
        if (_reported.Add((row, code, inflow, more))) faults.AddCell(code, row.Origin, "inflows", inflow, row.Code, more);
    }

    private PointRow RowOf(PointEntry entry) => rowsByCode[entry.Point.Code].First(r => r.Origin.At == entry.At);
}
