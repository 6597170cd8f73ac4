using Microsoft.Win32.SafeHandles;

namespace EcoComp.Cli.Host;

/// <summary>A file that keeps writers of one folder apart. It ends with the process, however that ends, and is gone when it is let go.</summary>
internal sealed class LockFile : IDisposable
{
    /// <summary>A folder that cannot be written to fails each time; a lock that is let go just then does not.</summary>
    private const int Attempts = 10;

    private readonly string _path;
    private readonly SafeFileHandle _file;

    private LockFile(string path, SafeFileHandle file) => (_path, _file) = (path, file);

    /// <summary>Takes a lock in a folder that exists.</summary>
    /// <param name="path">Where the lock lies; a link is not followed.</param>
    /// <returns>The lock, or null where somebody else holds it.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static LockFile? TryTake(string path)
    {
        while (Open(path) is { } file)
        {
            if (OperatingSystem.IsWindows() || IsStillThere(file, path)) return new LockFile(path, file);
            file.Dispose();
        }

        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_file)
        {
            if (OperatingSystem.IsWindows()) return;
            try
            {
                File.Delete(_path); // while it is held, so that nobody else's is removed
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What was written is written, whatever lies in the lock's place by now.
            }
        }
    }

    private static SafeFileHandle? Open(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            string full = Path.GetFullPath(path);
            using var folder = HeldFolder.Open(Path.GetDirectoryName(full)!);
            return folder.TakeFile(Path.GetFileName(full));
        }

        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, Options);
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Whoever held it has just let it go.
            }
        }
    }

    /// <summary>Windows removes the very file that was opened; elsewhere the class library would remove whatever has its name by then.</summary>
    private static FileOptions Options => OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    /// <summary>
    /// Whether the file that was opened still has its name: whoever held it may have removed it between opening and locking, and a third may hold a
    /// new one. Both are told apart by a time that nobody else gives.
    /// </summary>
    private static bool IsStillThere(SafeFileHandle file, string path)
    {
        DateTime mark = DateTime.UnixEpoch.AddSeconds(Random.Shared.Next(int.MaxValue));
        File.SetLastWriteTimeUtc(file, mark);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == mark;
    }
}
