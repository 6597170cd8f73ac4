namespace EcoComp.Cli.Archive;

/// <summary>Something that is needed from an archive is not as it was left.</summary>
/// <param name="finding">What is wrong.</param>
internal sealed class DamagedArchive(Finding finding) : Exception(finding.Path)
{
    /// <summary>What is wrong.</summary>
    public Finding Finding { get; } = finding;
}
