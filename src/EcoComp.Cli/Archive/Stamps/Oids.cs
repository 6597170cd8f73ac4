namespace EcoComp.Cli.Archive.Stamps;

/// <summary>The names that standards give to what stands in time stamps and certificates.</summary>
internal static class Oids
{
    // Digests: FIPS 180-4, GM/T 0006
    public const string Sha1 = "1.3.14.3.2.26";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Sha384 = "2.16.840.1.101.3.4.2.2";
    public const string Sha512 = "2.16.840.1.101.3.4.2.3";
    public const string Sm3 = "1.2.156.10197.1.401";

    // Signatures and keys: RFC 8017, RFC 5480, RFC 5758, GM/T 0006
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string RsaMask = "1.2.840.113549.1.1.8";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string RsaSha256 = "1.2.840.113549.1.1.11";
    public const string RsaSha384 = "1.2.840.113549.1.1.12";
    public const string RsaSha512 = "1.2.840.113549.1.1.13";
    public const string Ec = "1.2.840.10045.2.1";
    public const string EcdsaSha256 = "1.2.840.10045.4.3.2";
    public const string EcdsaSha384 = "1.2.840.10045.4.3.3";
    public const string EcdsaSha512 = "1.2.840.10045.4.3.4";
    public const string Sm2 = "1.2.156.10197.1.301";
    public const string Sm2Sign = "1.2.156.10197.1.301.1";
    public const string Sm2Sm3 = "1.2.156.10197.1.501";
    public const string P256 = "1.2.840.10045.3.1.7";
    public const string P384 = "1.3.132.0.34";
    public const string P521 = "1.3.132.0.35";

    // Signed data: RFC 5652, GM/T 0010, RFC 3161, RFC 5035
    public const string SignedData = "1.2.840.113549.1.7.2";
    public const string SignedDataSm2 = "1.2.156.10197.6.1.4.2.2";
    public const string StampInfo = "1.2.840.113549.1.9.16.1.4";
    public const string ContentType = "1.2.840.113549.1.9.3";
    public const string ContentDigest = "1.2.840.113549.1.9.4";
    public const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    public const string SigningCertificate2 = "1.2.840.113549.1.9.16.2.47";

    // Certificates: RFC 5280
    public const string CommonName = "2.5.4.3";
    public const string KeyIdentifier = "2.5.29.14";
    public const string KeyUsage = "2.5.29.15";
    public const string BasicConstraints = "2.5.29.19";
    public const string Policies = "2.5.29.32";
    public const string Purposes = "2.5.29.37";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
}
