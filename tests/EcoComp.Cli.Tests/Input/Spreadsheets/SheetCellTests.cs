using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>What cells of spreadsheets say as text.</summary>
public sealed class SheetCellTests
{
    private static SheetCell Read(string cell, string shared = "", bool since1904 = false) =>
        WorkbookFile.Read(Workbook.OfXml("S", "<row r=\"4\">" + cell + "</row>", "", shared, since1904)).Sheets.Single().Rows.Single().Cells.Single();

    [TestCase("<c r=\"A4\"><v>202109</v></c>", "202109", CellKind.Number)]
    [TestCase("<c r=\"A4\"><v>0.30000000000000004</v></c>", "0.3", CellKind.Number, TestName = "fifteen digits, as the spreadsheet shows")]
    [TestCase("<c r=\"A4\"><v>1.1000000000000001</v></c>", "1.1", CellKind.Number)]
    [TestCase("<c r=\"A4\"><v>1E-3</v></c>", "0.001", CellKind.Number)]
    [TestCase("<c r=\"A4\" s=\"\"><v>12</v></c>", "12", CellKind.Number, TestName = "an empty style is style 0")]
    [TestCase("<c r=\"A4\" t=\"b\"><v>1</v></c>", "TRUE", CellKind.Truth)]
    [TestCase("<c r=\"A4\" t=\"str\"><f>\"YH\"&amp;\"-01\"</f><v>YH-01</v></c>", "YH-01", CellKind.Text, TestName = "a formula's result")]
    [TestCase("<c r=\"A4\"><f>1+1</f><v>2</v></c>", "2", CellKind.Number, TestName = "a formula's number")]
    [TestCase("<c r=\"A4\"><f t=\"shared\" si=\"0\"/><v>2</v></c>", "2", CellKind.Number, TestName = "a shared formula's number")]
    [TestCase("<c r=\"A4\" t=\"inlineStr\"><is><t>_x4E00_</t></is></c>", "一", CellKind.Text)]
    public void Is_read(string cell, string text, object kind) => Assert.That(Read(cell), Is.EqualTo(new SheetCell(1, text, (CellKind)kind)));

    [TestCase("<c r=\"A4\" s=\"3\"><v>44440</v></c>", CellProblem.ShownOtherwise, "44440.00 mg/L day", "44440", TestName = "a unit in the format is shown")]
    [TestCase("<c r=\"A4\"><f>1+1</f></c>", CellProblem.NotCalculated, "1+1", "")]
    [TestCase("<c r=\"A4\"><f>1+1</f><v></v></c>", CellProblem.NotCalculated, "1+1", "")]
    [TestCase("<c r=\"A4\"><f>1+1</f><v/></c>", CellProblem.NotCalculated, "1+1", "")]
    [TestCase("<c r=\"A4\" t=\"str\"><f>A1</f></c>", CellProblem.NotCalculated, "A1", "")]
    [TestCase("<c r=\"A4\" t=\"e\"><f>NA()</f><v>#N/A</v></c>", CellProblem.Error, "#N/A", "")]
    [TestCase("<c r=\"A4\" t=\"s\"><v>7</v></c>", CellProblem.Unreadable, "7", "")]
    [TestCase("<c r=\"A4\"><v>1,5</v></c>", CellProblem.Unreadable, "1,5", "")]
    [TestCase("<c r=\"A4\"><v>NaN</v></c>", CellProblem.Unreadable, "NaN", "")]
    [TestCase("<c r=\"A4\" s=\"9\"><v>1</v></c>", CellProblem.Unreadable, "1", "", TestName = "a style that the workbook does not have")]
    [TestCase("<c r=\"A4\" t=\"x\"><v>1</v></c>", CellProblem.Unreadable, "1", "", TestName = "a type that no workbook has")]
    [TestCase("<c r=\"A4\" s=\"1\"><v>-1</v></c>", CellProblem.BadDate, "-1", "yyyy/m/d")]
    [TestCase("<c r=\"A4\" s=\"1\"><v>60</v></c>", CellProblem.BadDate, "60", "yyyy/m/d", TestName = "29 February 1900 never was")]
    [TestCase("<c r=\"A4\" t=\"d\"><v>2021-02-30</v></c>", CellProblem.BadDate, "2021-02-30", "")]
    public void Is_not_taken(string cell, object problem, string text, string stored)
    {
        SheetCell read = Read(cell);
        Assert.That((read.Problem, read.Text, read.Stored), Is.EqualTo(((CellProblem)problem, text, stored)));
    }

