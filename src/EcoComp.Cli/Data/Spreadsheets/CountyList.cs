using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>The list of every county's items with its sums; a county without items stands in it too.</summary>
internal static class CountyList
{
    private const int CountyWidth = 16;
    private const int RemarkWidth = 40;
    private const int ClauseWidth = 18;
    private const int SubjectWidth = 22;

    /// <summary>What a county has besides its items: the row of its sums, and one where there are none.</summary>
    private const int RowsBesides = 2;

    /// <summary>The sheets: several where one does not hold all items.</summary>
    /// <param name="months">The months.</param>
    /// <param name="frame">Their words.</param>
    public static IEnumerable<Sheet> Of(IReadOnlyList<MonthSheet> months, SheetFrame frame)
    {
        (Account all, Account account) = (Account.Sum(months.Select(m => m.Account)), Account.Sum(frame.Counted(months).Select(m => m.Account)));
        var blocks = new List<RowBlock>();
        (int count, int number) = (0, 1);
        foreach (CountyAccount county in all.Counties)
        {
            RowBlock[] own = [.. months.Select(m => m.ByCounty.GetValueOrDefault(county.Code)).OfType<RowBlock>()];
            foreach (RowBlock block in own)
            {
                if (count + block.Count + RowsBesides > WorkbookWriter.MostRows)
                {
                    yield return Sheet(number++, ItemsXlsx.Xml([.. blocks]), frame);
                    blocks.Clear();
                    count = 0;
                }

                blocks.Add(block);
                count += block.Count;
            }

            blocks.Add(Sums(county with { Totals = account[county.Code] }, own.Length == 0, frame));
            count += RowsBesides;
        }

        blocks.Add(City(account, frame));
        yield return Sheet(number, ItemsXlsx.Xml(blocks), frame);
    }

    /// <summary>The row of an item. It is printed, so it calls things by their names; of an adjustment it says what of which month it corrects.</summary>
    public static void Row(SheetRows rows, YearMonth month, CountyStatement county, Item item, PublicNames names, Words naming, string note)
    {
        bool adjusts = item.Adjustment is not null;
        string subject = item.Adjustment is { } adjusted ? names.Subject(adjusted, sharePercent: null) : names.Subject(item with { SharePercent = null });
        string clause = item.Adjustment is not { } adjustment ? item.Basis : naming.Say(
            "sheet.adjusted", adjustment.Basis, SheetFrame.Named(adjustment.Month, naming), adjustment.Number.ToString(CultureInfo.InvariantCulture),
            naming[adjustment.Reverses ? "label.reversed" : "label.anew"]);
        rows.BeginFor((note, RemarkWidth), (subject, SubjectWidth), (clause, ClauseWidth), SheetRows.Lines(county.Name, SheetRows.CountyFits, CountyWidth))
            .Month(month).Name(county.Name, SheetRows.CountyFits)
            .Text(clause, CellStyle.Wrapped).Text(subject, CellStyle.Wrapped).Sign(item.Target).Sign(item.Class)
            .Sign(item.NetClass).Number(item.SharePercent);
        rows.Number(!adjusts && item.Direction == Direction.Deduction ? item.Amount : null)
            .Number(!adjusts && item.Direction == Direction.Reward ? item.Amount : null).Number(adjusts ? item.Effect : null);
        rows.Text(note, CellStyle.Wrapped).Text(county.Code).Text(item.SubjectCode).Text(item.ItemId).End();
    }

    private static Sheet Sheet(int number, IEnumerable<ReadOnlyMemory<byte>> rows, SheetFrame frame)
    {
        Words words = frame.Words;
        return new Sheet(
            SheetFrame.Numbered(words["sheet.counties"], number),
            [
                new(words["label.month"], 9), new(words["head.county"], CountyWidth), new(words["head.clause"], ClauseWidth), new(words["head.subject"], SubjectWidth),
                new(words["head.target"], 6), new(words["head.class"], 6), new(words["head.net"], 7), new(words["head.share"], 8),
                new(words["head.deductionYuan"], 14), new(words["head.rewardYuan"], 14), new(words["head.adjustmentYuan"], 19), new(words["items.note"], RemarkWidth),
                new(words["head.countyCode"], 12), new(words["head.subjectCode"], 16), new(words["head.itemId"], 40),
            ],
            rows)
        {
            Title = frame.Title("sheet.titleCounties"),
            Subtitle = frame.SignedSubtitle,
            Printed = 12,
            FrozenColumns = 2,
        };
    }

    private static RowBlock Sums(CountyAccount county, bool isEmpty, SheetFrame frame)
    {
        var rows = new SheetRows();
        string nothing = frame.Words[frame.IsUnknown ? "sheet.noResults" : "sheet.noItems"];
        if (isEmpty)
        {
            rows.BeginFor(SheetRows.Lines(county.Name, SheetRows.CountyFits, CountyWidth)).Skip().Name(county.Name, SheetRows.CountyFits)
                .Skip().Text(nothing).Skip(8).Text(county.Code).End();
        }

        Totals(rows, county.Name + " " + frame.Words["sheet.subtotal"], county.Totals, frame);
        return RowBlock.Of(rows);
    }

    private static RowBlock City(Account account, SheetFrame frame)
    {
        var rows = new SheetRows();
        Totals(rows, frame.Words["label.cityTotal"], account.Totals, frame);
        return RowBlock.Of(rows);
    }

    private static void Totals(SheetRows rows, string label, Totals totals, SheetFrame frame) => rows
        .Begin().Text("", CellStyle.TotalText).Text(label, CellStyle.TotalText).Skip(6)
        .Number(frame.Sum(totals.Deduction), CellStyle.TotalAmount).Number(frame.Sum(totals.Reward), CellStyle.TotalAmount)
        .Number(totals.Adjustment, CellStyle.TotalAmount).End();
}
