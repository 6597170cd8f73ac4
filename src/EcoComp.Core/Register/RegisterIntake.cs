using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>Makes the register from the rows of counties.csv and points.csv and finds everything that is wrong with them.</summary>
public static class RegisterIntake
{
    /// <summary>Checks the rows and makes the register.</summary>
    /// <param name="counties">The rows of counties.csv.</param>
    /// <param name="points">The rows of points.csv.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="knowsCounties">Whether counties.csv could be read whole; where not, no county is called unknown.</param>
    /// <param name="knowsPoints">Whether points.csv could be read whole; where not, no point is called unknown.</param>
    /// <returns>The register; where there were faults it is good enough to check other files against, not to settle with.</returns>
    public static PointRegister Open(
        IReadOnlyList<CountyRow> counties, IReadOnlyList<PointRow> points, FaultLog faults, bool knowsCounties = true, bool knowsPoints = true)
    {
        ImmutableArray<County> known = CountyTableChecks.Check(counties, faults);
        var register = new PointRegister(known, []) { KnowsCounties = knowsCounties };
        return new PointRegister(known, Points(points, register, faults, knowsPoints))
        {
            KnowsCounties = knowsCounties,
            KnowsPoints = knowsPoints,
            CountiesTable = counties.Count > 0 ? counties[0].Origin.Table : null,
            PointsTable = points.Count > 0 ? points[0].Origin.Table : null,
        };
    }

    private static ImmutableArray<Point> Points(IReadOnlyList<PointRow> rows, PointRegister counties, FaultLog faults, bool knowsPoints)
    {
        if (rows.Count == 0) return [];
        var validator = new PointValidator(counties);
        var table = new PointTableChecks(counties, faults);
        foreach (PointRow row in rows)
        {
            validator.Check(row, faults);
            table.Enter(row);
        }

        return table.Close(knowsPoints);
    }
}
