using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Every word of what names a table is asked, and not only those that are written together with its month.</summary>
public sealed class WordsAroundTests
{
    private const string Table = "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ";
    private const string Month = "2021年9月水质";

    /// <summary>Words by which a table is of another time than its month, or of no results.</summary>
    private static readonly string[] Others =
    [
        "去年", "上年", "前年", "同期", "同比", "环比", "上月", "前月", "次月", "第一周", "第36周", "周报", "本周",
        "上周", "旬", "上旬", "下半月", "月末", "1日", "1-15日", "1日至20日", "9.1-9.15", "上半年", "第三季度", "季度", "半年", "全年",
        "累计", "前9个月", "9个月", "至今", "目标", "目标值", "限值", "标准", "功能类别", "水质标准", "要求", "计划", "方案", "模拟", "初稿",
        "复核", "补测", "应急", "样表", "作废", "旧", "修正前", "修订前", "净类别", "参考", "背景", "最差", "最大值", "平均", "均值", "滚动",
        "丰水期", "质控", "预测",
    ];

    /// <summary>What publishers write above their tables besides the month.</summary>
    private static readonly string[] Harmless =
    [
        "单位：mg/L", "（单位：mg/L，pH无量纲）", "填报单位：许昌市环境监测中心", "制表人：李四", "审核：王五", "制表日期：2021年10月8日",
        "编号：XHJ-202110-03", "许昌市生态环境局", "某某检测有限公司", "地址：许昌市某某路1号", "第1页", "共38个断面", "附件2", "数据来源：国家采测分离",
        "备注：断流断面不评价", "许环〔2021〕18号", "一、河流断面", "监测结果如下：", "县界断面水质情况见下表",
        "本月全市共监测断面三十八个，其中达到考核目标的断面三十二个，占八成以上，总体较好", "总体水质较好。",
    ];

    /// <summary>What sheets are called that are not named after their month.</summary>
    private static readonly string[] Sheets =
    [
        "Sheet1", "河流", "水源地", "干渠", "国控断面", "省控", "附表1", "表2", "1.河流", "一、河流", "（一）省控断面", "全市",
        "数据", "结果", "汇总表", "断面信息", "水质类别",
    ];

    private static readonly string[] Titles =
    [
        "2021年9月水质月报-定稿", "2021年9月水质月报（终稿）", "2021年9月水质月报最终版", "2021年9月水质月报 - 副本", "2021年9月水质月报(1)",
        "许昌市202109水质月报", "202109水质", "2021.09水质月报", "2021-09水质月报", "2021-9水质", "水质月报2021-09", "2021年9月河流",
        "2021年9月水源地", "2021年9月县界断面", "2021年9月—河流断面", "1、2021年9月河流断面", "（一）2021年9月地表水断面",
        "2021年9月地表水断面（省控、市控）", "2021年9月国家下发", "2021年9月采测分离（国家）", "2021年9月（共38个断面）", "2021年9月38个断面水质",
        "2021年9月16个国省控断面", "2021年9月经开区断面", "2021年9月示范区、东城区断面", "2021年9月水样检测结果", "2021年9月断面水质类别及超标因子",
        "2021年9月(最新)", "2021年9月    填报单位：许昌市环境监测中心", "2021年9月 单位：许昌市生态环境局", "监测月份：2021年9月", "报告期：2021年9月",
        "月份：2021-09", "年月：2021年9月", "评价时段：2021年9月", "所属月份：2021年9月", "2021年9月（汉字）",
    ];

    [TestCaseSource(nameof(Others))]
    public void A_word_that_leaves_the_month_open_does_so_wherever_it_stands(string word)
    {
        PublishedTable titled = new(Month + "|<\n" + Table);
        (string Place, string File, byte[] Content)[] all =
        [
            ("behind the title", "表.xlsx", Sheet(Month + " " + word + "|<\n" + Table)),
            ("before the title", "表.xlsx", Sheet(word + " " + Month + "|<\n" + Table)),
            ("beside it", "表.xlsx", Sheet(Month + "|" + word + "\n" + Table)),
            ("below it", "表.xlsx", Sheet(Month + "|<\n（" + word + "）|<\n" + Table)),
            ("above it", "表.csv", new PublishedTable(word + "|<\n" + Month + "|<\n" + Table).Csv()),
            ("a sheet", "表.xlsx", PublishedTable.Xlsx((word, titled))),
            ("a file", word + ".csv", titled.Csv()),
            ("a paragraph", "表.docx", PublishedTable.Docx((Month + "\n" + word, new PublishedTable(Table)))),
        ];
        foreach ((string place, string file, byte[] content) in all)
        {
            foreach (string[] asked in new string[][] { [], ["--month", "2021-09"] })
            {
                using var desk = new ImportDesk();
                Outcome outcome = desk.Import(file, content, asked);
                Assert.That(desk.Rows(), Is.Empty, place + string.Join(' ', asked) + ": " + outcome.Output);
                Assert.That(outcome.ExitCode, Is.EqualTo(3), place);
            }
        }
    }

