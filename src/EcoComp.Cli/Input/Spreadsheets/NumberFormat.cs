using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>What a cell shows of what it holds.</summary>
/// <param name="Text">What it shows, as <see cref="SheetCell.Text"/> has it.</param>
/// <param name="Kind">What that is.</param>
/// <param name="Problem">Whether it can be taken.</param>
/// <param name="Stored">What it holds, where it shows less or something else.</param>
internal readonly record struct Shown(string Text, CellKind Kind, CellProblem Problem = CellProblem.None, string Stored = "");

/// <summary>
/// A number format of a workbook (ECMA-376 part 1, 18.8.31): up to four sections, for numbers by their sign or by a condition, and for text. A number
/// is what its cell shows: one that its format rounds is the rounded one, and one that its format shows as something else cannot be taken.
/// </summary>
internal sealed class NumberFormat
{
    private readonly ImmutableArray<FormatSection> _numbers;
    private readonly FormatSection? _text;

    private NumberFormat(ImmutableArray<FormatSection> numbers, FormatSection? text) => (_numbers, _text) = (numbers, text);

    /// <summary>The format of cells that have none: numbers with their own digits.</summary>
    public static NumberFormat General { get; } = new(FormatSection.ReadAll(FormatSection.General), null);

    /// <summary>Reads a format code.</summary>
    public static NumberFormat Read(string code)
    {
        if (code == FormatSection.General) return General;
        ImmutableArray<FormatSection> sections = FormatSection.ReadAll(code);
        if (sections.Length > 3) return new NumberFormat(sections[..3], sections[3]);
        return sections[^1].ShowsText ? new NumberFormat(sections[..^1], sections[^1]) : new NumberFormat(sections, null);
    }

    /// <summary>Whether cells show their texts and no more.</summary>
    public bool ShowsTextsAsTheyAre => Text("x").Problem == CellProblem.None;

    /// <summary>Whether a cell with a text shows it in white; where texts have no section, that of numbers says it.</summary>
    public bool IsWhiteText => _text?.IsWhite ?? (!_numbers.IsEmpty && _numbers.All(s => s.IsWhite));

    /// <summary>Whether a cell with a number shows it in white.</summary>
    public bool IsWhite(double number) => !_numbers.IsEmpty && Choose(number, out _)?.IsWhite == true;

    /// <summary>What a cell with a text shows.</summary>
    public Shown Text(string text) => _text is not { } section || section.TextOf(text) is not { } shown || shown.Trim() == text.Trim()
        ? new Shown(text, CellKind.Text)
        : new Shown(shown, CellKind.Text, CellProblem.ShownOtherwise, text);

    /// <summary>What a cell with a number shows.</summary>
    /// <param name="number">The number.</param>
    /// <param name="calendar">How the workbook counts days.</param>
    public Shown Number(double number, SheetCalendar calendar)
    {
        string plain = Plain(number);
        if (_numbers.IsEmpty) return new Shown(plain, CellKind.Number);
        if (Choose(number, out bool unsigned) is not { } section) return new Shown("####", CellKind.Number, CellProblem.ShownOtherwise, plain);
        if (section.ShowsDate) return calendar.Show(number, section);
        if (section.NumberOf(unsigned ? Math.Abs(number) : number)?.Trim() is not { } shown)
            return new Shown(section.Code, CellKind.Number, CellProblem.ShownByFormat, plain);
        if (shown == plain) return new Shown(plain, CellKind.Number);
        if (section.ShowsMore || ShownNumber.Read(shown) is not { } read || !read.IsRoundingOf(number)) return new Shown(shown, CellKind.Number, CellProblem.ShownOtherwise, plain);
        if (read.IsSameAs(plain)) return new Shown(read.Text, CellKind.Number);
        return section.ShowsPowers
            ? new Shown(shown, CellKind.Number, CellProblem.ShownOtherwise, plain) // 1.23E+06 of 1234567 is no rounding to decimals
            : new Shown(read.Text, CellKind.Number, CellProblem.None, plain);
    }

    /// <summary>What a cell shows of a date that the workbook has in words.</summary>
    public Shown Date(LocalDateTime time) => SheetCalendar.Show(time, _numbers.IsEmpty ? FormatSection.ReadAll("")[0] : _numbers[0]);

    /// <summary>A number as a spreadsheet shows it when no format rounds it: fifteen digits, so 0.1+0.2 is 0.3.</summary>
    internal static string Plain(double number)
    {
        string digits = number.ToString("G15", CultureInfo.InvariantCulture);
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (exact != 0 || number == 0)
            ? (exact / 1.000000000000000000000000000000m).ToString("0.#############################", CultureInfo.InvariantCulture)
            : digits;
    }

    /// <summary>The section that a number is shown by; null where none is for it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unsigned">Whether the section itself says that the number is negative, so that no minus stands before it.</param>
    private FormatSection? Choose(double number, out bool unsigned)
    {
        bool conditions = _numbers.Any(s => s.Condition is not null);
        unsigned = !conditions && _numbers.Length > 1 && number < 0;
        if (!conditions)
            return _numbers[number < 0 && _numbers.Length > 1 ? 1 : number == 0 && _numbers.Length > 2 ? 2 : 0];
        for (int i = 0; i < _numbers.Length; i++)
        {
            bool fits = _numbers[i].Condition is { } condition ? condition.Holds(number)
                : i == _numbers.Length - 1 || (i == 0 ? number > 0 : number < 0);
            if (fits) return _numbers[i];
        }

        return null;
    }
}

/// <summary>A number as it is shown.</summary>
/// <param name="Text">With its groups, if it has any, and without a point that no digit follows.</param>
/// <param name="Value">What it says.</param>
/// <param name="Unit">The value of one in its last digit.</param>
internal readonly record struct ShownNumber(string Text, decimal Value, decimal Unit)
{
    /// <summary>Reads what is shown; null where it is not just a number.</summary>
    public static ShownNumber? Read(string shown)
    {
        bool scientific = shown.Contains('E', StringComparison.Ordinal);
        NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | (scientific ? NumberStyles.AllowExponent : 0);
        if (shown.StartsWith('+') || !decimal.TryParse(shown, styles, CultureInfo.InvariantCulture, out decimal value)) return null;
        string mantissa = scientific ? shown[..shown.IndexOf('E', StringComparison.Ordinal)] : shown;
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        if (scientific) decimals -= int.Parse(shown[(mantissa.Length + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (decimals is < -27 or > 27) return null;
        decimal unit = 1;
        for (int i = 0; i < Math.Abs(decimals); i++) unit = decimals > 0 ? unit / 10 : unit * 10;
        return new ShownNumber(scientific ? value.ToString("0.#############################", CultureInfo.InvariantCulture) : shown.TrimEnd('.'), value, unit);
    }

    /// <summary>
    /// Whether it is a number rounded, and not scaled or turned round. One below zero that is rounded to it is -0.00 in one spreadsheet and 0.00 in
    /// another: neither is what whoever looks at it would type.
    /// </summary>
    public bool IsRoundingOf(double number) =>
        Math.Abs(number) < 1e27 && Math.Abs(Value - (decimal)number) <= Unit / 2 && (Value == 0 ? number >= 0 : Value > 0 == number > 0);

    /// <summary>Whether it has all digits of a number.</summary>
    public bool IsSameAs(string plain) => decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && exact == Value;
}
