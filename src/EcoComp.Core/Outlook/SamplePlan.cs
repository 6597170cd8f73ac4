using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Outlook;

/// <summary>How many samples a month has: what was planned, else each point's most frequent number of the twelve months before.</summary>
/// <param name="readings">The readings, or null where there are none.</param>
/// <param name="month">The month.</param>
/// <param name="planned">What was planned for every point, or null.</param>
internal sealed class SamplePlan(ReadingsBook? readings, YearMonth month, int? planned)
{
    private const int MonthsBack = 12;

    /// <summary>How many samples a point has in the month; null where nothing says. Of equally frequent numbers, the larger.</summary>
    public int? TotalOf(Point point)
    {
        if (planned is not null || readings is null) return planned;
        int now = Months.NumberOf(month);
        return Enumerable.Range(1, MonthsBack)
            .Select(back => readings.Find(Months.FromNumber(now - back), point)?.Samples ?? 0)
            .Where(samples => samples > 0)
            .GroupBy(samples => samples)
            .OrderByDescending(alike => alike.Count()).ThenByDescending(alike => alike.Key)
            .FirstOrDefault()?.Key;
    }
}
