using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Keeps an incident (同一事件) or an outlet's week from being paid in two closed months or in none: where a folder moves it, the months that it leaves
/// and enters are amended together.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="catalogue">The regulations.</param>
/// <param name="folder">What the folder says.</param>
internal sealed class IncidentGuard(ArchiveFolder archive, RegulationCatalogue catalogue, Dossier folder)
{
    private readonly MonthsBehind _behind = new(archive, folder);

    /// <summary>Refuses to amend only some of the months that an incident has moved between.</summary>
    /// <param name="months">The months that are amended, as far as something changes in them.</param>
    /// <exception cref="CommandFailure">Others have to be amended with them (5), or the archive is not as it was left (5).</exception>
    public void CheckAmending(IEnumerable<YearMonth> months)
    {
        HashSet<YearMonth> amended = [.. months];
        if (amended.Count == 0) return;
        Check(places => Together(places, amended) is var together && together.SetEquals(amended) ? [] : together);
    }

    /// <summary>Refuses to close a month while an incident of it, or one that moved between closed months before it, does not count where the folder has it.</summary>
    /// <param name="month">The month that is closed.</param>
    /// <exception cref="CommandFailure">Closed months have to be amended first (5), or the archive is not as it was left (5).</exception>
    public void CheckClosing(YearMonth month) => Check(places => BeforeClosing(places, month));

    /// <summary>The closed months that have to be amended together before a month can be closed.</summary>
    /// <param name="month">The month that is to be closed.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IReadOnlyCollection<YearMonth> BeforeClosing(YearMonth month) => Moved(places => BeforeClosing(places, month)).Months;

    private SortedSet<YearMonth> BeforeClosing(PlacedIncident[] places, YearMonth month)
    {
        YearMonth[] moved =
        [
            .. places.Select(i => i.MovedAmong(_behind.Contains, IsClosed)).Where(m => m.Any(one => one.CompareTo(month) < 0)).SelectMany(m => m),
            .. places.SelectMany(i => i.Missing(new HashSet<YearMonth> { month }, _behind.Contains)),
        ];
        return Together(places, moved);
    }

    private (PlacedIncident[] Places, SortedSet<YearMonth> Months) Moved(Func<PlacedIncident[], SortedSet<YearMonth>> together) => archive.Guarded(() =>
    {
        PlacedIncident[] found = [.. IncidentPlaces.Of(archive.Stored, folder, catalogue).Incidents.Where(i => !i.Closed.SetEquals(i.Now))];
        return (found, found.Length == 0 ? [] : together(found));
    });

    private void Check(Func<PlacedIncident[], SortedSet<YearMonth>> together)
    {
        (PlacedIncident[] places, SortedSet<YearMonth> months) = Moved(together);
        if (months.Count == 0) return;
        IReadOnlyList<YearMonth> observed = folder.MonthsWithResults;
        SortedSet<YearMonth> absent = [];
        foreach (YearMonth month in months)
        {
            if (archive.Scan.Months.Contains(month) && !observed.Contains(month)) absent.Add(month);
        }

        ConsoleLine[] rows = absent.Count == 0 ? [] : [ConsoleLine.Of("incident.rows", Text(absent))];
        throw new CommandFailure(
            ExitCodes.Mismatch,
            [
                .. places.Where(i => i.Left.Concat(i.Entered).Any(months.Contains) && !IsOnlyAbsent(i)).Select(Told),
                ConsoleLine.Of("incident.together", Text(months)),
                .. rows,
            ]);

        // What a folder without a month has not of it was not taken out of it.
        bool IsOnlyAbsent(PlacedIncident incident) => incident.Rows.Count == 0 && incident.Closed.All(absent.Contains);
    }

    /// <summary>Some months with all those that have to be amended with them.</summary>
    private SortedSet<YearMonth> Together(PlacedIncident[] places, IEnumerable<YearMonth> some)
    {
        SortedSet<YearMonth> months = [.. some];
        int before;
        do
        {
            before = months.Count;
            foreach (PlacedIncident incident in places) months.UnionWith([.. incident.Missing(months, _behind.Contains)]);
        }
        while (months.Count > before);
        return months;
    }

    private bool IsClosed(YearMonth month) => archive.Scan.Closing(month) is not null;

    private static ConsoleLine Told(PlacedIncident incident)
    {
        string label = TerminalText.Visible(string.Join(' ', incident.Labels));
        if (incident.Closed.Count == 0) return ConsoleLine.Of(incident.IsIncident ? "incident.entered" : "incident.enteredWeek", label, Text(incident.Now));
        if (incident.Now.Count == 0) return ConsoleLine.Of(incident.IsIncident ? "incident.left" : "incident.leftWeek", label, Text(incident.Closed));
        return ConsoleLine.Of(incident.IsIncident ? "incident.moved" : "incident.movedWeek", label, Text(incident.Closed), Text(incident.Now));
    }

    private static string Text(SortedSet<YearMonth> months) => string.Join(' ', months.Select(Months.Text));
}
