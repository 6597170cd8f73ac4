using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>A raised mark behind a value is no digit of it, and a lowered one within a heading changes nothing.</summary>
public sealed class RaisedTextTests
{
    private const string Base = "代码,名称\n990001,甲县\n";

    [TestCase("fund", "月份|项目|金额(元)", "2021-09|省级扣收|150000^1", "E206", "150000¹")]
    [TestCase("events", "月份|编号|类型|县区|河流|水量(吨)|文号", "2021-09|E1|受污染水体|甲县|颍河|960^1|A", "E206", "960¹")]
    [TestCase("monitoring", "月份|点位|水质类别", "2021-1^1|S1|Ⅲ", "E204", "2021-1¹")]
    [TestCase("monitoring", "月份|点位|水质类别", "2021-09|S^1|Ⅲ", "E301", "S¹")]
    [TestCase("readings", "月份|点位|氨氮", "2021-09|S1|0.5^1", "E212", "0.5¹")]
    [TestCase("points", "编码|名称|类型|水体|水体类型|县区|目标", "S1|石桥|断面|颍河|河流|甲县|3^1", "E203", "3¹")]
    public void A_raised_mark_is_told_as_it_is_seen(string table, string header, string row, string code, string seen)
    {
        using TestFolder folder = Folder();
        File.Delete(folder[table + ".csv"]);
        folder.Write(table + ".xlsx", Workbook.OfXml("S", Row(header) + Row(row)));
        string[] lines = [.. folder.Check().FaultLines.Where(l => l.StartsWith(table + ".xlsx", StringComparison.Ordinal))];
        Assert.That(lines.Single(), Does.Contain("error " + code).And.Contain("“" + seen + "”"));
    }

    [Test]
    public void Headings_and_powers_are_read_as_they_are_seen()
    {
        using TestFolder folder = Folder();
        folder.Write("readings.xlsx", Workbook.OfXml("S", Row("月份|点位|pH|溶解氧|BOD_5|NH_3-N(mg/L)|汞|高锰酸盐指数|总磷") + Row("2021-10|S1|7|8|2|0.1|4.0×10^-5|2|0.02")));
        Outcome outcome = Ecocomp.Run("classify", folder["readings.xlsx"], "--type", "river");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error + outcome.Output);
        Assert.That(outcome.Output, Does.Contain("0.00004").And.Contain("氨氮"));
    }

    private static TestFolder Folder()
    {
        var folder = TestFolder.Empty();
        folder.Write("counties.csv", Base);
        folder.Write("points.csv", "编码,名称,类型,水体,水体类型,县区,目标\nS1,石桥,断面,颍河,河流,甲县,Ⅳ\n");
        folder.Write("monitoring.csv", "月份,点位,水质类别\n2021-09,S1,Ⅲ\n");
        return folder;
    }

    /// <summary>A row of which what follows a ^ is raised, and the sign behind a _ lowered.</summary>
    private static string Row(string cells) => "<row>" + string.Concat(cells.Split('|').Select(c => "<c t=\"inlineStr\"><is>" + Parts(c) + "</is></c>")) + "</row>";

    private static string Parts(string cell)
    {
        int at = cell.IndexOfAny(['^', '_']);
        if (at < 0) return "<t>" + cell + "</t>";
        bool raised = cell[at] == '^';
        int end = raised ? cell.Length : at + 2;
        string look = $"<rPr><vertAlign val=\"{(raised ? "superscript" : "subscript")}\"/></rPr>";
        return $"<r><t>{cell[..at]}</t></r><r>{look}<t>{cell[(at + 1)..end]}</t></r>" + (end < cell.Length ? $"<r><t>{cell[end..]}</t></r>" : "");
    }
}
