using System.Globalization;
using System.Text;
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
    private const int LongestExcerpt = 100;

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
            return (new PartOutcome(part, [Finding.Of(part.Path, "archive.unreadable")], [], null, null), null);
        }
    }

    private (PartOutcome Outcome, SettledMonth? Settled) Again(ArchivePart part)
    {
        List<Finding> findings = PartFiles.Check(Scan, part);
        var remarks = new List<Message>();
        Recomputed? again = null;
        IReadOnlyList<(string File, byte[] Content)> data = [];
        IReadOnlyList<(string File, byte[] Content)> documents = [];
        bool sameVersion = part.Receipt.Program == version;
        Attempt(() =>
        {
            again = Recomputation.Of(stored, part);
            data = [(Names.Settlement, again.Law.Say(part, () => ResultFiles.Settlement(again.Month, again.Law.Words)))];
        });
        MonthSettlement? sound = data.Count == 0 ? null : Stored(part, data[0].Content);
        if (again is not null && data.Count > 0) Attempt(() => again.Law.Say(part, () =>
        {
            data = ResultFiles.Data(
                again, part.Number == 0 ? null : stored.Adjustments(part, again.Month.Settlement), () => stored.YearBefore(part));
            if (sameVersion && part.Number == 0 && thoroughly(part))
                documents = ResultFiles.Documents(part, again, stored.YearBefore(part), Checkpoint.Before(Scan, part));
            return true;
        }));
        foreach (ReceiptFile recorded in part.Receipt.Results)
        {
            if (!sameVersion && !ResultFiles.IsData(recorded.File)) remarks.Add(Message.Of("archive.otherVersion", recorded.File, part.Receipt.Program));
            byte[]? now = data.Concat(documents).FirstOrDefault(c => c.File == recorded.File).Content;
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

    /// <summary>The settlement as it was written, where it is what comes out; else null.</summary>
    private MonthSettlement? Stored(ArchivePart part, byte[] computed) =>
        new Listing(Scan.Root, []).Read(part.Path + "/" + Names.Settlement) is { } bytes && bytes.AsSpan().SequenceEqual(computed)
            ? SettlementJson.Read(bytes).Single()
            : null;

    private Finding? ReceiptFault(ArchivePart part, Recomputed again)
    {
        byte[] now = ReceiptJson.Write(RemadeReceipt.Of(Scan, part, again, part.Number == 0 ? Names.ResultsOfClosing : Names.ResultsOfAmendment));
        byte[] was = ReceiptJson.Write(part.Receipt);
        if (was.AsSpan().SequenceEqual(now)) return null;
        (string line, string before, string after) = FirstDifference(was, now);
        return Finding.Of(part.ReceiptPath, "archive.receiptOtherwise", line, before, after);
    }

    private Finding? Compare(ArchivePart part, ReceiptFile recorded, byte[]? computed, SettledMonth? settled)
    {
        string path = part.Path + "/" + recorded.File;
        var findings = new List<Finding>();
        if (new Listing(Scan.Root, findings).Read(path) is not { } bytes) return findings[0];
        string sha256 = Digest.Sha256Text(bytes);
        bool changed = sha256 != recorded.Sha256;
        if (computed is null || bytes.AsSpan().SequenceEqual(computed))
        {
            return changed
                ? computed is null ? Finding.Of(path, "archive.changed", sha256, recorded.Sha256) : Finding.Of(part.ReceiptPath, "archive.receiptResult", recorded.File)
                : bytes.Length == recorded.Size ? null : Finding.Of(part.ReceiptPath, "archive.receiptResult", recorded.File);
        }

        if (!ResultFiles.IsText(recorded.File)) return Finding.Of(path, changed ? "archive.changed" : "archive.recomputedOther", sha256, changed ? recorded.Sha256 : Digest.Sha256Text(computed));
        (string line, string was, string now) = FirstDifference(bytes, computed);
        return Finding.Of(path, changed ? "archive.changedLine" : "archive.recomputed", line, was, now, Nets(recorded.File, bytes, settled!.Settlement));
    }

    /// <summary>How much money the difference is, where the file is a settlement that can be read.</summary>
    private static string Nets(string file, byte[] was, MonthSettlement now)
    {
        if (file != Names.Settlement) return "";
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

    private static (string Line, string Was, string Now) FirstDifference(byte[] was, byte[] now)
    {
        int at = was.AsSpan().CommonPrefixLength(now);
        int line = was.AsSpan(0, at).Count((byte)'\n') + 1;
        return (line.ToString(CultureInfo.InvariantCulture), LineAt(was, at), LineAt(now, at));
    }

    private static string LineAt(byte[] bytes, int at)
    {
        int start = bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        int length = bytes.AsSpan(start).IndexOf((byte)'\n');
        string line = Encoding.UTF8.GetString(bytes, start, length < 0 ? bytes.Length - start : length).Trim();
        return TerminalText.Visible(line.Length > LongestExcerpt ? line[..LongestExcerpt] + "…" : line);
    }
}
