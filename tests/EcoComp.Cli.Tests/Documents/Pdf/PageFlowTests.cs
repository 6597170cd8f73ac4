using System.Collections.Immutable;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>How paragraphs and tables run over pages.</summary>
public sealed class PageFlowTests
{
    [Test]
    public void The_second_line_of_an_annex_begins_under_the_first_character_of_its_name()
    {
        Mark.Text[] lines = [.. Laid.Out(Laid.Paragraph("附件：1. " + new string('名', 100)) with { Hanging = 6 })[0].Marks
            .OfType<Mark.Text>().Where(t => t.Content.Contains('名'))];
        Assert.That(lines[1].X, Is.EqualTo(lines[0].X + (4.5f * Laid.Body.Size)).Within(0.01));
        Assert.That(lines[1].X + (lines[1].Content.Length * Laid.Body.Size), Is.LessThanOrEqualTo(Laid.Style.Width - Laid.Style.Side + 0.01));
    }

    [Test]
    public void A_document_without_blocks_has_one_page()
    {
        ImmutableArray<Page> pages = Laid.Out();
        Assert.That(pages, Has.Length.EqualTo(1));
        Assert.That(pages[0].Marks.OfType<Mark.Text>().Select(t => t.Content), Does.Contain("1/1"));
    }

    [Test]
    public void Every_page_counts_itself_and_bears_title_and_running_header()
    {
        ImmutableArray<Page> pages = Laid.Out(Laid.Lines(Laid.LinesPerPage * 3));
        for (int i = 0; i < pages.Length; i++)
            Assert.That(pages[i].Marks.OfType<Mark.Text>().Select(t => t.Content), Is.SupersetOf(new[] { "标题", "抬头", $"{i + 1}/{pages.Length}" }));
    }

    [Test]
    public void A_new_page_has_its_own_running_header_from_there_on()
    {
        ImmutableArray<Page> pages = Laid.Out(Laid.Paragraph("甲"), new Block.NewPage("乙县"), Laid.Lines(Laid.LinesPerPage + 5));
        Assert.That(pages, Has.Length.EqualTo(3));
        Assert.That(pages.Select(p => p.Marks.OfType<Mark.Text>().Any(t => t.Content == "乙县")), Is.EqualTo(new[] { false, true, true }));
    }

    [Test]
    public void Papers_in_one_file_are_counted_each_for_itself()
    {
        Block paper = new Block.NewPage("乙县") { BeginsPaper = true };
        ImmutableArray<Page> pages = Laid.Out(paper, Laid.Lines(Laid.LinesPerPage + 5), paper, Laid.Paragraph("甲"), new Block.NewPage("附件"), Laid.Paragraph("乙"), paper, Laid.Paragraph("丙"));
        Assert.That(pages.Select(p => p.Marks.OfType<Mark.Text>().Last().Content), Is.EqualTo(new[] { "1/2", "2/2", "1/2", "2/2", "1/1" }));
    }

    [Test]
    public void Tall_rows_leave_no_page_half_empty([Range(1, 30)] int above)
    {
        string tall = string.Join('\n', Enumerable.Range(1, 18).Select(i => "高" + i));
        Row[] rows = [.. Enumerable.Range(1, 6).Select(r => new Row([tall, "数"], [])), new Row(["合计", "六"], [])];
        ImmutableArray<Page> pages = Laid.Out(Laid.Lines(above), new Block.Table("表", [new Column("名"), new Column("数")], [.. rows], 1));
        foreach (Page page in pages.SkipLast(1))
            Assert.That(Laid.Marks(page).Max(t => t.Baseline), Is.GreaterThan(Laid.Style.Height - Laid.Style.Bottom - Laid.Style.TextHeight * 0.5f));
        Assert.That(pages.SelectMany(Laid.Texts).Count(t => t.StartsWith('高')), Is.EqualTo(6 * 18));
    }

    [Test]
    public void The_lines_of_a_tall_row_on_one_page_follow_one_another_without_a_gap_or_a_rule()
    {
        string tall = string.Join('\n', Enumerable.Range(1, 40).Select(i => "高" + i));
        Page page = Laid.Out(new Block.Table("表", [new Column("名"), new Column("数")], [new Row([tall, "数"], [])]))[0];
        float[] lines = [.. Laid.Marks(page).Where(t => t.Content.StartsWith('高')).Select(t => t.Baseline)];
        Assert.That(lines, Has.Length.EqualTo(40));
        Assert.That(lines.Zip(lines.Skip(1), (a, b) => b - a), Has.All.EqualTo(lines[1] - lines[0]).Within(0.01));
        Assert.That(page.Marks.OfType<Mark.Rule>().Where(r => r.Y1 == r.Y2 && r.Y1 > lines[0] && r.Y1 < lines[^1]), Is.Empty);
    }

