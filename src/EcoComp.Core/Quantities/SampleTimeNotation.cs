using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>
/// The ways in which the time of a sample is written, any part of it: a month, a day, and after a day <c>8:00</c>, <c>08:00:00</c>, <c>8时</c> or
/// <c>8时30分</c>, with a space or T between; <c>24:00</c> is the end of the day.
/// </summary>
public static class SampleTimeNotation
{
    private const int EndOfADay = 86400;

    /// <summary>Reads <c>2021-04-01 08:00</c> as automatic stations write it, from the bytes.</summary>
    /// <param name="utf8">The cell.</param>
    /// <param name="time">The time that was read.</param>
    /// <returns>Whether the cell is written so; <see cref="TryRead"/> knows the other ways.</returns>
    public static bool TryReadUsual(ReadOnlySpan<byte> utf8, out SampleTime time)
    {
        time = default;
        if (utf8.Length != 16 || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != ' ' || utf8[13] != ':') return false;
        if (!Two(utf8, 0, out int century) || !Two(utf8, 2, out int year) || !Two(utf8, 5, out int month) || !Two(utf8, 8, out int day)) return false;
        if (!Two(utf8, 11, out int hour) || !Two(utf8, 14, out int minute)) return false;
        year += century * 100;
        if (!MonthNotation.Make(year, month, out _) || day < 1 || hour > 23 || minute > 59) return false;
        if (day > 28 && day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        time = SampleTime.Of(Months.NumberOf(year, month), day, (hour * 60 + minute) * 60);
        return true;
    }

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text, trimmed, with full-width digits folded.</param>
    /// <param name="time">The time that was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out SampleTime time)
    {
        time = default;
        int end = EndOfDay(text);
        ReadOnlySpan<char> day = text[..end].TrimEnd();
        ReadOnlySpan<char> clock = text[end..].TrimStart('T').Trim();
        if (clock.IsEmpty)
        {
            if (DateNotation.TryRead(day, out LocalDate date)) time = SampleTime.Of(date);
            else if (MonthNotation.TryRead(day, out YearMonth month)) time = SampleTime.Of(month);
            else return false;
            return true;
        }

        if (!DateNotation.TryRead(day, out LocalDate of) || ReadClock(clock) is not { } second) return false;
        time = second == EndOfADay ? SampleTime.EndOf(of) : SampleTime.Of(of, second);
        return true;
    }

    /// <summary>Whether a text is a time of the day without a day, as a column of its own has it: <c>09:20</c>, <c>9时20分</c>.</summary>
    /// <param name="text">The text, trimmed, with full-width digits folded.</param>
    public static bool IsClock(ReadOnlySpan<char> text) => ReadClock(text) is not null;

    /// <summary>Where the day ends: at a space, at a T, or after 日.</summary>
    private static int EndOfDay(ReadOnlySpan<char> text)
    {
        int sun = text.IndexOf('日');
        if (sun >= 0) return sun + 1;
        int end = text.IndexOfAny(' ', 'T');
        return end < 0 ? text.Length : end;
    }

    private static int? ReadClock(ReadOnlySpan<char> clock)
    {
        Span<Range> parts = stackalloc Range[4];
        int hourMark = clock.IndexOfAny('时', '点');
        if (hourMark >= 0)
        {
            ReadOnlySpan<char> minutes = clock[(hourMark + 1)..];
            if (minutes.EndsWith("分")) minutes = minutes[..^1];
            return Second(clock[..hourMark], minutes.IsEmpty ? "0" : minutes, "0");
        }

        int point = clock.LastIndexOf('.');
        if (point >= 0 && !clock[(point + 1)..].ContainsAnyExcept('0')) clock = clock[..point];
        return clock.Split(parts, ':') switch
        {
            2 => Second(clock[parts[0]], clock[parts[1]], "0"),
            3 => Second(clock[parts[0]], clock[parts[1]], clock[parts[2]]),
            _ => null,
        };
    }

    private static int? Second(ReadOnlySpan<char> hour, ReadOnlySpan<char> minute, ReadOnlySpan<char> second)
    {
        if (hour.Length > 2 || minute.Length > 2 || second.Length > 2) return null;
        return MonthNotation.Digits(hour) is { } h and <= 24 && MonthNotation.Digits(minute) is { } m and < 60
            && MonthNotation.Digits(second) is { } s and < 60 && (h < 24 || m + s == 0)
            ? (h * 60 + m) * 60 + s
            : null;
    }

    private static bool Two(ReadOnlySpan<byte> utf8, int at, out int value)
    {
        int tens = utf8[at] - '0';
        int ones = utf8[at + 1] - '0';
        value = tens * 10 + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9;
    }
}
