using System.IO.Compression;
using System.Text;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Comments at cells of a sheet, of the old form and of the one in which they answer one another, and rows in two forms.</summary>
public sealed class SheetCommentsTests
{
    private const string Said = "此数据作废，应为Ⅲ";

    [Test]
    public void A_class_at_which_a_comment_stands_is_open([Values("B2", "A2")] string cell, [Values] bool threaded)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", WithComment(cell, Said, threaded));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.xlsx!Sheet1!" + cell }));
        Assert.That(outcome.Output, Does.Contain("批注“" + Said + "”"));
    }

    [TestCase("以上为考核目标", 0)]
    [TestCase("单位为类", 2)]
    public void A_comment_at_a_heading_is_like_a_note_below_the_table(string comment, int written)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", WithComment("B1", comment, threaded: false));
        Assert.That(desk.Rows(), Has.Length.EqualTo(written), outcome.Output);
    }

    [TestCase("C2", "该断面作废", "2021-09,QS-02,Ⅳ", TestName = "beside a class, in a column without a heading")]
    [TestCase("B4", "以上数据作废", "", TestName = "below the classes")]
    [TestCase("A9", "以上为8月数据", "", TestName = "far below the names")]
    [TestCase("D1", "以上为考核目标", "", TestName = "beside the header")]
    [TestCase("A9", "审核：李四", "2021-09,QS-01,Ⅲ 2021-09,QS-02,Ⅳ", TestName = "who looked through it")]
    public void A_comment_at_an_empty_cell_is_not_passed_over(string cell, string comment, string rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", WithComment(cell, comment, threaded: false));
        Assert.That(string.Join(' ', desk.Rows()), Is.EqualTo(rows), outcome.Output);
        if (rows.Length < 30) Assert.That(outcome.Output, Does.Contain(comment));
    }

    /// <summary>Each was put into its row by itself, which was copied as often: a file of 0.2 MB took half a minute.</summary>
    [Test]
    public void A_row_of_comments_is_made_once()
    {
        const int many = 8000;
        SheetCells sheet = new("Sheet1", [new SheetRow(7, [new SheetCell(3, "Ⅲ")])], [])
        {
            Comments = [.. Enumerable.Range(0, many).Select(i => new CellComment(i % 2 == 0 ? 7 : 5, many - i, "核对"))],
        };
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        SheetCells said = sheet.WithComments();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(10L << 20));
        Assert.That(said.Rows.Select(r => (r.Number, r.Cells.Length)), Is.EqualTo(new[] { (5, many / 2), (7, (many / 2) + 1) }));
        Assert.That(said.Rows[1].Cells.Select(c => c.Column), Is.Ordered);
    }

    [Test]
    public void A_comment_below_the_table_that_is_not_understood_is_looked_at()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", WithComment("A9", "与老王核过两遍", threaded: false));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("请核对 2021年9月.xlsx!Sheet1!A9 “与老王核过两遍”"));
    }

    [TestCase("<row r=\"2\">", "<mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Fallback><row r=\"2\">", "</row></mc:Fallback></mc:AlternateContent>")]
    public void Rows_of_which_programs_show_one_form_or_another_are_refused(string from, string to, string end)
    {
        using var desk = new ImportDesk();
        byte[] workbook = Changed(zip =>
        {
            string sheet = Read(zip, "xl/worksheets/sheet1.xml");
            int at = sheet.IndexOf("</row>", sheet.IndexOf(from, StringComparison.Ordinal), StringComparison.Ordinal);
            Write(zip, "xl/worksheets/sheet1.xml", (sheet[..at] + end + sheet[(at + 6)..]).Replace(from, to, StringComparison.Ordinal));
        });
        Outcome outcome = desk.Import("2021年9月.xlsx", workbook);
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    private static byte[] WithComment(string cell, string text, bool threaded) => Changed(zip =>
    {
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        string type = threaded ? "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
        Write(zip, "xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{type}\" Target=\"../comments1.xml\"/></Relationships>");
        Write(zip, "xl/comments1.xml", threaded
            ? $"<ThreadedComments xmlns=\"urn:t\"><threadedComment ref=\"{cell}\" id=\"1\"><text>{text}</text></threadedComment></ThreadedComments>"
            : $"<comments xmlns=\"urn:c\"><authors><author>甲</author></authors><commentList><comment ref=\"{cell}\"><text><r><t>{text[..2]}</t></r><r><t>{text[2..]}</t></r></text></comment></commentList></comments>");
    });

    private static byte[] Changed(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ"))));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return stream.ToArray();
    }

    private static string Read(ZipArchive zip, string part)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string part, string text)
    {
        zip.GetEntry(part)?.Delete();
        using Stream written = zip.CreateEntry(part).Open();
        written.Write(Encoding.UTF8.GetBytes(text));
    }
}
