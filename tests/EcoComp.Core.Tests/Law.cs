using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests;

/// <summary>The regulation of the program, and regulations made up from it by changing its data file.</summary>
internal static class Law
{
    public static readonly RegulationCatalogue BuiltIn = RegulationCatalogue.BuiltIn();
    public static readonly Regulation Xuchang = BuiltIn.Regulations[0];

    private static readonly string Text = ReadText();

    /// <summary>What the program's regulation leaves open under a key.</summary>
    public static Interpretation Open(string key) => Xuchang.FindInterpretation(key) ?? throw new KeyNotFoundException(key);

    /// <summary>The data file of the program's regulation, to be changed.</summary>
    public static JsonObject Json() => JsonNode.Parse(Text)!.AsObject();

    /// <summary>Reads a changed data file.</summary>
    public static Regulation Of(JsonObject json) => RegulationReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));

    /// <summary>The program's regulation with one change.</summary>
    public static Regulation With(Action<JsonObject> change)
    {
        JsonObject json = Json();
        change(json);
        return Of(json);
    }

    /// <summary>A regulation like the program's under another id, in force from another day.</summary>
    public static Regulation Successor(string id, string from, string firstMonth) => With(json =>
    {
        json["id"] = id;
        json["inForceFrom"] = from;
        JsonNode first = json["interpretations"]!.AsArray().Single(i => i!["key"]!.GetValue<string>() == "first-month")!;
        first["choices"] = new JsonArray(new JsonObject { ["code"] = firstMonth, ["name"] = firstMonth + "起", ["nameEn"] = firstMonth });
    });

    /// <summary>A regulation like the program's under another id, from another day on, with another default for a key.</summary>
    public static Regulation WithDefault(string id, string from, string key, string choice) => With(json =>
    {
        (json["id"], json["inForceFrom"]) = (id, from);
        JsonArray open = json["interpretations"]!.AsArray();
        open.Remove(open.Single(i => i!["key"]!.GetValue<string>() == "first-month"));
        JsonArray choices = open.Single(i => i!["key"]!.GetValue<string>() == key)!["choices"]!.AsArray();
        JsonNode first = choices.Single(c => c!["code"]!.GetValue<string>() == choice)!;
        choices.Remove(first);
        choices.Insert(0, first);
    });

    /// <summary>The data file of the program's regulation with one change.</summary>
    public static byte[] Changed(Action<JsonObject> change)
    {
        JsonObject json = Json();
        change(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>Adds rows to the ladder of deductions for targets Ⅰ and Ⅱ, so that it prices every miss.</summary>
    public static void PriceEveryTarget(JsonObject json)
    {
        foreach (JsonNode? row in RowsOfBetterTargets()) json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == "4.1.2")!["amounts"]!["ladder"]!.AsArray().Add(row!.DeepClone());
    }

    /// <summary>Such rows: the worse the class, the more it costs.</summary>
    public static JsonArray RowsOfBetterTargets()
    {
        string[] classes = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];
        return
        [
            .. from target in new[] { 0, 1 }
               from found in Enumerable.Range(target + 1, 5 - target)
               select new JsonObject { ["target"] = classes[target], ["class"] = classes[found], ["yuan"] = found * 100000 },
        ];
    }

    /// <summary>Leaves out what a clause leaves open.</summary>
    public static void LeaveOut(JsonObject json, string key)
    {
        foreach (JsonNode? clause in json["clauses"]!.AsArray())
        {
            if (clause!["open"] is JsonArray open && open.FirstOrDefault(k => k!.GetValue<string>() == key) is { } one) open.Remove(one);
        }

        JsonArray interpretations = json["interpretations"]!.AsArray();
        interpretations.Remove(interpretations.Single(i => i!["key"]!.GetValue<string>() == key));
    }

    private static string ReadText() => Encoding.UTF8.GetString(RegulationCatalogue.BuiltInFiles().Single());
}
