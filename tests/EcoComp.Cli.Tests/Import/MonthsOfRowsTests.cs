using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Rows that have months of their own are held against the title and the names of the sheet and the file.</summary>
public sealed class MonthsOfRowsTests
{
    private const string Rows = "月份|断面名称|水质类别\n2021-09|青石桥|Ⅲ\n2021-09|柳湾闸|Ⅳ";

    private static Outcome Import(ImportDesk desk, string title, string sheet = "Sheet1", string file = "水质.xlsx", string rows = Rows, params string[] more) =>
        desk.Import(file, PublishedTable.Xlsx((sheet, new PublishedTable((title.Length > 0 ? title + "\n" : "") + rows))), more);

    [TestCase("2020年水质")]
    [TestCase("2021年8月水质月报")]
    [TestCase("许昌市2020年地表水水质类别")]
    [TestCase("10月水质")]
    [TestCase("2021年1-8月水质")]
    [TestCase("2021年1-9月均值")]
    [TestCase("1-9月平均水质类别")]
    [TestCase("上年同期水质")]
    [TestCase("去年同期断面水质类别")]
    [TestCase("自动站周均值（第36周）")]
    [TestCase("自动站周均值")]
    [TestCase("2022年9月")]
    public void A_title_of_another_time_leaves_them_open(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, title);
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain(title));
    }

    [TestCase("10月")]
    [TestCase("2020年")]
    [TestCase("2021年8月")]
    [TestCase("上年同期")]
    public void So_does_the_name_of_their_sheet(string sheet)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "", sheet);
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
    }

    [TestCase("水质_2020年9月.xlsx", 0, 3)]
    [TestCase("2021年8月水质.xlsx", 0, 3)]
    [TestCase("2021年10月上报.xlsx", 2, 0)]
    [TestCase("水质数据2021年10月导出.xlsx", 2, 0)]
    [TestCase("2021年水质.xlsx", 2, 0)]
    public void And_the_name_of_their_file_but_for_when_it_was_reported(string file, int rows, int exitCode)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "", file: file);
        Assert.That(desk.Rows(), Has.Length.EqualTo(rows), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Output);
    }

    [TestCase("2021年9月水质月报")]
    [TestCase("2021年水质")]
    [TestCase("2021年1-9月水质类别")]
    [TestCase("2021年1-12月逐月水质")]
    [TestCase("2021年第三季度水质")]
    [TestCase("2021年10月公布")]
    [TestCase("水质月报（2021年10月8日编制）")]
    [TestCase("许昌市地表水水质监测结果")]
    [TestCase("2021年9月水质（与上年同期相比）")]
    [TestCase("9月")]
    public void A_title_in_which_their_month_may_be_does_not(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, title);
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Not.Contain("请核对 "));
    }

    [Test]
    public void The_month_that_is_asked_for_chooses_them()
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "2021年8月水质月报", more: ["--month", "2021-09"]);
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
    }

    [TestCase("2021年8月水质", 0)]
    [TestCase("2020年水质", 0)]
    [TestCase("2021年9月水质", 2)]
    [TestCase("2021年水质", 2)]
    public void Samples_with_days_are_held_against_them_likewise(string title, int samples)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "化验.csv", Encoding.UTF8.GetBytes(title + ",,\n断面名称,采样日期,氨氮(mg/L)\n青石桥,2021-09-06,0.3\n柳湾闸,2021-09-06,0.3\n"), "--as", "readings");
        Assert.That(File.Exists(desk.DataFile("readings.csv")) ? desk.Cells("readings.csv", "点位").Length : 0, Is.EqualTo(samples), outcome.Output);
    }

    [TestCase("2021年9月水质", "2021年9月|2020年9月", 2)]
    [TestCase("2021年9月水质类别与上年同期对比", "2021年9月|2020年9月", 2)]
    [TestCase("2021年水质", "2021年8月|2021年9月", 2)]
    [TestCase("2020年水质", "2021年8月|2021年9月", 0)]
    [TestCase("2021年8-9月水质", "8月|9月", 2)]
    public void Months_side_by_side_are_where_one_of_them_is_the_titles(string title, string months, int rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, title, rows: "断面名称|" + months + "\n青石桥|Ⅲ|Ⅳ");
        Assert.That(desk.Rows(), Has.Length.EqualTo(rows), outcome.Output);
    }

    [TestCase("张三专用表")]
    [TestCase("2021年9月水质（甲方案）")]
    public void Words_of_a_title_that_nobody_knows_are_named_and_the_rows_written(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, title);
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Output, Does.Match("请核对 [^\n]*" + title));
    }

    [Test]
    public void The_form_of_the_river_chiefs_is_no_name_of_a_maker()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("水质.csv", Encoding.UTF8.GetBytes("2021年9月河长制,\n断面名称,水质类别\n青石桥,Ⅲ\n"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }
}
