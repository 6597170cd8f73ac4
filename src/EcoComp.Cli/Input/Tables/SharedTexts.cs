using System.Buffers.Binary;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// The texts of a table's cells. Most rows of a long table say what others said in most columns: a text that came before not long ago is the
/// same string again, so that a million rows do not hold a county's name a million times.
/// </summary>
internal sealed class SharedTexts
{
    /// <summary>How many are known at a time; one that comes to the place of another takes it.</summary>
    private const int Places = 1 << 12; // 64 - 52 bits

    /// <summary>Longer ones are remarks, which seldom come again.</summary>
    private const int Longest = 64;

    /// <summary>After how many new ones in turn a column is one whose texts do not come again: numbers, documents.</summary>
    private const int Patience = 1000;

    /// <summary>Spreads what differs over the upper bits.</summary>
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly (byte[] Utf8, string Text)[] _known = new (byte[], string)[Places];

    /// <summary>The text of a cell, as <see cref="CellText.Read"/> has it.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="news">How many cells of its column in turn had a text that was not known.</param>
    public string Read(ReadOnlySpan<byte> utf8, ref int news)
    {
        if (utf8.Length is 0 or > Longest || news >= Patience) return CellText.Read(utf8);
        ref (byte[] Utf8, string Text) place = ref _known[PlaceOf(utf8)];
        if (place.Utf8 is { } known && utf8.SequenceEqual(known))
        {
            news = 0;
            return place.Text;
        }

        news++;
        place = (utf8.ToArray(), CellText.Read(utf8));
        return place.Text;
    }

    /// <summary>By the length, the first and the last bytes: two texts of one place only take it in turn.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = (ulong)utf8.Length;
        if (utf8.Length >= sizeof(ulong))
        {
            mixed = unchecked((mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8)) * Odd) ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }
        else
        {
            foreach (byte one in utf8) mixed = (mixed << 8) ^ one;
        }

        return (int)(unchecked(mixed * Odd) >> 52);
    }
}