    [TestCase("-11481.4813")]
    [TestCase("1070.5")]
    [TestCase("3")]
    public void A_number_stands_whole_in_its_column_smaller_where_it_would_not_fit(string number)
    {
        var table = new Block.Table(
            "表", [new Column("名") { Share = 9 }, new Column("数", Align.Right)], [new Row(["甲", number], [])]);
        Mark.Text written = Laid.Marks(Laid.Out(table)[0]).Single(t => t.Content == number);
        float room = (Laid.Style.TextWidth / 10) - (2 * Laid.Style.CellPadding);
        Assert.That(new LineBreaker(new SquareFace()).Width(number, written.Size), Is.LessThanOrEqualTo(room + 0.01f));
        Assert.That(written.Size < Laid.Style.TableSize, Is.EqualTo(number.Length > 8));
    }

    [Test]
    public void A_document_that_begins_with_a_new_page_has_no_empty_first_page()
    {
        Assert.That(Laid.Out(new Block.NewPage("乙县"), Laid.Paragraph("甲")), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_long_running_header_takes_the_place_of_the_title()
    {
        var document = Laid.Document(Laid.Paragraph("甲")) with { RunningHeader = new string('县', 54) };
        Page page = PageFlow.Lay(document, Laid.Style, Laid.Looks, new SquareFace()).Pages[0];
        Assert.That(page.Marks.OfType<Mark.Text>().Select(t => t.Content), Does.Not.Contain("标题"));
    }

    [Test]
    public void The_watermark_lies_under_the_text_of_every_page()
    {
        var document = Laid.Document(Laid.Lines(Laid.LinesPerPage * 2)) with { DraftMark = "预核算" };
        foreach (Page page in PageFlow.Lay(document, Laid.Style, Laid.Looks, new SquareFace()).Pages)
            Assert.That(page.Marks[0], Is.InstanceOf<Mark.Watermark>());
    }

    [Test]
    public void A_paragraph_loses_no_line_over_pages_and_leaves_none_alone([Range(1, 70)] int lines)
    {
        // Something above, so that the break falls elsewhere each time.
        ImmutableArray<Page> pages = Laid.Out(Laid.Lines(11, "上"), Laid.Lines(lines));
        string[][] parts = [.. pages.Select(p => Laid.Texts(p).Where(t => t.StartsWith('行')).ToArray())];
        Assert.That(parts.SelectMany(p => p), Is.EqualTo(Enumerable.Range(1, lines).Select(i => "行" + i)));
        Assert.That(parts.Where(p => p.Length > 0).Select(p => p.Length), lines == 1 ? Has.All.EqualTo(1) : Has.All.GreaterThan(1));
    }

    [Test]
    public void A_table_header_taller_than_half_a_page_loses_nothing()
    {
        string heading = string.Concat(Enumerable.Range(0, 400).Select(i => "水气土声"[i % 4]));
        var table = new Block.Table("表", [new Column(heading) { Share = 0.04f }, new Column("数") { Share = 1 }], [new Row(["甲", "一"], []), new Row(["乙", "二"], [])]);
        string[] texts = [.. Laid.Out(table).SelectMany(Laid.Texts)];
        Assert.That(string.Concat(texts.Where(t => t is not ("数" or "甲" or "乙" or "一" or "二"))), Is.EqualTo(heading));
        Assert.That(texts, Does.Contain("乙"));
    }

    [Test]
    public void Seals_receipt_and_copies_never_stand_alone_on_a_page([Range(0, 40)] int above)
    {
        Block[] blocks =
        [
            Laid.Lines(above + 1), new Block.Paragraph("章", ParagraphKind.Signatures), new Block.Paragraph("日", ParagraphKind.SignatureDate),
            Laid.Table(above, totals: above == 0 ? 0 : 1), new Block.Paragraph("抄", ParagraphKind.Copies),
        ];
        foreach (Page page in Laid.Out(blocks))
        {
            string[] texts = [.. Laid.Texts(page).Where(t => t is not ("名" or "数"))];
            if (texts.Any(t => t is "章" or "日")) Assert.That(texts[0], Does.StartWith("行"));
            if (texts.Contains("抄")) Assert.That(texts[0], Is.Not.EqualTo("抄"));
        }
    }

    [Test]
    public void A_heading_is_never_the_last_on_its_page([Range(0, 40)] int above)
    {
        Block[] blocks = above == 0 ? [] : [Laid.Lines(above)];
        var heading = new Block.Heading("题", HeadingLevel.Section);
        foreach (Page page in Laid.Out([.. blocks, heading, Laid.Table(5)]))
            Assert.That(Laid.Texts(page).LastOrDefault(), Is.Not.EqualTo("题"));
    }

    [Test]
    public void A_table_repeats_its_header_and_leaves_no_row_alone([Range(1, 130)] int rows)
    {
        ImmutableArray<Page> pages = Laid.Out(Laid.Lines(20, "上"), Laid.Table(rows, totals: 1));
        var seen = new List<string>();
        foreach (string[] texts in pages.Select(p => Laid.Texts(p).Where(t => !t.StartsWith('上')).ToArray()).Where(t => t.Length > 0))
        {
            Assert.That(texts[..2], Is.EqualTo(new[] { "名", "数" }), "the header stands first");
            string[] names = [.. texts.Skip(2).Where(t => t.StartsWith('第'))];
            Assert.That(names, Has.Length.GreaterThanOrEqualTo(Math.Min(2, rows)), "no row is alone");
            seen.AddRange(names);
        }

        Assert.That(seen, Is.EqualTo(Enumerable.Range(1, rows).Select(r => "第" + r)));
    }

    [Test]
    public void Nothing_stands_in_the_margins([Values(1, 40, 90, 200)] int rows)
    {
        foreach (Page page in Laid.Out(Laid.Lines(33), Laid.Table(rows, totals: 1)))
        {
            foreach (Mark.Rule rule in page.Marks.OfType<Mark.Rule>())
            {
                Assert.That(rule.X1, Is.InRange(Laid.Style.Side, Laid.Style.Width - Laid.Style.Side + 0.01f));
                Assert.That(rule.Y2, Is.LessThanOrEqualTo(Laid.Style.Height - Laid.Style.Bottom + 0.01f));
            }
        }
    }

    [Test]
    public void Numbers_end_at_the_same_place()
    {
        Page page = Laid.Out(Laid.Table(30))[0];
        var breaker = new LineBreaker(new SquareFace());
        float[] ends = [.. Laid.Marks(page).Where(t => char.IsAsciiDigit(t.Content[0])).Select(t => t.X + breaker.Width(t.Content, t.Size))];
        Assert.That(ends, Has.Length.EqualTo(30));
        Assert.That(ends, Has.All.EqualTo(ends[0]).Within(0.001));
    }

    [Test]
    public void A_row_taller_than_a_page_is_cut_and_loses_nothing()
    {
        string text = string.Concat(Enumerable.Range(0, 4000).Select(i => (char)(0x4E00 + i)));
        var table = new Block.Table("表", [new Column("名"), new Column("情况")], [new Row(["甲", text], []), new Row(["乙", "完"], [])]);
        ImmutableArray<Page> pages = Laid.Out(table);
        Assert.That(pages, Has.Length.GreaterThan(1));
        string read = string.Concat(pages.SelectMany(p => Laid.Texts(p)).Where(t => t is not ("名" or "情况" or "甲" or "乙" or "完")));
        Assert.That(read, Is.EqualTo(text));
    }

    [Test]
    public void Shades_lie_under_lines()
    {
        Mark[] marks = [.. Laid.Out(Laid.Table(3, totals: 1))[0].Marks];
        int lastShade = Array.FindLastIndex(marks, m => m is Mark.Fill);
        Assert.That(marks[lastShade..].OfType<Mark.Rule>(), Is.Not.Empty);
        Assert.That(marks.Take(lastShade).OfType<Mark.Rule>().Where(r => r.Y1 > Laid.Style.Top), Is.Empty);
    }

    [Test]
    public void Upright_lines_are_one_from_the_tables_first_row_on_the_page_to_its_last()
    {
        foreach (Page page in Laid.Out(Laid.Table(90)))
        {
            Mark.Rule[] rules = [.. page.Marks.OfType<Mark.Rule>()];
            Mark.Rule[] upright = [.. rules.Where(r => r.X1 == r.X2)];
            float[] across = [.. rules.Where(r => r.X1 != r.X2 && r.Y1 > Laid.Style.Top).Select(r => r.Y1)];
            Assert.That(upright, Has.Length.EqualTo(3), "left, between the two columns and right");
            Assert.That(upright.Select(r => r.Y2), Has.All.EqualTo(across.Max()));
        }
    }

    [Test]
    public void Upright_lines_of_two_tables_stay_apart()
    {
        Mark.Rule[] rules = [.. Laid.Out(Laid.Table(2), Laid.Lines(3), Laid.Table(2))[0].Marks.OfType<Mark.Rule>()];
        Assert.That(rules.Count(r => r.X1 == r.X2), Is.EqualTo(6));
    }
}
