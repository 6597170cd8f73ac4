using System.Text.Json;
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

    /// <summary>Whether a data file says that it is a draft.</summary>
    /// <param name="utf8">The bytes of the data file; a byte order mark may stand before them.</param>
    public static bool Is(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) utf8 = utf8[3..];
        try
        {
            using JsonDocument file = JsonDocument.Parse(utf8.ToArray());
            return Is(file.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // the latter of a text with half a character
        {
            return false; // what it is is told when it is read as a regulation
        }
    }

    /// <summary>Whether a data file says that it is a draft.</summary>
    internal static bool Is(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out JsonElement schema)
        && schema.ValueKind == JsonValueKind.String && schema.ValueEquals(Schema);

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
        try
        {
            using JsonDocument file = JsonDocument.Parse(utf8.ToArray());
            return RegulationReader.ReadDraft(DraftMerge.Of(file.RootElement, catalogue, JsonFaults.Thrown)!.Utf8, standards);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The draft is no JSON: {e.Message}", e);
        }
    }
}
