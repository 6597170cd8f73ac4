using System.Text;
using EcoComp.Cli.Tests.Documents.Pdf;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>What stands round a notice and no settlement knows: from options, from ecocomp.json, or left open.</summary>
public sealed class NoticeFrameTests
{
    private const string Said = """
        { "notice": { "number": "许环〔2021〕41号", "date": "2021-10-09", "addressees": ["各县区政府", "各管委会"], "copies": ["市政府办", "市审计局"], "objection": "五日内书面提出。\n逾期视为无异议。" } }
        """;

    private static readonly string[] Typed =
        ["--number", "许财〔2021〕7号", "--date", "2021年10月11日", "--addressee", "甲", "--addressee", "乙", "--copy", "丙", "--objection", "三日内提出。"];

    [Test]
    public void Without_a_word_the_places_stay_open_in_both_forms()
    {
        string[] notice = Texts(Samples.Xuchang, "--final");
        Assert.That(notice[0], Is.EqualTo("　　　　〔　　　　〕　　号"));
        Assert.That(notice, Does.Contain("各县（市、区）人民政府（管委会）：").And.Contain("　　　　年　　月　　日"));
        Assert.That(notice[^1], Is.EqualTo("抄送："));
        Assert.That(notice.Where(t => t.Contains("异议")), Is.Empty, "the notice only says what somebody said");
        Assert.That(string.Concat(Pdfs.Pages(Pdfs.Notice("2021-09", "--final"))), Does.Contain("〔〕号").And.Contain("（管委会）：").And.Contain("年月日").And.Contain("抄送："));
        Assert.That(Texts(Samples.Xuchang, "--county", "长葛市"), Does.Contain("异议提出方式及期限：＿＿＿＿＿＿＿＿＿＿＿＿＿＿").And.Contain("长葛市人民政府："));
    }

    [Test]
    public void The_file_in_the_data_folder_fills_them()
    {
        using TemporaryFolder folder = Folder();
        string[] notice = Texts(folder.Path);
        Assert.That(notice[0], Is.EqualTo("许环〔2021〕41号"));
        Assert.That(notice, Does.Contain("各县区政府、各管委会：").And.Contain("2021年10月9日").And.Contain("五日内书面提出。").And.Contain("逾期视为无异议。").And.Contain("五、异议提出"));
        Assert.That(notice[^1], Is.EqualTo("抄送：市政府办，市审计局。"));
        string pdf = string.Concat(Pdfs.Pages(Pdfs.NoticeOf(folder.Path, "2021-09")));
        Assert.That(pdf, Does.Contain("许环〔2021〕41号").And.Contain("各县区政府、各管委会：").And.Contain("2021年10月9日").And.Contain("五日内书面提出。").And.Contain("抄送：市政府办，市审计局。"));
    }

    [Test]
    public void What_is_typed_wins_over_the_file()
    {
        using TemporaryFolder folder = Folder();
        string[] notice = Texts(folder.Path, Typed);
        Assert.That(notice[0], Is.EqualTo("许财〔2021〕7号"));
        Assert.That(notice, Does.Contain("甲、乙：").And.Contain("2021年10月11日").And.Contain("三日内提出。"));
        Assert.That(notice[^1], Is.EqualTo("抄送：丙。"));
    }

    [Test]
    public void The_colon_or_stop_typed_behind_a_name_does_not_stand_twice()
    {
        string[] notice = Texts(Samples.Xuchang, "--addressee", "市人民政府：", "--addressee", "各管委会", "--copy", "市审计局。", "--copy", "市财政局（预算科）；");
        Assert.That(notice, Does.Contain("市人民政府、各管委会："));
        Assert.That(notice[^1], Is.EqualTo("抄送：市审计局，市财政局（预算科）。"));
    }

