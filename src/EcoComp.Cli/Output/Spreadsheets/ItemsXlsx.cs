using System.Globalization;
using System.IO.Compression;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Values;
using NodaTime;

namespace EcoComp.Cli.Output.Spreadsheets;

/// <summary>
/// items.xlsx: the rows of items.csv with real months and amounts and their sums below, and for each year a sheet of counties by months for rewards,
/// deductions, adjustments (where there are any) and the net.
/// </summary>
internal static class ItemsXlsx
{
    private const int SumRows = 4;
    private static readonly int[] Widths = [10, 13, 20, 9, 20, 20, 26, 12, 14, 8, 8, 10, 40, 60, 40];

    private static readonly (string Name, Func<Totals, Money> Amount)[] Views =
    [
        ("奖励", t => t.Reward), ("扣收", t => t.Deduction), ("以前月份调整", t => t.Adjustment), ("净额", t => t.Net),
    ];

    /// <summary>Writes months.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="months">The months.</param>
    /// <param name="level">How hard the workbook is compressed; not at all for an archive.</param>
    public static void Write(Stream output, IReadOnlyList<MonthSheet> months, CompressionLevel level = CompressionLevel.Optimal) =>
        WorkbookWriter.Write(output, [.. Items(months), .. months.GroupBy(m => m.Month.Year).SelectMany(Year)], level);

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

        rows.Add(Sums([.. months.SelectMany(m => m.Sums.Select(s => s.Totals))]));
        yield return new Sheet(Name(number), columns, rows);

        static string Name(int number) => number == 1 ? "items" : string.Create(CultureInfo.InvariantCulture, $"items {number}");
    }

    private static ReadOnlyMemory<byte> Sums(Totals[] totals)
    {
        Totals sum = totals.Aggregate(default(Totals), (a, b) => a + b);
        var rows = new SheetRows();
        Row("奖励合计", "reward", sum.Reward);
        Row("扣收合计", "deduction", sum.Deduction);
        if (totals.Any(t => t.Adjustment != Money.Zero)) Row("以前月份调整合计", "adjustment", sum.Adjustment);
        Row("净额", "net", sum.Net);
        return rows.ToBytes();

        void Row(string label, string direction, Money amount) => rows.Begin().Text("合计", CellStyle.TotalText).Skip()
            .Text(label, CellStyle.TotalText).Skip(4).Text(direction, CellStyle.TotalText).Number(amount.Yuan, CellStyle.TotalAmount).End();
    }

    private static IEnumerable<Sheet> Year(IGrouping<int, MonthSheet> year)
    {
        MonthSheet[] months = [.. year];
        bool adjusted = months.Any(m => m.Sums.Any(s => s.Totals.Adjustment != Money.Zero));
        foreach ((string name, Func<Totals, Money> amount) in Views)
        {
            if (name == Views[2].Name && !adjusted) continue;
            SheetColumn[] columns =
            [
                new("county_code", 13), new("county_name", 22), .. months.Select(m => new SheetColumn(Months.Text(m.Month), 13)), new("合计", 15),
            ];
            yield return new Sheet(string.Create(CultureInfo.InvariantCulture, $"{year.Key}年{name}"), columns, [Table(months, amount)]);
        }
    }

    /// <summary>Counties by months, with the sums of both. A county that came or went during the year has empty cells.</summary>
    private static ReadOnlyMemory<byte> Table(MonthSheet[] months, Func<Totals, Money> amount)
    {
        Dictionary<string, Totals>[] known = [.. months.Select(m => m.Sums.ToDictionary(s => s.County.Code, s => s.Totals, StringComparer.Ordinal))];
        var rows = new SheetRows();
        foreach (County county in months.SelectMany(m => m.Sums.Select(s => s.County)).DistinctBy(c => c.Code))
        {
            rows.Begin().Text(county.Code).Text(county.Name);
            foreach (Dictionary<string, Totals> month in known)
            {
                if (month.TryGetValue(county.Code, out Totals totals)) rows.Number(amount(totals).Yuan);
                else rows.Skip();
            }

            rows.Number(known.Sum(m => amount(m.GetValueOrDefault(county.Code)).Yuan), CellStyle.TotalAmount).End();
        }

        rows.Begin().Text("合计", CellStyle.TotalText).Skip();
        foreach (Dictionary<string, Totals> month in known) rows.Number(month.Values.Sum(t => amount(t).Yuan), CellStyle.TotalAmount);
        rows.Number(known.Sum(m => m.Values.Sum(t => amount(t).Yuan)), CellStyle.TotalAmount).End();
        return rows.ToBytes();
    }
}
