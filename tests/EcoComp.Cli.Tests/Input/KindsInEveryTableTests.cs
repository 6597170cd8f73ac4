using System.Text;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What was met with in one table is looked for in all of them, as CSV and as a sheet.</summary>
public sealed class KindsInEveryTableTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static IEnumerable<string> Names => TablesByOtherNamesTests.Tables.Select(t => t.English);

    private static IEnumerable<string> NamesWithMonths => ["monitoring", "readings", "events", "rulings", "fund"];

    [Test]
    public void A_title_above_changes_nothing([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form) =>
        Assert.That(Lines(name, form, rows => "许昌市2021年9月水质表\n单位：类\n" + rows), Is.Empty);

    [Test]
    public void Spaces_in_headings_change_nothing([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form) =>
        Assert.That(Lines(name, form, rows => Header(rows, h => " " + h.Insert(1, " ") + "\u3000\u200B")), Is.Empty);

    [Test]
    public void Semicolons_in_the_encoding_of_the_office_change_nothing([ValueSource(nameof(Names))] string name)
    {
        using TestFolder folder = Folder(name);
        folder.Write(name + ".csv", Gb18030.GetBytes(Rows(name).Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }

    [Test]
    public void A_month_that_lost_its_zero_is_refused([ValueSource(nameof(NamesWithMonths))] string name, [Values("csv", "xlsx")] string form)
    {
        string[] lines = Lines(name, form, rows => rows.Replace("\n2021-09,", "\n2021.1,", StringComparison.Ordinal).Replace("\n2021-10-11,", "\n2021.1,", StringComparison.Ordinal));
        Assert.That(lines.Single(), Does.Contain("error E205").And.Contain("2021.1"));
    }

    [Test]
    public void A_formula_without_its_result_is_told_once([ValueSource(nameof(Names))] string name)
    {
        using TestFolder folder = Folder(name);
        string[][] records = Records(Rows(name));
        string rows = string.Concat(records.Select((r, i) => Workbook.Row(i + 1, r)));
        string first = Workbook.Text(0, 2, records[1][0]);
        folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", rows.Replace(first, "<c r=\"A2\"><f>1+1</f><v></v></c>", StringComparison.Ordinal)));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(name + ".xlsx[Sheet1]:2:A: error E125"));
    }

    [Test]
    public void A_second_header_is_told_once([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form)
    {
        string[] lines = Lines(name, form, rows => rows + (name == "counties" ? "" : "补充\n") + rows.Split('\n')[0] + "\n");
        Assert.That(lines.Single(), Does.Contain(": error E136"), string.Join('\n', lines));
    }

    [Test]
    public void A_sum_is_told_once([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form)
    {
        string[] lines = Lines(name, form, rows => rows + "合计" + new string(',', rows.Split('\n')[0].Count(c => c == ',')) + "\n");
        Assert.That(lines.Single(), Does.Contain(": error E134").And.Contain("合计"), string.Join('\n', lines));
    }

    [Test]
    public void Merged_cells_of_a_read_column_are_told_once([ValueSource(nameof(Names))] string name)
    {
        using TestFolder folder = Folder(name);
        string rows = string.Concat(Records(Rows(name)).Select((r, i) => Workbook.Row(i + 1, r)));
        folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", rows, "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"));
        Assert.That(folder.Check().FaultLines.Where(l => l.Contains("E126", StringComparison.Ordinal)).ToArray(), Has.Length.LessThan(2));
        Assert.That(folder.Check().FaultLines, Has.Length.LessThan(2));
    }

    private static string Rows(string name) => TablesByOtherNamesTests.Tables.First(t => t.English == name).Rows;

    private static string[][] Records(string csv) => [.. csv.TrimEnd('\n').Split('\n').Select(r => r.Split(','))];

    private static string Header(string rows, Func<string, string> change)
    {
        int end = rows.IndexOf('\n', StringComparison.Ordinal);
        return string.Join(',', rows[..end].Split(',').Select(change)) + rows[end..];
    }

    /// <summary>A folder with all tables but one.</summary>
    private static TestFolder Folder(string without)
    {
        TestFolder folder = TestFolder.Empty();
        foreach ((string name, _, string rows) in TablesByOtherNamesTests.Tables.Where(t => t.English != without)) folder.Write(name + ".csv", rows);
        return folder;
    }

    private static string[] Lines(string name, string form, Func<string, string> change)
    {
        using TestFolder folder = Folder(name);
        string rows = change(Rows(name));
        if (form == "csv") folder.Write(name + ".csv", rows);
        else folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", string.Concat(Records(rows).Select((r, i) => Workbook.Row(i + 1, r)))));
        return folder.Check("--strict").FaultLines;
    }
}
