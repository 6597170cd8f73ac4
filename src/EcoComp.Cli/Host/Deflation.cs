using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace EcoComp.Cli.Host;

/// <summary>
/// Compresses what it is given: as a whole where it is short, else in blocks that are compressed side by side, quickly rather than tightly. How many
/// processors there are changes no byte.
/// </summary>
internal sealed class Deflation
{
    private const int Block = 1 << 20;

    /// <summary>How many blocks are short; of a longer text so many are compressed at a time.</summary>
    private const int Together = 16;

    private readonly Crc32 _checksum = new();
    private readonly List<(byte[] Bytes, int Length)> _blocks = [];
    private readonly List<byte[]> _compressed = [];
    private byte[] _open = [];
    private int _filled;

    /// <summary>How much was given.</summary>
    public long Length { get; private set; }

    /// <summary>The checksum of what was given, when all was.</summary>
    public uint Checksum => (uint)_checksum.Value;

    /// <summary>Takes more.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            if (_filled == _open.Length) Grow();
            int taken = Math.Min(bytes.Length, _open.Length - _filled);
            bytes[..taken].CopyTo(_open.AsSpan(_filled));
            _filled += taken;
            bytes = bytes[taken..];
        }
    }

    /// <summary>All of it, compressed.</summary>
    public IReadOnlyList<byte[]> End()
    {
        _blocks.Add((_open, _filled));
        if (Length > Together * Block)
        {
            Compress(ends: true);
        }
        else
        {
            foreach ((byte[] bytes, int length) in _blocks) _checksum.Update(new ArraySegment<byte>(bytes, 0, length));
            var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, noZlibHeaderOrFooter: true);
            var whole = new MemoryStream();
            foreach ((byte[] bytes, int length) in _blocks)
            {
                deflater.SetInput(bytes, 0, length);
                Drain(deflater, whole);
            }

            deflater.Finish();
            Drain(deflater, whole);
            _compressed.Add(whole.ToArray());
        }

        return _compressed;
    }

    /// <summary>A short text has a short room: most parts of a workbook are a few hundred bytes.</summary>
    private void Grow()
    {
        if (_open.Length < Block)
        {
            Array.Resize(ref _open, Math.Clamp(_open.Length * 4, 1 << 12, Block));
            return;
        }

        _blocks.Add((_open, _filled));
        (_open, _filled) = (new byte[Block], 0);
        if (_blocks.Count > Together) Compress(ends: false);
    }

    private void Compress(bool ends)
    {
        byte[][] done = new byte[_blocks.Count][];
        Parallel.For(-1, done.Length, i =>
        {
            if (i < 0) _blocks.ForEach(b => _checksum.Update(new ArraySegment<byte>(b.Bytes, 0, b.Length)));
            else done[i] = Compressed(_blocks[i].Bytes, _blocks[i].Length, ends && i == done.Length - 1);
        });
        _compressed.AddRange(done);
        _blocks.Clear();
    }

    /// <summary>A block by itself; its last byte is stored, since what is stored ends with a whole byte, where the next block can begin.</summary>
    private static byte[] Compressed(byte[] bytes, int length, bool ends)
    {
        var deflater = new Deflater(Deflater.BEST_SPEED, noZlibHeaderOrFooter: true);
        var compressed = new MemoryStream();
        deflater.SetInput(bytes, 0, ends ? length : length - 1);
        if (ends)
        {
            deflater.Finish();
            Drain(deflater, compressed);
            return compressed.ToArray();
        }

        deflater.Flush();
        Drain(deflater, compressed);
        deflater.SetLevel(Deflater.NO_COMPRESSION);
        deflater.SetInput(bytes, length - 1, 1);
        deflater.Flush();
        Drain(deflater, compressed);
        return compressed.ToArray();
    }

    private static void Drain(Deflater deflater, MemoryStream into)
    {
        byte[] part = new byte[1 << 14];
        for (int length; (length = deflater.Deflate(part)) > 0;) into.Write(part, 0, length);
    }
}
