using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Proofs;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Tests.Proofs;

public class RegulationProofTests
{
    private static readonly ClauseProof[] Xuchang = Prove(_ => { });

    [Test]
    public void All_of_Xuchangs_clauses_hold() => Assert.That(Xuchang.SelectMany(p => p.Failures.Select(f => p.Clause + " " + f)), Is.Empty);

    [Test]
    public void Every_clause_with_a_rule_is_proved() =>
        Assert.That(Xuchang.Select(p => p.Clause), Is.EqualTo(Law.Xuchang.Clauses.Where(c => c.Rule.Length > 0).Select(c => c.Id)));

    /// <summary>Targets by classes by inflows: none, dry, missing, and five targets with six classes each.</summary>
    [TestCase("4.1.1", 5 * 6 * 33)]
    [TestCase("4.1.2", 5 * 6 * 33)]
    [TestCase("5.2", 3 * 6 * 33)]
    [TestCase("6.2.1", 2 * 6 * 33)]
    public void The_domain_of_a_clause_of_points_is_whole(string clause, int cases) =>
        Assert.That(Xuchang.Single(p => p.Clause == clause).Cases, Is.EqualTo(cases));

    [Test]
    public void What_decides_where_the_text_is_open_is_named() =>
        Assert.That(Xuchang.Single(p => p.Clause == "4.1.1").Open, Is.EqualTo(new[] { "scope", "improvement", "same-class", "headwater" }));

    [Test]
    public void A_hole_in_the_ladder_is_found()
    {
        ProofFailure found = Prove(json => Ladder(json).RemoveAt(1)).Single().Failures.Single();
        Assert.That((found.Kind, found.Text), Is.EqualTo((ProofFailureKind.Refused, "The ladder names no amount for Ⅴ under the target Ⅲ.")));
    }

    [Test]
    public void A_step_that_stands_twice_is_found()
    {
        ProofFailure found = Prove(json => Ladder(json).Add(Ladder(json)[0]!.DeepClone())).Single().Failures.Single();
        Assert.That((found.Kind, found.Text), Is.EqualTo((ProofFailureKind.Refused, "clause 4.1.2.amounts.ladder: Ⅲ→Ⅳ stands twice.")));
    }

    [Test]
    public void Two_clauses_that_price_one_miss_overlap()
    {
        ClauseProof[] proofs = Prove(json =>
        {
            JsonNode again = Clause(json, "4.1.2").DeepClone();
            again["id"] = "4.1.9";
            json["clauses"]!.AsArray().Add(again);
        });
        ProofFailure found = proofs.Single(p => p.Clause == "4.1.2").Failures[0];
        Assert.That((found.Kind, found.Case!.Kind, found.Case.Target, found.Case.Class),
            Is.EqualTo((ProofFailureKind.Overlap, "Section", (WaterClass?)WaterClass.III, (WaterClass?)WaterClass.IV)));
    }

    /// <summary>A rule that speaks of one case of a kind has to speak of all; what is said under another choice than the defaults names it.</summary>
    [Test]
    public void A_case_of_which_a_rule_says_nothing_is_found_with_the_choices_under_which_it_does()
    {
        JsonObject json = Law.Json();
        JsonNode clause = JsonNode.Parse("""{ "id": "1", "basis": "第一条", "title": "断面", "titleEn": "Sections", "rule": "some-sections", "open": ["toxic"] }""")!;
        json["clauses"] = new JsonArray(clause);
        json["interpretations"] = new JsonArray([.. json["interpretations"]!.AsArray().Where(i => i!["key"]!.GetValue<string>() == "toxic").Select(i => i!.DeepClone())]);
        var proof = new RegulationProof(RuleRegistry.BuiltIn.With("some-sections", c => new SomeSections(c)));
        ClauseProof found = proof.Prove(Encoding.UTF8.GetBytes(json.ToJsonString())).Single();
        ProofFailure[] holes = [.. found.Failures.Where(f => f.Kind == ProofFailureKind.Hole)];
        Assert.That(holes.Select(f => f.Case!.Kind).Distinct(), Is.EqualTo(new[] { "Section" }));
        Assert.That(holes.Select(f => f.Case!.Target).Distinct().Order(), Is.EqualTo(new WaterClass?[] { WaterClass.I, WaterClass.II, WaterClass.IV, WaterClass.V }));
        Assert.That(holes.Select(f => f.Text).Distinct(), Is.EqualTo(new[] { "", "toxic=once-per-river", "toxic=per-event" }));
    }

