namespace EcoComp.Cli.Tests.Import;

/// <summary>
/// Rows of long tables that are of another time or another thing than the month's results, by a year, by a word in whatever column, by what a sum is called,
/// or by the notes below.
/// </summary>
public sealed class RowsOfOtherThingsTests
{
    [TestCase("年份", "2020", "与标题")]
    [TestCase("年度", "2020年", "与标题")]
    [TestCase("监测年份", "去年", "不是年份")]
    public void A_year_of_its_own_row_is_held_against_the_month_of_the_title(string heading, string year, string told)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("水质.csv", new PublishedTable("2021年9月水质月报\n断面名称|" + heading + "|水质类别\n青石桥|2021|Ⅲ\n柳湾闸|" + year + "|劣Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("B4").And.Contain(told));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void The_month_that_is_asked_for_takes_no_row_of_another_year()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "水质.csv", new PublishedTable("水质月报\n断面名称|年份|水质类别\n青石桥|2021|Ⅲ\n柳湾闸|2020|劣Ⅴ").Csv(), "--month", "2021-09");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("C4"));
    }

    [TestCase("时段", "上月")]
    [TestCase("时期", "上年同期")]
    [TestCase("期次", "上期")]
    [TestCase("类型", "目标")]
    [TestCase("数据类型", "目标值")]
    [TestCase("性质", "考核目标")]
    [TestCase("备注", "目标")]
    [TestCase("结果类型", "预测")]
    [TestCase("口径", "累计")]
    [TestCase("统计口径", "1-9月")]
    [TestCase("时段", "9月上旬")]
    [TestCase("周期", "第三季度")]
    [TestCase("时段", "8月")]
    [TestCase("有效性", "否")]
    [TestCase("是否有效", "否")]
    [TestCase("是否参与评价", "否")]
    [TestCase("是否监测", "否")]
    [TestCase("是否断流", "是")]
    public void A_word_of_another_time_or_thing_in_any_column_leaves_the_row_open(string heading, string word)
    {
        Assert.That(Import(heading, word, out string[] rows).ExitCode, Is.EqualTo(3), heading + word);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }));
    }

    [TestCase("时段", "9月")]
    [TestCase("时段", "2021年9月")]
    [TestCase("监测频次", "每月一次")]
    [TestCase("是否国控", "否")]
    [TestCase("是否断流", "否")]
    [TestCase("是否有效", "是")]
    [TestCase("比较对象", "上月")]
    [TestCase("监测单位", "市站")]
    public void A_word_that_says_nothing_against_the_row_leaves_it_what_it_is(string heading, string word)
    {
        Outcome outcome = Import(heading, word, out string[] rows);
        Assert.That(rows.Select(r => r.Split(',')[1]), Is.EqualTo(new[] { "QS-01", "QS-02" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("合计")]
    [TestCase("平均")]
    [TestCase("全市")]
    public void A_sum_that_names_a_point_of_the_register_is_open(string word)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("序号|断面名称|水质类别\n1|青石桥|Ⅲ\n" + word + "|柳湾闸|劣Ⅴ\n合计|2个断面|").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("A3").And.Contain("待处理 1 处"));
    }

    [TestCase("注：以上为目标值")]
    [TestCase("以上各断面数据均为预测结果")]
    [TestCase("作废")]
    [TestCase("此表作废")]
    [TestCase("以上数据有误，以正式为准")]
    [TestCase("*：采用上月数据")]
    [TestCase("注：以上断面采用上月数据")]
    public void A_note_that_takes_the_table_back_leaves_it_open(string note)
    {
        var table = new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n" + note);
        foreach ((string name, byte[] file) in new[] { ("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", table))), ("2021年9月.csv", table.Csv()) })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(name, file);
            Assert.That(desk.Rows(), Is.Empty, outcome.Output);
            Assert.That(outcome.Output, Does.Contain("“" + note + "”"));
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
        }
    }

    [TestCase("注：柳湾闸应为Ⅲ类")]
    [TestCase("注：柳湾闸Ⅴ类")]
    [TestCase("注：柳湾闸因断流未监测")]
    [TestCase("注：柳湾闸本月停测，类别为上月")]
    [TestCase("注：1.柳湾闸：上月数据")]
    public void A_note_about_a_point_leaves_that_point_open_and_no_other(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n" + note))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain(note));
    }

    [Test]
    public void A_note_about_two_points_is_of_both()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n大坪村|Ⅳ\n注：1.青石桥、柳湾闸类别互换"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-03,Ⅳ" }), outcome.Output);
    }

    [TestCase("注：水温、总氮、粪大肠菌群不参与评价")]
    [TestCase("注：柳湾闸较上月下降一个类别，超标因子为氨氮（Ⅴ类）")]
    [TestCase("注：柳湾闸为国控断面，水质目标为Ⅳ类")]
    [TestCase("注：“/”表示断流，不参与评价")]
    [TestCase("注：如有错误，请与市站联系")]
    [TestCase("注：柳湾闸劣Ⅴ类")]
    public void A_note_that_explains_the_table_leaves_it_what_it_is(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n" + note))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("备注", "数据作废", "旁边写着")]
    [TestCase("样品", "空白", "不是该点位的样品")]
    [TestCase("样品", "加标回收", "不是该点位的样品")]
    [TestCase("样品", "平均值", "不是该点位的样品")]
    public void A_sample_that_counts_for_nothing_or_is_a_control_is_open(string heading, string word, string told)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|" + heading + "|pH|氨氮\n青石桥||7|0.3\n柳湾闸|" + word + "|7|5").Csv(), "--dry-run");
        Assert.That(outcome.Output, Does.Contain("QS-01").And.Contain(told).And.Contain(word));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("应达类别")]
    [TestCase("水质目标")]
    [TestCase("预测值")]
    public void Below_a_line_of_another_thing_no_row_is_read(string line)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n|" + line + "\n柳湾闸|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("作废", "")]
    [TestCase("", "以上作废")]
    [TestCase("", "注：E1已撤销")]
    public void An_event_that_was_taken_back_is_open(string beside, string below)
    {
        using var desk = new ImportDesk();
        string rows = "编号|类型|县区|日期|文号|备注\nE1|取水中断|北山县|2021-09-08|文1|" + beside + (below.Length > 0 ? "\n" + below : "");
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(rows))), "--as", "events", "--dry-run");
        Assert.That(outcome.Output, Does.Contain(beside + below).And.Contain("将写入 0 行"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    private static Outcome Import(string heading, string word, out string[] rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("水质.csv", new PublishedTable("2021年9月水质月报\n断面名称|" + heading + "|水质类别\n青石桥||Ⅲ\n柳湾闸|" + word + "|劣Ⅴ").Csv());
        rows = desk.Rows();
        return outcome;
    }
}
