
namespace EcoComp.Cli.Tests.Archive;

/// <summary>A disk that fails at one step: a full one writes half a file first, another does nothing.</summary>
internal sealed class FailingDisk(int failAt, bool half, bool cleanUpFails) : IDisk
{
    private readonly PlainDisk _disk = new();
    private int _steps;

    /// <summary>How many steps were asked for.</summary>
    public int Steps => _steps;

    public void CreateFolder(string path) => Step(() => _disk.CreateFolder(path));

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (Fails())
        {
            if (half) File.WriteAllBytes(path, content[..(content.Length / 2)]);
            throw new IOException("No space left on device");
        }

        _disk.Write(path, content);
    }

    public void Keep(string folder) => Step(() => _disk.Keep(folder));

    public void MoveFolder(string from, string to) => Step(() => _disk.MoveFolder(from, to));

    public void ReplaceFile(string from, string to) => Step(() => _disk.ReplaceFile(from, to));

    public void Remove(string path)
    {
        if (_steps > failAt && cleanUpFails) throw new UnauthorizedAccessException("Access denied");
        Step(() => _disk.Remove(path));
    }

    private void Step(Action action)
    {
        if (Fails()) throw new IOException("The disk failed");
        action();
    }

    private bool Fails() => _steps++ == failAt;
}
