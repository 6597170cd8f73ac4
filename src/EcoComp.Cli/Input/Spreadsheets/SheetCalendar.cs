using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// How a workbook counts days, and what cells show of them. Dates are read where the sheet shows year and month; where it hides either, what would be
/// read is not what whoever looks at the sheet has checked.
/// </summary>
/// <param name="since1904">Whether the days count from 1904, as on old Macintoshes, and not from 1900.</param>
internal sealed class SheetCalendar(bool since1904)
{
    private const int SecondsOfDay = 24 * 60 * 60;
    private const double LastDay = 2_958_466;

    private readonly LocalDate _epoch = since1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30);

    /// <summary>The first day whose number is sure: before 1 March 1900 spreadsheets count a day that never was.</summary>
    private readonly double _first = since1904 ? 0 : 61;

    /// <summary>What a cell shows of a number of days.</summary>
    public Shown Show(double days, FormatSection section)
    {
        ImmutableArray<string> parts = DateParts.Of(section.Tokens);
        string plain = NumberFormat.Plain(days);
        if (days < 0 || days >= LastDay || (days < _first && DateParts.ShowDay(parts))) return new Shown(plain, CellKind.Date, CellProblem.BadDate, section.Code);
        if (section.Tokens.Any(t => t.Sign == FormatSign.Foreign)) return new Shown(section.Code, CellKind.Date, CellProblem.ShownByFormat, plain);
        long seconds = (long)Math.Round(days * SecondsOfDay, MidpointRounding.AwayFromZero);
        if (DateParts.Elapsed(parts)) return Duration(seconds, parts, section);
        LocalDateTime time = _epoch.AtMidnight().PlusSeconds(seconds);
        return DateParts.ShowDay(parts) ? Show(time, parts, section) : Clock(time, seconds >= SecondsOfDay, parts, section);
    }

    /// <summary>What a cell shows of a date that the workbook has in words.</summary>
    public static Shown Show(LocalDateTime time, FormatSection section)
    {
        ImmutableArray<string> parts = DateParts.Of(section.Tokens);
        if (parts.IsEmpty && section.Tokens.All(t => t.Sign == FormatSign.General)) return new Shown(Text(time, seconds: true), CellKind.Date);
        return parts.IsEmpty ? new Shown(section.Code, CellKind.Date, CellProblem.ShownByFormat, Text(time, seconds: true))
            : DateParts.ShowDay(parts) ? Show(time, parts, section)
            : Clock(time, hasDay: true, parts, section);
    }

    private static Shown Show(LocalDateTime time, ImmutableArray<string> parts, FormatSection section)
    {
        string whole = Text(time, seconds: true);
        bool hidesDay = !parts.Any(p => p is "d" or "dd");
        if (!DateParts.Has(parts, 'y') || !DateParts.Has(parts, 'M') || (hidesDay && time.Day != 1) || DateParts.SayMore(section.Tokens))
            return new Shown(DateParts.Render(time, section.Tokens), CellKind.Date, CellProblem.ShownOtherwise, whole);
        string shown = hidesDay ? whole[..7]
            : DateParts.Has(parts, 'h') ? Text(time, DateParts.Has(parts, 's'))
            : IsoDates.Text(time.Date);
        return new Shown(shown, CellKind.Date, CellProblem.None, time.TimeOfDay == LocalTime.Midnight || shown == whole ? "" : whole);
    }

    private static Shown Clock(LocalDateTime time, bool hasDay, ImmutableArray<string> parts, FormatSection section)
    {
        string whole = hasDay ? Text(time, seconds: true) : Time(time.TimeOfDay, seconds: true);
        if (!DateParts.Has(parts, 'h') || !DateParts.Has(parts, 'm') || DateParts.SayMore(section.Tokens))
            return new Shown(DateParts.Render(time, section.Tokens), CellKind.Time, CellProblem.ShownOtherwise, whole);
        string shown = Time(time.TimeOfDay, DateParts.Has(parts, 's'));
        return new Shown(shown, CellKind.Time, CellProblem.None, shown == whole ? "" : whole);
    }

    /// <summary>Hours that go on counting after a day: 24:00 is the end of it.</summary>
    private static Shown Duration(long seconds, ImmutableArray<string> parts, FormatSection section)
    {
        if (!parts.Contains("[h]") || !DateParts.Has(parts, 'm') || DateParts.SayMore(section.Tokens))
            return new Shown(section.Code, CellKind.Time, CellProblem.ShownByFormat, Hours(seconds));
        string whole = Hours(seconds);
        string shown = DateParts.Has(parts, 's') ? whole : Hours(seconds - seconds % 60);
        return new Shown(shown, CellKind.Time, CellProblem.None, shown == whole ? "" : whole);
    }

    private static string Hours(long seconds) => string.Create(
        CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}{(seconds % 60 == 0 ? "" : (seconds % 60).ToString(":00", CultureInfo.InvariantCulture))}");

    private static string Text(LocalDateTime time, bool seconds) =>
        IsoDates.Text(time.Date) + (time.TimeOfDay == LocalTime.Midnight ? "" : " " + Time(time.TimeOfDay, seconds));

    private static string Time(LocalTime time, bool seconds) => string.Create(
        CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}{(seconds && time.Second > 0 ? time.Second.ToString(":00", CultureInfo.InvariantCulture) : "")}");
}

