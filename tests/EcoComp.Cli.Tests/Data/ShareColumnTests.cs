using System.Text;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Data;

/// <summary>A county's share in items.csv, items.xlsx, adjustments.csv and the statement: a whole number of percent, nothing where the amount is whole.</summary>
public sealed class ShareColumnTests
{
    private static readonly Adjustment[] Shared =
        [.. AmendmentAdjustments.Between(Written.Month(new(2021, 9)), Written.Month(new(2021, 10)), 1, "复核", "许环1号")
            .Select((a, i) => a with { SharePercent = i == 0 ? 60 : null })];

    private static readonly ShownMonth Month = ShownMonth.Of(Written.Settled(new(2022, 1), [.. Shared]), only: null);

    [Test]
    public void It_stands_in_items_csv_after_the_net_class()
    {
        IReadOnlyList<string[]> rows = Workbook.Records(Bytes(s => ItemsCsv.Form.Write(s, [Month])));
        int column = Array.IndexOf(rows[0], "share_percent");
        Assert.That(rows[0][column - 1], Is.EqualTo("net_class"));
        string shared = Shared[0].Code;
        Assert.That(rows.Skip(1).ToDictionary(r => r[^1], r => r[column]).Where(r => r.Value.Length > 0).Select(r => (r.Key.EndsWith(shared, StringComparison.Ordinal), r.Value)),
            Is.EqualTo(new[] { (true, "60") }));
    }

    [Test]
    public void It_is_a_number_in_items_xlsx()
    {
        List<IDictionary<string, object?>> rows = Workbook.Read(Bytes(s => ItemsXlsx.Write(s, [MonthSheet.Of(Month, Words.In(Language.Zh))], [], [], Words.In(Language.Zh))), "项目明细");
        Assert.That(rows[2]["M"], Is.EqualTo("分担比例（%）"));
        Assert.That(rows.Skip(3).Select(r => r["M"]).Where(c => c is not null), Is.EqualTo(new object[] { 60d }));
    }

    [Test]
    public void It_is_the_last_column_of_adjustments_csv()
    {
        IReadOnlyList<string[]> rows = Workbook.Records(AdjustmentsCsv.Bytes(Shared, Words.In(Language.Zh)));
        Assert.That(rows[0][^1], Is.EqualTo("share_percent"));
        Assert.That(rows.Skip(1).Select(r => r[^1]), Is.EqualTo(Shared.Select((_, i) => i == 0 ? "60" : "")));
    }

    [Test]
    public void It_stands_beside_the_subject_in_the_statement()
    {
        string text = Encoding.UTF8.GetString(Bytes(s => new StatementForm(Words.In(Language.Zh)).Write(s, [Month])));
        Assert.That(text.Split('\n').Count(l => l.Contains("（60%）", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(text, Does.Contain(Shared[0].SubjectName + "（60%）"));
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
