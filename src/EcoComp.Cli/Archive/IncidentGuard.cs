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
    public void CheckClosing(YearMonth month) => Check(places =>
    {
        YearMonth[] moved =
        [
            .. places.Select(i => i.MovedAmong(_behind.Contains, IsClosed)).Where(m => m.Any(one => one.CompareTo(month) < 0)).SelectMany(m => m),
            .. places.SelectMany(i => i.Missing(new HashSet<YearMonth> { month }, _behind.Contains)),
        ];
        return Together(places, moved);
    });

    private void Check(Func<PlacedIncident[], SortedSet<YearMonth>> together)
    {
        (PlacedIncident[] places, SortedSet<YearMonth> months) = archive.Guarded(() =>
        {
            PlacedIncident[] found = [.. IncidentPlaces.Of(archive.Stored, folder, catalogue).Incidents.Where(i => !i.Closed.SetEquals(i.Now))];
            return (found, found.Length == 0 ? [] : together(found));
        });
        if (months.Count == 0) return;
        throw new CommandFailure(
            ExitCodes.Mismatch,
            [
                .. places.Where(i => i.Left.Concat(i.Entered).Any(months.Contains)).Select(i => ConsoleLine.Of(
                    i.IsIncident ? "incident.moved" : "incident.movedWeek", TerminalText.Visible(string.Join(' ', i.Labels)), Text(i.Closed), Text(i.Now))),
                ConsoleLine.Of("incident.together", Text(months)),
            ]);
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

    private static string Text(SortedSet<YearMonth> months) => months.Count == 0 ? "-" : string.Join(' ', months.Select(Months.Text));
}
