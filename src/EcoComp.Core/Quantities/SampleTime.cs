using System.Globalization;
using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>When a sample was taken, as far as that was written down: a month, a day, or a moment of a day.</summary>
public readonly record struct SampleTime
{
    private const int FirstMoment = 32;
    private const int SecondsOfDay = 86400;

    /// <summary>Behind all moments of a month lie the ends of its days: the end of one is not the beginning of the next, which may be of another month.</summary>
    private const int FirstEnd = FirstMoment + 31 * SecondsOfDay;

    private readonly int _month;

    private SampleTime(int month, int slot) => (_month, Slot) = (month, slot);

    /// <summary>A time of which only the month is known.</summary>
    public static SampleTime Of(YearMonth month) => new(Months.NumberOf(month), 0);

    /// <summary>A time of which only the day is known.</summary>
    public static SampleTime Of(LocalDate day) => new(Months.NumberOf(day.Year, day.Month), day.Day);

    /// <summary>A moment.</summary>
    /// <param name="day">The day.</param>
    /// <param name="second">The second of the day, 0 to 86399.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day has no such second.</exception>
    public static SampleTime Of(LocalDate day, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(second, SecondsOfDay - 1);
        return Of(Months.NumberOf(day.Year, day.Month), day.Day, second);
    }

    /// <summary>The end of a day, 24:00, which is a time of that day and its month.</summary>
    public static SampleTime EndOf(LocalDate day) => new(Months.NumberOf(day.Year, day.Month), FirstEnd + day.Day);

    internal static SampleTime Of(int monthNumber, int day, int second) => new(monthNumber, FirstMoment + (day - 1) * SecondsOfDay + second);

    /// <summary>The month.</summary>
    public YearMonth Month => Months.FromNumber(_month);

    /// <summary>The number of the month, as <see cref="Months.NumberOf(YearMonth)"/> counts.</summary>
    public int MonthNumber => _month;

    /// <summary>A number of its own for each time of a month: 0 the month itself, 1 to 31 its days, then its seconds, then the ends of its days.</summary>
    public int Slot { get; }

    /// <summary>The day of the month; 0 where only the month is known.</summary>
    internal int Day => Slot < FirstMoment ? Slot : Slot > FirstEnd ? Slot - FirstEnd : (Slot - FirstMoment) / SecondsOfDay + 1;

    /// <summary>Whether a time of the day is known.</summary>
    internal bool IsMoment => Slot >= FirstMoment;

    /// <summary>The time as printed: <c>2021-04</c>, <c>2021-04-01</c>, <c>2021-04-01 08:00</c> or, where there are seconds, <c>2021-04-01 08:00:30</c>.</summary>
    public override string ToString()
    {
        string month = Months.Text(Month);
        if (Slot == 0) return month;
        if (Slot < FirstMoment) return string.Create(CultureInfo.InvariantCulture, $"{month}-{Slot:00}");
        if (Slot > FirstEnd) return string.Create(CultureInfo.InvariantCulture, $"{month}-{Slot - FirstEnd:00} 24:00");
        int second = Slot - FirstMoment;
        (int day, int hour, int minute) = (second / SecondsOfDay + 1, second / 3600 % 24, second / 60 % 60);
        string text = string.Create(CultureInfo.InvariantCulture, $"{month}-{day:00} {hour:00}:{minute:00}");
        return second % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{second % 60:00}");
    }
}
