using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Regulations;

/// <summary>The data file against the regulation as printed: each table here was typed from the text, amounts in 万元.</summary>
public class XuchangRegulationTests
{
    private static readonly Regulation Law = Tests.Law.Xuchang;

    [Test]
    public void It_is_named_as_printed()
    {
        Assert.That(Law.Id, Is.EqualTo("xuchang-2021"));
        Assert.That(Law.Title, Is.EqualTo("许昌市水环境质量生态补偿办法（试行）"));
        Assert.That(Law.Document, Is.EqualTo("许政办〔2021〕18号"));
        Assert.That(Law.Repeals, Is.EqualTo("许政办〔2017〕59号"));
        Assert.That(Law.InForceFrom, Is.EqualTo(new LocalDate(2021, 8, 26)));
    }

    [TestCase("Ⅲ", "Ⅳ", 30)]
    [TestCase("Ⅲ", "Ⅴ", 60)]
    [TestCase("Ⅲ", "劣Ⅴ", 200)]
    [TestCase("Ⅳ", "Ⅴ", 20)]
    [TestCase("Ⅳ", "劣Ⅴ", 100)]
    [TestCase("Ⅴ", "劣Ⅴ", 100)]
    public void Article_4_1_2_prices_a_missed_target(string target, string net, int wan) =>
        Assert.That(Law.Amounts.Ladder(Read.Class(target), Read.Class(net)), Is.EqualTo(Wan(wan)));

    [Test]
    public void Article_4_1_2_prices_nothing_else() =>
        Assert.That(
            WaterClass.All.SelectMany(t => WaterClass.All.Select(c => Law.Amounts.Ladder(t, c))).Count(m => m != Money.Zero),
            Is.EqualTo(6));

    [Test]
    public void The_other_amounts_are_those_of_the_text()
    {
        Amounts a = Law.Amounts;
        Assert.That(a.SectionRewardBetterThanIII, Is.EqualTo(Wan(10)), "第四条（一）1");
        Assert.That(a.SectionRewardClassUp, Is.EqualTo(Wan(20)), "第四条（一）1");
        Assert.That(a.SourceRewardClassI, Is.EqualTo(Wan(20)), "第五条（一）");
        Assert.That(a.SourceDeductionPerClass, Is.EqualTo(Wan(200)), "第五条（二）");
        Assert.That(a.CanalMiss, Is.EqualTo(Wan(400)), "第六条（二）");
        Assert.That(a.CanalAccident, Is.EqualTo(Wan(500)), "第六条（二）第二段");
        Assert.That(a.Toxic, Is.EqualTo(Wan(200)), "第七条（一）");
        Assert.That(a.CrossBoundary, Is.EqualTo(Wan(200)), "第七条（二）");
        Assert.That(a.Intake, Is.EqualTo(Wan(200)), "第七条（三）");
        Assert.That((a.OutletOverTonnes, a.OutletWeek, a.OutletMonthMax), Is.EqualTo((1000m, Wan(50), Wan(200))), "第七条（四）");
        Assert.That(
            a.PollutedWaterTiers, Is.EqualTo(new[] { new VolumeTier(10000, Wan(100)), new VolumeTier(2000, Wan(50)) }), "第七条（五）");
    }

    [TestCase("1999.9999", 0)]
    [TestCase("2000", 50)]
    [TestCase("9999.9999", 50)]
    [TestCase("10000", 100)]
    public void Article_7_5_takes_the_tier_that_a_volume_reaches(decimal tonnes, int wan) =>
        Assert.That(Law.Amounts.PollutedWater(tonnes), Is.EqualTo(Wan(wan)));

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
        "headwater: rulings-only counts-as-improved; 4.1.1",
        "better-than-III-target-missed: no-deduction as-target-III; 4.1.2",
        "source-steps: per-class flat; 5.2",
        "canal-miss: once-per-county per-point; 6.2.1",
        "canal-responsible: own-county rulings-only; 6.2.1",
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
            Law.Interpretations.Select(i => $"{i.Code}: {string.Join(' ', i.Choices.Select(c => c.Code))}; {string.Join(' ', i.Clauses)}"),
            Is.EqualTo(Interpretations));
        Assert.That(Law.Interpretations.Select(i => (int)i.Key), Is.EqualTo(Enumerable.Range(0, Interpretations.Length)));
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

    private static Money Wan(int wan) => new(wan * 10000L);
}
