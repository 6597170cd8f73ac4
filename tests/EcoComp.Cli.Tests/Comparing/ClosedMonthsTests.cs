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
    public void Months_that_were_amended_are_compared_as_they_stand_and_no_later_month_counts_their_differences_again()
    {
        using TestArchive archive = TestArchive.Closed(); // September's amendment was taken up by November, October's by none
        Outcome outcome = archive.Run("compare", "2021-09..2021-11", "--archive", archive.Root, "--class", "2021-09/S1=劣Ⅴ", "--format", "csv");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Rows(outcome), Is.EqualTo(new[]
        {
            ("2021-09", "A", "-600000", "-2000000"), ("2021-09", "B", "0", "0"), ("2021-10", "A", "0", "0"), ("2021-10", "B", "0", "0"),
            ("2021-11", "A", "-300000", "-300000"), ("2021-11", "B", "-4000000", "-4000000"),
        }));
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        string corrected = File.ReadAllText(monitoring).Replace("2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ", StringComparison.Ordinal);
        File.WriteAllText(monitoring, corrected.Replace("2021-10,W1,Ⅰ", "2021-10,W1,Ⅱ", StringComparison.Ordinal) + "2021-12,S1,Ⅲ,,,,,\n2021-12,R1,Ⅲ,,,,,\n");
        Assert.That(
            archive.Run("compare", "2021-09..2021-11", "--data", archive.Data, "--class", "2021-09/S1=劣Ⅴ", "--format", "csv").Output, Is.EqualTo(outcome.Output),
            "a folder that holds the corrected rows comes to the same");
        using var settled = JsonDocument.Parse(archive.Run("settle", "2021-09..2021-12", "--data", archive.Data, "--archive", archive.Root, "--format", "json").OutputBytes);
        using var open = JsonDocument.Parse(
            archive.Run("compare", "2021-09..2021-12", "--data", archive.Data, "--archive", archive.Root, "--choice", "toxic=per-event", "--format", "json").OutputBytes);
        Assert.That(
            open.RootElement.GetProperty("sum").GetProperty("totals").GetProperty("baseline").GetProperty("net_yuan").GetInt64(),
            Is.EqualTo(settled.RootElement.GetProperty("months").EnumerateArray().Sum(m => m.GetProperty("totals").GetProperty("net_yuan").GetInt64())),
            "corrected in its month or by adjustments of later ones, it is the same money");
        Assert.That(
            open.RootElement.GetProperty("months").EnumerateArray().Select(m => m.GetProperty("amendment").GetInt32()), Is.EqualTo(new[] { 1, 1, 0, 0 }));
    }

    [Test]
    public void Differences_of_amended_months_that_are_not_compared_stay_where_they_were_taken_up()
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome outcome = archive.Run("compare", "2021-10..2021-12", "--data", archive.Data, "--archive", archive.Root, "--class", "2021-11/S1=劣Ⅴ", "--format", "csv");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Rows(outcome), Is.EqualTo(new[]
        {
            ("2021-10", "A", "0", "0"), ("2021-10", "B", "0", "0"), ("2021-11", "A", "-600000", "-900000"), ("2021-11", "B", "-4000000", "-4000000"),
            ("2021-12", "A", "", ""), ("2021-12", "B", "", ""), // not one result is there of that month
        }));
        outcome = archive.Run("compare", "2021-11..2021-12", "--data", archive.Data, "--archive", archive.Root, "--class", "2021-11/S1=劣Ⅴ", "--format", "csv");
        Assert.That(Rows(outcome).Where(r => r.Month == "2021-12"), Is.EqualTo(new[] { ("2021-12", "A", "", ""), ("2021-12", "B", "", "") }));
    }

    [TestCase("--choice", "toxic=per-event")]
    [TestCase("--each-choice")]
    public void That_a_month_was_amended_is_said(params string[] what)
    {
        using TestArchive archive = TestArchive.Closed();
        Assert.That(archive.Run(["compare", "2021-09..2021-11", "--archive", archive.Root, .. what]).Output, Does.Contain("2021-09..2021-10 更正过"));
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

    private static IEnumerable<(string Month, string County, string Baseline, string Scenario)> Rows(Outcome outcome) =>
        CsvRecords.Of(outcome.Output[1..]).Skip(1).Select(r => (r[0], r[1], r[3], r[4]));
}
