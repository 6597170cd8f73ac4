using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>第九条: the fund of a year so far, month by month. The settlement year is the calendar year.</summary>
/// <param name="Months">The months in order.</param>
/// <param name="Total">Their sums; the province's charge is unknown where one month's is.</param>
/// <param name="Cover">How the charges were covered, or null where one is unknown, or what counties paid in a month.</param>
public sealed record FundYear(ImmutableArray<FundMonth> Months, Fund Total, ProvinceCover? Cover)
{
    /// <summary>
    /// Whether no result is known of one of the months, so that what counties paid and received in the year, and the balance, are unknown.
    /// </summary>
    public bool IsUnknown { get; private init; }

    /// <summary>What counties paid, or null where it is unknown.</summary>
    public Money? Deductions => IsUnknown ? null : Total.Deductions;

    /// <summary>What counties received, or null where it is unknown.</summary>
    public Money? Rewards => IsUnknown ? null : Total.Rewards;

    /// <summary>What is left, or null where it is unknown.</summary>
    public Money? Balance => IsUnknown ? null : Total.Balance;

    /// <summary>Sums up the months of a year.</summary>
    /// <param name="months">The months in order, at least one, all of one year.</param>
    /// <exception cref="ArgumentException">There is no month, or they are of several years or out of order.</exception>
    public static FundYear Of(IReadOnlyList<MonthAccount> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count == 0) throw new ArgumentException("A year needs a month.", nameof(months));
        var rows = ImmutableArray.CreateBuilder<FundMonth>(months.Count);
        Account soFar = Account.Nothing;
        ProvinceCover? cover = default(ProvinceCover);
        bool anyUnknown = false;
        foreach ((YearMonth month, Account account) in months)
        {
            if (rows.Count > 0 && (month.Year != rows[0].Month.Year || month.CompareTo(rows[^1].Month) <= 0))
                throw new ArgumentException("Months of one year in their order are needed.", nameof(months));
            Fund fund = account.Fund;
            bool isUnknown = months[rows.Count].IsUnknown;
            anyUnknown |= isUnknown;
            ProvinceCover? own = !anyUnknown && fund.ProvinceDeduction is { } charge && soFar.Fund.Balance is { } before
                ? ProvinceCover.Of(charge, fund.Deductions, before, fund.ProvinceReward)
                : null;
            cover += own;
            soFar = Account.Sum([soFar, account]);
            rows.Add(new FundMonth(month, fund, own, anyUnknown ? null : soFar.Fund.Balance) { IsUnknown = isUnknown });
        }

        return new FundYear(rows.ToImmutable(), soFar.Fund, cover) { IsUnknown = anyUnknown };
    }
}

/// <summary>第九条: a month of the fund within its year.</summary>
/// <param name="Month">The month.</param>
/// <param name="Fund">The month's own sums.</param>
/// <param name="Cover">How the province's charge was covered, or null where the charge, or a month up to this one, is unknown.</param>
/// <param name="BalanceSoFar">The balance of the year up to this month, or null where a charge or a month up to it is unknown.</param>
public sealed record FundMonth(YearMonth Month, Fund Fund, ProvinceCover? Cover, Money? BalanceSoFar)
{
    /// <summary>Whether no result is known of it: of what counties pay and receive only what events and adjustments brought is known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What is known of what counties pay, or null.</summary>
    public Money? Deductions => Account.KnownPart(Fund.Deductions, IsUnknown);

    /// <summary>What is known of what counties receive, or null.</summary>
    public Money? Rewards => Account.KnownPart(Fund.Rewards, IsUnknown);

    /// <summary>What is left, or null where that is unknown.</summary>
    public Money? Balance => IsUnknown ? null : Fund.Balance;
}
