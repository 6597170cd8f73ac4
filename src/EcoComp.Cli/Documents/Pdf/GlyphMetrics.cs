using System.Buffers.Binary;
using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The widths of glyphs in a TrueType font. PDFsharp cuts out the shapes of the glyphs that a document does not use and leaves their widths, twelve
/// thousand numbers that make a tenth of a notice.
/// </summary>
internal static class GlyphMetrics
{
    private const int DirectoryStart = 12;
    private const int EntryLength = 16;
    private const int MetricLength = 4;

    /// <summary>Sets the widths of glyphs that are not there to nothing.</summary>
    /// <param name="font">The font, which is changed.</param>
    /// <param name="kept">The glyphs that are there.</param>
    public static void Forget(byte[] font, IReadOnlySet<int> kept)
    {
        Span<byte> metrics = Table(font, "hmtx", out int entry);
        int count = BinaryPrimitives.ReadUInt16BigEndian(Table(font, "hhea", out _)[34..]);
        for (int glyph = 0; glyph < count; glyph++)
        {
            if (!kept.Contains(glyph)) metrics.Slice(glyph * MetricLength, MetricLength).Clear();
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(entry + 4), Checksum(metrics));
    }

    private static Span<byte> Table(byte[] font, string name, out int entry)
    {
        int tables = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (entry = DirectoryStart; entry < DirectoryStart + tables * EntryLength; entry += EntryLength)
        {
            if (Encoding.ASCII.GetString(font, entry, 4) != name) continue;
            int start = checked((int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8)));
            return font.AsSpan(start, checked((int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 12))));
        }

        throw new InvalidOperationException("The font has no table " + name + ".");
    }

    /// <summary>The sum of a table's words, the last filled up with nothing.</summary>
    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        uint sum = 0;
        for (int i = 0; i < table.Length; i++) sum = unchecked(sum + ((uint)table[i] << (24 - 8 * (i % 4))));
        return sum;
    }
}
