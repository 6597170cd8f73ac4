using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests.Library;

/// <summary>What docs/library.md shows is compiled: it stands in the sample, or in a test.</summary>
public sealed partial class LibraryDocsTests
{
    private const int MostLines = 25;

    [TestCase("library.md")]
    [TestCase("library.zh-CN.md")]
    public void The_sample_stands_there_whole(string document)
    {
        string program = File.ReadAllText(Path.Combine(Repository.Root, "samples", "library", "Program.cs")).Trim();
        Assert.That(Code(document).First(), Is.EqualTo(program));
        int lines = program.Split('\n').Count(line => line.Length > 0);
        Assert.That(lines, Is.LessThanOrEqualTo(MostLines));
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "docs", document)), Does.Match($@"\b{lines} lines|共{lines}行"));
    }

    [TestCase("library.md")]
    [TestCase("library.zh-CN.md")]
    public void Rows_made_in_code_stand_in_a_test_word_for_word(string document)
    {
        string test = File.ReadAllText(Path.Combine(Repository.Root, "tests", "EcoComp.Core.Tests", "Provenance", "RowTableTests.cs"));
        string rows = string.Join('\n', Code(document).Last().Split('\n').Select(line => line.Trim()));
        Assert.That(string.Join('\n', test.Split('\n').Select(line => line.Trim())), Does.Contain(rows));
    }

    private static IEnumerable<string> Code(string document) =>
        Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", document))).Select(m => m.Groups["code"].Value);

    [GeneratedRegex(@"```csharp\n(?<code>.*?)\n *```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
