namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Every class × inflow × interpretation of a source and of a canal point.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EverySourceAndCanalPointTests
{
    private static readonly string[] Offsets = Interpretations.Table.Single(t => t.Key == "upstream-offset").Choices;

    [Test]
    public void Every_source_has_the_outcome_of_the_rules([ValueSource(nameof(Offsets))] string offset, [Values("per-class", "flat")] string steps)
    {
        var rows = new List<object>(Tables.Inflows.SelectMany(i => i.Rows)) { Sketch.Choice("upstream-offset", offset), Sketch.Choice("source-steps", steps) };
        foreach (string[] inflows in Tables.NoneOrOneInflow)
        {
            foreach ((string type, int target, int @class) in
                from type in new[] { "river", "lake", "groundwater" }
                from target in Enumerable.Range(0, 4)
                from @class in Tables.Classes.Where(c => type != "groundwater" || c < 6)
                select (type, target, @class))
            {
                string code = $"Y{type[0]}{target}{@class}-{string.Concat(inflows)}";
                rows.Add(Sketch.Source(code, Sketch.A, inflows) with { WaterType = type, Target = target == 0 ? null : target });
                rows.Add(Sketch.Result(code, @class));
            }
        }

        Tables.Agreed(rows);
    }

    [Test]
    public void Every_canal_point_has_the_outcome_of_the_rules(
        [ValueSource(nameof(Offsets))] string offset,
        [Values("own-county", "rulings-only")] string responsible,
        [Values("once-per-county", "per-point")] string miss)
    {
        var rows = new List<object>(Tables.Inflows.SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset), Sketch.Choice("canal-responsible", responsible), Sketch.Choice("canal-miss", miss),
        };
        foreach (string[] inflows in Tables.NoneOrOneInflow)
        {
            foreach ((int target, int @class) in from target in Enumerable.Range(0, 3) from @class in Tables.Classes select (target, @class))
            {
                string code = $"N{target}{@class}-{string.Concat(inflows)}";
                rows.Add(Sketch.Canal(code, Sketch.A, inflows) with { Target = target == 0 ? null : target });
                rows.Add(Sketch.Result(code, @class));
            }
        }

        Tables.Agreed(rows);
    }

    /// <summary>Two points of a county, alone, shared with another or ruled to be that other's, with and without an accident.</summary>
    [Test]
    public void Every_pair_of_canal_points_of_a_county_has_the_outcome_of_the_rules(
        [Values("class-offset", "rulings-only")] string offset,
        [Values("once-per-county", "per-point")] string miss,
        [Values("adds", "replaces-miss")] string accident)
    {
        string[] inflows = ["R22", "R23", "R25", "Rdry", "Rfrozen"];
        var rows = new List<object>(Tables.Inflows.Where(i => inflows.Contains(i.Code)).SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset), Sketch.Choice("canal-miss", miss), Sketch.Choice("canal-accident", accident),
            Sketch.Choice("canal-responsible", "own-county"),
        };
        int county = 0;
        foreach ((int left, int right, string inflow, bool happened, int shares) in
            from left in Tables.Classes.Where(c => c > 1)
            from right in Tables.Classes.Where(c => c > 1)
            from inflow in inflows
            from happened in new[] { false, true }
            from shares in new[] { 0, 1, 2 }
            select (left, right, inflow, happened, shares))
        {
            (string one, string other) = ($"C{county}", $"D{county}");
            county++;
            string whose = shares == 1 ? $"{one} 60%;{other} 40%" : one;
            rows.AddRange([new County(one, one + "县", ""), new County(other, other + "县", "")]);
            rows.AddRange([Sketch.Canal(one + "-1", whose, inflow), Sketch.Canal(one + "-2", one), Sketch.Result(one + "-1", left), Sketch.Result(one + "-2", right)]);
            if (happened) rows.Add(Sketch.Event("X" + one, "canal-accident", shares == 2 ? $"{one};{other}" : one));
        }

        Tables.Agreed(rows);
    }
}
