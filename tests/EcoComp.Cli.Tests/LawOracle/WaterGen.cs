namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Results and readings: classes near the targets and near the inflows, values on and beside the limits.</summary>
internal sealed class WaterGen(Dice dice, Folder folder, Month[] months, bool older, Theme theme)
{
    private static readonly string[] Statuses = ["dry", "frozen", "suspended", "not-scheduled", "missing"];

    /// <summary>Several samples of a month are told apart by the column `sample`, or by their days.</summary>
    private readonly bool _days = older || dice.Chance(50);
    private readonly List<ResultRow> _results = [];
    private readonly List<Sample> _samples = [];
    private readonly Dictionary<(Month, string), int> _classes = [];

    public Folder Fill()
    {
        foreach (Month month in months)
        {
            // Inflows first, so that a point can be like its inflow.
            foreach (PointRow point in folder.Points.Where(p => p.ValidIn(month))
                .OrderBy(p => "RSWK".IndexOf(p.Code[0], StringComparison.Ordinal)).ThenBy(p => p.Code, StringComparer.Ordinal))
                Point(month, point);
        }

        return folder with { Results = dice.Shuffled(_results), Samples = dice.Shuffled(_samples) };
    }

    private void Point(Month month, PointRow point)
    {
        int measured = Class(month, point);
        _classes[(month, point.Code)] = measured;
        switch (theme == Theme.SameClass && dice.Chance(70) ? dice.Between(50, 87) : theme == Theme.Partial && dice.Chance(50) ? 80
            : dice.Below(100))
        {
            case < 8:
                break;
            case < 50:
                Official(month, point, measured);
                break;
            case < 62:
                // The official class that its readings give.
                Read(month, point, measured, complete: true);
                Official(month, point, new Water(point.WaterType, [.. _samples.Where(s => s.Month == month && s.Point == point.Code)],
                    false).Class);
                break;
            case < 68:
                Read(month, point, measured, complete: false);
                Official(month, point, Class(month, point));
                break;
            case < 88:
                bool complete = dice.Chance(theme switch { Theme.SameClass => 92, Theme.Partial => 25, _ => 60 });
                Read(month, point, complete || dice.Chance(50) ? measured : dice.Between(1, 2), complete);
                break;
            case < 91:
                string status = dice.Pick(Statuses);
                foreach (int n in Enumerable.Range(1, dice.Between(1, 2))) _samples.Add(
                    new Sample(month, point.Code, Label(month, n), Empty, dice.Chance(70) ? status : dice.Pick(Statuses)));
                break;
            default:
                string told = dice.Chance(40) ? "dry" : dice.Pick(Statuses);
                _results.Add(new ResultRow(month, point.Code, null, told, true, "文4"));
                if (dice.Chance(20)) Read(month, point, measured, complete: true);
                break;
        }
    }

    private static Dictionary<string, Value> Empty => new(StringComparer.Ordinal);

    private int Class(Month month, PointRow point)
    {
        int worst = point.WaterType == "groundwater" ? 5 : 6;
        int? inflow = point.Inflows.Select(i => _classes.TryGetValue((month, i), out int c) ? c : (int?)null)
            .FirstOrDefault(c => c is not null);
        if (inflow is { } like && dice.Chance(theme == Theme.SameClass ? 80 : 45)) return Math.Clamp(like + dice.Pick([0, 0, 0, 1, -1]),
            1, worst);
        return point.Kind switch
        {
            "source" => dice.Pick([1, 1, 2, 3, 3, 4, 5, worst]),
            "canal" => dice.Pick([1, 2, 2, 3, 3, 4, 5, 6]),
            "reference" => dice.Pick([1, 2, 2, 2, 3, 3, 4, 4, 5, worst]),
            _ => dice.Pick([1, 1, 2, 2, 3, 4, 4, 5, 6]),
        };
    }

    private void Official(Month month, PointRow point, int measured)
    {
        bool read = _samples.Any(s => s.Month == month && s.Point == point.Code);
        bool routine = (older && read) || !(point.Kind == "source" ? dice.Chance(20) : dice.Chance(3));
        _results.Add(new ResultRow(month, point.Code, measured, "", routine, "文5"));
        bool items = point.Kind == "source" && point.WaterType != "groundwater" && routine && measured == 1 && dice.Chance(40);
        if (items && !read)
            _samples.Add(new Sample(month, point.Code, Label(month, 9), Items(), ""));
    }

