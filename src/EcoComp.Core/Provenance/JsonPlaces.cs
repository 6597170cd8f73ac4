using System.Globalization;
using System.Text.Json;

namespace EcoComp.Core.Provenance;

/// <summary>Where an element of a JSON text stands, as people look for it: on which line, and by which names.</summary>
internal static class JsonPlaces
{
    private static readonly string[] Names = ["id", "key", "code", "name"];

    /// <summary>The line of an element, from 1; of one that is not there, the line of what it would stand in.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="path">The element.</param>
    public static int LineOf(ReadOnlySpan<byte> utf8, JsonPath path)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        long at = reader.TokenStartIndex;
        foreach (JsonPath step in path.Steps())
        {
            if (!(step.Index < 0 ? ToMember(ref reader, step.Name, ref at) : ToElement(ref reader, step.Index, ref at))) break;
        }

        return 1 + utf8[..(int)at].Count((byte)'\n');
    }

    /// <summary>The way to an element by names, <c>clauses[4.1.2].amounts.ladder[Ⅳ,Ⅴ].yuan</c>; of what has no name by its place, from 1.</summary>
    /// <param name="root">The outermost element of the text.</param>
    /// <param name="path">The element.</param>
    public static string WayOf(JsonElement root, JsonPath path)
    {
        string way = "";
        JsonElement here = root;
        foreach (JsonPath step in path.Steps())
        {
            if (step.Index < 0)
            {
                way += way.Length == 0 ? step.Name : "." + step.Name;
                here = here.ValueKind == JsonValueKind.Object && here.TryGetProperty(step.Name, out JsonElement member) ? member : default;
            }
            else
            {
                here = here.ValueKind == JsonValueKind.Array && step.Index < here.GetArrayLength() ? here[step.Index] : default;
                way += "[" + (NameOf(here) is { Length: > 0 } name ? name : (step.Index + 1).ToString(CultureInfo.InvariantCulture)) + "]";
            }
        }

        return way;
    }

    /// <summary>The last member of a name, which is the one that counts where it stands twice.</summary>
    private static bool ToMember(ref Utf8JsonReader reader, string name, ref long at)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        Utf8JsonReader found = default;
        bool isFound = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isMeant = reader.ValueTextEquals(name);
            if (isMeant) at = reader.TokenStartIndex;
            reader.Read();
            if (isMeant)
            {
                found = reader; // and go on, since another may follow
                isFound = true;
            }

            reader.Skip();
        }

        if (isFound) reader = found;
        return isFound;
    }

    private static bool ToElement(ref Utf8JsonReader reader, int index, ref long at)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
            {
                at = reader.TokenStartIndex;
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static string NameOf(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object) return "";
        foreach (string name in Names)
        {
            if (row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String) return value.GetString()!;
        }

        return string.Join(',', row.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()));
    }
}
