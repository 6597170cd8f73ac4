using System.IO.Compression;
using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What a Word document shows outside its text: boxes, objects of other programs, other documents.</summary>
public sealed class OutsideTheTextTests
{
    private const string Lost = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>断面名称</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>水质类别</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    [TestCase("<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:v\"><v:textbox><w:txbxContent>" + Lost + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", "文本框里有表")]
    [TestCase("<w:p><w:r><w:drawing><w:txbxContent>" + Lost + "</w:txbxContent></w:drawing></w:r></w:p>", "文本框里有表")]
    [TestCase("<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:o\" ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>", "嵌有 Excel 等程序的对象")]
    [TestCase("<w:altChunk/>", "插有另一个文件的内容")]
    public void What_may_hold_a_table_and_is_not_read_is_named_and_open(string body, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Docx(body));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 表.docx：" + said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:o\" ProgID=\"Equation.DSMT4\"/></w:object></w:r></w:p>", TestName = "a formula")]
    [TestCase("<w:p><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>", TestName = "words in a box")]
    [TestCase("<w:p><w:r><w:drawing/></w:r></w:p>", TestName = "a picture")]
    public void What_holds_no_table_leaves_nothing_open(string body)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Docx(body));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [Test]
    public void The_words_of_a_box_are_read_like_any_title()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Docx("<w:p><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>去年同期</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>"));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
    }

    [Test]
    public void The_text_of_a_document_may_be_called_otherwise()
    {
        using var desk = new ImportDesk();
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        using var stream = new MemoryStream();
        stream.Write(PublishedTable.Docx(("2021年9月水质", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ"))));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            string text = reader.ReadToEnd();
            reader.Dispose();
            zip.GetEntry("word/document.xml")!.Delete();
            Write(zip, "word/document2.xml", text);
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}\" Target=\"word/document2.xml\"/></Relationships>");
        }

        Outcome outcome = desk.Import("表.docx", stream.ToArray());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    private static void Write(ZipArchive zip, string part, string text)
    {
        using Stream written = zip.CreateEntry(part).Open();
        written.Write(Encoding.UTF8.GetBytes(text));
    }

    private static byte[] Docx(string body)
    {
        using var stream = new MemoryStream();
        stream.Write(PublishedTable.Docx(("2021年9月水质", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ"))));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry part = zip.GetEntry("word/document.xml")!;
            using var reader = new StreamReader(part.Open());
            string text = reader.ReadToEnd().Replace("<w:body>", "<w:body>" + body, StringComparison.Ordinal);
            reader.Dispose();
            part.Delete();
            using Stream written = zip.CreateEntry("word/document.xml").Open();
            written.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }
}
