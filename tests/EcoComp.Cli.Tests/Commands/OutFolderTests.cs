namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>--out</c>: the files are what standard output says, whole or not at all.</summary>
public sealed class OutFolderTests
{
    private static readonly (string File, string Format)[] Forms = [("statements.txt", "text"), ("items.csv", "csv"), ("settlement.json", "json")];

    [TestCase("2022-07")]
    [TestCase("2021-09..2022-08")]
    [TestCase("2022-07", "--lang", "en")]
    public void Each_file_is_what_standard_output_says_in_its_form(string month, params string[] options)
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Path.Combine(sample.Data, "deep", "out");
        Outcome outcome = sample.Settle(month, ["--out", folder, .. options]);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Done), outcome.Error);
        foreach ((string file, string format) in Forms)
        {
            byte[] said = sample.Settle(month, ["--format", format, .. options]).OutputBytes;
            Assert.That(File.ReadAllBytes(Path.Combine(folder, file)), Is.EqualTo(said), file);
        }
    }

    [Test]
    public void Files_are_replaced_whole_and_others_are_left_alone()
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Directory.CreateDirectory(Path.Combine(sample.Data, "out")).FullName;
        File.WriteAllText(Path.Combine(folder, "items.csv"), new string('x', 1_000_000));
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        Assert.That(sample.Settle("2021-09", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Done));
        Assert.That(File.ReadAllBytes(Path.Combine(folder, "items.csv")), Is.EqualTo(sample.Settle("2021-09", "--format", "csv").OutputBytes));
        Assert.That(File.ReadAllText(Path.Combine(folder, "notes.txt")), Is.EqualTo("mine"));
        Assert.That(
            Directory.EnumerateFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "items.csv", "items.xlsx", "notes.txt", "settlement.json", "statements.txt", "transfers.csv" }));
    }

    [Test]
    public void A_settlement_that_is_refused_writes_nothing()
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Path.Combine(sample.Data, "out");
        Assert.That(sample.Settle("2022-06", "--final", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Assert.That(sample.Settle("2021-08", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Assert.That(sample.Settle("2022-06", "--county", "建安区", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Usage));
        sample.Add("monitoring.csv", "x");
        Assert.That(sample.Settle("2022-06", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public void A_place_that_cannot_be_written_to_is_wrong_usage_and_nothing_is_left_behind()
    {
        using TestFolder folder = TestFolder.Small();
        foreach (string place in new[] { folder["points.csv"], Path.Combine(folder["points.csv"], "out"), "" })
        {
            Outcome outcome = folder.Settle("2021-09", "--out", place);
            Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Usage), place);
            Assert.That(outcome.Error, Does.StartWith($"ecocomp: 无法写入“{place}” / cannot write there"));
        }

        Assert.That(Directory.EnumerateFileSystemEntries(folder.Data).Count(), Is.EqualTo(3));
    }
}
