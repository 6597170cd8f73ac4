
namespace EcoComp.Cli.Tests.Archive;

/// <summary>The disk of the machine without waiting until it has kept what was written, which only a power cut would show.</summary>
internal sealed class PlainDisk : IDisk
{
    private readonly LocalDisk _disk = new();

    public void CreateFolder(string path) => _disk.CreateFolder(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
    }

    public void Keep(string folder) => Assert.That(Directory.Exists(folder), folder);

    public void MoveFolder(string from, string to) => _disk.MoveFolder(from, to);

    public void ReplaceFile(string from, string to) => _disk.ReplaceFile(from, to);

    public void Remove(string path) => _disk.Remove(path);
}
