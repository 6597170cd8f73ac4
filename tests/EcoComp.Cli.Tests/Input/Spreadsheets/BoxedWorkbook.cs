using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>Workbooks with text boxes over their cells, of both forms.</summary>
internal static class BoxedWorkbook
{
    /// <summary>A workbook of one sheet.</summary>
    /// <param name="xls">Whether it is of the old form.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="rows">Its rows; cells stand between bars.</param>
    /// <param name="boxes">What stands in its boxes.</param>
    public static byte[] Write(bool xls, string sheet, string rows, params string[] boxes)
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        ISheet cells = Sheet(workbook, sheet, rows);
        IDrawing drawing = cells.CreateDrawingPatriarch();
        foreach ((int at, string text) in boxes.Index())
        {
            IClientAnchor anchor = drawing.CreateAnchor(0, 0, 0, 0, 5, at * 3, 8, (at * 3) + 2);
            if (drawing is HSSFPatriarch old) ((HSSFTextbox)old.CreateTextbox(anchor)).String = new HSSFRichTextString(text);
            else ((XSSFDrawing)drawing).CreateTextbox((XSSFClientAnchor)anchor).SetText(text);
        }

        if (drawing is HSSFPatriarch remarks)
        {
            IComment comment = remarks.CreateCellComment(new HSSFClientAnchor(0, 0, 0, 0, 5, 20, 7, 22));
            comment.String = new HSSFRichTextString("审核：王五"); // a comment is no text box
            cells.GetRow(0).GetCell(0).CellComment = comment;
        }

        return Bytes(workbook);
    }

    /// <summary>A workbook of one sheet with a box or a picture over a range of its cells.</summary>
    /// <param name="xls">Whether it is of the old form.</param>
    /// <param name="rows">Its rows; cells stand between bars.</param>
    /// <param name="over">The first column and row from 0, and those behind the last.</param>
    /// <param name="text">What stands in the box; null for a picture.</param>
    public static byte[] Over(bool xls, string rows, (int Column, int Row, int EndColumn, int EndRow) over, string? text)
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        IDrawing drawing = Sheet(workbook, "Sheet1", rows).CreateDrawingPatriarch();
        IClientAnchor anchor = drawing.CreateAnchor(0, 0, 0, 0, over.Column, over.Row, over.EndColumn, over.EndRow);
        if (text is null) drawing.CreatePicture(anchor, workbook.AddPicture(Convert.FromBase64String(Dot), PictureType.PNG));
        else if (drawing is HSSFPatriarch old) ((HSSFTextbox)old.CreateTextbox(anchor)).String = new HSSFRichTextString(text);
        else ((XSSFDrawing)drawing).CreateTextbox((XSSFClientAnchor)anchor).SetText(text);
        return Bytes(workbook);
    }

    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static ISheet Sheet(IWorkbook workbook, string name, string rows)
    {
        ISheet cells = workbook.CreateSheet(name);
        foreach ((int row, string line) in rows.Split('\n').Index())
        {
            foreach ((int column, string cell) in line.Split('|').Index()) (cells.GetRow(row) ?? cells.CreateRow(row)).CreateCell(column).SetCellValue(cell);
        }

        return cells;
    }

    private static byte[] Bytes(IWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
