namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Folders in a few words, for tables. Everything happens in September 2021.</summary>
internal static class Sketch
{
    public const string A = "A";
    public const string B = "B";

    public static readonly Month September = Month.Of(2021, 9);

    private static readonly County[] Counties = [new(A, "禹州市", ""), new(B, "长葛市", ""), new("C", "鄢陵县", "")];

    public static Folder Of(params object[] rows)
    {
        County[] counties = [.. rows.OfType<County>()];
        return new Folder(
            counties.Length == 0 ? Counties : counties,
            [.. rows.OfType<PointRow>()],
            [.. rows.OfType<ResultRow>()],
            [.. rows.OfType<Sample>()],
            [.. rows.OfType<EventRow>()],
            [.. rows.OfType<Ruling>()],
            [.. rows.OfType<ChoiceRow>()],
            [.. rows.OfType<FundRow>()]);
    }

    public static PointRow Section(string code, string county, int target, params string[] inflows) =>
        Point(code, "section", "颍河", "river", county, target, inflows);

    public static PointRow Reference(string code, int target) => Point(code, "reference", "颍河", "river", "", target, []);

    public static PointRow Source(string code, string county, params string[] inflows) => Point(code, "source", "白沙水库", "lake", county, null, inflows);

    public static PointRow Canal(string code, string county, params string[] inflows) =>
        Point(code, "canal", "南水北调中线总干渠", "river", county, null, inflows);

    public static PointRow Point(string code, string kind, string water, string type, string county, int? target, string[] inflows) =>
        new(code, code + "断面", kind, water, type, county, target, inflows, "", [], "", null, null);

    public static ResultRow Result(string point, int @class) => new(September, point, @class, "", true, "");

    public static ResultRow Status(string point, string status) => new(September, point, null, status, true, "文4");

    /// <summary>A sample that has every needed indicator at the limit of a class.</summary>
    public static Sample Reading(string point, int @class)
    {
        decimal of(string i) => Standards.Limit("river", i, Math.Min(@class, 5)) * (@class < 6 ? 1 : i == "DO" ? 0.5m : 2);
        var values = new[] { "DO", "CODMN", "NH3N", "TP" }.ToDictionary(i => i, i => new Value(of(i), false));
        values["PH"] = new Value(7, false);
        return new Sample(September, point, "", values, "");
    }

    public static EventRow Event(string id, string kind, string county, string river = "颍河", decimal? volume = null) =>
        new(September, id, kind, county, "", null, EventsLaw.NeedsRiver(kind) ? river : "", "", null, volume);

    public static EventRow Outlet(string id, string county, string outlet, int day, decimal volume) =>
        new(September, id, "illegal-outlet", county, "", null, "颍河", outlet, new DateOnly(2021, 9, day), volume);

    public static Ruling Ruling(string subject, string question, string answer) => new(September, subject, question, answer);

    public static ChoiceRow Choice(string key, string choice) => new(key, choice, null, null);

    /// <summary>The folder settled for September, in the plainest writing.</summary>
    public static byte[] Settled(Folder folder, string format)
    {
        using TemporaryFolder written = TemporaryFolder.Of(FolderFiles.Write(folder, Style.Plain));
        return CommandLine.Settled(written.Path, September.ToString(), format);
    }
}
