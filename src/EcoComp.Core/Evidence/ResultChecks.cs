using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>
/// What the rows of monitoring.csv must satisfy, each and together, and their entry into the book of results. There may be a million of them, so
/// this is checked by hand, from values that the reader has found already.
/// </summary>
/// <param name="register">The points.</param>
/// <param name="book">The book.</param>
/// <param name="faults">Where faults go.</param>
public sealed class ResultChecks(PointRegister register, MonitoringBook book, FaultLog faults)
{
    /// <summary>The lines of rows whose result could not be read, by point and month.</summary>
    private readonly Dictionary<string, int> _unread = new(StringComparer.Ordinal);

    /// <summary>The points that rows may name.</summary>
    public PointRegister Register { get; } = register;

    /// <summary>The point of a code; one that is unknown is told, with what may have been meant.</summary>
    /// <param name="code">The code, not empty.</param>
    /// <param name="origin">Where it was read.</param>
    public Point? Find(string code, RowOrigin origin)
    {
        Point? point = Register.FindPoint(code);
        if (point is null && Register.KnowsPoints)
            faults.AddCell(FaultCodes.UnknownPoint, origin, "point", code, Register.Hints(code, origin.At.File, faults).AsSpan());
        return point;
    }

    /// <summary>What the cells of a row amount to: a class, or a status in its place.</summary>
    /// <param name="class">The class.</param>
    /// <param name="status">The status.</param>
    /// <param name="routine">Whether it is routine monitoring; empty is yes.</param>
    /// <param name="details">What else the row says, or null.</param>
    /// <param name="origin">Where it was read.</param>
    /// <returns>The result; not present where the row says none that could be read, which is told.</returns>
    public MonitoringResult Judge(
        Cell<WaterClass> @class, Cell<ResultStatus> status, Cell<bool> routine, ResultDetails? details, RowOrigin origin)
    {
        WaterClass? value = faults.Take(@class, origin, "class");
        ResultStatus? why = faults.Take(status, origin, "status");
        bool isRoutine = faults.Take(routine, origin, "routine") ?? true;
        bool sound = routine.Flaw is null; // without a class or a status that could be read there is no result anyway
        if (@class.IsEmpty == status.IsEmpty && @class.Flaw is null && status.Flaw is null && (!@class.IsEmpty || SaysWhich(origin.Table)))
        {
            faults.AddCell(FaultCodes.ClassOrStatus, origin, "class", value?.ToString() ?? "", @class.IsEmpty ? "neither" : "both");
            sound = false;
        }

        string document = details?.Document ?? "";
        if (why is { } absent) CheckDocument(absent, document, origin, faults);
        if (!isRoutine && why is { } because)
        {
            faults.AddCell(FaultCodes.RoutineStatus, origin, "routine", "", because.ToString());
            sound = false;
        }
        else if (!isRoutine && document.Length == 0)
        {
            faults.AddNeeded(FaultCodes.NeededByKind, origin, "document", "", "NotRoutine");
        }

        if (!sound) return default;
        if (value is { } known) return MonitoringResult.OfClass(known, origin.Line, isRoutine, details);
        return why is { } reason ? MonitoringResult.OfStatus(reason, origin.Line, isRoutine, details) : default;
    }

    /// <summary>Whether a table has a class or a status, and the one that it has not is not there under another heading.</summary>
    private static bool SaysWhich(TableShape table) =>
        (table.FieldOf("class") > 0 || table.FieldOf("status") > 0) && !table.UnreadColumns.Any(c => c is "class" or "status");

    /// <summary>Tells of a status that does not rest on a document: a suspension needs one, what nature or the calendar does should have one.</summary>
    /// <param name="status">The status.</param>
    /// <param name="document">The document, or empty.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="faults">Where the fault goes.</param>
    /// <returns>Whether the row may stand.</returns>
    public static bool CheckDocument(ResultStatus status, string document, RowOrigin origin, FaultLog faults)
    {
        if (document.Length > 0 || status == ResultStatus.Missing) return true;
        bool needed = status == ResultStatus.Suspended;
        if (needed) faults.AddNeeded(FaultCodes.NeededByKind, origin, "document", "", nameof(ResultStatus.Suspended));
        else faults.AddCell(FaultCodes.StatusWithoutDocument, origin, "document", "", status.ToString());
        return !needed;
    }

    /// <summary>Enters a result unless the row is at fault.</summary>
    /// <param name="month">The month; null where it could not be read, which was told.</param>
    /// <param name="point">The point.</param>
    /// <param name="result">What the row says; not present where it could not be read, which was told.</param>
    /// <param name="origin">Where it was read.</param>
    public void Enter(YearMonth? month, Point point, MonitoringResult result, RowOrigin origin)
    {
        if (result.IsPresent) CheckContent(point, result, origin);
        if (month is { } known) Enter(known, point, result, origin);
    }

    private void Enter(YearMonth month, Point point, MonitoringResult result, RowOrigin origin)
    {
        MonitoringResult entered = book.Enter(month, point, result);
        int earlier = entered.IsPresent ? entered.Line : _unread.Count == 0 ? 0 : _unread.GetValueOrDefault(Key());
        if (earlier > 0)
        {
            faults.AddCell(
                FaultCodes.ResultTwice, origin, "point", point.Code, Months.Text(month), origin.Name(earlier));
        }
        else if (!result.IsPresent)
        {
            _unread.Add(Key(), origin.Line);
        }

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
    internal void CheckContent(Point point, MonitoringResult result, RowOrigin origin)
    {
        if (result.Class == WaterClass.WorseThanV && point.WaterType == WaterType.Groundwater)
            faults.AddCell(FaultCodes.GroundwaterClass, origin, "class", WaterClass.WorseThanV.ToString(), point.Code);
        if (!result.Routine && point.IsSound && point.Kind != PointKind.Source)
            faults.AddCell(FaultCodes.CellUnused, origin, "routine", "", "routine", point.Kind.ToString());
    }

    /// <summary>Looks for inflows that are not valid in months that have results and in which their point is valid; each is told once with its months.</summary>
    /// <param name="register">The register.</param>
    /// <param name="points">The table that the points were read from.</param>
    /// <param name="months">The months that have results.</param>
    /// <param name="faults">Where the warnings go.</param>
    internal static void CheckInflows(PointRegister register, TableShape points, YearMonth[] months, FaultLog faults)
    {
        Point[] withInflows = [.. register.Points.Where(p => p.Entries.Any(e => !e.Inflows.IsEmpty))];
        var found = new Dictionary<string, InvalidInflow>(StringComparer.Ordinal);
        foreach (YearMonth month in months)
        {
            foreach (Point point in withInflows)
            {
                PointEntry? entry = point.EntryIn(month);
                if (entry is null) continue;
                foreach (Point inflow in entry.Inflows)
                {
                    if (!inflow.IsSound || inflow.EntryIn(month) is not null) continue;
                    string key = entry.At + "/" + inflow.Code;
                    if (!found.TryGetValue(key, out InvalidInflow? known)) found.Add(key, known = new InvalidInflow(entry, inflow, []));
                    known.Months.Add(Months.NumberOf(month));
                }
            }
        }

        foreach (InvalidInflow invalid in found.Values)
        {
            FileLine at = invalid.Entry.At;
            faults.Add(new Fault(
                FaultCodes.InflowNotValid, at.File, at.Line, points.FieldOf("inflows"), "inflows", invalid.Inflow.Code,
                [invalid.Entry.Point.Code, Fault.Listing(Months.Runs(invalid.Months))]));
        }
    }

    private sealed record InvalidInflow(PointEntry Entry, Point Inflow, List<int> Months);
}
