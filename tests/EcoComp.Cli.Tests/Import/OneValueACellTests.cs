using System.IO.Compression;

namespace EcoComp.Cli.Tests.Import;

/// <summary>A cell is what the sheet shows of it: two values in it make no third one, and what lies hidden beneath merged cells is nowhere.</summary>
public sealed class OneValueACellTests
{
    [TestCase("I~V")]
    [TestCase("V~I")]
    [TestCase("I~I")]
    [TestCase("I I")]
    [TestCase("I~II")]
    [TestCase("II~I")]
    [TestCase("V~-")]
    [TestCase("Ⅴ~-")]
    [TestCase("V -")]
    [TestCase("I优I")]
    public void Two_values_in_a_cell_of_classes_are_no_third_class(string cell)
    {
        var table = new PublishedTable("断面名称|水质类别\n青石桥|" + cell + "\n柳湾闸|Ⅲ");
        foreach ((string name, byte[] file) in new[]
        {
            ("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", table))), ("2021年9月.csv", table.Csv()), ("2021年9月.docx", PublishedTable.Docx(("2021年9月", table))),
        })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(name, file);
            Assert.That(outcome.ExitCode, Is.EqualTo(3), name + outcome.Output);
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅲ" }), name);
        }
    }

    [TestCase("劣~Ⅴ", "劣Ⅴ")]
    [TestCase("劣 V", "劣Ⅴ")]
    [TestCase("Ⅲ~类", "Ⅲ")]
    [TestCase("3 类", "Ⅲ")]
    [TestCase("优~Ⅱ", "Ⅱ")]
    [TestCase("Ⅲ类~（良好）", "Ⅲ")]
    public void One_class_may_be_written_on_two_lines(string cell, string read)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|" + cell).Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01," + read }), outcome.Output);
    }

    [TestCase("QS-0~1")]
    [TestCase("QS-0 1")]
    public void Two_codes_in_a_cell_are_no_third_point(string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n" + cell + "|Ⅲ").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(desk.Rows(), Is.Empty);
    }

    [Test]
    public void Names_may_be_spread_and_broken()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青 石~桥|Ⅲ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [Test]
    public void What_merged_cells_hide_is_not_imported()
    {
        byte[] file = Merged(new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n大坪村|Ⅳ"), "B2:B3");
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", file);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,BL-03,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("B3").And.Contain("合并单元格"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void What_merged_cells_hide_is_no_sample_and_no_month_across()
    {
        using var desk = new ImportDesk();
        Outcome samples = desk.Import("2021年9月.xlsx", Merged(new PublishedTable("断面名称|pH|氨氮\n青石桥|7|0.3\n柳湾闸|7|5"), "C2:C3"), "--dry-run");
        Assert.That(samples.Output, Does.Contain("C3").And.Contain("合并单元格").And.Not.Contain("QS-02，"));
        Outcome across = desk.Import("2021年.xlsx", Merged(new PublishedTable("断面名称|2021年8月|2021年9月\n青石桥|断流|劣Ⅴ"), "B2:C2"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-08,QS-01,,dry" }).Or.EqualTo(new[] { "2021-08,QS-01,,断流" }), across.Output);
    }

    [Test]
    public void A_heading_that_merged_cells_hide_is_no_heading_of_the_data_folder()
    {
        using var desk = new ImportDesk("");
        File.WriteAllBytes(desk.DataFile("monitoring.xlsx"), Merged(new PublishedTable("月份|点位|备注|水质类别\n2021-09|QS-01|无|劣Ⅴ"), "C1:D1"));
        Outcome outcome = Ecocomp.Run("check", "--data", desk.Data);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("E127"));
    }

    /// <summary>A workbook in which a range was merged by copying a format, so that its cells kept what they held.</summary>
    private static byte[] Merged(PublishedTable table, string range)
    {
        using var stream = new MemoryStream();
        stream.Write(PublishedTable.Xlsx(("Sheet1", table)));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(sheet.Open())) xml = reader.ReadToEnd();
            sheet.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write(xml.Replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>", StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
