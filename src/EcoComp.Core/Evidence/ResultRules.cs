using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What a row of monitoring.csv must satisfy, and its entry into the book of results.</summary>
/// <param name="book">The book.</param>
/// <param name="faults">Where faults go.</param>
public sealed class ResultRules(MonitoringBook book, FaultLog faults)
{
    /// <summary>The lines of rows whose result could not be read, by point and month.</summary>
    private readonly Dictionary<string, int> _unread = new(StringComparer.Ordinal);

    /// <summary>Enters a result unless the row is at fault.</summary>
    /// <param name="month">The month.</param>
    /// <param name="point">The point.</param>
    /// <param name="result">What the row says; not present where it could not be read, which was reported.</param>
    /// <param name="origin">Where it was read.</param>
    public void Enter(YearMonth month, Point point, MonitoringResult result, RowOrigin origin)
    {
        MonitoringResult entered = book.Enter(month, point, result);
        int earlier = entered.IsPresent ? entered.Line : _unread.Count == 0 ? 0 : _unread.GetValueOrDefault(Key());
        if (earlier > 0)
        {
            faults.AddCell(
                FaultCodes.ResultTwice, origin, "point", point.Code, Months.Text(month), earlier.ToString(CultureInfo.InvariantCulture));
        }
        else if (!result.IsPresent)
        {
            _unread.Add(Key(), origin.Line);
        }

        if (result.IsPresent) CheckContent(point, result, origin);
        CheckMonth(month, point, origin, faults);

        string Key() => Months.Text(month) + point.Code;
    }

    /// <summary>Warns of a row whose point is not valid in its month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="point">The point.</param>
    /// <param name="origin">Where the row was read.</param>
    /// <param name="faults">Where the warning goes.</param>
    public static void CheckMonth(YearMonth month, Point point, RowOrigin origin, FaultLog faults)
    {
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

    /// <summary>Looks for inflows that are not valid in months that have results and in which their point is valid; each is told once with its months.</summary>
    /// <param name="register">The register.</param>
    /// <param name="points">The table that the points were read from.</param>
    /// <param name="months">The months that have results; those of the book where none are given.</param>
    public void CheckInflows(PointRegister register, TableShape points, YearMonth[]? months = null)
    {
        Point[] withInflows = [.. register.Points.Where(p => p.Entries.Any(e => !e.Inflows.IsEmpty))];
        var found = new Dictionary<string, InvalidInflow>(StringComparer.Ordinal);
        foreach (YearMonth month in months ?? book.Months)
        {
            foreach (Point point in withInflows)
            {
                if (point.EntryIn(month) is not { } entry) continue;
                foreach (Point inflow in entry.Inflows)
                {
                    if (!inflow.IsSound || inflow.EntryIn(month) is not null) continue;
                    string key = entry.At.Line.ToString(CultureInfo.InvariantCulture) + "/" + inflow.Code;
                    if (!found.TryGetValue(key, out InvalidInflow? known)) found.Add(key, known = new InvalidInflow(entry, inflow, []));
                    known.Months.Add(Months.NumberOf(month));
                }
            }
        }

        foreach (InvalidInflow invalid in found.Values)
        {
            faults.AddCell(
                FaultCodes.InflowNotValid, new RowOrigin(points, invalid.Entry.At.Line), "inflows", invalid.Inflow.Code, invalid.Entry.Point.Code,
                Months.Runs(invalid.Months));
        }
    }

    private sealed record InvalidInflow(PointEntry Entry, Point Inflow, List<int> Months);
}
