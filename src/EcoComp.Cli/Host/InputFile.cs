namespace EcoComp.Cli.Host;

/// <summary>
/// Opens what is read: files, and links to them. A device or a pipe would be read without end or waited for without end, so nothing else is opened.
/// </summary>
internal static class InputFile
{
    private const int LargestPiece = 1 << 18;

    /// <summary>Opens a file at its beginning, whoever has it open: another program may save or move it meanwhile.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="NoFileException">Something else lies there.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static FileStream Open(string path)
    {
        if (FileNature.IsNoFile(path, followLinks: true)) throw new NoFileException(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="NoFileException">Something else lies there.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] Bytes(string path)
    {
        using FileStream file = Open(path);
        using var bytes = new MemoryStream((int)Math.Min(file.Length, Array.MaxLength));
        file.CopyTo(bytes);
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>The bytes of a file piece by piece; each piece is good until the next is asked for.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="NoFileException">Something else lies there.</exception>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(string path)
    {
        using FileStream file = Open(path);
        byte[] piece = new byte[Math.Clamp(file.Length, 1, LargestPiece)];
        for (int read = file.Read(piece); read > 0; read = file.Read(piece)) yield return piece.AsMemory(0, read);
    }

    /// <summary>Whether anything lies at a path, readable or not; a link to nothing is nothing.</summary>
    public static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path) || IsHidden(path);

    /// <summary>Whether a folder lies at a path, readable or not.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path) || IsHidden(path);

    /// <summary>
    /// Whether a path leads through a folder that may not be entered: nobody can say that nothing is there, and whoever opens it is told why not.
    /// </summary>
    public static bool IsHidden(string path)
    {
        try
        {
            File.GetAttributes(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>What should be read is no file: a folder, a device, a pipe or a socket.</summary>
/// <param name="path">Where it is.</param>
internal sealed class NoFileException(string path) : IOException(path);
