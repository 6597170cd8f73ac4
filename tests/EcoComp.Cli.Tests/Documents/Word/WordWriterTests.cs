using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Word;
using Column = EcoComp.Cli.Documents.Column;
using Document = EcoComp.Cli.Documents.Document;
using TextRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace EcoComp.Cli.Tests.Documents.Word;

/// <summary>Page and type as GB/T 9704-2012 has them, and what a document may not break.</summary>
public sealed class WordWriterTests
{
    private const decimal TwipsPerMillimetre = 1440 / 25.4m;

    private static readonly string[] Hostile =
    [
        "a<b>&amp;\"'</w:t>", "]]>", "\u0001\u000B\u001F\u0085", "\u202Eabc\u202C", "\uD800", "\uDC00\uFFFE\uFFFF", "😀", "\t \u3000", "\r\n", new string('长', 5000), "",
    ];

    [Test]
    public void The_page_is_A4_with_22_lines_and_28_characters_between_its_margins()
    {
        using Docx word = Written(new Block.Paragraph("甲"));
        PageSize size = word.Section.GetFirstChild<PageSize>()!;
        PageMargin margin = word.Section.GetFirstChild<PageMargin>()!;
        Assert.That((Millimetres(size.Width!), Millimetres(size.Height!)), Is.EqualTo((210, 297)));
        Assert.That((Millimetres(margin.Top!), Millimetres(margin.Bottom!), Millimetres(margin.Left!), Millimetres(margin.Right!)), Is.EqualTo((37, 35, 28, 26)));
        int pitch = word.Section.GetFirstChild<DocGrid>()!.LinePitch!;
        decimal height = size.Height! - margin.Top! - margin.Bottom!;
        Assert.That((int)(height / pitch), Is.EqualTo(22));
        Style normal = word.Styles.Single(s => s.StyleId == "Normal");
        Assert.That(normal.StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value, Is.EqualTo(pitch.ToString(CultureInfo.InvariantCulture)));
        decimal character = (int.Parse(normal.StyleRunProperties!.FontSize!.Val!, CultureInfo.InvariantCulture) * 10) + normal.StyleRunProperties.Spacing!.Val!;
        Assert.That((int)((size.Width! - margin.Left! - margin.Right!) / character), Is.EqualTo(28));
    }

    [TestCase("-11481.4813", true)]
    [TestCase("1070.5", false)]
    public void A_number_is_written_smaller_where_it_would_go_on_in_a_second_line_of_its_cell(string number, bool isSmaller)
    {
        using Docx word = Written(new Block.Table(
            "表", [new Column("名") { Share = 8 }, new Column("数", Align.Right)], [new Row(["甲", number], [])]));
        TextRun run = word.Body.Descendants<TextRun>().Single(r => r.InnerText == number);
        int width = int.Parse(word.Body.Descendants<GridColumn>().Last().Width!, CultureInfo.InvariantCulture) - 80;
        FontSize usual = word.Styles.Single(s => s.StyleId == "CellRight").StyleRunProperties!.FontSize!;
        int size = int.Parse((run.RunProperties!.FontSize ?? usual).Val!, CultureInfo.InvariantCulture);
        Assert.That(number.Length * size * 5, Is.LessThanOrEqualTo(width), "a digit is half as wide as high, and a point has two halves of ten");
        Assert.That(run.RunProperties.FontSize is not null, Is.EqualTo(isSmaller));
    }

    [Test]
    public void No_line_of_a_paragraph_stands_alone_on_a_page()
    {
        using Docx word = Written(new Block.Paragraph("甲"));
        WidowControl usual = word.Styles.Single(s => s.StyleId == "Normal").StyleParagraphProperties!.WidowControl!;
        Assert.That(usual.Val?.Value ?? true, Is.True);
        Assert.That(word.Styles.Where(s => s.StyleParagraphProperties?.WidowControl?.Val is { Value: false }).Select(s => s.StyleId!.Value), Is.Empty);
    }

    [TestCase(100, true)]
    [TestCase(1500, false)]
    public void Before_the_closing_words_a_paragraph_is_kept_with_them_unless_it_is_half_a_page_and_would_leave_its_heading_alone(int length, bool kept)
    {
        using Docx word = Written(
            new Block.Heading("异议提出", HeadingLevel.Section), new Block.Paragraph(new string('异', length)), new Block.Paragraph("特此告知。", ParagraphKind.Closing));
        Paragraph objection = word.Body.Elements<Paragraph>().Single(p => p.InnerText.Length == length);
        Assert.That(objection.ParagraphProperties?.KeepNext is not null, Is.EqualTo(kept));
    }

    [TestCase("Heading1", "方正小标宋简体", "44")]
    [TestCase("Heading2", "黑体", null)]
    [TestCase("Heading3", "楷体_GB2312", null)]
    [TestCase("Subtitle", "楷体_GB2312", null)]
    [TestCase("AnnexMark", "黑体", null)]
    [TestCase("Copies", null, "28")]
    [TestCase("Footer", "宋体", "28")]
    public void Each_part_has_the_type_of_official_documents(string id, string? font, string? size)
    {
        using Docx word = Written(new Block.Paragraph("甲"));
        StyleRunProperties run = word.Styles.Single(s => s.StyleId == id).StyleRunProperties!;
        Assert.That((run.RunFonts?.EastAsia?.Value, run.FontSize?.Val?.Value), Is.EqualTo((font, size)));
    }

