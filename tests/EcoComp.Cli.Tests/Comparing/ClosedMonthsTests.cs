using System.Text.Json;
using EcoComp.Cli.Tests.Archive;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary><c>compare --archive</c>: closed months as they were closed, and assumptions made of what was archived of them.</summary>
public sealed class ClosedMonthsTests
{
    [Test]
    public void Closed_months_are_compared_from_their_own_data_whatever_became_of_the_folder()
    {
        using TestArchive archive = TestArchive.Small();
        string[] what = ["--class", "S1=劣Ⅴ", "--format", "csv"];
        string folder = archive.Run(["compare", "2021-09..2021-11", "--data", archive.Data, .. what]).Output;
        archive.Close("2021-09", "2021-10", "2021-11");
        File.Delete(Path.Combine(archive.Data, "monitoring.csv"));
        Outcome closed = archive.Run(["compare", "2021-09..2021-11", "--archive", archive.Root, .. what]);
        Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, "")));
        Assert.That(closed.Output, Is.EqualTo(folder));
    }

    [Test]
    public void Open_months_beside_closed_ones_come_from_the_folder_and_carry_what_amendments_found()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        using var settled = JsonDocument.Parse(archive.Run("settle", "2021-09..2021-11", "--data", archive.Data, "--archive", archive.Root, "--format", "json").OutputBytes);
        Outcome outcome = archive.Run("compare", "2021-09..2021-11", "--data", archive.Data, "--archive", archive.Root, "--class", "2021-10/S1=劣Ⅴ", "--format", "csv");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        IReadOnlyList<string[]> rows = CsvRecords.Of(outcome.Output[1..]);
        Assert.That(rows.Skip(1).Select(r => r[3]), Is.EqualTo(settled.RootElement.GetProperty("months").EnumerateArray()
            .SelectMany(m => m.GetProperty("counties").EnumerateArray().Select(c => c.GetProperty("net_yuan").GetRawText()))));
        Assert.That(rows.Skip(1).Where(r => r[5] != "0").Select(r => (r[0], r[1], r[5])), Is.EqualTo(new[] { ("2021-10", "A", "-2000000") }));
    }

    [Test]
    public void A_draft_over_a_closed_year_and_every_choice_of_it()
    {
        using TestArchive archive = TestArchive.OfSample();
        string[] each = ["--each-choice", "--format", "csv"];
        string before = archive.Run(["compare", ByHand.Year, "--data", archive.Data, .. each]).Output;
        File.WriteAllText(Path.Combine(archive.Outside, "draft.json"), DraftTests.Draft);
        string[] draft = ["--regulation", Path.Combine(archive.Outside, "draft.json"), "--format", "csv"];
        string drafted = archive.Run(["compare", ByHand.Year, "--data", archive.Data, .. draft]).Output;
        archive.Close(TestArchive.Year);
        Assert.That(archive.Run(["compare", ByHand.Year, "--archive", archive.Root, .. draft]).Output, Is.EqualTo(drafted));
        Assert.That(drafted.Split("\r\n").Skip(1).Count(l => l.Length > 0 && !l.EndsWith(",0", StringComparison.Ordinal)), Is.GreaterThan(3));
        Assert.That(archive.Run(["compare", ByHand.Year, "--archive", archive.Root, .. each]).Output, Is.EqualTo(before));
    }

    [Test]
    public void An_assumption_of_an_amended_month_is_refused_since_its_adjustments_would_count_beside_it()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        archive.Close("2021-10");
        foreach (string[] what in new string[][] { ["--class", "2021-09/S1=劣Ⅴ"], ["--choice", "scope=all-registered"], ["--each-choice"] })
        {
            Outcome outcome = archive.Run(["compare", "2021-09..2021-10", "--archive", archive.Root, .. what]);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")), string.Join(' ', what));
            Assert.That(outcome.Error, Does.Contain("2021-09 更正过"));
        }

        Assert.That(archive.Run("compare", "2021-10", "--archive", archive.Root, "--class", "S1=劣Ⅴ").ExitCode, Is.Zero);
    }

    [Test]
    public void A_week_that_moves_into_a_month_that_was_closed_without_it_is_refused_and_not_lost()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        File.WriteAllText(
            Path.Combine(archive.Data, "events.csv"), TestFolder.EventsHeader + "2021-10,E1,illegal-outlet,A,颍河,一号口,2021-09-28,1500,D1,\n");
        File.AppendAllText(Path.Combine(archive.Data, "interpretations.csv"), "outlet-week,sunday,文4,,\n");
        string[] monday = ["--choice", "outlet-week=monday"];
        foreach (string[] also in new string[][] { monday, ["--each-choice"] })
        {
            Outcome outcome = archive.Run(["compare", "2021-09..2021-10", "--data", archive.Data, "--archive", archive.Root, .. also]);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")), outcome.Error);
            Assert.That(outcome.Error, Does.Contain("E1").And.Contain("2021-09").And.Contain("2021-10"));
        }

        Assert.That(archive.Run(["compare", "2021-09..2021-10", "--data", archive.Data, .. monday]).ExitCode, Is.Zero);
    }

    [Test]
    public void A_closed_month_that_is_not_as_it_was_closed_is_compared_with_nothing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        File.AppendAllText(archive["2021-09/inputs/monitoring.csv"], "2021-09,S9,Ⅱ,,,,,\n");
        Assert.That(archive.Run("compare", "2021-09", "--archive", archive.Root, "--class", "S1=Ⅱ").ExitCode, Is.EqualTo(5));
        Assert.That(archive.Run("compare", "2021-09", "--archive", archive.Root + "x", "--class", "S1=Ⅱ").ExitCode, Is.EqualTo(2));
    }
}
