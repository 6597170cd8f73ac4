using System.Text.Json;

namespace EcoComp.Core.Provenance;

/// <summary>JSON in which no object has a name twice: readers differ in which of the two they believe.</summary>
/// <remarks>
/// The class library can refuse such names itself, but takes random numbers from the system's cryptography for it, which is not installed everywhere.
/// </remarks>
public static class StrictJson
{
    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text in UTF-8; it must not change while the document is in use.</param>
    /// <exception cref="JsonException">It is no JSON, or an object of it has a name twice.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        JsonDocument document = JsonDocument.Parse(utf8);
        try
        {
            RequireDistinct(document.RootElement, JsonPath.Root("$"));
        }
        catch
        {
            document.Dispose();
            throw;
        }

        return document;
    }

    private static void RequireDistinct(JsonElement element, JsonPath path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement one in element.EnumerateArray())
            {
                if (one.ValueKind is JsonValueKind.Array or JsonValueKind.Object) RequireDistinct(one, path.Element(index));
                index++;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (!names.Add(member.Name)) throw new JsonException($"Two members of {path} are called \"{member.Name}\".");
                if (member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) RequireDistinct(member.Value, path.Member(member.Name));
            }
        }
    }
}
