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
    public void A_target_of_I_changes_nothing() => Assert.That(new Given().Canal("N", target: "Ⅰ").Class("N", "Ⅱ").Outcome(), Is.Empty);

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
        Given given = CanalPoints.Of("ⅢⅣ").Ruling("N1", Question.Responsible, "A").Choose("canal-responsible", "rulings-only");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { Miss, "- 6.2.1 N0 Responsible? -4000000..0" }),
            "0 where the answer is A, which pays already");
        Assert.That(given.Choose("canal-miss", "per-point").Outcome(),
            Is.EqualTo(new[] { "A 6.2.1 N1 -4000000", "- 6.2.1 N0 Responsible? -4000000..-4000000" }));
    }

    [Test]
    public void The_payer_is_asked_only_of_a_definite_miss()
    {
        Given given = CanalPoints.Of("?Ⅱ").Choose("canal-responsible", "rulings-only").Ruling("N1", Question.Responsible, "A");
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
    public void A_point_whose_inflow_exceeds_costs_nothing_where_its_net_class_is_II() => Assert.That(
        new Given().Canal("N", "R").Reference("R", "Ⅱ").Class("N", "Ⅳ").Class("R", "Ⅳ").Ruling("N", Question.Responsible, "A").Settled()
            .UnusedRulings,
        Has.Length.EqualTo(1), "nobody is asked who pays");

    [Test]
    public void The_trace_tells_that_a_net_class_meets_II() => Assert.That(
        CanalPoints.Steps(new Given().Canal("N", "R").Reference("R", "Ⅱ").Class("N", "Ⅳ").Class("R", "Ⅳ"), "N"),
        Is.EqualTo(new[] { "then.net-met(Ⅱ, Ⅱ)" }));
}
