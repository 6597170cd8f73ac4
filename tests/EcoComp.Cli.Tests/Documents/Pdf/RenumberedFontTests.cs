using System.Buffers.Binary;
using System.Text;
using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>A font with some glyphs of another.</summary>
public sealed class RenumberedFontTests
{
    private static readonly byte[] Shapes = [0, 1, 1, 1, 0, 2, 2, 2, 2, 2, 0, 3, 3];

    /// <summary>A font of four glyphs, the third without a shape; the last is as wide as that, as TrueType has it.</summary>
    private static byte[] Font(params byte[] shapes) => Tables(
        ("glyf", shapes), ("head", new byte[54]), ("hhea", [.. new byte[34], 0, 3]), ("hmtx", [.. Enumerable.Range(1, 14).Select(i => (byte)i)]),
        ("loca", [0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0, 13]), ("maxp", [0, 1, 0, 0, 0, 4, .. new byte[26]]));

    [Test]
    public void Its_glyphs_have_the_shapes_and_widths_that_they_had_under_other_numbers()
    {
        byte[] font = RenumberedFont.Of(Font(Shapes), [0, 3, 2]);
        Assert.That(Table(font, "glyf"), Is.EqualTo(new byte[] { 0, 1, 1, 1, 0, 3, 3 }));
        Assert.That(Table(font, "loca"), Is.EqualTo(new byte[] { 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 7, 0, 0, 0, 7 }));
        Assert.That(Table(font, "hmtx"), Is.EqualTo(new byte[] { 1, 2, 3, 4, 9, 10, 13, 14, 9, 10, 11, 12 }), "width and left bearing");
        Assert.That((Table(font, "hhea")[^1], Table(font, "maxp")[5]), Is.EqualTo(((byte)3, (byte)3)), "how many there are");
    }

    [Test]
    public void Its_sums_are_right()
    {
        byte[] font = RenumberedFont.Of(Font(Shapes), [0, 1]);
        Assert.That(Sum(font), Is.EqualTo(0xB1B0AFBA), "of the whole, which a word in the table of the head makes so");
        foreach (string name in new[] { "glyf", "hhea", "hmtx", "loca", "maxp" }) Assert.That(Entry(font, name).Sum, Is.EqualTo(Sum(Table(font, name))), name);
    }

    [Test]
    public void A_font_without_a_table_or_with_glyphs_made_of_others_is_refused()
    {
        Assert.That(() => RenumberedFont.Of(Tables(("glyf", [])), [0]), Throws.InvalidOperationException.With.Message.Contains("loca"));
        Assert.That(() => RenumberedFont.Of(Font([0xFF, .. Shapes[1..]]), [0]), Throws.InvalidOperationException.With.Message.Contains("Glyph 0"));
    }

    private static byte[] Tables(params (string Name, byte[] Bytes)[] tables)
    {
        byte[] font = new byte[12 + 16 * tables.Length];
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Length);
        for (int i = 0; i < tables.Length; i++)
        {
            Encoding.ASCII.GetBytes(tables[i].Name, font.AsSpan(12 + 16 * i));
            BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(12 + 16 * i + 8), font.Length);
            BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(12 + 16 * i + 12), tables[i].Bytes.Length);
            font = [.. font, .. tables[i].Bytes];
        }

        return font;
    }

    private static byte[] Table(byte[] font, string name) => font.AsSpan(Entry(font, name).Start, Entry(font, name).Length).ToArray();

    private static (uint Sum, int Start, int Length) Entry(byte[] font, string name)
    {
        int at = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))).Select(i => 12 + 16 * i)
            .Single(i => Encoding.ASCII.GetString(font, i, 4) == name);
        return (BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at + 4)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 8)),
            BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 12)));
    }

    private static uint Sum(byte[] bytes) => bytes.Chunk(4).Aggregate(0u, (sum, word) => unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian([.. word, .. new byte[4 - word.Length]])));
}
