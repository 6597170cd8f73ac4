using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Tables as offices lay them out: titles, headers of several rows, a sheet for each month, notes, Chinese names.</summary>
public sealed class TablesAsHandedInTests
{
    private const string Monitoring = "月份,点位,水质类别,状态\n2021-09,S1,Ⅲ,\n2021-09,R1,Ⅲ,\n2021-09,W1,Ⅱ,\n2021-09,C1,Ⅱ,\n";
    private const string Readings = "2021-09-11,S1,7.8,8,2,0.3,0.1\n";

    private static string Settled(TestFolder folder, params string[] faults)
    {
        Assert.That(folder.Check().FaultLines.Select(l => l[..l.IndexOf(": ", StringComparison.Ordinal)]), Is.EqualTo(faults));
        return folder.Settle("2021-09", "--format", "csv").Output;
    }

    private static string AsUsual()
    {
        using TestFolder usual = TestFolder.Small().Write("monitoring.csv", Monitoring);
        return Settled(usual);
    }

    [TestCase("2021年9月水质月报\n")]
    [TestCase("2021年9月水质月报,,,\n,,,\n单位：类,,,\n")]
    [TestCase("许昌市,,第9期\n地表水环境质量,\n\n监测月报,,,,,,\n")]
    [TestCase("一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n")]
    public void Up_to_ten_titles_stand_above_a_header_whatever_their_number_of_fields(string titles)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", titles + Monitoring);
        Assert.That(Settled(folder), Is.EqualTo(AsUsual()));
    }

    [Test]
    public void Eleven_titles_are_too_many_and_are_told_once()
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", string.Concat(Enumerable.Range(1, 11).Select(i => $"标题{i}\n")) + Monitoring);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:0:0: error E114").And.Contains("月份 month"));
    }

    [Test]
    public void A_line_below_titles_is_counted_as_an_editor_counts_it()
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", "月报\n\n" + Monitoring.Replace("W1,Ⅱ", "W1,Ⅶ", StringComparison.Ordinal));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:6:3: error E203"));
    }

    [TestCase("时间,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n,,无量纲,mg/L,mg/L,mg/L,mg/L\n")]
    [TestCase("时间,点位,监测项目,,,,\n,,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n,,无量纲,mg/L,mg/L,mg/L,mg/L\n")]
    [TestCase("时间,点位,pH(无量纲),溶解氧,高锰酸盐指数,氨氮,总磷\n,,,(mg/L),(mg/L),(mg/L),(mg/L)\n")]
    [TestCase("月报\n采样\n时间,点位,pH,溶解氧 mg/L,高锰酸盐指数 mg/L,氨氮/(mg/L),总磷（mg/L）\n")]
    [TestCase("时间,点位,监测结果,监测结果,监测结果,监测结果,监测结果\n时间,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n")]
    public void Headers_of_several_rows_and_units_below_names_are_joined(string header)
    {
        if (header.StartsWith("月报\n采样", StringComparison.Ordinal)) header = header.Replace("采样\n时间", "\"采样\n时间\"", StringComparison.Ordinal);
        using TestFolder folder = TestFolder.Empty().Write("readings.csv", header + Readings);
        Outcome outcome = folder.Classify("--type", "river", "--format", "csv");
        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.Output.Split('\n')[1], Does.StartWith("2021-09,S1,river,GB 3838-2002,Ⅱ,"));
    }

    [Test]
    public void A_unit_below_a_name_converts_its_values()
    {
        using TestFolder folder = TestFolder.Empty().Write("readings.csv", "时间,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n,,,mg/L,mg/L,μg/L,mg/L\n2021-09-11,S1,7.8,8,2,2500,0.1\n");
        Assert.That(folder.Classify("--type", "river", "--format", "csv").Output, Does.Contain(",劣Ⅴ,").And.Contains("氨氮(1.5)"));
    }

    [Test]
    public void A_row_of_signs_for_not_measured_is_no_row_of_units()
    {
        using TestFolder folder = TestFolder.Empty().Write("readings.csv", "时间,点位,氨氮,总磷\n,,/,/\n");
        Assert.That(folder.Classify("--type", "river").FaultLines, Has.Length.EqualTo(2).And.All.Contains("readings.csv:2"));
    }

    [Test]
    public void Sheets_of_one_header_are_one_table_and_faults_name_the_sheet()
    {
        string[] header = ["月份", "点位", "水质类别"];
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfText(
        [
            ("9月", [header, ["2021-09", "S1", "Ⅲ"], ["2021-09", "R1", "Ⅲ"], ["2021-09", "W1", "Ⅱ"], ["2021-09", "C1", "Ⅱ"]]),
            ("10月", [header, ["2021-10", "S1", "Ⅴ"], ["2021-10", "S9", "Ⅲ"], ["2021-09", "S1", "Ⅳ"]]),
        ]));
        string[] faults = folder.Check().FaultLines;
        Assert.That(faults.Select(l => l.Split(": ")[0]), Is.EqualTo(new[] { "monitoring.xlsx[10月]:3:B", "monitoring.xlsx[10月]:4:B" }));
        Assert.That(faults[1], Does.Contain("第 monitoring.xlsx[9月]:2 行"));
        folder.Write("monitoring.xlsx", Workbook.OfText([("9月", [header, ["2021-09", "R1", "Ⅲ"]]), ("10月", [header, ["2021-10", "R1", "Ⅲ"], ["2021-10", "S1", "Ⅴ"]])]));
        Assert.That(Ecocomp.Run("explain", "2021-10", "--data", folder.Data, "--subject", "S1").Output, Does.Contain("monitoring.xlsx[10月]:3"));
    }

    [Test]
    public void The_name_of_a_sheet_gives_the_month_where_no_column_does()
    {
        string[] header = ["点位", "水质类别"];
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfText(
            [("2021年9月", [header, ["S1", "Ⅲ"], ["R1", "Ⅲ"], ["W1", "Ⅱ"], ["C1", "Ⅱ"]]), ("2021年10月", [header, ["S1", "Ⅴ"]])]));
        Assert.That(Settled(folder), Is.EqualTo(AsUsual()));
        Assert.That(folder.Check("--month", "2021-10").Output, Does.Contain("5 行"));
    }

    [Test]
    public void Sheets_that_are_called_by_months_are_the_table_whose_header_they_have()
    {
        string[] header = ["点位", "水质类别"];
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("data.xlsx", Workbook.OfText(
            [("2021年9月", [header, ["S1", "Ⅲ"], ["R1", "Ⅲ"], ["W1", "Ⅱ"], ["C1", "Ⅱ"]]), ("202110", [header, ["S1", "Ⅴ"]]), ("说明", [["填表说明"], ["每月一张"]])]));
        Assert.That(Settled(folder, "data.xlsx[说明]:0:0"), Is.EqualTo(AsUsual()));
        Assert.That(folder.Check("--month", "2021-10").Output, Does.Contain("5 行"));
    }

    [TestCase("9月", "10月", "点位|水质类别", "点位|类别", "data.xlsx[10月]:0:0", TestName = "months with two headers")]
    [TestCase("监测", "10月", "月份|点位|水质类别", "月份|点位|水质类别|状态", "data.xlsx[10月]:0:0", TestName = "a month beside the table with another header")]
    [TestCase("2021年9月", "2021年10月", "点位|水质类别", "点位|水质类别|状态", "data.xlsx[2021年10月]:0:0", "data.xlsx[2021年9月]:0:0", TestName = "two whole headers")]
    [TestCase("监测", "10月", "月份|点位|水质类别", "断面名称|水质现状", "data.xlsx[10月]:0:0", TestName = "a month as others publish it")]
    [TestCase("监测", "补充", "月份|点位|水质类别", "月份|点位|类别", "data.xlsx[补充]:0:0", TestName = "a sheet that lacks a column")]
    public void A_sheet_whose_rows_would_be_lost_is_refused(string one, string other, string header, string otherHeader, params string[] places)
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("data.xlsx", Workbook.OfText(
            [(one, [header.Split('|'), ["2021-09", "S1", "Ⅲ"]]), (other, [otherHeader.Split('|'), ["2021-10", "S1", "Ⅴ", ""]])]));
        Assert.That(folder.Check().FaultLines.Where(l => l.Contains("E135", StringComparison.Ordinal)).Select(l => l.Split(": ")[0]), Is.EqualTo(places));
    }

    [Test]
    public void A_sheet_of_another_table_in_the_workbook_of_one_is_refused()
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfText(
            [("m", [["月份", "点位", "水质类别"], ["2021-09", "S1", "Ⅲ"]]), ("fund", [["月份", "项目", "金额(元)"], ["2021-09", "省级扣收", "5"]])]));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.xlsx[fund]:0:0: error E135").And.Contains("fund"));
    }

    [TestCase("2021年地表水监测月报", "9月", "")]
    [TestCase("2021年9月地表水监测月报", "九月", "")]
    [TestCase("地表水监测月报", "9月", "没有年份")]
    [TestCase("2021年8月地表水监测月报", "9月", "不同")]
    [TestCase("2021年地表水监测月报", "Sheet1", "不是月份")]
    [TestCase("2021年地表水监测月报", "9月至10月", "不是月份")]
    [TestCase("2021年地表水监测月报", "1-9月", "不是月份")]
    [TestCase("2021年地表水监测月报", "9月15日", "不是月份")]
    [TestCase("2021年1-9月地表水监测月报", "9月", "不同")]
    [TestCase("8月地表水监测月报", "2021年9月", "不同")]
    [TestCase("2020年地表水监测月报", "2021年9月", "不同")]
    [TestCase("地表水监测月报", "2021.9", "")]
    [TestCase("地表水监测月报", "2021.1", "不是月份")]
    public void The_year_comes_from_the_title_where_the_sheet_has_none(string title, string sheet, string refused)
    {
        string rows = Workbook.Row(1, title) + Workbook.Row(2, "点位", "水质类别")
            + Workbook.Row(3, "S1", "Ⅲ") + Workbook.Row(4, "R1", "Ⅲ") + Workbook.Row(5, "W1", "Ⅱ") + Workbook.Row(6, "C1", "Ⅱ");
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml(sheet, rows));
        if (refused.Length == 0) Assert.That(Settled(folder), Is.EqualTo(AsUsual()));
        else Assert.That(folder.Check().FaultLines.Single(), Does.Contain("error E133").And.Contains(refused));
    }

    [Test]
    public void Files_and_sheets_may_have_Chinese_names()
    {
        using TestFolder folder = TestFolder.Small();
        File.Move(folder["counties.csv"], folder["县区.csv"]);
        File.Move(folder["points.csv"], folder["点位.csv"]);
        folder.Delete("monitoring.csv").Write("监测.csv", Monitoring);
        Assert.That(Settled(folder), Is.EqualTo(AsUsual()));
        Assert.That(folder.Check().Output, Does.StartWith("县区.csv：2 行"));
        folder.Write("data.xlsx", Workbook.OfText([("监测", [["月份", "点位", "水质类别"], ["2021-09", "S1", "Ⅲ"]])]));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("data.xlsx[监测]:0:0: error E121"));
    }

    [Test]
    public void Merged_columns_that_are_not_read_and_merged_notes_change_nothing()
    {
        string rows = Workbook.Row(1, "流域", "月份", "点位", "水质类别") + Workbook.Row(2, "颍河", "2021-09", "S1", "Ⅲ") + Workbook.Row(3, "", "2021-09", "R1", "Ⅲ")
            + Workbook.Row(4, "", "2021-09", "W1", "Ⅱ") + Workbook.Row(5, "", "2021-09", "C1", "Ⅱ") + Workbook.Row(6, "以上均为手工监测");
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml(
            "m", rows, "<mergeCells><mergeCell ref=\"A2:A5\"/><mergeCell ref=\"A6:D8\"/></mergeCells>"));
        Assert.That(Settled(folder, "monitoring.xlsx[m]:1:A"), Is.EqualTo(AsUsual()));
    }

    [Test]
    public void A_merged_column_that_is_read_is_told_once_and_nothing_follows_from_it()
    {
        string rows = Workbook.Row(1, "月份", "点位", "水质类别") + Workbook.Row(2, "2021-09", "S1", "Ⅲ") + string.Concat(new[] { "R1", "W1", "C1" }.Select((p, i) => Workbook.Row(3 + i, "", p, "Ⅱ")));
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml(
            "m", rows, "<mergeCells><mergeCell ref=\"A2:A5\"/></mergeCells>"));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.xlsx[m]:2:A: error E126").And.Contains("A2:A5"));
    }

    [Test]
    public void A_workbook_may_be_classified_by_the_points_of_another()
    {
        using TestFolder folder = TestFolder.Empty()
            .Write("readings.xlsx", Workbook.OfText([("一", [["时间", "点位", "pH", "溶解氧", "高锰酸盐指数", "氨氮", "总磷"], ["2021-09-11", "S1", "7.8", "8", "2", "0.3", "0.1"]])]))
            .Write("点位.xlsx", Workbook.OfText([("点位", [["编码", "名称", "类型", "水体", "水体类型", "县区", "目标"], ["S1", "石桥", "断面", "颍河", "河流", "甲县", "Ⅳ"]])]));
        Outcome outcome = Ecocomp.Run("classify", folder["readings.xlsx"], "--points", folder["点位.xlsx"], "--format", "csv", "--by", "sample");
        Assert.That(outcome.FaultLines, Is.Empty);
        Assert.That(outcome.Output.Split('\n')[1], Does.Contain("S1,river").And.Contains(",Ⅱ,"));
    }

    [Test]
    public void A_file_whose_bytes_are_mostly_UTF_8_is_a_damaged_one_and_never_read_otherwise()
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes("代码,名称\nA,甲县\nB,乙县\n");
        text[^3] = 0xC0;
        using TestFolder folder = TestFolder.Small().Write("counties.csv", text);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("counties.csv:3:0: error E104").And.Contains("损坏的 UTF-8"));
    }

    [Test]
    public void What_another_program_leaves_beside_an_open_file_is_passed_over()
    {
        using TestFolder folder = TestFolder.Small().Write("~$events.xlsx", "x").Write(".~lock.events.csv#", "x").Write(".~events.xls", "x").Write("~$认定.xlsx", "x");
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }
}
