using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A calendar month, counted from January of the year 0.</summary>
internal readonly record struct Month(int Count) : IComparable<Month>
{
    public static Month Of(int year, int month) => new((year * 12) + month - 1);

    public static Month Of(DateOnly day) => Of(day.Year, day.Month);

    public static Month Parse(string text) => Of(Number(text[..4]), Number(text[5..]));

    public int Year => Count / 12;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int OfYear => (Count % 12) + 1;

    public DateOnly FirstDay => new(Year, OfYear, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public Month Plus(int months) => new(Count + months);

    public int CompareTo(Month other) => Count.CompareTo(other.Count);

    public static bool operator <(Month left, Month right) => left.Count < right.Count;

    public static bool operator >(Month left, Month right) => left.Count > right.Count;

    public static bool operator <=(Month left, Month right) => left.Count <= right.Count;

    public static bool operator >=(Month left, Month right) => left.Count >= right.Count;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{OfYear:00}");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Days as the files write them.</summary>
internal static class Days
{
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
