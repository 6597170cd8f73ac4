namespace EcoComp.Cli.Tests.Archive;

/// <summary>What is asked of the rows of one points.csv is asked of the closed months too, where every month comes in a folder of its own.</summary>
public sealed class PointGuardTests
{
    private const string Head = "code,name,kind,water_body,water_type,county,target,inflows,document,from,to\n";
    private const string S1 = "S1,一桥,section,颍河,river,A,Ⅲ,R1,,,\n";
    private const string R1 = "R1,入境,reference,颍河,river,,Ⅲ,,,,\n";
    private const string W1 = "W1,水源一,source,地下水,groundwater,B,,,,,\n";
    private const string C1 = "C1,干渠一,canal,总干渠,river,B,,,,,\n";

    private static readonly string[] OfOpenMonth =
    [
        "settle 2021-11", "explain 2021-11 S1", "fund 2021-11", "notice 2021-11 --out notice.pdf", "report 2021-11 --out report.html", "compare 2021-11 --class S1=Ⅲ",
        "close 2021-11", "close 2021-11 --strict", "amend 2021-09 --reason 复核 --authority 文9",
    ];

    [TestCaseSource(nameof(OfOpenMonth))]
    public void A_point_of_another_kind_than_it_was_closed_as_is_refused_with_both(string command)
    {
        using TestArchive archive = Closed();
        Points(archive, "S1,一桥,source,颍河,river,A,Ⅲ,R1,,,\n" + R1 + W1 + C1);
        string[] before = archive.Files();
        Outcome refused = Beside(archive, command);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain("点位“S1”在 2021-10 结账时类型是断面，现在的点位表里是水源地").And.Contain("要用新编码"));
        Assert.That(Beside(archive, command + " --lang en").Error, Does.Contain("“S1” was closed in 2021-10 as: section; its kind in the table of points now: source"));
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [Test]
    public void So_is_one_of_another_water_type()
    {
        using TestArchive archive = Closed();
        Points(archive, S1.Replace("river", "lake", StringComparison.Ordinal) + R1 + W1 + C1);
        Outcome refused = archive.TryClose("2021-11");
        Assert.That(refused.ExitCode, Is.EqualTo(5), refused.Error);
        Assert.That(refused.Error, Does.Contain("点位“S1”在 2021-10 结账时水体类型是河流，现在的点位表里是湖库"));
    }

