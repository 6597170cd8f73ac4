using System.IO.Compression;
using System.Text;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>Workbooks that would fill the memory, or that say what no spreadsheet shows.</summary>
public sealed class HostileWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static WorkbookSheets Read(string sheet, string strings = "", string before = "") => WorkbookFile.Read(Package(before + $"<worksheet xmlns=\"{Main}\">{sheet}</worksheet>", strings));

    private static byte[] Package(string sheet, string strings = "", string workbook = "") => HandMadeWorkbook.Zip(Manner.Plain,
    [
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{workbook}</workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"s.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/sharedStrings\" Target=\"t.xml\"/></Relationships>"),
        ("xl/s.xml", sheet),
        ("xl/t.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
    ]);

    [TestCase("<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>", WorkbookFlaw.TooLarge, "S!XFE1 > XFD1048576")]
    [TestCase("<sheetData><row r=\"1048577\"/></sheetData>", WorkbookFlaw.TooLarge, "S!1048577 > 1048576")]
    [TestCase("<sheetData><row r=\"0\"/></sheetData>", WorkbookFlaw.TooLarge, "S!0 > 1048576")]
    [TestCase("<sheetData><row r=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData>", WorkbookFlaw.Damaged, "", TestName = "a cell that says it is in another row")]
    [TestCase("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>", WorkbookFlaw.Damaged, "", TestName = "a cell twice")]
    [TestCase("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row></sheetData>", WorkbookFlaw.Damaged, "", TestName = "a row twice")]
    [TestCase("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><sheetData><row r=\"2\"/></sheetData>", WorkbookFlaw.Damaged, "", TestName = "the cells twice")]
    [TestCase("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ⅲ</t></is><is><t>Ⅴ</t></is></c></row></sheetData>", WorkbookFlaw.Damaged, "", TestName = "two texts in a cell")]
    [TestCase("<sheetData><row r=\"x\"/></sheetData>", WorkbookFlaw.Damaged, "")]
    [TestCase("<sheetData><row", WorkbookFlaw.Damaged, "")]
    public void What_stands_outside_the_sheet_or_twice_is_refused(string sheet, object flaw, string detail)
    {
        WorkbookSheets read = Read(sheet);
        Assert.That((read.Flaw, read.Detail), Is.EqualTo(((WorkbookFlaw)flaw, detail)));
    }

    [TestCase("<sheetData>{0}</sheetData>")]
    [TestCase("{0}")]
    [TestCase("<cols>{0}</cols>")]
    public void Cells_among_the_extensions_or_outside_the_sheets_own_are_shown_by_nobody_and_not_read(string hidden)
    {
        string more = string.Format(null, hidden, "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>");
        string sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><extLst><ext uri=\"x\">" + more
            + "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells><cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols></ext></extLst>";
        SheetCells read = Read(sheet).Sheets.Single();
        Assert.That(read.Rows.Select(r => r.Number), Is.EqualTo(new[] { 1 }));
        Assert.That((read.Merged.Length, read.Hides(1)), Is.EqualTo((0, false)));
    }

    [Test]
    public void A_text_among_the_extensions_of_the_shared_ones_is_no_text_of_a_cell()
    {
        WorkbookSheets read = Read(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>", "<extLst><ext uri=\"x\"><si><t>劣Ⅴ</t></si></ext></extLst><si><t>Ⅴ</t></si>");
        Assert.That(read.Sheets.Single().Rows.Single().Cells.Single().Text, Is.EqualTo("Ⅴ"));
    }

    [Test]
    public void A_sheet_among_the_extensions_of_a_workbook_is_shown_by_nobody_and_not_read()
    {
        const string more = "<extLst><ext uri=\"x\"><sheets><sheet name=\"T\" sheetId=\"2\" r:id=\"rId1\"/></sheets></ext></extLst>";
        byte[] book = Package($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>", workbook: more);
        Assert.That(WorkbookFile.Read(book).Sheets.Select(x => x.Name), Is.EqualTo(new[] { "S" }));
    }

    [Test]
    public void Entities_are_not_unfolded()
    {
        string bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        Assert.That(Read("<sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData>", before: bomb).Flaw, Is.EqualTo(WorkbookFlaw.Damaged));
    }

    [Test]
    public void A_part_that_unfolds_to_a_thousand_times_its_size_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            part.Write(new byte[16 << 20]);
        }

        WorkbookSheets read = WorkbookFile.Read(stream.ToArray());
        Assert.That((read.Flaw, read.Detail), Is.EqualTo((WorkbookFlaw.TooLarge, "xl/workbook.xml: 1029:1 > 1000:1")).Or.EqualTo((WorkbookFlaw.TooLarge, "xl/workbook.xml: 1028:1 > 1000:1")));
    }

    [Test]
    public void A_part_that_unfolds_to_more_than_it_says_is_damage()
    {
        byte[] bytes = Package($"<worksheet xmlns=\"{Main}\"><sheetData/></worksheet>");
        // The directory at the end says how long each part is: one byte less than is there.
        int entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        bytes[entry + 24]--;
        Assert.That(WorkbookFile.Read(bytes).Flaw, Is.EqualTo(WorkbookFlaw.Damaged));
    }

    [Test]
    public void Millions_of_empty_texts_end_before_they_fill_the_memory()
    {
        var texts = new StringBuilder();
        for (int i = 0; i < 2000; i++) texts.Append("<si><t>").Append('a', 1000).Append("</t></si>");
        Assert.That(Read("<sheetData/>", texts.ToString()).Flaw, Is.EqualTo(WorkbookFlaw.None), "two megabytes are nothing");
        var memory = new SheetMemory();
        Assert.That(() => { for (int i = 0; i < 100_000_000; i++) memory.Take(""); }, Throws.TypeOf<BeyondLimitException>());
    }

    [TestCase("<sheetData><row><c x=\"*\"><v>1</v></c></row></sheetData>", TestName = "a long attribute")]
    [TestCase("<sheetData><row><c><v>*</v></c></row></sheetData>", TestName = "a long value")]
    [TestCase("<!--*--><sheetData/>", TestName = "a long comment")]
    public void What_would_have_to_be_held_whole_is_refused_as_it_is_read(string sheet)
    {
        var random = new Random(1);
        string much = string.Concat(Enumerable.Range(0, 1 << 20).Select(_ => (char)('a' + random.Next(26))));
        WorkbookSheets read = Read(sheet.Replace("*", much, StringComparison.Ordinal));
        Assert.That((read.Flaw, read.Detail), Is.EqualTo((WorkbookFlaw.TooLarge, "xl/s.xml: > 512 KB")));
    }

    [Test]
    public void More_texts_than_cells_can_name_are_refused()
    {
        string texts = string.Concat(Enumerable.Range(0, 100_010).Select(i => "<si><t>" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "</t></si>"));
        WorkbookSheets read = Read("<sheetData/>", texts);
        Assert.That((read.Flaw, read.Detail.Split(':')[0]), Is.EqualTo((WorkbookFlaw.TooLarge, "sharedStrings")));
    }

    [Test]
    public void A_text_of_more_than_a_cell_can_hold_is_not_taken()
    {
        string text = new('长', 32_768);
        SheetCell cell = Read($"<sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData>").Sheets.Single().Rows.Single().Cells.Single();
        Assert.That((cell.Problem, cell.Text.Length), Is.EqualTo((CellProblem.TooLong, 61)));
    }

    [Test]
    public void A_part_that_is_named_twice_is_damage()
    {
        byte[] bytes = HandMadeWorkbook.Zip(Manner.Plain, [("xl/workbook.xml", "<a/>"), ("xl\\WORKBOOK.xml", "<b/>")]);
        Assert.That(WorkbookFile.Read(bytes).Flaw, Is.EqualTo(WorkbookFlaw.Damaged));
    }

    [Test]
    public void Cells_far_to_the_right_and_long_texts_meet_the_limit_early()
    {
        Assert.That(Taken(m => m.Take(new SheetCell(ColumnLetters.LastColumn, "1"))), Is.LessThan(50_000), "far to the right");
        Assert.That(Taken(m => m.Take(new string('长', CellReader.LongestText))), Is.LessThan(2_000), "as long as can be");
        Assert.That(Taken(m => m.Take(new CellRange(1, 1, 60, 2))), Is.LessThan(200_000), "merged downward");
        Assert.That(Taken(m => m.Take(new CellRange(1, 1, ColumnLetters.LastRow, 1))), Is.EqualTo(1000), "merged over the whole sheet");
        Assert.That(Taken(m => m.Take(new SheetCell(8, "2021-09"))), Is.GreaterThan(8_000_000), "the cells of a long table");
        Assert.That(Taken(m => { for (int i = 1; i <= ColumnLetters.LastColumn; i++) m.Take(new SheetCell(i, "1")); }), Is.GreaterThan(2), "a header over all columns, and a row");

        static int Taken(Action<SheetMemory> take)
        {
            var memory = new SheetMemory();
            int count = 0;
            try
            {
                for (; count < 20_000_000; count++) take(memory);
            }
            catch (BeyondLimitException)
            {
                // That is the limit.
            }

            return count;
        }
    }

    [Test]
    public void A_workbook_with_a_password_says_so()
    {
        using var package = new MemoryStream();
        var file = new NPOI.POIFS.FileSystem.POIFSFileSystem();
        file.Root.CreateDocument("EncryptionInfo", new MemoryStream(new byte[248]));
        file.Root.CreateDocument("EncryptedPackage", new MemoryStream(new byte[8192]));
        file.WriteFileSystem(package);
        WorkbookSheets read = WorkbookFile.Read(package.ToArray());
        Assert.That((read.Flaw, read.Detail), Is.EqualTo((WorkbookFlaw.Encrypted, "")));
        byte[] begin = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] locked = [0x2F, 0x00, 0x06, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00];
        Assert.That(new BiffRecords([.. begin, .. locked, 0x0A, 0, 0, 0]).IsEncrypted, Is.True);
        Assert.That(new BiffRecords([.. begin, 0x0A, 0, 0, 0]).IsEncrypted, Is.False);
    }

    [Test]
    public void Sheets_of_the_old_form_that_lie_in_one_another_are_damage()
    {
        byte[] begin = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] bound = [0x85, 0x00, 0x09, 0x00, 70, 0, 0, 0, 0, 0, 1, 0, (byte)'S'];
        byte[] stream = [.. begin, .. bound, .. bound, .. bound, 0x0A, 0, 0, 0, .. new byte[7], .. begin, 0x0A, 0, 0, 0];
        Assert.That(() => new BiffRecords(stream).Sheets.Take(1).Count(), Is.EqualTo(1));
        Assert.That(() => new BiffRecords([.. stream[..70], .. begin, .. new byte[400], 0x0A, 0, 0, 0]).Sheets.Count(), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void Merged_columns_without_end_are_refused()
    {
        string merged = "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 1001)) + "</mergeCells>";
        Assert.That(Read("<sheetData/>" + merged).Flaw, Is.EqualTo(WorkbookFlaw.TooLarge));
    }

    [Test]
    public void More_parts_than_any_workbook_has_are_refused_before_they_are_listed()
    {
        byte[] entries = [.. Enumerable.Repeat("PK\u0001\u0002"u8.ToArray(), 70_000).SelectMany(b => b)];
        Assert.That(() => PackageParts.Open([.. "PK\u0003\u0004"u8, .. entries]), Throws.TypeOf<BeyondLimitException>());
    }

    [Test]
    public void Elements_deep_in_one_another_are_damage()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        Assert.That(Read("<sheetData>" + deep + "</sheetData>").Flaw, Is.EqualTo(WorkbookFlaw.Damaged));
    }

    [TestCase("<html><table><tr><td>1</td></tr></table></html>", WorkbookFlaw.WebPage, "")]
    [TestCase("  <!DOCTYPE html><html/>", WorkbookFlaw.WebPage, "")]
    [TestCase("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", WorkbookFlaw.OtherForm, "XML (Excel 2003)")]
    [TestCase("月份,点位\n2021-09,YH-01\n", WorkbookFlaw.PlainText, "")]
    [TestCase("", WorkbookFlaw.Damaged, "")]
    [TestCase("PK", WorkbookFlaw.Damaged, "")]
    [TestCase("a\0b", WorkbookFlaw.Damaged, "")]
    public void What_is_no_workbook_says_what_it_is(string content, object flaw, string detail)
    {
        WorkbookSheets read = WorkbookFile.Read(Encoding.UTF8.GetBytes(content));
        Assert.That((read.Flaw, read.Detail), Is.EqualTo(((WorkbookFlaw)flaw, detail)));
    }

    [TestCase("content.xml", "ods")]
    [TestCase("word/document.xml", "docx")]
    public void A_document_of_another_kind_says_what_it_is(string part, string form) =>
        Assert.That(WorkbookFile.Read(HandMadeWorkbook.Zip(Manner.Plain, [(part, "<a/>")])).Detail, Is.EqualTo(form));

    [Test]
    public void A_view_that_hides_zeros_or_shows_formulas_is_not_what_is_read()
    {
        SheetCell zero = Read("<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData><row><c><v>0</v></c></row></sheetData>").Sheets.Single().Rows.Single().Cells.Single();
        SheetCell formula = Read("<sheetViews><sheetView showFormulas=\"1\"/></sheetViews><sheetData><row><c><f>1+1</f><v>2</v></c></row></sheetData>").Sheets.Single().Rows.Single().Cells.Single();
        Assert.That((zero.Problem, formula.Problem, formula.Text), Is.EqualTo((CellProblem.ShownOtherwise, CellProblem.ShownOtherwise, "=1+1")));
    }

    [Test]
    public void What_is_hidden_is_read_and_marked()
    {
        SheetCells sheet = Read("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row hidden=\"1\"><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>").Sheets.Single();
        Assert.That(sheet.Rows.Select(r => r.IsHidden), Is.EqualTo(new[] { true, false }));
        Assert.That((int[])[.. Enumerable.Range(1, 4).Where(sheet.Hides)], Is.EqualTo(new[] { 2, 3 }));
    }

    [TestCase("<conditionalFormatting sqref=\"A1\"><cfRule type=\"cellIs\" dxfId=\"2\"/></conditionalFormatting>", CellProblem.Struck)]
    [TestCase("<conditionalFormatting sqref=\"A1\"><cfRule type=\"cellIs\" dxfId=\"0\"/></conditionalFormatting>", CellProblem.None)]
    [TestCase("<conditionalFormatting sqref=\"A1\"><cfRule type=\"iconSet\"><iconSet showValue=\"0\"/></cfRule></conditionalFormatting>", CellProblem.ShownOtherwise)]
    [TestCase("<conditionalFormatting sqref=\"A1\"><cfRule type=\"dataBar\"><dataBar/></cfRule></conditionalFormatting>", CellProblem.None)]
    [TestCase("<extLst><ext><x:conditionalFormattings><x:conditionalFormatting><x:cfRule><x:dxf><font><strike/></font></x:dxf></x:cfRule><m:sqref>A1</m:sqref></x:conditionalFormatting></x:conditionalFormattings></ext></extLst>", CellProblem.Struck)]
    [TestCase("<extLst><ext><x:conditionalFormattings><x:conditionalFormatting><x:cfRule><x:iconSet showValue=\"0\"/></x:cfRule><m:sqref>B1 A1:A3</m:sqref></x:conditionalFormatting></x:conditionalFormattings></ext></extLst>", CellProblem.ShownOtherwise)]
    public void What_a_conditional_format_strikes_or_hides_is_not_taken(string format, object problem)
    {
        byte[] bytes = HandMadeWorkbook.Zip(Manner.Plain,
        [
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"s.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"y.xml\"/></Relationships>"),
            ("xl/s.xml", $"<worksheet xmlns=\"{Main}\" xmlns:x=\"urn:x14\" xmlns:m=\"urn:xm\"><sheetData><row><c><v>5</v></c></row></sheetData>{format}</worksheet>"),
            ("xl/y.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/></cellXfs><dxfs><dxf/><dxf/><dxf><font><strike/></font></dxf></dxfs></styleSheet>"),
        ]);
        Assert.That(WorkbookFile.Read(bytes).Sheets.Single().Rows.Single().Cells.Single().Problem, Is.EqualTo((CellProblem)problem));
    }

    [TestCase("\"劣\"@", CellProblem.ShownOtherwise)]
    [TestCase(";;;", CellProblem.ShownOtherwise)]
    [TestCase("0.00", CellProblem.None)]
    public void A_text_that_a_conditional_format_shows_in_its_own_way_is_not_taken(string code, object problem)
    {
        byte[] bytes = HandMadeWorkbook.Zip(Manner.Plain,
        [
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"s.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"y.xml\"/></Relationships>"),
            ("xl/s.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row><c t=\"inlineStr\"><is><t>Ⅴ</t></is></c></row></sheetData><conditionalFormatting sqref=\"A1\"><cfRule type=\"cellIs\" dxfId=\"0\"/></conditionalFormatting></worksheet>"),
            ("xl/y.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/></cellXfs><dxfs><dxf><numFmt numFmtId=\"170\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/></dxf></dxfs></styleSheet>"),
        ]);
        Assert.That(WorkbookFile.Read(bytes).Sheets.Single().Rows.Single().Cells.Single().Problem, Is.EqualTo((CellProblem)problem));
    }

    [TestCase("A1:B2", CellProblem.ShownOtherwise)]
    [TestCase("C1:C9", CellProblem.None)]
    public void A_number_that_a_conditional_format_shows_in_its_own_way_is_not_taken(string range, object problem)
    {
        byte[] bytes = HandMadeWorkbook.Zip(Manner.Plain,
        [
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"s.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"y.xml\"/></Relationships>"),
            ("xl/s.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row><c><v>5</v></c></row></sheetData><conditionalFormatting sqref=\"{range}\"><cfRule type=\"cellIs\" dxfId=\"1\"/></conditionalFormatting></worksheet>"),
            ("xl/y.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/></cellXfs><dxfs><dxf/><dxf><numFmt numFmtId=\"170\" formatCode=\";;;\"/></dxf></dxfs></styleSheet>"),
        ]);
        Assert.That(WorkbookFile.Read(bytes).Sheets.Single().Rows.Single().Cells.Single().Problem, Is.EqualTo((CellProblem)problem));
    }
}
