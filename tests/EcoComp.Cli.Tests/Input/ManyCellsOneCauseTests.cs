using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What many cells, files or sheets have in common is one line, and says what was meant.</summary>
public sealed class ManyCellsOneCauseTests
{
    private const int Many = 12;

    [TestCase("P－{0}")]
    [TestCase("P–{0}")]
    [TestCase("P—{0}")]
    [TestCase("p-{0}")]
    [TestCase("P - {0}")]
    public void Codes_that_differ_in_dashes_or_letter_case_are_one_line_in_every_table(string code)
    {
        using TestFolder folder = TestFolder.Small();
        foreach (int i in Numbers) folder.Add("points.csv", $"P-{i},桥{i},section,颍河,river,A,Ⅲ,,,");
        string rows = string.Concat(Numbers.Select(i => "2021-09," + Of(code, i) + ",Ⅲ\n"));
        folder.Write("monitoring.csv", "月份,点位,水质类别\n" + rows);
        Assert.That(Errors(folder).Single(), Does.StartWith("monitoring.csv:2:2: error E301").And.Contain("等 12 个").And.Contain("P-10"));
        folder.Delete("monitoring.csv").Write("monitoring.xlsx", Sheet("月份,点位,水质类别\n" + rows));
        Assert.That(Errors(folder).Single(), Does.StartWith("monitoring.xlsx[Sheet1]:2:B: error E301").And.Contain("等 12 个"));
        folder.Delete("monitoring.xlsx").Write("readings.csv", "月份,点位,pH\n" + string.Concat(Numbers.Select(i => "2021-09," + Of(code, i) + ",7\n")));
        Assert.That(Errors(folder).Single(), Does.StartWith("readings.csv:2:2: error E301").And.Contain("等 12 个"));
        folder.Delete("readings.csv").Write("monitoring.csv", "月份,点位,水质类别\n2021-09,S1,Ⅲ\n");
        folder.Rulings([.. Numbers.Select(i => "2021-09," + Of(code, i) + ",improved,是,文1,")]);
        Assert.That(Errors(folder).Single(), Does.StartWith("rulings.csv:2:2: error E304").And.Contain("等 12 个").And.Contain("P-10"));
    }

    [Test]
    public void Inflows_that_differ_in_dashes_are_one_line()
    {
        using TestFolder folder = TestFolder.Small();
        foreach (int i in Numbers) folder.Add("points.csv", $"P-{i},桥{i},section,颍河,river,A,Ⅲ,,,", $"Q{i},堰{i},section,颍河,river,B,Ⅲ,P－{i},,");
        Assert.That(Errors(folder).Single(), Does.Contain("error E303").And.Contain("等 12 个").And.Contain("P-10"));
    }

    [TestCase("monitoring.csv", "2021-09,一号桥梁,Ⅲ,,,,,", "E301")]
    [TestCase("rulings.csv", "2021-09,一号桥梁,improved,是,文1,", "E304")]
    [TestCase("points.csv", "S9,九桥,section,颍河,river,B,Ⅲ,一号桥梁,,", "E303")]
    public void The_nearest_name_or_code_is_asked_for(string table, string row, string code)
    {
        using TestFolder folder = TestFolder.Small().Add("points.csv", "S8,一号桥,section,颍河,river,A,Ⅲ,,,");
        if (table == "rulings.csv") folder.Rulings(row);
        else folder.Add(table, row);
        Assert.That(Errors(folder).Single(), Does.Contain(code).And.Contain("是否为 一号桥"));
    }

    [Test]
    public void An_event_is_asked_for_where_its_number_is_near()
    {
        using TestFolder folder = TestFolder.Small().Events("2021-09,SJ2109-01,canal-accident,A,,,,,文1,").Rulings("2021-09,SJ2109-11,responsible,A,文1,");
        Assert.That(folder.Check().FaultLines.Single(l => l.Contains("E304", StringComparison.Ordinal)), Does.Contain("是否为 SJ2109-01"));
    }

