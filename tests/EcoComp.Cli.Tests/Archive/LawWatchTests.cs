using System.Text.Json.Nodes;
using EcoComp.Cli.Tests.Commands;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>Regulations at hand beside those that months were closed by: none is forgotten, edited or put before closed months without a word.</summary>
public sealed class LawWatchTests
{
    private static readonly string[] OfOpenMonth =
    [
        "settle 2021-11", "explain 2021-11 S1", "fund 2021-11", "notice 2021-11 --out notice.pdf", "report 2021-11 --out report.html", "compare 2021-11 --class S1=Ⅲ", "compare 2021-11 --each-choice",
    ];

    [TestCaseSource(nameof(OfOpenMonth))]
    public void A_month_behind_one_closed_by_a_later_regulation_is_shown_by_no_older_one(string command)
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(laws);
        Outcome forgotten = Beside(archive, command);
        Assert.That((forgotten.ExitCode, forgotten.Output), Is.EqualTo((5, "")), forgotten.Error);
        Assert.That(forgotten.Error, Does.Contain("2021-10").And.Contain("xuchang-later").And.Contain("--regulations"));
        Assert.That(Beside(archive, command, "--regulations", laws.Data).ExitCode, Is.Zero);
    }

    [TestCaseSource(nameof(OfOpenMonth))]
    [TestCase("close 2021-11")]
    public void A_file_that_was_edited_after_months_were_closed_by_it_settles_no_more(string command)
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(laws);
        laws.Write("later.json", LawFolderTests.Later().Replace("600000", "610000", StringComparison.Ordinal));
        Outcome edited = Beside(archive, command, "--regulations", laws.Data);
        Assert.That((edited.ExitCode, edited.Output), Is.EqualTo((5, "")), edited.Error);
        foreach (string digest in new[] { Sha256(archive["2021-10/law/regulation.json"]), Sha256(laws["later.json"]) }) Assert.That(edited.Error, Does.Contain(digest));
        Assert.That(edited.Error, Does.Contain("2021-10 结账后改动过，最先不同的是 4.1.2 第四条（一）2 阶梯 Ⅲ,Ⅳ 金额：60 万元 → 61 万元").And.Contain("放回原文件（档案内 2021-10/law/regulation.json 即是）"));
        Assert.That(Beside(archive, command, "--regulations", laws.Data, "--lang", "en").Error, Does.Contain("was edited after 2021-10 was closed").And.Contain("put the original back"));
    }

    [Test]
    public void Both_ways_out_of_an_edited_file_are_ways_out()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later().Replace("600000", "610000", StringComparison.Ordinal));
        using TestFolder original = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(original);
        Assert.That(archive.TryClose("2021-11", "--regulations", laws.Data).ExitCode, Is.EqualTo(5));
        File.Copy(archive["2021-10/law/regulation.json"], laws["later.json"], overwrite: true);
        Assert.That(archive.Run("settle", "2021-11", "--data", archive.Data, "--archive", archive.Root, "--regulations", laws.Data).ExitCode, Is.Zero);
        laws.Write("anew.json", LawFolderTests.Later().Replace("600000", "610000", StringComparison.Ordinal)
            .Replace("xuchang-later", "xuchang-anew", StringComparison.Ordinal).Replace("2021-10-01", "2021-11-01", StringComparison.Ordinal));
        Outcome closed = archive.TryClose("2021-11", "--regulations", laws.Data);
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(archive.Replay("--regulations", laws.Data).ExitCode, Is.Zero);
    }

    [Test]
    public void A_file_of_the_same_day_under_another_id_does_not_take_the_place_of_the_one_that_closed()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(laws);
        laws.Write("later.json", LawFolderTests.Later().Replace("xuchang-later", "xuchang-other", StringComparison.Ordinal));
        Outcome refused = archive.TryClose("2021-11", "--regulations", laws.Data);
        Assert.That((refused.ExitCode, refused.Error.Contains("xuchang-later", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);
    }

    [Test]
    public void A_default_that_is_another_is_an_edited_file()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(laws);
        var law = (JsonObject)JsonNode.Parse(LawFolderTests.Later())!;
        JsonArray choices = law["interpretations"]!.AsArray().Single(i => (string)i!["key"]! == "canal-miss")!["choices"]!.AsArray();
        JsonNode first = choices[0]!;
        choices.RemoveAt(0);
        choices.Add(first);
        laws.Write("later.json", law.ToJsonString());
        Outcome refused = archive.TryClose("2021-11", "--regulations", laws.Data);
        Assert.That((refused.ExitCode, refused.Error.Contains("默认选择", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);
    }

    [Test]
    public void A_file_that_says_the_same_in_other_bytes_is_said_to_and_closes()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(laws);
        laws.Write("later.json", LawFolderTests.Later() + "\n");
        Outcome closed = archive.TryClose("2021-11", "--regulations", laws.Data);
        Assert.That((closed.ExitCode, closed.Error.Contains("xuchang-later”的文件与 2021-10 结账时的字节不同，内容相同", StringComparison.Ordinal)), Is.EqualTo((0, true)), closed.Error);
    }

    [Test]
    public void An_amendment_says_that_the_file_was_edited_and_keeps_the_one_of_its_month()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = ClosedByLater(laws);
        laws.Write("later.json", LawFolderTests.Later().Replace("600000", "610000", StringComparison.Ordinal));
        string data = archive.Variant("monitoring.csv", "2021-10,S1,Ⅲ", "2021-10,S1,Ⅳ");
        Outcome amended = archive.Run("amend", "2021-10", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a", "--regulations", laws.Data);
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Assert.That(amended.Error, Does.Contain("60 万元 → 61 万元").And.Contain(Sha256(laws["later.json"])));
        Assert.That(File.ReadAllText(archive["2021-10/amendments/001/adjustments.csv"]), Does.Contain(",600000,"));
    }

    [Test]
    public void Closed_months_that_stand_under_a_newer_regulation_by_now_are_named_and_stay()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        const string Told = "W431: 2021-10 已按办法“xuchang-2021”结账，按现有的办法文件却应由“xuchang-later”结算（核对“xuchang-later”的施行日期";
        Assert.That(archive.Run("settle", "2021-11", "--data", archive.Data, "--archive", archive.Root, "--regulations", laws.Data).Error, Does.Contain("xuchang-later:0:0: warning " + Told));
        Assert.That(archive.TryClose("2021-11", "--regulations", laws.Data, "--strict").ExitCode, Is.EqualTo(3));
        Outcome closed = archive.TryClose("2021-11", "--regulations", laws.Data);
        Assert.That((closed.ExitCode, closed.Error.Contains(Told, StringComparison.Ordinal)), Is.EqualTo((0, true)), closed.Error);
        Assert.That(archive.Replay("--regulations", laws.Data).ExitCode, Is.Zero);
    }

    [Test]
    public void What_a_later_regulation_lists_or_does_not_offer_refuses_no_inputs_of_months_closed_before_it()
    {
        using TestArchive archive = TestArchive.Small();
        string points = Path.Combine(archive.Data, "points.csv");
        string[] rows = File.ReadAllLines(points);
        File.WriteAllLines(points, [rows[0] + ",covered", .. rows[1..].Select(r => r + ","), "S9,石梁桥,section,石梁河,river,A,Ⅲ,,,,no"]);
        File.AppendAllText(Path.Combine(archive.Data, "interpretations.csv"), "source-steps,flat,文4,,\n");
        archive.Close("2021-09");
        JsonObject law = JsonNode.Parse(LawFolderTests.Later())!.AsObject();
        law["rivers"]!.AsArray().Add(new JsonObject { ["name"] = "石梁河", ["aliases"] = new JsonArray() });
        JsonArray choices = law["interpretations"]!.AsArray().Single(i => i!["key"]!.GetValue<string>() == "source-steps")!["choices"]!.AsArray();
        choices.RemoveAt(1);
        using TestFolder laws = TestFolder.Empty().Write("later.json", law.ToJsonString());
        Assert.That(archive.TryClose("2021-10", "--regulations", laws.Data).FaultLines.Select(l => l.Split(": ")[0] + l.Split(' ')[2]), Is.EqualTo(new[] { "points.csv:6:11E330:", "interpretations.csv:3:2E306:" }));
        Assert.That(archive.Replay("--regulations", laws.Data).ExitCode, Is.Zero, archive.Replay("--regulations", laws.Data).Output);
        foreach (string command in new[] { "explain 2021-09 S1", "history", "compare 2021-09 --class S1=Ⅲ" })
        {
            Outcome outcome = archive.Run([.. command.Split(' '), "--archive", archive.Root, "--regulations", laws.Data]);
            Assert.That(outcome.ExitCode, Is.Zero, command + outcome.Error);
        }
    }

    [Test]
    public void A_choice_that_only_a_later_regulation_has_is_no_damage_of_the_months_before_it()
    {
        using TestArchive archive = TestArchive.Small();
        JsonObject law = JsonNode.Parse(LawFolderTests.Later())!.AsObject();
        law["interpretations"]!.AsArray().Single(i => i!["key"]!.GetValue<string>() == "source-steps")!["choices"]![1]!["name"] = "统计一次";
        using TestFolder laws = TestFolder.Empty().Write("later.json", law.ToJsonString());
        File.AppendAllText(Path.Combine(archive.Data, "interpretations.csv"), "source-steps,统计一次,文4,2021-10,\n");
        Assert.That(archive.TryClose("2021-09", "--regulations", laws.Data).ExitCode, Is.Zero);
        Assert.That(archive.Replay().ExitCode, Is.Zero, archive.Replay().Output);
        Assert.That(archive.Run("compare", "2021-09", "--class", "S1=Ⅲ", "--archive", archive.Root).ExitCode, Is.Zero);
        Assert.That(archive.TryClose("2021-10", "--regulations", laws.Data).ExitCode, Is.Zero);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [TestCase("close 2021-10 --late")]
    [TestCase("settle 2021-10")]
    [TestCase("fund 2021-10")]
    [TestCase("explain 2021-10 S1")]
    [TestCase("compare 2021-10 --class S1=Ⅲ")]
    public void A_month_before_one_closed_by_a_regulation_that_settles_it_too_is_settled_by_no_other(string command)
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Assert.That(archive.TryClose("2021-11", "--regulations", laws.Data).ExitCode, Is.Zero);
        Outcome forgotten = Beside(archive, command);
        Assert.That((forgotten.ExitCode, forgotten.Output), Is.EqualTo((5, "")), forgotten.Error);
        Assert.That(forgotten.Error, Does.Contain("2021-11 已按").And.Contain("xuchang-later").And.Contain("--regulations"));
        laws.Write("later.json", LawFolderTests.Later().Replace("2021-10-01", "2021-11-01", StringComparison.Ordinal));
        Assert.That(Beside(archive, command, "--regulations", laws.Data).ExitCode, Is.EqualTo(5), "its day was put off");
        laws.Write("later.json", LawFolderTests.Later());
        Assert.That(Beside(archive, command, "--regulations", laws.Data).ExitCode, Is.Zero);
    }

    [Test]
    public void A_month_before_the_first_that_a_later_regulation_settles_is_closed_late_by_its_own()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        using TestArchive archive = TestArchive.Small();
        Assert.That(archive.TryClose("2021-10", "--regulations", laws.Data).ExitCode, Is.Zero);
        Outcome late = archive.TryClose("2021-09", "--late");
        Assert.That(late.ExitCode, Is.Zero, late.Error);
    }

    private static TestArchive ClosedByLater(TestFolder laws)
    {
        TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        Outcome closed = archive.TryClose("2021-10", "--regulations", laws.Data);
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        return archive;
    }

    /// <summary>Runs a command of an open month with the archive and its folder.</summary>
    private static Outcome Beside(TestArchive archive, string command, params string[] more) => archive.Run(
    [
        .. command.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) ? Path.Combine(archive.Outside, word) : word), "--data", archive.Data, "--archive", archive.Root, .. more,
    ]);

    private static string Sha256(string file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
}
