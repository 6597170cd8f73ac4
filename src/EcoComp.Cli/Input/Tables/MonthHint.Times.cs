using System.Text.RegularExpressions;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// Finds what is said of the time of the data beside their month: the days of sampling, and notes. It gives no month and may contradict
/// one.
/// </summary>
internal static partial class MonthHints
{
    /// <summary>Sampling for a month is over by this day; who says 监测时间：9月1日-20日 may mean that the rest of it is missing.</summary>
    private const int LastOfSampling = 15;

    private const int ShortestMonth = 28;

    private const int LongestMonth = 31;

    private static readonly char[] NoteMarks = [(char)0x3002, (char)0xFF1B, ';', (char)0xFF0C, ',', '\n', '\r'];

    private static readonly MonthHint Several = new(null, null, IsRange: true);

    /// <summary>
    /// What notes and days around a table say of the time of its data, each with the words that say so; several months are none of a
    /// month.
    /// </summary>
    /// <param name="lines">What stands around the table.</param>
    public static IEnumerable<MonthSource> TimesOfData(IEnumerable<string> lines)
    {
        MonthWords words = MonthWords.BuiltIn;
        foreach (string part in lines.Where(l => l.Length <= LongestTitle).SelectMany(Lines).SelectMany(Parts))
        {
            string note = words.NoteIn(part);
            bool isNote = note.Length > 0;
            var said = new List<MonthHint>();
            if (!isNote && words.IsPassed(part)) note = words.BasisIn(part);
            else AddDays(said, part, isNote);
            if (note.Length > 0) AddData(said, words.WithoutComparison(note));
            if (isNote && NamesOtherSpan(note)) said.Add(Several);
            foreach (MonthHint hint in said) yield return new MonthSource(hint, part, part);
        }
    }

    /// <summary>
    /// Whether a note says that its results are of another time than a month: another month, several in a row, or days of sampling in another. The month of a
    /// comparison, of a publication or of a standard says nothing, nor does one alone that comes later, in which the report was issued.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="own">The month.</param>
    public static bool NoteIsOfOther(string note, YearMonth own)
    {
        if (OfTitle(note, out string beside) is { IsRange: false } alone && !beside.Any(char.IsLetterOrDigit)
            && (alone.Year is not { } year ? alone.Month is null : alone.Month is not { } month || Months.NumberOf(new YearMonth(year, month)) >= Months.NumberOf(own))) return false;
        foreach (string line in note.Split(NoteMarks, StringSplitOptions.RemoveEmptyEntries))
        {
            string part = Packed(line);
            while (MonthWords.BuiltIn.NoteIn(part) is { Length: > 0 } behind) part = behind;
            if (!MonthWords.BuiltIn.IsPassed(part) && PartIsOfOther(MonthWords.BuiltIn.WithoutComparison(part), own)) return true;
        }

        return false;
    }

    private static bool PartIsOfOther(string part, YearMonth own)
    {
        foreach (Match match in Written().Matches(part))
        {
            if (match.Groups["day"].Length > 0 || (match.Index > 0 && MonthWords.BuiltIn.IsBeforeCompared(part[match.Index - 1]))) continue;
            int month = Number(match.Groups["month"].Value);
            if (month is >= 1 and <= MonthsOfYear && (month != own.Month || (YearIn(match) ?? own.Year) != own.Year)) return true;
        }

        return SamplingIsOfOther(part, own) || RangeOfMonths().IsMatch(WithoutNumber(part));
    }

    /// <summary>Whether a part of a note names a day of sampling that lies in another month: 8月28日采样, 8.28采样, 采样日期2022-08-28.</summary>
    /// <param name="part">The part, without blanks.</param>
    /// <param name="own">The month.</param>
    public static bool SamplingIsOfOther(string part, YearMonth own)
    {
        if (!MonthWords.BuiltIn.AreOfSampling(part)) return false;
        for (int at = 0; at < part.Length; at++)
        {
            WrittenDay? day = DayAt(part, at) is { Month: > 0 } written ? written : ShortDayAt(part, at);
            if (day is { Month: <= MonthsOfYear } && (day.Month != own.Month || (day.Year ?? own.Year) != own.Year)) return true;
        }

        return false;
    }

