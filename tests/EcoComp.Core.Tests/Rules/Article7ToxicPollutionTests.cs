using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article7ToxicPollutionTests
{
    private const string Clean = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.9 ";

    [TestCase("once-per-county", "A 7.1 A|B 7.1 B")]
    [TestCase("once-per-river", "A 7.1 清潩河|A 7.1 颍河|B 7.1 颍河")]
    [TestCase("per-event", "A 7.1 E1|A 7.1 E2|A 7.1 E3|B 7.1 E4")]
    public void Toxic_pollutants_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        FourEvents.Cost(EventKind.Toxic, "toxic", choice, items);

    private static Given Poisoned(string values = "HG=0.0002", string target = "Ⅲ", string county = "A", string river = "颍河") =>
        new Given().Section("S", target, county: county, river: river).Class("S", target).Sample("S", Clean + values);

    private static string[] Outcome(Given given) => [.. given.Outcome().Where(l => l.Contains(" 7.1 ", StringComparison.Ordinal))];

    private static string Consulted(MonthSettlement month) =>
        Said.Of(month.AllPending.Single(p => p.Pending.Clause == "7.1").Pending.Interpretations);

    private const string Asked = "A 7.1 S Toxic? -2000000..0";

    /// <summary>GB 3838-2002 table 1, mg/L; a value on the limit is not over it.</summary>
    [TestCase("HG=0.0001", "Ⅲ", false)]
    [TestCase("HG=0.00011", "Ⅲ", true)]
    [TestCase("HG=0.00006", "Ⅱ", true)]
    [TestCase("HG=0.00005", "Ⅱ", false)]
    [TestCase("HG=0.001", "Ⅳ", false)]
    [TestCase("HG=0.0011", "Ⅳ", true)]
    [TestCase("CD=0.0051", "Ⅲ", true)]
    [TestCase("PB=0.051", "Ⅲ", true)]
    [TestCase("CR6=0.051", "Ⅲ", true)]
    [TestCase("AS=0.051", "Ⅲ", true)]
    [TestCase("CN=0.21", "Ⅲ", true)]
    [TestCase("CN=0.2", "Ⅲ", false)]
    [TestCase("ZN=5 CU=5 SE=5 VP=5", "Ⅲ", false)]
    public void A_poison_over_the_limit_of_the_target_class_is_a_question(string values, string target, bool asked) =>
        Assert.That(Outcome(Poisoned(values, target)), Is.EqualTo(asked ? [Asked] : Array.Empty<string>()));

    [Test]
    public void The_question_tells_value_and_limit_and_names_what_counts_and_the_rounding()
    {
        Pending pending = Poisoned().Settle().AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.toxic-over(S, 颍河, HG, 0.0002, 0.0001, Ⅲ, , )" }));
        Assert.That(Said.Of(pending.Interpretations), Is.EqualTo("toxic class-rounding"));
        Assert.That(Said.Of(pending.Evidence), Is.EqualTo(new[] { "readings.csv:2", "points.csv:2" }));
    }

    [TestCase("", Description = "no row and too little for a class")]
    [TestCase("frozen")]
    [TestCase("Ⅰ")]
    public void It_is_asked_also_where_no_class_follows_and_whatever_monitoring_says(string official)
    {
        Given given = new Given().Section("S", due: "1").Choose("class-partial", "yes").Sample("S", "HG=0.0002");
        if (official == "frozen") given.Status("S", ResultStatus.Frozen);
        else if (official.Length > 0) given.Class("S", official);
        Assert.That(Outcome(given), Is.EqualTo(new[] { Asked }));
        Assert.That(Consulted(given.Settle()), Is.EqualTo("toxic class-rounding"), "never class-partial");
    }

    [Test]
    public void Only_sections_are_looked_at() => Assert.That(
        Outcome(new Given().Source("Q").Sample("Q", Clean + "HG=1").Canal("N").Sample("N", Clean + "HG=1").Reference("R")
            .Sample("R", Clean + "HG=1")), Is.Empty);

    [Test]
    public void A_section_that_is_not_covered_asks_nothing_and_by_choice_names_the_scope()
    {
        Assert.That(Outcome(Poisoned(river: "石梁河")), Is.Empty);
        Given all = Poisoned(river: "石梁河").Choose("scope", "all-registered");
        Assert.That(Outcome(all), Is.EqualTo(new[] { Asked }));
        Assert.That(Consulted(all.Settle()), Is.EqualTo("scope toxic class-rounding"));
    }

    [TestCase("是", "A 7.1 A -2000000")]
    [TestCase("否", "A 7.1 S (not-toxic)")]
    public void A_ruling_answers_it(string answer, string follows)
    {
        SettledMonth month = Poisoned().Ruling("S", Question.Toxic, answer, authority: "许环函7号").Settled();
        Assert.That(Said.Of(month.Settlement).Where(l => l.Contains("7.1", StringComparison.Ordinal)), Is.EqualTo(new[] { follows }));
        Assert.That(month.UnusedRulings, Is.Empty);
        if (answer == "否")
        {
            Note note = month.Settlement.Counties[0].Notes.Single();
            Assert.That(Said.Of(note.Text), Is.EqualTo("note.not-toxic(fact.toxic-over(S,颍河,HG,0.0002,0.0001,Ⅲ,,);fact.ruled-toxic(no,许环函7号))"));
            Assert.That((Said.Of(note.Interpretations), Said.Of(note.Evidence).Contains("rulings.csv:2")),
                Is.EqualTo(("class-rounding", true)));
        }
    }

    [TestCase("once-per-county", "A 7.1 A -2000000")]
    [TestCase("once-per-river", "A 7.1 颍河 -2000000")]
    [TestCase("per-event", "A 7.1 S -2000000")]
    public void Yes_acts_as_an_event_of_the_points_code(string choice, string follows) => Assert.That(
        Outcome(Poisoned().Ruling("S", Question.Toxic, "yes").Choose("toxic", choice)), Is.EqualTo(new[] { follows }));

    [TestCase("once-per-county", "颍河", false)]
    [TestCase("once-per-county", "双洎河", false)]
    [TestCase("once-per-river", "颍河", false)]
    [TestCase("once-per-river", "双洎河", true)]
    [TestCase("per-event", "颍河", true)]
    public void It_is_not_asked_where_the_county_pays_as_much_for_its_unit_already(string choice, string river, bool asked)
    {
        Given given = Poisoned().Event("E", EventKind.Toxic, "A", river).Choose("toxic", choice);
        MonthSettlement month = given.Settle();
        Assert.That(Outcome(given).Contains(Asked), Is.EqualTo(asked));
        string[] facts = [.. month.Items.Single(i => i.Clause == "7.1").Note.Facts.Select(Said.Of)];
        Assert.That(facts.Contains("fact.question-idle(S, Toxic)"), Is.EqualTo(!asked));
        if (!asked) Assert.That(Said.Of(month.Items.Single(i => i.Clause == "7.1").Interpretations), Is.EqualTo("toxic class-rounding"),
            "what the question consulted");
    }

    [Test]
    public void A_smaller_share_silences_nothing_and_the_question_runs_over_the_whole_amount() => Assert.That(
        Outcome(Poisoned().Event("E", EventKind.Toxic, "A 60%;B 40%", "颍河")),
            Is.EqualTo(new[] { "A 7.1 A -1200000", "B 7.1 B -800000", Asked }));

    [Test]
    public void A_shared_section_asks_each_county_for_its_part_unless_it_pays_as_much() => Assert.That(
        Outcome(Poisoned(county: "A 60%;B 40%").Event("E", EventKind.Toxic, "A", "颍河")),
        Is.EqualTo(new[] { "A 7.1 A -2000000", "B 7.1 S Toxic? -800000..0" }));

    [Test]
    public void An_event_whose_county_is_open_silences_nothing() => Assert.That(
        Outcome(Poisoned().Event("E", EventKind.Toxic, "", "颍河")), Is.EqualTo(new[] { Asked, "- 7.1 E Responsible? -2000000..0" }));

    [Test]
    public void An_answer_silences_open_questions_and_never_another_answer()
    {
        Given Two() => Poisoned().Section("T").Class("T", "Ⅲ").Sample("T", Clean + "CD=0.1");
        Assert.That(Outcome(Two()), Is.EqualTo(new[] { Asked, "A 7.1 T Toxic? -2000000..0" }), "nor one question another");
        Assert.That(Outcome(Two().Ruling("S", Question.Toxic, "是")), Is.EqualTo(new[] { "A 7.1 A -2000000" }));
        Assert.That(Outcome(Two().Ruling("S", Question.Toxic, "否")),
            Is.EqualTo(new[] { "A 7.1 T Toxic? -2000000..0", "A 7.1 S (not-toxic)" }));
        SettledMonth both = Two().Ruling("S", Question.Toxic, "是").Ruling("T", Question.Toxic, "是").Settled();
        Assert.That(both.Settlement.Items.Count(i => i.Clause == "7.1"), Is.EqualTo(1));
        Assert.That(both.UnusedRulings, Is.Empty, "each counts as consulted");
    }

    [Test]
    public void A_yes_acts_also_where_it_would_no_longer_be_asked()
    {
        SettledMonth month = Poisoned().Event("T1", EventKind.Toxic, "A", "颍河").Ruling("S", Question.Toxic, "是").Settled();
        Item item = month.Settlement.Items.Single(i => i.Clause == "7.1");
        Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.ruled-toxic(yes, 批)"));
        Assert.That(month.UnusedRulings, Is.Empty);
        Assert.That(Poisoned().Event("T1", EventKind.Toxic, "A", "颍河").Ruling("S", Question.Toxic, "否").Settled().UnusedRulings, Is.Empty);
    }

    [Test]
    public void Over_the_limit_only_unrounded_is_a_note_with_the_choice_and_a_ruling_on_it_is_unused()
    {
        Given given = Poisoned("AS=0.0500000001").Choose("class-rounding", "evaluation").Ruling("S", Question.Toxic, "是");
        SettledMonth month = given.Settled();
        Note note = month.Settlement.Counties[0].Notes.Single(n => n.Clause == "7.1");
        Assert.That((note.Code, Said.Of(note.Text).Split('(')[0], Said.Of(note.Interpretations)),
            Is.EqualTo(("not-toxic", "note.within-limit-rounded", "class-rounding")));
        Assert.That(Said.Of(note.Evidence), Does.Contain("interpretations.csv:2"));
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(1));
        Assert.That(Outcome(Poisoned("AS=0.0500000001")), Is.EqualTo(new[] { Asked }));
    }

    [Test]
    public void A_ruling_on_a_section_whose_readings_show_nothing_is_unused() => Assert.That(
        Poisoned("HG=0.00005").Ruling("S", Question.Toxic, "是").Settled().UnusedRulings, Has.Length.EqualTo(1));

    [Test]
    public void A_shared_section_has_the_note_of_its_answer_with_each_county() => Assert.That(
        Outcome(Poisoned(county: "A;B").Ruling("S", Question.Toxic, "否")),
            Is.EqualTo(new[] { "A 7.1 S (not-toxic)", "B 7.1 S (not-toxic)" }));

    [Test]
    public void The_question_tells_only_what_is_over_as_it_is_compared_and_the_river_by_its_official_name()
    {
        Pending pending = Poisoned("AS=0.0561234 HG=0.0001000001", river: "清潁河").Choose("class-rounding", "evaluation").Settle()
            .AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.toxic-over(S, 清潩河, AS, 0.0561, 0.05, Ⅲ, , )" }));
    }

    [TestCase("evaluation", "0.056")]
    [TestCase("none", "0.0561")]
    public void A_value_over_its_limit_is_told_as_it_is_compared(string rounding, string told) => Assert.That(
        Poisoned("CR6=0.0561234").Choose("class-rounding", rounding).Settle().AllPending.Single().Pending.Why.Facts.Select(Said.Of),
        Is.EqualTo(new[] { $"fact.toxic-over(S, 颍河, CR6, {told}, 0.05, Ⅲ, , )" }));

    [Test]
    public void The_note_of_what_is_over_only_unrounded_tells_the_value_that_was_not_rounded() => Assert.That(
        Said.Of(Poisoned("AS=0.0500000001").Choose("class-rounding", "evaluation").Settle().Counties[0].Notes
            .Single(n => n.Clause == "7.1").Text),
        Is.EqualTo("note.within-limit-rounded(fact.toxic-over(S,颍河,AS,0.0500000001,0.05,Ⅲ,,))"));

    /// <summary>Half of a detection limit counts.</summary>
    [TestCase("0.0004L", "0.0004L", "0.0002, 0.0001, Ⅲ, 0.0004, ")]
    [TestCase("0.0004L", "0.0006", "0.0004, 0.0001, Ⅲ, , 0.0004")]
    public void A_detection_limit_is_told_by_whether_every_sample_was_below_it(string first, string second, string told) => Assert.That(
        Poisoned("HG=" + first).Sample("S", Clean + "HG=" + second).Settle().AllPending.Single().Pending.Why.Facts.Select(Said.Of),
        Is.EqualTo(new[] { $"fact.toxic-over(S, 颍河, HG, {told})" }));

    [Test]
    public void Each_question_tells_its_own_section_alone() => Assert.That(
        Poisoned().Section("T").Class("T", "Ⅲ").Sample("T", Clean + "CD=0.1").Settle().AllPending
            .Select(p => Said.Of(p.Pending.Why.Facts.Single())),
        Is.EqualTo(new[] { "fact.toxic-over(S, 颍河, HG, 0.0002, 0.0001, Ⅲ, , )", "fact.toxic-over(T, 颍河, CD, 0.1, 0.005, Ⅲ, , )" }));

    [Test]
    public void Of_the_items_of_counties_and_rivers_only_that_of_the_sections_own_names_the_question_that_it_makes_idle() => Assert.That(
        Poisoned().Event("E1", EventKind.Toxic, "A", "颍河").Event("E2", EventKind.Toxic, "A", "双洎河").Event("E3", EventKind.Toxic, "B", "颍河")
            .Choose("toxic", "once-per-river").Settle().Items
            .Where(i => i.Note.Facts.Select(Said.Of).Contains("fact.question-idle(S, Toxic)")).Select(Said.Item),
        Is.EqualTo(new[] { "A 7.1 颍河 -2000000" }));
}
