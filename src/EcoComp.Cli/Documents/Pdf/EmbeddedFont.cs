using System.IO.Compression;
using System.Text;
using EcoComp.Cli.Host;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>The font that comes with the program. No font of the machine is ever looked at.</summary>
internal sealed class EmbeddedFont : ITypeface, IDisposable
{
    /// <summary>The font's name.</summary>
    public const string Name = "NotoSansSC-Regular";

    private readonly XFont _font;
    private readonly XGraphics _measure = XGraphics.CreateMeasureContext(new XSize(1, 1), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<Rune, (int Glyph, int Advance)> _known = [];

    /// <summary>Opens the font.</summary>
    public EmbeddedFont()
    {
        GlobalFontSettings.FontResolver = Resolver.Only;
        _font = new XFont(Name, 1000, XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));
    }

    /// <inheritdoc/>
    public int? Advance(Rune character) => Known(character) is (not 0, int advance) ? advance : null;

    /// <summary>The number of a character's glyph.</summary>
    public int Glyph(Rune character) => Known(character).Glyph;

    /// <summary>Has a document carry the glyphs of some characters when it is saved.</summary>
    public void AddTo(PdfDocument document, IEnumerable<Rune> characters) => document.AddCharacters(_font, string.Concat(characters));

    /// <inheritdoc/>
    public void Dispose() => _measure.Dispose();

    private (int Glyph, int Advance) Known(Rune character)
    {
        if (_known.TryGetValue(character, out (int, int) known)) return known;
        int glyph = GlyphHelper.GlyphIndexFromCodePoint(character.Value, _font);
        int advance = (int)Math.Round(_measure.MeasureString(character.ToString(), _font).Width, MidpointRounding.ToEven);
        return _known[character] = (glyph, advance);
    }

    /// <summary>Answers with the shipped font, whatever is asked for: PDFsharp asks once in a program's life.</summary>
    private sealed class Resolver : IFontResolver
    {
        /// <summary>PDFsharp wants to be told the same one each time.</summary>
        public static Resolver Only { get; } = new();

        /// <inheritdoc/>
        public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(Name);

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">The program was built without it.</exception>
        public byte[] GetFont(string faceName)
        {
            using var packed = new GZipStream(new MemoryStream(EmbeddedFile.Bytes(Name + ".ttf.gz")), CompressionMode.Decompress);
            using var font = new MemoryStream();
            packed.CopyTo(font);
            return font.ToArray();
        }
    }
}
