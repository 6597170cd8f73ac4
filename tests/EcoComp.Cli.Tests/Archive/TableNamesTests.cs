using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>A folder whose tables have their Chinese names, or the English ones in capitals, is closed, replayed and amended as any other.</summary>
public sealed class TableNamesTests
{
    private static IEnumerable<string> Files => DataFile.All.Select(f => f.Name);

    [TestCaseSource(nameof(Files))]
    public void A_month_closed_from_a_table_with_its_Chinese_name_replays_and_is_gone_on_from(string file)
    {
        DataFile table = DataFile.All.Single(f => f.Name == file);
        using TestArchive archive = TestArchive.OfSample();
        Renamed(archive, file, table.Chinese + ".csv");
    }

    [TestCase("points.csv", "POINTS.CSV")]
    [TestCase("monitoring.csv", "Monitoring.csv")]
    public void So_does_one_in_capitals(string file, string name)
    {
        using TestArchive archive = TestArchive.OfSample();
        Renamed(archive, file, name);
    }

    private static void Renamed(TestArchive archive, string file, string name)
    {
        File.Move(Path.Combine(archive.Data, file), Path.Combine(archive.Data, name));
        archive.Close("2021-09", "2021-10");
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((0, 0)), replay.Output);
        Assert.That(archive.Run("history", "--archive", archive.Root).ExitCode, Is.Zero);
        Outcome amended = archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        Assert.That((amended.ExitCode, amended.Output), Is.EqualTo((0, "2021-09 按新数据结算与 2021-09 相同，没有写入\n")), amended.Error);
    }
}
