using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>The closed months of an archive that a folder would settle otherwise than they stand. Each is settled once, in memory.</summary>
/// <param name="archive">The archive.</param>
/// <param name="folder">What the folder says.</param>
internal sealed class MonthsBehind(ArchiveFolder archive, Dossier folder)
{
    private readonly Dictionary<YearMonth, bool> _known = [];
    private readonly HashSet<YearMonth> _withResults = [.. folder.MonthsWithResults];

    /// <summary>Whether a month is closed and would come out otherwise by the folder: one that would not has nothing to be amended.</summary>
    /// <exception cref="DamagedArchive">Something is not as it was left.</exception>
    public bool Contains(YearMonth month)
    {
        if (archive.Scan.Standing(month) is not { } standing) return false;
        if (_known.TryGetValue(month, out bool known)) return known;
        MonthEvidence evidence = folder.Case(month, archive.Stored.Laws.Of(standing).Regulation, archive.Stored.Owed.Recorded(standing, folder));
        MonthSettlement now = Settler.BuiltIn.Settle(evidence, SettlementStatus.Draft, archive.Stored.CarriedBy(standing)).Settlement;
        bool same = now.PendingCount == 0 && Amendment.Between(archive.Stored.Month(standing), now, standing.Number + 1, "", "").ChangesNothing;
        return _known[month] = !same;
    }

    /// <summary>
    /// They, in order. A folder that has neither a result nor a reading nor an event of a month is not one for that month, unless it has a ruling or a sum of
    /// the province that the month was closed without; nor is one that has only rows of incidents, which stand there for those of other months.
    /// </summary>
    /// <param name="most">How many of the newest closed months are looked at.</param>
    /// <exception cref="Host.CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public YearMonth[] All(int most = int.MaxValue) =>
        [.. Observed.Where(m => archive.Scan.Standing(m) is not null).TakeLast(most).Where(m => archive.Guarded(() => Contains(m)))];

    private IEnumerable<YearMonth> Observed =>
        folder.MonthsSpokenOf.Where(m => _withResults.Contains(m) || folder.Events[m].Any(e => e.Incident.Length == 0) || archive.Guarded(() => SaysMore(m)));

    /// <summary>Whether a folder has rulings or sums of the province that a month was closed without, though none of its results: they came late.</summary>
    private bool SaysMore(YearMonth month)
    {
        if ((folder.Rulings[month].IsEmpty && folder.FundEntries[month].IsEmpty) || archive.Scan.Standing(month) is not { } standing) return false;
        Dossier closed = Recomputation.InputsOf(archive.Stored, standing).Dossier;
        foreach (FundEntry row in folder.FundEntries[month])
        {
            if (!closed.FundEntries[month].Any(c => c.Item == row.Item && c.Amount == row.Amount && c.Document == row.Document)) return true;
        }

        foreach (Ruling row in folder.Rulings[month])
        {
            if (!closed.Rulings[month].Any(c => c.Subject == row.Subject && c.Answer == row.Answer && c.Authority == row.Authority)) return true;
        }

        return false;
    }

    /// <summary>A warning for each of them.</summary>
    /// <exception cref="Host.CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IEnumerable<Fault> Warnings() => All().Select(Months.Text).Select(m => new Fault(FaultCodes.ClosedOtherwise, m, 0, 0, "", m, []));
}
