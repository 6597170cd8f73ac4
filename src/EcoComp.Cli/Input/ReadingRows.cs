using System.Collections.Immutable;
using System.Text;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>
/// Reads readings.csv row by row. The usual ways to write a time, a point and a value are read from the bytes as they stand; anything else goes
/// through text, where it is folded, understood or reported.
/// </summary>
internal sealed class ReadingRows : IReadingsCursor
{
    private const string Day = "day";

    /// <summary>The bytes of six characters.</summary>
    private const int LongestControl = 18;

    private readonly Table _table;
    private readonly Cells _cells;
    private readonly PointNumbers _points;
    private readonly Utf8Names _pointNames = new();
    private readonly Utf8Names _months = new();
    private readonly ImmutableArray<IndicatorColumn> _indicators;
    private readonly MeasuredValue?[] _values;
    private readonly int _month;
    private readonly int _time;
    private readonly int _day;
    private readonly int _point;
    private readonly int _sample;
    private readonly int _status;
    private readonly int[] _others;
    private readonly byte[][] _said;
    private readonly string?[] _controls;

    /// <summary>Makes a reader for a table.</summary>
    public ReadingRows(Table table, PointNumbers points)
    {
        (_table, _cells, _points) = (table, new Cells(table), points);
        TableShape shape = table.Shape;
        (_month, _time, _day) = (shape.FieldOf("month"), shape.FieldOf("time"), shape.FieldOf(Day));
        (_point, _sample, _status) = (shape.FieldOf("point"), shape.FieldOf("sample"), shape.FieldOf("status"));
        _indicators = DataHeader.Indicators(shape);
        Headings = [.. _indicators.Select(c => c.Heading)];
        _values = new MeasuredValue?[_indicators.Length];
        _others = [.. Enumerable.Range(1, shape.Heads.Length).Where(f => shape.Heads[f - 1].Length > 0 && DataFile.Readings.Find(shape.Heads[f - 1], out _) is null)];
        (_said, _controls) = (new byte[_others.Length][], new string?[_others.Length]);
        Array.Fill(_said, []);
    }

    /// <summary>The columns of indicators, in the order of the file.</summary>
    public ImmutableArray<IndicatorHeading> Headings { get; }

    /// <inheritdoc/>
    public TableShape Shape => _table.Shape;

    /// <summary>How many rows there were so far.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public bool IsSound { get; private set; }

    /// <inheritdoc/>
    public int Line { get; private set; }

    /// <inheritdoc/>
    public int Point { get; private set; }

    /// <inheritdoc/>
    public SampleTime Time { get; private set; }

    /// <inheritdoc/>
    public string Sample { get; private set; } = "";

    /// <inheritdoc/>
    public ResultStatus? Status { get; private set; }

    /// <inheritdoc/>
    public string Document { get; private set; } = "";

    /// <inheritdoc/>
    public ReadOnlySpan<MeasuredValue?> Values => _values;

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    /// <inheritdoc/>
    public bool Read()
    {
        if (!_table.Next()) return false;
        Count++;
        (Line, Status, Document, IsSound) = (_table.Line, null, "", true);
        ReadTime();
        ReadPoint();
        if (_sample != 0) Sample = _cells.Text("sample");
        if (Control() is { } control) Sample = control;
        if (_status != 0 && _cells.HasText(_status) && _cells.Text("status").Length > 0) ReadStatus();
        for (int i = 0; i < _indicators.Length; i++)
        {
            IndicatorColumn column = _indicators[i];
            CellContent content = MeasuredValueNotation.Read(_table.Raw(column.Field), column.Form, out MeasuredValue value);
            if (content == CellContent.Value) _values[i] = value;
            else _values[i] = content == CellContent.NotMeasured ? null : Unusual(column);
        }

        return true;
    }

