using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A result that is assumed in place of what monitoring.csv or the readings say.</summary>
/// <param name="Month">The month.</param>
/// <param name="Point">The code of the point.</param>
/// <param name="Class">The class; null where a status is assumed.</param>
/// <param name="Status">The status; null where a class is assumed.</param>
/// <param name="At">Where it was asked for.</param>
public sealed record ResultChange(YearMonth Month, string Point, WaterClass? Class, ResultStatus? Status, FileLine At)
{
    /// <summary>What a row amounts to with it: whether the monitoring is routine, and what the row rests on, stays.</summary>
    /// <param name="row">The row's result; not present where there is none, or one that is set aside for readings.</param>
    /// <param name="line">The line that the result is to name.</param>
    internal MonitoringResult Over(MonitoringResult row, int line) => Class is { } value
        ? MonitoringResult.OfClass(value, line, !row.IsPresent || row.Routine, row.Details)
        : MonitoringResult.OfStatus(Status!.Value, line, routine: true, row.Details);
}

/// <summary>Results that are assumed, as they stand in a book in the place of others.</summary>
/// <param name="changes">The results, one at most for a point and month.</param>
internal sealed class AssumedResults(IReadOnlyList<ResultChange> changes)
{
    /// <summary>The line after which a table counts those that are assumed: no file is so long.</summary>
    private const int Behind = 1 << 30;

    /// <summary>How many lines each has of its own: more than a command has options.</summary>
    private const int Room = 1000;

    /// <summary>The book with them. They must satisfy what rows must.</summary>
    /// <param name="book">The results as they are.</param>
    /// <param name="asTheyAre">The classes of the months as they are.</param>
    /// <param name="register">The points.</param>
    /// <param name="faults">Where faults go.</param>
    public MonitoringBook In(MonitoringBook book, MonthlyClasses asTheyAre, PointRegister register, FaultLog faults)
    {
        MonitoringBook supposed = book.Naming(Placed(book.Table));
        var checks = new ResultChecks(register, supposed, faults);
        for (int i = 0; i < changes.Count; i++)
        {
            (ResultChange change, int line) = (changes[i], Before(i) + changes[i].At.Line);
            var origin = new RowOrigin(supposed.Table, line);
            if (checks.Find(change.Point, origin) is not { } point) continue;
            MonitoringResult result = change.Over(asTheyAre.Official(change.Month, point), line);
            checks.CheckContent(point, result, origin);
            ResultChecks.CheckMonth(change.Month, point, origin, faults);
            supposed = supposed.Supposing(change.Month, [KeyValuePair.Create(point, result)]);
        }

        return supposed;
    }

    /// <summary>Each is a part of the table by itself, so that its place is told as it was asked for.</summary>
    private TableShape Placed(TableShape table)
    {
        TablePart[] parts = table.Parts.IsEmpty ? [new TablePart(table.File, 0)] : [.. table.Parts];
        return table.In([.. parts, .. changes.Select((c, i) => new TablePart(c.At.File, Before(i)))]);
    }

    private static int Before(int change) => Behind + (Room * change);
}
