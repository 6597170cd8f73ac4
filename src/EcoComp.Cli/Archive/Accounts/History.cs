using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>All closed months of an archive as accounts, with the years and their sum.</summary>
/// <param name="ByOrigin">Whether adjustments stand under the month that they correct; else under the month that took them up.</param>
/// <param name="Counties">The counties of all closed months, in the order of the newest month; those that are gone after them.</param>
/// <param name="Months">The months shown.</param>
/// <param name="Years">Their calendar years.</param>
/// <param name="Total">All of them.</param>
/// <param name="NotTakenUp">Amendments that no closing has taken up, with their sum; no account has them.</param>
/// <param name="Owed">The results that months up to the last one shown were closed without and that are still to come, each with its point's name.</param>
internal sealed record History(
    bool ByOrigin,
    IReadOnlyList<CountyAccount> Counties,
    IReadOnlyList<PeriodAccount> Months,
    IReadOnlyList<PeriodAccount> Years,
    PeriodAccount Total,
    IReadOnlyList<(ArchivePart Amendment, Money Sum)> NotTakenUp,
    IReadOnlyList<(ReceiptOwed Result, string Name)> Owed)
{

    /// <summary>The history of an archive, or null where no closed month lies in the interval.</summary>
    /// <param name="stored">The archive's settlements.</param>
    /// <param name="interval">The months to show.</param>
    /// <param name="byOrigin">Whether adjustments stand under the month that they correct.</param>
    /// <exception cref="DamagedArchive">A month does not come out as it was written.</exception>
    public static History? Of(StoredSettlements stored, MonthInterval interval, bool byOrigin)
    {
        stored.CheckAll(); // the sums so far are of all of them
        ArchivePart[] closings = [.. stored.Scan.Parts.Where(p => p.Number == 0).OrderBy(p => p.Month)];
        MonthSettlement[] closed = [.. closings.Select(stored.Month)];
        MonthAccount[] accounts =
            [.. closings.Select((c, i) => stored.Account(c, byOrigin ? CorrectionsByOrigin.Of(closed[i], closed) : closed[i]))];
        var all = new List<PeriodAccount>();
        Account soFar = Account.Nothing;
        foreach ((YearMonth month, Account account) in accounts)
        {
            soFar = Account.Sum([soFar, account]);
            all.Add(new PeriodAccount(Core.Quantities.Months.Text(month), account, soFar.Fund.Balance));
        }

        PeriodAccount[] months = [.. all.Where((_, i) => interval.Contains(closings[i].Month))];
        if (months.Length == 0) return null;
        PeriodAccount[] years = [.. months.GroupBy(m => m.Period[..4]).Select(y => PeriodAccount.Sum(y.Key, [.. y]) with
        {
            Part = all.Count(m => m.Period.StartsWith(y.Key, StringComparison.Ordinal)) > y.Count() ? [y.First().Period, y.Last().Period] : [],
        })];
        (ArchivePart, Money)[] open =
            [.. stored.NeverTakenUp.Select(a => (a, stored.Adjustments(a).Aggregate(Money.Zero, (sum, one) => sum + one.Effect)))];
        YearMonth last = closings.Last(c => interval.Contains(c.Month)).Month;
        (ReceiptOwed, string)[] owed = [.. stored.Owed.Through(last).Select(o => (o.Owed, NameOf(stored.Month(o.By), o.Owed.Point)))];
        return new History(byOrigin, soFar.Counties, months, years, PeriodAccount.Sum("total", months), open, owed);
    }

    /// <summary>Whether closings have taken up every amendment of a month.</summary>
    public bool HasTakenUp(YearMonth month) =>
        NotTakenUp.All(a => a.Amendment.Month != month);

    private static string NameOf(MonthSettlement month, string point) =>
        month.AllNotes.Select(n => n.Note).FirstOrDefault(n => n.Code == NoteCodes.Deferred && n.SubjectCode == point)?.SubjectName ?? point;
}
