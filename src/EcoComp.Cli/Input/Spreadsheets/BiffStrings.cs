using System.Buffers.Binary;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// How the parts of the texts look that the cells of an .xls workbook share (MS-XLS, SST). The texts go on from one record to the next; where one is cut
/// within its characters, the next record begins with how wide those are.
/// </summary>
/// <param name="blocks">The content of the records, one behind the other.</param>
/// <param name="struckFonts">The fonts that strike through.</param>
internal sealed class BiffStrings(List<ReadOnlyMemory<byte>> blocks, HashSet<int> struckFonts)
{
    private const int Wide = 1;
    private const int HasPhonetics = 4;
    private const int HasParts = 8;

    private readonly Dictionary<int, TextLook> _looks = [];
    private int _block;
    private int _at;

    private ReadOnlySpan<byte> Rest => blocks[_block].Span[_at..];

    /// <summary>The looks of those that are not of one look, by their numbers.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public Dictionary<int, TextLook> Read()
    {
        Span<byte> counts = stackalloc byte[8];
        Take(counts);
        int count = BinaryPrimitives.ReadInt32LittleEndian(counts[4..]);
        for (int i = 0; i < count && !AtEnd(); i++)
        {
            if (LookOfNext() is var look and not TextLook.OfCell) _looks.Add(i, look);
        }

        return _looks;
    }

    private TextLook LookOfNext()
    {
        int length = Word();
        int flags = Byte();
        int parts = (flags & HasParts) != 0 ? Word() : 0;
        long phonetics = (flags & HasPhonetics) != 0 ? (uint)Word() | ((long)Word() << 16) : 0;
        var blank = new bool[length];
        for (int i = 0; i < length; i++)
        {
            if (Rest.IsEmpty)
            {
                Next();
                flags = Byte();
            }

            blank[i] = char.IsWhiteSpace((char)((flags & Wide) != 0 ? Word() : Byte()));
        }

        TextLook look = LookOf(blank, parts);
        for (; phonetics > 0; phonetics--) Byte();
        return look;
    }

    /// <summary>The look of a text by its parts, each a place and a font; before the first it looks as its cell does.</summary>
    private TextLook LookOf(bool[] blank, int parts)
    {
        (int from, bool struck) = (0, false);
        bool any = false;
        bool own = parts > 0;
        for (int i = 0; i <= parts; i++)
        {
            (int at, int font) = i < parts ? (Word(), Word()) : (blank.Length, 0);
            if (i == 0 && at > 0) own = false;
            any |= struck && blank[Math.Min(from, blank.Length)..Math.Clamp(at, Math.Min(from, blank.Length), blank.Length)].Contains(false);
            (from, struck) = (at, struckFonts.Contains(font));
        }

        return any ? TextLook.Struck : own ? TextLook.Own : TextLook.OfCell;
    }

    private bool AtEnd()
    {
        while (_block < blocks.Count && Rest.IsEmpty) (_block, _at) = (_block + 1, 0);
        return _block == blocks.Count;
    }

    private void Next()
    {
        (_block, _at) = (_block + 1, 0);
        if (AtEnd()) throw new InvalidDataException();
    }

    private int Word()
    {
        int low = Byte();
        return low | (Byte() << 8);
    }

    private int Byte()
    {
        if (AtEnd()) throw new InvalidDataException();
        return blocks[_block].Span[_at++];
    }

    private void Take(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)Byte();
    }
}
