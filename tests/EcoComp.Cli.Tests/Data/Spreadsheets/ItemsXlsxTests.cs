using System.Globalization;
using System.IO.Compression;
using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Runs;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Tests.Data.Spreadsheets;

/// <summary>items.xlsx, read back by another library than wrote it.</summary>
public sealed class ItemsXlsxTests
{
    private static (byte[] Xlsx, byte[] Csv) Settled(string data, string months, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string results = Path.Combine(folder.Path, "out");
        Run run = CommandLine.Run(["settle", months, "--data", data, "--out", results, .. more]);
        Assert.That(run.Exit, Is.Zero, run.Error);
        return (File.ReadAllBytes(Path.Combine(results, "items.xlsx")), File.ReadAllBytes(Path.Combine(results, "items.csv")));
    }

    private static string Shown(object? cell) => cell switch
    {
        null => "",
        DateTime month => month.ToString(month.Day == 1 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    [Test]
    public void It_has_the_columns_and_rows_of_items_csv_with_real_months_and_amounts()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-09..2022-08");
        List<IDictionary<string, object?>> read = Workbook.Read(xlsx, "items");
        IReadOnlyList<string[]> expected = Workbook.Records(csv);
        string[][] observed = [.. read.Take(expected.Count).Select(r => r.Values.Select(Shown).ToArray())];
        Assert.That(observed, Is.EqualTo(expected));
        Assert.That(read.Skip(1).Take(expected.Count - 1).Select(r => r["A"]), Has.All.InstanceOf<DateTime>());
        Assert.That(read.Skip(1).Select(r => r["I"]), Has.All.InstanceOf<double>());
    }

    [Test]
    public void Below_the_items_stand_their_sums()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-12");
        IReadOnlyList<IReadOnlyDictionary<string, string>> items = ItemRows.Of(csv);
        var sums = Workbook.Read(xlsx, "items").Skip(items.Count + 1).Select(r => (Shown(r["H"]), Shown(r["I"])));
        long reward = items.Select(ItemRows.Signed).Where(y => y > 0).Sum();
        long deduction = -items.Select(ItemRows.Signed).Where(y => y < 0).Sum();
        Assert.That(sums, Is.EqualTo(new[] { ("reward", $"{reward}"), ("deduction", $"{deduction}"), ("net", $"{reward - deduction}") }));
    }

    [Test]
    public void Each_year_has_sheets_of_counties_by_months_that_add_up()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-09..2022-08");
        foreach (int year in new[] { 2021, 2022 })
        {
            List<IDictionary<string, object?>> sheet = Workbook.Read(xlsx, $"{year}年净额");
            string[] months = [.. sheet[0].Values.Select(Shown)];
            foreach (IDictionary<string, object?> row in sheet.Skip(1))
            {
                string[] cells = [.. row.Values.Select(Shown)];
                bool total = cells[0] == "合计";
                for (int m = 2; m < cells.Length; m++)
                {
                    long expected = ItemRows.Of(csv)
                        .Where(i => (total || i["county_code"] == cells[0]) && i["month"].StartsWith(months[m] == "合计" ? $"{year}" : months[m], StringComparison.Ordinal))
                        .Sum(ItemRows.Signed);
                    Assert.That(cells[m], Is.EqualTo(expected.ToString(CultureInfo.InvariantCulture)), $"{cells[0]} {months[m]}");
                }
            }

            Assert.That(sheet, Has.Count.EqualTo(11), "nine counties, a header and the sums");
        }
    }

    [Test]
    public void It_keeps_to_the_standard_and_its_headers_are_frozen()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2021-09..2022-08");
        Assert.That(Workbook.Complaints(xlsx), Is.Empty);
        Assert.That(Parts(xlsx).Where(p => p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(p => p.Xml), Has.All.Contains("state=\"frozen\""));
    }

    [Test]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.That(Settled(Samples.Xuchang, "2022-03").Xlsx, Is.EqualTo(Settled(Samples.Xuchang, "2022-03").Xlsx));
        using var archive = new ZipArchive(new MemoryStream(Settled(Samples.Xuchang, "2022-03").Xlsx));
        Assert.That(archive.Entries.Select(e => e.LastWriteTime.DateTime), Has.All.EqualTo(new DateTime(1980, 1, 1)));
    }

    [TestCase("=HYPERLINK(\"http://a\")")]
    [TestCase("+1")]
    [TestCase("-1+1")]
    [TestCase("@SUM(A1)")]
    public void Text_that_looks_like_a_formula_is_text_for_good(string name)
    {
        string quoted = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Select(f => f.Name is "events.csv"
            ? (f.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("后河北岸1号口", quoted, StringComparison.Ordinal)))
            : f));
        (byte[] xlsx, _) = Settled(folder.Path, "2021-09");
        Assert.That(Workbook.Read(xlsx, "items").Select(r => r["F"]), Does.Contain(name), "no apostrophe is seen");
        string sheet = Parts(xlsx).Single(p => p.Name == "xl/worksheets/sheet1.xml").Xml;
        Assert.That(sheet, Does.Not.Contain("<f>").And.Match($"<c r=\"F\\d+\" s=\"{(int)CellStyle.Quoted}\" t=\"inlineStr\">"));
    }

    [Test]
    public void Items_that_a_sheet_cannot_hold_go_on_another()
    {
        MonthSheet Large(int month) => new(new YearMonth(2021, month), default, 600_000, Account.Nothing);
        using var stream = new MemoryStream();
        ItemsXlsx.Write(stream, [Large(9), Large(10), Large(11)]);
        Assert.That(MiniExcelLibs.MiniExcel.GetSheetNames(stream).Take(3), Is.EqualTo(new[] { "items", "items 2", "items 3" }));
    }

    private static (string Name, string Xml)[] Parts(byte[] xlsx)
    {
        using var archive = new ZipArchive(new MemoryStream(xlsx));
        return [.. archive.Entries.Select(e => (e.FullName, new StreamReader(e.Open()).ReadToEnd()))];
    }
}
