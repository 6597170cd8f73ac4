using System.Text;
using System.Text.Json;
using EcoComp.Cli.Tests.Golden;

namespace EcoComp.Cli.Tests.Input;

/// <summary>A folder with nearly everything wrong: one run tells all of it.</summary>
public sealed class EveryFaultAtOnceTests
{
    [TestCase("zh")]
    [TestCase("en")]
    public void A_folder_that_is_wrong_in_many_ways_tells_all_of_them_at_once(string lang)
    {
        using TestFolder folder = Wrong();
        Outcome outcome = folder.Check("--lang", lang);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        string[] codes = [.. outcome.FaultLines.Select(line => line.Split(": ")[1].Split(' ')[1]).Distinct()];
        Assert.That(codes, Has.Length.GreaterThanOrEqualTo(40), string.Join(' ', codes));
        GoldenFile.Matches($"every-fault.{lang}.txt", outcome.OutputBytes);
    }

    [Test]
    public void The_same_faults_come_as_data()
    {
        using TestFolder folder = Wrong();
        Outcome outcome = folder.Check("--format", "json");
        GoldenFile.Matches("every-fault.json", outcome.OutputBytes);
        using JsonDocument faults = JsonDocument.Parse(outcome.OutputBytes);
        IEnumerable<string> lines = faults.RootElement.EnumerateArray().Select(f =>
            $"{f.GetProperty("file")}:{f.GetProperty("line")}:{f.GetProperty("field")}: {f.GetProperty("severity")} {f.GetProperty("code")}: {f.GetProperty("message")}（{f.GetProperty("remedy")}）");
        Assert.That(lines, Is.EqualTo(folder.Check().FaultLines));
    }

    [Test]
    public void Settling_and_explaining_refuse_the_folder_with_the_same_lines_on_standard_error()
    {
        using TestFolder folder = Wrong();
        string[] lines = folder.Check().FaultLines;
        foreach (Outcome outcome in new[]
        {
            folder.Settle("2021-09"), folder.Settle("2021-09", "--format", "json"), Ecocomp.Run("explain", "2021-09", "--data", folder.Data, "--subject", "S1"),
        })
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
            Assert.That(outcome.OutputBytes, Is.Empty);
            Assert.That(outcome.Error, Is.EqualTo(string.Concat(lines.Select(line => line + "\n"))));
        }
    }

    [Test]
    public void The_faults_are_those_of_the_whole_folder_whatever_is_asked_for()
    {
        using TestFolder folder = Wrong();
        string all = folder.Settle("2021-09").Error;
        Assert.That(folder.Settle("2030-01", "--county", "A").Error, Is.EqualTo(all));
        Assert.That(folder.Settle("2021-01").Error, Is.EqualTo(all));
    }

    private static TestFolder Wrong() => TestFolder.Small()
        .Write("ruling.csv", "x\n")
        .Write("counties.csv", Encoding.UTF8.GetBytes("code,name,aliases,说明\nA,甲县,甲,\nB,甲,,\nC,,,\nD,丁\0县,,\n"))
        .Write(
            "points.csv",
            """
            code,name,kind,water_body,water_type,county,target,inflows,from,to
            S1,一桥,section,颍河,river,A,Ⅲ,R1,,
            S2,二桥,section,颍河,river,A,,S1,,
            S3,三桥,断面一,颍河,river,Z,优,S9,21-9,Sep-21
            S4,四桥,section,颍河,groundwater,A,劣Ⅴ,S5,2022-01,2021-12
            S5,五桥,section,颍河,river,C,Ⅲ,S6,,2021-12
            S6,六桥,section,颍河,river,D,Ⅲ,S5,,
            S5,五桥,source,颍河,lake,,Ⅲ,,2021-12,
            R1,入境,reference,颍河,river,,Ⅲ,,,2021-09
            W1,水源一,source,地下水,groundwater,B,Ⅳ,,,
            C1,干渠一,canal,总干渠,river,B,,,,

            """)
        .Write(
            "monitoring.csv",
            """
            month,point,class,status,routine,document
            2021-09,S1,Ⅲ,,,
            2021-10,S1,Ⅲ类,断流,,
            2021-09,S1,Ⅳ,,否,
            2021-10,R1,Ⅲ,,,
            2021-09,W1,劣五类,,,
            2021-10,W1,,停测,,
            2021-11,W1,六,,,
            2021-11,S9,Ⅲ,,,
            2021-12,S1,Ⅲ,,
            2021-12,"W1"x,Ⅲ,,,
            2021-09,C1,Ⅱ,,,

            """)
        .Events(
            "2021-09,E1,polluted-water,A,颍河,,,约3000,文1,", "2021-09,E1,polluted-water,A,颍河,口,,-5,文1,", "2021-09,E3,illegal-outlet,A,,口,9月8日,1,,",
            "2021-09,E4,illegal-outlet,A,,口,2021-09-08,1,文1,", "2021-09,E5,illegal-outlet,A,,口,2021-09-06,1,文1,", "2021-10,E6,illegal-outlet,B,,口,2021-10-03,1,文1,",
            "2021-09,E7,toxic,Z,,,,,文1,", "2021-09,C1,canal-accident,,,,,,文1,")
        .Rulings(
            "2021-09,S8,improved,是,文1,", "2021-09,S1,improved,是,文1,", "2021-09,S1,improved,否,文1,", "2021-09,S1,improved,是,文2,", "2021-09,S1,net-class,Ⅴ,文1,",
            "2021-09,R1,net-class,Ⅱ,文1,", "2021-09,C1,responsible,A,文1,", "2021-13,S1,result,later,,")
        .Interpretations("scopes,five-rivers,文1,,", "scope,six-rivers,文1,,", "toxic,per-event,文1,,", "toxic,per-event,文1,2022-01,")
        .Write("fund.csv", "month,item,amount_yuan,amount_yuan\n2021-09,省级扣收,0.5,1\n2021-09,上缴,1,1\n");
}
