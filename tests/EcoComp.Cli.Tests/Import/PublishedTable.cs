using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>
/// A table laid out as offices publish theirs, with invented names. A line is a row, cells stand between bars; <c>&lt;</c> is merged with the cell to
/// its left, <c>^</c> with the one above, <c>~</c> is a line break in a cell.
/// </summary>
internal sealed class PublishedTable
{
    private readonly string[][] _cells;

    public PublishedTable(string rows) =>
        _cells = [.. rows.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(r => r.Split('|').Select(c => c.Trim()).ToArray())];

    /// <summary>A workbook with a sheet for each table.</summary>
    public static byte[] Xlsx(params (string Sheet, PublishedTable Table)[] sheets)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/";
        int[] numbers = [.. Enumerable.Range(1, sheets.Length)];
        string types = "<Types xmlns=\"" + package + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>";
        string workbook = $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>"
            + string.Concat(numbers.Select(n => $"<sheet name=\"{sheets[n - 1].Sheet}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")) + "</sheets></workbook>";
        string relations = $"<Relationships xmlns=\"{package}relationships\">"
            + string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>";
        return Zip(
        [
            ("[Content_Types].xml", types),
            ("_rels/.rels", $"<Relationships xmlns=\"{package}relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", relations),
            .. numbers.Select(n => ($"xl/worksheets/sheet{n}.xml", sheets[n - 1].Table.Sheet(main))),
        ]);
    }

    /// <summary>A Word document with the tables, each below its title.</summary>
    public static byte[] Docx(params (string Title, PublishedTable Table)[] tables)
    {
        const string main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string package = "http://schemas.openxmlformats.org/package/2006/";
        string body = string.Concat(tables.Select(t => Paragraph(t.Title) + t.Table.Word()));
        return Zip(
        [
            ("[Content_Types].xml", "<Types xmlns=\"" + package + "content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("word/document.xml", $"<w:document xmlns:w=\"{main}\"><w:body>{body}</w:body></w:document>"),
        ]);
    }

    /// <summary>A CSV file, in which merged cells are empty.</summary>
    public byte[] Csv(string encoding = "utf-8", char separator = ',')
    {
        string text = string.Concat(_cells.Select(r => string.Join(separator, r.Select(c => CsvRecords.Quoted(c is "<" or "^" ? "" : Text(c), separator, always: false))) + "\r\n"));
        return encoding == "utf-8"
            ? [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]
            : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);
    }

    /// <summary>The table as a web page, of which an office program makes a workbook of the old form.</summary>
    public string Html()
    {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>");
        for (int row = 0; row < _cells.Length; row++)
        {
            html.Append("<tr>");
            for (int column = 0; column < _cells[row].Length; column++)
            {
                if (_cells[row][column] is "<" or "^") continue;
                (int down, int across) = Span(row, column);
                html.Append(CultureInfo.InvariantCulture, $"<td rowspan=\"{down}\" colspan=\"{across}\">{SecurityElement.Escape(Text(_cells[row][column])).Replace("\n", "<br>", StringComparison.Ordinal)}</td>");
            }

            html.Append("</tr>");
        }

        return html.Append("</table></body></html>").ToString();
    }

    private static string Text(string cell) => cell.Replace('~', '\n');

    /// <summary>Over how many rows and columns a cell goes.</summary>
    private (int Down, int Across) Span(int row, int column)
    {
        int across = 1;
        while (column + across < _cells[row].Length && _cells[row][column + across] == "<") across++;
        int down = 1;
        while (row + down < _cells.Length && column < _cells[row + down].Length && _cells[row + down][column] == "^") down++;
        return (down, across);
    }

    private string Sheet(string main)
    {
        var rows = new StringBuilder();
        var merged = new List<string>();
        for (int row = 0; row < _cells.Length; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < _cells[row].Length; column++)
            {
                string cell = _cells[row][column];
                if (cell is "<" or "^" or "") continue;
                (int down, int across) = Span(row, column);
                if (down * across > 1) merged.Add(Address(row, column) + ":" + Address(row + down - 1, column + across - 1));
                rows.Append(decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
                    ? $"<c r=\"{Address(row, column)}\"><v>{cell}</v></c>"
                    : $"<c r=\"{Address(row, column)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(Text(cell))}</t></is></c>");
            }

            rows.Append("</row>");
        }

        string ranges = merged.Count == 0 ? "" : $"<mergeCells count=\"{merged.Count}\">" + string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>")) + "</mergeCells>";
        return $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData>{ranges}</worksheet>";
    }

    private string Word()
    {
        var table = new StringBuilder("<w:tbl>");
        for (int row = 0; row < _cells.Length; row++)
        {
            table.Append("<w:tr>");
            for (int column = 0; column < _cells[row].Length; column++)
            {
                string cell = _cells[row][column];
                if (cell == "<") continue;
                bool continued = cell == "^";
                int origin = row;
                while (continued && _cells[origin][column] == "^") origin--;
                (int down, int across) = Span(continued ? origin : row, column);
                string merge = continued ? "<w:vMerge/>" : down > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                table.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:gridSpan w:val=\"{across}\"/>{merge}</w:tcPr>");
                table.Append(continued ? Paragraph("") : string.Concat(Text(cell).Split('\n').Select(Paragraph))).Append("</w:tc>");
            }

            table.Append("</w:tr>");
        }

        return table.Append("</w:tbl>").ToString();
    }

    private static string Paragraph(string text) =>
        text.Length == 0 ? "<w:p/>" : $"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static string Address(int row, int column) => (char)('A' + column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    private static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text));
            }
        }

        return stream.ToArray();
    }
}
