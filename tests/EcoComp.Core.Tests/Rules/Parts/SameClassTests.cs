using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>Water that leaves the county in the class in which it came (<c>same-class</c>).</summary>
public class SameClassTests
{
    private const string Yes = "A 4.1.1 S +100000";
    private const string Open = "A 4.1.1 S Improved? 0..100000";
    private const string No = "A 4.1.1 S (not-improved)";

    /// <summary>Values of class Ⅱ, of which a test changes some.</summary>
    private const string Base = "PH=7 DO=7 CODMN=3 TP=0.05 NH3N=0.4";

    private static string With(string values) =>
        string.Join(' ', values.Split(' ', StringSplitOptions.RemoveEmptyEntries).UnionBy(Base.Split(' '), v => v.Split('=')[0]));

    private static Given ByReadings(params string[] inflows)
    {
        Given given = new Given().Choose("same-class", "by-readings")
            .Section("S", "Ⅲ", string.Join(' ', inflows.Select((_, i) => "R" + i)));
        for (int i = 0; i < inflows.Length; i++) given.Reference("R" + i, "Ⅲ").Sample("R" + i, With(inflows[i]));
        return given;
    }

    [TestCase("not-improved", No, "improvement same-class")]
    [TestCase("rulings-only", Open, "improvement same-class")]
    public void Without_readings_the_choice_alone_decides(string choice, string follows, string consulted)
    {
        MonthSettlement month = OneSection.Of("Ⅲ", "Ⅱ", "Ⅱ").Choose("same-class", choice).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { follows }));
        Assert.That(month.AllNotes.Where(n => n.Note.Clause != "9").Select(n => Said.Of(n.Note.Interpretations))
            .Concat(month.AllPending.Select(p => Said.Of(p.Pending.Interpretations))), Is.EqualTo(new[] { consulted }));
    }

    [TestCase("Ⅱ", "Ⅰ", No, "improvement", Description = "some its own class, some better")]
    [TestCase("Ⅱ", "Ⅲ", Open, "improvement")]
    public void It_is_asked_only_where_all_inflows_are_of_its_own_class(string first, string second, string follows, string consulted)
    {
        MonthSettlement month = new Given().Section("S", "Ⅲ", "R Q").Reference("R").Reference("Q").Class("S", "Ⅱ").Class("R", first)
            .Class("Q", second)
            .Choose("same-class", "by-readings").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { follows }));
        Assert.That(month.AllNotes.Where(n => n.Note.Clause != "9").Select(n => Said.Of(n.Note.Interpretations))
            .Concat(month.AllPending.Select(p => Said.Of(p.Pending.Interpretations))), Is.EqualTo(new[] { consulted }));
    }

    [TestCase("", No)]
    [TestCase("NH3N=0.3", Yes)]
    [TestCase("DO=7.1", Yes)]
    [TestCase("NH3N=0.3 DO=7.1 TP=0.04 CODMN=2.9", Yes)]
    [TestCase("NH3N=0.45", No)]
    [TestCase("DO=6.9", No)]
    [TestCase("NH3N=0.3 DO=6.9", Open)]
    [TestCase("NH3N=0.3 CODMN=3.5", Open)]
    [TestCase("BOD5=1", No, Description = "only the four are compared")]
    public void None_worse_and_one_better_is_improved_none_better_is_not(string section, string follows) =>
        Assert.That(ByReadings("").Sample("S", With(section)).Outcome()[0], Is.EqualTo(follows));

    [TestCase("NH3N=0.35", No, Description = "worse than 0.3 of the one, better than 0.4 of the other")]
    [TestCase("NH3N=0.25", Yes)]
    [TestCase("NH3N=0.25 DO=7.2", Open, Description = "worse than 7.3 of the other")]
    public void Each_value_is_held_against_the_best_among_the_inflows(string section, string follows) =>
        Assert.That(ByReadings("NH3N=0.3", "DO=7.3")
            .Sample("S", With(section + (section.Contains("DO", StringComparison.Ordinal) ? "" : " DO=7.3"))).Outcome()[0],
            Is.EqualTo(follows));

    [Test]
    public void What_was_compared_is_told_with_the_choice_of_rounding()
    {
        MonthSettlement month = ByReadings("").Sample("S", With("NH3N=0.3")).Settle();
        Item item = month.Items.Single();
        Assert.That(item.Note.Facts.Select(Said.Of).Where(f => f.StartsWith("fact.beside", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "fact.beside-inflows(DO, 7, 7)", "fact.beside-inflows(NH3N, 0.3, 0.4)", "fact.beside-inflows(TP, 0.05, 0.05)",
                "fact.beside-inflows(CODMN, 3, 3)",
        }));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("improvement same-class class-rounding"));
        Assert.That(Said.Of(item.Evidence), Is.SupersetOf(new[] { "readings.csv:2", "readings.csv:3", "interpretations.csv:2" }));
    }

    [TestCase("none", Yes)]
    [TestCase("evaluation", No)]
    public void The_monthly_values_are_compared_as_class_rounding_says(string rounding, string follows) =>
        Assert.That(ByReadings("NH3N=0.404").Choose("class-rounding", rounding).Sample("S", With("NH3N=0.401")).Outcome()[0],
            Is.EqualTo(follows));

    [Test]
    public void Where_the_permanganate_index_is_missing_on_a_side_COD_takes_its_place()
    {
        static string Without(string values) => values.Replace("CODMN=3 ", "COD=15 ", StringComparison.Ordinal);
        Given given = new Given().Choose("same-class", "by-readings").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("R", Without(Base));
        Assert.That(given.Sample("S", Base.Replace("NH3N=0.4", "NH3N=0.3", StringComparison.Ordinal) + " COD=14").Settle().Items.Single()
            .Note.Facts.Select(Said.Of),
            Does.Contain("fact.beside-inflows(COD, 14, 15)"));
    }

    [Test]
    public void Where_one_of_the_four_is_missing_on_a_side_it_is_a_question_that_names_no_class_key()
    {
        Given given = new Given().Choose("same-class", "by-readings").Choose("class-partial", "yes").Section("S", "Ⅲ", "R")
            .Reference("R", "Ⅲ")
            .Sample("R", Base).Sample("S", "PH=7 DO=7 CODMN=3 NH3N=0.3");
        Pending pending = given.Settle().AllPending.Single().Pending;
        Assert.That((pending.Question, Said.Of(pending.Interpretations)), Is.EqualTo((Question.Improved, "improvement same-class")));
        Assert.That(pending.Why.Facts.Select(Said.Of), Does.Contain("fact.comparison-lacks(S, TP)"));
    }

    [Test]
    public void Where_it_is_missing_of_one_inflow_among_several_COD_takes_its_place_for_all()
    {
        Given given = new Given().Choose("same-class", "by-readings").Section("S", "Ⅲ", "R Q").Reference("R", "Ⅲ").Reference("Q", "Ⅲ")
            .Sample("R", Base + " COD=13").Sample("Q", Base.Replace("CODMN=3 ", "COD=15 ", StringComparison.Ordinal));
        Assert.That(given.Sample("S", Base.Replace("NH3N=0.4", "NH3N=0.3", StringComparison.Ordinal) + " COD=12").Settle().Items.Single()
            .Note.Facts.Select(Said.Of),
            Does.Contain("fact.beside-inflows(COD, 12, 13)"));
    }

    [TestCase("S", "fact.class-contradicted(S, Ⅱ, Ⅲ)")]
    [TestCase("R", "fact.class-contradicted(R, Ⅱ, Ⅲ)")]
    public void An_official_class_that_is_not_the_one_of_the_readings_makes_it_a_question(string point, string fact)
    {
        Given given = new Given().Choose("same-class", "by-readings").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class(point, "Ⅱ")
            .Sample("S", With(point == "S" ? "NH3N=0.6" : "NH3N=0.3")).Sample("R", With(point == "R" ? "NH3N=0.6" : ""));
        Pending pending = given.Settle().AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of), Does.Contain(fact));
        Assert.That(Said.Of(pending.Interpretations), Is.EqualTo("improvement same-class"));
    }

    [Test]
    public void Readings_that_give_no_class_or_are_not_there_make_it_a_question()
    {
        Assert.That(OneSection.Of("Ⅲ", "Ⅱ", "Ⅱ").Choose("same-class", "by-readings").Outcome(), Is.EqualTo(new[] { Open }));
        Given incomplete = OneSection.Of("Ⅲ", "Ⅱ", "Ⅱ").Choose("same-class", "by-readings").Sample("S", Base).Sample("R", "NH3N=0.5");
        Assert.That(incomplete.Outcome(), Is.EqualTo(new[] { Open }));
    }

    [Test]
    public void Of_dry_inflows_no_readings_are_needed() => Assert.That(
        new Given().Choose("same-class", "by-readings").Section("S", "Ⅲ", "R D").Reference("R").Reference("D").Dry("D").Sample("R", Base)
            .Sample("S", With("NH3N=0.3"))
            .Outcome()[0],
        Is.EqualTo(Yes));

    [Test]
    public void A_ruling_comes_before_the_choice()
    {
        SettledMonth month = OneSection.Of("Ⅲ", "Ⅱ", "Ⅱ").Ruling("S", Question.Improved, "是").Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { Yes }));
        Assert.That(month.Findings.OfType<Payment>().Single().Consulted.IsEmpty, Is.True);
    }

    [Test]
    public void The_choice_of_rounding_is_named_also_where_both_classes_are_official() => Assert.That(
        Said.Of(ByReadings("").Class("S", "Ⅱ").Class("R0", "Ⅱ").Sample("S", With("NH3N=0.3")).Settle().Items.Single().Interpretations),
        Is.EqualTo("improvement same-class class-rounding"));
}
