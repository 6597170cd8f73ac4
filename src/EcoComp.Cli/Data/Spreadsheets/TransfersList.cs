using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
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
                rows.BeginFor(SheetRows.Lines(county.Name, SheetRows.CountyFits, SheetRows.CountyFits))
                    .Month(month.Month).Text(county.Code).Name(county.Name, SheetRows.CountyFits);
                Sums(month, month.Own[county.Code], county.Totals, CellStyle.Amount);
            }

            rows.Begin().Month(month.Month).Skip().Text(words["label.cityTotal"], CellStyle.TotalText);
            Sums(month, month.Own.Totals, month.Year.Totals, CellStyle.TotalAmount);
        }

        return new Sheet(
            words["sheet.transfers"],
            [
                new(words["label.month"], 9), new(words["head.countyCode"], 12), new(words["head.county"], SheetRows.CountyFits), new(words["head.owed"], 14),
                new(words["head.due"], 14), new(words["head.adjustment"], 14), new(words["head.netAmount"], 14), new(words["head.yearOwed"], 15),
                new(words["head.yearDue"], 15), new(words["head.yearAdjustment"], 15), new(words["head.yearNet"], 15),
            ],
            [rows.ToBytes()])
        {
            Title = words.Say("sheet.titleTransfers", own.Months),
            Subtitle = string.Join(words["label.semicolon"], frame.SignedSubtitle, frame.YearCounts) + frame.Open,
            FrozenColumns = 3,
        };

        void Sums(TransferAccount month, Totals own, Totals year, CellStyle style)
        {
            foreach (Money? amount in month.KnownOwn(own).InOrder) rows.Number(amount, style);
            foreach (Money? amount in month.KnownOfYear(year).InOrder) rows.Number(amount, style);

            rows.End();
        }
    }
}
