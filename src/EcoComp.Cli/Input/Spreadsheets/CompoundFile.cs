using System.Buffers.Binary;
using System.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>The streams of a compound file, in which Office kept documents before 2007 and keeps locked ones (MS-CFB).</summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly byte[] _bytes;
    private readonly int _sectorSize;
    private readonly List<uint> _table = [];
    private readonly List<uint> _smallTable = [];
    private readonly int _smallSize;
    private readonly uint _smallest;
    private readonly Dictionary<string, (uint First, long Length)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _small = [];

    /// <summary>Reads the directory of a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderSize) throw new InvalidDataException();
        (_sectorSize, _smallSize) = (1 << Math.Min((int)Word(0x1E), 16), 1 << Math.Min((int)Word(0x20), 16));
        if (_sectorSize is not (512 or 4096) || _smallSize != 64) throw new InvalidDataException();
        _smallest = Number(0x38);
        ReadTable();
        foreach (uint entry in Numbers(Chain(Number(0x3C), long.MaxValue))) _smallTable.Add(entry);
        byte[] directory = Chain(Number(0x30), long.MaxValue);
        for (int at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(at, EntrySize);
            int letters = BinaryPrimitives.ReadUInt16LittleEndian(entry[0x40..]);
            (byte kind, uint first, uint length) = (entry[0x42], BinaryPrimitives.ReadUInt32LittleEndian(entry[0x74..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[0x78..]));
            string name = letters is >= 2 and <= 64 ? Encoding.Unicode.GetString(entry[..(letters - 2)]) : "";
            if (kind == 5) _small = Chain(first, length);
            else if (kind == 2) _streams.TryAdd(name, (first, length));
        }
    }

    /// <summary>Whether bytes begin as a compound file does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Whether there is a stream.</summary>
    public bool Has(string name) => _streams.ContainsKey(name);

    /// <summary>The bytes of a stream.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public byte[] Stream(string name)
    {
        if (!_streams.TryGetValue(name, out (uint First, long Length) stream)) throw new InvalidDataException(name);
        byte[] content = stream.Length >= _smallest ? Chain(stream.First, stream.Length) : SmallChain(stream.First, stream.Length);
        return content.Length == stream.Length ? content : throw new InvalidDataException(name);
    }

    private void ReadTable()
    {
        var sectors = new List<uint>();
        for (int i = 0; i < 109; i++) Add(sectors, Number(0x4C + 4 * i));
        int entries = _sectorSize / 4 - 1;
        uint next = Number(0x44);
        for (int read = 0; next < LastSector; read++)
        {
            if (read > _bytes.Length / _sectorSize) throw new InvalidDataException(); // a chain that runs in a circle
            ReadOnlySpan<byte> sector = Sector(next);
            for (int i = 0; i < entries; i++) Add(sectors, BinaryPrimitives.ReadUInt32LittleEndian(sector[(4 * i)..]));
            next = BinaryPrimitives.ReadUInt32LittleEndian(sector[(4 * entries)..]);
        }

        if (sectors.Count > _bytes.Length / _sectorSize) throw new InvalidDataException();
        foreach (uint sector in sectors) _table.AddRange(Numbers(Sector(sector)));

        static void Add(List<uint> sectors, uint sector)
        {
            if (sector < LastSector) sectors.Add(sector);
        }
    }

    private byte[] Chain(uint first, long length)
    {
        using var content = new MemoryStream();
        for (uint sector = first; sector < LastSector && content.Length < length; sector = Next(_table, sector))
        {
            if (content.Length > _bytes.Length) throw new InvalidDataException(); // it runs in a circle
            ReadOnlySpan<byte> part = Sector(sector);
            content.Write(part[..(int)Math.Min(part.Length, length - content.Length)]);
        }

        return content.ToArray();
    }

    private byte[] SmallChain(uint first, long length)
    {
        using var content = new MemoryStream();
        for (uint sector = first; sector < LastSector && content.Length < length; sector = Next(_smallTable, sector))
        {
            long at = (long)sector * _smallSize;
            if (at + _smallSize > _small.Length || content.Length > _small.Length) throw new InvalidDataException();
            content.Write(_small.AsSpan((int)at, (int)Math.Min(_smallSize, length - content.Length)));
        }

        return content.ToArray();
    }

    private static uint Next(List<uint> table, uint sector) => sector < table.Count ? table[(int)sector] : throw new InvalidDataException();

    /// <summary>A sector; the last one of a file may be cut short where nothing of it is used.</summary>
    private ReadOnlySpan<byte> Sector(uint number)
    {
        long at = (number + 1L) * _sectorSize;
        if (at >= _bytes.Length) throw new InvalidDataException();
        if (at + _sectorSize <= _bytes.Length) return _bytes.AsSpan((int)at, _sectorSize);
        byte[] whole = new byte[_sectorSize];
        _bytes.AsSpan((int)at).CopyTo(whole);
        return whole;
    }

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        uint[] numbers = new uint[bytes.Length / 4];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        return numbers;
    }

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    private uint Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));
}
