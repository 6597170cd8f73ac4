using System.Globalization;

namespace EcoComp.Core.Quantities;

/// <summary>
/// The ways in which offices write a number: digits with a decimal point, and commas between thousands where they stand right. A zero before another
/// digit is refused: 0150 may be a 0.150 that lost its point, or have lost the digit before it.
/// </summary>
public static class NumberNotation
{
    private const int MostDigits = 20;

    /// <summary>Reads a number exactly.</summary>
    /// <param name="text">The text, trimmed, with full-width digits folded.</param>
    /// <param name="value">The number that was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> unsigned = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        int point = unsigned.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? unsigned : unsigned[..point];
        ReadOnlySpan<char> fraction = point < 0 ? default : unsigned[(point + 1)..];
        if (unsigned.Length > MostDigits || (point >= 0 && fraction.IsEmpty) || !IsWhole(whole) || !AllDigits(fraction)) return false;
        return decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Digits alone, or one to three digits that do not begin with 0 and then groups of a comma and three digits.</summary>
    private static bool IsWhole(ReadOnlySpan<char> whole)
    {
        if (BeginsWithZero(whole)) return false;
        int comma = whole.IndexOf(',');
        if (comma < 0) return !whole.IsEmpty && AllDigits(whole);
        if (comma is 0 or > 3 || whole[0] == '0' || !AllDigits(whole[..comma])) return false;
        for (ReadOnlySpan<char> rest = whole[comma..]; !rest.IsEmpty; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != ',' || !AllDigits(rest.Slice(1, 3))) return false;
        }

        return true;
    }

    /// <summary>Whether a text begins with a zero before another digit, perhaps behind a sign.</summary>
    internal static bool BeginsWithZero(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '-' or '+') text = text[1..];
        return text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]);
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
