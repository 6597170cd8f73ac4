namespace EcoComp.Cli.Tests.Golden;

/// <summary>
/// Texts that are compared byte by byte with files of the repository. With ECOCOMP_REWRITE_GOLDEN=1 the files are written anew instead, to be
/// looked at before they are committed.
/// </summary>
internal static class GoldenFile
{
    private static readonly bool Rewrite = Environment.GetEnvironmentVariable("ECOCOMP_REWRITE_GOLDEN") == "1";

    /// <summary>Where golden files lie.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "EcoComp.Cli.Tests", "Golden");

    /// <summary>Compares with a file of the golden folder.</summary>
    public static void Matches(string name, byte[] actual) => MatchesPath(Path.Combine(Folder, name), actual);

    /// <summary>Compares with any file of the repository.</summary>
    public static void MatchesPath(string path, byte[] actual)
    {
        if (Rewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
            return;
        }

        Assert.That(File.Exists(path), path + " is missing; write it with ECOCOMP_REWRITE_GOLDEN=1");
        byte[] expected = File.ReadAllBytes(path);
        if (actual.AsSpan().SequenceEqual(expected)) return;
        // Told as text, because a difference of bytes says nothing to whoever has to mend it.
        Assert.That(
            System.Text.Encoding.UTF8.GetString(actual), Is.EqualTo(System.Text.Encoding.UTF8.GetString(expected)),
            path + " differs; if the new text is right, write it with ECOCOMP_REWRITE_GOLDEN=1");
        Assert.Fail(path + " differs in its bytes.");
    }
}
