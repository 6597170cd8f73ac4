using System.Buffers;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The cells of a table's current record.</summary>
internal sealed class Cells(Table table) : ICells
{
    /// <summary>Bytes of which a cell has one that something may be told of: controls, what begins them in UTF-8, dashes, strokes.</summary>
    private static readonly SearchValues<byte> Telling =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(b => (byte)b), 0x7F, 0xC2, 0xE2, 0xEF, .. "-/\\"u8]);

    private readonly TableShape _shape = table.Shape;
    private readonly FaultLog _faults = table.Faults;
    private readonly SharedTexts _texts = new();
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private Column? _asked; // of each record the same columns are asked for in the same order

    /// <summary>Where the current record was read.</summary>
    public RowOrigin Origin => table.Origin;

    /// <summary>The text of a cell on one line.</summary>
    public string Text(string column)
    {
        Column of = _asked = _asked?.Next is { } next && next.Name == column ? next : Find(column);
        string text = _texts.Read(table.Raw(of.Field), ref of.News);
        if (CellText.HasControl(text))
        {
            _faults.AddCell(FaultCodes.ControlCharacter, Origin, column, text);
            // That it is no number for their sake is not told too.
            text = string.Concat(text.Where(c => !CellText.HasControl(c.ToString()))).Trim();
        }

        return of.DashIsEmpty ? OrNothing(column, text) : text;
    }

    /// <summary>
    /// Tells of the record what reading its cells would tell, where they are not wanted: of the columns that were read of those before.
    /// </summary>
    public void Tell()
    {
        foreach (Column column in _columns.Values)
        {
            if (table.Raw(column.Field).ContainsAny(Telling)) Text(column.Name);
        }
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

    /// <summary>A column, which from now on is expected after the one that was asked for before it.</summary>
    private Column Find(string name)
    {
        if (!_columns.TryGetValue(name, out Column? column))
        {
            column = new Column(name, _shape.FieldOf(name), table.File.Columns.Any(c => c.DashIsEmpty && c.Name == name));
            _columns.Add(name, column);
        }

        if (_asked is not null) _asked.Next = column;
        return column;
    }

    /// <summary>What is asked of a column at each of its cells.</summary>
    private sealed class Column(string name, int place, bool dashIsEmpty)
    {
        public string Name => name;

        /// <summary>The column that was asked for after it.</summary>
        public Column? Next { get; set; }

        /// <summary>How many cells in turn had a text that was not known.</summary>
        public int News;

        public int Field => place;

        public bool DashIsEmpty => dashIsEmpty;
    }
}
