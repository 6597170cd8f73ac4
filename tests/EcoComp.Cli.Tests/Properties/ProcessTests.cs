using System.Diagnostics;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>The built program as a process of its own: language, time zone and working directory change no byte.</summary>
public sealed class ProcessTests
{
    private static readonly (string Name, string Value)[][] Environments =
    [
        [("LANG", "zh_CN.GB18030"), ("LC_ALL", "zh_CN.GB18030"), ("TZ", "Asia/Shanghai")],
        [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")],
        [("LANG", "de_DE.ISO-8859-1"), ("LC_ALL", "de_DE.ISO-8859-1"), ("TZ", "America/Los_Angeles")],
        [("LANG", "C"), ("LC_ALL", "C"), ("TZ", "")],
    ];

    [Test]
    public void Language_time_zone_and_working_directory_change_no_byte([Values("csv", "json", "text")] string format)
    {
        Run here = CommandLine.Settle(Samples.Xuchang, "2021-12..2022-02", format);
        Assert.That(here.Exit, Is.Zero, here.Error);
        using var elsewhere = new TemporaryFolder();
        Parallel.ForEach(Environments, environment =>
        {
            Run there = Started(environment, elsewhere.Path, "settle", "2021-12..2022-02", "--data", Samples.Xuchang, "--format", format);
            Demand.That((there.Exit, there.Error) == (here.Exit, here.Error), there.Error);
            Demand.SameBytes(here.Output, there.Output, format + " in " + environment[0].Value);
        });
    }

    [Test]
    public void A_folder_named_from_the_working_directory_is_the_same_folder()
    {
        Run here = CommandLine.Settle(Samples.Xuchang, "2022-07", "json");
        string parent = Path.GetDirectoryName(Samples.Xuchang)!;
        Run there = Started(Environments[1], parent, "settle", "2022-07", "--data", "xuchang", "--format", "json");
        Assert.That(there.Exit, Is.Zero, there.Error);
        Demand.SameBytes(here.Output, there.Output, "settlement.json");
    }

    internal static Run Started((string Name, string Value)[] environment, string directory, params string[] args)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string program = Path.Combine(TestContext.CurrentContext.TestDirectory, "ecocomp.dll");
        var start = new ProcessStartInfo(host, ["exec", program, .. args])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        Task reading = process.StandardError.BaseStream.CopyToAsync(error);
        process.StandardOutput.BaseStream.CopyTo(output);
        reading.Wait();
        process.WaitForExit();
        return new Run(process.ExitCode, output.ToArray(), System.Text.Encoding.UTF8.GetString(error.ToArray()));
    }
}
