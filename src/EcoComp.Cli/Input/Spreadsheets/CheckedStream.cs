using System.Globalization;
using ICSharpCode.SharpZipLib.Checksum;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// A part as a stream that must have the length and the CRC-32 that were said of it: the zip reader itself checks neither. Between two tags there is no
/// more than a cell can hold, since whoever reads XML has to hold that whole.
/// </summary>
/// <param name="name">The part.</param>
/// <param name="inner">The stream.</param>
/// <param name="length">How many bytes it must have.</param>
/// <param name="checksum">Their CRC-32.</param>
internal sealed class CheckedStream(string name, Stream inner, long length, uint checksum) : Stream
{
    private const int LongestRun = 1 << 19;
    private const int LargestWithSections = 16 << 20;

    private readonly Crc32 _crc = new();
    private long _read;
    private long _run;

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
    /// <exception cref="InvalidDataException">It is longer or shorter, or its checksum is another.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = inner.Read(buffer, offset, count);
        _read += read;
        _crc.Update(new ArraySegment<byte>(buffer, offset, read));
        Watch(buffer.AsSpan(offset, read));
        bool ends = read == 0 && count > 0;
        if (_read > length || (ends && (_read != length || (uint)_crc.Value != checksum))) throw new InvalidDataException();
        return read;
    }

    /// <summary>
    /// Looks for what would have to be held whole: much text or a long tag by the distance of one tag from the next, and in large parts sections of text
    /// in which tags mean nothing; no spreadsheet writes those.
    /// </summary>
    private void Watch(ReadOnlySpan<byte> bytes)
    {
        int first = bytes.IndexOf((byte)'<');
        _run += first < 0 ? bytes.Length : first;
        if (_run > LongestRun) throw new BeyondLimitException(name + ": > " + (LongestRun >> 10).ToString(CultureInfo.InvariantCulture) + " KB");
        if (first >= 0) _run = bytes.Length - bytes.LastIndexOf((byte)'<') - 1;
        if (length > LargestWithSections && bytes.IndexOf("[CDATA["u8) >= 0) throw new BeyondLimitException(name + ": CDATA");
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
