using System.IO.Compression;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>A clerk strikes through what no longer holds: such cells are neither read nor passed over, but asked about.</summary>
public sealed class StruckThroughTests
{
    /// <summary>A style that strikes through, as <see cref="Workbook.OfXml"/> has it.</summary>
    private const string Struck = " s=\"6\" t=\"inlineStr\"";

    private const string Plain = " t=\"inlineStr\"";

    /// <summary>A workbook of Excel 97 with a struck row and a struck number, compressed.</summary>
    private const string Xls =
        "H4sIACVZCWsC/+1YTWgTQRT+ZneTbkLaJjEVWqG0BWttKzTVgx7arYIWD40xRRQRtDVBpSEtoRd/0GrtsSB4UrwUevFS9aIWe9CbB6GiB0EQUj16EhQ8NFnf"
        + "vN0NSU2hES0q+y3zZua9981MZt7MTvb1cig396hpBWvQDxUF0wdviU5Q8jmVIMhumrLo5Dol08U/BZ9OC+n14Fntqxq5hnK9V6DgofaCJPCR0ilMIDaeSbVs"
        + "Ig7wGEaEHEMfSYF7pKlDI48qzPIsyy0sH7DnEssB1syy7CPfnDiJZSPWudeO4hNKG9vqINt9wpz3rImiAS9lFF+7JSxfD/ZnL4yk/wKDIMOSUsGgV9FUsxbA"
        + "PGilB1OZVHYknUOElnwe38wW4Kuzt5+3uPrN1QuQ/nu5vmYdvb6O3ldBf1vRgCmYZ3gLzVDIxzVrmw+fT6Umo6s4jFr7WCcP/Vw+RtnixNARDWJPumP28pWu"
        + "BIVLb09vdFfPPgq/4aiAGG11dNEeqiZbyZCI+mVDfJ4Ey86TWt5nAZJJ1HM5xLstSD9l9f6XN0OjceM0a6b4HWK9abbLocPEdckgch1bPCxVSp3M6GJ5g1vd"
        + "xuUmlhHypLw93mAXDk2zz022tlM/uxlvjR0l5Q4qz3w++rR55pOxk8oLgyuXIgvvjDm00RQliS+faXSLbnH3jsSi4eTCPpU+sGz86YTSlaA9dtN+ndYjDz8X"
        + "QyytmpwdUawp9lxJtqjAFsxWbX/BbK1Yk2yPzVYqsK2z1Gv7y/kJF9kKPWF5VDBbrcBWy/pWuW+9WCvtW1vDvqr4WRdC4ViA/SncaJ6kzrLJvuWK9ythPOZT"
        + "b6DkJuKHCxcuXLhw4cKFi1+D4DumdaPW7Pu1vA/W2N918pQK7meS/xYJjNMzSX8bDyJDeRYXq4qfrfAIpy2xQY7zvVDiOPWexRhGeRxjVccv/ecSpb9nw8Tg"
        + "79tC1fZfqGacf7j/HyDtDhQAFgAA";

    [Test]
    public void Struck_rows_of_any_table_are_told_in_one_line_and_nothing_follows([ValueSource(nameof(Names))] string name)
    {
        using TestFolder folder = Folder(name);
        string[][] records = Records(name);
        string rows = Workbook.Row(1, records[0]) + Workbook.Row(2, records[1]).Replace(Plain, Struck, StringComparison.Ordinal);
        folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", rows));
        string end = (char)('A' + records[1].Length - 1) + "2";
        string[] lines = [.. folder.Check().FaultLines];
        Assert.That(lines.Single(), Does.StartWith(name + ".xlsx[Sheet1]:2:A: error E140").And.Contain("A2:" + end), string.Join('\n', lines));
    }

    [Test]
    public void Rows_that_follow_one_another_are_one_range_and_others_are_named_too()
    {
        string[] lines = Check("<r><rPr><strike/></rPr><t>Ⅲ</t></r>", Struck, Struck, Plain, Struck);
        Assert.That(lines.Single(), Does.Contain("A2:C3、C4、A5:C5"));
    }

