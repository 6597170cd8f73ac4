using EcoComp.Cli.Tests.Input;

namespace EcoComp.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [TestCase("zh")]
    [TestCase("en")]
    public void A_new_folder_checks_without_a_word_and_has_every_file_column_and_county(string lang)
    {
        using TestFolder parent = TestFolder.Empty();
        string folder = Path.Combine(parent.Data, "新");
        Assert.That(Ecocomp.Run("new", folder, "--lang", lang).ExitCode, Is.EqualTo(ExitCodes.Done));
        Outcome check = Ecocomp.Run("check", "--data", folder, "--strict");
        Assert.That((check.ExitCode, check.FaultLines.Length), Is.EqualTo((ExitCodes.Done, 0)), check.Output);
        Assert.That(File.ReadAllLines(Path.Combine(folder, "counties.csv")), Has.Length.EqualTo(10));
        foreach ((string file, (string English, string Chinese)[] columns) in SampleRewritten.Columns)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, file));
            Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }), "Excel takes a file without the mark for GBK.");
            string header = File.ReadAllText(Path.Combine(folder, file)).Split("\r\n")[0];
            Assert.That(header, Is.EqualTo(string.Join(',', columns.Select(c => lang == "zh" ? c.Chinese : c.English))));
        }
    }

    [Test]
    public void The_counties_of_a_new_folder_are_those_of_the_sample()
    {
        using TestFolder parent = TestFolder.Empty();
        string folder = Path.Combine(parent.Data, "new");
        Ecocomp.Run("new", folder);
        string sample = File.ReadAllText(Path.Combine(Repository.Root, "samples", "xuchang", "counties.csv"));
        Assert.That(File.ReadAllText(Path.Combine(folder, "counties.csv")).ReplaceLineEndings("\n"), Is.EqualTo(sample.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_folder_with_a_blank_in_its_name_is_entered_in_quotes()
    {
        using TestFolder parent = TestFolder.Empty();
        string folder = Path.Combine(parent.Data, "我的 数据");
        Assert.That(Ecocomp.Run("new", folder).Output, Does.Contain($"cd \"{folder}\""));
    }

    [Test]
    public void An_empty_folder_is_filled_and_one_with_anything_in_it_is_not_touched()
    {
        using TestFolder empty = TestFolder.Empty();
        Assert.That(Ecocomp.Run("new", empty.Data).ExitCode, Is.EqualTo(ExitCodes.Done));
        byte[] points = File.ReadAllBytes(empty["points.csv"]);
        Assert.That(Ecocomp.Run("new", empty.Data).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(Ecocomp.Run("new", empty["points.csv"]).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(Ecocomp.Run("new", "").ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(File.ReadAllBytes(empty["points.csv"]), Is.EqualTo(points));
    }
}
