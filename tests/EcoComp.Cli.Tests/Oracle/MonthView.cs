namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Looks a month's facts up in a folder.</summary>
internal sealed class MonthView(Folder folder, int month)
{
    private readonly Dictionary<string, PointRow> _points = folder.Points.Where(p => p.ValidIn(month)).ToDictionary(p => p.Code);

    private readonly Dictionary<string, ResultRow> _results = folder.Results.Where(r => r.Month == month).ToDictionary(r => r.Point);

    private readonly Dictionary<string, int> _ranks =
        folder.Points.Select((p, i) => (p.Code, Rank: i)).DistinctBy(p => p.Code).ToDictionary(p => p.Code, p => p.Rank);

    /// <summary>An inflow that has no class because it ran dry: it has no influence.</summary>
    public const int Dry = 0;

    /// <summary>An inflow without a usable result.</summary>
    public const int Unusable = -1;

    public Folder Folder => folder;

    public int Month => month;

    public bool Chosen(string key, string choice) => Interpretations.In(folder, key, month) == choice;

    public PointRow? Point(string code) => _points.GetValueOrDefault(code);

    /// <summary>The place of a point's first row in the register file; −1 for what is not a point.</summary>
    public int Rank(string code) => _ranks.GetValueOrDefault(code, -1);

    public IEnumerable<PointRow> Points(Kind kind) =>
        folder.Points.Where(p => p.Kind == kind && p.ValidIn(month)).OrderBy(p => Rank(p.Code));

    public ResultRow? Result(string point) => _results.GetValueOrDefault(point);

    public IEnumerable<EventRow> Events => folder.Events.Where(e => e.Month == month);

    /// <summary>The rulings that something has asked for so far.</summary>
    public HashSet<(string Subject, string Question)> Asked { get; } = [];

    public string? Ruling(string subject, string question)
    {
        Asked.Add((subject, question));
        return folder.Rulings.FirstOrDefault(r => r.Month == month && r.Subject == subject && r.Question == question)?.Answer;
    }

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
