using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>
/// A calendar year of counties by months, as the year-end settlement between finance offices has it: a block for deductions and one for rewards, one
/// for adjustments where there are any, and a line in words.
/// </summary>
internal static class CountyTable
{
    /// <summary>The sheets of months, one a calendar year.</summary>
    /// <param name="months">The months; where a county was not there or nothing is known its cell is empty.</param>
    /// <param name="frame">Their words.</param>
    public static IEnumerable<Sheet> Years(IEnumerable<MonthAccount> months, SheetFrame frame) =>
        months.GroupBy(m => m.Month.Year).Select(year => Of([.. year], frame.Over([.. year])));

    private static Sheet Of(MonthAccount[] months, SheetFrame frame)
    {
        Words words = frame.Words;
        MonthAccount[] counted = [.. months.Where(m => !frame.Trial.Contains(m.Month))];
        (Account all, Account sum) = (Account.Sum(months.Select(m => m.Account)), Account.Sum(counted.Select(m => m.Account)));
        var rows = new SheetRows();
        var blocks = new List<int>();
        Block("sheet.blockDeduction", t => t.Deduction);
        Block("sheet.blockReward", t => t.Reward);
        if (months.Any(m => m.Account.Counties.Any(c => c.Totals.Adjustment != Money.Zero))) Block("sheet.blockAdjustment", t => t.Adjustment, isKnown: true);
        return new Sheet(
            words.Say("sheet.yearMonths", frame.First.Year.ToString(CultureInfo.InvariantCulture)),
            [
                new(words["head.countyCode"], 12), new(words["head.county"], SheetRows.CountyFits), .. months.Select(m => new SheetColumn("", 13) { Month = m.Month }),
                new(words["label.total"], 15),
            ],
            [rows.ToBytes()])
        {
            Title = frame.Title("sheet.titleYear"),
            Subtitle = frame.Subtitle,
            Closing = InWords([.. counted.Where(m => !m.IsUnknown)], frame) + frame.NotCounted + frame.Beside,
            FrozenColumns = 2,
            Blocks = blocks,
        };

        void Block(string heading, Func<Totals, Money> amount, bool isKnown = false)
        {
            blocks.Add(rows.Count);
            rows.Begin().Text(words[heading], CellStyle.TotalText).End();
            foreach (CountyAccount county in all.Counties)
            {
                rows.BeginFor(SheetRows.Lines(county.Name, SheetRows.CountyFits, SheetRows.CountyFits))
                    .Text(county.Code).Name(county.Name, SheetRows.CountyFits);
                foreach (MonthAccount month in months)
                {
                    rows.Number(month.Account.Find(county.Code) is { } there
                        ? Account.KnownPart(amount(there.Totals), month.IsUnknown && !isKnown)
                        : null);
                }

                rows.Number(Sum(amount(sum[county.Code])), CellStyle.TotalAmount).End();
            }

            rows.Begin().Text(words["label.total"], CellStyle.TotalText).Skip();
            foreach (MonthAccount month in months)
                rows.Number(Account.KnownPart(amount(month.Account.Totals), month.IsUnknown && !isKnown), CellStyle.TotalAmount);
            rows.Number(Sum(amount(sum.Totals)), CellStyle.TotalAmount).End();

            Money? Sum(Money total) => isKnown ? total : frame.Sum(total);
        }
    }

    /// <summary>What the months come to of which that is known; nothing where it is known of none.</summary>
    private static string InWords(MonthAccount[] months, SheetFrame frame)
    {
        if (months.Length == 0) return "";
        (SheetFrame over, Totals sum) = (frame.Over(months), Account.Sum(months.Select(m => m.Account)).Totals);
        return frame.Words.Say(
            "sheet.closing", over.Months, Yuan(sum.Deduction), Yuan(sum.Reward), Directed(sum.Adjustment, frame.Words), Directed(sum.Net, frame.Words)) + over.Open;
    }

    /// <summary>An amount with the way it goes: a minus in running text is parted from its number at the end of a line.</summary>
    public static string Directed(Money amount, Words words) => words.Say(
        amount > Money.Zero ? "sheet.toCounties" : amount < Money.Zero ? "sheet.fromCounties" : "sheet.even",
        Yuan(new Money(Math.Abs(amount.Yuan))));

    private static string Yuan(Money amount) => amount.Yuan.ToString("#,0", CultureInfo.InvariantCulture);
}
