using CsvHelper;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Cli.Data;

/// <summary>
/// Every choice as CSV: what the months would come to with it; by county, a row for each county and choice. Of a choice under which the data are
/// refused the amounts are empty.
/// </summary>
internal static class ChoicesCsv
{
    /// <summary>The columns, in order; by county there are two more.</summary>
    public static readonly string[] Columns =
        ["key", "choice", "is_default", "reward_yuan", "deduction_yuan", "net_yuan", "difference_yuan", "opened", "closed"];

    private static readonly string[] OfCounties = ["county_code", "county_name"];

    /// <summary>Writes the choices.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="byCounty">Whether there is a row for each county.</param>
    public static void Write(Stream output, EachChoice choices, bool byCounty)
    {
        Account baseline = choices.Account;
        using CsvWriter csv = ComparisonCsv.Begin(output, byCounty ? [.. Columns, .. OfCounties] : Columns);
        foreach (ChoiceEffect effect in choices.Effects)
        {
            if (!byCounty)
            {
                Row(csv, effect, effect.Against(baseline), effect.Opened.Sum(q => q.Count()), effect.Closed.Sum(q => q.Count()));
                csv.EndRecord();
                continue;
            }

            foreach (CountyAccount county in baseline.Counties)
            {
                Row(csv, effect, effect.Against(baseline, county.Code), effect.Opened[county.Code].Count(), effect.Closed[county.Code].Count());
                csv.WriteText(county.Code);
                csv.WriteText(county.Name);
                csv.EndRecord();
            }
        }
    }

    private static void Row(CsvWriter csv, ChoiceEffect effect, BothWays? changed, int opened, int closed)
    {
        csv.WriteText(effect.Key.Key);
        csv.WriteText(effect.Choice.Code);
        csv.WriteField(effect.IsDefault ? "yes" : "no");
        if (changed is { After: var sums })
        {
            ComparisonCsv.Amounts(csv, sums.Reward, sums.Deduction, sums.Net, changed.Difference.Net);
            csv.WriteField(opened);
            csv.WriteField(closed);
            return;
        }

        for (int i = 0; i < Columns.Length - 3; i++) csv.WriteField("");
    }
}
