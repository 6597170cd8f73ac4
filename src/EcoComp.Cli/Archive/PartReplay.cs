using System.Globalization;
using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive;

/// <summary>Computes a closing or an amendment again and compares every file with its receipt, and every result with what came out now.</summary>
/// <param name="scan">The archive.</param>
/// <param name="stored">Its settlements.</param>
/// <param name="catalogue">The regulations.</param>
/// <param name="version">The program's version.</param>
internal sealed class PartReplay(ArchiveScan scan, StoredSettlements stored, RegulationCatalogue catalogue, string version)
{
    private const int LongestExcerpt = 100;

    /// <summary>Replays a part.</summary>
    public PartOutcome Run(ArchivePart part)
    {
        List<Finding> findings = PartFiles.Check(scan, part);
        var remarks = new List<Message>();
        SettledMonth? settled = null;
        IReadOnlyList<(string File, byte[] Content)> computed = [];
        try
        {
            settled = Recomputation.Of(scan, stored, part, catalogue);
            computed = part.Number == 0
                ? ResultFiles.OfClosing(settled, stored.YearBefore(part))
                : ResultFiles.OfAmendment(settled, stored.Adjustments(part));
        }
        catch (DamagedArchive damage)
        {
            if (!findings.Exists(f => f.Path == damage.Finding.Path)) findings.Add(damage.Finding);
        }

        bool sameVersion = part.Receipt.Program == version;
        foreach (ReceiptFile recorded in part.Receipt.Results)
        {
            byte[]? now = computed.FirstOrDefault(c => c.File == recorded.File).Content;
            bool exact = sameVersion || ResultFiles.IsData(recorded.File);
            if (!exact) remarks.Add(Message.Of("archive.otherVersion", recorded.File, part.Receipt.Program));
            if (Compare(part, recorded, exact ? now : null, settled) is { } finding && !findings.Exists(f => f.Path == finding.Path)) findings.Add(finding);
        }

        return new PartOutcome(part, findings, remarks, settled?.Settlement);
    }

    private Finding? Compare(ArchivePart part, ReceiptFile recorded, byte[]? computed, SettledMonth? settled)
    {
        string path = part.Path + "/" + recorded.File;
        var findings = new List<Finding>();
        if (new Listing(scan.Root, findings).Read(path) is not { } bytes) return findings[0];
        string sha256 = Digest.Sha256Text(bytes);
        bool changed = sha256 != recorded.Sha256;
        if (computed is null) return changed ? Finding.Of(path, "archive.changed", sha256, recorded.Sha256) : null;
        if (bytes.AsSpan().SequenceEqual(computed))
            return changed ? Finding.Of(part.ReceiptPath, "archive.receiptResult", recorded.File) : null;
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
