namespace EcoComp.Cli.Host;

/// <summary>The disk of the machine.</summary>
internal sealed class LocalDisk : IDisk
{
    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(content);
        FileFlush.Flush(stream);
    }

    /// <inheritdoc/>
    public void Keep(string folder) => FolderFlush.Flush(folder);

    /// <inheritdoc/>
    public void MoveFolder(string from, string to) => Directory.Move(from, to);

    /// <inheritdoc/>
    public void ReplaceFile(string from, string to) => File.Move(from, to, overwrite: true);

    /// <inheritdoc/>
    public void Remove(string path)
    {
        var folder = new DirectoryInfo(path);
        if (folder.Exists && folder.LinkTarget is null) folder.Delete(recursive: true);
        else File.Delete(path);
    }
}
