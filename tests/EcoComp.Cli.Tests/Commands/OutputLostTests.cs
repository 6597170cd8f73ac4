using System.Text;
using EcoComp.Cli.Tests.Archive;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>Standard output that is full, or that nobody reads any more: no fault of the program, and no failure of what lies on the disk already.</summary>
public sealed class OutputLostTests
{
    private const int DiskFull = 28;
    private const int BrokenPipe = 32;

    [TestCase("settle 2021-09 --data {data}")]
    [TestCase("check --data {data}")]
    [TestCase("fund 2021-09 --data {data} --format csv")]
    [TestCase("history --archive {archive} --format xlsx")]
    [TestCase("settle --help")]
    public void A_full_standard_output_is_told_in_one_line_without_a_trace(string line)
    {
        using TestArchive archive = TestArchive.Closed();
        (int exitCode, string error) = Run(archive, line, DiskFull);
        Assert.That(exitCode, Is.EqualTo(ExitCodes.ProgramFault));
        Assert.That(error, Does.StartWith("ecocomp: 结果未能全部输出").And.Not.Contain("程序故障").And.Not.Contain("   at "));
        Assert.That(error.Split('\n'), Has.Length.EqualTo(2));
    }

    [Test]
    public void Who_has_read_enough_is_told_nothing()
    {
        using TestArchive archive = TestArchive.Closed();
        Assert.That(Run(archive, "settle 2021-09 --data {data}", BrokenPipe), Is.EqualTo((ExitCodes.Done, "")));
    }

    [Test]
    public void What_lies_on_the_disk_is_done_whatever_became_of_standard_output([Values(DiskFull, BrokenPipe)] int code, [Values(
        "close 2021-11 --data {data} --archive {archive} → archive/2021-11/receipt.json", "settle 2021-11 --data {data} --out {outside}/out → out/items.csv",
        "notice 2021-11 --data {data} --out {outside}/n.pdf → n.pdf", "fund 2021-11 --data {data} --out {outside}/f.csv → f.csv", "new {outside}/neu → neu/counties.csv")]
        string line)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        (int exitCode, string error) = Run(archive, line.Split(" → ")[0], code);
        Assert.That((exitCode, File.Exists(Path.Combine(archive.Outside, line.Split(" → ")[1]))), Is.EqualTo((ExitCodes.Done, true)), error);
        Assert.That(error, code == DiskFull ? Does.Contain("操作已完成") : Does.Not.Contain("操作已完成"));
    }

    [Test]
    public void Who_has_read_enough_still_gets_the_exit_code_of_what_was_found()
    {
        using TestArchive archive = TestArchive.Closed();
        File.AppendAllText(Path.Combine(archive.Root, "2021-09", "items.csv"), "x");
        Assert.That(Run(archive, "replay --archive {archive}", BrokenPipe).ExitCode, Is.EqualTo(ExitCodes.Mismatch));
    }

    [Test]
    public void What_was_found_is_the_exit_code_also_where_only_a_file_could_be_written()
    {
        using TestArchive archive = TestArchive.Small();
        string events = Path.Combine(archive.Data, "monitoring.csv");
        File.AppendAllText(events, "2021-09,NONE,Ⅲ,,,,,\n");
        (int exitCode, string error) = Run(archive, "check --data {data} --out {outside}/c.txt", DiskFull);
        Assert.That((exitCode, File.Exists(Path.Combine(archive.Outside, "c.txt"))), Is.EqualTo((ExitCodes.InputRefused, true)), error);
        Assert.That(error, Does.Contain("操作已完成"));
    }

    [TestCase("settle 2021-09 --data {data}", ExitCodes.ProgramFault, "ecocomp: 结果未能输出")]
    [TestCase("new {outside}/neu", ExitCodes.Done, "ecocomp: 操作已完成")]
    public void A_closed_standard_output_is_told_in_one_line(string line, int exitCode, string said)
    {
        using TestArchive archive = TestArchive.Small();
        (int code, string error) = Run(archive, line, 0);
        Assert.That(code, Is.EqualTo(exitCode));
        Assert.That(error, Does.StartWith(said).And.Not.Contain("   at "));
    }

    [Test]
    public void A_full_standard_error_changes_nothing()
    {
        using TestArchive archive = TestArchive.Closed();
        using var output = new MemoryStream();
        string results = Path.Combine(archive.Outside, "out");
        int exitCode = App.Run(["settle", "2021-11", "--data", archive.Data, "--out", results], output, new FullStream(DiskFull));
        Assert.That((exitCode, Directory.GetFiles(results).Length), Is.EqualTo((ExitCodes.Done, 5)));
        Assert.That(App.Run(["settle", "2021-99", "--data", archive.Data], output, new FullStream(BrokenPipe)), Is.EqualTo(ExitCodes.Usage));
    }

    private static (int ExitCode, string Error) Run(TestArchive archive, string line, int code)
    {
        using var error = new MemoryStream();
        string[] args =
        [
            .. line.Split(' ').Select(w => w.Replace("{data}", archive.Data, StringComparison.Ordinal).Replace("{archive}", archive.Root, StringComparison.Ordinal)
                .Replace("{outside}", archive.Outside, StringComparison.Ordinal)),
        ];
        int exitCode = App.Run(args, new FullStream(code), error);
        return (exitCode, Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>A stream that takes nothing.</summary>
    private sealed class FullStream(int code) : MemoryStream
    {
        /// <summary>What the class library throws where standard output was closed before the program began is not the same as where it is full.</summary>
        private static Exception Lost(int code) => code == 0 ? new UnauthorizedAccessException("Access to the path is denied.") : new IOException("No space left on device", code);

        public override void Write(byte[] buffer, int offset, int count) => throw Lost(code);

        public override void Write(ReadOnlySpan<byte> buffer) => throw Lost(code);
    }
}
