using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>A run of months, both ends included; an absent end is open.</summary>
/// <param name="From">The first month, or null where there is none.</param>
/// <param name="To">The last month, or null where there is none.</param>
public readonly record struct MonthInterval(YearMonth? From, YearMonth? To)
{
    /// <summary>All months.</summary>
    public static readonly MonthInterval Always;

    /// <summary>No month: what an end that could not be read amounts to, so that nothing is concluded from it.</summary>
    public static readonly MonthInterval None = new(new YearMonth(9999, 12), new YearMonth(1, 1));

    /// <summary>Whether the interval holds no month, because it ends before it begins.</summary>
    public bool IsEmpty => From is { } from && To is { } to && to.CompareTo(from) < 0;

    /// <summary>Whether a month lies in the interval.</summary>
    public bool Contains(YearMonth month) =>
        (From is not { } from || month.CompareTo(from) >= 0) && (To is not { } to || month.CompareTo(to) <= 0);

    /// <summary>Whether two intervals share a month; an empty one shares none.</summary>
    public bool Overlaps(MonthInterval other) =>
        !IsEmpty && !other.IsEmpty && !StartsAfter(From, other.To) && !StartsAfter(other.From, To);

    private static bool StartsAfter(YearMonth? start, YearMonth? end) =>
        start is { } from && end is { } to && from.CompareTo(to) > 0;
}
