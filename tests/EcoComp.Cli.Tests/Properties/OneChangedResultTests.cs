using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What a county's own results can do, and to whom.</summary>
public sealed class OneChangedResultTests
{
    [Test]
    public void A_worse_class_never_pays_a_county_more()
    {
        Cases.Check(350, WorseIsNeverBetter);
    }

    [Test]
    public void Results_of_one_county_move_only_it_and_whoever_is_downstream_or_ruled_to_answer_for_it()
    {
        Cases.Check(350, MovesOnly);
    }

    private static void WorseIsNeverBetter(Case subject, Dice dice)
    {
        int month = dice.Between(subject.From, subject.To);
        var view = new MonthView(subject.Folder, month);
        ResultRow[] candidates = [.. subject.Folder.Results.Where(r => r.Month == month && r.Class > 0 && CanBeWorse(view, r))];
        if (candidates.Length == 0)
            return;

        ResultRow chosen = dice.Pick(candidates);
        string county = view.Point(chosen.Point)!.County;
        string payer = view.Ruling(chosen.Point, "responsible") ?? county;
        ResultRow worse = chosen with { Class = dice.Between(chosen.Class + 1, Worst(view, chosen)) };
        using Statements before = Statements.Of(subject);
        using Statements after = Statements.Of(With(subject, chosen, worse));
        foreach (string bearer in new[] { county, payer }.Where(c => !HelpedDownstream(view, chosen.Point, c)))
            Demand.That(after.Net(month, bearer) <= before.Net(month, bearer), $"{chosen} to {worse.Class} helps {bearer}");
    }

    private static bool CanBeWorse(MonthView view, ResultRow result) =>
        view.Point(result.Point) is { Kind: not Kind.Reference } && result.Class < Worst(view, result);

    private static int Worst(MonthView view, ResultRow result) => view.Point(result.Point)!.WaterType == "groundwater" ? 5 : 6;

    // Dirtier water helps whoever answers for a point below, for its influence is taken off there. An inflow never lies in the
    // point's own county, so that is the same county only where a ruling makes it answer for another county's point of the canal.
    private static bool HelpedDownstream(MonthView view, string point, string county) =>
        Downstream(view, [point]).Any(p => p.County == county || view.Ruling(p.Code, "responsible") == county);

    private static IEnumerable<PointRow> Downstream(MonthView view, IEnumerable<string> points) =>
        view.Folder.Points.Where(p => p.ValidIn(view.Month) && p.Inflows.Intersect(points).Any());

    private static void MovesOnly(Case subject, Dice dice)
    {
        int month = dice.Between(subject.From, subject.To);
        var view = new MonthView(subject.Folder, month);
        string county = dice.Pick(subject.Folder.Counties).Code;
        string[] own = [.. subject.Folder.Points.Where(p => p.ValidIn(month) && p.County == county).Select(p => p.Code)];
        Case changed = subject;
        foreach (ResultRow result in subject.Folder.Results.Where(r => r.Month == month && own.Contains(r.Point)))
            changed = With(changed, result, Changed(dice, subject.Folder, result));

        PointRow[] touched = [.. own.Select(code => view.Point(code)!), .. Downstream(view, own)];
        IEnumerable<string> ruled = touched.Select(p => view.Ruling(p.Code, "responsible")).OfType<string>();
        HashSet<string> movable = [county, .. touched.Select(p => p.County), .. ruled];
        using Statements before = Statements.Of(subject);
        using Statements after = Statements.Of(changed);
        foreach (int other in subject.Months.Where(m => m != month))
            Demand.That(before.Month(other).GetRawText() == after.Month(other).GetRawText(), Words.Month(other) + " moved");
        foreach ((string Code, string Text) left in Texts(before, month).Where(c => !movable.Contains(c.Code)))
            Demand.That(Texts(after, month).Contains(left), left.Code + " moved with the results of " + county);
    }

    /// <summary>Another result of the same point, one that the rulings on it allow.</summary>
    private static ResultRow Changed(Dice dice, Folder folder, ResultRow result)
    {
        RulingRow[] rulings = [.. folder.Rulings.Where(r => r.Month == result.Month && r.Subject == result.Point)];
        if (result.Class == 0 || rulings.Any(r => r.Question is "net-class" or "improved"))
            return result;
        return dice.Chance(70)
            ? result with { Class = dice.Between(1, 5) }
            : result with { Class = 0, Status = dice.Pick(["dry", "frozen", "missing"]) };
    }

    private static IEnumerable<(string Code, string Text)> Texts(Statements statements, int month) =>
        statements.Counties(month).Select(c => (Statements.Code(c), c.GetRawText()));

    private static Case With(Case subject, ResultRow before, ResultRow after) =>
        subject with { Folder = subject.Folder with { Results = [.. subject.Folder.Results.Select(r => r == before ? after : r)] } };
}
