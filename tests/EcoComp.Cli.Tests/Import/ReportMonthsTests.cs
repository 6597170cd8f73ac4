namespace EcoComp.Cli.Tests.Import;

/// <summary>The month of a report, named on its cover or in its title, for those of its tables that name none.</summary>
public sealed class ReportMonthsTests
{
    private const string Table = "断面名称|水质类别\n柳湾闸|Ⅴ";
    private const string Sources = "水源地水质|<\n水源地名称|水质类别\n龙泉水库|Ⅱ";

    [TestCase("备注", "以上数据作废", false)]
    [TestCase("说明", "本工作簿为8月数据", false)]
    [TestCase("说明", "数据来源：许昌市环境监测中心", true)]
    [TestCase("说明", "2021年10月8日发布", true)]
    public void What_a_sheet_of_words_says_behind_the_table_counts_like_a_note(string sheet, string words, bool isRead)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("9月", new PublishedTable("2021年9月水质月报|<\n断面名称|水质类别\n青石桥|Ⅲ")), (sheet, new PublishedTable(words))));
        Assert.That(desk.Rows(), Is.EqualTo(isRead ? new[] { "2021-09,QS-01,Ⅲ" } : []), outcome.Output);
        if (!isRead) Assert.That(outcome.Output, Does.Contain("写着“" + words + "”"));
    }

    [TestCase("2021年8月", true, true)]
    [TestCase("2021年10月", true, false)]
    [TestCase("征求意见稿", false, false)]
    public void A_cover_against_its_table_is_told(string cover, bool isRead, bool isWarned)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("封面", new PublishedTable("地表水水质月报\n" + cover)), ("表1", new PublishedTable("2021年9月水质月报|<\n断面名称|水质类别\n青石桥|Ⅲ"))));
        Assert.That(desk.Rows(), Is.EqualTo(isRead ? new[] { "2021-09,QS-01,Ⅲ" } : []), outcome.Output);
        Assert.That(outcome.Output.Contains("封面上是这样写的", StringComparison.Ordinal), Is.EqualTo(isWarned));
    }

    [TestCase("某市水环境质量月报\n2021年9月", "A2“2021年9月”")]
    [TestCase("某市水环境质量月报\n（2021年9月）\n某市环境监测中心", "A2“（2021年9月）”")]
    [TestCase("某市2021年9月水环境质量\n编制：甲|审核：乙\n2021年10月12日", "A1“某市2021年9月水环境质量”")]
    public void A_cover_gives_its_month_to_the_sheets_that_name_none_and_is_passed_over(string cover, string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("月报.xlsx", PublishedTable.Xlsx(
            ("封面", new PublishedTable(cover)), ("河流", new PublishedTable("2021年9月河流|<\n断面名称|水质类别\n青石桥|Ⅱ")), ("9月", new PublishedTable(Table)), ("水源地", new PublishedTable(Sources))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-09,QS-02,Ⅴ", "2021-09,SY-02,Ⅱ" }));
        Assert.That(outcome.Output, Does.Contain("跳过 月报.xlsx!封面：没有表"));
        Assert.That(outcome.Output, Does.Contain("读 月报.xlsx!水源地!A2:B2：表旁没有写明年月，按报告的标题读作 2021-09（月报.xlsx!封面!" + title));
        Assert.That(outcome.Output, Does.Contain("9月!A1:B1：表旁没有写明年月").And.Not.Contain("河流!A2:B2：表旁"));
    }

    [Test]
    public void The_list_of_sheets_that_Numbers_writes_is_passed_over()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("月报.xlsx", PublishedTable.Xlsx(
            ("导出摘要", new PublishedTable("此文稿从 Numbers 表格导出。|<|<\nNumbers 工作表名称|Numbers 表格名称|Excel 工作表名称\n工作表 1||\n|表格 1|工作表 1")),
            ("工作表 1", new PublishedTable("2021年9月水质|<\n" + Table))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 月报.xlsx!导出摘要：没有表"));
    }

    [TestCase("某市水环境质量月报\n某市环境监测中心\n2021年10月", "水源地", Sources, TestName = "the month below who made it is that of the issue")]
    [TestCase("某市2021年9月水环境质量月报\n某市环境监测中心\n2021年10月", "水源地", Sources, TestName = "two months on the cover")]
    [TestCase("2021年9月水环境质量月报\n2021年第3季度", "水源地", Sources, TestName = "a quarter on the cover")]
    [TestCase("2021年9月水环境质量月报", "8月", Table, TestName = "another month in the name of the sheet")]
    [TestCase("2021年9月水环境质量月报", "上月", Table, TestName = "last month's sheet")]
    [TestCase("2021年9月水环境质量月报", "河流", "9月上半月|<\n" + Table, TestName = "a part of the month")]
    [TestCase("2021年9月水环境质量月报", "河流", "2022年|<\n" + Table, TestName = "another year")]
    [TestCase("2021年9月水环境质量月报", "河流", "去年同期水质|<\n" + Table, TestName = "the year before")]
    [TestCase("2021年9月水环境质量月报\n表中类别：Ⅲ类", "河流", "2021年9月|<\n" + Table, TestName = "a class on the cover")]
    public void What_a_cover_does_not_say_for_certain_stays_open(string cover, string sheet, string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("月报.xlsx", PublishedTable.Xlsx(("封面", new PublishedTable(cover)), (sheet, new PublishedTable(table))));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        if (!cover.Contains('Ⅲ', StringComparison.Ordinal)) Assert.That(desk.Rows(), Is.Empty);
    }

    [Test]
    public void Where_another_table_of_the_report_is_of_another_month_those_without_one_stay_open()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("月报.docx", PublishedTable.Docx(
            ("许昌市2021年9月水环境质量月报", new PublishedTable("断面名称|水质类别\n青石桥|Ⅱ")),
            ("二、8月份复测结果", new PublishedTable(Table)),
            ("三、水源地", new PublishedTable("水源地名称|水质类别\n龙泉水库|Ⅱ")),
            ("四、双桥（9月）", new PublishedTable("断面名称|水质类别\n沙口渡|Ⅳ"))));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-09,BL-02,Ⅳ" }), "of 九月 the title says the year");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "月报.docx!表2!A1:B1", "月报.docx!表3!B2" }));
    }

    [Test]
    public void The_heading_of_the_first_table_is_no_title_of_the_others()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("水质.docx", PublishedTable.Docx(
            ("2021年9月河流水质", new PublishedTable(Table)), ("水源地水质", new PublishedTable("水源地名称|水质类别\n龙泉水库|Ⅱ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅴ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_month_that_is_asked_for_does_not_make_it_so_where_the_report_is_of_another()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "月报.xlsx", PublishedTable.Xlsx(("封面", new PublishedTable("2021年8月水环境质量月报")), ("水源地", new PublishedTable(Sources))), "--month", "2021-09");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("“2021年8月水环境质量月报”：写的不是 2021-09，不读"));
    }

    [Test]
    public void A_month_in_a_column_that_comes_after_the_titles_may_be_of_the_year_before()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2022年1月水质|<|<\n断面名称|月份|水质类别\n青石桥|12月|劣Ⅴ\n柳湾闸|1月|Ⅳ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2022-01,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 表.xlsx!Sheet1!B3 “12月”：只有月份没有年份"));
    }

    [TestCase("2021年9月累计水质")]
    [TestCase("2021年9月水质预测")]
    [TestCase("2021年9月上半月水质")]
    [TestCase("2021年第三季度水质")]
    public void Another_span_than_a_month_is_told_as_that_whatever_month_is_asked_for(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n" + Table))), "--month", "2021-09");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("不是一个月的表"));
    }
}
