using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>A month keeps the law that it was settled by: what the program has by now is said, and moves nothing.</summary>
public sealed class RegulationChangedTests
{
    [Test]
    public void Every_closing_and_amendment_has_its_regulation_standards_and_Chinese_words()
    {
        using TestArchive archive = TestArchive.Closed();
        string core = Path.Combine(Repository.Root, "src", "EcoComp.Core");
        foreach (string part in new[] { "2021-09", "2021-10", "2021-11", "2021-09/amendments/001", "2021-10/amendments/001" })
        {
            Assert.That(Directory.EnumerateFiles(archive[part + "/law"]).Select(Path.GetFileName).Order(), Is.EqualTo(new[]
            {
                "gb14848-2017.json", "gb3838-2002.json", "regulation.json", "wording.json",
            }));
            Assert.That(File.ReadAllBytes(archive[part + "/law/regulation.json"]), Is.EqualTo(File.ReadAllBytes(Path.Combine(core, "Regulations", "xuchang-2021.json"))));
            Assert.That(File.ReadAllBytes(archive[part + "/law/wording.json"]), Is.EqualTo(File.ReadAllBytes(Path.Combine(core, "Wording", "wording.zh.json"))));
            Assert.That(File.ReadAllBytes(archive[part + "/law/gb3838-2002.json"]), Is.EqualTo(File.ReadAllBytes(Path.Combine(core, "WaterQuality", "Standards", "gb3838-2002.json"))));
        }
    }

