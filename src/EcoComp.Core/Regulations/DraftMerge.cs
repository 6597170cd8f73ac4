using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Regulations;

/// <summary>The data file of the regulation that a draft would be: its base, changed by what the draft says, and which of it the draft says.</summary>
internal sealed class DraftMerge
{
    private static readonly ImmutableArray<string> Members = ["schema", "base", "id", "clauses", "rivers"];
    private static readonly ImmutableArray<string> ClauseMembers = ["id", "amounts", "removed"];

    private readonly JsonObject _file;
    private readonly JsonFaults _faults;
    private readonly List<(JsonNode Node, JsonPath At)> _said = [];
    private readonly Dictionary<string, JsonPath> _removed = new(StringComparer.Ordinal);

    /// <summary>The clauses that one used which is left out, each with that one.</summary>
    private readonly Dictionary<string, string> _served = new(StringComparer.Ordinal);

    private DraftMerge(Regulation foundation, JsonFaults faults) =>
        (_file, _faults) = ((JsonObject)JsonNode.Parse(foundation.Utf8.AsSpan())!, faults);

    /// <summary>The bytes of the data file.</summary>
    public byte[] Utf8 { get; private set; } = [];

    private JsonArray Clauses => (JsonArray)_file["clauses"]!;

    /// <summary>Makes the data file.</summary>
    /// <param name="root">The outermost element of the draft.</param>
    /// <param name="catalogue">The regulations, of which one is its base.</param>
    /// <param name="faults">Where what is wrong with the draft itself goes.</param>
    /// <returns>The data file; null where faults are collected and nobody knows the base.</returns>
    public static DraftMerge? Of(JsonElement root, RegulationCatalogue catalogue, JsonFaults faults)
    {
        var nodes = new JsonCopy(faults);
        if (nodes.Of(root, JsonPath.Top) is not JsonObject draft)
        {
            faults.Add("The draft: an object is needed.", FaultCodes.LawKind, JsonPath.Top, root.ValueKind.ToString(), "object");
            return null;
        }

        RequireKnown(draft, Members, JsonPath.Top, "The draft", faults);
        string? name = Required(draft, "base", JsonPath.Top, "The draft", faults);
        string? id = Required(draft, "id", JsonPath.Top, "The draft", faults);
        if (id is not null && catalogue.Find(id) is not null)
            faults.Add($"The draft: {id} is the id of a regulation.", FaultCodes.LawClash, JsonPath.Top.Member("id"), id, "id", id);
        if (Foundation(name, catalogue, faults) is not { } foundation) return null;
        var merge = new DraftMerge(foundation, faults);
        merge.Change(draft, id ?? foundation.Id);
        return merge;
    }

    /// <summary>
    /// Takes out what clauses leave open that no rule follows any more, since the draft leaves out the clause whose rule did. A clause that has nothing
    /// else to say served that one alone: that the draft should leave it out too is told.
    /// </summary>
    /// <param name="found">What is wrong with the data file.</param>
    /// <returns>Whether there was such an open point, so that the data file is another now.</returns>
    public bool DropIdle(IEnumerable<JsonFault> found)
    {
        JsonFault[] idle = [.. found.Where(f => f.Code == FaultCodes.LawUnread && f.At.Of?.Name == "open")];
        if (idle.Length == 0) return false;
        HashSet<string> before = Open();
        foreach ((JsonObject clause, string key) in idle.Select(f => ((JsonObject)Clauses[f.At.Of!.Of!.Index]!, f.Value)).ToArray())
        {
            var open = (JsonArray)clause["open"]!;
            open.Remove(open.First(k => Text(k) == key));
            string id = Text(clause["id"])!;
            if (open.Count > 0 || clause["rule"] is not null || !_served.TryGetValue(id, out string? user)) continue;
            _faults.Add($"clause {id}: only {user} uses it, which is left out.", FaultCodes.DraftServed, _removed[user], id, user, $"{{ \"id\": \"{id}\", \"removed\": true }}");
        }

        Drop(before);
        return true;
    }

    /// <summary>Where the draft says what stands at a place of the data file; the nearest place of the draft where it says nothing of it.</summary>
    public JsonPath PlaceOf(JsonPath merged)
    {
        JsonPath[] steps = [.. merged.Steps()];
        string text = merged.ToString();
        (JsonNode? node, JsonPath at) = _said.Where(s => s.Node.Root == _file && Begins(text, s.Node.GetPath())).OrderByDescending(s => s.Node.GetPath().Length).FirstOrDefault();
        if (node is null) return JsonPath.Top;
        int above = Depth(node);
        foreach (JsonPath step in steps.Skip(above)) at = step.Index < 0 ? at.Member(step.Name) : at.Element(step.Index);
        return at;
    }

