using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using EcoComp.Cli.Host;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Core.Provenance;
using UglyToad.PdfPig;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>The notice that a closing writes: what is published of October witnesses all months up to September.</summary>
public sealed class ClosedNoticeTests
{
    [Test]
    public void It_carries_in_the_foot_of_its_last_page_the_receipt_before_its_own_and_the_first_carries_none()
    {
        using TestArchive archive = TestArchive.Closed();
        string[] order = ["2021-09", "2021-10", "2021-09/amendments/001", "2021-11", "2021-10/amendments/001"];
        Assert.That(Text(archive["2021-09/notice.pdf"]), Has.None.Contains("ecocomp-checkpoint"));
        foreach ((string month, int before) in new[] { ("2021-10", 1), ("2021-11", 3) })
        {
            string line = $"ecocomp-checkpoint/1 {before} {Digest.Sha256Text(File.ReadAllBytes(archive[order[before - 1] + "/receipt.json"]))}";
            string[] pages = Text(archive[month + "/notice.pdf"]);
            Assert.That(pages[^1], Does.Contain(line));
            Assert.That(pages[..^1], Has.None.Contains("ecocomp-checkpoint"));
            Assert.That(archive.Replay("--expect", line).ExitCode, Is.Zero);
        }
    }

    [Test]
    public void The_notice_of_a_closed_month_is_the_one_that_its_closing_wrote()
    {
        using TestArchive archive = TestArchive.Closed();
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" })
        {
            string file = Path.Combine(archive.Outside, "notice.pdf");
            Assert.That(archive.Run("notice", month, "--archive", archive.Root, "--out", file).ExitCode, Is.Zero);
            Assert.That(File.ReadAllBytes(file), Is.EqualTo(File.ReadAllBytes(archive[month + "/notice.pdf"])), month);
        }
    }

