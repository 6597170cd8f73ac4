using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Keeps an event from being paid in two months: its number stands once in a folder, and so it does in all that an archive was closed from, where every
/// month came in a folder of its own. Rows of one incident may move between months, which <see cref="IncidentGuard"/> judges.
/// </summary>
/// <param name="archive">The archive.</param>
internal sealed class EventGuard(ArchiveFolder archive)
{
    private readonly InputRows _rows = new(archive.Scan, DataFile.Events, "month", "event", "incident");

    /// <summary>Refuses events of months whose numbers another closed month has.</summary>
    /// <param name="events">The events of a folder.</param>
    /// <param name="months">The months that are settled by it, open or closed before.</param>
    /// <exception cref="CommandFailure">There is one (5), or the archive is not as it was left (5).</exception>
    public void Require(EventBook events, IReadOnlyCollection<YearMonth> months)
    {
        if (months.All(m => events[m].IsEmpty)) return;
        var before = new Dictionary<string, ArchivePart>(StringComparer.Ordinal);
        var incidents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (YearMonth closed in archive.Scan.Months.Where(m => !months.Contains(m)).Order())
        {
            foreach (string[] row in Of(closed))
            {
                if (before.TryAdd(row[1], archive.Scan.Standing(closed)!)) incidents[row[1]] = row[2];
            }
        }

        var told = new List<ConsoleLine>();
        foreach (YearMonth month in months)
        {
            HashSet<string> own = [.. Of(month).Select(r => r[1])];
            foreach (PollutionEvent row in events[month])
            {
                if (before.TryGetValue(row.Id, out ArchivePart? then) && !own.Contains(row.Id) && !(row.Incident.Length > 0 && row.Incident == incidents[row.Id]))
                    told.Add(ConsoleLine.Of("event.closedBefore", row.Id, Months.Text(month), Months.Text(then.Month)));
            }
        }

        if (told.Count > 0) throw new CommandFailure(ExitCodes.Mismatch, [.. told, ConsoleLine.Of("event.number")]);
    }

    /// <summary>
    /// Refuses to amend months by a folder that lacks rows which other closed months have of an incident, and those months' results too: its volume is the
    /// largest of all its months, later ones too, so that what they recorded would be forgotten. From a folder that has their results a row was taken out.
    /// </summary>
    /// <param name="folder">What the folder says.</param>
    /// <param name="months">The months that are amended.</param>
    /// <exception cref="CommandFailure">A row is missing (5), or the archive is not as it was left (5).</exception>
    public void RequireIncidents(Dossier folder, IReadOnlyCollection<YearMonth> months)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (YearMonth month in months)
        {
            foreach (string[] row in Of(month)) labels.Add(row[2]);
            foreach (PollutionEvent row in folder.Events[month]) labels.Add(row.Incident);
        }

        labels.Remove("");
        if (labels.Count == 0) return;
        var told = new List<ConsoleLine>();
        foreach (YearMonth closed in archive.Scan.Months.Order())
        {
            if (months.Contains(closed) || folder.MonthsWithResults.Contains(closed)) continue;
            foreach (string[] row in Of(closed))
            {
                if (labels.Contains(row[2]) && !folder.Events[closed].Any(e => e.Id == row[1]))
                    told.Add(ConsoleLine.Of("incident.rowMissing", row[2], Months.Text(closed), row[1], archive.Scan.Standing(closed)!.Path + "/" + Names.Inputs));
            }
        }

        if (told.Count > 0) throw new CommandFailure(ExitCodes.Mismatch, [.. told, ConsoleLine.Of("incident.addRow")]);
    }

    /// <summary>The numbers of events that a closed month has as it stands and a folder has not in it, and those that the folder has there anew.</summary>
    /// <param name="events">The events of a folder.</param>
    /// <param name="month">The closed month.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IReadOnlyList<string> Changed(EventBook events, YearMonth month)
    {
        var numbers = new List<string>();
        foreach (string[] row in Of(month)) numbers.Add(row[1]);
        foreach (PollutionEvent row in events[month])
        {
            if (!numbers.Remove(row.Id)) numbers.Add(row.Id);
        }

        numbers.Sort(StringComparer.Ordinal);
        return numbers;
    }

    /// <summary>The rows of a closed month's events as it stands by now; none of a month that is open.</summary>
    private string[][] Of(YearMonth month) => archive.Scan.Standing(month) is not { } part ? [] : archive.Guarded(() =>
        _rows.OfMonth(part).Where(r => r[1].Length > 0).ToArray());
}
