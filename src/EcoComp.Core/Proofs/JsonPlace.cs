using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Proofs;

/// <summary>The place of a number or a class in the amounts of a clause, as a regulation's data file has it.</summary>
/// <param name="Path">The way from the clause to the value, <c>amounts.ladder[2].yuan</c>.</param>
/// <param name="Find">Finds the value in a file.</param>
internal sealed record JsonPlace(string Path, Func<JsonNode, JsonNode> Find)
{
    /// <summary>The places of a clause.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="clause">The place of the clause among the clauses.</param>
    public static IEnumerable<JsonPlace> NumbersAndClasses(JsonNode file, int clause) =>
        file["clauses"]![clause]!["amounts"] is { } amounts ? Leaves(amounts, "amounts", f => f["clauses"]![clause]!["amounts"]!) : [];

    /// <summary>Changes the value: a number by one, a class to the next.</summary>
    public void Change(JsonNode file)
    {
        JsonNode value = Find(file);
        JsonNode changed = value.GetValueKind() == JsonValueKind.Number
            ? JsonValue.Create(value.GetValue<decimal>() + 1)
            : JsonValue.Create(WaterClass.FromRank((ClassOf(value)!.Value.Rank % WaterClass.All.Count) + 1).ToString());
        if (value.Parent is JsonArray rows) rows[value.GetElementIndex()] = changed;
        else value.Parent!.AsObject()[value.GetPropertyName()] = changed;
    }

    private static IEnumerable<JsonPlace> Leaves(JsonNode node, string path, Func<JsonNode, JsonNode> find) => node switch
    {
        JsonObject members => members.SelectMany(m => Leaves(m.Value!, path + "." + m.Key, f => find(f)[m.Key]!)),
        JsonArray rows => rows.SelectMany((r, i) => Leaves(r!, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), f => find(f)[i]!)),
        _ => node.GetValueKind() == JsonValueKind.Number || ClassOf(node) is not null ? [new JsonPlace(path, find)] : [],
    };

    private static WaterClass? ClassOf(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && WaterClassNotation.TryRead(value.GetValue<string>(), out WaterClass found) ? found : null;
}
