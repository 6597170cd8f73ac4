using EcoComp.Core.Provenance;
namespace EcoComp.Cli.Tests.Archive;

/// <summary>Amendments of closed months and what later closings take up.</summary>
public sealed class AmendingTests
{
    [TestCase("复核\u200B改判", "许环〔2022〕5号", 2)]
    [TestCase("复核改判", "许环😀", 2)]
    [TestCase("复核改判", "许环〔2022〕5号", 3)]
    public void What_no_notice_could_print_is_refused_before_it_stops_every_later_closing(string reason, string authority, int exitCode)
    {
        using TestArchive archive = TestArchive.Closed();
        string data = exitCode == 3
            ? archive.Variant("points.csv", "S1,一桥,", "S1,一😀桥,") : archive.Variant("monitoring.csv", "2021-11,S1,Ⅴ", "2021-11,S1,劣Ⅴ");
        string monitoring = Path.Combine(data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-11,S1,Ⅴ", "2021-11,S1,劣Ⅴ", StringComparison.Ordinal));
        string[] before = archive.Files();
        Outcome refused = archive.Run("amend", "2021-11", "--data", data, "--archive", archive.Root, "--reason", reason, "--authority", authority);
        Assert.That((refused.ExitCode, archive.Files()), Is.EqualTo((exitCode, before)), refused.Error);
        Assert.That(refused.Error, Does.Contain("U+"));
    }

    [Test]
    public void No_difference_writes_nothing_and_says_so()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string[] before = archive.Files();
        Outcome amended = archive.Amend("2021-09", "monitoring.csv", "2021-10,S1,Ⅲ", "2021-10,S1,Ⅱ");
        Assert.That(amended.Output, Is.EqualTo("2021-09 按新数据结算与 2021-09 相同，没有写入\n"));
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [TestCase(2000, 200, 0)]
    [TestCase(2001, 200, 2)]
    [TestCase(2000, 201, 2)]
    public void A_reason_or_authority_as_long_as_a_pasted_document_is_refused(int reason, int authority, int exit)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        Outcome amended = archive.Run(
            "amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", new string('由', reason), "--authority", new string('文', authority));
        Assert.That(amended.ExitCode, Is.EqualTo(exit), amended.Error);
        if (exit > 0) Assert.That(amended.Error, Does.Contain(reason > 2000 ? "--reason 有 2001 个字，最多 2000 个" : "--authority 有 201 个字，最多 200 个"));
    }

