using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>
/// items.xlsx: the points that missed their targets, every county's items with its sums, each year of counties by months, the transfers, and the rows
/// of items.csv with real months and amounts and their sums.
/// </summary>
internal static class ItemsXlsx
{
    /// <summary>The width of what says which way the money goes.</summary>
    public const int DirectionWidth = 25;

    /// <summary>The width of the codes of what items are about.</summary>
    public const int SubjectCodeWidth = 24;

    /// <summary>The width of the names of what items are about.</summary>
    public const int SubjectWidth = 22;

    /// <summary>The width of the names of counties.</summary>
    public const int CountyWidth = 16;

    private const int SumRows = 4;
    private static readonly int[] Widths =
        [9, 10, CountyWidth, 8, 18, SubjectCodeWidth, SubjectWidth, DirectionWidth, 14, 7, 7, 9, 8, 30, 40, 36];

    /// <summary>Writes months.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="months">The months, at least one.</param>
    /// <param name="before">The months before them that count in their calendar years.</param>
    /// <param name="transfers">What passes between the finance offices.</param>
    /// <param name="words">The language.</param>
    public static void Write(
        Stream output, IReadOnlyList<MonthSheet> months, IEnumerable<MonthAccount> before, IEnumerable<TransferAccount> transfers, Words words)
    {
        var frame = SheetFrame.Of(months, words);
        IEnumerable<MonthAccount> earlier = before.Where(b => b.Month.Year == frame.First.Year && b.Month.CompareTo(frame.First) < 0).OrderBy(b => b.Month);
        MonthAccount[] counted = [.. earlier, .. months.Select(m => m.InYear)];
        WorkbookWriter.Write(
            output,
            [
                .. Lists(months, frame), .. CountyTable.Years(counted, frame),
                TransfersList.Of(transfers, frame, frame.Over(InSums(months, earlier, counted)) with { Trial = frame.Trial }), .. Items(months, frame),
            ],
            words);
    }

    /// <summary>The months that count in the sums of years: a trial calculation counts in none but its own.</summary>
    private static MonthAccount[] InSums(IReadOnlyList<MonthSheet> months, IEnumerable<MonthAccount> earlier, MonthAccount[] all)
    {
        MonthAccount[] counting = [.. earlier, .. months.Where(m => m.Status != SettlementStatus.Trial).Select(m => m.InYear)];
        return counting.Length > 0 ? counting : all;
    }

    /// <summary>The lists that name points and items.</summary>
    public static IEnumerable<Sheet> Lists(IReadOnlyList<MonthSheet> months, SheetFrame frame) => [MissedList.Of(months, frame), .. CountyList.Of(months, frame)];

    /// <summary>The items on one sheet, or on several where there are more than a sheet holds; the sums stand below the last.</summary>
    private static IEnumerable<Sheet> Items(IReadOnlyList<MonthSheet> months, SheetFrame frame)
    {
        var rows = new List<RowBlock>();
        (int count, int number) = (0, 1);
        foreach (MonthSheet month in months)
        {
            if (count + month.Rows.Count + SumRows > WorkbookWriter.MostRows)
            {
                yield return Sheet(number++, Xml([.. rows]), frame);
                rows.Clear();
                count = 0;
            }

            rows.Add(month.Rows);
            count += month.Rows.Count;
        }

        yield return Sheet(number, frame.HasUnknown ? Xml(rows) : Xml(rows).Append(Sums([.. frame.Counted(months)], frame.Words)), frame);
    }

    /// <summary>The rows of blocks, one block after the other.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Xml(IEnumerable<RowBlock> blocks)
    {
        foreach (RowBlock block in blocks)
        {
            foreach (ReadOnlyMemory<byte> piece in block.Kept.Pieces) yield return piece;
        }
    }

    private static Sheet Sheet(int number, IEnumerable<ReadOnlyMemory<byte>> rows, SheetFrame frame) => new(
        SheetFrame.Numbered(frame.Words["sheet.items"], number),
        [.. ItemsCsv.Columns.Select((name, i) => new SheetColumn(frame.Words["items." + name], Widths[i]))],
        rows)
    {
        Title = frame.Title("sheet.titleItems"),
        Subtitle = frame.Subtitle,
        Printed = 13,
        FrozenColumns = 3,
    };

    private static ReadOnlyMemory<byte> Sums(IReadOnlyList<MonthSheet> months, Words words)
    {
        Totals sum = Account.Sum(months.Select(m => m.Account)).Totals;
        var rows = new SheetRows();
        Row("head.reward", sum.Reward);
        Row("head.deduction", sum.Deduction);
        if (months.Any(m => m.Account.Counties.Any(c => c.Totals.Adjustment != Money.Zero))) Row("head.adjustment", sum.Adjustment);
        Row("head.netAmount", sum.Net);
        return rows.ToBytes();

        void Row(string direction, Money amount) => rows.Begin().Text(words["label.total"], CellStyle.TotalText).Skip(6)
            .Text(words[direction], CellStyle.TotalText).Number(amount, CellStyle.TotalAmount).End();
    }
}
