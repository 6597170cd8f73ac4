using System.Buffers.Binary;
using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// A TrueType font with some glyphs of another, numbered without gaps. PDFsharp cuts out the shapes of the glyphs that a document does not use and
/// leaves all numbers, and with them the widths and places of twelve thousand glyphs that are not there.
/// </summary>
internal sealed class RenumberedFont
{
    private const int DirectoryStart = 12;
    private const int EntryLength = 16;
    private const int AdjustmentAt = 8;
    private const uint WholeSum = 0xB1B0AFBA;
    private readonly byte[] _font;

    private RenumberedFont(byte[] font) => _font = font;

    /// <summary>Makes the font.</summary>
    /// <param name="font">A font whose places of glyphs are four bytes long.</param>
    /// <param name="glyphs">The numbers there of those glyphs that get the numbers from 0.</param>
    /// <exception cref="InvalidOperationException">A table is missing, or a glyph is made of others, which would need their numbers changed.</exception>
    public static byte[] Of(byte[] font, IReadOnlyList<int> glyphs) => new RenumberedFont(font).With(glyphs);

    private byte[] With(IReadOnlyList<int> glyphs)
    {
        (byte[] shapes, byte[] places) = Shapes(glyphs);
        (byte[] head, byte[] hhea, byte[] maxp) = (Table("head").ToArray(), Table("hhea").ToArray(), Table("maxp").ToArray());
        head.AsSpan(AdjustmentAt, 4).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return File([("glyf", shapes), ("head", head), ("hhea", hhea), ("hmtx", Metrics(glyphs)), ("loca", places), ("maxp", maxp)]);
    }

    private (byte[] Shapes, byte[] Places) Shapes(IReadOnlyList<int> glyphs)
    {
        ReadOnlySpan<byte> all = Table("glyf");
        ReadOnlySpan<byte> from = Table("loca");
        using var shapes = new MemoryStream();
        byte[] places = new byte[(glyphs.Count + 1) * 4];
        for (int i = 0; i < glyphs.Count; i++)
        {
            int begin = BinaryPrimitives.ReadInt32BigEndian(from[(glyphs[i] * 4)..]);
            ReadOnlySpan<byte> shape = all[begin..BinaryPrimitives.ReadInt32BigEndian(from[(glyphs[i] * 4 + 4)..])];
            if (shape.Length > 0 && shape[0] >= 0x80) throw new InvalidOperationException($"Glyph {glyphs[i]} is made of other glyphs.");
            shapes.Write(shape);
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(i * 4 + 4), (int)shapes.Length);
        }

        return (shapes.ToArray(), places);
    }

    /// <summary>A width and a left bearing for each glyph; those at the end of the other font share the width of the last that has one.</summary>
    private byte[] Metrics(IReadOnlyList<int> glyphs)
    {
        ReadOnlySpan<byte> all = Table("hmtx");
        int widths = BinaryPrimitives.ReadUInt16BigEndian(Table("hhea")[34..]);
        byte[] metrics = new byte[glyphs.Count * 4];
        for (int i = 0; i < glyphs.Count; i++)
        {
            int glyph = glyphs[i];
            all.Slice(Math.Min(glyph, widths - 1) * 4, 2).CopyTo(metrics.AsSpan(i * 4));
            all.Slice(glyph < widths ? glyph * 4 + 2 : widths * 4 + (glyph - widths) * 2, 2).CopyTo(metrics.AsSpan(i * 4 + 2));
        }

        return metrics;
    }

    private ReadOnlySpan<byte> Table(string name)
    {
        int tables = BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(4));
        for (int entry = DirectoryStart; entry < DirectoryStart + tables * EntryLength; entry += EntryLength)
        {
            if (Encoding.ASCII.GetString(_font, entry, 4) != name) continue;
            int start = BinaryPrimitives.ReadInt32BigEndian(_font.AsSpan(entry + 8));
            return _font.AsSpan(start, BinaryPrimitives.ReadInt32BigEndian(_font.AsSpan(entry + 12)));
        }

        throw new InvalidOperationException("The font has no table " + name + ".");
    }

    /// <summary>A font file of tables, which come in the order of their names and each begin at a multiple of four.</summary>
    private static byte[] File(ReadOnlySpan<(string Name, byte[] Bytes)> tables)
    {
        int length = DirectoryStart + tables.Length * EntryLength;
        foreach ((_, byte[] bytes) in tables) length += Padded(bytes.Length);
        byte[] file = new byte[length];
        int power = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(EntryLength << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((tables.Length - (1 << power)) * EntryLength));
        (int start, int head) = (DirectoryStart + tables.Length * EntryLength, 0);
        for (int i = 0; i < tables.Length; i++)
        {
            (string name, byte[] bytes) = tables[i];
            if (name == "head") head = start;
            Span<byte> entry = file.AsSpan(DirectoryStart + i * EntryLength, EntryLength);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            bytes.CopyTo(file, start);
            start += Padded(bytes.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + AdjustmentAt), unchecked(WholeSum - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    /// <summary>The sum of four-byte words, the last filled up with nothing.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i++) sum = unchecked(sum + ((uint)bytes[i] << (24 - 8 * (i % 4))));
        return sum;
    }
}
