using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
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
            { "monitoring.csv:2", "points.csv:2", "interpretations.csv:2", "monitoring.csv:3", "points.csv:3", "monitoring.csv:4",
                "points.csv:4" }));
    }

    [Test]
    public void The_class_and_net_class_are_those_of_the_point_of_the_worst_class()
    {
        Item item = CanalPoints.OwnCounty.Canal("N0", "R", target: "Ⅰ").Canal("N1").Reference("R", "Ⅱ").Class("N0", "Ⅴ").Class("N1", "Ⅳ")
            .Class("R", "Ⅳ").Settle().Items.Single();
        Assert.That((item.Target, item.Class, item.NetClass),
            Is.EqualTo(((WaterClass?)WaterClass.I, (WaterClass?)WaterClass.V, (WaterClass?)WaterClass.III)),
                "not the worst net class, which is another point's");
    }

    [Test]
    public void Of_equal_classes_those_of_the_first_point_of_the_register_are_told() => Assert.That(
        CanalPoints.OwnCounty.Canal("N1", target: "Ⅰ").Canal("N0").Class("N0", "Ⅲ").Class("N1", "Ⅲ").Settle().Items.Single().Target,
            Is.EqualTo(WaterClass.I));

    [Test]
    public void By_choice_each_point_counts()
    {
        MonthSettlement month = CanalPoints.Of("ⅢⅤⅡ").Choose("canal-miss", "per-point").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 6.2.1 N0 -4000000", "A 6.2.1 N1 -4000000" }));
        Assert.That(month.Items.Select(i => $"{i.Target} {i.Class} {i.NetClass} {Said.Of(i.Interpretations)}"),
            Is.EqualTo(new[] { "Ⅱ Ⅲ Ⅲ canal-miss canal-responsible", "Ⅱ Ⅴ Ⅴ canal-miss canal-responsible" }));
        Assert.That(Said.Of(month.Items.Last().Evidence),
            Is.EqualTo(new[] { "monitoring.csv:3", "points.csv:3", "interpretations.csv:2", "interpretations.csv:3" }));
    }

    [Test]
    public void Points_of_two_counties_that_one_caused_are_one_item() => Assert.That(
        CanalPoints.OwnCounty.Canal("N0").Canal("N1", county: "B").Class("N0", "Ⅲ").Class("N1", "Ⅲ")
            .Ruling("N1", Question.Responsible, "甲县")
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
    [TestCase("replaces-miss", "per-point", "then.note(miss-replaced)")]
    [TestCase("replaces-miss", "once-per-county", "then.canal-replaced(甲县)")]
    public void The_trace_tells_what_became_of_a_miss_beside_an_accident(string accident, string counting, string followed) => Assert.That(
        CanalPoints.Steps(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", accident).Choose("canal-miss", counting), "N0"),
        Is.EqualTo(new[] { followed }));

    [Test]
    public void The_item_that_makes_a_question_idle_names_its_point_and_the_choices_and_rulings_that_it_consulted()
    {
        Given given = CanalPoints.Of("Ⅲ", ownCounty: false).Canal("M", "X").Class("M", "Ⅳ").Reference("X", "Ⅱ")
            .Ruling("N0", Question.Responsible, "A").Ruling("M", Question.Responsible, "A");
        SettledMonth month = given.Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { Miss }));
        Item item = month.Settlement.Items.Single();
        Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.question-idle(M, NetClass)"));
        Assert.That(Said.Of(item.Evidence), Does.Contain("rulings.csv:3").And.Contains("points.csv:3"));
        Assert.That(month.Findings.OfType<Payment>().Single().Related(), Does.Contain("M"));
        Assert.That(month.UnusedRulings, Is.Empty);

        Item byChoice = CanalPoints.Of("?", ownCounty: true).Canal("M").Class("M", "Ⅲ").Ruling("M", Question.Responsible, "A").Settle()
            .Items.Single();
        Assert.That(Said.Of(byChoice.Interpretations), Is.EqualTo("canal-miss canal-responsible"),
            "the question's, whose payer is the point's own county");
    }

    [TestCase("A 50%;B 50%", "", "A 6.2.1 A -2000000|B 6.2.1 B -2000000|A 6.2.1 M NetClass? -4000000..0",
        Description = "the share in the miss is smaller")]
    [TestCase("A", "A 50%;B 50%", "A 6.2.1 A -4000000|B 6.2.1 M NetClass? -2000000..0")]
    [TestCase("A 50%;B 50%", "A 40%;B 60%", "A 6.2.1 A -2000000|B 6.2.1 B -2000000|B 6.2.1 M NetClass? -2400000..0")]
    public void A_question_is_idle_where_the_countys_share_in_it_is_no_larger_than_in_the_miss(string miss, string open, string follows)
    {
        Given given = CanalPoints.OwnCounty.Canal("N").Class("N", "Ⅲ").Ruling("N", Question.Responsible, miss)
            .Canal("M", "X").Class("M", "Ⅲ").Reference("X", "Ⅱ");
        if (open.Length > 0) given.Ruling("M", Question.Responsible, open);
        Assert.That(given.Outcome(), Is.EqualTo(follows.Split('|')));
    }

    [Test]
    public void Of_several_shared_misses_a_county_pays_the_largest_of_its_own_amounts() => Assert.That(
        CanalPoints.Of("ⅢⅤ").Ruling("N0", Question.Responsible, "A 75%;B 25%").Ruling("N1", Question.Responsible, "A 40%;B 60%").Outcome(),
        Is.EqualTo(new[] { "A 6.2.1 A -3000000", "B 6.2.1 B -2400000" }));

    [Test]
    public void A_question_of_no_county_is_not_asked_where_every_county_pays_as_much_already_and_each_item_names_it()
    {
        Given given = CanalPoints.Of("ⅢⅢⅢⅢ", ownCounty: false).Ruling("N0", Question.Responsible, "A")
            .Ruling("N1", Question.Responsible, "B")
            .Ruling("N2", Question.Responsible, "C").Canal("M", "X").Class("M", "Ⅲ").Reference("X", "Ⅱ");
        MonthSettlement month = given.Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { Miss, "B 6.2.1 B -4000000", "C 6.2.1 C -4000000" }));
        foreach (Item item in month.Items)
        {
            Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.question-idle(N3, Responsible)")
                .And.Contains("fact.question-idle(M, NetClass)"));
            Assert.That(Said.Of(item.Interpretations), Is.EqualTo("canal-miss canal-responsible canal-accident"));
        }

        Assert.That(given.Choose("canal-miss", "per-point").Outcome().Where(l => l[0] == '-'),
            Is.EqualTo(new[] { "- 6.2.1 N3 Responsible? -4000000..0", "- 6.2.1 M NetClass? -4000000..0" }));
    }

    [Test]
    public void Each_point_names_the_choice_beside_an_accident_too() => Assert.That(
        CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-miss", "per-point").Settle().Items.Select(i => Said.Of(i.Interpretations)),
        Is.EqualTo(new[] { "canal-miss canal-responsible canal-accident", "canal-accident" }));

    [Test]
    public void An_accident_and_a_miss_add_up() =>
        Assert.That(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Outcome(), Is.EqualTo(new[] { Miss, Accident }));

    /// <summary>The misses of county A beside accidents of it, where only the larger sum counts.</summary>
    [TestCase("once-per-county", "ⅢⅣ", 1, "A 6.2.2 K1 -5000000|A 6.2.1 A (miss-replaced)")]
    [TestCase("per-point", "Ⅲ", 1, "A 6.2.2 K1 -5000000|A 6.2.1 N0 (miss-replaced)")]
    [TestCase("per-point", "ⅢⅣ", 1, "A 6.2.1 N0 -4000000|A 6.2.1 N1 -4000000|A 6.2.2 K1 (miss-replaced)")]
    [TestCase("per-point", "ⅢⅣ", 2, "A 6.2.2 K1 -5000000|A 6.2.2 K2 -5000000|A 6.2.1 N0 (miss-replaced)|A 6.2.1 N1 (miss-replaced)")]
    [TestCase("per-point", "ⅢⅢⅢⅢⅢ", 4, "A 6.2.2 K1 -5000000|A 6.2.2 K2 -5000000|A 6.2.2 K3 -5000000|A 6.2.2 K4 -5000000|"
        + "A 6.2.1 N0 (miss-replaced)|A 6.2.1 N1 (miss-replaced)|A 6.2.1 N2 (miss-replaced)|A 6.2.1 N3 (miss-replaced)|A 6.2.1 N4 (miss-replaced)",
        Description = "equal sums: the misses fall away")]
    public void By_choice_only_the_larger_sum_of_a_countys_misses_and_accidents_counts(string counting, string classes, int accidents,
        string follows)
    {
        Given given = CanalPoints.Of(classes).Choose("canal-accident", "replaces-miss").Choose("canal-miss", counting);
        for (int i = 1; i <= accidents; i++) given.Event("K" + i, EventKind.CanalAccident);
        Assert.That(given.Outcome(), Is.EqualTo(follows.Split('|')));
    }

    [Test]
    public void Each_item_that_falls_away_has_a_note_that_names_the_choices_and_both_sums()
    {
        MonthSettlement misses = CanalPoints.Of("Ⅲ").Canal("M", county: "B").Class("M", "Ⅲ").Event("K", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Settle();
        Note note = misses.Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), Said.Of(note.Interpretations)),
            Is.EqualTo(("note.miss-replaced(4000000, 5000000, fact.canal-point(N0,Ⅲ,Ⅲ), fact.event-recorded(K,文K))", "canal-miss canal-responsible canal-accident")));
        Assert.That(Said.Of(misses.Items.Last().Interpretations), Does.Not.Contain("canal-accident"),
            "asked only where there was an accident");

        MonthSettlement accidents = CanalPoints.Of("ⅢⅢ").Event("K", EventKind.CanalAccident).Choose("canal-miss", "per-point")
            .Choose("canal-accident", "replaces-miss").Settle();
        note = accidents.Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), Said.Of(note.Interpretations)),
            Is.EqualTo(("note.miss-replaced(8000000, 5000000, fact.event-recorded(K,文K), fact.canal-point(N0,Ⅲ,Ⅲ);fact.canal-point(N1,Ⅲ,Ⅲ))", "canal-accident")));
    }

    [TestCase("once-per-county", "Ⅲ?Ⅳ", "A 6.2.2 K -5000000|A 6.2.1 A (miss-replaced)")]
    [TestCase("once-per-county", "?", "A 6.2.2 K -5000000")]
    [TestCase("per-point", "?", "A 6.2.2 K -5000000")]
    [TestCase("per-point", "??", "A 6.2.2 K -5000000|A 6.2.1 N0 NetClass? -4000000..0|A 6.2.1 N1 NetClass? -4000000..0",
        Description = "together they could exceed it")]
    [TestCase("per-point", "Ⅲ?", "A 6.2.2 K -5000000|A 6.2.1 N1 NetClass? -4000000..0|A 6.2.1 N0 (miss-replaced)")]
    public void The_questions_of_a_county_fall_away_where_with_its_misses_they_could_not_exceed_its_accidents(string counting,
        string classes, string follows)
    {
        MonthSettlement month = CanalPoints.Of(classes).Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss")
            .Choose("canal-miss", counting).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(follows.Split('|')));
        foreach (int i in Enumerable.Range(0, classes.Length).Where(i =>
            classes[i] == '?' && !month.AllPending.Any(p => p.Pending.SubjectCode == "N" + i)))
            Assert.That(month.Items.Single().Note.Facts.Select(Said.Of), Does.Contain($"fact.question-idle(N{i}, NetClass)"));
    }

    [Test]
    public void Every_accident_of_the_county_names_the_question_that_falls_away_for_it()
    {
        MonthSettlement month = CanalPoints.Of("?").Event("K1", EventKind.CanalAccident).Event("K2", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Settle();
        foreach (Item item in month.Items)
        {
            Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.question-idle(N0, NetClass)"));
            Assert.That(Said.Of(item.Interpretations), Is.EqualTo("canal-miss canal-responsible canal-accident"));
        }
    }

    [Test]
    public void A_question_of_no_county_that_may_reach_it_keeps_a_countys_questions_open()
    {
        Given given = CanalPoints.OwnCounty.Canal("N", "X", "A 50%;B 50%").Class("N", "Ⅲ").Reference("X", "Ⅱ")
            .Event("K", EventKind.CanalAccident, "A 50%;C 50%")
            .Choose("canal-accident", "replaces-miss");
        Assert.That(given.Outcome(), Is.EqualTo(new[]
            { "A 6.2.2 K -2500000", "C 6.2.2 K -2500000", "B 6.2.1 N NetClass? -2000000..0" }), "2,000,000 never exceeds 2,500,000");
        Given open = new Given().Canal("N", "X", "A 50%;B 50%").Class("N", "Ⅲ").Ruling("N", Question.Responsible, "A 50%;B 50%")
            .Canal("M", "X").Class("M", "Ⅲ").Reference("X", "Ⅱ").Event("K", EventKind.CanalAccident, "A 50%;C 50%")
                .Choose("canal-accident", "replaces-miss");
        Assert.That(open.Outcome(), Is.EqualTo(new[]
        {
            "A 6.2.2 K -2500000", "C 6.2.2 K -2500000", "A 6.2.1 N NetClass? -2000000..0", "B 6.2.1 N NetClass? -2000000..0",
                "- 6.2.1 M NetClass? -4000000..0",
        }), "the 4,000,000 of no county may reach A");
    }

    [Test]
    public void Where_the_miss_that_made_a_question_idle_falls_away_but_the_question_could_exceed_the_accidents_the_note_names_it()
    {
        MonthSettlement month = new Given().Canal("N").Class("N", "Ⅲ").Ruling("N", Question.Responsible, "A 50%;B 50%")
            .Canal("O", "X").Class("O", "Ⅲ").Ruling("O", Question.Responsible, "A 50%;B 50%")
            .Canal("M", "X").Class("M", "Ⅲ").Reference("X", "Ⅱ").Event("K", EventKind.CanalAccident, "A 50%;C 50%")
                .Choose("canal-accident", "replaces-miss")
            .Settle();
        CountyStatement first = month.Counties[0];
        Assert.That(first.Pending, Is.Empty);
        Assert.That(first.Notes.Single().Code, Is.EqualTo("miss-replaced"));
        Assert.That(Said.Of(first.Notes.Single().Evidence), Does.Contain("rulings.csv:3"), "the ruling on O");
        Assert.That(first.Items.Single().Note.Facts.Select(Said.Of), Does.Not.Contain("fact.question-idle(O, NetClass)"));
    }

    [Test]
    public void A_question_of_who_pays_stays_beside_an_accident_and_a_missing_result_too() => Assert.That(
        CanalPoints.Of("Ⅲ", ownCounty: false).Canal("M").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss")
            .Outcome(),
        Is.EqualTo(new[] { Accident, "A 6.2.1 M Result? ?..?", "- 6.2.1 N0 Responsible? -4000000..0" }));

    [Test]
    public void A_question_of_no_county_runs_from_its_whole_amount_to_nothing(
        [Values("adds", "replaces-miss")] string accident, [Values("once-per-county", "per-point")] string miss, [Values] bool ofMiss)
    {
        Given given = ofMiss
            ? CanalPoints.Of("Ⅲ", ownCounty: false).Event("K", EventKind.CanalAccident)
            : CanalPoints.Of("ⅢⅢ").Event("E", EventKind.CanalAccident, "").Event("K", EventKind.CanalAccident, "B");
        Assert.That(given.Choose("canal-accident", accident).Choose("canal-miss", miss).Settle().Pending.Select(p => $"{p.Min}..{p.Max}"),
            Is.EqualTo(new[] { ofMiss ? "-4000000..0" : "-5000000..0" }));
    }

    [Test]
    public void Under_replaces_miss_a_question_of_no_county_is_asked_also_where_every_county_pays_as_much()
    {
        Given given = CanalPoints.Of("ⅢⅢⅢⅢ", ownCounty: false).Ruling("N0", Question.Responsible, "A")
            .Ruling("N1", Question.Responsible, "B")
            .Ruling("N2", Question.Responsible, "C").Choose("canal-accident", "replaces-miss");
        Assert.That(given.Outcome().Last(), Is.EqualTo("- 6.2.1 N3 Responsible? -4000000..0"));
    }

    [TestCase("adds", true)]
    [TestCase("adds", false)]
    [TestCase("replaces-miss", true)]
    [TestCase("replaces-miss", false)]
    public void A_question_who_caused_an_accident_names_the_choice_beside_a_miss(string choice, bool miss)
    {
        Given given = OpenEvent.Of(EventKind.CanalAccident).Choose("canal-accident", choice).Choose("canal-responsible", "own-county");
        if (miss) given.Canal("N").Class("N", "Ⅲ");
        Assert.That(Said.Of(given.Settle().Pending.Single().Interpretations), Is.EqualTo("canal-accident"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_question_who_caused_a_miss_names_how_misses_count_and_how_they_stand_beside_accidents(bool accident)
    {
        Given given = new Given().Canal("N").Class("N", "Ⅲ");
        if (accident) given.Event("K", EventKind.CanalAccident);
        Assert.That(Said.Of(given.Settle().Pending.Single().Interpretations), Is.EqualTo("canal-miss canal-responsible canal-accident"));
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
        new Given { Catalogue = WithoutAccident }.Choose("canal-responsible", "own-county").Canal("N").Class("N", "Ⅲ")
            .Event("K", EventKind.CanalAccident)
            .Event("L", EventKind.CanalAccident, "").Choose("canal-accident", "replaces-miss").Outcome(),
        Is.EqualTo(new[] { Miss, Accident, "- 6.2.2 L Responsible? -5000000..0" }));

    [TestCase(true, "canal-miss canal-responsible canal-accident")]
    [TestCase(false, "canal-miss canal-responsible")]
    public void An_open_net_class_names_the_choice_beside_an_accident_of_its_county(bool accident, string consulted)
    {
        Given given = CanalPoints.Of("?").Event("K", EventKind.CanalAccident, accident ? "A" : "B");
        Assert.That(Said.Of(given.Settle().AllPending.Single().Pending.Interpretations), Is.EqualTo(consulted));
    }

    [Test]
    public void Questions_that_together_could_only_equal_the_accidents_of_a_county_fall_away()
    {
        Given given = CanalPoints.Of("?????").Choose("canal-accident", "replaces-miss").Choose("canal-miss", "per-point");
        for (int i = 1; i <= 4; i++) given.Event("K" + i, EventKind.CanalAccident);
        Assert.That(given.Outcome(), Is.EqualTo(Enumerable.Range(1, 4).Select(i => $"A 6.2.2 K{i} -5000000")));
    }

    [Test]
    public void The_open_net_class_of_a_shared_point_is_asked_of_each_county_with_its_share()
    {
        Given given = CanalPoints.OwnCounty.Canal("N", "X", "A 60%;B 40%").Class("N", "Ⅲ").Reference("X", "Ⅱ");
        Pending[] asked = [.. given.Settle().AllPending.Select(p => p.Pending)];
        Assert.That(asked.Select(p => (p.Min?.Yuan, p.SharePercent)), Is.EqualTo(new (long?, int?)[] { (-2400000, 60), (-1600000, 40) }));
        Assert.That(asked.Select(p => p.Why.Facts.OfType<Facts.Share>().Single()).Select(s => (s.Percent, s.Among?.Counties.Count())),
            Is.EqualTo(new (int, int?)[] { (60, 2), (40, 2) }));
    }

    [Test]
    public void The_item_of_a_shared_miss_tells_the_whole_and_who_shares_it()
    {
        Facts.Share share = CanalPoints.OwnCounty.Canal("N", county: "A 60%;B 40%").Class("N", "Ⅲ").Settle().Items.Last()
            .Note.Facts.OfType<Facts.Share>().Single();
        Assert.That((share.Percent, share.Whole?.Yuan, share.Among?.Counties.Count()), Is.EqualTo((40, (long?)4000000, (int?)2)));
    }

    [Test]
    public void A_shared_accident_keeps_its_share_beside_a_miss() => Assert.That(
        CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident, "A 60%;B 40%").Settle().Items.Where(i => i.Clause == "6.2.2")
            .Select(i => (i.Amount.Yuan, i.SharePercent)),
        Is.EqualTo(new (long, int?)[] { (3000000, 60), (2000000, 40) }));

    [Test]
    public void The_note_of_an_accident_that_misses_replace_rests_on_their_rows_inflows_and_rulings()
    {
        Given given = CanalPoints.OwnCounty.Canal("N0", "R").Canal("N1").Reference("R", "Ⅱ").Class("N0", "Ⅲ").Class("N1", "Ⅲ")
            .Class("R", "Ⅱ").Ruling("N1", Question.Responsible, "A").Event("K", EventKind.CanalAccident)
            .Choose("canal-accident", "replaces-miss").Choose("canal-miss", "per-point");
        Noted note = given.Settled().Findings.OfType<Noted>().Single(n => n.Subject.Code == "K");
        Assert.That(Said.Of(note.Evidence()), Is.EqualTo(new[]
        {
            "events.csv:2", "interpretations.csv:3", "monitoring.csv:2", "points.csv:2", "monitoring.csv:4", "points.csv:4",
            "monitoring.csv:3", "points.csv:3", "rulings.csv:2",
        }));
        Assert.That(note.Related(), Does.Contain("N0").And.Contain("N1").And.Contain("R"));
    }
}
