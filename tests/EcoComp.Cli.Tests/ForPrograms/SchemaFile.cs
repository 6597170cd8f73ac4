using System.Text;
using System.Text.Json;
using EcoComp.Cli.Data;
using Json.Schema;

namespace EcoComp.Cli.Tests.ForPrograms;

/// <summary>A JSON Schema as the program prints it, read by a validator that is not the program's.</summary>
internal sealed class SchemaFile
{
    private static readonly Dictionary<string, SchemaFile> Known = Schemas.Names.ToDictionary(n => n, n => new SchemaFile(n));

    private readonly JsonSchema _schema;

    private SchemaFile(string name)
    {
        string text = Encoding.UTF8.GetString(Schemas.Bytes(name));
        Root = JsonDocument.Parse(text).RootElement;
        _schema = JsonSchema.FromText(text);
    }

    /// <summary>The schema itself.</summary>
    public JsonElement Root { get; }

    /// <summary>The schema of a name.</summary>
    public static SchemaFile Named(string name) => Known[name];

    /// <summary>The name of the schema of what the program writes: a file says its form; faults are a list.</summary>
    public static string Of(JsonElement json) => json.ValueKind == JsonValueKind.Array ? "faults" : json.GetProperty("schema").GetString()!.Split('.', '/')[1];

    /// <summary>Whether it takes a value.</summary>
    public bool Takes(JsonElement json) => _schema.Evaluate(json).IsValid;

    /// <summary>What it refuses in a value.</summary>
    public IEnumerable<string> Refusals(JsonElement json)
    {
        EvaluationResults results = _schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (results.IsValid) return [];
        return (results.Details ?? []).Where(d => d.Errors is not null)
            .SelectMany(d => d.Errors!.Select(e => d.InstanceLocation + ": " + e.Value)).DefaultIfEmpty("refused").Take(5);
    }

    /// <summary>The texts of a list of the schema.</summary>
    /// <param name="path">Where it stands: <c>$defs/note/properties/code/enum</c>.</param>
    public IEnumerable<string> Texts(string path)
    {
        JsonElement at = Root;
        foreach (string member in path.Split('/')) at = at.GetProperty(member);
        return at.EnumerateArray().Select(e => e.GetString()!);
    }
}
