using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What offices write that is certain is read; what is wrong for one cause is told once and in fitting words.</summary>
public sealed class FormsOfOfficesTests
{
    private static IEnumerable<string> Names => TablesByOtherNamesTests.Tables.Select(t => t.English);

    [Test]
    public void Marks_of_columns_that_must_be_filled_change_nothing(
        [ValueSource(nameof(Names))] string name, [Values("{0}*", "*{0}", "{0} ＊", "（必填）{0}", "{0}(必填)")] string mark, [Values("csv", "xlsx")] string form)
    {
        string[] rows = Rows(name).Split('\n', 2);
        IEnumerable<string> header = rows[0].Split(',').Select(h => name == "readings" && h is not ("时间" or "点位") ? h : string.Format(null, mark, h));
        Assert.That(Lines(name, form, string.Join(',', header) + "\n" + rows[1]), Is.Empty);
    }

    [TestCase("氨氮 NH3-N")]
    [TestCase("氨氮（NH3-N）")]
    [TestCase("NH3-N(氨氮)")]
    [TestCase("氨氮/NH3-N（mg/L）")]
    [TestCase("氨氮 NH3-N mg/L")]
    public void An_indicator_beside_another_name_of_its_own_is_that_indicator(string heading) =>
        Assert.That(Lines("readings", "csv", $"时间,点位,{heading},高锰酸盐指数 CODMn\n2021-10-11,S1,0.3,3\n"), Is.Empty);

    [TestCase("氨氮 CODMn", "E220")]
    [TestCase("氨氮（总磷）", "E215")]
    public void An_indicator_beside_the_name_of_another_is_refused(string heading, string code) =>
        Assert.That(Lines("readings", "csv", $"时间,点位,{heading}\n2021-10-11,S1,0.3\n").Single(), Does.Contain("error " + code));

    [TestCase("甲县 60％、乙县 40％")]
    [TestCase("甲县60%,乙县40%")]
    [TestCase("甲县60%乙县40%")]
    public void Shares_with_something_else_than_a_semicolon_between_them_are_told_what_to_write(string shares)
    {
        using TestFolder folder = TestFolder.Small().Replace("points.csv", "river,A,Ⅲ", $"river,\"{shares}\",Ⅲ");
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("error E326").And.Contain("分号"));
    }

    [TestCase("1E+20", "E207", "超出范围")]
    [TestCase("99999999999999999999999999999999999999999", "E207", "超出范围")]
    [TestCase("1E+5", "E206", "科学记数法")]
    [TestCase("abc", "E206", "不是数字")]
    [TestCase("0150", "E206", "数字前多写了 0")]
    public void A_number_that_cannot_be_taken_is_not_said_to_be_none(string amount, string code, string said) =>
        Assert.That(Lines("fund", "csv", $"月份,项目,金额(元)\n2021-09,省级扣收,{amount}\n").Single(), Does.Contain("error " + code).And.Contain(said));

    [Test]
    public void Tables_side_by_side_are_told_in_one_line()
    {
        string rows = "月份,点位,水质类别,月份,点位,水质类别\n2021-09,S1,Ⅲ,2021-09,R1,Ⅲ\n,,,2021-09,W1,Ⅱ\n";
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", rows);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:1:4: error E109").And.Contain("月份、点位、水质类别").And.Contain("1、2、3"));
    }

    [Test]
    public void Codes_without_their_dashes_are_told_in_one_line_with_what_they_mean()
    {
        var points = new System.Text.StringBuilder(File.ReadAllText(TestFolder.Small()["points.csv"]));
        string rows = "month,point,class\n";
        for (int i = 10; i < 30; i++)
        {
            points.Append(null, $"YH-{i},桥,section,颍河,river,A,Ⅲ,,,\n");
            rows += $"2021-09,YH{i},Ⅲ\n";
        }

        using TestFolder folder = TestFolder.Small().Write("points.csv", points.ToString()).Write("monitoring.csv", rows);
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("error E301").And.Contain("YH-10"));
    }

    [Test]
    public void Times_without_their_day_are_told_in_one_line()
    {
        string rows = "时间,点位,氨氮\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"{i:00}:00,S1,0.{i + 1}\n"));
        Assert.That(Lines("readings", "csv", rows).Single(), Does.Contain("error E216").And.Contain("另有 19 行"));
    }

    [Test]
    public void A_cell_with_a_line_break_is_not_said_to_be_no_number_too() =>
        Assert.That(Lines("fund", "csv", "月份,项目,金额(元)\n2021-09,省级扣收,\"5\n0\"\n").Single(), Does.Contain("error E112"));

    [Test]
    public void A_status_that_is_none_is_not_said_to_stand_beside_a_class_too() =>
        Assert.That(Lines("monitoring", "csv", "月份,点位,水质类别,状态\n2021-09,S1,Ⅴ,坏了\n").Single(), Does.Contain("error E202"));

    private static string Rows(string name) => TablesByOtherNamesTests.Tables.First(t => t.English == name).Rows;

    private static string[] Lines(string name, string form, string rows)
    {
        using TestFolder folder = TestFolder.Empty();
        foreach ((string other, _, string its) in TablesByOtherNamesTests.Tables.Where(t => t.English != name)) folder.Write(other + ".csv", its);
        if (form == "csv") folder.Write(name + ".csv", rows);
        else folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", string.Concat(rows.TrimEnd('\n').Split('\n').Select((r, i) => Workbook.Row(i + 1, r.Split(','))))));
        return folder.Check().FaultLines;
    }
}
