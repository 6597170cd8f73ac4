using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>
/// What each county received and paid in a month or in several, and the fund (第九条). Every sum over months, in whatever form it is shown, is one
/// of these: <see cref="Sum"/> is the one place that adds months up.
/// </summary>
/// <param name="Counties">The counties, each once: those of the newest month in its order, then those that only earlier months have.</param>
/// <param name="Totals">The city's sums.</param>
/// <param name="Province">What the province took and gave.</param>
public sealed record Account(ImmutableArray<CountyAccount> Counties, Totals Totals, ProvinceFunds Province)
{
    /// <summary>No month: nothing received, nothing paid.</summary>
    public static Account Nothing { get; } = new([], default, ProvinceFunds.Nothing);

    /// <summary>Whether a month without results is among its months: what results would bring is in no sum of it.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The fund.</summary>
    public Fund Fund => Fund.Of(Totals, Province);

    /// <summary>The balance of the fund; null where it is not known.</summary>
    public Money? Balance => IsUnknown ? null : Fund.Balance;

    /// <summary>The sums of a county by its code; nothing where it is not there.</summary>
    public Totals this[string county] => Find(county)?.Totals ?? default;

    /// <summary>Whether nobody receives or pays anything.</summary>
    public bool IsNothing => Counties.All(c => c.Totals == default);

    /// <summary>
    /// What is known of a sum: nothing of a month without results, where what events brought is a part that must not be taken for the sum. The items of
    /// events tell it.
    /// </summary>
    /// <param name="amount">The sum, in yuan.</param>
    /// <param name="withoutResults">Whether the month has no results.</param>
    public static Money? KnownPart(Money amount, bool withoutResults) => withoutResults ? null : amount;

    /// <summary>What is known of sums of this account: with a month without results the adjustments.</summary>
    /// <param name="totals">The sums of a county or of the city.</param>
    public KnownTotals Known(Totals totals) => IsUnknown ? KnownTotals.AdjustmentOf(totals) : KnownTotals.Of(totals);

    /// <summary>A county by its code, or null where it was not there.</summary>
    public CountyAccount? Find(string county) => Counties.FirstOrDefault(c => c.Code == county);

    /// <summary>A settled month.</summary>
    public static Account Of(MonthSettlement month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new Account([.. month.Counties.Select(c => new CountyAccount(c.Code, c.Name, c.Totals))], month.Totals, month.Fund.Province);
    }

    /// <summary>A month that was just settled.</summary>
    public static Account Of(SettledMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return Of(month.Settlement) with { IsUnknown = month.IsUnknown };
    }

    /// <summary>Several months as one, earliest first. Names are those of the newest.</summary>
    public static Account Sum(IEnumerable<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        Account[] all = [.. accounts];
        var counties = all.Reverse().SelectMany(a => a.Counties).DistinctBy(c => c.Code).ToList();
        var sums = new Dictionary<string, Totals>(StringComparer.Ordinal);
        (Totals totals, ProvinceFunds province) = (default(Totals), ProvinceFunds.Nothing);
        foreach (Account one in all)
        {
            foreach (CountyAccount county in one.Counties) sums[county.Code] = sums.GetValueOrDefault(county.Code) + county.Totals;
            (totals, province) = (totals + one.Totals, province + one.Province);
        }

        return new Account([.. counties.Select(c => c with { Totals = sums[c.Code] })], totals, province)
        {
            IsUnknown = Array.Exists(all, a => a.IsUnknown),
        };
    }
}

/// <summary>What a county received and paid.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Totals">Its sums.</param>
public sealed record CountyAccount(string Code, string Name, Totals Totals);

/// <summary>The account of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Account">Its account.</param>
public sealed record MonthAccount(YearMonth Month, Account Account)
{
    /// <summary>How many questions were open in it: what they would pay is not in its sums. 0 where it is closed.</summary>
    public int PendingCount { get; init; }

    /// <summary>What its settlement is worth.</summary>
    public SettlementStatus Status { get; init; } = SettlementStatus.Final;

    /// <summary>Whether no result is known of it: its sums of zero are no zeros. Never where it is closed.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The account of a settled month.</summary>
    public static MonthAccount Of(MonthSettlement month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new MonthAccount(month.Month, Account.Of(month)) { PendingCount = month.PendingCount, Status = month.Status };
    }

    /// <summary>The account of a month that was just settled.</summary>
    public static MonthAccount Of(SettledMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return Of(month.Settlement) with { IsUnknown = month.IsUnknown };
    }
}
