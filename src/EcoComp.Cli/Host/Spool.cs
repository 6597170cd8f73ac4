using Microsoft.Win32.SafeHandles;

namespace EcoComp.Cli.Host;

/// <summary>
/// Keeps what was made until it is written: where that is much, in a file that has no name any more or goes with whoever has it open, so that nothing is
/// left lying about however the program ends. What the disk does not take is held.
/// </summary>
internal sealed class Spool : IDisposable
{
    /// <summary>What is held before any file is made; a year of a city is a tenth of it.</summary>
    private const long MostHeld = 32L << 20;

    private readonly Lock _turn = new();
    private SafeFileHandle? _file;
    private long _held;
    private long _end;
    private bool _isRefused;

    /// <summary>Keeps what somebody writes, which may be written from several threads.</summary>
    public Kept Keep(Action<Stream> write) => Keeping.All(this, write);

    /// <summary>Keeps bytes, which may be given from several threads.</summary>
    public Kept Keep(ReadOnlySpan<byte> bytes)
    {
        long at;
        lock (_turn)
        {
            if (_isRefused || (_held += bytes.Length) <= MostHeld) return new Kept(bytes.ToArray());
            (at, _end) = (_end, _end + bytes.Length);
        }

        try
        {
            SafeFileHandle file = File();
            RandomAccess.Write(file, bytes, at);
            return new Kept(file, at, bytes.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isRefused = true;
            return new Kept(bytes.ToArray());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private SafeFileHandle File()
    {
        lock (_turn)
        {
            if (_file is not null) return _file;
            string path = Path.Combine(Path.GetTempPath(), "ecocomp-" + Guid.NewGuid().ToString("N"));
            FileOptions options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            _file = System.IO.File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, options);
            if (!OperatingSystem.IsWindows()) System.IO.File.Delete(path);
            return _file;
        }
    }
}

/// <summary>Bytes that were kept, in one piece or in several.</summary>
internal sealed class Kept
{
    private readonly ReadOnlyMemory<byte> _held;
    private readonly SafeFileHandle? _file;
    private readonly long _at;

    /// <summary>Bytes that are held.</summary>
    public Kept(ReadOnlyMemory<byte> bytes) => (_held, Length) = (bytes, bytes.Length);

    /// <summary>Bytes in a file.</summary>
    public Kept(SafeFileHandle file, long at, int length) => (_file, _at, Length) = (file, at, length);

    /// <summary>How many bytes this piece has.</summary>
    public int Length { get; }

    /// <summary>The piece that follows this one; null after the last.</summary>
    public Kept? Next { get; set; }

    /// <summary>How many bytes this piece and those that follow it have.</summary>
    public long WholeLength
    {
        get
        {
            long length = 0;
            for (Kept? piece = this; piece is not null; piece = piece.Next) length += piece.Length;
            return length;
        }
    }

    /// <summary>The bytes of this piece and of those that follow it, piece by piece.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces
    {
        get
        {
            for (Kept? piece = this; piece is not null; piece = piece.Next) yield return piece.Bytes;
        }
    }

    /// <summary>The bytes of this piece, read again where they are in a file.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            if (_file is null) return _held;
            byte[] bytes = GC.AllocateUninitializedArray<byte>(Length);
            for (int read = 0; read < Length;)
            {
                int part = RandomAccess.Read(_file, bytes.AsSpan(read), _at + read);
                if (part == 0) throw new EndOfStreamException();
                read += part;
            }

            return bytes;
        }
    }
}
