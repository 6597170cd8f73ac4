namespace EcoComp.Cli.Tests.Import;

/// <summary>A word of a header that is written with a slip: one line says where it stands and what it may mean, and nothing is read without it.</summary>
public sealed class AlmostHeadersTests
{
    [TestCase("断面各称|水质类别\n青石桥|Ⅲ", "!A2 “断面各称”", "断面名称")]
    [TestCase("断面名称|水质类型\n青石桥|Ⅲ", "!B2 “水质类型”", "水质类别")]
    [TestCase("断面各称|水质类型\n青石桥|Ⅲ", "!A2 “断面各称”", "水质类型→水质类别")]
    [TestCase("断面名称|溶解样|氨氮(mg/L\n青石桥|6.1|0.1", "!B2 “溶解样”", "氨氮(mg/L→氨氮(mg/L)")]
    [TestCase("断面各称|溶解氧|氨氮\n青石桥|6.1|0.1", "!A2 “断面各称”", "断面名称")]
    [TestCase("断面名称|溶解样|总磷(mg/L)\n青石桥|6.1|0.1", "!B2 “溶解样”", "溶解氧(mg/L)")]
    [TestCase("断面名称|高锰酸钾指数|总磷(mg/L)\n青石桥|6.1|0.1", "!B2 “高锰酸钾指数”", "高锰酸盐指数(mg/L)")]
    [TestCase("断面名称|总鳞|溶解氧\n青石桥|0.1|6.1", "!B2 “总鳞”", "总磷(mg/L)")]
    [TestCase("断面名称|类别\n青石桥|Ⅲ", "!A2 “断面名称”", "没有认得的类别列或指标列；不认识的列名：类别")]
    [TestCase("出口断面位置|水质类别\n青石桥|Ⅲ", "!B2 “水质类别”", "没有认得的点位列；不认识的列名：出口断面位置")]
    public void A_slip_in_a_heading_is_told_in_one_line(string table, string place, string meant)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月水质\n" + table))));
        string[] open = [.. outcome.Output.Split('\n').Where(l => l.StartsWith("待处理", StringComparison.Ordinal))];
        Assert.That(open, Has.Length.EqualTo(1), outcome.Output);
        Assert.That(open[0], Does.Contain(place).And.Contain(meant));
        Assert.That((outcome.ExitCode, desk.Rows().Length), Is.EqualTo((3, 0)));
    }

    [TestCase("断面名称|水质类别|监测月分\n青石桥|Ⅲ|2021年9月", "监测月份")]
    [TestCase("断面名称|水质类别|责任县趋\n青石桥|Ⅲ|北山县", "责任县区")]
    public void A_slip_in_a_column_that_says_what_a_row_is_is_warned_of(string table, string meant)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月水质\n" + table))));
        Assert.That(outcome.Output, Does.Contain("!C2").And.Contain("可能是 " + meant));
    }

    [TestCase("断面名称|总碱度|溶解氧\n青石桥|0.1|6.1")]
    [TestCase("断面名称|悬浮物|电导率|溶解氧\n青石桥|0.1|2|6.1")]
    [TestCase("断面名称|磷酸盐|溴化物|溶解氧\n青石桥|0.1|2|6.1")]
    public void Other_things_that_are_measured_are_no_slips(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月水质\n" + table))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }
}
