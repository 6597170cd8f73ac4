using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
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
            Is.EqualTo(($"note.not-routine({measured}, 加测函)", "monitoring.csv:2 points.csv:2")));
    }

    [TestCase("Ⅰ", "Ⅱ", true)]
    [TestCase("Ⅰ", "Ⅲ", true)]
    [TestCase("Ⅱ", "Ⅲ", true)]
    [TestCase("Ⅱ", "Ⅱ", false)]
    [TestCase("Ⅲ", "Ⅲ", false)]
    [TestCase("Ⅱ", "Ⅳ", false)]
    public void A_missed_target_better_than_III_that_has_no_price_has_a_note(string target, string measured, bool noted)
    {
        MonthSettlement month = new Given().Source("Q", target: target).Class("Q", measured).Settle();
        Assert.That(month.Counties[0].Notes.Select(n => $"A {n.Clause} {n.SubjectCode} ({n.Code})"),
            Is.EqualTo(noted ? ["A 5.2 Q (not-covered)"] : Array.Empty<string>()));
        if (noted) Assert.That(Said.Of(month.Counties[0].Notes.Single().Text), Is.EqualTo($"note.no-ladder({target}, {measured})"));
    }

    private const string ClassI = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1";

    [Test]
    public void Monitoring_outside_the_routine_is_no_answer_beside_samples_which_are_evaluated()
    {
        Assert.That(new Given().Source("Q").Class("Q", "劣Ⅴ", routine: false).Sample("Q", ClassI).Outcome(),
            Is.EqualTo(new[] { "A 5.1 Q +200000", "A 5.2 Q (evaluated-class)" }));
        Assert.That(new Given().Source("Q").Class("Q", "劣Ⅴ", routine: false).Sample("Q", "NH3N=0.1").Outcome(),
            Is.EqualTo(new[] { "A 5.2 Q Result? ?..?" }), "also where no class follows from them");
        Assert.That(new Given().Source("Q").Class("Q", "劣Ⅴ", routine: false).NoSample("Q", ResultStatus.Frozen, "函").Outcome(),
            Is.EqualTo(new[] { "A 5.2 Q (not-routine)" }), "a row that is no sample changes nothing");
    }

    [TestCase(PointKind.Section, "A 4.1.2 P -300000")]
    [TestCase(PointKind.Canal, "A 6.2.1 A -4000000")]
    public void On_a_point_that_is_no_source_it_changes_nothing(PointKind kind, string follows) => Assert.That(
        CanalPoints.OwnCounty.Point("P", kind, kind == PointKind.Section ? "Ⅲ" : "").Class("P", "Ⅳ", routine: false).Sample("P", ClassI)
            .Outcome(),
        Is.EqualTo(new[] { follows }));

    [Test]
    public void A_shared_source_pays_asks_and_notes_with_each_county()
    {
        Given given = new Given().Source("Q", "R", "A 60%;B 40%").Reference("R").Class("Q", "Ⅴ");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 5.2 Q NetClass? -2400000..0", "B 5.2 Q NetClass? -1600000..0" }));
        Assert.That(given.Class("R", "Ⅲ").Outcome(), Is.EqualTo(new[] { "A 5.2 Q -2400000", "B 5.2 Q -1600000" }));
        Assert.That(new Given().Source("Q", county: "A;B").Outcome(), Is.EqualTo(new[] { "A 5.2 Q Result? ?..?", "B 5.2 Q Result? ?..?" }));
    }

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
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 5.2 Q (net-met)" }));
        Assert.That(month.Trace().Where(s => s.Clause.Id is "5.2" or "5.3").Select(s => Said.Of(s.Followed)),
            Is.EqualTo(new[] { "then.note(net-met)", "then.net(Ⅲ)" }));
        Note note = month.Settlement.Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), Said.Of(note.Interpretations)),
            Is.EqualTo(("note.net-met(Ⅳ, Ⅲ, fact.inflow-felt(R,劣Ⅴ,Ⅲ,Ⅲ,3))", "upstream-offset")),
                "what the source would cost was not asked");
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
