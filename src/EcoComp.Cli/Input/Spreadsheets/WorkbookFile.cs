using System.Collections.Immutable;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// Reads the sheets of a workbook, whatever wrote it: Excel, WPS, LibreOffice. The library is only asked when a folder has a workbook.
/// </summary>
internal static class WorkbookFile
{
    /// <summary>No part of a workbook may unfold to more characters than this, whatever its compressed size.</summary>
    private const long MostCharacters = 1L << 29;

    /// <summary>Reads all visible sheets.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>Its sheets in order, or why the bytes are no such workbook.</returns>
    public static WorkbookSheets Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook) return Damaged;
            var cells = new CellReader(workbook);
            return new WorkbookSheets([.. sheets.Elements<Sheet>().Where(IsVisible).Select(s => Read(workbook, s, cells)).OfType<SheetCells>()]);
        }
        catch (Exception e) when (e is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or ArgumentException
            or FormatException or IOException or InvalidOperationException or OverflowException or NotSupportedException)
        {
            // The library tells broken files by many exceptions; all mean the same to whoever has to mend the file.
            return Damaged;
        }
    }

    private static WorkbookSheets Damaged => new([], WorkbookFlaw.Damaged);

    private static bool IsVisible(Sheet sheet) => sheet.State is null || sheet.State.Value == SheetStateValues.Visible;

    private static SheetCells? Read(WorkbookPart workbook, Sheet sheet, CellReader cells)
    {
        if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part) return null;
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var merged = ImmutableArray.CreateBuilder<CellRange>();
        using OpenXmlReader reader = OpenXmlPartReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
                rows.Add(Read(row, rows.Count == 0 ? 1 : rows[^1].Number + 1, cells));
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } range })
                merged.Add(CellRange.Read(range));
        }

        return new SheetCells(sheet.Name?.Value ?? "", rows.ToImmutable(), merged.ToImmutable());
    }

    /// <summary>A row; numbers of rows and columns may be left out where they only count on.</summary>
    private static SheetRow Read(Row row, int next, CellReader cells)
    {
        var read = ImmutableArray.CreateBuilder<SheetCell>();
        int column = 0;
        foreach (Cell cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { Length: > 0 } place ? ColumnLetters.Place(place).Column : column + 1;
            SheetCell value = cells.Read(cell, column);
            if (value.Text.Length > 0 || value.Problem != CellProblem.None) read.Add(value);
        }

        return new SheetRow(row.RowIndex?.HasValue == true ? (int)row.RowIndex.Value : next, read.ToImmutable());
    }
}
