using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace EcoComp.Core.Provenance;

/// <summary>
/// Digests of files: what receipts, archives and statements name data and regulations by. They are computed without the system's cryptography, so that the
/// native program runs where no OpenSSL is installed.
/// </summary>
public static class Digest
{
    /// <summary>The SHA-256 of bytes (FIPS 180-4).</summary>
    /// <returns>32 bytes.</returns>
    public static byte[] Sha256(ReadOnlySpan<byte> bytes) => Of(new Sha256Digest(), bytes);

    /// <summary>The SHA-256 of bytes in 64 lower-case hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
    public static string Sha256Text(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha256(bytes));

    /// <summary>The SM3 of bytes (GB/T 32905-2016).</summary>
    /// <returns>32 bytes.</returns>
    public static byte[] Sm3(ReadOnlySpan<byte> bytes) => Of(new SM3Digest(), bytes);

    /// <summary>The SM3 of bytes in 64 lower-case hexadecimal digits, as <c>openssl dgst -sm3 -r</c> prints it.</summary>
    public static string Sm3Text(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sm3(bytes));

    /// <summary>The SHA-256 of bytes that come in pieces, each of which is gone through once, in 64 lower-case hexadecimal digits.</summary>
    public static string Sha256Text(IEnumerable<ReadOnlyMemory<byte>> pieces) => Text(new Sha256Digest(), pieces);

    /// <summary>The SM3 of bytes that come in pieces, each of which is gone through once, in 64 lower-case hexadecimal digits.</summary>
    public static string Sm3Text(IEnumerable<ReadOnlyMemory<byte>> pieces) => Text(new SM3Digest(), pieces);

    private static string Text(IDigest digest, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        foreach (ReadOnlyMemory<byte> piece in pieces) digest.BlockUpdate(piece.Span);
        return Convert.ToHexStringLower(End(digest));
    }

    private static byte[] Of(IDigest digest, ReadOnlySpan<byte> bytes)
    {
        digest.BlockUpdate(bytes);
        return End(digest);
    }

    private static byte[] End(IDigest digest)
    {
        byte[] result = new byte[digest.GetDigestSize()];
        digest.DoFinal(result);
        return result;
    }
}
