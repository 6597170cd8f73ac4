using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace EcoComp.Cli.Tests.Import;

/// <summary>A day without its year, 9月6日, as a spreadsheet shows 9/6 that somebody typed, is one of the table's month or none.</summary>
public sealed class DaysWithoutYearTests
{
    private const string Told = "没有写年份";

    [TestCase("9月6日", "2021-09-06")]
    [TestCase("9月06日 08:00", "2021-09-06 08:00")]
    [TestCase("9月6日8时30分", "2021-09-06 08:30")]
    public void A_day_of_the_month_in_the_title_is_read(string day, string time)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("2021年9月水质监测结果|||\n断面名称|采样日期|pH|氨氮(mg/L)\n青石桥|" + day + "|7.8|0.52").Csv());
        Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH"), Is.EqualTo(new[] { time + ",QS-01,7.8" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
        desk.IsAccepted();
    }

    [Test]
    public void A_day_of_the_month_that_is_asked_for_is_read()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("断面名称|采样日期|采样时间|pH\n青石桥|9月6日|08:00|7.8").Csv(), "--month", "2021-09");
        Assert.That(desk.Cells("readings.csv", "时间", "点位"), Is.EqualTo(new[] { "2021-09-06 08:00,QS-01" }), outcome.Output);
    }

    [Test]
    public void A_class_of_such_a_day_is_one_of_the_month()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable("2021年9月水质月报||\n断面名称|采样日期|水质类别\n青石桥|9月6日|Ⅲ\n柳湾闸|8月30日|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "表.csv!B4" }));
        Assert.That(outcome.Output, Does.Contain(Told));
    }

    [TestCase("水质监测结果", "9月6日", TestName = "no month in the title")]
    [TestCase("2021年9月水质监测结果", "8月30日", TestName = "another month")]
    [TestCase("2021年9月水质监测结果", "9月31日", TestName = "no day")]
    [TestCase("2021年9月水质监测结果", "9月6日上午", TestName = "words behind it")]
    [TestCase("2021年9月水质监测结果", "9.6", TestName = "figures alone")]
    public void Another_day_stays_open(string title, string day)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable(title + "|||\n断面名称|采样日期|pH|氨氮(mg/L)\n青石桥|" + day + "|7.8|0.52").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "化验.csv!B3" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase(2021, 9, 6, "2021-09-06")]
    [TestCase(2020, 9, 6, null, TestName = "a cell of another year")]
    [TestCase(2021, 8, 6, null, TestName = "a cell of another month")]
    public void A_cell_that_shows_a_day_without_the_year_that_it_holds_must_be_of_that_year(int year, int month, int day, string? time)
    {
        foreach (bool xls in new[] { false, true })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(xls ? "化验.xls" : "化验.xlsx", Workbook(xls, new DateTime(year, month, day)));
            if (time is not null) Assert.That(desk.Cells("readings.csv", "时间", "点位"), Is.EqualTo(new[] { time + ",QS-01" }), outcome.Output);
            else Assert.That(outcome.Output, Does.Contain("Sheet1!B3").And.Contain(Told));
            Assert.That(outcome.ExitCode, Is.EqualTo(time is null ? 3 : 0));
        }
    }

    private static byte[] Workbook(bool xls, DateTime day)
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        ISheet sheet = workbook.CreateSheet("Sheet1");
        sheet.CreateRow(0).CreateCell(0).SetCellValue("2021年9月水质监测结果");
        IRow header = sheet.CreateRow(1);
        foreach ((int column, string heading) in new[] { "断面名称", "采样日期", "pH" }.Index()) header.CreateCell(column).SetCellValue(heading);
        IRow row = sheet.CreateRow(2);
        row.CreateCell(0).SetCellValue("青石桥");
        row.CreateCell(1).SetCellValue(day);
        row.CreateCell(2).SetCellValue(7.8);
        ICellStyle style = workbook.CreateCellStyle();
        style.DataFormat = workbook.CreateDataFormat().GetFormat("m\"月\"d\"日\"");
        row.GetCell(1).CellStyle = style;
        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
