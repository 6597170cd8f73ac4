using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What a county's own results can do, and to whom.</summary>
public sealed class OneChangedResultTests
{
    [Test]
    public void A_worse_class_never_pays_a_county_more() => RandomFolders.Check(1200, WorseIsNeverBetter);

    [Test]
    public void Results_of_one_county_move_only_it_and_whoever_is_downstream_or_ruled_to_answer_for_it() => RandomFolders.Check(900, MovesOnly);

    private static void WorseIsNeverBetter(Generated made, Dice dice)
    {
        Month month = dice.Pick(made.Months);
        var view = new View(made.Folder, month);
        (ResultRow Row, PointRow Point)[] candidates =
        [
            .. from row in made.Folder.Results
               where row.Month == month && row.Class < Worst(view, row) && view.Point(row.Point) is { Kind: not "reference" }
               select (row, view.Point(row.Point)!),
        ];
        if (candidates.Length == 0) return;

        (ResultRow chosen, PointRow point) = dice.Pick(candidates);
        ResultRow worse = chosen with { Class = dice.Between(chosen.Class!.Value + 1, Worst(view, chosen)) };
        Generated one = made with { Months = [month] };
        using Statements before = Statements.Of(one);
        using Statements after = Statements.Of(With(one, chosen, worse));

        // What is asked about the point afterwards is no answer yet; and dirtier water helps whoever answers for a point below.
        if (after.Questions(month).Any(q => q.Subject == chosen.Point)) return;
        string[] bearers = [.. Payers(view, point)];
        foreach (string bearer in bearers.Except(Downstream(view, [chosen.Point]).SelectMany(p => Payers(view, p))))
            Demand.That(after.Net(month, bearer) <= before.Net(month, bearer), $"{chosen} to {Classes.Name(worse.Class)} helps {bearer}");
    }

    private static int Worst(View view, ResultRow result) => view.Point(result.Point)?.WaterType == "groundwater" ? 5 : 6;

    /// <summary>The counties of a point and those that a ruling names.</summary>
    private static IEnumerable<string> Payers(View view, PointRow point) =>
        Share.Parse(point.County).Concat(Share.Parse(view.Ruled(point.Code, "responsible") ?? "")).Select(s => s.County).Distinct();

    private static PointRow[] Downstream(View view, string[] points) => [.. view.Valid.Where(p => p.Inflows.Intersect(points).Any())];

    private static void MovesOnly(Generated made, Dice dice)
    {
        Month month = dice.Pick(made.Months);
        var view = new View(made.Folder, month);
        string county = dice.Pick(made.Folder.Counties).Code;
        PointRow[] own = [.. view.Valid.Where(p => Share.Parse(p.County).Any(s => s.County == county))];
        string[] codes = [.. own.Select(p => p.Code)];
        Generated changed = made;
        foreach (ResultRow result in made.Folder.Results.Where(r => r.Month == month && codes.Contains(r.Point)))
            changed = With(changed, result, Changed(dice, made.Folder, result));

        HashSet<string> movable = [county, .. own.Concat(Downstream(view, codes)).SelectMany(p => Payers(view, p))];
        using Statements before = Statements.Of(made);
        using Statements after = Statements.Of(changed);
        foreach (Month other in made.Months.Where(m => m != month))
            Demand.That(before.In(other).GetRawText() == after.In(other).GetRawText(), other + " moved");
        foreach ((string Code, string Text) left in Texts(before, month).Where(c => !movable.Contains(c.Code)))
            Demand.That(Texts(after, month).Contains(left), left.Code + " moved with the results of " + county);
    }

    /// <summary>Another result of the same point, one that the rulings on it allow.</summary>
    private static ResultRow Changed(Dice dice, Folder folder, ResultRow result)
    {
        bool ruled = folder.Rulings.Any(r => r.Month == result.Month && r.Subject == result.Point && r.Question is "net-class" or "improved");
        if (result.Class is null || ruled) return result;
        return dice.Chance(70) || !result.Routine
            ? result with { Class = dice.Between(1, 5) }
            : result with { Class = null, Status = dice.Pick(["dry", "frozen", "missing"]) };
    }

    /// <summary>What each county's statement says; which choices a canal question of no county might meet is not the county's own.</summary>
    private static IEnumerable<(string Code, string Text)> Texts(Statements statements, Month month) =>
        statements.Counties(month).Select(c => (Statements.Code(c), c.GetRawText()));

    private static Generated With(Generated made, ResultRow before, ResultRow after) =>
        made with { Folder = made.Folder with { Results = [.. made.Folder.Results.Select(r => r == before ? after : r)] } };
}
