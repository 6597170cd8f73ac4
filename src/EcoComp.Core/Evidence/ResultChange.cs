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
    /// <param name="row">The row's result; not present where there is no row.</param>
    /// <param name="line">The line that the result is to name.</param>
    internal MonitoringResult Over(MonitoringResult row, int line) => Class is { } value
        ? MonitoringResult.OfClass(value, line, !row.IsPresent || row.Routine, row.Details)
        : MonitoringResult.OfStatus(Status!.Value, line, routine: true, row.Details);
}

/// <summary>Results that are assumed, while the rows of monitoring.csv are entered among which they belong.</summary>
internal sealed class AssumedResults
{
    /// <summary>The line after which a table counts those that are assumed: no file is so long.</summary>
    private const int Behind = 1 << 30;

    /// <summary>How many lines each has of its own: more than a command has options.</summary>
    private const int Room = 1000;

    private readonly Dictionary<(int Month, string Point), (ResultChange Change, int Line)> _open = [];
    private readonly Dictionary<(int Month, string Point), (ResultChange Change, int Line)> _all = [];

    /// <summary>Results to be assumed.</summary>
    /// <param name="table">The table of monitoring.csv.</param>
    /// <param name="changes">The results.</param>
    public AssumedResults(TableShape table, IReadOnlyList<ResultChange> changes)
    {
        // Each is a part of the table by itself, so that its place is told as it was asked for.
        TablePart[] parts = table.Parts.IsEmpty ? [new TablePart(table.File, 0)] : [.. table.Parts];
        Table = table.In([.. parts, .. changes.Select((c, i) => new TablePart(c.At.File, Behind + (Room * i)))]);
        for (int i = 0; i < changes.Count; i++) _all.Add(KeyOf(changes[i]), (changes[i], Behind + (Room * i) + changes[i].At.Line));
        foreach (var one in _all) _open.Add(one.Key, one.Value);
    }

    /// <summary>The table with the places of the assumed results behind its own.</summary>
    public TableShape Table { get; }

    /// <summary>What is assumed in place of a row.</summary>
    /// <returns>Null where nothing is.</returns>
    public (MonitoringResult Result, RowOrigin Origin)? Over(YearMonth month, Point point, MonitoringResult row)
    {
        if (!_all.TryGetValue((Months.NumberOf(month), point.Code), out var found)) return null;
        _open.Remove(KeyOf(found.Change));
        return (found.Change.Over(row, found.Line), new RowOrigin(Table, found.Line));
    }

    /// <summary>Enters those for which there was no row.</summary>
    public void Finish(ResultChecks checks)
    {
        foreach ((ResultChange change, int line) in _open.Values.ToArray())
        {
            if (checks.Find(change.Point, new RowOrigin(Table, line)) is { } point) checks.Enter(change.Month, point, default, new RowOrigin(Table, line));
        }
    }

    private static (int Month, string Point) KeyOf(ResultChange change) => (Months.NumberOf(change.Month), change.Point);
}
