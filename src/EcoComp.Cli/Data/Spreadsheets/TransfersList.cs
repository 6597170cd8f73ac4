using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>What passes between the finance offices: every county with the month's sums and those of the calendar year so far, as transfers.csv has them.</summary>
internal static class TransfersList
{
    /// <summary>The sheet.</summary>
    /// <param name="months">The months.</param>
    /// <param name="own">What the lists of the months say of them.</param>
    /// <param name="frame">Its words, of all months that count in the sums of years.</param>
    public static Sheet Of(IEnumerable<TransferAccount> months, SheetFrame own, SheetFrame frame)
    {
        Words words = frame.Words;
        var rows = new SheetRows();
        foreach (TransferAccount month in months)
        {
            foreach (CountyAccount county in month.Year.Counties)
            {
                rows.Begin().Month(month.Month).Text(county.Code).Text(county.Name);
                Sums(Sums(rows, month.Own[county.Code], CellStyle.Amount), county.Totals, CellStyle.Amount).End();
            }

            rows.Begin().Month(month.Month).Skip().Text(words["label.cityTotal"], CellStyle.TotalText);
            Sums(Sums(rows, month.Own.Totals, CellStyle.TotalAmount), month.Year.Totals, CellStyle.TotalAmount).End();
        }

        return new Sheet(
            words["sheet.transfers"],
            [
                new(words["label.month"], 9), new(words["head.countyCode"], 12), new(words["head.county"], 18), new(words["head.owed"], 14),
                new(words["head.due"], 14), new(words["head.adjustment"], 14), new(words["head.netAmount"], 14), new(words["head.yearOwed"], 15),
                new(words["head.yearDue"], 15), new(words["head.yearAdjustment"], 15), new(words["head.yearNet"], 15),
            ],
            [rows.ToBytes()])
        {
            Title = words.Say("sheet.titleTransfers", own.Months),
            Subtitle = string.Join(words["label.semicolon"], frame.SignedSubtitle, words.Say("sheet.yearCounts", frame.Months)) + frame.Open,
            FrozenColumns = 3,
        };
    }

    private static SheetRows Sums(SheetRows rows, Totals totals, CellStyle style) =>
        rows.Number(totals.Deduction.Yuan, style).Number(totals.Reward.Yuan, style).Number(totals.Adjustment.Yuan, style).Number(totals.Net.Yuan, style);
}