    [TestCase("--reason", "<理由>", "--reason 写的还是示例中的“<理由>”，请填写实际内容")]
    [TestCase("--authority", "＜文号＞", "--authority 写的还是示例中的“＜文号＞”，请填写实际内容")]
    [TestCase("--by", "<姓名>", "--by 写的还是示例中的“<姓名>”，请填写实际内容")]
    [TestCase("--by", "a\u202Eb", "--by 中的字符 U+202E 无法印出，请删去")]
    [TestCase("--by", "a\u001Bb", "--by 中的字符 U+001B 无法印出，请删去")]
    [TestCase("--authority", "许环〔2021〕😀号", "--authority 中的字符 U+1F600 无法印出，请删去")]
    public void What_a_receipt_would_say_ever_after_is_one_line_that_can_be_printed_and_was_filled_in(string option, string typed, string told)
    {
        using TestArchive archive = TestArchive.Small();
        string[] by = option == "--by" ? [option, typed] : [];
        Outcome closed = archive.Run(["close", "2021-09", "--data", archive.Data, "--archive", archive.Root, .. by]);
        Assert.That((closed.ExitCode, closed.Error.Contains(told, StringComparison.Ordinal)), Is.EqualTo((by.Length > 0 ? 2 : 0, by.Length > 0)), closed.Error);
        if (by.Length > 0) archive.Close("2021-09");
        string[] files = archive.Files();
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        (string reason, string authority) = (option == "--reason" ? typed : "复核", option == "--authority" ? typed : "文");
        Outcome amended = archive.Run(["amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", reason, "--authority", authority, .. by]);
        Assert.That((amended.ExitCode, amended.Error.Contains(told, StringComparison.Ordinal)), Is.EqualTo((2, true)), amended.Error);
        Assert.That(archive.Files(), Is.EqualTo(files));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void A_name_that_is_empty_is_refused_as_that_of_a_variable_without_a_value(string by)
    {
        using TestArchive archive = TestArchive.Small();
        Outcome closed = archive.Run("close", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--by", by);
        Assert.That((closed.ExitCode, closed.Error.Contains("--by 后面没有名称", StringComparison.Ordinal)), Is.EqualTo((2, true)), closed.Error);
        Assert.That(Directory.Exists(archive.Root), Is.False);
    }

    [Test]
    public void A_name_of_two_hundred_rare_characters_may_stand_in_a_receipt_and_none_longer()
    {
        using TestArchive archive = TestArchive.Small();
        string name = string.Concat(Enumerable.Repeat("𠮷", 200));
        Outcome longer = archive.Run("close", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--by", name + "某");
        Assert.That((longer.ExitCode, longer.Error.Contains("--by 有 201 个字，最多 200 个", StringComparison.Ordinal)), Is.EqualTo((2, true)), longer.Error);
        Assert.That(archive.Run("close", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--by", name).ExitCode, Is.Zero);
    }

    [Test]
    public void What_an_amended_month_goes_on_owing_must_be_printable_in_the_notices_that_tell_of_it()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ,,", "2021-09,S1,,missing,");
        File.WriteAllText(Path.Combine(data, "rulings.csv"), "month,subject,question,answer,authority\n2021-09,S1,result,deferred,许环😀号\n");
        Outcome amended = archive.Run("amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", "复核", "--authority", "文");
        Assert.That((amended.ExitCode, amended.Error.Contains("U+1F600", StringComparison.Ordinal)), Is.EqualTo((3, true)), amended.Error);
    }

    [Test]
    public void Lines_in_another_order_are_no_difference()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome amended = archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ,,,,,\n2021-09,R1,Ⅲ,,,,,\n", "2021-09,R1,Ⅲ,,,,,\n2021-09,S1,Ⅳ,,,,,\n");
        Assert.That(amended.Output, Does.Contain("没有写入"));
    }

    [Test]
    public void Other_words_of_a_note_are_no_difference()
    {
        using TestArchive archive = TestArchive.OfSample();
        archive.Close("2021-09");
        string readings = File.ReadAllText(Path.Combine(archive.Data, "readings.csv"));
        string sample = readings.Split('\n').First(l => l.StartsWith("2021-09", StringComparison.Ordinal) && l.Contains(",QY-01,", StringComparison.Ordinal));
        string data = archive.Variant("readings.csv", sample, sample + "\n" + string.Concat("2021-09-28 09:15", sample.AsSpan(sample.IndexOf(',', StringComparison.Ordinal))));
        Outcome amended = archive.Run("amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        Assert.That((amended.ExitCode, amended.Output), Is.EqualTo((0, "2021-09 按新数据结算与 2021-09 相同，没有写入\n")), "one sample more, the same class");
    }

    [Test]
    public void The_closed_month_stays_as_it_is()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Dictionary<string, byte[]> before = archive.Files().Where(f => f.StartsWith("2021-09/", StringComparison.Ordinal)).ToDictionary(f => f, f => File.ReadAllBytes(archive[f]));
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        foreach ((string file, byte[] bytes) in before) Assert.That(File.ReadAllBytes(archive[file]), Is.EqualTo(bytes), file);
    }

    [Test]
    public void A_changed_item_is_reversed_and_stands_anew()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        archive.Close("2021-10");
        Assert.That(Adjustments(archive, "2021-10"), Is.EqualTo(new[]
        {
            "2021-09.001/n/2021-09/A/4.1.2/S1 deduction 600000", "2021-09.001/r/2021-09/A/4.1.2/S1 reward 300000",
        }));
    }

    [Test]
    public void An_amended_month_is_compared_with_the_sum_so_far()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        Assert.That(archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ").Output, Does.Contain("没有写入"));
        archive.Close("2021-10");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅲ");
        archive.Close("2021-11");
        Assert.That(Adjustments(archive, "2021-11"), Is.EqualTo(new[] { "2021-09.002/r/2021-09/A/4.1.2/S1 reward 600000" }));
        string first = Digest.Sha256Text(File.ReadAllBytes(archive["2021-09/amendments/001/receipt.json"]));
        Assert.That(ClosingTests.Receipt(archive, "2021-09/amendments/002").GetProperty("amends").GetString(), Is.EqualTo(first));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
        Outcome history = archive.Run("history", "--archive", archive.Root, "--by-origin", "--format", "csv", "--from", "2021-09", "--to", "2021-09");
        Assert.That(history.Output, Does.Contain("2021-09,A,甲县,0,300000,300000,0,"), history.Output);
    }

    [Test]
    public void A_month_that_carries_adjustments_can_be_amended_itself()
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome amended = archive.Amend("2021-11", "monitoring.csv", "2021-11,W1,Ⅱ", "2021-11,W1,Ⅰ");
        Assert.That(amended.Output, Does.Contain("1 笔调整，合计 20 万元"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_county_that_is_gone_from_the_register_is_listed_again()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        File.WriteAllText(Path.Combine(archive.Data, "counties.csv"), "code,name,aliases\nB,乙县,甲县\n");
        string points = Path.Combine(archive.Data, "points.csv");
        File.WriteAllText(points, File.ReadAllText(points).Replace("river,A,Ⅲ", "river,B,Ⅲ", StringComparison.Ordinal));
        foreach (string county in new[] { "A", "乙县" })
        {
            Outcome shown = archive.Run("settle", "2021-10", "--data", archive.Data, "--archive", archive.Root, "--county", county, "--format", "csv");
            Assert.That(shown.ExitCode, Is.Zero, shown.Error);
            Assert.That(shown.Output.Contains("2021-10,A,甲县,adj,", StringComparison.Ordinal), Is.EqualTo(county == "A"), shown.Output);
        }

        archive.Close("2021-10");
        Assert.That(File.ReadAllText(archive["2021-10/items.csv"]), Does.Contain("2021-10,A,甲县,adj,以前月份调整,2021-09.001/n/"));
        Assert.That(File.ReadAllText(archive["2021-10/statements.txt"]), Does.Contain("甲县（A）"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_late_charge_of_the_province_is_an_amendment_without_adjustments()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10", "2021-11");
        Assert.That(archive.Run("history", "--archive", archive.Root).Output, Does.Contain("未知"));
        Outcome amended = archive.Amend("2021-11", "fund.csv", "2021-10,", "2021-11,province-deduction,50000,文3\n2021-10,");
        Assert.That(amended.Output, Does.Contain("0 笔调整").And.Contain("省级扣收或省级奖励有变"));
        string history = archive.Run("history", "--archive", archive.Root, "--format", "csv").Output;
        Assert.That(history, Does.Contain("2021-11,,全市合计,0,4300000,0,-4300000,50000,0,4250000,4250000"), history);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_month_that_is_not_closed_or_has_pending_questions_is_not_amended()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string[] more = ["--archive", archive.Root, "--reason", "r", "--authority", "a"];
        Assert.That(archive.Run(["amend", "2021-10", "--data", archive.Data, .. more]).ExitCode, Is.EqualTo(5));
        string open = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ,", "2021-09,S1,,missing");
        Assert.That(archive.Run(["amend", "2021-09", "--data", open, .. more]).ExitCode, Is.EqualTo(4));
        Assert.That(archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", " ", "--authority", "a").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Several_months_are_amended_in_one_step_with_a_receipt_each_that_follow_each_other([Values("2021-11 2021-09 2021-10", "2021-09..2021-11", "2021-10 2021-09..2021-11")] string months)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10", "2021-11");
        string newest = Sha256(archive, "2021-11");
        Outcome amended = AmendAll(archive, Corrected(archive), months.Split(' '));
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Assert.That(amended.Output.Split('\n').Where(l => !l.StartsWith(' ')), Is.EqualTo(new[]
        {
            "2021-09/amendments/001 已写入：2 笔调整，合计 -30 万元，待以后月份结账时列入", "2021-10 按新数据结算与 2021-10 相同，没有写入",
            "2021-11/amendments/001 已写入：1 笔调整，合计 20 万元，待以后月份结账时列入",
            "ecocomp-checkpoint/1 5 " + Sha256(archive, "2021-11/amendments/001"), "",
        }));
        System.Text.Json.JsonElement first = ClosingTests.Receipt(archive, "2021-09/amendments/001");
        System.Text.Json.JsonElement second = ClosingTests.Receipt(archive, "2021-11/amendments/001");
        Assert.That(first.GetProperty("previous").GetString(), Is.EqualTo(newest));
        Assert.That(second.GetProperty("previous").GetString(), Is.EqualTo(Sha256(archive, "2021-09/amendments/001")));
        Assert.That(first.GetProperty("closed_at").GetString(), Is.EqualTo(second.GetProperty("closed_at").GetString()));
        Assert.That(Directory.Exists(archive["2021-10/amendments"]), Is.False);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Error), Is.EqualTo((0, "")), replay.Output);
    }

    [Test]
    public void Of_several_months_none_is_written_where_one_is_undecided_or_not_closed()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string[] before = archive.Files();
        string data = Corrected(archive);
        Assert.That(AmendAll(archive, data, "2021-09..2021-11").ExitCode, Is.EqualTo(ExitCodes.Mismatch), "2021-11 is not closed");
        string monitoring = Path.Combine(data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-10,S1,Ⅲ", "2021-10,S1,", StringComparison.Ordinal));
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-10,S1,,,", "2021-10,S1,,missing,", StringComparison.Ordinal));
        Outcome undecided = AmendAll(archive, data, "2021-09", "2021-10");
        Assert.That(undecided.ExitCode, Is.EqualTo(ExitCodes.Undecided), undecided.Error);
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [Test]
    public void Months_without_any_difference_write_nothing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string[] before = archive.Files();
        Outcome amended = AmendAll(archive, archive.Data, "2021-09..2021-10");
        Assert.That((amended.ExitCode, amended.Output), Is.EqualTo((0, "2021-09 按新数据结算与 2021-09 相同，没有写入\n2021-10 按新数据结算与 2021-10 相同，没有写入\n")));
        Assert.That(archive.Files(), Is.EqualTo(before));
    }

    [Test]
    public void What_comes_in_by_the_same_amendment_is_not_asked_for()
    {
        using TestArchive archive = TestArchive.Small();
        string rulings = Path.Combine(archive.Data, "rulings.csv");
        string deferred = "month,subject,question,answer,authority,reason\n2021-09,S1,result,deferred,文9,\n";
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        string complete = File.ReadAllText(monitoring);
        File.WriteAllText(rulings, deferred);
        File.WriteAllText(monitoring, complete.Replace("2021-09,S1,Ⅳ,", "2021-09,S1,,missing", StringComparison.Ordinal));
        archive.Close("2021-09", "2021-10");
        File.WriteAllText(rulings, deferred.Split('\n')[0] + "\n");
        File.WriteAllText(monitoring, complete.Replace("2021-10,W1,Ⅰ", "2021-10,W1,Ⅱ", StringComparison.Ordinal));
        string[] more = ["--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a", "--strict"];
        Assert.That(archive.Run(["amend", "2021-10", .. more]).ExitCode, Is.EqualTo(ExitCodes.InputRefused), "W415");
        Outcome both = archive.Run(["amend", "2021-09", "2021-10", .. more]);
        Assert.That(both.ExitCode, Is.Zero, both.Error);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_reason_that_a_spreadsheet_would_run_is_kept_from_it()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅲ");
        archive.Run("amend", "2021-09", "--data", data, "--archive", archive.Root, "--reason", "=1+1\n2", "--authority", "a");
        archive.Close("2021-10");
        Assert.That(File.ReadAllText(archive["2021-10/items.csv"]), Does.Contain(",\"'=1+1 2（a）\","));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    /// <summary>September and November as they should be; October as it was closed.</summary>
    private static string Corrected(TestArchive archive)
    {
        string data = archive.Variant("monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        string monitoring = Path.Combine(data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-11,W1,Ⅱ", "2021-11,W1,Ⅰ", StringComparison.Ordinal));
        return data;
    }

    private static Outcome AmendAll(TestArchive archive, string data, params string[] months) =>
        archive.Run(["amend", .. months, "--data", data, "--archive", archive.Root, "--reason", "复核", "--authority", "许环9"]);

    private static string Sha256(TestArchive archive, string part) =>
        Digest.Sha256Text(File.ReadAllBytes(archive[part + "/receipt.json"]));

    private static string[] Adjustments(TestArchive archive, string month) =>
        [.. File.ReadAllLines(archive[month + "/items.csv"]).Where(l => l.Contains(",adj,", StringComparison.Ordinal)).Select(l => l.Split(',')).Select(c => $"{c[5]} {c[7]} {c[8]}")];
}
