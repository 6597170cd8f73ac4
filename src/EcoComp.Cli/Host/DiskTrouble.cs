using System.Security;

namespace EcoComp.Cli.Host;

/// <summary>
/// Why the disk does not give or take a file, and what helps, in the words of the program: the system's own are in its language and name codes.
/// </summary>
internal static class DiskTrouble
{
    private const int NotPermitted = 1;
    private const int DiskFull = 28;
    private const int ReadOnlyDisk = 30;
    private const int NameTooLong = 36;
    private const int QuotaFull = 122;
    private const int WindowsFull = unchecked((int)0x80070070);
    private const int WindowsHandleFull = unchecked((int)0x80070027);
    private const int WindowsReadOnly = unchecked((int)0x80070013);

    /// <summary>The failure of a command that could not write.</summary>
    /// <param name="began">Whether the place took something already: then, or where the disk is full, it is not what was typed that is wrong.</param>
    /// <param name="path">The file or folder, as it was named.</param>
    /// <param name="trouble">What the system threw.</param>
    public static CommandFailure Writing(bool began, string path, Exception trouble)
    {
        Kind kind = KindOf(trouble);
        int exitCode = began || kind == Kind.Full ? ExitCodes.ProgramFault : ExitCodes.Usage;
        return kind switch
        {
            Kind.Denied => CommandFailure.Of(exitCode, "disk.write.denied", path),
            Kind.ReadOnly => CommandFailure.Of(exitCode, "disk.write.readOnly", path),
            Kind.Full => CommandFailure.Of(exitCode, "disk.write.full", path),
            Kind.Missing => CommandFailure.Of(exitCode, "disk.write.missing", path),
            Kind.TooLong => CommandFailure.Of(exitCode, "disk.write.long", path),
            _ => CommandFailure.Of(exitCode, "disk.write", path, trouble.Message),
        };
    }

    /// <summary>The failure of a command that could not read.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="path">The file or folder, as it was named.</param>
    /// <param name="trouble">What the system threw.</param>
    public static CommandFailure Reading(int exitCode, string path, Exception trouble) => KindOf(trouble) switch
    {
        Kind.Denied => CommandFailure.Of(exitCode, "disk.read.denied", path),
        Kind.Missing => GivenFile.Missing(exitCode, path),
        _ => CommandFailure.Of(exitCode, "disk.read", path, trouble.Message),
    };

    /// <summary>Whether a disk is full.</summary>
    public static bool IsFull(Exception trouble) => KindOf(trouble) == Kind.Full;

    private static Kind KindOf(Exception trouble) => trouble switch
    {
        UnauthorizedAccessException or SecurityException => Kind.Denied,
        PathTooLongException => Kind.TooLong,
        DirectoryNotFoundException or FileNotFoundException => Kind.Missing,
        _ => trouble.HResult switch
        {
            NotPermitted => Kind.Denied,
            DiskFull or QuotaFull or WindowsFull or WindowsHandleFull => Kind.Full,
            ReadOnlyDisk or WindowsReadOnly => Kind.ReadOnly,
            NameTooLong => Kind.TooLong,
            _ => Kind.Other,
        },
    };

    private enum Kind
    {
        Other,
        Denied,
        ReadOnly,
        Full,
        Missing,
        TooLong,
    }
}