    [Test]
    public void An_adjustment_names_the_document_of_each_ruling_that_its_item_stood_on_and_what_counties_shared()
    {
        using TestArchive archive = TestArchive.Of(
            ("counties.csv", "code,name\nA,甲县\nB,乙县\n"),
            ("points.csv", "code,name,kind,water_body,water_type,county,target\nS1,一桥,section,颍河,river,A,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,S1,Ⅲ\n2021-10,S1,Ⅲ\n"),
            ("events.csv", "month,event,kind,river,document\n2021-09,E1,cross-boundary,颍河,许环函〔2021〕9号\n"),
            ("rulings.csv", "month,subject,question,answer,authority\n2021-09,E1,responsible,甲县 60%；乙县 40%,许环〔2021〕1号\n2021-09,S1,improved,no,许环〔2021〕7号\n2021-10,S1,improved,no,许环〔2021〕8号\n"));
        archive.Close("2021-09");
        archive.Amend("2021-09", "rulings.csv", "甲县 60%；乙县 40%,许环〔2021〕1号", "甲县 50%；乙县 50%,许环〔2021〕2号");
        archive.Close("2021-10");
        string file = Path.Combine(archive.Outside, "letter.docx");
        Assert.That(archive.Run("notice", "2021-10", "--archive", archive.Root, "--county", "A", "--out", file).ExitCode, Is.Zero);
        using var word = new Docx(File.ReadAllBytes(file));
        string statements = File.ReadAllText(archive["2021-10/statements.txt"]);
        foreach ((string shares, string document, string told) in new[] { ("甲县60%、乙县40%", "许环〔2021〕1号", "原结算："), ("甲县50%、乙县50%", "许环〔2021〕2号", "更正后：") })
        {
            string because = word.Texts.Single(t => t.StartsWith(told, StringComparison.Ordinal));
            Assert.That(because, Does.Contain(document).And.Contain("许环函〔2021〕9号").And.Contain("当月一次性扣收200万元，责任由" + shares + "分担"));
            Assert.That(statements, Does.Contain(document).And.Contain("责任由" + shares + "分担"));
        }

        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void In_Word_its_line_is_as_small_as_it_must_be_to_stand_on_one_line()
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "notice.docx");
        Assert.That(archive.Run("notice", "2021-11", "--archive", archive.Root, "--out", file).ExitCode, Is.Zero);
        using var word = new Docx(File.ReadAllBytes(file));
        Paragraph line = word.Body.Elements<Paragraph>().Last();
        Assert.That(Docx.Text(line), Does.StartWith("ecocomp-checkpoint/1 "));
        Style style = word.Styles.Single(s => s.StyleId == line.ParagraphProperties!.ParagraphStyleId!.Val!);
        StyleRunProperties looks = style.StyleRunProperties!;
        double points = double.Parse(looks.FontSize!.Val!.Value!, System.Globalization.CultureInfo.InvariantCulture) / 2;
        Assert.That(Docx.Text(line).Length * points / 2, Is.LessThan(156 / 25.4 * 72), "half a square a letter, 156 mm a line");
        Assert.That(looks.Spacing!.Val!.Value, Is.Zero);
    }

    [Test]
    public void The_notice_of_a_month_that_is_not_closed_carries_the_newest_receipt_of_the_archive_and_none_without_one([Values("pdf", "docx")] string form)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        string line = $"ecocomp-checkpoint/1 2 {Digest.Sha256Text(File.ReadAllBytes(archive["2021-09/amendments/001/receipt.json"]))}";
        string file = Path.Combine(archive.Outside, "notice." + form);
        string[] notice = ["notice", "2021-10", "--data", archive.Data, "--out", file];
        Assert.That(archive.Run([.. notice, "--archive", archive.Root]).ExitCode, Is.Zero);
        Assert.That(Last(file), Does.Contain(line));
        Assert.That(archive.Run([.. notice, "--archive", archive.Root, "--county", "A"]).ExitCode, Is.Zero);
        Assert.That(Last(file), Does.Contain(line), "a letter too");
        string[] two = [.. notice, "--archive", archive.Root, "--county", "A", "--county", "B"];
        Assert.That(archive.Run(two).ExitCode, Is.Zero);
        Assert.That(Whole(file).Split(line), Has.Length.EqualTo(3), "each of several letters, which are sent apart");
        Assert.That(archive.Run(notice).ExitCode, Is.Zero);
        Assert.That(Last(file), Does.Not.Contain("ecocomp-checkpoint"));
        Assert.That(archive.Run([.. notice, "--archive", Path.Combine(archive.Outside, "none")]).ExitCode, Is.Zero);
        Assert.That(Last(file), Does.Not.Contain("ecocomp-checkpoint"));
    }

    [Test]
    public void No_word_of_the_settings_and_no_other_language_stands_in_it()
    {
        using TestArchive plain = TestArchive.Small();
        plain.Close("2021-09");
        using TestArchive archive = TestArchive.Small();
        File.WriteAllText(
            Path.Combine(archive.Data, "ecocomp.json"),
            """{ "notice": { "number": "许环〔2021〕99号", "date": "2021-10-09", "addressees": ["某某局"], "copies": ["某某厅"], "objection": "五日内" } }""");
        Outcome closed = archive.TryClose("2021-09", "--lang", "en");
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(File.ReadAllBytes(archive["2021-09/notice.pdf"]), Is.EqualTo(File.ReadAllBytes(plain["2021-09/notice.pdf"])));
    }

    [Test]
    public void Time_and_person_are_no_part_of_it()
    {
        using TestArchive first = TestArchive.Small();
        using TestArchive second = TestArchive.Small();
        first.Close("2021-09");
        second.Replay();
        second.Surroundings.Clock.GetCurrentInstant();
        second.TryClose("2021-09", "--by", "张三");
        Assert.That(File.ReadAllBytes(second["2021-09/receipt.json"]), Is.Not.EqualTo(File.ReadAllBytes(first["2021-09/receipt.json"])));
        Assert.That(File.ReadAllBytes(second["2021-09/notice.pdf"]), Is.EqualTo(File.ReadAllBytes(first["2021-09/notice.pdf"])));
    }

    [Test]
    public void A_month_whose_notice_cannot_be_printed_is_not_closed_and_the_row_is_named()
    {
        using TestArchive archive = TestArchive.Small();
        string points = Path.Combine(archive.Data, "points.csv");
        File.WriteAllText(points, File.ReadAllText(points).Replace("一桥", "\U00020BB7桥", StringComparison.Ordinal));
        Outcome closed = archive.TryClose("2021-09");
        Assert.That((closed.ExitCode, closed.FaultLines.Length > 0), Is.EqualTo((ExitCodes.InputRefused, true)), closed.Error);
        Assert.That(closed.Error, Does.Contain("points.csv:2:"));
        Assert.That(Directory.Exists(archive["2021-09"]), Is.False);
    }

    [Test]
    public void A_notice_that_was_exchanged_with_every_digest_is_found_where_the_program_is_of_the_same_version_and_said_to_be_unchecked_where_not()
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Forge("2021-11/notice.pdf", Encoding.Latin1.GetBytes("%PDF-1.4 another"));
        Assert.That(TestArchive.Told(archive.Replay()), Has.Length.EqualTo(1).And.One.StartWith("  2021-11/notice.pdf：与重新做出的不同：档案的 sha256 "));
        archive.Surroundings = archive.Surroundings with { Version = "1.1.0" };
        Outcome later = archive.Replay();
        Assert.That((later.ExitCode, later.Output.Contains("notice.pdf 由 1.0.0 版写成，文字可能不同，只核对了 sha256", StringComparison.Ordinal)), Is.EqualTo((0, true)));
        File.AppendAllText(archive["2021-11/notice.pdf"], "x");
        Assert.That(TestArchive.Told(archive.Replay()), Has.Length.EqualTo(1).And.One.StartWith("  2021-11/notice.pdf：内容变了：sha256 "));
    }

    private static string Last(string file)
    {
        if (file.EndsWith(".pdf", StringComparison.Ordinal)) return Text(file)[^1];
        string text = Whole(file);
        return text[Math.Max(0, text.Length - 2500)..];
    }

    private static string Whole(string file)
    {
        if (file.EndsWith(".pdf", StringComparison.Ordinal)) return string.Concat(Text(file));
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        using var body = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return body.ReadToEnd();
    }

    private static string[] Text(string pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(p => p.Text)];
    }
}
