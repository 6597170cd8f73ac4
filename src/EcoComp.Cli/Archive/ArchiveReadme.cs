namespace EcoComp.Cli.Archive;

/// <summary>The README that is written beside the months: what the archive is and how anybody can check it without this program.</summary>
internal static class ArchiveReadme
{
    private const string ResourceName = "archive-readme.md";

    /// <summary>The README's bytes. They are part of the archive's form: SHA256SUMS begins with them.</summary>
    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using Stream stream = typeof(ArchiveReadme).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The program was built without " + ResourceName + ".");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
