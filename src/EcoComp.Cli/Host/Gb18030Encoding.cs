using System.Buffers.Binary;
using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>
/// GB18030 as .NET reads and writes it, which brings the tables of every other code page too, a fortieth of the program. The characters of two bytes stand
/// in gb18030.bin in the order of their bytes; those of four bytes are all others in the order of Unicode, and need none.
/// </summary>
/// <param name="isStrict">Whether bytes that are no character are refused; else U+FFFD is read for them.</param>
internal sealed class Gb18030Encoding(bool isStrict) : Encoding(codePage: 54936)
{
    private const int Bad = -1;
    private const int FourBytes = 39420; // characters of four bytes below U+10000
    private const int BeyondThose = 189000;
    private const int LeadBytes = 126;
    private const int Trails = 190;

    /// <summary>The characters below U+10000 beyond ASCII: first those of four bytes, then those of two.</summary>
    private static readonly char[] Characters = ReadCharacters();

    /// <summary>Where each of them stands there.</summary>
    private static readonly ushort[] Places = PlacesOf(Characters);

    /// <inheritdoc/>
    public override int GetMaxByteCount(int charCount) => charCount * 4;

    /// <inheritdoc/>
    public override int GetMaxCharCount(int byteCount) => byteCount + 3; // what a decoder has kept

    /// <inheritdoc/>
    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count), [], counts: true, isEnd: true, out _);

    /// <inheritdoc/>
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Decode(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex), counts: false, isEnd: true, out _);

    /// <inheritdoc/>
    public override int GetByteCount(char[] chars, int index, int count) => Encode(chars.AsSpan(index, count), [], counts: true);

    /// <inheritdoc/>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Encode(chars.AsSpan(charIndex, charCount), bytes.AsSpan(byteIndex), counts: false);

    /// <inheritdoc/>
    public override Decoder GetDecoder() => new BlockDecoder(this);

    private int Decode(ReadOnlySpan<byte> bytes, Span<char> chars, bool counts, bool isEnd, out int read)
    {
        int written = 0;
        for (read = 0; read < bytes.Length;)
        {
            int point = bytes[read];
            int length = point < 0x80 ? 1 : Next(bytes[read..], isEnd, out point);
            if (length == 0) break;
            if (point == Bad)
            {
                if (isStrict) throw new DecoderFallbackException("Not GB18030.", bytes.Slice(read, length).ToArray(), read);
                point = '\uFFFD';
            }

            if (point >= 0x10000)
            {
                if (!counts) new Rune(point).EncodeToUtf16(chars[written..]);
                written++;
            }
            else if (!counts)
            {
                chars[written] = (char)point;
            }

            written++;
            read += length;
        }

        return written;
    }

    /// <summary>Reads a character beyond ASCII.</summary>
    /// <returns>How many bytes it has; 0 where more are to come before that can be said.</returns>
    private static int Next(ReadOnlySpan<byte> bytes, bool isEnd, out int point)
    {
        point = Bad;
        int lead = bytes[0] - 0x81;
        if (lead is < 0 or >= LeadBytes) return 1;
        if (bytes.Length < 2) return isEnd ? 1 : 0;
        int second = bytes[1];
        if (second is >= '0' and <= '9')
        {
            if (bytes.Length < 4) return isEnd ? 2 : 0;
            (int third, int fourth) = (bytes[2] - 0x81, bytes[3] - '0');
            if (third is < 0 or >= LeadBytes || fourth is < 0 or > 9) return 1;
            int at = ((lead * 10 + second - '0') * LeadBytes + third) * 10 + fourth;
            if (at < FourBytes) point = Characters[at];
            else if (at is >= BeyondThose and < BeyondThose + 0x100000) point = 0x10000 + at - BeyondThose;
            return 4;
        }

        if (second is < 0x40 or 0x7F or 0xFF) return 1;
        point = Characters[FourBytes + lead * Trails + second - (second < 0x7F ? 0x40 : 0x41)];
        return 2;
    }

    private static int Encode(ReadOnlySpan<char> chars, Span<byte> bytes, bool counts)
    {
        int written = 0;
        Span<byte> character = stackalloc byte[4];
        while (!chars.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(chars, out Rune rune, out int units) != System.Buffers.OperationStatus.Done)
                throw new EncoderFallbackException("Half a character.");
            int length = Bytes(rune.Value, character);
            if (!counts) character[..length].CopyTo(bytes[written..]);
            written += length;
            chars = chars[units..];
        }

        return written;
    }

    private static int Bytes(int point, Span<byte> bytes)
    {
        if (point < 0x80)
        {
            bytes[0] = (byte)point;
            return 1;
        }

        int at = point < 0x10000 ? Places[point] : BeyondThose + point - 0x10000;
        if (at is >= FourBytes and < BeyondThose)
        {
            (int lead, int trail) = Math.DivRem(at - FourBytes, Trails);
            (bytes[0], bytes[1]) = ((byte)(0x81 + lead), (byte)(trail + (trail < 0x3F ? 0x40 : 0x41)));
            return 2;
        }

        bytes[3] = (byte)('0' + at % 10);
        bytes[2] = (byte)(0x81 + at / 10 % LeadBytes);
        bytes[1] = (byte)('0' + at / (10 * LeadBytes) % 10);
        bytes[0] = (byte)(0x81 + at / (100 * LeadBytes));
        return 4;
    }

    private static char[] ReadCharacters()
    {
        byte[] table = EmbeddedFile.Bytes("gb18030.bin");
        char[] characters = new char[FourBytes + LeadBytes * Trails];
        bool[] isOfTwo = new bool[0x10000];
        for (int i = FourBytes; i < characters.Length; i++)
        {
            characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(table.AsSpan(2 * (i - FourBytes)));
            isOfTwo[characters[i]] = true;
        }

        int at = 0;
        for (int c = 0x80; c < isOfTwo.Length; c++)
        {
            if (!isOfTwo[c] && !char.IsSurrogate((char)c)) characters[at++] = (char)c;
        }

        return characters;
    }

    private static ushort[] PlacesOf(char[] characters)
    {
        ushort[] places = new ushort[0x10000];
        for (int i = 0; i < characters.Length; i++) places[characters[i]] = (ushort)i;
        return places;
    }

    /// <summary>Decodes block by block; of a character whose bytes are not all there it keeps those that are.</summary>
    private sealed class BlockDecoder(Gb18030Encoding encoding) : Decoder
    {
        private byte[] _kept = [];

        public override int GetCharCount(byte[] bytes, int index, int count) =>
            encoding.Decode([.. _kept, .. bytes.AsSpan(index, count)], [], counts: true, isEnd: false, out _);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
            GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex), flush: false);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush) =>
            GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex), flush);

        public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush)
        {
            byte[] all = [.. _kept, .. bytes];
            int written = encoding.Decode(all, chars, counts: false, flush, out int read);
            _kept = all[read..];
            return written;
        }
    }
}
