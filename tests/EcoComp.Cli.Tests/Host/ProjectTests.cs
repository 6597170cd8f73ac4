using System.Text;
using EcoComp.Cli.Tests.Import;

namespace EcoComp.Cli.Tests.Host;

/// <summary>ecocomp.json: the defaults of options.</summary>
public sealed class ProjectTests
{
    private const string Results = "month,point,class\n2021-09,QS-01,Ⅱ\n2021-10,QS-01,Ⅲ\n2021-10,QS-02,Ⅳ\n";

    [Test]
    public void In_its_folder_and_below_the_month_is_the_whole_command()
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllText(desk.File_("ecocomp.json"), """{ "data": "data", "lang": "en" }""");
        string typed = At(desk.File_(""), "settle", "2021-09", "--data", desk.Data, "--lang", "en").Output;
        Assert.That(typed, Does.Contain("2021-09"));
        Assert.That(At(desk.File_(""), "settle", "2021-09").Output, Is.EqualTo(typed));
        string below = Directory.CreateDirectory(desk.File_("a/b")).FullName;
        Assert.That(At(below, "settle", "2021-09").Output, Is.EqualTo(typed));
        Assert.That(At(below, "check").ExitCode, Is.Zero);
        Assert.That(At(below, "explain", "2021-09", "--subject", "QS-01").ExitCode, Is.Zero);
        Assert.That(At(below, "fund", "2021-09").ExitCode, Is.Zero);
    }

    [TestCase("settle")]
    [TestCase("fund")]
    [TestCase("explain", "--subject", "QS-01")]
    public void Without_a_month_it_is_the_newest_with_results_and_says_so(string command, params string[] more)
    {
        using var desk = new ImportDesk(Results);
        Outcome newest = At(desk.File_(""), [command, "--data", desk.Data, .. more]);
        Assert.That(newest.ExitCode, Is.Zero, newest.Error);
        Assert.That(newest.Error, Does.Contain("取最新有结果的月份 2021-10"));
        Assert.That(newest.Output, Is.EqualTo(At(desk.File_(""), [command, "2021-10", "--data", desk.Data, .. more]).Output));
    }

    [Test]
    public void To_close_and_amend_need_their_month()
    {
        using var desk = new ImportDesk(Results);
        Assert.That(At(desk.File_(""), "close", "--data", desk.Data, "--archive", desk.File_("archive")).ExitCode, Is.EqualTo(2));
        Assert.That(At(desk.File_(""), "amend", "--data", desk.Data, "--archive", desk.File_("archive"), "--reason", "x", "--authority", "x").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void A_folder_without_results_has_no_newest_month()
    {
        using var desk = new ImportDesk();
        Outcome outcome = At(desk.File_(""), "settle", "--data", desk.Data);
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("尚无监测结果"));
    }

    [Test]
    public void The_file_in_a_data_folder_that_was_typed_is_the_one_that_is_read()
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllText(desk.File_("ecocomp.json"), """{ "data": "nowhere", "lang": "en" }""");
        Assert.That(At(desk.File_(""), "settle", "2021-09", "--data", desk.Data).Output, Does.Contain("许昌市"), "the one beside it is not read");
        File.WriteAllText(desk.DataFile("ecocomp.json"), """{ "lang": "en", "out": "../results" }""");
        Outcome outcome = At(desk.File_(""), "settle", "2021-09", "--data", desk.Data);
        Assert.That(outcome.Output, Does.Not.Contain("许昌市水环境质量生态补偿办法（试行） 月度结算"));
        Assert.That(File.Exists(desk.File_("results/items.csv")), "paths are relative to the file");
        Assert.That(outcome.Error, Does.Contain("results"));
        Assert.That(At(desk.File_(""), "settle", "2021-09", "--data", desk.Data, "--lang", "zh").Output, Does.Contain("月度结算"), "what is typed wins");
        Assert.That(At(desk.Data, "settle", "2021-09").ExitCode, Is.Zero, "in the data folder itself");
    }

    [TestCase("""{ "archive": 5 }""", "的设置项“archive”应是引号中的文字，不能是 5")]
    [TestCase("""{ "samples": "四" }""", "的设置项“samples”应是大于 0 的整数，不能是 \"四\"")]
    [TestCase("""{ "import": "x" }""", "的设置项“import”应是花括号中的设置，不能是 \"x\"")]
    [TestCase("""{ "notice": { "date": "十月" } }""", "的设置项“notice.date”应是引号中的日期，如 \"2021-10-09\"，不能是 \"十月\"")]
    [TestCase("""{ "notice": { "copies": "甲" } }""", "的设置项“notice.copies”应是方括号中的一列文字，不能是 \"甲\"")]
    [TestCase("""{ "lang": "fr" }""", "的设置项“lang”不能是 \"fr\"；可用 zh、en")]
    [TestCase("""{ "archive": "D:\new" }""", "的设置项“archive”应是路径，不能是 \"D:\\new\"：路径里的反斜杠要写两个（D:\\\\结算），或写成 /（D:/结算）")]
    [TestCase("""{ "import": { "map": "E:\tables" } }""", "的设置项“import.map”应是路径")]
    [TestCase("""{ "archive": "D:\档案" }""", "路径里的反斜杠要写两个，或写成 /")]
    [TestCase("GBK", "不是 UTF-8 文本，请在记事本里另存为，编码选 UTF-8")]
    public void A_setting_that_is_unfit_is_told_what_it_must_be(string content, string told)
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllBytes(desk.DataFile("ecocomp.json"), content == "GBK" ? [.. "{\"archive\":\""u8, 0xB5, 0xB5, .. "\"}"u8] : System.Text.Encoding.UTF8.GetBytes(content));
        Outcome outcome = At(desk.Data, "check");
        Assert.That((outcome.ExitCode, outcome.Error.Contains(told, StringComparison.Ordinal)), Is.EqualTo((3, true)), outcome.Error);
    }

    [Test]
    public void A_folder_for_results_by_default_gets_no_part_of_the_list()
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllText(desk.File_("ecocomp.json"), """{ "data": "data", "out": "results" }""");
        Assert.That(At(desk.File_(""), "settle", "2021-09", "--county", "北山县").ExitCode, Is.Zero);
        Assert.That(Directory.Exists(desk.File_("results")), Is.False);
    }

    [Test]
    public void A_closed_month_of_its_archive_is_shown_as_it_was_closed_unless_the_data_folder_is_typed()
    {
        using var desk = new ImportDesk("month,point,class\n" + string.Concat(new[] { "QS-01", "QS-02", "QS-03", "BL-01", "BL-02", "BL-03", "SY-02" }.Select(p => "2021-09," + p + ",Ⅲ\n")));
        File.WriteAllText(desk.DataFile("rulings.csv"), "month,subject,question,answer,authority\n"
            + string.Concat(new[] { "QS-02", "QS-03", "BL-03" }.Select(p => "2021-09," + p + ",improved,no,北环〔2021〕1号\n")));
        File.WriteAllText(desk.DataFile("fund.csv"), "month,item,amount_yuan\n2021-09,province-deduction,0\n");
        File.WriteAllText(desk.File_("ecocomp.json"), """{ "data": "data", "archive": "archive" }""");
        string root = desk.File_("");
        Assert.That(At(root, "settle", "2021-09").Output, Does.Contain("预核算"), "nothing is closed yet");
        Outcome close = At(root, "close", "2021-09");
        Assert.That(close.ExitCode, Is.Zero, close.Error);
        Assert.That(At(root, "settle", "2021-09").Output, Does.Not.Contain("预核算"));
        Assert.That(At(root, "settle", "2021-09", "--data", desk.Data).Output, Does.Contain("预核算"));
        Assert.That(At(root, "history").ExitCode, Is.Zero);
        Assert.That(At(root, "replay").ExitCode, Is.Zero);
        Assert.That(At(root, "notice", "--out", desk.File_("通报.pdf")).ExitCode, Is.Zero);
    }

    [TestCase("""{ "dato": "x" }""", "dato")]
    [TestCase("""{ "import": { "shet": "x" } }""", "import.shet")]
    [TestCase("""{ "notice": { "numbers": "x" } }""", "notice.numbers")]
    [TestCase("""{ "lang": "fr" }""", "lang")]
    [TestCase("""{ "data": 3 }""", "data")]
    [TestCase("""{ "data": "" }""", "data")]
    [TestCase("""{ "samples": 0 }""", "samples")]
    [TestCase("""{ "samples": "4" }""", "samples")]
    [TestCase("""{ "import": "x" }""", "import")]
    [TestCase("""{ "import": { "as": "classes" } }""", "import.as")]
    [TestCase("""{ "notice": { "date": "九月" } }""", "notice.date")]
    [TestCase("""{ "notice": { "copies": [1] } }""", "notice.copies")]
    [TestCase("""{ "notice": { "number": "\ud800" } }""", "notice.number")]
    [TestCase("""{ "notice": { "addressees": "各县" } }""", "notice.addressees")]
    [TestCase("""{ "\ud800": "x" }""", "")]
    [TestCase("""[]""", "{ … }")]
    [TestCase("""null""", "null")]
    [TestCase("""{ "data": "a", "data": "b" }""", "写了两次")]
    [TestCase("{\n\"data\": \"a\"\n\"lang\": \"zh\" }", "第 3 行")]
    [TestCase("""{ "data": "a" """, "第 1 行")]
    public void What_it_may_not_say_is_refused_with_file_and_key(string json, string key)
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllText(desk.File_("ecocomp.json"), json);
        Outcome outcome = At(desk.File_(""), "settle", "2021-09");
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Error);
        Assert.That(outcome.Error, Does.Contain(desk.File_("ecocomp.json")).And.Contain(key));
        Assert.That(outcome.Error.Split('\n'), Has.Length.EqualTo(2));
        Assert.That(outcome.Error, Does.Not.Contain("Path:").And.Not.Contain("BytePosition"), "no words of a library");
    }

    [Test]
    public void A_file_of_more_than_a_megabyte_is_no_file_of_settings()
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllText(desk.File_("ecocomp.json"), $$"""{ "lang": "{{new string('x', 1 << 20)}}" }""");
        Outcome outcome = At(desk.File_(""), "settle", "2021-09");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain(desk.File_("ecocomp.json")).And.Contain("1MB").And.Length.LessThan(1000));
    }

    [Test]
    public void Every_key_is_read()
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllBytes(desk.File_("ecocomp.json"), [.. Encoding.UTF8.GetPreamble(), .. """
            {
              "data": "data", "archive": "archive", "out": "results", "lang": "zh", "regulations": "regulations", "samples": 4,
              "import": { "sheet": "Sheet1", "map": "names.csv", "as": "monitoring" },
              "notice": { "number": "北环〔2021〕1号", "date": "2021-11-08", "addressees": ["各县"], "copies": ["财政局"], "objection": "五日内" }
            }
            """u8]);
        ProjectFile file = ProjectFile.Read(desk.File_("ecocomp.json"))!;
        Assert.That((file.Data, file.Archive, file.Out, file.Regulations), Is.EqualTo((desk.Data, desk.File_("archive"), desk.File_("results"), desk.File_("regulations"))));
        Assert.That((file.Lang, file.Samples), Is.EqualTo(("zh", 4)));
        Assert.That(file.Import, Is.EqualTo(new ProjectImport("Sheet1", desk.File_("names.csv"), "monitoring")));
        Assert.That((file.Notice!.Number, file.Notice.Date, file.Notice.Objection), Is.EqualTo(("北环〔2021〕1号", new NodaTime.LocalDate(2021, 11, 8), "五日内")));
        Assert.That((file.Notice.Addressees.Single(), file.Notice.Copies.Single()), Is.EqualTo(("各县", "财政局")));
    }

    [Test]
    public void What_imports_need_may_stand_there_so_that_the_file_alone_does_the_month()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.File_("ecocomp.json"), """{ "data": "data", "import": { "sheet": "汇总", "map": "names.csv" } }""");
        File.WriteAllText(desk.File_("names.csv"), "name,river,code\n老桥,,QS-01\n");
        File.WriteAllBytes(desk.File_("2021年9月.xlsx"), PublishedTable.Xlsx(
            ("原始", new PublishedTable("断面名称|水质类别\n老桥|Ⅴ")), ("汇总", new PublishedTable("断面名称|水质类别\n老桥|Ⅲ"))));
        Outcome outcome = At(desk.File_(""), "import", desk.File_("2021年9月.xlsx"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }));
    }

    [Test]
    public void No_month_is_closed_into_two_archives_since_two_files_name_one_each()
    {
        using var desk = new ImportDesk(Results);
        File.WriteAllText(desk.DataFile("ecocomp.json"), """{ "archive": "own" }""");
        File.WriteAllText(desk.File_("ecocomp.json"), $$"""{ "data": "{{Path.GetFileName(desk.Data)}}", "archive": "other" }""");
        Assert.That(At(desk.File_(""), "check").ExitCode, Is.Zero, "nothing is closed yet");
        Directory.CreateDirectory(desk.DataFile("own"));
        Outcome two = At(desk.File_(""), "check");
        Assert.That((two.ExitCode, two.Error.Contains(desk.File_("other"), StringComparison.Ordinal), two.Error.Contains(desk.DataFile("own"), StringComparison.Ordinal)), Is.EqualTo((3, true, true)), two.Error);
        File.WriteAllText(desk.File_("ecocomp.json"), $$"""{ "data": "{{Path.GetFileName(desk.Data)}}", "archive": "{{Path.GetFileName(desk.Data)}}/own/" }""");
        Assert.That(At(desk.File_(""), "check").ExitCode, Is.Zero, "both mean the same");
        File.WriteAllText(desk.File_("ecocomp.json"), $$"""{ "data": "{{Path.GetFileName(desk.Data)}}" }""");
        Assert.That(Project.Find(null, desk.File_("")).ArchiveIfAny, Is.EqualTo(desk.DataFile("own")), "the one that there is");
    }

    [Test]
    public void Without_a_folder_and_a_file_the_option_is_missing()
    {
        using var desk = new ImportDesk(Results);
        Outcome outcome = At(desk.File_(""), "settle", "2021-09");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("缺少选项 --data").And.Contain("ecocomp.json"));
    }

    /// <summary>Runs a command line in a folder.</summary>
    private static Outcome At(string folder, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = App.Run(args, output, error, Surroundings.OfProcess(terminal: false) with { Folder = folder });
        return new Outcome(exit, output.ToArray(), error.ToArray());
    }
}
