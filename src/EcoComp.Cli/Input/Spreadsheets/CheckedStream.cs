using System.IO.Hashing;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A stream that must have the length and the CRC-32 that were said of it: the zip reader itself checks neither.</summary>
/// <param name="inner">The stream.</param>
/// <param name="length">How many bytes it must have.</param>
/// <param name="checksum">Their CRC-32.</param>
internal sealed class CheckedStream(Stream inner, long length, uint checksum) : Stream
{
    private readonly Crc32 _crc = new();
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">It is longer or shorter, or its checksum is another.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        _read += count;
        _crc.Append(buffer[..count]);
        bool ends = count == 0 && buffer.Length > 0;
        if (_read > length || (ends && (_read != length || _crc.GetCurrentHashAsUInt32() != checksum))) throw new InvalidDataException();
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
