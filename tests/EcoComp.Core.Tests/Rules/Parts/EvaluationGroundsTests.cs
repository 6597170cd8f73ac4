using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class EvaluationGroundsTests
{
    private const string Rest = "PH=7 DO=8 CODMN=2 TP=0.01 ";

    [Test]
    public void By_class_partial_what_is_there_is_evaluated_and_marked()
    {
        MonthSettlement month = new Given().Section("S").Choose("class-partial", "yes").Sample("S", "DO=8 NH3N=1.2").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S -300000", "A 4.1.2 S (evaluated-class)" }));
        Item item = month.Items.Single();
        Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.evaluated-partial(S, PH;CODMN|COD;TP)"));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("class-rounding class-partial"));
        Assert.That(month.Counties[0].Notes.Single().Text.Facts.Single(), Is.InstanceOf<Core.Findings.Remarks.EvaluatedPartial>());
    }

    [TestCase("none", "A 4.1.2 S -300000")]
    [TestCase("evaluation", "")]
    public void By_class_rounding_the_month_is_rounded_before_it_is_compared(string choice, string item)
    {
        string[] outcome = new Given().Section("S", "Ⅲ").Choose("class-rounding", choice).Sample("S", Rest + "NH3N=1.004").Outcome();
        Assert.That(outcome.Except(["A 4.1.2 S (evaluated-class)"]), Is.EqualTo(item.Length == 0 ? [] : new[] { item }));
    }

    [Test]
    public void Readings_that_lack_something_needed_are_a_question_that_names_it()
    {
        MonthSettlement month = new Given().Section("S").Sample("S", "DO=8 NH3N=1.2").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S Result? ?..?" }));
        Pending pending = month.AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.readings-incomplete(S, PH;CODMN|COD;TP)" }));
        Assert.That(Said.Of(pending.Interpretations), Is.EqualTo("class-partial"));
        Assert.That(Said.Of(pending.Evidence), Is.EqualTo(new[] { "readings.csv:2", "points.csv:2" }));
    }

    [Test]
    public void Of_a_regulation_that_leaves_nothing_of_the_evaluation_open_no_choice_is_consulted()
    {
        Regulation law = Law.With(json => json["interpretations"]!.AsArray()
            .RemoveAll(i => i!["key"]!.GetValue<string>() is "class-rounding" or "class-partial"));
        MonthSettlement month = new Given { Catalogue = new RegulationCatalogue([law]) }
            .Section("S").Sample("S", "DO=8 NH3N=1.2").Section("T").Sample("T", Rest + "NH3N=1.2").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 T -300000", "A 4.1.2 S Result? ?..?", "A 4.1.2 T (evaluated-class)" }));
        Assert.That(month.Items.Single().Interpretations, Is.EqualTo(InterpretationChoices.None));
        Assert.That(month.AllPending.Single().Pending.Interpretations, Is.EqualTo(InterpretationChoices.None));
    }
}
