using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article5SourceDeductionTests
{
    [TestCase("Ⅰ", "A 5.1 Q +200000")]
    [TestCase("Ⅱ", "")]
    [TestCase("Ⅲ", "")]
    [TestCase("Ⅳ", "A 5.2 Q -2000000")]
    [TestCase("Ⅴ", "A 5.2 Q -4000000")]
    [TestCase("劣Ⅴ", "A 5.2 Q -6000000")]
    public void A_source_is_rewarded_for_class_I_and_pays_for_each_class_below_III(string measured, string follows) => Assert.That(
        new Given().Source("Q").Class("Q", measured).Outcome(), Is.EqualTo(follows.Length == 0 ? [] : new[] { follows }));

    [TestCase("Ⅳ")]
    [TestCase("Ⅴ")]
    [TestCase("劣Ⅴ")]
    public void By_choice_a_source_pays_once_however_many_classes(string measured) => Assert.That(
        new Given().Source("Q").Class("Q", measured).Choose("source-steps", "flat").Outcome(), Is.EqualTo(new[] { "A 5.2 Q -2000000" }));

    [TestCase("Ⅰ", "Ⅱ", 0)]
    [TestCase("Ⅱ", "Ⅲ", 0)]
    [TestCase("Ⅰ", "Ⅳ", -2000000)]
    public void A_sources_own_target_changes_no_amount(string target, string measured, int effect) => Assert.That(
        new Given().Source("Q", target: target).Class("Q", measured).Settle().Totals.Net.Yuan, Is.EqualTo(effect));

    [TestCase("Ⅰ")]
    [TestCase("Ⅲ")]
    [TestCase("劣Ⅴ")]
    public void Monitoring_outside_the_routine_earns_and_costs_nothing(string measured)
    {
        MonthSettlement month = new Given().Source("Q").Class("Q", measured, routine: false).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 5.2 Q (not-routine)" }));
        Note note = month.Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), string.Join(' ', Said.Of(note.Evidence))),
            Is.EqualTo(("note.not-routine()", "monitoring.csv:2 points.csv:2")));
    }

    [Test]
    public void A_status_outside_the_routine_is_no_question_either() => Assert.That(
        new Given().Source("Q").Status("Q", ResultStatus.Missing, routine: false).Outcome(), Is.EqualTo(new[] { "A 5.2 Q (not-routine)" }));

    [Test]
    public void A_deduction_tells_target_class_and_net_class_and_what_was_consulted()
    {
        Item item = new Given().Source("Q", "R", target: "Ⅱ").Reference("R").Class("Q", "劣Ⅴ").Class("R", "Ⅳ").Settle().Items.Single();
        Assert.That((item.Target, item.Class, item.NetClass, item.Effect.Yuan),
            Is.EqualTo(((WaterClass?)WaterClass.II, (WaterClass?)WaterClass.WorseThanV, (WaterClass?)WaterClass.V, -4000000)));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("upstream-offset source-steps"));
    }

    [Test]
    public void The_inflow_is_taken_off_against_III()
    {
        SettledMonth month = new Given().Source("Q", "R", target: "Ⅰ").Reference("R").Class("Q", "Ⅳ").Class("R", "劣Ⅴ")
            .Settled();
        Assert.That(Said.Of(month.Settlement), Is.Empty);
        Assert.That(month.Trace().Where(s => s.Clause.Id is "5.2" or "5.3").Select(s => Said.Of(s.Followed)),
            Is.EqualTo(new[] { "then.net-met(Ⅲ, Ⅲ)", "then.net(Ⅲ)" }));
    }

    [TestCase("per-class", "-4000000")]
    [TestCase("flat", "-2000000")]
    public void An_open_net_class_runs_from_the_deduction_at_the_measured_class_to_nothing(string steps, string min)
    {
        MonthSettlement month = new Given().Source("Q", "R").Reference("R").Class("Q", "Ⅴ").Choose("source-steps", steps).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { $"A 5.2 Q NetClass? {min}..0" }));
        Assert.That(Said.Of(month.AllPending.Single().Pending.Interpretations), Is.EqualTo("source-steps"));
    }
}
