using EcoComp.Cli.Tests.Import;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace EcoComp.Cli.Tests.Input;

/// <summary>A part of a text that is white on white is seen by nobody, and no value is read that the sheet does not show.</summary>
public sealed class WhiteTextTests
{
    [Test]
    public void A_class_of_which_a_part_is_white_is_not_read([Values] bool xls)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name("2021年9月", xls), Book(xls, "断面名称|水质类别\n青石桥|劣Ⅴ\n柳湾闸|Ⅳ", (1, 1), white: 1));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("Sheet1!B2 “Ⅴ”：显示的与单元格里存的不一致"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_value_of_which_a_part_is_white_is_refused_with_what_is_shown([Values] bool xls)
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv")
            .Write(Name("monitoring", xls), Book(xls, "月份|点位|水质类别\n2021-09|S1|劣Ⅴ\n2021-09|R1|Ⅲ", (1, 2), white: 1));
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain(":2:C: error E129").And.Contain("显示的是“Ⅴ”").And.Contain("“劣Ⅴ”"));
    }

    [TestCase(1, true, TestName = "white on a ground of another colour")]
    [TestCase(0, false, TestName = "a text of which nothing is white")]
    public void What_may_be_seen_is_read(int white, bool filled)
    {
        foreach (bool xls in new[] { false, true })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(Name("2021年9月", xls), Book(xls, "断面名称|水质类别\n青石桥|劣Ⅴ", (1, 1), white, filled));
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,劣Ⅴ" }), outcome.Output);
        }
    }

    [Test]
    public void What_is_white_as_a_whole_is_not_read([Values] bool xls, [Values] bool byStyle, [Values] bool filled)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name("2021年9月", xls), Book(xls, "断面名称|水质类别\n青石桥|劣Ⅴ\n柳湾闸|Ⅳ", (1, 1), byStyle ? 0 : 2, filled, byStyle));
        Assert.That(desk.Rows(), Has.Length.EqualTo(filled ? 2 : 1), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(filled ? 0 : 3), outcome.Output);
    }

    [TestCase("<color rgb=\"FFFFFFFF\"/>", true)]
    [TestCase("<color theme=\"0\"/>", true)]
    [TestCase("<color indexed=\"9\"/>", true)]
    [TestCase("<color theme=\"0\" tint=\"-0.5\"/>", false)]
    [TestCase("<color theme=\"1\"/>", false)]
    [TestCase("<color rgb=\"FFFF0000\"/>", false)]
    public void White_is_written_in_several_ways(string colour, bool white)
    {
        string cell = $"<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>青石桥</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><r><rPr>{colour}</rPr><t>劣</t></r><r><t>Ⅴ</t></r></is></c></row>";
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", Workbook.OfXml("Sheet1", Workbook.Row(2, "断面名称", "水质类别") + cell));
        Assert.That(desk.Rows(), Is.EqualTo(white ? [] : new[] { "2021-09,QS-01,劣Ⅴ" }), outcome.Output);
    }

    [TestCase("FFFF0000", "FFFF0000", false)]
    [TestCase("", "FF000000", false)]
    [TestCase("FFFF0000", "FFFFFF00", true)]
    [TestCase("", "FFFFFF00", true)]
    public void What_has_the_colour_of_its_ground_is_not_read(string text, string ground, bool seen)
    {
        var workbook = new XSSFWorkbook();
        ISheet sheet = workbook.CreateSheet("Sheet1");
        foreach ((int row, string[] cells) in new[] { new[] { "断面名称", "水质类别" }, ["青石桥", "Ⅴ"] }.Index())
        {
            foreach ((int column, string said) in cells.Index()) (sheet.GetRow(row) ?? sheet.CreateRow(row)).CreateCell(column).SetCellValue(said);
        }

        var style = (XSSFCellStyle)workbook.CreateCellStyle();
        style.FillPattern = FillPattern.SolidForeground;
        style.SetFillForegroundColor(new XSSFColor(Convert.FromHexString(ground)));
        var font = (XSSFFont)workbook.CreateFont();
        if (text.Length > 0) font.SetColor(new XSSFColor(Convert.FromHexString(text)));
        style.SetFont(font);
        sheet.GetRow(1).GetCell(1).CellStyle = style;
        using var stream = new MemoryStream();
        workbook.Write(stream, leaveOpen: true);
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", stream.ToArray());
        Assert.That(desk.Rows(), Has.Length.EqualTo(seen ? 1 : 0), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(seen ? 0 : 3), outcome.Output);
    }

    private static string Name(string name, bool xls) => name + (xls ? ".xls" : ".xlsx");

    /// <summary>A workbook in which the first signs of a cell are white, on a ground of another colour or none.</summary>
    private static byte[] Book(bool xls, string rows, (int Row, int Column) at, int white, bool filled = false, bool whole = false)
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        ISheet sheet = workbook.CreateSheet("Sheet1");
        foreach ((int row, string line) in rows.Split('\n').Index())
        {
            foreach ((int column, string text) in line.Split('|').Index()) (sheet.GetRow(row) ?? sheet.CreateRow(row)).CreateCell(column).SetCellValue(text);
        }

        ICell cell = sheet.GetRow(at.Row).GetCell(at.Column);
        if (white > 0)
        {
            IFont font = workbook.CreateFont();
            font.Color = IndexedColors.White.Index;
            IRichTextString parts = xls ? new HSSFRichTextString(cell.StringCellValue) : new XSSFRichTextString(cell.StringCellValue);
            parts.ApplyFont(0, white, font);
            cell.SetCellValue(parts);
        }

        if (filled || whole) cell.CellStyle = workbook.CreateCellStyle();
        if (whole)
        {
            IFont font = workbook.CreateFont();
            font.Color = IndexedColors.White.Index;
            cell.CellStyle.SetFont(font);
        }

        if (filled)
        {
            cell.CellStyle.FillPattern = FillPattern.SolidForeground;
            cell.CellStyle.FillForegroundColor = IndexedColors.DarkBlue.Index;
        }

        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
