using System.Text;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>What is wrong in a spreadsheet is told by sheet, row and column letter; what a spreadsheet hides is refused, not read as empty.</summary>
public sealed class SheetFaultTests
{
    private const string Header = "代码,名称,别名";

    private static readonly (string Name, byte[] Bytes)[] Rest =
    [
        ("points.csv", Encoding.UTF8.GetBytes("code,name,kind,water_body,water_type,county,target\nA-1,甲桥,section,颍河,river,411081,Ⅲ\n")),
        ("monitoring.csv", Encoding.UTF8.GetBytes("month,point,class\n2021-09,A-1,Ⅲ\n")),
    ];

    private static readonly byte[] CountiesCsv = Encoding.UTF8.GetBytes("code,name\n411081,禹州市\n");

    private static string Check(params (string Name, byte[] Bytes)[] files)
    {
        using TemporaryFolder folder = TemporaryFolder.Of([.. Rest, .. files]);
        return Encoding.UTF8.GetString(CommandLine.Run("check", "--data", folder.Path).Output);
    }

    private static string Counties(string rows, string after = "", string shared = "") =>
        Check(("counties.xlsx", Workbook.OfXml("counties", Workbook.Row(1, Header.Split(',')) + rows, after, shared)));

    private static byte[] Table(string sheet = "counties") =>
        Workbook.OfXml(sheet, Workbook.Row(1, Header.Split(',')) + Workbook.Row(2, "411081", "禹州市"));

    [Test]
    public void A_sound_sheet_has_no_fault() => Assert.That(Counties(Workbook.Row(2, "411081", "禹州市")), Does.Contain("错误 0 个，警告 0 个"));

    [Test]
    public void A_fault_of_a_cell_has_its_letter() =>
        Assert.That(Counties(Workbook.Row(2, "411081", "禹州市") + Workbook.Row(7, "411082")), Does.StartWith("counties.xlsx[counties]:7:B: error E201"));

    [Test]
    public void The_sheet_of_the_common_workbook_is_named() =>
        Assert.That(Check(("data.xlsx", Workbook.OfXml("Counties", Workbook.Row(1, "代码", "名称") + Workbook.Row(2, "", "禹州市")))), Does.Contain("data.xlsx[counties]:2:A: error E201"));

    [Test]
    public void JSON_has_the_label_and_the_number_of_the_column()
    {
        byte[] sheet = Workbook.OfXml("S", Workbook.Row(1, "代码", "名称") + Workbook.Row(2, "411081"));
        using TemporaryFolder folder = TemporaryFolder.Of([.. Rest, ("counties.xlsx", sheet)]);
        string json = Encoding.UTF8.GetString(CommandLine.Run("check", "--data", folder.Path, "--format", "json").Output);
        Assert.That(json, Does.Contain("\"file\": \"counties.xlsx[S]\"").And.Contains("\"field\": 2"));
    }

    [Test]
    public void A_table_in_two_forms_is_a_fault()
    {
        Assert.That(Check(("counties.csv", CountiesCsv), ("counties.xlsx", Table())), Does.Contain("counties.xlsx[counties]:0:0: error E121").And.Contains("“counties.csv”"));
        Assert.That(Check(("counties.csv", CountiesCsv), ("data.xlsx", Table())), Does.Contain("data.xlsx[counties]:0:0: error E121"));
        Assert.That(Check(("counties.xlsx", Table()), ("data.xlsx", Table())), Does.Contain("data.xlsx[counties]:0:0: error E121").And.Contains("“counties.xlsx[counties]”"));
    }

    [Test]
    public void What_is_no_workbook_is_refused()
    {
        byte[] oldForm = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        foreach (byte[] bytes in new[] { [], oldForm, Encoding.UTF8.GetBytes("代码,名称\n"), Table()[..400] })
            Assert.That(Check(("counties.xlsx", bytes)), Does.Contain("counties.xlsx:0:0: error E122").And.Not.Contains("E102"));
    }

    [Test]
    public void Several_sheets_need_one_that_is_called_as_the_table()
    {
        string[][] records = [Header.Split(','), ["411081", "禹州市", ""]];
        string[][] others = [["代码", "名称", "备注"], ["411082", "长葛市", ""]];
        string said = Check(("counties.xlsx", Workbook.OfText([("一", records), ("二", others)])));
        Assert.That(said, Does.Contain("counties.xlsx:0:0: error E123").And.Contains("一、二"));
        Assert.That(Check(("counties.xlsx", Workbook.OfText([("说明", [["请勿改动"], ["谢谢"]]), ("counties", records)]))), Does.Contain("错误 0 个，警告 1 个").And.Contains("counties.xlsx[说明]:0:0: warning W421"));
    }

    [Test]
    public void A_formula_that_went_wrong_is_refused() => Assert.That(
        Counties("<row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>" + Workbook.Text(1, 2, "禹州市") + "</row>"),
        Does.Contain("counties.xlsx[counties]:2:A: error E124").And.Contains("#DIV/0!"));

    [Test]
    public void A_formula_without_a_result_is_refused() => Assert.That(
        Counties("<row r=\"2\"><c r=\"A2\"><f>411000+81</f></c>" + Workbook.Text(1, 2, "禹州市") + "</row>"),
        Does.Contain("counties.xlsx[counties]:2:A: error E125").And.Contains("411000+81"));

    [Test]
    public void Merged_cells_are_refused() => Assert.That(
        Counties(Workbook.Row(2, "411081", "禹州市") + Workbook.Row(3, "411082"), "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>"),
        Does.Contain("counties.xlsx[counties]:2:B: error E126").And.Contains("B2:B3"));

