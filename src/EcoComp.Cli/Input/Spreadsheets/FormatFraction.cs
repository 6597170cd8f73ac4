using System.Collections.Immutable;
using System.Globalization;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Numbers that a format shows as fractions: <c># ?/?</c>.</summary>
internal static class FormatFraction
{
    private const int MostDigits = 3;

    /// <summary>What is shown of a number: the nearest fraction whose denominator has no more digits than its places; null where the format is another.</summary>
    /// <param name="number">The number.</param>
    /// <param name="tokens">The format.</param>
    public static string? Show(double number, ImmutableArray<FormatToken> tokens)
    {
        int line = tokens.ToList().FindIndex(t => t.Sign == FormatSign.Fraction);
        ImmutableArray<FormatToken> below = tokens[(line + 1)..];
        if (below.IsEmpty || below.Length > MostDigits || below.Any(t => t.Sign != FormatSign.Digit) || Math.Abs(number) > int.MaxValue) return null;
        bool hasWhole = tokens[..line].Reverse().SkipWhile(t => t.Sign == FormatSign.Digit).Any(t => t.Sign == FormatSign.Digit);
        if (tokens.Any(t => t.Sign is not (FormatSign.Digit or FormatSign.Fraction) && !string.IsNullOrWhiteSpace(t.Text))) return null; // words of its own
        double rest = Math.Abs(number);
        long whole = hasWhole ? (long)rest : 0;
        rest -= whole;
        long denominator = Enumerable.Range(1, (int)Math.Pow(10, below.Length) - 1).MinBy(d => Math.Abs((double)Nearest(rest * d) / d - rest));
        long numerator = Nearest(rest * denominator);
        string shown = numerator == 0 ? Text(whole) : (whole > 0 ? Text(whole) + " " : "") + Text(numerator) + "/" + Text(denominator);
        return number < 0 ? "-" + shown : shown;
    }

    private static long Nearest(double number) => (long)Math.Floor(number + 0.5);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
