using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// The month that the name of a sheet says, for a table without a column of months: 2021年9月, 2021-09, or 9月 where the title or the file's name has
/// the year.
/// </summary>
internal static partial class SheetMonth
{
    /// <summary>Finds the month.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="titles">What stands above the table.</param>
    /// <param name="file">The file's name.</param>
    /// <returns>The month; null where it is not certain, and then why, as a word of a list.</returns>
    public static (YearMonth? Month, string Why) Of(string sheet, IReadOnlyCollection<string> titles, string file)
    {
        if (Written(sheet) is not var (year, number)) return (null, "none");
        YearMonth[] titled = [.. titles.SelectMany(t => Months().Matches(t)).Select(Read).Where(m => m is { Year: not null }).Select(m => Make(m!.Value)).OfType<YearMonth>().Distinct()];
        year ??= OnlyYear(titles.SelectMany(t => YearsOfTitles().Matches(t))) ?? OnlyYear(YearsOfFiles().Matches(file));
        if (Make((year, number)) is not { } month) return (null, "year");
        return titled is [var only] && only != month ? (null, "differs") : (month, "");
    }

    /// <summary>The only month that a name says, with its year where it has one.</summary>
    private static (int? Year, int Month)? Written(string name)
    {
        if (MonthNotation.TryRead(name.Trim(), out YearMonth whole)) return (whole.Year, whole.Month);
        MatchCollection found = Months().Matches(name);
        return found.Count == 1 ? Read(found[0]) : null;
    }

    private static (int? Year, int Month)? Read(Match found)
    {
        int? year = found.Groups["year"].Success ? int.Parse(found.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
        int number = found.Groups["number"].Value switch
        {
            "一" => 1,
            "二" => 2,
            "三" => 3,
            "四" => 4,
            "五" => 5,
            "六" => 6,
            "七" => 7,
            "八" => 8,
            "九" => 9,
            "十" => 10,
            "十一" => 11,
            "十二" => 12,
            var digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0,
        };
        return number is >= 1 and <= 12 ? (year, number) : null;
    }

    private static YearMonth? Make((int? Year, int Month) month) => month.Year is { } year ? new YearMonth(year, month.Month) : null;

    private static int? OnlyYear(IEnumerable<Match> found)
    {
        int[] years = [.. found.Select(m => int.Parse(m.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()];
        return years is [var only] ? only : null;
    }

    [GeneratedRegex(@"(?:(?<!\d)(?<year>(?:19|20)\d\d)\s*[年./-]\s*)?(?<![\d一二三四五六七八九十])(?<number>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex YearsOfTitles();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearsOfFiles();
}
