using System.Globalization;
using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Regulations;

/// <summary>Each parameter of the regulation's file is changed alone, and the rich month must come out differently.</summary>
public class EveryParameterIsReadTests
{
    private static readonly string[] Unchanged = Outcome(Law.Xuchang);

    private static IEnumerable<string> Numbers()
    {
        JsonObject amounts = Law.Json()["amounts"]!.AsObject();
        foreach ((string key, JsonNode? value) in amounts)
        {
            if (value is JsonValue) yield return key;
        }

        for (int i = 0; i < amounts["sectionLadder"]!.AsArray().Count; i++) yield return $"sectionLadder/{i}/yuan";
        for (int i = 0; i < amounts["pollutedWaterTiers"]!.AsArray().Count; i++)
        {
            yield return $"pollutedWaterTiers/{i}/fromTonnes";
            yield return $"pollutedWaterTiers/{i}/yuan";
        }
    }

    [TestCaseSource(nameof(Numbers))]
    public void A_changed_number_changes_the_settlement(string path) => Changes(json =>
    {
        (JsonNode parent, string key) = Walk(json["amounts"]!, path);
        parent[key] = parent[key]!.GetValue<decimal>() + 1;
    });

    [Test]
    public void A_ladder_step_that_is_left_out_changes_the_settlement([Range(0, 5)] int step) => Changes(json =>
        json["amounts"]!["sectionLadder"]!.AsArray().RemoveAt(step));

    [Test]
    public void A_river_that_is_called_otherwise_changes_the_settlement([Range(0, 4)] int river) =>
        Changes(json => json["rivers"]![river]!["name"] = "某河");

    [Test]
    public void An_alias_that_is_left_out_changes_the_settlement([Range(0, 1)] int alias) =>
        Changes(json => json["rivers"]![0]!["aliases"]!.AsArray().RemoveAt(alias));

    private static IEnumerable<TestCaseData> OtherDefaults() =>
        from open in Law.Xuchang.Interpretations
        where open.Key < InterpretationKey.FirstMonth
        from n in Enumerable.Range(1, open.Choices.Length - 1)
        select new TestCaseData((int)open.Key, n).SetArgDisplayNames(open.Code, open.Choices[n].Code);

    [TestCaseSource(nameof(OtherDefaults))]
    public void Another_default_changes_the_settlement(int key, int choice) => Changes(json => PutFirst(json, key, choice));

    [Test]
    public void Another_default_of_the_first_month_changes_the_months_that_are_settled()
    {
        var catalogue = new RegulationCatalogue([Law.With(json => PutFirst(json, (int)InterpretationKey.FirstMonth, 1))]);
        Assert.That(catalogue.Governing(Read.Month("2021-08"), InterpretationSchedule.Defaults), Is.Not.Null);
        Assert.That(Law.BuiltIn.Governing(Read.Month("2021-08"), InterpretationSchedule.Defaults), Is.Null);
    }

    [Test]
    public void Another_basis_changes_what_is_cited([Range(0, 16)] int clause) =>
        Assert.That(Law.With(json => json["clauses"]![clause]!["basis"] = "某条").Clauses[clause].Basis, Is.EqualTo("某条"));

    private static void PutFirst(JsonObject json, int key, int choice)
    {
        JsonArray choices = json["interpretations"]![key]!["choices"]!.AsArray();
        JsonNode first = choices[choice]!;
        choices.RemoveAt(choice);
        choices.Insert(0, first);
    }

    private static (JsonNode Parent, string Key) Walk(JsonNode node, string path)
    {
        string[] steps = path.Split('/');
        foreach (string step in steps[..^1]) node = node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]!
            : node[step]!;
        return (node, steps[^1]);
    }

    private static void Changes(Action<JsonObject> change) => Assert.That(Outcome(Law.With(change)), Is.Not.EqualTo(Unchanged));

    /// <summary>The faults, and the outcome where there is none.</summary>
    private static string[] Outcome(Regulation regulation)
    {
        Given given = RichMonth.Of(new RegulationCatalogue([regulation]));
        string[] faults = [.. given.Faults().Where(f => f.Contains(" E", StringComparison.Ordinal))];
        return faults.Length > 0 ? faults : given.Outcome();
    }
}
