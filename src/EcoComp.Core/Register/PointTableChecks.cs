using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Register;

/// <summary>What the rows of points.csv must satisfy together, before inflows are looked at; and the points that they make.</summary>
/// <param name="counties">The counties that a row may name.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class PointTableChecks(PointRegister counties, FaultLog faults)
{
    private readonly List<PointRow> _all = [];
    private readonly Dictionary<string, List<PointRow>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Point> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<Point, List<PointRow>> _sound = [];

    /// <summary>The points by their codes, in the order of the first rows of these; faulty rows count, so that their codes are known.</summary>
    public IReadOnlyDictionary<string, Point> Points => _points;

    /// <summary>Enters a row and compares it with the earlier ones of its code.</summary>
    public void Enter(PointRow row)
    {
        _all.Add(row);
        if (row.Code.Length == 0) return; // told when the row was judged
        if (!_rows.TryGetValue(row.Code, out List<PointRow>? earlier))
        {
            _rows.Add(row.Code, earlier = []);
            _points.Add(row.Code, new Point(_points.Count, row.Code, row.Kind.Value ?? PointKind.Reference, row.WaterType.Value ?? WaterType.River));
        }

        Point point = _points[row.Code];
        CheckAgainst(earlier, row);
        earlier.Add(row);
        if (row.Kind.Value is null || row.WaterType.Value is null || row.Interval.IsEmpty) point.IsSound = false;
        if (row.Kind.Value is null || row.WaterType.Value is null) return;
        if (_sound.TryGetValue(point, out List<PointRow>? rows)) rows.Add(row);
        else _sound.Add(point, [row]);
    }

    /// <summary>Gives the points their entries and checks their inflows, when every row was entered.</summary>
    /// <param name="knowsPoints">Whether an inflow that is no point here is none at all; not so where rows could not be read.</param>
    public ImmutableArray<Point> Close(bool knowsPoints)
    {
        foreach ((Point point, List<PointRow> rows) in _sound)
        {
            point.Entries = [.. rows.Select(row => Entry(row, point))];
            WarnOfChangedTargets(rows);
        }

        if (knowsPoints) ReportInflows();
        ImmutableArray<Point> points = [.. _points.Values.OrderBy(p => p.Index)];
        new InflowChecks(_rows, faults).Check(points);
        return points;
    }

    private void CheckAgainst(List<PointRow> earlier, PointRow row)
    {
        if (KnowsInterval(row) && earlier.Find(other => row.Interval.Overlaps(other.Interval)) is { } overlapped)
            faults.AddCell(FaultCodes.PointTwice, row.Origin, "code", row.Code, row.Origin.Name(overlapped.Origin.Line));
        if (earlier.Count == 0) return;
        PointRow first = earlier[0];
        if (row.Kind.Value is { } kind && first.Kind.Value is { } was && kind != was)
            faults.AddCell(FaultCodes.PointChanges, row.Origin, "kind", row.Code, row.Origin.Name(first.Origin.Line));
        if (row.WaterType.Value is { } water && first.WaterType.Value is { } wasWater && water != wasWater)
            faults.AddCell(FaultCodes.PointChanges, row.Origin, "water_type", row.Code, row.Origin.Name(first.Origin.Line));
    }

    private static bool KnowsInterval(PointRow row) => !row.Origin.Table.UnreadColumns.Any(c => c is "from" or "to");

    private PointEntry Entry(PointRow row, Point point) => new(
        point, row.Name, row.WaterBody, row.County.Length == 0 ? null : SharesNotation.Read(row.County, counties).Shares,
        row.Target.Value ?? UsualTarget(row), [.. InflowsOf(row).Where(_points.ContainsKey).Select(code => _points[code]).OrderBy(p => p.Index)],
        row.Months.Value ?? MonthsOfYear.Every, row.Interval, row.Origin.At)
    {
        Document = row.Document,
    };

    /// <summary>Targets are set by the year: one that changes inside a year should rest on a document.</summary>
    private void WarnOfChangedTargets(List<PointRow> rows)
    {
        PointRow[] inOrder = [.. rows.Where(r => !r.Interval.IsEmpty).OrderBy(r => r.From.Value is { } from ? Months.NumberOf(from) : int.MinValue)];
        for (int i = 1; i < inOrder.Length; i++)
        {
            (PointRow before, PointRow after) = (inOrder[i - 1], inOrder[i]);
            if (before.To.Value is not { } to || after.From.Value is not { } from || to.Year != from.Year || after.Document.Length > 0) continue;
            WaterClass? was = before.Target.Value ?? UsualTarget(before);
            WaterClass? becomes = after.Target.Value ?? UsualTarget(after);
            if (was != becomes)
                faults.AddCell(FaultCodes.TargetChanges, after.Origin, "target", $"{becomes}", after.Code, $"{was}", Place(before.Origin.At));
        }
    }

    private static string Place(FileLine at) => string.Create(CultureInfo.InvariantCulture, $"{at.File}:{at.Line}");

    /// <summary>Sources keep Ⅲ (article 5) and the canal Ⅱ (article 6) where nothing else is said.</summary>
    private static WaterClass? UsualTarget(PointRow row) => row.Kind.Value switch
    {
        PointKind.Source => WaterClass.III,
        PointKind.Canal => WaterClass.II,
        _ => null,
    };

    private void ReportInflows()
    {
        var known = new PointRegister([], [.. _points.Values.OrderBy(p => p.Index)]);
        foreach (PointRow row in _all)
        {
            foreach (string code in row.Inflows.GroupBy(code => code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
                faults.AddCell(FaultCodes.InflowTwice, row.Origin, "inflows", code, row.Code);
            foreach (string code in InflowsOf(row).Where(code => !_points.ContainsKey(code)))
                faults.AddCell(FaultCodes.UnknownInflow, row.Origin, "inflows", code, [row.Code, .. known.Hints(code, row.Origin.At.File, faults)]);
        }
    }

    private static IEnumerable<string> InflowsOf(PointRow row) => row.Inflows.Distinct(StringComparer.Ordinal);
}
