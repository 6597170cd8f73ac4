using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>What a sign of a number format stands for.</summary>
internal enum FormatSign
{
    /// <summary>Text as it is.</summary>
    Literal,

    /// <summary>A sign that fills the cell, as often as it is wide.</summary>
    Fill,

    /// <summary>A digit: 0, # or ?.</summary>
    Digit,

    /// <summary>The decimal point.</summary>
    Point,

    /// <summary>A comma: groups of thousands, or after the last digit a thousandth.</summary>
    Comma,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>The exponent: E+ or E-.</summary>
    Exponent,

    /// <summary>A fraction's line.</summary>
    Fraction,

    /// <summary>A part of a date or time, as often as it is written: yyyy, m, [h].</summary>
    DatePart,

    /// <summary>The text of the cell.</summary>
    Text,

    /// <summary>The number with its own digits.</summary>
    General,

    /// <summary>What no other reader would show in the same way: numerals of other scripts, calendars other than ours.</summary>
    Foreign,
}

/// <summary>A sign of a format and how it is written.</summary>
internal sealed record FormatToken(FormatSign Sign, string Text);

/// <summary>A condition before a section: [&gt;=100].</summary>
internal readonly record struct FormatCondition(string Comparison, double Bound)
{
    /// <summary>Whether a number fulfils it.</summary>
    public bool Holds(double number) => Comparison switch
    {
        "<" => number < Bound,
        "<=" => number <= Bound,
        ">" => number > Bound,
        ">=" => number >= Bound,
        "<>" => number != Bound,
        _ => number == Bound,
    };
}

/// <summary>A section of a number format.</summary>
/// <param name="Tokens">Its signs.</param>
/// <param name="Condition">The numbers that it is for, or null.</param>
/// <param name="Code">The section as it is written.</param>
/// <param name="IsWhite">Whether it shows what it shows in white.</param>
internal sealed record FormatSection(ImmutableArray<FormatToken> Tokens, FormatCondition? Condition, string Code, bool IsWhite = false)
{
    /// <summary>How the format without any is called.</summary>
    public const string General = "General";

    /// <summary>Whether it is for text.</summary>
    public bool ShowsText => Tokens.Any(t => t.Sign == FormatSign.Text);

    /// <summary>Whether what it shows of a number is more or less than the number with some of its digits: fractions, a cell that is filled.</summary>
    public bool ShowsMore => Tokens.Any(t => t.Sign is FormatSign.Fill or FormatSign.Fraction);

    /// <summary>Whether it shows numbers with a power of ten, which may leave out digits before the decimal point.</summary>
    public bool ShowsPowers => Tokens.Any(t => t.Sign == FormatSign.Exponent);

    /// <summary>Whether it shows dates or times.</summary>
    public bool ShowsDate => Tokens.Any(t => t.Sign == FormatSign.DatePart);

    /// <summary>Reads the sections of a format.</summary>
    public static ImmutableArray<FormatSection> ReadAll(string code) => new FormatScanner(code).Sections();

    /// <summary>What it shows of a text, or null where it is not for text.</summary>
    public string? TextOf(string text) =>
        Tokens.IsEmpty ? "" : string.Concat(Tokens.Select(t => t.Sign == FormatSign.Text ? text : t.Sign is FormatSign.Literal or FormatSign.Fill ? t.Text : ""));

