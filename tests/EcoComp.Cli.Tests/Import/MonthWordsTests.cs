using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Import;

/// <summary>
/// The words beside a month: known ones leave it the table's, a word that is not known may make it any other's, wherever it stands and whatever it is.
/// </summary>
public sealed class MonthWordsTests
{
    private const string Table = "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ";

    /// <summary>Words that make a table one of another time or of no results; not one of them stands in the program as forbidden for its own sake alone.</summary>
    private static readonly string[] Others =
    [
        "2021年9月以来", "2021年9月起", "2021年9月以前", "2021年9月前", "2021年9月止", "自2021年9月", "到2021年9月", "2021年9月至今", "年初至2021年9月", "2021年9月底前", "2021年9月上年同期",
        "2021年9月（2020年）", "2021年9月监测计划", "2021年9月样表", "2021年9月模板", "2021年9月日均", "2021年9月旬均", "2021年9月限值", "2021年9月应急监测", "2021年9月加密监测", "2021年9月最差", "2021年9月上半年",
        "2021年9月三季度", "2021年9月Q3", "2021年9月8日-14日", "2021年9月中", "2021年9月初", "2021年9月末", "2021年9月（废）", "2021年9月旧", "2021年9月得分", "2021年9月要求", "2021年9月标准", "2021年9月上月",
        "2021年9月上年", "2021年9月同期", "2021年9月 9个月均值", "2021年9月均值", "2021年9月平均", "2021年9月1-9", "2021年9月份年累", "2021年9月年均", "2021年9月滚动", "2021年9月近12个月", "2021年9月估算",
        "2021年9月推算", "2021年9月模拟", "2021年9月假设", "2021年9月情景", "2021年9月调整前", "2021年9月修正前", "2021年9月剔除上游后", "2021年9月扣除上游影响", "2021年9月净类别", "2021年9月（去年同期）",
        "2021年前9月", "2021年9月目标", "2021年9月和去年9月", "2021年9月人工与自动比对", "2021年9月target", "2021年9月甲乙丙丁",
    ];

