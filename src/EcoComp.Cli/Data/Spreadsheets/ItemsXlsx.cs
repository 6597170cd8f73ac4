using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>
/// items.xlsx: the rows of items.csv with real months and amounts and their sums below, and for each year a sheet of counties by months for rewards,
/// deductions, adjustments (where there are any) and the net.
/// </summary>
internal static class ItemsXlsx
{
    private const int SumRows = 4;
    private static readonly int[] Widths = [10, 13, 20, 9, 20, 20, 26, 12, 14, 8, 8, 10, 14, 40, 60, 40];

    private static readonly (string Head, Func<Totals, Money> Amount)[] Views =
    [
        ("head.reward", t => t.Reward), ("head.deduction", t => t.Deduction), ("head.adjustment", t => t.Adjustment), ("head.netAmount", t => t.Net),
    ];

    private static Words Chinese => Words.In(Language.Zh);

    /// <summary>Writes months.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="months">The months.</param>
    public static void Write(Stream output, IReadOnlyList<MonthSheet> months) =>
        WorkbookWriter.Write(output, [.. Items(months), .. months.GroupBy(m => m.Month.Year).SelectMany(Year)]);

    /// <summary>The items on one sheet, or on several where there are more than a sheet holds; the sums stand below the last.</summary>
    private static IEnumerable<Sheet> Items(IReadOnlyList<MonthSheet> months)
    {
        SheetColumn[] columns = [.. ItemsCsv.Columns.Select((name, i) => new SheetColumn(name, Widths[i]))];
        var rows = new List<ReadOnlyMemory<byte>>();
        int count = 0;
        int number = 1;
        foreach (MonthSheet month in months)
        {
            if (count + month.Count + SumRows > WorkbookWriter.MostRows)
            {
                yield return new Sheet(Name(number++), columns, [.. rows]);
                rows.Clear();
                count = 0;
            }

            rows.Add(month.Rows);
            count += month.Count;
        }

        rows.Add(Sums(months));
        yield return new Sheet(Name(number), columns, rows);

        static string Name(int number) => number == 1 ? "items" : string.Create(CultureInfo.InvariantCulture, $"items {number}");
    }

    private static ReadOnlyMemory<byte> Sums(IReadOnlyList<MonthSheet> months)
    {
        Totals sum = Account.Sum(months.Select(m => m.Account)).Totals;
        var rows = new SheetRows();
        Row("sheet.rewardTotal", "reward", sum.Reward);
        Row("sheet.deductionTotal", "deduction", sum.Deduction);
        if (months.Any(IsAdjusted)) Row("sheet.adjustmentTotal", "adjustment", sum.Adjustment);
        Row("head.netAmount", "net", sum.Net);
        return rows.ToBytes();

        void Row(string label, string direction, Money amount) => rows.Begin().Text(Chinese["label.total"], CellStyle.TotalText).Skip()
            .Text(Chinese[label], CellStyle.TotalText).Skip(4).Text(direction, CellStyle.TotalText).Number(amount.Yuan, CellStyle.TotalAmount).End();
    }

    private static IEnumerable<Sheet> Year(IGrouping<int, MonthSheet> year)
    {
        MonthSheet[] months = [.. year];
        bool adjusted = months.Any(IsAdjusted);
        foreach ((string head, Func<Totals, Money> amount) in Views)
        {
            if (head == Views[2].Head && !adjusted) continue;
            yield return CountyTable.Of(
                Chinese.Say("sheet.year", year.Key.ToString(CultureInfo.InvariantCulture), Chinese[head]),
                [.. months.Select(m => new MonthAccount(m.Month, m.Account))], amount);
        }
    }

    private static bool IsAdjusted(MonthSheet month) => month.Account.Counties.Any(c => c.Totals.Adjustment != Money.Zero);
}
