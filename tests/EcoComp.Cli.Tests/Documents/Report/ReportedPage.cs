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

    /// <summary>Sections that join, part and pass one another, each in a county of its own.</summary>
    public static TestFolder Joining()
    {
        (string Code, string Inflows)[] points =
        [
            ("T1", ""), ("T2", ""), ("T3", ""), ("J", "T1;T2;T3"), ("K", "T1;T3"), ("L", "J;T2"), ("M", "L;K;T1"), ("N", "J;K"), ("O", "M;N;T3"), ("U", "T3;K"),
        ];
        return TestFolder.Empty()
            .Write("counties.csv", "code,name\n" + string.Concat(points.Select(p => $"X{p.Code},{p.Code}县\n")))
            .Write("points.csv", "code,name,kind,water_body,water_type,county,target,inflows\n" + string.Concat(points.Select(p => $"{p.Code},断面{p.Code},section,颍河,river,X{p.Code},Ⅲ,{p.Inflows}\n")))
            .Write("monitoring.csv", "month,point,class\n" + string.Concat(points.Select((p, i) => $"2021-09,{p.Code},{"ⅠⅡⅢⅣⅤ"[i % 5]}\n")));
    }

    /// <summary>300 sections with hostile names on a river with tributaries, and 60 months.</summary>
    public static TestFolder Large()
    {
        string[] names = ["<script>alert(1)</script>", "\"\"'&amp;</svg>", "\u200fאבג", "<!-- ]]>", "名称很长的断面名称很长的断面"];
        string[] classes = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];
        string inflows(int i) => string.Join(';', new[] { (i % 10 > 0, i - 1), (i % 10 == 5, i - 3), (i % 10 == 9 && i > 20, i - 10) }.Where(f => f.Item1).Select(f => $"S{f.Item2:000}"));
        IEnumerable<string> months = Enumerable.Range(0, 60).Select(i => $"{2021 + ((i + 8) / 12)}-{((i + 8) % 12) + 1:00}");
        return TestFolder.Empty()
            .Write("counties.csv", "code,name\n" + string.Concat(Enumerable.Range(0, 30).Select(c => $"X{c:00},\"{names[c % 5]}{c}县\"\n")))
            .Write("points.csv", "code,name,kind,water_body,water_type,county,target,inflows\n" + string.Concat(
                Enumerable.Range(0, 300).Select(i => $"S{i:000},\"{names[i % 5]}断面{i}\",section,颍河,river,X{i % 30:00},Ⅲ,{inflows(i)}\n")))
            .Write("monitoring.csv", "month,point,class\n" + string.Concat(
                months.SelectMany((m, k) => Enumerable.Range(0, 300).Select(i => $"{m},S{i:000},{classes[((i * 7) + k) % 6]}\n"))));
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
