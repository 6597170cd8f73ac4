namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Article 5.</summary>
internal static class Sources
{
    private const long PerClass = 2_000_000;

    public static void Settle(MonthView view, Ledger ledger)
    {
        foreach (PointRow source in view.Points(Kind.Source))
        {
            if (view.Result(source.Code) is { Routine: false })
            {
                ledger.Note(source.County, "5.2", source.Code, "not-routine");
                continue;
            }

            int measured = ledger.ClassOf(source, "5.2");
            if (measured == 1)
                ledger.Item(source.County, "5.1", source.Code, source.Name, 200_000, [], MonthView.TargetOf(source), measured);
            if (measured > 3)
                WorseThanThree(view, ledger, source, measured);
        }
    }

    private static void WorseThanThree(MonthView view, Ledger ledger, PointRow source, int measured)
    {
        (int net, bool consulted) = Upstream.Net(view, source, measured, 3);
        if (net == 0)
        {
            ledger.Ask(source.County, "5.2", source.Code, source.Name, "net-class", -Deduction(view, measured), 0);
        }
        else if (net > 3)
        {
            string[] keys = consulted ? ["upstream-offset", "source-steps"] : ["source-steps"];
            ledger.Item(
                source.County, "5.2", source.Code, source.Name, Deduction(view, net), keys, MonthView.TargetOf(source), measured, net);
        }
    }

    private static long Deduction(MonthView view, int @class) =>
        view.Chosen("source-steps", "flat") ? PerClass : PerClass * (@class - 3);
}
