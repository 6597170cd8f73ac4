using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>--regulations DIR</c>: the regulations of a folder beside those of the program.</summary>
public sealed class LawFolderTests
{
    /// <summary>The program's regulation under another id, in force from October 2021, with double amounts for missed targets.</summary>
    internal static string Later()
    {
        JsonObject law = JsonNode.Parse(RegulationCatalogue.BuiltInFiles().First())!.AsObject();
        (law["id"], law["inForceFrom"], law["document"]) = ("xuchang-later", "2021-10-01", "许政办〔2021〕99号");
        foreach (JsonNode? row in law["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == "4.1.2")!["amounts"]!["ladder"]!.AsArray())
            row!["yuan"] = row["yuan"]!.GetValue<long>() * 2;
        JsonArray open = law["interpretations"]!.AsArray();
        open.Remove(open.Single(i => i!["key"]!.GetValue<string>() == FirstMonth.Key));
        return law.ToJsonString();
    }

    /// <summary>A section that misses its target by one class in both months, with its inflow in order.</summary>
    private static TestFolder Missed() => TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅳ")
        .Add("monitoring.csv", "2021-10,S1,Ⅳ,,,,,", "2021-10,R1,Ⅲ,,,,,", "2021-10,W1,Ⅱ,,,,,", "2021-10,C1,Ⅱ,,,,,");

    [Test]
    public void A_range_over_two_regulations_settles_each_month_by_its_own()
    {
        using TestFolder folder = Missed();
        using TestFolder laws = TestFolder.Empty().Write("later.json", Later()).Write("ecocomp.json", "{}").Write("readme.txt", "x");
        Outcome outcome = folder.Settle("2021-09..2021-10", "--regulations", laws.Data, "--format", "json");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        JsonElement[] months = [.. json.RootElement.GetProperty("months").EnumerateArray()];
        Assert.That(months.Select(m => m.GetProperty("regulation").GetProperty("id").GetString()), Is.EqualTo(new[] { "xuchang-2021", "xuchang-later" }));
        Assert.That(months.Select(Deducted), Is.EqualTo(new[] { 300_000L, 600_000L }));
    }

    [TestCase("settle", "2021-10", "60 万元")]
    [TestCase("explain", "2021-10 S1", "60")]
    [TestCase("fund", "2021-10", "60")]
    public void The_folder_may_stand_in_ecocomp_json_and_every_command_takes_it(string command, string rest, string amount)
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", Later());
        using TestFolder folder = Missed().Write("ecocomp.json", $$"""{ "regulations": {{JsonSerializer.Serialize(laws.Data)}} }""");
        Outcome outcome = Ecocomp.Run([command, .. rest.Split(' '), "--data", folder.Data]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain(amount.Split(' ')[0]));
    }

    [Test]
    public void Rules_list_names_it_with_the_months_that_it_settles()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", Later());
        string list = Ecocomp.Run("rules", "list", "--regulations", laws.Data).Output;
        Assert.That(list, Does.Contain("2021-09..2021-09").And.Contain("xuchang-later").And.Contain("2021-10.."));
        Assert.That(Ecocomp.Run("rules", "show", "xuchang-later", "--regulations", laws.Data).Output, Does.Contain("许政办〔2021〕99号"));
    }

