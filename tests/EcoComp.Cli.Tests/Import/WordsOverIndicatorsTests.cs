namespace EcoComp.Cli.Tests.Import;

/// <summary>What stands above or below the names of indicators in a header of several rows.</summary>
public sealed class WordsOverIndicatorsTests
{
    private const string Row = "\n青石桥|2021-09-06|7.8|7.9|0.3|0.08";

    [TestCase("监测结果（mg/L）")]
    [TestCase("监测项目")]
    [TestCase("监测结果 Monitoring Results")]
    [TestCase("许昌市水质监测结果")]
    [TestCase("本月监测结果")]
    [TestCase("营养盐")]
    public void Words_of_plain_results_change_nothing(string group)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("结果.xlsx", Xlsx("断面名称|采样日期|现场监测|<|" + group + "|<\n^|^|pH|溶解氧|氨氮|总磷" + Row));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(Readings(desk), Does.Contain("QS-01").And.Contain("7.8").And.Contain("7.9").And.Contain("0.3").And.Contain("0.08"));
    }

    [TestCase("超标倍数")]
    [TestCase("标准限值")]
    [TestCase("检出限")]
    [TestCase("单项类别")]
    [TestCase("Ⅲ类标准")]
    [TestCase("上月")]
    public void Other_figures_are_not_read(string group)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("结果.xlsx", Xlsx("断面名称|采样日期|监测结果|<|" + group + "|<\n^|^|pH|溶解氧|氨氮|总磷" + Row));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(Readings(desk), Does.Contain("QS-01").And.Contain("7.9").And.Not.Contain("0.3").And.Not.Contain("0.08"));
    }

    [TestCase("作废")]
    [TestCase("废水")]
    [TestCase("上游")]
    [TestCase("预测")]
    [TestCase("目标值")]
    [TestCase("×10")]
    [TestCase("Upstream")]
    [TestCase("监测结果 Upstream")]
    public void Any_other_word_is_asked_about_by_its_cell(string group)
    {
        foreach (string header in new[] { "断面名称|采样日期|监测结果|<|" + group + "|<\n^|^|pH|溶解氧|氨氮|总磷", "断面信息|<|监测结果|<|" + group + "|<\n断面名称|采样日期|pH|溶解氧|氨氮|总磷" })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("结果.xlsx", Xlsx(header + Row));
            Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
            Assert.That(outcome.Output, Does.Contain("E1 “" + group + "”：写在 E2、F2 的上面或下面"));
        }
    }

    [TestCase("上月")]
    [TestCase("上年同期")]
    [TestCase("超标倍数")]
    [TestCase("2021年8月")]
    public void Words_over_a_row_that_is_a_whole_heading_by_itself_count(string group)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("结果.xlsx", Xlsx("断面信息|<|监测结果|<|" + group + "|<\n断面名称|采样日期|pH|溶解氧|氨氮|总磷" + Row));
        Assert.That(Readings(desk), Does.Not.Contain("0.08"), outcome.Output);
    }

    [Test]
    public void Last_month_over_classes_is_not_this_months()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("结果.xlsx", Xlsx("断面名称|上月|本月\n断面名称|水质类别|超标因子\n青石桥|Ⅴ|氨氮"), "--month", "2021-09");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("B2 “上月/水质类别”"));
    }

    [TestCase("氨氮", "TP")]
    [TestCase("氨氮", "w21011")]
    [TestCase("高锰酸盐指数", "COD")]
    [TestCase("总氮", "NH3-N")]
    [TestCase("总磷", "氨氮")]
    public void Two_names_of_different_indicators_are_asked_about(string above, string below)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("结果.xlsx", Xlsx("断面名称|采样日期|pH|溶解氧|" + above + "\nSection|Date|pH|DO|" + below + "\n青石桥|2021-09-06|7.8|7.9|0.3"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        Assert.That(outcome.Output, Does.Contain("E1 “" + above + "”：与 E2 的列名"));
    }

    [TestCase("氨氮", "NH3-N")]
    [TestCase("氨氮", "w21003")]
    public void Two_names_of_one_indicator_are_one(string above, string below)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("结果.xlsx", Xlsx("断面名称|采样日期|pH|溶解氧|" + above + "\nSection|Date|pH|DO|" + below + "\n青石桥|2021-09-06|7.8|7.9|0.3"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(Readings(desk), Does.Contain("QS-01").And.Contain("7.9").And.Contain("0.3"));
    }

    private static string Readings(ImportDesk desk) => File.Exists(desk.DataFile("readings.csv")) ? File.ReadAllText(desk.DataFile("readings.csv")) : "";

    private static byte[] Xlsx(string table) => PublishedTable.Xlsx(("Sheet1", new PublishedTable(table)));
}
