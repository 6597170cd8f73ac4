namespace EcoComp.Cli.Host;

/// <summary>A file that is there whole or not at all: written beside its place and moved there.</summary>
internal static class WholeFile
{
    /// <summary>Refuses a path that no file may be written to: none, a link, a folder, a device, a pipe.</summary>
    /// <exception cref="CommandFailure">It is such a path; exit code 2.</exception>
    public static void Check(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw CommandFailure.Of(ExitCodes.Usage, "out.empty");
        if (path.Contains('\0', StringComparison.Ordinal)) throw CommandFailure.Of(ExitCodes.Usage, "out.notAFile", TerminalText.Visible(path));
        if (FileNature.IsLink(path)) throw CommandFailure.Of(ExitCodes.Usage, "out.link", path);
        if (FileNature.IsNoFile(path)) throw CommandFailure.Of(ExitCodes.Usage, "out.notAFile", path);
    }

    /// <summary>Writes a file; its folder is made where it is missing.</summary>
    /// <exception cref="CommandFailure">It cannot be written, exit code 2; the disk did not take it, exit code 1.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        byte[] bytes = content.ToArray();
        Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Writes a file; its folder is made where it is missing.</summary>
    /// <exception cref="CommandFailure">It cannot be written, exit code 2; the disk did not take it, exit code 1.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        Check(path);
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full) ?? full;
        if (!Directory.Exists(folder) && (File.Exists(folder) || FileNature.IsNoFile(folder)))
            throw CommandFailure.Of(ExitCodes.Usage, "disk.notAFolder", folder);
        ResultFolder.Write(folder, [(Path.GetFileName(full), path, write)]);
    }
}
