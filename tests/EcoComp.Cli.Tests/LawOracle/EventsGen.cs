namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Events of every kind, alone and as rows of one incident; weeks of outlets over the ends of months.</summary>
internal sealed class EventsGen(Dice dice, Folder folder, Month[] months, bool older, Theme theme)
{
    private static readonly string[] Kinds = ["toxic", "cross-boundary", "intake", "polluted-water", "canal-accident"];

    private readonly List<EventRow> _rows = [];
    private readonly string[] _counties = [.. folder.Counties.Select(c => c.Code)];

    public EventRow[] Events()
    {
        int count = dice.Pick([0, 1, 2, 3, 4, 6, 8]);
        string usual = theme switch { Theme.Canal => "canal-accident", Theme.Poison => "toxic", _ => dice.Pick(Kinds) };
        for (int i = 0; i < count; i++)
        {
            string kind = dice.Chance(theme == Theme.Any ? 35 : 50) ? usual : dice.Pick(Kinds);
            if (dice.Chance(25)) Outlet();
            else if (!older && dice.Chance(30)) Incident(kind, "同一" + Number(i));
            else _rows.Add(Row(kind, AnyMonth(), dice.Chance(25) && (!older || kind == "cross-boundary") ? ""
                : dice.Payers(_counties, older), "", River(kind)));
        }

        return dice.Shuffled(_rows);
    }

    /// <summary>One of the months, or now and then one that the regulation does not settle.</summary>
    private Month AnyMonth() => dice.Chance(4) ? Month.Of(2021, 8) : dice.Pick(months);

    private void Incident(string kind, string name)
    {
        string county = dice.Chance(30) ? "" : dice.Payers(_counties, older);
        string river = River(kind);
        foreach (int _ in Enumerable.Range(0, dice.Between(2, 4)))
        {
            Month month = dice.Chance(10) ? Month.Of(2021, 8) : dice.Chance(10) ? months[^1].Plus(1) : dice.Pick(months);
            _rows.Add(Row(kind, month, dice.Chance(50) ? county : "", name, river));
        }
    }

    private EventRow Row(string kind, Month month, string county, string incident, string river)
    {
        DateOnly? date = null;
        if (!older && dice.Chance(month == Month.Of(2021, 8) ? 80 : 25))
            date = month == Month.Of(2021, 8) ? new DateOnly(2021, 8, dice.Pick([1, 25, 26, 27, 31]))
                : month.FirstDay.AddDays(dice.Below(28));
        decimal? volume = kind == "polluted-water" ? dice.Pick([1_999m, 2_000m, 5_000m, 9_999.5m, 10_000m, 30_000m]) : null;
        return new EventRow(month, Id(), kind, county, incident, date, river, "", null, volume);
    }

    /// <summary>A week, or five in a row; the month of each is the month that `outlet-week` gives.</summary>
    private void Outlet()
    {
        string county = dice.Pick(_counties);
        string river = dice.Pick(["清潩河", "颍河"]);
        (string outlet, string its) = dice.Chance(70) ? ("一号口" + river, river) : ("北岸口", River("illegal-outlet", fixedBody: true));
        DateOnly start = dice.Pick(months).FirstDay.AddDays(dice.Between(-8, 30));
        foreach (int week in Enumerable.Range(0, dice.Pick([1, 1, 2, 5])))
        {
            DateOnly day = start.AddDays(7 * week);
            decimal volume = dice.Pick([999m, 1_000m, 1_000.5m, 1_001m, 5_000m, 5_000m, 5_000m]);
            bool again = _rows.Any(r => r.Outlet == outlet && r.County == county && Days.Monday(r.Week!.Value) == Days.Monday(day));
            if (!again) _rows.Add(new EventRow(Interpretations.OfWeek(folder, day), Id(), "illegal-outlet", county, "", null, its,
                outlet, day, volume));
        }
    }

    /// <summary>A listed river, or a body that the register has.</summary>
    private string River(string kind, bool fixedBody = false)
    {
        if (!EventsLaw.NeedsRiver(kind)) return dice.Chance(20) ? "颍河" : "";
        string[] others = [.. folder.Points.Where(p => p.Kind == "section" && Rivers.Listed(p.WaterBody) is null).Select(p => p.WaterBody)
            .Distinct().Order(StringComparer.Ordinal)];
        if (fixedBody) return others.Length > 0 ? others[0] : "大浪沟";
        return others.Length > 0 && dice.Chance(30) ? dice.Pick(others) : dice.Pick(Draws.Rivers);
    }

    private string Id()
    {
        while (true)
        {
            string id = dice.Pick(["E", "e", "事", "E-"]) + Number(dice.Below(30));
            if (!_rows.Any(r => r.Id == id)) return id;
        }
    }

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
