using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>The list of points that missed their targets: what exceeded by how much, and what each county pays for it.</summary>
internal static class MissedList
{
    private const int ExceedingWidth = 44;
    private const int CountyWidth = 16;

    /// <summary>The sheet.</summary>
    /// <param name="months">The months.</param>
    /// <param name="frame">Its words.</param>
    public static Sheet Of(IReadOnlyList<MonthSheet> months, SheetFrame frame)
    {
        Words words = frame.Words;
        return new Sheet(
            words["sheet.missed"],
            [
                new(words["head.number"], 6), new(words["label.month"], 9), new(words["head.county"], CountyWidth), new(words["head.river"], 12), new(words["head.pointCode"], 10),
                new(words["head.point"], 18), new(words["head.target"], 7), new(words["head.class"], 7), new(words["head.net"], 8),
                new(words["head.exceeding"], ExceedingWidth), new(words["head.deductionYuan"], 14),
            ],
            [.. months.Select(m => m.Missed.Rows.Xml), Closing(months, words)])
        {
            Title = frame.Title("sheet.titleMissed"),
            Subtitle = frame.Subtitle,
        };
    }

    /// <summary>The rows of a month: a point has one for each county that pays for it.</summary>
    public static MissedRows Rows(SettledMonth month, Words words)
    {
        ILookup<string, (CountyStatement County, Item Item)> paid = month.Settlement.Counties
            .SelectMany(c => c.Items.Where(i => i.Direction == Direction.Deduction && i.Adjustment is null && i.Target is not null).Select(i => (c, i)))
            .ToLookup(p => p.i.SubjectCode, StringComparer.Ordinal);
        var rows = new SheetRows();
        Money sum = Money.Zero;
        foreach (MissedTarget missed in month.MissedTargets())
        {
            string exceeding = Exceeding(missed, words);
            var items = paid[missed.Entry.Point.Code].ToList();
            if (items.Count == 0) Row(missed.Entry.Responsible is { } counties ? SentenceCodes.Text(counties) : "", null);
            foreach ((CountyStatement county, Item item) in items) Row(county.Name, item);

            void Row(string county, Item? item)
            {
                rows.BeginFor((exceeding, ExceedingWidth), (county, CountyWidth)).Numbered().Month(month.Settlement.Month)
                    .Text(county, CellStyle.Wrapped).Text(missed.Entry.WaterBody).Text(missed.Entry.Point.Code).Text(missed.Entry.Name)
                    .Text(missed.Target.ToString()).Text(missed.Class.ToString()).Text(item?.NetClass?.ToString()).Text(exceeding, CellStyle.Wrapped);
                if (item is null) rows.Skip();
                else rows.Number(item.Amount.Yuan);
                rows.End();
                sum += item?.Amount ?? Money.Zero;
            }
        }

        return new MissedRows(RowBlock.Of(rows), sum);
    }

    /// <summary>The indicators over the limits with their multiples; where no readings tell them, what the official row remarks, said to be a remark.</summary>
    private static string Exceeding(MissedTarget missed, Words words) => missed.Exceeding.IsEmpty
        ? missed.Remark.Length == 0 ? "" : words.Say("notice.exceeded.remark", "", missed.Remark)
        : string.Join(words["label.list"], missed.Exceeding.Select(p => MultipleText.Told(p, words)));

    /// <summary>The row of the sum, or the one that says that no point missed its target.</summary>
    private static ReadOnlyMemory<byte> Closing(IReadOnlyList<MonthSheet> months, Words words)
    {
        var rows = new SheetRows();
        if (months.All(m => m.Missed.Rows.Count == 0)) rows.Begin().Skip(5).Text(words["sheet.noneMissed"]).End();
        else rows.Begin().Skip().Text(words["label.total"], CellStyle.TotalText).Skip(8).Number(months.Aggregate(Money.Zero, (sum, m) => sum + m.Missed.Deduction).Yuan, CellStyle.TotalAmount).End();
        return rows.ToBytes();
    }
}

/// <summary>The rows of a month in the list of missed targets.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Deduction">What they deduct together.</param>
internal sealed record MissedRows(RowBlock Rows, Money Deduction);
