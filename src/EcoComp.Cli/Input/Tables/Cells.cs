using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The cells of a table's current record as values; what cannot be read is reported with its place.</summary>
internal sealed class Cells(Table table)
{
    private readonly TableShape _shape = table.Shape;
    private readonly FaultLog _faults = table.Faults;

    /// <summary>Where the current record was read.</summary>
    public RowOrigin Origin => table.Origin;

    /// <summary>The text of a cell on one line.</summary>
    public string Text(string column)
    {
        string text = CellText.Read(table.Raw(_shape.FieldOf(column)));
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.Contains('\x7F', StringComparison.Ordinal))
            _faults.AddCell(FaultCodes.ControlCharacter, Origin, column, text);
        return text;
    }

    /// <summary>A remark, which may run over lines; they are joined by spaces.</summary>
    public string Remark(string column) =>
        string.Join(' ', CellText.Read(table.Raw(_shape.FieldOf(column))).Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a field holds anything but white space.</summary>
    public bool HasText(int field) => !CellText.IsBlank(table.Raw(field));

    /// <summary>The text of a cell that must not be empty.</summary>
    public string Required(string column)
    {
        string text = Text(column);
        if (text.Length == 0 && _shape.FieldOf(column) > 0) _faults.AddCell(FaultCodes.CellEmpty, Origin, column, "");
        return text;
    }

    /// <summary>The parts of a cell between semicolons.</summary>
    public ImmutableArray<string> List(string column) =>
        [.. Text(column).Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A required cell with one of some words.</summary>
    public T? Word<T>(string column, WordList<T> words)
        where T : struct =>
        Required(column) is { Length: > 0 } text ? Word(column, text, words) : null;

    /// <summary>A word that was read already.</summary>
    public T? Word<T>(string column, string text, WordList<T> words)
        where T : struct
    {
        if (words.Find(text) is { } value) return value;
        _faults.AddCell(FaultCodes.UnknownWord, Origin, column, text, words.Allowed);
        return null;
    }

    /// <summary>A required month.</summary>
    public YearMonth? Month(string column) => Required(column) is { Length: > 0 } text ? Month(column, text) : null;

    /// <summary>The months between two cells; an empty cell is an open end, and one that cannot be read leaves no month.</summary>
    public MonthInterval Interval(string from, string to)
    {
        bool read = OptionalMonth(from, out YearMonth? first) & OptionalMonth(to, out YearMonth? last);
        if (!read) return MonthInterval.None;
        var interval = new MonthInterval(first, last);
        if (interval.IsEmpty) _faults.AddCell(FaultCodes.EmptyInterval, Origin, to, Text(to), Text(from));
        return interval;
    }

    /// <summary>A class, or null where the cell is empty or at fault.</summary>
    public WaterClass? Class(string column, out bool faulty)
    {
        string text = Text(column);
        faulty = false;
        if (text.Length == 0) return null;
        if (WaterClassNotation.TryRead(text, out WaterClass value)) return value;
        _faults.AddCell(FaultCodes.BadClass, Origin, column, text);
        faulty = true;
        return null;
    }

    /// <summary>A date, or null where the cell is empty or at fault.</summary>
    public LocalDate? Date(string column)
    {
        string text = Text(column);
        if (text.Length == 0) return null;
        if (DateNotation.TryRead(text, out LocalDate date)) return date;
        _faults.AddCell(FaultCodes.BadDate, Origin, column, text);
        return null;
    }

    /// <summary>A number that is not negative, or null where the cell is empty or at fault.</summary>
    public decimal? NotNegative(string column) => NotNegative(column, Text(column));

    /// <summary>A number that is not negative, from a cell that was read already.</summary>
    public decimal? NotNegative(string column, string text)
    {
        if (text.Length == 0) return null;
        if (!NumberNotation.TryRead(text, out decimal number))
        {
            _faults.AddCell(FaultCodes.BadNumber, Origin, column, text);
            return null;
        }

        if (number >= 0) return number;
        _faults.AddCell(FaultCodes.NumberRange, Origin, column, text);
        return null;
    }

    internal YearMonth? Month(string column, string text)
    {
        if (MonthNotation.TryRead(text, out YearMonth month)) return month;
        bool mangled = MonthNotation.IsSpreadsheetForm(text);
        _faults.AddCell(mangled ? FaultCodes.SpreadsheetMonth : FaultCodes.BadMonth, Origin, column, text);
        return null;
    }

    /// <summary>Reads a month that may be left out.</summary>
    /// <returns>Whether the cell is empty or a month.</returns>
    private bool OptionalMonth(string column, out YearMonth? month)
    {
        string text = Text(column);
        month = text.Length == 0 ? null : Month(column, text);
        return text.Length == 0 || month is not null;
    }
}
