using System.Globalization;
using EcoComp.Core.Faults;
using EcoComp.Core.Register;
using EcoComp.Core.Values;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What a row of monitoring.csv must satisfy, and its entry into the book of results.</summary>
/// <param name="book">The book.</param>
/// <param name="faults">Where faults go.</param>
public sealed class ResultRules(MonitoringBook book, FaultLog faults)
{
    private readonly HashSet<string> _reported = [];

    /// <summary>Enters a result unless the row is at fault.</summary>
    /// <param name="month">The month.</param>
    /// <param name="point">The point.</param>
    /// <param name="result">What the row says.</param>
    /// <param name="origin">Where it was read.</param>
    public void Enter(YearMonth month, Point point, MonitoringResult result, RowOrigin origin)
    {
        if (book.Enter(month, point, result) is { IsPresent: true } earlier)
        {
            faults.AddCell(
                FaultCodes.ResultTwice, origin, "point", point.Code, Months.Text(month), earlier.Line.ToString(CultureInfo.InvariantCulture));
        }

        CheckContent(point, result, origin);
        if (point.IsSound && point.EntryIn(month) is null)
            faults.AddCell(FaultCodes.PointNotValid, origin, "point", point.Code, Months.Text(month));
    }

    /// <summary>What a result must satisfy in any month.</summary>
    /// <param name="point">The point.</param>
    /// <param name="result">What the row says.</param>
    /// <param name="origin">Where it was read.</param>
    public void CheckContent(Point point, MonitoringResult result, RowOrigin origin)
    {
        if (result.Class == WaterClass.WorseThanV && point.WaterType == WaterType.Groundwater)
            faults.AddCell(FaultCodes.GroundwaterClass, origin, "class", WaterClass.WorseThanV.ToString(), point.Code);
        if (!result.Routine && point.IsSound && point.Kind != PointKind.Source)
            faults.AddCell(FaultCodes.CellUnused, origin, "routine", "", "routine", point.Kind.ToString());
    }

    /// <summary>Looks for inflows that are not valid in a month that has results and in which their point is valid.</summary>
    /// <param name="register">The register.</param>
    /// <param name="points">The table that the points were read from.</param>
    /// <param name="months">The months that have results; those of the book where none are given.</param>
    public void CheckInflows(PointRegister register, TableShape points, YearMonth[]? months = null)
    {
        Point[] withInflows = [.. register.Points.Where(p => p.Entries.Any(e => !e.Inflows.IsEmpty))];
        foreach (YearMonth month in months ?? book.Months)
        {
            foreach (Point point in withInflows)
            {
                if (point.EntryIn(month) is not { } entry) continue;
                foreach (Point inflow in entry.Inflows)
                {
                    if (inflow.IsSound && inflow.EntryIn(month) is null && _reported.Add(point.Code + '\n' + inflow.Code))
                    {
                        faults.AddCell(
                            FaultCodes.InflowNotValid, new RowOrigin(points, entry.At.Line), "inflows", inflow.Code, point.Code, Months.Text(month));
                    }
                }
            }
        }
    }
}