    [TestCaseSource(nameof(Others))]
    public void A_second_table_below_such_a_word_is_of_no_month_that_is_asked_for(string word)
    {
        using var desk = new ImportDesk();
        byte[] two = Sheet(Month + "|<\n断面名称|水质类别\n青石桥|Ⅲ\n" + word + "水质|<\n断面名称|水质类别\n柳湾闸|劣Ⅴ");
        Outcome outcome = desk.Import("表.xlsx", two, "--month", "2021-09");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [TestCaseSource(nameof(Others))]
    public void A_sheet_of_a_data_folder_below_such_a_line_is_no_month(string word)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder["monitoring.csv"]);
        folder.Write("monitoring.xlsx", Workbook.OfText([("2021年9月", [[word, ""], ["点位", "水质类别"], ["S1", "Ⅲ"]])]));
        Assert.That(folder.Check().FaultLines, Has.Some.Contains("E133"));
    }

    [TestCase("2021年9月-1日至20日")]
    [TestCase("2021年9月.1-15日")]
    [TestCase("2021年9月与8月相比水质")]
    [TestCase("2021年9月比8月水质变化")]
    [TestCase("2021年9月水质较2020年同期")]
    public void Days_behind_a_dash_and_comparisons_that_go_on_leave_the_month_open(string words)
    {
        using var desk = new ImportDesk();
        Assert.That(desk.Import("表.xlsx", Sheet(words + "|<\n" + Table)).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Import("表.xlsx", PublishedTable.Xlsx((words, new PublishedTable(Table)))).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Rows(), Is.Empty);
    }

    [TestCaseSource(nameof(Harmless))]
    public void What_publishers_write_besides_leaves_the_month_what_it_is(string line)
    {
        foreach (string rows in new[] { Month + "|<\n" + line + "|<\n" + Table, line + "|<\n" + Month + "|<\n" + Table, Month + "|" + line + "\n" + Table })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("表.xlsx", Sheet(rows));
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ" }), rows + outcome.Output);
        }
    }

    [TestCaseSource(nameof(Sheets))]
    public void The_name_of_a_sheet_may_say_what_it_holds(string name)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx((name, new PublishedTable(Month + "|<\n" + Table))));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
    }

    [TestCaseSource(nameof(Titles))]
    public void The_titles_of_a_stranger_give_their_month(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Sheet(title + "|<\n" + Table));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ" }), outcome.Output);
    }

    [TestCase("某市水质月报|<\n某市环境监测站|<\n2021年10月|<")]
    [TestCase("某市水质月报|<\n某某检测有限公司|<\n2021年10月|<")]
    [TestCase("某市水质月报|<\n编制：张三  审核：李四|<\n2021年10月|<")]
    [TestCase("某市水质月报|<\n2021年第9期|<\n2021年10月|<")]
    [TestCase("某市水质月报（9月）|<\n2021年10月|<")]
    [TestCase("9月水质|<\n2020年点位|<")]
    [TestCase("9月水质|<\n2021年版|<")]
    [TestCase("2021年9月水质|<\n2020年9月水质如下：|<")]
    public void The_month_of_an_issue_and_the_year_of_a_list_are_not_the_datas(string above)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Sheet(above + "\n" + Table));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        outcome = desk.Import("表.docx", PublishedTable.Docx((above.Replace("|<", "", StringComparison.Ordinal), new PublishedTable(Table))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        outcome = desk.Import("报.xlsx", PublishedTable.Xlsx(("封面", new PublishedTable(above.Replace("|<", "", StringComparison.Ordinal))), ("断面", new PublishedTable(Table))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
    }

    [Test]
    public void A_month_that_is_asked_for_is_not_that_of_lines_of_two_months()
    {
        using var desk = new ImportDesk();
        byte[] table = Sheet("2021年9月水质|<\n2020年9月水质如下：|<\n" + Table);
        Outcome outcome = desk.Import("表.xlsx", table, "--month", "2021-09");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("表上面各行写的月份不一样"));
        Assert.That(desk.Import("表.xlsx", table, "--month", "2021-09", "--sheet", "Sheet1").ExitCode, Is.Zero);
    }

    private static byte[] Sheet(string rows) => PublishedTable.Xlsx(("Sheet1", new PublishedTable(rows)));
}
