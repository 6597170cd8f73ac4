using System.Runtime.InteropServices;
using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>The disk of any machine, through the class library.</summary>
internal sealed class LocalDisk : IDisk
{
    private const int Exists = 183;

    /// <inheritdoc/>
    public void CreateRoot(string root) => Directory.CreateDirectory(root);

    /// <inheritdoc/>
    public void MakeFolder(string root, string path)
    {
        string folder = In(root, path);
        if (!OperatingSystem.IsWindows())
        {
            if (Path.Exists(folder)) throw new PlaceTakenException(folder);
            Directory.CreateDirectory(folder);
        }
        else if (MakeFolder(Encoding.Unicode.GetBytes(Unbounded(Path.GetFullPath(folder)) + "\0"), 0) == 0)
        {
            int error = Marshal.GetLastPInvokeError();
            if (error == Exists) throw new PlaceTakenException(folder);
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), unchecked((int)0x80070000 | error));
        }
    }

    /// <inheritdoc/>
    public void Write(string root, string path, Kept content)
    {
        using var stream = new FileStream(In(root, path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (ReadOnlyMemory<byte> piece in content.Pieces) stream.Write(piece.Span);
        FileFlush.Flush(stream);
    }

    /// <inheritdoc/>
    public void Keep(string root, string path) => FolderFlush.Flush(In(root, path));

    /// <inheritdoc/>
    public void MoveFolder(string root, string from, string to) => Directory.Move(In(root, from), In(root, to));

    /// <inheritdoc/>
    public void ReplaceFile(string root, string from, string to) => File.Move(In(root, from), In(root, to), overwrite: true);

    /// <inheritdoc/>
    public void Remove(string root, string path)
    {
        var folder = new DirectoryInfo(In(root, path));
        if (folder.Exists && folder.LinkTarget is null) folder.Delete(recursive: true);
        else File.Delete(folder.FullName);
    }

    private static string In(string root, string path) => Path.Combine([root, .. path.Split('/')]);

    /// <summary>A full path in the form that Windows takes at any length.</summary>
    private static string Unbounded(string full) =>
        full.StartsWith(@"\\?\", StringComparison.Ordinal) ? full
        : full.StartsWith(@"\\", StringComparison.Ordinal) ? @"\\?\UNC" + full[1..]
        : @"\\?\" + full;

    /// <summary>Unlike the class library it says whether the folder was there. No argument needs to be marshalled.</summary>
    [DllImport("kernel32.dll", EntryPoint = "CreateDirectoryW", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int MakeFolder(byte[] path, nint security);
}
