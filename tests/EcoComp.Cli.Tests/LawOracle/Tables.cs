using System.Text.Json;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Folders that hold every combination of something, one point each.</summary>
internal static class Tables
{
    public static readonly int[] Classes = [1, 2, 3, 4, 5, 6];

    /// <summary>Every state of one inflow: each class at each target, dry, and without a usable result.</summary>
    public static readonly (string Code, object[] Rows)[] Inflows =
    [
        .. from target in Enumerable.Range(1, 5)
           from @class in Classes
           let code = $"R{target}{@class}"
           select (code, new object[] { Sketch.Reference(code, target), Sketch.Result(code, @class) }),
        ("Rdry", [Sketch.Reference("Rdry", 3), Sketch.Status("Rdry", "dry")]),
        ("Rfrozen", [Sketch.Reference("Rfrozen", 3), Sketch.Status("Rfrozen", "frozen")]),
        ("Rmissing", [Sketch.Reference("Rmissing", 3), Sketch.Status("Rmissing", "missing")]),
        ("Rnothing", [Sketch.Reference("Rnothing", 3)]),
        ("Rover", [Sketch.Reference("Rover", 3) with { To = Sketch.September.Plus(-1) }, Sketch.Result("Rover", 3)]),
    ];

    /// <summary>None, or each one of <see cref="Inflows"/>.</summary>
    public static IEnumerable<string[]> NoneOrOneInflow => [[], .. Inflows.Select(i => new[] { i.Code })];

    /// <summary>Every way to choose by some keys.</summary>
    public static IEnumerable<string[]> Choices(params string[] keys)
    {
        IEnumerable<string[]> all = [[]];
        foreach (string key in keys)
        {
            string[] choices = Interpretations.Table.Single(t => t.Key == key).Choices;
            all = all.SelectMany(chosen => choices.Select(c => (string[])[.. chosen, c]));
        }

        return all;
    }

    /// <summary>Official results as readings that give the same classes.</summary>
    public static IEnumerable<object> AsReadings(IEnumerable<object> rows) => rows.Select(r => r is ResultRow { Class: { } c } result ? Sketch.Reading(result.Point, c) : r);

    /// <summary>Settles the folder, holds it against the oracle, and sees that each point came to at most one outcome.</summary>
    public static Outcome Agreed(IEnumerable<object> rows)
    {
        Folder folder = Sketch.Of([.. rows]);
        using var document = JsonDocument.Parse(Sketch.Settled(folder, "json"));
        Outcome expected = MonthLaw.Settle(folder, Sketch.September);
        string[] differences = Differences.Between(new Expected(folder, expected), new Observed(document.RootElement.GetProperty("months")[0]));
        Assert.That(differences, Is.Empty);
        IEnumerable<string> outcomes =
        [
            .. expected.Items.Select(i => i.County + i.Subject), .. expected.Asks.Select(a => a.County + a.Subject),
            .. expected.Notes.Where(n => n.Code is not ("evaluated-class" or "miss-replaced")).Select(n => n.County + n.Subject),
        ];
        Assert.That(outcomes.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty, "more than one outcome");
        return expected;
    }
}
