namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>What is known of a point in a month.</summary>
internal enum Known
{
    /// <summary>No row at all.</summary>
    Nothing,

    /// <summary>A row that says so, or several statuses in readings.csv.</summary>
    Missing,

    /// <summary>Samples, but an indicator is absent.</summary>
    NoClass,

    /// <summary>dry, frozen, suspended or not-scheduled.</summary>
    Status,

    /// <summary>A class.</summary>
    Class,
}

/// <summary>The result of a point: what is known, from where, and the class keys that it rests on.</summary>
internal sealed record Quality(Known Known, int Class, string Status, bool Evaluated, bool Partial, bool NotRoutine, Keys Keys,
    Water? Water)
{
    /// <summary>"A listed inflow point without a usable result"; "a partial class of an inflow is no usable result".</summary>
    public bool Usable => (Known == Known.Class && !Partial) || Dry;

    /// <summary>"A dry inflow has no influence."</summary>
    public bool Dry => Known == Known.Status && Status == "dry";
}

/// <summary>A folder as one month sees it.</summary>
internal sealed class View(Folder folder, Month month)
{
    private readonly Dictionary<string, Quality> _qualities = new(StringComparer.Ordinal);

    public Folder Folder => folder;

    public Month Month => month;

    public PointRow[] Valid { get; } = [.. folder.Points.Where(p => p.ValidIn(month))];

    public string Choice(string key) => Interpretations.In(folder, month, key);

    public bool Chosen(string key, string choice)
    {
        if (!Interpretations.Table.Single(t => t.Key == key).Choices.Contains(choice)) throw new ArgumentException(choice);
        return Choice(key) == choice;
    }

    public string? Ruled(string subject, string question) =>
        folder.Rulings.FirstOrDefault(r => r.Month == month && r.Subject == subject && r.Question == question)?.Answer;

    public bool Ruled(string subject, string question, string answer) =>
        folder.Rulings.Any(r => r.Month == month && r.Subject == subject && r.Question == question && r.Answer == answer);

    public PointRow? Point(string code) => Valid.SingleOrDefault(p => p.Code == code);

    public Sample[] SamplesOf(string code) => [.. folder.Samples.Where(s => s.Month == month && s.Point == code && s.Status.Length == 0)];

    /// <summary>The values of the samples that a point has, whatever monitoring.csv says.</summary>
    public Water? WaterOf(PointRow point)
    {
        Sample[] samples = SamplesOf(point.Code);
        return samples.Length == 0 ? null : new Water(point.WaterType, samples, Chosen("class-rounding", "evaluation"));
    }

    public Quality QualityOf(PointRow point)
    {
        if (!_qualities.TryGetValue(point.Code, out Quality? quality)) _qualities[point.Code] = quality = Look(point);
        return quality;
    }

    /// <summary>An inflow that is not valid in the month is known of as little as one without a row.</summary>
    public Quality QualityOf(string inflow) =>
        Point(inflow) is { } point ? QualityOf(point) : new Quality(Known.Nothing, 0, "", false, false, false, Keys.None, null);

    private Quality Look(PointRow point)
    {
        ResultRow? official = folder.Results.SingleOrDefault(r => r.Month == month && r.Point == point.Code);
        Water? water = WaterOf(point);
        bool notRoutine = official is { Routine: false } && point.Kind == "source";

        // "[routine = no] is no answer where readings.csv has samples of that point and month: then these are evaluated."
        if (notRoutine && water is not null) official = null;
        if (official is not null)
        {
            // "`monitoring.csv` wins over `readings.csv`: any row there, class or status, is the official answer".
            if (official.Class is { } told) return new Quality(Known.Class, told, "", false, false, notRoutine, Keys.None, water);
            Known known = official.Status == "missing" ? Known.Missing : Known.Status;
            return new Quality(known, 0, official.Status, false, false, false, Keys.None, water);
        }

        if (water is not null) return Evaluated(water);

        // "A point whose rows in readings.csv are all of one status has that status, of several: `missing`."
        string[] statuses = [.. folder.Samples.Where(s => s.Month == month && s.Point == point.Code).Select(s => s.Status).Distinct()];
        if (statuses.Length == 0) return new Quality(Known.Nothing, 0, "", false, false, false, Keys.None, null);
        if (statuses is ["missing"] or { Length: > 1 }) return new Quality(Known.Missing, 0, "missing", false, false, false, Keys.None,
            null);
        return new Quality(Known.Status, 0, statuses[0], false, false, false, Keys.None, null);
    }

    private Quality Evaluated(Water water)
    {
        // "`class-rounding` on every evaluated class [...] never on groundwater", "`class-partial` where an indicator is absent".
        Keys keys = water.Groundwater ? Keys.None : Keys.Of("class-rounding");
        if (!water.Incomplete) return new Quality(Known.Class, water.Class, "", true, false, false, keys, water);
        if (Chosen("class-partial", "no")) return new Quality(Known.NoClass, 0, "", false, false, false, Keys.Of("class-partial"), water);
        if (water.Values.Count == 0) throw new Silence("class-partial = yes and nothing measured that counts");
        return new Quality(Known.Class, water.Class, "", true, true, false, keys.With("class-partial"), water);
    }
}
