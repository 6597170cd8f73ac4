using System.Formats.Asn1;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>
/// A request for a time stamp (RFC 3161, 2.4.1) over the SHA-256 of a receipt: no policy, the certificate of whoever signs wanted, and a number that nobody
/// can foretell, so that no answer to another request passes for one to this.
/// </summary>
/// <param name="Sha256">The SHA-256 of what is to be stamped.</param>
/// <param name="Nonce">The number, as DER writes it.</param>
internal sealed record StampRequest(byte[] Sha256, byte[] Nonce)
{
    private const int NonceSize = 8;

    /// <summary>A request with a number of its own.</summary>
    public static StampRequest Of(byte[] sha256)
    {
        // Each Guid has 122 bits of the system's randomness; its digest spreads them over all bytes. The first byte keeps the number positive and its length fixed.
        byte[] nonce = Digest.Sha256(Guid.NewGuid().ToByteArray())[..NonceSize];
        nonce[0] = (byte)((nonce[0] & 0x3F) | 0x40);
        return new StampRequest(sha256, nonce);
    }

    /// <summary>Reads a request that <see cref="Bytes"/> wrote.</summary>
    /// <exception cref="StampFault">It is none.</exception>
    public static StampRequest Read(byte[] bytes)
    {
        try
        {
            var whole = new AsnReader(bytes, AsnEncodingRules.DER);
            AsnReader reader = whole.ReadSequence();
            whole.ThrowIfNotEmpty();
            reader.ReadIntegerBytes();
            var imprint = Imprint.Read(reader);
            var request = new StampRequest(imprint.Value, reader.ReadIntegerBytes().ToArray());
            if (request.Bytes().AsSpan().SequenceEqual(bytes)) return request;
        }
        catch (AsnContentException)
        {
        }

        throw new StampFault("stamp.noRequest");
    }

    /// <summary>The request as it is sent.</summary>
    public byte[] Bytes()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.Sha256);
                    writer.WriteNull();
                }

                writer.WriteOctetString(Sha256);
            }

            writer.WriteInteger(Nonce);
            writer.WriteBoolean(true);
        }

        return writer.Encode();
    }
}

/// <summary>What is stamped: a digest of it.</summary>
/// <param name="Algorithm">The digest's name.</param>
/// <param name="Value">The digest.</param>
internal readonly record struct Imprint(string Algorithm, byte[] Value)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static Imprint Read(AsnReader reader)
    {
        AsnReader imprint = reader.ReadSequence();
        string algorithm = imprint.ReadSequence().ReadObjectIdentifier();
        return new Imprint(algorithm, imprint.ReadOctetString());
    }
}
