using System.Text;
using HarfBuzzSharp;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>The font that comes with the program.</summary>
internal sealed class EmbeddedFont : ITypeface, IDisposable
{
    private const string ResourceName = "NotoSansSC-Regular.ttf";
    private readonly Blob _blob;
    private readonly Face _face;
    private readonly Font _font;
    private readonly Dictionary<Rune, int?> _advances = [];

    /// <summary>Opens the font.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public unsafe EmbeddedFont()
    {
        // HarfBuzz looks at the program's own image, which stays where it is. Blob.FromStream would keep a pointer to memory that is collected.
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream(ResourceName) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException("The program was built without " + ResourceName + ".");
        _blob = new Blob((nint)stream.PositionPointer, checked((int)stream.Length), MemoryMode.ReadOnly);
        _face = new Face(_blob, 0);
        _font = new Font(_face);
        _font.SetScale(1000, 1000);
    }

    /// <inheritdoc/>
    public int? Advance(Rune character)
    {
        if (_advances.TryGetValue(character, out int? known)) return known;
        int? advance = _font.TryGetNominalGlyph(character.Value, out uint glyph) ? _font.GetHorizontalGlyphAdvance(glyph) : null;
        _advances.Add(character, advance);
        return advance;
    }

    /// <summary>The font with some of its characters only.</summary>
    public byte[] Cut(IEnumerable<Rune> characters) => FontCutter.Cut(_face.Handle, characters);

    /// <inheritdoc/>
    public void Dispose()
    {
        _font.Dispose();
        _face.Dispose();
        _blob.Dispose();
    }
}
