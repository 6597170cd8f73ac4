using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EcoComp.Cli.Tests.ForPrograms;

/// <summary>A Python script that knows nothing but the documents adds up to what the results say.</summary>
public sealed class PythonTests
{
    private static readonly string Script = Path.Combine(Repository.Root, "docs", "examples", "add_up.py");

    [Test]
    public void The_script_of_the_documents_adds_up_the_year_and_finds_what_is_wrong()
    {
        using TestFolder folder = TestFolder.Empty();
        string results = folder["out"];
        string sample = Path.Combine(Repository.Root, "samples", "xuchang");
        Assert.That(Ecocomp.Run("settle", "2021-09..2022-08", "--data", sample, "--out", results).ExitCode, Is.Zero);
        if (Run(results) is not { } sound)
        {
            Assert.Ignore("There is no python3 here: the script of docs/examples was not tried.");
            return;
        }

        Assert.That((sound.ExitCode, sound.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length), Is.EqualTo((0, 12 * 10)), sound.Output);
        Assert.That(sound.Output, Does.Contain("2022-08\t\ttotal\t"));
        string unknown = folder["unknown"];
        Assert.That(Ecocomp.Run("settle", "2023-01", "--data", sample, "--out", unknown).ExitCode, Is.Zero);
        Assert.That(Run(unknown)!.Value, Has.Property("ExitCode").Zero.And.Property("Output").Contains("2023-01\t\ttotal\tunknown\t"));
        string transfers = Path.Combine(results, "transfers.csv");
        string[] lines = File.ReadAllLines(transfers);
        string[] cells = lines[1].Split(',');
        cells[6] = "1";
        File.WriteAllLines(transfers, [lines[0], string.Join(',', cells), .. lines[2..]]);
        Assert.That(Run(results)!.Value, Has.Property("ExitCode").EqualTo(1).And.Property("Output").Contains("DISAGREES"));
    }

    private static Told? Run(string results)
    {
        var start = new ProcessStartInfo("python3", [Script, results]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Told(process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private readonly record struct Told(int ExitCode, string Output);
}
