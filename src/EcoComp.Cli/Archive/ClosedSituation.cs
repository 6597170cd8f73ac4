using EcoComp.Cli.Input;
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
    /// <exception cref="Host.CommandFailure">The month is not as it was left; exit code 5.</exception>
    public static Situation Of(ArchiveFolder archive, YearMonth month, Func<Adjustment, bool> carries)
    {
        ClosedMonth.Read(archive, month); // nothing is compared with what cannot be trusted
        ClosedMonth.Amended(archive, month);
        return archive.Guarded(() =>
        {
            ArchivePart standing = archive.Scan.Standing(month)!;
            (FolderContent content, Law law) = Recomputation.ContentOf(archive.Stored, standing);
            return new Situation(content.Rows!, archive.Stored.Laws.Beside(law), [month])
            {
                Regulation = law.Regulation,
                Amendment = standing.Number,
                Carried = _ => [.. archive.Stored.CarriedBy(standing).Where(carries)],
                Owed = (dossier, _) => archive.Stored.Owed.Recorded(standing, dossier),
            };
        });
    }
}
