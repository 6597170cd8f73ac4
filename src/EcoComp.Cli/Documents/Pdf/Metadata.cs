using System.Security;
using System.Text;
using EcoComp.Cli.Host;
using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// What a file says of itself, to those who know PDF and, as XMP, to those who do not: its title, the program, that it is PDF/A-1a and that its
/// colours are sRGB; nothing that depends on when and where it was written.
/// </summary>
internal static class Metadata
{
    private const string Program = "EcoComp";

    /// <summary>Says it in a document that PDFsharp has completed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="title">The document's title.</param>
    public static void Describe(PdfDocument document, string title)
    {
        document.Info.Elements.Clear();
        document.Info.Title = title;
        document.Info.Creator = Program;
        document.Info.Elements.SetString("/Producer", Program);
        document.Internals.Catalog.Elements.GetDictionary("/Metadata")!.Stream.Value = Encoding.UTF8.GetBytes(Xmp(title));
        PdfDictionary colours = document.Internals.Catalog.Elements.GetArray("/OutputIntents")!.Elements.GetDictionary(0)!;
        colours.Elements.SetString("/Info", "sRGB IEC61966-2.1");
        PdfDictionary profile = colours.Elements.GetDictionary("/DestOutputProfile")!; // PDFsharp's own, packed, is four times as long
        profile.Elements.Remove("/Filter");
        profile.Stream.Value = EmbeddedFile.Bytes("sRGB.icc");
    }

    private static string Xmp(string title) =>
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        + "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
        + "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
        + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + SecurityElement.Escape(title) + "</rdf:li></rdf:Alt></dc:title>\n"
        + "<xmp:CreatorTool>" + Program + "</xmp:CreatorTool><pdf:Producer>" + Program + "</pdf:Producer>\n"
        + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}
