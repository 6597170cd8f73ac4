
namespace EcoComp.Cli.Tests.Archive;

/// <summary>A closing leaves the month whole or not at all, wherever the disk fails; the next closing works.</summary>
public sealed class WholeOrAbsentTests
{
    [Test]
    public void A_disk_that_fails_at_any_step_of_a_first_closing_leaves_the_month_whole_or_absent([Values] bool half, [Values] bool cleanUpFails)
    {
        using TestArchive archive = TestArchive.Small();
        AtEachStep(archive, copy => copy.Close("2021-09"), (copy, step) => CloseOn(copy, new FailingDisk(step, half, cleanUpFails), "2021-09", step));
    }

    [Test]
    public void A_disk_that_fails_at_any_step_of_a_later_closing_leaves_the_month_whole_or_absent([Values] bool half, [Values] bool cleanUpFails)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        AtEachStep(archive, copy => copy.Close("2021-10"), (copy, step) => CloseOn(copy, new FailingDisk(step, half, cleanUpFails), "2021-10", step));
    }

    [Test]
    public void A_disk_that_fails_at_any_step_of_an_amendment_leaves_it_whole_or_absent()
    {
        using TestArchive closed = TestArchive.Small();
        closed.Close("2021-09");
        string data = closed.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        Outcome amend(TestArchive archive) => archive.Run("amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        bool[] whole = AtEachStep(closed, copy => amend(copy), (archive, step) =>
        {
            Outcome amended = On(archive, new FailingDisk(step, half: true, cleanUpFails: true), () => amend(archive));
            bool there = Directory.Exists(archive["2021-09/amendments/001"]);
            Assert.That(amended.ExitCode, Is.EqualTo(there ? 0 : Failed(step)), amended.Error);
            Assert.That(archive.Replay().ExitCode, Is.Zero, step + archive.Replay().Output);
            archive.Close("2021-10");
            Assert.That(File.ReadAllText(archive["2021-10/items.csv"]).Contains("adj", StringComparison.Ordinal), Is.EqualTo(there));
            return there;
        });
        Assert.That(whole.Count(w => w), Is.GreaterThan(0).And.LessThan(whole.Length - 10));
    }

    [Test]
    public void A_disk_that_fails_at_any_step_of_an_amendment_of_several_months_leaves_all_of_them_or_none([Values] bool cleanUpFails)
    {
        using TestArchive closed = ThreeClosed();
        bool[] whole = AtEachStep(closed, copy => AmendThree(copy), (archive, step) =>
        {
            Outcome amended = On(archive, new FailingDisk(step, half: true, cleanUpFails), () => AmendThree(archive));
            return IsWhole(archive, amended.ExitCode == 0 ? 0 : Failed(step), amended, step);
        });
        Assert.That(whole.SkipWhile(w => !w), Is.Not.Empty.And.All.True, "once written, always written");
        Assert.That(whole.Count(w => !w), Is.GreaterThan(20));
    }

    [Test]
    public void An_amendment_of_several_months_that_is_cut_off_at_any_step_leaves_all_of_them_or_none()
    {
        using TestArchive closed = ThreeClosed();
        int waited = 0;
        bool[] whole = AtEachStep(closed, copy => AmendThree(copy), (archive, step) =>
        {
            Outcome amended = On(archive, new CutOffDisk(step), () => AmendThree(archive));
            if (archive.Replay().Error.Contains("2021-11/amendments/001 是中断的更正留下的，不作数", StringComparison.Ordinal)) Interlocked.Increment(ref waited);
            return IsWhole(archive, null, amended, step);
        });
        Assert.That(whole.SkipWhile(w => !w), Is.Not.Empty.And.All.True, "once written, always written");
        Assert.That(whole.Count(w => !w), Is.GreaterThan(20));
        Assert.That(waited, Is.GreaterThan(3), "steps between the first folder that has its place and the last");
    }

    [Test]
    public void A_full_disk_is_told_with_the_file_and_nothing_is_written()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome closed = On(archive, new FullDisk("statements.txt"), () => archive.TryClose("2021-10"));
        Assert.That((closed.ExitCode, closed.Output, Directory.Exists(archive["2021-10"])), Is.EqualTo((ExitCodes.ProgramFault, "", false)));
        Assert.That(closed.Error, Does.Contain($"无法写入“{archive["2021-10/statements.txt"]}”：磁盘已满"));
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*"), Is.Empty);
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

    private static TestArchive ThreeClosed()
    {
        TestArchive archive = TestArchive.Small();
        File.AppendAllText(Path.Combine(archive.Data, "monitoring.csv"), "2021-12,S1,Ⅲ,,,,,\n2021-12,R1,Ⅲ,,,,,\n2021-12,W1,Ⅱ,,,,,\n2021-12,C1,Ⅱ,,,,,\n");
        archive.Close("2021-09", "2021-10", "2021-11");
        return archive;
    }

    private static Outcome AmendThree(TestArchive archive)
    {
        string data = archive.Variant("monitoring.csv", ",S1,Ⅳ", ",S1,Ⅴ");
        string monitoring = Path.Combine(data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-10,W1,Ⅰ", "2021-10,W1,Ⅱ", StringComparison.Ordinal).Replace("2021-11,W1,Ⅱ", "2021-11,W1,Ⅰ", StringComparison.Ordinal));
        return archive.Run("amend", "2021-09..2021-11", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
    }

    /// <summary>Whether all three amendments count; none does otherwise, whatever stands there, and the next run clears it away.</summary>
    private static bool IsWhole(TestArchive archive, int? exitCode, Outcome amended, int step)
    {
        string what = $"step {step}: {amended.Error}";
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, what + replay.Output + replay.Error);
        int count = replay.Output.Split("更正 1 次").Length - 1;
        Assert.That(count, Is.EqualTo(0).Or.EqualTo(3), what + replay.Output);
        if (exitCode is { } code) Assert.That(code, Is.EqualTo(count == 3 ? 0 : Failed(step)), what);
        Outcome history = archive.Run("history", "--archive", archive.Root, "--format", "json");
        Assert.That(history.ExitCode, Is.Zero, what + history.Error);
        Outcome again = AmendThree(archive);
        Assert.That(again.ExitCode, Is.Zero, what + again.Error);
        Assert.That(again.Output.Contains("没有写入", StringComparison.Ordinal), Is.EqualTo(count == 3), what);
        archive.Close("2021-12");
        Assert.That(archive.Replay("2021-12").Error, Is.Empty, what);
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*"), Is.Empty, what);
        Assert.That(File.ReadAllLines(archive["2021-12/items.csv"]).Count(l => l.Contains(",adj,", StringComparison.Ordinal)), Is.EqualTo(4), what);
        return count == 3;
    }

    /// <summary>What comes of a disk that fails at each of the steps that something takes, each tried on a copy of an archive.</summary>
    private static T[] AtEachStep<T>(TestArchive archive, Action<TestArchive> whole, Func<TestArchive, int, T> tried)
    {
        var counting = new FailingDisk(int.MaxValue, half: false, cleanUpFails: false);
        using (TestArchive copy = archive.Copied()) On(copy, counting, () => whole(copy));
        Assert.That(counting.Steps, Is.GreaterThan(20));
        var results = new T[counting.Steps];
        Parallel.For(0, results.Length, step =>
        {
            using TestArchive copy = archive.Copied();
            results[step] = tried(copy, step);
        });
        return results;
    }

    private static T On<T>(TestArchive archive, IDisk disk, Func<T> run)
    {
        Surroundings sound = archive.Surroundings;
        archive.Surroundings = sound with { Disk = disk };
        T result = run();
        archive.Surroundings = sound;
        return result;
    }

    private static void On(TestArchive archive, IDisk disk, Action run) => On(archive, disk, () =>
    {
        run();
        return true;
    });

    /// <summary>Only the first step asks for a folder that may not be had; of all others the disk is at fault.</summary>
    private static int Failed(int step) => step == 0 ? ExitCodes.Usage : ExitCodes.ProgramFault;

    private static bool CloseOn(TestArchive archive, FailingDisk disk, string month, int failAt)
    {
        Outcome closed = On(archive, disk, () => archive.TryClose(month));
        bool there = Directory.Exists(archive[month]);
        string what = $"step {failAt}: {closed.Error}";
        Assert.That(closed.ExitCode, Is.EqualTo(there ? 0 : Failed(failAt)), what);
        if (Directory.Exists(archive.Root))
        {
            Outcome replay = archive.Replay();
            bool isEmpty = !Directory.EnumerateDirectories(archive.Root, "2*").Any();
            Assert.That(replay.ExitCode, Is.EqualTo(isEmpty ? 2 : 0), what + replay.Output);
        }

        Outcome again = archive.TryClose(month);
        Assert.That(again.ExitCode, Is.EqualTo(there ? 5 : 0), what + again.Error);
        Assert.That(archive.Replay().ExitCode, Is.Zero, what);
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*").Select(Path.GetFileName), Is.Empty.Or.All.StartsWith(".ecocomp-"), what);
        archive.Close("2021-11");
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*"), Is.Empty, what);
        Assert.That(archive.Replay("2021-11").Error, Is.Empty, what);
        return there;
    }

    /// <summary>A disk that is full when a file is written.</summary>
    private sealed class FullDisk(string file) : IDisk
    {
        private readonly PlainDisk _disk = new();

        public void CreateRoot(string root) => _disk.CreateRoot(root);

        public void MakeFolder(string root, string path) => _disk.MakeFolder(root, path);

        public void Write(string root, string path, Kept content)
        {
            if (Path.GetFileName(path) == file) throw new IOException("No space left on device", 28);
            _disk.Write(root, path, content);
        }

        public void Keep(string root, string path) => _disk.Keep(root, path);

        public void MoveFolder(string root, string from, string to) => _disk.MoveFolder(root, from, to);

        public void ReplaceFile(string root, string from, string to) => _disk.ReplaceFile(root, from, to);

        public void Remove(string root, string path) => _disk.Remove(root, path);
    }

    /// <summary>A disk during whose first rename another closing comes along.</summary>
    private sealed class MeetingDisk(Func<Outcome> meanwhile) : IDisk
    {
        private readonly PlainDisk _disk = new();
        private bool _met;

        public Outcome? Other { get; private set; }

        public void CreateRoot(string root) => _disk.CreateRoot(root);

        public void MakeFolder(string root, string path) => _disk.MakeFolder(root, path);

        public void Write(string root, string path, Kept content) => _disk.Write(root, path, content);

        public void Keep(string root, string path) => _disk.Keep(root, path);

        public void MoveFolder(string root, string from, string to)
        {
            if (!_met)
            {
                _met = true;
                Other = meanwhile();
            }

            _disk.MoveFolder(root, from, to);
        }

        public void ReplaceFile(string root, string from, string to) => _disk.ReplaceFile(root, from, to);

        public void Remove(string root, string path) => _disk.Remove(root, path);
    }
}
