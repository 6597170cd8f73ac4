using System.Buffers.Binary;

namespace EcoComp.Cli.Host.Zip;

/// <summary>
/// Compresses by RFC 1951, in plain managed arithmetic: what the class library offers is the system's or the runtime's zlib, whose bytes differ by
/// release, platform and processor. Repeats are sought within pieces of the content, and written by the fixed codes.
/// </summary>
/// <param name="output">Where the compressed bytes go; it stays open.</param>
internal sealed class Deflater(Stream output) : Stream
{
    private const int PieceSize = 1 << 17;
    private const int HashBits = 15;
    private const int ShortestRepeat = 4;
    private const int LongestRepeat = 258;
    private const int Reach = 1 << 15;

    /// <summary>How many places that begin alike are tried.</summary>
    private const int Tries = 24;

    /// <summary>A repeat that is long enough to look no further.</summary>
    private const int GoodRepeat = 96;

    private const int EndOfBlock = 256;
    private const int Nowhere = -1;

    /// <summary>The shortest repeat of each length code, and the nearest of each distance code (RFC 1951, 3.2.5).</summary>
    private static readonly int[] Lengths =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] Distances =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    private readonly byte[] _piece = new byte[PieceSize];
    private readonly int[] _newest = new int[1 << HashBits];
    private readonly int[] _before = new int[PieceSize];
    private readonly byte[] _compressed = new byte[1 << 14];
    private int _length;
    private int _written;
    private ulong _bits;
    private int _bitCount;
    private bool _ended;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_length == PieceSize) Piece(isLast: false);
            int part = Math.Min(buffer.Length, PieceSize - _length);
            buffer[..part].CopyTo(_piece.AsSpan(_length));
            _length += part;
            buffer = buffer[part..];
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Nothing: what is written comes out when it is complete.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            Piece(isLast: true);
            Bits(0, (8 - (_bitCount & 7)) & 7);
            output.Write(_compressed.AsSpan(0, _written));
            _ended = true;
        }

        base.Dispose(disposing);
    }

    /// <summary>Writes what there is as a block of fixed codes.</summary>
    private void Piece(bool isLast)
    {
        Bits(isLast ? 1u : 0, 1);
        Bits(1, 2);
        Array.Fill(_newest, Nowhere);
        ReadOnlySpan<byte> piece = _piece.AsSpan(0, _length);
        for (int at = 0; at < piece.Length;)
        {
            (int length, int distance) = Repeat(piece, at);
            if (length == 0)
            {
                Symbol(piece[at]);
                length = 1;
            }
            else
            {
                Copy(length, distance);
            }

            for (int end = at + length; at < end; at++) Remember(piece, at);
        }

        Symbol(EndOfBlock);
        _length = 0;
    }

    /// <summary>The longest repeat that begins at a place, of those that are tried; of equals the nearest.</summary>
    private (int Length, int Distance) Repeat(ReadOnlySpan<byte> piece, int at)
    {
        if (at + ShortestRepeat > piece.Length) return default;
        ReadOnlySpan<byte> here = piece[at..Math.Min(piece.Length, at + LongestRepeat)];
        (int longest, int distance) = (ShortestRepeat - 1, 0);
        int tries = Tries;
        for (int from = _newest[Hash(here)]; from >= 0 && at - from <= Reach && tries > 0; from = _before[from], tries--)
        {
            int common = here.CommonPrefixLength(piece[from..]);
            if (common <= longest) continue;
            (longest, distance) = (common, at - from);
            if (common >= GoodRepeat) break;
        }

        return distance == 0 ? default : (longest, distance);
    }

    private void Remember(ReadOnlySpan<byte> piece, int at)
    {
        if (at + ShortestRepeat > piece.Length) return;
        int hash = Hash(piece[at..]);
        (_before[at], _newest[hash]) = (_newest[hash], at);
    }

    private static int Hash(ReadOnlySpan<byte> bytes) =>
        (int)(unchecked(BinaryPrimitives.ReadUInt32LittleEndian(bytes) * 2654435761u) >> (32 - HashBits));

    private void Copy(int length, int distance)
    {
        int code = At(Lengths, length);
        Symbol(EndOfBlock + 1 + code);
        Bits((uint)(length - Lengths[code]), code is < 8 or 28 ? 0 : (code >> 2) - 1);
        code = At(Distances, distance);
        Bits(Reversed((uint)code, 5), 5);
        Bits((uint)(distance - Distances[code]), code < 4 ? 0 : (code >> 1) - 1);
    }

    /// <summary>The code whose range a value lies in.</summary>
    private static int At(int[] firsts, int value)
    {
        int found = Array.BinarySearch(firsts, value);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>A byte, the end of the block or a length by the fixed codes (RFC 1951, 3.2.6).</summary>
    private void Symbol(int symbol)
    {
        (int code, int count) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        Bits(Reversed((uint)code, count), count);
    }

    private static uint Reversed(uint code, int count)
    {
        uint reversed = 0;
        for (int i = 0; i < count; i++) reversed |= ((code >> i) & 1) << (count - 1 - i);
        return reversed;
    }

    private void Bits(uint bits, int count)
    {
        _bits |= (ulong)bits << _bitCount;
        _bitCount += count;
        while (_bitCount >= 8) Byte();
    }

    private void Byte()
    {
        if (_written == _compressed.Length)
        {
            output.Write(_compressed);
            _written = 0;
        }

        _compressed[_written++] = (byte)(_bits & 0xFF);
        _bits >>= 8;
        _bitCount -= 8;
    }
}
