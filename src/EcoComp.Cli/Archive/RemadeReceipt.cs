using EcoComp.Cli.Runs;
using EcoComp.Core.Findings;
using NodaTime;
using NodaTime.Text;

namespace EcoComp.Cli.Archive;

/// <summary>
/// The receipt that a part must have, made again from what was computed and from the receipts before it. Of what the recorded one says only that is taken
/// which nothing else tells: when and by whom it was written, why, by which version, and how its inputs were to be read.
/// </summary>
internal static class RemadeReceipt
{
    /// <summary>The receipt; its results have the digests that the recorded one says, which are compared with the files themselves.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="part">The part.</param>
    /// <param name="again">What was computed.</param>
    /// <param name="results">The names of the files that it must have.</param>
    public static Receipt Of(ArchiveScan scan, ArchivePart part, Recomputed again, IEnumerable<string> results)
    {
        Receipt recorded = part.Receipt;
        ArchivePart[] before = [.. scan.Parts.TakeWhile(p => p != part)];
        ArchivePart? corrected = part.Number == 0 ? null : before.Where(p => p.Month == part.Month).MaxBy(p => p.Number);
        bool whole = scan.Findings.Count == 0; // else what came before is not all there, which is told
        ReceiptLink[] takenUp = corrected?.Receipt.TakenUp
            ?? [.. StoredSettlements.Open(part.Month, before).Select(a => new ReceiptLink { Path = a.Path, Sha256 = a.Sha256 })];
        var draft = new PartDraft
        {
            Settled = new Settled([again.Month], again.Inputs.Dossier!, again.Inputs.Sources),
            Number = corrected is null ? 0 : whole ? corrected.Number + 1 : part.Number,
            Law = again.Law,
            Results = [],
            TakenUp = whole ? takenUp : recorded.TakenUp,
            Owed = recorded.Owed,
            Late = whole ? part.Number == 0 && before.Any(p => p.Number == 0 && p.Month.CompareTo(part.Month) > 0) : recorded.Late,
            Amends = whole ? corrected?.Sha256 ?? "" : recorded.Amends,
            Reason = part.Number == 0 ? "" : recorded.Reason,
            Authority = part.Number == 0 ? "" : recorded.Authority,
            By = recorded.By,
            Encoding = Recomputation.Forced(recorded.ForcedEncoding),
        };
        string previous = whole ? before.Length == 0 ? "" : before[^1].Sha256 : recorded.Previous;
        return draft.ReceiptFor(previous, recorded.ClosedAt, recorded.Program) with
        {
            Results = [.. results.Select(name => recorded.Results.FirstOrDefault(r => r.File == name) ?? new ReceiptFile { File = name, Sha256 = "", Size = 0 })],
        };
    }

    /// <summary>What is wrong with when and by which version a part was written; null where nothing.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="part">The part.</param>
    /// <param name="version">The program's version.</param>
    public static Finding? Unlikely(ArchiveScan scan, ArchivePart part, string version)
    {
        Receipt receipt = part.Receipt;
        bool isVersion = Version.TryParse(receipt.Program, out Version? program)
            && program.Build >= 0 && program.ToString(3) == receipt.Program;
        if (!isVersion || program < Version.Parse(Receipt.FirstProgram) || program > Version.Parse(version))
            return Finding.Of(part.ReceiptPath, "archive.programUnknown", receipt.Program, version);
        if (TimeOf(receipt) is not { } at) return Finding.Of(part.ReceiptPath, "archive.closedAtUnreadable", receipt.ClosedAt);
        ArchivePart? before = scan.Parts.TakeWhile(p => p != part).LastOrDefault();
        return before is not null && TimeOf(before.Receipt) is { } earlier && at < earlier
            ? Finding.Of(part.ReceiptPath, "archive.closedAtOrder", receipt.ClosedAt, before.Path, before.Receipt.ClosedAt)
            : null;
    }

    /// <summary>When a receipt says that it was written; null where it does not say so as this program would.</summary>
    public static Instant? TimeOf(Receipt receipt) =>
        InstantPattern.General.Parse(receipt.ClosedAt) is { Success: true } read && InstantPattern.General.Format(read.Value) == receipt.ClosedAt ? read.Value : null;
}
