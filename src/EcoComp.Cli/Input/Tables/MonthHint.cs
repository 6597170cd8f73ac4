using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>What words say of a month: its year, its number, or both; or that they name several.</summary>
/// <param name="Year">The year; null where none is named.</param>
/// <param name="Month">The number of the month; null where none is named.</param>
/// <param name="IsRange">Whether several months are named: 1-9月.</param>
/// <param name="First">The first of them where they follow one another, else 0.</param>
/// <param name="Last">The last of them.</param>
internal sealed record MonthHint(int? Year, int? Month, bool IsRange = false, int First = 0, int Last = 0)
{
    /// <summary>Nothing is said.</summary>
    public static readonly MonthHint None = new(null, null);

    /// <summary>Whether nothing is said.</summary>
    public bool IsNothing => Year is null && Month is null && !IsRange;

    /// <summary>The month; null where its year or its number is not known.</summary>
    public YearMonth? Whole => Year is { } year && Month is { } month && !IsRange ? new YearMonth(year, month) : null;

    /// <summary>Whether a month may be one of the several.</summary>
    public bool Covers(int month) => First == 0 || (First <= Last ? month >= First && month <= Last : month >= First || month <= Last);

    /// <summary>This, with the year of another where this has none.</summary>
    public MonthHint WithYearOf(MonthHint other) => Year is null ? this with { Year = other.Year } : this;

    /// <summary>In words: 2021-09, 9, 2021.</summary>
    public override string ToString() => Whole is { } whole ? Months.Text(whole)
        : (Month ?? Year)?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Finds months in titles, headers and names of files and sheets.</summary>
internal static partial class MonthHints
{
    /// <summary>What is longer is a paragraph and no title.</summary>
    public const int LongestTitle = 40;

    private static readonly char[] PartMarks = ['.', '．', ' '];

    private static readonly char[] Brackets = ['(', ')', '（', '）', '【', '】', ',', '，', ';', '；', '。'];

    /// <summary>What is longer, or has a full stop, and names no month is a sentence, and no title.</summary>
    private const int LongestHeading = 30;

    /// <summary>An issue of a higher number is not that of a month.</summary>
    private const int MonthsOfYear = 12;

    private const int HalfYear = 6;

    /// <summary>The month of the name of a file or sheet, where 202109, 2021-09 and 2021.9 are months too.</summary>
    public static MonthHint OfName(string name) => Name(name, []).Hint;

    /// <summary>What the name of a file or sheet says of a month, and which of its words are not understood.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">Names of places and points that are known.</param>
    public static MonthSource Name(string name, IEnumerable<string> known)
    {
        string text = WholeMonths(CellText.Read(name));
        if (NamesOtherTime(text)) return new MonthSource(MonthHint.None, name);
        string plain = string.Join(' ', Parts(WithoutNumber(text)).Select(MonthWords.BuiltIn.WithoutBeside));
        MonthHint hint = Of(plain, isName: true, out string rest);
        string unknown = Unknown(hint, hint.IsNothing ? rest.TrimEnd("0123456789".ToCharArray()) : rest, known); // the second of its kind: 河流2
        // A program that sends or keeps a file gives it such a name, and a sheet that nobody named has one: Sheet1, mmexport16.
        if (hint.IsNothing) unknown = string.Join(' ', unknown.Split(' ').Where(u => !u.All(char.IsAscii) || (u.All(char.IsAsciiDigit) && u.Length <= 2)));
        return new MonthSource(hint, name, unknown);
    }

    /// <summary>What a line above a table or a caption in it says of the month, and which of its words are not understood.</summary>
    /// <param name="line">The line.</param>
    /// <param name="known">Names of places and points that are known.</param>
    public static MonthSource Line(string line, IEnumerable<string> known)
    {
        if (NamesOtherTime(line)) return new MonthSource(new MonthHint(null, null, IsRange: true), line);
        if (line.Length > LongestTitle) return OfTitle(line, out _) is { IsNothing: false } told ? new MonthSource(told, line, line) : new MonthSource(MonthHint.None, line);
        string text = Spoken(line);
        MonthHint hint = OfTitle(text, out string rest);
        if (hint.IsNothing && (line.Length > LongestHeading || line.Contains('。', StringComparison.Ordinal))) return new MonthSource(hint, line);
        return new MonthSource(hint, line, Unknown(hint, rest, known));
    }

