using System.Globalization;
using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Tests.Regulations;

/// <summary>The data file against the regulation as printed: each table here was typed from the text, amounts in 万元.</summary>
public class XuchangRegulationTests
{
    private static readonly Regulation Law = Tests.Law.Xuchang;

    [Test]
    public void The_page_beside_it_lists_every_interpretation_with_its_choices_in_order()
    {
        string[] rows = [.. Law.Interpretations.Select(i =>
            $"| `{i.Key}` {i.Name}<br>{i.Open}<br>{i.OpenEn} | {string.Join(' ', i.Clauses)} | "
            + string.Join("<br>", i.Choices.Select(c => $"`{c.Code}` {c.Name} · {c.NameEn}")) + " |")];
        string page = File.ReadAllText(Path.Combine(Root(), "src", "EcoComp.Core", "Regulations", "README.md"));
        Assert.That(page, Does.Contain(string.Join('\n', rows)));
    }

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EcoComp.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [Test]
    public void It_is_named_as_printed()
    {
        Assert.That(Law.Id, Is.EqualTo("xuchang-2021"));
        Assert.That(Law.Title, Is.EqualTo("许昌市水环境质量生态补偿办法（试行）"));
        Assert.That(Law.Document, Is.EqualTo("许政办〔2021〕18号"));
        Assert.That(Law.Repeals, Is.EqualTo("许政办〔2017〕59号"));
        Assert.That(Law.InForceFrom, Is.EqualTo(new LocalDate(2021, 8, 26)));
    }

    /// <summary>Clause, what carries it out, the clauses that it uses, and its numbers, as typed from the text: amounts in 万元, volumes in tonnes.</summary>
    private static readonly string[] Amounts =
    [
        "2 listed-rivers",
        "4.1.1 section-reward scope=2 betterThan=Ⅲ yuan=10 classUpYuan=20 compared=DO,NH3N,TP,CODMN|COD",
        "4.1.2 section-deduction scope=2 inflow=4.2 Ⅲ→Ⅳ=30 Ⅲ→Ⅴ=60 Ⅲ→劣Ⅴ=200 Ⅳ→Ⅴ=20 Ⅳ→劣Ⅴ=100 Ⅴ→劣Ⅴ=100",
        "4.2 ",
        "5.1 source-reward class=Ⅰ yuan=20",
        "5.2 source-deduction inflow=5.3 reference=Ⅲ perClassYuan=200",
        "5.3 ",
        "6.2.1 canal-miss inflow=6.3 accident=6.2.2 reference=Ⅱ yuan=400",
        "6.2.2 canal-accident yuan=500",
        "6.3 ",
        "7.1 toxic-pollution scope=2 yuan=200 indicators=HG,CD,PB,CR6,AS,CN",
        "7.2 cross-boundary-pollution scope=2 yuan=200",
        "7.3 intake-interruption yuan=200",
        "7.4 illegal-outlet scope=2 overTonnes=1000 weekYuan=50 monthMaxYuan=200",
        "7.5 polluted-water scope=2 10000→100 2000→50",
        "7.6 accumulation",
        "9 fund",
    ];

    [Test]
    public void The_clauses_have_the_amounts_of_the_text() => Assert.That(
        Tests.Law.Json()["clauses"]!.AsArray().Select(c => Said(c!.AsObject())), Is.EqualTo(Amounts));

    private static string Said(JsonObject clause)
    {
        IEnumerable<string> uses = clause["uses"]?.AsObject().Select(u => u.Key + "=" + u.Value) ?? [];
        IEnumerable<string> amounts = clause["amounts"]?.AsObject().SelectMany(a => a.Value switch
        {
            JsonArray rows when rows[0] is JsonObject => rows.Select(r => Row(r!.AsObject())),
            JsonArray names => [a.Key + "=" + string.Join(',', names.Select(n => n!.ToString()))],
            var value => [a.Key + "=" + Number(a.Key, value!)],
        }) ?? [];
        return string.Join(' ', [clause["id"]!.ToString(), clause["rule"]?.ToString() ?? "", .. uses, .. amounts]);
    }

    private static string Row(JsonObject row) => row.ContainsKey("fromTonnes")
        ? row["fromTonnes"] + "→" + Number("yuan", row["yuan"]!)
        : row["target"] + "→" + row["class"] + "=" + Number("yuan", row["yuan"]!);

    private static string Number(string name, JsonNode value) => name.EndsWith("uan", StringComparison.Ordinal)
        ? (value.GetValue<long>() / 10000m).ToString("0.####", CultureInfo.InvariantCulture)
        : value.ToString();

    [Test]
    public void It_names_the_nine_counties_and_the_two_bureaus()
    {
        Assert.That(Law.Head.Counties.Select(c => c.Code + " " + string.Join('/', c.Aliases.Prepend(c.Name))), Is.EqualTo(new[]
        {
            "411081 禹州市", "411082 长葛市", "411024 鄢陵县", "411025 襄城县", "411002 魏都区", "411003 建安区/许昌县",
            "411071 经济技术开发区/经开区/许昌经济技术开发区", "411072 市城乡一体化示范区/示范区/城乡一体化示范区", "411073 东城区",
        }));
        Assert.That(Law.Head.Signatories, Is.EqualTo(new[] { "许昌市生态环境局", "许昌市财政局" }));
        Assert.That(Law.Head.Compensation, Is.EqualTo("水环境质量生态补偿"));
    }

