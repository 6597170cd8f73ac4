using System.Diagnostics;
using System.Text;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>The real program, killed at any moment or started twice at once.</summary>
public sealed class KilledProcessTests
{
    private const int Kills = 25;

    [Test]
    public void A_closing_that_is_killed_at_any_moment_leaves_the_month_whole_or_absent()
    {
        using TestArchive archive = TestArchive.Small();
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

    private static Process Start(TestArchive archive, string month)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string program = Path.Combine(AppContext.BaseDirectory, "EcoComp.Cli.dll");
        return Process.Start(new ProcessStartInfo(host, ["exec", program, "close", month, "--data", archive.Data, "--archive", archive.Root])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
    }
}
