using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A row of monitoring.csv as an object, for tables that are small enough to be held; see <see cref="MonitoringTable.Of"/>.</summary>
public sealed record MonitoringRow : IRow<MonitoringRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The month (月份).</summary>
    public required Cell<YearMonth> Month { get; init; }

    /// <summary>The code of the point (点位).</summary>
    public required string Point { get; init; }

    /// <summary>The class (水质类别); empty where there is a status.</summary>
    public Cell<WaterClass> Class { get; init; }

    /// <summary>What stands in place of a class (状态).</summary>
    public Cell<ResultStatus> Status { get; init; }

    /// <summary>Whether it is routine monitoring (例行监测); empty is yes.</summary>
    public Cell<bool> Routine { get; init; }

    /// <summary>Where the result came from, its document and a remark (数据来源, 文号, 备注), or null.</summary>
    public ResultDetails? Details { get; init; }

    /// <inheritdoc/>
    public MonitoringRow At(RowOrigin origin) => this with { Origin = origin };

    /// <summary>Judges the row and enters its result.</summary>
    internal void Enter(ResultChecks checks, FaultLog faults)
    {
        YearMonth? month = faults.Take(Month, Origin, "month");
        if (Month.IsEmpty) faults.AddCell(FaultCodes.CellEmpty, Origin, "month", "");
        if (Point.Length == 0) faults.AddCell(FaultCodes.CellEmpty, Origin, "point", "");
        Point? point = Point.Length == 0 ? null : checks.Find(Point, Origin);
        MonitoringResult result = checks.Judge(Class, Status, Routine, Details, Origin);
        if (point is not null) checks.Enter(month, point, result, Origin);
    }
}

/// <summary>A row of readings.csv as an object, for tables that are small enough to be held; see <see cref="ReadingsTable.Of"/>.</summary>
public sealed record ReadingRow : IRow<ReadingRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>When the sample was taken (时间), as far as that is known: a month, a day or a moment.</summary>
    public required SampleTime Time { get; init; }

    /// <summary>The code of the point (点位).</summary>
    public required string Point { get; init; }

    /// <summary>Why there is no sample (状态); null where there is one.</summary>
    public ResultStatus? Status { get; init; }

    /// <summary>The document that a suspension rests on (文号), or empty.</summary>
    public string Document { get; init; } = "";

    /// <summary>The values, one for each heading of the table; null where not measured. Empty where there is a status.</summary>
    public ImmutableArray<MeasuredValue?> Values { get; init; } = [];

    /// <inheritdoc/>
    public ReadingRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>Rows of readings that are held, one after the other.</summary>
internal sealed class HeldReadings(RowTable<ReadingRow> table, ImmutableArray<IndicatorHeading> headings, PointRegister register, FaultLog faults)
    : IReadingsCursor
{
    private readonly TableShape _shape = table.Shape!;
    private int _at = -1;

    /// <inheritdoc/>
    public TableShape Shape => _shape;

    /// <inheritdoc/>
    public ImmutableArray<IndicatorHeading> Headings => headings;

    /// <inheritdoc/>
    public bool IsSound { get; private set; }

    /// <inheritdoc/>
    public int Line => Row.Origin.Line;

    /// <inheritdoc/>
    public int Point { get; private set; }

    /// <inheritdoc/>
    public SampleTime Time => Row.Time;

    /// <inheritdoc/>
    public ResultStatus? Status => Row.Status;

    /// <inheritdoc/>
    public string Document => Row.Document;

    /// <inheritdoc/>
    public ReadOnlySpan<MeasuredValue?> Values => Row.Values.AsSpan();

    private ReadingRow Row => table.Rows[_at];

    /// <inheritdoc/>
    public bool Read()
    {
        if (++_at == table.Rows.Length) return false;
        Point? point = Row.Point.Length == 0 ? null : register.FindPoint(Row.Point);
        Point = point?.Index ?? -1;
        if (Row.Point.Length == 0) faults.AddCell(FaultCodes.CellEmpty, Row.Origin, "point", "");
        else if (point is null && register.KnowsPoints) faults.AddCell(FaultCodes.UnknownPoint, Row.Origin, "point", Row.Point, register.Suggest(Row.Point));
        bool undocumented = Row.Status == ResultStatus.Suspended && Row.Document.Length == 0;
        if (undocumented) faults.AddCell(FaultCodes.NeededByKind, Row.Origin, "document", "", nameof(ResultStatus.Suspended));
        IsSound = point is not null && !undocumented;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
