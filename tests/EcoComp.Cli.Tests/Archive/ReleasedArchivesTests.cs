using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>What a released version closed stays replayable: one archive per version, made by its own program (Released/make) and never again.</summary>
public sealed class ReleasedArchivesTests
{
    /// <summary>Each version's archive, and the sha256 of its SHA256SUMS: an archive that was made again is another.</summary>
    private static readonly (string Version, string Sha256)[] Released =
    [
        ("1.0.0", "ad80dfac633c898987f68469ab1dd140a371f72653504996c2c87b60b23e882d"),
    ];

    private static IEnumerable<string> Versions => Released.Select(r => r.Version);

    [Test]
    public void Every_version_whose_archive_is_kept_is_asked_here() =>
        Assert.That(Directory.EnumerateDirectories(Folder("")).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(Versions));

    [TestCaseSource(nameof(Versions))]
    public void The_archive_is_the_one_that_was_made_then(string version)
    {
        string archive = Path.Combine(Folder(version), "archive");
        string sums = Path.Combine(archive, "SHA256SUMS");
        Assert.That(Digest.Sha256Text(File.ReadAllBytes(sums)), Is.EqualTo(Released.Single(r => r.Version == version).Sha256));
        string[] files = [.. Directory.EnumerateFiles(archive, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(archive, f).Replace('\\', '/')).Where(f => f is not ("SHA256SUMS" or "SM3SUMS")).Order(StringComparer.Ordinal)];
        Assert.That(File.ReadAllLines(sums).Order(StringComparer.Ordinal), Is.EqualTo(
            files.Select(f => $"{Digest.Sha256Text(File.ReadAllBytes(Path.Combine(archive, f)))}  {f}").Order(StringComparer.Ordinal)));
    }

    [TestCaseSource(nameof(Versions))]
    public void It_holds_amendments_a_late_closing_owed_results_shares_and_two_regulations(string version)
    {
        string archive = Path.Combine(Folder(version), "archive");
        JsonElement[] receipts = [.. Directory.EnumerateFiles(archive, "receipt.json", SearchOption.AllDirectories).Select(Json)];
        Assert.That(receipts.Count(r => r.GetProperty("kind").GetString() == "amendment"), Is.EqualTo(2));
        Assert.That(receipts.Count(r => r.GetProperty("taken_up").GetArrayLength() > 0), Is.EqualTo(2));
        Assert.That(receipts.Count(r => r.GetProperty("late").GetBoolean()), Is.EqualTo(1));
        Assert.That(receipts.Count(r => r.GetProperty("owed").GetArrayLength() > 0), Is.AtLeast(2));
        Assert.That(receipts.Select(r => r.GetProperty("regulation").GetProperty("id").GetString()).Distinct().Count(), Is.EqualTo(2));
        Assert.That(receipts.Count(r => r.GetProperty("standards").GetArrayLength() > 0), Is.AtLeast(1));
        Assert.That(
            Directory.EnumerateFiles(archive, "items.csv", SearchOption.AllDirectories).SelectMany(f => ItemRows.Of(File.ReadAllBytes(f)))
                .Count(r => r["share_percent"].Length > 0), Is.AtLeast(1));
    }

    [TestCaseSource(nameof(Versions))]
    public void Every_month_replays_to_the_same_bytes(string version)
    {
        Outcome replay = Replay(version, Now);
        Assert.That((replay.ExitCode, replay.Error), Is.EqualTo((0, "")), replay.Output);
        Assert.That(TestArchive.Told(replay), Is.Empty, replay.Output);
        Assert.That(replay.Output.Split("  一致：").Length - 1, Is.EqualTo(5), replay.Output);
    }

    [TestCaseSource(nameof(Versions))]
    public void A_later_program_that_pays_otherwise_replays_it_and_says_where_its_own_regulation_differs(string version)
    {
        RegulationCatalogue other = DiffTests.Changed("\"yuan\": 300000", "\"yuan\": 310000");
        Says(Replay(version, Later with { Catalogue = () => other }), "现有的办法 xuchang-2021 与档案内 law/ 的文件字节不同，按档案内的重算");
    }

    [TestCaseSource(nameof(Versions))]
    public void A_later_program_with_another_limit_replays_it_and_says_where_its_own_standard_differs(string version)
    {
        StandardCatalogue standards = StandardChangedTests.Changed("[0.15, 0.5, 1.0, 1.5, 2.0]", "[0.15, 0.5, 0.9, 1.5, 2.0]");
        Says(
            Replay(version, Later with { Catalogue = () => RegulationCatalogue.BuiltIn(standards), Standards = () => standards }),
            "程序自带的水质标准 GB 3838-2002 与档案内 law/ 的不同，按档案内的重算");
    }

    [TestCaseSource(nameof(Versions))]
    public void A_later_program_that_words_a_statement_otherwise_replays_it_and_says_where_its_own_words_differ(string version)
    {
        using TestArchive archive = TestArchive.Of();
        TestArchive.Copy(Path.Combine(Folder(version), "archive"), archive.Root);
        // One program has one wording: the month's is changed in its place, with all that leads to it, as if the program's had been since.
        archive.Forge("2022-01/law/wording.json", "\"label.title\": \"{0} 月度结算\"", "\"label.title\": \"{0} 每月结算\"");
        archive.Surroundings = Later;
        Outcome replay = archive.Replay("2022-01");
        Assert.That(replay.Output, Does.Contain("程序自带的中文用语与档案内 law/ 的不同"));
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((0, 0)), replay.Output);
    }

    private static Surroundings Now => Surroundings.OfProcess(terminal: false);

    private static Surroundings Later => Now with { Version = "99.0.0" };

    private static void Says(Outcome replay, string difference)
    {
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((0, 0)), replay.Output);
        Assert.That(replay.Output, Does.Contain(difference));
    }

    private static Outcome Replay(string version, Surroundings surroundings)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        string[] arguments = ["replay", "--archive", Path.Combine(Folder(version), "archive"), "--regulations", Path.Combine(Folder(version), "regulations")];
        int exitCode = App.Run(arguments, output, error, surroundings);
        return new Outcome(exitCode, output.ToArray(), error.ToArray());
    }

    private static JsonElement Json(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }

    private static string Folder(string version) => Path.Combine(Repository.Root, "tests", "EcoComp.Cli.Tests", "Released", version);
}