    [Test]
    public void What_is_wrong_with_several_files_is_told_at_once_in_both_languages_and_nothing_is_settled()
    {
        using TestFolder folder = Missed();
        using TestFolder laws = TestFolder.Empty().Write("a.json", Later().Replace("\"section-reward\"", "\"section-rewards\"", StringComparison.Ordinal))
            .Write("b.json", Later().Replace("xuchang-later", "xuchang-2021", StringComparison.Ordinal)).Write("c.json", "{");
        foreach (string lang in new[] { "zh", "en" })
        {
            Outcome outcome = folder.Settle("2021-09", "--regulations", laws.Data, "--lang", lang);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((3, "")));
            Assert.That(outcome.FaultLines.Select(l => string.Join(' ', l.Split(' ')[0..3])), Is.EqualTo(new[] { "a.json:1:0: error E509:", "b.json:1:0: error E520:", "c.json:1:0: error E502:" }));
        }
    }

    [TestCase("../../x", false)]
    [TestCase("坏 id!", false)]
    [TestCase("a<b", false)]
    [TestCase("许昌办法-2027", true)]
    public void An_id_is_typed_on_a_command_line_and_so_has_letters_digits_and_hyphens_only(string id, bool isTaken)
    {
        string draft = $$"""{ "schema": "ecocomp.draft/1", "base": "xuchang-2021", "id": "{{id}}", "clauses": [] }""";
        using TestFolder laws = TestFolder.Empty().Write("later.json", Later().Replace("xuchang-later", id, StringComparison.Ordinal));
        using TestFolder drafts = TestFolder.Empty().Write("draft.json", draft);
        Outcome list = Ecocomp.Run("rules", "list", "--regulations", laws.Data);
        Outcome compared = Ecocomp.Run("rules", "compare", "xuchang-2021", drafts["draft.json"]);
        Assert.That((list.ExitCode, compared.ExitCode), Is.EqualTo(isTaken ? (0, 0) : (3, 3)), list.Error + compared.Error);
        if (isTaken) return;
        Assert.That(list.FaultLines, Is.EqualTo(new[] { $"later.json:1:0: error E507: id：“{id}”不是只含字母、数字和连字符的标识（改成只含字母、数字和连字符的标识）" }));
        Assert.That(compared.FaultLines.Single(), Does.StartWith("draft.json:1:0: error E507: id：").And.Contain(id));
    }

    [TestCase("6000000", 1)]
    [TestCase("1400000", 0)]
    public void A_month_closed_by_a_file_whose_worse_class_pays_less_is_warned_of_once_with_the_file(string yuan, int warnings)
    {
        using TestArchive archive = TestArchive.Small();
        string law = Later().Replace("2021-10-01", "2021-09-01", StringComparison.Ordinal).Replace("\"yuan\":1200000", "\"yuan\":" + yuan, StringComparison.Ordinal);
        Assert.That(law, Does.Contain("\"yuan\":" + yuan));
        using TestFolder laws = TestFolder.Empty().Write("later.json", law);
        Outcome closed = archive.TryClose("2021-09", "--regulations", laws.Data);
        Assert.That((closed.ExitCode, closed.FaultLines.Count(l => l.StartsWith("later.json:0:0: warning W432: ", StringComparison.Ordinal) && l.Contains("rules check later.json", StringComparison.Ordinal))), Is.EqualTo((0, warnings)), closed.Error);
    }

    [TestCase("later.JSON", true)]
    [TestCase("later.Json", true)]
    [TestCase("later.json.txt", false)]
    [TestCase("later.jsonc", false)]
    [TestCase("later.json - 副本", false)]
    [TestCase("later.txt", false)]
    [TestCase("later", false)]
    [TestCase("2022/later.json", false)]
    public void A_regulation_under_another_ending_is_read_or_refused_and_never_passed_over(string file, bool isRead)
    {
        using TestFolder folder = Missed();
        using TestFolder laws = TestFolder.Empty().Write("sooner.json", Later().Replace("xuchang-later", "xuchang-sooner", StringComparison.Ordinal).Replace("2021-10-01", "2030-01-01", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.GetDirectoryName(laws[file])!);
        laws.Write(file, Later());
        foreach (string lang in new[] { "zh", "en" })
        {
            Outcome outcome = folder.Settle("2021-10", "--regulations", laws.Data, "--format", "json", "--lang", lang);
            Assert.That(outcome.ExitCode, Is.EqualTo(isRead ? 0 : 3), outcome.Error);
            if (isRead) Assert.That(outcome.Output, Does.Contain("xuchang-later"));
            else Assert.That((outcome.Output, outcome.Error.Contains(Path.GetFileName(file), StringComparison.Ordinal), outcome.Error.Contains(".json", StringComparison.Ordinal)), Is.EqualTo(("", true, true)));
        }
    }

    [Test]
    public void Every_file_that_is_not_read_is_told_beside_what_is_wrong_with_those_that_are()
    {
        using TestFolder folder = Missed();
        using TestFolder laws = TestFolder.Empty().Write("a.json", "{").Write("b.json.txt", Later()).Write("c.jsonc", Later());
        Outcome outcome = folder.Settle("2021-10", "--regulations", laws.Data);
        Assert.That((outcome.ExitCode, outcome.FaultLines.Length), Is.EqualTo((3, 1)));
        Assert.That(outcome.Error, Does.Contain("E502").And.Contain("“b.json.txt”").And.Contain("“c.jsonc”"));
    }

    [TestCase("README.md", "# {法规}")]
    [TestCase("说明.txt", "本文件夹存放办法。")]
    [TestCase("办法.rtf", "{\\rtf1 许政办}")]
    [TestCase(".later.json.swp", "{ \"schema\": \"ecocomp.regulation/1\" }")]
    [TestCase("sooner.json.bak", "{ \"schema\": \"ecocomp.regulation/1\" }")]
    [TestCase("sooner.json~", "{ \"schema\": \"ecocomp.regulation/1\" }")]
    [TestCase("结果/settlement.json", "{ \"schema\": \"ecocomp.settlement/1\" }")]
    [TestCase("ECOCOMP.JSON", "{}")]
    public void Notes_copies_and_results_beside_regulations_are_left_alone(string file, string text)
    {
        using TestFolder folder = Missed();
        using TestFolder laws = TestFolder.Empty().Write("sooner.json", Later());
        Directory.CreateDirectory(Path.GetDirectoryName(laws[file])!);
        laws.Write(file, text);
        Outcome outcome = folder.Settle("2021-10", "--regulations", laws.Data, "--format", "json");
        Assert.That((outcome.ExitCode, outcome.Output.Contains("xuchang-later", StringComparison.Ordinal)), Is.EqualTo((0, true)), outcome.Error);
    }

    [Test]
    public void A_folder_that_is_not_there_or_holds_no_regulation_is_a_slip_of_who_typed_it()
    {
        using TestFolder folder = Missed();
        using TestFolder none = TestFolder.Empty().Write("readme.txt", "x");
        Assert.That(folder.Settle("2021-09", "--regulations", none.Data).ExitCode, Is.EqualTo(2));
        Assert.That(folder.Settle("2021-09", "--regulations", none["gone"]).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void A_month_closed_by_an_added_regulation_replays_and_a_later_file_moves_no_closed_month()
    {
        using TestArchive archive = TestArchive.Small();
        using TestFolder folder = Missed();
        using TestFolder laws = TestFolder.Empty().Write("later.json", Later());
        string[] place = ["--data", folder.Data, "--archive", archive.Root];
        Assert.That(archive.Run(["close", "2021-09", .. place]).ExitCode, Is.Zero);
        Outcome closed = archive.Run(["close", "2021-10", .. place, "--regulations", laws.Data]);
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Outcome replay = archive.Replay("--regulations", laws.Data);
        Assert.That(replay.ExitCode, Is.Zero, replay.Output + replay.Error);
        Assert.That(File.ReadAllText(archive["2021-10/receipt.json"]), Does.Contain("xuchang-later"));
        laws.Write("later.json", Later().Replace("2021-10-01", "2021-09-01", StringComparison.Ordinal).Replace("xuchang-later", "xuchang-earlier", StringComparison.Ordinal));
        Outcome explained = archive.Run("explain", "2021-09", "S1", "--archive", archive.Root, "--regulations", laws.Data);
        Assert.That((explained.ExitCode, explained.Output.Contains("60 万元", StringComparison.Ordinal)), Is.EqualTo((0, false)), explained.Error);
    }

    [Test]
    public void A_regulation_that_would_settle_months_before_it_is_in_force_is_refused()
    {
        using TestFolder folder = Missed();
        string law = RegulationCatalogue.BuiltInFiles().Select(System.Text.Encoding.UTF8.GetString).First()
            .Replace("\"xuchang-2021\"", "\"xuchang-2022\"", StringComparison.Ordinal).Replace("2021-08-26", "2022-03-01", StringComparison.Ordinal);
        using TestFolder laws = TestFolder.Empty().Write("law.json", law);
        Outcome outcome = folder.Settle("2021-09", "--regulations", laws.Data);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((3, "")));
        Assert.That(outcome.FaultLines.Select(l => l[l.IndexOf("error", StringComparison.Ordinal)..l.IndexOf('（', StringComparison.Ordinal)]), Is.EqualTo(new[]
        {
            "error E507: interpretations[first-month].choices[2021-09].code：“2021-09”不是施行日期", "error E507: interpretations[first-month].choices[2021-08].code：“2021-08”不是施行日期",
        }));
    }

    [Test]
    public void A_month_behind_one_closed_by_an_added_regulation_is_not_closed_by_an_older_one()
    {
        using TestArchive archive = TestArchive.Small();
        using TestFolder laws = TestFolder.Empty().Write("later.json", Later());
        archive.Close("2021-09");
        Assert.That(archive.TryClose("2021-10", "--regulations", laws.Data).ExitCode, Is.Zero);
        Outcome forgotten = archive.TryClose("2021-11");
        Assert.That((forgotten.ExitCode, forgotten.Output), Is.EqualTo((5, "")), forgotten.Error);
        Assert.That(forgotten.Error, Does.Contain("2021-10").And.Contain("xuchang-later").And.Contain("--regulations"));
        Assert.That(archive.TryClose("2021-11", "--regulations", laws.Data).ExitCode, Is.Zero);
    }

    [Test]
    public void A_choice_that_the_regulation_of_a_month_does_not_have_is_not_passed_over_in_that_month()
    {
        JsonObject law = JsonNode.Parse(Later())!.AsObject();
        JsonArray choices = law["interpretations"]!.AsArray().Single(i => i!["key"]!.GetValue<string>() == "source-steps")!["choices"]!.AsArray();
        choices.Remove(choices.Single(c => c!["code"]!.GetValue<string>() == "flat"));
        using TestFolder laws = TestFolder.Empty().Write("later.json", law.ToJsonString());
        using TestFolder folder = Missed().Interpretations("source-steps,flat,文1,,");
        Outcome outcome = folder.Settle("2021-10", "--regulations", laws.Data);
        Assert.That((outcome.ExitCode, outcome.FaultLines.Single()), Is.EqualTo((3, "interpretations.csv:2:2: error E306: 口径 source-steps (xuchang-later) 没有“flat”这个选择（可用的选择：per-class 逐类累计）")));
        Assert.That(Missed().Interpretations("source-steps,flat,文1,2021-09,2021-09").Settle("2021-10", "--regulations", laws.Data).ExitCode, Is.Zero);
        Outcome compared = Ecocomp.Run("compare", "2021-10", "--data", Missed().Data, "--regulations", laws.Data, "--choice", "source-steps=flat");
        Assert.That((compared.ExitCode, compared.Error.Contains("per-class", StringComparison.Ordinal)), Is.EqualTo((2, true)), compared.Error);
    }

    [Test]
    public void That_water_is_no_listed_one_is_said_of_the_law_of_the_months_of_its_row()
    {
        JsonObject law = JsonNode.Parse(Later())!.AsObject();
        law["rivers"]!.AsArray().Add(new JsonObject { ["name"] = "石梁河", ["aliases"] = new JsonArray() });
        using TestFolder laws = TestFolder.Empty().Write("later.json", law.ToJsonString());
        string[] Told(params string[] rows)
        {
            using TestFolder folder = Missed();
            string[] before = File.ReadAllLines(folder["points.csv"]);
            File.WriteAllLines(folder["points.csv"], [before[0] + ",covered", .. before[1..].Select(r => r + ","), .. rows]);
            return [.. folder.Settle("2021-09", "--regulations", laws.Data).FaultLines.Select(l => string.Join(' ', l.Split(' ')[..3])).Where(l => l.Contains("points", StringComparison.Ordinal))];
        }

        Assert.That(Told("S9,石梁桥,section,石梁河,river,A,Ⅲ,,,,no"), Is.EqualTo(new[] { "points.csv:6:11: error E330:" }));
        Assert.That(Told("S9,石梁桥,section,石梁河,river,A,Ⅲ,,,2021-09,no", "S9,石梁桥,section,石梁河,river,A,Ⅲ,,2021-10,,"), Is.Empty);
        Assert.That(Told("S9,石梁桥,section,石梁河,river,A,Ⅲ,,,,"), Is.Empty);
    }

    [Test]
    public void A_county_about_which_a_law_of_few_clauses_considers_nothing_is_told_so()
    {
        JsonObject law = JsonNode.Parse(Later())!.AsObject();
        JsonArray clauses = law["clauses"]!.AsArray();
        foreach (JsonNode? clause in clauses.Where(c => c!["id"]!.GetValue<string>() is var id && id != "2" && id != "9" && !id.StartsWith('4')).ToArray()) clauses.Remove(clause);
        string[] open = [.. clauses.SelectMany(c => c!["open"]?.AsArray() ?? []).Select(k => k!.GetValue<string>()), "class-rounding", "class-partial"];
        JsonArray interpretations = law["interpretations"]!.AsArray();
        foreach (JsonNode? one in interpretations.Where(i => !open.Contains(i!["key"]!.GetValue<string>())).ToArray()) interpretations.Remove(one);
        using TestFolder laws = TestFolder.Empty().Write("few.json", law.ToJsonString());
        using TestFolder folder = Missed();
        Outcome outcome = Ecocomp.Run("explain", "2021-10", "--county", "乙县", "--data", folder.Data, "--regulations", laws.Data);
        Assert.That((outcome.ExitCode, outcome.Output, outcome.Error.Split('\n')[^2]), Is.EqualTo((2, "", "ecocomp: 2021-10 没有涉及“B”的条款")));
    }

    private static long Deducted(JsonElement month) => month.GetProperty("totals").GetProperty("deduction_yuan").GetInt64();
}