    private static bool Begins(string path, string with) => path.StartsWith(with, StringComparison.Ordinal) && (path.Length == with.Length || path[with.Length] is '.' or '[');

    private static int Depth(JsonNode node) => node.Parent is { } parent ? Depth(parent) + 1 : 0;

    private static Regulation? Foundation(string? name, RegulationCatalogue catalogue, JsonFaults faults)
    {
        if (name is not null && catalogue.Find(name) is { } foundation) return foundation;
        string[] ids = [.. catalogue.Regulations.Select(r => r.Id)];
        if (name is not null)
            faults.AddUnknown($"The draft: there is no regulation {name}; there are {string.Join(", ", ids)}.", FaultCodes.LawNoSuch, JsonPath.Top.Member("base"), name, ids);
        return ids.Length == 1 ? catalogue.Regulations[0] : null; // no other can be meant, so that the rest can be looked at
    }

    private void Change(JsonObject draft, string id)
    {
        Say(_file, "id", JsonValue.Create(id), JsonPath.Top.Member("id"));
        HashSet<string> open = Open();
        if (draft["rivers"] is { } rivers) Say(_file, "rivers", rivers.DeepClone(), JsonPath.Top.Member("rivers"));
        var named = new HashSet<string>(StringComparer.Ordinal);
        JsonPath list = JsonPath.Top.Member("clauses");
        JsonArray changes = draft["clauses"] is { } clauses ? ListOf(clauses, list) : [];
        for (int i = 0; i < changes.Count; i++)
        {
            JsonPath at = list.Element(i);
            if (changes[i] is not JsonObject change) _faults.Add("clauses: an object is needed.", FaultCodes.LawKind, at, changes[i]?.ToJsonString() ?? "null", "object");
            else if (Required(change, "id", at, "clauses", _faults) is not { } one) continue;
            else if (!named.Add(one)) _faults.Add($"clauses: {one} stands twice.", FaultCodes.LawTwice, at, one);
            else Change(one, change, at);
        }

        Drop(open);
    }

    private void Change(string id, JsonObject change, JsonPath at)
    {
        RequireKnown(change, ClauseMembers, at, $"clause {id}", _faults);
        if (change["removed"] is { } removed)
        {
            if (removed.GetValueKind() != JsonValueKind.True || change.ContainsKey("amounts"))
                _faults.Add($"clause {id}: either amounts, or removed = true.", FaultCodes.DraftClause, at, id);
            else RemoveAll(id, at);
            return;
        }

        if (Clauses.Cast<JsonObject>().FirstOrDefault(c => Text(c["id"]) == id) is not { } changed)
        {
            NoClause(id, at);
            return;
        }

        _said.Add((changed, at));
        if (change["amounts"] is not JsonObject amounts) _faults.Add($"clause {id}: amounts, or removed = true, is missing.", FaultCodes.DraftClause, at, id);
        else if (changed["amounts"] is not JsonObject own) _faults.Add($"clause {id} has no amounts.", FaultCodes.LawUnread, at.Member("amounts"), "amounts", Text(changed["rule"]) ?? "");
        else Merge(own, amounts, at.Member("amounts"), $"clause {id}.amounts");
    }

    private void RemoveAll(string id, JsonPath at)
    {
        JsonObject[] gone = [.. Clauses.Cast<JsonObject>().Where(c => Text(c["id"]) is var own && (own == id || own!.StartsWith(id + ".", StringComparison.Ordinal)))];
        if (gone.Length == 0) NoClause(id, at);
        foreach (JsonObject clause in gone) Remove(clause, at);
    }

    /// <summary>A clause is left out, and what others use of it with it.</summary>
    private void Remove(JsonObject clause, JsonPath at)
    {
        Clauses.Remove(clause);
        string id = Text(clause["id"])!;
        _removed[id] = at;
        foreach ((_, JsonNode? used) in clause["uses"] as JsonObject ?? []) _served[Text(used)!] = id;
        foreach (JsonObject other in Clauses.Cast<JsonObject>())
        {
            if (other["uses"] is not JsonObject uses) continue;
            foreach (string part in uses.Where(u => Text(u.Value) == id).Select(u => u.Key).ToArray()) uses.Remove(part);
        }
    }

