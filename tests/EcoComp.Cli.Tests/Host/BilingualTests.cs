using System.Text.Json;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Wording;

namespace EcoComp.Cli.Tests.Host;

/// <summary>The lines that say everything in both languages at once.</summary>
public sealed partial class BilingualTests
{
    private static readonly string[] Sources =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "EcoComp.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)];

    private static IEnumerable<string> Codes => Bilingual.Codes;

    [TestCaseSource(nameof(Codes))]
    public void A_line_says_it_in_Chinese_and_in_English(string code)
    {
        if (code.StartsWith("label.", StringComparison.Ordinal)) return; // a sign between words
        string line = Line(code);
        Assert.That(line, Does.Match(@"\p{IsCJKUnifiedIdeographs}"), "Chinese");
        Assert.That(line, Does.Match(@"[A-Za-z]{2}|\{2\}"), "English, or what the parser of the command line says in it");
    }

    [TestCaseSource(nameof(Codes))]
    public void A_line_is_used(string code) => Assert.That(Sources.Any(s => s.Contains('"' + code + '"', StringComparison.Ordinal)), code);

    [Test]
    public void Every_line_that_the_source_asks_for_exists()
    {
        string[] asked = [.. Sources.SelectMany(s => Asked().Matches(s).Select(m => m.Groups[1].Value)).Distinct()];
        Assert.That(asked, Has.Length.GreaterThan(80));
        Assert.That(asked.Except(Codes), Is.Empty);
    }

    [Test]
    public void No_line_has_the_code_of_a_sentence() =>
        Assert.That(Codes.Intersect(Wordings.Of("zh").Keys).Where(c => !c.StartsWith("label.", StringComparison.Ordinal)), Is.Empty);

    private static string Line(string code)
    {
        using Stream stream = typeof(App).Assembly.GetManifestResourceStream("bilingual.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty(code).GetString()!;
    }

    [GeneratedRegex("""(?:Bilingual\.Say\(|CommandFailure\.Line\(|CommandFailure\.Of\(ExitCodes\.\w+, |Refused\()\s*"([a-zA-Z0-9.-]+)"(?!\s*\+)""")]
    private static partial Regex Asked();
}
