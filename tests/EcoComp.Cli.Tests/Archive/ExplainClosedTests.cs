using System.Text.Json;

namespace EcoComp.Cli.Tests.Archive;

/// <summary><c>explain --archive</c>: a closed month from its own inputs, as it now stands.</summary>
public sealed class ExplainClosedTests
{
    [Test]
    public void A_closed_month_is_explained_from_what_was_archived_whatever_became_of_the_folder()
    {
        using TestArchive archive = September();
        Outcome before = archive.Run("explain", "2021-09", "一桥", "--data", archive.Data);
        File.Delete(Path.Combine(archive.Data, "monitoring.csv"));
        Outcome closed = archive.Run("explain", "2021-09", "一桥", "--archive", archive.Root);
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        string[] lines = closed.Output.Split('\n');
        Assert.That(lines[0], Does.Contain("已结账").And.Contain("2021-09/inputs"));
        Assert.That(string.Join('\n', lines[2..]), Is.EqualTo(before.Output));
    }

    [Test]
    public void An_amended_month_is_explained_as_it_now_stands_and_says_by_which_amendment()
    {
        using TestArchive archive = September();
        Assert.That(archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ").ExitCode, Is.Zero);
        Outcome zh = archive.Run("explain", "2021-09", "S1", "--archive", archive.Root);
        Assert.That(zh.Output.Split('\n')[0], Does.Contain("经第 1 次更正").And.Contain("2021-09/amendments/001/inputs"), zh.Error);
        Assert.That(zh.Output, Does.Contain("Ⅴ"));
        Outcome data = archive.Run("explain", "2021-09", "S1", "--archive", archive.Root, "--format", "json", "--lang", "en");
        using var json = JsonDocument.Parse(data.OutputBytes);
        Assert.That(json.RootElement.GetProperty("archive_part").GetString(), Is.EqualTo("2021-09/amendments/001"));
        Assert.That(json.RootElement.GetProperty("status").GetString(), Is.EqualTo("final"));
    }

    [Test]
    public void An_open_month_is_explained_from_the_folder_and_refused_without_one()
    {
        using TestArchive archive = September();
        Outcome open = archive.Run("explain", "2021-11", "S1", "--archive", archive.Root, "--data", archive.Data);
        Assert.That((open.ExitCode, open.Output.Contains("已结账", StringComparison.Ordinal)), Is.EqualTo((0, false)), open.Error);
        Assert.That(archive.Run("explain", "2021-11", "S1", "--archive", archive.Root).ExitCode, Is.EqualTo(5));
    }

    [Test]
    public void A_damaged_month_is_not_explained_and_its_regulation_is_its_own()
    {
        using TestArchive archive = September();
        Assert.That(archive.Run("explain", "2021-09", "S1", "--archive", archive.Root, "--regulation", "xuchang-2021").ExitCode, Is.EqualTo(2));
        File.AppendAllText(archive["2021-09/inputs/monitoring.csv"], "2021-09,S1,Ⅴ,,,,,\n");
        Assert.That(archive.Run("explain", "2021-09", "S1", "--archive", archive.Root).ExitCode, Is.EqualTo(5));
    }

    [TestCase("411003")]
    [TestCase("建安区")]
    [TestCase("许昌县")]
    public void A_county_that_has_other_names_is_explained_like_any_other(string county)
    {
        using TestArchive archive = TestArchive.OfSample();
        archive.Close("2021-09");
        Outcome folder = archive.Run("explain", "2021-09", "--county", county, "--data", archive.Data);
        Outcome closed = archive.Run("explain", "2021-09", "--county", county, "--archive", archive.Root);
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(string.Join('\n', closed.Output.Split('\n')[2..]), Is.EqualTo(folder.Output));
        Assert.That(archive.Run("explain", "2021-09", county, "--data", archive.Data).Output, Is.EqualTo(folder.Output), "it needs no option");
    }

    private static TestArchive September()
    {
        TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        return archive;
    }
}
