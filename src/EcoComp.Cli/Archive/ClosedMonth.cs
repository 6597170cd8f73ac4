using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>A closed month as it was closed: settled again from what the archive holds of it, and the same as what was written then.</summary>
internal static class ClosedMonth
{
    /// <summary>A closed month of an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="month">The month.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="surroundings">Where the regulations come from.</param>
    /// <exception cref="CommandFailure">There is no such archive (2), or the month is not closed there or comes out otherwise (5).</exception>
    public static SettledMonth Read(string archive, YearMonth month, Words words, Surroundings surroundings)
    {
        if (!Directory.Exists(archive)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", archive);
        return Read(ArchiveFolder.Open(archive, words), month, surroundings.Catalogue());
    }

    /// <summary>A closed month of an archive.</summary>
    /// <exception cref="CommandFailure">The month is not closed there or comes out otherwise; exit code 5.</exception>
    public static SettledMonth Read(ArchiveFolder archive, YearMonth month, RegulationCatalogue catalogue)
    {
        ArchivePart closing = archive.Scan.Closing(month)
            ?? throw CommandFailure.Of(ExitCodes.Mismatch, "archive.notClosedMonth", Months.Text(month));
        return Read(archive, closing, catalogue);
    }

    /// <summary>A month as a closing or an amendment settled it.</summary>
    /// <exception cref="CommandFailure">It is not as it was left, or comes out otherwise; exit code 5.</exception>
    public static SettledMonth Read(ArchiveFolder archive, ArchivePart part, RegulationCatalogue catalogue) =>
        Same(part, archive.Guarded(() => Recomputation.Of(archive.Scan, archive.Stored, part, catalogue)));

    /// <summary>
    /// A closed month of an archive with what is known by now of the province's money: no county's adjustment shows what an amendment found out of
    /// that, so that it stands under the month itself, as in the history.
    /// </summary>
    /// <exception cref="CommandFailure">The month is not closed there or comes out otherwise; exit code 5.</exception>
    public static SettledMonth Standing(ArchiveFolder archive, YearMonth month, RegulationCatalogue catalogue)
    {
        SettledMonth closed = Read(archive, month, catalogue);
        return archive.Guarded(() =>
        {
            (ArchivePart closing, ArchivePart standing) = (archive.Scan.Closing(month)!, archive.Scan.Standing(month)!);
            if (archive.Stored.Month(standing).Fund.Province == closed.Settlement.Fund.Province) return closed;
            Same(standing, Recomputation.Of(archive.Scan, archive.Stored, standing, catalogue));
            (Dossier dossier, Regulation regulation) = Recomputation.InputsOf(archive.Scan, closing, catalogue);
            dossier = dossier with { FundEntries = Recomputation.InputsOf(archive.Scan, standing, catalogue).Dossier.FundEntries };
            MonthEvidence evidence = dossier.Case(month, regulation, archive.Stored.Owed.Recorded(closing, dossier, catalogue));
            return Settler.BuiltIn.Settle(evidence, SettlementStatus.Final, archive.Stored.CarriedBy(closing));
        });
    }

    /// <summary>A closed month as its last amendment settled it, to the same as was written then; null where it was never amended.</summary>
    /// <exception cref="CommandFailure">The month comes out otherwise; exit code 5.</exception>
    public static SettledMonth? Amended(ArchiveFolder archive, YearMonth month, RegulationCatalogue catalogue) =>
        archive.Scan.Standing(month) is { Number: > 0 } standing
            ? Same(standing, archive.Guarded(() => Recomputation.Of(archive.Scan, archive.Stored, standing, catalogue)))
            : null;

    /// <summary>A closed month as it stands by now, as its last amendment settled it or as it was closed, with what that was settled from.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="month">The month.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <exception cref="CommandFailure">The month is not closed there or comes out otherwise; exit code 5.</exception>
    public static (ArchivePart Part, SettledMonth Settled, Dossier Dossier) AsItStands(ArchiveFolder archive, YearMonth month, RegulationCatalogue catalogue)
    {
        SettledMonth closed = Read(archive, month, catalogue);
        return archive.Guarded(() =>
        {
            ArchivePart part = archive.Scan.Standing(month)!;
            SettledMonth settled = part.Number == 0 ? closed : Same(part, Recomputation.Of(archive.Scan, archive.Stored, part, catalogue));
            return (part, settled, Recomputation.InputsOf(archive.Scan, part, catalogue).Dossier);
        });
    }

    private static SettledMonth Same(ArchivePart part, SettledMonth settled)
    {
        string recorded = part.Receipt.Results.First(r => r.File == Names.Settlement).Sha256;
        if (Digest.Sha256Text(ResultFiles.Settlement(settled)) == recorded) return settled;
        throw CommandFailure.Of(ExitCodes.Mismatch, "archive.comesOutOtherwise", Months.Text(part.Month));
    }
}
