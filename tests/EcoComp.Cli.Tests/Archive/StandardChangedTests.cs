using System.Text;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// A water quality standard is evidence: the receipt names those that judged the month's samples with their digests, the month keeps them, and a limit
/// that was changed since is said and moves nothing.
/// </summary>
public sealed class StandardChangedTests
{
    private const string Surface = "GB 3838-2002";
    private const string Groundwater = "GB/T 14848-2017";
    private const string Header = "month,point,PH,DO,CODMN,NH3N,TP,HARD,TDS,NO3,F\n";

    /// <summary>Class Ⅲ by ammonia nitrogen, and Ⅳ where its limit is 0.9 mg/L.</summary>
    private const string Section = "2021-10,S1,7,8,2,0.95,0.05,,,,\n";

    private const string Source = "2021-10,W1,7,,0.5,0.01,,100,200,1,0.5\n";

    private static readonly StandardCatalogue Strict = Changed("[0.15, 0.5, 1.0, 1.5, 2.0]", "[0.15, 0.5, 0.9, 1.5, 2.0]");

    [Test]
    public void The_receipt_names_each_standard_that_judged_a_sample_with_the_digest_of_its_file()
    {
        using TestArchive archive = WithReadings(Section, Source);
        archive.Close("2021-09", "2021-10");
        string[] expected =
        [
            $"{Surface} gb3838-2002.json {Sha256("gb3838-2002.json")}",
            $"{Groundwater} gb14848-2017.json {Sha256("gb14848-2017.json")}",
        ];
        Assert.That(Standards(archive, "2021-10"), Is.EqualTo(expected));
        Assert.That(Standards(archive, "2021-09"), Is.Empty, "a month without samples uses none");
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void Only_the_standard_of_the_water_that_was_sampled_is_used()
    {
        using TestArchive archive = WithReadings(Source);
        archive.Close("2021-10");
        Assert.That(Standards(archive, "2021-10").Select(s => s[..s.LastIndexOf(' ')]), Is.EqualTo(new[] { Groundwater + " gb14848-2017.json" }));
    }

    [Test]
    public void A_sample_beside_an_official_class_uses_its_standard_and_a_row_without_a_sample_uses_none()
    {
        using TestArchive archive = TestArchive.Small();
        File.WriteAllText(
            Path.Combine(archive.Data, "readings.csv"),
            "month,point,status,document,PH,DO,CODMN,NH3N,TP\n2021-10,S1,,,7,8,2,0.95,0.05\n2021-11,S1,suspended,文1,,,,,\n");
        archive.Close("2021-10", "2021-11");
        Assert.That(Standards(archive, "2021-10"), Has.Length.EqualTo(1).And.All.StartWith(Surface));
        Assert.That(Standards(archive, "2021-11"), Is.Empty);
    }

    [Test]
    public void An_amendment_names_the_standards_that_judged_its_own_data()
    {
        using TestArchive archive = WithReadings(Section);
        archive.Close("2021-10");
        archive.Amend("2021-10", "readings.csv", "7,8,2,0.95", "7,8,2,1.2");
        Assert.That(Standards(archive, "2021-10/amendments/001"), Has.Length.EqualTo(1).And.All.StartWith(Surface));
    }

    [Test]
    public void A_month_replays_by_its_own_limits_and_says_that_the_programs_are_others()
    {
        using TestArchive archive = WithReadings(Section);
        archive.Close("2021-09", "2021-10", "2021-11");
        Use(archive, Strict);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((0, 0)), replay.Output);
        Assert.That(replay.Output, Does.Match($"2021-10  一致.*程序自带的水质标准 {Surface} 与档案内 law/ 的不同，按档案内的重算"));
        Outcome english = archive.Replay("--lang", "en");
        Assert.That(english.Output, Does.Contain($"the program's own water quality standard {Surface} is another than that in law/ of the archive"));
    }

