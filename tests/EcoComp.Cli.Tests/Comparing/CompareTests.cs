using System.Globalization;
using System.Text;
using System.Text.Json;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary><c>compare</c>: the sample's year under an assumption comes to what a folder comes to that was changed by hand.</summary>
public sealed class CompareTests
{
    private static readonly byte[] Law = RegulationCatalogue.BuiltInFiles().Single();
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    [Test]
    public void A_choice() => Same(f => f.Choose("canal-accident", "干渠事故与未达标", "adds"), "--choice", "canal-accident=adds");

    [Test]
    public void A_choice_by_its_Chinese_names() => Same(f => f.Choose("canal-miss", "干渠未达标", "per-point"), "--choice", "干渠未达标=逐点计");

    [Test]
    public void A_class_of_one_month() => Same(f => f.Replace("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅳ"), "--class", "2021-09/QY-03=Ⅳ");

    [Test]
    public void A_class_of_all_months() => Same(f => f.Write("monitoring.csv", string.Join('\n', File.ReadLines(f["monitoring.csv"]).Select(l =>
    {
        string[] cells = l.Split(',');
        if (cells[1] == "YH-02") (cells[2], cells[3]) = ("劣Ⅴ", "");
        return string.Join(',', cells);
    })) + "\n"), "--class", "颍河褚河桥=V-");

    [Test]
    public void A_class_in_place_of_readings() => Same(f => f.Add("monitoring.csv", "2021-09,QY-01,Ⅲ,,,,,"), "--class", "2021-09/QY-01=Ⅲ");

    [Test]
    public void A_status() => Same(f => f.Replace("monitoring.csv", "2021-09,QY-03,劣Ⅴ,", "2021-09,QY-03,,断流"), "--status", "2021年9月/QY-03=断流");

    [Test]
    public void A_ruling_in_place_of_one() =>
        Same(f => f.Replace("rulings.csv", "2021-10,SJ2110-01,责任县区,长葛市", "2021-10,SJ2110-01,责任县区,禹州市 40%；长葛市 60%"), "--ruling", "SJ2110-01,责任县区,禹州市 40%；长葛市 60%");

    [Test]
    public void A_ruling_that_was_open() => Same(f => f.Add("rulings.csv", "2022-04,SJ2204-01,responsible,411024,D9,"), "--ruling", "SJ2204-01,responsible,411024");

    [Test]
    public void Another_folder()
    {
        using TestFolder other = TestFolder.Sample().Replace("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ").Replace("events.csv", "2021-09,SJ2109-01", "2021-09,SJ2109-99");
        Same(f => f.Replace("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ"), "--data-b", other.Data);
    }

    [Test]
    public void A_draft_with_a_ladder_raised_an_article_left_out_and_an_amount_changed()
    {
        using TestFolder folder = TestFolder.Sample();
        folder.Write("draft.json", DraftTests.Draft);
        string law = Encoding.UTF8.GetString(Law)
            .Replace("""{ "target": "Ⅳ", "class": "Ⅴ", "yuan": 200000 }""", """{ "target": "Ⅳ", "class": "Ⅴ", "yuan": 400000 }""", StringComparison.Ordinal)
            .Replace("""{ "target": "Ⅳ", "class": "劣Ⅴ", "yuan": 1000000 }""", """{ "target": "Ⅳ", "class": "劣Ⅴ", "yuan": 1500000 }""", StringComparison.Ordinal)
            .Replace("\"weekYuan\": 500000", "\"weekYuan\": 800000", StringComparison.Ordinal);
        string[] lines = law.Split('\n');
        int at = Array.FindIndex(lines, l => l.Contains("\"id\": \"7.3\"", StringComparison.Ordinal));
        JsonElement intake = JsonDocument.Parse(law).RootElement.GetProperty("interpretations").EnumerateArray().Single(i => i.GetProperty("key").GetString() == "intake");
        law = string.Join('\n', lines.Where((_, i) => i < at - 1 || i > at + 2)).Replace(intake.GetRawText() + ",", "", StringComparison.Ordinal);
        Same(f => f, Encoding.UTF8.GetBytes(law), "--regulation", folder["draft.json"]);
    }

    [Test]
    public void A_regulation_of_its_own()
    {
        using TestFolder folder = TestFolder.Sample();
        byte[] law = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Law).Replace("\"id\": \"xuchang-2021\"", "\"id\": \"xuchang-2027\"", StringComparison.Ordinal)
            .Replace("\"perClassYuan\": 2000000", "\"perClassYuan\": 2500000", StringComparison.Ordinal));
        folder.Write("law.json", law);
        Same(f => f, law, "--regulation", folder["law.json"]);
    }

    [Test]
    public void All_of_them_together()
    {
        using TestFolder other = TestFolder.Sample().Replace("monitoring.csv", "2021-10,QY-03,", "2021-10,QY-03,劣Ⅴ,,,,,\n2021-10,QY-00,");
        other.Write("monitoring.csv", string.Join('\n', File.ReadLines(other["monitoring.csv"]).DistinctBy(l => string.Join(',', l.Split(',').Take(2)))) + "\n");
        Same(
            f =>
            {
                f.Write("monitoring.csv", File.ReadAllBytes(other["monitoring.csv"]));
                f.Choose("toxic", "有毒有害计次", "per-event");
                f.Replace("monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅳ");
                return f.Add("rulings.csv", "2022-04,SJ2204-01,responsible,411024,D9,");
            },
            "--data-b", other.Data, "--choice", "toxic=per-event", "--class", "2021-09/QY-03=Ⅳ", "--ruling", "SJ2204-01,responsible,411024");
    }

    private static void Same(Func<TestFolder, TestFolder> change, params string[] options) => Same(change, null, options);

    /// <summary>The CSV agrees with the sample as it is and with a copy that was changed by hand; and something moved.</summary>
    private static void Same(Func<TestFolder, TestFolder> change, byte[]? law, params string[] options)
    {
        using TestFolder asItIs = TestFolder.Sample();
        using TestFolder byHand = change(TestFolder.Sample());
        Dictionary<(string, string), long> now = ByHand.Nets(asItIs), then = ByHand.Nets(byHand, law: law);
        Outcome outcome = Ecocomp.Run(["compare", ByHand.Year, "--data", Sample, "--format", "csv", .. options]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        IReadOnlyList<string[]> rows = CsvRecords.Of(outcome.Output[1..]);
        Assert.That(rows[0], Is.EqualTo("month,county_code,county_name,baseline_net_yuan,scenario_net_yuan,difference_yuan".Split(',')));
        Assert.That(rows, Has.Count.EqualTo(1 + (12 * 9)));
        Assert.That(rows.Skip(1).Select(r => ((r[0], r[1]), r[3], r[4], r[5])), Is.EqualTo(now.Select(n => (
            n.Key, Text(n.Value), Text(then[n.Key]), Text(then[n.Key] - n.Value)))));
        Assert.That(rows.Skip(1).Any(r => r[5] != "0"));
    }

    private static string Text(long yuan) => yuan.ToString(CultureInfo.InvariantCulture);
}
