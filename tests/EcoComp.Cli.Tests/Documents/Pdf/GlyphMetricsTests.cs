using System.Buffers.Binary;
using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>The widths of a font's glyphs when most of its glyphs are gone.</summary>
public sealed class GlyphMetricsTests
{
    /// <summary>A font of three glyphs with widths and of one that is as wide as the last of them, as TrueType has it.</summary>
    private static byte[] Font()
    {
        byte[] font = new byte[12 + 2 * 16 + 36 + 14];
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), 2);
        Entry(font.AsSpan(12), "hhea", 44, 36);
        Entry(font.AsSpan(28), "hmtx", 80, 14);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(44 + 34), 3);
        for (int i = 0; i < 14; i++) font[80 + i] = (byte)(i + 1);
        return font;
    }

    [Test]
    public void Those_of_glyphs_that_are_kept_stay_and_others_are_nothing()
    {
        byte[] font = Font();
        GlyphMetrics.Forget(font, new HashSet<int> { 0, 2 });
        Assert.That(font[80..], Is.EqualTo(new byte[] { 1, 2, 3, 4, 0, 0, 0, 0, 9, 10, 11, 12, 13, 14 }));
    }

    [Test]
    public void The_tables_checksum_is_that_of_its_words_filled_up_with_nothing()
    {
        byte[] font = Font();
        GlyphMetrics.Forget(font, new HashSet<int> { 0 });
        Assert.That(BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(32)), Is.EqualTo(0x01020304u + 0x0D0E0000u));
    }

    [Test]
    public void A_font_without_them_is_refused()
    {
        byte[] font = Font();
        font[28] = (byte)'x';
        Assert.That(() => GlyphMetrics.Forget(font, new HashSet<int> { 0 }), Throws.InvalidOperationException.With.Message.Contains("hmtx"));
    }

    private static void Entry(Span<byte> entry, string name, uint start, uint length)
    {
        for (int i = 0; i < 4; i++) entry[i] = (byte)name[i];
        BinaryPrimitives.WriteUInt32BigEndian(entry[8..], start);
        BinaryPrimitives.WriteUInt32BigEndian(entry[12..], length);
    }
}
