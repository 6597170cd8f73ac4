namespace EcoComp.Cli.Tests.Oracle;

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
        ("Rover", [Sketch.Reference("Rover", 3) with { To = Sketch.September - 1 }, Sketch.Result("Rover", 3)]),
    ];

    /// <summary>None, or each one of <see cref="Inflows"/>.</summary>
    public static IEnumerable<string[]> NoneOrOneInflow => [[], .. Inflows.Select(i => new[] { i.Code })];

    public static IEnumerable<ChoiceRow[]> Choices(params string[] keys)
    {
        IEnumerable<ChoiceRow[]> all = [[]];
        foreach (string key in keys)
        {
            (string Code, string Chinese)[] choices = Interpretations.All.Single(i => i.Key == key).Choices;
            all = all.SelectMany(chosen => choices.Select(c => (ChoiceRow[])[.. chosen, Sketch.Choice(key, c.Code)]));
        }

        return all;
    }

    /// <summary>Settles the folder, holds it against the oracle, and sees that each point came to at most one outcome.</summary>
    public static ExpectedMonth Agreed(IEnumerable<object> rows)
    {
        Folder folder = Sketch.Of([.. rows]);
        var subject = new Case(folder, Sketch.September, Sketch.September, Style.Plain);
        using TemporaryFolder written = subject.Write();
        string[] observed = [.. Observed.Json(CommandLine.Settled(written.Path, subject.From, subject.To, "json"))];
        ExpectedMonth[] expected = subject.Expected;
        Demand.Same(Lines.OfJson(expected, "draft"), observed, "settlement.json");

        ExpectedMonth month = expected[0];
        IEnumerable<string> decided = [.. month.Items.Select(i => i.Subject), .. month.Notes.Select(n => n.Subject)];
        IEnumerable<string> outcomes = decided.Concat(month.Pending.Select(p => p.Subject));
        string[] doubled = [.. outcomes.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key)];
        Demand.That(doubled.Length == 0, "more than one outcome: " + string.Join(' ', doubled));
        return month;
    }
}
