using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules;

public class Article6CanalTests
{
    private const string Miss = "A 6.2.1 A -4000000";
    private const string Accident = "A 6.2.2 K -5000000";

    /// <summary>Points N0, N1, … of county A in these classes; a ? is a class Ⅲ with an inflow of which nothing is known.</summary>
    private static Given Canal(string classes)
    {
        var given = new Given();
        for (int i = 0; i < classes.Length; i++)
        {
            given.Canal("N" + i, classes[i] == '?' ? "R" : "").Class("N" + i, classes[i] == '?' ? "Ⅲ" : classes[i].ToString());
        }

        return classes.Contains('?') ? given.Reference("R", "Ⅱ") : given;
    }

    [TestCase("Ⅰ", false)]
    [TestCase("Ⅱ", false)]
    [TestCase("Ⅲ", true)]
    [TestCase("Ⅴ", true)]
    public void A_canal_point_worse_than_II_costs_its_county(string measured, bool pays) =>
        Assert.That(Canal(measured).Outcome(), Is.EqualTo(pays ? [Miss] : Array.Empty<string>()));

    [Test]
    public void A_target_of_I_changes_nothing() => Assert.That(new Given().Canal("N", target: "Ⅰ").Class("N", "Ⅱ").Outcome(), Is.Empty);

