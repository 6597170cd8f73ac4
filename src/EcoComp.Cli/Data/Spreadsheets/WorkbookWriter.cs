using System.Globalization;
using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>
/// Writes a workbook (.xlsx). What is written is small and always alike, so the XML is written here: no library is loaded for it, months that were
/// made side by side are only strung together, and the same sheets give the same bytes everywhere.
/// </summary>
internal static class WorkbookWriter
{
    /// <summary>How many rows a sheet may have besides its title, header and closing line.</summary>
    public const int MostRows = 1_048_570;

    private const int LastRow = 1_048_576;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const int TitleHeight = 30;

    /// <summary>How many rows a sheet of several blocks may have to be printed on one page.</summary>
    private const int MostOnOnePage = 45;

    /// <summary>Writes a workbook.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="sheets">Its sheets, at least one.</param>
    /// <param name="words">The language of what a wrong choice is told.</param>
    public static void Write(Stream output, IReadOnlyList<Sheet> sheets, Words words)
    {
        using var zip = new ZipWriter(output);
        int[] numbers = [.. Enumerable.Range(1, sheets.Count)];
        Part(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SheetType}sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{SheetType}styles+xml"/>
            {Each(numbers, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{SheetType}worksheet+xml\"/>")}</Types>
            """);
        Part(zip, "_rels/.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="rId0" Type="{Office}/styles" Target="styles.xml"/>
            {Each(numbers, n => $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}</Relationships>
            """);
        Part(zip, "xl/styles.xml", Styles);
        int[] lastRows = [.. sheets.Select((sheet, i) => SheetPart(zip, $"xl/worksheets/sheet{i + 1}.xml", sheet, words))];
        Part(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><bookViews><workbookView/></bookViews><sheets>
            {Each(numbers, n => $"<sheet name=\"{SheetText.Encode(sheets[n - 1].Name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets>
            <definedNames>{Each(numbers, n => Printed(sheets[n - 1], n - 1, lastRows[n - 1]))}</definedNames></workbook>
            """);
    }

    /// <summary>What is printed of a sheet, and what is repeated on each page.</summary>
    private static string Printed(Sheet sheet, int index, int lastRow)
    {
        string name = SheetText.Encode("'" + sheet.Name.Replace("'", "''", StringComparison.Ordinal) + "'");
        string area = sheet.Printed == 0 ? ""
            : $"<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{index}\">{name}!$A$1:${ColumnLetters.Of(sheet.LastPrinted)}${lastRow}</definedName>";
        return area + $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{name}!$1:${sheet.HeadRows}</definedName>";
    }

    /// <summary>Writes a sheet.</summary>
    /// <returns>The number of its last row.</returns>
    private static int SheetPart(ZipWriter zip, string name, Sheet sheet, Words words)
    {
        using Stream part = zip.Open(name);
        int[] columns = [.. Enumerable.Range(1, sheet.Columns.Count)];
        Put(part, $"""
            {Declaration}<worksheet xmlns="{Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">
            {Frozen(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="{SheetRows.LineHeight}" customHeight="1"/><cols>
            {Each(columns, c => $"<col min=\"{c}\" max=\"{c}\" width=\"{sheet.Columns[c - 1].Width}\" style=\"{(int)sheet.Columns[c - 1].Style}\" customWidth=\"1\"/>")}</cols><sheetData>

            """);
        int row = 0;
        foreach (ReadOnlyMemory<byte> rows in sheet.Rows.Prepend(Head(sheet)).Append(Foot(sheet))) Number(part, rows.Span, ref row, sheet.HeadRows);
        Put(part, "</sheetData>" + Merged(sheet, row) + Validations(sheet.Columns, words) + PrintSetup(sheet, row) + "</worksheet>");
        return row;
    }

    private static string Frozen(Sheet sheet)
    {
        string corner = ColumnLetters.Of(sheet.FrozenColumns + 1) + (sheet.HeadRows + 1).ToString(CultureInfo.InvariantCulture);
        return sheet.FrozenColumns == 0
            ? $"<pane ySplit=\"{sheet.HeadRows}\" topLeftCell=\"{corner}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            : $"<pane xSplit=\"{sheet.FrozenColumns}\" ySplit=\"{sheet.HeadRows}\" topLeftCell=\"{corner}\" activePane=\"bottomRight\" state=\"frozen\"/>";
    }

    private static ReadOnlyMemory<byte> Head(Sheet sheet)
    {
        var head = new SheetRows();
        if (sheet.Title.Length > 0)
        {
            head.Begin(TitleHeight).Text(sheet.Title, CellStyle.Title).End();
            head.BeginFor((sheet.Subtitle, Across(sheet))).Text(sheet.Subtitle, CellStyle.Subtitle).End();
        }

        int lines = sheet.Columns.Max(c => SheetRows.LinesOf(c.Heading, c.Width));
        head.Begin(sheet.Title.Length > 0 ? Math.Max(2, lines) * SheetRows.LineHeight : 0);
        foreach (SheetColumn column in sheet.Columns)
        {
            if (column.Month is { } month) head.Month(month, CellStyle.HeaderMonth);
            else head.Text(column.Heading, CellStyle.Header);
        }

        head.End();
        return head.ToBytes();
    }

    private static ReadOnlyMemory<byte> Foot(Sheet sheet)
    {
        if (sheet.Closing.Length == 0) return default;
        var foot = new SheetRows();
        foot.BeginFor((sheet.Closing, Across(sheet))).Text(sheet.Closing, CellStyle.Closing).End();
        return foot.ToBytes();
    }

    /// <summary>How much of a line in words goes across what is printed: less than its columns, as lines do not break anywhere.</summary>
    private static int Across(Sheet sheet) => sheet.Columns.Take(sheet.LastPrinted).Sum(c => c.Width) * 9 / 10;

    /// <summary>Title, subtitle and closing line go across what is printed.</summary>
    private static string Merged(Sheet sheet, int lastRow)
    {
        if (sheet.Title.Length == 0 || sheet.LastPrinted == 1) return "";
        int[] rows = sheet.Closing.Length > 0 ? [1, 2, lastRow] : [1, 2];
        string last = ColumnLetters.Of(sheet.LastPrinted);
        return $"<mergeCells count=\"{rows.Length}\">{Each(rows, r => $"<mergeCell ref=\"A{r}:{last}{r}\"/>")}</mergeCells>";
    }

    /// <summary>A4, as wide as the paper is, with the numbers of the pages; lines between the cells where there is a table to be read.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rows">How many rows it has.</param>
    private static string PrintSetup(Sheet sheet, int rows) =>
        (sheet.Title.Length > 0 ? "<printOptions horizontalCentered=\"1\" gridLines=\"1\"/>" : "")
        + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
        + $"<pageSetup paperSize=\"9\" orientation=\"{(sheet.IsUpright ? "portrait" : "landscape")}\" fitToHeight=\"{(IsOnePage(sheet, rows) ? 1 : 0)}\"/>"
        + (sheet.Title.Length > 0 ? "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>" : "")
        + (IsOnePage(sheet, rows) ? "" : Breaks([.. sheet.Blocks.Skip(1).Select(b => b + sheet.HeadRows)]));

    private static bool IsOnePage(Sheet sheet, int rows) => sheet.Blocks.Count > 0 && rows <= MostOnOnePage;

    /// <summary>The ends of pages, each after a row.</summary>
    private static string Breaks(int[] after) => after.Length == 0 ? ""
        : $"<rowBreaks count=\"{after.Length}\" manualBreakCount=\"{after.Length}\">"
            + Each(after, r => $"<brk id=\"{r}\" max=\"16383\" man=\"1\"/>") + "</rowBreaks>";

    /// <summary>Copies rows and puts in their numbers.</summary>
    private static void Number(Stream part, ReadOnlySpan<byte> rows, ref int row, int headRows)
    {
        Span<byte> digits = stackalloc byte[8];
        for (int at; (at = rows.IndexOfAny(SheetRows.NextRow, SheetRows.SameRow, SheetRows.Ordinal)) >= 0; rows = rows[(at + 1)..])
        {
            if (rows[at] == SheetRows.NextRow) row++;
            int number = rows[at] == SheetRows.Ordinal ? row - headRows : row;
            number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
            part.Write(rows[..at]);
            part.Write(digits[..length]);
        }

        part.Write(rows);
    }

    private static string Validations(IReadOnlyList<SheetColumn> columns, Words words)
    {
        int[] chosen = [.. Enumerable.Range(0, columns.Count).Where(c => columns[c].Choices.Length > 0)];
        if (chosen.Length == 0) return "";
        return $"<dataValidations count=\"{chosen.Length}\">" + Each(chosen, c =>
        {
            string letter = ColumnLetters.Of(c + 1);
            string severity = columns[c].OnlyChoices ? "stop" : "warning";
            return $"<dataValidation type=\"list\" errorStyle=\"{severity}\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"{SheetText.Encode(columns[c].Heading)}\""
                + $" error=\"{words["sheet.choose"]}\" sqref=\"{letter}2:{letter}{LastRow}\"><formula1>{SheetText.Encode(columns[c].Choices)}</formula1></dataValidation>";
        }) + "</dataValidations>";
    }

    private static string Each(IEnumerable<int> numbers, Func<int, string> text) => string.Concat(numbers.Select(text));

    private static void Part(ZipWriter zip, string name, string xml)
    {
        using Stream part = zip.Open(name);
        Put(part, Declaration + xml);
    }

    private static void Put(Stream part, string xml) => part.Write(Encoding.UTF8.GetBytes(xml));

    /// <summary>The formats of <see cref="CellStyle"/> in its order.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="15"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="3" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center"/></xf>
        <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;
}