    /// <summary>A day without its signs at a place of a text, 8.28; null where none stands there.</summary>
    private static WrittenDay? ShortDayAt(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '/'))) return null;
        int month = NumberAt(text, ref at);
        if (month == 0 || at >= text.Length || text[at] != '.') return null;
        at++;
        int day = NumberAt(text, ref at);
        bool ends = at == text.Length || text[at] is not ('.' or '-' or '/' or '%');
        return ends && month <= MonthsOfYear && day is > 0 and <= LongestMonth ? new WrittenDay(null, month, day, false, at) : null;
    }

    /// <summary>
    /// A title in which a month from its first to its last day is that month: 2021年9月1日至30日, 2021-09-01 00:00 至 2021-09-30 23:59.
    /// </summary>
    private static string WholeMonths(string title)
    {
        for (int at = 0; at < title.Length; at++)
        {
            if (DayAt(title, at) is not { Year: { } year, Month: >= 1 and <= 12, Day: 1 } first) continue;
            if (Behind(title, first.End) is not { } last) continue;
            bool same = (last.Year ?? year) == year && (last.Month is 0 || last.Month == first.Month);
            if (!same || last.Day != CalendarSystem.Iso.GetDaysInMonth(year, first.Month) || year is < 1900 or > 2999) continue;
            return title[..at] + Months.Text(new YearMonth(year, first.Month)) + title[AfterClock(title, last.End)..];
        }

        return title;
    }

    /// <summary>A line without the number of its part, behind which a blank stands: 1 国考断面.</summary>
    private static string WithoutPart(string line)
    {
        string text = line.TrimStart();
        int digits = text.TakeWhile(char.IsAsciiDigit).Count();
        string rest = text[digits..].TrimStart();
        bool isParted = digits is 1 or 2 && rest.Length > 0 && rest.Length < text.Length - digits;
        return isParted && !char.IsAsciiDigit(rest[0]) && !MonthWords.BuiltIn.IsCounted(rest[0]) ? rest : line;
    }

    /// <summary>The months of the days that a part of a line names: several in a row, or of sampling.</summary>
    private static void AddDays(List<MonthHint> said, string part, bool inNote)
    {
        bool ofSampling = MonthWords.BuiltIn.AreDays(part);
        for (int at = 0; at < part.Length; at++)
        {
            if (DayAt(part, at) is not { Month: > 0 } first) continue;
            WrittenDay? last = Behind(part, first.End);
            if (last is null && !ofSampling) continue;
            said.Add(new MonthHint(first.Year, first.Month));
            at = (last ?? first).End - 1;
            if (last is null) continue;
            if (last.Month > 0) said.Add(new MonthHint(last.Year, last.Month));
            bool isPart = ofSampling ? last.Day is > LastOfSampling and < ShortestMonth : inNote && !MonthWords.BuiltIn.AreOfSampling(part);
            if (isPart) said.Add(Several);
        }
    }

    /// <summary>The months and years of which a note says that its data are.</summary>
    private static void AddData(List<MonthHint> said, string note)
    {
        foreach (Match month in Written().Matches(note))
        {
            bool compared = month.Index > 0 && MonthWords.BuiltIn.IsBeforeCompared(note[month.Index - 1]);
            if (!compared && month.Groups["day"].Length == 0 && MonthWords.BuiltIn.AreOfData(note[(month.Index + month.Length)..]))
                said.Add(new MonthHint(YearIn(month), Number(month.Groups["month"].Value)));
        }

        foreach (Match year in YearAlone().Matches(note))
        {
            if (MonthWords.BuiltIn.AreOfData(note[(year.Index + year.Length)..])) said.Add(new MonthHint(YearIn(year), null));
        }
    }

    /// <summary>The last of days in a row, behind the first of them and a sign that joins them; null where none stands there.</summary>
    private static WrittenDay? Behind(string text, int end)
    {
        int at = AfterClock(text, end);
        int joins = at;
        while (at < text.Length && (IsJoin(text[at]) || char.IsWhiteSpace(text[at]))) at++;
        bool joined = text.AsSpan(joins, at - joins).ContainsAnyExcept(' ', '\u3000');
        return joined && DayAt(text, at) is { } day && (day.Month > 0 || day.IsMarked || day.End == text.Length) ? day : null;
    }

    /// <summary>The day that begins at a place of a text; null where none does.</summary>
    private static WrittenDay? DayAt(string text, int at)
    {
        if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '年')) return null;
        int? year = at + 5 < text.Length && text[at + 4] is '年' or '-' or '/' or '.' ? Year(text.Substring(at, 4)) : null;
        if (year is not null) at += 5;
        int month = NumberAt(text, ref at);
        bool isMonth = at < text.Length && (text[at] == '月' || (year is not null && text[at] is '-' or '/' or '.'));
        if (month == 0 || (year is not null && !isMonth)) return null;
        if (isMonth) at++;
        int day = isMonth ? NumberAt(text, ref at) : month;
        bool isMarked = at < text.Length && text[at] is '日' or '号';
        return day == 0 ? null : new WrittenDay(year, isMonth ? month : 0, day, isMarked, isMarked ? at + 1 : at);
    }

    /// <summary>The number of one or two digits at a place, which goes on behind it; 0 where none stands there.</summary>
    private static int NumberAt(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return Number(text[from..at]);
    }

    /// <summary>Where a text goes on behind the clock of a day: 00:00, 23:59:59.</summary>
    private static int AfterClock(string text, int end)
    {
        int at = end;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == ':')) at++;
        return text.AsSpan(end, at - end).Contains(':') ? at : end;
    }

    private static bool IsJoin(char c) =>
        c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2500' or '\uFF0D' or '~' or '\u223C' or '\u301C' or '\uFF5E' or '至' or '到';

    /// <summary>A day as it is written.</summary>
    /// <param name="Year">Its year; null where none is written.</param>
    /// <param name="Month">Its month; 0 where none is written.</param>
    /// <param name="Day">The day.</param>
    /// <param name="IsMarked">Whether 日 stands behind it.</param>
    /// <param name="End">Where the text goes on.</param>
    private sealed record WrittenDay(int? Year, int Month, int Day, bool IsMarked, int End);
}
