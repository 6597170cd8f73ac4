using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>A month, a year or all of the months shown.</summary>
/// <param name="Period">The month <c>2021-09</c>, the year <c>2021</c>, or <c>total</c>.</param>
/// <param name="Account">What counties received and paid, and the fund.</param>
/// <param name="SoFar">What was left in the fund from the first closed month on; unknown from the first unknown month on.</param>
internal sealed record PeriodAccount(string Period, Account Account, Money? SoFar)
{
    /// <summary>Several accounts as one.</summary>
    public static PeriodAccount Sum(string period, IReadOnlyList<PeriodAccount> parts) =>
        new(period, Account.Sum(parts.Select(p => p.Account)), parts[^1].SoFar);
}
