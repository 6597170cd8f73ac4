using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

public sealed class TerminalTextTests
{
    [TestCase("甲\u200f乙", "甲U+200F乙")]
    [TestCase("\u200e\u061c\u2066\u202e", "U+200EU+061CU+2066U+202E")]
    [TestCase("a\u200b\ufeff\u00ad\u034fb", "aU+200BU+FEFFU+00ADU+034Fb")]
    [TestCase("\u001b[2J\u007f\n", "U+001B[2JU+007FU+000A")]
    [TestCase("\u0085\u2028", "U+0085U+2028")]
    [TestCase("\U000e0041x", "U+E0041x")]
    [TestCase("\U00020000〔2021〕 Ⅲ\u3000", "\U00020000〔2021〕 Ⅲ\u3000")]
    public void What_is_not_seen_is_told_and_what_is_seen_stays(string text, string shown) => Assert.That(TerminalText.Visible(text), Is.EqualTo(shown));

    [TestCase("explain", "2021-09", "QY\u2066X", "--data", "{data}")]
    [TestCase("settle", "2021-09", "--data", "no\u200fx")]
    [TestCase("rules", "check", "{law}")]
    [TestCase("compare", "2021-09", "--data", "{data}", "--regulation", "{law}")]
    [TestCase("compare", "2021-09", "--data", "{data}", "--choice", "sco\u200bpe=x")]
    [TestCase("rules", "show", "4.1\u200e")]
    [TestCase("setle\u2066", "2021-09")]
    [TestCase("settle", "2021-09", "--dat\u200fa", "x")]
    public void No_line_of_a_refusal_has_what_is_not_seen(params string[] words)
    {
        using TestFolder folder = TestFolder.Small();
        using TestFolder laws = TestFolder.Empty().Write("law.json", "{ \"schema\": \"ecocomp.draft/1\", \"base\": \"xuchang-2021\", \"id\": \"a\u2066b\", \"zz\u200f\": 1, \"clauses\": [] }");
        foreach (string lang in new[] { "zh", "en" })
        {
            Outcome outcome = Ecocomp.Run(
                [.. words.Select(w => w.Replace("{data}", folder.Data, StringComparison.Ordinal).Replace("{law}", laws["law.json"], StringComparison.Ordinal)), "--lang", lang]);
            Assert.That(outcome.ExitCode, Is.Not.Zero);
            string said = outcome.Output + outcome.Error;
            Assert.That(said, Is.Not.Empty);
            Assert.That(said.IndexOfAny(['\u200b', '\u200e', '\u200f', '\u2066']), Is.Negative, said);
        }
    }
}
