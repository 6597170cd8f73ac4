using System.Globalization;
using System.Text;
using EcoComp.Core.Provenance;
using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The font of a document with the characters that it uses. PDFsharp cuts the glyphs out; the rest is said here, since its map from glyphs to
/// characters has the line ends of the machine and is wrong beyond the first plane, PDF/A-1 asks for the list of glyphs, and its tag is random.
/// </summary>
internal sealed class FontSubset
{
    private const int MappingsPerBlock = 100;
    private const int DefaultWidth = 1000;
    private readonly PdfDictionary _cid;
    private readonly PdfDictionary _descriptor;
    private readonly HashSet<int> _glyphs;
    private readonly string _widths;

    /// <summary>Gives a document the font.</summary>
    public FontSubset(PdfDocument document, EmbeddedFont font, IEnumerable<Rune> characters)
    {
        Rune[] sorted = [.. characters.Distinct().OrderBy(font.Glyph)];
        _glyphs = [0, .. sorted.Select(font.Glyph)];
        _widths = Widths(sorted, font);
        font.AddTo(document, sorted);
        _cid = document.Internals.GetAllObjects().OfType<PdfDictionary>().Single(o => o.Elements.GetName("/Subtype") == "/CIDFontType2");
        _descriptor = _cid.Elements.GetDictionary("/FontDescriptor")!;
        _descriptor.Elements.SetReference("/CIDSet", Stream(document, GlyphSet(_glyphs)));
        document.Internals.AddObject(Dictionary);
        Dictionary.Elements.SetName("/Type", "/Font");
        Dictionary.Elements.SetName("/Subtype", "/Type0");
        Dictionary.Elements.SetName("/Encoding", "/Identity-H");
        Dictionary.Elements.SetObject("/DescendantFonts", new PdfArray(document, _cid.Reference!));
        Dictionary.Elements.SetReference("/ToUnicode", Stream(document, Encoding.ASCII.GetBytes(ToUnicode(sorted, font))));
    }

    /// <summary>The font as pages refer to it.</summary>
    public PdfDictionary Dictionary { get; } = new();

    /// <summary>
    /// Completes the font when PDFsharp has cut it: it takes the name of a part of a font, six letters that tell such parts apart, here by what they are.
    /// </summary>
    public void Complete()
    {
        byte[] file = _descriptor.Elements.GetDictionary("/FontFile2")!.Stream.Value;
        GlyphMetrics.Forget(file, _glyphs);
        _cid.Elements["/W"] = new PdfLiteral("[" + _widths + "]");
        byte[] digest = Digest.Sha256(file);
        string name = "/" + string.Concat(digest.Take(6).Select(b => (char)('A' + b % 26))) + "+" + EmbeddedFont.Name;
        Dictionary.Elements.SetName("/BaseFont", name);
        _cid.Elements.SetName("/BaseFont", name);
        _descriptor.Elements.SetName("/FontName", name);
    }

    /// <summary>The widths of those characters that are not as wide as a font's glyphs are unless it says otherwise, as Chinese ones are.</summary>
    private static string Widths(Rune[] characters, EmbeddedFont font) => string.Concat(characters
        .Where(rune => font.Advance(rune) is not (null or DefaultWidth)).DistinctBy(font.Glyph)
        .Select(rune => string.Create(CultureInfo.InvariantCulture, $"{font.Glyph(rune)}[{font.Advance(rune)}]")));

    private static PdfDictionary Stream(PdfDocument document, byte[] bytes)
    {
        var dictionary = new PdfDictionary(document);
        document.Internals.AddObject(dictionary);
        dictionary.CreateStream(bytes);
        return dictionary;
    }

    /// <summary>A bit for each glyph that is there, the first the highest; the glyph for what is missing always is.</summary>
    private static byte[] GlyphSet(HashSet<int> glyphs)
    {
        byte[] bits = new byte[glyphs.Max() / 8 + 1];
        foreach (int glyph in glyphs) bits[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        return bits;
    }

    private static string ToUnicode(Rune[] characters, EmbeddedFont font)
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet\nfindresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (Rune[] block in characters.Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (Rune rune in block)
                map.Append(CultureInfo.InvariantCulture, $"<{font.Glyph(rune):X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap\ndefineresource pop\nend\nend\n").ToString();
    }
}
