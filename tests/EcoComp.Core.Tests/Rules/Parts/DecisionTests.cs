using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>What a ruling decided is a finding of the month also where nothing follows; what a comparison decided is told by the trace alone.</summary>
public class DecisionTests
{
    private static SettledMonth Settled(string inflow, string answer)
    {
        Given given = new Given().Section("S", "Ⅲ", "R").Reference("R", "Ⅴ").Class("S", "Ⅱ").Class("R", inflow);
        return (answer.Length > 0 ? given.Ruling("S", Question.Improved, answer) : given).Settled();
    }

    [TestCase("Ⅲ", "否", "rulings.csv:2")]
    [TestCase("Ⅱ", "否", "rulings.csv:2")]
    [TestCase("Ⅱ", "", "monitoring.csv:3")]
    public void That_a_section_did_not_improve_is_told_once_with_what_decided_it(string inflow, string answer, string evidence)
    {
        SettledMonth month = Settled(inflow, answer);
        var step = month.Trace().Single(f => f.Clause.Id == "4.1.1");
        Assert.That((Said.Of(step.Followed), month.Settlement.Items.Any()), Is.EqualTo(("then.note(not-improved)", false)));
        Assert.That(Said.Of(step.Evidence()), Does.Contain(evidence));
    }

    [TestCase("Ⅲ", EvaluationChoices.All)]
    [TestCase("", EvaluationChoices.None)]
    public void Which_choices_of_the_evaluation_bear_on_a_decision_is_both_but_where_a_result_lacks(string inflow, EvaluationChoices by)
    {
        Given given = new Given().Section("S", "Ⅲ", "R").Reference("R").Sample("S", "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=0.1");
        if (inflow.Length > 0) given.Class("R", inflow);
        Finding found = given.Settled().Trace().Single(f => f.Clause.Id == "4.1.1");
        Assert.That(found.Grounds.OfType<Monitored>().Single().By, Is.EqualTo(by));
        Assert.That(Said.Of(found.Consulted), Is.EqualTo(by == EvaluationChoices.All ? "improvement class-rounding" : "improvement"));
    }

    [TestCase("是")]
    [TestCase("否")]
    public void A_ruling_that_decided_was_used_whatever_it_says(string answer) => Assert.That(Settled("Ⅱ", answer).UnusedRulings, Is.Empty);
}
