using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.SS.Util;
using NPOI.XSSF.UserModel;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace EcoComp.Cli.Tests.Input.Spreadsheets.AsShown;

/// <summary>Writes random cells by libraries that are not the program's.</summary>
internal static class RandomWorkbooks
{
    /// <summary>The column, from 0, in which merged cells stand; none is read there.</summary>
    private const int MergedColumn = 8;

    /// <summary>A workbook as NPOI writes it.</summary>
    /// <param name="rows">The cells.</param>
    /// <param name="xls">Whether in the form of before 2007.</param>
    public static byte[] ByNpoi(RandomCell[][] rows, bool xls)
    {
        IWorkbook workbook = xls ? new HSSFWorkbook() : new XSSFWorkbook();
        ISheet sheet = workbook.CreateSheet("S");
        IFormulaEvaluator evaluator = workbook.GetCreationHelper().CreateFormulaEvaluator();
        var styles = new Dictionary<string, ICellStyle>(StringComparer.Ordinal);
        for (int r = 0; r < rows.Length; r++)
        {
            IRow row = sheet.CreateRow(r);
            for (int c = 0; c < rows[r].Length; c++)
            {
                RandomCell what = rows[r][c];
                ICell cell = row.CreateCell(c);
                if (what.Text is { } text) cell.SetCellValue(text);
                else if (!what.IsFormula) cell.SetCellValue(what.Number);
                else cell.SetCellFormula(what.Number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) + "+0");
                if (what is { IsFormula: true, HasResult: true }) evaluator.EvaluateFormulaCell(cell);
                if (!styles.TryGetValue(what.Code, out ICellStyle? style))
                {
                    styles.Add(what.Code, style = workbook.CreateCellStyle());
                    style.DataFormat = workbook.CreateDataFormat().GetFormat(what.Code);
                }

                cell.CellStyle = style;
            }
        }

        sheet.GetRow(0).CreateCell(MergedColumn).SetCellValue("合并");
        sheet.AddMergedRegion(new CellRangeAddress(0, 2, MergedColumn, MergedColumn + 1));
        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }

    /// <summary>A workbook as SpreadCheetah writes it.</summary>
    public static async Task<byte[]> BySpreadCheetah(RandomCell[][] rows)
    {
        using var stream = new MemoryStream();
        Spreadsheet sheet = await Spreadsheet.CreateNewAsync(stream).ConfigureAwait(false);
        await using (sheet.ConfigureAwait(false))
        {
            var styles = new Dictionary<string, StyleId>(StringComparer.Ordinal);
            foreach (string code in rows.SelectMany(r => r).Select(c => c.Code).Distinct(StringComparer.Ordinal))
                styles.Add(code, sheet.AddStyle(new Style { Format = NumberFormat.Custom(code) }));
            await sheet.StartWorksheetAsync("S").ConfigureAwait(false);
            foreach (RandomCell[] row in rows)
            {
                Cell[] cells = [.. row.Select(c => Cell(c, styles[c.Code]))];
                await sheet.AddRowAsync(cells).ConfigureAwait(false);
            }

            await sheet.FinishAsync().ConfigureAwait(false);
        }

        return stream.ToArray();
    }

    private static Cell Cell(RandomCell what, StyleId style)
    {
        if (what.Text is { } text) return new Cell(text, style);
        if (!what.IsFormula) return new Cell(what.Number, style);
        var formula = new Formula(what.Number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) + "+0");
        return what.HasResult ? new Cell(formula, what.Number, style) : new Cell(formula, style);
    }
}