    private void Read(Month month, PointRow point, int measured, bool complete)
    {
        int count = point.WaterType == "groundwater" ? 1 : dice.Pick([1, 1, 1, 2, 2, 3, 4]);
        string[] needed = [.. Standards.Needed(point.WaterType).SelectMany(n => n.Length == 1 || dice.Chance(40) ? n : [dice.Pick(n)])];
        string[] more = point.WaterType == "groundwater" ? ["AS"] : ["BOD5", "F", "CU", "SE", "OIL", "VP", "ZN", "S2", "LAS"];
        string worst = dice.Pick(needed.Where(i => i is not ("PH" or "F")).ToArray());
        List<string> indicators = [.. needed, .. more.Where(_ => dice.Chance(8))];
        if (!complete) indicators.Remove(dice.Pick(needed));
        if (!complete && dice.Chance(20)) indicators.Remove(dice.Pick(needed));
        decimal[] ph = point.WaterType == "groundwater" ? [dice.Pick([7m, 7m, 6.5m, 8.5m, 8.6m, 5.5m, 9m])]
            : count > 1 && dice.Chance(50) ? [7m, 8m, 7.5m, 8.3m]
            : [dice.Chance(90) ? dice.Pick([7m, 7.5m, 8m, 6m, 9m, 7.2m]) : dice.Pick([9.4m, 9.6m, 5.5m, 5.4m])];
        string[] poisons = point.Kind == "section" && dice.Chance(theme == Theme.Poison ? 80 : 30)
            ? [.. Standards.Toxic.Where(_ => dice.Chance(25)).DefaultIfEmpty("HG")] : [];
        for (int n = 0; n < count; n++)
        {
            Dictionary<string, Value> values = Empty;
            foreach (string i in indicators)
            {
                int wanted = i == worst ? measured : dice.Between(1, measured);
                values[i] = i == "PH" ? new Value(ph[n % ph.Length], false) : Near(point.WaterType, i, wanted);
            }

            foreach (string i in poisons) values[i] = Poison(point, i);
            if (point.Kind == "source" && point.WaterType != "groundwater" && dice.Chance(30))
                foreach ((string item, Value value) in Items()) values[item] = value;
            _samples.Add(new Sample(month, point.Code, Label(month, n + 1), values, ""));
        }
    }

    /// <summary>A value of a class, on its limit, within it or just beside it.</summary>
    private Value Near(string type, string indicator, int wanted)
    {
        int last = type == "groundwater" ? 4 : 5;
        bool beyond = wanted > last;
        decimal limit = Standards.Limit(type, indicator, Math.Min(wanted, last));
        bool beside = dice.Chance(3);
        decimal factor = indicator == "DO"
            ? beyond ? 0.5m : beside ? 0.996m : dice.Pick([1m, 1.02m, 1.2m])
            : beyond ? dice.Pick([1.3m, 2m]) : beside ? 1.004m : dice.Pick([1m, 1m, 0.98m, 0.9m, 0.7m]);
        if (indicator != "DO" && dice.Chance(6)) return new Value(limit * dice.Pick([0.5m, 1m, 2m]), true);
        return new Value(limit * factor, false);
    }

    private Value Poison(PointRow point, string indicator) =>
        new(Standards.Limit(point.WaterType, indicator, point.OwnTarget) * dice.Pick([1m, 0.5m, 1.004m, 1.2m, 3m, 3m]), dice.Chance(5));

    private Dictionary<string, Value> Items()
    {
        Dictionary<string, Value> values = Empty;
        foreach ((string item, decimal limit) in Standards.SingleLimits)
        {
            if (dice.Chance(30)) values[item] = new Value(limit * dice.Pick([1m, 0.5m, 1.001m, 1.5m]), false);
        }

        if (values.Count == 0) values["SO4"] = new Value(300, false);
        return values;
    }

    private string Label(Month month, int n) => _days ? Days.Write(month.FirstDay.AddDays(n))
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{n}垂线");
}
