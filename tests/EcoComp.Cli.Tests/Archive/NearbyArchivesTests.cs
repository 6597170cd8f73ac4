using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>An archive that was renamed, or whose name is mistyped, must not have its months closed again elsewhere without a word.</summary>
public sealed class NearbyArchivesTests
{
    private static TestArchive WithSettings(string archive)
    {
        TestArchive made = TestArchive.Small();
        File.WriteAllText(Path.Combine(made.Data, Project.FileName), $$"""{ "archive": "{{archive}}" }""");
        return made;
    }

    [Test]
    public void The_archive_of_the_settings_is_not_begun_where_another_has_the_month_already([Values("../archve", "../neu/archive")] string mistyped)
    {
        using TestArchive archive = WithSettings(mistyped);
        archive.Close("2021-09");
        Outcome refused = archive.Run("close", "2021-09", "--data", archive.Data);
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(refused.Error, Does.Contain(archive.Root + " 里 2021-09 已结账，同一个月不能结两次").And.Contain("请改 ecocomp.json 的 archive"));
        Assert.That(Directory.Exists(Path.Combine(archive.Data, mistyped)), Is.False);
    }

    [Test]
    public void Another_month_is_closed_into_it_and_the_other_archive_named()
    {
        using TestArchive archive = WithSettings("../archve");
        archive.Close("2021-09");
        Outcome closed = archive.Run("close", "2021-10", "--data", archive.Data);
        Assert.That(closed.ExitCode, Is.Zero);
        Assert.That(closed.Error, Does.EndWith($"ecocomp: 旁边已有结算档案 {archive.Root}（已结账：2021-09）；同一个月不要结入两个档案\n"));
    }

    [Test]
    public void One_that_is_typed_is_begun_and_the_others_named()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome closed = archive.Run("close", "2021-09", "--data", archive.Data, "--archive", Path.Combine(archive.Outside, "trial", "archive"));
        Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, $"ecocomp: 旁边已有结算档案 {archive.Root}（已结账：2021-09）；同一个月不要结入两个档案\n")));
        Outcome next = archive.Run("close", "2021-10", "--data", archive.Data, "--archive", Path.Combine(archive.Outside, "trial", "archive"));
        Assert.That((next.ExitCode, next.Error), Is.EqualTo((0, "")), "it is no new one any more");
    }

    [TestCase("achive")]
    [TestCase("archive2")]
    public void One_that_is_typed_nearly_as_another_that_has_the_month_is_not_begun(string mistyped)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string typed = Path.Combine(Path.GetDirectoryName(archive.Root)!, mistyped);
        Directory.CreateDirectory(Path.GetDirectoryName(typed)!);
        Outcome refused = archive.Run("close", "2021-09", "--data", archive.Data, "--archive", typed);
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Mismatch), refused.Error);
        Assert.That(refused.Error, Does.Contain($"名称相近的 {archive.Root} 里 2021-09 已结账，同一个月不能结两次：名称写错的，请改为 --archive {archive.Root}"));
        Assert.That(Directory.Exists(typed), Is.False);
        Outcome next = archive.Run("close", "2021-10", "--data", archive.Data, "--archive", typed);
        Assert.That((next.ExitCode, Directory.Exists(typed)), Is.EqualTo((ExitCodes.Mismatch, false)), "the slip is made most often at the next month");
        Assert.That(next.Error, Does.Contain($"旁边有名称相近的 {archive.Root}（已结账：2021-09）：名称写错的，请改为 --archive {archive.Root}"));
        string counties = Path.Combine(archive.Data, "counties.csv");
        File.WriteAllText(counties, File.ReadAllText(counties).Replace("甲县", "丙县", StringComparison.Ordinal).Replace("乙县", "丁县", StringComparison.Ordinal));
        Assert.That(archive.Run("close", "2021-10", "--data", archive.Data, "--archive", typed).ExitCode, Is.Zero, "another office's archive may lie beside");
    }

    [Test]
    public void A_copy_in_which_the_month_was_closed_is_told_and_refused_under_strict([Values] bool strict)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string copy = Copied(archive);
        Assert.That(archive.Run("close", "2021-10", "--data", archive.Data, "--archive", copy, "--strict").ExitCode, Is.Zero, "not closed in the other one yet");
        string[] before = archive.Files();
        Outcome again = archive.TryClose("2021-10", strict ? ["--strict"] : []);
        if (strict)
        {
            Assert.That((again.ExitCode, again.Output, archive.Files()), Is.EqualTo((ExitCodes.Mismatch, "", before)), again.Error);
            Assert.That(again.Error, Does.Contain($"旁边的结算档案 {copy} 里 2021-10 已结账，同一个月不能再结入 {archive.Root}").And.Contain("移到别处"));
        }
        else
        {
            Assert.That((again.ExitCode, again.Error), Is.EqualTo((0, $"ecocomp: 旁边已有结算档案 {copy}（已结账：2021-09..2021-10）；同一个月不要结入两个档案\n")));
        }
    }

    [Test]
    public void One_that_is_begun_where_another_has_the_month_is_refused_under_strict()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string trial = Path.Combine(archive.Outside, "trial", "archive");
        Outcome refused = archive.Run("close", "2021-09", "--data", archive.Data, "--archive", trial, "--strict");
        Assert.That((refused.ExitCode, Directory.Exists(trial)), Is.EqualTo((ExitCodes.Mismatch, false)), refused.Error);
    }

    [Test]
    public void The_archive_of_another_office_beside_it_is_no_second_one()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string other = Path.Combine(archive.Outside, "elsewhere", "data");
        Directory.CreateDirectory(other);
        foreach (string file in Directory.EnumerateFiles(archive.Data))
        {
            string text = File.ReadAllText(file).Replace("甲", "丙", StringComparison.Ordinal).Replace("乙", "丁", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(other, Path.GetFileName(file)), text);
        }

        string second = Path.Combine(archive.Outside, "second");
        foreach (string month in new[] { "2021-09", "2021-10" })
        {
            Outcome closed = archive.Run("close", month, "--data", other, "--archive", second, "--strict");
            Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, "")));
        }

        File.WriteAllText(Path.Combine(archive.Root, "2021-10", "settlement.json"), "{");
        Assert.That(archive.Run("close", "2021-11", "--data", other, "--archive", second, "--strict").ExitCode, Is.Zero, "another month is not asked");
    }

    private static string Copied(TestArchive archive)
    {
        string copy = archive.Root + "-kopie";
        foreach (string file in Directory.EnumerateFiles(archive.Root, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy, Path.GetRelativePath(archive.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    [Test]
    public void Folders_that_only_look_like_archives_are_none()
    {
        using TestArchive archive = TestArchive.Small();
        foreach (string name in new[] { "leer", "2021-09" }) Directory.CreateDirectory(Path.Combine(archive.Outside, name));
        File.WriteAllText(Path.Combine(archive.Outside, "leer", "SHA256SUMS"), "");
        Outcome closed = archive.Run("close", "2021-09", "--data", archive.Data, "--archive", archive.Root);
        Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void A_month_before_every_regulation_is_not_sent_to_a_late_closing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome refused = archive.TryClose("2012-09");
        Assert.That((refused.ExitCode, refused.Error), Is.EqualTo((ExitCodes.Undecided, "ecocomp: 不在办法结算期内的月份：2012-09\n")));
        Assert.That(archive.TryClose("2021-08", "--late").ExitCode, Is.EqualTo(ExitCodes.Undecided));
    }
}
