namespace EcoComp.Cli.Tests.Oracle;

// A data folder as the oracle sees it. Plain values on purpose: months are year × 12 + month − 1, classes are 1 to 6 (劣Ⅴ),
// counties are named by code, and an empty text or a zero stands for an empty cell. Nothing here knows the program.

internal enum Kind { Section, Source, Canal, Reference }

internal sealed record CountyRow(string Code, string Name, string Alias);

internal sealed record PointRow(
    string Code, string Name, Kind Kind, string Water, string WaterType, string County, int Target, string[] Inflows, int From, int To)
{
    public bool ValidIn(int month) => From <= month && month <= To;

    public bool Overlaps(PointRow other) => From <= other.To && other.From <= To;
}

internal sealed record ResultRow(int Month, string Point, int Class, string Status, bool Routine);

internal sealed record EventRow(
    int Month, string Id, string Kind, string County, string River, string Outlet, DateOnly Week, decimal Volume);

internal sealed record RulingRow(int Month, string Subject, string Question, string Answer);

internal sealed record ChoiceRow(string Key, string Choice, int From, int To);

internal sealed record FundRow(int Month, long Yuan);

internal sealed record Folder(
    CountyRow[] Counties,
    PointRow[] Points,
    ResultRow[] Results,
    EventRow[] Events,
    RulingRow[] Rulings,
    ChoiceRow[] Choices,
    FundRow[] Fund)
{
    public const int NoStart = 0;
    public const int NoEnd = 99999 * 12;

    public static readonly Folder Empty = new([], [], [], [], [], [], []);

    public int Rows => Counties.Length + Points.Length + Results.Length + Events.Length + Rulings.Length + Choices.Length + Fund.Length;
}