    /// <summary>
    /// What calls a row a control of the laboratory or a mean in a column that is not read, 样品类型 or 备注, in a word as short as their names are; null
    /// where nothing does. Most cells of such a column say the same as the one above.
    /// </summary>
    private string? Control()
    {
        for (int i = 0; i < _others.Length; i++)
        {
            ReadOnlySpan<byte> raw = _table.Raw(_others[i]);
            if (raw.IsEmpty || raw.Length > LongestControl) continue;
            if (!raw.SequenceEqual(_said[i]))
            {
                string text = CellText.Read(raw);
                (_said[i], _controls[i]) = (raw.ToArray(), OfficeWords.BuiltIn.IsControl(text) ? text : null);
            }

            if (_controls[i] is { } control) return control;
        }

        return null;
    }

    private void ReadTime()
    {
        ReadOnlySpan<byte> raw = _table.Raw(_time);
        if (_day == 0 && SampleTimeNotation.TryReadUsual(raw, out SampleTime usual)) Time = usual;
        else if (_cells.HasText(_day)) Time = Take("time", ReadingCell.Time(_cells.Text(Day), _cells.Text("time"))) ?? default;
        else if (_cells.HasText(_time)) Time = Take("time", ReadingCell.Time(_cells.Text("time"))) ?? default;
        else if (_month != 0) ReadMonth();
        else IsSound = _cells.Required("time").Length > 0;

        if (_month == 0 || (raw.IsEmpty && !_cells.HasText(_day)) || !IsSound || !_cells.HasText(_month) || _cells.Required("month", Cell.Month) is not { } month) return;
        if (Months.NumberOf(month) != Time.MonthNumber) Refuse(FaultCodes.TimeOutsideMonth, "month", Months.Text(month), Time.ToString());
    }

    private void ReadMonth()
    {
        ReadOnlySpan<byte> raw = _table.Raw(_month);
        if (!_months.TryFind(raw, out int number))
        {
            if (_cells.Required("month", Cell.Month) is not { } month)
            {
                IsSound = false;
                return;
            }

            number = Months.NumberOf(month);
            _months.Add(Encoding.UTF8.GetString(raw), number);
        }

        Time = SampleTime.Of(Months.FromNumber(number));
    }

    private void ReadPoint()
    {
        ReadOnlySpan<byte> raw = _table.Raw(_point);
        if (_pointNames.TryFind(raw, out int usual))
        {
            Point = usual;
            return;
        }

        string code = _cells.Required("point");
        Point = code.Length == 0 ? -1 : _points.Find(code);
        IsSound &= Point >= 0;
        if (Point >= 0) _pointNames.Add(Encoding.UTF8.GetString(raw), Point);
        else if (code.Length > 0 && _points.AllKnown) Refuse(FaultCodes.UnknownPoint, "point", code, Hints(code).AsSpan());
    }

    private ImmutableArray<string> Hints(string code) =>
        _points.Register is { } register ? register.Hints(code, _table.Origin.At.File, _table.Faults) : ["", "", ""];

    private void ReadStatus()
    {
        Status = _cells.Required("status", CellWords.Status.Read);
        IsSound &= Status is not null;
        Document = _cells.Text("document");
        if (Status is { } status) IsSound &= ResultChecks.CheckDocument(status, Document, _table.Origin, _table.Faults);
    }

    /// <summary>A cell that is not written in the usual way: folded to plain signs and read again.</summary>
    private MeasuredValue? Unusual(IndicatorColumn column) =>
        Take(column.Heading.Indicator.Code, ReadingCell.Value(CellText.Read(_table.Raw(column.Field)), column.Form));

    private T? Take<T>(string column, Cell<T> cell)
        where T : struct
    {
        IsSound &= cell.Flaw is null;
        return _cells.Take(column, cell);
    }

    private void Refuse(string fault, string column, string value, params ReadOnlySpan<string> arguments)
    {
        _table.Faults.AddCell(fault, _table.Origin, column, value, arguments);
        IsSound = false;
    }
}
