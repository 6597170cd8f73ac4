using System.Text;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Cli.Tests.Properties;
using NodaTime;

namespace EcoComp.Cli.Tests.Commands.Standing;

/// <summary><c>ecocomp</c> alone tells where the work stands and what to type next, and what it says to type runs.</summary>
public sealed class StandingTests
{
    [Test]
    public void In_a_folder_without_data_it_says_what_the_program_is_and_how_to_begin()
    {
        using var folder = new TemporaryFolder();
        (int exit, string output, string error) = Run(folder.Path);
        Assert.That((exit, error), Is.EqualTo((0, "")));
        string[] lines = output.Split('\n');
        Assert.That(lines[..3], Has.All.Length.GreaterThan(10));
        Assert.That(lines, Does.Contain("  ecocomp new 数据").And.Contain("  ecocomp --help"));
    }

    [Test]
    public void English_is_spoken_where_it_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Run(folder.Path, "--lang", "en").Output, Does.Contain("  ecocomp new data\n"));
    }

    [Test]
    public void In_a_data_folder_it_tells_the_newest_month_what_is_open_there_and_what_it_may_come_to()
    {
        (_, string output, string error) = Run(Samples.Xuchang);
        Assert.That(error, Is.Empty);
        Assert.That(output, Does.Contain("最新有结果的月份：2022-08\n").And.Contain("待定事项：2 项（2022-08 有 2 项），可能使全市净额变动 -50 至 0 万元，其中 1 项金额未知\n")
            .And.Contain("暂缓未补报：CG-S1").And.EndWith("  ecocomp settle 2022-08 --data .\n"));
    }

    [Test]
    public void A_folder_with_one_table_alone_is_a_data_folder_whose_others_are_missing()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([("monitoring.csv", Encoding.UTF8.GetBytes("month,point,class\n2021-09,S,Ⅲ\n"))]);
        Assert.That(Run(folder.Path).Output, Does.Contain("数据有 2 处错误").And.EndWith("  ecocomp check --data .\n"));
    }

    [Test]
    public void Counties_that_no_month_can_be_closed_with_beside_the_archive_are_told_and_no_closing_is_named()
    {
        using TestArchive archive = WithSettings();
        archive.Close("2021-09");
        string counties = Path.Combine(archive.Data, "counties.csv");
        File.WriteAllText(counties, File.ReadAllText(counties).Replace("A,", "X,", StringComparison.Ordinal).Replace("B,", "A,", StringComparison.Ordinal)
            .Replace("X,", "B,", StringComparison.Ordinal));
        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain("结账时代码是 A，现在的县区表里却是 B").And.Not.Contain("ecocomp close"));
    }

    [Test]
    public void From_the_folder_above_the_only_data_folder_in_it_is_meant()
    {
        using TestArchive archive = TestArchive.Small();
        Assert.That(Run(archive.Outside).Output, Does.EndWith("  ecocomp close 2021-09 --data data --archive archive\n"));
    }

    [Test]
    public void Without_settings_it_goes_through_the_months_by_the_archive_that_it_names()
    {
        using TestArchive archive = TestArchive.Small();
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" })
        {
            Assert.That(Next(Run(archive.Outside).Output), Is.EqualTo($"ecocomp close {month} --data data --archive archive"));
            Assert.That(Run(archive.Outside, "close", month, "--data", archive.Data, "--archive", archive.Root).Exit, Is.Zero);
        }

        Assert.That(Run(archive.Outside).Output, Does.Contain("  ecocomp notice 2021-11 --archive archive --out 通报2021-11.pdf\n"));
    }

    [Test]
    public void With_an_archive_it_goes_through_the_months_to_the_end()
    {
        using TestArchive archive = WithSettings();
        Assert.That(Run(archive.Data).Output, Does.Contain("已结账：无\n").And.Contain("未结账：2021-09 至 2021-11\n").And.EndWith("  ecocomp close 2021-09\n"));
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" })
        {
            string next = Next(Run(archive.Data).Output);
            Assert.That(next, Is.EqualTo("ecocomp close " + month));
            Assert.That(Run(archive.Data, next.Split(' ')[1..]).Exit, Is.Zero);
        }

        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain("已结账：2021-09 至 2021-11，共 3 个月\n").And.Not.Contain("未结账"));
        Assert.That(Next(output), Is.EqualTo("ecocomp import 水质月报.xlsx"));
    }

    [Test]
    public void When_all_is_closed_the_notice_is_printed_and_what_it_says_to_type_runs()
    {
        using TestArchive archive = WithSettings();
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        string notice = Run(archive.Data).Output.Split('\n').Single(l => l.StartsWith("  ecocomp notice ", StringComparison.Ordinal)).Trim();
        Assert.That(notice, Is.EqualTo("ecocomp notice 2021-11 --out 通报2021-11.pdf"));
        Assert.That(Run(archive.Data, "notice", "2021-11", "--out", Path.Combine(archive.Outside, "通报.pdf")).Exit, Is.Zero);
    }

    [Test]
    public void A_folder_without_points_is_filled_first()
    {
        using var folder = new TemporaryFolder();
        string data = Path.Combine(folder.Path, "数据");
        Assert.That(Run(folder.Path, "new", data).Output, Does.Contain("cd " + data));
        Assert.That(Run(data).Output, Does.Contain("点位表登记点位").And.EndWith("  ecocomp check\n"));
    }

    [Test]
    public void Results_that_are_kept_in_a_workbook_are_written_aside()
    {
        using var folder = new TemporaryFolder();
        string data = Path.Combine(folder.Path, "数据");
        Assert.That(Run(folder.Path, "new", data, "--xlsx").Exit, Is.Zero);
        using TestArchive small = TestArchive.Small();
        foreach (string file in new[] { "points", "counties", "monitoring" })
        {
            string[][] records = [.. File.ReadAllLines(Path.Combine(small.Data, file + ".csv")).Select(l => l.Split(','))];
            File.WriteAllBytes(Path.Combine(data, file + ".xlsx"), Input.Spreadsheets.Workbook.OfText([(file, records)]));
        }

        File.Copy(Path.Combine(small.Data, "interpretations.csv"), Path.Combine(data, "interpretations.csv"));
        File.Delete(Path.Combine(data, "data.xlsx"));
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) Assert.That(Run(data, "close", month).Exit, Is.Zero);
        Assert.That(Next(Run(data).Output), Is.EqualTo("ecocomp import 水质月报.xlsx --out 待粘贴2021-12.csv"));
        File.WriteAllText(Path.Combine(data, "待粘贴2021-12.csv"), "月份,点位,水质类别\n2021-12,S1,Ⅲ\n");
        Assert.That(Run(data).Output, Does.Contain("把 待粘贴2021-12.csv 核对后粘贴").And.EndWith("  ecocomp check\n"));
    }

    [Test]
    public void Of_several_data_folders_one_is_to_be_entered()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "一", "二" }) Assert.That(Run(folder.Path, "new", Path.Combine(folder.Path, name)).Exit, Is.Zero);
        Assert.That(Run(folder.Path).Output, Is.EqualTo("这里有几个数据文件夹：一、二\n\n下一步，进入其中一个：\n  cd 一\n"));
    }

    [Test]
    public void Names_that_wait_for_an_answer_are_counted()
    {
        using TestArchive archive = WithSettings();
        File.WriteAllText(Path.Combine(archive.Data, "import-map.csv"), "name,river,code,candidates\n甲,,,\n乙,,S1,\n丙,,,\n");
        Assert.That(Run(archive.Data).Output, Does.Contain("对照表 import-map.csv 还有 2 行没有填编码"));
    }

    [Test]
    public void A_month_that_was_left_out_is_closed_late()
    {
        using TestArchive archive = WithSettings();
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        Assert.That(Run(archive.Data, "close", "2021-11").Exit, Is.Zero);
        string next = Next(Run(archive.Data).Output);
        Assert.That(next, Is.EqualTo("ecocomp close 2021-10 --late"));
        Assert.That(Run(archive.Data, next.Split(' ')[1..]).Exit, Is.Zero);
    }

    [Test]
    public void Faults_are_counted_and_checked_first()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-09,nobody,Ⅱ,,,,,", "2021-13,S1,Ⅱ,,,,,");
        (int exit, string output, _) = Run(folder.Data);
        Assert.That(exit, Is.Zero);
        Assert.That(output, Does.Contain("数据有 2 处错误").And.EndWith("  ecocomp check --data .\n"));
    }

    [Test]
    public void A_folder_without_results_asks_for_them()
    {
        using var folder = new TemporaryFolder();
        string data = Path.Combine(folder.Path, "数据");
        Assert.That(Run(folder.Path, "new", data).Exit, Is.Zero);
        File.AppendAllText(Path.Combine(data, "points.csv"), "W1,水源一,水源地,地下水,地下水,411081,,,,,,,\r\n");
        Assert.That(Run(data).Output, Does.Contain("尚无监测结果\n").And.EndWith("  ecocomp import 水质月报.xlsx\n"));
    }

    [Test]
    public void An_archive_that_is_not_as_it_was_left_is_replayed_first()
    {
        using TestArchive archive = WithSettings();
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        File.Delete(archive["2021-09/receipt.json"]);
        (int exit, string output, _) = Run(archive.Data);
        Assert.That(exit, Is.Zero);
        Assert.That(output, Does.EndWith("  ecocomp replay\n"));
    }

    [Test]
    public void A_data_folder_whose_counties_are_missing_is_one_all_the_same()
    {
        using TestFolder folder = TestFolder.Small().Delete("counties.csv");
        Assert.That(Run(folder.Data).Output, Does.Contain("处错误").And.EndWith("  ecocomp check --data .\n"));
    }

    [Test]
    public void An_archive_that_was_altered_is_replayed_first()
    {
        using TestArchive archive = WithSettings();
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        File.AppendAllText(archive["2021-09/statements.txt"], "又：\n");
        Assert.That(Run(archive.Data).Output, Does.Contain("2021-09/statements.txt：").And.EndWith("  ecocomp replay\n"));
        File.Delete(Path.Combine(archive.Data, Project.FileName));
        Assert.That(Run(archive.Outside).Output, Does.EndWith("  ecocomp replay --archive archive\n"));
    }

    [Test]
    public void What_is_no_archive_is_told_and_no_step_named_that_would_be_refused_too()
    {
        using TestArchive archive = TestArchive.Small();
        File.WriteAllText(Path.Combine(archive.Data, Project.FileName), """{ "archive": "." }""");
        Assert.That(Run(archive.Data).Output, Does.Contain("不是结算档案").And.Not.Contain("下一步"));
    }

    [Test]
    public void A_closed_month_that_comes_out_otherwise_now_is_told_until_it_is_amended()
    {
        using TestArchive archive = WithSettings();
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        Assert.That(Run(archive.Data).Output, Does.Not.Contain("结果不同的月份"));
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllText(results, File.ReadAllText(results).Replace("2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ", StringComparison.Ordinal));
        Assert.That(Run(archive.Data).Output, Does.Contain("已结账而按现有数据结果不同的月份：2021-09（")
            .And.Contain("  ecocomp amend 2021-09 --reason \"<更正事由>\" --authority \"<依据文号>\"\n").And.EndWith("  ecocomp close 2021-10\n"));
        Assert.That(Run(archive.Data, "amend", "2021-09", "--reason", "复核", "--authority", "许环函1号").Exit, Is.Zero);
        Assert.That(Run(archive.Data).Output, Does.Not.Contain("结果不同的月份"));
    }

    [Test]
    public void A_run_of_open_months_holds_none_that_is_closed()
    {
        using TestArchive archive = WithSettings();
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.AppendAllText(results, string.Concat(new[] { "2021-12", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05" }.Select(m => $"{m},S1,Ⅲ,,,,,\n{m},R1,Ⅲ,,,,,\n{m},W1,Ⅱ,,,,,\n{m},C1,Ⅱ,,,,,\n")));
        foreach (string month in new[] { "2021-09", "2021-11", "2021-12" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        Assert.That(Run(archive.Data).Output, Does.Contain("已结账：2021-09、2021-11 至 2021-12，共 3 个月\n").And.Contain("未结账：2021-10、2022-01 至 2022-05\n"));
    }

    [Test]
    public void A_month_whose_year_is_mistyped_is_neither_the_newest_nor_to_be_closed()
    {
        using TestArchive archive = WithSettings();
        File.AppendAllText(Path.Combine(archive.Data, "monitoring.csv"), "2202-11,S1,Ⅲ,,,,,\n2202-11,R1,Ⅲ,,,,,\n2202-11,W1,Ⅱ,,,,,\n2202-11,C1,Ⅱ,,,,,\n");
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        Assert.That(Run(archive.Data).Output, Does.Contain("最新有结果的月份：2021-11\n").And.Contain("1 处警告").And.Not.Contain("2202"));
        Assert.That(Run(archive.Data, "settle").Error, Does.Contain("取最新有结果的月份 2021-11").And.Contain("W435"));
    }

    [Test]
    public void The_table_that_lies_there_is_the_one_to_be_imported()
    {
        using TestArchive archive = WithSettings();
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        File.WriteAllText(Path.Combine(archive.Data, "12月 监测.csv"), "断面,12月\n一桥,Ⅲ\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp import \"12月 监测.csv\""));
    }

    [Test]
    public void Of_several_tables_that_lie_there_that_of_the_earliest_month_is_first()
    {
        using TestArchive archive = WithSettings();
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        foreach (string month in new[] { "2022年1月报.csv", "2021年12月报.csv", "水质.csv" }) File.WriteAllText(Path.Combine(archive.Data, month), "断面,类别\n一桥,Ⅲ\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp import 2021年12月报.csv"));
    }

    [Test]
    public void A_month_whose_results_are_missing_takes_in_the_table_of_that_month()
    {
        using TestArchive archive = WithSettings();
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllText(results, string.Join('\n', File.ReadAllLines(results).Where(l => !l.StartsWith("2021-09,S1,", StringComparison.Ordinal))) + "\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp settle 2021-09"));
        File.WriteAllText(Path.Combine(archive.Data, "2021年10月报.csv"), "断面,类别\n一桥,Ⅲ\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp settle 2021-09"), "that is another month's");
        File.WriteAllText(Path.Combine(archive.Data, "2021年9月报.csv"), "断面,类别\n一桥,Ⅲ\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp import 2021年9月报.csv"));
    }

    [Test]
    public void A_month_that_was_forgotten_is_named_and_comes_in_before_a_later_one_is_closed()
    {
        using TestArchive archive = WithSettings();
        string results = Path.Combine(archive.Data, "monitoring.csv");
        string[] lines = File.ReadAllLines(results);
        File.WriteAllText(results, string.Join('\n', lines.Where(l => !l.StartsWith("2021-10", StringComparison.Ordinal))) + "\n");
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain("未结账：2021-11\n没有监测结果，也没有结账：2021-10\n"));
        Assert.That(Next(output), Is.EqualTo("ecocomp import 水质月报.xlsx"));
        File.WriteAllText(Path.Combine(archive.Data, "2021年10月报.csv"), "断面,类别\n一桥,Ⅲ\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp import 2021年10月报.csv"));
        Assert.That(Run(archive.Data, "close", "2021-11").Exit, Is.Zero);
        Assert.That(Run(archive.Data).Output, Does.Contain("没有监测结果，也没有结账：2021-10\n"), "it is not forgotten again");
    }

    [Test]
    public void What_has_to_be_amended_before_a_month_can_be_closed_is_the_next_step()
    {
        using TestArchive archive = WithSettings();
        foreach (string month in new[] { "2021-09", "2021-10" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        const string Row = ",polluted-water,A,X,{0}-05,颍河,,,12000,文1,\n";
        File.WriteAllText(
            Path.Combine(archive.Data, "events.csv"),
            "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n2021-09,E1" + Row.Replace("{0}", "2021-09", StringComparison.Ordinal)
            + "2021-11,E2" + Row.Replace("{0}", "2021-11", StringComparison.Ordinal));
        string output = Run(archive.Data).Output;
        Assert.That(Next(output), Is.EqualTo("ecocomp amend 2021-09 --reason \"<更正事由>\" --authority \"<依据文号>\""), output);
        (int exit, _, string error) = Run(archive.Data, "close", "2021-11");
        Assert.That((exit, error.Contains("“X”：结账时没有计入，按现在的数据应计在 2021-09", StringComparison.Ordinal)), Is.EqualTo((5, true)), error);
        Assert.That(Run(archive.Data, "amend", "2021-09", "--reason", "<更正事由>", "--authority", "<依据文号>").Exit, Is.EqualTo(2), "what stands there is to be filled in");
        Assert.That(Run(archive.Data, "amend", "2021-09", "--reason", "同一事件", "--authority", "许环〔2021〕10号").Exit, Is.Zero);
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp close 2021-11"));
    }

    [Test]
    public void Months_before_the_first_that_was_closed_are_open_and_closed_late()
    {
        using TestArchive archive = WithSettings();
        foreach (string month in new[] { "2021-10", "2021-11" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain("未结账：2021-09\n"));
        Assert.That(Next(output), Is.EqualTo("ecocomp close 2021-09 --late"));
        Assert.That(Run(archive.Data, "close", "2021-09", "--late").Exit, Is.Zero);
    }

    [Test]
    public void Beside_a_folder_that_is_typed_its_archive_is_typed_too()
    {
        using TestArchive archive = WithSettings();
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllText(results, File.ReadAllText(results).Replace("2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ", StringComparison.Ordinal));
        Assert.That(Run(archive.Data, "amend", "2021-09", "--reason", "复核", "--authority", "许环函1号").Exit, Is.Zero);
        Assert.That(Next(Run(archive.Outside).Output), Is.EqualTo("ecocomp close 2021-10 --data data --archive archive"));
        File.WriteAllText(results, string.Join('\n', File.ReadAllLines(results).Where(l => !l.StartsWith("2021-10,S1,", StringComparison.Ordinal))) + "\n");
        Assert.That(Next(Run(archive.Outside).Output), Is.EqualTo("ecocomp settle 2021-10 --data data --archive archive"));
    }

    [TestCase("settle 2021-10")]
    [TestCase("fund 2021-10")]
    [TestCase("notice 2021-10 --out {0}/通报.pdf")]
    [TestCase("report 2021-10 --out {0}/报告.html")]
    [TestCase("explain 2021-10 S1")]
    [TestCase("compare 2021-10 --class S1=Ⅲ")]
    public void An_archive_of_the_settings_that_is_not_asked_is_named(string command)
    {
        using TestArchive archive = WithSettings();
        string[] words = [.. command.Split(' ').Select(w => w.Replace("{0}", archive.Outside, StringComparison.Ordinal))];
        Assert.That(Run(archive.Outside, [.. words, "--data", "data"]).Error, Does.Not.Contain("--archive"), "none was begun");
        Assert.That(Run(archive.Data, "close", "2021-09").Exit, Is.Zero);
        (int exit, _, string error) = Run(archive.Outside, [.. words, "--data", archive.Data]);
        Assert.That((exit, error.Contains("没有查看 ecocomp.json 里的档案“" + archive.Root + "”", StringComparison.Ordinal)), Is.EqualTo((0, true)), error);
        Assert.That(Run(archive.Outside, [.. words, "--data", archive.Data, "--archive", archive.Root]).Error, Does.Not.Contain("没有查看"));
        Assert.That(Run(archive.Data, words).Error, Does.Not.Contain("没有查看"));
    }

    [TestCase(".csv")]
    [TestCase(".xlsx")]
    public void What_the_program_wrote_itself_is_no_table_to_be_imported(string ending)
    {
        using TestArchive archive = WithSettings();
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) Assert.That(Run(archive.Data, "close", month).Exit, Is.Zero);
        string result = Path.Combine(archive.Data, "历月" + ending);
        Assert.That(Run(archive.Data, "history", "--out", result).Exit, Is.Zero);
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp import 水质月报.xlsx"));
        (int exit, _, string error) = Run(archive.Data, "import", result);
        Assert.That((exit, error.Contains("本程序输出的结果", StringComparison.Ordinal)), Is.EqualTo((3, true)), error);
    }

    [Test]
    public void In_an_archive_no_step_is_named_and_no_other_is_begun()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Assert.That(Run(archive["2021-09"]).Output, Does.Contain("这里是结算档案").And.Not.Contain("下一步").And.Contain("  ecocomp replay --archive ..\n"));
        Assert.That(Run(archive.Root).Output, Does.Contain("这里是结算档案").And.Not.Contain("ecocomp new"));
        string[] before = archive.Files();
        Outcome inside = archive.Run("close", "2021-10", "--data", archive.Data, "--archive", archive["2021-09/archive"]);
        Assert.That((inside.ExitCode, inside.Error.Contains("在结算档案里", StringComparison.Ordinal)), Is.EqualTo((2, true)), inside.Error);
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [Test]
    public void A_month_alone_that_diff_is_given_is_looked_for_in_the_archive_of_the_settings()
    {
        using TestArchive archive = WithSettings();
        archive.Close("2021-09");
        (int exit, _, string error) = Run(archive.Data, "diff", "2021-09", "2021-10");
        Assert.That((exit, error), Is.EqualTo((3, $"ecocomp: 没有名为“2021-09”的文件或文件夹，是不是 {Path.Combine("..", "archive", "2021-09")}？\n")));
    }

    [Test]
    public void Settings_that_the_notepad_kept_in_another_encoding_are_told()
    {
        using TestArchive archive = WithSettings();
        File.WriteAllText(Path.Combine(archive.Data, Project.FileName), "{}", Encoding.Unicode);
        Assert.That(Run(archive.Data).Error, Does.Contain("不是 UTF-8 文本"));
    }

    [Test]
    public void Above_an_archive_without_a_data_folder_it_says_how_to_look_at_that()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Directory.Delete(archive.Data, recursive: true);
        string output = Run(archive.Outside).Output;
        Assert.That(output, Does.Contain("有结算档案 archive").And.Contain("  ecocomp replay --archive archive\n").And.Not.Contain("ecocomp new"));
        Assert.That(Run(archive.Outside, "replay", "--archive", archive.Root).Exit, Is.Zero);
    }

    [Test]
    public void Entered_itself_a_data_folder_has_the_archive_that_was_begun_beside_it()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain("已结账：2021-09"));
        Assert.That(Next(output), Is.EqualTo($"ecocomp close 2021-10 --data . --archive {Path.Combine("..", "archive")}"));
    }

    [Test]
    public void Where_the_notice_lies_there_the_next_month_comes_in()
    {
        using TestArchive archive = WithSettings();
        archive.Close("2021-09", "2021-10", "2021-11");
        Assert.That(Run(archive.Data).Output, Does.Contain("ecocomp notice"));
        File.WriteAllText(Path.Combine(archive.Data, "通报2021-11.pdf"), "");
        Assert.That(Run(archive.Data).Output, Does.Not.Contain("ecocomp notice").And.EndWith("  ecocomp import 水质月报.xlsx\n"));
    }

    [Test]
    public void A_month_that_is_not_over_is_waited_for_and_one_that_has_not_begun_is_no_month_to_be_closed()
    {
        using TestArchive archive = WithSettings();
        archive.Close("2021-09");
        string output = Run(archive.Data, Instant.FromUtc(2021, 10, 31, 15, 59)).Output;
        Assert.That(output, Does.Contain("最新有结果的月份：2021-10\n").And.Contain("还没有到的月份有数据，请核对年份和月份：2021-11\n").And.Contain("2021-10 尚未结束"));
        Assert.That(Next(output), Is.EqualTo("ecocomp outlook 2021-10"));
        Assert.That(Run(archive.Data, Instant.FromUtc(2021, 10, 31, 16, 0)).Output, Does.EndWith("  ecocomp close 2021-10\n"));
    }

    [Test]
    public void Where_no_regulation_is_in_force_in_any_month_the_months_are_told()
    {
        using TestArchive archive = WithSettings();
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllText(results, File.ReadAllText(results).Replace("2021-", "2019-", StringComparison.Ordinal));
        Assert.That(Run(archive.Data).Output, Does.Contain("没有适用的办法").And.Contain("2019-09 至 2019-11"));
    }

    [Test]
    public void A_month_that_has_to_be_amended_first_and_whose_results_are_elsewhere_is_said_to_be_fetched_from_the_archive()
    {
        using TestArchive archive = WithSettings();
        archive.Close("2021-09", "2021-10");
        const string Row = ",polluted-water,A,X,{0}-05,颍河,,,12000,文1,\n";
        File.WriteAllText(
            Path.Combine(archive.Data, "events.csv"),
            "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n2021-09,E1" + Row.Replace("{0}", "2021-09", StringComparison.Ordinal)
            + "2021-11,E2" + Row.Replace("{0}", "2021-11", StringComparison.Ordinal));
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllLines(results, File.ReadAllLines(results).Where(l => !l.StartsWith("2021-09", StringComparison.Ordinal)));
        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain(Path.Combine("..", "archive", "2021-09", "inputs")).And.Not.Contain("ecocomp amend 2021-09"), output);
    }

    [Test]
    public void An_amendment_beside_an_archive_that_is_not_there_names_it()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string[] line = ["amend", "2021-09", "--data", archive.Data, "--reason", "复核", "--authority", "许环函1号", "--archive"];
        Outcome mistyped = archive.Run([.. line, archive.Root + "x"]);
        Assert.That((mistyped.ExitCode, mistyped.Error.Contains("没有档案“" + archive.Root + "x”", StringComparison.Ordinal)), Is.EqualTo((5, true)), mistyped.Error);
    }

    [TestCase("劳动路雨污口")]
    [TestCase("大浪沟事件")]
    public void An_outlet_or_an_incident_of_another_month_is_found_there(string named)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("monitoring.csv", File.ReadAllText(folder["monitoring.csv"]) + "2021-10,S1,Ⅲ,,,,,\n2021-10,R1,Ⅲ,,,,,\n2021-10,W1,Ⅱ,,,,,\n2021-10,C1,Ⅱ,,,,,\n");
        folder.Write("events.csv", "month,event,kind,county,river,outlet,week,volume_t,document,note,incident,date\n"
            + "2021-09,E1,illegal-outlet,A,颍河,劳动路雨污口,2021-09-06,6,文1,,,\n2021-09,E2,cross-boundary,A,颍河,,,,文2,,大浪沟事件,2021-09-08\n");
        Outcome outcome = Ecocomp.Run("explain", "2021-10", named, "--data", folder.Data);
        Assert.That((outcome.ExitCode, outcome.Error.Contains("ecocomp explain 2021-09 " + named, StringComparison.Ordinal)), Is.EqualTo((2, true)), outcome.Error);
    }

    [Test]
    public void An_archive_that_the_settings_do_not_name_is_told()
    {
        using TestArchive archive = TestArchive.Small();
        File.WriteAllText(Path.Combine(archive.Data, Project.FileName), """{ "archive": "archive" }""");
        archive.Close("2021-09");
        Directory.Move(archive.Root, Path.Combine(archive.Data, "旧档案"));
        Assert.That(Run(archive.Data).Output, Does.Contain("旧档案 是结算档案（已结账：2021-09），现在的设置没有用它"));
    }

    [Test]
    public void Of_many_months_with_questions_the_first_are_told_which_are_worked_on()
    {
        using TestArchive archive = WithSettings();
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        string[] rows = File.ReadAllLines(monitoring);
        File.WriteAllLines(monitoring, [rows[0], .. Enumerable.Range(1, 8).Select(m => $"2022-0{m},S1,Ⅲ,,,,,")]);
        string pending = Run(archive.Data).Output.Split('\n').Single(l => l.StartsWith("待定事项：", StringComparison.Ordinal));
        Assert.That(pending, Does.Match("（2022-01 有 .*、2022-06 有 [0-9]+ 项、…）").And.Not.Contain("2022-07"));
    }

    [Test]
    public void A_files_name_drives_no_terminal()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Such a name cannot be given there.");
        using TestArchive archive = WithSettings();
        File.WriteAllBytes(Path.Combine(archive.Data, "2021年12月\u001B[31m月报\u202E.xlsx"), [0]);
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" }) archive.Close(month);
        string output = Run(archive.Data).Output;
        Assert.That(output, Does.Contain("U+001B").And.Contain("U+202E").And.Not.Contain("\u001B").And.Not.Contain("\u202E"));
    }

    [Test]
    public void A_gap_in_which_nothing_is_open_is_closed_before_the_next_month_whose_closing_would_warn_of_it()
    {
        using TestArchive archive = WithSettings();
        archive.Close("2021-09", "2021-11");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp close 2021-10 --late"));
        File.AppendAllText(Path.Combine(archive.Data, "monitoring.csv"), "2021-12,S1,Ⅲ,,,,,\n2021-12,R1,Ⅲ,,,,,\n2021-12,W1,Ⅰ,,,,,\n2021-12,C1,Ⅱ,,,,,\n");
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp close 2021-10 --late"));
        Assert.That(Run(archive.Data, "close", "2021-10", "--late").Exit, Is.Zero);
        Assert.That(Next(Run(archive.Data).Output), Is.EqualTo("ecocomp close 2021-12"));
    }

    private static TestArchive WithSettings()
    {
        TestArchive archive = TestArchive.Small();
        File.WriteAllText(Path.Combine(archive.Data, Project.FileName), """{ "archive": "../archive" }""");
        return archive;
    }

    private static string Next(string output) => output.TrimEnd('\n').Split('\n')[^1].Trim();

    private static (int Exit, string Output, string Error) Run(string folder, params string[] args) =>
        Run(Surroundings.OfProcess(terminal: false) with { Folder = folder, Catalogue = () => CommandLine.Catalogue }, args);

    private static (int Exit, string Output, string Error) Run(string folder, Instant now) => Run(
        Surroundings.OfProcess(terminal: false) with { Folder = folder, Catalogue = () => CommandLine.Catalogue, Clock = new StoppedClock(now) });

    private static (int Exit, string Output, string Error) Run(Surroundings surroundings, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = App.Run(args, output, error, surroundings);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
