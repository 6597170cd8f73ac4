using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Findings;

/// <summary>What a regulation prices is told from what its rules have read of it.</summary>
public class TermsTests
{
    private static string[] Of(Regulation regulation, string clause) =>
        [.. RuleRegistry.BuiltIn.Bind(regulation).Single(b => b.Clause.Id == clause).Rule.Terms.Select(Said.Of)];

    [TestCase("4.1.1", "term.better-than(Ⅲ, 100000)", "term.class-up(Ⅲ, 200000)")]
    [TestCase("5.1", "term.source-reward(Ⅰ, 200000)")]
    [TestCase("5.2", "term.source-deduction(Ⅲ, 2000000)")]
    [TestCase("6.2.1", "term.canal-miss(Ⅱ, 4000000)")]
    [TestCase("6.2.2", "term.each-time(5000000)")]
    [TestCase("7.1", "term.once(2000000)")]
    [TestCase("7.2", "term.once(2000000)")]
    [TestCase("7.3", "term.once(2000000)")]
    [TestCase("7.4", "term.outlet(1000, 500000, 2000000)")]
    [TestCase("7.5", "term.volume(10000, 1000000)", "term.volume(2000, 500000)")]
    [TestCase("7.6")]
    [TestCase("9")]
    public void Each_rule_tells_the_amounts_of_its_clause(string clause, params string[] terms) => Assert.That(Of(Law.Xuchang, clause), Is.EqualTo(terms));

    [Test]
    public void The_ladder_is_told_step_by_step() => Assert.That(
        Of(Law.Xuchang, "4.1.2"),
        Is.EqualTo(new[]
        {
            "term.ladder(Ⅲ, Ⅳ, 300000)", "term.ladder(Ⅲ, Ⅴ, 600000)", "term.ladder(Ⅲ, 劣Ⅴ, 2000000)", "term.ladder(Ⅳ, Ⅴ, 200000)",
            "term.ladder(Ⅳ, 劣Ⅴ, 1000000)", "term.ladder(Ⅴ, 劣Ⅴ, 1000000)",
        }));

    [Test]
    public void The_rivers_are_told_one_by_one() =>
        Assert.That(Of(Law.Xuchang, "2"), Has.Length.EqualTo(Law.Xuchang.Rivers.Length).And.All.StartsWith("term.river("));

    [Test]
    public void An_amount_of_a_draft_is_told_as_it_is_there() => Assert.That(
        Of(Law.With(j => j["clauses"]![4]!["amounts"]!["yuan"] = 300000), "5.1"), Is.EqualTo(new[] { "term.source-reward(Ⅰ, 300000)" }));
}
