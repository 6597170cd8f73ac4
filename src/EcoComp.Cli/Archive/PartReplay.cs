using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Computes a closing or an amendment again and compares every file with its receipt, every result with what came out now, and the receipt with the one
/// that it must have.
/// </summary>
/// <param name="stored">The archive's settlements.</param>
/// <param name="version">The program's version.</param>
/// <param name="thoroughly">Whether the documents of a part are made again too, and their SM3 is compared.</param>
internal sealed class PartReplay(StoredSettlements stored, string version, Func<ArchivePart, bool> thoroughly)
{
    private ArchiveScan Scan => stored.Scan;

    /// <summary>Replays a part. One that the system does not let anybody read cannot be vouched for.</summary>
    public (PartOutcome Outcome, SettledMonth? Settled) Run(ArchivePart part)
    {
        try
        {
            return Again(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Finding finding = e is UnauthorizedAccessException ? Finding.Denied(part.Path) : Finding.Of(part.Path, "archive.unreadable");
            return (new PartOutcome(part, [finding], [], null, null), null);
        }
    }

    private (PartOutcome Outcome, SettledMonth? Settled) Again(ArchivePart part)
    {
        using var spool = new Spool();
        List<Finding> findings = PartFiles.Check(Scan, part);
        var remarks = new List<Message>();
        Recomputed? again = null;
        var computed = new List<(string File, Kept Content)>();
        bool sameVersion = part.Receipt.Program == version;
        Attempt(() =>
        {
            again = Recomputation.Of(stored, part);
            computed.Add(again.Law.Say(part, () => ResultFiles.Settlement(again.Month, again.Law.Words, spool)));
        });
        Lazy<MonthSettlement>? sound = computed.Count == 0 ? null : Stored(part, computed[0].Content);
        if (again is not null && computed.Count > 0) Attempt(() => again.Law.Say(part, () =>
        {
            computed.AddRange(ResultFiles.Tables(
                again, part.Number == 0 ? null : stored.Adjustments(part, again.Month.Settlement), () => stored.YearBefore(part), spool));
            if (sameVersion && part.Number == 0 && thoroughly(part))
                computed.AddRange(ResultFiles.Documents(part, again, stored.YearBefore(part), Checkpoint.Before(Scan, part), spool));
            return true;
        }));
        foreach (ReceiptFile recorded in part.Receipt.Results)
        {
            if (!sameVersion && !ResultFiles.IsData(recorded.File)) remarks.Add(Message.Of("archive.otherVersion", recorded.File, part.Receipt.Program));
            Kept? now = computed.Find(c => c.File == recorded.File).Content;
            if (Compare(part, recorded, now, again?.Month) is { } finding) Add(finding);
        }

        if (again is not null)
        {
            remarks.AddRange(again.Law.Differences);
            if (thoroughly(part) && findings.Count == 0 && Scan.Sm3 is { } sm3) findings.AddRange(sm3.Against(Scan, part));
            if ((RemadeReceipt.Unlikely(Scan, part, version) ?? ReceiptFault(part, again)) is { } fault) Add(fault);
        }

        return (new PartOutcome(part, findings, remarks, again?.Month.Settlement, sound), again?.Month);

        void Add(Finding finding)
        {
            if (!findings.Exists(f => f.Path == finding.Path)) findings.Add(finding);
        }

        void Attempt(Action compute)
        {
            try
            {
                compute();
            }
            catch (DamagedArchive damage)
            {
                Add(damage.Finding);
            }
        }
    }

    /// <summary>The settlement as it was written, where it is what comes out, read again when somebody asks; else null.</summary>
    private Lazy<MonthSettlement>? Stored(ArchivePart part, Kept computed)
    {
        string path = part.Path + "/" + Names.Settlement;
        if (AsWritten(path, computed, []) is not { IsSame: true } written) return null;
        return new(() =>
        {
            var findings = new List<Finding>();
            byte[] bytes = new Listing(Scan.Root, findings).Bytes(path) ?? throw new DamagedArchive(findings[0]);
            string sha256 = Digest.Sha256Text(bytes);
            return sha256 == written.Sha256
                ? SettlementJson.Read(bytes).Single()
                : throw new DamagedArchive(Finding.Of(path, "archive.changed", sha256, written.Sha256));
        });
    }

    /// <summary>A result as it lies there, read beside what came out; null where it cannot be, which is a finding.</summary>
    private ResultAsWritten? AsWritten(string path, Kept? computed, List<Finding> findings, long recorded = 0)
    {
        var listing = new Listing(Scan.Root, findings);
        long most = computed is null ? recorded : 2 * computed.WholeLength;
        return listing.IsOwnFile(path, most) ? listing.Given(path, place => ResultAsWritten.Read(InputFile.Pieces(place), computed)) : null;
    }

    private Finding? ReceiptFault(ArchivePart part, Recomputed again)
    {
        Receipt now = RemadeReceipt.Of(Scan, part, again, part.Number == 0 ? Names.ResultsOfClosing : Names.ResultsOfAmendment);
        var was = ResultAsWritten.Read(new Kept(ReceiptJson.Write(part.Receipt)).Pieces, new Kept(ReceiptJson.Write(now)));
        if (was.IsSame) return null;
        (string line, string before, string after) = was.Difference();
        return Finding.Of(part.ReceiptPath, "archive.receiptOtherwise", line, before, after);
    }

    private Finding? Compare(ArchivePart part, ReceiptFile recorded, Kept? computed, SettledMonth? settled)
    {
        string path = part.Path + "/" + recorded.File;
        var findings = new List<Finding>();
        if (AsWritten(path, computed, findings, recorded.Size) is not { } written) return findings[0];
        string sha256 = written.Sha256;
        bool changed = sha256 != recorded.Sha256;
        if (written.IsSame)
        {
            return changed
                ? computed is null ? Finding.Of(path, "archive.changed", sha256, recorded.Sha256) : Finding.Of(part.ReceiptPath, "archive.receiptResult", recorded.File)
                : written.Length == recorded.Size ? null : Finding.Of(part.ReceiptPath, "archive.receiptResult", recorded.File);
        }

        if (!ResultFiles.IsText(recorded.File))
        {
            return changed
                ? Finding.Of(path, "archive.changed", sha256, recorded.Sha256)
                : Finding.Of(path, "archive.recomputedOther", sha256, Digest.Sha256Text(computed!.Pieces));
        }

        (string line, string was, string now) = written.Difference();
        return Finding.Of(path, changed ? "archive.changedLine" : "archive.recomputed", line, was, now, Nets(path, settled!.Settlement));
    }

    /// <summary>How much money the difference is, where the file is a settlement that can be read.</summary>
    private string Nets(string path, MonthSettlement now)
    {
        if (!path.EndsWith("/" + Names.Settlement, StringComparison.Ordinal) || new Listing(Scan.Root, []).Read(path) is not { } was) return "";
        try
        {
            Money before = Account.Sum(SettlementJson.Read(was).Select(Account.Of)).Totals.Net;
            return before == now.Totals.Net ? "" : $"{before} → {now.Totals.Net}";
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
