using System.Collections.Immutable;
using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>
/// The ways in which offices write a month: <c>2021-09 2021/9 2021.09 2021年9月 202109</c>, and a date that is the first of a month.
/// </summary>
public static class MonthNotation
{
    private static readonly string[] EnglishMonths =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Midnight as spreadsheets write it behind a date.</summary>
    private static readonly ImmutableArray<string> Midnight = [" 0:00", " 00:00", " 0:00:00", " 00:00:00"];

    /// <summary>Reads a month.</summary>
    /// <param name="text">The text, trimmed, with full-width digits folded.</param>
    /// <param name="month">The month that was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out YearMonth month)
    {
        month = default;
        if (IsUncertain(text)) return false;
        if (text.Length == 6 && Digits(text) is { } compact) return Make(compact / 100, compact % 100, out month);
        if (text.Length == 8 && Digits(text) is { } date) return date % 100 == 1 && Make(date / 10000, date / 100 % 100, out month);
        bool midnight = TakeMidnight(ref text);
        if (!DateNotation.TrySplit(text, out int year, out int monthNumber, out int? day)) return false;
        return (day == 1 || (day is null && !midnight)) && Make(year, monthNumber, out month);
    }

    /// <summary>Whether the text is what a spreadsheet makes of a month, such as <c>Sep-21</c> or <c>21-Sep</c>.</summary>
    public static bool IsSpreadsheetForm(ReadOnlySpan<char> text)
    {
        int dash = text.IndexOfAny('-', ' ', '/');
        if (dash < 0) return false;
        return (IsEnglishMonth(text[..dash]) && Digits(text[(dash + 1)..]) is not null)
            || (IsEnglishMonth(text[(dash + 1)..]) && Digits(text[..dash]) is not null);
    }

    /// <summary>Whether the text is <c>2021.1</c>, which is January, or an October that was kept as a number and lost its zero.</summary>
    public static bool IsUncertain(ReadOnlySpan<char> text) => text.Length == 6 && text[4] == '.' && text[5] == '1' && Digits(text[..4]) is not null;

    /// <summary>Whether the text is a number by which spreadsheets count the days from 2000 to 2050: a date that lost its format.</summary>
    public static bool IsSerial(ReadOnlySpan<char> text) => text.Length == 5 && Digits(text) is >= 36526 and <= 55153;

    internal static bool Make(int year, int number, out YearMonth month)
    {
        bool valid = year is >= 1900 and <= 9998 && number is >= 1 and <= 12;
        month = valid ? new YearMonth(year, number) : default;
        return valid;
    }

    /// <summary>A run of one to eight ASCII digits as a number, else null.</summary>
    internal static int? Digits(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 8) return null;
        int value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return null;
            value = value * 10 + (c - '0');
        }

        return value;
    }

    private static bool TakeMidnight(ref ReadOnlySpan<char> text)
    {
        foreach (string midnight in Midnight)
        {
            if (!text.EndsWith(midnight)) continue;
            text = text[..^midnight.Length];
            return true;
        }

        return false;
    }

    private static bool IsEnglishMonth(ReadOnlySpan<char> text)
    {
        foreach (string name in EnglishMonths)
        {
            if (text.Length >= 3 && text[..3].Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
