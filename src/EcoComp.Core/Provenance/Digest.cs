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
    public static byte[] Sha256(ReadOnlySpan<byte> bytes)
    {
        var digest = new Sha256Digest();
        byte[] result = new byte[digest.GetDigestSize()];
        digest.BlockUpdate(bytes);
        digest.DoFinal(result);
        return result;
    }

    /// <summary>The SHA-256 of bytes in 64 lower-case hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
    public static string Sha256Text(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha256(bytes));
}
