using System.IO.Compression;
using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What a page of Word shows otherwise than its text says: readings above characters, one colour on itself, cells that are crossed out, rows with fewer cells, boxes that float.</summary>
public sealed class WordShownTests
{
    private const string Other = "2021-09,QS-02,Ⅳ";
    private const string Title = "<w:p><w:r><w:t>水质月报（2021年9月）</w:t></w:r></w:p>";

    [TestCase("", "<w:r><w:ruby><w:rt><w:r><w:t>劣</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Ⅴ</w:t></w:r></w:rubyBase></w:ruby></w:r>", TestName = "a character above the class")]
    [TestCase("", "<w:r><w:ruby><w:rt><w:r><w:t>Ⅳ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Ⅴ</w:t></w:r></w:rubyBase></w:ruby></w:r>", TestName = "another class above it")]
    [TestCase("", "<w:r><w:rPr><w:highlight w:val=\"black\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "a black marker")]
    [TestCase("", "<w:r><w:rPr><w:shd w:val=\"clear\" w:fill=\"000000\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "a black ground of the text")]
    [TestCase("<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "<w:r><w:t>Ⅴ</w:t></w:r>", TestName = "a black ground of the cell")]
    [TestCase("", "<w:r><w:rPr><w:color w:val=\"FF0000\"/><w:highlight w:val=\"red\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "red on a red marker")]
    [TestCase("<w:shd w:val=\"clear\" w:fill=\"00B050\"/>", "<w:r><w:rPr><w:color w:val=\"00B050\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "green on green")]
    [TestCase("", "<w:r><w:rPr><w:color w:val=\"FEFEFE\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "almost white")]
    [TestCase("", "<w:r><w:rPr><w:rStyle w:val=\"Pale\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "white by its style")]
    [TestCase("", "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "one point high")]
    [TestCase("<w:tcBorders><w:tl2br w:val=\"single\"/></w:tcBorders>", "<w:r><w:t>Ⅴ</w:t></w:r>", TestName = "a line from corner to corner")]
    [TestCase("<w:tcBorders><w:tr2bl w:val=\"double\"/></w:tcBorders>", "<w:r><w:t>Ⅴ</w:t></w:r>", TestName = "a line to the other corner")]
    [TestCase("", "<m:oMath xmlns:m=\"urn:x/math\"><m:f><m:num><m:r><m:t>Ⅴ</m:t></m:r></m:num><m:den/></m:f></m:oMath>", TestName = "a fraction")]
    [TestCase("", "<w:r><w:t>1</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>", TestName = "digits of a number of which one is hidden")]
    public void A_class_that_the_page_does_not_plainly_show_is_not_read(string cell, string paragraph)
    {
        Outcome outcome = Import(Title, Row("青石桥", cell, paragraph), out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { Other }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "表.docx!表1!B2" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("", "<w:r><w:ruby><w:rt><w:r><w:t>wǔ lèi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Ⅴ</w:t></w:r></w:rubyBase></w:ruby></w:r>", TestName = "pinyin above it")]
    [TestCase("", "<w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "a yellow marker")]
    [TestCase("", "<w:r><w:rPr><w:color w:val=\"FF0000\"/><w:highlight w:val=\"yellow\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "red on a yellow marker")]
    [TestCase("<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "white on black")]
    [TestCase("", "<w:pPr><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/></w:pPr><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "white on a blue paragraph")]
    [TestCase("<w:shd w:val=\"clear\" w:fill=\"D9D9D9\"/>", "<w:r><w:rPr><w:color w:val=\"000000\"/></w:rPr><w:t>Ⅴ</w:t></w:r>", TestName = "black on grey")]
    [TestCase("<w:shd w:val=\"pct15\" w:color=\"auto\" w:fill=\"FFFFFF\"/>", "<w:r><w:t>Ⅴ</w:t></w:r>", TestName = "a pattern")]
    [TestCase("<w:tcBorders><w:tl2br w:val=\"nil\"/><w:tr2bl w:val=\"none\"/></w:tcBorders>", "<w:r><w:t>Ⅴ</w:t></w:r>", TestName = "lines that are not drawn")]
    [TestCase("", "<w:pPr><w:rPr><w:sz w:val=\"2\"/><w:color w:val=\"FFFFFF\"/></w:rPr></w:pPr><w:r><w:t>Ⅴ</w:t></w:r>", TestName = "a white mark at the end")]
    [TestCase("", "<m:oMath xmlns:m=\"urn:x/math\"><m:r><m:t>Ⅴ</m:t></m:r></m:oMath>", TestName = "an equation of one sign")]
    public void What_is_plainly_seen_is_read(string cell, string paragraph)
    {
        Outcome outcome = Import(Title, Row("青石桥", cell, paragraph), out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-01,Ⅴ", Other }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [Test]
    public void A_line_through_a_heading_parts_it_and_one_through_an_empty_cell_says_that_there_is_nothing()
    {
        const string line = "<w:tcBorders><w:tl2br w:val=\"single\"/></w:tcBorders>";
        string rows = "<w:tr>" + Cell("断面名称", line) + Cell("水质类别") + Cell("备注") + "</w:tr>"
            + "<w:tr>" + Cell("青石桥") + Cell("Ⅲ") + Cell("", line) + "</w:tr>";
        Outcome outcome = Import(Title, rows, out string[] read, header: "");
        Assert.That(read, Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [TestCase("青石桥|Ⅲ|Ⅳ", "", false, TestName = "a cell is missing")]
    [TestCase("青石桥|监测站|Ⅲ|Ⅳ", "", true, TestName = "all are there")]
    [TestCase("青石桥|监测站|Ⅲ", "<w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>", true, TestName = "the last column is left free")]
    public void A_row_with_fewer_cells_than_its_headings_is_open(string cells, string properties, bool read)
    {
        string rows = Line("断面名称|监测单位|水质类别|水质目标") + "<w:tr>" + properties + string.Concat(cells.Split('|').Select(c => Cell(c))) + "</w:tr>" + Line("柳湾闸|监测站|Ⅳ|Ⅳ");
        Outcome outcome = Import(Title, rows, out string[] written, header: "");
        Assert.That(written, Is.EqualTo(read ? ["2021-09,QS-01,Ⅲ", Other] : new[] { Other }), outcome.Output);
        if (!read) Assert.That(outcome.Output, Does.Contain("这一行的栏数比表头少"));
    }

    [TestCase("Ⅳ", 0, true)]
    [TestCase("Ⅳ类", 2, true)]
    [TestCase("断流", 0, true)]
    [TestCase("0.25", 0, true)]
    [TestCase("Ⅳ", 4, false)]
    [TestCase("附件1", 0, false)]
    [TestCase("内部资料", 0, false)]
    [TestCase("Ⅰ类</w:t></w:r></w:p><w:p><w:r><w:t>Ⅱ类", 0, false, TestName = "a legend of several words")]
    public void A_box_that_floats_beside_a_table_and_says_what_a_cell_may_say_leaves_it_open(string words, int between, bool open)
    {
        string box = "<w:p><w:r><w:drawing><wp:anchor xmlns:wp=\"urn:wp\"><w:txbxContent><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:txbxContent></wp:anchor></w:drawing></w:r></w:p>";
        string paragraphs = string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>水质状况</w:t></w:r></w:p>", between));
        foreach ((string before, string behind) in new[] { (Title + box + paragraphs, ""), (Title, between == 0 ? box : "") }.Take(open && between == 0 ? 2 : 1))
        {
            Outcome outcome = Import(before, Row("青石桥", "", "<w:r><w:t>Ⅲ</w:t></w:r>"), out string[] rows, behind: behind);
            Assert.That(rows, Has.Length.EqualTo(open ? 0 : 2), outcome.Output);
            if (open) Assert.That(outcome.Output, Does.Contain("“" + words + "”：是浮动的文本框"));
        }
    }

    [Test]
    public void A_paragraph_in_a_frame_floats_too()
    {
        Outcome outcome = Import(Title + "<w:p><w:pPr><w:framePr w:hAnchor=\"page\"/></w:pPr><w:r><w:t>Ⅳ</w:t></w:r></w:p>", Row("青石桥", "", "<w:r><w:t>Ⅲ</w:t></w:r>"), out string[] rows);
        Assert.That(rows, Is.Empty, outcome.Output);
    }

    [Test]
    public void Digits_that_are_hidden_in_a_number_of_the_title_leave_the_table_open([Values("<w:vanish/>", "<w:color w:val=\"FFFFFF\"/>")] string look)
    {
        string title = "<w:p><w:r><w:t>水质月报（2021年1</w:t></w:r><w:r><w:rPr>" + look + "</w:rPr><w:t>1</w:t></w:r><w:r><w:t>月）</w:t></w:r></w:p>";
        Outcome outcome = Import(title, Row("青石桥", "", "<w:r><w:t>Ⅲ</w:t></w:r>"), out string[] rows);
        Assert.That(rows, Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void The_page_number_in_a_table_of_contents_hides_nothing()
    {
        const string contents = "<w:p><w:r><w:t>附件1</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r></w:p>";
        Outcome outcome = Import(contents + Title, Row("青石桥", "", "<w:r><w:t>Ⅲ</w:t></w:r>"), out string[] rows);
        Assert.That(rows, Has.Length.EqualTo(2), outcome.Output);
    }

    [TestCase("exact", 1, true)]
    [TestCase("exact", 300, false)]
    [TestCase("atLeast", 1, false)]
    public void A_row_of_no_height_is_hidden(string rule, int height, bool hidden)
    {
        string row = "<w:tr><w:trPr><w:trHeight w:val=\"" + height + "\" w:hRule=\"" + rule + "\"/></w:trPr>" + Cell("青石桥") + Cell("Ⅲ") + "</w:tr>";
        Outcome outcome = Import(Title, row, out _);
        Assert.That(outcome.Output.Contains("有隐藏的行", StringComparison.Ordinal), Is.EqualTo(hidden), outcome.Output);
    }

    private static Outcome Import(string before, string row, out string[] rows, string? header = null, string behind = "")
    {
        using var desk = new ImportDesk();
        string table = header is null ? Line("断面名称|水质类别") + row + Line("柳湾闸|Ⅳ") : header + row;
        const string main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "word/document.xml", $"<w:document xmlns:w=\"{main}\"><w:body>{before}<w:tbl>{table}</w:tbl>{behind}</w:body></w:document>");
            Write(zip, "word/styles.xml", $"<w:styles xmlns:w=\"{main}\"><w:style w:styleId=\"Pale\"><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style></w:styles>");
        }

        Outcome outcome = desk.Import("表.docx", stream.ToArray());
        rows = desk.Rows();
        return outcome;
    }

    private static string Line(string cells) => "<w:tr>" + string.Concat(cells.Split('|').Select(c => Cell(c))) + "</w:tr>";

    private static string Row(string name, string properties, string paragraph) => "<w:tr>" + Cell(name) + "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + paragraph + "</w:p></w:tc></w:tr>";

    private static string Cell(string text, string properties = "") => "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";

    private static void Write(ZipArchive zip, string part, string text)
    {
        using Stream written = zip.CreateEntry(part).Open();
        written.Write(Encoding.UTF8.GetBytes(text));
    }
}
