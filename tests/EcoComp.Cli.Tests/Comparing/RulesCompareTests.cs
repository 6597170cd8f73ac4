using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Cli.Documents;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary><c>rules compare A B</c>: two regulations side by side.</summary>
public sealed class RulesCompareTests
{
    private static readonly string Draft = Path.Combine(Repository.Root, "samples", "xuchang-draft", "draft.json");

    [Test]
    public void A_draft_beside_its_base_says_which_clause_and_which_amount()
    {
        string[] lines = Lines("xuchang-2021", Draft);
        Assert.That(lines[0], Is.EqualTo("xuchang-2021 与 xuchang-2027-draft 对照"));
        Assert.That(lines.Count(l => l.StartsWith("  4.1.2 ", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(lines.Single(l => l.StartsWith("  7.4 ", StringComparison.Ordinal)), Does.Contain("每周金额").And.Contain("50 万元").And.Contain("80 万元"));
        Assert.That(lines.Single(l => l.StartsWith("  7.3 ", StringComparison.Ordinal)), Does.Contain("整条").And.EndWith("无"));
        Assert.That(lines, Has.Length.EqualTo(3 + 5));
        Assert.That(lines[^1], Does.Contain("口径 取水中断计次").And.Not.Contain("intake"));
        Assert.That(string.Join('\n', Lines(Draft, "xuchang-2021")), Does.Contain("整条").And.Contain("无"));
    }

    [Test]
    public void Every_member_of_a_file_has_a_word_in_both_languages()
    {
        using var schema = JsonDocument.Parse(Ecocomp.Run("rules", "schema").OutputBytes);
        string[] members = [.. Properties(schema.RootElement).Distinct().Except(["schema", "id", "clauses", "amounts"])];
        Assert.That(members, Has.Length.GreaterThan(30));
        foreach (Language language in new[] { Language.Zh, Language.En })
            Assert.That(members.Where(m => !Words.In(language).Codes.Contains("law.part." + m)), Is.Empty);
    }

    [Test]
    public void What_is_not_of_a_clause_is_said_in_words_too_and_so_are_open_points_and_choices()
    {
        JsonObject law = JsonNode.Parse(RegulationCatalogue.BuiltInFiles().First())!.AsObject();
        law["repeals"] = "许政办〔2021〕18号";
        law["rivers"]![0]!["aliases"]!.AsArray().Add("清异河");
        law["counties"]![0]!["name"] = "禹州";
        law["words"]!["compensation"] = "补偿";
        law["interpretations"]![0]!["choices"]![0]!["name"] = "五河";
        law["interpretations"]![0]!["nameEn"] = "Scope";
        law["clauses"]![1]!["uses"]!.AsObject().Clear();
        law["clauses"]![2]!["basis"] = "第四条";
        law["clauses"]![1]!["open"]!.AsArray().RemoveAt(2);
        string[] parts = [.. new RulesComparison(Words.In(Language.Zh))
            .Of(CommandLine.Catalogue.Regulations[0], RegulationReader.Read(Encoding.UTF8.GetBytes(law.ToJsonString()))).OfType<Block.Table>().Single().Rows.Select(r => r.Cell(1))];
        Assert.That(parts, Is.EqualTo(new[]
        {
            "废止文号", "县区 411081 名称", "用语 补偿名称", "河流 清潩河 别名", "引用条款 适用范围", "待解释事项", "条款引用", "口径 适用河流 英文名称", "口径 适用河流 选择 五河 名称",
        }));
    }

    private static IEnumerable<string> Properties(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name == "properties"
            ? m.Value.EnumerateObject().Select(p => p.Name).Concat(Properties(m.Value)) : Properties(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    [Test]
    public void What_is_the_same_is_said_to_be() => Assert.That(Lines("xuchang-2021", "xuchang-2021")[^1], Is.EqualTo("各条款相同"));

    [Test]
    public void A_regulation_that_there_is_not_is_refused()
    {
        Outcome outcome = Ecocomp.Run("rules", "compare", "xuchang-2021", "xuchang-2022");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain("xuchang-2021"));
    }

    private static string[] Lines(string a, string b)
    {
        Outcome outcome = Ecocomp.Run("rules", "compare", a, b);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
