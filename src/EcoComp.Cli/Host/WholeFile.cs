namespace EcoComp.Cli.Host;

/// <summary>A file that is there whole or not at all: written beside its place and moved there.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file; its folder is made where it is missing.</summary>
    /// <exception cref="CommandFailure">It cannot be written; exit code 2.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        string temporary = path + ".new";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            using (FileStream stream = File.Create(temporary))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            throw CommandFailure.Of(ExitCodes.Usage, "disk.write", path, e.Message);
        }
    }
}
