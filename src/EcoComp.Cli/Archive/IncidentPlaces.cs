using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Where incidents (同一事件) count, by the closed months as they stand and by a folder. What happened is known again by what its rows have in common, and a
/// row by its month and number, so that rows that were joined to an incident or taken out of it are followed too.
/// </summary>
internal sealed class IncidentPlaces
{
    private readonly Dictionary<string, PlacedIncident> _byKey = new(StringComparer.Ordinal);

    /// <summary>The outlets of weeks that span two months, each with that month of the two in which the folder does not have it.</summary>
    private readonly HashSet<OutletMonth> _elsewhere = [];

    private IncidentPlaces()
    {
    }

    /// <summary>The incidents that have rows in common, and the outlets' weeks that closed months count; what is a single row everywhere is none.</summary>
    public IEnumerable<PlacedIncident> Incidents => _byKey.Values.Distinct().Where(i => i.IsIncident || (i.Labels.Any() && i.Closed.Count > 0));

    /// <summary>Reads the places.</summary>
    /// <param name="stored">The archive's settlements.</param>
    /// <param name="folder">What the folder says.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <exception cref="DamagedArchive">Inputs of a closed month are not as they were written.</exception>
    public static IncidentPlaces Of(StoredSettlements stored, Dossier folder, RegulationCatalogue catalogue)
    {
        var places = new IncidentPlaces();
        YearMonth[] months = [.. folder.MonthsSpokenOf.Where(m => catalogue.Governing(m, folder.Interpretations) is not null)];
        Enter(alone: false); // a row that stands alone is followed only where a closed month may have it in an incident, and there may be a million
        places.AddClosed(stored, () => Enter(alone: true));
        return places;

        void Enter(bool alone)
        {
            places._byKey.Clear();
            foreach (YearMonth month in months) places.AddFolder(folder.Events, month, alone);
        }
    }

    private void AddFolder(EventBook events, YearMonth month, bool alone)
    {
        foreach (Occurrence occurrence in events.CountingIn(month))
        {
            if (!alone && occurrence is { First.Incident: "", Week: null }) continue;
            PlacedIncident incident = Joined(occurrence);
            incident.Now.Add(month);
            incident.Rows.UnionWith(occurrence.Rows.Select(r => r.Month));
            if (occurrence.Week is not { } monday) continue;
            foreach (YearMonth spanned in new[] { monday.ToYearMonth(), monday.PlusDays(6).ToYearMonth() })
            {
                if (spanned != month) _elsewhere.Add(new(spanned, occurrence.Outlet));
            }
        }
    }

    /// <summary>
    /// Only months with a row of an incident, or of an outlet whose week may have left them, are read; what is found there may show that a row of another
    /// month belongs to one.
    /// </summary>
    /// <param name="stored">The archive's settlements.</param>
    /// <param name="begin">Called before the first of them is added.</param>
    private void AddClosed(StoredSettlements stored, Action begin)
    {
        ArchiveScan scan = stored.Scan;
        var rows = new InputRows(scan, DataFile.Events, "month", "event", "incident", "outlet");
        List<(ArchivePart Part, string[][] Rows)> unread = [.. scan.Months.Select(m => scan.Standing(m)!).Select(p => (p, rows.OfMonth(p)))];
        bool IsWanted(YearMonth month, string[] row) => row[2].Length > 0 || IsOfIncident(month, row[1]) || _elsewhere.Contains(new(month, row[3]));
        if (unread.Exists(u => u.Rows.Any(r => IsWanted(u.Part.Month, r)))) begin();
        while (unread.FirstOrDefault(u => u.Rows.Any(r => IsWanted(u.Part.Month, r))) is { Part: { } part } next)
        {
            unread.Remove(next);
            EventBook events = Recomputation.InputsOf(stored, part).Dossier.Events;
            foreach (Occurrence occurrence in events.CountingIn(part.Month)) Joined(occurrence).Closed.Add(part.Month);
            foreach (Repetition repeated in events.RepeatedIn(part.Month))
            {
                PlacedIncident incident = Joined(repeated.Of);
                if (repeated.Of.CountsIn != part.Month) incident.ReliedOn.Add(repeated.Of.CountsIn);
            }
        }
    }

    private bool IsOfIncident(YearMonth month, string id) =>
        _byKey.TryGetValue(PlacedIncident.KeyOf(month, id), out PlacedIncident? incident) && incident.IsIncident;

    private PlacedIncident Joined(Occurrence occurrence)
    {
        string[] keys = [.. PlacedIncident.KeysOf(occurrence)];
        var incident = new PlacedIncident();
        incident.Keys.UnionWith(keys);
        foreach (PlacedIncident same in keys.Select(k => _byKey.GetValueOrDefault(k)).OfType<PlacedIncident>().Distinct().ToArray()) incident.Absorb(same);
        foreach (string key in incident.Keys) _byKey[key] = incident;
        return incident;
    }

    private sealed record OutletMonth(YearMonth Month, string Outlet);
}
