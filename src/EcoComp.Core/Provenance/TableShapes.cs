namespace EcoComp.Core.Provenance;

/// <summary>The tables of a data folder with all their columns, in the order of the data contract; for rows that are made in code.</summary>
public static class TableShapes
{
    /// <summary>counties.csv.</summary>
    public static TableShape Counties { get; } = Of("counties.csv", "code", "name", "aliases");

    /// <summary>points.csv.</summary>
    public static TableShape Points { get; } =
        Of("points.csv", "code", "name", "kind", "water_body", "water_type", "county", "target", "inflows", "from", "to");

    /// <summary>monitoring.csv.</summary>
    public static TableShape Monitoring { get; } =
        Of("monitoring.csv", "month", "point", "class", "status", "routine", "origin", "document", "note");

    /// <summary>events.csv.</summary>
    public static TableShape Events { get; } =
        Of("events.csv", "month", "event", "kind", "county", "river", "outlet", "week", "volume_t", "document", "note");

    /// <summary>rulings.csv.</summary>
    public static TableShape Rulings { get; } = Of("rulings.csv", "month", "subject", "question", "answer", "authority", "reason");

    /// <summary>interpretations.csv.</summary>
    public static TableShape Interpretations { get; } = Of("interpretations.csv", "key", "choice", "authority", "from", "to");

    /// <summary>fund.csv.</summary>
    public static TableShape Fund { get; } = Of("fund.csv", "month", "item", "amount_yuan", "document");

    /// <summary>readings.csv.</summary>
    /// <param name="indicators">The codes of the indicators that it has columns for.</param>
    public static TableShape Readings(IEnumerable<string> indicators) =>
        Of("readings.csv", ["time", "point", "status", "document", .. indicators]);

    private static TableShape Of(string file, params string[] columns) =>
        new(file, columns.Select((name, i) => (name, i + 1)).ToDictionary(c => c.name, c => c.Item2), [.. columns]);
}
