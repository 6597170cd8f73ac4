using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Archive;

/// <summary>A receipt as bytes. There is one way to write a receipt, so that a receipt that reads alike but is written otherwise was changed.</summary>
internal static partial class ReceiptJson
{
    private const int LongestBeginning = 60;

    private static readonly ReceiptContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The bytes of a receipt.</summary>
    public static byte[] Write(Receipt receipt) => [.. JsonSerializer.SerializeToUtf8Bytes(receipt, Context.Receipt), (byte)'\n'];

    /// <summary>The receipt of bytes, or null where it is none or is not written as this program writes it.</summary>
    public static Receipt? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (SaysNull(utf8)) return null;
            Receipt? receipt = JsonSerializer.Deserialize(utf8, Context.Receipt);
            return receipt is not null && receipt.Schema == Receipt.Form && utf8.SequenceEqual(Write(receipt)) ? receipt : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether something of it is null, which nothing in a receipt is; what reads it does not look at the elements of lists.</summary>
    private static bool SaysNull(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null) return true;
        }

        return false;
    }

    /// <summary>The form that bytes begin with, where that is one of receipts, or null. Every version writes it first.</summary>
    public static string? FormOf(ReadOnlySpan<byte> utf8) =>
        AnyForm().Match(Encoding.Latin1.GetString(utf8[..Math.Min(utf8.Length, LongestBeginning)])) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("""\A\{\s*"schema":\s*"(ecocomp\.receipt/[0-9]{1,3})"\s*[,}]""")]
    private static partial Regex AnyForm();
}

[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptContext : JsonSerializerContext;
