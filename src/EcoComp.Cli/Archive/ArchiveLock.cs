using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive;

/// <summary>Keeps two closings or amendments of one archive apart. It ends with the process, however that ends.</summary>
internal sealed class ArchiveLock : IDisposable
{
    /// <summary>A folder that cannot be written to fails each time; a lock that is let go just then does not.</summary>
    private const int Attempts = 10;

    private readonly FileStream _stream;

    private ArchiveLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock of an archive whose folder exists.</summary>
    /// <returns>The lock, or null where another process holds it.</returns>
    /// <exception cref="CommandFailure">The lock is a link; exit code 2.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static ArchiveLock? TryTake(string root)
    {
        string path = Path.Combine(root, Names.Lock);
        if (new FileInfo(path).LinkTarget is not null) throw CommandFailure.Of(ExitCodes.Usage, "archive.lockIsLink", path);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return new ArchiveLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
            }
            catch (IOException) when (Writable(root) && File.Exists(path))
            {
                return null;
            }
            catch (IOException) when (attempt < Attempts && !File.Exists(path))
            {
                // Whoever held it has just let it go.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>Whether the folder itself can be written to, so that a lock that fails is held by somebody.</summary>
    private static bool Writable(string root) => (File.GetAttributes(root) & FileAttributes.ReadOnly) == 0;
}
