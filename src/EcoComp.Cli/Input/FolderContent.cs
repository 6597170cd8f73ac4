using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Input;

/// <summary>What was read from a data folder.</summary>
/// <param name="Dossier">What the folder says, or null where it is refused.</param>
/// <param name="Faults">Everything that is wrong with it, warnings included.</param>
/// <param name="Sources">The files that were read, as they lay on disk.</param>
internal sealed record FolderContent(Dossier? Dossier, FaultLog Faults, IReadOnlyList<SourceFile> Sources)
{
    /// <summary>Its rows, which can be opened again under other assumptions without reading the files again; null where there is no such folder.</summary>
    public FolderRows? Rows { get; init; }

    /// <summary>
    /// The same where nothing is wrong but choices of which none of some regulations knows: they were made for a later one, and decide nothing here.
    /// </summary>
    /// <param name="catalogue">The regulations by which it was read.</param>
    public FolderContent KnownTo(RegulationCatalogue catalogue)
    {
        if (Dossier is not null || Rows is null || Faults.Sorted(_ => 0).Any(IsOfAnother)) return this;
        FolderRows rows = Rows.KnownTo(catalogue);
        return this with { Rows = rows, Dossier = Intake.Open(rows, catalogue, new FaultLog()) };
    }

    private static bool IsOfAnother(Fault fault) =>
        fault.Severity == Severity.Error && fault.Code is not (FaultCodes.UnknownInterpretation or FaultCodes.UnknownChoice);
}
