using System.Formats.Asn1;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>
/// A public key. What it signed is verified here and not by .NET, whose own cryptography needs an OpenSSL that need not be there, nor by name, which would
/// link in every algorithm that there is.
/// </summary>
internal abstract record PublicKey
{
    /// <summary>Reads the key of a certificate.</summary>
    /// <exception cref="StampFault">Its algorithm or its curve is not known here, or it is no point of it.</exception>
    /// <exception cref="AsnContentException">It is not written as it should be.</exception>
    public static PublicKey Read(AsnReader reader)
    {
        AsnReader info = reader.ReadSequence();
        AsnReader algorithm = info.ReadSequence();
        string oid = algorithm.ReadObjectIdentifier();
        string curve = oid == Oids.Ec && algorithm.HasData ? algorithm.ReadObjectIdentifier() : "";
        byte[] key = info.ReadBitString(out _);
        return oid switch
        {
            Oids.Rsa or Oids.RsaPss => new RsaKey(key),
            Oids.Ec => new EcKey(curve, key),
            _ => throw new StampFault("stamp.algorithm", oid),
        };
    }

    /// <summary>Whether a signature is that of these bytes.</summary>
    /// <exception cref="StampFault">The digest proves nothing.</exception>
    public abstract bool Verifies(SignatureScheme scheme, byte[] signed, byte[] signature);

    /// <summary>A number in so many bytes.</summary>
    protected static byte[] Padded(byte[] number, int length) => [.. new byte[length - number.Length], .. number];
}

/// <summary>A public key on a curve: ECDSA, or SM2 on its own (GM/T 0003.2).</summary>
internal sealed record EcKey : PublicKey
{
    private readonly bool _isSm2;
    private readonly ECPublicKeyParameters _key;

    /// <summary>Reads a key.</summary>
    /// <exception cref="StampFault">The curve is not known here, or it is no point of it.</exception>
    public EcKey(string curve, byte[] point)
    {
        ECDomainParameters domain = Curve.Named(curve) ?? throw new StampFault("stamp.algorithm", curve);
        _isSm2 = curve == Oids.Sm2;
        try
        {
            _key = new ECPublicKeyParameters(domain.Curve.DecodePoint(point), domain);
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException or InvalidOperationException)
        {
            throw new StampFault("stamp.algorithm", curve);
        }
    }

    /// <inheritdoc/>
    public override bool Verifies(SignatureScheme scheme, byte[] signed, byte[] signature)
    {
        if (scheme.Kind != (_isSm2 ? SignatureKind.Sm2 : SignatureKind.Ecdsa)) return false;
        if (Numbers(signature) is not var (r, s)) return false;
        BigInteger order = _key.Parameters.N;
        if (r.SignValue <= 0 || s.SignValue <= 0 || r.CompareTo(order) >= 0 || s.CompareTo(order) >= 0) return false;
        if (!_isSm2)
        {
            var signer = new ECDsaSigner();
            signer.Init(false, _key);
            return signer.VerifySignature(Hash.Of(scheme.Digest, signed), r, s);
        }

        var sm2 = new SM2Signer(PlainDsaEncoding.Instance, new SM3Digest());
        sm2.Init(false, _key);
        sm2.BlockUpdate(signed, 0, signed.Length);
        int size = (order.BitLength + 7) / 8;
        return sm2.VerifySignature([.. Padded(r.ToByteArrayUnsigned(), size), .. Padded(s.ToByteArrayUnsigned(), size)]);
    }

    /// <summary>The two numbers of a signature, or null where it is none.</summary>
    private static (BigInteger R, BigInteger S)? Numbers(byte[] signature)
    {
        try
        {
            var whole = new AsnReader(signature, AsnEncodingRules.DER);
            AsnReader reader = whole.ReadSequence();
            whole.ThrowIfNotEmpty();
            var r = new BigInteger(reader.ReadIntegerBytes().ToArray());
            var s = new BigInteger(reader.ReadIntegerBytes().ToArray());
            reader.ThrowIfNotEmpty();
            return (r, s);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
