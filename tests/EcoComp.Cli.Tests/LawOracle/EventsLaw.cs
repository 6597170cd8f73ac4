namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>What one occurrence costs one county.</summary>
/// <param name="Unit">The subject of the item that it is counted in.</param>
internal sealed record Charge(string County, string Clause, string Unit, string Id, long Yuan, int? Percent, Keys Keys);

/// <summary>An occurrence that costs something, and nobody yet.</summary>
internal sealed record Unassigned(string Clause, string Id, string River, long Yuan, Keys Keys);

/// <summary>What the events of a month come to before anything is counted once.</summary>
internal sealed record Duties(List<Charge> Charges, List<Unassigned> Unassigned);

/// <summary>Clauses 6.2.2 and 7.1 to 7.5: which occurrences there are in a month, and whose they are.</summary>
internal static class EventsLaw
{
    private static readonly DateOnly InForce = new(2021, 8, 26);

    public static string ClauseOf(string kind) => kind switch
    {
        "toxic" => "7.1",
        "cross-boundary" => "7.2",
        "intake" => "7.3",
        "illegal-outlet" => "7.4",
        "polluted-water" => "7.5",
        "canal-accident" => "6.2.2",
        _ => throw new FormatException(kind),
    };

    /// <summary>"`scope` and the river rules are asked of sections and of the four kinds that need a river".</summary>
    public static bool NeedsRiver(string kind) => kind is "toxic" or "cross-boundary" or "illegal-outlet" or "polluted-water";

    public static Duties Apply(View view, Outcome outcome)
    {
        var duties = new Duties([], []);
        EventRow[] rows = view.Folder.Events;
        EventRow[] here = [.. rows.Where(e => e.Month == view.Month)];
        OutletsLaw.Apply(view, [.. here.Where(e => e.Kind == "illegal-outlet")], outcome);
        foreach (EventRow single in here.Where(e => e.Kind != "illegal-outlet" && e.Incident.Length == 0)) Count(view, [single], outcome,
            duties);
        foreach (string incident in here.Select(e => e.Incident).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal))
            Count(view, [.. rows.Where(e => e.Incident == incident)], outcome, duties);
        return duties;
    }

    /// <summary>The key that says how often a clause counts; 6.2.2 has none.</summary>
    public static string? CountingKey(string clause) => clause switch
    {
        "7.1" => "toxic",
        "7.2" => "cross-boundary",
        "7.3" => "intake",
        "7.5" => "polluted-water",
        _ => null,
    };

    /// <summary>rules.md, Subjects.</summary>
    public static string UnitOf(View view, string clause, string county, string id, string river)
    {
        if (CountingKey(clause) is not { } key) return id;
        return view.Choice(key) switch
        {
            "once-per-county" or "highest-per-county" => county,
            "once-per-river" => Rivers.Unit(river),
            _ => id,
        };
    }

    /// <summary>One occurrence with all its rows, of whatever month.</summary>
    private static void Count(View view, EventRow[] rows, Outcome outcome, Duties duties)
    {
        // "It counts once, in the earliest of its months that the regulation settles"; "rows of months that are not settled give neither id
        // nor
        // volume"; "its id is the first event id, in ordinal order, among its rows of the month in which it counts".
        EventRow[] settled = [.. rows.Where(r => r.Month >= Interpretations.FirstMonth(view.Folder))];
        EventRow[] here = [.. settled.Where(r => r.Month == view.Month).OrderBy(r => r.Id, StringComparer.Ordinal)];
        bool counts = settled.Min(r => r.Month) == view.Month;
        string kind = rows[0].Kind;
        string clause = ClauseOf(kind);

        // "Its county is the one that any row names; a `responsible` ruling on one of its rows answers for all".
        string named = rows.Select(r => r.County).FirstOrDefault(c => c.Length > 0, "");
        string ruled = settled.Select(r => Ruled(view.Folder, r)).FirstOrDefault(a => a.Length > 0, "");
        string river = rows.Select(r => r.River).FirstOrDefault(r => r.Length > 0, "");

        // "its date is the earliest that any of its rows names (before the regulation: not covered)".
        bool early = rows.Any(r => r.Date < InForce);
        bool off = NeedsRiver(kind) && Rivers.Listed(river) is null;
        bool refused = off && view.Chosen("scope", "five-rivers");
        long yuan = Price(kind, settled.Max(r => r.Volume) ?? 0);

        // "Its other rows have only the note `same-incident`, in each of its counties (named or ruled)".
        foreach (EventRow other in counts ? here[1..] : here)
        {
            if (ruled.Length > 0 && (early || off || yuan == 0)) throw new Silence(
                "same-incident of an incident whose ruling may be unused");
            if (off) outcome.Unsaid.UnionWith([("2", "same-incident", other.Id), (clause, "same-incident", other.Id)]);
            foreach (string? county in Counties(named.Length > 0 ? named : ruled))
                outcome.Notes.Add(new Note(county, clause, other.Id, "same-incident", Keys.None));
        }

        if (!counts) return;
        string id = here[0].Id;
        if (early && off && !refused) throw new Silence("an event before the regulation, on a river that all-registered lets in");
        if (early || refused)
        {
            // "not covered (note; off the five rivers too: only under 2; of an event not covered nothing is asked, a ruling on it is
            // unused, and its
            // note stands at city level where no row names a county)".
            outcome.Notes.AddRange(Counties(named).Select(c =>
                new Note(c, refused ? "2" : clause, id, "not-covered", refused ? Keys.Of("scope") : Keys.None)));
            return;
        }

        if (yuan == 0) return;
        Keys keys = off ? Keys.Of("scope") : Keys.None;
        if (CountingKey(clause) is { } key) keys = keys.With(key);
        if (named.Length + ruled.Length == 0)
        {
            duties.Unassigned.Add(new Unassigned(clause, id, river, yuan, keys));
            return;
        }

        duties.Charges.AddRange(Share.Divide(Share.Parse(named.Length > 0 ? named : ruled), yuan).Select(p =>
            new Charge(p.Share.County, clause, UnitOf(view, clause, p.Share.County, id, river), id, p.Yuan, p.Share.Percent, keys)));
    }

    private static long Price(string kind, decimal volume) => kind switch
    {
        "canal-accident" => 5_000_000,
        "polluted-water" => volume >= 10_000 ? 1_000_000 : volume >= 2_000 ? 500_000 : 0,
        _ => 2_000_000,
    };

    private static string Ruled(Folder folder, EventRow row) =>
        folder.Rulings.FirstOrDefault(r => r.Month == row.Month && r.Subject == row.Id && r.Question == "responsible")?.Answer ?? "";

    private static IEnumerable<string?> Counties(string cell) => cell.Length == 0 ? [null] : Share.Parse(cell)
        .Select(s => (string?)s.County);
}

