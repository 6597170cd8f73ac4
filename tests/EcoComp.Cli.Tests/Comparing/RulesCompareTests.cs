namespace EcoComp.Cli.Tests.Comparing;

/// <summary><c>rules compare A B</c>: two regulations side by side.</summary>
public sealed class RulesCompareTests
{
    private static readonly string Draft = Path.Combine(Repository.Root, "samples", "xuchang-draft", "draft.json");

    [Test]
    public void A_draft_beside_its_base_says_which_clause_and_which_amount()
    {
        string[] lines = Lines("xuchang-2021", Draft);
        Assert.That(lines[0], Is.EqualTo("xuchang-2021 与 xuchang-2027-draft 对照"));
        Assert.That(lines.Count(l => l.StartsWith("  4.1.2 ", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(lines.Single(l => l.StartsWith("  7.4 ", StringComparison.Ordinal)), Does.Contain("每周金额").And.Contain("50 万元").And.Contain("80 万元"));
        Assert.That(lines.Single(l => l.StartsWith("  7.3 ", StringComparison.Ordinal)), Does.Contain("整条").And.EndWith("无"));
        Assert.That(lines, Has.Length.EqualTo(3 + 5));
        Assert.That(lines[^1], Does.Contain("口径 intake").And.Contain("取水中断计次"));
        Assert.That(string.Join('\n', Lines(Draft, "xuchang-2021")), Does.Contain("整条").And.Contain("无"));
    }

    [Test]
    public void What_is_the_same_is_said_to_be() => Assert.That(Lines("xuchang-2021", "xuchang-2021")[^1], Is.EqualTo("各条款相同"));

    [Test]
    public void A_regulation_that_there_is_not_is_refused()
    {
        Outcome outcome = Ecocomp.Run("rules", "compare", "xuchang-2021", "xuchang-2022");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain("xuchang-2021"));
    }

    private static string[] Lines(string a, string b)
    {
        Outcome outcome = Ecocomp.Run("rules", "compare", a, b);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
