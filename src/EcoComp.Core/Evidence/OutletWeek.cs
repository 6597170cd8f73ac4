using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>第七条（四）: the Monday-to-Sunday week of an outlet, and the month it belongs to (<c>outlet-week</c>).</summary>
public static class OutletWeek
{
    /// <summary>The Monday of the week of a date.</summary>
    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The month of a week.</summary>
    /// <param name="monday">The week's Monday.</param>
    /// <param name="choice">The choice of <c>outlet-week</c>: thursday, monday or sunday.</param>
    public static YearMonth MonthOf(LocalDate monday, string choice) => monday.PlusDays(choice switch
    {
        Choices.Monday => 0,
        Choices.Sunday => 6,
        _ => 3,
    }).ToYearMonth();
}
