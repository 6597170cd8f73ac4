using System.Diagnostics;
using System.Text;

namespace EcoComp.Cli.Tests.Library;

/// <summary>A program that stands on the library alone finds the items that the command line finds.</summary>
public sealed class SampleTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    [TestCase("2021-09")]
    [TestCase("2022-04")]
    [TestCase("2022-07")]
    public void The_sample_prints_the_items_of_the_command_line(string month)
    {
        string csv = Ecocomp.Run("settle", month, "--data", Sample, "--format", "csv").Output;
        string[][] items = [.. csv.Trim('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Cells)];
        Assert.That(Run(Sample, month), Is.EqualTo((0, string.Concat(items.Select(Line)), "")));
        Assert.That(items, Is.Not.Empty);
    }

    [Test]
    public void The_sample_says_the_same_items_in_English()
    {
        string[] zh = Lines("zh");
        string[] en = Lines("en");
        Assert.That(en.Select(Money), Is.EqualTo(zh.Select(Money)));
        Assert.That(en, Is.Not.EqualTo(zh));
        Assert.That(en, Has.Some.Match("[a-z]+ [a-z]+ [a-z]+"));

        static string[] Lines(string lang) => Run(Sample, "2022-07", lang).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        static string Money(string line) => string.Join(' ', line.Split(' ')[..4]);
    }

    [Test]
    public void The_sample_refuses_what_the_command_line_refuses_in_the_same_words()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Replace("points.csv", "section", "sectoin").Replace("monitoring.csv", "Ⅲ", "Ⅶ");
        (int exitCode, string output, string error) = Run(folder.Data, "2021-09");
        Assert.That((exitCode, output), Is.EqualTo((3, "")));
        string[] told = Ecocomp.Run("check", "--data", folder.Data).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] refusals = [.. told.Where(line => line.Contains(": error ", StringComparison.Ordinal))];
        string[] said = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(said.Select(Place), Is.EqualTo(refusals.Select(Place)));
        Assert.That(refusals, Has.Length.GreaterThan(1));
        foreach ((string ours, string theirs) in said.Zip(refusals)) Assert.That(theirs, Does.Contain(ours[(Place(ours).Length + 2)..]));
    }

    /// <summary>The file and line that a fault begins with.</summary>
    private static string Place(string fault) => string.Join(':', fault.Split(':')[..2]);

    /// <summary>What the sample prints of an item.</summary>
    private static string Line(string[] item)
    {
        string yuan = (item[7] is "deduction" or "扣收" ? "-" : "") + item[8];
        return $"{item[2]} {item[4]} {item[5]} {yuan} {item[14]}".TrimEnd() + "\n";
    }

    /// <summary>The cells of a record, which may stand in quotes.</summary>
    private static string[] Cells(string record)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        foreach (char c in record.TrimEnd('\r'))
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }

    private static (int ExitCode, string Output, string Error) Run(string folder, string month, params string[] more)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, "EcoComp.Sample.Library.dll"), folder, month, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.Result);
    }
}
