using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Regulations;

public class RegulationReaderTests
{
    [Test]
    public void The_built_in_file_is_read_with_the_digest_of_its_bytes()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Law.Json().ToJsonString());
        Regulation read = RegulationReader.Read(utf8);
        Assert.That((read.Sha256, read.IsDraft), Is.EqualTo((Convert.ToHexStringLower(SHA256.HashData(utf8)), false)));
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
    [TestCase("clauses/1", "amounts", "[]", "$.clauses[1].amounts: an object is needed, found [].")]
    [TestCase("clauses/1", "uses", "[]", "$.clauses[1].uses: an object is needed, found [].")]
    [TestCase("clauses/1/uses", "scope", "2", "$.clauses[1].uses.scope: a text is needed, found 2.")]
    [TestCase("clauses/1", "open", "{}", "$.clauses[1].open: a list is needed, found {}.")]
    [TestCase("clauses/0", "id", "2", "$.clauses[0].id: a text is needed, found 2.")]
    public void What_is_of_another_kind_is_refused_with_its_place(string path, string key, string json, string why) =>
        Refused(j => At(j, path)[key] = JsonNode.Parse(json), "The regulation's data file: " + why);

    [Test]
    public void What_is_missing_or_unknown_is_told_with_its_place()
    {
        Refused(j => At(j, "words").Remove("compensation"), "The regulation's data file: $.words: the member compensation is missing.");
        Refused(j => At(j, "rivers/1")["x"] = 1, "The regulation's data file: $.rivers[1]: unknown member x.");
    }

    [TestCaseSource(nameof(Objects))]
    [TestCase("clauses/1/uses")]
    public void A_key_that_stands_twice_is_refused_in_every_object(string path) => Assert.That(
        () => RegulationReader.Read(WithFirstMemberTwice(path)),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains(": two members are called "));

    [Test]
    public void An_amount_that_stands_twice_is_refused_when_its_rule_reads_it() => Assert.That(
        () => RuleRegistry.BuiltIn.Bind(RegulationReader.Read(WithFirstMemberTwice("clauses/1/amounts"))),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains(": two members are called "));

    private static byte[] WithFirstMemberTwice(string path)
    {
        JsonObject file = Law.Json();
        JsonObject one = At(file, path);
        (string name, JsonNode? value) = one.First();
        string text = one.ToJsonString();
        string twice = "{" + new JsonObject { [name] = value?.DeepClone() }.ToJsonString()[1..^1] + "," + text[1..];
        return Encoding.UTF8.GetBytes(file.ToJsonString().Replace(text, twice, StringComparison.Ordinal));
    }

    /// <summary>Each object of the file with a path to one of its kind.</summary>
    private static readonly string[] Objects =
        ["", "counties/0", "words", "rivers/0", "clauses/1", "interpretations/0", "interpretations/0/choices/0"];

    /// <summary>What a clause may do without, and a regulation whose rivers have no other spelling.</summary>
    private static readonly string[] Optional = ["rule", "uses", "open", "amounts", "sameCharacters"];

    [TestCaseSource(nameof(Objects))]
    public void An_unknown_key_is_refused_in_every_object(string path) =>
        Assert.That(() => Law.With(j => At(j, path)["unheard-of"] = 1), Throws.TypeOf<InvalidDataException>());

    [TestCaseSource(nameof(Objects))]
    public void A_missing_key_is_refused_in_every_object_whichever_it_is(string path)
    {
        foreach (string key in At(Law.Json(), path).Select(p => p.Key).Except(Optional))
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
    public void A_clause_more_or_less_makes_no_file_unreadable()
    {
        Regulation more = Law.With(j => j["clauses"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "10", "basis": "第十条", "title": "施行", "titleEn": "In force" }""")));
        Assert.That(more.Clauses, Has.Length.EqualTo(18));
        Assert.That((more["10"].Rule, more["10"].HasAmounts, more["10"].Open.Length, more["10"].Uses.Length), Is.EqualTo(("", false, 0, 0)));
        Assert.That(Law.With(j => j["clauses"]!.AsArray().RemoveAt(16)).FindClause("9"), Is.Null);
    }

    [Test]
    public void What_a_clause_leaves_open_must_be_decided_by_an_interpretation() =>
        Refused(j => At(j, "clauses/0")["open"] = new JsonArray("scop"), "The clause 2 leaves scop open, which no interpretation decides.");

    [Test]
    public void A_clause_may_leave_a_point_open_once() =>
        Refused(j => At(j, "clauses/0")["open"] = new JsonArray("scope", "scope"), "The open point of clause 2 scope stands twice.");

    [TestCase("8")]
    [TestCase("4.1.1")]
    public void A_clause_uses_other_clauses_of_the_regulation(string used) =>
        Refused(j => At(j, "clauses/1/uses")["scope"] = used, $"The clause 4.1.1 uses the clause {used} as scope, which is no other clause.");

    [Test]
    public void An_interpretation_names_the_clauses_that_leave_it_open() =>
        Assert.That(Law.Open("canal-accident").Clauses, Is.EqualTo(new[] { "6.2.1", "6.2.2" }));

    [Test]
    public void Two_counties_of_one_name_are_refused() =>
        Refused(j => At(j, "counties/1")["aliases"] = new JsonArray("禹州市"), "The county 禹州市 stands twice.");

    [Test]
    public void Two_rivers_of_one_name_are_refused() => Refused(j => At(j, "rivers/1")["name"] = "清潩河", "The river 清潩河 stands twice.");

    [Test]
    public void A_river_that_is_the_alias_of_another_is_refused() =>
        Refused(j => At(j, "rivers/1")["aliases"] = new JsonArray("清潁河"), "The river 清潁河 stands twice.");

    [Test]
    public void An_interpretation_more_or_less_makes_no_file_unreadable()
    {
        Assert.That(Law.With(j => j["interpretations"]!.AsArray().RemoveAt(16)).Interpretations, Has.Length.EqualTo(18));
        Regulation more = Law.With(j =>
        {
            JsonObject one = JsonNode.Parse(At(j, "interpretations/0").ToJsonString())!.AsObject();
            (one["key"], one["name"]) = ("unheard-of", "没听说过");
            j["interpretations"]!.AsArray().Add(one);
        });
        Assert.That(more.Interpretations[19].Key, Is.EqualTo("unheard-of"));
        Assert.That(more.Interpretations.Select(i => i.Order), Is.EqualTo(Enumerable.Range(0, 20)));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void A_regulation_may_leave_sixty_four_points_open(int count, bool read)
    {
        void Fill(JsonObject j)
        {
            for (int i = j["interpretations"]!.AsArray().Count; i < count; i++)
            {
                JsonObject one = JsonNode.Parse(At(j, "interpretations/0").ToJsonString())!.AsObject();
                (one["key"], one["name"]) = ("k" + i, "口径" + i);
                j["interpretations"]!.AsArray().Add(one);
            }
        }

        if (read) Assert.That(Law.With(Fill).Interpretations, Has.Length.EqualTo(64));
        else Refused(Fill, "More than 64 interpretations: 65.");
    }

    [TestCase("key", "scope")]
    [TestCase("name", "适用河流")]
    public void Two_interpretations_of_one_name_are_refused(string key, string value) =>
        Refused(j => At(j, "interpretations/16")[key] = value, $"The interpretation {value} stands twice.");

    [Test]
    public void An_interpretation_without_a_choice_is_refused() =>
        Refused(j => At(j, "interpretations/0")["choices"] = new JsonArray(), "The interpretation scope has no choice.");

    [Test]
    public void A_first_month_that_is_none_is_refused() =>
        Refused(j => At(j, "interpretations/16/choices/1")["code"] = "2021-13", "Not a month: first-month = 2021-13.");

    [TestCase("code", "five-rivers")]
    [TestCase("name", "仅五条河流")]
    public void Two_choices_of_one_name_are_refused(string key, string value) =>
        Refused(j => At(j, "interpretations/0/choices/1")[key] = value, $"The choice of scope {value} stands twice.");

    [TestCase("2021-08", true)]
    [TestCase("2021-07", false)]
    public void No_month_is_settled_by_a_regulation_that_came_into_force_after_it(string first, bool read)
    {
        void Begin(JsonObject j) => At(j, "interpretations/16/choices/1")["code"] = first;
        if (read) Assert.That(Law.With(Begin).FindInterpretation("first-month")!.Choices[1].Code, Is.EqualTo(first));
        else Refused(Begin, "The first month 2021-07 is before 2021-08-26, from which the regulation is in force.");
        Assert.That(Told(Begin), Is.EqualTo(read ? [] : new[] { "E507 2021-07 | monthInForce" }));
    }

    [Test]
    public void Where_the_day_is_none_no_first_month_is_before_it() =>
        Assert.That(Told(j => j["inForceFrom"] = "2021年"), Is.EqualTo(new[] { "E507 2021年 | date" }));

    [Test]
    public void A_regulation_whose_rivers_have_no_other_spelling_says_none()
    {
        Assert.That(Told(j => j.Remove("sameCharacters")), Is.Empty);
        Assert.That(Law.With(j => j.Remove("sameCharacters")).CoveredRiver("颖河"), Is.Null);
        Assert.That(Law.Xuchang.CoveredRiver("颖河"), Is.EqualTo("颍河"));
    }

    /// <summary>Of what an archive holds an alias may be empty; characters that are written for none would mean nothing.</summary>
    [Test]
    public void An_empty_text_in_a_list_is_told_of_a_file_that_somebody_writes()
    {
        Assert.That(Told(j => j["sameCharacters"] = new JsonArray("颍颖", "")), Is.EqualTo(new[] { "E504 sameCharacters" }));
        Refused(j => j["sameCharacters"] = new JsonArray("颍颖", ""), "sameCharacters: an empty text.");
        Assert.That(Told(j => At(j, "rivers/2")["aliases"] = new JsonArray("")), Is.EqualTo(new[] { "E504 aliases" }));
        Assert.That(Law.With(j => At(j, "rivers/2")["aliases"] = new JsonArray("")).Rivers[2].Aliases, Is.EqualTo(new[] { "" }));
    }

    [TestCase("许昌-2021", true)]
    [TestCase("xuchang_2021", false)]
    [TestCase("xuchang 2021", false)]
    [TestCase("a/b", false)]
    public void An_id_that_somebody_writes_has_letters_digits_and_dashes_alone(string id, bool read)
    {
        Assert.That(Told(j => j["id"] = id), Is.EqualTo(read ? [] : new[] { $"E507 {id} | id" }));
        Assert.That(Law.With(j => j["id"] = id).Id, Is.EqualTo(id), "one that an archive holds stays as it was");
    }

    [TestCase("GB 3838-2002", "Groundwater | none")]
    [TestCase("GB/T 14848-2017", "River | none", "Lake | none")]
    [TestCase("")]
    public void Each_kind_of_water_is_judged_by_one_standard(string standard, params string[] lacking)
    {
        string[] none = standard.Length == 0 ? ["River | none", "Lake | none", "Groundwater | none"] : lacking;
        Assert.That(Told(j => j["standards"] = standard.Length == 0 ? new JsonArray() : new JsonArray(standard)), Is.EqualTo(none.Select(n => "E518 " + n)));
        if (standard.Length > 0) Assert.That(Law.With(j => j["standards"] = new JsonArray(standard)).Standards, Is.Not.Null, "one that months were settled by is read");
    }

    [Test]
    public void A_kind_of_water_that_two_standards_judge_is_told() => Assert.That(
        Told(j => j["standards"] = new JsonArray("GB 3838-2002", "GB/T 14848-2017", "GB 3838-2002")), Is.EqualTo(new[] { "E518 River | two", "E518 Lake | two" }));

    [Test]
    public void Of_standards_that_could_not_be_read_no_kind_of_water_is_said_to_lack_one()
    {
        Assert.That(Told(j => j["standards"] = 7), Is.EqualTo(new[] { "E507 7 | list" }));
        Assert.That(Told(j => j["standards"] = new JsonArray("GB 3838-2002", 7)), Is.EqualTo(new[] { "E507 7 | text" }));
        Assert.That(Told(j => j["standards"] = new JsonArray("GB 3838-2003")).Single(), Does.StartWith("E509 GB 3838-2003"));
    }

    [Test]
    public void A_clause_that_uses_itself_is_told_which_others_there_are()
    {
        string others = string.Join('、', Law.Xuchang.Clauses.Select(c => c.Id).Where(id => id != "4.1.1"));
        Assert.That(Told(j => At(j, "clauses/1/uses")["scope"] = "4.1.1")[0], Does.StartWith("E509 4.1.1 | " + others));
    }

    [Test]
    public void Names_that_are_missing_do_not_stand_twice_and_of_several_that_do_the_first_is_told()
    {
        Assert.That(Told(j => (At(j, "counties/0")["name"], At(j, "counties/1")["name"]) = ("", "")), Is.EqualTo(new[] { "E504 name", "E504 name" }));
        Assert.That(Told(j => (At(j, "counties/1")["code"], At(j, "counties/1")["name"]) = ("411081", "禹州市")), Is.EqualTo(new[] { "E506 411081" }));
    }

    [Test]
    public void Numbers_that_a_rule_asks_for_and_an_indicator_that_there_is_not_are_told()
    {
        Assert.That(Told(j => At(j, "clauses/12").Remove("amounts")), Does.Contain("E504 amounts"));
        Assert.That(Told(j => At(j, "clauses/10/amounts")["indicators"] = new JsonArray("HG", "CD|ZZZ")).Single(), Does.StartWith("E509 ZZZ"));
    }

    /// <summary>What is told of a file that somebody writes as <c>E507 value | arguments</c>.</summary>
    private static string[] Told(Action<JsonObject> change)
    {
        var faults = new FaultLog();
        RegulationIntake.Open("law.json", Law.Changed(change), Law.BuiltIn, faults);
        return [.. faults.Sorted(_ => 0).Select(f => $"{f.Code} {f.Value} | {string.Join(" | ", f.Arguments)}".TrimEnd(' ', '|'))];
    }

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