    private static readonly string[] Clauses =
    [
        "2 第二条", "4.1.1 第四条（一）1", "4.1.2 第四条（一）2", "4.2 第四条（二）", "5.1 第五条（一）", "5.2 第五条（二）", "5.3 第五条（三）",
        "6.2.1 第六条（二）", "6.2.2 第六条（二）第二段", "6.3 第六条（三）", "7.1 第七条（一）", "7.2 第七条（二）", "7.3 第七条（三）", "7.4 第七条（四）",
        "7.5 第七条（五）", "7.6 第七条（六）", "9 第九条",
    ];

    [Test]
    public void The_clauses_are_cited_as_printed_and_in_order()
    {
        Assert.That(Law.Clauses.Select(c => c.Id + " " + c.Basis), Is.EqualTo(Clauses));
        Assert.That(Law.Clauses.Select(c => c.Order), Is.EqualTo(Enumerable.Range(0, Clauses.Length)));
        Assert.That(Law.Clauses.Where(c => c.Title.Length == 0 || c.TitleEn.Length == 0), Is.Empty);
    }

    [TestCase("清潩河", "清潩河")]
    [TestCase("清潁河", "清潩河")]
    [TestCase("清颍河", "清潩河")]
    [TestCase("颍河", "颍河")]
    [TestCase("北汝河", "北汝河")]
    [TestCase("大浪沟", "大浪沟")]
    [TestCase("双洎河", "双洎河")]
    [TestCase("清頴河", "清潩河")]
    [TestCase("潁河", "颍河")]
    [TestCase("頴河", "颍河")]
    [TestCase("颖河", "颍河")]
    [TestCase("双泊河", "双洎河")]
    [TestCase("石梁河", null)]
    [TestCase("颍", null)]
    public void Five_rivers_are_covered_however_they_are_spelt(string river, string? covered) =>
        Assert.That(Law.CoveredRiver(river), Is.EqualTo(covered));

    [Test]
    public void There_are_five_rivers() => Assert.That(Law.Rivers, Has.Length.EqualTo(5));

    /// <summary>Key, choices with the default first, and clauses, as the table of interpretations has them.</summary>
    private static readonly string[] Interpretations =
    [
        "scope: five-rivers all-registered; 2",
        "upstream-offset: class-offset no-worse-than-inflow concentration rulings-only; 4.2 5.3 6.3",
        "improvement: better-than-inflow rulings-only; 4.1.1",
        "same-class: not-improved by-readings rulings-only; 4.1.1",
        "headwater: rulings-only counts-as-improved; 4.1.1",
        "better-than-III-target-missed: no-deduction as-target-III; 4.1.2",
        "source-steps: per-class flat; 5.2",
        "source-items: beside-class no-reward; 5.1",
        "canal-miss: once-per-county per-point; 6.2.1",
        "canal-responsible: rulings-only own-county; 6.2.1",
        "canal-accident: adds replaces-miss; 6.2.1 6.2.2",
        "toxic: once-per-county once-per-river per-event; 7.1",
        "cross-boundary: once-per-river once-per-county per-event; 7.2",
        "intake: once-per-county per-event; 7.3",
        "outlet-week: thursday monday sunday; 7.4",
        "polluted-water: per-event highest-per-county; 7.5",
        "first-month: 2021-09 2021-08; ",
        "class-rounding: none evaluation; ",
        "class-partial: no yes; ",
    ];

    [Test]
    public void What_it_leaves_open_has_these_choices_with_the_default_first()
    {
        Assert.That(
            Law.Interpretations.Select(i => $"{i.Key}: {string.Join(' ', i.Choices.Select(c => c.Code))}; {string.Join(' ', i.Clauses)}"),
            Is.EqualTo(Interpretations));
        Assert.That(Law.Interpretations.Select(i => i.Order), Is.EqualTo(Enumerable.Range(0, Interpretations.Length)));
    }

    [Test]
    public void Every_key_and_choice_has_a_name_in_both_languages_and_says_what_is_open()
    {
        Assert.That(Law.Interpretations.SelectMany(i => new[] { i.Name, i.Open })
            .Concat(Law.Interpretations.SelectMany(i => i.Choices).Select(c => c.Name)),
            Has.All.Match(@"\p{IsCJKUnifiedIdeographs}"));
        Assert.That(Law.Interpretations.SelectMany(i => new[] { i.NameEn, i.OpenEn })
            .Concat(Law.Interpretations.SelectMany(i => i.Choices).Select(c => c.NameEn)),
            Has.All.Match("[a-z]"));
        Assert.That(Law.Interpretations.Select(i => i.Name), Is.Unique);
    }
}
