using System.Security.Cryptography;
using EcoComp.Cli.Archive.Stamps;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>A time stamp over the newest receipt is asked for, taken in and verified without a network.</summary>
public sealed class TimestampTests
{
    private const string Request = "2021-10/amendments/001/receipt.json.tsq";
    private const string Stamp = "2021-10/amendments/001/receipt.json.tsr";
    private static readonly Lazy<TestAuthority> Elliptic = new(() => TestAuthority.Ec(ECCurve.NamedCurves.nistP256));

    private static TestAuthority Authority => Elliptic.Value;

    [Test]
    public void The_request_is_over_the_newest_receipt_and_all_but_its_nonce_is_fixed()
    {
        using TestArchive archive = TestArchive.Closed();
        byte[] sums = File.ReadAllBytes(archive["SHA256SUMS"]);
        Outcome asked = Run(archive);
        Assert.That((asked.ExitCode, asked.Output.Split('\n')[0]), Is.EqualTo((0, Request + " 已写出")), asked.Error);
        byte[] request = File.ReadAllBytes(archive[Request]);
        byte[] digest = SHA256.HashData(File.ReadAllBytes(archive["2021-10/amendments/001/receipt.json"]));
        Assert.That(request[..^13], Is.EqualTo((byte[])[0x30, 0x43, 2, 1, 1, 0x30, 0x31, 0x30, 0x0D, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20, .. digest]));
        Assert.That((request[^13], request[^12], request[^11] & 0xC0, request[^3], request[^2], request[^1]), Is.EqualTo(((byte)2, (byte)8, 0x40, (byte)1, (byte)1, (byte)0xFF)));
        Assert.That(File.ReadAllBytes(archive["SHA256SUMS"]), Is.EqualTo(sums));
        using TestArchive same = TestArchive.Closed();
        Run(same);
        byte[] other = File.ReadAllBytes(same[Request]);
        Assert.That((other.AsSpan(..^11).SequenceEqual(request.AsSpan(..^11)), other.SequenceEqual(request)), Is.EqualTo((true, false)), "the nonce cannot be foretold");
    }

