using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Properties;
using UglyToad.PdfPig;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>The notice as PDF, read back.</summary>
public sealed partial class NoticePdfTests
{
    private static readonly string[] Months =
        ["2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06", "2022-07", "2022-08"];

    private static readonly string[] Counties =
        ["禹州市", "长葛市", "鄢陵县", "襄城县", "魏都区", "建安区", "经济技术开发区", "市城乡一体化示范区", "东城区"];

    [TestCaseSource(nameof(Months))]
    public void Every_item_of_the_settlement_stands_in_its_countys_statement_and_in_the_citys_part(string month)
    {
        string[] pages = Pdfs.Pages(Pdfs.Notice(month));
        byte[] csv = CommandLine.Run("settle", month, "--data", Samples.Xuchang, "--format", "csv").Output;
        foreach (IReadOnlyDictionary<string, string> item in ItemRows.Of(csv))
        {
            string wan = (long.Parse(item["amount_yuan"], CultureInfo.InvariantCulture) / 10000m).ToString(CultureInfo.InvariantCulture);
            string row = Regex.Escape(item["basis"] + item["county_name"]) + Subject(item) + ".{0,8}?" + wan;
            Assert.That(string.Concat(pages), Does.Match(Spaceless(row)));
            string own = string.Concat(pages.Where(p => p.Contains("通报" + item["county_name"] + "·", StringComparison.Ordinal)));
            Assert.That(own, Does.Match(Subject(item)).And.Contains(item["basis"]));
        }
    }

    [TestCaseSource(nameof(Months))]
    public void It_is_small_and_its_font_is_embedded_and_cut_down(string month)
    {
        byte[] pdf = Pdfs.Notice(month);
        Assert.That(pdf, Has.Length.LessThan(120_000));
        string raw = Encoding.Latin1.GetString(pdf);
        Assert.That(raw, Does.Contain("/FontFile2").And.Not.Contains("/CreationDate").And.Not.Contains("/ModDate"));
        using PdfDocument document = PdfDocument.Open(pdf);
        string[] fonts = [.. document.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName ?? "").Distinct()];
        Assert.That(fonts, Has.Length.EqualTo(1));
        Assert.That(fonts[0], Does.Match(@"^[A-Z]{6}\+NotoSansSC-Regular$"));
    }

    [Test]
    public void Nor_do_long_words_round_it_make_it_large()
    {
        byte[] pdf = Pdfs.Notice(
            "2022-07", "--number", "许环函〔2022〕118号", "--date", "2022-08-09", "--addressee", "各县（市、区）人民政府，各管委会，市直有关部门",
            "--copy", "市委办公室", "--copy", "市人大常委会办公室", "--copy", "市政协办公室", "--copy", "市水利局", "--copy", "市审计局",
            "--objection", "对本通报有异议的，请于收到之日起五个工作日内以书面形式向许昌市生态环境局水生态环境科提出，并附监测原始记录、质控报告等证明材料；"
                + "逾期未提出的，视为无异议。联系人：王晓明，电话：0374—2965123。");
        Assert.That(pdf, Has.Length.LessThan(120_000 - 3_000), "with room for a county more");
    }

    [Test]
    public void Pages_are_counted_and_each_county_begins_one()
    {
        string[] pages = Pdfs.Pages(Pdfs.Notice("2021-12"));
        for (int i = 0; i < pages.Length; i++) Assert.That(pages[i], Does.Contain($"第{i + 1}页共{pages.Length}页"));
        foreach (string county in Counties)
            Assert.That(pages.Count(p => p.Contains(county + "2021年12月水环境质量生态补偿结算单", StringComparison.Ordinal)), Is.EqualTo(2), county);
    }

    [Test]
    public void Letters_in_one_file_are_counted_each_for_itself()
    {
        string[] pages = Pdfs.Pages(Pdfs.Notice("2022-07", "--county", "禹州市", "--county", "长葛市"));
        Assert.That(pages.Select(p => Regex.Match(p, "第[0-9]+页共[0-9]+页").Value), Is.EqualTo(new[] { "第1页共2页", "第2页共2页", "第1页共2页", "第2页共2页" }));
    }

    [Test]
    public void The_same_input_gives_the_same_bytes_in_every_time_zone_and_language()
    {
        byte[] once = Pdfs.Notice("2022-03");
        Assert.That(Pdfs.Notice("2022-03"), Is.EqualTo(once));
        using var folder = new TemporaryFolder();
        (string, string)[] environment = [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")];
        Run run = ProcessTests.Started(environment, folder.Path, "notice", "2022-03", "--data", Samples.Xuchang, "--out", "notice.pdf");
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, "notice.pdf")), Is.EqualTo(once));
    }

    [Test]
    public void Text_comes_out_with_the_characters_that_went_in()
    {
        string text = string.Concat(Pdfs.Pages(Pdfs.Notice("2021-09")));
        Assert.That(text, Does.Contain("清潩河魏都坝").And.Contains("水环境质量生态补偿").And.Contains("劣Ⅴ").And.Contains("许政办〔2021〕18号"));
        Assert.That(text.Where(c => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uE000' and <= '\uFAFF')), Is.Empty, "no radicals and no private characters");
    }

    [Test]
    public void A_draft_says_so_on_every_page_and_a_final_one_on_none()
    {
        Assert.That(Pdfs.Pages(Pdfs.Notice("2021-09")), Has.All.Contains("预核算"));
        Assert.That(Pdfs.Pages(Pdfs.Notice("2021-09", "--final")), Has.None.Contains("预核算"));
        Assert.That(Pdfs.Pages(Pdfs.Notice("2021-08", "--regulation", "xuchang-2021")), Has.All.Contains("试算"));
    }

    [Test]
    public void A_final_notice_is_refused_while_something_is_open()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "n.pdf");
        Run run = CommandLine.Run("notice", "2021-11", "--data", Samples.Xuchang, "--out", file, "--final");
        Assert.That(run.Exit, Is.EqualTo(4));
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public void A_countys_letter_is_its_statement_alone_with_seals_and_receipt()
    {
        string letter = string.Concat(Pdfs.Pages(Pdfs.Notice("2021-09", "--county", "长葛市")));
        Assert.That(letter, Does.Contain("长葛市2021年9月").And.Contains("净扣收60万元").And.Contains("许昌市财政局（盖章）").And.Contains("签收单位（盖章）"));
        Assert.That(letter, Does.Not.Contain("魏都区").And.Not.Contains("全市"));
    }

    [Test]
    public void The_notice_tells_totals_fund_and_signatures()
    {
        string text = string.Concat(Pdfs.Pages(Pdfs.Notice("2021-09")));
        Assert.That(text, Does.Contain("全市9个县（市、区）中，奖励3个，共40万元；扣收4个，共340万元；全市净扣收300万元。"));
        Assert.That(text, Does.Contain("支付省级扣收150万元；结余150万元").And.Contains("许昌市生态环境局（盖章）").And.Contains("许昌市财政局（盖章）"));
    }

    [Test]
    public void Open_questions_and_what_they_could_lead_to_are_told()
    {
        string text = string.Concat(Pdfs.Pages(Pdfs.Notice("2021-11")));
        Assert.That(text, Does.Contain("另有2项待认定，未计入上述金额").And.Contains("大浪沟老城桥是否改善0至10"));
    }

    /// <summary>A point by its name; what is about events or the canal names these.</summary>
    private static string Subject(IReadOnlyDictionary<string, string> item) =>
        item["clause"][0] is '4' or '5' ? Regex.Escape(item["subject_name"]) : ".{2,90}?";

    private static string Spaceless(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"\\? ")]
    private static partial Regex Blank();
}
