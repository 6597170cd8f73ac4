using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.OtherRegulations;

/// <summary>Two regulations that the program does not know, the rules that they bring, and their words.</summary>
internal static class Others
{
    /// <summary>The program's rules and those of the two regulations.</summary>
    public static readonly RuleRegistry Registry = RuleRegistry.BuiltIn
        .With(RiskVeto.Name, c => new RiskVeto(c))
        .With(FactorMultiples.Name, c => new FactorMultiples(c))
        .With(ClassGain.Name, c => new ClassGain(c))
        .With(HandedDown.Name, c => new HandedDown(c));

    public static readonly Settler Settler = new(Registry);

    /// <summary>
    /// Like Xuchang's, but with other amounts, without the clause on polluted water, and with the province's veto, which leaves one point open.
    /// </summary>
    public static readonly Regulation ProvinceModel = Law.With(json =>
    {
        (json["id"], json["title"], json["document"], json["inForceFrom"]) = ("province-model", "某市办法", "某政〔2031〕1号", "2031-01-01");
        JsonArray clauses = json["clauses"]!.AsArray();
        Clause(clauses, "4.1.1")["amounts"]!["yuan"] = 150000;
        Clause(clauses, "4.1.2")["amounts"]!["ladder"]![0]!["yuan"] = 350000;
        clauses.Remove(Clause(clauses, "7.5"));
        JsonArray open = json["interpretations"]!.AsArray();
        open.Remove(open.Single(i => i!["key"]!.GetValue<string>() == "polluted-water"));
        open.Remove(open.Single(i => i!["key"]!.GetValue<string>() == "first-month"));
        open.Add(JsonNode.Parse("""
            {
              "key": "veto-reach", "name": "否决范围", "nameEn": "reach of the veto", "open": "取消哪些奖励。", "openEn": "Which rewards are lost.",
              "choices": [
                { "code": "all-rewards", "name": "全部奖励", "nameEn": "all rewards" },
                { "code": "section-rewards", "name": "断面奖励", "nameEn": "rewards of sections" }
              ]
            }
            """));
        clauses.Insert(clauses.IndexOf(Clause(clauses, "7.6")), JsonNode.Parse("""
            {
              "id": "7.5", "basis": "第七条（五）", "title": "取消奖励", "titleEn": "Rewards lost", "rule": "risk-veto", "open": ["veto-reach"],
              "amounts": { "after": ["7.1", "7.2", "7.3"], "sectionReward": "4.1.1" }
            }
            """));
    });

    /// <summary>Hefei's shape, with Beijing's payment from county to county.</summary>
    public static readonly Regulation Hefei = RegulationReader.Read(Encoding.UTF8.GetBytes(Text()));

    /// <summary>Xuchang's regulation, then the two.</summary>
    public static readonly RegulationCatalogue Catalogue = new([Law.Xuchang, ProvinceModel, Hefei]);

    /// <summary>The words of a language with those that the new rules bring.</summary>
    public static Words Words(Language language) => Core.Wording.Words.In(language).With(language == Language.Zh ? Chinese : English);

    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["note.reward-denied"] = "因发生水环境风险事件，取消奖励{0:wan}万元",
        ["fact.over-limit"] = "{0}月均值{1}，限值{2}，计{3}档",
        ["fact.classes-gained"] = "优于目标{0}个类别，连续达标{1}个月",
        ["fact.worse-by-classes"] = "比入境断面{0}下降{1}个类别",
    };

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["note.reward-denied"] = "a reward of {0:wan} (10,000 yuan) is lost because of a risk event",
        ["fact.over-limit"] = "{0}: mean {1}, limit {2}, {3} steps",
        ["fact.classes-gained"] = "{0} classes better than the target, met for {1} months",
        ["fact.worse-by-classes"] = "{1} classes worse than inflow {0}",
    };

    private static JsonNode Clause(JsonArray clauses, string id) => clauses.Single(c => c!["id"]!.GetValue<string>() == id)!;

    private static string Text()
    {
        using Stream stream = typeof(Others).Assembly.GetManifestResourceStream("hefei-shape.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
