using System.Text;

namespace EcoComp.Cli.Tests.Documents.Report;

/// <summary>Pages that tests look at.</summary>
internal static class ReportedPage
{
    /// <summary>The months of the sample.</summary>
    public const string Year = "2021-09..2022-08";

    /// <summary>The sample.</summary>
    public static string Sample => Path.Combine(Repository.Root, "samples", "xuchang");

    /// <summary>A page of a data folder.</summary>
    public static string Of(string data, string months, params string[] more) => Encoding.UTF8.GetString(BytesOf(["--data", data, .. more], months));

    /// <summary>The bytes of a page.</summary>
    public static byte[] BytesOf(string[] source, string months)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "report.html");
        Outcome outcome = Ecocomp.Run(["report", months, "--out", file, .. source]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output.Trim(), Is.EqualTo(file));
        return File.ReadAllBytes(file);
    }

    /// <summary>A folder whose names are full of what pages and readers stumble over.</summary>
    public static TestFolder Hostile() => TestFolder.Small()
        .Write("counties.csv", "code,name,aliases\nA,\"<script>alert(1)</script>甲县\",\nB,\"乙&amp;县\"\"'\",\n")
        .Write(
            "points.csv",
            """
            code,name,kind,water_body,water_type,county,target,inflows,from,to
            S1,"</svg><img src=x onerror=alert(2)>עברית",section,颍河,river,A,Ⅲ,R1,,
            R1,"入境'""<b>",reference,颍河,river,,Ⅲ,,,
            W1,水源一,source,地下水,groundwater,B,,,,
            C1,干渠一,canal,总干渠,river,B,,,,

            """)
        .Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅴ")
        .Events("2021-09,<E&1>,intake,A,,,,,\"许环]]><!--〔2021〕1号\",");
}
