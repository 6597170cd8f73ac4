using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// What closed months were closed without and is still to come. It is read off the receipts in the order in which they were written: a closing that
/// used a deferral begins it; an amendment without that deferral, or inputs that waive the result, end it.
/// </summary>
/// <param name="stored">The archive's settlements.</param>
internal sealed class OwedBook(StoredSettlements stored)
{
    private readonly WaiverRows _waivers = new(stored.Scan);

    /// <summary>What the archive's months before a month are owed, as far as the folder does not waive it.</summary>
    /// <param name="month">The month that it is owed to.</param>
    /// <param name="folder">What the folder says.</param>
    /// <exception cref="DamagedArchive">Inputs are not as they were written.</exception>
    public ImmutableArray<OwedResult> Before(YearMonth month, Dossier folder) =>
        [.. Standing(month, folder).Select(owed => Resolved(owed, folder)!)];

    /// <summary>The same, as a receipt records it.</summary>
    /// <exception cref="DamagedArchive">Inputs are not as they were written.</exception>
    public IEnumerable<ReceiptOwed> Standing(YearMonth month, Dossier folder) => Among(After(stored.Scan.Parts), month, folder);

    /// <summary>What months up to one were closed without and is still to come, as the archive alone tells, with the names of the points then.</summary>
    /// <exception cref="DamagedArchive">Inputs are not as they were written.</exception>
    public IEnumerable<(ReceiptOwed Owed, ArchivePart By)> Through(YearMonth last) =>
        InOrder(After(stored.Scan.Parts)).Where(o => o.Month.CompareTo(last) <= 0).Select(o => (o.Owed, Deferring(o.Owed)!.Value.Part));

    /// <summary>What a part says was owed when it was written.</summary>
    /// <exception cref="DamagedArchive">No month was closed without it.</exception>
    public ImmutableArray<OwedResult> Recorded(ArchivePart part, Dossier dossier) =>
    [
        .. part.Receipt.Owed.Select(owed => Resolved(owed, dossier)
            ?? throw new DamagedArchive(Finding.Of(part.ReceiptPath, "archive.owedMissing", owed.Month, owed.Point))),
    ];

    /// <summary>What a part must say was owed when it was written: a closing by the receipts before it, an amendment as what it corrects.</summary>
    /// <exception cref="DamagedArchive">Inputs before it are not as they were written.</exception>
    public IEnumerable<ReceiptOwed> Expected(ArchivePart part, Dossier dossier) => part.Number == 0
        ? Among(After(stored.Scan.Parts.TakeWhile(p => p != part)), part.Month, dossier)
        : stored.Scan.Parts.FirstOrDefault(p => p.Sha256 == part.Receipt.Amends)?.Receipt.Owed ?? [];

    private static IEnumerable<ReceiptOwed> Among(Dictionary<PointMonth, string> owed, YearMonth month, Dossier folder) =>
        InOrder(owed).Where(o => o.Month.CompareTo(month) < 0 && !IsWaived(folder, o.Month, o.Owed.Point)).Select(o => o.Owed);

    private static bool IsWaived(Dossier folder, YearMonth month, string point) =>
        folder.Rulings[month].Any(r => r.Answer is Answer.Waived && r.Subject == point);

    private static IEnumerable<(YearMonth Month, ReceiptOwed Owed)> InOrder(Dictionary<PointMonth, string> owed) =>
        owed.OrderBy(o => o.Key.Month).ThenBy(o => o.Key.Point, StringComparer.Ordinal)
            .Select(o => (o.Key.Month, new ReceiptOwed { Month = Months.Text(o.Key.Month), Point = o.Key.Point, Document = o.Value }));

    /// <summary>The documents that put off what is owed once some parts were written.</summary>
    private Dictionary<PointMonth, string> After(IEnumerable<ArchivePart> parts)
    {
        var owed = new Dictionary<PointMonth, string>();
        var put = new Dictionary<YearMonth, Dictionary<string, string>>();
        foreach (ArchivePart part in parts)
        {
            Dictionary<string, string> before = put.GetValueOrDefault(part.Month) ?? [];
            Dictionary<string, string> after = put[part.Month] = DeferredBy(part).ToDictionary(r => r.Subject, r => r.Authority, StringComparer.Ordinal);
            foreach (string point in before.Keys.Where(p => !after.ContainsKey(p))) owed.Remove(new(part.Month, point));
            foreach ((string point, string document) in after)
            {
                // What was waived since stays so where an amendment is made for something else.
                if (!before.ContainsKey(point) || owed.ContainsKey(new(part.Month, point))) owed[new(part.Month, point)] = document;
            }

            if (owed.Count == 0) continue;
            foreach (PointMonth waived in _waivers.Of(part)) owed.Remove(waived);
        }

        return owed;
    }

    /// <summary>The deferrals that a part rests on: those that it used and beside which it used no waiver.</summary>
    private static IEnumerable<ReceiptRuling> DeferredBy(ArchivePart part)
    {
        string result = Data.Codes.Of(Question.Result);
        ReceiptRuling[] answers = [.. part.Receipt.Rulings.Where(r => r.Question == result)];
        string waived = new Answer.Waived().Text;
        return answers.Where(r => r.Answer != waived && !Array.Exists(answers, w => w.Answer == waived && w.Subject == r.Subject)).DistinctBy(r => r.Subject);
    }

    /// <summary>The first part that rests on a deferral: later ones, which a replay of an earlier month must not see, never change it.</summary>
    private (ArchivePart Part, ReceiptRuling Ruling)? Deferring(ReceiptOwed owed)
    {
        foreach (ArchivePart part in stored.Scan.Parts)
        {
            if (part.Receipt.Month != owed.Month) continue;
            if (DeferredBy(part).FirstOrDefault(r => r.Subject == owed.Point && r.Authority == owed.Document) is { } ruling) return (part, ruling);
        }

        return null;
    }

    private OwedResult? Resolved(ReceiptOwed owed, Dossier dossier)
    {
        if (Deferring(owed) is not { } found) return null;
        (ArchivePart part, ReceiptRuling ruling) = found;
        Point? point = dossier.Register.FindPoint(owed.Point)
            ?? Recomputation.InputsOf(stored, part).Dossier.Register.FindPoint(owed.Point);
        if (point is null) return null;
        var at = new FileLine(part.Path + "/" + Names.Inputs + "/" + ruling.File, ruling.Line);
        PointEntry? entry = point.EntryIn(part.Month) ?? point.Entries.FirstOrDefault();
        return new OwedResult(part.Month, point.Code, entry?.Name ?? point.Code, point.Kind, owed.Document, at);
    }
}
