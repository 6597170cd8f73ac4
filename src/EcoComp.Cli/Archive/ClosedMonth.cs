using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>A closed month as it was closed: settled again from what the archive holds of it, and the same as what was written then.</summary>
internal static class ClosedMonth
{
    /// <summary>A closed month of an archive.</summary>
    /// <exception cref="CommandFailure">The month is not closed there or comes out otherwise; exit code 5.</exception>
    public static SettledMonth Read(ArchiveFolder archive, YearMonth month)
    {
        ArchivePart closing = archive.Scan.Closing(month)
            ?? throw CommandFailure.Of(ExitCodes.Mismatch, "archive.notClosedMonth", Months.Text(month));
        return archive.Guarded(() => archive.Stored.Settled(closing));
    }

    /// <summary>
    /// A closed month of an archive with what is known by now of the province's money: no county's adjustment shows what an amendment found out of
    /// that, so that it stands under the month itself, as in the history.
    /// </summary>
    /// <exception cref="CommandFailure">The month is not closed there or comes out otherwise; exit code 5.</exception>
    public static SettledMonth Standing(ArchiveFolder archive, YearMonth month)
    {
        SettledMonth closed = Read(archive, month);
        return archive.Guarded(() =>
        {
            (ArchivePart closing, ArchivePart standing) = (archive.Scan.Closing(month)!, archive.Scan.Standing(month)!);
            archive.Stored.Check(standing);
            if (archive.Stored.Month(standing).Fund.Province == closed.Settlement.Fund.Province) return closed;
            (Dossier dossier, Law law) = Recomputation.InputsOf(archive.Stored, closing);
            dossier = dossier with { FundEntries = Recomputation.InputsOf(archive.Stored, standing).Dossier.FundEntries };
            MonthEvidence evidence = dossier.Case(month, law.Regulation, archive.Stored.Owed.Recorded(closing, dossier));
            return Settler.BuiltIn.Settle(evidence, SettlementStatus.Final, archive.Stored.CarriedBy(closing));
        });
    }

    /// <summary>A closed month as its last amendment settled it; null where it was never amended.</summary>
    /// <exception cref="CommandFailure">The month comes out otherwise; exit code 5.</exception>
    public static SettledMonth? Amended(ArchiveFolder archive, YearMonth month) =>
        archive.Scan.Standing(month) is { Number: > 0 } standing ? archive.Guarded(() => archive.Stored.Settled(standing)) : null;

    /// <summary>
    /// The rows of a closed month in a workbook, in which the points that missed their targets are those of the month as it stands by now: it is the list
    /// of what the water was like, and the same in every workbook.
    /// </summary>
    /// <param name="sheet">The rows of the month as it was closed.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="words">The language.</param>
    /// <param name="isTakenUp">Whether months that are shown have taken up the money of all its amendments.</param>
    /// <exception cref="CommandFailure">The month comes out otherwise; exit code 5.</exception>
    public static MonthSheet WithAmended(MonthSheet sheet, ArchiveFolder archive, Words words, Func<bool> isTakenUp) =>
        Amended(archive, sheet.Month) is { } amended
            ? sheet with { Missed = MissedList.Rows(amended, words) with { AsAmended = true, IsTakenUp = isTakenUp() } }
            : sheet;

    /// <summary>A closed month as it stands by now, as its last amendment settled it or as it was closed, with what that was settled from.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="month">The month.</param>
    /// <exception cref="CommandFailure">The month is not closed there or comes out otherwise; exit code 5.</exception>
    public static (ArchivePart Part, SettledMonth Settled, Dossier Dossier) AsItStands(ArchiveFolder archive, YearMonth month)
    {
        SettledMonth closed = Read(archive, month);
        ArchivePart part = archive.Scan.Standing(month)!;
        return (part, Amended(archive, month) ?? closed, archive.Guarded(() => Recomputation.InputsOf(archive.Stored, part).Dossier));
    }
}
