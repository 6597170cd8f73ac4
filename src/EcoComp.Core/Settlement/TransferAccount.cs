using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
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

    /// <summary>
    /// Whether no result is known of a month of the year up to it: what counties pay and receive in the year is unknown, adjustments aside.
    /// </summary>
    public bool YearIsUnknown { get; init; }

    /// <summary>What is known of sums of the month: of one without results the adjustments.</summary>
    public KnownTotals KnownOwn(Totals totals) => OwnIsUnknown ? KnownTotals.AdjustmentOf(totals) : KnownTotals.Of(totals);

    /// <summary>What is known of sums of the year: a sum with a month without results is none.</summary>
    public KnownTotals KnownOfYear(Totals totals) => YearIsUnknown ? KnownTotals.AdjustmentOf(totals) : KnownTotals.Of(totals);

    /// <summary>A month after the earlier months of its year. A trial calculation counts in no year in which others count.</summary>
    /// <param name="month">The month.</param>
    /// <param name="others">Accounts among which are those of its year that count; later months and those of other years do not.</param>
    public static TransferAccount Of(MonthAccount month, IEnumerable<MonthAccount> others)
    {
        ArgumentNullException.ThrowIfNull(month);
        MonthAccount[] counting = [.. others];
        MonthAccount counted = month.Status == SettlementStatus.Trial && Array.Exists(counting, o => o.Status != SettlementStatus.Trial)
            ? new MonthAccount(month.Month, Without(month.Account))
            : month;
        MonthAccount[] year =
        [
            .. counting.Where(o => o.Month.Year == month.Month.Year && o.Month.CompareTo(month.Month) < 0).OrderBy(o => o.Month), counted,
        ];
        return new TransferAccount(month.Month, month.Account, Account.Sum(year.Select(m => m.Account)))
        {
            OwnIsUnknown = month.IsUnknown,
            YearIsUnknown = Array.Exists(year, m => m.IsUnknown),
        };
    }

    /// <summary>The counties of an account without its sums.</summary>
    private static Account Without(Account account) => Account.Nothing with { Counties = [.. account.Counties.Select(c => c with { Totals = default })] };
}

/// <summary>What is known of what somebody pays and receives; what is not is null, and no zero.</summary>
/// <param name="Deduction">What is taken.</param>
/// <param name="Reward">What is given.</param>
/// <param name="Adjustment">The adjustments, which are always known.</param>
/// <param name="Net">What comes of them.</param>
public sealed record KnownTotals(Money? Deduction, Money? Reward, Money Adjustment, Money? Net)
{
    /// <summary>Sums that are known.</summary>
    public static KnownTotals Of(Totals totals) => new(totals.Deduction, totals.Reward, totals.Adjustment, totals.Net);

    /// <summary>Sums of which the adjustments are known, and no more.</summary>
    public static KnownTotals AdjustmentOf(Totals totals) => new(null, null, totals.Adjustment, null);

    /// <summary>All of them in the order of transfers.csv.</summary>
    public IEnumerable<Money?> InOrder => new[] { Deduction, Reward, Adjustment, Net };
}
