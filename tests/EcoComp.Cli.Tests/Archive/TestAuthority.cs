using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// A time stamping authority (RFC 3161) with a root of its own, signing by the system's cryptography, that can be made to answer as none should. What it is
/// and how it signs is written from the standards, not with the program's own code.
/// </summary>
internal sealed record TestAuthority
{
    public static readonly DateTimeOffset Now = new(2023, 2, 1, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Before = Now.AddYears(-2);
    private static readonly DateTimeOffset After = Now.AddYears(10);

    private readonly X509SignatureGenerator _root;
    private readonly X509SignatureGenerator _key;

    private TestAuthority(X509SignatureGenerator root, X509SignatureGenerator key) => (_root, _key) = (root, key);

    /// <summary>How the root is named.</summary>
    public string RootName { get; init; } = "CN=测试根";

    /// <summary>Until when the root holds.</summary>
    public DateTimeOffset RootUntil { get; init; } = After;

    /// <summary>Whether the root may issue certificates.</summary>
    public bool RootIssues { get; init; } = true;

    /// <summary>The purposes of the signer's certificate.</summary>
    public string[] Purposes { get; init; } = ["1.3.6.1.5.5.7.3.8"];

    public bool PurposesAreCritical { get; init; } = true;

    public bool SendsCertificate { get; init; } = true;

    public bool SendsNonce { get; init; } = true;

    public bool NamesCertificate { get; init; } = true;

    /// <summary>Until when the signer's certificate holds.</summary>
    public DateTimeOffset SignerUntil { get; init; } = After;

    /// <summary>The digest of what is signed.</summary>
    public string Digest { get; init; } = "2.16.840.1.101.3.4.2.1";

    public int Status { get; init; }

    public static TestAuthority Rsa(RSASignaturePadding? padding = null)
    {
        RSASignaturePadding how = padding ?? RSASignaturePadding.Pkcs1;
        return new TestAuthority(X509SignatureGenerator.CreateForRSA(RSA.Create(2048), how), X509SignatureGenerator.CreateForRSA(RSA.Create(3072), how));
    }

    public static TestAuthority Ec(ECCurve curve) =>
        new(X509SignatureGenerator.CreateForECDsa(ECDsa.Create(curve)), X509SignatureGenerator.CreateForECDsa(ECDsa.Create(curve)));

    public static TestAuthority Sm2() => new(new Sm2Generator("11"), new Sm2Generator("22")) { Digest = "1.2.156.10197.1.401" };

    /// <summary>The root in PEM.</summary>
    public string RootPem => PemEncoding.WriteString("CERTIFICATE", RootCertificate);

    /// <summary>The root's certificate.</summary>
    public byte[] RootCertificate
    {
        get
        {
            CertificateRequest request = Request(RootName, _root);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(RootIssues, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
            return request.Create(new X500DistinguishedName(RootName), _root, Before, RootUntil, [1]).RawData;
        }
    }

    /// <summary>The answer to a request, or to one that is like it but for its digest or its number.</summary>
    public byte[] Answer(byte[] request, byte[]? sha256 = null)
    {
        AsnReader asked = new AsnReader(request, AsnEncodingRules.DER).ReadSequence();
        asked.ReadInteger();
        AsnReader imprint = asked.ReadSequence();
        imprint.ReadSequence();
        byte[] digest = sha256 ?? imprint.ReadOctetString();
        byte[] info = Info(digest, asked.ReadIntegerBytes().ToArray());
        byte[] certificate = Certificate();
        byte[] attributes = Attributes(info, certificate);
        byte[] signature = _key.SignData(attributes, HashAlgorithmName.SHA256);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) writer.WriteInteger(Status);
            if (Status < 2) WriteToken(writer, info, certificate, attributes, signature);
        }

        return writer.Encode();
    }