    private sealed class SomeSections(ClauseBinding binding) : IEvidenceRule
    {
        private static readonly OpenPoint<int> Toxic = new("toxic", new("once-per-county", 0), new("once-per-river", 1), new("per-event", 2));

        private readonly Clause _clause = binding.Clause;
        private readonly BoundPoint<int> _toxic = binding.Open(Toxic);

        public IEnumerable<Finding> Find(MonthEvidence month) => month.Valid(PointKind.Section).Where(s => s.Target == WaterClass.III)
            .Select(s => new Noted(_clause, Subject.Of(s), s.Responsible!.First, "said", new Something(), new Asked(), [_toxic.Follow(month)]));

        private sealed record Asked : Query;

        private sealed record Something : Remark;
    }

    [Test]
    public void A_ladder_that_falls_is_found_with_the_case()
    {
        ProofFailure found = Prove(json => Ladder(json)[1]!["yuan"] = 200000).Single(p => p.Clause == "4.1.2").Failures[0];
        Assert.That((found.Kind, found.Case!.Target, found.Case.Class), Is.EqualTo((ProofFailureKind.Falls, (WaterClass?)WaterClass.III, (WaterClass?)WaterClass.V)));
        Assert.That(found.Text, Is.Empty, "by the defaults");
    }

    [Test]
    public void An_amount_that_nothing_depends_on_is_found()
    {
        IEnumerable<ProofFailure> found = Prove(json => Clause(json, "7.4")["amounts"]!["monthMaxYuan"] = 1).Single(p => p.Clause == "7.4").Failures;
        Assert.That(found.Select(f => (f.Kind, f.Text)), Does.Contain((ProofFailureKind.UnusedAmount, "amounts.weekYuan")));
    }

    /// <summary>Rows of a target that needs none are priced, each of them, and what is chosen for targets without rows still decides the other.</summary>
    [Test]
    public void A_ladder_that_also_lists_target_II_is_proved()
    {
        IEnumerable<ProofFailure> found = Prove(json =>
        {
            foreach (string row in (string[])["Ⅲ:1", "Ⅳ:2", "Ⅴ:3", "劣Ⅴ:4"])
                Ladder(json).Add(JsonNode.Parse($$"""{ "target": "Ⅱ", "class": "{{row.Split(':')[0]}}", "yuan": {{row.Split(':')[1]}} }"""));
        }).SelectMany(p => p.Failures);
        Assert.That(found, Is.Empty);
    }

    /// <summary>What to do with targets that the ladder does not price is no question where it prices all.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void A_ladder_that_prices_every_target_leaves_nothing_open(bool isKept)
    {
        IEnumerable<ProofFailure> found = Prove(json =>
        {
            Law.PriceEveryTarget(json);
            if (!isKept) Law.LeaveOut(json, "better-than-III-target-missed");
        }).SelectMany(p => p.Failures);
        Assert.That(found.Select(f => f.Text), Is.EqualTo(isKept ? new[] { "better-than-III-target-missed=no-deduction", "better-than-III-target-missed=as-target-III" } : []));
    }

    [Test]
    public void What_is_no_regulation_is_refused() =>
        Assert.That(RegulationProof.BuiltIn.Prove("{}"u8).Single().Failures.Single().Kind, Is.EqualTo(ProofFailureKind.Refused));

    private static ClauseProof[] Prove(Action<JsonObject> change)
    {
        JsonObject json = Law.Json();
        change(json);
        return [.. RegulationProof.BuiltIn.Prove(Encoding.UTF8.GetBytes(json.ToJsonString()))];
    }

    private static JsonNode Clause(JsonObject json, string id) => json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == id)!;

    private static JsonArray Ladder(JsonObject json) => Clause(json, "4.1.2")["amounts"]!["ladder"]!.AsArray();
}
