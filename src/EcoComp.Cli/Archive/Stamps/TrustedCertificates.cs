using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>The certificates that a reader trusts. Whether one was called back meanwhile cannot be known without a network, and is not asked.</summary>
internal sealed class TrustedCertificates
{
    private const int MostBytes = 1 << 24;
    private const int Longest = 8;

    private readonly List<Certificate> _trusted;

    private TrustedCertificates(List<Certificate> trusted) => _trusted = trusted;

    /// <summary>Reads a file of certificates: PEM, as many as there are, or one in DER.</summary>
    /// <exception cref="CommandFailure">It has none or cannot be read; exit code 2.</exception>
    public static TrustedCertificates Read(string path)
    {
        try
        {
            using FileStream file = InputFile.Open(path);
            if (file.Length > MostBytes) throw CommandFailure.Of(ExitCodes.Usage, "usage.noCertificate", path);
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            List<Certificate> certificates = [.. Encoded(bytes).Select(e => Certificate.Read(e))];
            if (certificates.Count > 0) return new TrustedCertificates(certificates);
        }
        catch (Exception e) when (e is AsnContentException or FormatException)
        {
            // told below
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.Usage, path, e);
        }

        throw CommandFailure.Of(ExitCodes.Usage, "usage.noCertificate", path);
    }

    /// <summary>Makes sure that a chain of certificates, all of which held at a time, leads from a signer to one that is trusted.</summary>
    /// <exception cref="StampFault">None does.</exception>
    public void Check(Certificate signer, IEnumerable<Certificate> others, DateTimeOffset time)
    {
        Certificate[] known = [.. _trusted, .. others];
        StampFault? closest = null;
        if (!Leads([signer])) throw closest ?? new StampFault("stamp.untrusted", signer.Name);

        bool Leads(IReadOnlyList<Certificate> chain)
        {
            Certificate last = chain[^1];
            if (!last.HoldsAt(time)) return Missed("stamp.expired", last.Name, StampAnswer.Text(time));
            if (chain.Count > 1 && !last.MayIssue(chain.Count - 2)) return Missed("stamp.issuer", last.Name);
            if (_trusted.Exists(t => t.Encoded.AsSpan().SequenceEqual(last.Encoded))) return true;
            return chain.Count < Longest && known.Any(next => !chain.Contains(next) && last.IsSignedBy(next) && Leads([.. chain, next]));
        }

        bool Missed(string code, params string[] arguments)
        {
            closest ??= new StampFault(code, arguments);
            return false;
        }
    }

    private static IEnumerable<byte[]> Encoded(byte[] bytes)
    {
        const string certificate = "CERTIFICATE";
        string text = Encoding.Latin1.GetString(bytes);
        int at = 0;
        bool isPem = false;
        while (PemEncoding.TryFind(text.AsSpan(at), out PemFields found))
        {
            isPem = true;
            if (text.AsSpan(at)[found.Label] is certificate) yield return Convert.FromBase64String(text.AsSpan(at)[found.Base64Data].ToString());
            at += found.Location.End.Value;
        }

        if (!isPem) yield return bytes;
    }
}
