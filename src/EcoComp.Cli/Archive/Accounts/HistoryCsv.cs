using CsvHelper;
using EcoComp.Cli.Data;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>The history as CSV: a row for each month and county, then the city's; then the years and all. In yuan.</summary>
internal static class HistoryCsv
{
    private static readonly string[] Columns =
    [
        "period", "county_code", "county_name", "reward_yuan", "deduction_yuan", "adjustment_yuan", "net_yuan",
        "province_deduction_yuan", "province_reward_yuan", "balance_yuan", "balance_so_far_yuan",
    ];

    /// <summary>Writes the history. The city's rows have no county code and are named 全市合计.</summary>
    public static void Write(Stream output, History history)
    {
        output.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true);
        foreach (string column in Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (PeriodAccount period in history.Months.Concat(history.Years).Append(history.Total))
        {
            foreach (CountyAccount county in history.Counties)
            {
                if (period.Account.Find(county.Code) is { } there) Row(csv, period.Period, county.Code, county.Name, there.Totals, null, null);
            }

            Row(csv, period.Period, "", Words.In(Language.Zh)["label.cityTotal"], period.Account.Totals, period.Account.Fund, period.SoFar);
        }
    }

    private static void Row(CsvWriter csv, string period, string code, string name, Totals totals, Fund? fund, Money? soFar)
    {
        csv.WriteField(period);
        csv.WriteText(code);
        csv.WriteText(name);
        csv.WriteField(totals.Reward.Yuan);
        csv.WriteField(totals.Deduction.Yuan);
        csv.WriteField(totals.Adjustment.Yuan);
        csv.WriteField(totals.Net.Yuan);
        Amount(csv, fund?.ProvinceDeduction);
        Amount(csv, fund?.ProvinceReward);
        Amount(csv, fund?.Balance);
        Amount(csv, soFar);
        csv.EndRecord();
    }

    private static void Amount(CsvWriter csv, Money? amount)
    {
        if (amount is { } known) csv.WriteField(known.Yuan);
        else csv.WriteField("");
    }
}