    [Test]
    public void A_request_is_written_once_and_an_open_one_is_told_by_replay()
    {
        using TestArchive archive = TestArchive.Closed();
        Run(archive);
        byte[] request = File.ReadAllBytes(archive[Request]);
        Outcome again = Run(archive);
        Assert.That((again.ExitCode, again.Output.Split('\n')[0]), Is.EqualTo((0, Request + " 已经写好，尚未存入答复")));
        Assert.That(File.ReadAllBytes(archive[Request]), Is.EqualTo(request));
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Contains(Request + " 已经写好，尚未存入答复", StringComparison.Ordinal)), Is.EqualTo((0, true)), replay.Output);
    }

    [TestCase("rsa")]
    [TestCase("pss")]
    [TestCase("p256")]
    [TestCase("p384")]
    [TestCase("p521")]
    [TestCase("sm2")]
    public void An_answer_is_taken_in_and_its_signer_verified_by_the_root_alone(string kind)
    {
        TestAuthority authority = Of(kind);
        using TestArchive archive = TestArchive.Closed();
        Outcome taken = TakeIn(archive, authority);
        Assert.That((taken.ExitCode, taken.Output), Is.EqualTo((0, Stamp + " 已存入：2023-02-01T08:30:00Z 盖的时间戳，签名有效，签发者“测试时间戳”；其证书用 replay --ca 核对\n")), taken.Error);
        Assert.That(archive.Replay().Output, Does.Contain("有 2023-02-01T08:30:00Z 的时间戳，签名有效，签发者“测试时间戳”（没有给 --ca，未核对其证书）"));
        Outcome replay = Replay(archive, authority.RootPem);
        Assert.That((replay.ExitCode, replay.Output.Contains("的证书可信", StringComparison.Ordinal)), Is.EqualTo((0, true)), replay.Output);
        Outcome stranger = Replay(archive, Of(kind).RootPem);
        bool fixedKey = kind == "sm2";
        Assert.That(stranger.ExitCode, Is.EqualTo(fixedKey ? 0 : 5), "another root of the same name: " + stranger.Output);
        string file = Path.Combine(archive.Outside, "ca.der");
        File.WriteAllBytes(file, authority.RootCertificate);
        Assert.That(archive.Replay("--ca", file).ExitCode, Is.Zero);
    }

    [Test]
    public void What_is_no_answer_to_the_request_is_refused_in_one_line_and_nothing_is_written()
    {
        using TestArchive archive = TestArchive.Closed();
        Run(archive);
        byte[] request = File.ReadAllBytes(archive[Request]);
        byte[] otherNonce = [.. request];
        otherNonce[^5] ^= 1;
        byte[] sound = Authority.Answer(request);
        byte[] changed = [.. sound];
        changed[sound.AsSpan().IndexOf("20230201"u8) + 3]++;
        byte[] otherSignature = [.. sound];
        otherSignature[^1] ^= 1;
        foreach ((byte[] answer, string why) in new[]
        {
            (Authority.Answer(request, SHA256.HashData("x"u8)), "不是本档案任何一份凭证的时间戳"),
            (Authority.Answer(request, SHA256.HashData(File.ReadAllBytes(archive["2021-09/receipt.json"]))), "没有为 2021-09/receipt.json 写过时间戳请求，无从核对"),
            (Authority.Answer(otherNonce), "不是对这份请求的答复：随机数不符"),
            ((Authority with { SendsNonce = false }).Answer(request), "不是对这份请求的答复：随机数不符"),
            (changed, "签名与内容不符：内容变了，或不是证书所示的签发者所签"),
            (otherSignature, "签名与内容不符：内容变了，或不是证书所示的签发者所签"),
            ((Authority with { NamesCertificate = false }).Answer(request), "签名与内容不符：内容变了，或不是证书所示的签发者所签"),
            ((Authority with { SendsCertificate = false }).Answer(request), "没有附签发者的证书，无从核对签名"),
            ((Authority with { Purposes = ["1.3.6.1.5.5.7.3.1"] }).Answer(request), "签发者“测试时间戳”的证书不是专供时间戳用的"),
            ((Authority with { Purposes = ["1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.1"] }).Answer(request), "签发者“测试时间戳”的证书不是专供时间戳用的"),
            ((Authority with { PurposesAreCritical = false }).Answer(request), "签发者“测试时间戳”的证书不是专供时间戳用的"),
            ((Authority with { SignerUntil = TestAuthority.Now.AddSeconds(-1) }).Answer(request), "“测试时间戳”的证书在 2023-02-01T08:30:00Z 不在有效期内"),
            ((Authority with { Digest = "1.3.14.3.2.26" }).Answer(request), "所用的算法 1.3.14.3.2.26 已不安全，或本程序不能核对"),
            ((Authority with { Status = 2 }).Answer(request), "时间戳机构没有签发（状态 2）"),
            (request, "不是有效的时间戳答复（RFC 3161）"),
            ([], "不是有效的时间戳答复（RFC 3161）"),
            (sound[..^1], "不是有效的时间戳答复（RFC 3161）"),
            ([.. sound, 0], "不是有效的时间戳答复（RFC 3161）"),
            (new byte[(1 << 20) + 1], "不是有效的时间戳答复（RFC 3161）"),
        })
        {
            Outcome taken = TakeIn(archive, answer);
            Assert.That((taken.ExitCode, taken.Output, taken.Error), Is.EqualTo((5, "", "ecocomp: " + Path.Combine(archive.Outside, "a.tsr") + "：" + why + "\n")));
            Assert.That(File.Exists(archive[Stamp]), Is.False, why);
        }

        Outcome english = archive.Run("timestamp", archive.Root, "--answer", Path.Combine(archive.Outside, "a.tsr"), "--lang", "en");
        Assert.That(english.Error, Does.EndWith(": is no answer with a time stamp (RFC 3161)\n"));
        Assert.That(TakeIn(archive, sound).ExitCode, Is.Zero, "and the sound one is still taken");
    }

    [Test]
    public void A_signer_whom_nobody_trusted_vouches_for_is_told()
    {
        foreach ((TestAuthority authority, TestAuthority trusted, string why) in new[]
        {
            (Authority with { RootUntil = TestAuthority.Now.AddSeconds(-1) }, Authority with { RootUntil = TestAuthority.Now.AddSeconds(-1) }, "“测试根”的证书在 2023-02-01T08:30:00Z 不在有效期内"),
            (Authority, Authority with { RootIssues = false }, "“测试根”的证书无权签发证书"),
            (Authority, Authority with { RootName = "CN=别的根" }, "签发者“测试时间戳”的证书追溯不到 --ca 所给的证书"),
        })
        {
            using TestArchive archive = TestArchive.Closed();
            Assert.That(TakeIn(archive, authority).ExitCode, Is.Zero);
            Outcome replay = Replay(archive, trusted.RootPem);
            Assert.That((replay.ExitCode, TestArchive.Told(replay)), Is.EqualTo((5, new[] { "  " + Stamp + "：" + why })), replay.Output);
            Assert.That(archive.Replay().ExitCode, Is.Zero, "without --ca it is not asked");
        }
    }

    [Test]
    public void A_byte_changed_anywhere_is_told_or_says_nothing()
    {
        using TestArchive archive = TestArchive.Closed();
        TakeIn(archive, Authority);
        byte[] sound = File.ReadAllBytes(archive[Stamp]);
        var request = StampRequest.Read(File.ReadAllBytes(archive[Request]));
        string file = Path.Combine(archive.Outside, "ca.pem");
        File.WriteAllText(file, Authority.RootPem);
        var trusted = TrustedCertificates.Read(file);
        int passed = 0;
        for (int at = 0; at < sound.Length; at++)
        {
            byte[] changed = [.. sound];
            changed[at] ^= (byte)(1 << (at % 8));
            try
            {
                var answer = StampAnswer.Read(changed);
                answer.CheckAnswers(request);
                answer.CheckSigner(trusted);
                Assert.That((answer.TimeText, answer.Signer), Is.EqualTo(("2023-02-01T08:30:00Z", "测试时间戳")), "byte " + at);
                passed++;
            }
            catch (StampFault)
            {
                // told, and as nothing else
            }
        }

        Assert.That(passed, Is.LessThan(40), "only versions and the list of digests, which are named again where they count, say nothing");
    }

    [Test]
    public void A_receipt_that_was_rewritten_with_all_that_leads_to_it_is_found_by_its_stamp()
    {
        using TestArchive archive = TestArchive.Closed();
        TakeIn(archive, Authority);
        archive.Forge("2021-10/amendments/001/receipt.json", "复核改判", "复核改正");
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Contains(Request + "：与这份凭证不符：凭证或时间戳已有改动，或者时间戳属于别的凭证", StringComparison.Ordinal)), Is.EqualTo((5, true)), replay.Output);
    }

    [Test]
    public void The_request_without_which_no_answer_can_be_checked_is_missed()
    {
        using TestArchive archive = TestArchive.Closed();
        TakeIn(archive, Authority);
        byte[] request = File.ReadAllBytes(archive[Request]);
        File.Delete(archive[Request]);
        Assert.That(TestArchive.Told(archive.Replay()), Is.EqualTo(new[] { "  " + Request + "：文件不在了" }));
        File.WriteAllBytes(archive[Request], [.. request, 0]);
        Assert.That(TestArchive.Told(archive.Replay()), Is.EqualTo(new[] { "  " + Request + "：不是本程序写出的时间戳请求" }));
        Outcome asked = Run(archive);
        Assert.That((asked.ExitCode, asked.Error), Is.EqualTo((5, "ecocomp: " + Request + "：不是本程序写出的时间戳请求\n")));
    }

    [Test]
    public void An_answer_goes_to_the_receipt_that_it_stamps_whatever_was_closed_since()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Run(archive);
        byte[] answer = Authority.Answer(File.ReadAllBytes(archive["2021-09/receipt.json.tsq"]));
        archive.Close("2021-10");
        Run(archive);
        Outcome taken = TakeIn(archive, answer);
        Assert.That((taken.ExitCode, File.Exists(archive["2021-09/receipt.json.tsr"]), File.Exists(archive["2021-10/receipt.json.tsr"])), Is.EqualTo((0, true, false)), taken.Error);
        archive.Close("2021-11");
        Assert.That(archive.Replay().ExitCode, Is.Zero, "later closings leave it alone");
    }

    [Test]
    public void An_answer_is_taken_in_once_and_no_other_takes_its_place()
    {
        using TestArchive archive = TestArchive.Closed();
        TakeIn(archive, Authority);
        byte[] first = File.ReadAllBytes(archive[Stamp]);
        Outcome again = TakeIn(archive, first);
        Assert.That((again.ExitCode, again.Output.Contains("的时间戳，签名有效", StringComparison.Ordinal)), Is.EqualTo((0, true)), again.Error);
        Outcome other = TakeIn(archive, Authority);
        Assert.That((other.ExitCode, other.Error), Is.EqualTo((5, "ecocomp: " + Path.Combine(archive.Outside, "a.tsr") + "：2021-10/amendments/001/receipt.json 已有另一个时间戳，没有替换\n")));
        Assert.That(File.ReadAllBytes(archive[Stamp]), Is.EqualTo(first));
        Assert.That(Run(archive).Output, Does.Contain("的时间戳，签名有效"), "it is stamped");
    }

    [Test]
    public void No_request_goes_out_over_an_archive_that_is_not_as_it_was_left()
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Forge("2021-11/items.csv", "300000", "200000");
        Outcome asked = Run(archive);
        Assert.That((asked.ExitCode, asked.Error.Contains("2021-11/items.csv", StringComparison.Ordinal), File.Exists(archive[Request])), Is.EqualTo((5, true, false)), asked.Error);
    }

    [Test]
    public void What_cannot_be_used_is_wrong_usage()
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "x.pem");
        File.WriteAllText(file, "x");
        Assert.That(archive.Replay("--ca", file).Error, Is.EqualTo($"ecocomp: “{file}”里没有证书（PEM 或 DER）\n"));
        Assert.That(archive.Replay("--ca", file + "x").ExitCode, Is.EqualTo(2));
        string isFolder = $"ecocomp: “{archive.Outside}”不是文件，是文件夹、设备或管道\n";
        Assert.That((archive.Replay("--ca", archive.Outside).Error, archive.Run("timestamp", archive.Root, "--answer", archive.Outside).Error), Is.EqualTo((isFolder, isFolder)));
        Assert.That((archive.Run("timestamp", archive.Outside + "x").ExitCode, archive.Run("timestamp", archive.Root, "--answer", file + "x").ExitCode), Is.EqualTo((2, 2)));
        Outcome none = Replay(archive, Authority.RootPem);
        Assert.That((none.ExitCode, none.Error), Is.EqualTo((0, "ecocomp: 没有时间戳可核对，--ca 没有用到\n")));
    }

    [Test]
    public void A_run_that_is_cut_off_at_any_step_leaves_the_archive_as_it_was_or_with_the_whole_file()
    {
        for (int steps = 0; ; steps++)
        {
            using TestArchive archive = TestArchive.Closed();
            archive.Surroundings = archive.Surroundings with { Disk = new CutOffDisk(steps) };
            Outcome asked = Run(archive);
            archive.Surroundings = archive.Surroundings with { Disk = new PlainDisk() };
            Assert.That(archive.Replay().ExitCode, Is.Zero, steps + archive.Replay().Output);
            Outcome again = Run(archive);
            Assert.That((again.ExitCode, File.ReadAllBytes(archive[Request]).Length), Is.EqualTo((0, 69)), again.Error);
            Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".ecocomp-*").Select(Path.GetFileName), Is.SubsetOf(new[] { ".ecocomp-lock" }));
            if (asked.ExitCode == 0) return;
        }
    }

    private static TestAuthority Of(string kind) => kind switch
    {
        "rsa" => TestAuthority.Rsa(),
        "pss" => TestAuthority.Rsa(RSASignaturePadding.Pss),
        "p256" => TestAuthority.Ec(ECCurve.NamedCurves.nistP256),
        "p384" => TestAuthority.Ec(ECCurve.NamedCurves.nistP384),
        "p521" => TestAuthority.Ec(ECCurve.NamedCurves.nistP521),
        _ => TestAuthority.Sm2(),
    };

    private static Outcome Run(TestArchive archive) => archive.Run("timestamp", archive.Root);

    [Test]
    public void A_stamp_that_is_older_than_its_receipt_says_it_is_is_told_and_not_called_trusted()
    {
        using TestArchive archive = TestArchive.Closed();
        string receipt = "2021-10/amendments/001/receipt.json";
        string line = File.ReadLines(archive[receipt]).First(l => l.Contains("closed_at", StringComparison.Ordinal));
        archive.Forge(receipt, line, "  \"closed_at\": \"2027-06-01T00:00:00Z\",");
        const string Early = "盖于 2023-02-01T08:30:00Z，早于凭证自己所记的结账时间 2027-06-01T00:00:00Z，两者必有一个不对";
        Outcome taken = TakeIn(archive, Authority);
        Assert.That((taken.ExitCode, taken.Error.Contains(Early, StringComparison.Ordinal)), Is.EqualTo((0, true)), taken.Error);
        Outcome replay = Replay(archive, Authority.RootPem);
        Assert.That(replay.Output, Does.Contain(Early).And.Not.Contain("证书可信"), replay.Error);
        Assert.That(archive.Replay("--lang", "en").Output, Does.Contain("one of the two is wrong"));
    }

    [Test]
    public void One_that_was_damaged_is_told_by_every_command_that_goes_on_and_refuses_nothing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Run(archive);
        File.WriteAllBytes(archive["2021-09/receipt.json.tsr"], Authority.Answer(File.ReadAllBytes(archive["2021-09/receipt.json.tsq"])));
        Assert.That(archive.TryClose("2021-10").Error, Does.Not.Contain("时间戳"), "a sound one");
        File.WriteAllText(archive["2021-09/receipt.json.tsr"], "x");
        File.Delete(archive["2021-09/receipt.json.tsq"]);
        const string Told = "ecocomp: 时间戳有损：2021-09/receipt.json.tsq：文件不在了（金额不受影响；请用另存的副本放回，再用 replay 核对）\n";
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        foreach (string[] command in new string[][]
        {
            ["close", "2021-11", "--data", archive.Data, "--archive", archive.Root], ["history", "--archive", archive.Root], ["timestamp", archive.Root],
            ["amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", "复核", "--authority", "文9"],
        })
        {
            Outcome told = archive.Run(command);
            Assert.That((told.ExitCode, told.Error), Is.EqualTo((0, Told)), command[0]);
        }

        Assert.That(archive.Replay().ExitCode, Is.EqualTo(5));
        Directory.CreateDirectory(archive["2021-10/receipt.json.tsr"]);
        string[] both = TestArchive.Told(archive.Replay("2021-10"));
        Assert.That(both, Has.Length.EqualTo(2), "the answer that cannot be read is named beside the request that is gone");
    }

    private static Outcome TakeIn(TestArchive archive, TestAuthority authority)
    {
        Run(archive);
        return TakeIn(archive, authority.Answer(File.ReadAllBytes(archive[Request])));
    }

    private static Outcome TakeIn(TestArchive archive, byte[] answer)
    {
        string file = Path.Combine(archive.Outside, "a.tsr");
        File.WriteAllBytes(file, answer);
        return archive.Run("timestamp", archive.Root, "--answer", file);
    }

    private static Outcome Replay(TestArchive archive, string pem)
    {
        string file = Path.Combine(archive.Outside, "ca.pem");
        File.WriteAllText(file, pem);
        return archive.Replay("--ca", file);
    }
}