    [TestCase("-")]
    [TestCase("/")]
    [TestCase("—")]
    [TestCase("--")]
    public void A_dash_in_the_cells_that_may_be_empty_is_one_line_in_every_table(string sign)
    {
        (string Name, string Rows)[] tables =
        [
            ("monitoring", "月份,点位,水质类别,状态,例行监测,数据来源,文号,备注\n2021-09,S1,Ⅲ,-,-,-,-,-\n2021-09,R1,-,断流,-,-,文1,-\n2021-10,S1,Ⅲ,-,-,-,-,-\n"),
            ("events", "月份,编号,类型,县区,同一事件,日期,河流,排污口,周,水量(吨),文号,备注\n2021-09,E1,干渠事故或通报,甲县,-,-,-,-,-,-,文1,-\n2021-09,E2,干渠事故或通报,-,-,-,-,-,-,-,文1,-\n"),
            ("fund", "月份,项目,金额(元),文号\n2021-09,省级扣收,5,-\n2021-10,省级扣收,5,-\n"),
            ("interpretations", "事项,选择,依据文号,起始月,终止月\noutlet-week,monday,文3,-,-\n"),
            ("readings", "时间,点位,状态,文号,pH,氨氮\n2021-10-11,S1,-,-,7,-\n"),
        ];
        foreach ((string name, string rows) in tables)
        {
            using TestFolder folder = TestFolder.Small();
            string written = rows.Replace(",-", "," + sign, StringComparison.Ordinal);
            folder.Write(name + ".csv", written);
            Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(name + ".csv:2:").And.Contain("error E222").And.Contain($"“{sign}”"));
            folder.Delete(name + ".csv").Write(name + ".xlsx", Sheet(written));
            Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(name + ".xlsx[Sheet1]:2:").And.Contain("error E222"));
        }
    }

    [Test]
    public void Dates_that_lost_their_format_are_one_line()
    {
        string rows = "月份,点位,水质类别\n" + string.Concat(Enumerable.Range(1, 8).Select(m => $"{44197 + (31 * m)},S1,Ⅲ\n"));
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", rows);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:2:1: error E205: “44228”是 Excel 的日期序号").And.Contain("另有 7 行"));
        folder.Delete("monitoring.csv").Write("monitoring.xlsx", Sheet(rows));
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("error E205").And.Contain("另有 7 行"));
    }

    [Test]
    public void Files_of_months_that_are_one_table_are_one_line()
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv");
        foreach (int i in Numbers) folder.Write($"2021-{i - 9:00}.csv", $"月份,点位,水质类别\n2021-{i - 9:00},S1,Ⅲ\n");
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("2021-01.csv:0:0: error E137").And.Contain("2021-02.csv").And.Contain("2021-06.csv…"));
    }

    [TestCase("events.csv", "事件登记.csv", "月份,编号,类型,县区,文号\n2021-09,E1,干渠事故或通报,甲县,文1\n")]
    [TestCase("points.csv", "点位表.csv", null)]
    public void What_lies_there_by_another_name_is_not_missing_too(string name, string other, string? rows)
    {
        using TestFolder folder = TestFolder.Small().Rulings("2021-09,E1,responsible,A,文1,");
        string content = rows ?? File.ReadAllText(folder[name]);
        folder.Delete(name).Write(other, content);
        Assert.That(folder.Check().FaultLines.Single(l => !l.Contains("rulings", StringComparison.Ordinal) || rows is not null), Does.StartWith(other + ":0:0: error E137"));
    }

    [Test]
    public void Sheets_of_months_without_a_year_are_one_line()
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfText(
            [.. Enumerable.Range(1, 12).Select(m => ($"{m}月", (IReadOnlyList<string[]>)[["点位", "水质类别"], ["S1", "Ⅲ"]]))]));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.xlsx[1月]:0:0: error E133").And.Contain("1月、2月").And.Contain("12月"));
    }

    [TestCase("monitoring", "水质类别,状态\nⅠ,断流\nⅡ,停测\n")]
    [TestCase("points", "类型,水体类型\n断面,河流\n水源地,湖库\n")]
    public void A_sheet_of_words_to_choose_from_is_no_table(string name, string words)
    {
        using TestFolder folder = TestFolder.Small();
        string rows = File.ReadAllText(folder[name + ".csv"]);
        (string, IReadOnlyList<string[]>)[] sheets = [("Sheet1", Records(rows)), ("字典", Records(words))];
        folder.Delete(name + ".csv").Write(name + ".xlsx", Workbook.OfText(sheets));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(name + ".xlsx[字典]:0:0: warning W421"));
        folder.Write(name + ".csv", rows).Delete(name + ".xlsx").Write("data.xlsx", Workbook.OfText([sheets[1], ("fund", Records("月份,项目,金额(元)\n2021-09,省级扣收,5\n"))]));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("data.xlsx[字典]:0:0: warning W421"));
    }

    [TestCase("monitoring.csv.bak")]
    [TestCase("monitoring.csv~")]
    [TestCase("monitoring.csv.old")]
    public void A_copy_beside_its_table_is_warned_of_and_alone_is_refused(string copy)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write(copy, File.ReadAllText(folder["monitoring.csv"]));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(copy + ":0:0: warning W427"));
        folder.Delete("monitoring.csv");
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(copy + ":0:0: error E118"));
    }

    [Test]
    public void Subtitles_of_one_cell_are_one_line()
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", "月份,点位,水质类别\n2021-09 监测结果\n2021-09,S1,Ⅲ\n2021年10月\n2021-10,S1,Ⅲ\n");
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:2:0: error E134").And.Contain("另有 1 行"));
    }

    [Test]
    public void A_folder_in_the_place_of_a_file_of_readings_is_told_to_be_one()
    {
        using TestFolder folder = TestFolder.Small();
        Assert.That(Ecocomp.Run("classify", folder.Data).FaultLines.Single(), Does.Contain("E103").And.Contain("文件夹里的哪个文件"));
    }

    [TestCase("C:\\数据\"")]
    [TestCase("C:\\数据\" --month 2021-09")]
    public void A_path_that_a_backslash_before_its_quote_made_longer_is_told(string path)
    {
        Outcome outcome = Ecocomp.Run("check", "--data", path);
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("去掉末尾的反斜杠").And.Contain("\"C:\\数据\""));
    }

    [Test]
    public void A_quote_in_a_reason_is_no_path()
    {
        Outcome outcome = Ecocomp.Run("amend", "2021-09", "--data", "none", "--archive", "none", "--reason", "8\" 管", "--authority", "文1");
        Assert.That(outcome.Error, Does.Not.Contain("反斜杠"));
    }

    [TestCase("mg/L", "单位要去掉")]
    [TestCase("*", "不是监测值")]
    [TestCase(",", "逗号不在千位上")]
    public void A_mark_on_every_value_is_one_line(string mark, string said)
    {
        string rows = "月份,点位,氨氮,总磷\n" + string.Concat(Numbers.Select(i => $"2021-{i - 9:00},S1,\"{Marked(0, i, mark)}\",\"{Marked(1, i, mark)}\"\n"));
        using TestFolder folder = TestFolder.Small().Write("readings.csv", rows);
        Assert.That(Errors(folder).Single(), Does.StartWith("readings.csv:2:3: error E212").And.Contain(said).And.Contain($"另有 {Many - 1} 行"));
        folder.Delete("readings.csv").Write("readings.xlsx", Workbook.OfXml("Sheet1", string.Concat(
            Numbers.Select(i => Workbook.Row(i - 8, $"2021-{i - 9:00}", "S1", Marked(0, i, mark))).Prepend(Workbook.Row(1, "月份", "点位", "氨氮")))));
        Assert.That(Errors(folder).Single(), Does.StartWith("readings.xlsx[Sheet1]:2:C: error E212").And.Contain($"另有 {Many - 1} 行"));
    }

    [Test]
    public void Values_that_are_wrong_each_in_its_own_way_are_each_told()
    {
        using TestFolder folder = TestFolder.Small().Write("readings.csv", "月份,点位,氨氮\n2021-01,S1,约0.5\n2021-02,S1,0.5左右\n2021-03,S1,0.5x\n2021-04,S1,\"0,5\"\n2021-05,S1,无水\n");
        Assert.That(Errors(folder), Has.Length.EqualTo(5));
    }

    [TestCase("{0}月")]
    [TestCase("21.{0}")]
    public void Months_that_nobody_reads_are_one_line(string month)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", "月份,点位,水质类别\n" + string.Concat(Numbers.Select(i => Of(month, i - 9) + ",S1,Ⅲ\n")));
        Assert.That(Errors(folder).Single(), Does.StartWith("monitoring.csv:2:1: error E204").And.Contain($"另有 {Many - 1} 行"));
    }

    [Test]
    public void Amounts_with_their_unit_are_one_line()
    {
        using TestFolder folder = TestFolder.Small().Write("fund.csv", "月份,项目,金额(元)\n" + string.Concat(Numbers.Select(i => $"2021-{i - 9:00},省级扣收,{i}元\n")));
        Assert.That(Errors(folder).Single(), Does.StartWith("fund.csv:2:3: error E206").And.Contain($"另有 {Many - 1} 行"));
    }

    [Test]
    public void A_word_behind_every_code_is_one_line()
    {
        using TestFolder folder = TestFolder.Small();
        foreach (int i in Numbers) folder.Add("points.csv", $"P-{i},桥{i},section,颍河,river,A,Ⅲ,,,");
        folder.Write("monitoring.csv", "月份,点位,水质类别\n" + string.Concat(Numbers.Select(i => $"2021-09,P-{i}断面,Ⅲ\n")));
        Assert.That(Errors(folder).Single(), Does.StartWith("monitoring.csv:2:2: error E301").And.Contain("是否为 P-10").And.Contain($"另有 {Many - 1} 行"));
    }

    [TestCase("{0},{1},{2},,", new[] { "E204", "E301" }, TestName = "two columns swapped")]
    [TestCase(",{1},{0},{2},断流", new[] { "E201", "E203", "E301" }, TestName = "every column one to the right")]
    [TestCase("{0},{2},,是,", new[] { "E204", "E301" }, TestName = "every column one to the left")]
    public void Columns_that_are_elsewhere_are_told_by_their_month_point_and_class(string row, string[] codes)
    {
        using TestFolder folder = TestFolder.Small();
        foreach (int i in Numbers) folder.Add("points.csv", $"P-{i},桥{i},section,颍河,river,A,Ⅲ,,,");
        string[] classes = ["Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ"];
        string rows = "月份,点位,水质类别,状态,例行监测\n" + string.Concat(Numbers.Select(i => string.Format(null, row, $"P-{i}", $"2021-{i - 9:00}", classes[i % 4]) + "\n"));
        folder.Write("monitoring.csv", rows);
        Assert.That(Codes(), Is.EqualTo(codes));
        folder.Delete("monitoring.csv").Write("monitoring.xlsx", Sheet(rows));
        Assert.That(Codes(), Is.EqualTo(codes));

        string[] Codes() => [.. folder.Check().FaultLines.Select(l => l.Split(' ')[2].TrimEnd(':')).Order(StringComparer.Ordinal)];
    }

    [Test]
    public void A_row_beside_shifted_ones_is_told_of_its_own_faults()
    {
        string rows = "月份,点位,水质类别,状态\n" + string.Concat(Numbers.Select(i => $",2021-{i - 9:00},S1,Ⅲ\n")) + "2021-09,S1,,可能断流\n";
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", rows);
        Assert.That(folder.Check().FaultLines, Has.Some.Contains("monitoring.csv:14:4: error E202: 这里不能填“可能断流”"));
    }

    private static string Marked(int whole, int number, string mark) => mark == "," ? $"{whole},{number}" : $"{whole}.{number}{mark}";

    private static IEnumerable<int> Numbers => Enumerable.Range(10, Many);

    private static string Of(string code, int number) => string.Format(null, code, number);

    private static string[] Errors(TestFolder folder) => [.. folder.Check().FaultLines.Where(l => l.Contains(": error ", StringComparison.Ordinal))];

    private static IReadOnlyList<string[]> Records(string csv) => [.. csv.TrimStart('\uFEFF').TrimEnd('\n').Split('\n').Select(r => r.TrimEnd('\r').Split(','))];

    private static byte[] Sheet(string csv) => Workbook.OfXml("Sheet1", string.Concat(Records(csv).Select((r, i) => Workbook.Row(i + 1, r))));
}
