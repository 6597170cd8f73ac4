using System.Diagnostics;
using System.Text;
using NodaTime;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>The real program, killed at any moment or started twice at once.</summary>
public sealed class KilledProcessTests
{
    private const int Kills = 25;

    /// <summary>An archive in which this process has the clock of the processes that it starts.</summary>
    private static TestArchive ByTheClock()
    {
        TestArchive archive = TestArchive.Small();
        archive.Surroundings = archive.Surroundings with { Clock = SystemClock.Instance };
        return archive;
    }

    [Test]
    public void A_closing_that_is_killed_at_any_moment_leaves_the_month_whole_or_absent()
    {
        using TestArchive archive = ByTheClock();
        archive.Close("2021-09");
        var watch = Stopwatch.StartNew();
        using (Process whole = Start(archive, "2021-10"))
        {
            whole.WaitForExit();
            Assert.That(whole.ExitCode, Is.Zero);
        }

        double milliseconds = watch.Elapsed.TotalMilliseconds;
        var random = new Random(20210826);
        int absent = 0;
        var all = Stopwatch.StartNew();
        for (int i = 0; i < Kills && all.Elapsed.TotalSeconds < 20; i++)
        {
            // Most of the time the process starts and reads; writing is the last part, so most moments are chosen there.
            Directory.Delete(archive.Root, recursive: true);
            archive.Close("2021-09");
            double after = milliseconds * (i % 5 == 0 ? random.NextDouble() : 0.6 + 0.45 * random.NextDouble());
            using Process process = Start(archive, "2021-10");
            if (!process.WaitForExit((int)after)) process.Kill();
            process.WaitForExit();
            bool there = Directory.Exists(archive["2021-10"]);
            absent += there ? 0 : 1;
            Outcome replay = archive.Replay();
            Assert.That(replay.ExitCode, Is.Zero, $"after {after} ms: {replay.Output}");
            Assert.That(archive.TryClose("2021-10").ExitCode, Is.EqualTo(there ? 5 : 0), $"after {after} ms");
            Assert.That(archive.Replay().Error, Is.Empty);
        }

        Assert.That(absent, Is.GreaterThan(0), "no kill came in time");
    }

    [Test]
    public void An_amendment_of_several_months_that_is_killed_at_any_moment_leaves_all_of_them_or_none()
    {
        using TestArchive archive = ByTheClock();
        archive.Close("2021-09", "2021-10", "2021-11");
        string closed = Path.Combine(archive.Outside, "closed");
        TestArchive.Copy(archive.Root, closed);
        string data = archive.Variant("monitoring.csv", ",S1,Ⅳ", ",S1,劣Ⅴ");
        string monitoring = Path.Combine(data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace(",W1,Ⅱ", ",W1,Ⅰ", StringComparison.Ordinal).Replace("2021-10,W1,Ⅰ", "2021-10,W1,Ⅱ", StringComparison.Ordinal));
        string[] amend = ["amend", "2021-09..2021-11", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a"];
        var watch = Stopwatch.StartNew();
        using (Process whole = Start(amend))
        {
            whole.WaitForExit();
            Assert.That(whole.ExitCode, Is.Zero);
        }

        double milliseconds = watch.Elapsed.TotalMilliseconds;
        var random = new Random(20211130);
        for (int i = 0; i < Kills / 2; i++)
        {
            Directory.Delete(archive.Root, recursive: true);
            TestArchive.Copy(closed, archive.Root);
            double after = milliseconds * (0.6 + 0.45 * random.NextDouble());
            using Process process = Start(amend);
            if (!process.WaitForExit((int)after)) process.Kill();
            process.WaitForExit();
            Outcome replay = archive.Replay();
            Assert.That(replay.ExitCode, Is.Zero, $"after {after} ms: {replay.Output}");
            int count = replay.Output.Split("更正 1 次").Length - 1;
            Assert.That(count, Is.EqualTo(0).Or.EqualTo(3), $"after {after} ms: {replay.Output}");
            Outcome again = archive.Run(amend);
            Assert.That(again.Output.Split("没有写入"), Has.Length.EqualTo(count + 1), $"after {after} ms: {again.Error}");
            Assert.That(archive.Replay().Error, Is.Empty);
        }
    }

    [Test]
    public void Of_two_processes_at_once_one_closes_the_month_and_the_other_says_so()
    {
        using TestArchive archive = TestArchive.Small();
        Process[] both = [Start(archive, "2021-09"), Start(archive, "2021-09")];
        string[] said = [.. both.Select(p => p.StandardError.ReadToEnd())];
        foreach (Process process in both) process.WaitForExit();
        Assert.That(both.Select(p => p.ExitCode).Order(), Is.EqualTo(new[] { 0, 5 }), string.Concat(said));
        Assert.That(said.Single(s => s.Length > 0), Does.Contain("另一个结账或更正").Or.Contain("已于"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
        foreach (Process process in both) process.Dispose();
    }

    private static Process Start(TestArchive archive, string month) => Start("close", month, "--data", archive.Data, "--archive", archive.Root);

    private static Process Start(params string[] args)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string program = Path.Combine(AppContext.BaseDirectory, "ecocomp.dll");
        return Process.Start(new ProcessStartInfo(host, ["exec", program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
    }
}
