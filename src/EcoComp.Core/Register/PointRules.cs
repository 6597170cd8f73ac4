using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register.Rows;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Register;

/// <summary>What the rows of points.csv must satisfy, each and together, before inflows are looked at.</summary>
internal sealed class PointRules(PointRegister counties, FaultLog faults)
{
    private readonly Dictionary<string, List<(PointRow Row, Point Point)>> _byCode = new(StringComparer.Ordinal);
    private readonly List<Point> _points = [];

    /// <summary>The points in the order of the first rows of their codes; faulty rows count, so that their codes are known.</summary>
    public IReadOnlyList<Point> Points => _points;

    /// <summary>The rows that can take part in further checks, with their points and counties.</summary>
    public List<SoundRow> Sound { get; } = [];

    /// <summary>Checks a row.</summary>
    public void Check(PointRow row)
    {
        County? county = CountyOf(row);
        WaterClass? target = TargetOf(row);
        if (row.Code.Length == 0) return; // reported where the cell was read
        if (!_byCode.TryGetValue(row.Code, out List<(PointRow Row, Point Point)>? earlier))
        {
            earlier = [];
            _byCode.Add(row.Code, earlier);
            _points.Add(new Point(_points.Count, row.Code, row.Kind ?? PointKind.Reference, row.WaterType ?? WaterType.River));
        }

        Point point = earlier.Count > 0 ? earlier[0].Point : _points[^1];
        CheckAgainstEarlier(row, earlier);
        earlier.Add((row, point));
        if (row.Kind is PointKind.Section or PointKind.Canal && row.WaterType == WaterType.Groundwater)
            faults.AddCell(FaultCodes.UnlikelyWaterType, row.Origin, "water_type", "", row.Code);
        if (row.Kind is null || row.WaterType is null || row.Interval.IsEmpty) point.IsSound = false;
        if (row.Kind is not null && row.WaterType is not null) Sound.Add(new SoundRow(row, point, county, target));
    }

    private void CheckAgainstEarlier(PointRow row, List<(PointRow Row, Point Point)> earlier)
    {
        foreach ((PointRow other, _) in earlier)
        {
            if (row.Interval.Overlaps(other.Interval))
            {
                faults.AddCell(FaultCodes.PointTwice, row.Origin, "code", row.Code, Line(other));
                break;
            }
        }

        if (earlier.Count == 0) return;
        PointRow first = earlier[0].Row;
        if (row.Kind is not null && first.Kind is not null && row.Kind != first.Kind)
            faults.AddCell(FaultCodes.PointChanges, row.Origin, "kind", row.Code, Line(first));
        if (row.WaterType is not null && first.WaterType is not null && row.WaterType != first.WaterType)
            faults.AddCell(FaultCodes.PointChanges, row.Origin, "water_type", row.Code, Line(first));
    }

    private County? CountyOf(PointRow row)
    {
        if (row.County.Length == 0)
        {
            if (row.Kind is not null and not PointKind.Reference)
                faults.AddCell(FaultCodes.NeededByKind, row.Origin, "county", "", row.Kind.Value.ToString());
            return null;
        }

        County? county = counties.FindCounty(row.County);
        if (county is null && counties.KnowsCounties) faults.AddCell(FaultCodes.UnknownCounty, row.Origin, "county", row.County);
        return county;
    }

    /// <summary>The target with its default: sources Ⅲ, canal Ⅱ.</summary>
    private WaterClass? TargetOf(PointRow row)
    {
        if (row.Target is { } target)
        {
            (WaterClass best, WaterClass worst) = row.Kind switch
            {
                PointKind.Source => (WaterClass.I, WaterClass.III),
                PointKind.Canal => (WaterClass.I, WaterClass.II),
                _ => (WaterClass.I, WaterClass.V),
            };
            if (target.IsWorseThan(worst))
                faults.AddCell(FaultCodes.TargetRange, row.Origin, "target", target.ToString(), best.ToString(), worst.ToString());
            return target;
        }

        if (row.Kind == PointKind.Section && !row.TargetFaulty)
            faults.AddCell(FaultCodes.TargetMissing, row.Origin, "target", "", row.Code);
        return row.Kind switch
        {
            PointKind.Source => WaterClass.III,
            PointKind.Canal => WaterClass.II,
            _ => null,
        };
    }

    /// <summary>A row that can take part in further checks.</summary>
    internal sealed record SoundRow(PointRow Row, Point Point, County? County, WaterClass? Target);

    private static string Line(PointRow row) => row.Origin.Line.ToString(CultureInfo.InvariantCulture);
}