    [Test]
    public void Several_points_of_a_county_count_once_with_the_worst_class()
    {
        MonthSettlement month = Canal("ⅢⅤⅣⅡ").Canal("M", county: "B").Class("M", "Ⅲ").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { Miss, "B 6.2.1 B -4000000" }));
        Item item = month.Items.First();
        Assert.That((item.Target, item.Class, item.NetClass),
            Is.EqualTo(((WaterClass?)WaterClass.II, (WaterClass?)WaterClass.V, (WaterClass?)WaterClass.V)));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("canal-miss canal-responsible"));
        Assert.That(item.Note.Facts.Select(Said.Of),
            Is.EqualTo(new[] { "fact.canal-point(N0, Ⅲ, Ⅲ)", "fact.canal-point(N1, Ⅴ, Ⅴ)", "fact.canal-point(N2, Ⅳ, Ⅳ)" }));
        Assert.That(Said.Of(item.Evidence), Is.EqualTo(new[]
            { "monitoring.csv:2", "points.csv:2", "monitoring.csv:3", "points.csv:3", "monitoring.csv:4", "points.csv:4" }));
    }

    [Test]
    public void The_worst_class_and_the_worst_net_class_may_be_of_two_points()
    {
        Item item = new Given().Canal("N0", "R", target: "Ⅰ").Canal("N1").Reference("R", "Ⅱ").Class("N0", "Ⅴ").Class("N1", "Ⅳ")
            .Class("R", "Ⅳ").Settle().Items.Single();
        Assert.That((item.Target, item.Class, item.NetClass),
            Is.EqualTo(((WaterClass?)WaterClass.I, (WaterClass?)WaterClass.V, (WaterClass?)WaterClass.IV)));
    }

    [Test]
    public void By_choice_each_point_counts()
    {
        MonthSettlement month = Canal("ⅢⅤⅡ").Choose("canal-miss", "per-point").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 6.2.1 N0 -4000000", "A 6.2.1 N1 -4000000" }));
        Assert.That(month.Items.Select(i => $"{i.Target} {i.Class} {i.NetClass} {Said.Of(i.Interpretations)}"),
            Is.EqualTo(new[] { "Ⅱ Ⅲ Ⅲ canal-miss canal-responsible", "Ⅱ Ⅴ Ⅴ canal-miss canal-responsible" }));
        Assert.That(Said.Of(month.Items.Last().Evidence),
            Is.EqualTo(new[] { "monitoring.csv:3", "points.csv:3", "interpretations.csv:2" }));
    }

    [Test]
    public void The_county_that_a_ruling_names_pays_in_place_of_the_points_own()
    {
        MonthSettlement month = Canal("Ⅲ").Ruling("N0", Question.Responsible, "B", authority: "许环函9号").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "B 6.2.1 B -4000000" }));
        Assert.That(month.Items.Single().Note.Facts.Select(Said.Of),
            Is.EqualTo(new[] { "fact.ruled-responsible(乙县, 许环函9号)", "fact.canal-point(N0, Ⅲ, Ⅲ)" }));
        Assert.That(Said.Of(month.Items.Single().Interpretations), Is.EqualTo("canal-miss"), "the ruling leaves nothing to canal-responsible");
    }

    [Test]
    public void Points_of_two_counties_that_one_caused_are_one_item() => Assert.That(
        new Given().Canal("N0").Canal("N1", county: "B").Class("N0", "Ⅲ").Class("N1", "Ⅲ").Ruling("N1", Question.Responsible, "甲县")
            .Outcome(),
        Is.EqualTo(new[] { Miss }));

    [Test]
    public void By_rulings_only_a_miss_without_a_ruling_is_a_question_at_the_city()
    {
        Given given = Canal("ⅢⅣ").Ruling("N1", Question.Responsible, "A").Choose("canal-responsible", "rulings-only");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { Miss, "- 6.2.1 N0 Responsible? -4000000..0" }),
            "0 where the answer is A, which pays already");
        Assert.That(given.Choose("canal-miss", "per-point").Outcome(),
            Is.EqualTo(new[] { "A 6.2.1 N1 -4000000", "- 6.2.1 N0 Responsible? -4000000..-4000000" }));
    }

    [Test]
    public void The_payer_is_asked_only_of_a_definite_miss()
    {
        Given given = Canal("?Ⅱ").Choose("canal-responsible", "rulings-only").Ruling("N1", Question.Responsible, "A");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "- 6.2.1 N0 NetClass? -4000000..0" }));
        Assert.That(given.Settled().UnusedRulings.Select(r => r.Subject), Is.EqualTo(new[] { "N1" }));
    }

    [Test]
    public void An_open_net_class_stands_with_the_county_that_would_pay()
    {
        Assert.That(Canal("?").Outcome(), Is.EqualTo(new[] { "A 6.2.1 N0 NetClass? -4000000..0" }));
        Assert.That(Canal("?").Ruling("N0", Question.Responsible, "B").Outcome(), Is.EqualTo(new[] { "B 6.2.1 N0 NetClass? -4000000..0" }));
    }

    [TestCase("once-per-county", "Ⅲ?", Miss)]
    [TestCase("once-per-county", "?Ⅲ?", Miss)]
    [TestCase("once-per-county", "??", "A 6.2.1 N0 NetClass? -4000000..0|A 6.2.1 N1 NetClass? -4000000..0")]
    [TestCase("once-per-county", "Ⅱ?", "A 6.2.1 N1 NetClass? -4000000..0")]
    [TestCase("per-point", "Ⅲ?", "A 6.2.1 N0 -4000000|A 6.2.1 N1 NetClass? -4000000..0")]
    public void An_open_net_class_that_could_change_nothing_is_not_asked(string choice, string classes, string follows) =>
        Assert.That(Canal(classes).Choose("canal-miss", choice).Outcome(), Is.EqualTo(follows.Split('|')));

    [Test]
    public void A_definite_miss_of_another_county_drops_nothing() => Assert.That(
        Canal("?").Canal("M", county: "B").Class("M", "Ⅲ").Outcome(),
        Is.EqualTo(new[] { "B 6.2.1 B -4000000", "A 6.2.1 N0 NetClass? -4000000..0" }));

    [Test]
    public void A_point_whose_inflow_exceeds_costs_nothing_where_its_net_class_is_II() => Assert.That(
        new Given().Canal("N", "R").Reference("R", "Ⅱ").Class("N", "Ⅳ").Class("R", "Ⅳ").Ruling("N", Question.Responsible, "A").Settled()
            .UnusedRulings,
        Has.Length.EqualTo(1), "nobody is asked who pays");

    [TestCase("adds", "per-point", "then.deduction(4000000)")]
    [TestCase("adds", "once-per-county", "then.canal-counted(甲县)")]
    [TestCase("replaces-miss", "per-point", "then.canal-replaced(甲县)")]
    [TestCase("replaces-miss", "once-per-county", "then.canal-replaced(甲县)")]
    public void The_trace_tells_what_became_of_a_miss_beside_an_accident(string accident, string counting, string followed) => Assert.That(
        Steps(Canal("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", accident).Choose("canal-miss", counting), "N0"),
        Is.EqualTo(new[] { followed }));

    [TestCase("Ⅲ?", "once-per-county", "then.canal-open-dropped(甲县)")]
    [TestCase("?", "replaces-miss", "then.canal-replaced(甲县)")]
    public void The_trace_tells_why_an_open_net_class_is_not_asked(string classes, string why, string followed)
    {
        Given given = Canal(classes);
        if (why == "replaces-miss") given.Event("K", EventKind.CanalAccident).Choose("canal-accident", why);
        Assert.That(Steps(given, "N" + (classes.Length - 1)), Is.EqualTo(new[] { followed }));
    }

    [Test]
    public void The_trace_tells_that_a_net_class_meets_II() => Assert.That(
        Steps(new Given().Canal("N", "R").Reference("R", "Ⅱ").Class("N", "Ⅳ").Class("R", "Ⅳ"), "N"),
        Is.EqualTo(new[] { "then.net-met(Ⅱ, Ⅱ)" }));

    [Test]
    public void Each_point_names_the_choice_beside_an_accident_too() => Assert.That(
        Canal("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-miss", "per-point").Settle().Items.Select(i => Said.Of(i.Interpretations)),
        Is.EqualTo(new[] { "canal-miss canal-responsible canal-accident", "" }));

    private static IEnumerable<string> Steps(Given given, string point) =>
        given.Settled().Trace().Where(s => s.Clause.Id == "6.2.1" && s.Subject.Code == point).Select(s => Said.Of(s.Followed));

    [Test]
    public void Each_accident_or_notice_costs_its_county() => Assert.That(
        new Given().Event("K", EventKind.CanalAccident).Event("K2", EventKind.CanalAccident).Event("K3", EventKind.CanalAccident, "B")
            .Outcome(),
        Is.EqualTo(new[] { Accident, "A 6.2.2 K2 -5000000", "B 6.2.2 K3 -5000000" }));

    [Test]
    public void An_accident_and_a_miss_add_up() =>
        Assert.That(Canal("Ⅲ").Event("K", EventKind.CanalAccident).Outcome(), Is.EqualTo(new[] { Miss, Accident }));

    [TestCase("once-per-county")]
    [TestCase("per-point")]
    public void By_choice_an_accident_takes_the_place_of_the_misses_of_its_county(string counting)
    {
        MonthSettlement month = Canal("Ⅲ?Ⅳ").Canal("M", county: "B").Class("M", "Ⅲ").Event("K", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Choose("canal-miss", counting).Settle();
        string other = counting == "per-point" ? "B 6.2.1 M -4000000" : "B 6.2.1 B -4000000";
        Assert.That(Said.Of(month), Is.EqualTo(new[] { Accident, other, "A 6.2.1 A (miss-replaced)" }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Interpretations), Does.Contain("canal-accident"));
        Assert.That(Said.Of(month.Items.Last().Interpretations), Does.Not.Contain("canal-accident"), "asked only where there was an accident");
    }

    [Test]
    public void The_choice_is_named_where_both_count() => Assert.That(
        Canal("Ⅲ").Event("K", EventKind.CanalAccident).Settle().Items.Select(i => Said.Of(i.Interpretations)),
        Is.EqualTo(new[] { "canal-miss canal-responsible canal-accident", "" }));

    [TestCase("once-per-county")]
    [TestCase("per-point")]
    public void An_open_net_class_alone_is_not_asked_beside_an_accident_that_replaces(string counting) => Assert.That(
        Canal("?").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss").Choose("canal-miss", counting).Outcome(),
        Is.EqualTo(new[] { Accident }));

    [Test]
    public void A_question_of_who_pays_stays_beside_an_accident_and_a_missing_result_too() => Assert.That(
        Canal("Ⅲ").Canal("M").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss")
            .Choose("canal-responsible", "rulings-only").Outcome(),
        Is.EqualTo(new[] { Accident, "A 6.2.1 M Result? ?..?", "- 6.2.1 N0 Responsible? -4000000..0" }));
}
