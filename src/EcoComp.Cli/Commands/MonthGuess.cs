using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary>The month that somebody may have meant who typed something that is none. It is only ever told, never taken.</summary>
internal static partial class MonthGuess
{
    private const string EnglishMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The months that a text may mean, in order; none where nothing can be guessed, several where it may be one as well as the other.</summary>
    /// <param name="text">The text, with full-width digits folded.</param>
    /// <param name="newest">The newest month that something is known of: a month without a year is the last of that name up to it.</param>
    public static ImmutableArray<YearMonth> Of(string text, Func<YearMonth?> newest)
    {
        if (MonthNotation.TryRead(text, out YearMonth month)) return [month];
        string digits = text.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        if (digits != text && MonthNotation.TryRead(digits, out month)) return [month];
        if (MonthNotation.IsUncertain(text)) return [new YearMonth(Number(text[..4]), 1), new YearMonth(Number(text[..4]), 10)];
        if (DateNotation.TryRead(text, out LocalDate date)) return [date.ToYearMonth()];
        if (MonthHints.OfName(text) is { IsRange: false } hint && (hint.Whole ?? Last(hint.Month, newest)) is { } said) return [said];
        if (Last(MonthHints.OfYear(text), newest) is { } last) return [last];
        if (Numbers().Match(text) is { Success: true } numbers) return Made(numbers.Groups[1].Value, Number(numbers.Groups[2].Value));
        if (English().Match(text) is { Success: true } english)
        {
            string year = english.Groups[1].Value + english.Groups[3].Value;
            if (year.Length is 2 or 4) return Made(year, EnglishMonths.IndexOf(english.Groups[2].Value, StringComparison.OrdinalIgnoreCase) / 3 + 1);
        }

        return digits == text ? [] : Of(digits, newest);
    }

    private static YearMonth? Last(int? number, Func<YearMonth?> newest) => number is { } month && newest() is { } last
        ? new YearMonth(month <= last.Month ? last.Year : last.Year - 1, month)
        : null;

    private static ImmutableArray<YearMonth> Made(string year, int month) =>
        month is >= 1 and <= 12 ? [new YearMonth(Number(year.Length == 2 ? "20" + year : year), month)] : [];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>A year of four digits or two and a month, whatever stands between and behind: 2021--9, 21-9, 20219, 2021 09.</summary>
    [GeneratedRegex(@"^\D?((?:19|20)\d\d|\d\d(?=\D))\D{0,3}(\d{1,2})\D{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <summary>A month as a spreadsheet of another country writes it: Sep-21, 2021 September.</summary>
    [GeneratedRegex(@"^(\d{0,4})[ \-/]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \-/.]?(\d{0,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
