using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A row of monitoring.csv as an object, for tables that are small enough to be held; see <see cref="MonitoringTable.Of(IEnumerable{MonitoringRow})"/>.</summary>
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
        if (Month.IsEmpty && Has("month")) faults.AddCell(FaultCodes.CellEmpty, Origin, "month", "");
        if (Point.Length == 0 && Has("point")) faults.AddCell(FaultCodes.CellEmpty, Origin, "point", "");
        Point? point = Point.Length == 0 ? null : checks.Find(Point, Origin);
        MonitoringResult result = checks.Judge(Class, Status, Routine, Details, Origin);
        if (point is not null) checks.Enter(month, point, result, Origin);
    }

    private bool Has(string column) => Origin.Table.FieldOf(column) > 0;
}

/// <summary>A row of readings.csv as an object, for tables that are small enough to be held; see <see cref="ReadingsTable.Of(IReadOnlyList{IndicatorHeading}, IEnumerable{ReadingRow})"/>.</summary>
public sealed record ReadingRow : IRow<ReadingRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>When the sample was taken (时间), as far as that is known: a month, a day or a moment. May be empty where there is a month.</summary>
    public Cell<SampleTime> Time { get; init; }

    /// <summary>The month (月份); may be empty where there is a time, and else must be its month.</summary>
    public Cell<YearMonth> Month { get; init; }

    /// <summary>The code of the point (点位).</summary>
    public required string Point { get; init; }

    /// <summary>Which of several samples of one time it is (样品: 垂线, 平行样); empty where there is one alone.</summary>
    public string Sample { get; init; } = "";

    /// <summary>Why there is no sample (状态); empty where there is one.</summary>
    public Cell<ResultStatus> Status { get; init; }

    /// <summary>The document that a suspension rests on (文号), or empty.</summary>
    public string Document { get; init; } = "";

    /// <summary>The values, one for each heading of the table; empty where not measured. May be left out where there is a status.</summary>
    public ImmutableArray<Cell<MeasuredValue>> Values { get; init; } = [];

    /// <inheritdoc/>
    public ReadingRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>Rows of readings that are held, one after the other.</summary>
internal sealed class HeldReadings(
    RowTable<ReadingRow> table, ImmutableArray<IndicatorHeading> headings, PointRegister register, FaultLog faults) : IReadingsCursor
{
    private readonly MeasuredValue?[] _values = new MeasuredValue?[headings.Length];
    private int _at = -1;

    /// <inheritdoc/>
    public TableShape Shape { get; } = table.Shape!;

    /// <inheritdoc/>
    public ImmutableArray<IndicatorHeading> Headings => headings;

    /// <inheritdoc/>
    public bool IsSound { get; private set; }

    /// <inheritdoc/>
    public int Line => Row.Origin.Line;

    /// <inheritdoc/>
    public int Point { get; private set; }

    /// <inheritdoc/>
    public SampleTime Time { get; private set; }

    /// <inheritdoc/>
    public string Sample => Row.Sample;

    /// <inheritdoc/>
    public ResultStatus? Status => Row.Status.Value;

    /// <inheritdoc/>
    public string Document => Row.Document;

    /// <inheritdoc/>
    public ReadOnlySpan<MeasuredValue?> Values => _values;

    private ReadingRow Row => table.Rows[_at];

    /// <inheritdoc/>
    public bool Read()
    {
        if (++_at == table.Rows.Length) return false;
        IsSound = true;
        ReadTime();
        ReadPoint();
        Take(Row.Status, "status");
        if (Row.Status.Value is { } status) IsSound &= ResultChecks.CheckDocument(status, Row.Document, Row.Origin, faults);
        for (int i = 0; i < Row.Values.Length; i++) _values[i] = Take(Row.Values[i], headings[i].Indicator.Code);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void ReadTime()
    {
        SampleTime? time = Take(Row.Time, "time");
        if (Row.Time.Flaw is not null) return;
        YearMonth? month = Take(Row.Month, "month");
        if (Row.Time.IsEmpty && Row.Month.IsEmpty) Refuse(FaultCodes.CellEmpty, Shape.FieldOf("time") > 0 ? "time" : "month", "");
        if (time is { } known && month is { } said && Months.NumberOf(said) != known.MonthNumber)
            Refuse(FaultCodes.TimeOutsideMonth, "month", Months.Text(said), known.ToString());
        Time = time ?? (month is { } whole ? SampleTime.Of(whole) : default);
    }

    private void ReadPoint()
    {
        Point? point = Row.Point.Length == 0 ? null : register.FindPoint(Row.Point);
        Point = point?.Index ?? -1;
        if (Row.Point.Length == 0) Refuse(FaultCodes.CellEmpty, "point", "");
        else if (point is null && register.KnowsPoints) Refuse(FaultCodes.UnknownPoint, "point", Row.Point, register.Hints(Row.Point, Row.Origin.At.File, faults).AsSpan());
        IsSound &= point is not null;
    }

    private T? Take<T>(Cell<T> cell, string column)
        where T : struct
    {
        IsSound &= cell.Flaw is null;
        return faults.Take(cell, Row.Origin, column);
    }

    private void Refuse(string fault, string column, string value, params ReadOnlySpan<string> arguments)
    {
        faults.AddCell(fault, Row.Origin, column, value, arguments);
        IsSound = false;
    }
}
