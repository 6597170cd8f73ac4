using System.Globalization;
using System.Text;
using EcoComp.Core.Provenance;
using ICSharpCode.SharpZipLib.Zip.Compression;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The bytes of a document that PDFsharp has completed: the same on every machine and each time. PDFsharp's own file has a time, random numbers and
/// streams packed by the system's library, whose result differs from one system to the next; here a managed one packs them, and the file's
/// identifier is the digest of what stands before it.
/// </summary>
internal static class PdfFile
{
    /// <summary>Has PDFsharp complete a document: it cuts fonts, links bookmarks and numbers objects when it saves.</summary>
    public static void Complete(PdfDocument document)
    {
        (document.Options.NoCompression, document.Options.CompressContentStreams) = (true, false);
        using var discarded = new MemoryStream();
        document.Save(discarded);
    }

    /// <summary>Writes the file of a completed document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="more">Objects that follow those of the document.</param>
    /// <param name="output">Where the file goes.</param>
    public static void Write(PdfDocument document, IEnumerable<string> more, Stream output)
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        PdfObject[] objects = document.Internals.GetAllObjects();
        var places = new StringBuilder();
        var packer = new Packer();
        int count = objects.Length;
        foreach (PdfObject item in objects)
        {
            Place();
            if (item is PdfDictionary { Stream: not null } dictionary) packer.Pack(dictionary);
            document.Internals.WriteObject(file, item);
        }

        foreach (string item in more)
        {
            Place();
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{++count} 0 obj\n{item}\nendobj\n"));
        }

        long table = file.Position;
        string id = Convert.ToHexString(Digest.Sha256(file.GetBuffer().AsSpan(0, (int)file.Length)))[..32];
        (int root, int info) = (PdfInternals.GetObjectNumber(document.Internals.Catalog), PdfInternals.GetObjectNumber(document.Info));
        Write(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {count + 1}\n0000000000 65535 f \n{places}"));
        Write(file, string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {count + 1}/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n"));
        file.WriteTo(output);

        void Place() => places.Append(CultureInfo.InvariantCulture, $"{file.Position:0000000000} 00000 n \n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Packs streams with one deflater, which has hundreds of kilobytes of its own.</summary>
    private sealed class Packer
    {
        private readonly Deflater _deflater = new(Deflater.BEST_COMPRESSION);
        private readonly byte[] _part = new byte[16384];

        /// <summary>Packs a stream; but not what a file says of itself, which PDF/A wants to be found by those who know nothing of PDF.</summary>
        public void Pack(PdfDictionary dictionary)
        {
            if (dictionary.Elements.GetName("/Type") == "/Metadata") return;
            _deflater.Reset();
            _deflater.SetInput(dictionary.Stream.UnfilteredValue);
            _deflater.Finish();
            using var packed = new MemoryStream();
            while (!_deflater.IsFinished) packed.Write(_part, 0, _deflater.Deflate(_part));
            dictionary.Stream.Value = packed.ToArray();
            dictionary.Elements.SetName("/Filter", "/FlateDecode");
        }
    }
}
