namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Article 4.</summary>
internal static class Sections
{
    public static void Settle(MonthView view, Ledger ledger)
    {
        foreach (PointRow section in view.Points(Kind.Section))
        {
            if (!view.Covered(section.Water))
            {
                ledger.Note(section.County, "2", section.Code, "not-covered");
                continue;
            }

            int measured = ledger.ClassOf(section, "4.1.2");
            if (measured == 0)
                continue;
            Reward(view, ledger, section, measured);
            if (measured > section.Target)
                Missed(view, ledger, section, measured);
        }
    }

    private static void Reward(MonthView view, Ledger ledger, PointRow section, int measured)
    {
        long reward = (section.Target, measured) switch
        {
            ( >= 3, <= 2) => 100_000,
            (2, 1) => 200_000,
            _ => 0,
        };
        if (reward == 0)
            return;

        List<string> keys = [.. Scope(section)];
        switch (Improved(view, section, measured, keys))
        {
            case true:
                ledger.Item(section.County, "4.1.1", section.Code, section.Name, reward, keys, section.Target, measured);
                break;
            case null:
                ledger.Ask(section.County, "4.1.1", section.Code, section.Name, "improved", 0, reward);
                break;
        }
    }

    private static bool? Improved(MonthView view, PointRow section, int measured, List<string> keys)
    {
        if (view.Ruling(section.Code, "improved") is { } ruled)
            return ruled == "yes";
        keys.Add("improvement");
        if (view.Chosen("improvement", "rulings-only"))
            return null;
        IReadOnlyList<(int Class, int Target)> inflows = view.Inflows(section);
        if (inflows.Any(i => i.Class == MonthView.Unusable))
            return null;
        int[] classes = [.. inflows.Where(i => i.Class != MonthView.Dry).Select(i => i.Class)];
        if (classes.Length == 0)
        {
            keys.Add("headwater");
            return view.Chosen("headwater", "counts-as-improved") ? true : null;
        }

        if (classes.All(c => measured < c))
            return true;
        return classes.Any(c => measured < c) ? null : false;
    }

    private static void Missed(MonthView view, Ledger ledger, PointRow section, int measured)
    {
        List<string> keys = [.. Scope(section)];
        int reference = section.Target;
        if (section.Target < 3)
        {
            if (view.Chosen("better-than-III-target-missed", "no-deduction") || measured <= 3)
            {
                ledger.Note(section.County, "4.1.2", section.Code, "not-covered");
                return;
            }

            keys.Add("better-than-III-target-missed");
            reference = 3;
        }

        (int net, bool consulted) = Upstream.Net(view, section, measured, reference);
        if (consulted)
            keys.Add("upstream-offset");
        if (net == 0)
            ledger.Ask(section.County, "4.1.2", section.Code, section.Name, "net-class", -Ladder(reference, measured), 0);
        else if (Ladder(reference, net) > 0)
            ledger.Item(section.County, "4.1.2", section.Code, section.Name, Ladder(reference, net), keys, section.Target, measured, net);
    }

    private static long Ladder(int target, int @class) => (target, @class) switch
    {
        (3, 4) => 300_000,
        (3, 5) => 600_000,
        (3, 6) => 2_000_000,
        (4, 5) => 200_000,
        (4, 6) => 1_000_000,
        (5, 6) => 1_000_000,
        _ => 0,
    };

    private static string[] Scope(PointRow section) => Words.IsNamed(section.Water) ? [] : ["scope"];
}