    [Test]
    public void A_cell_right_of_the_header_is_refused() =>
        Assert.That(Counties(Workbook.Row(2, "411081", "禹州市", "", "", "多余")), Does.Contain("counties.xlsx[counties]:2:E: error E127").And.Contains("多余"));

    [Test]
    public void A_cell_right_of_the_header_is_refused_too_where_the_name_of_the_sheet_says_the_month()
    {
        byte[] sheet = Workbook.OfXml("2021年9月", Workbook.Row(1, "点位", "氨氮") + Workbook.Row(2, "S1", "0.5", "作废"));
        Assert.That(
            Check(("counties.csv", CountiesCsv), ("readings.xlsx", sheet)), Does.Contain("readings.xlsx[2021年9月]:2:C: error E127").And.Contains("作废"));
    }

    [Test]
    public void A_date_that_no_calendar_has_is_refused() => Assert.That(
        Counties("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>-5</v></c>" + Workbook.Text(1, 2, "禹州市") + "</row>"), Does.Contain("counties.xlsx[counties]:2:A: error E208"));

    [Test]
    public void A_blank_sheet_has_no_header() =>
        Assert.That(Check(("counties.xlsx", Workbook.OfXml("counties", ""))), Does.Contain("counties.xlsx:0:0: error E105"));

    [Test]
    public void Unknown_sheets_and_workbooks_are_warned_of()
    {
        string said = Check(("counties.csv", CountiesCsv), ("data.xlsx", Table("county")), ("countys.xlsx", Table()), ("points.xls", [1]));
        Assert.That(said, Does.Contain("data.xlsx[county]:0:0: error E135").And.Contains("countys.xlsx:0:0: warning W402").And.Contains("points.xls:0:0: error E12"));
    }

    [Test]
    public void What_only_follows_from_a_sheet_that_is_not_read_is_not_told()
    {
        string[][] events =
        [
            ["month", "event", "kind", "county", "river", "outlet", "week", "volume_t", "document", "note"],
            ["2021-09", "E1", "cross-boundary", "", "颍河", "", "", "", "文1", ""],
        ];
        using TestFolder folder = TestFolder.Small().Write("rulings.csv", TestFolder.RulingsHeader + "2021-09,E1,responsible,A,文2,\n2021-09,X9,responsible,A,文3,\n");
        folder.Write("data.xlsx", Workbook.OfText([("事件表", events)]));
        Assert.That(folder.Check().FaultLines.Select(l => l.Split(": ")[0] + l.Split(' ')[2]), Is.EqualTo(new[] { "data.xlsx[事件表]:0:0E135:" }));
        folder.Write("data.xlsx", Workbook.OfText([("事件", events)]));
        Assert.That(folder.Check().FaultLines, Has.Some.Contain("E304").And.All.Not.Contain("E1:"));
    }

    [Test]
    public void A_table_as_others_publish_it_is_told_the_command_that_brings_it_in()
    {
        string rows = Workbook.Row(1, "2021年9月水质月报") + Workbook.Row(2, "考核断面", "1月", "2月") + Workbook.Row(3, "青石桥", "Ⅲ", "Ⅳ");
        string said = Check(("counties.csv", CountiesCsv), ("readings.xlsx", Workbook.OfXml("月报", rows)), ("9月 水质.xlsx", Table()));
        Assert.That(said, Does.Contain("ecocomp import readings.xlsx --data").And.Contains("ecocomp import \"9月 水质.xlsx\" --data"));
    }

    [Test]
    public void A_hidden_sheet_is_read_like_any_other() => Assert.That(
        Check(("counties.csv", CountiesCsv), ("data.xlsx", Workbook.OfXml("counties", Workbook.Row(1, "垃圾"), state: "hidden"))),
        Does.Contain("data.xlsx[counties]:0:0: error E121"));

    [Test]
    public void A_sheet_that_was_copied_is_refused_in_one_line_and_so_are_two_names_of_it()
    {
        string[][] records = [["月份", "项目", "金额(元)"], ["2021-09", "省级扣收", "12"]];
        using TestFolder copied = TestFolder.Small().Write("fund.xlsx", Workbook.OfText([("Sheet1", records), ("Sheet1 (2)", records)]));
        Assert.That(copied.Check().FaultLines.Single(), Does.StartWith("fund.xlsx[Sheet1 (2)]:0:0: error E121"));
        using TestFolder twice = TestFolder.Small().Write("fund.xlsx", Workbook.OfText([("资金", records), ("fund", records)]));
        Assert.That(twice.Check().FaultLines.Single(), Does.Contain(": error E121"));
    }

    [Test]
    public void Classify_takes_its_sheet_from_a_workbook_of_all_tables()
    {
        string[][] readings = [["时间", "点位", "pH", "溶解氧", "高锰酸盐指数", "氨氮", "总磷"], ["2021-09-06", "S1", "7", "8", "2", "0.1", "0.02"]];
        string[][] points = [["编码", "名称", "类型", "水体", "水体类型", "县区", "目标"], ["S1", "一桥", "断面", "颍河", "河流", "甲县", "Ⅲ"]];
        using TestFolder folder = TestFolder.Empty().Write("data.xlsx", Workbook.OfText([("points", points), ("readings", readings)]));
        Outcome outcome = Ecocomp.Run("classify", folder["data.xlsx"], "--type", "river", "--format", "csv");
        Assert.That((outcome.ExitCode, outcome.FaultLines), Is.EqualTo((0, Array.Empty<string>())), outcome.Output + outcome.Error);
        Assert.That(outcome.Output, Does.Contain("2021-09,S1,"));
    }
}
