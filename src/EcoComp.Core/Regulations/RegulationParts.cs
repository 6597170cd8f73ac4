using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcoComp.Core.Regulations;

/// <summary>The parts of a regulation's data file by what they are, not by where they stand: a clause by its number, a row of a table by its words.</summary>
internal static class RegulationParts
{
    /// <summary>What names an object in a list, the first that it has.</summary>
    private static readonly string[] Names = ["id", "key", "code", "name"];

    /// <summary>What an object in a list is known by: its name, else the words of its row; empty where it has numbers alone.</summary>
    public static string NameOf(JsonObject row)
    {
        if (Names.FirstOrDefault(n => IsText(row[n])) is { } name) return row[name]!.GetValue<string>();
        return string.Join(',', row.Where(m => IsText(m.Value)).Select(m => m.Value!.GetValue<string>()));
    }

    /// <summary>Everything that a file says, in its order: <c>clauses[4.1.2].amounts.ladder[Ⅳ,Ⅴ].yuan</c> and its value.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonNode file) => Of(file, "");

    private static IEnumerable<KeyValuePair<string, string>> Of(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m => Of(m.Value, path.Length == 0 ? m.Key : path + "." + m.Key)),
        JsonArray rows when rows.Count > 0 && rows.All(r => r is JsonObject) => Rows(rows, path),
        JsonArray list => [new(path, string.Join(", ", list.Select(Text)))],
        _ => [new(path, Text(node))],
    };

    private static IEnumerable<KeyValuePair<string, string>> Rows(JsonArray rows, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            var row = (JsonObject)rows[i]!;
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            string name = NameOf(row) is { Length: > 0 } known ? known : number;
            foreach (KeyValuePair<string, string> part in Of(row, path + "[" + (seen.Add(name) ? name : name + " " + number) + "]")) yield return part;
        }
    }

    private static string Text(JsonNode? node) => node is null ? "null" : IsText(node) ? node.GetValue<string>() : node.ToJsonString();

    private static bool IsText(JsonNode? node) => node is JsonValue && node.GetValueKind() == JsonValueKind.String;
}
