using System.Globalization;
using System.Text;
using EcoComp.Core.Provenance;
using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The font of a document with the characters that it uses, numbered in the order of Unicode. PDFsharp cuts the glyphs out; the rest is said here, since
/// its map from glyphs to characters has the line ends of the machine and is wrong beyond the first plane, PDF/A-1 asks for the list of glyphs, and its
/// tag is random.
/// </summary>
internal sealed class FontSubset
{
    private const int MappingsPerRange = 100;
    private const int DefaultWidth = 1000;
    private readonly PdfDictionary _cid;
    private readonly PdfDictionary _descriptor;
    private readonly Dictionary<Rune, int> _numbers = [];
    private readonly int[] _glyphs;
    private readonly string _widths;

    /// <summary>Gives a document the font.</summary>
    public FontSubset(PdfDocument document, EmbeddedFont font, IEnumerable<Rune> characters)
    {
        Rune[] sorted = [.. characters.Distinct().Order()];
        for (int i = 0; i < sorted.Length; i++) _numbers[sorted[i]] = i + 1;
        _glyphs = [0, .. sorted.Select(font.Glyph)];
        _widths = Widths(sorted, font);
        font.AddTo(document, sorted);
        _cid = document.Internals.GetAllObjects().OfType<PdfDictionary>().Single(o => o.Elements.GetName("/Subtype") == "/CIDFontType2");
        _descriptor = _cid.Elements.GetDictionary("/FontDescriptor")!;
        _descriptor.Elements.SetInteger("/Descent", -Math.Abs(_descriptor.Elements.GetInteger("/Descent"))); // PDFsharp leaves its sign away
        _descriptor.Elements.SetReference("/CIDSet", Stream(document, GlyphSet(_glyphs.Length)));
        document.Internals.AddObject(Dictionary);
        Dictionary.Elements.SetName("/Type", "/Font");
        Dictionary.Elements.SetName("/Subtype", "/Type0");
        Dictionary.Elements.SetName("/Encoding", "/Identity-H");
        Dictionary.Elements.SetObject("/DescendantFonts", new PdfArray(document, _cid.Reference!));
        Dictionary.Elements.SetReference("/ToUnicode", Stream(document, Encoding.ASCII.GetBytes(ToUnicode(sorted))));
    }

    /// <summary>The font as pages refer to it.</summary>
    public PdfDictionary Dictionary { get; } = new();

    /// <summary>The number of a character of the document.</summary>
    public int Number(Rune character) => _numbers[character];

    /// <summary>
    /// Completes the font when PDFsharp has cut it: it takes the name of a part of a font, six letters that tell such parts apart, here by what they are.
    /// </summary>
    public void Complete()
    {
        PdfDictionary file = _descriptor.Elements.GetDictionary("/FontFile2")!;
        byte[] font = RenumberedFont.Of(file.Stream.Value, _glyphs);
        file.Stream.Value = font;
        file.Elements.SetInteger("/Length1", font.Length);
        _cid.Elements["/W"] = new PdfLiteral("[" + _widths + "]");
        byte[] digest = Digest.Sha256(font);
        string name = "/" + string.Concat(digest.Take(6).Select(b => (char)('A' + b % 26))) + "+" + EmbeddedFont.Name;
        Dictionary.Elements.SetName("/BaseFont", name);
        _cid.Elements.SetName("/BaseFont", name);
        _descriptor.Elements.SetName("/FontName", name);
    }

    /// <summary>
    /// The widths of those characters that are not as wide as a font's glyphs are unless it says otherwise, as Chinese ones are: the number of the first
    /// of some that follow each other, and their widths.
    /// </summary>
    private static string Widths(Rune[] characters, EmbeddedFont font)
    {
        var widths = new StringBuilder();
        bool begun = false;
        for (int i = 0; i < characters.Length; i++)
        {
            int width = font.Advance(characters[i]) ?? DefaultWidth;
            if (width == DefaultWidth && begun) widths.Append(']');
            if (width != DefaultWidth) widths.Append(CultureInfo.InvariantCulture, $"{(begun ? " " : $"{i + 1}[")}{width}");
            begun = width != DefaultWidth;
        }

        return begun ? widths.Append(']').ToString() : widths.ToString();
    }

    private static PdfDictionary Stream(PdfDocument document, byte[] bytes)
    {
        var dictionary = new PdfDictionary(document);
        document.Internals.AddObject(dictionary);
        dictionary.CreateStream(bytes);
        return dictionary;
    }

    /// <summary>A bit for each glyph, the first the highest: the one for what is missing, and those of all characters.</summary>
    private static byte[] GlyphSet(int count)
    {
        byte[] bits = new byte[(count + 7) / 8];
        for (int glyph = 0; glyph < count; glyph++) bits[glyph / 8] |= (byte)(0x80 >> (glyph % 8));
        return bits;
    }

    private static string ToUnicode(Rune[] characters)
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet\nfindresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        for (int from = 0; from < characters.Length;)
        {
            // A range is no longer than readers must take, and its numbers share their first byte.
            Rune[] range = [.. characters.Skip(from).Take(Math.Min(MappingsPerRange, 0x100 - (from + 1) % 0x100))];
            map.Append(CultureInfo.InvariantCulture, $"1 beginbfrange\n<{from + 1:X4}><{from + range.Length:X4}>[\n");
            foreach (Rune rune in range)
                map.Append(CultureInfo.InvariantCulture, $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("]\nendbfrange\n");
            from += range.Length;
        }

        return map.Append("endcmap\nCMapName currentdict/CMap\ndefineresource pop\nend\nend\n").ToString();
    }
}
