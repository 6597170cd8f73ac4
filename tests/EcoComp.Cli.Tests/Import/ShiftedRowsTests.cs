namespace EcoComp.Cli.Tests.Import;

/// <summary>A row of which a cell was left out, so that the others stand below other headings than their own.</summary>
public sealed class ShiftedRowsTests
{
    private const string Header = "断面名称|监测单位|水质类别|水质目标\n";

    [TestCase("青石桥|Ⅲ|Ⅳ|\n柳湾闸|监测站|Ⅳ|Ⅳ", "B2", TestName = "the office is missing")]
    [TestCase("青石桥|劣Ⅴ|Ⅳ|\n柳湾闸|监测站|Ⅳ|Ⅳ\n沙口渡|监测站|Ⅲ|Ⅲ", "B2", TestName = "the office is missing in one of three rows")]
    public void Such_a_row_is_open(string rows, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", Xlsx(Header + rows));
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.xlsx!Sheet1!" + cell }), outcome.Output);
        Assert.That(desk.Rows(), Has.None.Contains("QS-01"), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("各栏可能左移了"));
    }

    [Test]
    public void So_is_a_sample()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", Xlsx(
            "断面名称|采样日期|监测单位|pH|溶解氧(mg/L)|氨氮(mg/L)\n青石桥|2021-09-06|7.6|7.9|0.3|\n柳湾闸|2021-09-06|监测站|7.6|7.9|0.3"));
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.xlsx!Sheet1!C2" }), outcome.Output);
    }

    [TestCase("断面名称|监测单位|水质类别|备注\n青石桥|监测站|Ⅲ|\n柳湾闸|监测站|Ⅳ|", TestName = "a last column that is empty")]
    [TestCase("断面名称|监测单位|水质类别|备注\n青石桥|一站|Ⅲ|\n柳湾闸|监测站|Ⅳ|较上月好转", TestName = "a remark in one row")]
    [TestCase("断面名称|流量|水质类别|备注\n青石桥|1.2|Ⅲ|\n柳湾闸|较大|Ⅳ|\n沙口渡|3|Ⅲ|较上月好转", TestName = "a column of words and numbers")]
    [TestCase("断面名称|序号|水质类别|水质目标\n青石桥|1|Ⅲ|\n柳湾闸|2|Ⅳ|Ⅳ", TestName = "a target that is missing")]
    [TestCase("断面名称|监测单位|水质类别|水质目标\n青石桥||Ⅲ|\n柳湾闸|监测站|Ⅳ|Ⅳ", TestName = "two cells that are empty")]
    public void Others_are_read(string rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", Xlsx(rows));
        Assert.That(PublishersTests.Opened(outcome), Is.Empty, outcome.Output);
        Assert.That(desk.Rows(), Has.Length.EqualTo(rows.Count(c => c == '\n')));
    }

    private static byte[] Xlsx(string table) => PublishedTable.Xlsx(("Sheet1", new PublishedTable(table)));
}
