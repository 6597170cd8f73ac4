using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>The digests by the names that stand in time stamps.</summary>
internal static class Hash
{
    /// <summary>The digest of bytes.</summary>
    /// <exception cref="StampFault">There is no such digest here, or it proves nothing any more.</exception>
    public static byte[] Of(string oid, ReadOnlySpan<byte> bytes) => Of(oid switch
    {
        Oids.Sha256 => new Sha256Digest(),
        Oids.Sha384 => new Sha384Digest(),
        Oids.Sha512 => new Sha512Digest(),
        Oids.Sm3 => new SM3Digest(),
        _ => throw new StampFault("stamp.algorithm", oid),
    }, bytes);

    /// <summary>The SHA-1 of bytes, by which older stamps name the certificate of their signer; what is signed never rests on it.</summary>
    public static byte[] Sha1(ReadOnlySpan<byte> bytes) => Of(new Sha1Digest(), bytes);

    private static byte[] Of(IDigest digest, ReadOnlySpan<byte> bytes)
    {
        byte[] result = new byte[digest.GetDigestSize()];
        digest.BlockUpdate(bytes);
        digest.DoFinal(result);
        return result;
    }
}
