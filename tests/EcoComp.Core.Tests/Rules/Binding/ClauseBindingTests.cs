using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Rules.Binding;

/// <summary>What a rule needs must be in its clause, and what is in the clause must be needed.</summary>
public class ClauseBindingTests
{
    [Test]
    public void A_rule_must_have_its_amounts_and_no_others()
    {
        RefusedLaw.When(j => RefusedLaw.Clause(j, 4).Remove("amounts"), "The clause 5.1 has no amounts.");
        RefusedLaw.When(j => RefusedLaw.Clause(j, 4)["amounts"]!.AsObject().Remove("yuan"), "clause 5.1.amounts: the member yuan is missing.");
        RefusedLaw.When(j => RefusedLaw.Clause(j, 4)["amounts"]!["more"] = 1, "clause 5.1.amounts: unknown member more.");
        RefusedLaw.When(j => RefusedLaw.Clause(j, 15)["amounts"] = new JsonObject { ["yuan"] = 1 }, "Nobody reads the amounts of clause 7.6.");
    }

    [Test]
    public void A_rule_must_have_its_open_points_and_no_others()
    {
        RefusedLaw.When(j => RefusedLaw.Clause(j, 10).Remove("open"), "The clause 7.1 does not leave toxic open, which its rule toxic-pollution asks.");
        RefusedLaw.When(j => RefusedLaw.Clause(j, 10)["open"]!.AsArray().Add("intake"), "Nobody follows what the clause 7.1 leaves open: intake.");
        RefusedLaw.When(j => RefusedLaw.Clause(j, 3)["open"]!.AsArray().Add("intake"), "Nobody follows what the clause 4.2 leaves open: intake.");
    }

    [Test]
    public void A_clause_that_a_rule_does_not_use_is_refused() =>
        RefusedLaw.When(j => RefusedLaw.Clause(j, 4)["uses"] = new JsonObject { ["inflow"] = "4.2" }, "The rule source-reward of clause 5.1 has no part inflow.");

    [TestCase("scope", "five-rivers")]
    [TestCase("upstream-offset", "concentration")]
    [TestCase("class-partial", "no")]
    public void A_choice_that_nobody_follows_is_refused(string key, string choice)
    {
        Interpretation open = Law.Open(key);
        int place = open.Choices.ToList().FindIndex(c => c.Code == choice);
        RefusedLaw.When(j => j["interpretations"]![open.Order]!["choices"]![place]!["code"] = "unheard-of", $"Nobody follows the choice {key} = unheard-of.");
    }

    [Test]
    public void A_table_without_rows_is_refused() =>
        RefusedLaw.When(j => RefusedLaw.Clause(j, 14)["amounts"]!["tiers"] = new JsonArray(), "No rows: clause 7.5.amounts.tiers.");

    private static IEnumerable<string> Numbers() => Law.Json()["clauses"]!.AsArray().SelectMany((c, i) =>
        c!["amounts"] is JsonObject amounts
            ? amounts.Where(a => a.Value!.GetValueKind() == System.Text.Json.JsonValueKind.Number).Select(a => $"{i}/{a.Key}")
            : []);

    [TestCaseSource(nameof(Numbers))]
    public void Every_amount_and_volume_must_be_above_zero(string path)
    {
        (int clause, string name) = (int.Parse(path.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture), path.Split('/')[1]);
        RefusedLaw.When(j => RefusedLaw.Clause(j, clause)["amounts"]![name] = 0, "Not a");
        RefusedLaw.When(j => RefusedLaw.Clause(j, clause)["amounts"]![name] = -1, "Not a");
        Assert.That(RuleRegistry.BuiltIn.Bind(Law.With(j => RefusedLaw.Clause(j, clause)["amounts"]![name] = 1)), Has.Length.EqualTo(14));
    }

    private static IEnumerable<string> Amounts() => Numbers().Where(path => path.EndsWith("uan", StringComparison.Ordinal));

    [TestCaseSource(nameof(Amounts))]
    public void Every_amount_has_a_bound_below_which_a_million_of_them_add_up(string path)
    {
        (int clause, string name) = (int.Parse(path.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture), path.Split('/')[1]);
        foreach (long more in new[] { 1_000_000_000_001, long.MaxValue })
            RefusedLaw.When(j => RefusedLaw.Clause(j, clause)["amounts"]![name] = more, "Not an amount");
        Assert.That(RuleRegistry.BuiltIn.Bind(Law.With(j => RefusedLaw.Clause(j, clause)["amounts"]![name] = 1_000_000_000_000)), Has.Length.EqualTo(14));
    }

    [Test]
    public void An_amount_in_a_table_has_the_same_bound() => RefusedLaw.When(
        j => RefusedLaw.Clause(j, 14)["amounts"]!["tiers"]![0]!["yuan"] = long.MaxValue, "Not an amount: clause 7.5.amounts.tiers[0].yuan.");
}
