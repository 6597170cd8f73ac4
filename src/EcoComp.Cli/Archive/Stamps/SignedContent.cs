using System.Formats.Asn1;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>Content that one signer signed (RFC 5652), with the certificates that came with it.</summary>
internal sealed class SignedContent
{
    private const byte SetTag = 0x31;
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag FirstPrimitive = new(TagClass.ContextSpecific, 0);

    private readonly byte[] _attributes;
    private readonly string _digest;
    private readonly SignatureScheme _scheme;
    private readonly byte[] _signature;
    private readonly string _type;

    private SignedContent(AsnReader signed, string type)
    {
        _type = type;
        signed.ReadIntegerBytes();
        signed.ReadEncodedValue(); // the digests, named again with each signer
        AsnReader content = signed.ReadSequence();
        if (content.ReadObjectIdentifier() != type) throw new StampFault("stamp.noAnswer");
        Content = content.ReadSequence(First).ReadOctetString();
        if (signed.PeekTag().HasSameClassAndValue(First)) ReadCertificates(signed.ReadSetOf(skipSortOrderValidation: true, First));
        while (signed.HasData && !signed.PeekTag().HasSameClassAndValue(Asn1Tag.SetOf)) signed.ReadEncodedValue(); // lists of certificates called back
        AsnReader signers = signed.ReadSetOf(skipSortOrderValidation: true);
        AsnReader signer = signers.ReadSequence();
        signers.ThrowIfNotEmpty();
        signer.ReadIntegerBytes();
        Signer = Find(signer);
        _digest = signer.ReadSequence().ReadObjectIdentifier();
        if (!signer.PeekTag().HasSameClassAndValue(First)) throw new StampFault("stamp.noAnswer");
        _attributes = signer.ReadEncodedValue().ToArray();
        _attributes[0] = SetTag; // it is signed as the set that it is
        _scheme = SignatureScheme.Read(signer, _digest);
        _signature = signer.ReadOctetString();
    }

    /// <summary>What was signed.</summary>
    public byte[] Content { get; }

    /// <summary>The certificates that came with it.</summary>
    public List<Certificate> Certificates { get; } = [];

    /// <summary>The certificate of whoever signed.</summary>
    public Certificate Signer { get; }

    /// <summary>Reads content of a type.</summary>
    /// <exception cref="StampFault">It is another, its signer's certificate is missing, or it is signed in a way that is not known here.</exception>
    /// <exception cref="AsnContentException">It is not written as it should be.</exception>
    public static SignedContent Read(AsnReader reader, string type)
    {
        AsnReader info = reader.ReadSequence();
        return info.ReadObjectIdentifier() is Oids.SignedData or Oids.SignedDataSm2
            ? new SignedContent(info.ReadSequence(First).ReadSequence(), type)
            : throw new StampFault("stamp.noAnswer");
    }

    /// <summary>Makes sure that the signer signed this content with the certificate that came with it.</summary>
    /// <exception cref="StampFault">Somebody else did, or something was changed.</exception>
    /// <exception cref="AsnContentException">It is not written as it should be.</exception>
    public void Check()
    {
        Dictionary<string, AsnReader> attributes = Attributes();
        bool isType = attributes.GetValueOrDefault(Oids.ContentType)?.ReadObjectIdentifier() == _type;
        bool isContent = attributes.GetValueOrDefault(Oids.ContentDigest)?.ReadOctetString() is { } digest && digest.AsSpan().SequenceEqual(Hash.Of(_digest, Content));
        if (!isType || !isContent || !IsNamed(attributes) || _scheme.Digest != _digest || !Signer.Key.Verifies(_scheme, _attributes, _signature))
            throw new StampFault("stamp.signature");
    }

    private void ReadCertificates(AsnReader certificates)
    {
        while (certificates.HasData)
        {
            bool isPlain = certificates.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence);
            ReadOnlyMemory<byte> encoded = certificates.ReadEncodedValue();
            if (isPlain) Certificates.Add(Certificate.Read(encoded));
        }
    }

    private Certificate Find(AsnReader signer)
    {
        Certificate? found;
        if (signer.PeekTag().HasSameClassAndValue(FirstPrimitive))
        {
            byte[] key = signer.ReadOctetString(FirstPrimitive);
            found = Certificates.Find(c => c.KeyIdentifier.AsSpan().SequenceEqual(key));
        }
        else
        {
            AsnReader name = signer.ReadSequence();
            byte[] issuer = name.ReadEncodedValue().ToArray();
            byte[] serial = name.ReadIntegerBytes().ToArray();
            found = Certificates.Find(c => c.Issuer.AsSpan().SequenceEqual(issuer) && c.Serial.AsSpan().SequenceEqual(serial));
        }

        return found ?? throw new StampFault("stamp.noCertificate");
    }

    /// <summary>The attributes that are signed, each with its one value; one that is there twice is none.</summary>
    private Dictionary<string, AsnReader> Attributes()
    {
        var attributes = new Dictionary<string, AsnReader>(StringComparer.Ordinal);
        AsnReader all = new AsnReader(_attributes, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true);
        while (all.HasData)
        {
            AsnReader attribute = all.ReadSequence();
            string oid = attribute.ReadObjectIdentifier();
            if (!attributes.TryAdd(oid, attribute.ReadSetOf(skipSortOrderValidation: true))) throw new StampFault("stamp.signature");
        }

        return attributes;
    }

    /// <summary>Whether the certificate is the one that the signature names (RFC 5035, RFC 2634), so that no other with the same key takes its place.</summary>
    private bool IsNamed(Dictionary<string, AsnReader> attributes)
    {
        if (attributes.TryGetValue(Oids.SigningCertificate2, out AsnReader? named))
        {
            AsnReader first = named.ReadSequence().ReadSequence().ReadSequence();
            string digest = first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? first.ReadSequence().ReadObjectIdentifier() : Oids.Sha256;
            return first.ReadOctetString().AsSpan().SequenceEqual(Hash.Of(digest, Signer.Encoded));
        }

        return attributes.TryGetValue(Oids.SigningCertificate, out AsnReader? older)
            && older.ReadSequence().ReadSequence().ReadSequence().ReadOctetString().AsSpan().SequenceEqual(Hash.Sha1(Signer.Encoded));
    }
}
