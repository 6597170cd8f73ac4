namespace EcoComp.Cli.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("ecocomp-");

    public string Path => _directory.FullName;

    public static TemporaryFolder Of(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var folder = new TemporaryFolder();
        folder.Put(files);
        return folder;
    }

    public void Put(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        foreach ((string name, byte[] bytes) in files)
            File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
