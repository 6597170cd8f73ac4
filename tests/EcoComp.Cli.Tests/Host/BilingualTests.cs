using System.Text.Json;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Wording;
using EcoComp.Core.Wording;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcoComp.Cli.Tests.Host;

/// <summary>What the program says of itself, in either language.</summary>
public sealed partial class BilingualTests
{
    private static readonly string[] Sources =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "EcoComp.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)];

    private static readonly IEnumerable<string> Counties = ["甲县", "乙县"];

    private static IEnumerable<string> Codes => Bilingual.Codes;

    [TestCaseSource(nameof(Codes))]
    public void A_line_says_it_in_Chinese_and_in_English(string code)
    {
        if (code.StartsWith("label.", StringComparison.Ordinal)) return; // a sign between words
        (string zh, string en) = Line(code);
        Assert.That(zh, Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
        Assert.That(en, Does.Match("[A-Za-z]{2}").And.Not.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    [TestCaseSource(nameof(Codes))]
    public void A_line_has_the_same_gaps_in_both_languages(string code)
    {
        (string zh, string en) = Line(code);
        Assert.That(Gaps(en), Is.EquivalentTo(Gaps(zh)));
    }

    [TestCaseSource(nameof(Codes))]
    public void A_line_is_used(string code) =>
        Assert.That(Sources.Any(s => s.Contains('"' + code + '"', StringComparison.Ordinal)), code);

    [Test]
    public void Every_line_that_the_source_asks_for_exists()
    {
        string[] asked = [.. Sources.SelectMany(s => Asked().Matches(s).Select(m => m.Groups[1].Value)).Distinct()];
        Assert.That(asked, Has.Length.GreaterThan(60));
        Assert.That(asked.Except(Codes), Is.Empty);
    }

    [Test]
    public void A_line_is_given_as_much_to_fill_in_as_it_has_gaps()
    {
        var wrong = new List<string>();
        int seen = 0;
        foreach (InvocationExpressionSyntax call in Sources.SelectMany(s => CSharpSyntaxTree.ParseText(s).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()))
        {
            int at = call.Expression.ToString() switch { "CommandFailure.Of" => 1, "ConsoleLine.Of" => 0, _ => -1 };
            if (at < 0 || call.ArgumentList.Arguments[at].Expression is not LiteralExpressionSyntax { Token.Value: string code }) continue;
            seen++;
            if (Gaps(Line(code).Zh).Count() != call.ArgumentList.Arguments.Count - at - 1) wrong.Add(call.ToString());
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(seen, Is.GreaterThan(60));
    }

    [Test]
    public void No_line_has_the_code_of_a_sentence() =>
        Assert.That(Codes.Intersect(Wordings.Of("zh").Keys).Where(c => !c.StartsWith("label.", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_list_has_the_commas_of_its_language_and_what_was_meant_is_a_question_or_nothing()
    {
        Assert.That(Bilingual.Say(Language.Zh, "usage.counties", Counties), Does.EndWith("甲县、乙县"));
        Assert.That(Bilingual.Say(Language.En, "usage.counties", Counties), Does.EndWith("甲县, 乙县"));
        Assert.That(Bilingual.Say(Language.Zh, "usage.noOption", "--finl", new Meant(["--final"])), Does.EndWith("，是不是 --final？"));
        Assert.That(Bilingual.Say(Language.En, "usage.noOption", "--finl", new Meant(["--final", "--from"])), Does.EndWith("; did you mean --final or --from?"));
        Assert.That(Bilingual.Say(Language.Zh, "usage.noOption", "--zzz", Meant.Nothing), Does.EndWith("”"));
    }

    [Test]
    public void What_was_typed_cannot_drive_the_terminal() =>
        Assert.That(Bilingual.Say(Language.Zh, "usage.noOption", "--\u001B[2J", Meant.Nothing), Does.Not.Contain('\u001B').And.Contain("U+001B"));

    private static (string Zh, string En) Line(string code)
    {
        using JsonDocument document = JsonDocument.Parse(EmbeddedFile.Bytes("bilingual.json"));
        JsonElement line = document.RootElement.GetProperty(code);
        return (line[0].GetString()!, line[1].GetString()!);
    }

    private static IEnumerable<string> Gaps(string line) => Gap().Matches(line).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Gap();

    [GeneratedRegex("""(?:Bilingual\.Say\(\w+, |ConsoleLine\.Of\(|CommandFailure\.Of\(\s*ExitCodes\.\w+, |Refused\()\s*"([a-zA-Z0-9.-]+)"(?!\s*\+)""")]
    private static partial Regex Asked();
}
