using EcoComp.Cli.Tests.Import;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Cells that a sheet shows otherwise than they are: of the colour of their ground, white by their number format or by a condition, crossed out, beneath a box.</summary>
public sealed class SeenCellsTests
{
    [Test]
    public void A_class_in_the_colour_of_its_ground_is_not_read([Values] bool xls, [Values("red", "black")] string colour)
    {
        byte[] book = Book(xls, (workbook, cell) =>
        {
            IFont font = workbook.CreateFont();
            if (colour == "red") font.Color = IndexedColors.Red.Index;
            cell.CellStyle.SetFont(font);
            cell.CellStyle.FillPattern = FillPattern.SolidForeground;
            cell.CellStyle.FillForegroundColor = colour == "red" ? IndexedColors.Red.Index : IndexedColors.Black.Index;
        });
        IsOpen(xls, book);
    }

    [Test]
    public void A_class_in_another_colour_than_its_ground_is_read([Values] bool xls)
    {
        byte[] book = Book(xls, (workbook, cell) =>
        {
            IFont font = workbook.CreateFont();
            font.Color = IndexedColors.Red.Index;
            cell.CellStyle.SetFont(font);
            cell.CellStyle.FillPattern = FillPattern.SolidForeground;
            cell.CellStyle.FillForegroundColor = IndexedColors.Yellow.Index;
        });
        IsRead(xls, book, "Ⅴ");
    }

    [TestCase("[White]0", true)]
    [TestCase("[白色]0", true)]
    [TestCase("[Color 2]General", true)]
    [TestCase("[Red]0", false)]
    [TestCase("[Black]0;[White]0", false, TestName = "another section is white")]
    [TestCase("[White][>9]0;0", false, TestName = "a condition that does not hold")]
    public void A_number_that_its_format_shows_in_white_is_not_read(string format, bool open)
    {
        foreach (bool xls in new[] { false, true })
        {
            byte[] book = Book(xls, (workbook, cell) =>
            {
                cell.SetCellValue(5d);
                cell.CellStyle.DataFormat = workbook.CreateDataFormat().GetFormat(format);
            });
            if (open) IsOpen(xls, book);
            else IsRead(xls, book, "Ⅴ");
        }
    }

    [TestCase("<font><color rgb=\"FFFFFFFF\"/></font>", true)]
    [TestCase("<font><color theme=\"0\"/></font>", true)]
    [TestCase("<fill><patternFill><bgColor rgb=\"FF000000\"/></patternFill></fill>", true)]
    [TestCase("<font><color rgb=\"FFFF0000\"/></font><fill><patternFill><bgColor rgb=\"FFFF0000\"/></patternFill></fill>", true)]
    [TestCase("<font><color rgb=\"FFFFFFFF\"/></font><fill><patternFill><bgColor rgb=\"FFC00000\"/></patternFill></fill>", false)]
    [TestCase("<font><color rgb=\"FF9C0006\"/></font><fill><patternFill><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill>", false)]
    [TestCase("<border><left><color rgb=\"FFFFFFFF\"/></left></border>", false)]
    [TestCase("<font><b/></font>", false)]
    public void What_a_condition_may_show_in_the_colour_of_its_ground_is_asked_about(string format, bool open)
    {
        foreach (bool extended in new[] { false, true })
        {
            string rule = extended
                ? "<extLst><ext><x14:conditionalFormattings xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:conditionalFormatting><x14:cfRule><x14:dxf>" + format
                    + "</x14:dxf></x14:cfRule><xm:sqref xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">B1:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
                : "<conditionalFormatting sqref=\"B1:B3\"><cfRule type=\"expression\" dxfId=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting>";
            byte[] Sheet(string rows) => Workbook.OfXml("Sheet1", rows, rule, styles: extended ? "" : "<dxfs><dxf><font><i/></font></dxf><dxf>" + format + "</dxf></dxfs>");
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("2021年9月.xlsx", Sheet(Workbook.Row(1, "断面名称", "水质类别") + Workbook.Row(2, "青石桥", "Ⅴ")));
            Assert.That(desk.Rows(), Has.Length.EqualTo(open ? 0 : 1), outcome.Output);
            using TestFolder folder = TestFolder.Small().Delete("monitoring.csv")
                .Write("monitoring.xlsx", Sheet(Workbook.Row(1, "月份", "点位", "水质类别") + Workbook.Row(2, "2021-09", "S1", "Ⅲ")));
            string[] lines = folder.Check().FaultLines;
            Assert.That(lines.Count(l => l.Contains(":2:B: error E129", StringComparison.Ordinal)), Is.EqualTo(open ? 1 : 0), string.Join('\n', lines));
            Assert.That(lines.Any(l => l.Contains("E115", StringComparison.Ordinal)), Is.False, "the heading beneath the condition is read");
        }
    }

