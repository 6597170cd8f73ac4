using System.Globalization;
using System.Text.Json;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>The sample's year closed month by month, one month amended, the adjustment taken up, and everything added up to the yuan.</summary>
public sealed class WalkThroughTests
{
    private const string Subject = "2021-09.001/r/2021-09/411002/4.1.2/QY-03";

    [Test]
    public void A_year_is_closed_amended_replayed_and_adds_up()
    {
        using TestArchive archive = TestArchive.OfSample();
        archive.Close(TestArchive.Year[..4]);
        Outcome amended = archive.Amend("2021-09", "monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ");
        Assert.That(amended.Output, Does.Contain("1 笔调整，合计 20 万元").And.Contain("冲回：奖励 20 万元"));
        Outcome shown = archive.Run("settle", "2022-01", "--data", archive.Data, "--archive", archive.Root, "--format", "csv", "--final");
        archive.Close(TestArchive.Year[4..]);
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
        Assert.That(shown.OutputBytes, Is.EqualTo(File.ReadAllBytes(archive["2022-01/items.csv"])));
        IsInTheStatement(archive);
        IsInTheData(archive);
        AddsUp(archive);
    }

    private static void IsInTheStatement(TestArchive archive)
    {
        string line = File.ReadAllLines(archive["2022-01/items.csv"]).Single(l => l.Contains(",adj,", StringComparison.Ordinal));
        Assert.That(line, Is.EqualTo(
            "2022-01,411002,魏都区,adj,以前月份调整," + Subject + ",清潩河魏都坝,reward,200000,Ⅳ,劣Ⅴ,Ⅴ,,,复核改判（许环〔2021〕130号）,2022-01/411002/adj/" + Subject));
        Assert.That(File.ReadAllText(archive["2022-01/statements.txt"]), Does.Contain("以前月份调整：").And.Contain("2021-09.001").And.Contain("冲回"));
    }

    private static void IsInTheData(TestArchive archive)
    {
        using JsonDocument settlement = JsonDocument.Parse(File.ReadAllBytes(archive["2022-01/settlement.json"]));
        JsonElement month = settlement.RootElement.GetProperty("months")[0];
        Assert.That(month.GetProperty("totals").GetProperty("adjustment_yuan").GetInt64(), Is.EqualTo(200000));
        Assert.That(month.GetProperty("fund").GetProperty("adjustments_yuan").GetInt64(), Is.EqualTo(200000));
        JsonElement county = month.GetProperty("counties").EnumerateArray().Single(c => c.GetProperty("adjustment_yuan").GetInt64() != 0);
        Assert.That(county.GetProperty("items").EnumerateArray().Last().GetProperty("clause").GetString(), Is.EqualTo("adj"));
        Assert.That(
            county.GetProperty("net_yuan").GetInt64(),
            Is.EqualTo(county.GetProperty("reward_yuan").GetInt64() - county.GetProperty("deduction_yuan").GetInt64() + 200000));
    }

    /// <summary>The history's sums are those of the items themselves, added up here from the files.</summary>
    private static void AddsUp(TestArchive archive)
    {
        string[][] items = [.. TestArchive.Year.SelectMany(m => File.ReadAllLines(archive[m + "/items.csv"]).Skip(1)).Select(l => l.Split(','))];
        foreach (bool byOrigin in new[] { false, true })
        {
            string[] more = byOrigin ? ["--by-origin"] : [];
            Outcome history = archive.Run(["history", "--archive", archive.Root, "--format", "csv", .. more]);
            Assert.That(history.ExitCode, Is.Zero, history.Error);
            string[][] rows = [.. history.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','))];
            Assert.That(rows, Has.Length.EqualTo((12 + 2 + 1) * 10));
            foreach (string[] row in rows)
            {
                string[][] counted = [.. items.Where(i => In(i, row[0], byOrigin) && (row[1].Length == 0 || i[1] == row[1]))];
                long reward = Sum(counted, adjustments: false, "reward");
                long deduction = Sum(counted, adjustments: false, "deduction");
                long adjustment = Sum(counted, adjustments: true, "reward") - Sum(counted, adjustments: true, "deduction");
                string expected = string.Create(CultureInfo.InvariantCulture, $"{reward},{deduction},{adjustment},{reward - deduction + adjustment}");
                Assert.That(string.Join(',', row[3..7]), Is.EqualTo(expected), string.Join(',', row));
                if (row[1].Length == 0 && row[7].Length > 0)
                    Assert.That(Number(row[9]), Is.EqualTo(deduction - reward - adjustment - Number(row[7]) + Number(row[8])), string.Join(',', row));
            }
        }
    }

    private static bool In(string[] item, string period, bool byOrigin)
    {
        string month = byOrigin && item[3] == "adj" ? item[5][..7] : item[0];
        return period == "total" || month.StartsWith(period, StringComparison.Ordinal);
    }

    private static long Sum(IEnumerable<string[]> items, bool adjustments, string direction) =>
        items.Where(i => i[3] == "adj" == adjustments && i[7] == direction).Sum(i => Number(i[8]));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
