using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A sheet of counties by months with the sums of both, as the year-end settlement between finance offices has it.</summary>
internal static class CountyTable
{
    /// <summary>The sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="months">The months; where a county was not there its cell is empty.</param>
    /// <param name="amount">Which amount is shown, in yuan.</param>
    public static Sheet Of(string name, IReadOnlyList<MonthAccount> months, Func<Totals, Money> amount)
    {
        string total = Words.In(Language.Zh)["label.total"];
        SheetColumn[] columns =
        [
            new("county_code", 13), new("county_name", 22), .. months.Select(m => new SheetColumn(Months.Text(m.Month), 13)), new(total, 15),
        ];
        var sum = Account.Sum(months.Select(m => m.Account));
        var rows = new SheetRows();
        foreach (CountyAccount county in sum.Counties)
        {
            rows.Begin().Text(county.Code).Text(county.Name);
            foreach (MonthAccount month in months)
            {
                if (month.Account.Find(county.Code) is { } there) rows.Number(amount(there.Totals).Yuan);
                else rows.Skip();
            }

            rows.Number(amount(county.Totals).Yuan, CellStyle.TotalAmount).End();
        }

        rows.Begin().Text(total, CellStyle.TotalText).Skip();
        foreach (MonthAccount month in months) rows.Number(amount(month.Account.Totals).Yuan, CellStyle.TotalAmount);
        rows.Number(amount(sum.Totals).Yuan, CellStyle.TotalAmount).End();
        return new Sheet(name, columns, [rows.ToBytes()]);
    }
}
