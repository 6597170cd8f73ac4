using System.Runtime.InteropServices;
using System.Security;

namespace EcoComp.Cli.Host;

/// <summary>
/// Why the disk does not give or take a file, and what helps, in the words of the program: the system's own are in its language and name codes.
/// </summary>
internal static class DiskTrouble
{
    /// <summary>Nothing of the name is there.</summary>
    public const int NotThere = 2;

    private const int NotPermitted = 1;
    private const int NotAllowed = 13;
    private const int Exists = 17;
    private const int NoFolder = 20;
    private const int Folder = 21;
    private const int DiskFull = 28;
    private const int ReadOnlyDisk = 30;
    private const int NameTooLong = 36;
    private const int IsLink = 40;
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
            Kind.Taken => CommandFailure.Of(exitCode, "disk.write.taken", path),
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
        Kind.NoFile => CommandFailure.Of(exitCode, "project.noFile", path),
        _ => CommandFailure.Of(exitCode, "disk.read", path, trouble.Message),
    };

    /// <summary>What the last call of Linux failed with, as the class library would throw it.</summary>
    /// <param name="path">What it was about.</param>
    public static Exception OfSystem(string path)
    {
        int error = Marshal.GetLastPInvokeError();
        string message = Marshal.GetPInvokeErrorMessage(error);
        return error switch
        {
            NotAllowed => new UnauthorizedAccessException(message),
            NotThere => new DirectoryNotFoundException(message),
            Exists or NoFolder or Folder or IsLink => new PlaceTakenException(path),
            _ => new IOException(message, error),
        };
    }

    /// <summary>Whether a disk is full.</summary>
    public static bool IsFull(Exception trouble) => KindOf(trouble) == Kind.Full;

    /// <summary>Whether a place lets nobody, or not this user, write.</summary>
    public static bool IsForbidden(Exception trouble) => KindOf(trouble) is Kind.Denied or Kind.ReadOnly;

    private static Kind KindOf(Exception trouble) => trouble switch
    {
        UnauthorizedAccessException or SecurityException => Kind.Denied,
        PathTooLongException => Kind.TooLong,
        DirectoryNotFoundException or FileNotFoundException => Kind.Missing,
        PlaceTakenException => Kind.Taken,
        NoFileException => Kind.NoFile,
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
        Taken,
        NoFile,
    }
}