    [Test]
    public void A_month_is_amended_by_its_own_limits_and_the_next_is_closed_by_the_new_ones()
    {
        using TestArchive archive = WithReadings(Section, Section.Replace("2021-10", "2021-11", StringComparison.Ordinal));
        archive.Close("2021-10");
        Use(archive, Strict);
        Outcome amended = archive.Run("amend", "2021-10", "--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        Assert.That((amended.ExitCode, amended.Output), Is.EqualTo((0, "2021-10 按新数据结算与 2021-10 相同，没有写入\n")), "by 0.9 mg/L the class would be another");
        Assert.That(amended.Error, Does.Contain($"ecocomp: 2021-10：程序自带的水质标准 {Surface} 与档案内 law/ 的不同"));
        archive.Close("2021-11");
        Assert.That(Standards(archive, "2021-11").Single(), Does.EndWith(Strict.Find(Surface)!.Sha256));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_receipt_that_hides_the_standards_it_used_is_told()
    {
        using TestArchive archive = WithReadings(Section);
        archive.Close("2021-10");
        Rewrite(archive, text =>
        {
            int at = text.IndexOf("\"standards\": [", StringComparison.Ordinal);
            return text[..at] + "\"standards\": []" + text[text.IndexOf(",\n  \"rulings_unused\"", StringComparison.Ordinal)..];
        });
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(TestArchive.Told(replay), Is.EqualTo(new[] { "  2021-10/receipt.json：凭证所记的水质标准与评价数据所用的不符" }));
    }

    [Test]
    public void A_receipt_that_names_a_standard_by_which_the_regulation_does_not_judge_is_told()
    {
        using TestArchive archive = WithReadings(Section);
        archive.Close("2021-10");
        Rewrite(archive, text => text.Replace(Surface, "GB 3838-1988", StringComparison.Ordinal));
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(TestArchive.Told(replay), Is.EqualTo(new[] { "  2021-10/receipt.json：凭证所记的水质标准与评价数据所用的不符" }));
    }

    [Test]
    public void What_an_earlier_version_wrote_is_refused_in_one_line()
    {
        using TestArchive archive = TestArchive.Closed();
        foreach (string file in Directory.EnumerateFiles(archive.Root, "receipt.json", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("ecocomp.receipt/2", "ecocomp.receipt/1", StringComparison.Ordinal));
        const string line = "ecocomp: 2021-09/receipt.json：是别的版本写的凭证（ecocomp.receipt/1），本版只读 ecocomp.receipt/2；请用写它的版本查验这个档案\n";
        foreach (Outcome refused in new[]
        {
            archive.Replay(), archive.Replay("2021-10"), archive.TryClose("2021-12"), archive.Run("history", "--archive", archive.Root),
            archive.Run("diff", archive["2021-09"], archive.Data),
            archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a"),
        })
        {
            Assert.That((refused.ExitCode, refused.Output, refused.Error), Is.EqualTo((5, "", line)));
        }
    }

    [Test]
    public void Classes_are_judged_by_the_standards_at_hand_where_no_regulation_says()
    {
        using TestArchive archive = WithReadings(Section);
        Outcome Classify() => archive.Run("classify", Path.Combine(archive.Data, "readings.csv"), "--type", "river", "--format", "csv");
        Assert.That(Classify().Output, Does.Contain("2021-10,S1,river,GB 3838-2002,Ⅲ,"));
        Use(archive, Strict);
        Assert.That(Classify().Output, Does.Contain("2021-10,S1,river,GB 3838-2002,Ⅳ,"));
    }

    /// <summary>A small folder with readings of October in place of the rows of monitoring.csv.</summary>
    internal static TestArchive WithReadings(params string[] rows)
    {
        TestArchive archive = TestArchive.Small();
        File.WriteAllText(Path.Combine(archive.Data, "readings.csv"), Header + string.Concat(rows));
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        string[] points = [.. rows.Select(r => string.Join(',', r.Split(',')[..2]))];
        File.WriteAllLines(monitoring, [.. File.ReadAllLines(monitoring).Where(l => !points.Any(p => l.StartsWith(p + ",", StringComparison.Ordinal)))]);
        return archive;
    }

    /// <summary>Lets the program have other standards than its own.</summary>
    internal static void Use(TestArchive archive, StandardCatalogue standards) => archive.Surroundings = archive.Surroundings with
    {
        Catalogue = () => RegulationCatalogue.BuiltIn(standards),
        Standards = () => standards,
    };

    /// <summary>The program's standards, of which the limits of ammonia nitrogen in surface water are others.</summary>
    internal static StandardCatalogue Changed(string old, string changed)
    {
        string text = Encoding.UTF8.GetString(Bytes("gb3838-2002.json"));
        string row = text.Split('\n').Single(l => l.Contains("\"NH3N\", \"unit\"", StringComparison.Ordinal));
        Assert.That(row, Does.Contain(old));
        text = text.Replace(row, row.Replace(old, changed, StringComparison.Ordinal), StringComparison.Ordinal);
        return new StandardCatalogue(
        [
            StandardReader.Read(Encoding.UTF8.GetBytes(text), "gb3838-2002.json"), StandardCatalogue.BuiltIn.Find(Groundwater)!,
        ]);
    }

    /// <summary>Writes the receipt of October otherwise and hides that in SHA256SUMS.</summary>
    private static void Rewrite(TestArchive archive, Func<string, string> change)
    {
        (string receipt, string sums) = (archive["2021-10/receipt.json"], archive["SHA256SUMS"]);
        string before = Digest.Sha256Text(File.ReadAllBytes(receipt));
        File.WriteAllText(receipt, change(File.ReadAllText(receipt)));
        string after = Digest.Sha256Text(File.ReadAllBytes(receipt));
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(before, after, StringComparison.Ordinal));
    }

    private static byte[] Bytes(string file) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "src", "EcoComp.Core", "WaterQuality", "Standards", file));

    private static string Sha256(string file) => Digest.Sha256Text(Bytes(file));

    private static string[] Standards(TestArchive archive, string part)
    {
        using JsonDocument receipt = JsonDocument.Parse(File.ReadAllBytes(archive[part + "/receipt.json"]));
        Assert.That(receipt.RootElement.GetProperty("schema").GetString(), Is.EqualTo("ecocomp.receipt/2"));
        Assert.That(
            receipt.RootElement.EnumerateObject().TakeLast(4).Select(m => m.Name), Is.EqualTo(new[] { "by", "standards", "rulings_unused", "owed" }));
        return
        [
            .. receipt.RootElement.GetProperty("standards").EnumerateArray().Select(s => string.Join(' ', s.EnumerateObject().Select(m => m.Value.GetString()))),
        ];
    }
}
