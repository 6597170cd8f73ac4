using System.Text;
using CsvHelper;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Cli.Data;

/// <summary>A comparison as CSV: each month's net of each county both ways, and the difference; no total rows. UTF-8 with byte order mark, CRLF.</summary>
internal static class ComparisonCsv
{
    /// <summary>The columns, in order.</summary>
    public static readonly string[] Columns = ["month", "county_code", "county_name", "baseline_net_yuan", "scenario_net_yuan", "difference_yuan"];

    /// <summary>Writes a comparison.</summary>
    public static void Write(Stream output, Comparison comparison)
    {
        using CsvWriter csv = Begin(output, Columns);
        foreach (ComparedMonth month in comparison.Months)
        {
            (Account baseline, Account scenario) = (month.Baseline.Account, month.Scenario.Account);
            foreach (CountyAccount county in month.Counties)
            {
                var both = BothWays.Of(baseline, scenario, county.Code);
                csv.WriteField(Months.Text(month.Month));
                csv.WriteText(county.Code);
                csv.WriteText(county.Name);
                Amounts(csv, both.Before.Net, both.After.Net, both.Difference.Net);
                csv.EndRecord();
            }
        }
    }

    /// <summary>Begins a file with its header.</summary>
    internal static CsvWriter Begin(Stream output, string[] columns)
    {
        output.Write(Encoding.UTF8.GetPreamble());
        CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true);
        foreach (string column in columns) csv.WriteField(column);
        csv.EndRecord();
        return csv;
    }

    /// <summary>Writes amounts, which stay numbers; one that is not known is an empty field.</summary>
    internal static void Amounts(CsvWriter csv, params ReadOnlySpan<Money?> amounts)
    {
        foreach (Money? amount in amounts) csv.WriteField(amount?.Yuan);
    }
}
