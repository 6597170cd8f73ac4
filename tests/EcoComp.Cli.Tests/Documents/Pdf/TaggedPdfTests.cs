using System.Text.RegularExpressions;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Host;
using EcoComp.Core.Wording;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>A PDF's structure, which is what a reader that speaks has of it.</summary>
public sealed partial class TaggedPdfTests
{
    private static Document Notice(string month) =>
        new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Notice(SampleMonths.Of(month));

    [TestCase("2021-09")]
    [TestCase("2021-11")]
    [TestCase("2022-03")]
    public void It_is_the_document_block_by_block_and_cell_by_cell(string month)
    {
        Document notice = Notice(month);
        TaggedPart whole = TaggedPart.Of(Pdfs.Of(notice));
        Assert.That(whole.Type, Is.EqualTo("Document"));
        Assert.That(whole.Parts.Select(p => p.Type), Has.All.EqualTo("Sect"));
        Assert.That(whole.Parts.SelectMany(p => p.Parts).SelectMany(Told), Is.EqualTo(notice.Blocks.SelectMany(Told)));
    }

    [Test]
    public void A_letter_is_tagged_block_by_block_too_with_its_own_title_and_bookmarks()
    {
        Document letters = new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open)
            .Letters(ShownMonth.Of(SampleMonths.Of("2022-03"), new HashSet<string> { "411081", "411072" }));
        byte[] pdf = Pdfs.Of(letters);
        TaggedPart whole = TaggedPart.Of(pdf);
        Assert.That(whole.Parts.Select(p => p.Type), Is.EqualTo(new[] { "Sect", "Sect" }));
        Assert.That(whole.Parts.SelectMany(p => p.Parts).SelectMany(Told), Is.EqualTo(letters.Blocks.SelectMany(Told)));
        using PdfDocument document = PdfDocument.Open(pdf);
        Assert.That(document.Information.Title, Is.EqualTo("2022年3月水环境质量生态补偿资金扣收、奖励情况告知书"));
        Assert.That(document.TryGetBookmarks(out Bookmarks? bookmarks));
        Assert.That(bookmarks!.Roots.Select(r => r.Title), Is.EqualTo(new[]
        {
            "关于禹州市2022年3月水环境质量生态补偿资金扣收、奖励情况的告知书", "关于市城乡一体化示范区2022年3月水环境质量生态补偿资金扣收、奖励情况的告知书",
        }));
        string raw = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.That(raw, Does.Contain("/Lang(zh-CN)").And.Contain("/FontFile2").And.Contain("/MarkInfo"));
    }

    [Test]
    public void Each_part_that_could_be_sent_alone_is_a_section_with_its_title()
    {
        TaggedPart whole = TaggedPart.Of(Pdfs.Of(Notice("2021-09")));
        Assert.That(whole.Parts, Has.Length.EqualTo(10), "the city's part and nine counties' statements");
        Assert.That(whole.Parts.Select(p => string.Join(' ', p.Parts.Take(2).Select(t => t.Type))), Has.All.EqualTo("P H1"), "above the title stands its number");
        Assert.That(whole.All.Count(p => p.Type == "H1"), Is.EqualTo(10));
    }

    [Test]
    public void Cells_of_a_tables_first_row_head_their_columns_and_no_others_do()
    {
        TaggedPart whole = TaggedPart.Of(Pdfs.Of(Notice("2021-09")));
        TaggedPart[] tables = [.. whole.All.Where(p => p.Type == "Table")];
        Assert.That(tables, Is.Not.Empty);
        Assert.That(tables.SelectMany(t => t.Parts[0].Parts), Has.All.Matches<TaggedPart>(c => c is { Type: "TH", Scope: "Column" }));
        Assert.That(tables.SelectMany(t => t.Parts.Skip(1)).SelectMany(r => r.Parts), Has.All.Matches<TaggedPart>(c => c is { Type: "TD", Scope: "" }));
    }

    [Test]
    public void Running_header_footer_draft_mark_and_repeated_table_headers_are_none_of_it()
    {
        Document document = Laid.Document(new Block.Heading("标题", HeadingLevel.Title), Laid.Table(200)) with { DraftMark = "预核算" };
        byte[] pdf = Pdfs.Of(document);
        string[] artifacts = TaggedPart.Artifacts(pdf);
        Assert.That(artifacts, Has.Length.GreaterThan(3));
        for (int i = 0; i < artifacts.Length; i++)
            Assert.That(artifacts[i], Is.EqualTo("预核算标题抬头" + (i == 0 ? "" : "名数") + $"{i + 1}/{artifacts.Length}"));
        Assert.That(TaggedPart.Of(pdf).All.Count(p => p.Type == "TH"), Is.EqualTo(2), "the header is read once");
    }

    [Test]
    public void A_paragraph_and_a_cell_that_run_over_pages_stay_one()
    {
        string text = string.Concat(Enumerable.Range(0, 4000).Select(i => "水气土声"[i % 4]));
        var table = new Block.Table("表", [new Column("名"), new Column("情况")], [new Row(["甲", text], []), new Row(["乙", "完"], [])]);
        TaggedPart whole = TaggedPart.Of(Pdfs.Of(Laid.Document(new Block.Paragraph(text), table)));
        TaggedPart paragraph = whole.Parts[0];
        Assert.That((paragraph.Type, paragraph.Text), Is.EqualTo(("P", text)));
        Assert.That(paragraph.Pieces, Is.GreaterThan(1));
        TaggedPart cell = whole.Parts[1].Parts[1].Parts[1];
        Assert.That((cell.Type, cell.Text), Is.EqualTo(("TD", text)));
        Assert.That(cell.Pieces, Is.GreaterThan(1));
    }

    [Test]
    public void Bookmarks_lead_to_the_citys_part_and_to_each_county()
    {
        Document notice = Notice("2021-09");
        byte[] pdf = Pdfs.Of(notice);
        using PdfDocument document = PdfDocument.Open(pdf);
        Assert.That(document.TryGetBookmarks(out Bookmarks? bookmarks));
        DocumentBookmarkNode[] roots = [.. bookmarks!.Roots.Cast<DocumentBookmarkNode>()];
        string[] titles = [.. notice.Blocks.OfType<Block.Heading>().Where(h => h.Level == HeadingLevel.Title).Select(h => h.Text.Replace("\n", ""))];
        Assert.That(roots.Select(r => r.Title), Is.EqualTo(titles));
        Assert.That(roots[0].Children.Select(c => c.Title), Does.Contain("一、各县（市、区）扣收、奖励情况"));
        string[] pages = Pdfs.Pages(pdf);
        Assert.That(roots[1..].SelectMany(r => r.Children), Is.Empty);
        foreach (DocumentBookmarkNode root in roots) Assert.That(pages[root.PageNumber - 1], Does.Contain(root.Title));
    }

    [Test]
    public void Of_several_letters_each_has_bookmarks_of_its_sections()
    {
        var letters = new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Letters(
            ShownMonth.Of(SampleMonths.Of("2021-09"), new HashSet<string> { "411082", "411081" }));
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(letters));
        Assert.That(document.TryGetBookmarks(out Bookmarks? bookmarks));
        string[][] sections = [.. bookmarks!.Roots.Select(r => r.Children.Select(c => c.Title).ToArray())];
        Assert.That(sections, Has.Length.EqualTo(2));
        Assert.That(sections, Has.All.Some.Contains("异议"));
    }

    private static IEnumerable<string> Told(TaggedPart part) => part.Type == "Table"
        ? part.Parts.Select(r => $"{r.Type} {string.Join('|', r.Parts.Select(c => c.Text))}")
        : [$"{part.Type} {part.Text}"];

    private static IEnumerable<string> Told(Block block) => block switch
    {
        Block.Heading heading => [$"H{(int)heading.Level + 1} {Spaceless(heading.Text)}"],
        Block.Paragraph paragraph => ["P " + Spaceless(paragraph.Text)],
        Block.Table table => Enumerable.Range(0, table.Rows.Length)
            .Select(row => "TR " + string.Join('|', Cells(table, row)))
            .Prepend("TR " + string.Join('|', table.Columns.Select(c => Spaceless(c.Heading)))),
        _ => [],
    };

    /// <summary>The cells of a row; the name of a row of totals goes over the empty ones that follow it.</summary>
    private static IEnumerable<string> Cells(Block.Table table, int row)
    {
        string[] cells = [.. table.Columns.Select((_, column) => Spaceless(table.Cell(row, column)))];
        return row < table.Rows.Length - table.TotalRows || cells[0].Length == 0 ? cells : cells.Skip(1).SkipWhile(c => c.Length == 0).Prepend(cells[0]);
    }

    [Test]
    public void The_name_of_a_row_of_totals_goes_over_the_columns_that_have_none()
    {
        byte[] pdf = Pdfs.Of(Notice("2021-09"));
        string raw = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.That(raw.Split("<</O/Table/ColSpan 6>>"), Has.Length.EqualTo(2), "said once");
        TaggedPart[] totals = [.. TaggedPart.Of(pdf).All.Where(p => p.Type == "TR" && p.Parts[0].Text is "小计" or "合计")];
        Assert.That(totals.Select(t => t.Parts.Length), Is.Not.Empty.And.All.EqualTo(3));
    }

    private static string Spaceless(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
