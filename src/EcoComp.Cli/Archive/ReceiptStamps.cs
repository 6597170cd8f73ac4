using EcoComp.Cli.Archive.Stamps;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>
/// The time stamps beside the receipts of an archive. Nothing in the archive names them, since each is there later than what it stamps; what speaks for
/// them is the signature of an authority outside.
/// </summary>
/// <param name="scan">The archive.</param>
/// <param name="trusted">The certificates that the reader trusts, or null where none were given.</param>
internal sealed class ReceiptStamps(ArchiveScan scan, TrustedCertificates? trusted)
{
    /// <summary>An outcome with what the time stamp of its receipt says.</summary>
    public PartOutcome Judged(PartOutcome outcome)
    {
        var findings = new List<Finding>();
        Message? remark = Of(outcome.Part, findings);
        if (remark is null && findings.Count == 0) return outcome;
        return outcome with { Findings = [.. outcome.Findings, .. findings], Remarks = remark is null ? outcome.Remarks : [.. outcome.Remarks, remark] };
    }

    /// <summary>Whether a receipt has a time stamp, sound or not.</summary>
    public bool Has(ArchivePart part) => scan.Listing.In(part.Path).Contains(Names.Stamp);

    /// <summary>What the time stamp of a receipt says; null where there is none and none was asked for.</summary>
    /// <param name="part">The receipt's part.</param>
    /// <param name="findings">Where what is wrong goes.</param>
    public Message? Of(ArchivePart part, List<Finding> findings)
    {
        bool stamped = Has(part);
        if (!stamped && !scan.Listing.In(part.Path).Contains(Names.StampRequest)) return null;
        string path = part.StampRequestPath;
        try
        {
            if (Request(part, findings) is not { } request)
            {
                if (stamped) new Listing(scan.Root, findings).Read(part.StampPath); // what is wrong with it too is told at once
                return null;
            }

            if (!stamped) return Message.Of("stamp.waiting", path);
            path = part.StampPath;
            if (new Listing(scan.Root, findings).Read(path) is not { } bytes) return null;
            var answer = StampAnswer.Read(bytes);
            answer.CheckAnswers(request);
            if (trusted is not null) answer.CheckSigner(trusted);
            return Early(part, answer) ?? Message.Of(trusted is null ? "stamp.holds" : "stamp.trusted", part.ReceiptPath, answer.TimeText, answer.Signer);
        }
        catch (StampFault fault)
        {
            findings.Add(new Finding(path, fault.Said));
            return null;
        }
    }

    /// <summary>What is wrong with the time stamps of all receipts.</summary>
    public IReadOnlyList<Finding> Damage()
    {
        var findings = new List<Finding>();
        foreach (ArchivePart part in scan.Parts) _ = Of(part, findings);
        return findings;
    }

    /// <summary>What is said of a time stamp that is older than the receipt says it is itself: one of the two times is wrong; null where it is not.</summary>
    /// <param name="part">The receipt's part.</param>
    /// <param name="answer">Its time stamp.</param>
    public static Message? Early(ArchivePart part, StampAnswer answer) =>
        RemadeReceipt.TimeOf(part.Receipt) is { } closed && answer.Time < closed.ToDateTimeOffset()
            ? Message.Of("stamp.early", part.ReceiptPath, answer.TimeText, part.Receipt.ClosedAt, answer.Signer)
            : null;

    /// <summary>The receipt that an answer stamps, whose request it answers.</summary>
    /// <exception cref="StampFault">There is none, or it answers another request.</exception>
    /// <exception cref="DamagedArchive">The request cannot be read.</exception>
    public ArchivePart Stamped(StampAnswer answer)
    {
        ArchivePart part = scan.Parts.FirstOrDefault(p => p.Sha256 == Convert.ToHexStringLower(answer.Imprint.Value)) ?? throw new StampFault("stamp.noReceipt");
        if (!scan.Listing.In(part.Path).Contains(Names.StampRequest)) throw new StampFault("stamp.notAsked", part.ReceiptPath);
        var findings = new List<Finding>();
        answer.CheckAnswers(Request(part, findings) ?? throw new DamagedArchive(findings[0]));
        return part;
    }

    /// <summary>The request over a receipt, or null where its file cannot be read.</summary>
    private StampRequest? Request(ArchivePart part, List<Finding> findings)
    {
        if (new Listing(scan.Root, findings).Read(part.StampRequestPath) is not { } bytes) return null;
        var request = StampRequest.Read(bytes);
        return Convert.ToHexStringLower(request.Sha256) == part.Sha256 ? request : throw new StampFault("stamp.otherReceipt");
    }
}
