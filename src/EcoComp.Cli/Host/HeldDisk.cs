using Microsoft.Win32.SafeHandles;

namespace EcoComp.Cli.Host;

/// <summary>The disk of a machine with Linux: below the root no link is followed, whenever somebody put it there.</summary>
internal sealed class HeldDisk : IDisk
{
    /// <inheritdoc/>
    public void CreateRoot(string root) => Directory.CreateDirectory(root);

    /// <inheritdoc/>
    public void MakeFolder(string root, string path)
    {
        using HeldFolder above = Above(root, path);
        above.MakeFolder(Path.GetFileName(path));
    }

    /// <inheritdoc/>
    public void Write(string root, string path, Kept content)
    {
        using HeldFolder above = Above(root, path);
        using SafeFileHandle file = above.MakeFile(Path.GetFileName(path));
        long at = 0;
        foreach (ReadOnlyMemory<byte> piece in content.Pieces)
        {
            RandomAccess.Write(file, piece.Span, at);
            at += piece.Length;
        }

        FileFlush.Keep((int)file.DangerousGetHandle(), path);
    }

    /// <inheritdoc/>
    public void Keep(string root, string path)
    {
        using var folder = HeldFolder.Open(root, path);
        folder.Flush();
    }

    /// <inheritdoc/>
    public void MoveFolder(string root, string from, string to)
    {
        if (Path.Exists(Path.Combine(root, to))) throw new PlaceTakenException(to); // an empty folder would be replaced
        ReplaceFile(root, from, to);
    }

    /// <inheritdoc/>
    public void ReplaceFile(string root, string from, string to)
    {
        using HeldFolder above = Above(root, from);
        using HeldFolder target = Above(root, to);
        above.Move(Path.GetFileName(from), target, Path.GetFileName(to));
    }

    /// <inheritdoc/>
    public void Remove(string root, string path)
    {
        using HeldFolder above = Above(root, path);
        above.Remove(Path.GetFileName(path));
    }

    private static HeldFolder Above(string root, string path) => HeldFolder.Open(root, Path.GetDirectoryName(path)!);
}
