namespace EcoComp.Cli.Tests.Archive;

/// <summary>The disk of the machine without waiting until it has kept what was written, which only a power cut would show.</summary>
internal sealed class PlainDisk : IDisk
{
    private readonly IDisk _disk = OperatingSystem.IsLinux() ? new HeldDisk() : new LocalDisk();

    public void CreateRoot(string root) => _disk.CreateRoot(root);

    public void MakeFolder(string root, string path) => _disk.MakeFolder(root, path);

    public void Write(string root, string path, Kept content)
    {
        using var stream = new FileStream(Path.Combine(root, path), FileMode.CreateNew, FileAccess.Write);
        foreach (ReadOnlyMemory<byte> piece in content.Pieces) stream.Write(piece.Span);
    }

    public void Keep(string root, string path) => Assert.That(Directory.Exists(Path.Combine(root, path)), path);

    public void MoveFolder(string root, string from, string to) => _disk.MoveFolder(root, from, to);

    public void ReplaceFile(string root, string from, string to) => _disk.ReplaceFile(root, from, to);

    public void Remove(string root, string path) => _disk.Remove(root, path);
}
