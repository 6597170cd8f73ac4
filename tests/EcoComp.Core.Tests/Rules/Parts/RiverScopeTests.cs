using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class RiverScopeTests
{
    [Test]
    public void By_choice_a_section_on_another_river_is_treated_like_the_five()
    {
        Given given = new Given().Section("S", river: "石梁河").Section("T").Class("S", "Ⅳ").Class("T", "Ⅳ").Choose("scope", "all-registered");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 4.1.2 S -300000", "A 4.1.2 T -300000" }));
        Assert.That(given.Settle().Items.Select(i => Said.Of(i.Interpretations)), Is.EqualTo(new[] { "scope", "" }),
            "consulted only where the river is not listed");
    }

    [Test]
    public void The_choice_is_consulted_also_where_a_reward_or_a_question_follows()
    {
        Given given = new Given().Section("S", river: "石梁河").Class("S", "Ⅱ").Ruling("S", Question.Improved, "是")
            .Section("T", river: "石梁河").Choose("scope", "all-registered");
        MonthSettlement month = given.Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.1 S +100000", "A 4.1.2 T Result? ?..?" }));
        Assert.That(Said.Of(month.Items.Single().Interpretations), Is.EqualTo("scope"));
        Assert.That(Said.Of(month.AllPending.Single().Pending.Interpretations), Is.EqualTo("scope"));
    }

    [TestCase(EventKind.Toxic, "7.1", "A")]
    [TestCase(EventKind.CrossBoundary, "7.2", "清潩河")]
    [TestCase(EventKind.PollutedWater, "7.5", "E")]
    [TestCase(EventKind.IllegalOutlet, "7.4", "口")]
    public void An_event_on_another_river_is_treated_as_a_section_is(EventKind kind, string clause, string subject)
    {
        Given On(string river) => new Given().Section("FREE", river: "石梁河", months: "2022-01..").Event(
            "E", kind, "A", river, kind == EventKind.IllegalOutlet ? "口" : "", kind == EventKind.IllegalOutlet ? "2021-09-08" : "",
            kind is EventKind.IllegalOutlet or EventKind.PollutedWater ? "2000" : "");
        string deducted = kind is EventKind.IllegalOutlet or EventKind.PollutedWater ? "-500000" : "-2000000";
        Assert.That(On("清潁河").Outcome(), Is.EqualTo(new[] { $"A {clause} {subject} {deducted}" }));
        Assert.That(On("石梁河").Outcome(), Is.EqualTo(new[] { "A 2 E (not-covered)" }));
        MonthSettlement all = On("石梁河").Choose("scope", "all-registered").Settle();
        Assert.That(Said.Of(all), Is.EqualTo(new[] { $"A {clause} {(subject == "清潩河" ? "石梁河" : subject)} {deducted}" }));
        Assert.That(Said.Of(all.Items.Single().Interpretations), Does.StartWith("scope "));
    }

    /// <summary>A regulation whose clauses do not ask for a river.</summary>
    private static readonly RegulationCatalogue Unscoped = new([Law.With(json =>
    {
        foreach (JsonNode? clause in json["clauses"]!.AsArray()) (clause!["uses"] as JsonObject)?.Remove("scope");
    })]);

    [TestCase("Ⅳ", "A 4.1.2 S -300000")]
    [TestCase("Ⅱ", "A 4.1.1 S Improved? 0..100000")]
    [TestCase("", "A 4.1.2 S Result? ?..?")]
    public void Where_a_clause_asks_for_no_river_every_section_is_settled(string measured, string follows)
    {
        Given given = new Given { Catalogue = Unscoped }.Section("S", river: "石梁河");
        if (measured.Length > 0) given.Class("S", measured);
        Assert.That(given.Outcome().Except(["A 2 S (not-covered)"]), Is.EqualTo(new[] { follows }));
    }

    [Test]
    public void Where_a_clause_asks_for_no_river_every_event_is_settled() => Assert.That(
        new Given { Catalogue = Unscoped }.Section("FREE", river: "石梁河", months: "2022-01..").Event("E", EventKind.Toxic, "A", "石梁河")
            .Outcome(),
        Is.EqualTo(new[] { "A 7.1 A -2000000", "A 2 E (not-covered)" }));
}
