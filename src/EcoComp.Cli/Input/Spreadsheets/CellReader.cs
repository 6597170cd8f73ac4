using System.Buffers;
using System.Globalization;
using System.Xml;
using NodaTime.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Turns the cells of a workbook into what they show.</summary>
/// <param name="strings">The texts that cells share.</param>
/// <param name="styles">How numbers are shown.</param>
/// <param name="calendar">How days are counted.</param>
/// <param name="mustCalculate">Whether the workbook says that its formulas have to be calculated before it is shown.</param>
internal sealed class CellReader(SharedStrings strings, CellStyles styles, SheetCalendar calendar, bool mustCalculate)
{
    /// <summary>The most characters that a cell can hold in a spreadsheet.</summary>
    public const int LongestText = 32_767;

    /// <summary>What a cell shows that holds the truth, in spreadsheets of every language but a few, and what it is saved as in CSV.</summary>
    public const string True = "TRUE";

    /// <summary>What a cell shows that holds what is false.</summary>
    public const string False = "FALSE";

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    private readonly string?[] _known = new string?[1 << 13];
    private TextLook _look;
    private string? _withoutWhite;

    /// <summary>How numbers are shown.</summary>
    public CellStyles Styles => styles;

    /// <summary>Reads a cell; the reader stands behind it then.</summary>
    /// <param name="reader">The reader, at the cell.</param>
    /// <param name="column">The cell's column, from 1.</param>
    /// <param name="view">What the sheet shows instead of values.</param>
    /// <returns>The cell, or null where it shows nothing.</returns>
    public SheetCell? Read(XmlReader reader, int column, SheetView view)
    {
        bool strikes = styles.Strikes(reader.GetAttribute("s"));
        bool filled = styles.Fills(reader.GetAttribute("s"));
        bool white = styles.IsWhite(reader.GetAttribute("s"));
        bool hides = styles.Hides(reader.GetAttribute("s"));
        bool crosses = styles.Crosses(reader.GetAttribute("s"));
        (_look, _withoutWhite) = (TextLook.OfCell, null);
        SheetCell? cell = ReadShown(reader, column, view);
        bool struck = _look == TextLook.Struck || (strikes && _look == TextLook.OfCell);
        if (cell is not { } shown) return null;
        if (struck) return shown with { Problem = CellProblem.Struck };
        if (white && _look == TextLook.OfCell) _withoutWhite ??= "";
        string? left = hides && _look == TextLook.OfCell ? "" : filled ? null : _withoutWhite;
        if (shown.Problem != CellProblem.None) return shown;
        // White on white, or red on red, is seen by nobody.
        return left is { } seen ? shown with { Text = seen, Problem = CellProblem.ShownOtherwise, Stored = shown.Text }
            : crosses && !string.IsNullOrWhiteSpace(shown.Text) ? shown with { Problem = CellProblem.Crossed }
            : shown;
    }

    private SheetCell? ReadShown(XmlReader reader, int column, SheetView view)
    {
        string type = reader.GetAttribute("t") is { Length: > 0 } told ? told : "n";
        NumberFormat? format = styles.Of(reader.GetAttribute("s"));
        (string? value, string? formula, string inline) = Content(reader, ref _look, ref _withoutWhite);
        if (formula is not null)
        {
            if (view.ShowsFormulas) return new SheetCell(column, "=" + formula, CellKind.Text, CellProblem.ShownOtherwise, value ?? "");
            if (mustCalculate || value is null || (value.Length == 0 && type != "str"))
                return new SheetCell(column, formula, CellKind.Text, CellProblem.NotCalculated, value ?? "");
        }

        if (type == "inlineStr") return Text(column, inline, format);
        if (string.IsNullOrEmpty(value)) return null;
        Shown shown = type switch
        {
            "n" => Number(value, format, view),
            "d" => Date(value, format),
            "b" => new Shown(value is "1" or "true" ? True : False, CellKind.Truth),
            "e" => new Shown(value, CellKind.Text, CellProblem.Error),
            _ => default,
        };
        return type switch
        {
            "s" => strings.Find(value.Trim(), out _look, out _withoutWhite) is { } text ? Text(column, text, format) : Unreadable(column, value),
            "str" => Text(column, SharedStrings.Decode(value), format),
            _ => shown.Text is null ? Unreadable(column, value) : new SheetCell(column, shown.Text, shown.Kind, shown.Problem, shown.Stored),
        };
    }

    /// <summary>What stands in a cell: its value, its formula, a text of its own; the reader then stands behind the cell.</summary>
    private static (string? Value, string? Formula, string Inline) Content(XmlReader reader, ref TextLook look, ref string? withoutWhite)
    {
        (string? value, string? formula, string? inline) = (null, null, null);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return (null, null, "");
        }

        int depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth && !reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || !SheetXml.IsMain(reader))
            {
                if (reader.NodeType == XmlNodeType.Element) reader.Skip();
                else reader.Read();
            }
            else if (reader.LocalName == "is")
            {
                inline = inline is null ? SharedStrings.Text(reader, out look, out withoutWhite) : throw new InvalidDataException("two texts");
                reader.Read();
            }
            else if (reader.LocalName == "v") value = value is null ? reader.ReadElementContentAsString() : throw new InvalidDataException("two values");
            else if (reader.LocalName == "f") formula = reader.ReadElementContentAsString();
            else reader.Skip();
        }

        reader.Read();
        return (value, formula, inline ?? "");
    }

    private SheetCell? Text(int column, string text, NumberFormat? format)
    {
        if (text.Length == 0) return null;
        if (format?.IsWhiteText == true) _withoutWhite ??= "";
        if (text.Length > LongestText) return SheetCell.TooLong(column, text);
        if (format is null) return new SheetCell(column, text);
        Shown shown = format.Text(text);
        return new SheetCell(column, shown.Text, shown.Kind, shown.Problem, shown.Stored);
    }

    private Shown Number(string value, NumberFormat? format, SheetView view)
    {
        if (format is null || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number)) return default;
        if (format.IsWhite(number)) _withoutWhite = "";
        if (number == 0 && view.HidesZeros) return new Shown("", CellKind.Number, CellProblem.ShownOtherwise, "0");
        return ReferenceEquals(format, NumberFormat.General) && IsPlain(value) ? new Shown(Shared(value), CellKind.Number) : format.Number(number, calendar);
    }

    /// <summary>A text that was met before, where it is still known: sheets repeat their numbers, and a cell need not hold its own copy.</summary>
    private string Shared(string value)
    {
        ref string? known = ref _known[string.GetHashCode(value, StringComparison.Ordinal) & (_known.Length - 1)];
        if (known == value) return known;
        return known = value;
    }

    /// <summary>Whether a number is written as it is shown without a format: most are, and need no second look.</summary>
    private static bool IsPlain(string value) =>
        value.Length < 16 && value[0] is >= '1' and <= '9' && !value.AsSpan().ContainsAnyExcept(DigitsAndPoint)
        && (!value.Contains('.', StringComparison.Ordinal) || value[^1] is >= '1' and <= '9');

    private static Shown Date(string value, NumberFormat? format)
    {
        string text = value.Trim().TrimEnd('Z');
        ParseResult<NodaTime.LocalDateTime> time = LocalDateTimePattern.ExtendedIso.Parse(text);
        if (!time.Success) time = LocalDateTimePattern.ExtendedIso.Parse(text + "T00:00:00");
        return time.Success && format is not null ? format.Date(time.Value) : new Shown(value, CellKind.Date, CellProblem.BadDate);
    }

    private static SheetCell Unreadable(int column, string value) => new(column, value, CellKind.Text, CellProblem.Unreadable);
}
