using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>A point worse than its reference is met, counted or open, the same for sections, sources and the canal.</summary>
public class MissedReferenceTests
{
    /// <summary>A section, a source and a canal point of class Ⅴ; their inflow of target Ⅱ has the class that a case gives.</summary>
    private static Given Points(string inflow = "", RegulationCatalogue? catalogue = null)
    {
        Given given = new Given { Catalogue = catalogue ?? Law.BuiltIn }.Choose("canal-responsible", "own-county")
            .Section("S", "Ⅲ", "R").Source("Q", "R").Canal("N", "R").Reference("R", "Ⅱ").Class("S", "Ⅴ").Class("Q", "Ⅴ").Class("N", "Ⅴ");
        return inflow.Length > 0 ? given.Class("R", inflow) : given;
    }

    [TestCase("Ⅱ", "A 4.1.2 S -600000", "A 5.2 Q -4000000", "A 6.2.1 A -4000000")]
    [TestCase("Ⅲ", "A 4.1.2 S -600000", "A 5.2 Q -4000000", "A 6.2.1 A -4000000",
        Description = "felt by the canal alone, which is Ⅳ without it")]
    [TestCase("Ⅳ", "A 4.1.2 S -300000", "A 5.2 Q -2000000", "A 6.2.1 A -4000000")]
    [TestCase("Ⅴ", "A 4.1.2 S (net-met)", "A 5.2 Q (net-met)", "A 6.2.1 N (net-met)")]
    public void What_is_left_without_the_inflow_counts_where_it_is_worse_than_the_reference(string inflow, params string[] follows) =>
        Assert.That(Points(inflow).Outcome(), Is.EqualTo(follows));

    [Test]
    public void Where_nothing_is_known_of_the_inflow_the_net_class_is_asked_for() => Assert.That(
        Points().Outcome(),
        Is.EqualTo(new[] { "A 4.1.2 S NetClass? -600000..0", "A 5.2 Q NetClass? -4000000..0", "A 6.2.1 N NetClass? -4000000..0" }));

    [Test]
    public void A_net_class_that_meets_the_reference_is_told_with_both() => Assert.That(
        Points("劣Ⅴ").Settle().Counties[0].Notes.Select(n => Said.Of(n.Text).Split(", fact")[0]),
        Is.EqualTo(new[] { "note.net-met(Ⅴ, Ⅲ", "note.net-met(Ⅴ, Ⅲ", "note.net-met(Ⅴ, Ⅱ" }));

    /// <summary>A regulation whose clauses 4.1.2, 5.2 and 6.2.1 take no inflow off.</summary>
    private static readonly RegulationCatalogue WithoutInflow = new([Law.With(json =>
    {
        JsonArray clauses = json["clauses"]!.AsArray();
        foreach (JsonNode? clause in clauses) (clause!["uses"] as JsonObject)?.Remove("inflow");
        foreach (string id in new[] { "4.2", "5.3", "6.3" }) clauses.Remove(clauses.Single(c => c!["id"]!.GetValue<string>() == id));
        JsonArray open = json["interpretations"]!.AsArray();
        open.Remove(open.Single(i => i!["key"]!.GetValue<string>() == "upstream-offset"));
    })]);

    [TestCase("")]
    [TestCase("劣Ⅴ")]
    public void Where_the_clause_takes_no_inflow_off_the_measured_class_counts(string inflow)
    {
        Given given = Points(inflow, WithoutInflow);
        string[] follows = ["A 4.1.2 S -600000", "A 5.2 Q -4000000", "A 6.2.1 A -4000000"];
        Assert.That(given.Outcome(), Is.EqualTo(follows));
        Assert.That(given.Settled().Trace().Select(f => f.Clause.Id), Does.Not.Contain("4.2"));
        Assert.That(given.Ruling("S", Question.NetClass, "Ⅲ").Settled().UnusedRulings, Has.Length.EqualTo(1));
    }
}
