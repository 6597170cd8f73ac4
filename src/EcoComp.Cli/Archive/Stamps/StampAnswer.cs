using System.Formats.Asn1;
using System.Globalization;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>The answer to a request (RFC 3161, 2.4.2): a time stamp, signed by whoever gave it.</summary>
internal sealed class StampAnswer
{
    private const int Granted = 1;
    private static readonly Asn1Tag Numbered = new(TagClass.ContextSpecific, 0);

    private readonly SignedContent _signed;

    private StampAnswer(SignedContent signed)
    {
        _signed = signed;
        AsnReader info = new AsnReader(signed.Content, AsnEncodingRules.BER).ReadSequence();
        if (!info.TryReadInt32(out int version) || version != 1) throw new StampFault("stamp.noAnswer");
        info.ReadObjectIdentifier();
        Imprint = Imprint.Read(info);
        info.ReadIntegerBytes();
        Time = info.ReadGeneralizedTime();
        if (info.HasData && info.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)) info.ReadEncodedValue(); // accuracy
        if (info.HasData && info.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean)) info.ReadBoolean(); // ordering
        if (info.HasData && info.PeekTag().HasSameClassAndValue(Asn1Tag.Integer)) Nonce = info.ReadIntegerBytes().ToArray();
    }

    /// <summary>What was stamped.</summary>
    public Imprint Imprint { get; }

    /// <summary>The number of the request; empty where the answer has none.</summary>
    public byte[] Nonce { get; } = [];

    /// <summary>When it was stamped.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>When it was stamped, in UTC.</summary>
    public string TimeText => Text(Time);

    /// <summary>Who signed it.</summary>
    public string Signer => _signed.Signer.Name;

    /// <summary>A time in UTC, as receipts write it.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads an answer and verifies its signature: by whoever's certificate it carries.</summary>
    /// <exception cref="StampFault">It is no answer, gives no stamp, or is not signed as it should be.</exception>
    public static StampAnswer Read(byte[] bytes)
    {
        try
        {
            var whole = new AsnReader(bytes, AsnEncodingRules.BER);
            AsnReader answer = whole.ReadSequence();
            whole.ThrowIfNotEmpty();
            AsnReader status = answer.ReadSequence();
            if (!status.TryReadInt32(out int value)) throw new StampFault("stamp.noAnswer");
            if (value is < 0 or > Granted) throw new StampFault("stamp.refused", value.ToString(CultureInfo.InvariantCulture));
            var read = new StampAnswer(SignedContent.Read(answer, Oids.StampInfo));
            answer.ThrowIfNotEmpty();
            read.Check();
            return read;
        }
        catch (AsnContentException)
        {
            throw new StampFault("stamp.noAnswer");
        }
    }

    /// <summary>Makes sure that it answers a request.</summary>
    /// <exception cref="StampFault">It does not.</exception>
    public void CheckAnswers(StampRequest request)
    {
        if (Imprint.Algorithm != Oids.Sha256 || !Imprint.Value.AsSpan().SequenceEqual(request.Sha256)) throw new StampFault("stamp.otherReceipt");
        if (!Nonce.AsSpan().SequenceEqual(request.Nonce)) throw new StampFault("stamp.otherRequest");
    }

    /// <summary>Makes sure that somebody who is trusted stands behind its signer.</summary>
    /// <exception cref="StampFault">Nobody does, or the certificate of one between did not hold then.</exception>
    public void CheckSigner(TrustedCertificates trusted)
    {
        try
        {
            trusted.Check(_signed.Signer, _signed.Certificates, Time);
        }
        catch (AsnContentException)
        {
            throw new StampFault("stamp.untrusted", Signer);
        }
    }

    private void Check()
    {
        _signed.Check();
        if (!_signed.Signer.IsForStamps) throw new StampFault("stamp.purpose", Signer);
        if (!_signed.Signer.HoldsAt(Time)) throw new StampFault("stamp.expired", Signer, TimeText);
    }
}
