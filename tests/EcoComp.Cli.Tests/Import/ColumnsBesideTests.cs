namespace EcoComp.Cli.Tests.Import;

/// <summary>Columns that are not read and say something else of a row than those that are.</summary>
public sealed class ColumnsBesideTests
{
    [TestCase("复核结果", "劣Ⅴ", "Ⅳ")]
    [TestCase("综合评价", "Ⅲ类", "Ⅳ类")]
    [TestCase("核定类别", "断流", "Ⅳ")]
    [TestCase("考核类别", "劣Ⅴ", "Ⅳ")]
    [TestCase("级别", "Ⅲ", "Ⅳ")]
    public void Another_class_below_a_heading_that_is_not_known_leaves_the_row_open(string heading, string read, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|{read}|{beside}\n柳湾闸|Ⅳ|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!C1 “" + heading + "”：这一列里的类别与 B2 的不同").And.Not.Contain("本列不读取"));
    }

    [TestCase("规划类别", "Ⅱ")]
    [TestCase("上游类别", "劣Ⅴ")]
    [TestCase("断面个数", "3")]
    [TestCase("复核结果", "Ⅲ类")]
    [TestCase("复核结果", "一致")]
    public void A_class_of_something_else_and_the_same_class_do_no_harm(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{beside}").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [Test]
    public void Many_rows_that_a_column_contradicts_are_one_line()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable("断面名称|水质类别|复核结果\n青石桥|Ⅲ|Ⅳ\n柳湾闸|Ⅳ|Ⅴ\nQS-03|Ⅴ|Ⅱ\n沙口渡|Ⅲ|Ⅱ").Csv());
        Assert.That(outcome.Output, Does.Contain("与 B2、B3、B4、B5 的不同"));
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1));
    }

    [TestCase("实测断面", "柳湾闸")]
    [TestCase("国家编码", "QS-02")]
    [TestCase("编号", "qs-02")]
    public void Another_point_below_a_heading_that_is_not_known_leaves_the_row_open(string heading, string beside)
    {
        using var desk = new ImportDesk();
        string table = $"断面名称|{heading}|水质类别|pH|溶解氧\n青石桥|{beside}|Ⅲ|7|8\n沙口渡|沙口渡|Ⅲ|7|8";
        Outcome classes = desk.Import("2021年9月.csv", new PublishedTable(table).Csv(), "--as", "monitoring");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-02,Ⅲ" }), classes.Output);
        Assert.That(classes.Output, Does.Contain("B1 “" + heading + "”：这一列写的是别的点位，与 A2 的不同"));
        Outcome samples = desk.Import("2021年9月.csv", new PublishedTable(table).Csv(), "--as", "readings");
        Assert.That(desk.Cells("readings.csv", "点位"), Is.EqualTo(new[] { "BL-02" }), samples.Output);
    }

    [TestCase("上游断面", "柳湾闸")]
    [TestCase("序号", "1")]
    public void A_section_that_is_called_another_does_no_harm(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|{heading}|水质类别\n青石桥|{beside}|Ⅲ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [TestCase("所属月份", "2021-08")]
    [TestCase("检测日期", "2021-08-02")]
    [TestCase("采样日", "8月2日")]
    [TestCase("批次", "2021年8月")]
    [TestCase("数据日期", "2020-09-02")]
    [TestCase("统计时间", "2021年1-9月")]
    public void A_month_or_day_of_another_month_below_a_heading_that_is_not_known_leaves_the_row_open(string heading, string beside)
    {
        using var desk = new ImportDesk();
        string table = $"断面名称|{heading}|水质类别|pH|溶解氧\n青石桥|{beside}|Ⅲ|7|8\n沙口渡|2021-09|Ⅲ|7|8";
        Outcome classes = desk.Import("2021年9月.csv", new PublishedTable(table).Csv(), "--as", "monitoring");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-02,Ⅲ" }), classes.Output);
        Assert.That(classes.Output, Does.Contain("B1 “" + heading + "”：这一列写的是别的月份或日期，与 C2 的月份不同"));
        Outcome samples = desk.Import("2021年9月.csv", new PublishedTable(table).Csv(), "--as", "readings");
        Assert.That(desk.Cells("readings.csv", "点位"), Is.EqualTo(new[] { "BL-02" }), samples.Output);
    }

    [TestCase("上报日期", "2021-10-08")]
    [TestCase("流量", "2021.8")]
    [TestCase("送检", "2021-09-06")]
    [TestCase("采样日", "9月2日")]
    public void Days_of_reporting_and_days_of_the_month_do_no_harm(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{beside}").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [TestCase("归属", "南川县")]
    [TestCase("流经", "白鹭河")]
    [TestCase("区县", "南川县")]
    [TestCase("责任单位", "南川县人民政府")]
    public void A_county_or_river_that_is_not_the_points_leaves_the_row_open_in_whatever_column(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|{heading}|水质类别\n青石桥|{beside}|Ⅲ\n大坪村|{beside}|Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-03,Ⅴ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("许昌市", "郑外市", 1)]
    [TestCase("许昌市", "许昌市", 2)]
    public void Of_two_cities_in_a_column_neither_is_ours_for_certain(string one, string other, int written)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|地市|县区|水质类别\n青石桥|{one}|北山县|Ⅲ\n大坪村|{other}||Ⅴ").Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(written), outcome.Output);
    }

    [TestCase("是否例行", "否")]
    [TestCase("是否考核", "否")]
    [TestCase("监测性质", "非例行监测")]
    [TestCase("备注", "加测")]
    [TestCase("备注", "应急监测，仅供参考")]
    public void What_a_row_calls_outside_of_the_routine_is_open(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{beside}").Csv());
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
    }

    [Test]
    public void A_result_of_a_month_in_which_none_is_due_is_warned_of_once()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("水源地名称|水质类别\n北山城区水源地|Ⅲ").Csv());
        Assert.That(outcome.Output, Does.Contain("点位表里 SY-01 的监测月没有 2021-09"));
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(desk.Import("2021年10月.csv", new PublishedTable("水源地名称|水质类别\n北山城区水源地|Ⅲ").Csv()).Output, Does.Not.Contain("监测月没有"));
    }

    [TestCase("样品类型", "空白", true)]
    [TestCase("样品名称", "标准样品", true)]
    [TestCase("备注", "平均值", true)]
    [TestCase("采样位置", "平均", true)]
    [TestCase("备注", "加标回收率合格，空白正常", false)]
    [TestCase("采样位置", "左岸", false)]
    public void A_control_of_the_laboratory_is_one_in_whatever_column_it_is_called_so(string heading, string called, bool isOpen)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable($"断面名称|采样日期|{heading}|pH|氨氮\n青石桥|2021-09-06||7|5\n青石桥|2021-09-07|{called}|7|0.02").Csv());
        Assert.That(desk.Cells("readings.csv", "时间"), Has.Length.EqualTo(isOpen ? 1 : 2), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(isOpen ? 3 : 0));
        if (isOpen) Assert.That(outcome.Output, Does.Contain("!C3 “" + called + "”：").And.Contain("是质控样或统计值"));
    }
}