    private void WriteToken(AsnWriter writer, byte[] info, byte[] certificate, byte[] attributes, byte[] signature)
    {
        var first = new Asn1Tag(TagClass.ContextSpecific, 0);
        AsnReader named = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        named.ReadEncodedValue();
        ReadOnlyMemory<byte> serial = named.ReadEncodedValue();
        named.ReadEncodedValue();
        ReadOnlyMemory<byte> issuer = named.ReadEncodedValue();
        using var token = writer.PushSequence();
        writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
        using var explicitly = writer.PushSequence(first);
        using var signed = writer.PushSequence();
        writer.WriteInteger(3);
        using (writer.PushSetOf()) WriteAlgorithm(writer, Digest);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.9.16.1.4");
            using (writer.PushSequence(first)) writer.WriteOctetString(info);
        }

        if (SendsCertificate)
        {
            using (writer.PushSetOf(first)) writer.WriteEncodedValue(certificate);
        }

        using var signers = writer.PushSetOf();
        using var signer = writer.PushSequence();
        writer.WriteInteger(1);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(issuer.Span);
            writer.WriteEncodedValue(serial.Span);
        }

        WriteAlgorithm(writer, Digest);
        writer.WriteEncodedValue([0xA0, .. attributes[1..]]);
        writer.WriteEncodedValue(_key.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
        writer.WriteOctetString(signature);
    }

    private byte[] Info(byte[] digest, byte[] nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.2.3.4");
            using (writer.PushSequence())
            {
                WriteAlgorithm(writer, "2.16.840.1.101.3.4.2.1");
                writer.WriteOctetString(digest);
            }

            writer.WriteInteger(77);
            writer.WriteGeneralizedTime(Now, omitFractionalSeconds: true);
            using (writer.PushSequence()) writer.WriteInteger(1);
            if (SendsNonce) writer.WriteInteger(nonce);
        }

        return writer.Encode();
    }

    private byte[] Attributes(byte[] info, byte[] certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Write("1.2.840.113549.1.9.3", () => writer.WriteObjectIdentifier("1.2.840.113549.1.9.16.1.4"));
            Write("1.2.840.113549.1.9.4", () => writer.WriteOctetString(Hashed(info)));
            Write("1.2.840.113549.1.9.16.2.47", () =>
            {
                using (writer.PushSequence())
                using (writer.PushSequence())
                using (writer.PushSequence())
                    writer.WriteOctetString(SHA256.HashData(NamesCertificate ? certificate : RootCertificate));
            });
        }

        return writer.Encode();

        void Write(string oid, Action value)
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                using (writer.PushSetOf()) value();
            }
        }
    }

    private byte[] Hashed(byte[] content) => Digest == "1.2.156.10197.1.401" ? Core.Provenance.Digest.Sm3(content) : SHA256.HashData(content);

    private byte[] Certificate()
    {
        CertificateRequest request = Request("CN=测试时间戳", _key);
        var purposes = new OidCollection();
        foreach (string purpose in Purposes) purposes.Add(new Oid(purpose));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(purposes, PurposesAreCritical));
        return request.Create(new X500DistinguishedName(RootName), _root, Before, SignerUntil, [2]).RawData;
    }

    private static CertificateRequest Request(string name, X509SignatureGenerator key) => new(new X500DistinguishedName(name), key.PublicKey, HashAlgorithmName.SHA256);

    private static void WriteAlgorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    /// <summary>SM2 with SM3, which .NET has not.</summary>
    private sealed class Sm2Generator(string secret) : X509SignatureGenerator
    {
        private readonly ECDomainParameters _domain = new(GMNamedCurves.GetByName("sm2p256v1"));

        private ECPrivateKeyParameters Secret => new(new BigInteger(secret, 16), _domain);

        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence()) writer.WriteObjectIdentifier("1.2.156.10197.1.501");
            return writer.Encode();
        }

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
        {
            var signer = new SM2Signer(new SM3Digest());
            signer.Init(true, Secret);
            signer.BlockUpdate(data, 0, data.Length);
            return signer.GenerateSignature();
        }

        protected override PublicKey BuildPublicKey()
        {
            var curve = new AsnWriter(AsnEncodingRules.DER);
            curve.WriteObjectIdentifier("1.2.156.10197.1.301");
            var oid = new Oid("1.2.840.10045.2.1");
            return new PublicKey(oid, new AsnEncodedData(oid, curve.Encode()), new AsnEncodedData(oid, _domain.G.Multiply(Secret.D).GetEncoded(false)));
        }
    }
}
