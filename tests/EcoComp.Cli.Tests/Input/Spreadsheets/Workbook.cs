using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MiniExcelLibs;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>Workbooks made by other libraries than the program's writer, and read by others than its reader.</summary>
internal static class Workbook
{
    /// <summary>A workbook of text cells, as MiniExcel writes it.</summary>
    public static byte[] OfText(IEnumerable<(string Sheet, IReadOnlyList<string[]> Records)> sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets.ToDictionary(s => s.Sheet, object (s) => s.Records.Skip(1)
            .Select(r => s.Records[0].Zip(r).ToDictionary(p => p.First, object (p) => p.Second)).ToArray()));
        return stream.ToArray();
    }

    /// <summary>A CSV file's records.</summary>
    public static IReadOnlyList<string[]> Records(byte[] csv) =>
        CsvRecords.Of(System.Text.Encoding.UTF8.GetString(csv).TrimStart('\uFEFF'));

    /// <summary>A workbook of one sheet from cells as they stand in the XML, for what only spreadsheets have.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="rows">The sheet's XML inside sheetData.</param>
    /// <param name="after">What follows sheetData.</param>
    /// <param name="shared">The shared strings' XML.</param>
    /// <param name="since1904">Whether days are counted as on old Macintoshes.</param>
    /// <param name="state">Whether the sheet is seen.</param>
    /// <param name="calculate">Whether it says that it must be calculated when it is opened.</param>
    /// <param name="styles">What follows the looks of cells in the part of styles.</param>
    public static byte[] OfXml(
        string sheet, string rows, string after = "", string shared = "", bool since1904 = false, string state = "visible", bool calculate = false, string styles = "")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>("rId1");
            part.Worksheet = new Worksheet($"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData>{after}</worksheet>");
            workbook.AddNewPart<SharedStringTablePart>("rId2").SharedStringTable = new SharedStringTable($"<sst xmlns=\"{main}\">{shared}</sst>");
            workbook.AddNewPart<WorkbookStylesPart>("rId3").Stylesheet = new Stylesheet(
                $"<styleSheet xmlns=\"{main}\"><numFmts count=\"3\"><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"[Red]0.00&quot; mg/L day&quot;\"/><numFmt numFmtId=\"172\" formatCode=\"yyyy&quot;年1-&quot;m&quot;月&quot;\"/></numFmts>"
                + "<fonts count=\"2\"><font/><font><strike/></font></fonts>"
                + "<borders count=\"2\"><border><diagonal/></border><border diagonalUp=\"1\"><diagonal style=\"thin\"/></border></borders>"
                + "<cellXfs count=\"9\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"22\"/><xf numFmtId=\"2\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"172\"/><xf numFmtId=\"0\" borderId=\"1\"/></cellXfs>" + styles + "</styleSheet>");
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                $"<workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + $"<workbookPr date1904=\"{(since1904 ? 1 : 0)}\"/><sheets><sheet name=\"{sheet}\" sheetId=\"1\" state=\"{state}\" r:id=\"rId1\"/></sheets>{(calculate ? "<calcPr fullCalcOnLoad=\"1\"/>" : "")}</workbook>");
        }

        return stream.ToArray();
    }

    /// <summary>A row of text cells in XML.</summary>
    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">" + string.Concat(cells.Select((c, i) => Text(i, number, c))) + "</row>";

    /// <summary>A text cell in XML, or nothing for an empty one.</summary>
    public static string Text(int column, int row, string text) =>
        text.Length == 0 ? "" : $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>A sheet as MiniExcel reads it: a record for each row, by the letters of the columns.</summary>
    public static List<IDictionary<string, object?>> Read(byte[] xlsx, string sheet)
    {
        using var stream = new MemoryStream(xlsx);
        return [.. stream.Query(sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }

    /// <summary>The parts of a workbook as they lie in it.</summary>
    public static (string Name, string Xml)[] Parts(byte[] xlsx)
    {
        using var archive = new ZipArchive(new MemoryStream(xlsx));
        return [.. archive.Entries.Select(e => (e.FullName, new StreamReader(e.Open()).ReadToEnd()))];
    }

    /// <summary>What Microsoft's validator says against a workbook.</summary>
    public static string[] Complaints(byte[] xlsx)
    {
        using var stream = new MemoryStream(xlsx);
        using var document = SpreadsheetDocument.Open(stream, false);
        var validator = new DocumentFormat.OpenXml.Validation.OpenXmlValidator(FileFormatVersions.Microsoft365);
        return [.. validator.Validate(document).Select(e => e.Part?.Uri + " " + e.Path?.XPath + ": " + e.Description)];
    }
}
