using NodaTime;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>archive.md, "What `close` and `settle` notice": warnings that are errors under --strict, but for the day's date.</summary>
public sealed class NoticedTests
{
    [Test]
    public void A_gap_is_told_until_a_late_closing_ends_it()
    {
        using TestArchive archive = TestArchive.Small();
        Assert.That(archive.TryClose("2021-09").Error, Does.Not.Contain("W417"), "nothing is before the first month of the folder");
        Outcome strict = archive.TryClose("2021-11", "--strict");
        Assert.That((strict.ExitCode, strict.FaultLines), Is.EqualTo((ExitCodes.InputRefused, new[] { "2021-11:0:0: error W417: 2021-11 结账时，更早的 2021-10 尚未结账（先结更早的月份；以后只能用 close --late 补结）" })));
        Assert.That(archive.TryClose("2021-11").Error, Does.Contain("W417"));
        Outcome late = archive.TryClose("2021-10", "--late", "--strict");
        Assert.That((late.ExitCode, late.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void The_first_closing_of_an_archive_names_the_months_that_the_folder_has_results_of_before_it()
    {
        using TestArchive archive = TestArchive.Small();
        Outcome strict = archive.TryClose("2021-11", "--strict");
        Assert.That((strict.ExitCode, strict.FaultLines.Single()), Is.EqualTo((ExitCodes.InputRefused, "2021-11:0:0: error W417: 2021-11 结账时，更早的 2021-09..2021-10 尚未结账（先结更早的月份；以后只能用 close --late 补结）")));
        Outcome close = archive.TryClose("2021-11");
        Assert.That((close.ExitCode, close.FaultLines.Length), Is.EqualTo((0, 1)));
    }

    [TestCase("first-month,2021-08,文1,,\n", "2021-08")]
    [TestCase("", null)]
    public void Who_chooses_the_first_month_misses_it(string choice, string? missed)
    {
        using TestArchive archive = TestArchive.Small();
        File.AppendAllText(Path.Combine(archive.Data, "interpretations.csv"), choice);
        foreach (string month in new[] { "2021-09", "2021-10" })
        {
            string[] told = archive.TryClose(month).FaultLines;
            Assert.That(told, Has.Length.EqualTo(missed is null ? 0 : 1), month);
            if (missed is not null) Assert.That(told[0], Does.Contain($"W417: {month} 结账时，更早的 {missed} 尚未结账"));
        }
    }

    [Test]
    public void What_is_imported_into_a_closed_month_is_told_to_change_nothing_there()
    {
        using TestArchive archive = TestArchive.Small();
        File.WriteAllText(Path.Combine(archive.Data, "ecocomp.json"), """{ "archive": "../archive" }""");
        File.AppendAllText(Path.Combine(archive.Data, "points.csv"), "S2,二桥,section,颍河,river,A,Ⅲ,,2021-12,\n");
        string table = Path.Combine(archive.Outside, "表.csv");
        File.WriteAllText(table, "断面名称,2021年12月水质类别\n二桥,Ⅱ\n");
        Assert.That(Import().Output, Does.Contain("写入 1 行").And.Not.Contain("已结账"));
        File.WriteAllText(table, "断面名称,2021年10月水质类别\n二桥,Ⅱ\n");
        archive.Close("2021-10");
        File.WriteAllText(Path.Combine(archive.Data, "points.csv"), File.ReadAllText(Path.Combine(archive.Data, "points.csv")).Replace("2021-12", "2021-10", StringComparison.Ordinal));
        Assert.That(Import().Output, Does.Contain("2021-10 已结账，导入的行不改变已结的账"));

        Outcome Import() => archive.Run("import", table, "--data", archive.Data);
    }

    [Test]
    public void A_month_before_the_archives_first_is_no_gap()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-10");
        Outcome next = archive.TryClose("2021-11", "--strict");
        Assert.That((next.ExitCode, next.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void Each_closed_month_that_the_folder_settles_otherwise_is_named()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string other = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        string told = "2021-09:0:0: warning W418: 2021-09 已结账，按现在的数据结算，结果与结账时不一致（数据确有更正的，用 ecocomp amend 2021-09；否则改回数据）\n";
        foreach (string[] command in new[] { new[] { "settle", "2021-11" }, ["settle", "2021-09..2021-11"], ["close", "2021-11"] })
        {
            string[] run = [.. command, "--data", other, "--archive", archive.Root];
            Assert.That(archive.Run([.. run, "--strict"]).ExitCode, Is.EqualTo(ExitCodes.InputRefused), run[0]);
            Outcome outcome = archive.Run(run);
            Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, told)), run[0]);
        }

        Outcome amended = archive.Run("amend", "2021-09", "--data", other, "--archive", archive.Root, "--reason", "复核", "--authority", "文9");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Assert.That(archive.Run("settle", "2021-11", "--data", other, "--archive", archive.Root).Error, Is.Empty, "it stands as the folder has it");
        Assert.That(archive.Run("settle", "2021-11", "--data", archive.Data, "--archive", archive.Root).Error, Does.Contain("2021-09:0:0: warning W418"));
    }

    [TestCase("fund.csv", "2021-09,province-deduction,5000000,文9\n")]
    [TestCase("rulings.csv", "2021-09,W1,result,waived,文9,补\n")]
    public void What_came_late_for_a_closed_month_is_told_by_the_folder_of_another_one(string file, string row)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string alone = archive.Variant("counties.csv", "乙县", "乙县");
        string monitoring = Path.Combine(alone, "monitoring.csv");
        File.WriteAllLines(monitoring, File.ReadAllLines(monitoring).Where(l => !l.StartsWith("2021-09", StringComparison.Ordinal) && !l.StartsWith("2021-10", StringComparison.Ordinal)));
        Assert.That(archive.Run("settle", "2021-11", "--data", alone, "--archive", archive.Root).Error, Is.Empty);
        string table = Path.Combine(alone, file);
        string header = file == "fund.csv" ? "month,item,amount_yuan,document\n" : "month,subject,question,answer,authority,reason\n";
        File.WriteAllText(table, (File.Exists(table) ? File.ReadAllText(table) : header) + row);
        Assert.That(archive.Run("settle", "2021-11", "--data", alone, "--archive", archive.Root).Error, Does.Contain("2021-09:0:0: warning W418"));
        Assert.That(archive.Run("close", "2021-11", "--data", alone, "--archive", archive.Root, "--strict").ExitCode, Is.EqualTo(ExitCodes.InputRefused));
    }

