namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Article 7 and the accidents of article 6: every event by itself, then what counts once is counted once.</summary>
internal static class Events
{
    private sealed record Charge(string County, string Clause, string Subject, string Name, long Yuan, string[] Keys);

    public static void Settle(MonthView view, Ledger ledger)
    {
        var charges = new List<Charge>();
        foreach (EventRow happened in view.Events)
        {
            bool onRiver = happened.River.Length > 0 && happened.Kind != "canal-accident";
            if (onRiver && !view.Covered(happened.River))
            {
                // Whoever is responsible for it is not asked, so a ruling that says so anyway is not heard either.
                ledger.Note(happened.County, "2", happened.Id, "not-covered");
                continue;
            }

            (string clause, long yuan) = Price(happened);
            if (yuan == 0)
                continue;

            string payer = happened.County.Length > 0 ? happened.County : view.Ruling(happened.Id, "responsible") ?? "";
            if (payer.Length == 0)
            {
                ledger.Ask("", clause, happened.Id, happened.Id, "responsible", null, null);
                continue;
            }

            string[] scope = onRiver && !Words.IsNamed(happened.River) ? ["scope"] : [];
            charges.Add(ChargeFor(view, happened, payer, clause, yuan, scope));
        }

        foreach (IGrouping<(string, string, string), Charge> same in charges.GroupBy(c => (c.County, c.Clause, c.Subject)))
        {
            Charge first = same.First();
            long yuan = first.Clause switch
            {
                "7.4" => Math.Min(2_000_000, same.Sum(c => c.Yuan)),
                "7.5" => same.Max(c => c.Yuan),
                _ => first.Yuan,
            };
            ledger.Item(first.County, first.Clause, first.Subject, first.Name, yuan, same.SelectMany(c => c.Keys));
        }
    }

    private static (string Clause, long Yuan) Price(EventRow happened) => happened.Kind switch
    {
        "canal-accident" => ("6.2.2", 5_000_000),
        "toxic" => ("7.1", 2_000_000),
        "cross-boundary" => ("7.2", 2_000_000),
        "intake" => ("7.3", 2_000_000),
        "illegal-outlet" => ("7.4", happened.Volume > 1000 ? 500_000 : 0),
        "polluted-water" => ("7.5", happened.Volume >= 10_000 ? 1_000_000 : happened.Volume >= 2_000 ? 500_000 : 0),
        _ => throw new ArgumentException(happened.Kind),
    };

    private static Charge ChargeFor(MonthView view, EventRow happened, string payer, string clause, long yuan, string[] scope)
    {
        if (happened.Kind == "canal-accident")
            return new Charge(payer, clause, happened.Id, happened.Id, yuan, []);
        if (happened.Kind == "illegal-outlet")
            return new Charge(payer, clause, happened.Outlet, happened.Outlet, yuan, [.. scope, "outlet-week"]);

        string[] keys = [.. scope, happened.Kind];
        if (view.Chosen(happened.Kind, "once-per-county") || view.Chosen(happened.Kind, "highest-per-county"))
            return new Charge(payer, clause, payer, view.CountyName(payer), yuan, keys);
        if (view.Chosen(happened.Kind, "once-per-river"))
            return new Charge(payer, clause, Words.River(happened.River), Words.River(happened.River), yuan, keys);
        return new Charge(payer, clause, happened.Id, happened.Id, yuan, keys);
    }
}
