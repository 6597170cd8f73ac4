using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>A month, a year or all of the months shown.</summary>
/// <param name="Period">The month <c>2021-09</c>, the year <c>2021</c>, or <c>total</c>.</param>
/// <param name="Account">What counties received and paid, and the fund.</param>
/// <param name="SoFar">What was left in the fund from the first closed month on; unknown from the first unknown month on.</param>
internal sealed record PeriodAccount(string Period, Account Account, Money? SoFar)
{
    /// <summary>The months of a year that are shown, the first and the last, where others of it are closed too; empty where all are shown.</summary>
    public string[] Part { get; init; } = [];

    /// <summary>What a reader calls it: a year that is not whole by its months, so that its sums are not taken for the year's.</summary>
    public string Label(Words words) => Period == "total" ? words["label.total"]
        : Part is not [var first, var last] ? Period
        : Bilingual.Say(words.Language, first == last ? "history.monthOfYear" : "history.partOfYear", Period, Number(first), Number(last));

    /// <summary>Several accounts as one.</summary>
    public static PeriodAccount Sum(string period, IReadOnlyList<PeriodAccount> parts) =>
        new(period, Account.Sum(parts.Select(p => p.Account)), parts[^1].SoFar);

    private static string Number(string month) => month[5..].TrimStart('0');
}