/// <summary>The parts of dates and times that a format shows: y, M (months), d, h, m (minutes), s, as often as they are written.</summary>
internal static class DateParts
{
    /// <summary>The parts, months and minutes told apart: m is minutes after hours or before seconds.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<FormatToken> tokens)
    {
        string[] parts = [.. tokens.Where(t => t.Sign == FormatSign.DatePart).Select(t => t.Text)];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i][0] != 'm') parts[i] = parts[i].Replace('e', 'y');
            else if (!After(parts, i) && !Before(parts, i)) parts[i] = parts[i].Replace('m', 'M');
        }

        return [.. parts.Where(p => p != "am")];
    }

    /// <summary>Whether a part is shown.</summary>
    public static bool Has(ImmutableArray<string> parts, char part) => parts.Any(p => p.Contains(part, StringComparison.Ordinal));

    /// <summary>Whether any part of a date is shown, and not only a time.</summary>
    public static bool ShowDay(ImmutableArray<string> parts) => parts.Any(p => p[0] is 'y' or 'M' or 'd' or 'a' or 'g');

    /// <summary>Whether time that has gone by is shown, and no time of the day.</summary>
    public static bool Elapsed(ImmutableArray<string> parts) => parts.Any(p => p[0] == '[');

    /// <summary>
    /// Whether a format shows more than a date or time written in figures: words of its own (2021年9月目标), a part a second time, a sign that fills the cell.
    /// Only what stands in dates anyway may: 年 月 日 and the like, and between the parts what sets them apart.
    /// </summary>
    public static bool SayMore(ImmutableArray<FormatToken> tokens)
    {
        ImmutableArray<string> parts = Of(tokens);
        for (int i = 1; i < parts.Length; i++)
        {
            for (int before = 0; before < i; before++)
            {
                bool isDay = parts[i][0] == 'd' && parts[i].Length < 3 != parts[before].Length < 3; // one of the month, one of the week
                if (parts[i][0] == parts[before][0] && !isDay) return true;
            }
        }

        int last = tokens.Length - 1;
        while (last >= 0 && tokens[last].Sign != FormatSign.DatePart) last--;
        bool begun = false;
        for (int at = 0; at < tokens.Length; at++)
        {
            (FormatSign sign, string text) = tokens[at];
            if (sign == FormatSign.DatePart) begun = true;
            else if (at > last && tokens[last].Text[0] == 's' && (sign == FormatSign.Digit || text == ".")) continue; // parts of a second
            else if (sign != FormatSign.Literal) return true;
            else if (begun && at < last && text is "周" or "星期") continue; // before the day of the week
            else if (!IsOfDates(text, begun, begun && at < last)) return true;
        }

        return false;
    }

    /// <summary>Whether words of a format stand in dates anyway: before their parts, behind them or between them.</summary>
    private static bool IsOfDates(string text, bool begun, bool between)
    {
        foreach (char c in text)
        {
            bool fits = char.IsWhiteSpace(c)
                || (begun && c is '年' or '月' or '日' or '号' or '时' or '時' or '点' or '分' or '秒')
                || (between && c is '-' or '/' or '.' or ':' or ',' or 'T' or '－' or '／' or '：');
            if (!fits) return false;
        }

        return true;
    }

    /// <summary>A date as the format shows it, for whoever has to find it on the sheet.</summary>
    public static string Render(LocalDateTime time, ImmutableArray<FormatToken> tokens)
    {
        ImmutableArray<string> parts = Of(tokens);
        var shown = new StringBuilder();
        int at = 0;
        foreach (FormatToken token in tokens)
        {
            if (token.Sign != FormatSign.DatePart) shown.Append(token.Text);
            else if (token.Text != "am") shown.Append(Render(time, parts[at++]));
        }

        return shown.ToString();
    }

    private static string Render(LocalDateTime time, string part)
    {
        int number = part[0] switch
        {
            'y' => part.Length <= 2 ? time.Year % 100 : time.Year,
            'M' => time.Month,
            'd' => time.Day,
            'h' => time.Hour,
            'm' => time.Minute,
            's' => time.Second,
            _ => 0,
        };
        return part switch
        {
            "MMM" => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(time.Month),
            _ when part[0] == 'M' && part.Length > 3 => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(time.Month),
            _ when part[0] is 'd' or 'a' && part.Length > 2 => time.DayOfWeek.ToString(),
            _ when part[0] is 'g' => "",
            _ => number.ToString(part.Length == 1 ? "0" : "00", CultureInfo.InvariantCulture),
        };
    }

    private static bool After(string[] parts, int at)
    {
        int before = at - 1;
        while (before >= 0 && parts[before] == "am") before--;
        return before >= 0 && (parts[before][0] == 'h' || parts[before] == "[h]");
    }

    private static bool Before(string[] parts, int at) => at + 1 < parts.Length && (parts[at + 1][0] == 's' || parts[at + 1] == "[s]");
}
