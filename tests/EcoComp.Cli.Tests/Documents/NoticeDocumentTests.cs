using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>The notice as a document, before any writer gives it a form.</summary>
public sealed class NoticeDocumentTests
{
    private static readonly Words Chinese = Words.In(Language.Zh);

    [TestCase(Language.Zh)]
    [TestCase(Language.En)]
    public void Its_parts_become_text_as_well_as_pages_and_no_cell_is_lost(Language language)
    {
        Words words = Words.In(language);
        Document notice = new NoticeDocument(words, ProjectNotice.Open).Notice(SampleMonths.Of("2021-11"));
        string text = string.Join('\n', new PlainText(words).Lines(notice.Blocks));
        Assert.Multiple(() =>
        {
            foreach (Block.Table table in notice.Blocks.OfType<Block.Table>())
            {
                foreach (string cell in table.Rows.SelectMany(r => table.Columns.Select((_, c) => r.Cell(c)).Concat(r.Remarks))) Assert.That(text, Does.Contain(cell.Replace('\n', ' ')));
            }

            foreach (Block.Paragraph paragraph in notice.Blocks.OfType<Block.Paragraph>()) Assert.That(text, Does.Contain(paragraph.Text));
            foreach (Block.Heading heading in notice.Blocks.OfType<Block.Heading>()) Assert.That(text, Does.Contain(heading.Text.Replace("\n", "")));
        });
    }

    [Test]
    public void A_trial_is_called_one_before_its_sums()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Select(f => f.Name == "monitoring.csv"
            ? (f.Name, [.. f.Bytes, .. "2021-08,YH-00,Ⅲ,,,,,\n2021-08,YH-01,劣Ⅴ,,,,,\n"u8])
            : f));
        string file = Path.Combine(folder.Path, "n.docx");
        string[] notice = ["notice", "2021-08", "--data", folder.Path, "--regulation", "xuchang-2021", "--out", file];
        Assert.That(CommandLine.Run(notice).Exit, Is.Zero);
        using var word = new Docx(File.ReadAllBytes(file));
        Assert.That(word.Texts, Has.Exactly(1).Matches("通报如下：本月不在办法的结算期内，以下为试算，不作为扣收奖励依据。全市9个县（市、区）中，"));
        Assert.That(word.Texts, Has.Some.Matches("，本月不在办法的结算期内，以下为试算，不作为扣收奖励依据。本月无奖励，扣收"));
    }

    [Test]
    public void A_letter_says_how_many_questions_are_of_no_county_yet()
    {
        Block[] letter = [.. new NoticeDocument(Chinese, ProjectNotice.Open).Letters(ShownMonth.Of(SampleMonths.Of("2022-08"), new HashSet<string> { "411081" })).Blocks];
        Assert.That(Docx.Said(letter), Has.Some.EndsWith("本月没有扣收、奖励事项。全市另有1项待认定事项的责任县（市、区）尚未确定。"));
    }

    [Test]
    public void Items_and_questions_say_the_same_in_the_statements_and_in_the_letters()
    {
        ShownMonth shown = ShownMonth.Of(SampleMonths.Of("2021-11"), only: null);
        // Choices are written out for counties, which a statement for the bureau tells in fewer words.
        string[] statement = [.. Told(new StatementDocument(Chinese).Of(shown)).Where(t => !t.StartsWith("口径：", StringComparison.Ordinal))];
        string[] letter = Told(new NoticeDocument(Chinese, ProjectNotice.Open).Notice(shown.Settled).Blocks);
        Assert.That(statement, Is.Not.Empty);
        Assert.That(letter, Is.SupersetOf(statement));
        Assert.That(letter, Has.Some.EqualTo("口径：辖区内改善取“优于入境断面”；无入境断面取“逐项认定”"));
    }

    [Test]
    public void Its_titles_take_the_regulations_word_for_what_is_paid()
    {
        RegulationCatalogue renamed = DiffTests.Changed("\"compensation\": \"水环境质量生态补偿\"", "\"compensation\": \"地表水补偿\"");
        Document notice = new NoticeDocument(Chinese, ProjectNotice.Open).Notice(SampleMonths.Of("2021-11", renamed));
        string[] titles = [.. notice.Blocks.OfType<Block.Heading>().Where(h => h.Level == HeadingLevel.Title).Select(h => h.Text), notice.Title];
        string[] below = [.. notice.Blocks.OfType<Block.Paragraph>().Where(p => p.Kind == ParagraphKind.Subtitle).Select(p => p.Text)];
        Assert.That(titles.Concat(below).Where(t => t.Contains("地表水补偿")), Has.Exactly(11).Items);
        Assert.That(titles.Concat(below).Where(t => t.Contains("水环境质量")), Is.Empty);
    }

    [Test]
    public void The_citys_notes_are_followed_by_what_each_annex_has_notes_on_and_by_no_annex_without()
    {
        Document notice = new NoticeDocument(Chinese, ProjectNotice.Open).Notice(SampleMonths.Of("2022-07"));
        int annex = notice.Blocks.IndexOf(notice.Blocks.OfType<Block.NewPage>().First());
        Block.Paragraph[] notes = [.. notice.Blocks.OfType<Block.Paragraph>().Where(p => p.Kind == ParagraphKind.Note)];
        string[] city = [.. notes.Where(n => notice.Blocks.IndexOf(n) < annex).Select(n => n.Text)];
        Assert.That(city[0], Does.StartWith("1. 第五条（二） 长葛城区地下水源地：2021年11月的监测结果暂缓"));
        Assert.That(city[1], Is.EqualTo("2. 禹州市：第二条 石梁河古城桥、第五条（二） 禹州白沙水库水源地、第六条（二） 干渠未达Ⅱ类扣收，见附件1。"));
        Assert.That(city[1..].Select(t => t[^4..]), Is.EqualTo(Enumerable.Range(1, 7).Select(i => $"附件{i}。")));
    }

    /// <summary>Why each item came about, and what is open about each question.</summary>
    private static string[] Told(IEnumerable<Block> blocks) =>
        [.. blocks.OfType<Block.Table>().SelectMany(t => t.Rows).SelectMany(r => r.Remarks).Where(r => !r.Contains("rulings.csv")).Distinct()];
}
