using System.Buffers.Binary;
using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>
/// Writes a zip file whose bytes follow from its content alone: no time, no attributes, no mark of the operating system (the class library's says
/// which one wrote it), compressed by managed code (the class library's bytes vary with the system's own). Workbooks and Word documents are such files.
/// Entries are written one after the other.
/// </summary>
/// <param name="output">Where it goes; it stays open and is never asked for its place.</param>
internal sealed class ZipWriter(Stream output) : IDisposable
{
    private const ushort Version = 20;
    private const ushort Deflated = 8;
    private const ushort NamesAreUtf8 = 1 << 11;

    /// <summary>1 January 1980, the first day that the format can say.</summary>
    private const ushort NoDate = (1 << 5) | 1;

    private readonly List<(byte[] Name, byte[] Facts, uint Offset)> _entries = [];
    private uint _offset;
    private Entry? _open;
    private bool _ended;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its path with forward slashes.</param>
    /// <param name="content">Its content.</param>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        using Stream entry = Open(name);
        entry.Write(content);
    }

    /// <summary>Begins an entry; it is complete when the stream is disposed.</summary>
    /// <param name="name">Its path with forward slashes.</param>
    /// <exception cref="InvalidOperationException">Another entry is open.</exception>
    public Stream Open(string name)
    {
        if (_open is not null) throw new InvalidOperationException("An entry is open.");
        return _open = new Entry(this, Encoding.UTF8.GetBytes(name));
    }

    /// <summary>Writes the list of the entries.</summary>
    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        uint begin = _offset;
        Span<byte> record = stackalloc byte[46];
        foreach ((byte[] name, byte[] facts, uint offset) in _entries)
        {
            record.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(record, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(record[4..], Version); // the upper byte, the system that wrote it, is 0
            facts.CopyTo(record[6..]);
            BinaryPrimitives.WriteUInt32LittleEndian(record[42..], offset);
            Put(record);
            Put(name);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], _offset - begin);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], begin);
        Put(end);
    }

    /// <summary>Writes an entry whose content is known.</summary>
    private void Complete(byte[] name, Deflation content)
    {
        IReadOnlyList<byte[]> compressed = content.End();
        // What the record before the content and the one in the list have in common.
        byte[] facts = new byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(facts, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(2), Ascii.IsValid(name) ? (ushort)0 : NamesAreUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(4), Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(8), NoDate);
        BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(10), content.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(14), checked((uint)compressed.Sum(c => (long)c.Length)));
        BinaryPrimitives.WriteUInt32LittleEndian(facts.AsSpan(18), checked((uint)content.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(facts.AsSpan(22), checked((ushort)name.Length));
        _entries.Add((name, facts, _offset));
        Span<byte> signature = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(signature, 0x04034B50);
        Put(signature);
        Put(facts);
        Put(name);
        foreach (byte[] part in compressed) Put(part);
        _open = null;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _offset = checked(_offset + (uint)bytes.Length);
    }

    /// <summary>An entry as it is filled.</summary>
    private sealed class Entry(ZipWriter zip, byte[] name) : WriteOnlyStream
    {
        private readonly Deflation _content = new();
        private bool _ended;

        public override void Write(ReadOnlySpan<byte> buffer) => _content.Take(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_ended)
            {
                _ended = true;
                zip.Complete(name, _content);
            }

            base.Dispose(disposing);
        }
    }
}
