using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// rules.md: "Every ruling that was used and every interpretation that was consulted for a subject stands on the statement [...]: on an item, a pending
/// question or a note. Also where the result is no money".
/// </summary>
public sealed class NothingOutOfSightTests
{
    [Test]
    public void A_ruling_stands_on_the_statement_exactly_if_nothing_warns_that_it_was_not_used() => RandomFolders.Check(RandomFolders.Many, EveryRulingStands);

    [Test]
    public void A_ruling_that_is_said_not_to_be_used_can_be_left_out() => RandomFolders.Check(600, UnusedRulingsDoNothing);

    [Test]
    public void A_choice_that_a_month_does_not_name_decides_nothing_in_it() => RandomFolders.Check(RandomFolders.Many, UnnamedChoicesDoNothing);

    private static void EveryRulingStands(Generated made)
    {
        int[] lines = FolderFiles.Lines(made.Folder, "rulings.csv");
        (Statements statements, HashSet<int> warned) = Settled(made);
        using (statements)
        {
            foreach (Month month in made.Months)
            {
                HashSet<int> named = [.. statements.Said(month).SelectMany(Statements.Places).Where(p => p.File == "rulings.csv").Select(p => p.Line)];
                foreach ((Ruling ruling, int line) in made.Folder.Rulings.Zip(lines).Where(r => r.First.Month == month))
                {
                    Demand.That(
                        named.Contains(line) != warned.Contains(line),
                        $"{ruling} {(warned.Contains(line) ? "is said not to be used and stands on the statement" : "was used and stands nowhere")}");
                }
            }
        }
    }

    private static void UnusedRulingsDoNothing(Generated made)
    {
        int[] lines = FolderFiles.Lines(made.Folder, "rulings.csv");
        (Statements before, HashSet<int> warned) = Settled(made);
        // A deferral is owed in later months whether its own asked for it or not; and whether the rows of an incident that the regulation does not
        // cover are told in the counties that a ruling names, the text does not say.
        bool incident(Ruling ruling) => made.Folder.Events.Any(e => e.Id == ruling.Subject && e.Incident.Length > 0);
        Ruling[] kept = [.. made.Folder.Rulings.Zip(lines).Where(r => !warned.Contains(r.Second) || r.First.Question == "result" || incident(r.First)).Select(r => r.First)];
        if (kept.Length == made.Folder.Rulings.Length) return;
        using (before)
        {
            using Statements after = Statements.Of(made with { Folder = made.Folder with { Rulings = kept } });
            foreach (Month month in made.Months) Demand.Same(before.Lines(month), after.Lines(month), month.ToString());
        }
    }

    /// <summary>Twice another choice of a key in each month that does not name it.</summary>
    private static void UnnamedChoicesDoNothing(Generated made, Dice dice)
    {
        using Statements before = Statements.Of(made);
        foreach (int _ in Enumerable.Range(0, 2))
        {
            Dictionary<Month, ChoiceRow> others = made.Months.ToDictionary(m => m, m => Other(before, made.Folder, m, dice));
            ChoiceRow[] rows = [.. Interpretations.Order.SelectMany(key => Rows(made, key, others))];
            if (After(made with { Folder = made.Folder with { Choices = rows } }) is not { } settled) continue;
            using Statements after = settled;
            foreach ((Month month, ChoiceRow other) in others)
            {
                // Off the five rivers, where nothing follows nothing is said: only the choice that leaves a section out has a note of it.
                bool said(string line) => !line.StartsWith("interpretations: ", StringComparison.Ordinal)
                    && !(other.Key == "scope" && line.StartsWith("note ", StringComparison.Ordinal) && line.Contains(" not-covered: ", StringComparison.Ordinal));
                IEnumerable<string> lines(Statements of) => of.Amounts(month).Where(said);
                Demand.Same(lines(before), lines(after), $"{month}, {other.Key} as {other.Choice}, which nothing names,");
            }
        }
    }

    private static ChoiceRow Other(Statements before, Folder folder, Month month, Dice dice)
    {
        HashSet<string> named = [.. before.Said(month).SelectMany(s => s.GetProperty("interpretations").EnumerateObject()).Select(p => p.Name)];
        string key = dice.Pick(Interpretations.Order.Except(named).Where(k => k != "first-month" && (k != "outlet-week" || folder.Events.All(e => e.Week is null))).ToArray());
        string was = Interpretations.In(folder, month, key);
        return new ChoiceRow(key, dice.Pick(Interpretations.Table.Single(t => t.Key == key).Choices.Where(c => c != was).ToArray()), month, month);
    }

    /// <summary>The rows of a key: as they were, or month by month where one of the months has another choice.</summary>
    private static IEnumerable<ChoiceRow> Rows(Generated made, string key, Dictionary<Month, ChoiceRow> others) => others.Values.All(o => o.Key != key)
        ? made.Folder.Choices.Where(c => c.Key == key)
        : made.Months.Select(m => others[m].Key == key ? others[m] : new ChoiceRow(key, Interpretations.In(made.Folder, m, key), m, m));

    /// <summary>The months; null where another class of a point that nobody asks about is better than a net class that was ruled, which is a fault.</summary>
    private static Statements? After(Generated made)
    {
        try
        {
            return Statements.Of(made);
        }
        catch (RefusedException refused) when (refused.Message.Contains(": error E320: ", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>The months in the plainest writing, and the lines of rulings of which it is said that nothing asked for them.</summary>
    private static (Statements Statements, HashSet<int> Warned) Settled(Generated made)
    {
        (byte[] json, HashSet<int> unused) = InMemory.SettledWithUnused(made with { Style = Style.Plain });
        return (new Statements(json), unused);
    }
}
