namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Folders in a few words, for examples and tables. Everything happens in September 2021 unless said otherwise.</summary>
internal static class Sketch
{
    public const string A = "411081";
    public const string B = "411082";
    public const string C = "411024";

    public static readonly int September = Words.Month(2021, 9);

    public static readonly CountyRow[] Counties = [new(A, "禹州市", ""), new(B, "长葛市", ""), new(C, "鄢陵县", "")];

    public static Folder Of(params object[] rows)
    {
        CountyRow[] counties = [.. rows.OfType<CountyRow>()];
        return new Folder(
            counties.Length == 0 ? Counties : counties,
            [.. rows.OfType<PointRow>()],
            [.. rows.OfType<ResultRow>()],
            [.. rows.OfType<EventRow>()],
            [.. rows.OfType<RulingRow>()],
            [.. rows.OfType<ChoiceRow>()],
            [.. rows.OfType<FundRow>()]);
    }

    public static PointRow Section(string code, string county, int target, params string[] inflows) =>
        Point(code, Kind.Section, "颍河", "river", county, target, inflows);

    public static PointRow Reference(string code, int target) => Point(code, Kind.Reference, "颍河", "river", "", target, []);

    public static PointRow Source(string code, string county, params string[] inflows) =>
        Point(code, Kind.Source, "白沙水库", "lake", county, 0, inflows);

    public static PointRow Canal(string code, string county, params string[] inflows) =>
        Point(code, Kind.Canal, "南水北调中线总干渠", "river", county, 0, inflows);

    public static PointRow Point(string code, Kind kind, string water, string type, string county, int target, string[] inflows) =>
        new(code, code + "断面", kind, water, type, county, target, inflows, Folder.NoStart, Folder.NoEnd);

    public static ResultRow Result(string point, int @class) => new(September, point, @class, "", true);

    public static ResultRow Status(string point, string status) => new(September, point, 0, status, true);

    public static EventRow Event(string id, string kind, string county, string river = "颍河", decimal volume = 0) =>
        new(September, id, kind, county, kind is "intake" or "canal-accident" ? "" : river, "", default, volume);

    public static EventRow Outlet(string id, string county, string outlet, int day, decimal volume) =>
        new(September, id, "illegal-outlet", county, "", outlet, new DateOnly(2021, 9, day), volume);

    public static RulingRow Ruling(string subject, string question, string answer) => new(September, subject, question, answer);

    public static ChoiceRow Choice(string key, string choice) => new(key, choice, Folder.NoStart, Folder.NoEnd);
}
