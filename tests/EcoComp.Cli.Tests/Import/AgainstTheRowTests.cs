namespace EcoComp.Cli.Tests.Import;

/// <summary>Words that say against a row, wherever they stand in it: below no heading, in a column that is read for something else, in the heading's second row.</summary>
public sealed class AgainstTheRowTests
{
    private static readonly string[] Against = ["8月", "上月", "2021-08", "2020年", "去年同期", "目标", "应达类别", "东原市", "白鹭河", "否", "作废", "补充监测"];

    private static readonly string[] Harmless = ["国控", "↑", "12", "2021年9月", "北山县", "青石河", "好转"];

    [Test]
    public void A_word_below_no_heading_that_says_against_its_row_leaves_the_table_open([ValueSource(nameof(Against))] string word, [Values] bool left)
    {
        Assert.That(Rows(left ? $"|断面名称|水质类别\n{word}|青石桥|劣Ⅴ" : $"断面名称|水质类别|\n青石桥|劣Ⅴ|{word}", out Outcome outcome), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("这一列没有表头"));
    }

    [TestCaseSource(nameof(Harmless))]
    public void Another_word_below_no_heading_does_no_harm(string word)
    {
        Assert.That(Rows($"断面名称|水质类别|\n青石桥|劣Ⅴ|{word}", out Outcome outcome), Has.One.Items, outcome.Output);
    }

