using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What stands above and below the pages of a file counts like a title or a note, and comments of old workbooks like those of new ones.</summary>
public sealed class PageLinesTests
{
    [Test]
    public void A_month_may_stand_above_the_page([Values] bool xls)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name("水质", xls), Book(xls, header: "2021年9月许昌市水质"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("2021年8月许昌市水质", "")]
    [TestCase("", "此表为征求意见稿")]
    [TestCase("", "本表为模拟数据")]
    [TestCase("", "本表试行")]
    [TestCase("去年同期", "")]
    public void What_a_page_says_against_the_table_is_not_passed_over(string header, string footer)
    {
        foreach (bool xls in new[] { false, true })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(Name("2021年9月", xls), Book(xls, header, footer));
            Assert.That(desk.Rows(), Is.Empty, outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        }
    }

    [TestCase("&C许昌市某某检测有限公司", "第 &P 页，共 &N 页")]
    [TestCase("&L&\"宋体,常规\"&12水质监测&R&A", "&P / &N")]
    [TestCase("", "打印日期：&D")]
    public void What_says_nothing_against_the_table_leaves_it_as_it_is(string header, string footer)
    {
        foreach (bool xls in new[] { false, true })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(Name("2021年9月", xls), Book(xls, header, footer));
            Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        }
    }

    [Test]
    public void A_comment_at_a_cell_leaves_it_open([Values] bool xls)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name("2021年9月", xls), Book(xls, comment: "此数据为8月的，请勿使用"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("Sheet1!B2").And.Contain("此数据为8月的"));
    }

    private static string Name(string name, bool xls) => name + (xls ? ".xls" : ".xlsx");

    private static byte[] Book(bool xls, string header = "", string footer = "", string comment = "")
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        ISheet sheet = workbook.CreateSheet("Sheet1");
        foreach ((int row, string line) in "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ".Split('\n').Index())
        {
            foreach ((int column, string text) in line.Split('|').Index()) (sheet.GetRow(row) ?? sheet.CreateRow(row)).CreateCell(column).SetCellValue(text);
        }

        if (header.Length > 0) sheet.Header.Center = header;
        if (footer.Length > 0) sheet.Footer.Center = footer;
        if (comment.Length > 0)
        {
            IDrawing drawing = sheet.CreateDrawingPatriarch();
            IComment note = drawing.CreateCellComment(workbook.GetCreationHelper().CreateClientAnchor());
            note.String = xls ? new HSSFRichTextString(comment) : new XSSFRichTextString(comment);
            sheet.GetRow(1).GetCell(1).CellComment = note;
        }

        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
