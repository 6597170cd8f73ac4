using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>Which months can be closed, what their receipts say, and what an archive is made of.</summary>
public sealed class ClosingTests
{
    [TestCase("2021-11", "2021-09", "“2021-11..2021-09”的终止月早于起始月，是不是 2021-09..2021-11？")]
    [TestCase("2030-01", "2030-02", "这一段没有已结账月份（已结账：2021-09..2021-11）")]
    public void A_history_of_months_of_which_none_is_closed_is_told_as_that(string from, string to, string told)
    {
        using TestArchive archive = TestArchive.Closed();
        Outcome outcome = archive.Run("history", "--archive", archive.Root, "--from", from, "--to", to);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((2, "ecocomp: " + told + "\n")));
    }

    [Test]
    public void An_archive_that_was_typed_and_is_not_there_is_told_and_a_new_one_too()
    {
        using TestArchive archive = TestArchive.Small();
        string other = archive.Root + "x";
        string pdf = Path.Combine(archive.Outside, "n.pdf");
        foreach (string[] command in new[] { new[] { "settle", "2021-09" }, ["fund", "2021-09"], ["notice", "2021-09", "--out", pdf], ["report", "2021-09", "--out", pdf + ".html"] })
        {
            Outcome told = archive.Run([.. command, "--data", archive.Data, "--archive", other]);
            Assert.That((told.ExitCode, told.Error), Is.EqualTo((0, $"ecocomp: 没有档案“{other}”（还没有结过账，或者名称写错了），本次不列入任何已结账月份\n"))
                .Or.EqualTo((0, $"ecocomp: 没有档案“{other}”（还没有结过账，或者名称写错了），本次不列入任何已结账月份\necocomp: 已写入 {command[^1]}\n")), command[0]);
        }

        Assert.That(archive.TryClose("2021-09").Output, Does.Contain($"  已新建档案 {archive.Root}\n"));
        Assert.That(archive.TryClose("2021-10").Output, Does.Not.Contain("新建"));
    }

    [Test]
    public void A_month_for_which_no_point_is_registered_is_not_closed()
    {
        using TestArchive archive = TestArchive.Small();
        File.WriteAllLines(Path.Combine(archive.Data, "points.csv"), File.ReadLines(Path.Combine(archive.Data, "points.csv")).Take(1).ToArray());
        File.WriteAllLines(Path.Combine(archive.Data, "monitoring.csv"), File.ReadLines(Path.Combine(archive.Data, "monitoring.csv")).Take(1).ToArray());
        Outcome refused = archive.TryClose("2021-09");
        Assert.That((refused.ExitCode, Directory.Exists(archive.Root)), Is.EqualTo((ExitCodes.InputRefused, false)));
        Assert.That(refused.Error, Does.Contain("2021-09 没有登记任何点位"));
    }

    [Test]
    public void A_closed_month_is_never_closed_again()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome again = archive.TryClose("2021-09");
        Assert.That(again.ExitCode, Is.EqualTo(5));
        Assert.That(again.Error, Does.Contain("2021-09 已于 2023-01-10 09:01（北京时间）结账"));
        Assert.That(archive.TryClose("2021-09", "--late").ExitCode, Is.EqualTo(5));
    }

    [Test]
    public void Months_may_have_gaps_and_an_earlier_one_needs_late_and_takes_up_only_what_is_before_it()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-11");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        archive.Amend("2021-11", "monitoring.csv", "2021-11,W1,Ⅱ", "2021-11,W1,Ⅰ");
        Outcome refused = archive.TryClose("2021-10");
        Assert.That(refused.ExitCode, Is.EqualTo(5));
        Assert.That(refused.Error, Does.Contain("2021-11 已结账").And.Contain("--late"));
        Assert.That(archive.TryClose("2021-10", "--late").ExitCode, Is.Zero);
        JsonElement receipt = Receipt(archive, "2021-10");
        Assert.That(receipt.GetProperty("late").GetBoolean(), Is.True);
        Assert.That(receipt.GetProperty("taken_up").EnumerateArray().Select(t => t.GetProperty("path").GetString()), Is.EqualTo(new[] { "2021-09/amendments/001" }));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
        Assert.That(archive.Run("history", "--archive", archive.Root).Output, Does.Contain("尚未列入结账的更正 2021-11/amendments/001"));
    }

    [Test]
    public void Pending_questions_and_months_outside_the_regulation_are_not_closed()
    {
        using TestArchive archive = TestArchive.Small();
        string data = archive.Variant("monitoring.csv", "2021-10,S1,Ⅲ,", "2021-10,S1,,missing");
        Outcome closed = archive.Run("close", "2021-10", "--data", data, "--archive", archive.Root);
        Assert.That((closed.ExitCode, Directory.Exists(archive.Root)), Is.EqualTo((4, false)), closed.Error);
        Assert.That(archive.TryClose("2020-01").ExitCode, Is.EqualTo(4));
    }

    [Test]
    public void Inputs_are_the_bytes_that_were_read_and_the_receipt_says_all_of_them()
    {
        using TestArchive archive = TestArchive.OfSample();
        archive.Close("2022-01");
        JsonElement receipt = Receipt(archive, "2022-01");
        foreach (JsonElement input in receipt.GetProperty("inputs").EnumerateArray())
        {
            string name = input.GetProperty("file").GetString()!;
            byte[] bytes = File.ReadAllBytes(Path.Combine(archive.Data, name));
            Assert.That(File.ReadAllBytes(archive["2022-01/inputs/" + name]), Is.EqualTo(bytes));
            Assert.That(input.GetProperty("size").GetInt64(), Is.EqualTo(bytes.Length));
        }

        Assert.That(receipt.GetProperty("inputs").GetArrayLength(), Is.EqualTo(Directory.GetFiles(archive.Data).Length));
        Assert.That(receipt.GetProperty("rulings").EnumerateArray().Select(r => r.GetProperty("subject").GetString()), Does.Contain("QY-01"));
        Assert.That(receipt.GetProperty("previous").GetString(), Is.Empty);
    }

    [Test]
    public void Results_are_those_of_settle_final()
    {
        using TestArchive archive = TestArchive.OfSample();
        string results = Path.Combine(archive.Outside, "results");
        string[] settle = ["settle", "2021-12", "--data", archive.Data, "--archive", archive.Root, "--final", "--out", results];
        Assert.That(archive.Run(settle).ExitCode, Is.Zero);
        archive.Close("2021-12");
        foreach (string file in new[] { "settlement.json", "items.csv", "statements.txt" })
            Assert.That(File.ReadAllBytes(archive["2021-12/" + file]), Is.EqualTo(File.ReadAllBytes(Path.Combine(results, file))), file);
    }

    [Test]
    public void The_clock_is_in_receipts_only()
    {
        using TestArchive one = TestArchive.Small();
        using TestArchive other = TestArchive.Small();
        other.Surroundings = other.Surroundings with { Clock = NodaTime.SystemClock.Instance };
        one.Close("2021-09");
        other.Close("2021-09");
        string[] differing = [.. one.Files().Where(f => !File.ReadAllBytes(one[f]).AsSpan().SequenceEqual(File.ReadAllBytes(other[f])))];
        Assert.That(differing, Is.EqualTo(new[] { "2021-09/receipt.json", "SHA256SUMS", "SM3SUMS" }));
    }

    [Test]
    public void A_forced_encoding_is_remembered_for_the_replay()
    {
        using TestArchive archive = TestArchive.Small();
        Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        foreach (string file in Directory.GetFiles(archive.Data)) File.WriteAllBytes(file, gb18030.GetBytes(File.ReadAllText(file)));
        // Two bytes that are one letter in UTF-8 and another text in GB18030: only the forced encoding says which.
        File.WriteAllBytes(Path.Combine(archive.Data, "counties.csv"), [.. "code,name,aliases\nA,"u8, 0xC3, 0xA9, .. "\nB,b,\n"u8]);
        File.WriteAllText(Path.Combine(archive.Data, "counties.csv"), File.ReadAllText(Path.Combine(archive.Data, "counties.csv")).Replace("\nB,", ",\nB,", StringComparison.Ordinal));
        Outcome closed = archive.TryClose("2021-09", "--encoding", "gb18030");
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(File.ReadAllText(archive["2021-09/settlement.json"]), Does.Not.Contain("é"));
        Assert.That(archive.Replay().ExitCode, Is.Zero, archive.Replay().Output);
    }

    [Test]
    public void Sha256sum_confirms_the_archive_without_the_program()
    {
        using TestArchive archive = TestArchive.Closed();
        Assert.That(Sha256Sum(archive), Is.EqualTo((0, archive.Files().Length - 2)));
        File.AppendAllText(archive["2021-10/statements.txt"], " ");
        Assert.That(Sha256Sum(archive).Exit, Is.EqualTo(1));
    }

    [Test]
    public void Another_version_does_not_compare_wording_and_says_so()
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Surroundings = archive.Surroundings with { Version = "9.9.9" };
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
        Assert.That(replay.Output, Does.Contain("statements.txt 由 1.0.0 版写成，文字可能不同"));
    }

    [Test]
    public void Progress_is_shown_on_a_terminal_only()
    {
        using TestArchive archive = TestArchive.Closed();
        Assert.That(archive.Replay().Error, Is.Empty);
        archive.Surroundings = archive.Surroundings with { Terminal = true, Patience = TimeSpan.Zero };
        Assert.That(archive.Replay().Error, Does.Contain("\r正在重算：第 5 个，共 5 个").And.EndsWith("\r"));
    }

    [Test]
    public void A_folder_with_something_else_in_it_is_no_archive()
    {
        using TestArchive archive = TestArchive.Small();
        Directory.CreateDirectory(archive.Root);
        File.WriteAllText(archive["letter.txt"], "x");
        Assert.That(archive.TryClose("2021-09").ExitCode, Is.EqualTo(2));
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root).Count(), Is.EqualTo(1));
        Assert.That(archive.Run("close", "2021-09", "--data", archive.Data, "--archive", archive["letter.txt"]).ExitCode, Is.EqualTo(2));
    }

    internal static JsonElement Receipt(TestArchive archive, string part)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(archive[part + "/receipt.json"]));
        return document.RootElement.Clone();
    }

    private static (int Exit, int Confirmed) Sha256Sum(TestArchive archive)
    {
        var start = new ProcessStartInfo("sha256sum", ["-c", "SHA256SUMS"]) { WorkingDirectory = archive.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return (process.ExitCode, output.Split(": OK").Length - 1);
    }
}
