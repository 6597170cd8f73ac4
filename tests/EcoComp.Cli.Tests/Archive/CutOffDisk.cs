namespace EcoComp.Cli.Tests.Archive;

/// <summary>A disk that does nothing more from one step on, as for a process that was killed: no clean-up either.</summary>
internal sealed class CutOffDisk(int cutAt) : IDisk
{
    private readonly PlainDisk _disk = new();
    private int _steps;

    public void CreateRoot(string root) => Step(() => _disk.CreateRoot(root));

    public void MakeFolder(string root, string path) => Step(() => _disk.MakeFolder(root, path));

    public void Write(string root, string path, Kept content) => Step(() => _disk.Write(root, path, content));

    public void Keep(string root, string path) => Step(() => _disk.Keep(root, path));

    public void MoveFolder(string root, string from, string to) => Step(() => _disk.MoveFolder(root, from, to));

    public void ReplaceFile(string root, string from, string to) => Step(() => _disk.ReplaceFile(root, from, to));

    public void Remove(string root, string path) => Step(() => _disk.Remove(root, path));

    private void Step(Action action)
    {
        if (_steps++ >= cutAt) throw new IOException("Cut off");
        action();
    }
}
