using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>What a county signs for.</summary>
public sealed class CountyLetterTests
{
    private const string Counties = "code,name\nA,甲县\nB,乙县\n";

    private const string Points = """
        code,name,kind,water_body,water_type,county,target,inflows
        S1,东闸,section,颍河,river,甲县,Ⅳ,
        S2,西闸,section,颍河,river,甲县,Ⅲ,
        K1,干渠一,canal,总干渠,river,甲县,Ⅱ,
        K2,干渠二,canal,总干渠,river,甲县,Ⅱ,

        """;

    [Test]
    public void An_items_cause_begins_with_the_indicators_over_the_target_and_by_how_many_times()
    {
        string[] causes = Causes(
            "month,point,class,note\n2021-09,K1,Ⅲ,\n2021-09,K2,Ⅲ,总磷超标0.5倍\n2021-09,S2,Ⅳ,\n",
            "month,point,PH,DO,CODMN,NH3N,TP\n2021-09,S1,7,2.5,17,1.8,0.1\n2021-09,K1,7,8,5,0.1,0.01\n");
        Assert.That(causes[0], Does.StartWith("水质劣Ⅴ类，劣于目标Ⅳ类；超标指标：高锰酸盐指数（超标0.7倍）、氨氮（超标0.2倍）、溶解氧；"));
        Assert.That(causes[1], Is.EqualTo("水质Ⅳ类，劣于目标Ⅲ类；目标Ⅲ类、水质Ⅳ类的扣收30万元"), "nothing is known of what exceeded");
        Assert.That(causes[2], Does.StartWith("干渠一超标指标：高锰酸盐指数（超标0.2倍）；干渠二监测备注：总磷超标0.5倍；"));
    }

    [Test]
    public void It_names_county_number_place_ruling_question_objection_seals_and_receipt()
    {
        string[] letter = Letter(SampleMonths.Of("2021-11"), "411082");
        Assert.That(letter, Is.SupersetOf(new[]
        {
            "关于长葛市2021年11月\n水环境质量生态补偿资金\n扣收、奖励情况的告知书", "（预核算）", "长葛市人民政府：", "一、待认定事项（未计入合计）", "大浪沟老城桥", "是否改善", "0 至 10",
            "二、说明", "三、异议提出", "许昌市生态环境局（盖章）", "许昌市财政局（盖章）", "四、签收", "签收单位（盖章）：＿＿＿＿＿＿＿＿＿＿＿＿", "抄送：",
        }));
    }

    [TestCaseSource(typeof(SampleMonths), nameof(SampleMonths.All))]
    public void The_document_of_every_ruling_that_decided_for_a_county_stands_in_its_letter(string month)
    {
        SettledMonth settled = SampleMonths.Of(month);
        foreach (CountyStatement county in settled.Settlement.Counties)
        {
            string letter = string.Join('\n', Letter(settled, county.Code));
            string[] subjects = [.. county.Items.Select(i => i.SubjectCode), .. county.Notes.Select(n => n.SubjectCode), .. county.Pending.Select(p => p.SubjectCode)];
            IEnumerable<Ruling> rulings = settled.Findings.Where(f => f.County?.Code == county.Code && subjects.Contains(f.Subject.Code)).SelectMany(f => f.Rulings);
            foreach (Ruling ruling in rulings) Assert.That(letter, Does.Contain(ruling.Authority), month + " " + county.Name + " " + ruling.Subject);
        }
    }

    [TestCase("禹州市", "禹州市人民政府：")]
    [TestCase("襄城县", "襄城县人民政府：")]
    [TestCase("魏都区", "魏都区人民政府：")]
    [TestCase("经济技术开发区", "经济技术开发区管委会：")]
    [TestCase("市城乡一体化示范区", "市城乡一体化示范区管委会：")]
    [TestCase("东城区", "东城区管委会：")]
    public void It_goes_to_the_government_of_a_county_and_to_the_committee_of_a_zone(string county, string addressee)
    {
        SettledMonth month = SampleMonths.Of("2021-09");
        string code = month.Counties.Single(c => c.Name == county).Code;
        Assert.That(Letter(month, code), Does.Contain(addressee));
    }

    [TestCase("411076", "航空港区", "航空港区：")]
    [TestCase("411077", "综合实验区", "综合实验区：")]
    [TestCase("ABAB02", "魏都区", "魏都区：")]
    [TestCase("411021", "许昌城", "许昌城：")]
    [TestCase("411020", "新设区", "新设区人民政府：")]
    public void It_is_addressed_to_a_county_by_its_name_where_nothing_tells_who_governs_it(string code, string name, string addressee)
    {
        SettledMonth month = SampleMonths.Of("2021-09");
        CountyStatement[] counties = [.. month.Settlement.Counties.Select(c => c.Code == "411002" ? c with { Code = code, Name = name } : c)];
        Assert.That(Letter(month with { Settlement = month.Settlement with { Counties = [.. counties] } }, code), Does.Contain(addressee));
    }