    private void Merge(JsonObject own, JsonObject changes, JsonPath at, string path)
    {
        _said.Add((own, at));
        string[] known = [.. own.Select(m => m.Key)];
        foreach ((string name, JsonNode? value) in changes)
        {
            if (!known.Contains(name))
                _faults.AddUnknown($"{path}: unknown member {name}; there are {string.Join(", ", known)}.", FaultCodes.LawMemberUnknown, at.Member(name), name, known);
            else if (value is JsonArray rows && own[name] is JsonArray ownRows && IsNamed(rows) && IsNamed(ownRows)) MergeRows(ownRows, rows, at.Member(name), $"{path}.{name}");
            else Say(own, name, value?.DeepClone(), at.Member(name));
        }
    }

    /// <summary>Whether every row of a table is known by its words; a table of numbers alone is given whole.</summary>
    private static bool IsNamed(JsonArray rows) => rows.Count > 0 && rows.All(r => r is JsonObject row && RegulationParts.NameOf(row).Length > 0);

    private void MergeRows(JsonArray own, JsonArray rows, JsonPath at, string path)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            var row = (JsonObject)rows[i]!;
            string name = RegulationParts.NameOf(row);
            if (_faults.Collects && TellsClass(row, at.Element(i))) continue; // it may be a row that the base has
            if (!named.Add(name))
            {
                _faults.Add($"{path}: {name} stands twice.", FaultCodes.LawTwice, at.Element(i), name);
                continue;
            }

            int place = own.ToList().FindIndex(r => RegulationParts.NameOf((JsonObject)r!) == name);
            JsonNode copy = row.DeepClone();
            if (place >= 0) own[place] = copy;
            else own.Add(copy);
            _said.Add((copy, at.Element(i)));
        }
    }

    /// <summary>Tells of words of a row that mean a class and are written otherwise: IV where the regulation writes Ⅳ.</summary>
    private bool TellsClass(JsonObject row, JsonPath at)
    {
        bool told = false;
        foreach ((string name, JsonNode? value) in row)
        {
            if (Text(value) is not { } text || ClauseAmounts.MeantClass(text) is not { } meant || meant.ToString() == text) continue;
            _faults.Add("", FaultCodes.LawClass, at.Member(name), text, meant.ToString());
            told = true;
        }

        return told;
    }

    /// <summary>What clauses left open that are gone is no open point of the draft. With that, its data file is as it is.</summary>
    private void Drop(HashSet<string> before)
    {
        before.ExceptWith(Open());
        var interpretations = (JsonArray)_file["interpretations"]!;
        foreach (JsonNode? one in interpretations.Where(i => before.Contains(Text(i!["key"])!)).ToArray()) interpretations.Remove(one);
        Utf8 = Encoding.UTF8.GetBytes(_file.ToJsonString());
    }

    private HashSet<string> Open() => [.. Clauses.SelectMany(c => c!["open"] as JsonArray ?? []).Select(k => Text(k)!)];

    private void Say(JsonObject of, string name, JsonNode? value, JsonPath at)
    {
        of[name] = value;
        if (value is not null) _said.Add((value, at));
    }

    private JsonArray ListOf(JsonNode node, JsonPath at)
    {
        if (node is JsonArray list) return list;
        _faults.Add($"{at.Name}: a list is needed.", FaultCodes.LawKind, at, node.ToJsonString(), "list");
        return [];
    }

    private void NoClause(string id, JsonPath at)
    {
        if (_removed.Keys.Any(gone => gone == id || gone.StartsWith(id + ".", StringComparison.Ordinal)))
        {
            _faults.Add($"clauses: {id} is left out already.", FaultCodes.LawTwice, at, id);
            return;
        }

        string[] known = [.. Clauses.Select(c => Text(c!["id"])!)];
        _faults.AddUnknown($"There is no clause {id}; there are {string.Join(", ", known)}.", FaultCodes.LawNoSuch, at.Member("id"), id, known);
    }

    private static void RequireKnown(JsonObject members, ImmutableArray<string> known, JsonPath at, string path, JsonFaults faults)
    {
        foreach (string unknown in members.Select(m => m.Key).Where(k => !known.Contains(k)))
            faults.AddUnknown($"{path}: unknown member {unknown}; there are {string.Join(", ", known)}.", FaultCodes.LawMemberUnknown, at.Member(unknown), unknown, known);
    }

    private static string? Required(JsonObject members, string name, JsonPath at, string path, JsonFaults faults)
    {
        JsonNode? member = members[name];
        if (Text(member) is { Length: > 0 } text) return text;
        string refusal = $"{path}: the member {name} is missing.";
        if (member is null || Text(member) is not null) faults.Add(refusal, FaultCodes.LawMemberMissing, at, name);
        else faults.Add(refusal, FaultCodes.LawKind, at.Member(name), member.ToJsonString(), "text");
        return null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue && node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
