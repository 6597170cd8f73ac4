namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Looks a month's facts up in a folder, one plain search at a time.</summary>
internal sealed class MonthView(Folder folder, int month)
{
    /// <summary>An inflow that has no class because it ran dry: it has no influence.</summary>
    public const int Dry = 0;

    /// <summary>An inflow without a usable result.</summary>
    public const int Unusable = -1;

    public Folder Folder => folder;

    public int Month => month;

    public bool Chosen(string key, string choice) => Interpretations.In(folder, key, month) == choice;

    public PointRow? Point(string code) => folder.Points.FirstOrDefault(p => p.Code == code && p.ValidIn(month));

    public int Rank(string code) => Array.FindIndex(folder.Points, p => p.Code == code);

    public IEnumerable<PointRow> Points(Kind kind) =>
        folder.Points.Where(p => p.Kind == kind && p.ValidIn(month)).OrderBy(p => Rank(p.Code));

    public ResultRow? Result(string point) => folder.Results.FirstOrDefault(r => r.Month == month && r.Point == point);

    public IEnumerable<EventRow> Events => folder.Events.Where(e => e.Month == month);

    public string? Ruling(string subject, string question) =>
        folder.Rulings.FirstOrDefault(r => r.Month == month && r.Subject == subject && r.Question == question)?.Answer;

    public string CountyName(string code) => folder.Counties.Single(c => c.Code == code).Name;

    public bool Covered(string river) => Words.IsNamed(river) || Chosen("scope", "all-registered");

    /// <summary>The classes (or <see cref="Dry"/>, <see cref="Unusable"/>) of a point's inflows, with their own targets.</summary>
    public IReadOnlyList<(int Class, int Target)> Inflows(PointRow point)
    {
        var states = new List<(int Class, int Target)>();
        foreach (string code in point.Inflows)
        {
            PointRow? inflow = Point(code);
            ResultRow? result = Result(code);
            if (inflow is null || result is null)
                states.Add((Unusable, 0));
            else if (result.Class > 0)
                states.Add((result.Class, TargetOf(inflow)));
            else
                states.Add((result.Status == "dry" ? Dry : Unusable, 0));
        }

        return states;
    }

    public static int TargetOf(PointRow point) => point switch
    {
        { Target: > 0 } => point.Target,
        { Kind: Kind.Source } => 3,
        { Kind: Kind.Canal } => 2,
        _ => 0,
    };
}
