using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class CanalCountingTests
{
    private const string Miss = "A 6.2.1 A -4000000";
    private const string Accident = "A 6.2.2 K -5000000";

    [Test]
    public void Several_points_of_a_county_count_once_with_the_worst_class()
    {
        MonthSettlement month = CanalPoints.Of("ⅢⅤⅣⅡ").Canal("M", county: "B").Class("M", "Ⅲ").Settle();
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
        MonthSettlement month = CanalPoints.Of("ⅢⅤⅡ").Choose("canal-miss", "per-point").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 6.2.1 N0 -4000000", "A 6.2.1 N1 -4000000" }));
        Assert.That(month.Items.Select(i => $"{i.Target} {i.Class} {i.NetClass} {Said.Of(i.Interpretations)}"),
            Is.EqualTo(new[] { "Ⅱ Ⅲ Ⅲ canal-miss canal-responsible", "Ⅱ Ⅴ Ⅴ canal-miss canal-responsible" }));
        Assert.That(Said.Of(month.Items.Last().Evidence),
            Is.EqualTo(new[] { "monitoring.csv:3", "points.csv:3", "interpretations.csv:2" }));
    }

    [Test]
    public void Points_of_two_counties_that_one_caused_are_one_item() => Assert.That(
        new Given().Canal("N0").Canal("N1", county: "B").Class("N0", "Ⅲ").Class("N1", "Ⅲ").Ruling("N1", Question.Responsible, "甲县")
            .Outcome(),
        Is.EqualTo(new[] { Miss }));

    [TestCase("once-per-county", "Ⅲ?", Miss)]
    [TestCase("once-per-county", "?Ⅲ?", Miss)]
    [TestCase("once-per-county", "??", "A 6.2.1 N0 NetClass? -4000000..0|A 6.2.1 N1 NetClass? -4000000..0")]
    [TestCase("once-per-county", "Ⅱ?", "A 6.2.1 N1 NetClass? -4000000..0")]
    [TestCase("per-point", "Ⅲ?", "A 6.2.1 N0 -4000000|A 6.2.1 N1 NetClass? -4000000..0")]
    public void An_open_net_class_that_could_change_nothing_is_not_asked(string choice, string classes, string follows) =>
        Assert.That(CanalPoints.Of(classes).Choose("canal-miss", choice).Outcome(), Is.EqualTo(follows.Split('|')));

    [Test]
    public void A_definite_miss_of_another_county_drops_nothing() => Assert.That(
        CanalPoints.Of("?").Canal("M", county: "B").Class("M", "Ⅲ").Outcome(),
        Is.EqualTo(new[] { "B 6.2.1 B -4000000", "A 6.2.1 N0 NetClass? -4000000..0" }));

    [TestCase("adds", "per-point", "then.deduction(4000000)")]
    [TestCase("adds", "once-per-county", "then.canal-counted(甲县)")]
    [TestCase("replaces-miss", "per-point", "then.canal-replaced(甲县)")]
    [TestCase("replaces-miss", "once-per-county", "then.canal-replaced(甲县)")]
    public void The_trace_tells_what_became_of_a_miss_beside_an_accident(string accident, string counting, string followed) => Assert.That(
        CanalPoints.Steps(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", accident).Choose("canal-miss", counting), "N0"),
        Is.EqualTo(new[] { followed }));

    [TestCase("Ⅲ?", "once-per-county", "then.canal-open-dropped(甲县)")]
    [TestCase("?", "replaces-miss", "then.canal-replaced(甲县)")]
    public void The_trace_tells_why_an_open_net_class_is_not_asked(string classes, string why, string followed)
    {
        Given given = CanalPoints.Of(classes);
        if (why == "replaces-miss") given.Event("K", EventKind.CanalAccident).Choose("canal-accident", why);
        Assert.That(CanalPoints.Steps(given, "N" + (classes.Length - 1)), Is.EqualTo(new[] { followed }));
    }

    [Test]
    public void Each_point_names_the_choice_beside_an_accident_too() => Assert.That(
        CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-miss", "per-point").Settle().Items.Select(i => Said.Of(i.Interpretations)),
        Is.EqualTo(new[] { "canal-miss canal-responsible canal-accident", "" }));

    [Test]
    public void An_accident_and_a_miss_add_up() =>
        Assert.That(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Outcome(), Is.EqualTo(new[] { Miss, Accident }));

    [TestCase("once-per-county")]
    [TestCase("per-point")]
    public void By_choice_an_accident_takes_the_place_of_the_misses_of_its_county(string counting)
    {
        MonthSettlement month = CanalPoints.Of("Ⅲ?Ⅳ").Canal("M", county: "B").Class("M", "Ⅲ").Event("K", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Choose("canal-miss", counting).Settle();
        string other = counting == "per-point" ? "B 6.2.1 M -4000000" : "B 6.2.1 B -4000000";
        Assert.That(Said.Of(month), Is.EqualTo(new[] { Accident, other, "A 6.2.1 A (miss-replaced)" }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Interpretations), Does.Contain("canal-accident"));
        Assert.That(Said.Of(month.Items.Last().Interpretations), Does.Not.Contain("canal-accident"), "asked only where there was an accident");
    }

    [Test]
    public void The_choice_is_named_where_both_count() => Assert.That(
        CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Settle().Items.Select(i => Said.Of(i.Interpretations)),
        Is.EqualTo(new[] { "canal-miss canal-responsible canal-accident", "" }));

    [TestCase("once-per-county")]
    [TestCase("per-point")]
    public void An_open_net_class_alone_is_not_asked_beside_an_accident_that_replaces(string counting) => Assert.That(
        CanalPoints.Of("?").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss").Choose("canal-miss", counting).Outcome(),
        Is.EqualTo(new[] { Accident }));

    [Test]
    public void A_question_of_who_pays_stays_beside_an_accident_and_a_missing_result_too() => Assert.That(
        CanalPoints.Of("Ⅲ").Canal("M").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss")
            .Choose("canal-responsible", "rulings-only").Outcome(),
        Is.EqualTo(new[] { Accident, "A 6.2.1 M Result? ?..?", "- 6.2.1 N0 Responsible? -4000000..0" }));

    [TestCase("adds", "once-per-county", "-5000000..-5000000")]
    [TestCase("replaces-miss", "once-per-county", "-5000000..-1000000")]
    [TestCase("replaces-miss", "per-point", "-5000000..3000000")]
    public void An_accident_that_replaces_would_also_take_away_the_misses_of_its_county(string accident, string miss, string range) =>
        Assert.That(
        OpenEvent.Of(EventKind.CanalAccident).Canal("N0").Canal("N1").Class("N0", "Ⅲ").Class("N1", "Ⅲ").Choose("canal-accident", accident)
            .Choose("canal-miss", miss)
            .Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [Test]
    public void Misses_are_taken_away_once_only() => Assert.That(
        OpenEvent.Of(EventKind.CanalAccident).Canal("N0").Class("N0", "Ⅲ").Event("K", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Settle()
            .Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { "-5000000..-5000000" }));

    [TestCase("adds", "-4000000..-4000000")]
    [TestCase("replaces-miss", "-4000000..0")]
    public void A_miss_would_cost_nothing_more_where_an_accident_replaces_it(string accident, string range) => Assert.That(
        new Given().Canal("N").Class("N", "Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", accident)
            .Choose("canal-responsible", "rulings-only")
            .Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));

    [TestCase("adds", true, "canal-accident")]
    [TestCase("replaces-miss", true, "canal-miss canal-accident")]
    [TestCase("replaces-miss", false, "")]
    public void A_question_who_caused_an_accident_names_the_choices_that_its_range_rests_on(string choice, bool miss, string consulted)
    {
        Given given = OpenEvent.Of(EventKind.CanalAccident).Choose("canal-accident", choice);
        if (miss) given.Canal("N").Class("N", "Ⅲ");
        Assert.That(Said.Of(given.Settle().Pending.Single().Interpretations), Is.EqualTo(consulted));
    }

    [TestCase(true, "canal-miss canal-responsible canal-accident")]
    [TestCase(false, "canal-miss canal-responsible")]
    public void A_question_who_caused_a_miss_names_the_choices_that_its_range_rests_on(bool accident, string consulted)
    {
        Given given = new Given().Canal("N").Class("N", "Ⅲ").Choose("canal-responsible", "rulings-only");
        if (accident) given.Event("K", EventKind.CanalAccident);
        Assert.That(Said.Of(given.Settle().Pending.Single().Interpretations), Is.EqualTo(consulted));
    }

    /// <summary>A regulation whose canal clause does not look at accidents.</summary>
    private static readonly RegulationCatalogue WithoutAccident = new([Law.With(json =>
    {
        JsonNode Clause(string id) => json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == id)!;
        Clause("6.2.1")["uses"]!.AsObject().Remove("accident");
        Clause("6.2.2").AsObject().Remove("open");
    })]);

    [Test]
    public void Where_the_clause_does_not_look_at_accidents_none_replaces_a_miss() => Assert.That(
        new Given { Catalogue = WithoutAccident }.Canal("N").Class("N", "Ⅲ").Event("K", EventKind.CanalAccident)
            .Event("L", EventKind.CanalAccident, "").Choose("canal-accident", "replaces-miss").Outcome(),
        Is.EqualTo(new[] { Miss, Accident, "- 6.2.2 L Responsible? -5000000..-5000000" }));

    [TestCase(true, "canal-responsible canal-accident")]
    [TestCase(false, "canal-responsible")]
    public void An_open_net_class_names_the_choice_beside_an_accident_of_its_county(bool accident, string consulted)
    {
        Given given = CanalPoints.Of("?").Event("K", EventKind.CanalAccident, accident ? "A" : "B");
        Assert.That(Said.Of(given.Settle().AllPending.Single().Pending.Interpretations), Is.EqualTo(consulted));
    }
}
