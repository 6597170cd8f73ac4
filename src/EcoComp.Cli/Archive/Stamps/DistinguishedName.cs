using System.Formats.Asn1;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive.Stamps;

/// <summary>The name in a certificate.</summary>
/// <param name="encoded">As it is written there.</param>
internal sealed class DistinguishedName(byte[] encoded)
{
    /// <summary>The common name, or the last part that can be read; nothing in it can take hold of a terminal.</summary>
    public string Shown
    {
        get
        {
            string last = "?";
            AsnReader parts = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
            while (parts.HasData)
            {
                AsnReader part = parts.ReadSetOf(skipSortOrderValidation: true).ReadSequence();
                string oid = part.ReadObjectIdentifier();
                if (Text(part) is not { } text) continue;
                last = TerminalText.Visible(text);
                if (oid == Oids.CommonName) return last;
            }

            return last;
        }
    }

    private static string? Text(AsnReader part)
    {
        try
        {
            return part.ReadCharacterString((UniversalTagNumber)part.PeekTag().TagValue);
        }
        catch (Exception e) when (e is AsnContentException or ArgumentException)
        {
            return null;
        }
    }
}