    [Test]
    public void The_body_is_set_in_three_fang_and_each_font_has_fallbacks()
    {
        using Docx word = Written(new Block.Paragraph("甲"));
        RunPropertiesBaseStyle usual = word.Styles[0].Parent!.GetFirstChild<DocDefaults>()!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        Assert.That((usual.RunFonts!.EastAsia!.Value, usual.FontSize!.Val!.Value), Is.EqualTo(("仿宋_GB2312", "32")));
        Dictionary<string, string> fallbacks = word.Fonts.Elements<Font>().ToDictionary(f => f.Name!.Value!, f => f.AltName?.Val?.Value ?? "");
        foreach (string font in new[] { "方正小标宋简体", "黑体", "仿宋_GB2312", "楷体_GB2312" }) Assert.That(fallbacks[font], Is.Not.Empty, font);
    }

    [Test]
    public void Every_kind_of_part_and_of_cell_has_a_style()
    {
        using Docx word = Written(new Block.Paragraph("甲"));
        string[] styles = [.. word.Styles.Select(s => s.StyleId!.Value!)];
        Assert.That(Enum.GetNames<ParagraphKind>().Except(styles), Is.Empty);
        Assert.That(Enum.GetNames<Align>().Select(a => "Cell" + a).Except(styles), Is.Empty);
        Assert.That(styles, Is.Unique);
    }

    [Test]
    public void Pages_are_numbered_between_dashes_the_odd_ones_at_the_right_and_the_even_ones_at_the_left()
    {
        using Docx word = Written(new Block.Paragraph("甲"));
        foreach ((HeaderFooterValues pages, string style) in new[] { (HeaderFooterValues.Default, "Footer"), (HeaderFooterValues.Even, "FooterEven") })
        {
            Footer footer = word.Footer(pages);
            Assert.That(footer.InnerText, Is.EqualTo("— 1 —"));
            Assert.That(footer.Descendants<SimpleField>().Single().Instruction!.Value, Is.EqualTo("PAGE"));
            Assert.That(footer.Descendants<ParagraphStyleId>().Single().Val!.Value, Is.EqualTo(style));
        }

        JustificationValues? Side(string id) => word.Styles.Single(s => s.StyleId == id).StyleParagraphProperties!.Justification!.Val!.Value;
        Assert.That((Side("Footer"), Side("FooterEven")), Is.EqualTo((JustificationValues.Right, JustificationValues.Left)));
    }

    [TestCaseSource(nameof(Hostile))]
    public void Whatever_a_name_holds_the_document_is_valid_and_shows_it(string name)
    {
        using Docx word = Written(
            new Block.Heading(name, HeadingLevel.Title), new Block.Paragraph(name), Table(name, name), Table(name, name), new Block.NewPage(name), Table(name, name));
        Assert.That(word.Errors, Is.Empty);
        Assert.That(word.Texts.All(t => t.EnumerateRunes().All(r => r.Value is not (< 0x20 and not 0x0A) and not 0x202E and not 0xFFFD)));
        if (name.StartsWith('a')) Assert.That(word.Texts[0], Is.EqualTo(name));
    }

    [Test]
    public void What_shows_nothing_is_shown_by_its_number()
    {
        using Docx word = Written(new Block.Paragraph("甲\u202E乙\u0001\u2028\uD800丙"));
        Assert.That(word.Texts, Is.EqualTo(new[] { "甲U+202E乙U+0001U+2028U+FFFD丙" }));
    }

    [Test]
    public void Two_tables_stay_two_and_the_last_one_has_a_paragraph_after_it()
    {
        using Docx word = Written(Table("甲", "乙"), Table("丙", "丁"));
        Assert.That(word.Body.ChildElements.Select(e => e.LocalName), Is.EqualTo(new[] { "tbl", "p", "tbl", "p", "sectPr" }));
    }

    [Test]
    public void Three_hundred_sections_give_a_valid_document()
    {
        Block[] blocks = [.. Enumerable.Range(1, 300).SelectMany(n => new Block[]
        {
            new Block.NewPage("县" + n), new Block.Heading("县" + n, HeadingLevel.Title), new Block.Heading("一", HeadingLevel.Section), Table("表" + n, new string('名', n)),
        })];
        using Docx word = Written(blocks);
        Assert.That(word.Errors, Is.Empty);
        Assert.That(word.Texts.Count(t => t.StartsWith('县')), Is.EqualTo(300));
    }

    [Test]
    public void Its_parts_hold_no_time_and_no_mark_of_the_system_that_wrote_it()
    {
        byte[] bytes = Bytes(new Block.Paragraph("甲"));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.That(zip.Entries[0].FullName, Is.EqualTo("[Content_Types].xml"));
        Assert.That(zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct(), Is.EqualTo(new[] { new DateTime(1980, 1, 1) }));
        Assert.That(zip.Entries.Select(e => e.ExternalAttributes).Distinct(), Is.EqualTo(new[] { 0 }));
        Assert.That(Bytes(new Block.Paragraph("甲")), Is.EqualTo(bytes));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.That(reader.ReadToEnd(), Does.Not.Contain("\r").And.Not.Contain("dcterms"), entry.FullName);
        }
    }

    private static Docx Written(params Block[] blocks) => new(Bytes(blocks));

    private static byte[] Bytes(params Block[] blocks) =>
        WordWriter.Write(new Document("标题", [.. blocks]) { DraftMark = "预核算", Footer = (page, pages) => $"{page}/{pages}" });

    private static Block.Table Table(string name, string cell) => new(
        name, [new Column(cell), new Column("金额", Align.Right) { Share = 3 }, new Column("情况") { Between = "；" }],
        [new Row([cell, "1", ""], [cell, cell]), new Row(["合计", "1", ""], ImmutableArray<string>.Empty)], 1);

    private static int Millimetres(long twips) => (int)Math.Round(twips / TwipsPerMillimetre, MidpointRounding.AwayFromZero);
}
