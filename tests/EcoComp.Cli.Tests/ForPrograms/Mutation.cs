using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcoComp.Cli.Tests.ForPrograms;

/// <summary>A JSON with one thing wrong.</summary>
/// <param name="What">What is wrong, by the place without its numbers: <c>$.months[].month: dropped</c>.</param>
/// <param name="Json">The JSON.</param>
internal sealed record Mutation(string What, JsonElement Json)
{
    /// <summary>Members that may be absent.</summary>
    private static readonly string[] Optional =
    [
        "$.rows[].time", "$.sameCharacters", "$.clauses[].rule", "$.clauses[].open", "$.clauses[].uses", "$.clauses[].amounts", "$.data", "$.archive", "$.out", "$.lang",
        "$.regulations", "$.samples", "$.import", "$.import.sheet", "$.import.map", "$.import.as", "$.notice", "$.notice.number", "$.notice.date", "$.notice.addressees",
        "$.notice.copies", "$.notice.objection",
    ];

    /// <summary>Every way to spoil a JSON once, at each kind of place that was not spoiled before.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="seen">The ways that were seen.</param>
    public static IEnumerable<Mutation> Of(JsonElement json, HashSet<string> seen) => At(json, json, "$", [], seen);

    private static IEnumerable<Mutation> At(JsonElement root, JsonElement value, string place, string[] path, HashSet<string> seen)
    {
        if (seen.Add(place + ": of another type"))
            yield return new(place + ": of another type", Changed(root, path, _ => value.ValueKind == JsonValueKind.Object ? new JsonArray() : new JsonObject()));
        if (value.ValueKind == JsonValueKind.String && seen.Add(place + ": a number")) yield return new(place + ": a number", Changed(root, path, _ => 7));
        if (value.ValueKind == JsonValueKind.Number && seen.Add(place + ": a text")) yield return new(place + ": a text", Changed(root, path, _ => "7"));
        if (value.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement one in value.EnumerateArray())
            {
                foreach (Mutation inner in At(root, one, place + "[]", [.. path, (index++).ToString(CultureInfo.InvariantCulture)], seen)) yield return inner;
            }
        }

        if (value.ValueKind != JsonValueKind.Object) yield break;
        if (seen.Add(place + ": with one more")) yield return new(place + ": with one more", Changed(root, path, o => With(o!, "extra", true)));
        bool isMap = IsMap(place);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string inner = place + "." + (isMap ? "*" : member.Name);
            if (!isMap && !Optional.Contains(inner) && seen.Add(inner + ": dropped"))
                yield return new(inner + ": dropped", Changed(root, path, o => Without(o!, member.Name)));
            foreach (Mutation deeper in At(root, member.Value, inner, [.. path, member.Name], seen)) yield return deeper;
        }
    }

    /// <summary>Objects whose names are data.</summary>
    private static bool IsMap(string place) => place.EndsWith(".interpretations", StringComparison.Ordinal) || place.EndsWith(".uses", StringComparison.Ordinal);

    private static JsonElement Changed(JsonElement root, string[] path, Func<JsonNode?, JsonNode?> change)
    {
        JsonNode? copy = JsonNode.Parse(root.GetRawText());
        return JsonDocument.Parse((path.Length == 0 ? change(copy) : In(copy!, path, change))!.ToJsonString()).RootElement;
    }

    private static JsonNode In(JsonNode root, string[] path, Func<JsonNode?, JsonNode?> change)
    {
        JsonNode at = root;
        foreach (string step in path[..^1]) at = at is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : at[step]!;
        if (at is JsonArray last)
        {
            int index = int.Parse(path[^1], CultureInfo.InvariantCulture);
            JsonNode? old = last[index];
            last[index] = null;
            last[index] = change(old);
        }
        else
        {
            JsonNode? old = at[path[^1]];
            at[path[^1]] = null;
            at[path[^1]] = change(old);
        }

        return root;
    }

    private static JsonNode With(JsonNode node, string name, JsonNode value)
    {
        node[name] = value;
        return node;
    }

    private static JsonNode Without(JsonNode node, string name)
    {
        node.AsObject().Remove(name);
        return node;
    }
}
