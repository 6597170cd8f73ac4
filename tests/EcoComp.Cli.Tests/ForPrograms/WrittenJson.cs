using System.Text;
using System.Text.Json;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Cli.Tests.Golden;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.ForPrograms;

/// <summary>A JSON that the program wrote or reads.</summary>
/// <param name="Schema">The name of its schema.</param>
/// <param name="From">Where it is from.</param>
/// <param name="Json">The JSON.</param>
internal sealed record WrittenJson(string Schema, string From, JsonElement Json)
{
    /// <summary>A file of settings with every key that there is.</summary>
    public const string EverySetting = """
        {
          "data": "数据", "archive": "archive", "out": "结果", "lang": "zh", "regulations": "办法", "samples": 4,
          "import": { "sheet": "9月", "map": "map.csv", "as": "monitoring" },
          "notice": { "number": "许环〔2021〕1号", "date": "2021-10-09", "addressees": ["各县区"], "copies": ["市财政局"], "objection": "五日内书面提出" }
        }
        """;

    private const string Written = "--- standard output\n";
    private const string Said = "--- standard error\n";

    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    private static readonly Lazy<IReadOnlyList<WrittenJson>> Made = new(() => [.. Goldens(), .. OfTheSample(), .. OfTheArchive(), .. ReadOnes()]);

    /// <summary>All goldens, what every command writes over both samples, and the files that the program reads.</summary>
    public static IReadOnlyList<WrittenJson> All => Made.Value;

    private static WrittenJson Of(string from, string text) =>
        JsonDocument.Parse(text).RootElement is var json ? new WrittenJson(SchemaFile.Of(json), from, json) : throw new InvalidOperationException();

    private static IEnumerable<WrittenJson> Goldens()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(GoldenFile.Folder, "commands")).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(path);
            int begin = text.IndexOf(Written, StringComparison.Ordinal) + Written.Length;
            string output = text[begin..text.LastIndexOf(Said, StringComparison.Ordinal)];
            if (output.StartsWith("{\n", StringComparison.Ordinal) || output.StartsWith('[')) yield return Of(Path.GetFileName(path), output);
        }

        yield return Of("every-fault.json", File.ReadAllText(Path.Combine(GoldenFile.Folder, "every-fault.json")));
    }

    private static IEnumerable<WrittenJson> OfTheSample()
    {
        yield return Printed("settle", "2021-09..2022-08", "--data", Sample);
        yield return Printed("settle", "2021-08", "--data", Sample, "--regulation", "xuchang-2021");
        yield return Printed("check", "--data", Sample);
        string readings = Path.Combine(Sample, "readings.csv");
        string[][] ways = [[], ["--by", "sample"], ["--partial", "--by", "sample", "--against", "target"]];
        foreach (string[] more in ways)
            yield return Printed(["classify", readings, "--points", Path.Combine(Sample, "points.csv"), .. more]);
        yield return Printed("classify", readings, "--type", "lake");
        string[] counties = [.. File.ReadAllLines(Path.Combine(Sample, "counties.csv")).Skip(1).Select(l => l.Split(',')[0])];
        foreach (string month in TestArchive.Year)
        {
            yield return Printed("fund", month, "--data", Sample);
            yield return Printed("outlook", month, "--data", Sample, "--samples", "9");
            foreach (string county in counties) yield return Printed("explain", month, "--county", county, "--data", Sample);
        }

        string[][] withoutResults = [["settle", "2022-08..2022-10"], ["fund", "2022-10"], ["outlook", "2022-09"], ["compare", "2022-09", "--status", "QY-02=dry"], ["compare", "2022-08..2022-09", "--each-choice"]];
        foreach (string[] line in withoutResults) yield return Printed([.. line, "--data", Sample]);
        foreach (string[] more in new string[][] { [], ["--samples", "2"] })
            yield return Printed(["outlook", "2022-09", "--data", Path.Combine(Repository.Root, "samples", "outlook"), .. more]);
        yield return Printed("outlook", "2021-08", "--data", Sample, "--regulation", "xuchang-2021");
        yield return Printed("explain", "2022-07", "--county", counties[0], "--data", Sample, "--lang", "en");
        yield return Printed("compare", "2021-09..2022-08", "--data", Sample, "--each-choice");
        yield return Printed(
            "compare", "2021-09..2022-08", "--data", Sample, "--choice", "outlet-week=monday", "--choice", "improvement=rulings-only", "--class", "2021-09/QY-03=Ⅳ", "--choice", "cross-boundary=once-per-county");
        yield return Printed("compare", "2022-04", "--data", Sample, "--status", "QY-02=dry", "--ruling", "SJ2204-01,responsible,411024");
    }

    private static List<WrittenJson> OfTheArchive()
    {
        using TestArchive archive = TestArchive.OfSample();
        archive.Close("2021-09", "2021-10");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ");
        archive.Close(TestArchive.Year[2..]);
        archive.Amend("2021-10", "events.csv", "大浪沟10·30,2021-10-30", "大浪沟10·31,2021-10-31");
        archive.Amend("2022-07", "monitoring.csv", "2022-07,YH-02,Ⅴ", "2022-07,YH-02,Ⅳ");
        var all = new List<WrittenJson>();
        foreach (string file in archive.Files().Where(f => f.EndsWith(".json", StringComparison.Ordinal) && !f.Contains("/law/", StringComparison.Ordinal)))
            all.Add(Of("archive/" + file, File.ReadAllText(archive[file])));
        string[] at = ["--archive", archive.Root];
        string[][] lines = [["history", .. at], ["history", "--by-origin", .. at], ["history", "--from", "2022-01", "--to", "2022-02", .. at], ["fund", "2022-08", "--data", archive.Data, .. at]];
        foreach (string[] line in lines)
            all.Add(Of(string.Join(' ', line), Encoding.UTF8.GetString(Output(archive.Run([.. line, "--format", "json"]), line))));
        return all;
    }

    private static IEnumerable<WrittenJson> ReadOnes()
    {
        foreach (byte[] regulation in RegulationCatalogue.BuiltInFiles()) yield return Of("a regulation", Encoding.UTF8.GetString(regulation));
        yield return Of("a draft", Comparing.DraftTests.Draft);
        yield return Settings("every setting", EverySetting);
        foreach (string lang in new[] { "zh", "en" })
        {
            using TestFolder parent = TestFolder.Empty();
            Ecocomp.Run("new", parent["new"], "--lang", lang);
            yield return Settings("new --lang " + lang, File.ReadAllText(Path.Combine(parent["new"], Project.FileName)));
        }
    }

    private static WrittenJson Settings(string from, string text) => new("project", from, JsonDocument.Parse(text).RootElement);

    private static WrittenJson Printed(params string[] line) =>
        Of(string.Join(' ', line), Encoding.UTF8.GetString(Output(Ecocomp.Run([.. line, "--format", "json"]), line)));

    private static byte[] Output(Outcome outcome, string[] line) =>
        outcome.OutputBytes.Length > 0 ? outcome.OutputBytes : throw new InvalidOperationException(string.Join(' ', line) + ": " + outcome.Error);
}
