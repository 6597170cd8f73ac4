namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// Points in the order in which water flows, so that there is no circle; none lies in a county of its inflows, in any month.
/// </summary>
internal sealed class RegisterGen(Dice dice, County[] counties, Month[] months, bool older, Theme theme)
{
    private readonly List<PointRow> _rows = [];

    public PointRow[] Points()
    {
        foreach (int n in Enumerable.Range(1, dice.Between(1, 3))) Reference(Code("R", n));
        foreach (int n in Enumerable.Range(1, theme == Theme.Canal ? 1 : dice.Between(2, 5))) Point(Code("S", n), "section");
        foreach (int n in Enumerable.Range(1, dice.Below(3))) Point(Code("W", n), "source");
        foreach (int n in Enumerable.Range(1, theme == Theme.Canal ? dice.Between(2, 4) : dice.Below(4))) Point(Code("K", n), "canal");

        // The order of first rows is the order of a statement.
        string[] order = dice.Shuffled(_rows.Select(r => r.Code).Distinct());
        return [.. _rows.OrderBy(r => Array.IndexOf(order, r.Code))];
    }

    private static string Code(string letter, int n) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{n}");

    private void Reference(string code)
    {
        string type = dice.Pick(["river", "river", "river", "river", "lake", "groundwater"]);
        string county = counties.Length > 1 && dice.Chance(20) ? dice.Pick(counties).Code : "";
        int target = dice.Pick([1, 2, 2, 3, 3, 3, 4, 5]);
        Split(new PointRow(code, "入境" + code, "reference", "颍河", type, county, target, [], "", Calendar(), "文1", null, null), r =>
            r with { Target = dice.Between(1, 5) });
    }

    private void Point(string code, string kind)
    {
        bool covered = true;
        string body = kind == "canal" ? "总干渠" : kind == "source" ? dice.Pick(["水库", "颍河"]) : Body(out covered);
        string type = kind == "canal" ? "river" : kind == "source" ? dice.Pick(["river", "lake", "groundwater"]) : dice.Chance(15)
            ? "lake" : "river";
        (string[] inflows, string[] allowed) = Inflows(kind);
        string mark = kind == "section" && !older ? covered ? dice.Chance(5) && Rivers.Listed(body) is not null ? "yes" : "" : "no" : "";
        var row = new PointRow(
            code, "点" + code, kind, body, type, dice.Payers(allowed, older), Target(kind), inflows, mark, Calendar(), dice.Chance(50)
                ? "文2" : "", null, null);
        Split(row, r => r with
        {
            Target = Target(kind),
            County = dice.Payers(allowed, older),
            Inflows = dice.Chance(50) ? r.Inflows : [.. r.Inflows.Take(1)],
            Months = Calendar(),
            Document = "文3",
        });
    }

    /// <summary>Off the list: a body that could be taken for one of the five must say that it is none.</summary>
    private string Body(out bool covered)
    {
        covered = true;
        if (!dice.Chance(15)) return dice.Pick(Draws.Rivers);
        string body = dice.Pick<string>(older ? ["小洪河", "石梁河"] : ["小洪河", "石梁河", "北沙河"]);
        covered = older || (body == "石梁河");
        return body;
    }

    private int? Target(string kind) => kind switch
    {
        "section" => dice.Pick([1, 2, 2, 3, 3, 3, 3, 4, 4, 5]),
        "source" => dice.Chance(40) ? null : dice.Between(1, 3),
        _ => dice.Chance(50) ? null : dice.Between(1, 2),
    };

    private int[] Calendar()
    {
        if (older || !dice.Chance(12)) return [];
        return [.. Enumerable.Range(1, 12).Where(_ => dice.Chance(45)).DefaultIfEmpty(1)];
    }

    private (string[] Inflows, string[] Allowed) Inflows(string kind)
    {
        string[] all = [.. counties.Select(c => c.Code)];
        string[] candidates = [.. dice.Shuffled(_rows
            .Where(r => r.Kind == "reference" || (kind == "canal" ? r.Kind == "canal" : r.Kind == "section"))
            .Select(r => r.Code).Distinct())];
        string[] inflows = [.. candidates.Take(dice.Pick([0, 1, 1, 1, 2, 2, 3]))];
        while (true)
        {
            IEnumerable<string> taken = _rows.Where(r => inflows.Contains(r.Code)).SelectMany(r => Share.Parse(r.County))
                .Select(s => s.County);
            string[] allowed = [.. all.Except(taken)];
            if (allowed.Length > 0) return (inflows, allowed);
            inflows = inflows[1..];
        }
    }

    /// <summary>A point of one row, of two, or of one that is not always valid.</summary>
    private void Split(PointRow row, Func<PointRow, PointRow> changed)
    {
        Month month = dice.Pick(months);
        switch (dice.Below(12))
        {
            case 0:
                _rows.AddRange(row with { To = month.Plus(-1) }, changed(row with { From = month }));
                break;
            case 1:
                _rows.AddRange(row with { To = month }, changed(row with { From = month.Plus(dice.Between(1, 2)) }));
                break;
            case 2:
                _rows.Add(dice.Chance(50) ? row with { From = month } : row with { To = month });
                break;
            default:
                _rows.Add(row);
                break;
        }
    }
}
