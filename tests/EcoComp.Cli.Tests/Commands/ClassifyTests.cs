using System.Text;
using System.Text.Json;

namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>classify FILE</c>: what it prints and what it takes.</summary>
public sealed class ClassifyTests
{
    private const string Header = "time,point,水温(℃),pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L),总氮(mg/L)";
    private const string CsvHeader = "month,point,water_type,standard,class,grade,deciding,pollutants,partial,samples";

    private static readonly string[] TwoSamples = ["2021-09-06 09:20,S1,24.6,7.82,5.4,7.1,1.62,0.24,4.86", "2021-09-13 09:05,S1,23.8,7.74,4.9,7.8,1.85,0.27,5.10"];

    [Test]
    public void A_month_is_one_row_with_what_decides_it_and_its_main_pollutants()
    {
        using TestFolder folder = TestFolder.Empty().Readings([Header, .. TwoSamples]);
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv")), Is.EqualTo(new[]
        {
            CsvHeader, "2021-09,S1,river,GB 3838-2002,Ⅴ,中度污染,氨氮,氨氮(0.7);总磷(0.3);高锰酸盐指数(0.2),no,2",
        }));
    }

    [Test]
    public void By_sample_each_sample_is_a_row_with_its_time()
    {
        using TestFolder folder = TestFolder.Empty().Readings([Header, .. TwoSamples, "2021-09-13 9:05,S1,23.8,7.740,4.9,7.8,1.85,0.27,5.1", "2021-09-14,S1,23,7,8,1,0.1,0.01,1"]);
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv", "--by", "sample")), Is.EqualTo(new[]
        {
            CsvHeader.Replace("month,", "month,time,", StringComparison.Ordinal),
            "2021-09,2021-09-06 09:20,S1,river,GB 3838-2002,Ⅴ,中度污染,氨氮,氨氮(0.6);总磷(0.2);高锰酸盐指数(0.2),no,1",
            "2021-09,2021-09-13 09:05,S1,river,GB 3838-2002,Ⅴ,中度污染,氨氮,氨氮(0.8);总磷(0.4);高锰酸盐指数(0.3),no,1",
            "2021-09,2021-09-14,S1,river,GB 3838-2002,Ⅰ,优,pH;溶解氧;高锰酸盐指数;氨氮;总磷,,no,1",
        }), "the sample that stands twice is told once");
    }

    [Test]
    public void By_sample_different_values_for_one_time_are_each_judged_and_warned_of()
    {
        using TestFolder folder = TestFolder.Empty().Readings(Header, "2021-09-06 08:00,S1,20,7,8,1,0.1,0.01,1", "2021-09-06 08:00,S1,20,7,8,1,1.1,0.01,1");
        Outcome bySample = folder.Classify("--type", "river", "--format", "csv", "--by", "sample");
        Assert.That(Csv(bySample).Skip(1).Select(l => l.Split(',')[5]), Is.EqualTo(new[] { "Ⅰ", "Ⅳ" }));
        Assert.That(bySample.Error, Does.Contain("readings.csv:3:7: warning W411"));
        Outcome byMonth = folder.Classify("--type", "river");
        Assert.That((byMonth.ExitCode, byMonth.Output), Is.EqualTo((ExitCodes.InputRefused, "")));
        Assert.That(byMonth.Error, Does.Contain("readings.csv:3:7: error E324"));
    }

    [Test]
    public void The_kind_of_water_comes_from_the_table_of_points()
    {
        using TestFolder folder = TestFolder.Sample();
        string[] rows = Csv(folder.Classify("--points", folder["points.csv"], "--format", "csv"));
        Assert.That(rows, Does.Contain("2021-09,QY-01,river,GB 3838-2002,Ⅴ,中度污染,氨氮,氨氮(0.7);总磷(0.3);五日生化需氧量(0.3),no,4"));
        Assert.That(rows, Does.Contain("2021-09,YL-S1,groundwater,GB/T 14848-2017,Ⅳ,,氟化物,氟化物(0.3),no,3"));
        Assert.That(rows, Does.Contain("2022-03,YH-01,lake,GB 3838-2002,Ⅱ,优,高锰酸盐指数;氨氮;总磷,,no,3"));
        Assert.That(rows.Skip(1).Select(r => r[..7]), Is.Ordered);
    }

    [TestCase("river", "Ⅱ")]
    [TestCase("lake", "Ⅳ")]
    public void Phosphorus_is_judged_by_the_declared_kind_of_water(string type, string expected)
    {
        using TestFolder folder = TestFolder.Empty().Readings(Header, "2021-09,白沙水库,20,7,8,1,0.1,0.08,1");
        Assert.That(Csv(folder.Classify("--type", type, "--format", "csv"))[1], Does.Contain("," + expected + ","));
    }

    [Test]
    public void Without_a_needed_indicator_there_is_no_class_and_it_is_said()
    {
        using TestFolder folder = TestFolder.Empty().Readings("time,point,溶解氧,氨氮", "2021-09-06,S1,5.5,1.2", "2021-10-06,S1,,");
        Outcome whole = folder.Classify("--type", "river", "--format", "csv");
        Assert.That(Csv(whole)[1], Is.EqualTo("2021-09,S1,river,GB 3838-2002,,,,,no,1"));
        Assert.That(whole.Error, Does.Contain("2021-09 S1：缺pH、高锰酸盐指数或化学需氧量、总磷，不评价类别"));
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv", "--partial")).Skip(1), Is.EqualTo(new[]
        {
            "2021-09,S1,river,GB 3838-2002,Ⅳ,轻度污染,氨氮,氨氮(0.2),yes,1", "2021-10,S1,river,GB 3838-2002,,,,,no,1",
        }));
    }

    [Test]
    public void Rounding_and_the_target_are_options()
    {
        using TestFolder folder = TestFolder.Small().Readings(Header, "2021-09-06,R1,20,9.4,8,4.04,1.1,0.01,1").Replace("points.csv", "R1,入境,reference,颍河,river,,Ⅲ", "R1,入境,reference,颍河,river,,Ⅳ");
        string One(params string[] options) => Csv(folder.Classify([.. options, "--format", "csv"]))[1];
        Assert.That(One("--type", "river"), Does.Contain(",劣Ⅴ,重度污染,pH,pH;氨氮(0.1),"));
        Assert.That(One("--type", "river", "--round", "evaluation"), Does.Contain(",Ⅳ,轻度污染,氨氮,氨氮(0.1),"));
        Assert.That(One("--points", folder["points.csv"], "--against", "target"), Does.Contain(",劣Ⅴ,重度污染,pH,pH,"));
    }

    [TestCase("1.04", "0.04")]
    [TestCase("1.06", "0.1")]
    [TestCase("1.003", "0.00")]
    [TestCase("1.25", "0.2")]
    [TestCase("11", "10.0")]
    public void A_multiple_has_one_decimal_and_two_where_one_would_show_nothing(string ammonia, string multiple)
    {
        using TestFolder folder = TestFolder.Empty().Readings(Header, "2021-09,S1,20,7,8,1," + ammonia + ",0.01,1");
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv"))[1], Does.Contain("氨氮(" + multiple + ")"));
    }

    [Test]
    public void Text_shows_every_value_with_its_class_and_limit()
    {
        using TestFolder folder = TestFolder.Empty().Readings(Header, "2021-09-06 08:00,S1,20,7.2,4.9,0.5L,1.2,0.03L,1.7");
        string text = folder.Classify("--type", "lake").Output;
        Assert.That(text, Does.StartWith("2021-09 · S1 · 湖库 · GB 3838-2002 · Ⅳ类 轻度污染 · 1个样品\n"));
        Assert.That(text, Does.Match(@"溶解氧 +4\.9  mg/L  Ⅳ     ≥3\n"));
        Assert.That(text, Does.Match(@"高锰酸盐指数 +0\.25  mg/L  Ⅰ     ≤2 +未检出，按检出限一半计\n"));
        Assert.That(text, Does.Match(@"总磷 +0\.015  mg/L  Ⅱ     ≤0\.025  未检出，按检出限一半计、检出限高于Ⅰ类限值，类别可能更好\n"));
        Assert.That(text, Does.Match(@"总氮 +1\.7  mg/L  Ⅴ     ≤2\.0 +不参与评价\n"));
        Assert.That(text, Does.Contain("  决定类别的指标：溶解氧、氨氮\n  主要污染指标（超标倍数）：氨氮 (0.2)、溶解氧\n"));
        Assert.That(folder.Classify("--type", "lake", "--lang", "en").Output, Does.Contain("decided by: dissolved oxygen, ammonia nitrogen\n"));
    }

    [Test]
    public void Json_holds_everything()
    {
        using TestFolder folder = TestFolder.Sample();
        JsonElement[] rows = [.. Json(folder.Classify("--points", folder["points.csv"], "--format", "json")).GetProperty("rows").EnumerateArray()];
        JsonElement source = rows.Single(r => r.GetProperty("point").GetString() == "XC-S1" && r.GetProperty("month").GetString() == "2021-10");
        Assert.That(source.GetProperty("class").GetString(), Is.EqualTo("Ⅳ"));
        Assert.That(source.GetProperty("deciding").EnumerateArray().Select(e => e.GetString()), Is.EqualTo(new[] { "CODMN", "COD", "BOD5" }));
        JsonElement nitrate = source.GetProperty("single_limits").EnumerateArray().Single();
        Assert.That((nitrate.GetProperty("code").GetString(), nitrate.GetProperty("value").GetDecimal(), nitrate.GetProperty("passes").GetBoolean()), Is.EqualTo(("NO3", 2.0466666666666666666666666667m, true)));
        JsonElement phenols = source.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("code").GetString() == "VP");
        Assert.That((phenols.GetProperty("value").GetDecimal(), phenols.GetProperty("unit").GetString(), phenols.GetProperty("limit").GetString()), Is.EqualTo((0.0008m, "mg/L", "≤0.002")));
    }

    [Test]
    public void Rows_that_are_no_samples_make_a_row_without_a_class()
    {
        using TestFolder folder = TestFolder.Empty().Readings("time,point,status,pH", "2021-09-06,S1,断流,", "2021-09-07,S1,dry,");
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv")).Skip(1), Is.EqualTo(new[] { "2021-09,S1,river,GB 3838-2002,,,,,no,0" }));
        Assert.That(folder.Classify("--type", "river").Output, Does.Contain("断流"));
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv", "--by", "sample")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Encoding_separator_line_ends_and_order_of_columns_change_nothing()
    {
        string[] lines = [Header + ",挥发酚（ug/L）", .. TwoSamples.Select(s => s + ",0.3L")];
        using TestFolder plain = TestFolder.Empty().Readings(lines);
        string expected = plain.Classify("--type", "river", "--format", "json").Output;
        Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        string text = string.Join("\r\n", lines);
        string reversed = string.Join("\n", lines.Select(l => string.Join(';', l.Split(',').Reverse())));
        foreach (byte[] bytes in new[] { gb18030.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace(',', '\t'))], Encoding.UTF8.GetBytes(reversed) })
        {
            using TestFolder folder = TestFolder.Empty().Write("readings.csv", bytes);
            Assert.That(folder.Classify("--type", "river", "--format", "json").Output, Is.EqualTo(expected));
        }
    }

    [Test]
    public void The_order_of_rows_changes_nothing()
    {
        using TestFolder folder = TestFolder.Sample();
        string expected = folder.Classify("--points", folder["points.csv"], "--format", "json").Output;
        string[] lines = File.ReadAllLines(folder["readings.csv"]);
        for (int seed = 0; seed < 5; seed++)
        {
            string[] rows = lines[1..];
            new Random(seed).Shuffle(rows);
            Assert.That(folder.Readings([lines[0], .. rows]).Classify("--points", folder["points.csv"], "--format", "json").Output, Is.EqualTo(expected));
        }
    }

    [Test]
    public void Full_width_signs_are_read_like_plain_ones()
    {
        using TestFolder folder = TestFolder.Empty().Readings("时间,点位,ＰＨ,溶解氧,CODMn,NH3-N,总磷", "2021-09,S1,７．５,8,－,＜０．０５,ND（0.01）", "2021-10,S1,7.5,8,１,0.1,０.01L");
        Assert.That(Csv(folder.Classify("--type", "river", "--format", "csv", "--partial")).Skip(1).Select(l => l.Split(',')[4] + l[^5..]), Is.EqualTo(new[] { "Ⅰyes,1", "Ⅰ,no,1" }));
    }

    [Test]
    public void Wrong_usage_is_told_as_such()
    {
        using TestFolder folder = TestFolder.Small().Readings([Header, .. TwoSamples]);
        Assert.That(folder.Classify("--type", "river", "--points", folder["points.csv"]).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(folder.Classify("--type", "river", "--against", "target").ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(folder.Classify("--type", "sea").ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(Ecocomp.Run("classify", folder["nothing.csv"], "--type", "river").Error, Does.StartWith("ecocomp: 没有文件“").And.Contain("nothing.csv"));
        Assert.That(Ecocomp.Run("classify", folder.Data, "--type", "river").Error, Does.Contain("data:0:0: error E103"));
        Assert.That(folder.Classify("--points", folder["none.csv"]).Error, Does.StartWith("ecocomp: 没有文件“").And.Contain("none.csv"));
        Assert.That(folder.Replace("points.csv", "一桥,section,颍河,river", "一桥,section,颍河,").Classify("--points", folder["points.csv"]).Error, Does.Contain("points.csv:2:5: error E201"));
    }

    [Test]
    public void A_file_that_is_neither_UTF_8_nor_GB18030_is_refused()
    {
        using TestFolder folder = TestFolder.Empty().Write("readings.csv", [.. Encoding.UTF8.GetBytes(Header + "\n"), 0xFF, 0xFF, 0x0A]);
        Assert.That(folder.Classify("--type", "river").Error, Does.Contain("readings.csv:2:0: error E104"));
    }

    [Test]
    public void The_workbook_with_all_tables_is_read_for_its_readings_and_points()
    {
        using TestFolder folder = TestFolder.Empty().Write("data.xlsx", Input.Spreadsheets.Workbook.OfText(
        [
            ("counties", [["代码", "名称"], ["A", "甲县"]]),
            ("points", [["编码", "名称", "类型", "水体", "水体类型", "县区", "目标"], ["S1", "石桥", "断面", "颍河", "河流", "甲县", "Ⅳ"]]),
            ("readings", [["时间", "点位", "pH", "溶解氧", "高锰酸盐指数", "氨氮", "总磷"], ["2021-10-08", "S1", "7", "8", "3", "0.4", "0.08"]]),
        ]));
        Outcome river = Ecocomp.Run("classify", folder["data.xlsx"], "--type", "river", "--format", "csv");
        Outcome points = Ecocomp.Run("classify", folder["data.xlsx"], "--points", folder["data.xlsx"], "--format", "csv");
        Assert.That(river.ExitCode, Is.Zero, river.Error);
        Assert.That(points.ExitCode, Is.Zero, points.Error);
        Assert.That(river.Output, Does.Contain("2021-10").And.Contain("Ⅱ"));
        Assert.That(river.Error + points.Error, Does.Not.Contain("E135"));
    }

    [TestCase("汇总", "点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷,备注", "S2,7,8,3,0.4,0.08,年均")]
    [TestCase("数据", "月份,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷", "2021-10,S2,7,1,30,4,2")]
    [TestCase("2021年前11月", "点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷", "S2,7,8,3,0.4,0.08")]
    [TestCase("2021年12月目标", "点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷", "S2,7,8,3,0.4,0.08")]
    [TestCase("2021年8月（去年同期）", "点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷", "S2,7,8,3,0.4,0.08")]
    public void No_sheet_of_readings_is_left_out_in_silence(string sheet, string header, string row)
    {
        using TestFolder folder = TestFolder.Empty().Write("水样.xlsx", Input.Spreadsheets.Workbook.OfText(
        [
            ("2021年9月", [["点位", "pH", "溶解氧", "高锰酸盐指数", "氨氮", "总磷"], ["S1", "7", "8", "3", "0.4", "0.08"]]),
            (sheet, [header.Split(','), row.Split(',')]),
        ]));
        Outcome outcome = Ecocomp.Run("classify", folder["水样.xlsx"], "--type", "river", "--format", "csv");
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.InputRefused), outcome.Output);
        Assert.That(outcome.Error, Does.Contain($"水样.xlsx[{sheet}]:0:0: error E135"));
    }

    private static string[] Csv(Outcome outcome)
    {
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Done), outcome.Error);
        Assert.That(outcome.OutputBytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        return outcome.Output[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static JsonElement Json(Outcome outcome) => JsonDocument.Parse(outcome.OutputBytes).RootElement;
}
