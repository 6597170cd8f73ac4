namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Rulings that fit their subject, whether or not anything asks for them.</summary>
internal static class RulingsGen
{
    public static RulingRow[] Rulings(Dice dice, Folder folder, int from, int to)
    {
        int often = dice.Pick([0, 10, 40]);
        var rows = new List<RulingRow>();
        for (int month = from; month <= to; month++)
        {
            var view = new MonthView(folder, month);
            foreach (PointRow point in folder.Points.Where(p => p.ValidIn(month) && p.Kind != Kind.Reference))
                rows.AddRange(OnPoint(folder, view, point).Where(_ => dice.Chance(often)).Select(r => r(dice)));
            foreach (EventRow happened in view.Events.Where(e => e.County.Length == 0 && dice.Chance(often)))
                rows.Add(new RulingRow(month, happened.Id, "responsible", dice.Pick(folder.Counties).Code));
        }

        // The same ruling twice is a warning, not a fault.
        if (rows.Count > 0 && dice.Chance(10))
            rows.Add(dice.Pick(rows));
        return dice.Shuffled(rows);
    }

    private static IEnumerable<Func<Dice, RulingRow>> OnPoint(Folder folder, MonthView view, PointRow point)
    {
        ResultRow? result = view.Result(point.Code);
        if (result is { Class: > 0 })
            yield return dice => new RulingRow(view.Month, point.Code, "net-class", Words.Number(dice.Between(1, result.Class)));
        if (point.Kind == Kind.Section && result is { Class: > 0 })
            yield return dice => new RulingRow(view.Month, point.Code, "improved", dice.Pick(["yes", "no"]));
        if (point.Kind == Kind.Canal)
            yield return dice => new RulingRow(view.Month, point.Code, "responsible", dice.Pick(folder.Counties).Code);
        if (result is null or { Status: "missing" })
            yield return dice => new RulingRow(view.Month, point.Code, "result", "deferred");
    }
}
