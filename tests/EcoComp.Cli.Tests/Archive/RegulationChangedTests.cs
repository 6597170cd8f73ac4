using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>A regulation's data file that was changed after months were settled by it is said, and nothing is computed by it in silence.</summary>
public sealed class RegulationChangedTests
{
    [Test]
    public void Replay_says_that_the_file_is_another_and_does_not_compute_again()
    {
        using TestArchive archive = Changed();
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(replay.Output, Does.Contain("2021-09：办法 xuchang-2021 的数据文件已变：结账时 sha256 "));
        Assert.That(replay.Output.Split("没有重算"), Has.Length.EqualTo(6), replay.Output);
        Assert.That(replay.Output, Does.Not.Contain("310000"));
    }

    [Test]
    public void Replay_still_finds_a_changed_file()
    {
        using TestArchive archive = Changed();
        File.AppendAllText(archive["2021-10/items.csv"], "x");
        Assert.That(archive.Replay().Output, Does.Contain("2021-10/items.csv：内容变了"));
    }

    [Test]
    public void A_month_that_was_settled_by_the_old_file_is_not_amended_by_the_new_one()
    {
        using TestArchive archive = Changed();
        Outcome amended = archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        Assert.That(amended.ExitCode, Is.EqualTo(5));
        Assert.That(amended.Error, Does.Contain("数据文件已变"));
    }

    private static TestArchive Changed()
    {
        TestArchive archive = TestArchive.Closed();
        RegulationCatalogue other = DiffTests.Changed("\"yuan\": 300000", "\"yuan\": 310000");
        archive.Surroundings = archive.Surroundings with { Catalogue = () => other };
        return archive;
    }
}
