using System.IO.Compression;
using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What a Word document says of a cell elsewhere, in a footnote, an endnote or a comment, and what it holds and does not show.</summary>
public sealed class WordNotesTests
{
    private const string Note = "该断面采用8月数据";

    [Test]
    public void A_class_at_which_a_note_stands_is_open([Values("footnote", "endnote", "comment")] string kind)
    {
        Outcome outcome = Import(kind, Note, Row(Run("青石桥"), Run("Ⅲ") + Reference(kind)), out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 表.docx!表1!B2 “Ⅲ”：有脚注、尾注或批注“" + Note + "”"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_note_may_stand_where_nothing_else_does()
    {
        Outcome outcome = Import("footnote", "该断面断流", Row(Run("青石桥"), Reference("footnote")), out _);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "表.docx!表1!B2" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("“该断面断流”"));
    }

    [Test]
    public void A_note_at_a_name_leaves_its_row_open()
    {
        Outcome outcome = Import("footnote", Note, Row(Run("青石桥") + Reference("footnote"), Run("Ⅲ")), out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "表.docx!表1!A2" }));
    }

    [TestCase("以上为考核目标", 0)]
    [TestCase("数据来自自动站", 2)]
    public void A_note_at_the_title_is_one_below_the_table(string note, int written)
    {
        Outcome outcome = Import("endnote", note, Row(Run("青石桥"), Run("Ⅲ")), out string[] rows, Reference("endnote"));
        Assert.That(rows, Has.Length.EqualTo(written), outcome.Output);
    }

    [TestCase("以上为考核目标", 0)]
    [TestCase("数据来自自动站", 2)]
    public void A_note_at_a_heading_is_one_below_the_table(string note, int written)
    {
        Outcome outcome = Import("footnote", note, Row(Run("青石桥"), Run("Ⅲ")), out string[] rows, "", Reference("footnote"));
        Assert.That(rows, Has.Length.EqualTo(written), outcome.Output);
    }

    [Test]
    public void Many_notes_of_one_table_are_told_in_one_line()
    {
        var points = new StringBuilder();
        string[] names = ["青石桥", "沙口渡", "大坪村", "一桥", "二桥", "三桥", "四桥", "五桥"];
        var notes = new StringBuilder();
        for (int i = 0; i < names.Length; i++)
        {
            points.Append(Row(Run(names[i]), Run("Ⅲ") + Reference("footnote", i + 2)));
            notes.Append(System.Globalization.CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{i + 2}\"><w:p>{Run("说明" + names[i])}</w:p></w:footnote>");
        }

        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Document("footnote", notes.ToString(), points.ToString(), "", ""));
        Assert.That(outcome.Output.Split('\n').Where(l => l.Contains("批注", StringComparison.Ordinal)).ToArray(), Has.Length.EqualTo(1), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("B2 “Ⅲ”").Or.Contain("B2、B3"));
    }

    [Test]
    public void A_row_in_hidden_text_is_read_like_a_hidden_row()
    {
        Outcome outcome = Import("footnote", "", Row(Hidden("青石桥"), Hidden("劣Ⅴ")), out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-01,劣Ⅴ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("警告 表.docx!表1：有隐藏的行（第 2 行起）"));
    }

    [Test]
    public void What_is_hidden_of_a_cell_is_named_and_what_is_shown_is_read()
    {
        Outcome outcome = Import("footnote", "", Row(Run("青石桥"), Hidden("劣") + Run("Ⅴ")), out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-01,Ⅴ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("警告 表.docx!表1!B2 “劣”：是隐藏的文字"));
    }

    [Test]
    public void What_is_hidden_of_a_title_is_named()
    {
        Outcome outcome = Import("footnote", "", Row(Run("青石桥"), Run("Ⅲ")), out string[] rows, Hidden("（8月数据）"));
        Assert.That(rows, Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("警告 表.docx!表1 “（8月数据）”：是隐藏的文字"));
    }

    [TestCase("", "", "Ⅴ")]
    [TestCase("<w:tcPr><w:shd w:val=\"clear\" w:fill=\"auto\"/></w:tcPr>", "", "Ⅴ")]
    [TestCase("<w:tcPr><w:shd w:val=\"clear\" w:fill=\"FF0000\"/></w:tcPr>", "", "劣Ⅴ")]
    [TestCase("", "<w:highlight w:val=\"red\"/>", "劣Ⅴ")]
    [TestCase("", "<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "劣Ⅴ")]
    public void White_text_on_white_is_hidden(string cell, string run, string read)
    {
        string white = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/>" + run + "</w:rPr><w:t>劣</w:t></w:r>";
        string row = "<w:tr>" + Cell(Run("青石桥")) + "<w:tc>" + cell + "<w:p>" + white + Run("Ⅴ") + "</w:p></w:tc></w:tr>";
        Outcome outcome = Import("footnote", "", row, out string[] rows);
        Assert.That(rows[0], Is.EqualTo("2021-09,QS-01," + read), outcome.Output);
        if (read == "Ⅴ") Assert.That(outcome.Output, Does.Contain("B2 “劣”：是隐藏的文字"));
    }

    [Test]
    public void A_hidden_class_below_a_name_that_is_merged_is_not_taken_for_a_hidden_row()
    {
        const string first = "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>青石桥</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ⅲ</w:t></w:r></w:p></w:tc></w:tr>";
        string second = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" + Cell(Hidden("劣Ⅴ")) + "</w:tr>";
        Outcome outcome = Import("footnote", "", first + second, out _);
        Assert.That(outcome.Output, Does.Contain("B3 “劣Ⅴ”：是隐藏的文字").And.Not.Contain("隐藏的行"));
    }

    [Test]
    public void What_is_hidden_from_web_pages_alone_stands_on_the_page()
    {
        const string web = "<w:r><w:rPr><w:webHidden/></w:rPr><w:t>劣</w:t></w:r>";
        Outcome outcome = Import("footnote", "", Row(Run("青石桥"), web + Run("Ⅴ")), out string[] rows);
        Assert.That(rows[0], Is.EqualTo("2021-09,QS-01,劣Ⅴ"), outcome.Output);
    }

    private static Outcome Import(string kind, string note, string row, out string[] rows, string title = "", string heading = "")
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Document(kind, $"<w:{kind} w:id=\"2\"><w:p>{Run(note)}</w:p></w:{kind}>", row, title, heading));
        rows = desk.Rows();
        return outcome;
    }

    private static string Run(string text) => $"<w:r><w:t>{text}</w:t></w:r>";

    private static string Hidden(string text) => $"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{text}</w:t></w:r>";

    private static string Reference(string kind, int id = 2) => $"<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>";

    private static string Row(string name, string cell) => "<w:tr>" + Cell(name) + Cell(cell) + "</w:tr>";

    private static string Cell(string paragraph) => "<w:tc><w:p>" + paragraph + "</w:p></w:tc>";

    private static byte[] Document(string kind, string notes, string rows, string title, string heading)
    {
        const string main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("word/document.xml", $"<w:document {main}><w:body><w:p>{Run("水质月报（2021年9月）") + title}</w:p><w:tbl>"
                + Row(Run("断面名称"), Run("水质类别") + heading) + rows + Row(Run("柳湾闸"), Run("Ⅳ")) + "</w:tbl></w:body></w:document>");
            Write("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{office}{kind}s\" Target=\"{kind}s.xml\"/></Relationships>");
            Write($"word/{kind}s.xml", $"<w:{kind}s {main}><w:{kind} w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>{notes}</w:{kind}s>");

            void Write(string name, string text)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
