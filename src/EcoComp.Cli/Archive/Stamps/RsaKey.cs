using System.Formats.Asn1;
using System.Globalization;
using Org.BouncyCastle.Math;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>A public RSA key (RFC 8017).</summary>
internal sealed record RsaKey : PublicKey
{
    private const int FewestBits = 2048;
    private const int MostBits = 16384;
    private const int MostExponentBits = 64;

    private readonly BigInteger _modulus;
    private readonly BigInteger _exponent;

    /// <summary>Reads a key.</summary>
    /// <exception cref="StampFault">It is too short to prove anything, or too long to be one.</exception>
    /// <exception cref="AsnContentException">It is not written as it should be.</exception>
    public RsaKey(byte[] key)
    {
        AsnReader reader = new AsnReader(key, AsnEncodingRules.DER).ReadSequence();
        _modulus = new BigInteger(reader.ReadIntegerBytes().ToArray());
        _exponent = new BigInteger(reader.ReadIntegerBytes().ToArray());
        if (_modulus.SignValue <= 0 || _modulus.BitLength is < FewestBits or > MostBits || !_modulus.TestBit(0)
            || _exponent.CompareTo(BigInteger.Three) < 0 || _exponent.BitLength > MostExponentBits)
            throw new StampFault("stamp.algorithm", "RSA " + _modulus.BitLength.ToString(CultureInfo.InvariantCulture));
    }

    private int Size => (_modulus.BitLength + 7) / 8;

    /// <inheritdoc/>
    public override bool Verifies(SignatureScheme scheme, byte[] signed, byte[] signature)
    {
        if (signature.Length != Size || new BigInteger(1, signature) is var value && value.CompareTo(_modulus) >= 0) return false;
        byte[] opened = Padded(value.ModPow(_exponent, _modulus).ToByteArrayUnsigned(), Size);
        return scheme.Kind switch
        {
            SignatureKind.Pkcs1 => opened.AsSpan().SequenceEqual(Pkcs1(scheme.Digest, signed)),
            SignatureKind.Pss => IsPss(scheme, signed, opened),
            _ => false,
        };
    }

    /// <summary>What the signature must open to, byte for byte (RFC 8017, 9.2).</summary>
    private byte[] Pkcs1(string digest, byte[] signed)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(digest);
                writer.WriteNull();
            }

            writer.WriteOctetString(Hash.Of(digest, signed));
        }

        byte[] info = writer.Encode();
        return [0, 1, .. Enumerable.Repeat((byte)0xFF, Size - info.Length - 3), 0, .. info];
    }

    /// <summary>RFC 8017, 9.1.2.</summary>
    private bool IsPss(SignatureScheme scheme, byte[] signed, byte[] opened)
    {
        const byte trailer = 0xBC;
        byte[] digest = Hash.Of(scheme.Digest, signed);
        int bits = _modulus.BitLength - 1;
        byte[] encoded = bits % 8 == 0 ? opened[1..] : opened;
        if ((bits % 8 == 0 && opened[0] != 0) || encoded[^1] != trailer || encoded.Length < digest.Length + scheme.Salt + 2) return false;
        int masked = encoded.Length - digest.Length - 1;
        byte[] seed = encoded[masked..^1];
        byte[] block = [.. encoded[..masked].Zip(Mask(scheme.Digest, seed, masked), (a, b) => (byte)(a ^ b))];
        byte first = (byte)(0xFF >> ((8 - (bits % 8)) % 8));
        if ((encoded[0] & ~first) != 0) return false;
        block[0] &= first;
        int salt = masked - scheme.Salt;
        return block.AsSpan(0, salt - 1).IndexOfAnyExcept((byte)0) < 0 && block[salt - 1] == 1
            && Hash.Of(scheme.Digest, [.. new byte[8], .. digest, .. block[salt..]]).AsSpan().SequenceEqual(seed);
    }

    /// <summary>MGF1 (RFC 8017, B.2.1).</summary>
    private static byte[] Mask(string digest, byte[] seed, int length)
    {
        var mask = new List<byte>();
        for (byte counter = 0; mask.Count < length; counter++) mask.AddRange(Hash.Of(digest, [.. seed, 0, 0, 0, counter]));
        return [.. mask.Take(length)];
    }
}