    [Test]
    public void A_word_against_its_row_counts_in_a_column_that_is_read_for_something_else(
        [Values("序号", "断面类型", "编码", "文号", "水质目标", "水系", "县区")] string heading, [Values("作废", "断流", "上月", "8月")] string word)
    {
        Assert.That(Rows($"断面名称|{heading}|水质类别\n青石桥|{word}|劣Ⅴ", out Outcome outcome), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("断面名称|水质类别\n|应达\n青石桥|劣Ⅴ")]
    [TestCase("断面名称|水质类别\n|剔除后\n青石桥|劣Ⅴ")]
    [TestCase("断面名称|水质类别\n^|参考\n青石桥|劣Ⅴ")]
    [TestCase("断面名称|水质类别\n|补测\n青石桥|劣Ⅴ")]
    public void A_second_row_of_the_heading_of_classes_that_is_not_understood_leaves_them_open(string table)
    {
        Assert.That(Rows(table, out Outcome outcome), Is.Empty, outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1));
    }

    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n|参考断面\n柳湾闸|劣Ⅴ", TestName = "classes")]
    [TestCase("断面名称|采样日期|氨氮\n青石桥|2021-09-02|0.5\n|参考|\n柳湾闸|2021-09-02|5", TestName = "times of samples")]
    public void A_line_among_the_rows_that_is_not_understood_leaves_those_below_it_open(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(outcome.Output, Does.Contain("写 ").And.Contain("QS-01").And.Not.Contain("QS-02 柳湾闸 劣Ⅴ"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("断面名称|水质类别\n|本月\n青石桥|劣Ⅴ")]
    [TestCase("断面名称|水质类别\n|（类）\n青石桥|劣Ⅴ")]
    [TestCase("断面名称|水质类别\n|实测\n青石桥|劣Ⅴ")]
    [TestCase("断面名称|水质类别\n|9月\n青石桥|劣Ⅴ")]
    public void A_second_row_of_the_heading_that_says_no_more_does_no_harm(string table) =>
        Assert.That(Rows(table, out Outcome outcome), Is.EqualTo(new[] { "2021-09,QS-01,劣Ⅴ" }), outcome.Output);

    [TestCase("8-9月均值")]
    [TestCase("上半月")]
    [TestCase("季均值")]
    [TestCase("取上游断面数据")]
    [TestCase("借用上游断面数据")]
    [TestCase("以双桥断面代")]
    [TestCase("审核不通过")]
    [TestCase("退回")]
    [TestCase("暂定")]
    [TestCase("数据异常")]
    [TestCase("仪器故障")]
    [TestCase("不纳入")]
    [TestCase("不计")]
    [TestCase("断流，采集坑塘水")]
    [TestCase("断流后残留水")]
    public void A_remark_by_which_a_result_is_not_the_point_s_or_not_the_month_s_leaves_it_open(string remark) =>
        Assert.That(Rows("断面名称|水质类别|备注\n青石桥|劣Ⅴ|" + remark, out Outcome outcome), Is.Empty, outcome.Output);

    [TestCase("9月1-3日采样")]
    [TestCase("三季度以来首次超标")]
    [TestCase("较上月好转")]
    [TestCase("氨氮异常偏高")]
    public void A_remark_about_the_water_does_no_harm(string remark) =>
        Assert.That(Rows("断面名称|水质类别|备注\n青石桥|劣Ⅴ|" + remark, out Outcome outcome), Has.One.Items, outcome.Output);

    [TestCase("水质状况", "优")]
    [TestCase("是否剔除", "是")]
    [TestCase("是否删除", "是")]
    public void A_column_that_contradicts_the_class_leaves_it_open(string heading, string text) =>
        Assert.That(Rows($"断面名称|水质类别|{heading}\n青石桥|劣Ⅴ|{text}", out Outcome outcome), Is.Empty, outcome.Output);

    [TestCase("水质状况", "重度污染")]
    [TestCase("是否剔除", "否")]
    public void One_that_agrees_with_it_does_no_harm(string heading, string text) =>
        Assert.That(Rows($"断面名称|水质类别|{heading}\n青石桥|劣Ⅴ|{text}", out Outcome outcome), Has.One.Items, outcome.Output);

    [Test]
    public void A_title_of_last_month_is_not_made_one_of_the_month_by_asking_for_sheet_and_month()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("上月水质|<\n断面名称|水质类别\n青石桥|劣Ⅴ"))), "--month", "2021-09", "--sheet", "Sheet1");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Words_that_are_passed_because_sheet_and_month_were_asked_for_are_told()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("青衣甲水质|<\n断面名称|水质类别\n青石桥|劣Ⅴ"))), "--month", "2021-09", "--sheet", "Sheet1");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,劣Ⅴ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("不知道“青衣甲”是什么意思，因为写明了工作表和月份"));
    }

    [Test]
    public void Classes_beside_readings_are_warned_of()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("9月.csv", new PublishedTable("断面名称|采样时间|氨氮|水质类别\n青石桥|2021-09-02 08:00|0.5|劣Ⅴ").Csv());
        Assert.That(outcome.Output, Does.Contain("另用 --as monitoring 导入一次"));
    }

    [Test]
    public void A_number_that_may_be_an_October_without_its_zero_is_no_month([Values("month", "title", "heading")] string place)
    {
        using var desk = new ImportDesk();
        const string october = "<c s=\"1\"><v>2021.1</v></c>";
        string rows = place switch
        {
            "month" => Row(1, Text("月份"), Text("断面名称"), Text("水质类别")) + Row(2, october, Text("青石桥"), Text("Ⅲ")),
            "title" => Row(1, october) + Row(2, Text("断面名称"), Text("水质类别")) + Row(3, Text("青石桥"), Text("Ⅲ")),
            _ => Row(1, Text("断面名称"), october) + Row(2, Text("青石桥"), Text("Ⅲ")),
        };
        Outcome outcome = desk.Import("表.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("县区|断面名称|水质类别\n北山县|青石桥|Ⅲ\n郑州市|柳湾闸|劣Ⅴ", "Sheet1")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ", "东原市")]
    [TestCase("东原市\n断面名称|水质类别\n青石桥|Ⅲ", "Sheet1")]
    [TestCase("2021年9月郑州市水质\n断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ", "Sheet1")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ", "白鹭河")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ", "双洎河")]
    public void A_county_that_is_not_the_point_s_leaves_the_row_open(string table, string sheet)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx((sheet, new PublishedTable(table))));
        Assert.That(desk.Rows(), Has.None.Contains("劣Ⅴ").And.Length.EqualTo(table.StartsWith("县区", StringComparison.Ordinal) ? 1 : 0), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
    }

    [TestCase("备注", "责任在乙县")]
    [TestCase("备注", "实为10月发生")]
    [TestCase("备注", "演练")]
    [TestCase("备注", "经查与E0为同一事件")]
    [TestCase("认定类型", "跨界污染")]
    public void Words_against_an_event_leave_it_open(string heading, string word)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable($"编号|类型|县区|日期|文号|{heading}\nE1|取水中断|北山县|2021-09-08|许环〔2021〕9号|{word}").Csv(), "--as", "events", "--dry-run");
        Assert.That(outcome.Output, Does.Contain("旁边写着").And.Contain("写入 0 行"));
    }

    [Test]
    public void A_title_with_the_office_of_another_city_says_no_place()
    {
        Assert.That(Rows("郑州市生态环境局2021年9月水质\n断面名称|水质类别\n青石桥|Ⅲ", out Outcome outcome), Has.One.Items, outcome.Output);
    }

    [Test]
    public void A_sheet_of_a_county_holds_its_points()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("北山县", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ"))));
        Assert.That(desk.Rows(), Has.One.Items, outcome.Output);
    }

    [Test]
    public void A_record_with_fewer_fields_than_its_header_is_open()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", System.Text.Encoding.UTF8.GetBytes("2021年9月水质\n断面名称,监测单位,水质类别,水质目标\n青石桥,甲站,Ⅲ,Ⅲ\n柳湾闸,Ⅴ,Ⅳ\n"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain("栏数比表头少"));
    }

    private static string[] Rows(string table, out Outcome outcome)
    {
        using var desk = new ImportDesk();
        outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        return desk.Rows();
    }

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";
}
