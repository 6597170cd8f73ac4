using System.Text;
using EcoComp.Cli.Commands.Help;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Commands.Help;

/// <summary>Every example of the help does what it says, in the folder of somebody who has a year of data and has closed two months.</summary>
public sealed class ExampleTests
{
    private static IEnumerable<TestCaseData> Examples()
    {
        var text = HelpText.In(Language.Zh);
        return text.Commands.SelectMany(c => text.ExamplesOf(c).Select(e => e.Line)).Distinct().Select(l => new TestCaseData(l));
    }

    [Test]
    public void Every_command_has_two_examples_that_begin_as_one_types_them([ValueSource(nameof(Commands))] string command)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            Example[] examples = [.. HelpText.In(language).ExamplesOf(command)];
            Assert.That(examples, Has.Length.EqualTo(2));
            Assert.That(examples.Select(e => e.Line), Has.All.StartsWith(("ecocomp " + command).TrimEnd()));
            Assert.That(examples.Select(e => e.Does), Has.All.Not.Empty);
        }
    }

    private static IEnumerable<string> Commands => HelpText.In(Language.Zh).Commands;

    [TestCaseSource(nameof(Examples))]
    public void An_example_runs(string line)
    {
        using TestArchive archive = Prepared();
        if (line.Contains("--answer", StringComparison.Ordinal)) Answer(archive);
        string[] args = [.. line.Split(' ').Skip(1).Select(w => Placed(w, archive))];
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = App.Run(args, output, error, archive.Surroundings with { Folder = archive.Data });
        // An import leaves places of this report to be looked at, and two settlements may differ.
        Assert.That(exit, Is.Zero.Or.EqualTo(args[0] switch { "import" => ExitCodes.InputRefused, "diff" => ExitCodes.Mismatch, _ => 0 }), Encoding.UTF8.GetString(error.ToArray()));
        Assert.That(output.Length, Is.Positive);
        for (int i = 0; i < args.Length - 1; i++)
        {
            if (args[i] == "--out") Assert.That(Path.Exists(args[i + 1]), args[i + 1]);
        }
    }

    /// <summary>What an authority answers to the request that the example before asks for.</summary>
    private static void Answer(TestArchive archive)
    {
        string asked = Path.Combine(archive.Data, "archive");
        Assert.That(archive.Run("timestamp", asked).ExitCode, Is.Zero);
        string request = Directory.EnumerateFiles(asked, "*.tsq", SearchOption.AllDirectories).Single();
        File.WriteAllBytes(Path.Combine(archive.Data, "答复.tsr"), TestAuthority.Rsa().Answer(File.ReadAllBytes(request)));
    }

    /// <summary>Paths are told from words by what they are: those that exist, those that are written, and new folders.</summary>
    private static string Placed(string word, TestArchive archive)
    {
        bool isPath = word.Contains('.', StringComparison.Ordinal) && word.Any(char.IsLetter) && !word.Any(c => c is '〔');
        bool isFolder = word is "数据" or "结果" or "archive" or "." || word.StartsWith("archive/", StringComparison.Ordinal);
        return isPath || isFolder ? Path.GetFullPath(Path.Combine(archive.Data, word)) : word;
    }

    private static TestArchive Prepared()
    {
        TestArchive archive = TestArchive.OfSample();
        archive.Close("2021-09");
        string checkpoint = archive.TryClose("2021-10").Output.Split('\n')[^2];
        archive.Amend("2021-09", "monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ");
        TestArchive.Copy(archive.Root, Path.Combine(archive.Data, "archive"));
        File.WriteAllText(Path.Combine(archive.Data, Project.FileName), """{ "archive": "archive" }""");
        File.WriteAllText(Path.Combine(archive.Data, "核对点.txt"), checkpoint + "\n");
        File.Copy(Path.Combine(Repository.Root, "samples", "import", "monthly-report-2022-09.xlsx"), Path.Combine(archive.Data, "水质月报.xlsx"));
        File.Copy(Path.Combine(Repository.Root, "samples", "xuchang-draft", "draft.json"), Path.Combine(archive.Data, "草案.json"));
        return archive;
    }
}
