using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>Notices and letters go to governments: no file, line or key of the program stands in them, and they say it where they do not list all.</summary>
public sealed partial class PublicWordsTests
{
    private static readonly Words Chinese = Words.In(Language.Zh);

    [TestCaseSource(typeof(SampleMonths), nameof(SampleMonths.All))]
    public void No_word_of_the_program_stands_in_the_notice_and_the_letters_of_the_sample(string month) =>
        Assert.That(Stray(SampleMonths.Of(month)), Is.Empty);

    [TestCaseSource(typeof(SampleMonths), nameof(SampleMonths.All))]
    public void A_county_is_told_a_cause_of_everything_by_names_and_no_number_code_or_date_of_the_data(string month)
    {
        foreach (string data in new[] { Samples.Xuchang, Ruled.Value.Path })
        {
            SettledMonth settled = SampleMonths.Of(data, month);
            var documents = new NoticeDocument(Chinese, ProjectNotice.Open);
            Block[] blocks = [.. documents.Notice(settled).Blocks, .. documents.Letters(ShownMonth.Of(settled, null)).Blocks];
            foreach (Block.Table table in blocks.OfType<Block.Table>().Where(t => t.Columns.Any(c => c.Between is not null)))
                Assert.That(table.Rows.SkipLast(table.TotalRows).Select(r => string.Concat(r.Remarks)), Has.All.Not.Empty, table.Name);
            string[] codes = [.. settled.Evidence.Register.Points.Select(p => p.Code), .. settled.Counties.Select(c => c.Code)];
            string[] said = [.. Docx.Said(blocks)];
            Assert.That(said.Where(t => codes.Any(c => t.Contains(c, StringComparison.Ordinal))), Is.Empty, "codes");
            Assert.That(said.Where(t => OfTheData().IsMatch(t)), Is.Empty, "numbers of events, dates and choices as the files write them");
        }
    }

    [Test]
    public void An_event_is_named_by_day_water_and_kind_and_a_canal_item_by_its_points()
    {
        string[] said = Docx.Said(new NoticeDocument(Chinese, ProjectNotice.Open).Notice(SampleMonths.Of("2022-03")).Blocks);
        Assert.That(said, Does.Contain("2022年3月11日双洎河受污染水体事件（50%）").And.Contain("总干渠长葛中段（60%）"));
        Assert.That(said, Has.Some.StartsWith("2022年3月11日双洎河受污染水体事件（许环察〔2022〕15号）；"));
    }

    [Test]
    public void Events_of_one_day_water_and_kind_are_told_apart_by_their_documents()
    {
        const string Events = "month,event,kind,county,date,river,volume_t,document\n2021-09,E1,polluted-water,甲县,2021-09-17,颍河,2000,文1号\n"
            + "2021-09,E2,polluted-water,甲县,2021-09-17,颍河,3000,文2号\n2021-09,E3,polluted-water,甲县,2021-09-18,颍河,4000,文3号\n";
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", "code,name\nA,甲县\n"), ("points.csv", "code,name,kind,water_body,water_type,county,target\nS,站,section,颍河,river,甲县,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,S,Ⅲ\n"), ("events.csv", Events),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        string[] said = Docx.Said(new NoticeDocument(Chinese, ProjectNotice.Open).Notice(SampleMonths.Of(folder.Path, "2021-09")).Blocks);
        Assert.That(
            said.Where(t => t.Contains("颍河受污染水体", StringComparison.Ordinal) && t.Length < 40).Distinct(),
            Is.EqualTo(new[] { "2021年9月17日颍河受污染水体事件（文1号）", "2021年9月17日颍河受污染水体事件（文2号）", "2021年9月18日颍河受污染水体事件" }));
    }

