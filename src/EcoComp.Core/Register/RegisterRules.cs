using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
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
    /// <param name="knowsCounties">Whether counties.csv could be read.</param>
    /// <param name="knowsPoints">Whether points.csv could be read.</param>
    /// <returns>The register; where there were faults it is good enough to check other files against, not to settle with.</returns>
    public static PointRegister Check(
        IReadOnlyList<CountyRow> counties, IReadOnlyList<PointRow> points, FaultLog faults, bool knowsCounties = true, bool knowsPoints = true)
    {
        var known = new PointRegister(CountyRules.Check(counties, faults), []) { KnowsCounties = knowsCounties, KnowsPoints = knowsPoints };
        var rules = new PointRules(known, faults);
        foreach (PointRow row in points) rules.Check(row);
        Dictionary<string, Point> byCode = rules.Points.ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var group in rules.Sound.GroupBy(s => s.Point))
            group.Key.Entries = [.. group.Select(s => Entry(s.Row, s.Point, s.County, s.Target, byCode))];
        if (knowsPoints) ReportUnknownInflows(points, byCode, faults);
        Dictionary<string, PointRow[]> rows = points.GroupBy(r => r.Code).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        new InflowRules(rows, faults).Check(rules.Points);
        return new PointRegister(known.Counties, [.. rules.Points]) { KnowsCounties = knowsCounties, KnowsPoints = knowsPoints };
    }

    private static PointEntry Entry(PointRow row, Point point, County? county, WaterClass? target, Dictionary<string, Point> byCode)
    {
        var inflows = ImmutableArray.CreateBuilder<Point>();
        foreach (string code in row.Inflows.Distinct(StringComparer.Ordinal))
        {
            if (byCode.TryGetValue(code, out Point? inflow)) inflows.Add(inflow);
        }

        return new PointEntry(point, row.Name, row.WaterBody, county, target, inflows.DrainToImmutable(), row.Interval, row.Origin.At);
    }

    private static void ReportUnknownInflows(IReadOnlyList<PointRow> points, Dictionary<string, Point> byCode, FaultLog faults)
    {
        foreach (PointRow row in points)
        {
            foreach (string code in row.Inflows.Distinct(StringComparer.Ordinal).Where(code => !byCode.ContainsKey(code)))
                faults.AddCell(FaultCodes.UnknownInflow, row.Origin, "inflows", code, row.Code);
        }
    }
}
