using System.Diagnostics;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>What befalls an archive without anybody's forging it is told with what to do about it.</summary>
public sealed class ArchiveTroubleTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void An_archive_without_a_month_is_never_replayed_as_sound(int kind)
    {
        using TestArchive archive = TestArchive.Small();
        Directory.CreateDirectory(archive.Root);
        if (kind == 1) Directory.CreateDirectory(archive[".ecocomp-x"]);
        if (kind == 2)
        {
            archive.Close("2021-09");
            foreach (string file in new[] { archive["SHA256SUMS"], archive["SM3SUMS"] })
            {
                string readme = File.ReadLines(file).Single(l => l.EndsWith("README.md", StringComparison.Ordinal));
                File.WriteAllText(file, readme + "\n");
            }

            Directory.Delete(archive["2021-09"], recursive: true);
        }

        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output), Is.EqualTo((2, "")), replay.Error);
        Assert.That(replay.Error, Does.Contain($"“{archive.Root}”里没有已结账的月份，没有可查验的"));
        foreach (string[] command in new string[][] { ["history", "--archive", archive.Root], ["timestamp", archive.Root] }) Assert.That(archive.Run(command).ExitCode, Is.EqualTo(2), command[0]);
        string checkpoint = "ecocomp-checkpoint/1 1 " + new string('a', 64);
        Assert.That(archive.Replay("--expect", checkpoint).ExitCode, Is.EqualTo(5), "what was expected is missed all the same");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Who_may_not_write_into_an_archive_that_has_months_is_not_sent_elsewhere(bool hasMonths)
    {
        using TestArchive archive = TestArchive.Small();
        if (hasMonths) archive.Close("2021-09");
        archive.Surroundings = archive.Surroundings with { Disk = new ForbiddenDisk() };
        Outcome refused = archive.TryClose("2021-10");
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Usage), refused.Error);
        Assert.That(refused.Error, hasMonths
            ? Does.Contain("不要另立档案；请管理员授予对它的写入权限").And.Not.Contain("换一个")
            : Does.Contain("请换一个可以写入的文件夹").And.Not.Contain("另立"));
    }

    [TestCase("2021-10/~$items.xlsx")]
    [TestCase("2021-10/inputs/.~lock.items.xlsx#")]
    [TestCase("2021-09/amendments/Thumbs.db")]
    [TestCase("2021-09/law/desktop.ini")]
    [TestCase(".DS_Store")]
    public void What_an_office_program_or_the_system_lays_into_an_archive_is_told_how_to_get_rid_of(string path)
    {
        using TestArchive archive = TestArchive.Closed();
        File.WriteAllText(archive[path], "x");
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Contains(path + "：不属于档案，是办公软件或系统放进来的：请关闭在档案里打开的文件，再把它移走", StringComparison.Ordinal)), Is.EqualTo((5, true)), replay.Output);
        Outcome amended = archive.Run("amend", "2021-10", "--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        Assert.That((amended.ExitCode, amended.Error.Contains("办公软件", StringComparison.Ordinal)), Is.EqualTo((5, true)), amended.Error);
        File.Move(archive[path], archive[path] + ".exe");
        Assert.That(archive.Replay().Output, Does.Contain(path + ".exe：不属于档案\n").Or.Contain("办公软件"));
    }

    [TestCase("2021-10/receipt.json")]
    [TestCase("2021-10/inputs/fund.csv")]
    [TestCase("SM3SUMS")]
    [Platform("Linux")]
    public void A_pipe_in_the_place_of_a_file_is_called_one(string path)
    {
        using TestArchive archive = TestArchive.Closed();
        File.Delete(archive[path]);
        using (Process made = Process.Start("mkfifo", [archive[path]])) made.WaitForExit();
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Contains(path + "：无法读取：是管道或设备，不是文件；请从备份放回原文件", StringComparison.Ordinal)), Is.EqualTo((5, true)), replay.Output);
        Assert.That(archive.Replay("--lang", "en").Output, Does.Contain(path + ": cannot be read: it is a pipe or a device and no file"));
    }

    [TestCase(0L, "无法读取：是空的；请从备份放回原文件")]
    [TestCase(70_000_000L, "无法读取：有 70000000 字节，本程序写的没有这么大")]
    public void A_receipt_that_is_empty_or_endless_is_told_why_it_is_not_read(long length, string why)
    {
        using TestArchive archive = TestArchive.Closed();
        using (FileStream file = File.OpenWrite(archive["2021-10/receipt.json"])) file.SetLength(length);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Contains("2021-10/receipt.json：" + why, StringComparison.Ordinal)), Is.EqualTo((5, true)), replay.Output);
    }

    [Test]
    public void A_folder_with_the_name_of_the_lock_is_named()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Directory.CreateDirectory(archive[".ecocomp-lock"]);
        Outcome closed = archive.TryClose("2021-10");
        Assert.That((closed.ExitCode, closed.Error.Contains(".ecocomp-lock”是文件夹，这个名称由结账和更正占用，请移走它", StringComparison.Ordinal)), Is.EqualTo((2, true)), closed.Error);
        Directory.Delete(archive[".ecocomp-lock"]);
        archive.Close("2021-10");
    }

    [Test]
    public void A_disk_that_is_full_at_the_first_closing_has_no_archive_on_it()
    {
        using TestArchive archive = TestArchive.Small();
        var disk = new FailingDisk(20, half: true, cleanUpFails: false);
        Surroundings usual = archive.Surroundings;
        archive.Surroundings = usual with { Disk = disk };
        Outcome closed = archive.TryClose("2021-09");
        archive.Surroundings = usual;
        Assert.That(closed.ExitCode, Is.EqualTo(1), closed.Error);
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root), Is.Empty);
        archive.Close("2021-09");
    }

    [TestCase("x.sh", true)]
    [TestCase("law/desktop.ini", true)]
    [TestCase("more", false)]
    public void What_somebody_lays_into_a_month_while_it_is_written_does_not_come_into_the_archive(string path, bool isFile)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string[] before = archive.Files();
        Surroundings usual = archive.Surroundings;
        archive.Surroundings = usual with { Disk = new ForeignDisk(path, isFile) };
        Outcome closed = archive.TryClose("2021-10");
        archive.Surroundings = usual;
        Assert.That((closed.ExitCode, closed.Output), Is.EqualTo((1, "")), closed.Error);
        Assert.That(closed.Error.Replace('\\', '/'), Does.Contain("2021-10/" + path));
        Assert.That(archive.Files(), Is.EqualTo(before));
        archive.Close("2021-10");
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void Results_in_the_place_of_an_archive_that_was_typed_are_refused_by_what_was_typed()
    {
        using TestArchive archive = TestArchive.Small();
        Outcome refused = archive.Run("settle", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--out", archive.Root);
        Assert.That((refused.ExitCode, refused.Error), Is.EqualTo((2, $"ecocomp: “{archive.Root}”在 --archive 所写的结算档案的位置，结果请写到别处\n")));
    }

    [Test]
    public void A_notice_of_a_closed_month_says_that_the_month_was_amended_since()
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome Notice(string month) => archive.Run("notice", month, "--archive", archive.Root, "--out", Path.Combine(archive.Outside, month + ".pdf"));
        Outcome notice = Notice("2021-09");
        Assert.That((notice.ExitCode, notice.Error.Contains("2021-09 结账后有更正（最近一次是 2021-09/amendments/001），通报仍是结账时的内容", StringComparison.Ordinal)), Is.EqualTo((0, true)), notice.Error);
        Assert.That(Notice("2021-11").Error, Does.Not.Contain("更正"));
    }

    /// <summary>A disk on which somebody lays something beside the first files of a month.</summary>
    private sealed class ForeignDisk(string path, bool isFile) : IDisk
    {
        private readonly PlainDisk _disk = new();

        public void CreateRoot(string root) => _disk.CreateRoot(root);

        public void MakeFolder(string root, string folder) => _disk.MakeFolder(root, folder);

        public void Write(string root, string file, Kept content)
        {
            _disk.Write(root, file, content);
            if (!file.EndsWith("/receipt.json", StringComparison.Ordinal)) return;
            string foreign = Path.Combine(root, Path.GetDirectoryName(file)!, path);
            if (isFile) File.WriteAllText(foreign, "x");
            else Directory.CreateDirectory(foreign);
        }

        public void Keep(string root, string folder) => _disk.Keep(root, folder);

        public void MoveFolder(string root, string from, string to) => _disk.MoveFolder(root, from, to);

        public void ReplaceFile(string root, string from, string to) => _disk.ReplaceFile(root, from, to);

        public void Remove(string root, string folder) => _disk.Remove(root, folder);
    }

    /// <summary>A disk on which nobody may begin an archive or write into one.</summary>
    private sealed class ForbiddenDisk : IDisk
    {
        public void CreateRoot(string root) => throw new UnauthorizedAccessException("Access denied");

        public void MakeFolder(string root, string path) => CreateRoot(root);

        public void Write(string root, string path, Kept content) => CreateRoot(root);

        public void Keep(string root, string path) => CreateRoot(root);

        public void MoveFolder(string root, string from, string to) => CreateRoot(root);

        public void ReplaceFile(string root, string from, string to) => CreateRoot(root);

        public void Remove(string root, string path) => CreateRoot(root);
    }
}
