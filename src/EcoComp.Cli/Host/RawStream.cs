using System.Runtime.InteropServices;

namespace EcoComp.Cli.Host;

/// <summary>
/// Standard output or standard error of a Unix process, written to by its number. The class library's own stream sends a terminal the codes for its
/// keypad before the first byte, also where the results go to a file, and leaves it so.
/// </summary>
/// <param name="descriptor">1 or 2.</param>
internal sealed class RawStream(int descriptor) : WriteOnlyStream
{
    private const int Interrupted = 4;

    /// <summary>EAGAIN of Linux and of macOS: whoever made the terminal or pipe does not let a writer wait in the system.</summary>
    private const int Later = 11;
    private const int LaterOnMac = 35;

    /// <inheritdoc />
    /// <exception cref="IOException">Nobody takes what is written; its code is the system's.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = Write(descriptor, in MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0) buffer = buffer[(int)written..];
            else Wait(Marshal.GetLastPInvokeError());
        }
    }

    private static void Wait(int error)
    {
        if (error is Later or LaterOnMac) Thread.Sleep(1);
        else if (error != Interrupted) throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint Write(int descriptor, ref readonly byte first, nint count);
}
