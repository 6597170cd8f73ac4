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
        Assert.That(archive.Run("close", "2021-10", "--data", archive.Data, "--archive", typed).ExitCode, Is.Zero, "another month is only told of");
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
