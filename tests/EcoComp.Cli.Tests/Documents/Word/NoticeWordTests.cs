using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Word;
using EcoComp.Cli.Tests.Documents.Pdf;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents.Word;

/// <summary>The notice and the letters as Word, read back.</summary>
public sealed class NoticeWordTests
{
    private static readonly Words Chinese = Words.In(Language.Zh);

    [TestCaseSource(typeof(SampleMonths), nameof(SampleMonths.All))]
    public void It_says_what_the_document_says_word_for_word_and_is_valid(string month)
    {
        SettledMonth settled = SampleMonths.Of(month);
        var notice = new NoticeDocument(Chinese, ProjectNotice.Open);
        using var whole = new Docx(Docx.Notice(month));
        Assert.That(whole.Texts, Is.EqualTo(Docx.Said(notice.Notice(settled).Blocks)));
        Assert.That(whole.Errors, Is.Empty);
        HashSet<string> two = ["411081", "411082"];
        using var letters = new Docx(Docx.Notice(month, "--county", "禹州市", "--county", "411082"));
        Assert.That(letters.Texts, Is.EqualTo(Docx.Said(notice.Letters(ShownMonth.Of(settled, two)).Blocks)));
        Assert.That(letters.Errors, Is.Empty);
    }

    [Test]
    public void A_letter_on_one_page_says_the_same_in_both_forms()
    {
        string[] pages = Pdfs.Pages(Pdfs.Notice("2021-09", "--county", "襄城县"));
        using var word = new Docx(Docx.Notice("2021-09", "--county", "襄城县"));
        Assert.That(pages, Has.Length.EqualTo(1));
        Assert.That(word.Texts, Has.Length.GreaterThan(10));
        foreach (string text in word.Texts) Assert.That(pages[0], Does.Contain(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))));
    }

    [Test]
    public void The_same_month_gives_the_same_bytes_whatever_the_culture()
    {
        byte[] once = Docx.Notice("2022-03");
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = other;
            Assert.That(Docx.Notice("2022-03"), Is.EqualTo(once));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_draft_and_a_trial_say_so_above_every_page_and_a_final_one_says_nothing_there()
    {
        using var draft = new Docx(Docx.Notice("2021-09"));
        using var final = new Docx(Docx.Notice("2021-09", "--final"));
        using var trial = new Docx(Docx.Notice("2021-08", "--regulation", "xuchang-2021"));
        Assert.That(draft.Headers, Is.EqualTo(new[] { "预核算", "预核算" }));
        Assert.That(final.Headers, Is.EqualTo(new[] { "", "" }));
        Assert.That(trial.Headers, Is.EqualTo(new[] { "试算", "试算" }));
    }

    [Test]
    public void Every_tables_header_repeats_no_row_is_split_and_numbers_stand_at_the_right()
    {
        using var word = new Docx(Docx.Notice("2021-11"));
        Table[] tables = [.. word.Body.Elements<Table>()];
        Assert.That(tables, Has.Length.GreaterThan(5));
        foreach (Table table in tables)
        {
            TableRow[] rows = [.. table.Elements<TableRow>()];
            Assert.That(rows.Select(r => r.TableRowProperties!.Elements<TableHeader>().Any()), Is.EqualTo(rows.Select((_, i) => i == 0)));
            Assert.That(rows.Select(r => r.TableRowProperties!.Elements<CantSplit>().Any()), Has.All.True);
            Assert.That(table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture)), Is.EqualTo(8844));
            foreach (TableCell cell in rows.Skip(1).SelectMany(r => r.Elements<TableCell>()))
            {
                string style = cell.Descendants<ParagraphStyleId>().Single().Val!.Value!;
                if (decimal.TryParse(Docx.Text(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out _)) Assert.That(style, Is.AnyOf("CellRight", "CellCenter"));
            }
        }

        string[] sums = [.. tables[0].Elements<TableRow>().Last().Elements<TableCell>().Skip(2).Select(c => c.Descendants<ParagraphStyleId>().Single().Val!.Value!)];
        Assert.That(sums, Has.All.EqualTo("CellRight"));
    }

    [Test]
    public void The_second_line_of_an_annex_begins_under_its_name_and_not_under_its_number()
    {
        using var word = new Docx(Docx.Notice("2021-09"));
        Paragraph[] annexes = [.. word.Body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Annex")];
        Assert.That(annexes, Has.Length.EqualTo(9));
        foreach (Paragraph annex in annexes)
        {
            OpenXmlElement[] runs = [.. annex.ChildElements.Where(e => e.LocalName == "r")];
            Assert.That(runs[0].InnerText, Does.EndWith(". "));
            Assert.That(runs[1].Elements<TabChar>().Count(), Is.EqualTo(1));
            Assert.That(runs[2].InnerText, Does.EndWith("结算单"));
        }
    }

    [Test]
    public void It_is_in_Chinese_whatever_the_language_on_the_screen_which_says_so()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "notice.docx");
        Run run = CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", file, "--lang", "en");
        Assert.That((run.Exit, File.ReadAllBytes(file)), Is.EqualTo((0, Docx.Notice("2021-09"))));
        Assert.That(run.Error, Does.Contain("always in Chinese"));
        Assert.That(CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", file, "--lang", "zh").Error, Does.Not.Contain("Chinese"));
    }

    [Test]
    public void Each_annex_begins_a_page_and_the_document_itself_none()
    {
        using var word = new Docx(Docx.Notice("2021-09"));
        string[] broken = [.. word.Body.Elements<Paragraph>().Where(p => p.ParagraphProperties!.PageBreakBefore is not null).Select(Docx.Text)];
        Assert.That(broken, Is.EqualTo(Enumerable.Range(1, 9).Select(n => "附件" + n)));
        using var letters = new Docx(Docx.Notice("2021-09", "--county", "禹州市", "--county", "长葛市"));
        Assert.That(letters.Body.Elements<Paragraph>().Where(p => p.ParagraphProperties!.PageBreakBefore is not null), Is.Empty, "each is a paper of its own");
    }

    [Test]
    public void Each_letter_is_a_section_whose_pages_count_from_1_on_a_sheet_of_its_own()
    {
        using var letters = new Docx(Docx.Notice("2021-09", "--county", "禹州市", "--county", "长葛市", "--county", "魏都区"));
        SectionProperties[] sections = [.. letters.Body.Descendants<SectionProperties>()];
        Assert.That(sections, Has.Length.EqualTo(3));
        Assert.That(sections.Select(s => s.GetFirstChild<PageNumberType>()!.Start!.Value), Has.All.EqualTo(1));
        Assert.That(sections.Select(s => s.GetFirstChild<SectionType>()!.Val!.Value), Has.All.EqualTo(SectionMarkValues.OddPage));
        string[] ends = [.. letters.Body.Elements<Paragraph>().Where(p => p.ParagraphProperties!.SectionProperties is not null).Select(Docx.Text)];
        Assert.That(ends, Is.EqualTo(new[] { "抄送：", "抄送：" }), "the third ends with the document");
        using var notice = new Docx(Docx.Notice("2021-09"));
        Assert.That(notice.Body.Descendants<SectionProperties>().Count(), Is.EqualTo(1), "annexes are counted with what they are annexed to");
    }

    [Test]
    public void Headings_are_headings_of_three_levels()
    {
        using var word = new Docx(Docx.Notice("2021-09"));
        string[] Of(string style) => [.. word.Body.Elements<Paragraph>().Where(p => p.ParagraphProperties!.ParagraphStyleId!.Val == style).Select(Docx.Text)];
        Assert.That(Of("Heading1"), Has.Length.EqualTo(10));
        Assert.That(Of("Heading2").Take(2), Is.EqualTo(new[] { "一、各县（市、区）扣收、奖励情况", "二、分条款情况" }));
        Assert.That(Of("Heading3"), Is.EqualTo(new[] { "第四条　断面改善奖励、断面超标扣收", "第五条　水源地Ⅰ类奖励、水源地下降扣收", "第七条　排污口非法排污、河道受污染水体" }));
        Assert.That(word.Title, Is.EqualTo("关于2021年9月水环境质量生态补偿资金扣收、奖励情况的通报"));
    }

    [Test]
    public void What_stands_before_seals_receipt_copies_and_totals_stays_on_their_page()
    {
        foreach (string[] more in new string[][] { [], ["--county", "长葛市"] })
        {
            using var word = new Docx(Docx.Notice("2021-09", more));
            OpenXmlElement[] parts = [.. word.Body.ChildElements];
            for (int i = 1; i < parts.Length; i++)
            {
                if (Style(parts[i]) is "Closing" or "Signatures" or "SignatureDate" or "Receipt" or "Copies")
                    Assert.That(Last(parts[i - 1]).ParagraphProperties!.KeepNext, Is.Not.Null, "before " + parts[i].InnerText);
            }

            foreach (TableRow[] rows in word.Body.Elements<Table>().Select(t => t.Elements<TableRow>().ToArray()))
                Assert.That(rows[^2].Descendants<Paragraph>().Select(p => p.ParagraphProperties!.KeepNext), Has.All.Not.Null, "the last row never stands alone");
        }

        static string? Style(OpenXmlElement part) => (part as Paragraph)?.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        static Paragraph Last(OpenXmlElement part) => part as Paragraph ?? part.Descendants<Paragraph>().Last();
    }

    [Test]
    public void Random_folders_give_valid_documents() => RandomFolders.Check(200, made =>
    {
        foreach (SettledMonth month in InMemory.Months(made))
        {
            using var word = new Docx(WordWriter.Write(new NoticeDocument(Chinese, ProjectNotice.Open).Notice(month)));
            Demand.Same([], word.Errors, "errors");
        }
    });
}
