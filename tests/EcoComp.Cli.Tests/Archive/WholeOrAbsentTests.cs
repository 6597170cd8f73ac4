
namespace EcoComp.Cli.Tests.Archive;

/// <summary>A closing leaves the month whole or not at all, wherever the disk fails; the next closing works.</summary>
public sealed class WholeOrAbsentTests
{
    [Test]
    public void A_disk_that_fails_at_any_step_of_a_first_closing_leaves_the_month_whole_or_absent([Values] bool half, [Values] bool cleanUpFails)
    {
        int steps = Counted(archive => { }, "2021-09");
        for (int failAt = 0; failAt < steps; failAt++)
        {
            using TestArchive archive = TestArchive.Small();
            CloseOn(archive, new FailingDisk(failAt, half, cleanUpFails), "2021-09", failAt);
        }
    }

    [Test]
    public void A_disk_that_fails_at_any_step_of_a_later_closing_leaves_the_month_whole_or_absent([Values] bool half, [Values] bool cleanUpFails)
    {
        int steps = Counted(archive => archive.Close("2021-09"), "2021-10");
        for (int failAt = 0; failAt < steps; failAt++)
        {
            using TestArchive archive = TestArchive.Small();
            archive.Close("2021-09");
            CloseOn(archive, new FailingDisk(failAt, half, cleanUpFails), "2021-10", failAt);
        }
    }

    [Test]
    public void A_disk_that_fails_at_any_step_of_an_amendment_leaves_it_whole_or_absent()
    {
        for (int failAt = 0; failAt < 20; failAt++)
        {
            using TestArchive archive = TestArchive.Small();
            archive.Close("2021-09");
            string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
            Surroundings sound = archive.Surroundings;
            archive.Surroundings = sound with { Disk = new FailingDisk(failAt, half: true, cleanUpFails: true) };
            Outcome amended = archive.Run("amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
            archive.Surroundings = sound;
            bool there = Directory.Exists(archive["2021-09/amendments/001"]);
            Assert.That(amended.ExitCode, Is.EqualTo(there ? 0 : 2), amended.Error);
            Assert.That(archive.Replay().ExitCode, Is.Zero, failAt + archive.Replay().Output);
            archive.Close("2021-10");
            Assert.That(File.ReadAllText(archive["2021-10/items.csv"]).Contains("adj", StringComparison.Ordinal), Is.EqualTo(there));
        }
    }

    [Test]
    public void Two_closings_at_once_one_wins_and_the_other_says_so()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        var inside = new MeetingDisk(() => archive.TryClose("2021-10"));
        Surroundings sound = archive.Surroundings;
        archive.Surroundings = sound with { Disk = inside };
        Assert.That(archive.TryClose("2021-10").ExitCode, Is.Zero);
        archive.Surroundings = sound;
        Assert.That(inside.Other!.ExitCode, Is.EqualTo(5));
        Assert.That(inside.Other.Error, Does.Contain("另一个结账或更正正在写入"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void Many_closings_at_once_close_each_month_once()
    {
        using TestArchive archive = TestArchive.Small();
        Outcome[] outcomes = new Outcome[12];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = archive.TryClose("2021-10"));
        Assert.That(outcomes.Count(o => o.ExitCode == 0), Is.EqualTo(1), string.Concat(outcomes.Select(o => o.Error)));
        Assert.That(outcomes.Count(o => o.ExitCode == 5), Is.EqualTo(11), string.Concat(outcomes.Select(o => o.Error)));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void Nothing_but_the_archive_is_written()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Outside).Select(Path.GetFileName), Is.EquivalentTo(new[] { "data", "archive" }));
        Assert.That(archive.Files().Where(f => f.Contains(".ecocomp", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Data_that_are_refused_or_undecided_leave_no_archive_behind()
    {
        using TestArchive archive = TestArchive.Small();
        File.AppendAllText(Path.Combine(archive.Data, "monitoring.csv"), "2021-09,XX,Ⅱ,,,,,\n");
        Assert.That(archive.TryClose("2021-09").ExitCode, Is.EqualTo(3));
        Assert.That(archive.TryClose("2021-12").ExitCode, Is.EqualTo(3));
        Assert.That(Directory.Exists(archive.Root), Is.False);
        using TestArchive undecided = TestArchive.Small();
        Assert.That(undecided.TryClose("2021-12").ExitCode, Is.EqualTo(4));
        Assert.That(undecided.TryClose("2021-08").ExitCode, Is.EqualTo(4));
        Assert.That(Directory.Exists(undecided.Root), Is.False);
    }

    private static int Counted(Action<TestArchive> before, string month)
    {
        using TestArchive archive = TestArchive.Small();
        before(archive);
        var disk = new FailingDisk(int.MaxValue, half: false, cleanUpFails: false);
        archive.Surroundings = archive.Surroundings with { Disk = disk };
        archive.Close(month);
        return disk.Steps;
    }

    private static void CloseOn(TestArchive archive, FailingDisk disk, string month, int failAt)
    {
        Surroundings sound = archive.Surroundings;
        archive.Surroundings = sound with { Disk = disk };
        Outcome closed = archive.TryClose(month);
        archive.Surroundings = sound;
        bool there = Directory.Exists(archive[month]);
        string what = $"step {failAt}: {closed.Error}";
        Assert.That(closed.ExitCode, Is.EqualTo(there ? 0 : 2), what);
        if (Directory.Exists(archive.Root))
        {
            Outcome replay = archive.Replay();
            Assert.That(replay.ExitCode, Is.Zero, what + replay.Output);
        }

        Outcome again = archive.TryClose(month);
        Assert.That(again.ExitCode, Is.EqualTo(there ? 5 : 0), what + again.Error);
        Assert.That(archive.Replay().ExitCode, Is.Zero, what);
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*").Select(Path.GetFileName), Is.Empty.Or.All.StartsWith(".ecocomp-"), what);
        archive.Close("2021-11");
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*"), Is.Empty, what);
        Assert.That(archive.Replay().Error, Is.Empty, what);
    }

    /// <summary>A disk during whose first rename another closing comes along.</summary>
    private sealed class MeetingDisk(Func<Outcome> meanwhile) : IDisk
    {
        private readonly PlainDisk _disk = new();
        private bool _met;

        public Outcome? Other { get; private set; }

        public void CreateFolder(string path) => _disk.CreateFolder(path);

        public void Write(string path, ReadOnlySpan<byte> content) => _disk.Write(path, content);

        public void Keep(string folder) => _disk.Keep(folder);

        public void MoveFolder(string from, string to)
        {
            if (!_met)
            {
                _met = true;
                Other = meanwhile();
            }

            _disk.MoveFolder(from, to);
        }

        public void ReplaceFile(string from, string to) => _disk.ReplaceFile(from, to);

        public void Remove(string path) => _disk.Remove(path);
    }
}
