using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Provenance;

/// <summary>
/// A cell of a data file as it was read: a value, nothing, or a text that no value could be made of. A check so need not ask elsewhere whether a
/// cell was empty or at fault. A value made in code converts to a cell by itself.
/// </summary>
/// <typeparam name="T">What the cell holds.</typeparam>
public readonly record struct Cell<T>
    where T : struct
{
    private readonly string? _text;

    /// <summary>A cell with a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The text that it was read from; null where it was made in code.</param>
    public Cell(T value, string? text = null) => (Value, _text) = (value, text);

    /// <summary>A cell whose text could not be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="flaw">Why it could not be read.</param>
    public Cell(string text, CellFlaw flaw) => (_text, Flaw) = (text, flaw);

    /// <summary>The value; null where the cell is empty or could not be read.</summary>
    public T? Value { get; }

    /// <summary>Why the cell could not be read; null where it could.</summary>
    public CellFlaw? Flaw { get; }

    /// <summary>Whether nothing stands in the cell.</summary>
    public bool IsEmpty => Value is null && Flaw is null;

    /// <summary>The text as it was written; of a value made in code, the form that no language changes.</summary>
    public string Text => _text ?? (Value is { } value ? Written(value) : "");

    /// <summary>A cell that holds a value.</summary>
    public static implicit operator Cell<T>(T value) => new(value);

    /// <summary>A cell that holds a value, or nothing.</summary>
    public static implicit operator Cell<T>(T? value) => value is { } known ? new(known) : default;

    private static string Written(T value) => value switch
    {
        YearMonth month => Months.Text(month),
        LocalDate date => IsoDates.Text(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>Why a cell could not be read.</summary>
/// <param name="Code">Which fault it is, one of <see cref="FaultCodes"/>.</param>
/// <param name="Arguments">What else the message tells.</param>
public sealed record CellFlaw(string Code, ImmutableArray<string> Arguments);

/// <summary>Reads the text of a cell; what cannot be read stays in the cell as its flaw and is told with its place when the row is checked.</summary>
public static class Cell
{
    /// <summary>A month, as <see cref="MonthNotation"/> reads it.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public static Cell<YearMonth> Month(string text) =>
        text.Length == 0 ? default
        : MonthNotation.TryRead(text, out YearMonth month) ? new(month, text)
        : new(text, UncertainMonth(text) ?? new CellFlaw(FaultCodes.BadMonth, []));

    /// <summary>A day, as <see cref="DateNotation"/> reads it.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public static Cell<LocalDate> Date(string text) =>
        text.Length == 0 ? default : DateNotation.TryRead(text, out LocalDate date) ? new(date, text) : Unread<LocalDate>(text, FaultCodes.BadDate);

    /// <summary>A water class, as <see cref="WaterClassNotation"/> reads it.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public static Cell<WaterClass> Class(string text) =>
        text.Length == 0 ? default
        : WaterClassNotation.TryRead(text, out WaterClass value) ? new(value, text)
        : new(text, new CellFlaw(FaultCodes.BadClass, [""]));

    /// <summary>More than any amount or volume is.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>A day as a spreadsheet counts it, as a word of a list.</summary>
    internal const string Serial = "serial";

    /// <summary>A time of the day without the day, as a word of a list.</summary>
    internal const string Clock = "clock";

    /// <summary>Why a text that means a month is taken for none: a spreadsheet wrote it in English, or took it for a number; null where it is neither.</summary>
    internal static CellFlaw? UncertainMonth(string text) =>
        MonthNotation.IsSpreadsheetForm(text) ? new CellFlaw(FaultCodes.SpreadsheetMonth, ["english"])
        : MonthNotation.IsUncertain(text) ? new CellFlaw(FaultCodes.SpreadsheetMonth, ["number"])
        : MonthNotation.IsSerial(text) ? new CellFlaw(FaultCodes.SpreadsheetMonth, [Serial])
        : null;

    /// <summary>Whether a text would be a number if its commas stood between thousands.</summary>
    internal static bool HasUngroupedComma(string text) =>
        text.Contains(',', StringComparison.Ordinal) && NumberNotation.TryRead("1" + text.Replace(",", "", StringComparison.Ordinal).TrimStart('+', '-'), out _);

    /// <summary>A number, as <see cref="NumberNotation"/> reads it.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public static Cell<decimal> Number(string text) =>
        text.Length == 0 ? default : NumberNotation.TryRead(text, out decimal number) ? new(number, text)
        : new(text, WithPower(text) ?? new CellFlaw(FaultCodes.BadNumber, [HasUngroupedComma(text) ? "comma" : NumberNotation.BeginsWithZero(text) ? "zero" : "plain"]));

    /// <summary>Why a number with a power of ten, or of more digits than can be reckoned with, is not taken; null where the text is none.</summary>
    private static CellFlaw? WithPower(string text)
    {
        const NumberStyles written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(text, written, CultureInfo.InvariantCulture, out decimal number))
        {
            bool large = char.IsAsciiDigit(text[^1]) && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            return large ? new CellFlaw(FaultCodes.NumberRange, []) : null;
        }

        if (Math.Abs(number) >= Largest) return new CellFlaw(FaultCodes.NumberRange, []);
        return text.Contains('e', StringComparison.OrdinalIgnoreCase) ? new CellFlaw(FaultCodes.BadNumber, ["power"]) : null;
    }

    /// <summary>Months of the year, as <see cref="MonthsOfYear.TryRead"/> reads them.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public static Cell<MonthsOfYear> MonthsOfYear(string text) =>
        text.Length == 0 ? default
        : Quantities.MonthsOfYear.TryRead(text, out MonthsOfYear months) ? new(months, text)
        : Unread<MonthsOfYear>(text, FaultCodes.BadMonthsOfYear);

    /// <summary>The months between two cells; an empty cell is an open end, and one that could not be read leaves no month.</summary>
    internal static MonthInterval Interval(Cell<YearMonth> from, Cell<YearMonth> to) =>
        from.Flaw is null && to.Flaw is null ? new MonthInterval(from.Value, to.Value) : MonthInterval.None;

    private static Cell<T> Unread<T>(string text, string code)
        where T : struct => new(text, new CellFlaw(code, []));
}
