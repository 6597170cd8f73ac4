using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>SM3SUMS stands beside SHA256SUMS, names the same files, and is checked as it is.</summary>
public sealed class Sm3SumsTests
{
    [Test]
    public void It_names_the_files_of_SHA256SUMS_in_the_same_order_with_their_SM3()
    {
        using TestArchive archive = TestArchive.Closed();
        string[] sha256 = File.ReadAllLines(archive["SHA256SUMS"]);
        string[] sm3 = File.ReadAllLines(archive["SM3SUMS"]);
        Assert.That(sm3, Is.EqualTo(sha256.Select(l => l[66..]).Select(path => Digest.Sm3Text(File.ReadAllBytes(archive[path])) + "  " + path)));
        Assert.That(sha256.Select(l => l[66..]).Order(), Is.EqualTo(archive.Files().Except(["SHA256SUMS", "SM3SUMS"]).Order()), "and nothing is left out");
    }

    [Test]
    public void A_byte_changed_anywhere_in_it_is_found_by_replay()
    {
        using TestArchive archive = TestArchive.Closed();
        byte[] sound = File.ReadAllBytes(archive["SM3SUMS"]);
        for (int at = 0; at < sound.Length; at += 41)
        {
            byte[] changed = [.. sound];
            changed[at] ^= 1;
            File.WriteAllBytes(archive["SM3SUMS"], changed);
            Outcome replay = archive.Replay();
            Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), at + replay.Output);
            Assert.That(replay.Output, Does.Contain("SM3SUMS"), replay.Output);
        }
    }

    [Test]
    public void A_line_that_is_gone_or_added_or_the_whole_file_is_told_and_nothing_is_closed_beside_it()
    {
        using TestArchive archive = TestArchive.Closed();
        string sums = archive["SM3SUMS"];
        string[] lines = File.ReadAllLines(sums);
        foreach (Action damage in new Action[]
        {
            () => File.WriteAllLines(sums, lines[..^1]), () => File.WriteAllLines(sums, lines[1..]), () => File.WriteAllLines(sums, [.. lines, lines[^1]]),
            () => File.WriteAllText(sums, "x"), () => File.WriteAllBytes(sums, []), () => File.Delete(sums),
        })
        {
            damage();
            Outcome replay = archive.Replay();
            Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), replay.Output);
            Assert.That(TestArchive.Told(replay)[0], Does.StartWith("SM3SUMS："));
            Assert.That(archive.TryClose("2021-12").ExitCode, Is.EqualTo(5));
        }
    }

    [Test]
    public void A_run_that_was_cut_off_between_the_two_files_is_completed_by_the_next()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        (byte[] sha256, byte[] sm3) = (File.ReadAllBytes(archive["SHA256SUMS"]), File.ReadAllBytes(archive["SM3SUMS"]));
        archive.Close("2021-10");
        (byte[] newer256, byte[] newer3) = (File.ReadAllBytes(archive["SHA256SUMS"]), File.ReadAllBytes(archive["SM3SUMS"]));
        File.WriteAllBytes(archive["SHA256SUMS"], sha256);
        foreach (byte[] left in new[] { newer3, sm3 })
        {
            File.WriteAllBytes(archive["SM3SUMS"], left);
            Outcome replay = archive.Replay();
            Assert.That((replay.ExitCode, replay.Error.Contains("2021-10", StringComparison.Ordinal)), Is.EqualTo((0, true)), replay.Output);
        }

        Assert.That(archive.TryClose("2021-10").ExitCode, Is.EqualTo(5), "it is closed");
        Assert.That((File.ReadAllBytes(archive["SHA256SUMS"]), File.ReadAllBytes(archive["SM3SUMS"])), Is.EqualTo((newer256, newer3)));
        File.WriteAllBytes(archive["SM3SUMS"], sm3);
        Assert.That(archive.Replay().ExitCode, Is.EqualTo(5), "SHA256SUMS is written last");
    }
}
