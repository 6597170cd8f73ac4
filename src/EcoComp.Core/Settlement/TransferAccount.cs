using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>
/// What passes between the finance offices for a month: what each county receives and pays in it and in the calendar year up to it.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="Own">The month's own account.</param>
/// <param name="Year">The account of its calendar year up to and with it.</param>
public sealed record TransferAccount(YearMonth Month, Account Own, Account Year)
{
    /// <summary>Whether nothing is known of the month.</summary>
    public bool OwnIsUnknown { get; init; }

    /// <summary>Whether nothing is known of any month of the year up to it.</summary>
    public bool YearIsUnknown { get; init; }

    /// <summary>A month after the earlier months of its year.</summary>
    /// <param name="month">The month.</param>
    /// <param name="others">Accounts among which are those of its year that count; later months and those of other years do not.</param>
    public static TransferAccount Of(MonthAccount month, IEnumerable<MonthAccount> others)
    {
        ArgumentNullException.ThrowIfNull(month);
        MonthAccount[] year =
        [
            .. others.Where(o => o.Month.Year == month.Month.Year && o.Month.CompareTo(month.Month) < 0).OrderBy(o => o.Month), month,
        ];
        return new TransferAccount(month.Month, month.Account, Account.Sum(year.Select(m => m.Account)))
        {
            OwnIsUnknown = month.IsUnknown,
            YearIsUnknown = Array.TrueForAll(year, m => m.IsUnknown),
        };
    }
}
