using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>diff names a standard of which a limit was changed, and does so before it says that the program computes otherwise.</summary>
public sealed class StandardDifferencesTests
{
    private const string Surface = "GB 3838-2002";

    /// <summary>Class Ⅲ by ammonia nitrogen, Ⅳ where its limit is 0.9 mg/L, and Ⅱ where it is 1.0 and that of Ⅱ.</summary>
    private const string Section = "2021-10,S1,7,8,2,0.95,0.05,,,,\n";

    private static readonly StandardCatalogue Strict = StandardChangedTests.Changed("[0.15, 0.5, 1.0, 1.5, 2.0]", "[0.15, 0.5, 0.9, 1.5, 2.0]");
    private static readonly StandardCatalogue Stricter = StandardChangedTests.Changed("[0.15, 0.5, 1.0, 1.5, 2.0]", "[0.15, 0.5, 0.9, 0.94, 2.0]");

    private static readonly string Own = StandardCatalogue.BuiltIn.Find(Surface)!.Sha256;

    [Test]
    public void A_limit_that_was_changed_between_two_closings_is_the_cause_whichever_the_program_has_now()
    {
        using TestArchive first = Closed(StandardCatalogue.BuiltIn);
        using TestArchive second = Closed(Strict);
        string cause = Cause(Own, Sha256(Strict));
        foreach (StandardCatalogue now in new[] { StandardCatalogue.BuiltIn, Strict, Stricter })
        {
            StandardChangedTests.Use(first, now);
            Outcome diff = first.Run("diff", first["2021-10"], second["2021-10"]);
            Assert.That(diff.ExitCode, Is.EqualTo(5), diff.Error);
            Assert.That(Causes(diff), Is.Not.Empty.And.All.EqualTo(cause), diff.Output);
            Assert.That(diff.Output, Does.Contain("增 第四条（一）2 S1"));
        }

        Assert.That(first.Run("diff", first["2021-10"], second["2021-10"], "--lang", "en").Output, Does.Contain(
            $"because of water quality standard: another data file of {Surface}: sha256 {Own} → {Sha256(Strict)}"));
    }

    [Test]
    public void Against_a_data_folder_the_standard_is_named_with_the_digest_that_the_program_has()
    {
        using TestArchive archive = Closed(StandardCatalogue.BuiltIn);
        StandardChangedTests.Use(archive, Strict);
        Assert.That(
            Causes(archive.Run("diff", archive["2021-10"], archive.Data)), Is.Not.Empty.And.All.EqualTo(Cause(Own, Sha256(Strict))));
        Assert.That(
            Causes(archive.Run("diff", archive.Data, archive["2021-10"])), Is.Not.Empty.And.All.EqualTo(Cause(Sha256(Strict), Own)));
    }

    [Test]
    public void A_standard_that_both_were_settled_by_is_no_cause_where_the_data_changed()
    {
        using TestArchive archive = Closed(StandardCatalogue.BuiltIn);
        archive.Amend("2021-10", "readings.csv", "7,8,2,0.95", "7,8,2,1.2");
        StandardChangedTests.Use(archive, Strict);
        Outcome diff = archive.Run("diff", archive["2021-10"], archive["2021-10/amendments/001"]);
        Assert.That(diff.ExitCode, Is.EqualTo(5), diff.Error);
        Assert.That(Causes(diff), Is.Not.Empty.And.All.StartWith("原因 数据"), diff.Output);
    }

    [Test]
    public void A_month_without_samples_has_no_such_cause()
    {
        using TestArchive archive = Closed(StandardCatalogue.BuiltIn);
        StandardChangedTests.Use(archive, Strict);
        Assert.That(archive.Run("diff", archive["2021-09"], archive.Data).ExitCode, Is.Zero);
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        Assert.That(Causes(archive.Run("diff", archive["2021-09"], data, "--month", "2021-09")), Is.Not.Empty.And.All.StartWith("原因 数据"));
    }

    [Test]
    public void Where_the_regulation_and_a_standard_were_changed_both_are_named()
    {
        using TestArchive first = Closed(StandardCatalogue.BuiltIn);
        using TestArchive second = StandardChangedTests.WithReadings(Section);
        second.Surroundings = second.Surroundings with { Catalogue = () => RegulationChanged(Strict) };
        second.Close("2021-10");
        Outcome diff = second.Run("diff", first["2021-10"], second["2021-10"]);
        Assert.That(Causes(diff), Has.Some.StartWith("原因 办法：").And.Some.EqualTo(Cause(Own, Sha256(Strict))), diff.Output);
        Assert.That(Causes(diff), Has.None.StartWith("原因 程序"));
    }

    private static RegulationCatalogue RegulationChanged(StandardCatalogue standards)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "src", "EcoComp.Core", "Regulations", "xuchang-2021.json"));
        return new RegulationCatalogue(
            [RegulationReader.Read(System.Text.Encoding.UTF8.GetBytes(text.Replace("\"yuan\": 300000", "\"yuan\": 310000", StringComparison.Ordinal)), standards)]);
    }

    /// <summary>An archive of two months, the second of which has readings, closed by other standards.</summary>
    private static TestArchive Closed(StandardCatalogue standards)
    {
        TestArchive archive = StandardChangedTests.WithReadings(Section);
        StandardChangedTests.Use(archive, standards);
        archive.Close("2021-09", "2021-10");
        return archive;
    }

    private static string Sha256(StandardCatalogue standards) => standards.Find(Surface)!.Sha256;

    private static string Cause(string old, string now) => $"原因 水质标准：{Surface} 的数据文件不同：sha256 {old} → {now}";

    private static string[] Causes(Outcome diff) =>
        [.. diff.Output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("原因", StringComparison.Ordinal))];
}
