using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>
/// What a run beside an archive takes from it: closed months as they were closed, and the adjustments that open months carry. Each amendment that no
/// closing has taken up stands once, in the first later month of the run that is not closed.
/// </summary>
internal sealed class ArchivedMonths : IClosedMonths
{
    private readonly ArchiveFolder _archive;
    private readonly LawWatch _laws;
    private readonly Dictionary<YearMonth, ImmutableArray<Adjustment>> _carried = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Reads what months carry.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="months">The months that are shown, earliest first.</param>
    /// <param name="before">Months before them that only count in sums: those carry what is left over.</param>
    /// <param name="laws">Whether regulations fit those of the archive.</param>
    /// <exception cref="CommandFailure">An amendment is not as it was left; exit code 5.</exception>
    private ArchivedMonths(ArchiveFolder archive, IEnumerable<YearMonth> months, IEnumerable<YearMonth> before, LawWatch laws)
    {
        (_archive, _laws, Registers) = (archive, laws, new RegisterGuard(archive));
        foreach (YearMonth month in months.Concat(before))
        {
            if (!Has(month)) _carried[month] = archive.Guarded(() => Adjustments(archive.Stored.Open(month).Where(a => _taken.Add(a.Path))));
        }
    }

    /// <summary>What months of a run take from an archive; null where none is named.</summary>
    /// <param name="archive">The archive's path, or null.</param>
    /// <param name="months">The months that are shown, earliest first.</param>
    /// <param name="before">Months before them that only count in sums.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="surroundings">Where the regulations come from.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left (5), or is none (2).</exception>
    public static ArchivedMonths? Of(
        string? archive, IReadOnlyList<YearMonth> months, IEnumerable<YearMonth> before, Words words, Surroundings surroundings) =>
        archive is null ? null : Of(
            ArchiveFolder.Open(archive, words, surroundings, (_, part) => months.Contains(part.Month)), months, before, words, surroundings);

    /// <summary>What months of a run take from an archive that was opened.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="months">The months that are shown, earliest first.</param>
    /// <param name="before">Months before them that only count in sums.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="surroundings">Where the regulations come from.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public static ArchivedMonths Of(
        ArchiveFolder archive, IEnumerable<YearMonth> months, IEnumerable<YearMonth> before, Words words, Surroundings surroundings) =>
        new(archive, months, before, new LawWatch(archive, surroundings.Catalogue(), words));

    /// <summary>The counties, code and name, of the closed months and of what open months carry; some may be gone from the register.</summary>
    /// <exception cref="CommandFailure">A closed month is not as it was left; exit code 5.</exception>
    public IEnumerable<(string Code, string Name)> Counties(IEnumerable<YearMonth> months) => months.SelectMany(month =>
        _archive.Scan.Closing(month) is { } closing
            ? _archive.Guarded(() => _archive.Stored.Month(closing)).Counties.Select(c => (c.Code, c.Name))
            : Carried(month).Select(a => (a.CountyCode, a.CountyName)));

    /// <summary>The adjustments that an open month carries.</summary>
    public ImmutableArray<Adjustment> Carried(YearMonth month) => _carried.GetValueOrDefault(month, []);

    /// <summary>What the archive's months before a month are still owed, as far as a folder does not say that it will never come.</summary>
    /// <exception cref="CommandFailure">Something in the archive is not as it was left; exit code 5.</exception>
    public ImmutableArray<OwedResult> Owed(Dossier dossier, YearMonth month) =>
        _archive.Guarded(() =>
        {
            _archive.Stored.CheckAll(); // each receipt tells what its month was closed without
            return _archive.Stored.Owed.Before(month, dossier);
        });

    /// <summary>The closed months that a folder would settle otherwise, and those that stand under another regulation by now, as warnings.</summary>
    /// <exception cref="CommandFailure">Something in the archive is not as it was left; exit code 5.</exception>
    public IEnumerable<Fault> Noticed(Dossier dossier) => [.. _laws.Warnings(dossier), .. new MonthsBehind(_archive, dossier).Warnings()];

    /// <inheritdoc/>
    public bool Has(YearMonth month) => _archive.Scan.Closing(month) is not null;

    /// <inheritdoc/>
    public void Require(YearMonth month, Regulation regulation, InterpretationSchedule schedule) => _laws.Require(month, regulation, schedule);

    /// <inheritdoc/>
    public IClosedRegisters Registers { get; }

    /// <inheritdoc/>
    public void Require(EventBook events, IReadOnlyCollection<YearMonth> months) => new EventGuard(_archive).Require(events, months);

    /// <inheritdoc/>
    public SettledMonth Read(YearMonth month) => ClosedMonth.Standing(_archive, month);

    /// <summary>The rows of a month in a workbook; where it is closed, the points that missed their targets are those of it as it stands by now.</summary>
    /// <exception cref="CommandFailure">The month comes out otherwise; exit code 5.</exception>
    public MonthSheet Sheet(ShownMonth month, Words words, Spool spool)
    {
        YearMonth of = month.Settlement.Month;
        return ClosedMonth.WithAmended(
            MonthSheet.Of(month, words, spool), _archive, words, () => _archive.Stored.NeverTakenUp.All(a => a.Month != of || _taken.Contains(a.Path)));
    }

    private ImmutableArray<Adjustment> Adjustments(IEnumerable<ArchivePart> amendments) =>
        [.. amendments.SelectMany(a => _archive.Stored.Adjustments(a))];
}
