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
    private readonly ResultChecks _checks;
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

    private MonitoringReader(Table table, ResultChecks checks)
    {
        (_table, _cells, _checks) = (table, new Cells(table), checks);
        foreach (Point point in checks.Register.Points) _points.Add(point.Code, point.Index);
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

    /// <summary>Reads all records of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="checks">Where results are judged and entered.</param>
    /// <returns>How many records there were.</returns>
    public static int Read(Table table, ResultChecks checks)
    {
        var reader = new MonitoringReader(table, checks);
        int rows = 0;
        for (; table.Next(); rows++) reader.Enter();
        return rows;
    }

    private void Enter()
    {
        YearMonth? month = Month();
        Point? point = Point();
        MonitoringResult result = Result();
        if (point is not null) _checks.Enter(month, point, result, _table.Origin);
    }

    private YearMonth? Month()
    {
        ReadOnlySpan<byte> raw = _table.Raw(_month);
        if (_months.TryFind(raw, out int number)) return Months.FromNumber(number);
        if (_cells.Required("month", Cell.Month) is not { } read) return null;
        _months.Add(System.Text.Encoding.UTF8.GetString(raw), Months.NumberOf(read));
        return read;
    }

    private Point? Point()
    {
        if (_points.TryFind(_table.Raw(_point), out int index)) return _checks.Register.Points[index];
        string code = _cells.Required("point");
        return code.Length == 0 ? null : _checks.Find(code, _table.Origin);
    }

    private MonitoringResult Result()
    {
        bool usual = _classes.TryFind(_table.Raw(_class), out int rank);
        string status = _cells.HasText(_status) ? _cells.Text("status") : "";
        (Cell<WaterClass> @class, Cell<ResultStatus> why) = usual && status.Length == 0 ? (WaterClass.FromRank(rank), default)
            : CellWords.Result(usual || !_cells.HasText(_class) ? "" : Class(status), status);
        if (usual) @class = WaterClass.FromRank(rank);
        Cell<bool> routine = _cells.HasText(_routine) ? CellWords.YesNo.Read(_cells.Text("routine")) : default;
        return _checks.Judge(@class, why, routine, Details(), _table.Origin);
    }

    /// <summary>The text of the class; beside a status a dash there says nothing.</summary>
    private string Class(string status) => status.Length > 0 ? _cells.OrNothing("class", _cells.Text("class")) : _cells.Text("class");

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
