namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A month, clause by clause.</summary>
internal static class MonthLaw
{
    public static Outcome Settle(Folder folder, Month month)
    {
        var view = new View(folder, month);
        var outcome = new Outcome(month);
        SectionsLaw.Apply(view, outcome);
        SourcesLaw.Apply(view, outcome);
        Duties duties = EventsLaw.Apply(view, outcome);
        new CanalLaw(view, duties, outcome).Apply();
        List<ToxicQuestion> toxic = ToxicLaw.Apply(view, duties, outcome);
        CountingLaw.Items(duties, outcome);
        ToxicLaw.Ask(view, toxic, outcome);
        CountingLaw.Ask(view, duties, outcome);
        Owed(view, outcome);
        Fund(view, outcome);
        Sorting.Sort(folder, outcome);
        return outcome;
    }

    /// <summary>
    /// "Without an archive, owed are the folder's `deferred` rows of earlier months beside which no `waived` stands"; "(note `owed` at city
    /// level:
    /// point, month, document)"; "4.1.2, 5.2 or 6.2.1 by the point's kind".
    /// </summary>
    private static void Owed(View view, Outcome outcome)
    {
        Ruling[] results = [.. view.Folder.Rulings.Where(r => r.Question == "result").Distinct()];
        foreach (Ruling deferred in results.Where(r => r.Answer == "deferred" && r.Month < view.Month).OrderBy(r => r.Month))
        {
            if (results.Any(r => r.Answer == "waived" && r.Month == deferred.Month && r.Subject == deferred.Subject)) continue;
            string kind = view.Folder.Points.First(p => p.Code == deferred.Subject).Kind;
            string clause = kind switch { "section" => "4.1.2", "source" => "5.2", _ => "6.2.1" };
            outcome.Notes.Add(new Note(null, clause, deferred.Subject, "owed", Keys.None));
        }
    }

    /// <summary>
    /// Clause 9. "Without a `province-deduction` row in fund.csv that amount and `balance_yuan` are null (a missing `province-reward` is 0)
    /// (note
    /// `province-unknown`); a negative balance has the note `shortfall`."
    /// </summary>
    private static void Fund(View view, Outcome outcome)
    {
        long[] of(string item) => [.. view.Folder.Fund.Where(f => f.Month == view.Month && f.Item == item).Select(f => f.Yuan)];
        long[] taken = of("province-deduction");
        Totals totals = outcome.Of(null);
        outcome.Fund = new Fund(totals.Deduction, totals.Reward, taken.Length == 0 ? null : taken.Sum(), of("province-reward").Sum());
        if (taken.Length == 0) outcome.Notes.Add(new Note(null, "9", "", "province-unknown", Keys.None));
        if (outcome.Fund.Balance < 0) outcome.Notes.Add(new Note(null, "9", "", "shortfall", Keys.None));
    }
}

/// <summary>
/// "Order: months, then counties as in the register file, then clause (as in the table above), then points by the first row of their code
/// in the
/// register file, other subjects in ordinal order (UTF-16). Pending items likewise, then by question." "Notes are ordered as items, then by
/// code."
/// </summary>
internal static class Sorting
{
    public static string[] Clauses { get; } =
        ["2", "4.1.1", "4.1.2", "4.2", "5.1", "5.2", "5.3", "6.2.1", "6.2.2", "6.3", "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "9"];

    /// <summary>The place of a point in the register; after all points for what is none.</summary>
    public static int Place(Folder folder, string subject) =>
        Array.FindIndex(folder.Points, p => p.Code == subject) is >= 0 and var at ? at : int.MaxValue;

    public static void Sort(Folder folder, Outcome outcome)
    {
        (int, int, int) rank(string? county, string clause, string subject) =>
            (county is null ? int.MaxValue : Array.FindIndex(folder.Counties, c => c.Code == county), Array.IndexOf(Clauses, clause),
                Place(folder, subject));
        void sort<T>(List<T> list, Func<T, (int, int, int)> by, Func<T, string> subject, Func<T, string> then)
        {
            T[] sorted = [.. list.OrderBy(by).ThenBy(subject, StringComparer.Ordinal).ThenBy(then, StringComparer.Ordinal)];
            list.Clear();
            list.AddRange(sorted);
        }

        sort(outcome.Items, i => rank(i.County, i.Clause, i.Subject), i => i.Subject, _ => "");
        sort(outcome.Asks, a => rank(a.County, a.Clause, a.Subject), a => a.Subject, a => a.Question);
        sort(outcome.Notes, n => rank(n.County, n.Clause, n.Subject), n => n.Subject, n => n.Code);
    }
}
