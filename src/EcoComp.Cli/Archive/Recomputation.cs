using System.Globalization;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive;

/// <summary>A month that was computed again.</summary>
/// <param name="Month">The settlement.</param>
/// <param name="Law">What it was settled by.</param>
/// <param name="Inputs">What it was settled from.</param>
internal sealed record Recomputed(SettledMonth Month, Law Law, FolderContent Inputs);

/// <summary>A closed month, or a month as an amendment settled it, computed again from its own inputs, its own law and the amendments it took up.</summary>
internal static class Recomputation
{
    /// <summary>The settlement. Every input is compared with the receipt as it is read.</summary>
    /// <param name="stored">The archive's settlements.</param>
    /// <param name="part">The closing or amendment.</param>
    /// <exception cref="DamagedArchive">Something it needs is not as it was.</exception>
    public static Recomputed Of(StoredSettlements stored, ArchivePart part)
    {
        (FolderContent inputs, Law law) = ContentOf(stored, part);
        Dossier dossier = Accepted(part, inputs);
        if (new RegulationCatalogue([law.Regulation]).Governing(part.Month, dossier.Interpretations) is null)
            throw new DamagedArchive(Finding.Of(part.Path, "archive.notGoverned", law.Regulation.Id));
        MonthEvidence evidence = dossier.Case(part.Month, law.Regulation, stored.Owed.Recorded(part, dossier));
        SettledMonth settled = Settler.BuiltIn.Settle(evidence, SettlementStatus.Final, stored.CarriedBy(part));
        if (settled.Settlement.PendingCount > 0)
            throw new DamagedArchive(Finding.Of(part.Path, "archive.pending", settled.Settlement.PendingCount.ToString(CultureInfo.InvariantCulture)));
        return Wrong(stored, part, dossier, settled) is { } code
            ? throw new DamagedArchive(Finding.Of(part.ReceiptPath, code))
            : new Recomputed(settled, law, inputs);
    }

    /// <summary>What the receipt says otherwise than its inputs and the receipts before it; null where nothing.</summary>
    private static string? Wrong(StoredSettlements stored, ArchivePart part, Dossier dossier, SettledMonth settled)
    {
        Receipt receipt = part.Receipt;
        if (!receipt.Standards.SequenceEqual(ReceiptStandard.Of(dossier, settled))) return "archive.receiptStandards";
        bool rulings = receipt.Rulings.SequenceEqual(ReceiptRuling.Used(dossier, settled)) && receipt.RulingsUnused.SequenceEqual(ReceiptRuling.Unused(settled));
        if (!rulings) return "archive.receiptRulings";
        return receipt.Owed.SequenceEqual(stored.Owed.Expected(part, dossier)) ? null : "archive.receiptOwed";
    }

    /// <summary>What the inputs of a part say, and the law that it was settled by. Every input is compared with the receipt as it is read.</summary>
    /// <param name="stored">The archive's settlements.</param>
    /// <param name="part">The closing or amendment.</param>
    /// <exception cref="DamagedArchive">Something is not as it was.</exception>
    public static (Dossier Dossier, Law Law) InputsOf(StoredSettlements stored, ArchivePart part)
    {
        (FolderContent content, Law law) = ContentOf(stored, part);
        return (Accepted(part, content), law);
    }

    /// <summary>The inputs of a part, and the law that it was settled by. Every input is compared with the receipt as it is read.</summary>
    /// <param name="stored">The archive's settlements.</param>
    /// <param name="part">The closing or amendment.</param>
    /// <exception cref="DamagedArchive">Something is not as it was.</exception>
    public static (FolderContent Content, Law Law) ContentOf(StoredSettlements stored, ArchivePart part)
    {
        (ArchiveScan scan, Receipt receipt) = (stored.Scan, part.Receipt);
        Law law = stored.Laws.Of(part);
        PartFiles.CheckInputs(scan, part);
        FolderContent content = DataFolder.Read(
            Names.Under(scan.Root, part.Path + "/" + Names.Inputs), Forced(receipt.ForcedEncoding), stored.Laws.Beside(law));
        if (ChangedInput(part, content) is { } changed) throw new DamagedArchive(changed);
        content = content.KnownTo(stored.Laws.Beside(law));
        if (receipt.Inputs.FirstOrDefault(i => content.Sources.All(s => s.Name != i.File)) is { } unread)
            throw new DamagedArchive(Unread(scan, part, unread));
        return (content, law);
    }

    private static Dossier Accepted(ArchivePart part, FolderContent content)
    {
        if (content.Dossier is { } dossier) return dossier;
        Fault fault = content.Faults.Sorted(_ => 0).First(f => f.Severity == Severity.Error);
        throw new DamagedArchive(Finding.Because(part.Path + "/" + Names.Inputs, "archive.refused", said => FaultLines.Text(fault, said, strict: false)));
    }

    /// <summary>The first input that was read and is not the one that the receipt names, or null.</summary>
    public static Finding? ChangedInput(ArchivePart part, FolderContent content)
    {
        foreach (SourceFile source in content.Sources)
        {
            ReceiptInput? recorded = part.Receipt.Inputs.FirstOrDefault(i => i.File == source.Name);
            string sha256 = Digest.Sha256Text(source.Bytes);
            if (recorded?.Sha256 != sha256) return Finding.Of(Input(part, source.Name), "archive.changed", sha256, recorded?.Sha256 ?? "");
        }

        return null;
    }

    private static Finding Unread(ArchiveScan scan, ArchivePart part, ReceiptInput input)
    {
        var findings = new List<Finding>();
        string path = Input(part, input.File);
        byte[]? bytes = new Listing(scan.Root, findings).Bytes(path);
        if (bytes is null) return findings[0];
        string sha256 = Digest.Sha256Text(bytes);
        return sha256 == input.Sha256 ? Finding.Of(path, "archive.notRead") : Finding.Of(path, "archive.changed", sha256, input.Sha256);
    }

    private static string Input(ArchivePart part, string file) => part.Path + "/" + Names.Inputs + "/" + file;

    /// <summary>The encoding that a receipt says was forced, or null.</summary>
    public static TextEncoding? Forced(string encoding) => encoding switch
    {
        "utf-8" => TextEncoding.Utf8,
        "gb18030" => TextEncoding.Gb18030,
        _ => null,
    };
}
