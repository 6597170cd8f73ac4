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
    private const int NotPermitted = 13;

    /// <summary>Flushes a folder, as far as the file system can.</summary>
    /// <exception cref="IOException">The disk did not keep it.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly, 0);
        if (descriptor < 0) throw new IOException("fsync " + folder + ": " + Marshal.GetLastPInvokeErrorMessage(), Marshal.GetLastPInvokeError());
        try
        {
            Keep(descriptor, folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Flushes an open folder by its number, as far as its file system can.</summary>
    /// <param name="descriptor">The number.</param>
    /// <param name="name">What it is called where that fails.</param>
    /// <exception cref="IOException">The disk did not keep it; its code is the system's.</exception>
    public static void Keep(int descriptor, string name)
    {
        try
        {
            FileFlush.Keep(descriptor, name);
        }
        catch (IOException e) when (e.HResult == NotPermitted)
        {
            // Some network file systems have it for files alone.
        }
    }

    // No argument needs to be marshalled, so that no code is generated that would be unsafe.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags, int mode);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
