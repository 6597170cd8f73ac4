using System.Runtime.InteropServices;

namespace EcoComp.Cli.Host;

/// <summary>
/// Has the disk keep the names in a folder, so that a new or renamed file is still there after the power failed. The class library does
/// this for files only. Windows keeps names with its own journal and needs no such step.
/// </summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder, as far as the file system can.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, ReadOnly, 0);
        if (descriptor < 0) throw new IOException("fsync " + folder + ": " + Marshal.GetLastPInvokeErrorMessage());
        _ = Synchronize(descriptor); // some network file systems refuse it for folders
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
