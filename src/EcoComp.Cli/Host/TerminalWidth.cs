using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EcoComp.Cli.Host;

/// <summary>How many places a line of the terminal has that results go to. Asking the class library would send a Unix terminal codes first.</summary>
internal static class TerminalWidth
{
    private const nint WindowSize = 0x5413; // TIOCGWINSZ of Linux

    /// <summary>The width; the usual one where no terminal says so.</summary>
    public static int Of()
    {
        if (Console.IsOutputRedirected) return Surroundings.UsualColumns;
        if (OperatingSystem.IsWindows()) return Console.WindowWidth;
        byte[] size = new byte[8]; // rows and columns, and both in dots
        bool isKnown = OperatingSystem.IsLinux() && Ask(1, WindowSize, size) == 0;
        return isKnown && BinaryPrimitives.ReadUInt16LittleEndian(size.AsSpan(2)) is > 0 and var columns ? columns : Surroundings.UsualColumns;
    }

    [DllImport("libc", EntryPoint = "ioctl", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int descriptor, nint request, byte[] answer);
}
