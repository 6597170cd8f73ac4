namespace EcoComp.Cli.Tests.Archive;

/// <summary>A point or a choice of closed months does not end by vanishing from a folder that holds one month alone.</summary>
public sealed class VanishedRowsTests
{
    private const string Head = "code,name,kind,water_body,water_type,county,target,inflows,document,from,to\n";
    private const string S1 = "S1,一桥,section,颍河,river,A,Ⅲ,,,,\n";
    private const string S2 = "S2,二桥,section,颍河,river,B,Ⅲ,,,,\n";
    private const string Choices = "key,choice,authority,from,to\n";
    private const string Own = "canal-responsible,own-county,文1,2021-09,\n";

    [TestCase("close 2021-11", 0)]
    [TestCase("close 2021-11 --strict", 3)]
    [TestCase("settle 2021-11", 0)]
    [TestCase("settle 2021-11 --strict", 3)]
    [TestCase("fund 2021-11", 0)]
    [TestCase("compare 2021-11 --class S1=Ⅲ", 0)]
    [TestCase("amend 2021-10 --reason 复核 --authority 文9", 0)]
    [TestCase("amend 2021-10 --reason 复核 --authority 文9 --strict", 3)]
    public void A_point_that_is_gone_from_the_folder_of_one_month_is_told(string command, int exitCode)
    {
        using TestArchive archive = Closed();
        string month = command.Contains("2021-10", StringComparison.Ordinal) ? "2021-10" : "2021-11";
        OneMonth(archive, month, S1);
        string[] before = archive.Files();
        Outcome told = Beside(archive, command);
        Assert.That(told.ExitCode, Is.EqualTo(exitCode), told.Error);
        Assert.That(told.Error, Does.Contain($" W438: 2021-10 结账时登记的点位到 {month} 仍在登记期内，按现在的点位表这个月却没有登记：S2 二桥"));
        if (exitCode > 0) Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [TestCase(S1 + "S2,二桥,section,颍河,river,B,Ⅲ,,,,2021-10\n", TestName = "It has its last month")]
    [TestCase(S1 + "S3,二桥,section,颍河,river,B,Ⅲ,,,,\n", TestName = "It has a new code")]
    [TestCase(S1 + S2, TestName = "It is there")]
    public void Nothing_is_said_where(string points)
    {
        using TestArchive archive = Closed();
        OneMonth(archive, "2021-11", points);
        Outcome closed = archive.TryClose("2021-11", "--strict");
        Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void It_is_told_once_and_not_after_a_month_was_closed_without_it()
    {
        using TestArchive archive = Closed();
        OneMonth(archive, "2021-11", S1);
        archive.Close("2021-11");
        OneMonth(archive, "2021-12", S1);
        Assert.That(archive.TryClose("2021-12", "--strict").ExitCode, Is.Zero);
    }

    [Test]
    public void A_month_that_is_closed_late_is_held_against_the_one_before_it_and_the_first_against_the_next()
    {
        using TestArchive archive = Closed("2021-10");
        OneMonth(archive, "2021-09", S1);
        Assert.That(Beside(archive, "close 2021-09 --late").Error, Does.Contain("W438: 2021-10 结账时登记的点位到 2021-09 仍在登记期内"));
    }

    [TestCase("amend 2021-10 --reason 复核 --authority 文9", "2021-10", S1, "2022-01,")]
    [TestCase("close 2021-11", "2021-11", S1, "2022-01,")]
    [TestCase("close 2021-11", "2021-11", S1, ",2021-10")]
    [TestCase("close 2021-11", "2021-11", "", "")]
    public void A_month_in_which_no_registered_point_is_valid_is_neither_closed_nor_amended(string command, string month, string points, string interval)
    {
        using TestArchive archive = Closed();
        OneMonth(archive, month, interval.Length == 0 ? points : points.Replace(",,\n", "," + interval + "\n", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(archive.Data, "events.csv"),
            "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n" + month + ",E1,intake,A,," + month + "-03,,,,,文5,\n");
        string[] before = archive.Files();
        Outcome refused = Beside(archive, command);
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((3, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain($"点位表里没有一个点位在 {month} 登记期内").And.Contain("起始月、终止月"));
        Assert.That(Beside(archive, command + " --lang en").Error, Does.Contain($"no point of the table of points is valid in {month}"));
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [TestCase("close 2021-11")]
    [TestCase("amend 2021-10 --reason 复核 --authority 文9")]
    public void The_folder_of_a_single_county_settles_no_month_of_all(string command)
    {
        using TestArchive archive = Closed();
        OneMonth(archive, command.Contains("2021-10", StringComparison.Ordinal) ? "2021-10" : "2021-11", S1);
        File.WriteAllText(Path.Combine(archive.Data, "counties.csv"), "code,name,aliases\nA,甲县,\n");
        string[] before = archive.Files();
        Outcome refused = Beside(archive, command);
        Assert.That((refused.ExitCode, refused.Output, archive.Files()), Is.EqualTo((5, "", before)), refused.Error);
        Assert.That(refused.Error, Does.Contain("2021-10 结账时的县区，现在的县区表里没有，登记的点位也不见了：乙县"));
        Assert.That(Beside(archive, command + " --lang en").Error, Does.Contain("counties of 2021-10 are not in the table of counties now").And.Contain("乙县"));
    }

    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,,,,\nS2,二桥,section,颍河,river,B,Ⅲ,,,,2021-10\n", "C,丙县", 3)]
    [TestCase("S1,一桥,section,颍河,river,A,Ⅲ,,,,\nS2,二桥,section,颍河,river,A,Ⅲ,,,,\n", "C,丙县", 0)]
    public void A_county_that_another_took_in_is_gone_with_its_last_months(string points, string another, int exitCode)
    {
        using TestArchive archive = Closed();
        OneMonth(archive, "2021-11", points);
        File.WriteAllText(Path.Combine(archive.Data, "counties.csv"), "code,name,aliases\nA,甲县,\n" + another + ",\n");
        Outcome closed = archive.TryClose("2021-11");
        Assert.That(closed.ExitCode, Is.EqualTo(exitCode), closed.Error);
        Assert.That(closed.Error, Does.Not.Contain("W438"));
    }

    [TestCase(Own, "", true)]
    [TestCase(Own, "canal-responsible,own-county,文1,2021-09,2021-10\n", false)]
    [TestCase(Own, "canal-responsible,rulings-only,文2,2021-11,\n", false)]
    [TestCase(Own, Own, false)]
    [TestCase("canal-responsible,own-county,文1,2021-09,2021-10\n", "", false)]
    [TestCase("cross-boundary,once-per-river,文1,2021-09,\n", "", false)]
    public void A_choice_that_is_gone_is_told_where_the_default_would_be_taken_for_it(string then, string now, bool isTold)
    {
        using TestArchive archive = Small();
        string file = Path.Combine(archive.Data, "interpretations.csv");
        File.WriteAllText(file, Choices + then);
        archive.Close("2021-10");
        OneMonth(archive, "2021-11", S1 + S2);
        File.WriteAllText(file, Choices + now);
        Outcome told = archive.TryClose("2021-11", "--strict");
        Assert.That((told.ExitCode, told.Error.Contains("W439", StringComparison.Ordinal)), Is.EqualTo((isTold ? 3 : 0, isTold)), told.Error);
        if (isTold) Assert.That(told.Error, Does.Contain("2021-10 结账时选择的口径到 2021-11 仍然有效，现在的文件夹里却没有，已按默认口径结算：canal-responsible=own-county"));
    }

    private static TestArchive Small() => TestArchive.Of(
        ("counties.csv", "code,name,aliases\nA,甲县,\nB,乙县,\n"), ("points.csv", Head + S1 + S2),
        ("monitoring.csv", Results("2021-09", S1 + S2) + Results("2021-10", S1 + S2)[Results("", "").Length..]));

    private static TestArchive Closed(params string[] months)
    {
        TestArchive archive = Small();
        archive.Close(months.Length > 0 ? months : ["2021-09", "2021-10"]);
        return archive;
    }

    /// <summary>Gives a data folder the results of one month alone, of the points that it has.</summary>
    private static void OneMonth(TestArchive archive, string month, string points)
    {
        File.WriteAllText(Path.Combine(archive.Data, "points.csv"), Head + points);
        string valid = string.Concat(points.Split('\n').Where(l => l.EndsWith(",,", StringComparison.Ordinal)).Select(l => l + "\n"));
        File.WriteAllText(Path.Combine(archive.Data, "monitoring.csv"), Results(month, valid));
    }

    private static string Results(string month, string points) => "month,point,class,status,routine,origin,document,note\n"
        + string.Concat(points.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => $"{month},{l[..2]},Ⅲ,,,,,\n"));

    private static Outcome Beside(TestArchive archive, string command) => archive.Run([.. command.Split(' '), "--data", archive.Data, "--archive", archive.Root]);
}
