namespace EcoComp.Cli.Host;

/// <summary>A file that keeps writers of one folder apart. It ends with the process, however that ends, and is gone when it is let go.</summary>
internal sealed class LockFile : IDisposable
{
    /// <summary>A folder that cannot be written to fails each time; a lock that is let go just then does not.</summary>
    private const int Attempts = 10;

    private readonly string _path;
    private readonly FileStream _stream;

    private LockFile(string path, FileStream stream) => (_path, _stream) = (path, stream);

    /// <summary>Takes a lock in a folder that exists.</summary>
    /// <param name="path">Where the lock lies.</param>
    /// <returns>The lock, or null where somebody else holds it.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static LockFile? TryTake(string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, Options);
                if (OperatingSystem.IsWindows() || IsStillThere(stream, path)) return new LockFile(path, stream);
                stream.Dispose();
            }
            catch (IOException) when (File.Exists(path))
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
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) File.Delete(_path); // while it is held, so that nobody else's is removed
        _stream.Dispose();
    }

    /// <summary>Windows removes the very file that was opened; elsewhere the class library would remove whatever has its name by then.</summary>
    private static FileOptions Options => OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    /// <summary>
    /// Whether the file that was opened still has its name: whoever held it may have removed it between opening and locking, and a third may hold a
    /// new one. Both are told apart by a time that nobody else gives.
    /// </summary>
    private static bool IsStillThere(FileStream stream, string path)
    {
        DateTime mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next(int.MaxValue));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == mark;
    }
}
