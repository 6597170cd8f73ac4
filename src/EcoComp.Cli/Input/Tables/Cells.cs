using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The cells of a table's current record.</summary>
internal sealed class Cells(Table table) : ICells
{
    private readonly TableShape _shape = table.Shape;
    private readonly FaultLog _faults = table.Faults;
    private readonly SharedTexts _texts = new();
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);

    /// <summary>Where the current record was read.</summary>
    public RowOrigin Origin => table.Origin;

    /// <summary>The text of a cell on one line.</summary>
    public string Text(string column)
    {
        if (!_columns.TryGetValue(column, out Column? of)) _columns.Add(column, of = ColumnOf(column));
        string text = _texts.Read(table.Raw(of.Field), ref of.News);
        if (CellText.HasControl(text))
        {
            _faults.AddCell(FaultCodes.ControlCharacter, Origin, column, text);
            // That it is no number for their sake is not told too.
            text = string.Concat(text.Where(c => !CellText.HasControl(c.ToString()))).Trim();
        }

        return of.DashIsEmpty ? OrNothing(column, text) : text;
    }

    /// <summary>The text of a cell that may be empty: a dash or stroke is told, and is nothing.</summary>
    public string OrNothing(string column, string text)
    {
        if (text is not ("-" or "--" or "—" or "——" or "–" or "/" or "－" or "／" or "\\")) return text;
        _faults.AddCell(FaultCodes.SignForNothing, Origin, column, text);
        return "";
    }

    /// <summary>A remark, which may run over lines; they are joined by spaces, and nothing in it turns round what stands behind it.</summary>
    public string Remark(string column) =>
        string.Join(' ', CellText.Read(table.Raw(_shape.FieldOf(column))).Split(['\r', '\n', '\t', '\u202E'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a field holds anything but white space.</summary>
    public bool HasText(int field) => !CellText.IsBlank(table.Raw(field));

    /// <summary>The text of a cell of a bulk file that must not be empty; that it is is told.</summary>
    public string Required(string column)
    {
        string text = Text(column);
        if (text.Length == 0 && _shape.FieldOf(column) > 0 && !_shape.UnreadColumns.Contains(column))
            _faults.AddCell(FaultCodes.CellEmpty, Origin, column, "");
        return text;
    }

    /// <summary>The value of a cell of a bulk file that must not be empty; that it is, or cannot be read, is told.</summary>
    public T? Required<T>(string column, Func<string, Cell<T>> read)
        where T : struct =>
        _faults.Take(read(Required(column)), Origin, column);

    /// <summary>The value of a cell of a bulk file that was read; that it cannot be read is told.</summary>
    public T? Take<T>(string column, Cell<T> cell)
        where T : struct =>
        _faults.Take(cell, Origin, column);

    private Column ColumnOf(string name) => new(_shape.FieldOf(name), table.File.Columns.Any(c => c.DashIsEmpty && c.Name == name));

    /// <summary>What is asked of a column at each of its cells.</summary>
    private sealed class Column(int place, bool dashIsEmpty)
    {
        /// <summary>How many cells in turn had a text that was not known.</summary>
        public int News;

        public int Field => place;

        public bool DashIsEmpty => dashIsEmpty;
    }
}
