using System.Security.Cryptography;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>A line kept outside finds what a chain that its owner computes anew does not show.</summary>
public sealed class CheckpointTests
{
    private const string Section = "2021-09,S1,Ⅳ";

    [Test]
    public void Closing_and_amending_end_with_the_number_of_receipts_and_the_digest_of_the_newest()
    {
        using TestArchive archive = TestArchive.Small();
        Assert.That(Last(archive.TryClose("2021-09")), Is.EqualTo(Line(archive, 1, "2021-09")));
        Assert.That(Last(archive.TryClose("2021-10")), Is.EqualTo(Line(archive, 2, "2021-10")));
        Assert.That(Last(archive.Amend("2021-09", "monitoring.csv", Section, "2021-09,S1,Ⅴ")), Is.EqualTo(Line(archive, 3, "2021-09/amendments/001")));
        Assert.That(Last(archive.TryClose("2021-11")), Is.EqualTo(Line(archive, 4, "2021-11")));
    }

    [Test]
    public void Several_amendments_in_one_step_end_with_one_checkpoint()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string data = archive.Variant("points.csv", "section,颍河,river,A,Ⅲ", "section,颍河,river,A,Ⅱ");
        Outcome amended = archive.Run("amend", "2021-09", "2021-10", "--data", data, "--archive", archive.Root, "--reason", "目标", "--authority", "文9");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Assert.That(Lines(amended).Count(l => l.StartsWith("ecocomp-checkpoint/1 ", StringComparison.Ordinal)), Is.EqualTo(1), amended.Output);
        Assert.That(Last(amended), Is.EqualTo(Line(archive, 4, "2021-10/amendments/001")));
    }

    [Test]
    public void An_amendment_without_a_difference_has_no_checkpoint()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome same = archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", "无", "--authority", "文9");
        Assert.That((same.ExitCode, same.Output.Contains("ecocomp-checkpoint", StringComparison.Ordinal)), Is.EqualTo((0, false)), same.Output + same.Error);
    }

    [Test]
    public void Every_checkpoint_that_was_printed_holds_as_long_as_the_archive_only_grows()
    {
        using TestArchive archive = TestArchive.Small();
        List<string> kept = [Last(archive.TryClose("2021-09")), Last(archive.TryClose("2021-10"))];
        kept.Add(Last(archive.Amend("2021-09", "monitoring.csv", Section, "2021-09,S1,Ⅴ")));
        kept.Add(Last(archive.TryClose("2021-11")));
        Outcome replay = archive.Replay([.. kept.SelectMany(line => new[] { "--expect", line })]);
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
        Assert.That(Lines(replay).Skip(3), Is.EqualTo(Enumerable.Range(1, 4).Select(n => $"核对点相符：第 {n} 份凭证与当时一致")));
    }

    [Test]
    public void Lines_are_read_from_a_file_as_offices_save_them()
    {
        using TestArchive archive = TestArchive.Small();
        string line = Last(archive.TryClose("2021-09"));
        string file = Path.Combine(archive.Outside, "核对点.txt");
        File.WriteAllText(file, "\uFEFF" + line.ToUpperInvariant().Replace("ECOCOMP-CHECKPOINT", "ecocomp-checkpoint", StringComparison.Ordinal) + "\r\n\r\n  " + line.Replace(" ", "  ", StringComparison.Ordinal) + "\r\n");
        Outcome replay = archive.Replay("--expect", file);
        Assert.That((replay.ExitCode, Lines(replay).Count(l => l.StartsWith("核对点相符", StringComparison.Ordinal))), Is.EqualTo((0, 2)), replay.Output + replay.Error);
    }

    [TestCase("x", "“x”不是核对点，也没有这个文件")]
    [TestCase("ecocomp-checkpoint/1 0 0000000000000000000000000000000000000000000000000000000000000000", "不是核对点")]
    [TestCase("ecocomp-checkpoint/2 1 0000000000000000000000000000000000000000000000000000000000000000", "不是核对点")]
    [TestCase("ecocomp-checkpoint/1 1 00", "不是核对点")]
    [TestCase("", "不是核对点")]
    public void What_is_no_checkpoint_is_wrong_usage(string typed, string why)
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome replay = archive.Replay("--expect", typed);
        Assert.That((replay.ExitCode, replay.Output), Is.EqualTo((2, "")), replay.Error);
        Assert.That(replay.Error, Does.Contain(why));
    }

    [Test]
    public void A_file_without_a_checkpoint_or_with_other_lines_is_wrong_usage()
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "x.txt");
        File.WriteAllText(file, "\n\n");
        Assert.That(archive.Replay("--expect", file).Error, Does.Contain("里没有核对点"));
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("x\n", 1000)));
        Outcome other = archive.Replay("--expect", file);
        Assert.That((other.ExitCode, Lines(other.Error).Length), Is.EqualTo((2, 6)), other.Error);
        Outcome folder = archive.Replay("--expect", archive.Outside);
        Assert.That((folder.ExitCode, folder.Error), Is.EqualTo((2, $"ecocomp: “{archive.Outside}”不是文件，是文件夹、设备或管道\n")));
    }

    [Test]
    public void An_insider_who_closes_all_months_anew_with_another_class_is_found_by_the_checkpoint_alone()
    {
        using TestArchive honest = TestArchive.Small();
        honest.Close("2021-09", "2021-10");
        string kept = Last(honest.TryClose("2021-11"));
        using TestArchive rewritten = TestArchive.Small();
        string monitoring = Path.Combine(rewritten.Data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace(Section, "2021-09,S1,Ⅲ", StringComparison.Ordinal));
        rewritten.Close("2021-09", "2021-10", "2021-11");
        FoundOnlyBy(kept, rewritten, "第 3 份凭证 2021-11/receipt.json");
    }

    [Test]
    public void A_tail_removed_with_its_lines_is_found_by_the_checkpoint_alone()
    {
        using TestArchive archive = TestArchive.Closed();
        string kept = Line(archive, 5, "2021-10/amendments/001");
        Directory.Delete(archive["2021-10/amendments"], recursive: true);
        foreach (string sums in new[] { archive["SHA256SUMS"], archive["SM3SUMS"] })
        {
            File.WriteAllText(sums, string.Concat(
                File.ReadAllLines(sums).Where(l => !l.Contains("  2021-10/amendments/", StringComparison.Ordinal)).Select(l => l + "\n")));
        }

        FoundOnlyBy(kept, archive, "当时已有 5 份凭证，现在只有 4 份");
    }

    [Test]
    public void A_month_inserted_before_the_checkpoint_is_found_by_it_alone()
    {
        using TestArchive honest = TestArchive.Small();
        honest.Close("2021-09");
        string kept = Last(honest.TryClose("2021-11"));
        using TestArchive rewritten = TestArchive.Small();
        rewritten.Close("2021-09", "2021-10", "2021-11");
        FoundOnlyBy(kept, rewritten, "第 2 份凭证 2021-10/receipt.json");
    }

    /// <summary>The archive replays by itself, and does not with the line.</summary>
    private static void FoundOnlyBy(string kept, TestArchive archive, string told)
    {
        Outcome alone = archive.Replay();
        Assert.That(alone.ExitCode, Is.Zero, alone.Output);
        Outcome replay = archive.Replay("--expect", kept);
        Assert.That(replay.ExitCode, Is.EqualTo(5), replay.Output);
        Assert.That(Last(replay), Does.StartWith("核对点不符：").And.Contain(told));
        Assert.That(archive.Run("replay", "2021-09", "--archive", archive.Root, "--expect", kept).ExitCode, Is.EqualTo(5));
    }

    private static string Line(TestArchive archive, int number, string part) =>
        $"ecocomp-checkpoint/1 {number} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(archive[part + "/receipt.json"])))}";

    private static string Last(Outcome outcome) => Lines(outcome)[^1];

    private static string[] Lines(Outcome outcome) => Lines(outcome.Output);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
