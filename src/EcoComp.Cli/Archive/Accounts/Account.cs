using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>A month, a year or all of the months shown: each county's sums, the city's and the fund.</summary>
/// <param name="Period">The month <c>2021-09</c>, the year <c>2021</c>, or <c>total</c>.</param>
/// <param name="Counties">Each county's sums by its code; a county that was not there is absent.</param>
/// <param name="Totals">The city's sums.</param>
/// <param name="Province">What the province took, as it is known now; null where that is unknown of a month.</param>
/// <param name="SoFar">What was left in the fund from the first closed month on; unknown from the first unknown month on.</param>
internal sealed record Account(
    string Period, IReadOnlyDictionary<string, Totals> Counties, Totals Totals, Money? Province, Money? SoFar)
{
    /// <summary>The fund of the period.</summary>
    public Fund Fund => Fund.Of(Totals, Province);

    /// <summary>The sums of a county; nothing where it was not there.</summary>
    public Totals Of(string county) => Counties.GetValueOrDefault(county);

    /// <summary>Several accounts as one.</summary>
    public static Account Sum(string period, IReadOnlyList<Account> parts)
    {
        var counties = new Dictionary<string, Totals>(StringComparer.Ordinal);
        foreach ((string county, Totals totals) in parts.SelectMany(p => p.Counties))
            counties[county] = counties.GetValueOrDefault(county) + totals;
        return new Account(
            period, counties, parts.Aggregate(default(Totals), (sum, p) => sum + p.Totals),
            parts.Aggregate((Money?)Money.Zero, (sum, p) => sum + p.Province), parts[^1].SoFar);
    }
}
