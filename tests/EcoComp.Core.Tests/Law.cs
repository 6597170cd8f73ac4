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

    private static string ReadText()
    {
        using Stream stream = typeof(Regulation).Assembly.GetManifestResourceStream("Regulations/xuchang-2021.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
