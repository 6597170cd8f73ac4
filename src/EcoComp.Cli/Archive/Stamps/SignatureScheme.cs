using System.Formats.Asn1;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>How something was signed.</summary>
internal enum SignatureKind
{
    /// <summary>RSASSA-PKCS1-v1_5.</summary>
    Pkcs1,

    /// <summary>RSASSA-PSS.</summary>
    Pss,

    /// <summary>ECDSA.</summary>
    Ecdsa,

    /// <summary>SM2 with SM3.</summary>
    Sm2,
}

/// <summary>A way of signing with its digest.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Digest">The digest's name.</param>
/// <param name="Salt">How many bytes of salt PSS has.</param>
internal sealed record SignatureScheme(SignatureKind Kind, string Digest, int Salt = 0)
{
    private const int MostSalt = 64;
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag Third = new(TagClass.ContextSpecific, 2);

    /// <summary>Reads an algorithm's name and parameters.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="digest">The digest that is named elsewhere, where the algorithm's name has none; null where it must have one.</param>
    /// <exception cref="StampFault">It is not known here, or it proves nothing any more.</exception>
    /// <exception cref="AsnContentException">It is not written as it should be.</exception>
    public static SignatureScheme Read(AsnReader reader, string? digest)
    {
        AsnReader algorithm = reader.ReadSequence();
        string oid = algorithm.ReadObjectIdentifier();
        return oid switch
        {
            Oids.RsaSha256 => new SignatureScheme(SignatureKind.Pkcs1, Oids.Sha256),
            Oids.RsaSha384 => new SignatureScheme(SignatureKind.Pkcs1, Oids.Sha384),
            Oids.RsaSha512 => new SignatureScheme(SignatureKind.Pkcs1, Oids.Sha512),
            Oids.EcdsaSha256 => new SignatureScheme(SignatureKind.Ecdsa, Oids.Sha256),
            Oids.EcdsaSha384 => new SignatureScheme(SignatureKind.Ecdsa, Oids.Sha384),
            Oids.EcdsaSha512 => new SignatureScheme(SignatureKind.Ecdsa, Oids.Sha512),
            Oids.Sm2Sm3 => new SignatureScheme(SignatureKind.Sm2, Oids.Sm3),
            Oids.Sm2 or Oids.Sm2Sign when digest == Oids.Sm3 => new SignatureScheme(SignatureKind.Sm2, Oids.Sm3),
            Oids.Rsa when digest is not null => new SignatureScheme(SignatureKind.Pkcs1, digest),
            Oids.Ec when digest is not null => new SignatureScheme(SignatureKind.Ecdsa, digest),
            Oids.RsaPss => Pss(algorithm.ReadSequence()),
            _ => throw new StampFault("stamp.algorithm", oid),
        };
    }

    /// <summary>The parameters of PSS. What is left out is SHA-1, which proves nothing any more.</summary>
    private static SignatureScheme Pss(AsnReader parameters)
    {
        string digest = Oids.Sha1;
        string mask = Oids.Sha1;
        int salt = 20;
        if (parameters.HasData && parameters.PeekTag().HasSameClassAndValue(First)) digest = parameters.ReadSequence(First).ReadSequence().ReadObjectIdentifier();
        if (parameters.HasData && parameters.PeekTag().HasSameClassAndValue(Second))
        {
            AsnReader generator = parameters.ReadSequence(Second).ReadSequence();
            string oid = generator.ReadObjectIdentifier();
            if (oid != Oids.RsaMask) throw new StampFault("stamp.algorithm", oid);
            mask = generator.ReadSequence().ReadObjectIdentifier();
        }

        if (parameters.HasData && parameters.PeekTag().HasSameClassAndValue(Third) && !parameters.ReadSequence(Third).TryReadInt32(out salt)) salt = -1;
        return digest == mask && salt is >= 0 and <= MostSalt ? new SignatureScheme(SignatureKind.Pss, digest, salt) : throw new StampFault("stamp.algorithm", Oids.RsaPss);
    }
}
