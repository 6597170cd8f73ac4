using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary>Finds what was typed by its code or its name; what there is not is refused with what was probably meant, and a name of several with their codes.</summary>
internal static class TypedNames
{
    /// <summary>The codes of the counties that options name; null where none is named.</summary>
    /// <param name="named">The codes, names or aliases.</param>
    /// <param name="register">The counties.</param>
    /// <param name="others">Counties, code and name, that may be gone from the register and are shown all the same.</param>
    /// <exception cref="CommandFailure">A county is unknown; exit code 2.</exception>
    public static IReadOnlySet<string>? Counties(string[] named, PointRegister register, IEnumerable<(string Code, string Name)> others)
    {
        if (named.Length == 0) return null;
        (string Code, string Name)[] known = [.. others];
        return named.Select(Folded).Select(n => register.FindCounty(n)?.Code ?? Array.Find(known, c => c.Code == n || c.Name == n).Code ?? throw NoCounty(n, register))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The county of a code, name or alias.</summary>
    /// <exception cref="CommandFailure">It is unknown; exit code 2.</exception>
    public static County County(string named, PointRegister register) => register.FindCounty(Folded(named)) ?? throw NoCounty(named, register);

    /// <summary>The point of a code or a name; a name that only other months know it by counts where none of these months has one of that name.</summary>
    /// <param name="named">The code or the name.</param>
    /// <param name="months">The months in which it is named so.</param>
    /// <param name="dossier">What the folder says.</param>
    /// <param name="events">The numbers of events that may have been meant as well; null where only a point can be.</param>
    /// <exception cref="CommandFailure">There is none, or there are several; exit code 2.</exception>
    public static Point Point(string named, IReadOnlyList<YearMonth> months, Dossier dossier, IEnumerable<string>? events = null)
    {
        PointRegister register = dossier.Register;
        named = Folded(named);
        if (register.FindPoint(named) is { } point) return point;
        Point[] then = [.. register.Points.Where(p => p.Entries.Any(e => Is(e, named) && months.Any(e.Interval.Contains)))];
        Point[] found = then.Length > 0 ? then : [.. register.Points.Where(p => p.Entries.Any(e => Is(e, named)))];
        if (found.Length > 1) throw CommandFailure.Of(ExitCodes.Usage, "usage.ambiguous", named, found.Select(p => p.Code));
        return found.Length == 1 ? found[0] : throw CommandFailure.Of(
            ExitCodes.Usage, events is null ? "usage.noPoint" : "usage.noPointOrEvent", named,
            Meant.Nearest(named, register.Points.SelectMany(p => p.Entries.Select(e => e.Name).Prepend(p.Code)).Concat(events ?? []).Distinct()));
    }

    /// <summary>What was typed or pasted as the cells of tables are read: full-width letters and digits folded, blanks around it dropped.</summary>
    private static string Folded(string named) => CellText.Read(named);

    private static bool Is(PointEntry entry, string named) => entry.Name.Equals(named, StringComparison.OrdinalIgnoreCase);

    /// <summary>The code of a point, event, outlet, river or county in a month.</summary>
    /// <param name="named">Its code or its name; of an event also that of its incident.</param>
    /// <param name="month">What was settled.</param>
    /// <param name="dossier">What the folder says.</param>
    /// <exception cref="CommandFailure">There is none, or there are several; exit code 2.</exception>
    public static string Subject(string named, SettledMonth month, Dossier dossier)
    {
        named = Folded(named);
        if (month.Regulation.CoveredRiver(named) is { } river && river != named) return Subject(river, month, dossier);
        if (month.Trace().Any(s => s.Subject.Code == named || s.Related().Contains(named)) || dossier.Register.FindPoint(named) is not null) return named;
        (string Code, string Name)[] known = [.. Known(month, dossier)];
        string[] codes = [.. known.Where(k => k.Name.Equals(named, StringComparison.OrdinalIgnoreCase)).Select(k => k.Code).Distinct()];
        if (codes.Length > 1) throw CommandFailure.Of(ExitCodes.Usage, "usage.ambiguous", named, codes);
        if (codes.Length == 1) return codes[0];
        if (Elsewhere(named, dossier) is { } elsewhere)
            throw CommandFailure.Of(ExitCodes.Usage, "explain.otherMonth", named, Core.Quantities.Months.Text(elsewhere.Month));
        throw month.Regulation.Rivers.Any(r => r.Name == named)
            ? CommandFailure.Of(ExitCodes.Usage, "explain.nothing", named, Core.Quantities.Months.Text(month.Settlement.Month))
            : CommandFailure.Of(ExitCodes.Usage, "explain.unknown", named, Meant.Nearest(named, known.Select(k => k.Name)));
    }

    /// <summary>All codes and names by which something may be called; points that are valid in the month come alone to their names.</summary>
    private static IEnumerable<(string Code, string Name)> Known(SettledMonth month, Dossier dossier)
    {
        PointRegister register = dossier.Register;
        HashSet<string> valid = [.. register.Points.Select(p => p.EntryIn(month.Settlement.Month)?.Name).OfType<string>()];
        foreach (Point point in register.Points)
        {
            yield return (point.Code, point.Code);
            PointEntry? now = point.EntryIn(month.Settlement.Month);
            foreach (PointEntry entry in point.Entries)
            {
                if (entry == now || !valid.Contains(entry.Name)) yield return (point.Code, entry.Name);
            }
        }

        foreach (County county in register.Counties)
        {
            foreach (string name in (string[])[county.Code, county.Name, .. county.Aliases]) yield return (county.Code, name);
        }

        foreach (Occurrence one in dossier.Events.CountingIn(month.Settlement.Month))
        {
            foreach (PollutionEvent row in one.Rows)
            {
                yield return (row.Id, row.Id);
                if (row.Incident.Length > 0) yield return (one.Id, row.Incident);
            }
        }

        foreach (River river in month.Regulation.Rivers) yield return (river.Name, river.Name);
        foreach (string code in month.Trace().Select(s => s.Subject.Code).Where(c => c.Length > 0).Distinct()) yield return (code, code);
    }

    /// <summary>The event of another month that has a number, an outlet or an incident of this name.</summary>
    private static PollutionEvent? Elsewhere(string named, Dossier dossier) => dossier.Events.Find(named)
        ?? dossier.MonthsSpokenOf.SelectMany(m => dossier.Events[m]).FirstOrDefault(e => e.Outlet == named || e.Incident == named);

    private static CommandFailure NoCounty(string named, PointRegister register) => new(
        ExitCodes.Usage,
        ConsoleLine.Of("usage.noCounty", named, Meant.Nearest(named, register.Counties.SelectMany(c => (string[])[c.Name, c.Code, .. c.Aliases]))),
        ConsoleLine.Of("usage.counties", register.Counties.Select(c => c.Code + " " + c.Name)));
}
