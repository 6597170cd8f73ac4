using CsCheck;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>Whatever is changed in an archive is found by replay and told in one clear line.</summary>
public sealed class ReplayFindsTests
{
    [TestCase("2021-09/transfers.csv")]
    [TestCase("2021-09/inputs/points.csv")]
    [TestCase("2021-09/law/wording.json")]
    [TestCase("2021-09/amendments/001/adjustments.csv")]
    public void A_month_that_was_not_asked_for_is_checked_by_its_digests(string file)
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome whole = archive.Replay("2021-11");
        Assert.That((whole.ExitCode, whole.Output.StartsWith("2021-11  一致", StringComparison.Ordinal)), Is.EqualTo((0, true)), whole.Output);
        byte[] bytes = File.ReadAllBytes(archive[file]);
        bytes[^1] ^= 1;
        File.WriteAllBytes(archive[file], bytes);
        Outcome replay = archive.Replay("2021-11");
        Assert.That((replay.ExitCode, replay.Output.Contains("  " + file + "：内容变了：sha256 现为", StringComparison.Ordinal)), Is.EqualTo((5, true)), replay.Output);
    }

    [Test]
    public void A_receipt_from_the_future_is_told_and_is_no_damage()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Assert.That(archive.Replay().Error, Is.Empty);
        string line = File.ReadLines(archive["2021-09/receipt.json"]).First(l => l.Contains("closed_at", StringComparison.Ordinal));
        archive.Forge("2021-09/receipt.json", line, "  \"closed_at\": \"2027-06-01T00:00:00Z\",");
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
        Assert.That(replay.Error, Does.StartWith("ecocomp: 2021-09/receipt.json 所记的时间 2027-06-01T00:00:00Z 晚于本机现在的时间 2023-01-10T"));
        Assert.That(archive.Replay("--lang", "en").Error, Does.Contain("the clock was wrong then or is now"));
    }

    [Test]
    public void An_archive_as_it_was_left_is_the_same()
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
        Assert.That(replay.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3));
        Assert.That(replay.Error, Is.Empty);
    }

    [Test]
    public void A_byte_changed_anywhere_is_found_and_told_in_one_line()
    {
        using TestArchive archive = TestArchive.Closed();
        string[] files = archive.Files();
        var place = Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 0.9999999], Gen.Int[1, 255]);
        place.Sample(
            at =>
            {
                (int file, double where, int flip) = at;
                string path = archive[files[file]];
                byte[] bytes = File.ReadAllBytes(path);
                int offset = (int)(where * bytes.Length);
                byte[] changed = [.. bytes];
                changed[offset] ^= (byte)flip;
                File.WriteAllBytes(path, changed);
                Outcome replay = archive.Replay();
                File.WriteAllBytes(path, bytes);
                string what = $"{files[file]} at {offset}: {(char)bytes[offset]} → {(char)changed[offset]}\n{replay.Output}{replay.Error}";
                Assert.That(replay.ExitCode, Is.EqualTo(5), what);
                Assert.That(TestArchive.Told(replay), Has.Length.EqualTo(1), what);
                Assert.That(TestArchive.Told(replay)[0], Does.Contain(files[file]), what);
            },
            iter: 400, threads: 1);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_file_that_is_removed_cut_short_or_longer_is_found_and_told_in_one_line()
    {
        using TestArchive archive = TestArchive.Closed();
        foreach (string file in archive.Files())
        {
            byte[] bytes = File.ReadAllBytes(archive[file]);
            Expect(archive, file, () => File.Delete(archive[file]));
            Expect(archive, file, () => File.WriteAllBytes(archive[file], bytes[..^1]));
            Expect(archive, file, () => File.WriteAllBytes(archive[file], []));
            Expect(archive, file, () => File.WriteAllBytes(archive[file], [.. bytes, (byte)'\n']));
            File.WriteAllBytes(archive[file], bytes);
        }
    }

    [Test]
    public void A_file_or_folder_that_does_not_belong_there_is_found([Values("x.txt", "2021-09/x.csv", "2021-09/inputs/readings.csv", "2021-09/amendments/x", "2021-9/y")] string path)
    {
        using TestArchive archive = TestArchive.Closed();
        Directory.CreateDirectory(Path.GetDirectoryName(archive[path])!);
        File.WriteAllText(archive[path], "x");
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), replay.Output);
    }

    [Test]
    public void A_month_that_is_removed_is_found([Values("2021-09", "2021-10", "2021-11")] string month)
    {
        using TestArchive archive = TestArchive.Closed();
        Directory.Delete(archive[month], recursive: true);
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(TestArchive.Told(replay)[0], Does.Contain("  " + month + "："), replay.Output);
    }

    [Test]
    public void An_amendment_that_is_removed_is_found([Values("2021-09", "2021-10")] string month)
    {
        using TestArchive archive = TestArchive.Closed();
        Directory.Delete(archive[month + "/amendments"], recursive: true);
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(replay.Output, Does.Contain(month + "/amendments/001"));
    }

    [Test]
    public void An_amendment_that_is_removed_before_another_is_told_in_one_line()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅲ");
        Directory.Delete(archive["2021-09/amendments/001"], recursive: true);
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(TestArchive.Told(replay), Is.EqualTo(new[] { "  2021-09/amendments/001：文件夹不在了" }), replay.Output);
    }

    [Test]
    public void Months_that_are_swapped_are_found_both()
    {
        using TestArchive archive = TestArchive.Closed();
        Directory.Move(archive["2021-10"], archive["x"]);
        Directory.Move(archive["2021-11"], archive["2021-10"]);
        Directory.Move(archive["x"], archive["2021-11"]);
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(replay.Output, Does.Contain("2021-10：里面是 2021-11 的凭证").And.Contain("2021-11：里面是 2021-10 的凭证"));
    }

    [Test]
    public void A_month_that_is_copied_under_another_name_is_found_and_told_in_one_line([Values("2020-01", "2021-12")] string name)
    {
        using TestArchive archive = TestArchive.Closed();
        TestArchive.Copy(archive["2021-11"], archive[name]);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), replay.Output);
    }

    [Test]
    public void A_month_of_another_archive_is_found()
    {
        using TestArchive archive = TestArchive.Small();
        using TestArchive other = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        other.Close("2021-11");
        TestArchive.Copy(other["2021-11"], archive["2021-11"]);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), replay.Output);
        Assert.That(replay.Output, Does.Contain("2021-11：凭证与 2021-09 接在同一份凭证之后"));
    }

    [Test]
    public void A_receipt_made_to_fit_a_changed_result_does_not_fit_what_is_computed()
    {
        using TestArchive archive = TestArchive.Closed();
        // Somebody changes an amount, and every hash that leads to it, with sha256sum and care.
        string newest = archive["2021-11/items.csv"];
        string before = Digest.Sha256Text(File.ReadAllBytes(newest));
        File.WriteAllText(newest, File.ReadAllText(newest).Replace(",300000,", ",100000,", StringComparison.Ordinal));
        string after = Digest.Sha256Text(File.ReadAllBytes(newest));
        Rewrite(archive, "2021-11/receipt.json", before, after);
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(replay.Output, Does.Contain("2021-11/items.csv：与重算结果不同"), replay.Output);
    }

    [Test]
    public void A_month_that_is_not_there_is_a_difference_where_it_is_asked_for()
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome replay = archive.Replay("2022-01");
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(replay.Output, Does.Contain("档案里没有这个月"));
    }

    [Test]
    public void One_month_or_some_can_be_replayed()
    {
        using TestArchive archive = TestArchive.Closed();
        Assert.That(archive.Replay("2021-10").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(archive.Replay("2021-09..2021-10").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
    }

    /// <summary>Puts a new hash in the place of an old one in a receipt, and in all that names that receipt.</summary>
    private static void Rewrite(TestArchive archive, string receipt, string old, string now)
    {
        string before = Digest.Sha256Text(File.ReadAllBytes(archive[receipt]));
        Change(archive[receipt], old, now);
        Change(archive["SHA256SUMS"], old, now);
        string after = Digest.Sha256Text(File.ReadAllBytes(archive[receipt]));
        Change(archive["SHA256SUMS"], before, after);
        foreach (string file in archive.Files().Where(f => f.EndsWith("receipt.json", StringComparison.Ordinal)))
        {
            if (File.ReadAllText(archive[file]).Contains(before, StringComparison.Ordinal)) Rewrite(archive, file, before, after);
        }
    }

    private static void Change(string path, string old, string now) =>
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));

    private static void Expect(TestArchive archive, string file, Action change)
    {
        change();
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), file + "\n" + replay.Output + replay.Error);
        Assert.That(replay.Output, Does.Contain(file));
    }
}
