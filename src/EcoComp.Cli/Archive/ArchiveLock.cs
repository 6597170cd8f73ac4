using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive;

/// <summary>Keeps two closings or amendments of one archive apart.</summary>
internal static class ArchiveLock
{
    /// <summary>Takes the lock of an archive whose folder exists.</summary>
    /// <returns>The lock, or null where another process holds it.</returns>
    /// <exception cref="CommandFailure">The lock is a link or a folder; exit code 2.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static LockFile? TryTake(string root)
    {
        string path = Path.Combine(root, Names.Lock);
        if (Directory.Exists(path) && !FileNature.IsLink(path)) throw CommandFailure.Of(ExitCodes.Usage, "archive.lockIsFolder", path);
        return FileNature.IsLink(path) ? throw CommandFailure.Of(ExitCodes.Usage, "archive.lockIsLink", path) : LockFile.TryTake(path);
    }
}
