using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcoComp.Cli.Archive;

/// <summary>A receipt as bytes. There is one way to write a receipt, so that a receipt that reads alike but is written otherwise was changed.</summary>
internal static class ReceiptJson
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

    /// <summary>The sha256 of bytes in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptContext : JsonSerializerContext;
