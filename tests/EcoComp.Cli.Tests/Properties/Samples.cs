namespace EcoComp.Cli.Tests.Properties;

/// <summary>Where the repository's samples lie: found upwards from the tests' own folder, wherever that was built.</summary>
internal static class Samples
{
    public static string Xuchang => Path.Combine(Root(), "samples", "xuchang");

    public static IEnumerable<(string Name, byte[] Bytes)> Files =>
        Directory.GetFiles(Xuchang, "*.csv").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)));

    private static string Root()
    {
        DirectoryInfo? directory = new(TestContext.CurrentContext.TestDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "EcoComp.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException("EcoComp.sln");
    }
}