    [Test]
    public void An_empty_text_leaves_a_place_open_that_the_file_fills()
    {
        using TemporaryFolder folder = Folder();
        string[] notice = Texts(folder.Path, "--number", "", "--date", "", "--addressee", "", "--copy", "", "--objection", " ");
        Assert.That(notice[0], Is.EqualTo("　　　　〔　　　　〕　　号"));
        Assert.That(notice, Does.Contain("各县（市、区）人民政府（管委会）：").And.Contain("　　　　年　　月　　日").And.Not.Contain("五日内书面提出。"));
        Assert.That(notice[^1], Is.EqualTo("抄送："));
    }

    [Test]
    public void A_letter_goes_to_its_county_whomever_the_file_addresses_notices_to()
    {
        using TemporaryFolder folder = Folder();
        string[] letter = Texts(folder.Path, "--county", "长葛市");
        Assert.That(letter, Does.Contain("长葛市人民政府：").And.Contain("许环〔2021〕41号").And.Contain("五日内书面提出。").And.Contain("抄送：市政府办，市审计局。"));
        Assert.That(Texts(folder.Path, "--county", "长葛市", "--addressee", "长葛市人民政府办公室"), Does.Contain("长葛市人民政府办公室："));
    }

    [Test]
    public void A_number_is_one_papers_typed_for_several_it_is_refused_and_that_of_the_file_is_left_out_and_told()
    {
        using TemporaryFolder folder = Folder();
        string file = Path.Combine(folder.Path, "letters.docx");
        string[] several = ["notice", "2021-09", "--data", folder.Path, "--county", "长葛市", "--county", "禹州市", "--out", file];
        Run refused = CommandLine.Run([.. several, "--number", "许环〔2021〕9号"]);
        Assert.That((refused.Exit, File.Exists(file)), Is.EqualTo((2, false)));
        Assert.That(refused.Error, Does.Contain("发文字号“许环〔2021〕9号”只能用于一份文书"));
        Run made = CommandLine.Run(several);
        Assert.That(made.Exit, Is.Zero, made.Error);
        Assert.That(made.Error, Does.Contain("许环〔2021〕41号").And.Contain("留空待填"));
        using var word = new Docx(File.ReadAllBytes(file));
        Assert.That(word.Texts.Count(t => t == "　　　　〔　　　　〕　　号"), Is.EqualTo(2));
    }

    [TestCase("--number", 40)]
    [TestCase("--copy", 200)]
    [TestCase("--addressee", 200)]
    [TestCase("--objection", 2000)]
    public void A_text_that_has_no_room_is_refused_with_its_length(string option, int longest)
    {
        using var folder = new TemporaryFolder();
        Run Made(int length) => CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", Path.Combine(folder.Path, "n.docx"), option, new string('字', length));
        Run refused = Made(longest + 1);
        Assert.That(refused.Exit, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain($"{option} 有 {longest + 1} 个字，最多 {longest} 个"));
        Assert.That(Made(longest).Exit, Is.Zero);
    }

    [TestCase("number", 40, false)]
    [TestCase("copies", 200, true)]
    [TestCase("addressees", 200, true)]
    [TestCase("objection", 2000, false)]
    public void Nor_has_it_room_where_the_file_says_it(string key, int longest, bool isList)
    {
        Run Made(int length)
        {
            string text = "\"" + new string('字', length) + "\"";
            string file = $"{{ \"notice\": {{ \"{key}\": {(isList ? "[" + text + "]" : text)} }} }}";
            using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Append(("ecocomp.json", Encoding.UTF8.GetBytes(file))));
            return CommandLine.Run("notice", "2021-09", "--data", folder.Path, "--out", Path.Combine(folder.Path, "n.docx"));
        }