    [Test]
    public void Points_of_one_name_are_told_apart_by_their_codes()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", "code,name\nA,甲县\n"), ("points.csv", "code,name,kind,water_body,water_type,county,target\nS1,闸,section,颍河,river,甲县,Ⅲ\nS2,闸,section,颍河,river,甲县,Ⅲ\nS3,桥,section,颍河,river,甲县,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,S1,Ⅳ\n2021-09,S2,Ⅴ\n2021-09,S3,Ⅴ\n"),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        string[] said = Docx.Said(new NoticeDocument(Chinese, ProjectNotice.Open).Notice(SampleMonths.Of(folder.Path, "2021-09")).Blocks);
        Assert.That(said, Does.Contain("闸（S1）").And.Contain("闸（S2）").And.Contain("桥"));
    }

    [Test]
    public void Nor_in_those_of_random_folders() => RandomFolders.Check(600, made =>
    {
        foreach (SettledMonth month in InMemory.Months(made)) Demand.Same([], Stray(month), "words of the program");
    });

    [Test]
    public void Nor_in_a_month_that_carries_corrections_which_are_named_by_month_and_number()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files);
        string archive = Path.Combine(folder.Path, "archive");
        string[] at = ["--data", folder.Path, "--archive", archive];
        Assert.That(CommandLine.Run(["close", "2021-09", .. at]).Exit, Is.Zero);
        string monitoring = Path.Combine(folder.Path, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ", StringComparison.Ordinal), new UTF8Encoding(true));
        Assert.That(CommandLine.Run(["amend", "2021-09", .. at, "--reason", "复核改判", "--authority", "许环〔2021〕130号"]).Exit, Is.Zero);
        using var word = new Docx(Docx.NoticeOf(folder.Path, "2021-10", "--archive", archive));
        Assert.That(word.Texts, Does.Contain("2021年9月第1次更正").And.Contain("冲回扣收").And.Contain(
            "原结算：水质劣Ⅴ类，劣于目标Ⅳ类，剔除上游影响后为Ⅴ类；复核改判（许环〔2021〕130号）"));
        Assert.That(word.Texts, Has.Exactly(1).EndsWith("本月无奖励，无扣收，以前月份调整净拨付20万元。").And.Exactly(1).Contains("以前月份调整支出20万元"));
        Assert.That(word.Texts.Where(t => Word().IsMatch(t) && !Checkpoint().IsMatch(t)), Is.Empty);
        Assert.That(word.Errors, Is.Empty);
    }

    [Test]
    public void Adjustments_that_even_out_are_told_in_the_sentence_of_sums_all_the_same()
    {
        const string Events = "month,event,kind,county,river,volume_t,document\n2021-09,E1,polluted-water,甲县,颍河,2000,文\n";
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", "code,name\nA,甲县\nB,乙县\n"), ("points.csv", "code,name,kind,water_body,water_type,county,target\nS,站,section,颍河,river,甲县,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,S,Ⅲ\n2021-10,S,Ⅲ\n"), ("events.csv", Events),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        string archive = Path.Combine(folder.Path, "archive");
        string[] at = ["--data", folder.Path, "--archive", archive];
        Assert.That(CommandLine.Run(["close", "2021-09", .. at]).Exit, Is.Zero);
        using (var plain = new Docx(Docx.NoticeOf(folder.Path, "2021-09"))) Assert.That(plain.Texts, Has.None.Contains("以前月份调整收支相抵"));
        File.WriteAllText(Path.Combine(folder.Path, "events.csv"), Events.Replace("甲县", "乙县", StringComparison.Ordinal));
        Run amended = CommandLine.Run(["amend", "2021-09", .. at, "--reason", "查实", "--authority", "许环〔2021〕130号"]);
        Assert.That(amended.Exit, Is.Zero, amended.Error);
        using var word = new Docx(Docx.NoticeOf(folder.Path, "2021-10", "--archive", archive));
        Assert.That(word.Texts, Has.Exactly(1).Contains("以前月份调整收支相抵").And.Exactly(1).Contains("以前月份调整净拨付50万元"));
    }

    [Test]
    public void Nor_where_it_takes_back_an_item_for_an_event_that_is_no_longer_at_hand_which_is_named_by_its_clause()
    {
        const string Events = "month,event,kind,county,river,volume_t,document\n";
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", "code,name\nA,甲县\n"), ("points.csv", "code,name,kind,water_body,water_type,county,target\nS,站,section,颍河,river,甲县,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,S,Ⅲ\n2021-10,S,Ⅲ\n"), ("events.csv", Events + "2021-09,E00001,polluted-water,甲县,颍河,2000,文\n"),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        string[] at = ["--data", folder.Path, "--archive", Path.Combine(folder.Path, "archive")];
        Assert.That(CommandLine.Run(["close", "2021-09", .. at]).Exit, Is.Zero);
        File.WriteAllText(Path.Combine(folder.Path, "events.csv"), Events);
        Run amended = CommandLine.Run(["amend", "2021-09", .. at, "--reason", "事件查无此事", "--authority", "许环〔2021〕130号"]);
        Assert.That(amended.Exit, Is.Zero, amended.Error);
        using var word = new Docx(Docx.NoticeOf(folder.Path, "2021-10", at[2..]));
        Assert.That(word.Texts, Does.Contain("原结算：文；受污染水体2000吨，该档50万元；事件查无此事（许环〔2021〕130号）"));
        Assert.That(word.Texts, Has.Some.EndsWith("事项").And.None.Contains("E00001"));
        Assert.That(word.Texts.Where(t => Word().IsMatch(t) && !Checkpoint().IsMatch(t)), Is.Empty);
    }

    [TestCase("见readings.csv", true)]
    [TestCase("items.xlsx", true)]
    [TestCase("points:12:3", true)]
    [TestCase("口径：upstream-offset=class-offset", true)]
    [TestCase("第四条（一）2 QY-01 氨氮 1.72 mg/L，GB 3838-2002", false)]
    public void What_is_such_a_word_is_told(string text, bool stray) => Assert.That(Word().IsMatch(text), Is.EqualTo(stray));

    [Test]
    public void A_notice_lists_five_thousand_items_and_says_how_many_more_there_are()
    {
        SettledMonth month = Many(NoticeDocument.MostItems + 3);
        Document notice = new NoticeDocument(Chinese, ProjectNotice.Open).Notice(month);
        Block.Table[] tables = [.. notice.Blocks.OfType<Block.Table>().Where(t => t.Name.StartsWith("第七条") || t.Name.EndsWith("扣收、奖励事项"))];
        Assert.That(tables.Select(t => t.Rows.Length - 1), Is.EqualTo(new[] { NoticeDocument.MostItems, NoticeDocument.MostItems - 1, 1 }));
        Assert.That(tables.Select(t => t.Rows[^1].Cell(t.Columns.Length - 1)), Is.EqualTo(new[] { "250150", "249950", "200" }), "sums are those of all");
        string[] said = [.. notice.Blocks.OfType<Block.Paragraph>().Select(p => p.Text).Where(t => t.StartsWith("这里列出"))];
        Assert.That(said, Is.EqualTo(new[]
        {
            "这里列出5000项，另有3项见当月扣收、奖励事项的电子表格；合计为全部事项的合计。", "这里列出1项，另有3项见当月扣收、奖励事项的电子表格；合计为全部事项的合计。",
        }));
    }

    [Test]
    public void A_month_of_five_thousand_items_is_listed_whole()
    {
        Document notice = new NoticeDocument(Chinese, ProjectNotice.Open).Notice(Many(NoticeDocument.MostItems));
        Assert.That(notice.Blocks.OfType<Block.Paragraph>().Where(p => p.Text.StartsWith("这里列出")), Is.Empty);
    }

    [Test]
    public void Where_nothing_of_a_county_is_listed_any_more_no_empty_table_stands()
    {
        Block[] blocks = [.. new NoticeDocument(Chinese, ProjectNotice.Open).Notice(Many(NoticeDocument.MostItems + 3, NoticeDocument.MostItems)).Blocks];
        int heading = Array.FindLastIndex(blocks, b => b is Block.Heading { Text: "一、扣收、奖励事项" });
        Assert.That((blocks[heading + 1] as Block.Paragraph)?.Text, Is.EqualTo("共3项，见随附的电子表格。"));
        Assert.That(blocks.OfType<Block.Table>().Where(t => t.Name == "乙县扣收、奖励事项"), Is.Empty);
    }

    /// <summary>A month of so many events, the first ones of the first county, all others of the second.</summary>
    private static SettledMonth Many(int events, int ofFirst = NoticeDocument.MostItems - 1)
    {
        var rows = new StringBuilder("month,event,kind,county,river,volume_t,document\n");
        for (int i = 1; i <= events; i++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"2021-09,E{i:00000},polluted-water,{(i <= ofFirst ? "甲县" : "乙县")},颍河,2000,文\n");
        (string, string)[] files =
        [
            ("counties.csv", "code,name\nA,甲县\nB,乙县\n"), ("points.csv", "code,name,kind,water_body,water_type,county,target\nS,站,section,颍河,river,甲县,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,S,Ⅲ\n"), ("events.csv", rows.ToString()),
        ];
        using TemporaryFolder folder = TemporaryFolder.Of(files.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        return SampleMonths.Of(folder.Path, "2021-09");
    }

    private static string[] Stray(SettledMonth month)
    {
        var notice = new NoticeDocument(Chinese, ProjectNotice.Open);
        IEnumerable<string> said = Docx.Said(notice.Notice(month).Blocks).Concat(Docx.Said(notice.Letters(ShownMonth.Of(month, null)).Blocks));
        return [.. said.Where(t => Word().IsMatch(t)).Distinct()];
    }

    /// <summary>The sample with all its rulings.</summary>
    private static readonly Lazy<TemporaryFolder> Ruled = new(() => TemporaryFolder.Of(Samples.Files.Select(f =>
        f.Name == "rulings.csv" ? (f.Name, File.ReadAllBytes(Path.Combine(Samples.Xuchang + "-rulings", "rulings.csv"))) : f)));

    [OneTimeTearDown]
    public void Forget()
    {
        if (Ruled.IsValueCreated) Ruled.Value.Dispose();
    }

    /// <summary>A number of an event of the sample, a date as the files write it, or a choice beside its name.</summary>
    [GeneratedRegex(@"SJ[0-9]{4}|20[0-9]{2}-[0-9]{2}(?![0-9])|=", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheData();

    /// <summary>The checkpoint, which the published paper carries as witness of the archive.</summary>
    [GeneratedRegex("^ecocomp-checkpoint/1 [0-9]+ [0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Checkpoint();

    /// <summary>A file name, a line of a file, or a word as the program's keys and codes are.</summary>
    [GeneratedRegex(@"\.(csv|xlsx?|json|docx|pdf)\b|:[0-9]+:[0-9]+|[0-9]{4}-[0-9]{2}\.[0-9]|[a-z]{2,}-[a-z]|[a-z]+=|[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
