using EcoComp.Cli.Tests.Input;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Import;

/// <summary>The words of a text box over a sheet are read like its titles, and like the notes below it.</summary>
public sealed class TextBoxesOnSheetsTests
{
    private const string Table = "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ";

    [Test]
    public void A_month_may_stand_in_a_box([Values] bool xls)
    {
        Outcome outcome = Import(xls, Table, out string[] rows, "地表水水质月报（2021年9月）");
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase(false, "以上数据作废")]
    [TestCase(true, "以上数据作废")]
    [TestCase(false, "以上为8月数据")]
    [TestCase(true, "以上为8月数据")]
    [TestCase(false, "征求意见稿")]
    [TestCase(true, "征求意见稿")]
    [TestCase(false, "2021年8月")]
    [TestCase(true, "2021年8月")]
    [TestCase(true, "voided\n2021-08", TestName = "two lines of letters alone, in a workbook of the old form")]
    public void What_a_box_says_against_the_table_is_not_passed_over(bool xls, string box)
    {
        Outcome outcome = Import(xls, "水质月报（2021年9月）\n" + Table, out string[] rows, box);
        Assert.That(rows, Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain(box.Split('\n')[^1]));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("审核：李四")]
    [TestCase("注：“/”表示断流")]
    public void What_says_nothing_against_the_table_leaves_it_as_it_is(string box)
    {
        foreach (bool xls in new[] { false, true })
        {
            Outcome outcome = Import(xls, "水质月报（2021年9月）\n断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|/", out string[] rows, box);
            Assert.That(rows[0], Is.EqualTo("2021-09,QS-01,Ⅲ"), outcome.Output);
            Assert.That(rows, Has.Length.EqualTo(box.Contains('/', StringComparison.Ordinal) ? 2 : 1), "a legend counts like any other");
        }
    }

    [Test]
    public void A_unit_in_a_box_over_a_table_of_the_folder_is_one_above_it([Values] bool xls)
    {
        const string fund = "月份|项目|金额(元)\n2021-09|省级扣收|12";
        using TestFolder folder = TestFolder.Small().Write(xls ? "fund.xls" : "fund.xlsx", BoxedWorkbook.Write(xls, "fund", fund, "审核：李四"));
        Assert.That(folder.Check().FaultLines, Is.Empty);
        folder.Write(xls ? "fund.xls" : "fund.xlsx", BoxedWorkbook.Write(xls, "fund", fund, "单位：万元"));
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("error E223").And.Contain("万元"));
    }

    [TestCase(false, "Ⅳ")]
    [TestCase(true, "Ⅳ")]
    [TestCase(false, "×")]
    [TestCase(true, "Ⅳ类")]
    [TestCase(false, null, TestName = "A picture over a class hides it")]
    [TestCase(true, null, TestName = "A picture over a class hides it in a workbook of the old form")]
    public void A_class_beneath_a_box_is_open(bool xls, string? text)
    {
        Outcome outcome = Over(xls, (1, 2, 2, 3), text, out string[] rows);
        Assert.That(rows, Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { (xls ? "表.xls" : "表.xlsx") + "!Sheet1!B3" }));
        Assert.That(outcome.Output, Does.Contain(text is null ? "图片" : "“" + text + "”"));
    }

    [Test]
    public void A_heading_beneath_a_box_leaves_the_table_open([Values] bool xls)
    {
        Outcome outcome = Over(xls, (1, 1, 2, 2), "水质目标", out string[] rows);
        Assert.That(rows, Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("Sheet1!B2").And.Contain("水质目标"));
    }

    [TestCase(0, 0, 2, 1, "水质月报（2021年9月）", TestName = "over the title")]
    [TestCase(3, 2, 4, 3, "Ⅳ", TestName = "beside the table")]
    [TestCase(2, 2, 3, 3, null, TestName = "a picture over a remark")]
    [TestCase(1, 4, 2, 5, "审核：李四", TestName = "below the last row")]
    public void A_box_that_hides_no_row_changes_nothing(int column, int row, int endColumn, int endRow, string? text)
    {
        foreach (bool xls in new[] { false, true })
        {
            Outcome outcome = Over(xls, (column, row, endColumn, endRow), text, out string[] rows);
            Assert.That(rows, Has.Length.EqualTo(2), outcome.Output);
        }
    }

    private static Outcome Over(bool xls, (int Column, int Row, int EndColumn, int EndRow) over, string? text, out string[] rows)
    {
        using var desk = new ImportDesk();
        const string table = "水质月报（2021年9月）\n断面名称|水质类别|序号\n青石桥|Ⅲ|1\n柳湾闸|Ⅳ|2";
        Outcome outcome = desk.Import(xls ? "表.xls" : "表.xlsx", BoxedWorkbook.Over(xls, table, over, text));
        rows = desk.Rows();
        return outcome;
    }

    private static Outcome Import(bool xls, string table, out string[] rows, params string[] boxes)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(xls ? "表.xls" : "表.xlsx", BoxedWorkbook.Write(xls, "Sheet1", table, boxes));
        rows = desk.Rows();
        return outcome;
    }
}
