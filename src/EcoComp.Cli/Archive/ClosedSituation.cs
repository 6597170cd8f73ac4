using EcoComp.Cli.Input;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// What a closed month was settled from as it now stands, to be settled again under other assumptions: the inputs of its last amendment or of its
/// closing, its regulation, and what it was owed and carried.
/// </summary>
internal static class ClosedSituation
{
    /// <summary>A closed month of an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="month">The month.</param>
    /// <param name="carries">Which corrections count beside it.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <exception cref="Host.CommandFailure">The month is not as it was left; exit code 5.</exception>
    public static Situation Of(ArchiveFolder archive, YearMonth month, Func<Adjustment, bool> carries, RegulationCatalogue catalogue)
    {
        ClosedMonth.Read(archive, month, catalogue); // nothing is compared with what cannot be trusted
        ArchivePart standing = archive.Scan.Standing(month)!;
        if (standing.Number > 0) ClosedMonth.Read(archive, standing, catalogue);
        return archive.Guarded(() =>
        {
            (FolderContent content, Regulation regulation) = Recomputation.ContentOf(archive.Scan, standing, catalogue);
            return new Situation(content.Rows!, catalogue, [month])
            {
                Regulation = regulation,
                Amendment = standing.Number,
                Carried = _ => [.. archive.Stored.CarriedBy(standing).Where(carries)],
                Owed = (dossier, _) => archive.Stored.Owed.Recorded(standing, dossier, catalogue),
            };
        });
    }
}
