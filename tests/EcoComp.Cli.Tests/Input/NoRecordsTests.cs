using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Rows that fill the cells of records and are none, in every table, as CSV and as a sheet: none becomes a county, none vanishes.</summary>
public sealed class NoRecordsTests
{
    private static readonly string[] Signatures = ["制表：张三", "审核: 李四", "填报日期：10月8日", "复核：王五"];

    private static IEnumerable<string> Names => TablesByOtherNamesTests.Tables.Select(t => t.English);

    [Test]
    public void Signatures_that_fill_a_row_below_are_a_note([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form)
    {
        int width = Records(Rows(name))[0].Length;
        string[] lines = Lines(name, form, [.. Records(Rows(name)), [.. Enumerable.Range(0, width).Select(i => Signatures[i % Signatures.Length])]]);
        Assert.That(lines.Single(), Does.Contain(" W426: ").And.Contain("制表：张三"), string.Join('\n', lines));
    }

    [Test]
    public void A_signature_in_the_place_of_a_code_or_month_makes_no_record([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form)
    {
        string[][] records = Records(Rows(name));
        string[] lines = Lines(name, form, [.. records, ["审核：李四", .. records[1][1..]]]);
        Assert.That(lines.Single(), Does.Contain(" E134: ").And.Contain("审核：李四"), string.Join('\n', lines));
    }

    [Test]
    public void Names_beside_the_words_of_signatures_make_no_record([Values("csv", "xlsx")] string form)
    {
        string[] lines = Lines("monitoring", form, [.. Records(Rows("monitoring")), ["审核：", "李四", "填表：张三"]]);
        Assert.That(lines.Single(), Does.Contain(" E134: "), string.Join('\n', lines));
        Assert.That(Lines("monitoring", form, [.. Records(Rows("monitoring")), ["达标率", "95%", ""]]).Single(), Does.Contain(" E134: "));
    }

    [TestCase("许昌市生态环境局", "E134")]
    [TestCase("2022年9月8日", "W426")]
    public void Who_signed_and_when_stands_at_the_right(string text, string code)
    {
        foreach (string form in (string[])["csv", "xlsx"])
        {
            string[] lines = Lines("monitoring", form, [["月份", "点位", "水质类别", "备注"], ["2021-09", "S1", "Ⅴ", ""], ["", "", "", text]]);
            Assert.That(lines.Single(), Does.Contain($" {code}: "), string.Join('\n', lines));
        }
    }

    [Test]
    public void A_code_that_is_a_word_of_notes_is_a_code([Values("csv", "xlsx")] string form)
    {
        using TestFolder folder = Folder("points");
        string[][] records = Records(Rows("points").Replace("S1,", "备注,", StringComparison.Ordinal));
        Write(folder, "points", form, records);
        Assert.That(folder.Check().FaultLines.Where(l => l.Contains("W426", StringComparison.Ordinal) || l.Contains("E134", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_last_record_that_was_merged_into_one_cell_is_told([ValueSource(nameof(Names))] string name)
    {
        string[][] records = Records(Rows(name));
        if (name is "counties" or "interpretations") return; // no month, amount or code of letters and digits in them
        string[] lines = Merged(name, string.Join(' ', records[^1]));
        Assert.That(lines.Single(), Does.Contain(" E134: ").And.Contain(records[^1][0]), string.Join('\n', lines));
    }

    [Test]
    public void A_last_row_of_one_merged_cell_is_told_unless_it_begins_as_notes_do([ValueSource(nameof(Names))] string name)
    {
        Assert.That(Merged(name, "新区 待定").Single(), Does.Contain(" W426: "));
        Assert.That(Merged(name, "2022年9月8日 许昌市生态环境局").Single(), Does.Contain(" W426: "));
        Assert.That(Merged(name, "注：本表由监测站提供，Ⅲ类以上为达标"), Is.Empty);
    }

    [TestCase("2021-09 省级扣收 900000元")]
    [TestCase("省级扣收，900000元，豫财2022第1号文件附件二")]
    public void What_may_be_a_record_below_a_table_of_text_is_no_note(string text)
    {
        using TestFolder folder = Folder("fund").Write("fund.csv", Rows("fund") + "\"" + text + "\",,,\n");
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("fund.csv:3:0: error E134"));
    }

    private static string Rows(string name) => TablesByOtherNamesTests.Tables.First(t => t.English == name).Rows;

    private static string[][] Records(string csv) => [.. csv.TrimEnd('\n').Split('\n').Select(r => r.Split(','))];

    private static TestFolder Folder(string without)
    {
        TestFolder folder = TestFolder.Empty();
        foreach ((string name, _, string rows) in TablesByOtherNamesTests.Tables.Where(t => t.English != without)) folder.Write(name + ".csv", rows);
        return folder;
    }

    private static void Write(TestFolder folder, string name, string form, string[][] records, string after = "")
    {
        if (form == "csv") folder.Write(name + ".csv", string.Concat(records.Select(r => string.Join(',', r) + "\n")));
        else folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", string.Concat(records.Select((r, i) => Workbook.Row(i + 1, r))), after));
    }

    private static string[] Lines(string name, string form, string[][] records)
    {
        using TestFolder folder = Folder(name);
        Write(folder, name, form, records);
        return folder.Check().FaultLines;
    }

    /// <summary>What is told of a table with a last row of one text over all its columns.</summary>
    private static string[] Merged(string name, string text)
    {
        using TestFolder folder = Folder(name);
        string[][] records = Records(Rows(name));
        int last = records.Length + 1;
        Write(folder, name, "xlsx", [.. records, [text]], $"<mergeCells><mergeCell ref=\"A{last}:{(char)('A' + records[0].Length - 1)}{last}\"/></mergeCells>");
        return folder.Check().FaultLines;
    }
}
