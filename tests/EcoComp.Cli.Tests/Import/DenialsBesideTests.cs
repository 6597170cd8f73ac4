namespace EcoComp.Cli.Tests.Import;

/// <summary>Short denials in columns that are not read: those that take a row back for certain leave it open, others are named to be looked at.</summary>
public sealed class DenialsBesideTests
{
    [TestCase("是否采用", "否")]
    [TestCase("是否采用", "×")]
    [TestCase("采用", "否")]
    [TestCase("采用情况", "未采用")]
    [TestCase("有效", "0")]
    [TestCase("是否正式", "否")]
    [TestCase("是否认可", "否")]
    [TestCase("数据状态", "未审")]
    [TestCase("状态", "已删除")]
    [TestCase("审核意见", "不同意")]
    [TestCase("省厅确认", "未确认")]
    [TestCase("有无水", "无")]
    [TestCase("水体状态", "干")]
    [TestCase("监测情况", "停")]
    [TestCase("监测情况", "没测")]
    [TestCase("采样情况", "未采到")]
    [TestCase("采样情况", "冰面")]
    [TestCase("断流天数", "30")]
    [TestCase("监测次数", "0")]
    [TestCase("是否补测", "是")]
    [TestCase("是否替代", "是")]
    [TestCase("数据来源", "8月手工")]
    [TestCase("批次", "8月第2次")]
    [TestCase("时段", "1-9")]
    public void A_column_that_takes_its_row_back_leaves_it_open(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|\n柳湾闸|Ⅴ|{beside}").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("水面", "冰面")]
    [TestCase("科室", "未签")]
    [TestCase("标记", "D")]
    [TestCase("站房", "停")]
    [TestCase("归口", "否")]
    [TestCase("上网", "×")]
    [TestCase("流量", "0")]
    [TestCase("状态", "待报")]
    public void A_denial_that_nobody_understands_is_named_once_a_column(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{beside}\n柳湾闸|Ⅴ|{beside}\n沙口渡|Ⅲ|").Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(3), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.Contain("请核对 2021年9月.csv!C1 “" + heading + "”：这一列不读取，C2、C3 写的是“" + beside + "”").And.Not.Contain("：本列不读取"));
    }

    [TestCase("是否超标", "否")]
    [TestCase("是否国控", "否")]
    [TestCase("监测情况", "未检出异常")]
    [TestCase("监测情况", "不超标")]
    [TestCase("考核情况", "未达标")]
    [TestCase("超标次数", "0")]
    [TestCase("断流天数", "0")]
    [TestCase("流量", "1.2")]
    [TestCase("是否补测", "否")]
    [TestCase("状态", "正常")]
    public void A_denial_that_is_good_news_says_nothing_against_its_row(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{beside}\n柳湾闸|Ⅴ|").Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.Output, Does.Not.Contain("请核对"));
    }

    [TestCase("有无水", "无")]
    [TestCase("监测次数", "0")]
    public void No_sample_beside_a_dry_section_is_what_is_to_be_expected(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|断流|{beside}").Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(1), outcome.Output);
    }
}
