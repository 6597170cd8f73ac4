using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>The ways in which offices write a day: <c>2021-09-15 2021/9/15 2021.09.15 2021年9月15日 20210915</c>.</summary>
public static class DateNotation
{
    /// <summary>Reads a day.</summary>
    /// <param name="text">The text, trimmed, with full-width digits folded.</param>
    /// <param name="date">The day that was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        int year, month;
        int? day;
        if (text.Length == 8 && MonthNotation.Digits(text) is { } compact)
        {
            (year, month, day) = (compact / 10000, compact / 100 % 100, compact % 100);
        }
        else if (!TrySplit(text, out year, out month, out day))
        {
            return false;
        }

        if (day is not { } number || !MonthNotation.Make(year, month, out _)) return false;
        if (number < 1 || number > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new LocalDate(year, month, number);
        return true;
    }

    /// <summary>Splits year, month and perhaps day at one kind of separator, or at 年, 月 and 日.</summary>
    internal static bool TrySplit(ReadOnlySpan<char> text, out int year, out int month, out int? day)
    {
        (year, month, day) = (0, 0, null);
        int first = text.IndexOfAny("-/.年");
        if (first != 4) return false;
        char separator = text[4];
        ReadOnlySpan<char> rest = text[5..];
        ReadOnlySpan<char> dayText = default;
        bool hasDay;
        if (separator == '年')
        {
            int end = rest.IndexOf('月');
            if (end < 0) return false;
            dayText = rest[(end + 1)..];
            hasDay = dayText.Length > 0;
            if (hasDay && dayText[^1] == '日') dayText = dayText[..^1];
            rest = rest[..end];
        }
        else
        {
            int second = rest.IndexOf(separator);
            hasDay = second >= 0;
            if (hasDay)
            {
                dayText = rest[(second + 1)..];
                rest = rest[..second];
            }
        }

        if (rest.Length > 2 || dayText.Length > 2) return false;
        if (MonthNotation.Digits(text[..4]) is not { } y || MonthNotation.Digits(rest) is not { } m) return false;
        (year, month) = (y, m);
        if (!hasDay) return true;
        day = MonthNotation.Digits(dayText);
        return day is not null;
    }
}
