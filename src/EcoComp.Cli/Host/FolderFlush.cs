using System.Runtime.InteropServices;
using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>
/// Has the disk keep the names in a folder, so that a new or renamed file is still there after the power failed. What is in a file
/// <see cref="FileFlush"/> has kept before. Windows keeps names with its own journal and needs no such step.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a folder, as far as the file system can.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly, 0);
        if (descriptor < 0) throw new IOException("fsync " + folder + ": " + Marshal.GetLastPInvokeErrorMessage());
        _ = FileFlush.Synchronize(descriptor); // some network file systems refuse it for folders
        _ = Close(descriptor);
    }

    // No argument needs to be marshalled, so that no code is generated that would be unsafe.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags, int mode);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