    [Test]
    public void A_folder_that_lacks_a_result_of_a_closed_month_is_told_and_one_that_has_none_of_it_is_not()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string lacks = archive.Variant("monitoring.csv", "2021-09,W1,Ⅱ,,,,,\n", "");
        Assert.That(archive.Run("settle", "2021-11", "--data", lacks, "--archive", archive.Root).Error, Does.Contain("2021-09:0:0: warning W418"));
        string alone = archive.Variant("counties.csv", "乙县", "乙县");
        string file = Path.Combine(alone, "monitoring.csv");
        File.WriteAllLines(file, File.ReadAllLines(file).Where(l => !l.StartsWith("2021-09", StringComparison.Ordinal) && !l.StartsWith("2021-10", StringComparison.Ordinal)));
        Assert.That(archive.Run("settle", "2021-11", "--data", alone, "--archive", archive.Root).Error, Is.Empty, "the folder of one month");
    }

    [Test]
    public void A_month_that_is_not_over_in_China_is_told_by_close_alone_and_is_never_an_error()
    {
        foreach ((Instant at, bool told) in new[] { (Instant.FromUtc(2021, 9, 30, 15, 59), true), (Instant.FromUtc(2021, 9, 30, 16, 0), false) })
        {
            using TestArchive archive = TestArchive.Small();
            archive.Surroundings = archive.Surroundings with { Clock = new StoppedClock(at) };
            Assert.That(archive.Run("settle", "2021-09", "--data", archive.Data, "--archive", archive.Root).Error, Does.Not.Contain("尚未结束"));
            Outcome closed = archive.TryClose("2021-09", "--strict");
            Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, told ? "ecocomp: 2021-09 尚未结束；其后再有变动，须用 amend 更正\n" : "")));
        }
    }

    [Test]
    public void A_month_that_has_not_begun_is_not_closed()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Surroundings = archive.Surroundings with { Clock = new StoppedClock(Instant.FromUtc(2021, 8, 31, 15, 59)) };
        Outcome early = archive.TryClose("2021-09");
        Assert.That((early.ExitCode, early.Error), Is.EqualTo((3, "ecocomp: 2021-09 还没有到，不能结账（年份或月份写错的，改正数据里的月份）\n")));
        archive.Surroundings = archive.Surroundings with { Clock = new StoppedClock(Instant.FromUtc(2021, 8, 31, 16, 0)) };
        Assert.That(archive.TryClose("2021-09").ExitCode, Is.Zero);
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock(Instant at) : IClock
{
    public Instant GetCurrentInstant() => at;
}
