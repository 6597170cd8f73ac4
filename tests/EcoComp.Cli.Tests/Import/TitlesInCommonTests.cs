using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Tables one under another on a sheet: what stands above the first of them may be the title of all.</summary>
public sealed class TitlesInCommonTests
{
    private const string First = "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ\n";

    [TestCase("2021年9月水质\n" + First + "\n断面名称|水质类别\n沙口渡|Ⅱ")]
    [TestCase("2021年9月水质\n" + First + "断面名称|水质类别\n沙口渡|Ⅱ")]
    [TestCase("2021年9月水质\n" + First + "\n点位名称|河流名称|水质类别\n沙口渡|白鹭河|Ⅱ")]
    [TestCase("2021年9月水质月报\n一、国考断面\n" + First + "\n二、省考断面\n断面名称|水质类别\n沙口渡|Ⅱ")]
    [TestCase("2021年9月水质月报\n一、国考断面\n" + First + "\n二、省考断面\n点位名称|水质现状\n沙口渡|Ⅱ")]
    public void The_month_of_the_title_is_that_of_each_table_below_it(string rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(rows))));
        Assert.That(desk.Rows(), Has.Length.EqualTo(3).And.One.EqualTo("2021-09,BL-02,Ⅱ"), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [TestCase("2021年9月水质\n" + First + "\n上年同期\n断面名称|水质类别\n沙口渡|Ⅱ")]
    [TestCase("2021年9月水质月报\n一、本月\n" + First + "\n二、考核目标\n断面名称|水质类别\n沙口渡|Ⅱ")]
    [TestCase("2021年9月水质\n" + First + "\n省考断面\n断面名称|水质类别\n沙口渡|Ⅱ")]
    public void A_table_of_its_own_title_does_not_take_what_may_be_that_of_the_first_alone(string rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(rows))));
        Assert.That(desk.Rows(), Has.None.Contains("BL-02"), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Headers_above_each_of_many_rows_are_read_or_told_in_few_lines(bool differ)
    {
        var csv = new StringBuilder("2021年9月水质,\r\n");
        for (int i = 0; i < 20_000; i++) csv.Append(differ && i % 2 == 1 ? "点位名称,水质现状\r\n" : "断面名称,水质类别\r\n").Append("青石桥,Ⅲ\r\n");
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", Encoding.UTF8.GetBytes(csv.ToString()));
        Assert.That(outcome.ExitCode, Is.EqualTo(differ ? 3 : 0), outcome.Output[..Math.Min(2000, outcome.Output.Length)]);
        Assert.That(outcome.Output.Split('\n'), Has.Length.LessThan(20));
    }
}
