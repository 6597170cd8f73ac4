using System.Diagnostics;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>What only a process of its own shows: signals, closed pipes, colour.</summary>
[Platform(Include = "Linux,MacOsX", Reason = "They need a shell.")]
public sealed class RealProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ecocomp.dll");
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    [Test]
    public void A_reader_that_has_read_enough_is_no_fault()
    {
        (int exitCode, string output, string error) = Shell($"{{ {Line("settle 2021-09..2022-08 --format json")}; echo $? >&2; }} | head -1");
        Assert.That((exitCode, output, error), Is.EqualTo((0, "{\n", "0\n")));
    }

    [Test]
    public void Interrupting_ends_with_130()
    {
        using TestFolder folder = TestFolder.Small();
        // A pipe that nobody reads keeps the program writing until the interrupt comes. Where this itself runs in the background of a shell,
        // interrupts are ignored and the program would inherit that; and one that comes before the program listens is lost.
        string pipe = folder["output"];
        (int exitCode, _, string error) = Shell(
            $"mkfifo '{pipe}'; exec 3<>'{pipe}'; set -m; heard=$(env --default-signal=INT true 2>/dev/null && echo env --default-signal=INT); "
            + $"$heard {Line("settle 2021-09..2022-08 --format json")} > '{pipe}' & "
            + "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do sleep 1; kill -INT $! 2>/dev/null || break; done; kill -KILL $! 2>/dev/null; wait $!");
        Assert.That(exitCode, Is.EqualTo(130), error);
    }

    [Test]
    public void Nothing_is_coloured_into_a_pipe_with_or_without_NO_COLOR([Values("", "NO_COLOR=1 ", "TERM=xterm-256color ", "FORCE_COLOR=1 ")] string environment)
    {
        (int exitCode, string output, string error) = Shell(environment + Line("settle 2022-04"));
        Assert.That((exitCode, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Not.Contain('\u001B'));
        Assert.That(output, Is.EqualTo(Ecocomp.Run("settle", "2022-04", "--data", Sample).Output));
    }

    [TestCase("--version > v.txt", false)]
    [TestCase("--version", true)]
    [TestCase("settle --help", true)]
    public void A_terminal_gets_no_codes_for_its_keypad(string command, bool isShown)
    {
        using TestFolder folder = TestFolder.Empty();
        (int exitCode, string output, string error) = Shell($"cd '{folder.Data}' && TERM=xterm-256color script -qec \"{Host} '{Program}' {command}\" /dev/null < /dev/null");
        Assert.That((exitCode, output.Length > 0, error), Is.EqualTo((0, isShown, "")));
        Assert.That(output, Does.Not.Contain('\u001B'));
    }

    [Test]
    public void The_version_is_the_programs_own() =>
        Assert.That(Shell($"{Host} '{Program}' --version").Output, Does.Match(@"^[0-9]+\.[0-9]+\.[0-9]+\S*\n$"));

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? $"'{path}'" : "dotnet";

    private static string Line(string command) => $"{Host} '{Program}' {command} --data '{Sample}'";

    private static (int ExitCode, string Output, string Error) Shell(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(60_000)) process.Kill(entireProcessTree: true);
        return (process.ExitCode, output, error.Result);
    }
}