    [Test]
    public void Replay_computes_by_the_months_own_file_and_says_that_the_programs_is_another()
    {
        using TestArchive archive = Changed();
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((0, 0)), replay.Output);
        Assert.That(replay.Output.Split("现有的办法 xuchang-2021 与档案内 law/ 的文件字节不同，按档案内的重算"), Has.Length.EqualTo(4), replay.Output);
    }

    [Test]
    public void Replay_still_finds_a_changed_file()
    {
        using TestArchive archive = Changed();
        File.AppendAllText(archive["2021-10/items.csv"], "x");
        Assert.That(archive.Replay().Output, Does.Contain("2021-10/items.csv：内容变了"));
    }

    [Test]
    public void A_month_is_amended_by_the_regulation_that_settled_it_which_the_amendment_keeps()
    {
        using TestArchive archive = Changed();
        string data = archive.Variant("monitoring.csv", "2021-11,S1,Ⅴ", "2021-11,S1,Ⅲ");
        Outcome amended = archive.Run("amend", "2021-11", "--data", data, "--archive", archive.Root, "--reason", "r", "--authority", "a");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Assert.That(amended.Error, Does.Contain("ecocomp: 办法“xuchang-2021”的文件在 2021-11 结账后改动过，最先不同的是 4.1.2 第四条（一）2 阶梯 Ⅲ,Ⅳ 金额：30 万元 → 31 万元"));
        Assert.That(File.ReadAllBytes(archive["2021-11/amendments/001/law/regulation.json"]), Is.EqualTo(File.ReadAllBytes(archive["2021-11/law/regulation.json"])));
        Assert.That(File.ReadAllText(archive["2021-11/amendments/001/adjustments.csv"]), Does.Contain(",300000,").And.Not.Contain("310000"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_regulation_that_the_program_does_not_have_is_said_and_replayed()
    {
        using TestArchive archive = TestArchive.Closed();
        RegulationCatalogue other = DiffTests.Changed("\"id\": \"xuchang-2021\"", "\"id\": \"xuchang-x\"");
        archive.Surroundings = archive.Surroundings with { Catalogue = () => other };
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Split("程序不带办法 xuchang-2021").Length), Is.EqualTo((0, 4)), replay.Output);
    }

    [Test]
    public void The_words_of_the_data_are_those_of_the_months_own_file()
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Forge("2021-09/amendments/001/law/wording.json", "\"label.remark\": \"{0}（{1}）\"", "\"label.remark\": \"{0}【{1}】\"");
        archive.Forge("2021-11/law/wording.json", "\"fact.adjustment\": \"{0}（{1}）\"", "\"fact.adjustment\": \"{0}【{1}】\"");
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(TestArchive.Told(replay), Has.Some.Match("^  2021-09/amendments/001/adjustments.csv：与重算结果不同.*重算〔.*复核改判【许环")
            .And.Some.StartWith("  2021-11/items.csv：与重算结果不同")
            .And.Some.Match("^  2021-11/settlement.json：与重算结果不同.*重算〔.*复核改判【许环"), replay.Output);
    }

    [Test]
    public void Words_that_were_changed_where_no_file_says_them_are_said_and_change_nothing()
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Forge("2021-11/law/wording.json", "\"close.done\": \"", "\"close.done\": \"x");
        Outcome replay = archive.Replay("2021-11");
        Assert.That((replay.ExitCode, replay.Output.Contains("程序自带的中文用语与档案内 law/ 的不同", StringComparison.Ordinal)), Is.EqualTo((0, true)), replay.Output);
    }

    [Test]
    public void Words_that_the_months_own_file_lacks_are_never_the_programs([Values] bool all)
    {
        using TestArchive archive = TestArchive.Closed();
        const string file = "2021-10/law/wording.json";
        string[] lines = File.ReadAllLines(archive[file]);
        archive.Forge(file, System.Text.Encoding.UTF8.GetBytes(all ? "{}" : string.Join('\n', lines.Where(l => !l.Contains("\"close.done\"", StringComparison.Ordinal)))));
        string told = $"{file}：缺少写出本部分的版本所用的用语，如“{(all ? lines[1].Split('"')[1] : "close.done")}”";
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay)), Is.EqualTo((5, new[] { "  " + told })), replay.Output);
        string[][] commands =
        [
            ["close", "2021-12", "--data", archive.Data], ["amend", "2021-11", "--data", archive.Data, "--reason", "r", "--authority", "a"], ["history"],
            ["notice", "2021-10", "--out", Path.Combine(archive.Outside, "n.pdf")], ["settle", "2021-10", "--data", archive.Data],
        ];
        foreach (string[] command in commands)
        {
            Outcome refused = archive.Run([.. command, "--archive", archive.Root]);
            Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), command[0] + refused.Error);
            Assert.That(refused.Error, Does.Contain(told), command[0]);
        }

        archive.Surroundings = archive.Surroundings with { Version = "1.1.0" };
        Outcome later = archive.Replay();
        Assert.That(later.ExitCode, Is.EqualTo(all ? 5 : 0), "another version misses what it asks for: " + later.Output);
    }

    [TestCase("law/regulation.json", "\"id\"", "\"idd\"")]
    [TestCase("law/regulation.json", "\"rule\": \"", "\"rule\": \"no-")]
    [TestCase("law/regulation.json", "\"yuan\": 300000", "\"yuan\": 9223372036854775807")]
    [TestCase("law/gb3838-2002.json", "\"waters\"", "\"wäters\"")]
    [TestCase("law/wording.json", "{", "[")]
    [TestCase("law/wording.json", "{0}", "{9}")]
    [TestCase("law/wording.json", "{0:", "{0:no-such-form-")]
    [TestCase("law/wording.json", "\": \"", "\": 1, \"x")]
    public void A_law_that_cannot_be_carried_out_is_damage_told_in_one_line_and_no_fault_of_the_program(string file, string old, string changed)
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Forge("2021-10/" + file, old, changed);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Error), Is.EqualTo((5, "")), replay.Output);
        Assert.That(TestArchive.Told(replay), Has.Exactly(1).StartWith($"  2021-10/{file}：本版程序不能按它结算："), replay.Output);
        Assert.That(replay.Output, Does.Not.Match("[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+"), "no English sentence in a Chinese line");
        Assert.That(archive.Replay("--lang", "en").Output, Does.Contain($"2021-10/{file}: this version cannot settle by it: ").And.Not.Match("能按它|不是|缺少|必须|不认识"));
        if (changed[0] is '{') return; // only documents say it, which nothing is made of
        foreach (string[] command in new[] { new[] { "close", "2021-12", "--data", archive.Data }, ["history"], ["settle", "2021-10", "--data", archive.Data] })
        {
            Outcome refused = archive.Run([.. command, "--archive", archive.Root]);
            Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), command[0] + refused.Error);
        }
    }

    [Test]
    public void A_receipt_that_lists_the_standards_in_another_order_is_told_in_the_language_that_is_asked_for()
    {
        using TestArchive archive = TestArchive.Closed();
        string[] lines = File.ReadAllLines(archive["2021-10/receipt.json"]);
        int first = Array.FindIndex(lines, l => l.Contains("\"gb3838-2002.json\"", StringComparison.Ordinal) && !l.Contains("\"id\"", StringComparison.Ordinal)) - 1;
        int second = Array.FindIndex(lines, l => l.Contains("\"gb14848-2017.json\"", StringComparison.Ordinal)) - 1;
        int size = second - first;
        Assert.That(lines[first].TrimEnd(',') + lines[second + size - 1].TrimEnd(','), Is.EqualTo("    {    }"), "one entry after the other");
        archive.Forge("2021-10/receipt.json", System.Text.Encoding.UTF8.GetBytes(string.Concat(
            lines[..first].Concat(lines[second..(second + size)]).Concat(lines[first..second]).Concat(lines[(second + size)..]).Select(l => l + "\n"))));
        Outcome replay = archive.Replay();
        Assert.That(TestArchive.Told(replay), Has.Exactly(1).EqualTo(
            "  2021-10/law/regulation.json：本版程序不能按它结算：办法所列的水质标准依次是 GB 3838-2002、GB/T 14848-2017，凭证的 law 所列不是这样"), replay.Output);
        Assert.That(archive.Replay("--lang", "en").Output, Does.Contain("cannot settle by it: the regulation names the standards GB 3838-2002, GB/T 14848-2017, which the law of the receipt"));
    }

    [TestCase("law/regulation.json")]
    [TestCase("law/gb14848-2017.json")]
    [TestCase("law/wording.json")]
    public void A_file_of_the_law_that_is_not_as_it_was_written_or_is_gone_is_told_in_one_line(string file)
    {
        using TestArchive archive = TestArchive.Closed();
        byte[] bytes = File.ReadAllBytes(archive["2021-10/" + file]);
        File.WriteAllBytes(archive["2021-10/" + file], [.. bytes, (byte)'\n']);
        Assert.That(TestArchive.Told(archive.Replay("2021-10")), Has.Length.EqualTo(1).And.One.StartWith($"  2021-10/{file}：内容变了："));
        File.Delete(archive["2021-10/" + file]);
        Assert.That(TestArchive.Told(archive.Replay("2021-10")), Is.EqualTo(new[] { $"  2021-10/{file}：文件不在了" }));
    }

    private static TestArchive Changed()
    {
        TestArchive archive = TestArchive.Closed();
        RegulationCatalogue other = DiffTests.Changed("\"yuan\": 300000", "\"yuan\": 310000");
        archive.Surroundings = archive.Surroundings with { Catalogue = () => other };
        return archive;
    }
}
