using CsCheck;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>A generator that never makes the odd case proves nothing about it.</summary>
public sealed class CasesReachEverythingTests
{
    private static readonly string[] Outcomes =
    [
        "item 4.1.1", "item 4.1.2", "item 5.1", "item 5.2", "item 6.2.1", "item 6.2.2",
        "item 7.1", "item 7.2", "item 7.3", "item 7.4", "item 7.5",
        "pending 4.1.1 improved", "pending 4.1.2 net-class", "pending 4.1.2 result", "pending 5.2 net-class", "pending 5.2 result",
        "pending 6.2.1 net-class", "pending 6.2.1 net-class at city level", "pending 6.2.1 responsible", "pending 6.2.1 result",
        "pending 6.2.2 responsible", "pending 7.2 responsible", "pending 7.5 responsible",
        "note 2 not-covered", "note 2 not-covered at city level", "note 4.1.2 deferred", "note 4.1.2 no-result", "note 4.1.2 not-covered",
        "note 5.2 deferred", "note 5.2 no-result", "note 5.2 not-routine", "note 6.2.1 deferred", "note 6.2.1 miss-replaced",
        "note 6.2.1 no-result", "note 9 province-unknown", "note 9 shortfall",
        "7.4 capped", "7.5 once for the highest", "6.2.1 once after an offset", "6.2.2 that pays back", "range of no effect",
    ];

    [Test]
    public void Every_outcome_occurs_among_the_generated_folders()
    {
        var seen = new HashSet<string>();
        var generator = new CaseGen();
        for (uint number = 0; number < 1500; number++)
        {
            foreach (ExpectedMonth month in generator.Generate(new PCG(number, 20210826), null, out _).Expected)
                seen.UnionWith(Of(month));
        }

        Assert.That(Outcomes.Where(o => !seen.Contains(o)), Is.Empty);
        IEnumerable<string> consulted = Interpretations.All
            .Where(i => i.Key is not ("first-month" or "class-rounding" or "class-partial"))
            .SelectMany(i => i.Choices.Where(c => OnAnItem(i.Key, c.Code)).Select(c => i.Key + "=" + c.Code));
        Assert.That(consulted.Where(c => !seen.Contains(c)), Is.Empty);
    }

    private static IEnumerable<string> Of(ExpectedMonth month)
    {
        foreach (ExpectedItem item in month.Items)
        {
            yield return "item " + item.Clause;
            foreach (string choice in item.Choices.Split(';'))
                yield return choice;
            if (item.Clause == "7.4" && month.Folder.Events.Count(e => WeekOver(e, month.Month, item)) > 4)
                yield return "7.4 capped";
            if (item is { Clause: "7.5", Yuan: 1_000_000 } && item.Choices.Contains("highest-per-county", StringComparison.Ordinal))
                yield return "7.5 once for the highest";
            if (item.Clause == "6.2.1" && item.Choices.Contains("upstream-offset", StringComparison.Ordinal) && item.Subject == item.County)
                yield return "6.2.1 once after an offset";
        }

        foreach (ExpectedPending pending in month.Pending)
        {
            bool withoutPayer = pending is { County: "", Question: "net-class" };
            yield return $"pending {pending.Clause} {pending.Question}" + (withoutPayer ? " at city level" : "");
            if (pending is { Clause: "6.2.2", Max: > -5_000_000 })
                yield return "6.2.2 that pays back";
            if (pending is { Min: 0, Max: 0 })
                yield return "range of no effect";
        }

        foreach (ExpectedNote note in month.Notes)
            yield return $"note {note.Clause} {note.Code}" + (note.County.Length == 0 && note.Clause != "9" ? " at city level" : "");
    }

    private static bool WeekOver(EventRow happened, int month, ExpectedItem item) =>
        (happened.Month, happened.County, happened.Outlet) == (month, item.County, item.Subject) && happened.Volume > 1000;

    /// <summary>The choices under which there is an item that names them; the others lead to a question or to nothing.</summary>
    private static bool OnAnItem(string key, string choice) => (key, choice) switch
    {
        ("scope", "five-rivers") => false,
        ("upstream-offset" or "improvement" or "headwater", "rulings-only") => false,
        ("better-than-III-target-missed", "no-deduction") => false,
        ("canal-responsible", "rulings-only") => false,
        ("canal-accident", "replaces-miss") => false,
        _ => true,
    };
}
