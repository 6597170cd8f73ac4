namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Article 6, the miss (6.2.1); accidents are events. Needs the month's 6.2.2 items to stand in the ledger already.</summary>
internal static class Canal
{
    private const long Miss = 4_000_000;

    private sealed record Definite(PointRow Point, string Payer, int Measured, int Net, List<string> Keys);

    public static void Settle(MonthView view, Ledger ledger)
    {
        var misses = new List<Definite>();
        var questions = new List<(PointRow Point, string Payer)>();
        foreach (PointRow point in view.Points(Kind.Canal))
        {
            int measured = ledger.ClassOf(point, "6.2.1");
            if (measured <= 2)
                continue;

            (int net, bool consulted) = Upstream.Net(view, point, measured, 2);
            if (net is 1 or 2)
                continue;

            string? ruled = view.Ruling(point.Code, "responsible");
            string payer = ruled ?? (view.Chosen("canal-responsible", "own-county") ? point.County : "");
            List<string> keys = ["canal-miss"];
            if (consulted)
                keys.Add("upstream-offset");
            if (ruled is null)
                keys.Add("canal-responsible");
            if (net == 0)
                questions.Add((point, payer));
            else if (payer.Length == 0)
                ledger.Ask("", "6.2.1", point.Code, point.Name, "responsible", null, null);
            else
                misses.Add(new Definite(point, payer, measured, net, keys));
        }

        foreach (string county in misses.Select(m => m.Payer).Concat(questions.Select(q => q.Payer)).Distinct().ToArray())
        {
            PointRow[] open = [.. questions.Where(q => q.Payer == county).Select(q => q.Point)];
            Pay(view, ledger, county, [.. misses.Where(m => m.Payer == county)], open);
        }
    }

    private static void Pay(MonthView view, Ledger ledger, string county, Definite[] misses, PointRow[] questions)
    {
        bool accident = county.Length > 0 && ledger.Items.Any(i => i.Clause == "6.2.2" && i.County == county);
        if (accident && view.Chosen("canal-accident", "replaces-miss"))
        {
            if (misses.Length > 0)
                ledger.Note(county, "6.2.1", county, "miss-replaced");
            return;
        }

        string[] beside = accident ? ["canal-accident"] : [];
        bool once = view.Chosen("canal-miss", "once-per-county");
        if (once && misses.Length > 0)
        {
            Definite worst = misses.OrderByDescending(m => m.Measured).ThenBy(m => view.Rank(m.Point.Code)).First();
            ledger.Item(
                county, "6.2.1", county, view.CountyName(county), Miss, misses.SelectMany(m => m.Keys).Concat(beside),
                MonthView.TargetOf(worst.Point), worst.Measured, misses.Max(m => m.Net));
            return;
        }

        foreach (Definite miss in misses)
        {
            ledger.Item(
                county, "6.2.1", miss.Point.Code, miss.Point.Name, Miss, miss.Keys.Concat(beside),
                MonthView.TargetOf(miss.Point), miss.Measured, miss.Net);
        }

        foreach (PointRow point in questions)
            ledger.Ask(county, "6.2.1", point.Code, point.Name, "net-class", -Miss, 0);
    }
}
