using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Input;

/// <summary>
/// Reads monitoring.csv, the one file that grows without end: a cell becomes a string only where it is not one of the usual forms.
/// </summary>
internal sealed class MonitoringReader
{
    private readonly Table _table;
    private readonly Cells _cells;
    private readonly PointRegister _register;
    private readonly Utf8Names _points = new();
    private readonly Utf8Names _classes = new();
    private readonly Utf8Names _months = new();
    private readonly Dictionary<ResultDetails, ResultDetails> _details = [];
    private readonly int _month;
    private readonly int _point;
    private readonly int _class;
    private readonly int _status;
    private readonly int _routine;
    private readonly int _origin;
    private readonly int _document;
    private readonly int _note;

    private MonitoringReader(Table table, PointRegister register)
    {
        (_table, _cells, _register) = (table, new Cells(table), register);
        foreach (Point point in register.Points) _points.Add(point.Code, point.Index);
        foreach (WaterClass value in WaterClass.All)
        {
            _classes.Add(value.ToString(), value.Rank);
            _classes.Add(value + "类", value.Rank);
        }

        TableShape shape = table.Shape;
        (_month, _point, _class) = (shape.FieldOf("month"), shape.FieldOf("point"), shape.FieldOf("class"));
        (_status, _routine) = (shape.FieldOf("status"), shape.FieldOf("routine"));
        (_origin, _document, _note) = (shape.FieldOf("origin"), shape.FieldOf("document"), shape.FieldOf("note"));
    }

    /// <summary>Reads all records of a table into a book.</summary>
    /// <param name="table">The table.</param>
    /// <param name="register">The points.</param>
    /// <param name="book">Where results go.</param>
    /// <returns>How many records there were.</returns>
    public static int Read(Table table, PointRegister register, MonitoringBook book)
    {
        var reader = new MonitoringReader(table, register);
        var rules = new ResultRules(book, table.Faults);
        int rows = 0;
        for (; table.Next(); rows++) reader.Enter(rules);
        return rows;
    }

    private void Enter(ResultRules rules)
    {
        YearMonth? month = Month();
        Point? point = Point();
        MonitoringResult result = Result();
        if (point is null) return;
        if (month is { } known) rules.Enter(known, point, result, _table.Origin);
        else if (result.IsPresent) rules.CheckContent(point, result, _table.Origin);
    }

    private YearMonth? Month()
    {
        ReadOnlySpan<byte> raw = _table.Raw(_month);
        if (_months.TryFind(raw, out int number)) return Months.FromNumber(number);
        if (_cells.Month("month") is not { } read) return null;
        _months.Add(System.Text.Encoding.UTF8.GetString(raw), Months.NumberOf(read));
        return read;
    }

    private Point? Point()
    {
        if (_points.TryFind(_table.Raw(_point), out int index)) return _register.Points[index];
        string code = _cells.Required("point");
        if (code.Length == 0) return null;
        Point? point = _register.FindPoint(code);
        if (point is null && _register.KnowsPoints) _table.Faults.AddCell(FaultCodes.UnknownPoint, _table.Origin, "point", code, PointHint.For(code, _register));
        return point;
    }

    private MonitoringResult Result()
    {
        ReadOnlySpan<byte> classCell = _table.Raw(_class);
        bool usual = _classes.TryFind(classCell, out int rank);
        bool faulty = false;
        WaterClass? read = usual ? WaterClass.FromRank(rank) : classCell.IsEmpty ? null : _cells.Class("class", out faulty);
        bool hasClass = read is not null || faulty;
        bool hasStatus = _cells.HasText(_status);
        ResultStatus? status = null;
        if (hasStatus)
        {
            status = _cells.Word("status", AllowedWords.Status);
            faulty |= status is null;
        }

        bool routine = true;
        if (_cells.HasText(_routine))
        {
            bool? said = _cells.Word("routine", AllowedWords.YesNo);
            routine = said ?? true;
            faulty |= said is null;
        }

        ResultDetails? details = Details();
        if (hasClass == hasStatus && (_class > 0 || _status > 0))
        {
            _table.Faults.AddCell(FaultCodes.ClassOrStatus, _table.Origin, "class", read?.ToString() ?? "", hasClass ? "both" : "neither");
            faulty = true;
        }

        if (status == ResultStatus.Suspended && details is not { Document.Length: > 0 })
            _table.Faults.AddCell(FaultCodes.NeededByKind, _table.Origin, "document", "", nameof(ResultStatus.Suspended));
        if (faulty) return default;
        if (read is { } known) return MonitoringResult.OfClass(known, _table.Line, routine, details);
        return status is { } why ? MonitoringResult.OfStatus(why, _table.Line, routine, details) : default;
    }

    /// <summary>The remarks of a row; equal ones are kept once.</summary>
    private ResultDetails? Details()
    {
        if (_table.Raw(_origin).IsEmpty && _table.Raw(_document).IsEmpty && _table.Raw(_note).IsEmpty) return null;
        var details = new ResultDetails(_cells.Text("origin"), _cells.Text("document"), _cells.Remark("note"));
        if (_details.TryGetValue(details, out ResultDetails? same)) return same;
        _details.Add(details, details);
        return details;
    }
}
