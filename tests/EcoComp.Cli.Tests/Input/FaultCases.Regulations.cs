using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Cli.Tests.Input;

/// <summary>E5: files of regulations and drafts. Each is written on one line; that lines are told right, the tests of their door show.</summary>
internal static partial class FaultCases
{
    private const string DraftHead = """{ "schema": "ecocomp.draft/1", "base": "xuchang-2021", "id": "d", "clauses": [""";

    private static readonly FaultCase[] Regulations =
    [
        OfLaw("a file of a regulation that is no UTF-8", [0xFF], "law.json:0:0 E501"),
        OfLaw("a file of a regulation that is no JSON", "{ \"schema\": }"u8.ToArray(), "law.json:1:0 E502"),
        OfLaw("a file of another form", j => j["schema"] = "ecocomp.regulation/2", "law.json:1:0 E503"),
        OfLaw("a regulation without its document", j => j.Remove("document"), "law.json:1:0 E504"),
        OfLaw("a member that nobody knows", j => j["note"] = "x", "law.json:1:0 E505"),
        OfLaw("a river twice", j => j["rivers"]!.AsArray().Add(j["rivers"]![0]!.DeepClone()), "law.json:1:0 E506"),
        OfLaw("a day that is none", j => j["inForceFrom"] = "2027年", "law.json:1:0 E507"),
        OfLaw("a class in Latin letters", j => Amounts(j, "4.1.2")["ladder"]![0]!["class"] = "IV", "law.json:1:0 E508"),
        OfLaw("a rule that there is not", j => Clause(j, "5.1")["rule"] = "source-rewards", "law.json:1:0 E509"),
        OfLaw("a ladder without rows", j => Amounts(j, "4.1.2")["ladder"] = new JsonArray(), "law.json:1:0 E510"),
        OfLaw("too many interpretations", Fill, "law.json:1:0 E511") with { Only = "E511" },
        OfLaw("a clause that does not leave open what its rule asks", j => Clause(j, "7.3").Remove("open"), "law.json:1:0 E512"),
        OfLaw("an interpretation of no clause", j => j["interpretations"]!.AsArray().Add(Open("x")), "law.json:1:0 E513"),
        OfLaw("amounts that no rule reads", j => Clause(j, "9")["amounts"] = new JsonObject { ["yuan"] = 1 }, "law.json:1:0 E514"),
        OfLaw("amounts without a rule", j => Clause(j, "4.2")["amounts"] = new JsonObject { ["yuan"] = 1 }, "law.json:1:0 E515"),
        OfLaw("a ladder with a hole", j => Amounts(j, "4.1.2")["ladder"]!.AsArray().RemoveAt(0), "law.json:1:0 E516"),
        OfLaw(
            "a ladder that prices what meets the target",
            j => Amounts(j, "4.1.2")["ladder"]!.AsArray().Add(new JsonObject { ["target"] = "Ⅲ", ["class"] = "Ⅱ", ["yuan"] = 1 }), "law.json:1:0 E517"),
        OfLaw("water that no standard judges", j => j["standards"]!.AsArray().RemoveAt(1), "law.json:1:0 E518"),
        new("a clause of a draft that changes nothing", f => f.Write("draft.json", DraftHead + "{ \"id\": \"7.3\" }] }"), "draft.json:1:0 E519") { Draft = true },
        OfLaw("an id that the program's regulation has", j => j["id"] = "xuchang-2021", "law.json:1:0 E520"),
        OfLaw("a draft among regulations", Encoding.UTF8.GetBytes(DraftHead + "] }"), "law.json:0:0 E521"),
        new("a clause that only one used which a draft leaves out", f => f.Write("draft.json", DraftHead + "{ \"id\": \"4.1.2\", \"removed\": true }] }"), "draft.json:1:0 E522") { Draft = true },
        OfLaw("a regulation that settles no month", j => j["inForceFrom"] = "2021-08-20", "law.json:1:0 E523"),
        OfLaw("a file that is no regulation by its size", new byte[RegulationIntake.MostBytes + 1], "law.json:0:0 E524"),
        OfLaw("a worse class that costs less", j => Amounts(j, "4.1.2")["ladder"]![1]!["yuan"] = 6000000, "law.json:1:0 W433"),
    ];

    /// <summary>The program's regulation under another id, in force from September 2021.</summary>
    private static string Newer()
    {
        JsonObject json = JsonNode.Parse(RegulationCatalogue.BuiltInFiles().First())!.AsObject();
        (json["id"], json["inForceFrom"]) = ("x", "2021-09-01");
        JsonArray open = json["interpretations"]!.AsArray();
        open.Remove(open.Single(i => i!["key"]!.GetValue<string>() == FirstMonth.Key));
        return json.ToJsonString();
    }

    private static FaultCase OfLaw(string name, Action<JsonObject> change, params string[] places)
    {
        JsonObject json = JsonNode.Parse(Newer())!.AsObject();
        change(json);
        return OfLaw(name, Encoding.UTF8.GetBytes(json.ToJsonString()), places);
    }

    private static FaultCase OfLaw(string name, byte[] utf8, params string[] places) => new(name, f => f.Write("law.json", utf8), places) { Law = true };

    private static JsonObject Clause(JsonObject json, string id) => json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == id)!.AsObject();

    private static JsonObject Amounts(JsonObject json, string id) => Clause(json, id)["amounts"]!.AsObject();

    private static JsonObject Open(string key) => new()
    {
        ["key"] = key,
        ["name"] = key + "名",
        ["nameEn"] = key,
        ["open"] = key,
        ["openEn"] = key,
        ["choices"] = new JsonArray(new JsonObject { ["code"] = "a", ["name"] = "甲", ["nameEn"] = "a" }),
    };

    private static void Fill(JsonObject json)
    {
        JsonArray open = json["interpretations"]!.AsArray();
        while (open.Count <= 64) open.Add(Open("x" + open.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
