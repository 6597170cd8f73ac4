using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Tests.Data.Spreadsheets;

/// <summary>items.xlsx, read back by another library than wrote it.</summary>
public sealed class ItemsXlsxTests
{
    private static (byte[] Xlsx, byte[] Csv) Settled(string data, string months, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string results = Path.Combine(folder.Path, "out");
        Run run = CommandLine.Run(["settle", months, "--data", data, "--out", results, .. more]);
        Assert.That(run.Exit, Is.Zero, run.Error);
        return (File.ReadAllBytes(Path.Combine(results, "items.xlsx")), File.ReadAllBytes(Path.Combine(results, "items.csv")));
    }

    /// <summary>The choices of a cell of items.csv by the names that the regulation gives them.</summary>
    private static string InWords(string choices)
    {
        Regulation regulation = RegulationCatalogue.BuiltIn().Regulations[^1];
        return string.Join('；', choices.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).Select(c =>
            regulation.FindInterpretation(c[0])!.Name + "=" + regulation.FindInterpretation(c[0])!.Find(c[1])!.Name));
    }

    private static string Shown(object? cell) => cell switch
    {
        null => "",
        DateTime month => month.ToString(month.Day == 1 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    [Test]
    public void Its_last_sheet_has_the_rows_of_items_csv_with_real_months_and_amounts()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-09..2022-08");
        List<IDictionary<string, object?>> read = Workbook.Read(xlsx, "项目明细");
        IReadOnlyList<string[]> expected = Workbook.Records(csv);
        string[][] observed = [.. read.Skip(3).Take(expected.Count - 1).Select(r => r.Values.Select(Shown).ToArray())];
        Assert.That(observed, Is.EqualTo(expected.Skip(1).Select(r => r.Select((c, i) => i switch
        {
            7 => c == "reward" ? "奖励" : "扣收",
            13 => InWords(c),
            _ => c,
        }).ToArray())));
        Assert.That(observed.Select(r => r[13]), Has.Some.EqualTo("辖区内改善=优于入境断面"), "people read the sheet, programs items.csv");
        Assert.That(read.Skip(3).Take(expected.Count - 1).Select(r => r["A"]), Has.All.InstanceOf<DateTime>());
        Assert.That(read.Skip(3).Select(r => r["I"]), Has.All.InstanceOf<double>());
        Assert.That(Shown(read[0]["A"]), Is.EqualTo("2021年9月至2022年8月扣收、奖励项目明细"));
    }

    /// <summary>A digit is half as wide as a Chinese character in the font that is asked for, and two thirds where another stands in for it.</summary>
    [Test]
    public void No_bracket_of_a_heading_stands_alone_on_a_line()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2021-09..2021-10");
        int bracketed = 0;
        foreach ((_, string xml) in Workbook.Parts(xlsx).Where(p => p.Name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            XElement sheet = XElement.Parse(xml);
            int[] widths = [.. sheet.Descendants().Where(e => e.Name.LocalName == "col").Select(c => (int)c.Attribute("width")!)];
            string[] headings = [.. sheet.Descendants().Single(e => e.Name.LocalName == "row" && (string?)e.Attribute("r") == "3").Elements().Select(c => c.Value)];
            foreach ((string heading, int width) in headings.Zip(widths).Where(h => h.First.EndsWith('）')))
            {
                bracketed++;
                bool isWhole = ShownWidth.Of(heading) < width;
                Assert.That(isWhole || ShownWidth.Of(heading[..^1]) > width * 4 / 3, heading);
            }
        }

        Assert.That(bracketed, Is.GreaterThan(8));
    }

    [Test]
    public void Below_the_items_stand_their_sums()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-12");
        IReadOnlyList<IReadOnlyDictionary<string, string>> items = ItemRows.Of(csv);
        var sums = Workbook.Read(xlsx, "项目明细").Skip(items.Count + 3).Select(r => (Shown(r["H"]), Shown(r["I"])));
        long reward = items.Select(ItemRows.Signed).Where(y => y > 0).Sum();
        long deduction = -items.Select(ItemRows.Signed).Where(y => y < 0).Sum();
        Assert.That(sums, Is.EqualTo(new[] { ("奖励", $"{reward}"), ("扣收", $"{deduction}"), ("净额", $"{reward - deduction}") }));
    }

    [Test]
    public void Each_year_has_a_sheet_of_counties_by_months_whose_blocks_add_up_and_that_ends_in_words()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-09..2022-08");
        foreach (int year in new[] { 2021, 2022 })
        {
            List<IDictionary<string, object?>> sheet = Workbook.Read(xlsx, $"{year}年逐月");
            string[] months = [.. sheet[2].Values.Select(Shown)];
            Assert.That(sheet[2].Values.Skip(2).SkipLast(1), Has.All.InstanceOf<DateTime>());
            int sign = 0;
            foreach (IDictionary<string, object?> row in sheet.Skip(3).SkipLast(1))
            {
                string[] cells = [.. row.Values.Select(Shown)];
                if (cells[2].Length == 0)
                {
                    sign = cells[0] == "一、扣收" ? -1 : 1;
                    continue;
                }

                bool total = cells[0] == "合计";
                for (int m = 2; m < cells.Length; m++)
                {
                    long expected = ItemRows.Of(csv)
                        .Where(i => (total || i["county_code"] == cells[0]) && i["month"].StartsWith(months[m] == "合计" ? $"{year}" : months[m], StringComparison.Ordinal))
                        .Select(ItemRows.Signed).Where(y => Math.Sign(y) == sign).Sum();
                    Assert.That(cells[m], Is.EqualTo((sign * expected).ToString(CultureInfo.InvariantCulture)), $"{sign} {cells[0]} {months[m]}");
                }
            }

            Assert.That(sheet, Has.Count.EqualTo(3 + (2 * 11) + 1), "title, unit and header; two blocks of nine counties; the line in words");
            long net = ItemRows.Of(csv).Where(i => i["month"].StartsWith($"{year}", StringComparison.Ordinal)).Sum(ItemRows.Signed);
            Assert.That(Shown(sheet[^1]["A"]), Does.StartWith(year == 2021 ? "2021年9月至2021年12月，各县区共应扣" : "2022年1月至2022年8月，").And.Contain($"净额县区上缴{-net:#,0}元。"));
        }
    }

    [TestCase("zh", "县区项目", "小计", "全市合计", "无扣收、奖励项目")]
    [TestCase("en", "Items by county", "subtotal", "The whole city", "No deduction or reward")]
    public void Every_county_stands_in_the_list_of_items_with_its_sums(string language, string name, string subtotal, string city, string nothing)
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-10", "--lang", language);
        List<IDictionary<string, object?>> sheet = Workbook.Read(xlsx, name);
        IReadOnlyList<IReadOnlyDictionary<string, string>> items = ItemRows.Of(csv);
        IDictionary<string, object?>[] sums = [.. sheet.Where(r => Shown(r["B"]).EndsWith(' ' + subtotal, StringComparison.Ordinal))];
        Assert.That(sums, Has.Length.EqualTo(9));
        foreach (IDictionary<string, object?> sum in sums)
        {
            string county = Shown(sum["B"])[..^(subtotal.Length + 1)];
            long[] own = [.. items.Where(i => i["county_name"] == county).Select(ItemRows.Signed)];
            Assert.That(new[] { Shown(sum["I"]), Shown(sum["J"]) }, Is.EqualTo(new[] { $"{-own.Where(y => y < 0).Sum()}", $"{own.Where(y => y > 0).Sum()}" }), county);
            Assert.That(sheet.Count(r => Shown(r["B"]) == county && Shown(r["O"]).Length > 0), Is.EqualTo(own.Length), county);
            Assert.That(sheet.Any(r => Shown(r["B"]) == county && Shown(r["D"]) == nothing), Is.EqualTo(own.Length == 0), county);
        }

        Assert.That(Shown(sheet[^1]["I"]), Is.EqualTo($"{-items.Select(ItemRows.Signed).Where(y => y < 0).Sum()}"), city);
    }

    [Test]
    public void The_list_by_county_calls_things_by_their_names_where_it_is_printed()
    {
        (byte[] xlsx, byte[] csv) = Settled(Samples.Xuchang, "2021-09..2022-08");
        string[] events = [.. ItemRows.Of(csv).Select(i => i["subject_code"]).Where(c => c.StartsWith("SJ", StringComparison.Ordinal))];
        Assert.That(events, Is.Not.Empty);
        string printed = string.Join('\n', Workbook.Read(xlsx, "县区项目").SelectMany(r => r.Values.Take(12).Select(Shown)));
        foreach (string code in events) Assert.That(printed, Does.Not.Contain(code));
        Assert.That(printed, Does.Contain("2022年7月双洎河受污染水体事件"));
    }

    [Test]
    public void A_single_months_year_has_the_months_before_it_too()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2022-03");
        List<IDictionary<string, object?>> year = Workbook.Read(xlsx, "2022年逐月");
        Assert.That(year[2].Values.Skip(2).SkipLast(1).Select(Shown), Is.EqualTo(new[] { "2022-01", "2022-02", "2022-03" }));
        Assert.That(Shown(year[^1]["A"]), Does.StartWith("2022年1月至2022年3月，"));
        (byte[] range, _) = Settled(Samples.Xuchang, "2022-01..2022-03");
        Assert.That(year.Select(r => string.Join('|', r.Values.Select(Shown))), Is.EqualTo(Workbook.Read(range, "2022年逐月").Select(r => string.Join('|', r.Values.Select(Shown)))));
    }

    [Test]
    public void The_points_that_missed_their_targets_are_listed_with_what_exceeded_and_what_is_paid()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("monitoring.csv", "month,point,class,status,routine,origin,document,note\n2021-09,R1,Ⅲ,,,,,\n2021-09,W1,Ⅲ,,,,,\n2021-09,C1,Ⅱ,,,,,\n")
            .Readings("month,point,CODMn,NH3N,TP,DO,pH", "2021-09,S1,9,1.6,0.1,6,7");
        folder.Delete("monitoring.csv").Write("monitoring.csv", "month,point,class\n2021-09,S1,Ⅴ\n2021-09,R1,Ⅲ\n2021-09,W1,Ⅲ\n2021-09,C1,Ⅲ\n");
        (byte[] xlsx, _) = Settled(folder.Data, "2021-09");
        string[] rows = [.. Workbook.Read(xlsx, "未达标点位").Select(r => string.Join('|', r.Values.Select(Shown)))];
        Assert.That(rows[0], Does.StartWith("2021年9月未达到考核目标的点位"));
        Assert.That(rows[1], Does.StartWith("单位：元；预核算"));
        Assert.That(rows[2..], Is.EqualTo(new[]
        {
            "序号|月份|县区|河流（水体）|点位编码|点位|目标|类别|剔除后|超标指标（超标倍数）|扣收（元）",
            "1|2021-09|甲县|颍河|S1|一桥|Ⅲ|Ⅴ|Ⅴ|氨氮（超标0.6倍）、高锰酸盐指数（超标0.5倍）|600000", "2|2021-09|乙县|总干渠|C1|干渠一|Ⅱ|Ⅲ|||",
            "|合计|||||||||600000",
        }));
    }

    [Test]
    public void The_deductions_for_missed_targets_add_up_to_those_of_the_items()
    {
        using TestFolder folder = TestFolder.Sample();
        folder.Write("rulings.csv", File.ReadAllText(Path.Combine(Repository.Root, "samples", "xuchang-rulings", "rulings.csv")));
        for (int number = 8; number < 20; number++)
        {
            string month = string.Create(CultureInfo.InvariantCulture, $"{2021 + number / 12}-{number % 12 + 1:00}");
            (byte[] xlsx, byte[] csv) = Settled(folder.Data, month);
            long deducted = ItemRows.Of(csv).Where(i => i["clause"] is "4.1.2" or "5.2" or "6.2.1" && i["direction"] == "deduction")
                .Sum(i => long.Parse(i["amount_yuan"], CultureInfo.InvariantCulture));
            string total = Shown(Workbook.Read(xlsx, "未达标点位")[^1]["K"]);
            Assert.That(deducted, Is.Positive, month);
            Assert.That(total, Is.EqualTo(deducted.ToString(CultureInfo.InvariantCulture)), month);
        }
    }

    [Test]
    public void What_a_county_pays_once_for_several_canal_points_stands_beside_the_first()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("points.csv", File.ReadAllText(Path.Combine(folder.Data, "points.csv")).TrimEnd() + "\nC2,干渠二,canal,总干渠,river,A 60%;B 40%,,,,\n");
        folder.Write("interpretations.csv", "key,choice,authority,from,to\ncanal-responsible,own-county,文0,,\n");
        folder.Write("monitoring.csv", "month,point,class\n2021-09,S1,Ⅲ\n2021-09,R1,Ⅲ\n2021-09,W1,Ⅲ\n2021-09,C1,Ⅲ\n2021-09,C2,Ⅳ\n");
        (byte[] xlsx, _) = Settled(folder.Data, "2021-09");
        Assert.That(Workbook.Read(xlsx, "未达标点位").Skip(3).Select(r => string.Join('|', r.Values.Select(Shown))), Is.EqualTo(new[]
        {
            "1|2021-09|乙县|总干渠|C1|干渠一|Ⅱ|Ⅲ|Ⅲ||4000000", "2|2021-09|甲县|总干渠|C2|干渠二|Ⅱ|Ⅳ|Ⅳ||2400000",
            "3|2021-09|乙县|总干渠|C2|干渠二|Ⅱ|Ⅳ|Ⅳ||与 C1 合计一次", "|合计|||||||||6400000",
        }));
    }

    [Test]
    public void A_point_that_is_excused_by_its_inflow_shows_the_class_without_it()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("monitoring.csv", "month,point,class\n2021-09,S1,Ⅴ\n2021-09,R1,Ⅴ\n2021-09,W1,Ⅲ\n2021-09,C1,Ⅱ\n");
        (byte[] xlsx, _) = Settled(folder.Data, "2021-09");
        Assert.That(
            Workbook.Read(xlsx, "未达标点位").Skip(3).Select(r => string.Join('|', r.Values.Select(Shown))).First(),
            Is.EqualTo("1|2021-09|甲县|颍河|S1|一桥|Ⅲ|Ⅴ|Ⅲ||"));
    }

    [Test]
    public void A_month_without_missed_targets_says_so()
    {
        using TestFolder folder = TestFolder.Small();
        (byte[] xlsx, _) = Settled(folder.Data, "2021-09");
        Assert.That(Workbook.Read(xlsx, "未达标点位").Skip(3).Select(r => string.Concat(r.Values.Select(Shown))), Is.EqualTo(new[] { "没有未达标点位" }));
    }

    [Test]
    public void A_year_with_open_questions_in_an_earlier_month_is_not_called_final_and_says_which()
    {
        using var folder = new TemporaryFolder();
        string results = Path.Combine(folder.Path, "out");
        var run = CommandLine.Run("settle", "2021-12", "--data", Samples.Xuchang, "--final", "--out", results);
        Assert.That(run.Exit, Is.Zero);
        Assert.That(run.Error, Does.Contain("2021-11 有 2 项待定，未计入本年数"));
        byte[] xlsx = File.ReadAllBytes(Path.Combine(results, "items.xlsx"));
        var year = Workbook.Read(xlsx, "2021年逐月");
        Assert.That(Shown(year[1]["A"]), Does.Contain("预核算，待定事项未计入合计").And.Not.Contain("核定"));
        Assert.That(Shown(year[^1]["A"]), Does.EndWith("元。其中2021年11月（2项）有待定事项，未计入合计。"));
        Assert.That(Shown(Workbook.Read(xlsx, "资金划转")[1]["A"]), Does.EndWith("本年数计入2021年9月至2021年12月。其中2021年11月（2项）有待定事项，未计入合计。"));
        Assert.That(Shown(Workbook.Read(xlsx, "县区项目")[1]["A"]), Does.Not.Contain("预核算"));
    }

    [Test]
    public void Strictly_no_year_is_written_in_which_an_earlier_month_is_open_or_unknown()
    {
        using var folder = new TemporaryFolder();
        string results = Path.Combine(folder.Path, "out");
        var run = CommandLine.Run("settle", "2021-12", "--data", Samples.Xuchang, "--final", "--strict", "--out", results);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("error W429: 2021-11 有 2 项待定，未计入本年数"));
        Assert.That(Directory.Exists(results), Is.False);
        Assert.That(CommandLine.Run("settle", "2021-10", "--data", Samples.Xuchang, "--final", "--strict", "--out", results).Exit, Is.Zero, "nothing is open before");
        Assert.That(CommandLine.Run("settle", "2021-12", "--data", Samples.Xuchang, "--final", "--strict").Exit, Is.Zero, "no year is summed up");
        var range = CommandLine.Run("settle", "2021-10..2021-12", "--data", Samples.Xuchang, "--strict", "--out", results + "2");
        Assert.That((range.Exit, range.Error.Contains("error W429: 2021-11 有 2 项待定，未计入本年数", StringComparison.Ordinal)), Is.EqualTo((3, true)), range.Error);
        Assert.That(Directory.Exists(results + "2"), Is.False);
        string[] apart = CommandLine.Run("settle", "2021-12..2022-01", "--data", Samples.Xuchang, "--out", results + "3").Error.Split('\n');
        Assert.That(apart.Count(l => l.Contains("W429", StringComparison.Ordinal)), Is.EqualTo(1), "the last month of a year lacks in no later sum");
    }

    [Test]
    public void A_trial_month_among_others_is_named_and_counts_in_no_sum()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Samples.Xuchang, "*.csv")) File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(folder.Path, "monitoring.csv"), "2021-08,YH-00,Ⅲ,,,,,\n2021-08,YH-01,劣Ⅴ,,,,,\n");
        File.AppendAllText(Path.Combine(folder.Path, "fund.csv"), "2021-08,省级扣收,1000000,文\n");
        (byte[] xlsx, byte[] csv) = Settled(folder.Path, "2021-08..2021-09", "--regulation", "xuchang-2021");
        (byte[] settled, _) = Settled(folder.Path, "2021-09");
        Assert.That(Encoding.UTF8.GetString(csv), Does.Contain("2021-08,"), "the trial has an item");
        foreach (string sheet in MiniExcelLibs.MiniExcel.GetSheetNames(new MemoryStream(xlsx)))
        {
            Assert.That(Shown(Workbook.Read(xlsx, sheet)[1]["A"]), Does.Contain("2021年8月为试算，未计入合计"), sheet);
            Assert.That(Sums(xlsx, sheet), Is.EqualTo(Sums(settled, sheet)), sheet);
        }

        Assert.That(Shown(Workbook.Read(xlsx, "2021年逐月")[^1]["A"]), Is.EqualTo(Shown(Workbook.Read(settled, "2021年逐月")[^1]["A"])));
        (byte[] alone, _) = Settled(folder.Path, "2021-08", "--regulation", "xuchang-2021");
        foreach (string sheet in MiniExcelLibs.MiniExcel.GetSheetNames(new MemoryStream(alone)))
            Assert.That(Shown(Workbook.Read(alone, sheet)[1]["A"]), Does.Contain("；试算").And.Not.Contain("预核算").And.Not.Contain("为试算"), sheet);
        string results = Path.Combine(folder.Path, "out");
        string told = CommandLine.Run("settle", "2021-08..2021-09", "--data", folder.Path, "--regulation", "xuchang-2021", "--out", results).Error;
        Assert.That(told, Does.Not.Contain("W434"), "this settlement takes the row");
        Assert.That(CommandLine.Run("settle", "2021-09", "--data", folder.Path, "--out", results).Error, Does.Contain("W434"), "no other does");

        static string[] Sums(byte[] xlsx, string sheet)
        {
            IDictionary<string, object?>[] rows = [.. Workbook.Read(xlsx, sheet).Where(r => r.Values.Any(v => Shown(v) is "合计" or "全市合计"))];
            if (sheet == "资金划转") rows = rows[^1..];
            return [.. rows.Select(r => string.Join(',', r.Values.Select(Shown).Where(t => t.Length > 0 && t.All(c => char.IsAsciiDigit(c) || c == '-')).Reverse().Take(sheet == "2021年逐月" ? 1 : 8)))];
        }
    }

    [Test]
    public void The_sums_of_two_years_are_told_apart()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2021-12..2022-01");
        Assert.That(Shown(Workbook.Read(xlsx, "资金划转")[1]["A"]), Does.Contain("本年数计入2021年9月至2021年12月（2021年）、2022年1月（2022年）。"));
    }

    [Test]
    public void Of_a_month_without_results_the_years_sums_have_no_zeros_and_say_so()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Samples.Xuchang, "*.csv"))
        {
            string text = File.ReadAllText(file);
            string[] kept = [.. text.Split('\n').Where(line => !line.StartsWith("2022-01", StringComparison.Ordinal) && !line.StartsWith("2022-02", StringComparison.Ordinal))];
            File.WriteAllText(Path.Combine(folder.Path, Path.GetFileName(file)), string.Join('\n', kept));
        }

        (byte[] xlsx, _) = Settled(folder.Path, "2022-03");
        var year = Workbook.Read(xlsx, "2022年逐月");
        Assert.That(year.Skip(4).Take(9).Select(r => Shown(r["C"]) + Shown(r["D"])), Has.All.Empty);
        Assert.That(year.Skip(4).Take(9).Select(r => Shown(r["E"])), Has.All.Not.Empty);
        Assert.That(year.Where(r => Shown(r["A"]) == "合计").Select(r => Shown(r["C"]) + Shown(r["D"])), Is.EqualTo(new[] { "", "" }));
        Assert.That(Shown(year[0]["A"]), Does.StartWith("2022年1月至2022年3月"));
        Assert.That(Shown(year[1]["A"]), Does.EndWith("2022年1月至2022年2月没有监测结果，金额未知，留空"));
        Assert.That(year.Skip(4).Select(r => Shown(r["F"])).Where(t => t.Length > 0 && t != "合计"), Is.Empty, "a year with an unknown month has no sum");
        Assert.That(Shown(year[^1]["A"]), Does.StartWith("2022年3月，各县区共应扣7,200,000元，").And.EndWith("。2022年1月至2022年2月没有监测结果，未计入。"), "and the sentence says of which month it is");
        (byte[] all, _) = Settled(folder.Path, "2022-01..2022-03");
        var transfers = Workbook.Read(all, "资金划转");
        Assert.That(Shown(transfers[1]["A"]), Does.Contain("没有监测结果").And.EndWith("自2022年1月起的本年数未知，留空。"));
        var january = transfers.Skip(3).Where(r => Shown(r["A"]) == "2022-01").ToArray();
        Assert.That(january, Has.Length.EqualTo(10));
        Assert.That(january.Select(r => string.Join(',', "DEFGHIJK".Select(c => Shown(r[c.ToString()])))), Has.All.EqualTo(",,0,,,,0,"), "adjustments are known");
        var march = transfers.Skip(3).Where(r => Shown(r["A"]) == "2022-03").ToArray();
        Assert.That(march.Select(r => string.Join(',', "HIJK".Select(c => Shown(r[c.ToString()])))), Has.All.EqualTo(",,0,"));
        Assert.That(march.Select(r => Shown(r["G"])), Has.All.Not.Empty);
        string results = Path.Combine(folder.Path, "results");
        Assert.That(CommandLine.Run("settle", "2022-01..2022-03", "--data", folder.Path, "--out", results).Exit, Is.Zero);
        string[][] rows = [.. File.ReadAllText(Path.Combine(results, "transfers.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','))];
        Assert.That(rows.Select(r => r[0] + (r[3] + r[4] + r[6] == "") + string.Join(',', r[7..])).Distinct(), Is.EqualTo(new[] { "2022-01True,,0,", "2022-02True,,0,", "2022-03False,,0," }));
        (byte[] empty, _) = Settled(folder.Path, "2022-02");
        Assert.That(Shown(Workbook.Read(empty, "未达标点位")[3]["F"]), Is.EqualTo("没有监测结果"));
        Assert.That(Workbook.Read(empty, "县区项目").Skip(3).SelectMany(r => "IJ".Select(c => Shown(r[c.ToString()]))), Has.All.Empty);
        Assert.That(Workbook.Read(empty, "项目明细").Skip(3), Is.Empty);
        Assert.That(Workbook.Complaints(empty), Is.Empty);
    }

    [Test]
    public void A_month_without_results_that_has_an_event_is_unknown_all_the_same_and_the_event_stands()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Samples.Xuchang, "*.csv"))
        {
            string text = File.ReadAllText(file);
            bool results = Path.GetFileName(file) is "monitoring.csv" or "readings.csv";
            string[] kept = [.. text.Split('\n').Where(line => !results || !line.StartsWith("2022-02", StringComparison.Ordinal))];
            File.WriteAllText(Path.Combine(folder.Path, Path.GetFileName(file)), string.Join('\n', kept));
        }

        (byte[] xlsx, _) = Settled(folder.Path, "2022-02");
        Assert.That(Shown(Workbook.Read(xlsx, "未达标点位")[3]["F"]), Is.EqualTo("没有监测结果"));
        var counties = Workbook.Read(xlsx, "县区项目");
        Assert.That(Shown(counties[1]["A"]), Does.Contain("2022年2月没有监测结果，只列已知的金额，其余未知，留空"));
        Assert.That(counties.Skip(3).Select(r => Shown(r["I"])).Where(a => a.Length > 0), Is.EqualTo(new[] { "2000000" }), "the item: it is a part of the county's sum and the city's, which are not known");
        Assert.That(counties.Skip(3).Select(r => Shown(r["J"])), Has.All.Empty);
        var year = Workbook.Read(xlsx, "2022年逐月");
        Assert.That(year.Skip(4).Take(10).Select(r => Shown(r["D"])).Where(a => a.Length > 0), Is.Empty);
        Assert.That(Shown(year[^1]["A"]), Does.StartWith("2022年1月，各县区共应扣1,000,000元，").And.Contain("没有监测结果，未计入。"), "what the event costs is no sum of the year");
        Assert.That(year.Skip(4).Select(r => Shown(r["E"])).Where(t => t.Length > 0 && t != "合计"), Is.Empty);
        Assert.That(Workbook.Read(xlsx, "资金划转").Skip(3).Select(r => string.Join(',', "DEFGHIJK".Select(c => Shown(r[c.ToString()])))), Has.All.EqualTo(",,0,,,,0,"), "what passes in the month is not known");
        Run next = CommandLine.Run("settle", "2022-03", "--data", folder.Path, "--out", Path.Combine(folder.Path, "next"));
        Assert.That(next.Error, Does.Contain("W430").And.Not.Contain("2022-02 有"));
    }

    [Test]
    public void A_long_line_below_the_title_goes_on_in_further_lines_of_a_row_as_high_as_they_are()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2022-08");
        string said = Shown(Workbook.Read(xlsx, "资金划转")[1]["A"]);
        Assert.That(said, Does.StartWith("单位：元").And.Length.GreaterThan(100));
        string transfers = Workbook.Parts(xlsx).Single(p => p.Xml.Contains("本年数计入", StringComparison.Ordinal)).Xml;
        Assert.That(transfers, Does.Contain($"<row r=\"2\" ht=\"{2 * SheetRows.LineHeight}\" customHeight=\"1\"><c r=\"A2\" s=\"{(int)CellStyle.Subtitle}\""));
        string[] styles = Workbook.Parts(xlsx).Single(p => p.Name == "xl/styles.xml").Xml.Split("<cellXfs")[1].Split("<xf ");
        Assert.That(styles[1 + (int)CellStyle.Subtitle], Does.Contain("wrapText=\"1\""));
    }

    [Test]
    public void A_rivers_and_a_points_name_go_on_in_further_lines_of_a_row_as_high_as_they_are()
    {
        string name = "南水北调中线总干渠许昌段沿线第二十三号节制闸";
        using var folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", "code,name\nA,甲县\n"), ("points.csv", $"code,name,kind,water_body,water_type,county,target\nK1,{name},canal,{name},river,甲县,Ⅱ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,K1,Ⅲ\n"),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        (byte[] xlsx, _) = Settled(folder.Path, "2021-09");
        string sheet = Workbook.Parts(xlsx).Single(p => p.Name == "xl/worksheets/sheet1.xml").Xml;
        string row = sheet[sheet.IndexOf("<row r=\"4\"", StringComparison.Ordinal)..];
        Assert.That(row, Does.Contain($"<c r=\"D4\" s=\"{(int)CellStyle.Wrapped}\"").And.Contain($"<c r=\"F4\" s=\"{(int)CellStyle.Wrapped}\""));
        int height = int.Parse(row.Split("ht=\"")[1].Split('"')[0], CultureInfo.InvariantCulture);
        Assert.That(height, Is.GreaterThanOrEqualTo(3 * SheetRows.LineHeight), "44 columns wide in a column of 18 or 20");
    }

    [Test]
    public void A_long_name_of_a_county_goes_on_in_further_lines_in_every_sheet()
    {
        const string County = "河南省许昌市城乡一体化示范区管理委员会", Point = "许昌市城乡一体化示范区颍河干流出境断面";
        using var folder = TemporaryFolder.Of(new[]
        {
            ("counties.csv", $"code,name\nA,{County}\nB,市城乡一体化示范区\n"), ("points.csv", $"code,name,kind,water_body,water_type,county,target\nK1,{Point},section,颍河,river,A,Ⅲ\n"),
            ("monitoring.csv", "month,point,class\n2021-09,K1,Ⅴ\n"),
        }.Select(f => (f.Item1, Encoding.UTF8.GetBytes(f.Item2))));
        (byte[] xlsx, _) = Settled(folder.Path, "2021-09");
        foreach ((string name, string xml) in Workbook.Parts(xlsx).Where(p => p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            string row = xml[..xml.IndexOf($">{County}<", StringComparison.Ordinal)];
            row = row[row.LastIndexOf("<row ", StringComparison.Ordinal)..];
            Assert.That(row, Does.Contain(" ht=\"").And.Match($"s=\"{(int)CellStyle.Wrapped}\" t=\"inlineStr\"><is><t xml:space=\"preserve\"$"), name);
            Assert.That(xml, Does.Not.Match($"s=\"{(int)CellStyle.Wrapped}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">市城乡"), name);
        }

        Assert.That(Workbook.Parts(xlsx).Last(p => p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Xml, Does.Match($"s=\"{(int)CellStyle.Wrapped}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Point}<"));
    }

    [Test]
    public void Rows_of_the_items_are_as_high_as_what_is_printed_of_them()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2021-09..2022-08");
        string sheet = Workbook.Parts(xlsx).Last(p => p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Xml;
        string[] rows = [.. sheet.Split("<row ").Skip(4)];
        Assert.That(rows, Has.Length.GreaterThan(50));
        foreach (string row in rows)
        {
            foreach (string column in new[] { "N", "O", "P" })
                Assert.That(row, Does.Not.Match($"<c r=\"{column}[0-9]+\" s=\"{(int)CellStyle.Wrapped}\""), "it is not printed, and would make the row high");
            if (row.Contains(" ht=\"", StringComparison.Ordinal)) Assert.That(row, Does.Contain(" ht=\"32\""));
        }
    }

    [Test]
    public void Months_between_those_that_are_summed_up_are_not_named_among_them()
    {
        using var folder = new TemporaryFolder();
        string archive = Path.Combine(folder.Path, "archive");
        foreach (string month in new[] { "2021-09", "2021-12" })
            Assert.That(CommandLine.Run("close", month, "--data", Samples.Xuchang, "--archive", archive).Exit, Is.Zero);
        byte[] xlsx = File.ReadAllBytes(Path.Combine(archive, "2021-12", "items.xlsx"));
        Assert.That(Shown(Workbook.Read(xlsx, "2021年逐月")[^1]["A"]), Does.StartWith("2021年9月、2021年12月，各县区共应扣"));
        Assert.That(Shown(Workbook.Read(xlsx, "资金划转")[1]["A"]), Does.EndWith("本年数计入2021年9月、2021年12月。"));
    }

    [Test]
    public void The_transfers_are_those_of_transfers_csv_with_the_city_below()
    {
        using var folder = new TemporaryFolder();
        string results = Path.Combine(folder.Path, "out");
        Assert.That(CommandLine.Run("settle", "2021-10..2022-02", "--data", Samples.Xuchang, "--out", results).Exit, Is.Zero);
        byte[] xlsx = File.ReadAllBytes(Path.Combine(results, "items.xlsx"));
        string[][] read = [.. Workbook.Read(xlsx, "资金划转").Skip(3).Select(r => r.Values.Select(Shown).ToArray())];
        Assert.That(read.Where(r => r[1].Length > 0), Is.EqualTo(Workbook.Records(File.ReadAllBytes(Path.Combine(results, "transfers.csv"))).Skip(1)));
        Assert.That(read.Where(r => r[1].Length == 0).Select(r => r[2]), Is.EqualTo(Enumerable.Repeat("全市合计", 5)));
    }

    [Test]
    public void Its_sheets_are_printed_on_A4_as_wide_as_the_paper_with_their_titles_repeated()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2021-09..2022-08");
        (string Name, string Xml)[] parts = Workbook.Parts(xlsx);
        string[] sheets = [.. parts.Where(p => p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(p => p.Xml)];
        Assert.That(sheets, Has.Length.EqualTo(6).And.All.Contains("<pageSetUpPr fitToPage=\"1\"/>").And.All.Contains("paperSize=\"9\""));
        Assert.That(sheets.Where(s => s.Contains("fitToHeight=\"1\"")), Has.Exactly(2).Items, "the blocks of a year stand on one page");
        Assert.That(sheets.Where(s => s.Contains("fitToHeight=\"0\"")), Has.Exactly(4).Items);
        string workbook = parts.Single(p => p.Name == "xl/workbook.xml").Xml;
        Assert.That(workbook.Split("_xlnm.Print_Titles"), Has.Length.EqualTo(7));
        Assert.That(workbook, Does.Contain("&#39;县区项目&#39;!$A$1:$L$").Or.Contain("'县区项目'!$A$1:$L$"));
    }

    [Test]
    public void Blocks_that_do_not_fit_a_page_together_begin_one_each()
    {
        var rows = new SheetRows();
        for (int i = 0; i < 60; i++) rows.Begin().Text("甲").End();
        var sheet = new Sheet("表", [new SheetColumn("列", 10)], [rows.ToBytes()]) { Title = "题", Blocks = [0, 20, 40] };
        using var output = new MemoryStream();
        WorkbookWriter.Write(output, [sheet], Words.In(Language.Zh));
        Assert.That(Workbook.Complaints(output.ToArray()), Is.Empty);
        string xml = Workbook.Parts(output.ToArray()).Single(p => p.Name == "xl/worksheets/sheet1.xml").Xml;
        Assert.That(xml, Does.Contain("fitToHeight=\"0\"").And.Contain("<brk id=\"23\" ").And.Contain("<brk id=\"43\" ").And.Contain("count=\"2\""));
    }

    [Test]
    public void It_keeps_to_the_standard_and_its_headers_are_frozen()
    {
        (byte[] xlsx, _) = Settled(Samples.Xuchang, "2021-09..2022-08");
        Assert.That(Workbook.Complaints(xlsx), Is.Empty);
        Assert.That(Workbook.Parts(xlsx).Where(p => p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(p => p.Xml), Has.All.Contains("state=\"frozen\""));
    }

    [Test]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.That(Settled(Samples.Xuchang, "2022-03").Xlsx, Is.EqualTo(Settled(Samples.Xuchang, "2022-03").Xlsx));
        using var archive = new ZipArchive(new MemoryStream(Settled(Samples.Xuchang, "2022-03").Xlsx));
        Assert.That(archive.Entries.Select(e => e.LastWriteTime.DateTime), Has.All.EqualTo(new DateTime(1980, 1, 1)));
    }

    [TestCase("=HYPERLINK(\"http://a\")")]
    [TestCase("+1")]
    [TestCase("-1+1")]
    [TestCase("@SUM(A1)")]
    [TestCase("|桥")]
    [TestCase("%桥")]
    [TestCase("＝桥")]
    [TestCase("－桥")]
    public void Text_that_looks_like_a_formula_is_text_for_good(string name)
    {
        string quoted = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Select(f => f.Name is "events.csv"
            ? (f.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("后河北岸1号口", quoted, StringComparison.Ordinal)))
            : f));
        (byte[] xlsx, _) = Settled(folder.Path, "2021-09");
        Assert.That(Workbook.Read(xlsx, "项目明细").Select(r => r["F"]), Does.Contain(name), "no apostrophe is seen");
        string sheet = Workbook.Parts(xlsx).Single(p => p.Name == "xl/worksheets/sheet5.xml").Xml;
        Assert.That(sheet, Does.Not.Contain("<f>").And.Match($"<c r=\"F\\d+\" s=\"{(int)CellStyle.Quoted}\" t=\"inlineStr\">"));
        string csv = Encoding.UTF8.GetString(CommandLine.Run(["settle", "2021-09", "--data", folder.Path, "--format", "csv"]).Output);
        Assert.That(csv, Does.Contain("'" + name.Replace("\"", "\"\"", StringComparison.Ordinal)), "and in a table an apostrophe stands before it");
    }

    [Test]
    public void Items_that_a_sheet_cannot_hold_go_on_another()
    {
        MonthSheet Large(int month) => new(
            new YearMonth(2021, month), SettlementStatus.Draft, new RowBlock(new Kept(default), 600_000), new Dictionary<string, RowBlock>(), new MissedRows(new RowBlock(new Kept(default), 0), Money.Zero), Account.Nothing);
        using var stream = new MemoryStream();
        ItemsXlsx.Write(stream, [Large(9), Large(10), Large(11)], [], [], Words.In(Language.Zh));
        Assert.That(MiniExcelLibs.MiniExcel.GetSheetNames(stream).TakeLast(3), Is.EqualTo(new[] { "项目明细", "项目明细 2", "项目明细 3" }));
    }
}
