using System.Collections.Concurrent;
using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// The settlements that an archive holds and the adjustments between them. None is believed: each is computed again from its inputs, once, before
/// anything is made of it.
/// </summary>
internal sealed class StoredSettlements
{
    private readonly ConcurrentDictionary<string, Lazy<PartOutcome>> _outcomes = new(StringComparer.Ordinal);
    private readonly PartReplay _replay;
    private readonly Lazy<Dictionary<string, ArchivePart>> _byReceipt;

    private static readonly YearMonth Latest = new(9998, 12);

    /// <summary>The settlements of an archive.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="program">The program's own regulations.</param>
    /// <param name="version">The program's version.</param>
    /// <param name="thoroughly">Whether the documents of a part are made again too, not only checked by their SHA-256.</param>
    public StoredSettlements(ArchiveScan scan, RegulationCatalogue program, string version, Func<ArchivePart, bool> thoroughly)
    {
        (Scan, Laws) = (scan, new Laws(scan, program, version));
        Owed = new OwedBook(this);
        _replay = new PartReplay(this, version, thoroughly);
        _byReceipt = new(() => scan.Parts.DistinctBy(p => p.Sha256).ToDictionary(p => p.Sha256, StringComparer.Ordinal));
    }

    /// <summary>The archive.</summary>
    public ArchiveScan Scan { get; }

    /// <summary>What its months were settled by.</summary>
    public Laws Laws { get; }

    /// <summary>What its months were closed without and is still to come.</summary>
    public OwedBook Owed { get; }

    /// <summary>What came of computing a part again.</summary>
    public PartOutcome Outcome(ArchivePart part) => _outcomes.GetOrAdd(part.Path, _ => new(() => _replay.Run(part).Outcome)).Value;

    /// <summary>The month as a closing or an amendment settled it.</summary>
    /// <exception cref="DamagedArchive">It does not come out as it was written.</exception>
    public MonthSettlement Month(ArchivePart part) => Outcome(part) is var outcome && outcome.Stored is { } stored
        ? stored.Value
        : throw new DamagedArchive(outcome.Findings.FirstOrDefault(f => f.Path == part.Path + "/" + Names.Settlement) ?? outcome.Findings[0]);

    /// <summary>The same with the facts that it stands on, of which the file has only the words.</summary>
    /// <exception cref="DamagedArchive">It does not come out as it was written.</exception>
    public MonthSettlement Computed(ArchivePart part)
    {
        _ = Month(part);
        return Outcome(part).Settlement!;
    }

    /// <summary>Makes sure that a part is in every file what it was written as.</summary>
    /// <exception cref="DamagedArchive">It is not.</exception>
    public void Check(ArchivePart part)
    {
        if (Outcome(part).Findings is [var first, ..]) throw new DamagedArchive(first);
    }

    /// <summary>Makes sure of every part, side by side.</summary>
    /// <exception cref="DamagedArchive">One is not as it was written; the first of them is told.</exception>
    public void CheckAll()
    {
        var outcomes = new PartOutcome[Scan.Parts.Count];
        SideBySide.Do(outcomes.Length, i => outcomes[i] = Outcome(Scan.Parts[i]));
        if (outcomes.SelectMany(o => o.Findings).FirstOrDefault() is { } first) throw new DamagedArchive(first);
    }

    /// <summary>A part as it was just computed again, with what is known only while its inputs are at hand.</summary>
    /// <exception cref="DamagedArchive">It is not as it was written.</exception>
    public SettledMonth Settled(ArchivePart part)
    {
        (PartOutcome outcome, SettledMonth? settled) = _replay.Run(part);
        _outcomes.TryAdd(part.Path, new(outcome));
        return outcome.Findings is [var first, ..] ? throw new DamagedArchive(first) : settled!;
    }

    /// <summary>
    /// The account of a closed month as it was closed; what the province took and gave is what is known of it by now, since no adjustment of a county
    /// shows what an amendment found out of that.
    /// </summary>
    /// <exception cref="DamagedArchive">A month does not come out as it was written.</exception>
    public MonthAccount Account(ArchivePart closing) => Account(closing, Month(closing));

    /// <summary>The same of a closed month in which adjustments were moved.</summary>
    /// <param name="closing">The closing.</param>
    /// <param name="month">The month that it closed.</param>
    /// <exception cref="DamagedArchive">A month does not come out as it was written.</exception>
    public MonthAccount Account(ArchivePart closing, MonthSettlement month) => new(
        closing.Month, Core.Settlement.Account.Of(month) with { Province = Month(Scan.Standing(closing.Month)!).Fund.Province });

    /// <summary>The accounts of the closed months of a month's calendar year before it, as they were closed.</summary>
    /// <exception cref="DamagedArchive">A month does not come out as it was written.</exception>
    public IReadOnlyList<MonthAccount> YearBefore(YearMonth month) => Accounts(month, Scan.Parts);

    /// <summary>The same, of the months whose receipts were written before a part's.</summary>
    /// <exception cref="DamagedArchive">A receipt before it is not there, or a month does not come out as it was written.</exception>
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
    public ImmutableArray<Adjustment> Adjustments(ArchivePart amendment) => Adjustments(amendment, Computed(amendment));

    /// <summary>What an amendment changes.</summary>
    /// <param name="amendment">The amendment.</param>
    /// <param name="after">The month as it stands with it.</param>
    /// <exception cref="DamagedArchive">What it corrects is not there or does not come out as it was written.</exception>
    public ImmutableArray<Adjustment> Adjustments(ArchivePart amendment, MonthSettlement after)
    {
        ArchivePart before = Scan.Parts.FirstOrDefault(p => p.Sha256 == amendment.Receipt.Amends && p.Month == amendment.Month)
            ?? throw new DamagedArchive(Finding.Of(amendment.ReceiptPath, "archive.amendsMissing", amendment.Receipt.Amends));
        return AmendmentAdjustments.Between(Computed(before), after, amendment.Number, amendment.Receipt.Reason, amendment.Receipt.Authority);
    }

    /// <summary>The adjustments that a part carries, as its receipt says.</summary>
    /// <exception cref="DamagedArchive">An amendment that was taken up is not there or is another.</exception>
    public ImmutableArray<Adjustment> CarriedBy(ArchivePart part) => [.. part.Receipt.TakenUp.SelectMany(link =>
        Scan.Find(link.Path) is { } amendment && amendment.Sha256 == link.Sha256
            ? Adjustments(amendment)
            : throw new DamagedArchive(Finding.Of(part.ReceiptPath, "archive.takenUpMissing", link.Path)))];

    /// <summary>The amendments that a closing of a month would take up: those of months before it that no closing has taken up.</summary>
    public IReadOnlyList<ArchivePart> Open(YearMonth month) => Open(month, Scan.Parts);

    /// <summary>The amendments that no closing has taken up.</summary>
    public IReadOnlyList<ArchivePart> NeverTakenUp => Open(Latest);

    /// <summary>The same, by the receipts that were written before another.</summary>
    /// <param name="month">The month.</param>
    /// <param name="parts">The parts with those receipts.</param>
    public static IReadOnlyList<ArchivePart> Open(YearMonth month, IReadOnlyList<ArchivePart> parts)
    {
        var taken = parts.Where(p => p.Number == 0).SelectMany(p => p.Receipt.TakenUp).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        return [.. parts.Where(p => p.Number > 0 && p.Month.CompareTo(month) < 0 && !taken.Contains(p.Path))];
    }
}
