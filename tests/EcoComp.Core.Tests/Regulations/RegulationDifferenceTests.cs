using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Regulations;

/// <summary>What two regulations say otherwise, part by part.</summary>
public class RegulationDifferenceTests
{
    private static string[] Between(Regulation a, Regulation b) =>
        [.. RegulationDifference.Between(a, b).Select(d => $"{d.Clause}|{d.Part}|{d.A ?? "none"}|{d.B ?? "none"}")];

    private static string[] Changed(Action<JsonObject> change) => Between(Law.Xuchang, Law.With(change));

    private static JsonObject Clause(JsonObject json, string id) => json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == id)!.AsObject();

    [Test]
    public void A_regulation_differs_from_itself_in_nothing_and_its_id_is_no_difference() =>
        Assert.That(Changed(json => json["id"] = "other"), Is.Empty);

    [Test]
    public void What_is_otherwise_is_told_by_what_it_is_and_not_by_where_it_stands() => Assert.That(
        Changed(json =>
        {
            json["title"] = "许昌办法";
            json["rivers"]![0]!["aliases"] = new JsonArray();
            json["rivers"]![1]!["aliases"] = new JsonArray("颍水", "颖水");
            Clause(json, "4.1.2")["amounts"]!["ladder"]![1]!["yuan"] = 1;
            Clause(json, "7.5")["amounts"]!["tiers"]![1]!["yuan"] = 2;
            Clause(json, "7.1")["amounts"]!["indicators"]!.AsArray().RemoveAt(0);
            json["interpretations"]![0]!["choices"]![1]!["nameEn"] = "all";
        }),
        Is.EqualTo(new[]
        {
            "|title|许昌市水环境质量生态补偿办法（试行）|许昌办法", "|rivers[清潩河].aliases|清潁河, 清颍河|", "|rivers[颍河].aliases||颍水, 颖水",
            "4.1.2|amounts.ladder[Ⅲ,Ⅴ].yuan|600000|1", "7.1|amounts.indicators|HG, CD, PB, CR6, AS, CN|CD, PB, CR6, AS, CN", "7.5|amounts.tiers[2].yuan|500000|2",
            "|interpretations[scope].choices[all-registered].nameEn|every registered river|all",
        }));

    [Test]
    public void A_clause_or_an_open_point_that_only_one_has_is_one_difference_in_the_order_of_the_first_and_then_of_the_second()
    {
        Regulation without = Law.With(json =>
        {
            Law.LeaveOut(json, "toxic");
            json["clauses"]!.AsArray().Remove(Clause(json, "9"));
            json["clauses"]!.AsArray().Add(JsonNode.Parse("""{ "id": "10", "basis": "第十条", "title": "施行", "titleEn": "In force" }"""));
        });
        string toxic = Law.Open("toxic").Name;
        Assert.That(Between(Law.Xuchang, without), Is.EqualTo(new[] { "7.1|open|toxic|", "9||第九条|none", $"|interpretations[toxic]|{toxic}|none", "10||none|第十条" }));
        Assert.That(Between(without, Law.Xuchang), Is.EqualTo(new[] { "7.1|open||toxic", "10||第十条|none", "9||none|第九条", $"|interpretations[toxic]|none|{toxic}" }));
    }

    [Test]
    public void The_order_of_choices_says_which_is_the_default() => Assert.That(
        Between(Law.Xuchang, Law.WithDefault("other", "2021-08-26", "toxic", "per-event")),
        Does.Contain("|interpretations[toxic].default|" + Law.Open("toxic").Choices[0].Code + "|per-event"));

    [Test]
    public void The_order_of_clauses_is_a_difference_of_those_that_both_have()
    {
        string[] told = Changed(json =>
        {
            JsonArray clauses = json["clauses"]!.AsArray();
            JsonObject last = Clause(json, "7.6");
            clauses.Remove(last);
            clauses.Insert(0, last);
            clauses.Remove(Clause(json, "9"));
        });
        string[] ids = [.. Law.Xuchang.Clauses.Select(c => c.Id).Where(id => id != "9")];
        Assert.That(told, Is.EqualTo(new[]
        {
            "9||第九条|none", $"|order|{string.Join(", ", ids)}|7.6, {string.Join(", ", ids.Where(id => id != "7.6"))}",
        }));
    }

    /// <summary>Numbers of a clause without a rule may be of any kind; they are not read before a rule asks for them.</summary>
    [Test]
    public void Whatever_a_clause_holds_is_compared()
    {
        static Regulation With(string amounts) => Law.With(json => json["clauses"]!.AsArray().Add(JsonNode.Parse(
            $$"""{ "id": "10", "basis": "第十条", "title": "施行", "titleEn": "In force", "amounts": {{amounts}} }""")));
        Regulation one = With("""{ "none": null, "text": "甲", "mixed": [{ "a": 1 }, 2, "乙", null], "rows": [{ "code": "x", "n": 1 }, { "code": "x", "n": 2 }, { "n": 3 }], "empty": [] }""");
        Regulation other = With("""{ "none": 1, "text": "丙", "mixed": [{ "a": 1 }, 3], "rows": [{ "code": "x", "n": 4 }, { "code": "x", "n": 5 }, { "n": 6 }], "empty": [7] }""");
        Assert.That(Between(one, other), Is.EqualTo(new[]
        {
            "10|amounts.none|null|1", "10|amounts.text|甲|丙", "10|amounts.mixed|{\"a\":1}, 2, 乙, null|{\"a\":1}, 3", "10|amounts.rows[x].n|1|4", "10|amounts.rows[x 2].n|2|5",
            "10|amounts.rows[3].n|3|6", "10|amounts.empty||7",
        }));
    }

    [Test]
    public void Two_regulations_are_needed()
    {
        Assert.That(() => RegulationDifference.Between(null!, Law.Xuchang), Throws.ArgumentNullException);
        Assert.That(() => RegulationDifference.Between(Law.Xuchang, null!), Throws.ArgumentNullException);
    }
}
