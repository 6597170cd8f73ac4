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

    /// <summary>How many blocks are short.</summary>
    private const int Few = 16;

    /// <summary>How many blocks of a longer text are compressed together, while the next are filled.</summary>
    private const int Together = 8;

    private readonly Crc32 _checksum = new();
    private readonly List<byte[]> _compressed = [];
    private readonly List<byte[]> _spare = [];
    private List<(byte[] Bytes, int Length)> _blocks = [];
    private List<(byte[] Bytes, int Length)> _inWork = [];
    private Task _work = Task.CompletedTask;
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
        if (Length > Few * Block)
        {
            Compress(ends: true);
            _work.Wait();
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
        if (Length > Few * Block && _blocks.Count > Together) Compress(ends: false);
        (_open, _filled) = (_spare.Count > 0 ? _spare[^1] : new byte[Block], 0);
        if (_spare.Count > 0) _spare.RemoveAt(_spare.Count - 1);
    }

    /// <summary>Begins to compress the blocks that are full, once those before them are compressed; their rooms serve again.</summary>
    private void Compress(bool ends)
    {
        _work.Wait();
        _inWork.ForEach(b => _spare.Add(b.Bytes));
        _inWork.Clear();
        List<(byte[] Bytes, int Length)> blocks = _blocks;
        (_blocks, _inWork) = (_inWork, _blocks);
        _work = Task.Run(() =>
        {
            byte[][] done = new byte[blocks.Count][];
            Parallel.For(-1, done.Length, i =>
            {
                if (i < 0) blocks.ForEach(b => _checksum.Update(new ArraySegment<byte>(b.Bytes, 0, b.Length)));
                else done[i] = Compressed(blocks[i].Bytes, blocks[i].Length, ends && i == done.Length - 1);
            });
            _compressed.AddRange(done);
        });
    }

    /// <summary>A block by itself; its last byte is stored, since what is stored ends with a whole byte, where the next block can begin.</summary>
    private static byte[] Compressed(byte[] bytes, int length, bool ends)
    {
        var deflater = new Deflater(Deflater.BEST_SPEED, noZlibHeaderOrFooter: true);
        var compressed = new MemoryStream(length / 4);
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