    [Test]
    public void A_formula_that_the_workbook_says_must_be_calculated_is_not_taken_although_it_has_a_result()
    {
        SheetCell read = WorkbookFile.Read(Workbook.OfXml("S", "<row><c><f>1+1</f><v>2</v></c></row>", calculate: true)).Sheets.Single().Rows.Single().Cells.Single();
        Assert.That((read.Problem, read.Stored), Is.EqualTo((CellProblem.NotCalculated, "2")));
    }

    [TestCase("", "")]
    [TestCase("<c r=\"A4\"/>", "")]
    [TestCase("<c r=\"A4\" t=\"str\"><f>IF(B1=0,&quot;&quot;,B1)</f><v></v></c>", "", TestName = "a formula whose result is no text at all")]
    [TestCase("<c r=\"A4\" t=\"inlineStr\"><is><t/></is></c>", "")]
    public void Nothing_is_read_of_what_shows_nothing(string cell, string shared) => Assert.That(
        WorkbookFile.Read(Workbook.OfXml("S", "<row r=\"4\">" + cell + "</row>", "", shared)).Sheets.Single().Rows, Is.Empty);

    [TestCase("<c r=\"A4\" s=\"1\"><v>44440</v></c>", "2021-09-01")]
    [TestCase("<c r=\"A4\" s=\"2\"><v>44440</v></c>", "2021-09", TestName = "a date of which the sheet shows the month alone")]
    [TestCase("<c r=\"A4\" s=\"4\"><v>44440.333333333336</v></c>", "2021-09-01 08:00")]
    [TestCase("<c r=\"A4\" t=\"d\"><v>2021-09-01T00:00:00Z</v></c>", "2021-09-01")]
    [TestCase("<c r=\"A4\" t=\"d\"><v>2021-09-01</v></c>", "2021-09-01")]
    public void A_date_is_read(string cell, string text) => Assert.That(Read(cell), Is.EqualTo(new SheetCell(1, text, CellKind.Date)));

    [Test]
    public void Days_may_be_counted_from_1904() =>
        Assert.That(Read("<c r=\"A4\" s=\"1\"><v>42978</v></c>", since1904: true).Text, Is.EqualTo("2021-09-01"));

    [Test]
    public void Text_of_several_looks_is_joined_and_readings_above_it_are_left_out() => Assert.That(
        Read("<c r=\"A4\" t=\"s\"><v>0</v></c>", "<si><r><t>清潩</t></r><r><rPr><b/></rPr><t>河</t></r><rPh sb=\"0\" eb=\"1\"><t>qing</t></rPh></si>").Text,
        Is.EqualTo("清潩河"));

    [Test]
    public void Rows_and_cells_without_numbers_count_on()
    {
        byte[] xlsx = Workbook.OfXml("S", "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c><v>1</v></c></row><row r=\"5\"><c r=\"C5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>");
        SheetRow[] rows = [.. WorkbookFile.Read(xlsx).Sheets.Single().Rows];
        Assert.That(rows.Select(r => r.Number), Is.EqualTo(new[] { 1, 5, 6 }));
        Assert.That(rows.SelectMany(r => r.Cells).Select(c => (c.Column, c.Text)), Is.EqualTo(new[] { (1, "甲"), (2, "1"), (3, "2"), (4, "3"), (1, "4") }));
    }

    [Test]
    public void A_date_counts_as_its_month_and_a_title_may_stand_above_the_header()
    {
        string rows = Workbook.Row(1, "许昌市水质监测结果") + Workbook.Row(3, "月份", "点位", "水质类别")
            + "<row r=\"4\"><c r=\"A4\" s=\"2\"><v>44440</v></c>" + Workbook.Text(1, 4, "QY-03") + Workbook.Text(2, 4, "劣Ⅴ") + "</row>";
        string merged = "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>";
        using TemporaryFolder folder = TemporaryFolder.Of(
        [
            .. Properties.Samples.Files.Where(f => f.Name is "counties.csv" or "points.csv"),
            ("monitoring.xlsx", Workbook.OfXml("结果", rows, merged)),
        ]);
        Run run = CommandLine.Run("settle", "2021-09", "--data", folder.Path, "--county", "魏都区");
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(System.Text.Encoding.UTF8.GetString(run.Output), Does.Contain("QY-03 清潩河魏都坝").And.Contains("剔除上游后类别"));
    }
}