    [TestCaseSource(nameof(OfOpenMonth))]
    public void Points_whose_codes_are_exchanged_are_refused_with_both_codes(string command)
    {
        using TestArchive archive = WithTwoSections();
        Points(archive, "S2,一桥,section,颍河,river,A,Ⅲ,,,,\nS1,二桥,section,颍河,river,B,Ⅲ,,,,\n");
        Outcome refused = Beside(archive, command);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain("点位“一桥”在 2021-10 结账时编码是 S1，现在的点位表里却是 S2").And.Contain("点位“二桥”在 2021-10 结账时编码是 S2")
            .And.Contain("一直沿用结账时的编码"));
        Assert.That(Beside(archive, command + " --lang en").Error, Does.Contain("“一桥” had the code S1 when 2021-10 was closed and has S2").And.Contain("a point keeps the code"));
    }

    [TestCase("S1,老桥,section,颍河,river,A,Ⅲ,,,,\nS3,一桥,section,颍河,river,B,Ⅲ,,,,\n", "一桥", TestName = "A new code takes the name of a point that is still there")]
    [TestCase("S2,一桥,section,颍河,river,B,Ⅲ,,,,\n", "一桥", TestName = "A code that stood for another takes the name of one that is gone")]
    public void A_name_of_a_closed_month_is_no_other_point_s_now(string points, string name)
    {
        using TestArchive archive = WithTwoSections();
        Points(archive, points);
        Monitor(archive, points.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => "2021-11," + l[..2] + ",Ⅲ,,,,,"));
        Outcome refused = archive.TryClose("2021-11");
        Assert.That((refused.ExitCode, refused.Error.Contains("点位“" + name + "”在 2021-10 结账时编码是", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);
    }

    [TestCase("S1,一桥,section,清潩河,river,B,Ⅲ,,,,\nS2,二桥,section,颍河,river,A,Ⅲ,,,,\n", TestName = "River and county change")]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,S3,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\nS3,三桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "A point and an inflow are new")]
    [TestCase("S3,一桥,section,颍河,river,A,Ⅲ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "A new code has the name of a point that is gone")]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,,,,2021-10\nS3,一桥,source,颍河,river,A,Ⅲ,,,2021-11,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "A point whose kind changed has a new code")]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,,,,\nS3,一桥,section,颍河,river,B,Ⅲ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "A new point has the same name as one that keeps it")]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,,,,2021-10\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "A point has its last month")]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅳ,,许环〔2021〕140号,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "A target changes by a document")]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,,,,2021-10\nS1,一桥,section,颍河,river,A,Ⅳ,,许环〔2021〕140号,2021-11,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "It does in a row of its own")]
    public void What_changes_as_points_do_is_closed_without_a_word(string points)
    {
        using TestArchive archive = WithTwoSections();
        Points(archive, points);
        string[] rows = points.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Monitor(archive, rows.Where(l => !l.EndsWith("2021-10", StringComparison.Ordinal)).Select(l => l[..2]).Distinct().Select(c => "2021-11," + c + ",Ⅲ,,,,,"));
        Outcome closed = archive.TryClose("2021-11", "--strict");
        Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, "")));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [TestCase("close 2021-11 --strict")]
    [TestCase("settle 2021-11 --strict")]
    [TestCase("fund 2021-11")]
    [TestCase("compare 2021-11 --class S1=Ⅲ")]
    public void A_point_with_another_name_and_its_own_code_is_told_and_let_pass(string command)
    {
        using TestArchive archive = Closed();
        Points(archive, S1.Replace("一桥", "第一桥", StringComparison.Ordinal) + R1 + W1 + C1);
        Outcome told = Beside(archive, command);
        Assert.That((told.ExitCode, told.Error), Is.EqualTo((0, "ecocomp: 点位 S1：2021-10 结账时名为一桥，现为第一桥；如不是改名，请核对编码\n")));
        if (!command.StartsWith("close", StringComparison.Ordinal)) archive.Close("2021-11");
        string next = archive.Variant("monitoring.csv", "2021-11,", "2021-12,");
        Assert.That(archive.Run("settle", "2021-12", "--data", next, "--archive", archive.Root).Error, Does.Not.Contain("第一桥"));
    }

    [TestCase("close 2021-11", 0)]
    [TestCase("close 2021-11 --strict", 3)]
    [TestCase("settle 2021-11", 0)]
    [TestCase("settle 2021-11 --strict", 3)]
    [TestCase("fund 2021-11", 0)]
    [TestCase("explain 2021-11 S1", 0)]
    [TestCase("compare 2021-11 --class S1=Ⅲ", 0)]
    [TestCase("report 2021-11 --out report.html", 0)]
    [TestCase("amend 2021-09 --reason 复核 --authority 文9", 0)]
    public void A_target_that_changes_inside_a_year_against_a_closed_month_is_warned_of_as_in_one_folder(string command, int exitCode)
    {
        using TestArchive archive = WithTwoSections();
        Points(archive, "S1,一桥,section,颍河,river,A,Ⅳ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n");
        Outcome told = Beside(archive, command);
        Assert.That(told.ExitCode, Is.EqualTo(exitCode), told.Error);
        Assert.That(told.Error, Does.Contain(" W414: 点位“S1”的目标在年内由Ⅲ类（见 2021-10/inputs/points.csv:2）改为Ⅳ类，没有依据文号"));
        Assert.That(told.Error.Split("W414"), Has.Length.EqualTo(2));
    }

    [Test]
    public void One_that_changes_with_the_year_is_not()
    {
        using TestArchive archive = WithTwoSections();
        Points(archive, "S1,一桥,section,颍河,river,A,Ⅳ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n");
        Monitor(archive, ["2022-01,S1,Ⅲ,,,,,", "2022-01,S2,Ⅲ,,,,,"]);
        Outcome settled = Beside(archive, "settle 2022-01");
        Assert.That((settled.ExitCode, settled.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void A_month_that_is_closed_late_is_held_against_those_after_it_unless_their_row_has_a_document()
    {
        using TestArchive archive = WithTwoSections("2021-10");
        Points(archive, "S1,一桥,section,颍河,river,A,Ⅳ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n");
        Monitor(archive, ["2021-09,S1,Ⅲ,,,,,", "2021-09,S2,Ⅲ,,,,,"]);
        Assert.That(Beside(archive, "settle 2021-09").Error, Does.Contain("W414").And.Contain("2021-10/inputs/points.csv:2"));

        using TestArchive documented = TwoSections();
        Points(documented, "S1,一桥,section,颍河,river,A,Ⅲ,,许环〔2021〕140号,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n");
        documented.Close("2021-10");
        Points(documented, "S1,一桥,section,颍河,river,A,Ⅳ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n");
        Monitor(documented, ["2021-09,S1,Ⅲ,,,,,", "2021-09,S2,Ⅲ,,,,,"]);
        Assert.That(Beside(documented, "settle 2021-09").Error, Is.Empty);
    }

    [Test]
    public void A_kind_that_was_wrong_is_amended_in_all_closed_months_together()
    {
        using TestArchive archive = Closed();
        Points(archive, "S1,一桥,source,颍河,river,A,Ⅲ,R1,,,\n" + R1 + W1 + C1);
        Assert.That(Beside(archive, "amend 2021-09 --reason 类型有误 --authority 文9").ExitCode, Is.EqualTo(5));
        Outcome amended = Beside(archive, "amend 2021-09 2021-10 --reason 类型有误 --authority 文9");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Outcome closed = archive.TryClose("2021-11");
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    private static TestArchive Closed()
    {
        TestArchive archive = TestArchive.Small();
        Points(archive, S1 + R1 + W1 + C1);
        archive.Close("2021-09", "2021-10");
        return archive;
    }

    private static TestArchive WithTwoSections(params string[] months)
    {
        TestArchive archive = TwoSections();
        archive.Close(months.Length > 0 ? months : ["2021-09", "2021-10"]);
        return archive;
    }

    private static TestArchive TwoSections() => TestArchive.Of(
        ("counties.csv", "code,name,aliases\nA,甲县,\nB,乙县,\n"),
        ("points.csv", Head + "S1,一桥,section,颍河,river,A,Ⅲ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,\n"),
        ("monitoring.csv", Results(["2021-09", "2021-10", "2021-11"], "Ⅲ")));

    private static string Results(string[] months, string water) => "month,point,class,status,routine,origin,document,note\n"
        + string.Concat(months.Select(m => $"{m},S1,{water},,,,,\n{m},S2,{water},,,,,\n"));

    private static void Points(TestArchive archive, string rows) => File.WriteAllText(Path.Combine(archive.Data, "points.csv"), Head + rows);

    private static void Monitor(TestArchive archive, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(archive.Data, "monitoring.csv"), rows.Prepend("month,point,class,status,routine,origin,document,note"));

    private static Outcome Beside(TestArchive archive, string command) => archive.Run(
    [
        .. command.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) ? Path.Combine(archive.Outside, word) : word), "--data", archive.Data, "--archive", archive.Root,
    ]);
}
