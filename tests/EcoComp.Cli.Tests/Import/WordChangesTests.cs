using System.IO.Compression;
using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What a page shows twice or struck through is asked about, whichever way a document says it; what it hides is not read.</summary>
public sealed class WordChangesTests
{
    private const string Struck = "有删除线";
    private const string Revised = "有修订没有接受";

    private static readonly TestCaseData[] Unsure =
    [
        new TestCaseData("<w:r><w:rPr><w:strike/></w:rPr><w:t>Ⅲ</w:t></w:r>", Struck) { TestName = "struck through" },
        new TestCaseData("<w:r><w:rPr><w:dstrike w:val=\"1\"/></w:rPr><w:t>Ⅲ</w:t></w:r>", Struck) { TestName = "struck through twice" },
        new TestCaseData("<w:r><w:rPr><w:strike/></w:rPr><w:t>Ⅱ</w:t></w:r><w:r><w:t>Ⅲ</w:t></w:r>", Struck) { TestName = "struck through in part" },
        new TestCaseData("<w:r><w:rPr><w:rStyle w:val=\"Gone\"/></w:rPr><w:t>Ⅲ</w:t></w:r>", Struck) { TestName = "struck through by a style of characters" },
        new TestCaseData("<w:pPr><w:pStyle w:val=\"Below\"/></w:pPr><w:r><w:t>Ⅲ</w:t></w:r>", Struck) { TestName = "struck through by the style that one of paragraphs is based on" },
        new TestCaseData("<w:ins><w:r><w:t>Ⅲ</w:t></w:r></w:ins>", Revised) { TestName = "put in" },
        new TestCaseData("<w:del><w:r><w:delText>Ⅲ</w:delText></w:r></w:del>", Revised) { TestName = "taken away" },
        new TestCaseData("<w:del><w:r><w:delText>Ⅱ</w:delText></w:r></w:del><w:ins><w:r><w:t>Ⅲ</w:t></w:r></w:ins>", Revised) { TestName = "changed" },
        new TestCaseData("<w:moveFrom><w:r><w:t>Ⅱ</w:t></w:r></w:moveFrom><w:r><w:t>Ⅲ</w:t></w:r>", Revised) { TestName = "moved away" },
        new TestCaseData("<w:moveTo><w:r><w:t>Ⅲ</w:t></w:r></w:moveTo>", Revised) { TestName = "moved here" },
    ];

    private static readonly TestCaseData[] Sure =
    [
        new TestCaseData("<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>Ⅲ</w:t></w:r>") { TestName = "a strike that is off" },
        new TestCaseData("<w:r><w:rPr><w:rStyle w:val=\"Gone\"/><w:strike w:val=\"false\"/></w:rPr><w:t>Ⅲ</w:t></w:r>") { TestName = "a style's strike that is off here" },
        new TestCaseData("<w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>Ⅲ</w:t></w:r>") { TestName = "a strike of before" },
        new TestCaseData("<w:pPr><w:rPr><w:strike/><w:ins w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Ⅲ</w:t></w:r>") { TestName = "the mark at a paragraph's end" },
        new TestCaseData("<w:r><w:t>Ⅲ</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\"> </w:t></w:r>") { TestName = "a blank that is struck through" },
        new TestCaseData("<w:r><w:t>Ⅲ</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Unseen\"/></w:rPr><w:t>Ⅳ</w:t></w:r>") { TestName = "hidden by a style" },
        new TestCaseData("<w:r><w:rPr><w:position w:val=\"6\"/></w:rPr><w:t>3</w:t></w:r>") { TestName = "a cell that is raised as a whole" },
        new TestCaseData("<w:r><w:t>Ⅲ</w:t></w:r><w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ⅳ</w:t></w:r></w:ins>") { TestName = "hidden and put in" },
        new TestCaseData("<w:ruby><w:rt><w:r><w:t>san</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Ⅲ</w:t></w:r></w:rubyBase></w:ruby>") { TestName = "a reading above it" },
    ];