/// <summary>7.4, "per county's outlet and week: over 1000 t in the week: 50 for that week; at most 200 per outlet and month".</summary>
internal static class OutletsLaw
{
    private static readonly DateOnly InForce = new(2021, 8, 26);

    public static void Apply(View view, EventRow[] rows, Outcome outcome)
    {
        var counted = new List<EventRow>();
        foreach (EventRow row in rows)
        {
            bool off = Rivers.Listed(row.River) is null;
            if (off && view.Chosen("scope", "five-rivers"))
            {
                // Whether the note's subject is the outlet or the event is not said.
                outcome.Unsaid.UnionWith([("2", "not-covered", row.Outlet), ("2", "not-covered", row.Id)]);
            }
            else if (Days.Monday(row.Week!.Value).AddDays(6) < InForce)
            {
                // "for outlets the week alone decides, which is not covered where it ends before that day".
                if (off) throw new Silence("an outlet's week before the regulation, on a river that all-registered lets in");
                outcome.Unsaid.UnionWith([("7.4", "not-covered", row.Outlet), ("7.4", "not-covered", row.Id)]);
            }
            else
            {
                counted.Add(row);
            }
        }

        foreach (IGrouping<(string, string), EventRow> outlet in counted.GroupBy(r => (r.County, r.Outlet)))
        {
            int weeks = outlet.Count(r => r.Volume > 1000);
            if (weeks == 0) continue;

            // "a 7.4 item names its month's `outlet-week`"
            Keys keys = Keys.Of("outlet-week").With(outlet.Any(r => Rivers.Listed(r.River) is null) ? ["scope"] : []);
            long yuan = Math.Min(weeks * 500_000L, 2_000_000);
            outcome.Items.Add(new Item(outlet.Key.Item1, "7.4", outlet.Key.Item2, false, yuan, null, null, null, null, keys));
        }
    }
}
