namespace EcoComp.Cli.Archive.Accounts;

/// <summary>The fund of a month, a year or all; what is unknown is null.</summary>
/// <param name="Province">What the province took, as it is known now.</param>
/// <param name="Balance">What was left.</param>
/// <param name="SoFar">What was left from the first closed month on; unknown from the first unknown month on.</param>
internal readonly record struct FundAccount(long? Province, long? Balance, long? SoFar);

/// <summary>A month, a year or all of the months shown: each county's sums, the city's and the fund.</summary>
/// <param name="Period">The month <c>2021-09</c>, the year <c>2021</c>, or <c>total</c>.</param>
/// <param name="Counties">Each county's sums by its code; a county that was not there is absent.</param>
/// <param name="Totals">The city's sums.</param>
/// <param name="Fund">The fund.</param>
internal sealed record Account(
    string Period, IReadOnlyDictionary<string, ViewTotals> Counties, ViewTotals Totals, FundAccount Fund)
{
    /// <summary>The sums of a county; nothing where it was not there.</summary>
    public ViewTotals Of(string county) => Counties.GetValueOrDefault(county);

    /// <summary>Several accounts as one.</summary>
    public static Account Sum(string period, IReadOnlyList<Account> parts)
    {
        var counties = new Dictionary<string, ViewTotals>(StringComparer.Ordinal);
        foreach ((string county, ViewTotals totals) in parts.SelectMany(p => p.Counties))
            counties[county] = counties.GetValueOrDefault(county) + totals;
        return new Account(
            period, counties, parts.Aggregate(default(ViewTotals), (sum, p) => sum + p.Totals),
            new FundAccount(Added(parts.Select(p => p.Fund.Province)), Added(parts.Select(p => p.Fund.Balance)), parts[^1].Fund.SoFar));
    }

    private static long? Added(IEnumerable<long?> amounts) => amounts.Aggregate((long?)0, (sum, amount) => sum + amount);
}