    [TestCase(false, BorderDiagonal.Forward)]
    [TestCase(true, BorderDiagonal.Forward)]
    [TestCase(true, BorderDiagonal.Backward)]
    [TestCase(true, BorderDiagonal.Both)]
    public void A_class_that_is_crossed_out_is_not_read(bool xls, BorderDiagonal line)
    {
        IsOpen(xls, Crossed(xls, "断面名称|水质类别\n青石桥|Ⅴ\n柳湾闸|Ⅳ", line, (1, 1)));
        using TestFolder folder = Folder(xls, Crossed(xls, "月份|点位|水质类别\n2021-09|S1|Ⅲ\n2021-10|S1|Ⅲ", line, (1, 2)));
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain(":2:C: error E140").And.Contain("C2 有删除线"));
    }

    [Test]
    public void A_line_through_a_heading_or_an_empty_cell_says_nothing([Values] bool xls)
    {
        using TestFolder folder = Folder(xls, Crossed(xls, "月份|点位|水质类别|备注\n2021-09|S1|Ⅲ|", BorderDiagonal.Forward, (0, 0), (1, 3)));
        Assert.That(folder.Check().FaultLines, Has.None.Contains("E140").And.None.Contains("E115"));
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name(xls), Crossed(xls, "断面名称|水质类别|备注\n青石桥|Ⅴ|", BorderDiagonal.Forward, (0, 0), (1, 2)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅴ" }), outcome.Output);
    }

    [TestCase(2, 1, 3, 2, "Ⅳ", true)]
    [TestCase(2, 1, 3, 2, null, true)]
    [TestCase(1, 1, 2, 2, "S2", true)]
    [TestCase(2, 0, 3, 1, "水质目标", true, TestName = "over a heading")]
    [TestCase(2, 4, 3, 5, "审核：李四", false, TestName = "below the table")]
    [TestCase(4, 1, 5, 2, "Ⅳ", false, TestName = "beside the table")]
    [TestCase(2, 0, 3, 1, null, false, TestName = "a picture over a heading")]
    public void What_lies_beneath_a_box_in_a_table_of_the_folder_is_refused(int column, int row, int endColumn, int endRow, string? text, bool told)
    {
        foreach (bool xls in new[] { false, true })
        {
            using TestFolder folder = Folder(xls, BoxedWorkbook.Over(xls, "月份|点位|水质类别\n2021-09|S1|Ⅲ\n2021-10|S1|Ⅲ", (column, row, endColumn, endRow), text));
            string[] lines = [.. folder.Check().FaultLines.Where(l => l.Contains("E129", StringComparison.Ordinal))];
            Assert.That(lines, Has.Length.EqualTo(told ? 1 : 0), string.Join('\n', lines));
            if (told) Assert.That(lines[0], Does.Contain("显示的是“" + text + "”"));
        }
    }

    /// <summary>A workbook of which some cells have a line from corner to corner.</summary>
    private static byte[] Crossed(bool xls, string rows, BorderDiagonal line, params (int Row, int Column)[] at)
    {
        if (xls) return Book(xls, (_, cell) => (cell.CellStyle.BorderDiagonal, cell.CellStyle.BorderDiagonalLineStyle) = (line, BorderStyle.Thin), rows, at);
        string xml = string.Concat(rows.Split('\n').Select((r, i) => Workbook.Row(i + 1, r.Split('|'))));
        foreach ((int row, int column) in at)
        {
            string cell = $"<c r=\"{(char)('A' + column)}{row + 1}\"";
            xml = xml.Replace(cell, cell + " s=\"8\"", StringComparison.Ordinal);
        }

        return Workbook.OfXml("Sheet1", xml);
    }

    private static void IsOpen(bool xls, byte[] book)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name(xls), book);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { Name(xls) + "!Sheet1!B2" }), outcome.Output);
    }

    private static void IsRead(bool xls, byte[] book, string read)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(Name(xls), book);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01," + read, "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    private static string Name(bool xls) => xls ? "2021年9月.xls" : "2021年9月.xlsx";

    private static TestFolder Folder(bool xls, byte[] book) => TestFolder.Small().Delete("monitoring.csv").Write(xls ? "monitoring.xls" : "monitoring.xlsx", book);

    /// <summary>A workbook of which one cell, or some, look otherwise.</summary>
    private static byte[] Book(bool xls, Action<IWorkbook, ICell> change, string rows = "断面名称|水质类别\n青石桥|Ⅴ\n柳湾闸|Ⅳ", params (int Row, int Column)[] at)
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        ISheet sheet = workbook.CreateSheet("Sheet1");
        foreach ((int row, string line) in rows.Split('\n').Index())
        {
            foreach ((int column, string text) in line.Split('|').Index())
            {
                ICell cell = (sheet.GetRow(row) ?? sheet.CreateRow(row)).CreateCell(column);
                if (text.Length > 0) cell.SetCellValue(text);
            }
        }

        foreach ((int row, int column) in at.Length > 0 ? at : [(1, 1)])
        {
            ICell cell = sheet.GetRow(row).GetCell(column);
            cell.CellStyle = workbook.CreateCellStyle();
            change(workbook, cell);
        }

        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
