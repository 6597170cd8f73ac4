using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcoComp.Core.Provenance;

/// <summary>A JSON text as nodes that can be changed. A member that stands twice is told, and counts as it stands last.</summary>
/// <param name="faults">Where that is told.</param>
internal sealed class JsonCopy(JsonFaults faults)
{
    /// <summary>An element as a node.</summary>
    /// <param name="element">The element.</param>
    /// <param name="at">Where it stands.</param>
    public JsonNode? Of(JsonElement element, JsonPath at)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    if (members.ContainsKey(member.Name))
                        faults.Add($"Two members of {at} are called \"{member.Name}\" ({member.Name} stands twice).", FaultCodes.LawTwice, at.Member(member.Name), member.Name);
                    members[member.Name] = Of(member.Value, at.Member(member.Name));
                }

                return members;
            case JsonValueKind.Array:
                var list = new JsonArray();
                int place = 0;
                foreach (JsonElement one in element.EnumerateArray()) list.Add(Of(one, at.Element(place++)));
                return list;
            default:
                return JsonValue.Create(element);
        }
    }
}