        Run refused = Made(longest + 1);
        Assert.That(refused.Exit, Is.EqualTo(3));
        Assert.That(refused.Error, Does.Contain($"ecocomp.json notice.{key} 有 {longest + 1} 个字，最多 {longest} 个"));
        Assert.That(Made(longest).Exit, Is.Zero);
    }

    [TestCase("九月")]
    [TestCase("2021-09")]
    [TestCase("2021-02-30")]
    public void A_date_that_is_none_is_refused(string date)
    {
        using var folder = new TemporaryFolder();
        Run run = CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", Path.Combine(folder.Path, "n.docx"), "--date", date);
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("“" + date + "”不是日期"));
        Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
    }

    [TestCase("--number", "甲\u202E乙", "U+202E")]
    [TestCase("--number", "甲\n乙", "U+000A")]
    [TestCase("--addressee", "甲\t乙", "U+0009")]
    [TestCase("--copy", "甲\u0007", "U+0007")]
    [TestCase("--copy", "甲\uE000", "U+E000")]
    [TestCase("--objection", "甲\uFFFE", "U+FFFE")]
    public void A_character_that_cannot_be_printed_is_refused_with_the_option_it_stands_in(string option, string text, string code)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "n.docx", "n.pdf" })
        {
            Run run = CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", Path.Combine(folder.Path, name), option, text);
            Assert.That(run.Exit, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(option).And.Contain(code));
        }

        Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
    }

    [Test]
    public void In_the_file_it_is_refused_with_its_key()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Append(("ecocomp.json", Encoding.UTF8.GetBytes("""{ "notice": { "copies": ["市\u0007审计局"] } }"""))));
        Run run = CommandLine.Run("notice", "2021-09", "--data", folder.Path, "--out", Path.Combine(folder.Path, "n.docx"));
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("ecocomp.json notice.copies").And.Contain("U+0007"));
    }

    [Test]
    public void A_private_character_in_a_name_is_refused_in_both_forms()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Select(f => f.Name != "points.csv" ? f
            : (f.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("清潩河魏都坝", "清\uE000河魏都坝", StringComparison.Ordinal)))));
        foreach (string name in new[] { "n.docx", "n.pdf" })
        {
            Run run = CommandLine.Run("notice", "2021-09", "--data", folder.Path, "--out", Path.Combine(folder.Path, name));
            Assert.That(run.Exit, Is.EqualTo(3));
            Assert.That(run.Error, Does.Contain("E131").And.Contain("U+E000"));
        }
    }

    [Test]
    public void Lines_of_an_objection_are_paragraphs_in_an_option_too() =>
        Assert.That(Texts(Samples.Xuchang, "--objection", "五日内书面提出。\r\n逾期视为无异议。"), Does.Contain("五日内书面提出。").And.Contain("逾期视为无异议。"));

    [TestCase("2021-09-29", false)]
    [TestCase("2021-09-30", true)]
    [TestCase("2031-09-30", true)]
    [TestCase("2031-10-01", false)]
    [TestCase("2201-10-09", false)]
    public void A_date_before_the_month_is_over_or_far_after_it_is_refused(string date, bool isTaken)
    {
        using var folder = new TemporaryFolder();
        Run run = CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", Path.Combine(folder.Path, "n.docx"), "--date", date);
        Assert.That(run.Exit, Is.EqualTo(isTaken ? 0 : 2));
        if (!isTaken) Assert.That(run.Error, Does.Contain("--date").And.Contain(date));
        Assert.That(Directory.GetFiles(folder.Path), isTaken ? Has.Length.EqualTo(1) : Is.Empty);
    }

    [Test]
    public void A_date_left_over_in_the_file_is_refused_too()
    {
        using TemporaryFolder folder = Folder();
        Run run = CommandLine.Run("notice", "2021-11", "--data", folder.Path, "--out", Path.Combine(folder.Path, "n.docx"));
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("ecocomp.json notice.date").And.Contain("2021-10-09"));
    }

    [Test]
    public void Another_ending_is_refused_with_those_that_are_known()
    {
        using var folder = new TemporaryFolder();
        Run run = CommandLine.Run("notice", "2021-09", "--data", Samples.Xuchang, "--out", Path.Combine(folder.Path, "n.doc"));
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(".pdf").And.Contain(".docx"));
        Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
    }

    private static string[] Texts(string data, params string[] more)
    {
        using var word = new Docx(Docx.NoticeOf(data, "2021-09", more));
        return word.Texts;
    }

    private static TemporaryFolder Folder() => TemporaryFolder.Of(Samples.Files.Append(("ecocomp.json", Encoding.UTF8.GetBytes(Said))));
}
