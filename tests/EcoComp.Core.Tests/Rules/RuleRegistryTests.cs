using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Rules;

/// <summary>What a rule needs must be in its clause, and what is in the clause must be needed.</summary>
public class RuleRegistryTests
{
    [Test]
    public void The_clauses_decide_which_rules_run_and_in_what_order() => Assert.That(
        RuleRegistry.BuiltIn.Bind(Law.Xuchang).Select(b => b.Clause.Id + " " + b.Rule.GetType().Name),
        Is.EqualTo(new[]
        {
            "2 Article2ListedRivers", "4.1.1 Article4SectionReward", "4.1.2 Article4SectionDeduction", "5.1 Article5SourceReward",
            "5.2 Article5SourceDeduction", "6.2.1 Article6CanalMiss", "6.2.2 Article6CanalAccident", "7.1 Article7ToxicPollution",
            "7.2 Article7CrossBoundaryPollution", "7.3 Article7IntakeInterruption", "7.4 Article7IllegalOutlet", "7.5 Article7PollutedWater",
            "7.6 Article7Accumulation", "9 Article9Fund",
        }));

    [Test]
    public void Every_rule_of_the_program_is_asked_for_by_the_programs_regulation() => Assert.That(
        RuleRegistry.BuiltIn.Names.Order(StringComparer.Ordinal),
        Is.EqualTo(Law.Xuchang.Clauses.Select(c => c.Rule).Where(r => r.Length > 0).Order(StringComparer.Ordinal)));

    [Test]
    public void A_rule_that_no_clause_names_does_not_run()
    {
        Regulation without = Law.With(j => j["clauses"]!.AsArray().RemoveAt(16));
        Assert.That(RuleRegistry.BuiltIn.Bind(without).Select(b => b.Clause.Id), Does.Not.Contain("9"));
    }

    [Test]
    public void A_rule_that_there_is_not_is_refused() =>
        RefusedLaw.When(j => RefusedLaw.Clause(j, 0)["rule"] = "unheard-of", "The clause 2 asks for the rule unheard-of, which there is not.");

    [Test]
    public void A_clause_without_a_rule_has_nothing_to_say()
    {
        RefusedLaw.When(j => RefusedLaw.Clause(j, 4).Remove("rule"), "The clause 5.1 has no rule that reads what it says.");
        RefusedLaw.When(j => (RefusedLaw.Clause(j, 3)["uses"], _) = (new JsonObject { ["scope"] = "2" }, 0), "The clause 4.2 has no rule that reads what it says.");
    }

    [Test]
    public void An_interpretation_that_no_clause_leaves_open_is_refused_unless_it_bears_on_all()
    {
        RefusedLaw.When(j => RefusedLaw.Clause(j, 12).Remove("open"), "The clause 7.3 does not leave intake open, which its rule intake-interruption asks.");
        RefusedLaw.When(j => j["interpretations"]![16]!["key"] = "last-month", "No clause leaves last-month open.");
    }

    [TestCase(16)]
    [TestCase(17)]
    [TestCase(18)]
    public void What_bears_on_all_clauses_need_not_be_open(int interpretation)
    {
        Regulation without = Law.With(j => j["interpretations"]!.AsArray().RemoveAt(interpretation));
        Assert.That(RuleRegistry.BuiltIn.Bind(without), Has.Length.EqualTo(14));
    }

    [Test]
    public void A_name_is_given_once()
    {
        RuleRegistry more = RuleRegistry.BuiltIn.With("quiet", _ => new Quiet());
        Assert.That(more.Names, Does.Contain("quiet"));
        Assert.That(RuleRegistry.BuiltIn.Names, Does.Not.Contain("quiet"));
        Assert.That(() => more.With("fund", _ => new Quiet()), Throws.ArgumentException);
    }

    private sealed class Quiet : IEvidenceRule
    {
        public IEnumerable<Finding> Find(MonthEvidence month) => [];
    }
}
