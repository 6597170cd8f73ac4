using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>rules.md: "More inflows, or dirtier ones, never make a deduction larger, under any choice (an open question aside)."</summary>
public sealed class MoreInflowsTests
{
    private const string Added = "Rmore";

    [Test]
    public void One_more_inflow_never_makes_a_deduction_larger() => RandomFolders.Check(RandomFolders.Many, MoreNeverCosts);

    [Test]
    public void A_dirtier_inflow_never_makes_a_deduction_larger() => RandomFolders.Check(RandomFolders.Many, DirtierNeverCosts);

    private static void MoreNeverCosts(Generated made, Dice dice)
    {
        PointRow[] points = [.. made.Folder.Points.Where(p => p.Kind != "reference")];
        if (points.Length == 0) return;
        string code = dice.Pick(points).Code;
        int target = dice.Between(1, 5);
        var more = new PointRow(Added, "又一入境", "reference", "颍河", "river", "", target, [], "", [], "文1", null, null);
        IEnumerable<PointRow> rows = made.Folder.Points.Select(p => p.Code == code ? p with { Inflows = [.. p.Inflows, Added] } : p);
        Folder folder = made.Folder with { Points = [.. rows, more] };
        bool read = dice.Chance(40);
        foreach (Month month in made.Months)
        {
            int measured = dice.Between(1, 6);
            if (read && folder.Samples.All(s => s.Label != "2")) folder = folder with { Samples = [.. folder.Samples, ReadAs(month, measured, folder)] };
            if (!read || dice.Chance(20)) folder = folder with { Results = [.. folder.Results, new ResultRow(month, Added, measured, "", true, "文1")] };
        }

        NeverCosts(made, folder);
    }

    private static void DirtierNeverCosts(Generated made, Dice dice)
    {
        string[] inflows = [.. made.Folder.Points.Where(p => p.Kind == "reference").Select(p => p.Code).Distinct()];
        string code = dice.Pick(inflows);
        bool groundwater = made.Folder.Points.First(p => p.Code == code).WaterType == "groundwater";
        int more = dice.Between(1, 3);
        decimal times = dice.Pick([1.01m, 1.5m, 3m, 10m]);
        Value dirtier(string indicator, Value value) => indicator switch
        {
            "PH" => value,
            "DO" => value with { Number = Math.Floor(value.Number / times * 1000) / 1000 },
            _ => value with { Number = value.Number * times },
        };
        NeverCosts(made, made.Folder with
        {
            Results = [.. made.Folder.Results.Select(r => r.Point == code && r.Class is { } c ? r with { Class = Math.Min(c + more, groundwater ? 5 : 6) } : r)],
            Samples = [.. made.Folder.Samples.Select(s => s.Point == code ? s with { Values = s.Values.ToDictionary(v => v.Key, v => dirtier(v.Key, v.Value)) } : s)],
        });
    }

    /// <summary>A sample with the limits of a class.</summary>
    private static Sample ReadAs(Month month, int measured, Folder folder)
    {
        decimal of(string i) => Standards.Limit("river", i, Math.Min(measured, 5)) * (measured < 6 ? 1 : i == "DO" ? 0.5m : 2);
        var values = new[] { "DO", "CODMN", "COD", "NH3N", "TP" }.ToDictionary(i => i, i => new Value(of(i), false));
        values["PH"] = new Value(7, false);
        bool days = folder.Samples.Length > 0 && folder.Samples.All(s => s.Label.StartsWith('2'));
        return new Sample(month, Added, days ? Days.Write(month.FirstDay.AddDays(3)) : "第1垂线", values, "");
    }

    private static void NeverCosts(Generated made, Folder changed)
    {
        using Statements before = Statements.Of(made);
        using Statements after = Statements.Of(made with { Folder = changed });
        foreach (Month month in made.Months)
        {
            OpenQuestion[] open = before.Questions(month);
            foreach ((string county, string clause, string subject, long yuan) in Deductions(after, month))
            {
                bool wasOpen(string asked) => open.Any(q => q.Clause.StartsWith(clause[..1], StringComparison.Ordinal) && q.Asked == asked && (q.Subject == subject || clause[0] == '6'));
                if (wasOpen("net-class") || (clause[0] == '6' && wasOpen("responsible"))) continue;
                long cost = Deductions(before, month).Where(d => (d.County, d.Clause, d.Subject) == (county, clause, subject)).Sum(d => d.Yuan);
                Demand.That(yuan <= cost, $"{month} {county} {clause} {subject} costs {yuan} in the place of {cost}");
            }
        }
    }

    /// <summary>What each point costs each county; the canal with its accidents, of which one may take the other's place.</summary>
    private static IEnumerable<(string County, string Clause, string Subject, long Yuan)> Deductions(Statements statements, Month month) =>
        from county in statements.Counties(month)
        from item in county.GetProperty("items").EnumerateArray()
        let clause = Statements.Text(item, "clause")
        where clause is "4.1.2" or "5.2" or "6.2.1" or "6.2.2"
        group Statements.Yuan(item, "amount_yuan") by (
            Statements.Code(county), clause[0] == '6' ? "6.2" : clause, clause[0] == '6' ? "" : Statements.Text(item, "subject_code")) into cost
        select (cost.Key.Item1, cost.Key.Item2, cost.Key.Item3, cost.Sum());
}