    [Test]
    public void Neither_its_title_nor_its_running_header_is_that_of_a_notice()
    {
        SettledMonth month = SampleMonths.Of("2021-09");
        var documents = new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open);
        Document one = documents.Letters(ShownMonth.Of(month, new HashSet<string> { "411082" }));
        Document two = documents.Letters(ShownMonth.Of(month, new HashSet<string> { "411082", "411081" }));
        Assert.That(one.Title, Is.EqualTo("关于长葛市2021年9月水环境质量生态补偿资金扣收、奖励情况的告知书"));
        Assert.That(two.Title, Is.EqualTo("2021年9月水环境质量生态补偿资金扣收、奖励情况告知书"));
        Assert.That(Docx.Said(one.Blocks).Concat(Docx.Said(two.Blocks)).Where(t => t.Contains("通报")), Is.Empty);
    }

    [Test]
    public void How_a_class_was_evaluated_is_told_once_beside_what_it_led_to_else_as_a_note()
    {
        string letter = string.Join('\n', Letter(SampleMonths.Of("2022-03"), "411081"));
        Assert.That(letter.Split("决定类别的指标"), Has.Length.EqualTo(2), "with the reward");
        Assert.That(letter.Split("检出限高于Ⅰ类限值"), Has.Length.EqualTo(2));
        Assert.That(letter, Does.Not.Contain("份额"), "the share stands with what it is a share of");
        Assert.That(string.Join('\n', Letter(SampleMonths.Of("2022-03"), "411082")), Does.Contain("清潩河增福闸：Ⅲ类由监测数据中3个样品"), "no item has that class");
    }

    [Test]
    public void Results_of_earlier_months_that_are_still_to_come_stand_in_the_letter_and_the_annex_of_the_points_county_alone()
    {
        SettledMonth month = SampleMonths.Of("2022-07");
        const string Owed = "长葛城区地下水水源地：2021年11月的监测结果暂缓（许环评〔2021〕119号），至今未补报";
        Assert.That(Letter(month, "411082").Count(t => t.Contains("至今未补报")), Is.EqualTo(1));
        Assert.That(Letter(month, "411081").Where(t => t.Contains("至今未补报")), Is.Empty);
        Document notice = new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Notice(month);
        string[] told = [.. Docx.Said(notice.Blocks).Where(t => t.Contains("至今未补报"))];
        Assert.That(told, Has.Length.EqualTo(2), "once in the city's part, once in the annex");
        Assert.That(told.Select(t => t[(t.IndexOf('长'))..].TrimEnd('。')).Distinct(), Has.Exactly(1).Items, Owed);
    }

    [Test]
    public void In_English_it_says_the_same_in_English()
    {
        string[] letter = Docx.Said(new NoticeDocument(Words.In(Language.En), ProjectNotice.Open)
            .Letters(ShownMonth.Of(SampleMonths.Of("2021-09"), new HashSet<string> { "411082" })).Blocks);
        Assert.That(letter, Is.SupersetOf(new[]
        {
            "Deductions and rewards of 长葛市\nfor 2021-09\n(水环境质量生态补偿)", "To the government of 长葛市:", "1. Deductions and rewards", "In 10,000 yuan (万元)",
            "2. Objections", "You are hereby informed.", "许昌市生态环境局 (seal)", "3. Receipt", "Copies to:",
        }));
        Assert.That(letter, Has.Some.StartsWith("class Ⅴ, worse than the target Ⅳ; over the limit: ammonia nitrogen (by 0.1 times)"));
        Assert.That(letter, Has.Some.StartsWith("illegal discharge, “后河北岸1号口”, week from 2021-09-06 (许环察〔2021〕41号); 1350 t in the week from 2021-09-06"));
    }

    [Test]
    public void An_outlets_name_stands_in_quotes_where_words_go_on_after_it() => Assert.That(
        Letter(SampleMonths.Of("2021-09"), "411082"), Has.Some.StartsWith("2021年9月6日起一周“后河北岸1号口”排污口非法排污事件（许环察〔2021〕41号）；"));

    [TestCase("2022-04", "411002", "水质Ⅴ类，劣于目标Ⅳ类", "目标Ⅳ类、水质Ⅴ类的扣收20万元，责任由魏都区60%、经济技术开发区40%分担")]
    [TestCase("2022-04", "411071", "水质Ⅴ类，劣于目标Ⅳ类", "目标Ⅳ类、水质Ⅴ类的扣收20万元，责任由魏都区60%、经济技术开发区40%分担")]
    [TestCase("2022-03", "411082", "总干渠长葛中段为Ⅲ类", "造成干渠水质未达Ⅱ类的扣收400万元，责任由禹州市60%、长葛市40%分担")]
    [TestCase("2022-03", "411082", "受污染水体", "共扣收100万元，责任由长葛市50%、鄢陵县50%分担")]
    [TestCase("2021-12", "411071", "2021年12月6日起", "周排放超过1000吨的，每周扣收50万元，共扣收200万元")]
    [TestCase("2021-10", "", "2021年10月", "当月一次性扣收200万元")]
    [TestCase("2022-07", "", "2022年7月23日", "每次扣收500万元")]
    [TestCase("2021-12", "", "劣于目标Ⅲ类", "比Ⅲ类每下降一个类别扣收200万元，共扣收400万元")]
    public void Whoever_pays_can_compute_it_from_the_rate_the_whole_and_the_shares(string month, string county, string cause, string said)
    {
        SettledMonth settled = SampleMonths.Of(month);
        string[] told = [.. settled.Settlement.Counties.Where(c => county.Length == 0 || c.Code == county).SelectMany(c => Letter(settled, c.Code))];
        Assert.That(told.Where(t => t.Contains(said, StringComparison.Ordinal)), Has.Some.Contains(cause), string.Join('\n', told.Where(t => t.Contains("扣收"))));
    }

    [Test]
    public void What_a_county_shares_is_not_called_the_whole_where_another_pays_more_for_its_own()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files);
        string rulings = Path.Combine(folder.Path, "rulings.csv");
        File.WriteAllText(rulings, File.ReadAllText(rulings).Replace(
            "2021-10,SJ2110-01,责任县区,长葛市,", "2021-10,SJ2110-01,责任县区,长葛市 60%；鄢陵县 40%,", StringComparison.Ordinal));
        string events = Path.Combine(folder.Path, "events.csv");
        File.AppendAllText(events, File.ReadAllLines(events).First(l => l.StartsWith("2021-10,SJ2110-01,", StringComparison.Ordinal))
            .Replace("SJ2110-01", "SJ2110-09", StringComparison.Ordinal) + "\n");
        File.AppendAllText(rulings, "2021-10,SJ2110-09,责任县区,长葛市,许环〔2021〕109号,\n");
        SettledMonth month = SampleMonths.Of(folder.Path, "2021-10");
        string[] shares = [.. Letter(month, "411024").Where(t => t.Contains("分担", StringComparison.Ordinal))];
        Assert.That(shares, Has.Some.Contains("当月一次性扣收200万元，责任由长葛市60%、鄢陵县40%分担").And.None.Contains("共扣收"));
        Assert.That(month.Settlement.Counties.Single(c => c.Code == "411082").Items.Select(i => i.Amount), Has.Some.EqualTo(new Money(2_000_000)));
    }

    [TestCaseSource(typeof(SampleMonths), nameof(SampleMonths.All))]
    public void Every_item_of_every_letter_says_its_rate_and_that_rate_makes_the_amount(string month)
    {
        SettledMonth settled = SampleMonths.Of(month);
        foreach (CountyStatement county in settled.Settlement.Counties)
        {
            string[] told = Letter(settled, county.Code);
            foreach (Item item in county.Items)
            {
                var whole = new Money(item.Note.Facts.OfType<Facts.Share>().FirstOrDefault()?.Whole?.Yuan ?? item.Amount.Yuan);
                string sum = Words.Wan(whole) + "万元";
                Assert.That(told, Has.Some.Contains((item.Direction == Direction.Reward ? "奖励" : "扣收") + sum).Or.Some.Contains("该档" + sum), item.ItemId);
            }
        }
    }

    [Test]
    public void A_shared_question_says_who_shares()
    {
        string[] told = Letter(OfShared("2021-09"), "A");
        Assert.That(told, Has.Some.Contains("责任由甲县70%、乙县30%分担"));
    }

    [Test]
    public void Of_a_month_without_results_it_says_that_and_no_zero()
    {
        string[] told = Letter(OfShared("2021-10"), "A");
        Assert.That(told, Has.Some.Contains("本月没有监测结果，扣收、奖励金额未知。").And.None.Contains("本月没有扣收、奖励事项"));
        Block[] notice = [.. new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Notice(OfShared("2021-10")).Blocks];
        Assert.That(Docx.Said(notice), Has.Some.Contains("本月没有监测结果，收支和结余未知。").And.None.Contains("均没有扣收"));
        Assert.That(Sums(notice), Is.EqualTo(new[] { "未知", "未知", "0", "未知" }), "there are no adjustments, and that is known");
    }

    [Test]
    public void Of_a_month_without_results_what_an_event_brought_is_told_and_the_rest_stays_unknown()
    {
        SettledMonth month = OfShared("2021-10", "2021-10,E1,polluted-water,A,颍河,2000,文\n");
        string[] told = Letter(month, "A");
        Assert.That(told, Has.Some.Contains("本月没有监测结果，由监测结果确定的扣收、奖励金额未知，以下只列已知的金额。").And.None.Contains("无奖励"));
        Assert.That(Letter(month, "B"), Has.Some.Contains("本月没有监测结果，扣收、奖励金额未知。"));
        Block[] notice = [.. new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Notice(month).Blocks];
        string[] said = Docx.Said(notice);
        Assert.That(said, Has.Some.Contains("只列已知的金额").And.Some.Contains("收支和结余未知").And.None.Contains("无奖励"));
        Assert.That(Sums(notice), Is.EqualTo(new[] { "未知", "未知", "0", "未知" }), "50 are a part, and no sum");
    }

    [Test]
    public void Questions_of_no_county_have_a_row_so_that_the_questions_add_up()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", Counties), ("points.csv", Points), ("monitoring.csv", "month,point,class\n2021-09,S1,Ⅳ\n2021-09,S2,Ⅲ\n2021-09,K1,Ⅲ\n2021-09,K2,Ⅱ\n"),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        SettledMonth month = SampleMonths.Of(folder.Path, "2021-09");
        Assert.That(month.Settlement.Pending, Has.Length.EqualTo(1), "who caused the miss of the canal");
        Block.Table counties = new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Notice(month).Blocks.OfType<Block.Table>().First();
        string[][] rows = [.. counties.Rows.Select(r => counties.Columns.Select((_, i) => r.Cell(i)).ToArray())];
        Assert.That(rows[^2], Is.EqualTo(new[] { "", "县区待定", "", "", "", "", "1" }));
        Assert.That(rows[^1][^1], Is.EqualTo(rows[..^1].Sum(r => r[^1].Length == 0 ? 0 : int.Parse(r[^1], System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Reward, deduction, adjustment and net of the first county in the notice.</summary>
    private static IEnumerable<string> Sums(IEnumerable<Block> notice)
    {
        Block.Table counties = notice.OfType<Block.Table>().First();
        return Enumerable.Range(2, 4).Select(column => counties.Cell(0, column));
    }

    [Test]
    public void Ranges_say_which_way_they_go() =>
        Assert.That(Letter(SampleMonths.Of("2021-11"), "411082"), Does.Contain("单位：万元；影响范围以拨给县（市、区）为正，县（市、区）上缴为负"));

    [Test]
    public void Who_names_all_counties_gets_letters_and_no_notice()
    {
        string[] all = [.. SampleMonths.Of("2021-09").Settlement.Counties.SelectMany(c => new[] { "--county", c.Code })];
        using var word = new Docx(Docx.Notice("2021-09", all));
        Assert.That(word.Texts.Count(t => t.StartsWith("签收单位", StringComparison.Ordinal)), Is.EqualTo(9));
        Assert.That(word.Texts.Where(t => t.Contains("全市")), Is.Empty);
    }

    private static string[] Letter(SettledMonth month, string county) =>
        Docx.Said(new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open).Letters(ShownMonth.Of(month, new HashSet<string> { county })).Blocks);

    /// <summary>Two counties that share a point whose result is open in September, and nothing of October.</summary>
    private static SettledMonth OfShared(string month, string events = "")
    {
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", Counties), ("points.csv", "code,name,kind,water_body,water_type,county,target\nS1,东闸,section,颍河,river,甲县70%；乙县30%,Ⅳ\n"),
            ("monitoring.csv", "month,point,class,status\n2021-09,S1,Ⅱ,\n"),
            ("events.csv", "month,event,kind,county,river,volume_t,document\n" + events),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        return SampleMonths.Of(folder.Path, month);
    }

    private static string[] Causes(string monitoring, string readings)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", Counties), ("points.csv", Points), ("monitoring.csv", monitoring), ("readings.csv", readings),
            ("interpretations.csv", "key,choice,authority\ncanal-responsible,own-county,文\n"),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        Document letter = new NoticeDocument(Words.In(Language.Zh), ProjectNotice.Open)
            .Letters(ShownMonth.Of(SampleMonths.Of(folder.Path, "2021-09"), new HashSet<string> { "A" }));
        Block.Table items = letter.Blocks.OfType<Block.Table>().First();
        int column = items.Columns.IndexOf(items.Columns.Single(c => c.Between is not null));
        return [.. Enumerable.Range(0, items.Rows.Length - 1).Select(r => items.Cell(r, column))];
    }
}
