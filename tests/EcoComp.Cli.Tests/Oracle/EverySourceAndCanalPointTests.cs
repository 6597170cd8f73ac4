namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Every class × inflow × interpretation of a source and of a canal point.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EverySourceAndCanalPointTests
{
    private static readonly string[] Offsets = [.. Interpretations.All.Single(i => i.Key == "upstream-offset").Choices.Select(c => c.Code)];

    [Test]
    public void Every_source_has_the_outcome_of_the_rules(
        [ValueSource(nameof(Offsets))] string offset, [Values("per-class", "flat")] string steps)
    {
        var rows = new List<object>(Tables.Inflows.SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset), Sketch.Choice("source-steps", steps),
        };
        foreach (string[] inflows in Tables.NoneOrOneInflow)
        {
            foreach ((string type, int target, int @class) in
                from type in new[] { "river", "lake", "groundwater" }
                from target in Enumerable.Range(0, 4)
                from @class in Tables.Classes.Where(c => type != "groundwater" || c < 6)
                select (type, target, @class))
            {
                string code = $"Y{type[0]}{target}{@class}-{string.Concat(inflows)}";
                rows.Add(Sketch.Source(code, Sketch.A, inflows) with { WaterType = type, Target = target });
                rows.Add(Sketch.Result(code, @class));
            }
        }

        Tables.Agreed(rows);
    }

    [Test]
    public void Every_canal_point_has_the_outcome_of_the_rules(
        [ValueSource(nameof(Offsets))] string offset, [Values("own-county", "rulings-only")] string responsible)
    {
        var rows = new List<object>(Tables.Inflows.SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset),
            Sketch.Choice("canal-responsible", responsible),
            Sketch.Choice("canal-miss", "per-point"),
        };
        foreach (string[] inflows in Tables.NoneOrOneInflow)
        {
            foreach ((int target, int @class) in
                from target in Enumerable.Range(0, 3) from @class in Tables.Classes select (target, @class))
            {
                string code = $"N{target}{@class}-{string.Concat(inflows)}";
                rows.Add(Sketch.Canal(code, Sketch.A, inflows) with { Target = target });
                rows.Add(Sketch.Result(code, @class));
            }
        }

        Tables.Agreed(rows);
    }

    [Test]
    public void Every_pair_of_canal_points_of_a_county_has_the_outcome_of_the_rules(
        [ValueSource(nameof(Offsets))] string offset,
        [Values("once-per-county", "per-point")] string miss,
        [Values("adds", "replaces-miss")] string accident)
    {
        string[] inflows = ["R22", "R23", "R25", "Rdry", "Rfrozen"];
        var rows = new List<object>(Tables.Inflows.Where(i => inflows.Contains(i.Code)).SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset), Sketch.Choice("canal-miss", miss), Sketch.Choice("canal-accident", accident),
        };
        int county = 0;
        foreach ((int left, int right, string inflow, bool happened) in
            from left in Tables.Classes
            from right in Tables.Classes
            from inflow in inflows
            from happened in new[] { false, true }
            select (left, right, inflow, happened))
        {
            string code = $"C{county++}";
            rows.AddRange([new CountyRow(code, code + "县", ""), Sketch.Canal(code + "-1", code, inflow), Sketch.Canal(code + "-2", code)]);
            rows.AddRange([Sketch.Result(code + "-1", left), Sketch.Result(code + "-2", right)]);
            if (happened)
                rows.Add(Sketch.Event("X" + code, "canal-accident", code));
        }

        Tables.Agreed(rows);
    }
}