    [TestCase("<w:r><w:t>Ⅲ</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>", "Ⅲ¹")]
    [TestCase("<w:r><w:t>3</w:t></w:r><w:r><w:rPr><w:position w:val=\"8\"/></w:rPr><w:t>1</w:t></w:r>", "3¹")]
    public void The_mark_of_a_footnote_is_no_part_of_a_value(string cell, string shown)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", cell)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("B2 “" + shown + "”"));
    }

    [TestCaseSource(nameof(Unsure))]
    public void A_class_that_the_page_strikes_or_shows_twice_is_asked_about(string cell, string why)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", cell)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.docx!表1!B2" }));
        Assert.That(outcome.Output, Does.Contain(why));
    }

    [TestCase("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"优\"/><w:listEntry w:val=\"劣\"/></w:ddList>", "Ⅴ", "劣Ⅴ")]
    [TestCase("<w:ddList><w:default w:val=\"1\"/><w:listEntry w:val=\"Ⅱ\"/><w:listEntry w:val=\"Ⅲ\"/></w:ddList>", "", "Ⅲ")]
    [TestCase("<w:ddList><w:listEntry w:val=\"Ⅱ\"/><w:listEntry w:val=\"Ⅲ\"/></w:ddList>", "", "Ⅱ")]
    public void What_was_chosen_in_a_list_of_a_form_is_a_part_of_the_text(string list, string behind, string read)
    {
        using var desk = new ImportDesk();
        string field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + list + "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>";
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", field + "<w:r><w:t>" + behind + "</w:t></w:r>")));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01," + read, "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("<w:pict><v:shape xmlns:v=\"urn:v\"><v:textpath string=\"劣\"/></v:shape></w:pict>", TestName = "drawn letters")]
    [TestCase("<w:pict><v:shape xmlns:v=\"urn:v\"><v:textbox><w:txbxContent><w:p><w:r><w:t>劣</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>", TestName = "a box with words")]
    [TestCase("<w:pict><v:shape xmlns:v=\"urn:v\"><v:imagedata/></v:shape></w:pict>", TestName = "an old picture")]
    [TestCase("<w:drawing><i:inline xmlns:i=\"urn:i\"/></w:drawing>", TestName = "a picture in the line")]
    [TestCase("<w:object/>", TestName = "a formula of another program")]
    public void A_drawing_beside_a_class_may_be_a_part_of_it(string drawing)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", "<w:r>" + drawing + "</w:r><w:r><w:t>Ⅴ</w:t></w:r>")));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.docx!表1!B2" }));
    }

    [TestCase("<w:drawing><i:anchor xmlns:i=\"urn:i\"/></w:drawing>")]
    [TestCase("<w:pict><v:shape xmlns:v=\"urn:v\" style=\"position:absolute;width:9pt\"><v:imagedata/></v:shape></w:pict>")]
    public void A_seal_that_floats_over_the_page_is_no_part_of_the_cell_to_which_it_is_tied(string seal)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", "<w:r><w:t>Ⅴ</w:t></w:r><w:r>" + seal + "</w:r>")));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅴ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    private const string Circled =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>e</w:instrText></w:r><w:r><w:instrText>q \\o\\ac(○,劣)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [TestCase(Circled, TestName = "a circled character")]
    [TestCase("<w:fldSimple w:instr=\" SYMBOL 76 \"/>", TestName = "a symbol by its number")]
    [TestCase("<w:fldSimple w:instr=\"ADVANCE \\l 20\"/>", TestName = "letters that are moved over others")]
    [TestCase("<w:fldSimple w:instr=\"MACROBUTTON X 劣\"/>", TestName = "the words of a button")]
    public void A_field_that_draws_may_be_a_part_of_a_class(string field)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", field + "<w:r><w:t>Ⅴ</w:t></w:r>")));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.docx!表1!B2" }));
    }

    [TestCase("<w:fldSimple w:instr=\" REF 类别 \"><w:r><w:t>Ⅲ</w:t></w:r></w:fldSimple>")]
    [TestCase("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCPROPERTY eq</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Ⅲ</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")]
    public void A_field_whose_result_the_document_keeps_is_read(string field)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", field)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    private const string Changed = "<w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:ins><w:r><w:t>9</w:t></w:r></w:ins>";

    [TestCase("<w:r><w:t>2021年</w:t></w:r>" + Changed + "<w:r><w:t>月水质月报</w:t></w:r>", Revised, TestName = "a title of which the month was changed")]
    [TestCase("<w:r><w:t>2021年</w:t></w:r>" + Circled + "<w:r><w:t>9月水质月报</w:t></w:r>", "带圈字符", TestName = "a title with a circled character")]
    public void A_title_that_is_not_sure_leaves_the_table_open(string title, string why)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", "<w:r><w:t>Ⅲ</w:t></w:r>"), title));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain(why));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("<w:del><w:r><w:delText>水质目标</w:delText></w:r></w:del><w:ins><w:r><w:t>水质类别</w:t></w:r></w:ins>", Revised)]
    [TestCase("<w:r><w:rPr><w:strike/></w:rPr><w:t>水质类别</w:t></w:r>", Struck)]
    [TestCase(Circled + "<w:r><w:t>水质类别</w:t></w:r>", "带圈字符")]
    public void A_heading_that_is_not_sure_leaves_the_table_open(string heading, string why)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", "<w:r><w:t>Ⅲ</w:t></w:r>"), heading: heading));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.docx!表1!B1" }));
        Assert.That(outcome.Output, Does.Contain(why));
    }

    [TestCase("<w:del><w:r><w:delText>注：以上数据作废</w:delText></w:r></w:del>")]
    [TestCase("<w:ins><w:r><w:t>审核：李四</w:t></w:r></w:ins>")]
    public void A_change_below_the_table_is_asked_about(string below)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", "<w:r><w:t>Ⅲ</w:t></w:r>"), below: below));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain(Revised));
    }

    [TestCase("<w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr><w:pPrChange w:id=\"2\"/></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>2021年9月水质月报</w:t></w:r>")]
    [TestCase("<w:r><w:t>2021年9月水质月报</w:t></w:r><w:ins><w:r><w:t xml:space=\"preserve\"> </w:t></w:r></w:ins>")]
    public void A_change_of_looks_alone_says_nothing(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Document(Row("青石桥", "<w:r><w:t>Ⅲ</w:t></w:r>"), title));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCaseSource(nameof(Sure))]
    public void A_class_that_the_page_shows_once_is_read(string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document(Row("青石桥", cell)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("<w:trPr><w:del w:id=\"1\"/></w:trPr>", TestName = "a row taken away")]
    [TestCase("<w:trPr><w:ins w:id=\"1\"/></w:trPr>", TestName = "a row put in")]
    public void A_row_in_a_change_is_asked_about_once_and_not_left_out(string row)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document("<w:tr>" + row + Cells("<w:r><w:t>青石桥</w:t></w:r>", "<w:r><w:t>Ⅲ</w:t></w:r>") + "</w:tr>"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("表1!A2 “青石桥”：" + Revised));
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1));
    }

    [TestCase("<w:r><w:rPr><w:strike/></w:rPr><w:t>青石桥</w:t></w:r>", Struck)]
    [TestCase("<w:del><w:r><w:delText>双桥</w:delText></w:r></w:del><w:ins><w:r><w:t>青石桥</w:t></w:r></w:ins>", Revised)]
    public void A_point_whose_name_does_not_hold_has_no_result(string name, string why)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document("<w:tr>" + Cells(name, "<w:r><w:t>Ⅲ</w:t></w:r>") + "</w:tr>"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("表1!A2 “青石桥”：" + why));
    }

    [Test]
    public void How_cells_were_merged_before_a_change_is_not_how_they_are()
    {
        using var desk = new ImportDesk();
        string before = "<w:tcPr><w:tcPrChange w:id=\"1\"><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>";
        Outcome outcome = desk.Import("2021年9月.docx", Document("<w:tr><w:tc>" + before + "<w:p><w:r><w:t>青石桥</w:t></w:r></w:p></w:tc>" + Cell("<w:r><w:t>Ⅲ</w:t></w:r>") + "</w:tr>"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [Test]
    public void A_hidden_row_is_read_and_warned_of()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.docx", Document("<w:tr><w:trPr><w:hidden/></w:trPr>" + Cells("<w:r><w:t>青石桥</w:t></w:r>", "<w:r><w:t>Ⅲ</w:t></w:r>") + "</w:tr>"));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2));
        Assert.That(outcome.Output, Does.Contain("有隐藏的行（第 2 行起）"));
    }

    [Test]
    public void A_title_says_no_month_that_is_struck_through()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Document(Row("青石桥", "<w:r><w:t>Ⅲ</w:t></w:r>"), "<w:r><w:rPr><w:strike/></w:rPr><w:t>2021年8月</w:t></w:r><w:r><w:t>2021年9月</w:t></w:r>"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [Test]
    public void A_struck_name_or_month_of_a_sheet_has_no_result_either()
    {
        using var desk = new ImportDesk();
        string rows = string.Concat(
            "<row r=\"1\"><c t=\"inlineStr\"><is><t>月份</t></is></c><c t=\"inlineStr\"><is><t>断面名称</t></is></c><c t=\"inlineStr\"><is><t>水质类别</t></is></c></row>",
            Sheet(2, "2021-09", "<r><rPr><strike/></rPr><t>青石桥</t></r>"), Sheet(3, "<r><rPr><strike/></rPr><t>2021-09</t></r>", "<t>柳湾闸</t>"),
            Sheet(4, "2021-09", "<t>大坪村</t>"));
        Outcome outcome = desk.Import("表.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-03,Ⅲ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "表.xlsx!S!B2", "表.xlsx!S!A3" }));
    }

    private static string Sheet(int row, string month, string name) =>
        $"<row r=\"{row}\"><c t=\"inlineStr\"><is>{(month[0] == '<' ? month : "<t>" + month + "</t>")}</is></c><c t=\"inlineStr\"><is>{name}</is></c><c t=\"inlineStr\"><is><t>Ⅲ</t></is></c></row>";

    private static string Row(string name, string cell) => "<w:tr>" + Cells($"<w:r><w:t>{name}</w:t></w:r>", cell) + "</w:tr>";

    private static string Cells(string name, string cell) => Cell(name) + Cell(cell);

    private static string Cell(string paragraph) => "<w:tc><w:p>" + paragraph + "</w:p></w:tc>";

    private static byte[] Document(string row, string title = "<w:r><w:t>水质月报</w:t></w:r>", string heading = "<w:r><w:t>水质类别</w:t></w:r>", string below = "")
    {
        const string main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        string header = Row("断面名称", heading);
        string other = Row("柳湾闸", "<w:r><w:t>Ⅳ</w:t></w:r>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("word/document.xml", $"<w:document {main}><w:body><w:p>{title}</w:p><w:tbl>{header}{row}{other}</w:tbl><w:p>{below}</w:p></w:body></w:document>");
            Write("word/styles.xml", $"""
                <w:styles {main}><w:docDefaults><w:rPrDefault><w:rPr><w:strike w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>
                <w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Above"><w:rPr><w:dstrike/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Above"/></w:style></w:styles>
                """);

            void Write(string name, string text)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
