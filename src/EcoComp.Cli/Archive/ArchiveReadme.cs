using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive;

/// <summary>The README that is written beside the months: what the archive is and how anybody can check it without this program.</summary>
internal static class ArchiveReadme
{
    private const string ResourceName = "archive-readme.md";

    /// <summary>The README's bytes. They are part of the archive's form: SHA256SUMS begins with them.</summary>
    public static byte[] Bytes { get; } = EmbeddedFile.Bytes(ResourceName);
}