    [TestCaseSource(nameof(Others))]
    public void A_word_that_is_not_known_leaves_the_month_open_wherever_it_stands(string words)
    {
        PublishedTable titled = new(words + "水质|<\n" + Table);
        PublishedTable plain = new(Table);
        (string Place, string File, byte[] Content)[] all =
        [
            ("a title", "表.xlsx", PublishedTable.Xlsx(("Sheet1", titled))),
            ("a title of CSV", "表.csv", titled.Csv()),
            ("a title in Word", "表.docx", PublishedTable.Docx((words + "水质", plain))),
            ("a sheet", "表.xlsx", PublishedTable.Xlsx((words, plain))),
            ("a file", words + ".csv", plain.Csv()),
            ("a file of Word", words + ".docx", PublishedTable.Docx(("水质", plain))),
        ];
        foreach ((string place, string file, byte[] content) in all)
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(file, content);
            Assert.That(desk.Rows(), Is.Empty, place + ": " + outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3), place);
            Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), place + ": " + outcome.Output);
        }
    }

    [TestCaseSource(nameof(Others))]
    public void Rows_below_a_caption_of_such_words_are_open(string words)
    {
        using var desk = new ImportDesk();
        desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月水质|<\n断面名称|水质类别\n青石桥|Ⅲ\n" + words + "|\n柳湾闸|劣Ⅴ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }));
    }

    [TestCaseSource(nameof(Others))]
    public void A_sheet_of_a_data_folder_of_such_words_is_no_month(string words)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder["monitoring.csv"]);
        folder.Write("monitoring.xlsx", Workbook.OfText([(words, [["点位", "水质类别"], ["S1", "Ⅲ"]])]));
        Assert.That(folder.Check().FaultLines, Has.Some.Contains("E133"));
        folder.Write("monitoring.xlsx", Workbook.OfText([("9月", [[words + "水质", ""], ["点位", "水质类别"], ["S1", "Ⅲ"]])]));
        Assert.That(folder.Check().FaultLines, Has.Some.Contains("E133"), "as a title above the sheet 9月");
    }

    [Test]
    public void The_words_that_are_not_known_are_quoted_with_what_to_do()
    {
        using var desk = new ImportDesk();
        byte[] table = PublishedTable.Xlsx(("Sheet1", new PublishedTable("北山市2021年9月水质复核表|<\n" + Table)));
        Outcome outcome = desk.Import("表.xlsx", table);
        Assert.That(outcome.Output, Does.Contain("待处理 表.xlsx!Sheet1!A2:B2 “北山市2021年9月水质复核表”：不知道“复核”是什么意思").And.Contain("请把这几个字删去或改掉").And.Contain("同时用 --sheet"));
        Assert.That(desk.Import("表.xlsx", table, "--month", "2021-09").ExitCode, Is.EqualTo(3), "a month alone may be meant for another table of the report");
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(desk.Import("表.xlsx", table, "--month", "2021-09", "--sheet", "Sheet1").ExitCode, Is.Zero);
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), "whoever names the sheet and its month has read the words");
    }

    [TestCase("2021年9月水质月报模板")]
    [TestCase("2021年9月修正前水质")]
    [TestCase("2021年9月估算水质")]
    [TestCase("2021年9月净类别")]
    public void What_is_known_to_be_no_result_of_the_month_is_not_made_one_by_asking(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n" + Table))), "--month", "2021-09");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("发布时间：2021年10月")]
    [TestCase("报告日期：2021年10月")]
    [TestCase("编制时间 2021年10月")]
    [TestCase("制表日期:2021年10月8日")]
    [TestCase("2021年10月 北山市生态环境局")]
    [TestCase("北山市生态环境局 2021年10月")]
    [TestCase("2021年10月编制")]
    [TestCase("（2021年10月发布）")]
    [TestCase("（2021年1月起执行新目标）")]
    [TestCase("执行2020年目标")]
    [TestCase("依据2020年标准")]
    [TestCase("与2020年相比")]
    [TestCase("北环〔2020〕12号")]
    [TestCase("2020年第9期")]
    public void The_day_of_a_publication_and_the_year_of_a_standard_are_not_the_datas(string line)
    {
        using var desk = new ImportDesk();
        PublishedTable alone = new("某市水质|<\n" + line + "|<\n" + Table);
        Assert.That(desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", alone))).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Import("表.xlsx", PublishedTable.Xlsx(("9月", alone))).ExitCode, Is.EqualTo(3), "the year is not the data's either");
        Assert.That(desk.Rows(), Is.Empty);
        PublishedTable titled = new("2021年9月水质|<\n" + line + "|<\n" + Table);
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", titled)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ" }), "another line gives the month: " + outcome.Output);
    }

    [TestCase("许昌市2021年9月水质（2021年10月发布）")]
    [TestCase("2021年9月地表水水质（执行GB3838-2002）")]
    [TestCase("2021年9月水质 发布时间：2021年10月")]
    [TestCase("2021年9月水质 许昌市生态环境局")]
    [TestCase("2021年9月水质（单位：mg/L）")]
    [TestCase("2021年9月重金属监测结果（mg/L）")]
    [TestCase("2021年9月水质（许环〔2020〕12号）")]
    [TestCase("2021年9月许昌市地表水环境质量月报")]
    [TestCase("许昌市2021年9月份水环境质量状况")]
    [TestCase("2021年9月全国地表水水质月报")]
    [TestCase("河南省2021年9月地表水环境质量月报")]
    [TestCase("许昌市2021年9月地表水考核断面水质类别")]
    [TestCase("许昌市生态环境局2021年9月县界断面水质监测结果")]
    [TestCase("2021年9月份许昌市集中式饮用水水源地水质状况")]
    [TestCase("许昌市2021年9月国控、省控断面水质情况一览表")]
    [TestCase("2021年9月许昌市各县（市、区）地表水责任目标断面水质情况表")]
    [TestCase("附件1：许昌市2021年9月水质监测结果")]
    [TestCase("附件2 2021年9月地表水水质监测数据")]
    [TestCase("附表2-1 2021年9月许昌市考核断面水质评价表")]
    [TestCase("许昌市水环境质量月报（2021年第9期，总第57期） 2021年9月")]
    [TestCase("许昌市城市集中式生活饮用水水源水质监测信息公开表（2021年9月）")]
    [TestCase("2021年9月许昌市县级集中式饮用水水源地水质监测结果")]
    [TestCase("县级以上城市集中式饮用水水源地2021年9月水质")]
    [TestCase("表3 2021年9月主要河流断面水质状况")]
    [TestCase("北汝河2021年9月水质监测结果")]
    [TestCase("2021年9月河南省省控断面水质状况排名")]
    [TestCase("许昌市水环境生态补偿断面2021年9月监测结果")]
    [TestCase("2021年9月水环境质量生态补偿监测数据统计表")]
    [TestCase("淮河流域2021年9月省界断面水质")]
    [TestCase("2021年9月市控断面手工监测结果")]
    [TestCase("国家地表水水质自动监测站2021年9月数据")]
    [TestCase("许昌市2021年9月国考断面水质")]
    [TestCase("2021年9月饮用水源水质状况")]
    [TestCase("2021年9月饮用水源保护区水质状况")]
    [TestCase("2021年9月集中式饮用水源水质状况")]
    [TestCase("2021年9月集中式饮用水水源及备用水源水质状况")]
    [TestCase("2021年9月在用集中式生活饮用水水源水质状况")]
    [TestCase("2021年9月县城应急备用水源地水质状况")]
    [TestCase("2021年9月规划水源水质状况")]
    [TestCase("2021年9月城市供水水源水质状况")]
    [TestCase("2021年9月取水口水质状况")]
    [TestCase("2021年9月重要饮用水水源地水质状况")]
    [TestCase("2021年9月大中型水库水质状况")]
    [TestCase("2021年9月湖（库）水质状况")]
    [TestCase("2021年9月城市内河水质状况")]
    [TestCase("2021年9月国（省）考断面水质状况")]
    [TestCase("2021年9月南水北调总干渠水质状况")]
    [TestCase("2021年9月地下水型饮用水水源水质状况")]
    [TestCase("2021年9月丹江口水库水质状况")]
    [TestCase("禹州市2021年9月出境断面水质监测结果")]
    [TestCase("2021 年 9 月 许昌市 水 质 月 报")]
    [TestCase("许 昌 市 2021年 9月 水 质 通 报")]
    [TestCase("（2021年9月）")]
    [TestCase("二〇二一年九月份水质")]
    [TestCase("一、2021年9月地表水")]
    [TestCase("2021年9月水质，较上年同期变化")]
    [TestCase("2021年9月水质与去年同期相比")]
    [TestCase("监测时间：2021年9月")]
    [TestCase("沙颍河流域2021年9月水质，单位：mg/L")]
    [TestCase("许昌市2021年9月城市黑臭水体监测结果")]
    [TestCase("2021年9月水污染防治考核断面水质情况")]
    [TestCase("2021年9月份水环境生态补偿金核算结果")]
    [TestCase("2021年9月农村千吨万人饮用水水源地水质监测")]
    [TestCase("南水北调中线干渠许昌段2021年9月水质")]
    [TestCase("附件：2021年9月水质监测结果")]
    [TestCase("2021年9月河（湖）长制断面水质监测结果")]
    [TestCase("关于2021年9月份全市地表水环境质量状况的通报")]
    [TestCase("2021年9月水功能区水质")]
    [TestCase("2021年9月份县级城市集中式饮用水水源水质状况报告")]
    [TestCase("2021年9月断面水质类别及达标情况")]
    public void The_titles_of_publishers_give_their_month(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n" + Table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ" }), outcome.Output);
    }

    [TestCase("2021年9月地下水水质状况", "北山城区水源地", "青石桥")]
    [TestCase("2021年9月浅层地下水水质状况", "北山城区水源地", "龙泉水库")]
    [TestCase("2021年9月地表水环境质量", "青石桥", "北山城区水源地")]
    public void A_title_of_groundwater_is_of_no_surface_water_and_the_other_way_round(string title, string own, string other)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable($"{title}|<\n断面名称|水质类别\n{own}|Ⅲ\n{other}|Ⅱ"))));
        Assert.That(desk.Rows(), Has.Length.EqualTo(1), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("!A4"));
    }

    [Test]
    public void A_title_of_groundwater_counts_though_the_register_calls_a_water_so()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("points.csv"), File.ReadAllText(desk.DataFile("points.csv")).Replace("北山地下水", "地下水", StringComparison.Ordinal));
        Outcome outcome = desk.Import(
            "表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月地下水水质监测结果|<\n断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅱ"))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("执行标准", "GB/T 14848-2017", 0)]
    [TestCase("评价依据", "GB/T14848", 0)]
    [TestCase("执行标准", "GB 3838-2002", 1)]
    [TestCase("执行标准", "Ⅲ类", 1)]
    public void A_standard_of_groundwater_says_that_its_row_is_of_a_well(string heading, string standard, int rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{standard}").Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(rows), outcome.Output);
    }

    [TestCase("地下水", 1)]
    [TestCase("湖库", 2)]
    public void A_column_of_water_types_may_say_that_a_row_is_of_a_well(string type, int rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable($"2021年9月水质|<|<\n断面名称|水质类别|水源类型\n青石桥|Ⅲ|河流\n龙泉水库|Ⅱ|{type}"))));
        Assert.That(desk.Rows(), Has.Length.EqualTo(rows), outcome.Output);
    }

    [TestCase("水源地名称|取水口|水质类别\n龙泉水库|大坝北|Ⅱ")]
    [TestCase("断面名称|国考断面|水质类别\n龙泉水库|是|Ⅱ")]
    [TestCase("取水口|水质类别\n龙泉水库|Ⅱ")]
    [TestCase("水源名称(监测点位)|水源类型|水质综合类别\n龙泉水库|湖库|Ⅱ")]
    [TestCase("城市名称|饮用水水源地名称|水质评价类别\n东原市|龙泉水库|Ⅱ")]
    public void Sources_are_named_in_the_words_of_their_reports(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月集中式饮用水水源水质\n" + table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,SY-02,Ⅱ" }), outcome.Output);
    }

    [TestCase("2021年9月")]
    [TestCase("2021-09")]
    [TestCase("202109")]
    [TestCase("2021.9")]
    [TestCase("2021年9月 (2)")]
    [TestCase("2021-09（1）")]
    [TestCase("2021年9月监测数据")]
    [TestCase("许昌市2021年9月水质月报")]
    [TestCase("附件1 2021年9月断面水质")]
    [TestCase("1.2021年9月水质")]
    [TestCase("2021年9月国控")]
    [TestCase("2021年9月地表水月报（终稿）")]
    [TestCase("2021年9月水质 20211012")]
    [TestCase("颍河2021年9月")]
    public void The_names_of_sheets_and_files_give_their_month(string name)
    {
        MonthSource read = MonthHints.Name(name, []);
        Assert.That((read.Hint.ToString(), read.Unknown), Is.EqualTo(("2021-09", "")));
    }

    [Test]
    public void The_names_of_the_register_are_known_beside_a_month()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("大坪村、沙口渡2021年9月水质|<\n" + Table))));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
    }

    [Test]
    public void A_paragraph_may_contradict_a_month_and_gives_none()
    {
        const string paragraph = "2021年9月，全市共监测断面二十三个，其中水质达到考核要求的断面有十九个，占八成以上，总体较好，具体情况见下表。";
        using var desk = new ImportDesk();
        Assert.That(desk.Import("表.docx", PublishedTable.Docx((paragraph, new PublishedTable(Table)))).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Import("2021年8月.docx", PublishedTable.Docx((paragraph, new PublishedTable(Table)))).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(desk.Import("2021年9月.docx", PublishedTable.Docx((paragraph, new PublishedTable(Table)))).ExitCode, Is.Zero);
    }

    [TestCase("11月", "12月", "1月", false)]
    [TestCase("9月", "10月", "11月", true)]
    [TestCase("3月", "2月", "1月", true)]
    [TestCase("2021年11月", "2021年12月", "2022年1月", true)]
    public void Sheets_that_go_past_a_December_say_their_year_themselves(string first, string second, string third, bool isRead)
    {
        using var desk = new ImportDesk();
        PublishedTable table = new("断面名称|水质类别\n青石桥|Ⅲ");
        desk.Import("2021年水质.xlsx", PublishedTable.Xlsx((first, table), (second, table), (third, table)));
        Assert.That(desk.Rows(), Has.Length.EqualTo(isRead ? 3 : 0));
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder["monitoring.csv"]);
        folder.Write("monitoring.xlsx", Workbook.OfText([.. new[] { first, second, third }.Select(m => (m, new string[][] { [m.Length > 3 ? "水质" : "2021年水质", ""], ["点位", "水质类别"], ["S1", "Ⅲ"] }))]));
        Assert.That(folder.Check().FaultLines.Any(l => l.Contains("E133", StringComparison.Ordinal)), Is.EqualTo(!isRead));
    }

    [Test]
    public void A_column_of_months_that_goes_past_a_December_says_its_years_and_is_told_once()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("S", new PublishedTable("2021年|<|<\n断面名称|月份|水质类别\n青石桥|11月|Ⅲ\n青石桥|12月|Ⅲ\n青石桥|1月|劣Ⅴ"))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
    }
}
