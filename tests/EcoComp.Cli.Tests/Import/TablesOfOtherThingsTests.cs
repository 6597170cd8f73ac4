using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>A table whose rows have months of their own is no table of results where its title, sheet or file is called after another thing.</summary>
public sealed class TablesOfOtherThingsTests
{
    private const string Rows = "月份|断面名称|水质类别\n2021-09|青石桥|Ⅲ\n2021-09|柳湾闸|Ⅳ";

    [TestCase("2021年各断面水质目标")]
    [TestCase("水质目标分解表")]
    [TestCase("水质预测")]
    [TestCase("模拟数据")]
    [TestCase("仅供参考")]
    [TestCase("未审核数据")]
    [TestCase("排污口水质")]
    [TestCase("剔除上游影响后水质")]
    [TestCase("作废")]
    public void Its_name_leaves_it_open_wherever_it_stands(string name)
    {
        (string File, string Sheet, string Title)[] all = [("表", "Sheet1", name + "\n"), ("表", name, ""), (name, "Sheet1", "")];
        foreach ((string file, string sheet, string title) in all)
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(file + ".xlsx", PublishedTable.Xlsx((sheet, new PublishedTable(title + Rows))));
            Assert.That(desk.Rows(), Is.Empty, outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
            Assert.That(outcome.Output, Does.Contain(name));
        }
    }

    [TestCase("2021年水质目标达标情况")]
    [TestCase("2021年考核目标责任书断面水质状况")]
    [TestCase("2021年各断面水质类别")]
    [TestCase("许昌市地表水水质监测结果")]
    public void A_title_of_results_is_none(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", Encoding.UTF8.GetBytes(title + ",,\n" + Rows.Replace('|', ',') + "\n"));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [Test]
    public void Samples_with_days_of_their_own_are_asked_about_likewise()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "表.csv", Encoding.UTF8.GetBytes("污水处理厂出水监测结果,,\n断面名称,采样日期,氨氮(mg/L)\n青石桥,2021-09-06,1.9\n"), "--as", "readings");
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [Test]
    public void A_result_outside_the_routine_that_is_there_does_not_stand_for_the_routine_one()
    {
        using var desk = new ImportDesk("month,point,class,status,routine,origin,document,note\n2021-09,QS-01,Ⅲ,,否,,许环1号,加测\n");
        Outcome outcome = desk.Import("表.csv", Encoding.UTF8.GetBytes("2021年9月水质,\n断面名称,水质类别\n青石桥,Ⅲ\n"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("非例行"));
    }
}
