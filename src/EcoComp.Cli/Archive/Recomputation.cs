using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive;

/// <summary>A closed month, or a month as an amendment settled it, computed again from its own inputs and the amendments it took up.</summary>
internal static class Recomputation
{
    /// <summary>The settlement. Every input is compared with the receipt as it is read.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="stored">Its settlements.</param>
    /// <param name="part">The closing or amendment.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <exception cref="DamagedArchive">Something it needs is not as it was, or its regulation or a standard is another by now.</exception>
    public static SettledMonth Of(ArchiveScan scan, StoredSettlements stored, ArchivePart part, RegulationCatalogue catalogue)
    {
        (Dossier dossier, Regulation regulation) = InputsOf(scan, part, catalogue);
        MonthEvidence evidence = dossier.Case(part.Month, regulation, stored.Owed.Recorded(part, dossier, catalogue));
        SettledMonth settled = Settler.BuiltIn.Settle(evidence, SettlementStatus.Final, stored.CarriedBy(part));
        return Wrong(stored, part, dossier, settled) is { } code ? throw new DamagedArchive(Finding.Of(part.ReceiptPath, code)) : settled;
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

    /// <summary>What the inputs of a part say, and the regulation that it was settled by. Every input is compared with the receipt as it is read.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="part">The closing or amendment.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <exception cref="DamagedArchive">Something is not as it was, or its regulation or a standard is another by now.</exception>
    public static (Dossier Dossier, Regulation Regulation) InputsOf(ArchiveScan scan, ArchivePart part, RegulationCatalogue catalogue)
    {
        (FolderContent content, Regulation regulation) = ContentOf(scan, part, catalogue);
        if (content.Dossier is { } dossier) return (dossier, regulation);
        Fault fault = content.Faults.Sorted(_ => 0).First(f => f.Severity == Severity.Error);
        throw new DamagedArchive(Finding.Of(part.Path + "/" + Names.Inputs, "archive.refused", FaultLines.Text(fault, Words.In(Language.Zh), false)));
    }

    /// <summary>The inputs of a part, and the regulation that it was settled by. Every input is compared with the receipt as it is read.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="part">The closing or amendment.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <exception cref="DamagedArchive">Something is not as it was, or its regulation or a standard is another by now.</exception>
    public static (FolderContent Content, Regulation Regulation) ContentOf(ArchiveScan scan, ArchivePart part, RegulationCatalogue catalogue)
    {
        Receipt receipt = part.Receipt;
        PartFiles.CheckInputs(scan, part);
        FolderContent content = DataFolder.Read(Names.Under(scan.Root, part.Path + "/" + Names.Inputs), Forced(receipt.ForcedEncoding), catalogue);
        if (ChangedInput(part, content) is { } changed) throw new DamagedArchive(changed);
        if (receipt.Inputs.FirstOrDefault(i => content.Sources.All(s => s.Name != i.File)) is { } unread)
            throw new DamagedArchive(Unread(scan, part, unread));
        return (content, RegulationOf(part, catalogue));
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

    /// <summary>The regulation that a part was settled by, with the standards that judged its samples.</summary>
    /// <exception cref="DamagedArchive">The program has another regulation or standard by that name, or none.</exception>
    public static Regulation RegulationOf(ArchivePart part, RegulationCatalogue catalogue)
    {
        ReceiptRegulation recorded = part.Receipt.Regulation;
        Regulation? regulation = catalogue.Find(recorded.Id);
        if (regulation is null) throw new DamagedArchive(Finding.Of(part.Path, "archive.regulationMissing", recorded.Id));
        if (regulation.Sha256 != recorded.Sha256)
            throw new DamagedArchive(Finding.Of(part.Path, "archive.regulationChanged", recorded.Id, recorded.Sha256, regulation.Sha256));
        foreach (ReceiptStandard used in part.Receipt.Standards)
        {
            Standard? standard = regulation.Standards.Find(used.Id);
            if (standard is null) throw new DamagedArchive(Finding.Of(part.Path, "archive.standardMissing", used.Id, regulation.Id));
            if (standard.Sha256 != used.Sha256)
                throw new DamagedArchive(Finding.Of(part.Path, "archive.standardChanged", used.Id, used.Sha256, standard.Sha256));
        }

        return regulation;
    }

    /// <summary>Whether the program still has the regulation that a part was settled by, and its standards, as they were.</summary>
    public static bool IsAsItWas(ArchivePart part, RegulationCatalogue catalogue) =>
        catalogue.Find(part.Receipt.Regulation.Id) is { } regulation
        && regulation.Sha256 == part.Receipt.Regulation.Sha256
        && part.Receipt.Standards.All(used => regulation.Standards.Find(used.Id)?.Sha256 == used.Sha256);

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
