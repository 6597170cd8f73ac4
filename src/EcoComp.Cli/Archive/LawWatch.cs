using EcoComp.Cli.Documents;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Whether the regulations at hand fit those that an archive's months were closed by: none of them is forgotten, none was edited, and none begins
/// before months that are closed under another.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="catalogue">The regulations at hand.</param>
/// <param name="words">The language of what is said.</param>
internal sealed class LawWatch(ArchiveFolder archive, RegulationCatalogue catalogue, Words words)
{
    /// <summary>
    /// Refuses an open month by a regulation that is no newer than another by which an earlier month was closed, since the folder with that one was not
    /// named, or its file was put away for one of the same day; one that a regulation would settle by which a later month was closed; and one by a
    /// regulation whose file was edited since months were closed by it.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="regulation">What it would be settled by.</param>
    /// <param name="schedule">The choices in force, which say from when a regulation settles.</param>
    /// <exception cref="CommandFailure">It is refused, or the archive is not as it was left; exit code 5.</exception>
    public void Require(YearMonth month, Regulation regulation, InterpretationSchedule schedule)
    {
        if (Newest(p => p.Month.CompareTo(month) < 0) is { } before && LawOf(before) is var then && then.Id != regulation.Id
            && then.InForceFrom >= regulation.InForceFrom)
        {
            throw Forgotten(before, then);
        }

        foreach (ArchivePart later in archive.Scan.Parts.Where(p => p.Number == 0 && p.Month.CompareTo(month) > 0).DistinctBy(p => p.Receipt.Regulation.Sha256))
        {
            Regulation known = LawOf(later);
            if (known.Id != regulation.Id && catalogue.With(known).Governing(month, schedule) == known) throw Forgotten(later, known);
        }

        if (ClosedBy(regulation) is { } edited && RegulationDifference.Between(LawOf(edited), regulation).Any())
        {
            throw new CommandFailure(
                ExitCodes.Mismatch, "ecocomp: " + Said(edited, regulation), ConsoleLine.Of("close.editedLaw", Laws.PathOf(edited, Names.Regulation), regulation.Id));
        }

        CommandFailure Forgotten(ArchivePart part, Regulation law) => CommandFailure.Of(
            ExitCodes.Mismatch, "close.earlierLaw", Months.Text(part.Month), law.Title, law.Id, Months.Text(month), regulation.Title, regulation.Id);
    }

    /// <summary>What is said of a regulation whose file has other bytes than the one that months were closed by; null where it has the same.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public string? Told(Regulation regulation) => ClosedBy(regulation) is { } part ? Said(part, regulation) : null;

    /// <summary>What is said where the file at hand has other bytes than the one that a month was closed by; null where it has the same, or there is none.</summary>
    /// <param name="part">The month.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public string? Told(ArchivePart part) =>
        catalogue.Find(part.Receipt.Regulation.Id) is { } own && own.Sha256 != part.Receipt.Regulation.Sha256 ? Said(part, own) : null;

    /// <summary>A warning for each run of closed months that stand under another, newer regulation by now.</summary>
    /// <param name="dossier">What the folder says.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IEnumerable<Fault> Warnings(Dossier dossier) =>
        from part in archive.Scan.Months.Order().Select(m => archive.Scan.Standing(m)!)
        let then = LawOf(part)
        let now = catalogue.Governing(part.Month, dossier.Interpretations)
        where now is not null && now.Id != then.Id && now.InForceFrom > then.InForceFrom
        group part.Month by (Now: now.Id, Then: then.Id) into months
        select new Fault(FaultCodes.LawOverClosed, months.Key.Now, 0, 0, "", Fault.Listing(Months.Runs(months)), [months.Key.Now, months.Key.Then]);

    private Regulation LawOf(ArchivePart part) => archive.Guarded(() => archive.Stored.Laws.Of(part)).Regulation;

    private ArchivePart? Newest(Func<ArchivePart, bool> which) => archive.Scan.Parts.Where(p => p.Number == 0 && which(p)).MaxBy(p => p.Month);

    /// <summary>The newest month that was closed by a regulation with other bytes; null where it had the same.</summary>
    private ArchivePart? ClosedBy(Regulation regulation) =>
        Newest(p => p.Receipt.Regulation.Id == regulation.Id) is { } part && part.Receipt.Regulation.Sha256 != regulation.Sha256 ? part : null;

    private string Said(ArchivePart part, Regulation regulation) => LawOf(part) is var then && new RulesComparison(words).First(then, regulation) is { } first
        ? words.Say("archive.lawEdited", regulation.Id, Months.Text(part.Month), then.Sha256, regulation.Sha256, first)
        : words.Say("archive.lawRewritten", regulation.Id, Months.Text(part.Month), then.Sha256, regulation.Sha256);
}
