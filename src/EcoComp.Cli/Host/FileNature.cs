using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>What lies at a path beside what the class library tells: a device or a pipe counts as a file there, and would be replaced by one.</summary>
internal static class FileNature
{
    /// <summary>As many as the system follows.</summary>
    private const int MostLinks = 40;

    private const int CurrentFolder = -100;
    private const int Followed = 0;
    private const int NotFollowed = 0x100;
    private const uint TypeOnly = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int StatusSize = 256;

    /// <summary>Whether a path is a link.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>A path in full, with what the links in it lead to in their place; as it is where they lead round.</summary>
    public static string Real(string path)
    {
        string full = Path.GetFullPath(path);
        string real = full;
        for (int links = 0; links < MostLinks; links++)
        {
            if (FirstLink(real) is not { } link) return real;
            real = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, new FileInfo(link).LinkTarget!) + real[link.Length..]);
        }

        return full;
    }

    /// <summary>The shortest beginning of a path that is a link; null where none is.</summary>
    private static string? FirstLink(string full)
    {
        for (int end = full.IndexOf(Path.DirectorySeparatorChar, 1); ; end = full.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            string part = end < 0 ? full : full[..end];
            if (IsLink(part)) return part;
            if (end < 0 || end + 1 == full.Length) return null;
        }
    }

    /// <summary>Whether something lies at a path that is neither a file nor nothing: a folder, a device, a pipe, a socket.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">Whether a link counts as what it leads to.</param>
    public static bool IsNoFile(string path, bool followLinks = false)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return true;
        if (OperatingSystem.IsWindows()) return full.StartsWith(@"\\.\", StringComparison.Ordinal) || full.StartsWith(@"\\?\pipe", StringComparison.OrdinalIgnoreCase);
        if (!File.Exists(full) || !OperatingSystem.IsLinux()) return false;
        byte[] status = new byte[StatusSize];
        return Status(CurrentFolder, [.. Encoding.UTF8.GetBytes(full), 0], followLinks ? Followed : NotFollowed, TypeOnly, status) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeOffset)) & TypeMask) != Regular;
    }

    /// <summary>Unlike stat, its result is laid out alike on every processor.</summary>
    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, byte[] path, int flags, uint mask, byte[] status);
}
