using System.Diagnostics;
using System.Text;
using EcoComp.Cli.Input;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What may not be read is told as that: neither as missing nor, where it would have counted, as if it were not there.</summary>
public sealed class ClosedFolderTests
{
    private const string Setpriv = "/usr/bin/setpriv";

    /// <summary>Root whom the rights of folders bind as they do everybody else, wherever the tests lie.</summary>
    private const string Bound = "--bounding-set=-dac_override,-dac_read_search";

    [Test]
    public void A_data_folder_that_may_not_be_read_is_not_told_as_missing()
    {
        var faults = new FaultLog();
        FolderFiles.TellUnreadable("data", new UnauthorizedAccessException(), faults);
        FolderFiles.TellUnreadable("data", new DirectoryNotFoundException(), faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Code), Is.EquivalentTo(new[] { FaultCodes.FolderMissing, FaultCodes.FileUnreadable }));
    }

    [TestCase(3, "data:0:0: error E103: 无法读取：这个文件夹没有读取权限（请管理员授权，或把它复制到自己的文件夹）", "check --data {closed}/data")]
    [TestCase(3, "data:0:0: error E103", "settle 2021-09 --data {closed}/data")]
    [TestCase(3, "没有文件“table.csv”", "import table.csv --data {closed}/data")]
    [TestCase(2, "无法读取“{closed}/archive”：没有权限", "replay --archive {closed}/archive")]
    [TestCase(2, "无法读取“{closed}/archive”：没有权限", "history --archive {closed}/archive")]
    [TestCase(2, "无法读取“{closed}/archive”：没有权限", "settle 2021-09 --data {open} --archive {closed}/archive")]
    [TestCase(2, "无法读取“{closed}/archive”：没有权限", "close 2021-09 --data {open} --archive {closed}/archive")]
    [TestCase(2, "无法读取“{closed}/laws”：没有权限", "check --data {open} --regulations {closed}/laws")]
    [TestCase(3, "无法读取“{closed}/law.json”", "rules check {closed}/law.json")]
    [TestCase(2, "无法读取“{closed}/lines.txt”：没有权限", "replay --archive {open} --expect {closed}/lines.txt")]
    public void What_lies_in_a_folder_that_may_not_be_entered_is_told_as_closed(int exitCode, string told, string line)
    {
        bool isRoot = Environment.UserName == "root";
        if (OperatingSystem.IsWindows() || (isRoot && !File.Exists(Setpriv)))
        {
            Assert.Ignore("Nobody is here whom the rights of folders bind.");
            return;
        }

        using TestArchive archive = TestArchive.Small();
        string closed = Path.Combine(archive.Outside, "closed");
        foreach (string folder in new[] { "data", "archive", "laws" }) Directory.CreateDirectory(Path.Combine(closed, folder));
        foreach (string file in new[] { "law.json", "lines.txt" }) File.WriteAllText(Path.Combine(closed, file), "x");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string Filled(string text) => text.Replace("{closed}", closed, StringComparison.Ordinal).Replace("{open}", archive.Data, StringComparison.Ordinal);
        string[] program = ["exec", Path.Combine(AppContext.BaseDirectory, "ecocomp.dll"), .. Filled(line).Split(' ')];
        var start = new ProcessStartInfo(isRoot ? Setpriv : host, isRoot ? [Bound, host, .. program] : program)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = archive.Data,
        };
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That((process.ExitCode, said), Is.EqualTo((exitCode, said)), said);
        Assert.That(said, Does.Contain(Filled(told)));
    }
}
