using System.Text.RegularExpressions;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Finds what is said of the time of the data beside their month: the days of sampling, and notes. It gives no month and may contradict one.</summary>
internal static partial class MonthHints
{
    /// <summary>Sampling for a month is over by this day; who says 监测时间：9月1日-20日 may mean that the rest of it is missing.</summary>
    private const int LastOfSampling = 15;

    /// <summary>What notes and days around a table say of the time of its data, each with the words that say so; several months are none of a month.</summary>
    /// <param name="lines">What stands around the table.</param>
    public static IEnumerable<MonthSource> TimesOfData(IEnumerable<string> lines)
    {
        foreach (string part in lines.Where(l => l.Length <= LongestTitle).SelectMany(Lines).SelectMany(Parts))
        {
            string note = MonthWords.BuiltIn.NoteIn(part);
            if (note.Length == 0 && MonthWords.BuiltIn.IsPassed(part)) note = MonthWords.BuiltIn.BasisIn(part);
            else
            {
                foreach (MonthSource day in OfDays(part, MonthWords.BuiltIn.AreDays(part), note.Length > 0)) yield return day;
            }

            if (note.Length == 0) continue;
            foreach (Match match in OfData().Matches(MonthWords.BuiltIn.WithoutComparison(note))) yield return new MonthSource(Said(match, "year", "month"), part, part);
            if (NamesOtherSpan(note) && MonthWords.BuiltIn.NoteIn(part).Length > 0) yield return new MonthSource(new MonthHint(null, null, IsRange: true), part, part);
        }
    }

    /// <summary>A title in which a month from its first to its last day is that month: 2021年9月1日至30日.</summary>
    private static string WholeMonths(string title) => WholeMonth().Replace(title, match =>
        Said(match, "year", "month").Whole is { } month && Number(match.Groups["last"].Value) == CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)
            ? Months.Text(month)
            : match.Value);

    /// <summary>The months of the days that a part of a line names: several in a row, or of sampling.</summary>
    private static IEnumerable<MonthSource> OfDays(string part, bool ofSampling, bool inNote)
    {
        foreach (Match match in Days().Matches(part))
        {
            yield return new MonthSource(Said(match, "year", "month"), part, part);
            if (match.Groups["month2"].Length > 0) yield return new MonthSource(Said(match, "year2", "month2"), part, part);
            bool isPart = (ofSampling && Number(match.Groups["last"].Value) is > LastOfSampling and < 28) || (inNote && !Sampling().IsMatch(part));
            if (isPart) yield return new MonthSource(new MonthHint(null, null, IsRange: true), part, part);
        }

        if (!ofSampling) yield break;
        foreach (Match match in Day().Matches(part)) yield return new MonthSource(Said(match, "year", "month"), part, part);
    }

    private static MonthHint Said(Match match, string year, string month) =>
        Number(match.Groups[month].Value) is >= 1 and <= 12 and int number ? new MonthHint(Year(match.Groups[year].Value), number) : new MonthHint(Year(match.Groups[year].Value), null);
}
