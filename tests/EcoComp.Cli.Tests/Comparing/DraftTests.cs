using System.Text.Json;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Cli.Tests.Commands;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary>Drafts of a regulation: what they may say, what they move, and what is refused of them.</summary>
public sealed class DraftTests
{
    /// <summary>The ladder of target Ⅳ raised, one article left out, one amount changed.</summary>
    public static readonly string Draft = File.ReadAllText(Path.Combine(Repository.Root, "samples", "xuchang-draft", "draft.json"));

    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    [Test]
    public void Every_item_that_a_draft_moves_names_it_and_stands_under_a_clause_that_it_has_otherwise()
    {
        using TestFolder folder = TestFolder.Empty().Write("draft.json", Draft);
        using var json = JsonDocument.Parse(Ecocomp.Run("compare", ByHand.Year, "--data", Sample, "--regulation", folder["draft.json"], "--format", "json").OutputBytes);
        JsonElement[] moved = [.. json.RootElement.GetProperty("moved").EnumerateArray()];
        Assert.That(moved.Select(m => m.GetProperty("clause").GetString()).Distinct().Order(), Is.EqualTo(new[] { "4.1.2", "7.3", "7.4" }));
        Assert.That(moved.Select(m => m.GetProperty("causes").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)).Distinct(), Is.EqualTo(new[] { "[1]" }));
        Assert.That(moved.Where(m => m.GetProperty("clause").GetString() == "7.3").Select(m => m.GetProperty("change").GetString()), Is.All.EqualTo("goes"));
    }

    [TestCase("compare", ByHand.Year, "--format", "csv", "--regulation", "{law}")]
    [TestCase("settle", "2021-12", "--format", "csv", "--regulation", "xuchang-2022-sample", "--regulations", "{folder}")]
    public void Months_before_the_day_of_a_later_regulation_are_settled_by_it_as_their_law_with_their_dated_events(params string[] args)
    {
        string law = File.ReadAllText(Path.Combine(Repository.Root, "samples", "xuchang-regulations", "xuchang-2022-sample.json"));
        Assert.That(law, Does.Contain("\"inForceFrom\": \"2022-09-01\""));
        string Output(string day)
        {
            using TestFolder folder = TestFolder.Empty().Write("law.json", law.Replace("2022-09-01", day, StringComparison.Ordinal));
            Outcome outcome = Ecocomp.Run(
                [.. args.Select(a => a.Replace("{law}", folder["law.json"], StringComparison.Ordinal).Replace("{folder}", folder.Data, StringComparison.Ordinal)), "--data", Sample]);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            return outcome.Output.Replace("试算；", "", StringComparison.Ordinal).Replace("试算", "", StringComparison.Ordinal);
        }

        string later = Output("2022-09-01");
        Assert.That((later.Length > 300, later), Is.EqualTo((true, Output("2021-08-27"))));
    }

    [Test]
    public void A_draft_may_build_on_the_regulation_that_a_closed_month_was_settled_by_though_it_lies_only_in_the_archive()
    {
        using TestArchive archive = TestArchive.Small();
        using TestFolder folder = TestFolder.Empty().Write("later.json", LawFolderTests.Later().Replace("2021-10-01", "2021-09-01", StringComparison.Ordinal));
        using TestFolder drafts = TestFolder.Empty().Write("draft.json", Draft.Replace("\"xuchang-2021\"", "\"xuchang-later\"", StringComparison.Ordinal));
        Assert.That(archive.TryClose("2021-09", "--regulations", folder.Data).ExitCode, Is.Zero);
        Outcome outcome = archive.Run("compare", "2021-09", "--archive", archive.Root, "--regulation", drafts["draft.json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(archive.Run("compare", "2021-10", "--data", archive.Data, "--regulation", drafts["draft.json"]).Error, Does.Contain("xuchang-later"), "an open month has no such base");
    }

    [TestCase("2021-08", "，现为", false)]
    [TestCase("2021-09", "，现为“自2021年9月”", true)]
    public void What_a_choice_is_now_is_told_of_months_that_are_settled_now(string month, string now, bool isTold)
    {
        Outcome outcome = Ecocomp.Run("compare", month, "--data", Sample, "--choice", "first-month=2021-08");
        Assert.That((outcome.ExitCode, outcome.Output.Contains("取“自2021年8月”（2021-08）" + now, StringComparison.Ordinal)), Is.EqualTo((0, isTold)), outcome.Output);
    }

    [TestCase("\"yuan\": 400000 }", "\"yuan\": 1 }", true)]
    [TestCase("\"yuan\": 400000 }", "\"yuan\": 400001 }", false)]
    public void A_draft_by_which_a_worse_class_costs_less_is_warned_of(string right, string wrong, bool isWarned)
    {
        Assert.That(Draft, Does.Contain(right));
        string text = Draft.Replace(right, isWarned ? "\"yuan\": 9000000 }" : wrong, StringComparison.Ordinal);
        using TestFolder folder = TestFolder.Empty().Write("draft.json", text);
        foreach (string[] command in new[] { new[] { "compare", "2021-09", "--data", Sample, "--regulation", folder["draft.json"] }, ["rules", "compare", "xuchang-2021", folder["draft.json"]] })
        {
            Outcome outcome = Ecocomp.Run(command);
            Assert.That((outcome.ExitCode, outcome.Error.Contains("warning W433", StringComparison.Ordinal)), Is.EqualTo((0, isWarned)), outcome.Error);
        }
    }

    [TestCase("\"base\": \"xuchang-2021\"", "\"base\": \"xuchang-2012\"", "xuchang-2012")]
    [TestCase("\"id\": \"7.3\"", "\"id\": \"7.9\"", "7.9")]
    [TestCase("\"weekYuan\"", "\"weeklyYuan\"", "weeklyYuan")]
    [TestCase("\"removed\": true", "\"gone\": true", "gone")]
    [TestCase("800000", "-1", "weekYuan")]
    [TestCase("{ \"id\": \"7.3\", \"removed\": true }", "{ \"id\": \"7.3\", \"removed\": true }, { \"id\": \"7.4\", \"amounts\": { \"weekYuan\": 900000 } }", "clauses[7.4]：“7.4”重复")]
    [TestCase("\"yuan\": 400000 }", "\"yuan\": 400000 }, { \"target\": \"Ⅳ\", \"class\": \"Ⅴ\", \"yuan\": 500000 }", "“Ⅳ,Ⅴ”重复")]
    [TestCase("\"schema\": \"ecocomp.draft/1\",", "\"schema\": \"ecocomp.draft/1\", \"notes\": 1,", "notes")]
    public void What_a_draft_may_not_say_is_refused_and_named(string right, string wrong, string named)
    {
        using TestFolder folder = TestFolder.Empty().Write("draft.json", Draft.Replace(right, wrong, StringComparison.Ordinal));
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", Sample, "--regulation", folder["draft.json"]);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((3, "")));
        Assert.That(outcome.Error, Does.Contain(named).And.Contain("draft.json"));
    }

    [Test]
    public void A_draft_is_read_as_Notepad_saves_it_and_refused_in_another_encoding_or_with_half_a_character()
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(Draft);
        using TestFolder folder = TestFolder.Empty().Write("bom.json", [0xEF, 0xBB, 0xBF, .. utf8]).Write("gb.json", [.. utf8[..^3], 0xD0, 0xED, .. utf8[^3..]])
            .Write("half.json", Draft.Replace("\"id\": \"xuchang-2027-draft\"", "\"id\": \"\\ud800\"", StringComparison.Ordinal));
        Assert.That(Ecocomp.Run("compare", "2021-09", "--data", Sample, "--regulation", folder["bom.json"]).ExitCode, Is.Zero);
        foreach (string name in new[] { "gb.json", "half.json" })
        {
            Assert.That(Ecocomp.Run("compare", "2021-09", "--data", Sample, "--regulation", folder[name]).ExitCode, Is.EqualTo(3), name);
            Outcome compared = Ecocomp.Run("rules", "compare", "xuchang-2021", folder[name]);
            Assert.That((compared.ExitCode, compared.Error.Contains("不是 UTF-8 文本", StringComparison.Ordinal)), Is.EqualTo((3, true)), compared.Error);
        }
    }

    [Test]
    public void A_river_that_a_draft_adds_counts_though_the_register_says_that_the_regulation_does_not_list_it()
    {
        using TestFolder folder = TestFolder.Empty().Write("draft.json", """
            { "schema": "ecocomp.draft/1", "base": "xuchang-2021", "id": "d", "rivers": [{ "name": "颍河", "aliases": [] }, { "name": "石梁河", "aliases": [] }] }
            """);
        Outcome outcome = Ecocomp.Run("compare", ByHand.Year, "--data", Sample, "--regulation", folder["draft.json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("1. 按许昌市水环境质量生态补偿办法（试行）（草案 d）结算").And.Match("石梁.*\n.*增：无 → "));
    }

    [Test]
    public void An_article_is_left_out_whole_by_its_number()
    {
        using TestFolder folder = TestFolder.Empty().Write("draft.json", """
            { "schema": "ecocomp.draft/1", "base": "xuchang-2021", "id": "d", "clauses": [{ "id": "7", "removed": true }] }
            """);
        using var json = JsonDocument.Parse(Ecocomp.Run("compare", ByHand.Year, "--data", Sample, "--regulation", folder["draft.json"], "--format", "json").OutputBytes);
        Assert.That(json.RootElement.GetProperty("moved").EnumerateArray().Where(m => m.GetProperty("kind").GetString() == "item").Select(m => m.GetProperty("clause").GetString()![0] + m.GetProperty("change").GetString()).Distinct(), Is.EqualTo(new[] { "7goes" }));
        Assert.That(json.RootElement.GetProperty("sum").GetProperty("totals").GetProperty("difference").GetProperty("deduction_yuan").GetInt64(), Is.Negative);
    }

    [Test]
    public void A_choice_of_the_data_that_a_draft_does_not_leave_open_decides_nothing()
    {
        using TestFolder folder = TestFolder.Small().Write("draft.json", Draft).Interpretations("intake,per-event,D1,,");
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--regulation", folder["draft.json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("没有变动").And.Contain("办法有改动（第 4.1.2、7.3、7.4 条，以及条款以外的内容"), "what 7.3 left open goes with it");
    }
}
