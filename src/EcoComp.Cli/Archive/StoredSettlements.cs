using System.Collections.Concurrent;
using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>The settlements that an archive holds and the adjustments between them. Each file is checked against its receipt as it is read.</summary>
internal sealed class StoredSettlements(ArchiveScan scan)
{
    private readonly ConcurrentDictionary<string, MonthSettlement> _months = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, ArchivePart>> _byReceipt =
        new(() => scan.Parts.DistinctBy(p => p.Sha256).ToDictionary(p => p.Sha256, StringComparer.Ordinal));

    /// <summary>What its months were closed without and is still to come.</summary>
    public OwedBook Owed { get; } = new(scan);

    /// <summary>The month as a closing or an amendment settled it.</summary>
    /// <exception cref="DamagedArchive">The file is not as it was written.</exception>
    public MonthSettlement Month(ArchivePart part) => _months.GetOrAdd(part.Path, _ => Read(part));

    /// <summary>
    /// The account of a closed month as it was closed; what the province took and gave is what is known of it by now, since no adjustment of a county
    /// shows what an amendment found out of that.
    /// </summary>
    /// <exception cref="DamagedArchive">A file is not as it was written.</exception>
    public MonthAccount Account(ArchivePart closing) => new(
        closing.Month,
        Core.Settlement.Account.Of(Month(closing)) with { Province = Month(scan.Standing(closing.Month)!).Fund.Province });

    /// <summary>The accounts of the closed months of a month's calendar year before it, as they were closed.</summary>
    /// <exception cref="DamagedArchive">A file is not as it was written.</exception>
    public IReadOnlyList<MonthAccount> YearBefore(YearMonth month) => Accounts(month, scan.Parts);

    /// <summary>The same, of the months whose receipts were written before a part's.</summary>
    /// <exception cref="DamagedArchive">A receipt before it is not there, or a file is not as it was written.</exception>
    public IReadOnlyList<MonthAccount> YearBefore(ArchivePart part)
    {
        var before = new List<ArchivePart>();
        for (string at = part.Receipt.Previous; at.Length > 0; at = before[^1].Receipt.Previous)
        {
            before.Add(_byReceipt.Value.GetValueOrDefault(at)
                ?? throw new DamagedArchive(Finding.Of(part.ReceiptPath, "archive.closedBeforeMissing", at)));
        }

        return Accounts(part.Month, before);
    }

    private MonthAccount[] Accounts(YearMonth month, IEnumerable<ArchivePart> parts) =>
    [
        .. parts.Where(p => p.Number == 0 && p.Month.Year == month.Year && p.Month.CompareTo(month) < 0).Select(p => MonthAccount.Of(Month(p))),
    ];

    /// <summary>What an amendment changes.</summary>
    /// <exception cref="DamagedArchive">It cannot be told any more.</exception>
    public ImmutableArray<Adjustment> Adjustments(ArchivePart amendment)
    {
        ArchivePart before = scan.Parts.FirstOrDefault(p => p.Sha256 == amendment.Receipt.Amends && p.Month == amendment.Month)
            ?? throw new DamagedArchive(Finding.Of(amendment.ReceiptPath, "archive.amendsMissing", amendment.Receipt.Amends));
        return AmendmentAdjustments.Between(
            Month(before), Month(amendment), amendment.Number, amendment.Receipt.Reason, amendment.Receipt.Authority);
    }

    /// <summary>The adjustments that a part carries, as its receipt says.</summary>
    /// <exception cref="DamagedArchive">An amendment that was taken up is not there or is another.</exception>
    public ImmutableArray<Adjustment> CarriedBy(ArchivePart part) => [.. part.Receipt.TakenUp.SelectMany(link =>
        scan.Find(link.Path) is { } amendment && amendment.Sha256 == link.Sha256
            ? Adjustments(amendment)
            : throw new DamagedArchive(Finding.Of(part.ReceiptPath, "archive.takenUpMissing", link.Path)))];

    /// <summary>The amendments that a closing of a month would take up: those of months before it that no closing has taken up.</summary>
    public IReadOnlyList<ArchivePart> Open(YearMonth month)
    {
        var taken = scan.Parts.Where(p => p.Number == 0).SelectMany(p => p.Receipt.TakenUp).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        return [.. scan.Parts.Where(p => p.Number > 0 && p.Month.CompareTo(month) < 0 && !taken.Contains(p.Path))];
    }

    private MonthSettlement Read(ArchivePart part)
    {
        string path = part.Path + "/" + Names.Settlement;
        ReceiptFile recorded = part.Receipt.Results.First(f => f.File == Names.Settlement);
        var findings = new List<Finding>();
        byte[] bytes = new Listing(scan.Root, findings).Read(path) ?? throw new DamagedArchive(findings[0]);
        string sha256 = Digest.Sha256Text(bytes);
        if (sha256 != recorded.Sha256) throw new DamagedArchive(Finding.Of(path, "archive.changed", sha256, recorded.Sha256));
        try
        {
            return SettlementJson.Read(bytes).Single();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new DamagedArchive(Finding.Of(path, "archive.unreadable"));
        }
    }
}
