using EcoComp.Cli.Input;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement.Scenarios;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>What a closed month was settled from, to be settled again under other assumptions: its own inputs, its regulation, and what it was owed and carried.</summary>
internal static class ClosedSituation
{
    /// <summary>A closed month of an archive.</summary>
    /// <exception cref="Host.CommandFailure">The month is not as it was closed; exit code 5.</exception>
    public static Situation Of(ArchiveFolder archive, YearMonth month, RegulationCatalogue catalogue)
    {
        ClosedMonth.Read(archive, month, catalogue); // nothing is compared with what cannot be trusted
        return archive.Guarded(() =>
        {
            ArchivePart closing = archive.Scan.Closing(month)!;
            (FolderContent content, Regulation regulation) = Recomputation.ContentOf(archive.Scan, closing, catalogue);
            return new Situation(content.Rows!, catalogue, [month])
            {
                Regulation = regulation,
                Carried = _ => archive.Stored.CarriedBy(closing),
                Owed = (dossier, _) => archive.Stored.Owed.Recorded(closing, dossier, catalogue),
            };
        });
    }
}
