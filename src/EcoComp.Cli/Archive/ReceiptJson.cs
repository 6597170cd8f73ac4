using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Archive;

/// <summary>A receipt as bytes. There is one way to write a receipt, so that a receipt that reads alike but is written otherwise was changed.</summary>
internal static partial class ReceiptJson
{
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
            Receipt? receipt = JsonSerializer.Deserialize(utf8, Context.Receipt);
            return receipt is not null && receipt.Schema == Receipt.Form && utf8.SequenceEqual(Write(receipt)) ? receipt : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The form that bytes say they have, where that is one of receipts, or null.</summary>
    public static string? FormOf(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schema", out JsonElement schema)
                && schema.ValueKind == JsonValueKind.String && AnyForm().IsMatch(schema.GetString()!) ? schema.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The sha256 of bytes in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [GeneratedRegex(@"\Aecocomp\.receipt/[0-9]{1,3}\z")]
    private static partial Regex AnyForm();
}

[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptContext : JsonSerializerContext;
