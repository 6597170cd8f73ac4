
namespace EcoComp.Cli.Tests.Archive;

/// <summary>A disk that fails at one step: a full one writes half a file first, another does nothing.</summary>
internal sealed class FailingDisk(int failAt, bool half, bool cleanUpFails) : IDisk
{
    private readonly PlainDisk _disk = new();
    private int _steps;

    /// <summary>How many steps were asked for.</summary>
    public int Steps => _steps;

    public void CreateRoot(string root) => Step(() => _disk.CreateRoot(root));

    public void MakeFolder(string root, string path) => Step(() => _disk.MakeFolder(root, path));

    public void Write(string root, string path, Kept content)
    {
        if (Fails())
        {
            if (half) File.WriteAllBytes(Path.Combine(root, path), Keeping.Whole(content).AsSpan(0, content.Length / 2));
            throw new IOException("No space left on device");
        }

        _disk.Write(root, path, content);
    }

    public void Keep(string root, string path) => Step(() => _disk.Keep(root, path));

    public void MoveFolder(string root, string from, string to) => Step(() => _disk.MoveFolder(root, from, to));

    public void ReplaceFile(string root, string from, string to) => Step(() => _disk.ReplaceFile(root, from, to));

    public void Remove(string root, string path)
    {
        if (_steps > failAt && cleanUpFails) throw new UnauthorizedAccessException("Access denied");
        Step(() => _disk.Remove(root, path));
    }

    private void Step(Action action)
    {
        if (Fails()) throw new IOException("The disk failed");
        action();
    }

    private bool Fails() => _steps++ == failAt;
}
