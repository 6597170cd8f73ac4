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
        Refused(j => At(j, 0)["rule"] = "unheard-of", "The clause 2 asks for the rule unheard-of, which there is not.");

    [Test]
    public void A_clause_without_a_rule_has_nothing_to_say()
    {
        Refused(j => At(j, 4).Remove("rule"), "The clause 5.1 has no rule that reads what it says.");
        Refused(j => (At(j, 3)["uses"], _) = (new JsonObject { ["scope"] = "2" }, 0), "The clause 4.2 has no rule that reads what it says.");
    }

    [Test]
    public void A_rule_must_have_its_amounts_and_no_others()
    {
        Refused(j => At(j, 4).Remove("amounts"), "The clause 5.1 has no amounts.");
        Refused(j => At(j, 4)["amounts"]!.AsObject().Remove("yuan"), "clause 5.1.amounts: the member yuan is missing.");
        Refused(j => At(j, 4)["amounts"]!["more"] = 1, "clause 5.1.amounts: unknown member more.");
        Refused(j => At(j, 15)["amounts"] = new JsonObject { ["yuan"] = 1 }, "Nobody reads the amounts of clause 7.6.");
    }

    [Test]
    public void A_rule_must_have_its_open_points_and_no_others()
    {
        Refused(j => At(j, 10).Remove("open"), "The clause 7.1 does not leave toxic open, which its rule toxic-pollution asks.");
        Refused(j => At(j, 10)["open"]!.AsArray().Add("intake"), "Nobody follows what the clause 7.1 leaves open: intake.");
        Refused(j => At(j, 3)["open"]!.AsArray().Add("intake"), "Nobody follows what the clause 4.2 leaves open: intake.");
    }

    [Test]
    public void A_clause_that_a_rule_does_not_use_is_refused() =>
        Refused(j => At(j, 4)["uses"] = new JsonObject { ["inflow"] = "4.2" }, "The rule source-reward of clause 5.1 has no part inflow.");

    [TestCase("scope", "five-rivers")]
    [TestCase("upstream-offset", "concentration")]
    [TestCase("class-partial", "no")]
    public void A_choice_that_nobody_follows_is_refused(string key, string choice)
    {
        Interpretation open = Law.Open(key);
        int place = open.Choices.ToList().FindIndex(c => c.Code == choice);
        Refused(j => j["interpretations"]![open.Order]!["choices"]![place]!["code"] = "unheard-of", $"Nobody follows the choice {key} = unheard-of.");
    }

    [Test]
    public void An_interpretation_that_no_clause_leaves_open_is_refused_unless_it_bears_on_all() =>
        Refused(j => At(j, 12).Remove("open"), "The clause 7.3 does not leave intake open, which its rule intake-interruption asks.",
            j => j["interpretations"]![14]!["key"] = "last-month", "No clause leaves last-month open.");

    [TestCase(14)]
    [TestCase(15)]
    [TestCase(16)]
    public void What_bears_on_all_clauses_need_not_be_open(int interpretation)
    {
        Regulation without = Law.With(j => j["interpretations"]!.AsArray().RemoveAt(interpretation));
        Assert.That(RuleRegistry.BuiltIn.Bind(without), Has.Length.EqualTo(14));
    }

    [TestCase("Ⅲ", "class", "The ladder prices Ⅲ under the target Ⅲ, which it meets.")]
    [TestCase("Ⅱ", "class", "The ladder prices Ⅱ under the target Ⅲ, which it meets.")]
    [TestCase("Ⅵ", "class", "Not a class: clause 4.1.2.amounts.ladder[0].class = Ⅵ.")]
    [TestCase("Ⅵ", "target", "Not a class: clause 4.1.2.amounts.ladder[0].target = Ⅵ.")]
    [TestCase("5", "class", "clause 4.1.2.amounts.ladder: Ⅲ→Ⅴ stands twice.")]
    public void A_step_of_the_ladder_that_cannot_be_is_refused(string value, string member, string why) =>
        Refused(j => At(j, 2)["amounts"]!["ladder"]![0]![member] = value, why);

    [Test]
    public void Two_tiers_of_one_volume_are_refused() => Refused(
        j => At(j, 14)["amounts"]!["tiers"]![1]!["fromTonnes"] = 10000, "clause 7.5.amounts.tiers: 10000 stands twice.");

    [Test]
    public void A_table_without_rows_is_refused() =>
        Refused(j => At(j, 14)["amounts"]!["tiers"] = new JsonArray(), "No rows: clause 7.5.amounts.tiers.");

    private static IEnumerable<string> Numbers() => Law.Json()["clauses"]!.AsArray().SelectMany((c, i) =>
        c!["amounts"] is JsonObject amounts
            ? amounts.Where(a => a.Value!.GetValueKind() == System.Text.Json.JsonValueKind.Number).Select(a => $"{i}/{a.Key}")
            : []);

    [TestCaseSource(nameof(Numbers))]
    public void Every_amount_and_volume_must_be_above_zero(string path)
    {
        (int clause, string name) = (int.Parse(path.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture), path.Split('/')[1]);
        Refused(j => At(j, clause)["amounts"]![name] = 0, "Not a");
        Refused(j => At(j, clause)["amounts"]![name] = -1, "Not a");
        Assert.That(RuleRegistry.BuiltIn.Bind(Law.With(j => At(j, clause)["amounts"]![name] = 1)), Has.Length.EqualTo(14));
    }

    [Test]
    public void A_name_is_given_once()
    {
        RuleRegistry more = RuleRegistry.BuiltIn.With("quiet", _ => new Quiet());
        Assert.That(more.Names, Does.Contain("quiet"));
        Assert.That(RuleRegistry.BuiltIn.Names, Does.Not.Contain("quiet"));
        Assert.That(() => more.With("fund", _ => new Quiet()), Throws.ArgumentException);
    }

    private static JsonObject At(JsonObject json, int clause) => json["clauses"]![clause]!.AsObject();

    private static void Refused(Action<JsonObject> change, string why) => Assert.That(
        () => RuleRegistry.BuiltIn.Bind(Law.With(change)), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(why));

    private static void Refused(Action<JsonObject> change, string why, Action<JsonObject> other, string whyOther)
    {
        Refused(change, why);
        Refused(other, whyOther);
    }

    private sealed class Quiet : IEvidenceRule
    {
        public IEnumerable<Finding> Find(MonthEvidence month) => [];
    }
}
