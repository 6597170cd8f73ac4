namespace EcoComp.Cli.Host;

/// <summary>The files of <c>--out</c>. Each is written beside its place and moved there whole, so that none is ever half a file.</summary>
internal static class ResultFolder
{
    /// <summary>Writes files.</summary>
    /// <param name="folder">The folder, made where it is not there.</param>
    /// <param name="files">The name of each file and what writes it.</param>
    /// <exception cref="CommandFailure">The folder cannot be written to; exit code 2.</exception>
    public static void Write(string folder, IEnumerable<(string Name, Action<Stream> Write)> files)
    {
        var waiting = new List<(string Temporary, string Final)>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach ((string name, Action<Stream> write) in files)
            {
                string final = Path.Combine(folder, name);
                waiting.Add((final + ".new", final));
                using FileStream stream = File.Create(final + ".new");
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            foreach ((string temporary, string final) in waiting) File.Move(temporary, final, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            foreach ((string temporary, _) in waiting) File.Delete(temporary);
            throw CommandFailure.Of(ExitCodes.Usage, "disk.write", folder, e.Message);
        }
    }
}
