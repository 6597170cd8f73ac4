using System.Text;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>diff names the cause of every difference: the cell, the ruling, the choice, the regulation, the amendment or the program.</summary>
public sealed class DiffTests
{
    [TestCase("{}", "不是本版程序写的 settlement.json，从第 1 行起不同\n")]
    [TestCase("null", "不是本版程序写的 settlement.json\n")]
    [TestCase("{\n  \"schema\": 1", "不是本版程序写的 settlement.json，从第 2 行起不同\n")]
    public void A_file_that_is_no_settlement_is_told_without_the_words_of_a_library(string text, string why)
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "x.json");
        File.WriteAllText(file, text);
        Outcome diff = archive.Run("diff", file, archive["2021-09"]);
        Assert.That((diff.ExitCode, diff.Error), Is.EqualTo((3, $"ecocomp: “{file}”{why}")));
    }

    [TestCase("\"status\": ", "\"month\": \"2021-10\", \"status\": ", "第 6 行：同一个键“month”写了两次")]
    [TestCase("\"reward_yuan\": [0-9]+", "\"reward_yuan\": 1000000000000000000000000000000", "数“1000000000000000000000000000000”超出程序能计的范围")]
    public void A_settlement_with_a_key_twice_or_a_number_beyond_64_bits_is_damage_and_says_which(string old, string changed, string why)
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "x.json");
        File.WriteAllText(file, new System.Text.RegularExpressions.Regex(old).Replace(File.ReadAllText(archive["2021-10/settlement.json"]), changed, 1));
        foreach (string[] sides in new string[][] { [file, archive["2021-09"]], [archive["2021-09"], file] })
        {
            Outcome diff = archive.Run(["diff", .. sides]);
            Assert.That((diff.ExitCode, diff.Error.Contains(why, StringComparison.Ordinal)), Is.EqualTo((5, true)), diff.Error);
        }

        File.WriteAllText(file, "{ \"name\": 1, \"name\": 2 }");
        Assert.That(archive.Run("diff", file, archive["2021-09"]).ExitCode, Is.EqualTo(3), "what was never a settlement is none");
    }

    [TestCase("\"amount_yuan\": 300000,", "\"amount_yuan\": -300000,", "的金额为 -300000 元，而金额都是正数")]
    [TestCase("\"amount_yuan\": 300000,", "\"amount_yuan\": 400000,", "里甲县的奖励、扣收、以前月份调整写的是 0/300000/0，各项之和却是 0/400000/0（元）")]
    [TestCase("\"amount_yuan\": 300000,", "\"amount_yuan\": 9223372036854775807,", "里甲县的奖励、扣收、以前月份调整写的是 0/300000/0，各项之和却是 0/9223372036854775807/0（元）")]
    [TestCase("\"net_yuan\": -300000,", "\"net_yuan\": 300000,", "写的是 \"net_yuan\": 300000,，按其余内容应为 \"net_yuan\": -300000,")]
    public void A_settlement_whose_money_does_not_hold_together_is_damage_and_says_which(string old, string changed, string why)
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "x.json");
        string text = File.ReadAllText(archive["2021-09/settlement.json"]);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(file, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.That(archive.Run("diff", file, archive["2021-09"]).ExitCode, Is.Zero, "line ends change nothing");
        File.WriteAllText(file, new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(old)).Replace(text, changed, 1));
        Outcome diff = archive.Run("diff", file, archive["2021-09"]);
        Assert.That((diff.ExitCode, diff.Output, diff.Error.Contains(why, StringComparison.Ordinal)), Is.EqualTo((5, "", true)), diff.Error);
        Assert.That(archive.Run("diff", file, archive["2021-09"], "--lang", "en").Error, Does.Contain("the file was changed"));
    }

    [Test]
    public void A_point_that_is_gone_is_a_cause_of_what_is_said_of_it_and_the_rows_of_others_are_none()
    {
        using TestArchive archive = TestArchive.OfSample();
        string second = archive.Variant("points.csv", "QY-03,", "QX-03,");
        foreach (string file in Directory.EnumerateFiles(second, "*.csv"))
            File.WriteAllText(file, File.ReadAllText(file).Replace("QY-03", "QX-03", StringComparison.Ordinal).Replace("DL-01", "DX-01", StringComparison.Ordinal));
        Outcome diff = Diff(archive, archive.Data, second, "2021-09");
        string[] lines = diff.Output.Split('\n');
        int at = Array.FindIndex(lines, l => l.Contains("第四条（一）2 QY-03：扣收 20 万元", StringComparison.Ordinal));
        Assert.That(at, Is.Positive, diff.Output);
        string[] causes = [.. lines.Skip(at + 1).TakeWhile(l => l.StartsWith("      ", StringComparison.Ordinal))];
        Assert.That(causes, Has.Some.Contains("points.csv").And.All.Contains("QY-03"));
    }

    [TestCase("2021-10")]
    [TestCase("2021-10 --county 甲县")]
    [TestCase("2021-09..2021-11 --archive")]
    [TestCase("2021-11")]
    public void What_the_program_writes_is_none(string command)
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "x.json");
        string[] typed = [.. command.Split(' ')];
        if (typed[^1] == "--archive") typed = [.. typed, archive.Root];
        Outcome settled = archive.Run(["settle", .. typed, "--data", archive.Data, "--format", "json"]);
        Assert.That(settled.ExitCode, Is.Zero, settled.Error);
        File.WriteAllText(file, settled.Output);
        Outcome diff = archive.Run("diff", file, file);
        Assert.That((diff.ExitCode, diff.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void The_same_is_the_same()
    {
        using TestArchive archive = TestArchive.OfSample();
        Outcome diff = Diff(archive, archive.Data, archive.Data, "2021-09");
        Assert.That((diff.ExitCode, diff.Output), Is.EqualTo((0, "2021-09 没有差别\n")));
    }

    [TestCase("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ", "数据：monitoring.csv 第 {0} 行（后者第 {0} 行）class 水质类别：劣Ⅴ → Ⅲ", TestName = "A class")]
    [TestCase("points.csv", "SL-01,石梁河", "SL-01,石良河", "没有差别", TestName = "A name of a point that no item is about")]
    [TestCase("events.csv", "后河北岸1号口,2021-09-08,1350", "后河北岸1号口,2021-09-08,999", "数据：events.csv 第 2 行（后者第 2 行）volume_t 水量(吨)：1350 → 999", TestName = "A volume")]
    [TestCase("fund.csv", "2021-09,省级扣收,1500000", "2021-09,省级扣收,1600000", "数据：fund.csv 第 2 行（后者第 2 行）amount_yuan 金额(元)：1500000 → 1600000", TestName = "The province's charge")]
    [TestCase("rulings.csv", "2021-09,DL-01,改善,是", "2021-09,DL-01,改善,否", "认定：rulings.csv 第 2 行（后者第 2 行）answer 认定：是 → 否", TestName = "A ruling")]
    public void One_cell_is_the_cause(string file, string old, string changed, string cause)
    {
        using TestArchive archive = TestArchive.OfSample();
        int line = File.ReadLines(Path.Combine(archive.Data, file)).TakeWhile(l => !l.Contains(old, StringComparison.Ordinal)).Count() + 1;
        Outcome diff = Diff(archive, archive.Data, archive.Variant(file, old, changed), "2021-09");
        Expect(diff, string.Format(System.Globalization.CultureInfo.InvariantCulture, cause, line));
    }

    [Test]
    public void A_county_s_name_is_the_cause_with_the_alias_that_keeps_the_old_one()
    {
        using TestArchive archive = TestArchive.OfSample();
        Outcome diff = Diff(archive, archive.Data, archive.Variant("counties.csv", "411081,禹州市,", "411081,禹州,禹州市"), "2021-09");
        Assert.That(Causes(diff), Is.EquivalentTo(
        [
            "原因 数据：counties.csv 第 2 行（后者第 2 行）name 名称：禹州市 → 禹州",
            "原因 数据：counties.csv 第 2 行（后者第 2 行）aliases 别名：- → 禹州市",
        ]));
    }

    [Test]
    public void A_target_is_the_cause()
    {
        using TestArchive archive = TestArchive.OfSample();
        string row = File.ReadLines(Path.Combine(archive.Data, "points.csv")).First(l => l.StartsWith("QY-03,", StringComparison.Ordinal));
        string[] cells = row.Split(',');
        (string old, cells[6]) = (cells[6], "Ⅴ");
        Outcome diff = Diff(archive, archive.Data, archive.Variant("points.csv", row, string.Join(',', cells)), "2021-09");
        Expect(diff, $"target 目标：{old} → Ⅴ");
    }

    [Test]
    public void A_row_that_came_is_the_cause()
    {
        using TestArchive archive = TestArchive.OfSample();
        string data = archive.Variant("rulings.csv", "\n2021-09,DL-01", "\n2021-10,DL-01");
        Outcome diff = Diff(archive, data, archive.Data, "2021-09");
        Expect(diff, "认定：后者 rulings.csv 第 2 行新增：month 月份=2021-09 subject 对象=DL-01 question 事项=改善 answer 认定=是");
        Assert.That(diff.Output, Does.Contain("减 待定 4.1.1 DL-01").And.Contain("增 第四条（一）1 DL-01"));
    }

    [Test]
    public void A_class_that_becomes_a_status_is_one_cause_of_two_cells()
    {
        using TestArchive archive = TestArchive.OfSample();
        string data = archive.Variant("monitoring.csv", "2021-09,QY-03,劣Ⅴ,", "2021-09,QY-03,,结冰");
        Outcome diff = Diff(archive, archive.Data, data, "2021-09");
        Assert.That(diff.ExitCode, Is.EqualTo(5));
        Assert.That(diff.Output, Does.Contain("class 水质类别：劣Ⅴ → -").And.Contain("status 状态：- → 结冰"));
    }

    [Test]
    public void An_interpretation_is_the_cause()
    {
        using TestArchive archive = TestArchive.OfSample();
        string data = archive.Variant("interpretations.csv", "same-class,", "upstream-offset,no-worse-than-inflow,许环〔2021〕1号,2021-09,2021-09\nsame-class,");
        Outcome diff = Diff(archive, archive.Data, data, "2021-09");
        Assert.That(diff.ExitCode, Is.EqualTo(5));
        Assert.That(Causes(diff), Is.Not.Empty.And.All.StartWith("原因 口径：后者 interpretations.csv 第 2 行新增：key 事项=upstream-offset choice 选择=no-worse-than-inflow"));
    }

    [Test]
    public void Several_causes_are_told_apart_item_by_item()
    {
        using TestArchive archive = TestArchive.OfSample();
        string data = archive.Variant("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ");
        Replace(data, "rulings.csv", "2021-09,DL-01,改善,是", "2021-09,DL-01,改善,否");
        Replace(data, "events.csv", "SJ2109-03,受污染水体,建安区,,2021-09-17,清潁河,,,2600", "SJ2109-03,受污染水体,建安区,,2021-09-17,清潁河,,,20000");
        Outcome diff = Diff(archive, archive.Data, data, "2021-09");
        string[] lines = diff.Output.Split('\n');
        Assert.That(After("QY-03："), Does.Contain("数据：monitoring.csv"));
        Assert.That(After("DL-01："), Does.Contain("认定：rulings.csv"));
        Assert.That(After("SJ2109-03："), Does.Contain("数据：events.csv").And.Contain("2600 → 20000"));
        Assert.That(After("说明 4.1.1 DL-01："), Does.Contain("认定：rulings.csv"), "a reward that is denied leaves a note");
        Assert.That(Causes(diff), Has.Length.EqualTo(4), diff.Output);

        string After(string subject) => lines[Array.FindIndex(lines, l => l.Contains(subject, StringComparison.Ordinal)) + 1];
    }

    [Test]
    public void What_only_two_rows_together_move_is_found()
    {
        using TestArchive archive = TestArchive.Small();
        string data = archive.Variant("points.csv", "C1,干渠一", "S2,二桥,section,颍河,river,B,Ⅲ,S1,,\nC1,干渠一");
        Replace(data, "monitoring.csv", "2021-09,C1,Ⅱ", "2021-09,S2,劣Ⅴ,,,,,\n2021-09,C1,Ⅱ");
        Outcome diff = Diff(archive, archive.Data, data, "2021-09");
        Assert.That(diff.Output, Does.Contain("增 第四条（一）2 S2"));
        Assert.That(Causes(diff), Has.Some.Contains("monitoring.csv").And.All.StartWith("原因 数据"));
    }

    [Test]
    public void Another_order_of_rows_and_other_words_are_no_difference()
    {
        using TestArchive archive = TestArchive.OfSample();
        string data = archive.Variant("monitoring.csv", "2021-09,YH-00,Ⅲ", "2021年9月,YH-00,III类");
        string file = Path.Combine(data, "monitoring.csv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [lines[0], .. lines[1..].Reverse()]);
        Assert.That(Diff(archive, archive.Data, data, "2021-09").ExitCode, Is.Zero);
    }

    [Test]
    public void A_closed_month_and_its_amendment_differ_by_the_cell_and_a_later_month_by_the_amendment()
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome amended = archive.Run("diff", archive["2021-09"], archive["2021-09/amendments/001"]);
        Expect(amended, "数据：monitoring.csv 第 2 行（后者第 2 行）class 水质类别：Ⅳ → Ⅴ");
        Outcome carried = archive.Run("diff", archive.Data, archive["2021-11"]);
        Assert.That(Causes(carried), Is.Not.Empty.And.All.StartWith("原因 更正"), carried.Output);
        Assert.That(carried.Output, Does.Contain("列入更正 2021-09.001：复核改判（许环〔2021〕130号）"));
    }

    [Test]
    public void The_regulation_is_the_cause_where_only_it_changed()
    {
        using TestArchive archive = TestArchive.OfSample();
        using TestArchive later = TestArchive.OfSample();
        archive.Close("2021-09");
        later.Surroundings = later.Surroundings with { Catalogue = () => Changed("\"yuan\": 200000 }", "\"yuan\": 210000 }") };
        later.Close("2021-09");
        Outcome diff = archive.Run("diff", archive["2021-09"], later["2021-09"]);
        Assert.That(diff.ExitCode, Is.EqualTo(5));
        Assert.That(Causes(diff), Is.Not.Empty.And.All.StartWith("原因 办法：办法数据文件不同"), diff.Output);
    }

    [Test]
    public void A_month_that_does_not_come_out_as_its_receipt_and_result_agree_is_compared_with_nothing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Forge("2021-09/settlement.json", "\"amount_yuan\": 300000", "\"amount_yuan\": 400000");
        Outcome diff = archive.Run("diff", archive["2021-09"], archive.Data);
        Assert.That((diff.ExitCode, diff.Output), Is.EqualTo((5, "")), diff.Error);
        Assert.That(diff.Error, Does.StartWith("ecocomp: 2021-09/settlement.json：与重算结果不同，第 "));
    }

    [Test]
    public void Without_data_the_settlements_tell_what_they_can()
    {
        using TestArchive archive = TestArchive.OfSample();
        string a = Path.Combine(archive.Outside, "a.json");
        string b = Path.Combine(archive.Outside, "b.json");
        string data = archive.Variant("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅴ");
        File.WriteAllBytes(a, archive.Run("settle", "2021-09", "--data", archive.Data, "--format", "json").OutputBytes);
        File.WriteAllBytes(b, archive.Run("settle", "2021-09", "--data", data, "--format", "json").OutputBytes);
        Outcome diff = archive.Run("diff", a, b);
        Assert.That(diff.ExitCode, Is.EqualTo(5));
        Assert.That(Causes(diff), Is.Not.Empty);
        Assert.That(archive.Run("diff", a, a).ExitCode, Is.Zero);
    }

    [Test]
    public void Without_data_a_choice_that_was_consulted_is_the_only_cause_of_another_net_class()
    {
        using TestArchive archive = TestArchive.OfSample();
        string a = Path.Combine(archive.Outside, "a.json");
        string b = Path.Combine(archive.Outside, "b.json");
        string interpretations = File.ReadAllText(Path.Combine(archive.Data, "interpretations.csv"));
        string data = archive.Variant("interpretations.csv", interpretations, interpretations.TrimEnd() + "\nupstream-offset,no-worse-than-inflow,文,,\n");
        File.WriteAllBytes(a, archive.Run("settle", "2021-09", "--data", archive.Data, "--format", "json").OutputBytes);
        File.WriteAllBytes(b, archive.Run("settle", "2021-09", "--data", data, "--format", "json").OutputBytes);
        Outcome diff = archive.Run("diff", a, b);
        Assert.That(diff.ExitCode, Is.EqualTo(5), diff.Error);
        Assert.That(Causes(diff), Is.Not.Empty.And.All.StartWith("原因 口径：upstream-offset：class-offset → no-worse-than-inflow"), diff.Output);
    }

    [TestCase("interpretations.csv", "key,choice,authority,from,to", "key,choice,authority,from,to\nsource-steps,flat,文,,", "口径：", "第五条（二） W1")]
    [TestCase("points.csv", "W1,水源一,", "W1,水源甲,", "数据：points.csv", "第五条（二） W1")]
    public void Rows_of_items_that_say_other_words_of_the_same_money_are_changed(string file, string old, string changed, string cause, string about)
    {
        using TestArchive archive = TestArchive.Small();
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-09,W1,Ⅱ", "2021-09,W1,Ⅳ", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(archive.Data, "interpretations.csv"), "key,choice,authority,from,to\n");
        Outcome diff = Diff(archive, archive.Data, archive.Variant(file, old, changed), "2021-09");
        Assert.That(diff.ExitCode, Is.EqualTo(5), diff.Output + diff.Error);
        Assert.That(diff.Output, Does.Contain("变 " + about + " 的名称、口径、说明"));
        Assert.That(Causes(diff), Has.Length.EqualTo(1).And.All.Contains(cause), diff.Output);
    }

    [Test]
    public void A_month_that_only_an_event_speaks_of_is_compared_too()
    {
        using TestArchive archive = TestArchive.Small();
        const string Header = "month,event,kind,county,river,outlet,week,volume_t,document,note\n";
        File.WriteAllText(Path.Combine(archive.Data, "events.csv"), Header);
        string data = archive.Variant("events.csv", Header, Header + "2021-12,E1,intake,A,,,,,文1,\n");
        Outcome diff = archive.Run("diff", data, archive.Data);
        Assert.That(diff.ExitCode, Is.EqualTo(5), diff.Output + diff.Error);
        Assert.That(diff.Output, Does.Contain("第七条（三） A"));
    }

    [Test]
    public void What_cannot_be_compared_is_refused()
    {
        using TestArchive archive = TestArchive.Closed();
        Assert.That(archive.Run("diff", archive.Root, archive.Data).ExitCode, Is.EqualTo(2));
        Assert.That(archive.Run("diff", archive.Data, Path.Combine(archive.Outside, "none")).ExitCode, Is.EqualTo(3));
        File.AppendAllText(archive["2021-09/inputs/fund.csv"], "\n");
        Assert.That(archive.Run("diff", archive["2021-09"], archive.Data).ExitCode, Is.EqualTo(5));
    }

    /// <summary>The program's regulation with one text changed.</summary>
    internal static RegulationCatalogue Changed(string old, string changed)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "src", "EcoComp.Core", "Regulations", "xuchang-2021.json"));
        Assert.That(text, Does.Contain(old));
        int at = text.IndexOf(old, StringComparison.Ordinal);
        text = text[..at] + changed + text[(at + old.Length)..];
        return new RegulationCatalogue([RegulationReader.Read(Encoding.UTF8.GetBytes(text))]);
    }

    private static Outcome Diff(TestArchive archive, string a, string b, string month) => archive.Run("diff", a, b, "--month", month);

    private static string[] Causes(Outcome diff) =>
        [.. diff.Output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("原因", StringComparison.Ordinal))];

    private static void Expect(Outcome diff, string cause)
    {
        if (cause == "没有差别")
        {
            Assert.That((diff.ExitCode, diff.Output), Is.EqualTo((0, "2021-09 没有差别\n")));
            return;
        }

        Assert.That(diff.ExitCode, Is.EqualTo(5), diff.Output + diff.Error);
        Assert.That(Causes(diff), Is.Not.Empty.And.All.Contains(cause), diff.Output);
    }

    private static void Replace(string folder, string file, string old, string changed)
    {
        string path = Path.Combine([folder, .. file.Split('/')]);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
    }
}
