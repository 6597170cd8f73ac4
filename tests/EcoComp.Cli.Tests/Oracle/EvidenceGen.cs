namespace EcoComp.Cli.Tests.Oracle;

/// <summary>What was measured and what happened.</summary>
internal static class EvidenceGen
{
    private static readonly string[] Statuses = ["dry", "dry", "frozen", "suspended", "not-scheduled", "missing"];

    private static readonly string[] Kinds = ["toxic", "cross-boundary", "intake", "illegal-outlet", "polluted-water", "canal-accident"];

    private static readonly string[] Rivers = ["颍河", "清潩河", "清潁河", "双洎河", "石梁河", "小洪河"];

    // What is sorted by UTF-16 here is sorted otherwise by code points, by letters or by numbers.
    private static readonly string[] Ids =
        ["E1", "E10", "E2", "e1b", "事1", "-E5", "𠀀1", "\uFA0E1", "SJ-9", "E11", "E3", "E4", "E5", "E6", "E7", "E8"];

    private static readonly string[] Outlets = ["1号口", "10号口", "2号口", "A口", "a口", "=口", "\uFA0E口", "𠀀口"];

    private static readonly decimal[] Volumes =
        [0, 999.9m, 1000, 1000.1m, 1350, 1999.5m, 2000, 2600, 9999.99m, 10000, 10000.5m, 25000];

    public static ResultRow[] Results(Dice dice, Folder folder, int from, int to)
    {
        var rows = new List<ResultRow>();
        int told = dice.Pick([70, 90, 100]);
        for (int month = from - 1; month <= to + 1; month++)
        {
            foreach (IGrouping<string, PointRow> point in folder.Points.GroupBy(p => p.Code))
            {
                if (!dice.Chance(told))
                    continue;
                bool routine = !dice.Chance(point.First().Kind == Kind.Source ? 15 : 2);
                int worst = point.First().WaterType == "groundwater" ? 5 : 6;
                rows.Add(dice.Chance(85)
                    ? new ResultRow(month, point.Key, dice.Between(1, worst), "", routine)
                    : new ResultRow(month, point.Key, 0, dice.Pick(Statuses), routine));
            }
        }

        return dice.Shuffled(rows);
    }

    public static EventRow[] Events(Dice dice, Folder folder, int from, int to)
    {
        var rows = new List<EventRow>();
        string[] ids = dice.Shuffled(Ids);
        int count = dice.Below(ids.Length + 1);

        // Much of the same in one month is where counting once, capping and taking the highest show.
        int sameAgain = dice.Pick([0, 40, 90]);
        for (int i = 0; i < count; i++)
        {
            EventRow row = rows.Count > 0 && dice.Chance(sameAgain)
                ? Again(dice, folder, rows[0], ids[i])
                : Event(dice, folder, dice.Chance(90) ? dice.Between(from, to) : to + 1, ids[i], dice.Pick(Kinds));
            if (!rows.Any(r => SameWeekOfOneOutlet(r, row)))
                rows.Add(row);
        }

        return [.. rows];
    }

    public static FundRow[] Fund(Dice dice, int from, int to)
    {
        var rows = new List<FundRow>();
        for (int month = from - 1; month <= to; month++)
        {
            for (int i = dice.Below(3); i > 0; i--)
                rows.Add(new FundRow(month, dice.Pick([0L, 1L, 300_000L, 1_500_000L, 12_345_678L])));
        }

        return dice.Shuffled(rows);
    }

    private static EventRow Event(Dice dice, Folder folder, int month, string id, string kind)
    {
        bool mayBeOpen = kind is "cross-boundary" or "polluted-water" or "canal-accident";
        string county = mayBeOpen && dice.Chance(45) ? "" : dice.Pick(folder.Counties).Code;
        bool needsRiver = kind is "toxic" or "cross-boundary" or "polluted-water";
        string river = needsRiver || dice.Chance(20) ? dice.Pick(Rivers) : "";
        bool outlet = kind == "illegal-outlet";
        decimal volume = outlet || kind == "polluted-water" ? dice.Pick(Volumes) : 0;
        return new EventRow(
            month, id, kind, county, river, outlet ? dice.Pick(Outlets) : "", outlet ? WeekOf(dice, folder, month) : default, volume);
    }

    private static EventRow Again(Dice dice, Folder folder, EventRow before, string id) => before.Kind == "illegal-outlet"
        ? before with { Id = id, Week = WeekOf(dice, folder, before.Month), Volume = dice.Chance(70) ? 1350 : dice.Pick(Volumes) }
        : before with { Id = id, County = dice.Chance(50) ? before.County : dice.Pick(folder.Counties).Code };

    private static bool SameWeekOfOneOutlet(EventRow left, EventRow right) =>
        left.Kind == "illegal-outlet" && right.Kind == left.Kind && left.County == right.County && left.Outlet == right.Outlet
        && Monday(left.Week) == Monday(right.Week);

    /// <summary>Any day of a week whose deciding day, by the interpretation of the month, lies in the month.</summary>
    private static DateOnly WeekOf(Dice dice, Folder folder, int month)
    {
        int deciding = Interpretations.In(folder, "outlet-week", month) switch
        {
            "thursday" => 3,
            "monday" => 0,
            _ => 6,
        };
        var first = new DateOnly(month / 12, (month % 12) + 1, 1);
        DateOnly[] mondays =
        [
            .. Enumerable.Range(-6, 37).Select(first.AddDays)
                .Where(d => d.DayOfWeek == DayOfWeek.Monday && d.AddDays(deciding).Month == first.Month),
        ];
        DateOnly monday = dice.Chance(30) ? dice.Pick([mondays[0], mondays[^1]]) : dice.Pick(mondays);
        return monday.AddDays(dice.Below(7));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
