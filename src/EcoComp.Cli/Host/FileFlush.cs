using System.Runtime.InteropServices;

namespace EcoComp.Cli.Host;

/// <summary>
/// Has the disk keep what was written to a file. The class library does so too, but passes over what the system answers: a disk that failed then would be
/// told as done.
/// </summary>
internal static class FileFlush
{
    private const int Interrupted = 4;
    private const int NotOfThisFile = 22;
    private const int NotSupported = 95;

    /// <summary>Flushes a file.</summary>
    /// <exception cref="IOException">The disk did not keep it.</exception>
    public static void Flush(FileStream stream)
    {
        stream.Flush(flushToDisk: OperatingSystem.IsWindows());
        if (OperatingSystem.IsWindows()) return;
        Keep((int)stream.SafeFileHandle.DangerousGetHandle(), stream.Name);
        GC.KeepAlive(stream);
    }

    /// <summary>Flushes an open file by its number, as far as its file system can.</summary>
    /// <param name="descriptor">The number.</param>
    /// <param name="name">What it is called where that fails.</param>
    /// <exception cref="IOException">The disk did not keep it; its code is the system's.</exception>
    public static void Keep(int descriptor, string name)
    {
        while (Synchronize(descriptor) < 0)
        {
            int error = Marshal.GetLastPInvokeError();
            if (error is NotOfThisFile or NotSupported) return; // a disk that has no such step
            if (error != Interrupted) throw new IOException("fsync " + name + ": " + Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    // No argument needs to be marshalled, so that no code is generated that would be unsafe.
    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Synchronize(int descriptor);
}
