using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests;

/// <summary>The tables of a data folder with the columns in the order of the data contract.</summary>
internal static class Tables
{
    public static readonly TableShape Counties = Shape("counties.csv", "code name aliases");
    public static readonly TableShape Points = Shape("points.csv", "code name kind water_body water_type county target inflows from to");
    public static readonly TableShape Monitoring = Shape("monitoring.csv", "month point class status routine origin document note");
    public static readonly TableShape Events = Shape("events.csv", "month event kind county river outlet week volume_t document note");
    public static readonly TableShape Rulings = Shape("rulings.csv", "month subject question answer authority reason");
    public static readonly TableShape Interpretations = Shape("interpretations.csv", "key choice authority from to");

    public static RowOrigin Row(this TableShape table, int line) => new(table, line);

    private static TableShape Shape(string file, string columns) =>
        new(file, columns.Split(' ').Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i + 1));
}
