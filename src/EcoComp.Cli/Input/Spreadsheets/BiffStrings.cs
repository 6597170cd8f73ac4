using System.Buffers.Binary;
using System.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A font of an .xls workbook, as far as it tells what its texts say.</summary>
/// <param name="Strikes">Whether it strikes through.</param>
/// <param name="Height">Where it stands.</param>
/// <param name="Colour">Its colour by its number in the palette; 0 is black.</param>
internal readonly record struct BiffFont(bool Strikes, TextHeight Height, int Colour = 0)
{
    /// <summary>The number of white.</summary>
    public const int White = 9;

    /// <summary>Whether it is white.</summary>
    public bool IsWhite => Colour == White;
}

/// <summary>How the parts of a text look that have a font of their own.</summary>
/// <param name="Look">Whether they are struck through.</param>
/// <param name="Seen">The text as it is seen where a part of it is raised or lowered; else null.</param>
/// <param name="WithoutWhite">What is left of it without its white parts; null where it has none.</param>
internal readonly record struct BiffText(TextLook Look, string? Seen, string? WithoutWhite);

/// <summary>
/// How the parts of the texts look that the cells of an .xls workbook share (MS-XLS, SST). The texts go on from one record to the next; where one is cut
/// within its characters, the next record begins with how wide those are.
/// </summary>
/// <param name="blocks">The content of the records, one behind the other.</param>
/// <param name="fonts">The fonts that are not plain, by their numbers.</param>
internal sealed class BiffStrings(List<ReadOnlyMemory<byte>> blocks, Dictionary<int, BiffFont> fonts)
{
    private const int Wide = 1;
    private const int HasPhonetics = 4;
    private const int HasParts = 8;

    private readonly Dictionary<int, BiffText> _looks = [];
    private int _block;
    private int _at;

    private ReadOnlySpan<byte> Rest => blocks[_block].Span[_at..];

    /// <summary>The looks of those that are not of one look, by their numbers.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public Dictionary<int, BiffText> Read()
    {
        Span<byte> counts = stackalloc byte[8];
        Take(counts);
        int count = BinaryPrimitives.ReadInt32LittleEndian(counts[4..]);
        for (int i = 0; i < count && !AtEnd(); i++)
        {
            if (Next() is var text and not { Look: TextLook.OfCell, Seen: null, WithoutWhite: null }) _looks.Add(i, text);
        }

        return _looks;
    }

    private BiffText Next()
    {
        int length = Word();
        int flags = Byte();
        int parts = (flags & HasParts) != 0 ? Word() : 0;
        long phonetics = (flags & HasPhonetics) != 0 ? (uint)Word() | ((long)Word() << 16) : 0;
        char[] text = new char[length];
        for (int i = 0; i < length; i++)
        {
            if (Rest.IsEmpty)
            {
                NextBlock();
                flags = Byte();
            }

            text[i] = (char)((flags & Wide) != 0 ? Word() : Byte());
        }

        BiffText read = TextOf(text, parts);
        for (; phonetics > 0; phonetics--) Byte();
        return read;
    }

    /// <summary>A text by its parts, each a place and a font; before the first it looks as its cell does.</summary>
    private BiffText TextOf(char[] text, int parts)
    {
        var seen = new StringBuilder();
        var others = new StringBuilder();
        bool white = false;
        (int from, BiffFont font) = (0, default(BiffFont));
        bool own = parts > 0;
        (bool struck, bool raised) = (false, false);
        for (int i = 0; i <= parts; i++)
        {
            (int at, int next) = i < parts ? (Math.Clamp(Word(), from, text.Length), Word()) : (text.Length, 0);
            if (i == 0 && at > 0) own = false;
            string part = new(text, from, at - from);
            if (!string.IsNullOrWhiteSpace(part)) (struck, raised) = (struck || font.Strikes, raised || font.Height != TextHeight.Line);
            white |= font.IsWhite && !string.IsNullOrWhiteSpace(part);
            seen.Append(RaisedText.Of(part, font.Height));
            if (!font.IsWhite) others.Append(RaisedText.Of(part, font.Height));
            (from, font) = (at, fonts.GetValueOrDefault(next));
        }

        return new BiffText(struck ? TextLook.Struck : own ? TextLook.Own : TextLook.OfCell, raised ? seen.ToString() : null,
            white ? others.ToString().Trim() : null);
    }

    private bool AtEnd()
    {
        while (_block < blocks.Count && Rest.IsEmpty) (_block, _at) = (_block + 1, 0);
        return _block == blocks.Count;
    }

    private void NextBlock()
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
