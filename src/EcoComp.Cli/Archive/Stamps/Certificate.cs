using System.Formats.Asn1;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>An X.509 certificate (RFC 5280), as far as a time stamp asks for it.</summary>
internal sealed class Certificate
{
    private const int SigningCertificates = 5;
    private static readonly Asn1Tag VersionTag = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3);

    private readonly byte[] _signed;
    private readonly SignatureScheme? _scheme;
    private readonly byte[] _signature;
    private readonly Lazy<PublicKey> _key;
    private readonly List<string> _purposes = [];
    private bool _hasCriticalPurposes;
    private bool _hasUnknown;
    private bool _isAuthority;
    private bool _maySign = true;
    private int _pathLength = int.MaxValue;

    private Certificate(ReadOnlyMemory<byte> encoded)
    {
        Encoded = encoded.ToArray();
        AsnReader certificate = new AsnReader(Encoded, AsnEncodingRules.DER).ReadSequence();
        _signed = certificate.PeekEncodedValue().ToArray();
        AsnReader body = certificate.ReadSequence();
        _scheme = SchemeOf(certificate);
        _signature = certificate.ReadBitString(out _);
        if (body.PeekTag().HasSameClassAndValue(VersionTag)) body.ReadEncodedValue();
        Serial = body.ReadIntegerBytes().ToArray();
        body.ReadEncodedValue(); // the algorithm again
        Issuer = body.ReadEncodedValue().ToArray();
        AsnReader validity = body.ReadSequence();
        (From, To) = (Time(validity), Time(validity));
        Subject = body.ReadEncodedValue().ToArray();
        ReadOnlyMemory<byte> key = body.ReadEncodedValue();
        _key = new Lazy<PublicKey>(() => PublicKey.Read(new AsnReader(key, AsnEncodingRules.DER)));
        while (body.HasData && !body.PeekTag().HasSameClassAndValue(ExtensionsTag)) body.ReadEncodedValue();
        if (!body.HasData) return;
        AsnReader extensions = body.ReadSequence(ExtensionsTag).ReadSequence();
        while (extensions.HasData) ReadExtension(extensions.ReadSequence());
    }

    /// <summary>Its bytes.</summary>
    public byte[] Encoded { get; }

    /// <summary>Its number among those of its issuer.</summary>
    public byte[] Serial { get; }

    /// <summary>Who issued it, as it is written there.</summary>
    public byte[] Issuer { get; }

    /// <summary>Whose it is, as it is written there.</summary>
    public byte[] Subject { get; }

    /// <summary>The name by which its key is called; empty where it has none.</summary>
    public byte[] KeyIdentifier { get; private set; } = [];

    /// <summary>From when it holds.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Until when it holds.</summary>
    public DateTimeOffset To { get; }

    /// <summary>Whose it is, in a word.</summary>
    public string Name => new DistinguishedName(Subject).Shown;

    /// <summary>Whether it is for time stamps and nothing else, as RFC 3161 (2.3) asks of who signs one.</summary>
    public bool IsForStamps => _purposes is [Oids.TimeStamping] && _hasCriticalPurposes && !_hasUnknown;

    /// <summary>Its key.</summary>
    /// <exception cref="StampFault">It is not known here.</exception>
    public PublicKey Key => _key.Value;

    /// <summary>Reads a certificate.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static Certificate Read(ReadOnlyMemory<byte> encoded) => new(encoded);

    /// <summary>Whether it holds at a time.</summary>
    public bool HoldsAt(DateTimeOffset time) => From <= time && time <= To;

    /// <summary>Whether it may issue others, with so many authorities between it and the one who signs.</summary>
    public bool MayIssue(int between) => _isAuthority && _maySign && !_hasUnknown && between <= _pathLength;

    /// <summary>Whether the key of another signed it.</summary>
    /// <exception cref="StampFault">The way of signing or the other's key is not known here.</exception>
    public bool IsSignedBy(Certificate issuer) =>
        issuer.Subject.AsSpan().SequenceEqual(Issuer) && _scheme is not null && issuer.Key.Verifies(_scheme, _signed, _signature);

    /// <summary>How it is signed; null where that is not known here, which matters only where somebody must have signed it.</summary>
    private static SignatureScheme? SchemeOf(AsnReader certificate)
    {
        var algorithm = new AsnReader(certificate.ReadEncodedValue(), AsnEncodingRules.DER);
        try
        {
            return SignatureScheme.Read(algorithm, null);
        }
        catch (StampFault)
        {
            return null;
        }
    }

    private static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime(2049) : reader.ReadGeneralizedTime();

    private void ReadExtension(AsnReader extension)
    {
        string oid = extension.ReadObjectIdentifier();
        bool critical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
        var value = new AsnReader(extension.ReadOctetString(), AsnEncodingRules.DER);
        switch (oid)
        {
            case Oids.KeyIdentifier:
                KeyIdentifier = value.ReadOctetString();
                break;
            case Oids.KeyUsage:
                byte[] usage = value.ReadBitString(out _);
                _maySign = usage.Length > 0 && (usage[0] & (1 << (7 - SigningCertificates))) != 0;
                break;
            case Oids.BasicConstraints:
                AsnReader constraints = value.ReadSequence();
                _isAuthority = constraints.HasData && constraints.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && constraints.ReadBoolean();
                if (constraints.HasData && !constraints.TryReadInt32(out _pathLength)) _pathLength = int.MaxValue;
                break;
            case Oids.Purposes:
                _hasCriticalPurposes = critical;
                for (AsnReader purposes = value.ReadSequence(); purposes.HasData;) _purposes.Add(purposes.ReadObjectIdentifier());
                break;
            case Oids.Policies:
                break; // no policy is asked for
            default:
                _hasUnknown |= critical;
                break;
        }
    }
}
