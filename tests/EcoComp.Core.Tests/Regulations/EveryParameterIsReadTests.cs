using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Regulations;

/// <summary>Each parameter of the regulation's file is changed alone, and the rich month must come out differently.</summary>
public class EveryParameterIsReadTests
{
    private static readonly string[] Unchanged = Outcome(Law.Xuchang);

    /// <summary>The path of every number and class in the amounts of the clauses.</summary>
    private static IEnumerable<string> Numbers() => Law.Json()["clauses"]!.AsArray().SelectMany((clause, i) =>
        clause!["amounts"] is JsonObject amounts ? Leaves(amounts, $"clauses/{i}/amounts") : []);

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m => Leaves(m.Value!, path + "/" + m.Key)),
        JsonArray rows when rows[0] is not JsonObject => [], // names of indicators, below
        JsonArray rows => rows.SelectMany((r, i) => Leaves(r!, path + "/" + i.ToString(CultureInfo.InvariantCulture))),
        _ => [path],
    };

    [TestCaseSource(nameof(Numbers))]
    public void A_changed_number_or_class_changes_the_settlement_or_is_refused(string path) => Changes(json =>
    {
        (JsonNode parent, string key) = Walk(json, path);
        parent[key] = parent[key]!.GetValueKind() == JsonValueKind.Number
            ? parent[key]!.GetValue<decimal>() + 1
            : WaterClass.FromRank(Read.Class(parent[key]!.GetValue<string>()).Rank % 6 + 1).ToString();
    });

    [Test]
    public void A_ladder_step_that_is_left_out_is_refused([Range(0, 5)] int step) => Assert.That(
        () => RuleRegistry.BuiltIn.Bind(Law.With(json => json["clauses"]![2]!["amounts"]!["ladder"]!.AsArray().RemoveAt(step))),
        Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("The ladder names no amount for "));

    [Test]
    public void A_tier_that_is_left_out_changes_the_settlement([Range(0, 1)] int tier) =>
        Changes(json => json["clauses"]![14]!["amounts"]!["tiers"]!.AsArray().RemoveAt(tier));

    private static IEnumerable<string> UsesOfClauses() => Law.Xuchang.Clauses.SelectMany(c => c.Uses.Select(u => c.Order + "/" + u.Part));

    [TestCaseSource(nameof(UsesOfClauses))]
    public void A_clause_that_is_not_used_any_more_changes_the_settlement_or_is_refused(string path) => Changes(json =>
    {
        string[] parts = path.Split('/');
        json["clauses"]![int.Parse(parts[0], CultureInfo.InvariantCulture)]!["uses"]!.AsObject().Remove(parts[1]);
    });

    [Test]
    public void A_river_that_is_called_otherwise_changes_the_settlement([Range(0, 4)] int river) =>
        Changes(json => json["rivers"]![river]!["name"] = "某河");

    [Test]
    public void Aliases_that_are_left_out_change_the_settlement_and_one_alone_says_what_both_say()
    {
        Changes(json => json["rivers"]![0]!["aliases"]!.AsArray().Clear());
        Assert.That(Outcome(Law.With(json => json["rivers"]![0]!["aliases"]!.AsArray().RemoveAt(0))), Is.EqualTo(Unchanged),
            "潁 and 颍 are one");
    }

    [TestCase(0, "潁河")]
    [TestCase(1, "双泊河")]
    public void Characters_that_are_not_written_for_each_other_any_more_change_which_river_is_listed(int same, string river) =>
        Assert.That(Law.With(json => json["sameCharacters"]!.AsArray().RemoveAt(same)).CoveredRiver(river), Is.Null);

    /// <summary>
    /// A section for each poison, over the limit in it alone; a section for each value compared, better than its inflow in it alone.
    /// </summary>
    private static string[] ByReadings(Regulation regulation)
    {
        const string Base = "PH=7 DO=7 TP=0.05 NH3N=0.4 CODMN=3";
        Given given = new Given { Catalogue = new RegulationCatalogue([regulation]) }.Choose("same-class", "by-readings")
            .Choose("toxic", "per-event");
        foreach (string poison in new[] { "HG", "CD", "PB", "CR6", "AS", "CN" }) given.Section("P" + poison)
            .Sample("P" + poison, poison + "=1");
        foreach (string better in new[] { "DO=7.1", "NH3N=0.3", "TP=0.04", "CODMN=2.9" })
        {
            string name = better.Split('=')[0];
            given.Section("S" + name, "Ⅲ", "R" + name).Reference("R" + name).Sample("R" + name, Base)
                .Sample("S" + name, string.Join(' ', Base.Split(' ').Select(v =>
                    v.StartsWith(name + "=", StringComparison.Ordinal) ? better : v)));
        }

        return given.Outcome();
    }

    [Test]
    public void A_poison_that_is_left_out_changes_the_settlement([Range(0, 5)] int place) => Assert.That(
        ByReadings(Law.With(json => json["clauses"]![10]!["amounts"]!["indicators"]!.AsArray().RemoveAt(place))),
            Is.Not.EqualTo(ByReadings(Law.Xuchang)));

    [Test]
    public void A_value_that_is_compared_no_more_changes_the_settlement([Range(0, 3)] int place) => Assert.That(
        ByReadings(Law.With(json => json["clauses"]![1]!["amounts"]!["compared"]!.AsArray().RemoveAt(place))),
            Is.Not.EqualTo(ByReadings(Law.Xuchang)));

    private static IEnumerable<TestCaseData> OtherDefaults() =>
        from open in Law.Xuchang.Interpretations
        where !open.Clauses.IsEmpty
        from n in Enumerable.Range(1, open.Choices.Length - 1)
        select new TestCaseData(open.Order, n).SetArgDisplayNames(open.Key, open.Choices[n].Code);

    [TestCaseSource(nameof(OtherDefaults))]
    public void Another_default_changes_the_settlement(int key, int choice) => Changes(json => PutFirst(json, key, choice));

    [Test]
    public void Another_default_of_the_first_month_changes_the_months_that_are_settled()
    {
        var catalogue = new RegulationCatalogue([Law.With(json => PutFirst(json, Law.Open("first-month").Order, 1))]);
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

    /// <summary>The faults, or why no rule can be found, and the outcome where there is neither.</summary>
    private static string[] Outcome(Regulation regulation)
    {
        Given given = RichMonth.Of(new RegulationCatalogue([regulation])).Source("Q2").Class("Q2", "Ⅱ")
            .Section("FREE", river: "石梁河").Class("FREE", "Ⅱ").Ruling("FREE", Question.Improved, "是")
            .Event("F2", EventKind.CrossBoundary, "C", "石梁河").Event("F3", EventKind.Intake, "C", "石梁河")
            .Event("F4", EventKind.IllegalOutlet, "C", "石梁河", "口", "2021-09-08", "2000")
            .Event("F5", EventKind.PollutedWater, "C", "石梁河", volume: "2000");
        string[] faults = [.. given.Faults().Where(f => f.Contains(" E", StringComparison.Ordinal))];
        try
        {
            return faults.Length > 0 ? faults : given.Outcome();
        }
        catch (InvalidDataException e)
        {
            return [e.Message];
        }
    }
}
