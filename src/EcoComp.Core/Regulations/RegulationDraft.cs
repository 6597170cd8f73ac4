using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Regulations;

/// <summary>
/// A draft of a regulation, form <c>ecocomp.draft/1</c>: it names its base and holds only what differs. A clause gives the amounts that are others, of
/// a table the rows that are others, each known by its words; or it is left out, as a whole article is by its number.
/// </summary>
public static class RegulationDraft
{
    /// <summary>The form of its data file.</summary>
    public const string Schema = "ecocomp.draft/1";

    private static readonly ImmutableArray<string> Members = ["schema", "base", "id", "clauses", "rivers"];
    private static readonly ImmutableArray<string> ClauseMembers = ["id", "amounts", "removed"];

    /// <summary>Whether a data file says that it is a draft.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    public static bool Is(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8) is JsonObject file && Text(file["schema"]) == Schema;
        }
        catch (JsonException)
        {
            return false; // what it is is told when it is read as a regulation
        }
    }

    /// <summary>Reads a draft: the regulation that it would be.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <param name="catalogue">The regulations, of which one is its base.</param>
    /// <exception cref="InvalidDataException">It lacks something, has something unknown, or names what its base does not have.</exception>
    public static Regulation Read(ReadOnlySpan<byte> utf8, RegulationCatalogue catalogue) => Read(utf8, catalogue, StandardCatalogue.BuiltIn);

    /// <summary>Reads a draft that settles by standards of a catalogue.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <param name="catalogue">The regulations, of which one is its base.</param>
    /// <param name="standards">The standards that it may name.</param>
    /// <exception cref="InvalidDataException">It lacks something, has something unknown, or names what its base does not have.</exception>
    public static Regulation Read(ReadOnlySpan<byte> utf8, RegulationCatalogue catalogue, StandardCatalogue standards)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        JsonObject draft = Parse(utf8.ToArray());
        RequireKnown(draft, Members, "The draft");
        string name = Text(draft["base"]) ?? throw new InvalidDataException("The draft: the member base is missing.");
        Regulation foundation = catalogue.Find(name)
            ?? throw new InvalidDataException($"The draft: there is no regulation {name}; there are {string.Join(", ", catalogue.Regulations.Select(r => r.Id))}.");
        var file = (JsonObject)JsonNode.Parse(foundation.Utf8.AsSpan())!;
        file["id"] = Text(draft["id"]) is { Length: > 0 } id ? id : throw new InvalidDataException("The draft: the member id is missing.");
        HashSet<string> open = Open(file);
        if (draft["rivers"] is { } rivers) file["rivers"] = rivers.DeepClone();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode? clause in draft["clauses"] is { } clauses ? ListOf(clauses, "clauses") : [])
        {
            JsonObject change = clause as JsonObject ?? throw new InvalidDataException("clauses: an object is needed.");
            if (Text(change["id"]) is { } one && !named.Add(one)) throw new InvalidDataException($"clauses: {one} stands twice.");
            Change(file, change);
        }

        Drop(file, open);
        return RegulationReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), standards);
    }

    private static JsonObject Parse(byte[] utf8)
    {
        try
        {
            using JsonDocument strict = StrictJson.Parse(utf8);
            return JsonNode.Parse(utf8) as JsonObject ?? throw new InvalidDataException("The draft: an object is needed.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The draft is no JSON: {e.Message}", e);
        }
    }

    private static void Change(JsonObject file, JsonObject change)
    {
        string id = Text(change["id"]) ?? throw new InvalidDataException("clauses: the member id is missing.");
        RequireKnown(change, ClauseMembers, $"clause {id}");
        var clauses = (JsonArray)file["clauses"]!;
        if (change["removed"] is { } removed)
        {
            if (removed.GetValueKind() != JsonValueKind.True || change.ContainsKey("amounts")) throw new InvalidDataException($"clause {id}: either amounts, or removed = true.");
            JsonObject[] gone = [.. clauses.Cast<JsonObject>().Where(c => Text(c["id"]) is var own && (own == id || own!.StartsWith(id + ".", StringComparison.Ordinal)))];
            if (gone.Length == 0) throw NoClause(id, clauses);
            foreach (JsonObject clause in gone) Remove(clauses, clause);
            return;
        }

        JsonObject changed = clauses.Cast<JsonObject>().FirstOrDefault(c => Text(c["id"]) == id) ?? throw NoClause(id, clauses);
        if (change["amounts"] is not JsonObject amounts) throw new InvalidDataException($"clause {id}: amounts, or removed = true, is missing.");
        if (changed["amounts"] is not JsonObject own) throw new InvalidDataException($"clause {id} has no amounts.");
        Merge(own, amounts, $"clause {id}.amounts");
    }

    /// <summary>A clause is left out, and what others use of it with it.</summary>
    private static void Remove(JsonArray clauses, JsonObject clause)
    {
        clauses.Remove(clause);
        foreach (JsonObject other in clauses.Cast<JsonObject>())
        {
            if (other["uses"] is not JsonObject uses) continue;
            foreach (string part in uses.Where(u => Text(u.Value) == Text(clause["id"])).Select(u => u.Key).ToArray()) uses.Remove(part);
        }
    }

    private static void Merge(JsonObject own, JsonObject changes, string path)
    {
        foreach ((string name, JsonNode? value) in changes)
        {
            if (!own.ContainsKey(name)) throw new InvalidDataException($"{path}: unknown member {name}; there are {string.Join(", ", own.Select(m => m.Key))}.");
            if (value is JsonArray rows && own[name] is JsonArray ownRows && IsNamed(rows) && IsNamed(ownRows)) MergeRows(ownRows, rows, $"{path}.{name}");
            else own[name] = value?.DeepClone();
        }
    }

    /// <summary>Whether every row of a table is known by its words; a table of numbers alone is given whole.</summary>
    private static bool IsNamed(JsonArray rows) => rows.Count > 0 && rows.All(r => r is JsonObject row && RegulationParts.NameOf(row).Length > 0);

    private static void MergeRows(JsonArray own, JsonArray rows, string path)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonObject row in rows.Cast<JsonObject>())
        {
            string name = RegulationParts.NameOf(row);
            if (!named.Add(name)) throw new InvalidDataException($"{path}: {name} stands twice.");
            int at = own.ToList().FindIndex(r => RegulationParts.NameOf((JsonObject)r!) == name);
            if (at >= 0) own[at] = row.DeepClone();
            else own.Add(row.DeepClone());
        }
    }

    /// <summary>What clauses left open that are gone is no open point of the draft.</summary>
    private static void Drop(JsonObject file, HashSet<string> before)
    {
        before.ExceptWith(Open(file));
        var interpretations = (JsonArray)file["interpretations"]!;
        foreach (JsonNode? one in interpretations.Where(i => before.Contains(Text(i!["key"])!)).ToArray()) interpretations.Remove(one);
    }

    private static HashSet<string> Open(JsonObject file) => [.. ((JsonArray)file["clauses"]!).SelectMany(c => c!["open"] as JsonArray ?? []).Select(k => Text(k)!)];

    private static void RequireKnown(JsonObject members, ImmutableArray<string> known, string path)
    {
        if (members.Select(m => m.Key).FirstOrDefault(k => !known.Contains(k)) is { } unknown)
            throw new InvalidDataException($"{path}: unknown member {unknown}; there are {string.Join(", ", known)}.");
    }

    private static JsonArray ListOf(JsonNode node, string path) => node as JsonArray ?? throw new InvalidDataException($"{path}: a list is needed.");

    private static InvalidDataException NoClause(string id, JsonArray clauses) =>
        new InvalidDataException($"There is no clause {id}; there are {string.Join(", ", clauses.Select(c => Text(c!["id"])))}.");

    private static string? Text(JsonNode? node) => node is JsonValue && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