    [TestCase("<r><rPr><strike/></rPr><t>Ⅲ</t></r><r><t>Ⅱ</t></r>", true, TestName = "one of several parts")]
    [TestCase("<r><t>Ⅲ</t></r><r><rPr><strike val=\"1\"/><b/></rPr><t>类</t></r>", true, TestName = "the last part")]
    [TestCase("<r><rPr><strike val=\"0\"/></rPr><t>Ⅲ</t></r>", false, TestName = "a look that says it is not")]
    [TestCase("<r><rPr><b/></rPr><t>Ⅲ</t></r>", false, TestName = "another look")]
    [TestCase("<r><t>Ⅲ</t></r><r><rPr><strike/></rPr><t> </t></r>", false, TestName = "a blank that nobody sees")]
    public void A_cell_of_which_a_part_is_struck_is_told(string text, bool told) =>
        Assert.That(Check(text, Plain, Plain, Plain, Plain).Any(l => l.Contains("E140", StringComparison.Ordinal)), Is.EqualTo(told));

    [Test]
    public void A_struck_cell_whose_parts_have_looks_of_their_own_is_as_these_are() =>
        Assert.That(Check("<r><rPr><b/></rPr><t>Ⅲ</t></r>", Plain, Plain, Struck, Plain)[0], Does.Contain("A4:B4").And.Not.Contain("C4"));

    [Test]
    public void A_struck_note_in_a_column_that_is_not_read_changes_nothing()
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml(
            "Sheet1", Workbook.Row(1, "月份", "点位", "水质类别", "流量") + Workbook.Row(2, "2021-09", "S1", "Ⅲ") + "<row r=\"3\"><c r=\"D3\"" + Struck + "><is><t>作废</t></is></c></row>"));
        Assert.That(folder.Check().FaultLines.Where(l => l.Contains("E140", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_struck_heading_is_told()
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml(
            "Sheet1", Workbook.Row(1, "月份", "点位", "水质类别").Replace("C1\"" + Plain, "C1\"" + Struck, StringComparison.Ordinal) + Workbook.Row(2, "2021-09", "S1", "Ⅲ")));
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("E140").And.Contain("C1"));
    }

    [Test]
    public void What_is_struck_in_a_workbook_of_Excel_97_is_told()
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(Xls)), CompressionMode.Decompress)) packed.CopyTo(stream);
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xls", stream.ToArray());
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.xls[Sheet1]:3:A: error E140").And.Contain("A3:C3、C5"));
    }

    private static IEnumerable<string> Names => TablesByOtherNamesTests.Tables.Select(t => t.English);

    private static string[][] Records(string name) =>
        [.. TablesByOtherNamesTests.Tables.First(t => t.English == name).Rows.TrimEnd('\n').Split('\n').Select(r => r.Split(','))];

    private static TestFolder Folder(string without)
    {
        TestFolder folder = TestFolder.Empty();
        foreach ((string name, _, string rows) in TablesByOtherNamesTests.Tables.Where(t => t.English != without)) folder.Write(name + ".csv", rows);
        return folder;
    }

    /// <summary>Four rows, each in a look, of which the third has a class of several parts.</summary>
    private static string[] Check(string text, params string[] looks)
    {
        string rows = string.Concat(new[] { "2021-09", "2021-10", "2021-11", "2021-12" }.Select((month, i) =>
            Workbook.Row(i + 2, month, "S1", i == 2 ? "PARTS" : "Ⅲ").Replace(Plain, looks[i], StringComparison.Ordinal)));
        rows = rows.Replace("<t>PARTS</t>", text, StringComparison.Ordinal);
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml("Sheet1", Workbook.Row(1, "月份", "点位", "水质类别") + rows));
        return folder.Check().FaultLines;
    }
}
