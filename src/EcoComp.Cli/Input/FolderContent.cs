using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input;

/// <summary>What was read from a data folder.</summary>
/// <param name="Dossier">What the folder says, or null where it is refused.</param>
/// <param name="Faults">Everything that is wrong with it, warnings included.</param>
/// <param name="Sources">The files that were read, as they lay on disk.</param>
internal sealed record FolderContent(Dossier? Dossier, FaultLog Faults, IReadOnlyList<SourceFile> Sources)
{
    /// <summary>Its rows, which can be opened again under other assumptions without reading the files again; null where there is no such folder.</summary>
    public FolderRows? Rows { get; init; }
}
