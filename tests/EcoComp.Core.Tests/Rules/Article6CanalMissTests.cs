using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article6CanalMissTests
{
    private const string Miss = "A 6.2.1 A -4000000";

    [TestCase("Ⅰ", false)]
    [TestCase("Ⅱ", false)]
    [TestCase("Ⅲ", true)]
    [TestCase("Ⅴ", true)]
    public void A_canal_point_worse_than_II_costs_its_county(string measured, bool pays) =>
        Assert.That(CanalPoints.Of(measured).Outcome(), Is.EqualTo(pays ? [Miss] : Array.Empty<string>()));

    [Test]
    public void A_target_of_I_that_is_missed_at_II_costs_nothing_and_has_a_note()
    {
        MonthSettlement month = new Given().Canal("N", target: "Ⅰ").Class("N", "Ⅱ").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 6.2.1 N (not-covered)" }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Text), Is.EqualTo("note.no-ladder(Ⅰ, Ⅱ)"));
    }

    [Test]
    public void The_county_that_a_ruling_names_pays_in_place_of_the_points_own()
    {
        MonthSettlement month = CanalPoints.Of("Ⅲ").Ruling("N0", Question.Responsible, "B", authority: "许环函9号").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "B 6.2.1 B -4000000" }));
        Assert.That(month.Items.Single().Note.Facts.Select(Said.Of),
            Is.EqualTo(new[] { "fact.ruled-responsible(乙县, 许环函9号)", "fact.canal-point(N0, Ⅲ, Ⅲ)" }));
        Assert.That(Said.Of(month.Items.Single().Interpretations), Is.EqualTo("canal-miss"), "the ruling leaves nothing to canal-responsible");
    }

    [Test]
    public void By_rulings_only_a_miss_without_a_ruling_is_a_question_at_the_city()
    {
        Given given = CanalPoints.Of("ⅢⅣ", ownCounty: false).Ruling("N1", Question.Responsible, "A");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { Miss, "- 6.2.1 N0 Responsible? -4000000..0" }),
            "by default, to 0 since it may be another county's");
        Assert.That(given.Choose("canal-miss", "per-point").Outcome(),
            Is.EqualTo(new[] { "A 6.2.1 N1 -4000000", "- 6.2.1 N0 Responsible? -4000000..0" }));
    }

    [Test]
    public void The_payer_is_asked_only_of_a_definite_miss()
    {
        Given given = CanalPoints.Of("?Ⅱ", ownCounty: false).Ruling("N1", Question.Responsible, "A");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "- 6.2.1 N0 NetClass? -4000000..0" }));
        Assert.That(given.Settled().UnusedRulings.Select(r => r.Subject), Is.EqualTo(new[] { "N1" }));
    }

    [Test]
    public void An_open_net_class_stands_with_the_county_that_would_pay()
    {
        Assert.That(CanalPoints.Of("?").Outcome(), Is.EqualTo(new[] { "A 6.2.1 N0 NetClass? -4000000..0" }));
        Assert.That(CanalPoints.Of("?").Ruling("N0", Question.Responsible, "B").Outcome(), Is.EqualTo(new[] { "B 6.2.1 N0 NetClass? -4000000..0" }));
    }

    [Test]
    public void Several_that_caused_a_miss_pay_their_shares_as_items_of_their_own()
    {
        SettledMonth month = CanalPoints.Of("Ⅲ", ownCounty: false).Ruling("N0", Question.Responsible, "乙县 75%；甲县 25%").Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 6.2.1 A -1000000", "B 6.2.1 B -3000000" }));
        Assert.That(month.Findings.OfType<Payment>().OrderBy(p => p.County.Order).Select(p => $"{p.County.Code} {p.SharePercent}"),
            Is.EqualTo(new[] { "A 25", "B 75" }));
        Assert.That(month.Settlement.Items.Select(i =>
            i.Note.Facts.Select(Said.Of).Single(f => f.StartsWith("fact.share", StringComparison.Ordinal))),
            Is.EqualTo(new[] { "fact.share(25)", "fact.share(75)" }));
    }

    [Test]
    public void A_shared_point_asks_each_county_for_its_part_and_has_its_notes_with_each()
    {
        Given given = CanalPoints.OwnCounty.Reference("R", "Ⅱ").Canal("N", "R", "A 75%;B 25%").Class("N", "Ⅲ");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 6.2.1 N NetClass? -3000000..0", "B 6.2.1 N NetClass? -1000000..0" }));
        given.Class("R", "Ⅲ");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 6.2.1 N (net-met)", "B 6.2.1 N (net-met)" }));
    }

    [Test]
    public void A_miss_that_is_met_has_a_note_with_the_points_own_county_whoever_would_have_paid()
    {
        Given given = CanalPoints.Of("?", ownCounty: false).Ruling("N0", Question.NetClass, "Ⅱ").Ruling("N0", Question.Responsible, "B");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 6.2.1 N0 (net-met)" }));
        Assert.That(given.Settled().UnusedRulings.Single().Question, Is.EqualTo(Question.Responsible));
    }

    [Test]
    public void A_point_whose_inflow_exceeds_costs_nothing_where_its_net_class_is_II() => Assert.That(
        new Given().Canal("N", "R").Reference("R", "Ⅱ").Class("N", "Ⅳ").Class("R", "Ⅳ").Ruling("N", Question.Responsible, "A").Settled()
            .UnusedRulings,
        Has.Length.EqualTo(1), "nobody is asked who pays");

    [Test]
    public void The_trace_tells_that_a_net_class_meets_II() => Assert.That(
        CanalPoints.Steps(new Given().Canal("N", "R").Reference("R", "Ⅱ").Class("N", "Ⅳ").Class("R", "Ⅳ"), "N"),
        Is.EqualTo(new[] { "then.note(net-met)" }));
}
