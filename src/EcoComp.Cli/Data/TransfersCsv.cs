using CsvHelper;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Data;

/// <summary>
/// transfers.csv: what each county receives and pays in a month and in the calendar year up to it, for the transfer between finance offices. As
/// items.csv in form; every county has a row, also one that only earlier months of the year name.
/// </summary>
internal static class TransfersCsv
{
    private static readonly string[] Columns =
    [
        "month", "county_code", "county_name", "deduction_yuan", "reward_yuan", "adjustment_yuan", "net_yuan", "year_deduction_yuan",
        "year_reward_yuan", "year_adjustment_yuan", "year_net_yuan",
    ];

    /// <summary>Writes months.</summary>
    public static void Write(Stream output, IEnumerable<TransferAccount> months)
    {
        output.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true);
        foreach (string column in Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (TransferAccount month in months)
        {
            foreach (CountyAccount year in month.Year.Counties)
            {
                csv.WriteField(Months.Text(month.Month));
                csv.WriteText(year.Code);
                csv.WriteText(year.Name);
                Sums(csv, month.KnownOwn(month.Own[year.Code]));
                Sums(csv, month.KnownOfYear(year.Totals));
                csv.EndRecord();
            }
        }
    }

    /// <summary>A sum that is not known is an empty field, never a zero; adjustments are always known.</summary>
    private static void Sums(CsvWriter csv, KnownTotals known)
    {
        foreach (Money? amount in known.InOrder) csv.WriteField(amount?.Yuan);
    }
}