    /// <summary>The lines that stand in one cell beside one another: a title, and who made it.</summary>
    public static IEnumerable<string> Lines(string title)
    {
        string line = "";
        foreach (string word in WithoutPart(WholeMonths(title)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            bool one = line.Length <= 1 || word.Length == 1 || line[^1] is '年' or '月' or '份' or '日' or '：' or ':' || char.IsAsciiDigit(line[^1])
                || MonthWords.BuiltIn.IsPassed(line) || MonthWords.BuiltIn.AreOffice(line);
            if (!one) yield return line;
            line = one ? line + word : word;
        }

        if (line.Length > 0) yield return line;
    }

    /// <summary>
    /// The lines of titles but for the months by themselves that are those of an issue: below whoever made the report, or beside the number of an issue
    /// of another month.
    /// </summary>
    public static IEnumerable<string> WithoutIssue(IReadOnlyCollection<string> titles)
    {
        var issue = new ReportIssue(titles);
        foreach (string line in titles.SelectMany(t => t.Length > LongestTitle ? [t] : Lines(t)))
        {
            if (AloneIn(line) is { } month && issue.Owns(month)) continue;
            issue.Pass(MonthWords.BuiltIn.IsMaker(Packed(line)));
            yield return line;
        }
    }

    /// <summary>The number of an issue that may be that of a month: 第9期.</summary>
    public static int? IssueOf(IEnumerable<string> titles) =>
        titles.Select(t => NumberOfIssue().Match(t)).FirstOrDefault(m => m.Success) is { } found && Number(found.Groups[1].Value) is > 0 and <= MonthsOfYear and int number ? number : null;

    /// <summary>The number of the month that a line names with nothing beside it but its year.</summary>
    public static int? AloneIn(string line) => OfTitle(line, out string rest) is { Month: { } month, IsRange: false } && !rest.Any(char.IsLetterOrDigit) ? month : null;

    /// <summary>A line without what speaks of another day than that of its data, as when it was published; what is left stands as <see cref="OfText"/> reads it.</summary>
    public static string Spoken(string line) => string.Join(
        ' ', Lines(line).Where(l => !MonthWords.BuiltIn.IsIssuer(Packed(l))).SelectMany(l => Parts(WithoutNumber(l)))
            .Where(p => !IsPassed(p)).Select(MonthWords.BuiltIn.WithoutBeside));

    /// <summary>
    /// Whether a title, a caption or a name says that its table is not of the month that may stand beside: 去年同期, some days of it, the targets. A
    /// comparison with such a time (与去年同期相比) says nothing of the table's own, nor does a paragraph.
    /// </summary>
    public static bool NamesOtherTime(string title) => title.Length <= LongestTitle && Parts(title).Where(p => !IsPassed(p))
        .Select(p => MonthWords.BuiltIn.WithoutComparison(p)).Concat(Parts(title).Where(MonthWords.BuiltIn.IsOfOther))
        .Any(p => OtherTime().IsMatch(p) || MonthWords.BuiltIn.NameOtherTime(p) || MonthWords.BuiltIn.IsOfOther(p));

    /// <summary>Whether a sign is one of a number.</summary>
    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || Numeral(c) > 0;

    /// <summary>Whether a text begins with a month or a year, its number perhaps left out: 9月, 年9月.</summary>
    public static bool BeginsAsMonth(string text) => text.Length > 0 && (text[0] is '年' or '月' || IsNumeral(text[0]));

    /// <summary>Parts of a line that brackets and commas part, without blanks; a number in brackets is none: （2）.</summary>
    private static IEnumerable<string> Parts(string line) => line.Split(Brackets, StringSplitOptions.RemoveEmptyEntries)
        .Select(Packed).Where(p => p.Length > 2 || !p.All(IsNumeral));

    /// <summary>Whether a part of a line is a unit, or speaks of a publication or a standard; a month beside the name of an office alone is that of the publication.</summary>
    private static bool IsPassed(string part) =>
        MonthWords.BuiltIn.IsPassed(part) || HeadingUnit.Is(part) || OfficeWords.BuiltIn.IsStrangeUnit(part) || (!Of(part, isName: false, out string rest).IsNothing && MonthWords.BuiltIn.AreOffice(rest));

    /// <summary>What is not understood of the words beside a month, or where none stands there; the number of a part at the beginning says nothing.</summary>
    private static string Unknown(MonthHint hint, string rest, IEnumerable<string> known)
    {
        string words = rest.TrimStart();
        int digits = words.TakeWhile(IsNumeral).Count();
        bool isPart = digits is 1 or 2 && (digits == words.Length ? hint.IsNothing : words[digits] == '、' || (hint.IsNothing && PartMarks.Contains(words[digits])));
        return MonthWords.BuiltIn.Unknown(isPart ? words[digits..] : words, yearAlone: hint is { IsNothing: false, Month: null }, known);
    }

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The month of a text. A day is no month (a table of September is published on a day of October), nor are ten of them (上旬), a range is none either.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">What is left of the text without what was taken.</param>
    public static MonthHint OfText(string text, out string rest) => Of(text, isName: false, out rest);

    /// <summary>The month of a title or caption, which may be written as in a name: 202109, 2021-09.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">What is left of the text without what was taken.</param>
    public static MonthHint OfTitle(string text, out string rest) => Of(text, isName: true, out rest);

    /// <summary>The month of a cell of a column of months that may lack its year: 9, 9月, 九月.</summary>
    public static int? OfYear(string text)
    {
        int number = Number(text.EndsWith('份') ? text[..^2] : text.EndsWith('月') ? text[..^1] : text);
        return number is >= 1 and <= 12 ? number : null;
    }

    /// <summary>The year of a cell: 2021, 2021年.</summary>
    public static int? YearOf(string text) => Year(text.EndsWith('年') ? text[..^1] : text);

    /// <summary>
    /// Whether months in their order neither all rise nor all fall, as 11, 12, 1, 2 do, or fall by more than half a year at once: a February behind a November
    /// may be of either year.
    /// </summary>
    public static bool TurnsOfYear(IEnumerable<int> inOrder)
    {
        int[] months = [.. inOrder];
        int[] steps = [.. months.Zip(months.Skip(1), (a, b) => b - a)];
        return steps.Any(s => s < -HalfYear) || (steps.Any(s => s > 0) && steps.Any(s => s < 0));
    }

    /// <summary>Whether words say that their table is of another span than a month: a week, ten days, a quarter, a year, a sum up to a day, a forecast.</summary>
    public static bool NamesOtherSpan(string text) => PartOfMonth().IsMatch(text) || MoreThanMonth().IsMatch(text);

    /// <summary>A heading without the number of its part, which makes no list with the month behind it: 一、9月 and 1、2021年9月 are one month; its year in digits.</summary>
    public static string WithoutNumber(string heading) =>
        NumberOfPart().Replace(YearInWords().Replace(heading, match => string.Concat(match.Value.Select(Digit))), "");

    private static MonthHint Of(string text, bool isName, out string rest)
    {
        var found = new List<MonthHint>();
        if (PartOfMonth().IsMatch(text))
        {
            rest = text;
            return MonthHint.None;
        }

        text = WithoutNumber(text);
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
            found.AddRange(Compact().Matches(text).Select(m => new MonthHint(Year(m.Groups["year"].Value), Number(m.Groups["month"].Value))));
            rest = Compact().Replace(rest, "");
        }

        if (RangeOfMonths().Match(text) is { Success: true } range)
        {
            rest = YearAlone().Replace(RangeOfMonths().Replace(text, ""), "");
            bool follow = text.IndexOfAny(['、', ',', '，', '和', '及', '与', '&', '＆', '/', '／']) < 0;
            return new MonthHint(Only(YearAlone().Matches(text).Select(YearIn)), null, IsRange: true)
            {
                First = follow ? Number(range.Groups["first"].Value) : 0,
                Last = follow ? Number(range.Groups["last"].Value) : 0,
            };
        }

        found.AddRange(RangeOfYears().Matches(rest).Select(m => new MonthHint(Year(m.Groups["year"].Value), null)));
        rest = YearAlone().Replace(rest, match =>
        {
            found.Add(new MonthHint(YearIn(match), null));
            return "";
        });
        return OneOf(found);
    }

    /// <summary>What several hints say together: one month, or that they are of several.</summary>
    private static MonthHint OneOf(List<MonthHint> found)
    {
        int?[] years = [.. found.Select(f => f.Year).Where(y => y is not null).Distinct()];
        int?[] numbers = [.. found.Select(f => f.Month).Where(m => m is not null).Distinct()];
        int? year = Only(years);
        bool several = numbers.Length > 1 || (years.Length > 1 && numbers.Length == 1);
        return several ? new MonthHint(year, null, IsRange: true) : new MonthHint(year, Only(numbers));
    }

    private static int? Only(IEnumerable<int?> numbers) => numbers.Distinct().ToArray() is [var only] ? only : null;

    private static int? YearIn(Match match) => Year(match.Groups["year"].Value);

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2999
            ? year
            : null;

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

    /// <summary>A sign of a year in words, where many write a letter for nought: 二〇二一年, 二O二一年.</summary>
    private static char Digit(char c) => Numeral(c) is > 0 and < 10 and int number ? (char)('0' + number) : char.IsAsciiDigit(c) ? c : '0';

    private static int Numeral(char c) => Numerals.IndexOf(c, StringComparison.Ordinal) + 1;
}
