using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Regulations;

public class RegulationReaderTests
{
    [Test]
    public void The_built_in_file_is_read_with_the_digest_of_its_bytes()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Law.Json().ToJsonString());
        Assert.That(RegulationReader.Read(utf8).Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(utf8))));
    }

    [Test]
    public void What_is_no_json_is_refused() =>
        Assert.That(() =>
            RegulationReader.Read("{"u8), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("The regulation's data file:"));

    [Test]
    public void What_is_no_object_is_refused() => Assert.That(
        () => RegulationReader.Read("null"u8),
        Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("The regulation's data file: $: an object is needed, found null."));

    [TestCase("rivers/0", "aliases", "[null]", "$.rivers[0].aliases[0]: a text is needed, found null.")]
    [TestCase("amounts", "canalMissYuan", "1.5", "$.amounts.canalMissYuan: a whole number is needed, found 1.5.")]
    [TestCase("amounts", "canalMissYuan", "\"2\"", "$.amounts.canalMissYuan: a whole number is needed, found \"2\".")]
    [TestCase("amounts", "sectionLadder", "{}", "$.amounts.sectionLadder: a list is needed, found {}.")]
    [TestCase("amounts", "sectionLadder", "[null]", "$.amounts.sectionLadder[0]: an object is needed, found null.")]
    [TestCase("clauses/0", "id", "2", "$.clauses[0].id: a text is needed, found 2.")]
    public void What_is_of_another_kind_is_refused_with_its_place(string path, string key, string json, string why) =>
        Refused(j => At(j, path)[key] = JsonNode.Parse(json), "The regulation's data file: " + why);

    [Test]
    public void What_is_missing_or_unknown_is_told_with_its_place()
    {
        Refused(j => At(j, "amounts").Remove("toxicYuan"), "The regulation's data file: $.amounts: the member toxicYuan is missing.");
        Refused(j => At(j, "rivers/1")["x"] = 1, "The regulation's data file: $.rivers[1]: unknown member x.");
    }

    [Test]
    public void A_key_that_stands_twice_is_refused() => Assert.That(
        () => RegulationReader.Read(Encoding.UTF8.GetBytes(Law.Json().ToJsonString()
            .Replace("\"title\":", "\"id\":\"x\",\"title\":", StringComparison.Ordinal))),
        Throws.TypeOf<InvalidDataException>());

    /// <summary>Each object of the file with a path to one of its kind.</summary>
    private static readonly string[] Objects =
        ["", "rivers/0", "clauses/0", "amounts", "amounts/sectionLadder/0", "amounts/pollutedWaterTiers/0", "interpretations/0",
            "interpretations/0/choices/0"];

    [TestCaseSource(nameof(Objects))]
    public void An_unknown_key_is_refused_in_every_object(string path) =>
        Assert.That(() => Law.With(j => At(j, path)["unheard-of"] = 1), Throws.TypeOf<InvalidDataException>());

    [TestCaseSource(nameof(Objects))]
    public void A_missing_key_is_refused_in_every_object_whichever_it_is(string path)
    {
        foreach (string key in At(Law.Json(), path).Select(p => p.Key))
            Assert.That(() => Law.With(j => At(j, path).Remove(key)), Throws.TypeOf<InvalidDataException>(), key);
    }

    [TestCaseSource(nameof(Objects))]
    public void A_null_is_refused_in_every_object_wherever_it_stands(string path)
    {
        foreach (string key in At(Law.Json(), path).Select(p => p.Key))
            Assert.That(() => Law.With(j => At(j, path)[key] = null), Throws.TypeOf<InvalidDataException>(), key);
    }

    [Test]
    public void Another_form_of_file_is_refused() => Refused(j => j["schema"] = "ecocomp.regulation/2", "Not a file of form");

    [TestCase("2021-13-01")]
    [TestCase("26 August 2021")]
    public void A_day_that_is_none_is_refused(string day) => Refused(j => j["inForceFrom"] = day, "Not a date: " + day);

    [Test]
    public void Two_clauses_of_one_number_are_refused() => Refused(j => At(j, "clauses/1")["id"] = "2", "The clause 2 stands twice.");

    [Test]
    public void A_clause_that_an_article_carries_out_must_be_there()
    {
        foreach (Clause clause in Law.Xuchang.Clauses)
        {
            Refused(
                j =>
                {
                    At(j, "clauses/" + clause.Order)["id"] = "x";
                    foreach (JsonNode? interpretation in j["interpretations"]!.AsArray()) interpretation!["clauses"] = new JsonArray();
                },
                $"The clause {clause.Id} is missing.");
        }
    }

    [Test]
    public void Two_rivers_of_one_name_are_refused() => Refused(j => At(j, "rivers/1")["name"] = "清潩河", "The river 清潩河 stands twice.");

    [Test]
    public void A_river_that_is_the_alias_of_another_is_refused() =>
        Refused(j => At(j, "rivers/1")["aliases"] = new JsonArray("清潁河"), "The river 清潁河 stands twice.");

    [Test]
    public void Two_ladder_steps_of_one_target_and_class_are_refused_however_they_are_written() =>
        Refused(j => (At(j, "amounts/sectionLadder/1")["target"], At(j, "amounts/sectionLadder/1")["class"]) = ("III", "4"),
            "The ladder step Ⅲ→Ⅳ stands twice.");

    [TestCase("Ⅲ")]
    [TestCase("Ⅱ")]
    public void A_ladder_step_for_a_class_that_meets_the_target_is_refused(string met) =>
        Refused(j => At(j, "amounts/sectionLadder/0")["class"] = met, "The ladder prices " + met);

    [TestCase("target")]
    [TestCase("class")]
    public void A_ladder_step_without_a_class_is_refused(string key) =>
        Refused(j => At(j, "amounts/sectionLadder/0")[key] = "Ⅵ", "Not a class: Ⅵ.");

    [Test]
    public void Two_tiers_of_one_volume_are_refused() =>
        Refused(j => At(j, "amounts/pollutedWaterTiers/1")["fromTonnes"] = 10000, "The tier from 10000 stands twice.");

    [Test]
    public void Every_amount_and_volume_must_be_positive()
    {
        string[] paths = [.. Law.Json()["amounts"]!.AsObject().Where(p => p.Value is JsonValue).Select(p => "amounts/" + p.Key),
            "amounts/sectionLadder/5/yuan", "amounts/pollutedWaterTiers/1/yuan", "amounts/pollutedWaterTiers/1/fromTonnes"];
        Assert.That(paths, Has.Length.EqualTo(15));
        foreach (string path in paths)
        {
            (string parent, string key) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
            Refused(j => At(j, parent)[key] = 0, "Not a");
            Refused(j => At(j, parent)[key] = -1, "Not a");
            Law.With(j => At(j, parent)[key] = 1);
        }
    }

    [Test]
    public void Tiers_are_put_in_order_largest_first()
    {
        Regulation law = Law.With(j =>
        {
            JsonArray tiers = j["amounts"]!["pollutedWaterTiers"]!.AsArray();
            JsonNode first = tiers[0]!;
            tiers.RemoveAt(0);
            tiers.Add(first);
        });
        Assert.That(law.Amounts.PollutedWaterTiers.Select(t => t.FromTonnes), Is.EqualTo(new[] { 10000m, 2000m }));
    }

    [Test]
    public void An_interpretation_too_few_is_refused() =>
        Refused(j => j["interpretations"]!.AsArray().RemoveAt(3), "Expected 17 interpretations, found 16.");

    [Test]
    public void An_interpretation_in_the_place_of_another_is_refused() =>
        Refused(j => At(j, "interpretations/2")["key"] = "scope", "Expected the interpretation improvement, found scope.");

    [Test]
    public void An_interpretation_without_a_choice_is_refused() =>
        Refused(j => At(j, "interpretations/0")["choices"] = new JsonArray(), "The interpretation scope has no choice.");

    [Test]
    public void A_choice_that_no_article_follows_is_refused() =>
        Refused(j => At(j, "interpretations/0/choices/1")["code"] = "class-offset", "No article follows the choice scope = class-offset.");

    [Test]
    public void A_first_month_that_is_none_is_refused() =>
        Refused(j => At(j, "interpretations/14/choices/1")["code"] = "2021-13", "No article follows the choice first-month = 2021-13.");

    [Test]
    public void An_interpretation_of_an_unknown_clause_is_refused() =>
        Refused(j => At(j, "interpretations/0")["clauses"] = new JsonArray("2", "2.1"), "The interpretation scope names no clause 2.1.");

    [TestCase("code", "five-rivers")]
    [TestCase("name", "仅五条河流")]
    public void Two_choices_of_one_name_are_refused(string key, string value) =>
        Refused(j => At(j, "interpretations/0/choices/1")[key] = value, $"The choice of scope {value} stands twice.");

    private static void Refused(Action<JsonObject> change, string why) =>
        Assert.That(() => Law.With(change), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(why));

    private static JsonObject At(JsonObject json, string path)
    {
        JsonNode node = json;
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        return node.AsObject();
    }
}
