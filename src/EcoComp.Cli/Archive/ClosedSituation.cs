using EcoComp.Cli.Input;
using EcoComp.Core.Settlement.Scenarios;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>What a closed month was settled from, to be settled again under other assumptions: its own inputs, its regulation, and what it was owed and carried.</summary>
internal static class ClosedSituation
{
    /// <summary>A closed month of an archive.</summary>
    /// <exception cref="Host.CommandFailure">The month is not as it was closed; exit code 5.</exception>
    public static Situation Of(ArchiveFolder archive, YearMonth month)
    {
        ClosedMonth.Read(archive, month); // nothing is compared with what cannot be trusted
        return archive.Guarded(() =>
        {
            ArchivePart closing = archive.Scan.Closing(month)!;
            (FolderContent content, Law law) = Recomputation.ContentOf(archive.Stored, closing);
            return new Situation(content.Rows!, archive.Stored.Laws.Beside(law), [month])
            {
                Regulation = law.Regulation,
                Carried = _ => archive.Stored.CarriedBy(closing),
                Owed = (dossier, _) => archive.Stored.Owed.Recorded(closing, dossier),
            };
        });
    }
}
