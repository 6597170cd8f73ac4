using EcoComp.Cli.Input.Spreadsheets;
using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.SS.Util;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>Workbooks of before 2007, as Excel 97 to 2003 and WPS keep them.</summary>
public sealed class XlsFileTests
{
    private static SheetCells Read(Action<HSSFWorkbook, ISheet> write)
    {
        var workbook = new HSSFWorkbook();
        write(workbook, workbook.CreateSheet("监测"));
        using var stream = new MemoryStream();
        workbook.Write(stream);
        WorkbookSheets read = WorkbookFile.Read(stream.ToArray());
        Assert.That((read.Flaw, read.Form), Is.EqualTo((WorkbookFlaw.None, "xls")));
        return read.Sheets[0];
    }

    private static SheetCell Cell(Action<HSSFWorkbook, ICell> write) =>
        Read((workbook, sheet) => write(workbook, sheet.CreateRow(0).CreateCell(0))).Rows.Single().Cells.Single();

    private static void Style(HSSFWorkbook workbook, ICell cell, short format)
    {
        cell.CellStyle = workbook.CreateCellStyle();
        cell.CellStyle.DataFormat = format;
    }

    [TestCase((short)57, "2021-09", CellKind.Date, TestName = "a format that only Chinese editions number")]
    [TestCase((short)14, "2021-09-01", CellKind.Date)]
    [TestCase((short)0, "44440", CellKind.Number)]
    [TestCase((short)4, "44,440.00", CellKind.Number)]
    public void A_number_is_read_by_its_format(short format, string text, object kind)
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            c.SetCellValue(44440d);
            Style(workbook, c, format);
        });
        Assert.That((cell.Text, cell.Kind, cell.Problem), Is.EqualTo((text, (CellKind)kind, CellProblem.None)));
    }

    [Test]
    public void A_date_that_hides_its_year_is_not_taken()
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            c.SetCellValue(44440d);
            Style(workbook, c, 58);
        });
        Assert.That((cell.Problem, cell.Stored), Is.EqualTo((CellProblem.ShownOtherwise, "2021-09-01")));
    }

    [Test]
    public void A_date_beside_which_its_format_has_words_is_not_taken()
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            c.SetCellValue(44440d);
            Style(workbook, c, workbook.CreateDataFormat().GetFormat("yyyy\"年1-\"m\"月\""));
        });
        Assert.That((cell.Text, cell.Problem, cell.Stored), Is.EqualTo(("2021年1-9月", CellProblem.ShownOtherwise, "2021-09-01")));
    }

    [Test]
    public void A_number_that_stands_under_the_part_of_a_format_that_is_no_date_is_not_taken(
        [Values("0.00;[Red]yyyy-mm-dd", "0;yyyy", "#,##0.00;d", "[<0]yyyy;0.00", "General;yyyy", "[>50000]h:mm;0.0")] string format,
        [Values(0.456, 1.2, 4.0, 59.9, 61.5, 12345.0)] double number)
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            c.SetCellValue(number);
            Style(workbook, c, workbook.CreateDataFormat().GetFormat(format));
        });
        Assert.That((cell.Text, cell.Problem, cell.Stored), Is.EqualTo((format, CellProblem.ShownByFormat, "?")));
    }

    [TestCase(255, false)]
    [TestCase(256, true)]
    [TestCase(65280, true)]
    public void A_cell_beyond_the_last_column_is_refused_at_once(int column, bool refused)
    {
        var workbook = new HSSFWorkbook();
        workbook.CreateSheet("监测").CreateRow(60000).CreateCell(7).SetCellValue(0.5);
        using var stream = new MemoryStream();
        workbook.Write(stream);
        byte[] bytes = stream.ToArray();
        byte[] record = [0x03, 0x02, 0x0E, 0x00, 0x60, 0xEA, 0x07, 0x00]; // NUMBER, 14 bytes, row 60000, column 7
        int at = bytes.AsSpan().IndexOf(record);
        Assert.That(at, Is.Positive);
        (bytes[at + 6], bytes[at + 7]) = ((byte)(column & 0xFF), (byte)(column >> 8));
        Assert.That(WorkbookFile.Read(bytes).Flaw, Is.EqualTo(refused ? WorkbookFlaw.TooLarge : WorkbookFlaw.None));
    }

    [Test]
    public void Text_is_read_as_it_stands() => Assert.That(Cell((_, c) => c.SetCellValue("劣Ⅴ 类")).Text, Is.EqualTo("劣Ⅴ 类"));

    [TestCase((ushort)936)]
    [TestCase((ushort)950)]
    [TestCase((ushort)1252)]
    [TestCase((ushort)10008)]
    public void The_code_page_that_a_workbook_names_changes_nothing_of_its_text(ushort codePage)
    {
        var workbook = new HSSFWorkbook();
        workbook.CreateSheet("监测").CreateRow(0).CreateCell(0).SetCellValue("劣Ⅴ é 许昌");
        using var stream = new MemoryStream();
        workbook.Write(stream);
        byte[] bytes = stream.ToArray();
        int record = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x42, 0, 2, 0, 0xB0, 0x04]);
        Assert.That(record, Is.Positive);
        (bytes[record + 4], bytes[record + 5]) = (unchecked((byte)codePage), (byte)(codePage >> 8));
        SheetCells sheet = WorkbookFile.Read(bytes).Sheets[0];
        Assert.That((sheet.Name, sheet.Rows.Single().Cells.Single().Text), Is.EqualTo(("监测", "劣Ⅴ é 许昌")));
        Assert.That(new XlsCodePage().GetEncoding("gb2312"), Is.Null, "only while a workbook is read");
    }

    [TestCase(true, "TRUE")]
    [TestCase(false, "FALSE")]
    public void A_truth_is_read(bool truth, string text) => Assert.That(Cell((_, c) => c.SetCellValue(truth)).Text, Is.EqualTo(text));

    [Test]
    public void A_formula_is_not_taken_whatever_its_result()
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            c.SetCellFormula("1+1");
            workbook.GetCreationHelper().CreateFormulaEvaluator().EvaluateFormulaCell(c);
        });
        Assert.That((cell.Problem, cell.Stored), Is.EqualTo((CellProblem.Formula, "2")));
    }

    [Test]
    public void A_formula_that_alone_stands_in_a_row_is_not_passed_over()
    {
        SheetCells sheet = Read((_, s) =>
        {
            s.CreateRow(0).CreateCell(0).SetCellValue("甲");
            s.CreateRow(3).CreateCell(5).SetCellFormula("1+1");
        });
        Assert.That(sheet.Rows[^1].Cells.Single(), Has.Property(nameof(SheetCell.Column)).EqualTo(6).And.Property(nameof(SheetCell.Problem)).EqualTo(CellProblem.Formula));
        Assert.That(sheet.Rows[^1].Number, Is.EqualTo(4));
    }

    [Test]
    public void An_error_is_not_taken_for_an_empty_cell()
    {
        SheetCell cell = Cell((_, c) => c.SetCellErrorValue(FormulaError.NA.Code));
        Assert.That((cell.Problem, cell.Text), Is.EqualTo((CellProblem.Error, "#N/A")));
    }

    [Test]
    public void What_is_hidden_is_read_and_marked()
    {
        SheetCells sheet = Read((workbook, s) =>
        {
            workbook.CreateSheet("other");
            for (int r = 0; r < 3; r++) s.CreateRow(r).CreateCell(0).SetCellValue("甲");
            s.GetRow(1).ZeroHeight = true;
            s.GetRow(2).Height = 0;
            s.SetColumnHidden(2, true);
            workbook.SetActiveSheet(1);
            workbook.SetSheetHidden(0, SheetState.Hidden);
        });
        Assert.That((sheet.IsHidden, sheet.Hides(2), sheet.Hides(3)), Is.EqualTo((true, false, true)));
        Assert.That(sheet.Rows.Select(r => r.IsHidden), Is.EqualTo(new[] { false, true, true }));
    }

    [Test]
    public void Merged_cells_are_told()
    {
        SheetCells sheet = Read((_, s) =>
        {
            s.CreateRow(0).CreateCell(0).SetCellValue("甲");
            s.AddMergedRegion(new CellRangeAddress(0, 2, 0, 1));
        });
        Assert.That(sheet.Merged.Single().ToString(), Is.EqualTo("A1:B3"));
    }

    [Test]
    public void A_zero_that_the_window_hides_is_not_taken()
    {
        SheetCells sheet = Read((_, s) =>
        {
            s.CreateRow(0).CreateCell(0).SetCellValue(0d);
            s.DisplayZeros = false;
        });
        Assert.That(sheet.Rows.Single().Cells.Single().Problem, Is.EqualTo(CellProblem.ShownOtherwise));
    }

    [TestCase(0, 1, false, CellProblem.Struck)]
    [TestCase(1, 3, false, CellProblem.Struck)]
    [TestCase(2, 3, false, CellProblem.None, TestName = "a blank that is struck through")]
    [TestCase(-1, 0, true, CellProblem.Struck, TestName = "the whole cell")]
    [TestCase(-1, 0, false, CellProblem.None)]
    public void A_text_that_is_struck_through_in_part_is_not_taken(int from, int to, bool whole, object problem)
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            IFont struck = workbook.CreateFont();
            struck.IsStrikeout = true;
            var text = new HSSFRichTextString("ⅢⅣ 类");
            if (from >= 0) text.ApplyFont(from, to, struck);
            c.SetCellValue(text);
            c.CellStyle = workbook.CreateCellStyle();
            if (whole) c.CellStyle.SetFont(struck);
        });
        Assert.That((cell.Text, cell.Problem), Is.EqualTo(("ⅢⅣ 类", (CellProblem)problem)));
    }

    [TestCase("9601", 3, 4, FontSuperScript.Super, "960¹")]
    [TestCase("4.0×10-5", 6, 8, FontSuperScript.Super, "4.0×10⁻⁵")]
    [TestCase("NH3-N", 2, 3, FontSuperScript.Sub, "NH₃-N")]
    [TestCase("CODMn", 3, 5, FontSuperScript.Sub, "CODMn")]
    public void What_is_raised_or_lowered_is_read_so(string text, int from, int to, FontSuperScript height, string seen)
    {
        SheetCell cell = Cell((workbook, c) =>
        {
            IFont font = workbook.CreateFont();
            font.TypeOffset = height;
            var rich = new HSSFRichTextString(text);
            rich.ApplyFont(from, to, font);
            c.SetCellValue(rich);
        });
        Assert.That((cell.Text, cell.Problem), Is.EqualTo((seen, CellProblem.None)));
    }

    [Test]
    public void Texts_that_lie_across_records_are_told_apart_by_their_looks()
    {
        const int many = 3000;
        SheetCells sheet = Read((workbook, s) =>
        {
            IFont struck = workbook.CreateFont();
            struck.IsStrikeout = true;
            for (int i = 0; i < many; i++)
            {
                var text = new HSSFRichTextString((i % 2 == 0 ? "latin " : "水质类别 ") + i);
                if (i % 7 == 0) text.ApplyFont(0, 3, struck);
                s.CreateRow(i).CreateCell(0).SetCellValue(text);
            }
        });
        int[] struckRows = [.. sheet.Rows.Where(r => r.Cells.Single().Problem == CellProblem.Struck).Select(r => r.Number - 1)];
        Assert.That(struckRows, Is.EqualTo(Enumerable.Range(0, many).Where(i => i % 7 == 0)));
    }
}
