using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>第七条（四）: the Monday-to-Sunday week of an outlet, and the month it belongs to (<c>outlet-week</c>).</summary>
public static class OutletWeek
{
    /// <summary>The Monday of the week of a date.</summary>
    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary><c>outlet-week</c>: by which day of it, counted from Monday, a week belongs to a month.</summary>
    public static readonly OpenPoint<int> Point = new("outlet-week", new("thursday", 3), new("monday", 0), new("sunday", 6));

    /// <summary>The month of a week.</summary>
    /// <param name="monday">The week's Monday.</param>
    /// <param name="day">The day that decides, 0 for Monday to 6 for Sunday.</param>
    public static YearMonth MonthOf(LocalDate monday, int day) => monday.PlusDays(day).ToYearMonth();
}