    /// <summary>What it shows of a number; null where that cannot be told.</summary>
    public string? NumberOf(double number)
    {
        if (Tokens.Any(t => t.Sign == FormatSign.Foreign)) return null;
        if (Tokens.Any(t => t.Sign == FormatSign.Fraction)) return FormatFraction.Show(number, Tokens);
        if (Tokens.Any(t => t.Sign == FormatSign.General))
            return string.Concat(Tokens.Select(t => t.Sign == FormatSign.General ? NumberFormat.Plain(number) : t.Text));
        if (!Tokens.Any(t => t.Sign == FormatSign.Digit)) return string.Concat(Tokens.Select(t => t.Text));
        if (!decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact))
            return null;
        return Tokens.Any(t => t.Sign == FormatSign.Exponent) ? Scientific(exact) : Fixed(exact, Tokens);
    }

    private string? Scientific(decimal number)
    {
        int at = 0;
        while (Tokens[at].Sign != FormatSign.Exponent) at++;
        ImmutableArray<FormatToken> mantissa = Tokens[..at];
        int whole = mantissa.TakeWhile(t => t.Sign != FormatSign.Point).Count(t => t.Sign == FormatSign.Digit);
        if (whole != 1) return null; // exponents in steps of three and the like
        int decimals = mantissa.Count(t => t.Sign == FormatSign.Digit) - whole;
        string[] parts = Math.Abs(number).ToString("E" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('E');
        int width = Tokens[at..].Count(t => t.Sign == FormatSign.Digit);
        string exponent = parts[1][1..].TrimStart('0').PadLeft(width, '0');
        decimal rounded = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        bool below = parts[1][0] == '-';
        if (Fixed(rounded, mantissa) is not { } shown) return null;
        return (number < 0 ? "-" : "") + shown + "E" + (below ? "-" : Tokens[at].Text == "E+" ? "+" : "") + exponent;
    }

    /// <summary>
    /// A number with the digits that a format has places for, rounded half away from zero; null where it has more digits than can be reckoned with.
    /// </summary>
    private static string? Fixed(decimal number, ImmutableArray<FormatToken> tokens)
    {
        int point = tokens.ToList().FindIndex(t => t.Sign == FormatSign.Point);
        ImmutableArray<FormatToken> whole = point < 0 ? tokens : tokens[..point];
        ImmutableArray<FormatToken> fraction = point < 0 ? [] : tokens[point..];
        int lastDigit = whole.ToList().FindLastIndex(t => t.Sign == FormatSign.Digit);
        decimal value = Math.Abs(number);
        for (int i = Thousandths(whole) + Thousandths(fraction); i > 0; i--) value /= 1000;
        for (int i = tokens.Count(t => t.Sign == FormatSign.Percent); i > 0; i--)
        {
            if (value > decimal.MaxValue / 100) return null;
            value *= 100;
        }

        int decimals = Math.Min(28, fraction.Count(t => t.Sign == FormatSign.Digit));
        value = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        string before = digits.Split('.')[0].TrimStart('0');
        string after = decimals == 0 ? "" : digits.Split('.')[1];
        bool grouped = whole.Take(Math.Max(0, lastDigit)).Any(t => t.Sign == FormatSign.Comma);
        return (number < 0 ? "-" : "") + Whole(whole, before, grouped) + Fraction(fraction, after);
    }

    /// <summary>How many commas follow the last digit: each scales by a thousand.</summary>
    private static int Thousandths(ImmutableArray<FormatToken> tokens) =>
        tokens.Reverse().TakeWhile(t => t.Sign != FormatSign.Digit).Count(t => t.Sign == FormatSign.Comma);

    private static string Whole(ImmutableArray<FormatToken> tokens, string digits, bool grouped)
    {
        var shown = new StringBuilder();
        int left = digits.Length;
        int written = 0;
        int places = tokens.Count(t => t.Sign == FormatSign.Digit);
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].Sign != FormatSign.Digit)
            {
                if (tokens[i].Sign != FormatSign.Comma) shown.Insert(0, tokens[i].Text);
                continue;
            }

            places--;
            do
            {
                string digit = left > 0 ? digits[--left].ToString() : tokens[i].Text switch { "0" => "0", "?" => " ", _ => "" };
                if (digit.Length > 0 && grouped && written > 0 && written % 3 == 0) shown.Insert(0, digit == " " ? ' ' : ',');
                shown.Insert(0, digit);
                if (digit.Length > 0) written++;
            }
            while (places == 0 && left > 0);
        }

        return shown.ToString();
    }

    private static string Fraction(ImmutableArray<FormatToken> tokens, string digits)
    {
        var shown = new StringBuilder();
        int at = 0;
        int needed = digits.TrimEnd('0').Length;
        foreach (FormatToken token in tokens)
        {
            if (token.Sign == FormatSign.Digit)
            {
                bool zero = at >= needed;
                if (!zero || token.Text == "0") shown.Append(at < digits.Length ? digits[at] : '0');
                else if (token.Text == "?") shown.Append(' ');
                at++;
            }
            else if (token.Sign != FormatSign.Comma)
            {
                shown.Append(token.Text);
            }
        }

        return shown.ToString();
    }
}
