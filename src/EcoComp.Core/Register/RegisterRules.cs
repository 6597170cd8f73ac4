using System.Collections.Immutable;
using EcoComp.Core.Faults;
using EcoComp.Core.Register.Rows;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Register;

/// <summary>Makes the register from the rows of counties.csv and points.csv and finds everything that is wrong with them.</summary>
public static class RegisterRules
{
    /// <summary>Checks the rows and makes the register.</summary>
    /// <param name="counties">The rows of counties.csv.</param>
    /// <param name="points">The rows of points.csv.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The register; where there were faults it is good enough to check other files against, not to settle with.</returns>
    public static PointRegister Check(IReadOnlyList<CountyRow> counties, IReadOnlyList<PointRow> points, FaultLog faults)
    {
        var known = new PointRegister(CountyRules.Check(counties, faults), []);
        var rules = new PointRules(known, faults);
        foreach (PointRow row in points) rules.Check(row);
        Dictionary<string, Point> byCode = rules.Points.ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var group in rules.Sound.GroupBy(s => s.Point))
            group.Key.Entries = [.. group.Select(s => Entry(s.Row, s.Point, s.County, s.Target, byCode, faults))];
        Dictionary<string, PointRow[]> rows = points.GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        new InflowRules(rows, faults).Check(rules.Points);
        return new PointRegister(known.Counties, [.. rules.Points]);
    }

    private static PointEntry Entry(
        PointRow row, Point point, County? county, WaterClass? target, Dictionary<string, Point> byCode, FaultLog faults)
    {
        var inflows = ImmutableArray.CreateBuilder<Point>();
        foreach (string code in row.Inflows.Distinct(StringComparer.Ordinal))
        {
            if (byCode.TryGetValue(code, out Point? inflow)) inflows.Add(inflow);
            else faults.AddCell(FaultCodes.UnknownInflow, row.Origin, "inflows", code, row.Code);
        }

        return new PointEntry(point, row.Name, row.WaterBody, county, target, inflows.DrainToImmutable(), row.Interval, row.Origin.At);
    }
}
