namespace EcoComp.Cli.Tests.Archive;

/// <summary>A disk that does nothing more from one step on, as for a process that was killed: no clean-up either.</summary>
internal sealed class CutOffDisk(int cutAt) : IDisk
{
    private readonly PlainDisk _disk = new();
    private int _steps;

    public void CreateFolder(string path) => Step(() => _disk.CreateFolder(path));

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        byte[] bytes = content.ToArray();
        Step(() => _disk.Write(path, bytes));
    }

    public void Keep(string folder) => Step(() => _disk.Keep(folder));

    public void MoveFolder(string from, string to) => Step(() => _disk.MoveFolder(from, to));

    public void ReplaceFile(string from, string to) => Step(() => _disk.ReplaceFile(from, to));

    public void Remove(string path) => Step(() => _disk.Remove(path));

    private void Step(Action action)
    {
        if (_steps++ >= cutAt) throw new IOException("Cut off");
        action();
    }
}
