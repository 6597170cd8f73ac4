using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>What words say of a month: its year, its number, or both; or that they name several.</summary>
/// <param name="Year">The year; null where none is named.</param>
/// <param name="Month">The number of the month; null where none is named.</param>
/// <param name="IsRange">Whether several months are named: 1-9月.</param>
internal readonly record struct MonthHint(int? Year, int? Month, bool IsRange = false)
{
    /// <summary>Whether nothing is said.</summary>
    public bool IsNothing => Year is null && Month is null && !IsRange;

    /// <summary>The month; null where its year or its number is not known.</summary>
    public YearMonth? Whole => Year is { } year && Month is { } month && !IsRange ? new YearMonth(year, month) : null;

    /// <summary>This, with the year of another where this has none.</summary>
    public MonthHint WithYearOf(MonthHint other) => Year is null ? this with { Year = other.Year } : this;

    /// <summary>In words: 2021-09, 9, 2021.</summary>
    public override string ToString() => Whole is { } whole ? Months.Text(whole)
        : (Month ?? Year)?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Finds months in titles, headers and names of files and sheets.</summary>
internal static partial class MonthHints
{
    /// <summary>The month of a text. A day is no month (a table of September is published on a day of October), a range is none either.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isName">Whether it is the name of a file or sheet, where 202109 and 2021-09 are months.</param>
    /// <param name="rest">What is left of the text without what was taken.</param>
    public static MonthHint Of(string text, bool isName, out string rest)
    {
        var found = new List<MonthHint>();
        bool range = RangeOfMonths().IsMatch(text);
        rest = Written().Replace(text, match =>
        {
            if (match.Groups["day"].Length > 0) return "";
            int month = Number(match.Groups["month"].Value);
            if (month is < 1 or > 12) return match.Value;
            found.Add(new MonthHint(Year(match.Groups["year"].Value), month));
            return "";
        });
        if (isName && found.Count == 0)
        {
            foreach (Match match in Compact().Matches(text))
                found.Add(new MonthHint(Year(match.Groups["year"].Value), Number(match.Groups["month"].Value)));
        }

        if (range) return new MonthHint(OnlyYear(text), null, IsRange: true);
        rest = YearAlone().Replace(rest, match =>
        {
            found.Add(new MonthHint(Year(match.Groups["year"].Value), null));
            return "";
        });
        MonthHint[] months = [.. found.Where(f => f.Month is not null).Distinct()];
        int?[] years = [.. found.Select(f => f.Year).Where(y => y is not null).Distinct()];
        int?[] numbers = [.. months.Select(m => m.Month).Distinct()];
        if (numbers.Length > 1 || (years.Length > 1 && numbers.Length == 1)) return new MonthHint(years.Length == 1 ? years[0] : null, null, IsRange: true);
        return new MonthHint(years.Length == 1 ? years[0] : null, numbers.Length == 1 ? numbers[0] : null);
    }

    /// <summary>The year that a text names; null where it names none or several.</summary>
    private static int? OnlyYear(string text)
    {
        int?[] years = [.. YearAlone().Matches(text).Select(m => Year(m.Groups["year"].Value)).Distinct()];
        return years.Length == 1 ? years[0] : null;
    }

    /// <summary>The month of a cell of a column of months that may lack its year: 9, 9月, 九月.</summary>
    public static int? OfYear(string text)
    {
        int number = Number(text.EndsWith('份') ? text[..^2] : text.EndsWith('月') ? text[..^1] : text);
        return number is >= 1 and <= 12 ? number : null;
    }

    /// <summary>The year of a cell: 2021, 2021年.</summary>
    public static int? YearOf(string text) => Year(text.EndsWith('年') ? text[..^1] : text);

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2999 ? year : null;

    private static int Number(string text)
    {
        if (text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
        return text.Length switch
        {
            1 => Numeral(text[0]),
            2 when text[0] == '十' && Numeral(text[1]) is 1 or 2 => 10 + Numeral(text[1]),
            _ => 0,
        };
    }

    private static int Numeral(char c) => c switch
    {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => 0,
    };

    [GeneratedRegex(@"(?:(?<year>(?:19|20)\d\d)\s*[年.\-/_]?\s*)?(?<![\d十])(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?:份)?(?<day>\s*\d{1,2}\s*[日号])?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:(?<!\d)\d{1,2}|[一二三四五六七八九十])\s*(?:月(?:份)?)?\s*[-—–~～至到、,，]+\s*(?:(?:19|20)\d\d\s*年\s*)?(?:\d{1,2}|[一二三四五六七八九十]+)\s*月", RegexOptions.CultureInvariant)]
    private static partial Regex RangeOfMonths();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?:[-_.]?)(?<month>0[1-9]|1[0-2])(?![\d]|[-_.]\d)|(?<!\d)(?<year>(?:19|20)\d\d)[-_](?<month>[1-9])(?![\d]|[-_.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)\s*年(?:度)?", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();
}
