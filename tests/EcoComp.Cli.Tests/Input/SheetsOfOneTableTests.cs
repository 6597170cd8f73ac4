using EcoComp.Cli.Tests.Import;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Which sheets of a workbook are one table: its months, its further rows, and those that were copied.</summary>
public sealed class SheetsOfOneTableTests
{
    [TestCase("fund.xlsx", "项目|金额(元)|文号", "省级扣收|1500000|文", "省级扣收|500000|文")]
    [TestCase("events.xlsx", "编号|类型|县区|日期|文号", "E1|intake|A|2021-09-06|文", "E2|intake|A|2021-10-06|文")]
    [TestCase("monitoring.xlsx", "点位|水质类别", "S1|Ⅲ", "S1|Ⅲ")]
    public void A_sheet_for_each_month_is_one_table_of_whatever_it_is_about(string file, string header, string first, string second)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder[Path.ChangeExtension(file, ".csv")]);
        folder.Write(file, Workbook.OfText([("2021年9月", Records(header, first)), ("2021年10月", Records(header, second))]));
        Outcome outcome = folder.Check();
        Assert.That(outcome.FaultLines, Is.Empty);
        Assert.That(outcome.Output, Does.Contain(file + "：2 行"));
    }

    [TestCase("monitoring.xlsx", "月份|点位|水质类别", "2021-09|S1|Ⅲ", "2021-10|S1|Ⅲ")]
    [TestCase("fund.xlsx", "月份|项目|金额(元)", "2021-09|省级扣收|5", "2021-10|省级扣收|5")]
    [TestCase("points.xlsx", "编码|名称|类型|水体|水体类型|县区|目标", "S1|一桥|section|颍河|river|A|Ⅲ", "S2|二桥|section|颍河|river|A|Ⅲ")]
    public void A_sheet_that_goes_on_with_the_rows_of_another_is_refused(string file, string header, string first, string second)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder[Path.ChangeExtension(file, ".csv")]);
        folder.Write(file, PublishedTable.Xlsx(("Sheet1", new PublishedTable(header + "\n" + first)), ("Sheet2", new PublishedTable(second))));
        Assert.That(folder.Check().FaultLines, Has.Some.StartsWith(file + "[Sheet2]:0:0: error E135"));
    }

    [TestCase("counties.xlsx", "代码|名称", "A|甲县", "B|乙县")]
    [TestCase("points.xlsx", "编码|名称|类型|水体|水体类型|县区|目标", "S1|一桥|section|颍河|river|A|Ⅲ", "R1|入境|reference|颍河|river||Ⅲ")]
    [TestCase("monitoring.xlsx", "月份|点位|水质类别", "2021-09|S1|Ⅲ", "2021-10|S1|Ⅲ")]
    [TestCase("events.xlsx", "月份|编号|类型|县区|文号", "2021-09|E1|intake|A|文", "2021-09|E2|intake|A|文")]
    [TestCase("fund.xlsx", "月份|项目|金额(元)", "2021-09|省级扣收|5", "2021-10|省级扣收|5")]
    [TestCase("interpretations.xlsx", "事项|选择|依据文号", "scope|all-registered|文", "inflow-mode|effective|文")]
    public void A_sheet_that_was_copied_is_told_in_one_line(string file, string header, string first, string second)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder[Path.ChangeExtension(file, ".csv")]);
        string[][] records = Records(header, first, second);
        folder.Write(file, Workbook.OfText([("Sheet1", records), ("Sheet1 (2)", records)]));
        string[] told = [.. folder.Check().FaultLines.Where(l => l.StartsWith(file, StringComparison.Ordinal))];
        Assert.That(told.Count(l => l.Contains("Sheet1 (2)", StringComparison.Ordinal)), Is.EqualTo(1), string.Join('\n', told));
        Assert.That(told, Has.Some.StartsWith(file + "[Sheet1 (2)]:0:0: error E121"));
    }

    [Test]
    public void Two_months_that_are_alike_are_no_copy()
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder["monitoring.csv"]);
        folder.Write("monitoring.xlsx", Workbook.OfText([("2021年9月", Records("点位|水质类别", "S1|Ⅲ")), ("2021年10月", Records("点位|水质类别", "S1|Ⅲ"))]));
        Assert.That(folder.Check().FaultLines, Is.Empty);
    }

    private static string[][] Records(params string[] rows) => [.. rows.Select(r => r.Split('|'))];
}
