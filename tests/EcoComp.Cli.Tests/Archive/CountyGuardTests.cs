namespace EcoComp.Cli.Tests.Archive;

/// <summary>Counties are known by their codes from closing to closing: none takes the place of another, and no event is counted with two months.</summary>
public sealed class CountyGuardTests
{
    private const string Counties = "code,name,aliases\nA,甲县,大甲\nB,乙县,\n";
    private const string Events = "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n";

    private static readonly string[] OfOpenMonth =
    [
        "settle 2021-11", "explain 2021-11 S1", "fund 2021-11", "notice 2021-11 --out notice.pdf", "report 2021-11 --out report.html", "compare 2021-11 --class S1=Ⅲ",
        "close 2021-11", "close 2021-11 --strict", "amend 2021-09 --reason 复核 --authority 文9",
    ];

    [TestCaseSource(nameof(OfOpenMonth))]
    public void Counties_whose_codes_are_exchanged_are_refused_with_both_codes(string command)
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\nB,甲县,大甲\nA,乙县,\n");
        string[] before = archive.Files();
        Outcome refused = Beside(archive, command);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain("“甲县”在 2021-10 结账时代码是 A，现在的县区表里却是 B").And.Contain("“乙县”在 2021-10 结账时代码是 B").And.Contain("一直沿用结账时的代码"));
        Assert.That(Beside(archive, command + " --lang en").Error, Does.Contain("“甲县” had the code A when 2021-10 was closed and has B").And.Contain("a county keeps the code"));
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [TestCase("A,丙县,\nB,乙县,甲县", "甲县")]
    [TestCase("A,丙县,\nB,大甲,乙县", "大甲")]
    [TestCase("A,甲县,\nB,乙县,大甲", "大甲")]
    [TestCase("C,甲县,\nB,乙县,", "甲县")]
    [TestCase("A,乙县,\nB,丙县,", "乙县")]
    public void A_name_or_alias_of_a_closed_month_is_no_other_county_s_now(string counties, string name)
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\n" + counties + "\n");
        string points = Path.Combine(archive.Data, "points.csv");
        if (counties.StartsWith('C')) File.WriteAllText(points, File.ReadAllText(points).Replace(",A,", ",C,", StringComparison.Ordinal));
        Outcome refused = archive.TryClose("2021-11");
        Assert.That((refused.ExitCode, refused.Error.Contains("“" + name + "”在 2021-10 结账时代码是", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);
    }

    [TestCase("A,新甲县,甲县;大甲\nB,乙县,")]
    [TestCase("A,新甲县,\nB,乙县,小乙")]
    [TestCase("A,大甲,甲县\nB,乙县,\nC,丙县,")]
    public void A_county_with_another_name_and_its_own_code_is_closed(string counties)
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\n" + counties + "\n");
        Outcome closed = archive.TryClose("2021-11", "--strict");
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [TestCase("close 2021-11 --strict")]
    [TestCase("settle 2021-11 --strict")]
    [TestCase("amend 2021-09 --reason 复核 --authority 文9")]
    public void A_county_of_which_closed_months_know_no_name_under_its_code_is_told_and_let_pass(string command)
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\nB,甲县区,\nA,乙县区,\n");
        Outcome told = Beside(archive, command);
        Assert.That((told.ExitCode, told.Error.Split('\n')), Is.EqualTo((0, new[]
        {
            "ecocomp: B：2021-10 结账时名为乙县，现为甲县区；如属改名，请把旧名列入别名（aliases）",
            "ecocomp: A：2021-10 结账时名为甲县，现为乙县区；如属改名，请把旧名列入别名（aliases）", "",
        })), told.Error);
    }

    [TestCase("A,新甲县,甲县\nB,乙县,")]
    [TestCase("A,新甲县,大甲\nB,乙县,")]
    [TestCase("A,甲县,\nB,乙县,\nC,丙县,")]
    public void A_known_name_or_alias_says_enough(string counties)
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\n" + counties + "\n");
        Assert.That(archive.TryClose("2021-11", "--strict").Error, Is.Empty);
    }

    [Test]
    public void A_county_s_new_name_is_told_until_a_month_is_closed_with_it()
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\nA,新甲县,\nB,乙县,\n");
        Outcome closed = archive.TryClose("2021-11", "--lang", "en");
        Assert.That(closed.Error, Is.EqualTo("ecocomp: A: 甲县 when 2021-10 was closed, 新甲县 now; if it was renamed, list the old name among its aliases\n"));
        string data = archive.Variant("monitoring.csv", "2021-11,", "2021-12,");
        Assert.That(archive.Run("settle", "2021-12", "--data", data, "--archive", archive.Root).Error, Does.Not.Contain("新甲县"));
    }

    [Test]
    public void A_folder_of_other_counties_altogether_is_not_closed_into_the_archive()
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\nP,丙县,\nQ,丁县,\n");
        string points = Path.Combine(archive.Data, "points.csv");
        File.WriteAllText(points, File.ReadAllText(points).Replace(",A,", ",P,", StringComparison.Ordinal).Replace(",B,", ",Q,", StringComparison.Ordinal));
        string[] before = archive.Files();
        Outcome refused = archive.TryClose("2021-11");
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Mismatch), refused.Error);
        Assert.That(refused.Error, Does.Contain("没有一个相同，是不是别处的档案").And.Contain("甲县").And.Contain("丙县"));
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [Test]
    public void A_name_that_an_amendment_alone_has_is_known_too()
    {
        using TestArchive archive = Closed();
        Rewrite(archive, "code,name,aliases\nA,甲县,大甲;老甲\nB,乙县,\n");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        Rewrite(archive, "code,name,aliases\nA,甲县,大甲\nB,乙县,老甲\n");
        Outcome refused = archive.TryClose("2021-11");
        Assert.That((refused.ExitCode, refused.Error.Contains("“老甲”在 2021-09 结账时代码是 A", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);
    }

    [TestCase("close 2021-11")]
    [TestCase("close 2021-11 --strict")]
    [TestCase("settle 2021-11")]
    [TestCase("fund 2021-11")]
    [TestCase("notice 2021-11 --out notice.pdf")]
    public void An_event_that_a_closed_month_counted_is_not_counted_again_from_a_folder_of_one_month(string command)
    {
        using TestArchive archive = TestArchive.Small();
        OneMonth(archive, "2021-10", "2021-10,E1,intake,A,,2021-10-03,,,,,文5,\n");
        archive.Close("2021-10");
        OneMonth(archive, "2021-11", "2021-11,E1,intake,A,,2021-11-04,,,,,文5,\n");
        Outcome refused = Beside(archive, command);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain("事件“E1”现在写在 2021-11，而 2021-10 结账时已经计入").And.Contain("另编一个编号"));
        OneMonth(archive, "2021-11", "2021-11,E2,intake,A,,2021-11-04,,,,,文6,\n");
        Assert.That(Beside(archive, command).ExitCode, Is.Zero);
    }

    [Test]
    public void An_event_of_the_wrong_month_counts_in_the_right_one_once_the_closed_month_is_amended()
    {
        using TestArchive archive = TestArchive.Small();
        OneMonth(archive, "2021-10", "2021-10,E1,intake,A,,2021-10-03,,,,,文5,\n");
        archive.Close("2021-10");
        OneMonth(archive, "2021-10", "");
        Outcome amended = archive.Run("amend", "2021-10", "--data", archive.Data, "--archive", archive.Root, "--reason", "月份有误", "--authority", "文7");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        OneMonth(archive, "2021-11", "2021-11,E1,intake,A,,2021-11-04,,,,,文5,\n");
        Assert.That(archive.TryClose("2021-11", "--strict").ExitCode, Is.Zero);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void An_amendment_brings_no_event_into_its_month_that_another_closed_month_has()
    {
        using TestArchive archive = TestArchive.Small();
        OneMonth(archive, "2021-10", "2021-10,E1,intake,A,,2021-10-03,,,,,文5,\n");
        archive.Close("2021-10");
        OneMonth(archive, "2021-11", "");
        archive.Close("2021-11");
        OneMonth(archive, "2021-11", "2021-11,E1,intake,A,,2021-11-04,,,,,文5,\n");
        Outcome refused = archive.Run("amend", "2021-11", "--data", archive.Data, "--archive", archive.Root, "--reason", "漏报", "--authority", "文7");
        Assert.That((refused.ExitCode, refused.Error.Contains("而 2021-10 结账时已经计入", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);
    }

    private static TestArchive Closed()
    {
        TestArchive archive = TestArchive.Small();
        Rewrite(archive, Counties);
        archive.Close("2021-09", "2021-10");
        return archive;
    }

    private static void Rewrite(TestArchive archive, string counties) => File.WriteAllText(Path.Combine(archive.Data, "counties.csv"), counties);

    /// <summary>Leaves a data folder the results of one month, and gives it that month's events.</summary>
    private static void OneMonth(TestArchive archive, string month, string events)
    {
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        using TestArchive whole = TestArchive.Small();
        File.WriteAllLines(monitoring, File.ReadLines(Path.Combine(whole.Data, "monitoring.csv")).Where(l => l.StartsWith("month", StringComparison.Ordinal) || l.StartsWith(month, StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(archive.Data, "events.csv"), Events + events);
    }

    private static Outcome Beside(TestArchive archive, string command) => archive.Run(
    [
        .. command.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) ? Path.Combine(archive.Outside, word) : word), "--data", archive.Data, "--archive", archive.Root,
    ]);
}
