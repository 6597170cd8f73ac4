using System.Text.Json;

namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>outlook</c> of a running month, held against what settling says when the month is over.</summary>
public sealed class OutlookTests
{
    private const string Header = "point,indicator,samples,remaining,mean,limit,keep,class,least_yuan,so_far_yuan,most_yuan,as_last_month";

    [Test]
    public void A_point_s_row_has_its_class_and_money_and_an_indicator_s_what_must_be_kept()
    {
        using TestFolder folder = Running();
        Outcome outcome = Look(folder, "--format", "csv");
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((ExitCodes.Done, "")));
        Assert.That(outcome.OutputBytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(outcome.Output.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[]
        {
            Header,
            "SJ-01,,2,2,,,,劣Ⅴ,-1000000,-1000000,-200000,",
            "SJ-01,PH,2,2,9.19,6~9,5.70~8.86,,,,,",
            "SJ-01,COD,2,2,28,30,32.000,,,,,",
            "SJ-01,NH3N,2,2,1.88,1.5,1.1200,,,,,",
            "SJ-01,TP,2,2,0.28,0.3,0.32000,,,,,",
            "SJ-02,,2,2,,,,Ⅴ,0,0,0,",
            "SJ-02,DO,2,2,2.85,3,3.150,,,,,",
            "SJ-02,CODMN,2,2,9.6,10,10.400,,,,,",
            "SJ-02,COD,2,2,27.5,30,32.500,,,,,",
            "YH-01,,2,2,,,,Ⅲ,-300000,0,100000,",
            "YH-01,PH,2,2,8.25,6~9,5.71~14.00,,,,,",
            "YH-01,COD,2,2,18.5,20,21.500,,,,,",
            "YH-01,TP,2,2,0.18,0.2,0.22000,,,,,",
            "CG-S1,,0,,,,,Ⅲ,-2000000,0,0,CG-S1=Ⅲ",
            "NS-01,,0,,,,,Ⅱ,-4000000,0,0,NS-01=Ⅱ",
        }));
    }

    [TestCase("8.86,6.6,7,24,1.1200,0.32000", "Ⅳ")]
    [TestCase("8.87,6.6,7,24,1.1200,0.32000", "劣Ⅴ")]
    [TestCase("5.70,6.6,7,24,1.1200,0.32000", "Ⅳ")]
    [TestCase("5.69,6.6,7,24,1.1200,0.32000", "劣Ⅴ")]
    [TestCase("8,6.6,7,32.000,1.1200,0.32000", "Ⅳ")]
    [TestCase("8,6.6,7,32.001,1.1200,0.32000", "Ⅴ")]
    [TestCase("8,6.6,7,24,1.1201,0.32000", "Ⅴ")]
    [TestCase("8,6.6,7,24,1.1200,0.32001", "Ⅴ")]
    public void The_month_settles_at_what_must_be_kept_and_misses_one_digit_further(string values, string expected)
    {
        using TestFolder folder = Running();
        folder.Add("readings.csv", "2022-09-20 09:10,SJ-01," + values + ",1", "2022-09-27 09:10,SJ-01," + values + ",1");
        string found = Rows(Look(folder, "--format", "csv")).Single(r => r[0] == "SJ-01" && r[1].Length == 0)[7];
        Assert.That(found, Is.EqualTo(expected));
        Assert.That(folder.Settle("2022-09").Output, expected == "Ⅳ" ? Does.Not.Contain("第四条（一）2  SJ-01") : Does.Contain("第四条（一）2  SJ-01"));
    }

    [Test]
    public void Each_county_s_sum_so_far_is_what_settling_says_with_the_classes_that_are_taken_over()
    {
        using TestFolder folder = Running();
        string[] json = Look(folder, "--format", "json").Output.Split('\n');
        folder.Add("monitoring.csv", "2022-09,CG-S1,Ⅲ", "2022-09,NS-01,Ⅱ");
        string[] net = [.. Transfers(folder).Select(r => r[6])];
        Assert.That(json.Where(l => l.Contains("\"so_far_yuan\"", StringComparison.Ordinal)).Skip(5).Take(3).Select(l => l.Split(": ")[1].TrimEnd(',')), Is.EqualTo(net));
    }

    [Test]
    public void An_inflow_that_is_taken_as_last_month_is_marked_where_it_moves_money()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-10,S1,Ⅴ,,,,,");
        folder.Replace("monitoring.csv", "2021-09,R1,Ⅲ", "2021-09,R1,Ⅳ");
        Outcome csv = Ecocomp.Run("outlook", "2021-10", "--data", folder.Data, "--format", "csv");
        Assert.That(csv.Output, Does.Contain("S1,,0,,,,,Ⅴ,-300000,-300000,-300000,R1=Ⅳ\r\n").And.Contain("W1,,0,,,,,Ⅱ,0,0,200000,W1=Ⅱ\r\n"));
        Assert.That(Ecocomp.Run("outlook", "2021-10", "--data", folder.Data).Output, Does.Contain("来水点位 R1 入境 本月没有结果，金额按其上月的Ⅳ类计"));
        using var json = JsonDocument.Parse(Ecocomp.Run("outlook", "2021-10", "--data", folder.Data, "--format", "json").OutputBytes);
        Assert.That(json.RootElement.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("inflows_as_last_month").GetArrayLength()), Is.EqualTo(new[] { 1, 0, 0 }));
        folder.Add("monitoring.csv", "2021-10,R1,Ⅳ,,,,,");
        Assert.That(Ecocomp.Run("outlook", "2021-10", "--data", folder.Data, "--format", "csv").Output, Does.Contain("S1,,0,,,,,Ⅴ,-300000,-300000,-300000,\r\n"));
    }

    [Test]
    public void What_is_typed_wins_over_the_settings_and_they_over_the_months_before()
    {
        using TestFolder folder = Running();
        Assert.That(Remaining(folder), Is.EqualTo("2"));
        folder.Write(Project.FileName, """{ "samples": 5 }""");
        Assert.That(Remaining(folder), Is.EqualTo("3"));
        Assert.That(Remaining(folder, "--samples", "6"), Is.EqualTo("4"));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("四")]
    [TestCase("2.5")]
    public void A_number_of_samples_is_a_whole_one_above_0(string typed)
    {
        using TestFolder folder = Running();
        Outcome outcome = Look(folder, "--samples=" + typed);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")));
        Assert.That(outcome.Error, Does.Contain("不能是“" + typed + "”"));
    }

    [Test]
    public void A_month_that_is_not_covered_is_refused_and_tried_where_a_regulation_is_named()
    {
        using TestFolder folder = Running();
        Assert.That(Ecocomp.Run("outlook", "2021-08", "--data", folder.Data).ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Outcome tried = Ecocomp.Run("outlook", "2021-08", "--data", folder.Data, "--regulation", "xuchang-2021");
        Assert.That((tried.ExitCode, tried.Output), Is.EqualTo((ExitCodes.Done, tried.Output)));
        Assert.That(tried.Output, Does.Contain("试算"));
    }

    [Test]
    public void Can_no_longer_be_met_any_value_and_unknown_numbers_are_said_in_words()
    {
        using TestFolder folder = Running();
        folder.Replace("readings.csv", "SJ-01,9.1,6.2,8.1,27,1.94", "SJ-01,9.1,6.2,8.1,27,9.94");
        string text = Look(folder).Output;
        Assert.That(text, Does.Contain("已无法达标").And.Contain("pH 在 5.70 至 8.86 之间").And.Contain("pH 不低于 5.71"));
        Assert.That(Rows(Look(folder, "--format", "csv")).Single(r => r[1] == "NH3N")[6], Is.EqualTo("已无法达标"));
        Assert.That(Look(folder, "--lang", "en").Output, Does.Contain("can no longer be met"));
        Assert.That(Look(folder, "--samples", "2").Output, Does.Contain("样品已采完"));
        folder.Replace("readings.csv", "2022-07-", "2021-07-").Replace("readings.csv", "2022-08-", "2021-08-");
        Assert.That(Look(folder).Output, Does.Contain("请用 --samples"));
    }

    [Test]
    public void Points_that_no_sum_has_are_named_with_their_counties()
    {
        using TestFolder folder = TestFolder.Small().Add("points.csv", "S2,二桥,section,颍河,river,B,Ⅲ,,,");
        string[] lines = Ecocomp.Run("outlook", "2021-10", "--data", folder.Data).Output.Split('\n');
        Assert.That(lines, Has.One.EqualTo("  另有1个点位没有类别，未计入：S2（乙县）"));
    }

    [Test]
    public void Only_its_file_is_written()
    {
        using TestFolder folder = Running();
        string[] before = [.. Directory.EnumerateFiles(folder.Data).Order()];
        using TestFolder other = TestFolder.Empty();
        Outcome written = Look(folder, "--out", other["形势.csv"]);
        Assert.That(written.Output + written.Error, Does.Contain("形势.csv"));
        Assert.That(File.ReadAllBytes(other["形势.csv"]), Is.EqualTo(Look(folder, "--format", "csv").OutputBytes));
        Assert.That(Directory.EnumerateFiles(folder.Data).Order(), Is.EqualTo(before));
    }

    private static Outcome Look(TestFolder folder, params string[] more) => Ecocomp.Run(["outlook", "2022-09", "--data", folder.Data, .. more]);

    private static string Remaining(TestFolder folder, params string[] more) => Rows(Look(folder, ["--format", "csv", .. more]))[0][3];

    private static string[][] Rows(Outcome outcome) =>
        [.. outcome.Output.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','))];

    /// <summary>The rows of transfers.csv of the month.</summary>
    private static string[][] Transfers(TestFolder folder)
    {
        using TestFolder results = TestFolder.Empty();
        string at = results["results"];
        Assert.That(folder.Settle("2022-09", "--out", at).ExitCode, Is.Zero);
        return [.. File.ReadAllLines(Path.Combine(at, "transfers.csv")).Skip(1).Select(l => l.Split(','))];
    }

    /// <summary>The sample of a running month, to be changed.</summary>
    private static TestFolder Running()
    {
        TestFolder folder = TestFolder.Empty();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "outlook"), "*.csv"))
            File.Copy(file, folder[Path.GetFileName(file)]);
        return folder;
    }
}
