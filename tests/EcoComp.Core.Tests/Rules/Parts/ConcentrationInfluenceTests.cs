using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>The interpretation <c>upstream-offset = concentration</c> in articles 4, 5 and 6.</summary>
public class ConcentrationInfluenceTests
{
    private const string Rest = "PH=7 DO=8 CODMN=2 TP=0.01 ";

    private static Given ByConcentration() => new Given().Choose("upstream-offset", "concentration");

    [Test]
    public void A_section_pays_for_what_is_left_of_its_concentrations()
    {
        SettledMonth month = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ")
            .Sample("S", Rest + "NH3N=2.1").Sample("R", Rest + "NH3N=1.7").Settled();
        Item item = month.Settlement.Items.Single();
        Assert.That((item.Class, item.NetClass, item.Effect.Yuan),
            Is.EqualTo(((WaterClass?)WaterClass.WorseThanV, (WaterClass?)WaterClass.IV, -300000L)));
        Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.offset(NH3N, 2.1, 1.7, 1, 1.4)"));
        Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.offset-class(Ⅳ, NH3N=1.4)"));
        Assert.That(item.Note.Facts.Select(Said.Of), Has.None.StartsWith("fact.offset-zero("),
            "what changes nothing stands in the trace alone");
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("upstream-offset class-rounding"));
        Assert.That(Said.Of(item.Evidence), Is.SupersetOf(new[] { "interpretations.csv:2", "readings.csv:2", "readings.csv:3" }));
        string[] explained = [.. month.Trace().Single(s => s.Clause.Id == "4.2").Found.Select(Said.Of)];
        Assert.That(explained, Does.Contain("fact.offset(NH3N, 2.1, 1.7, 1, 1.4)").And.Contains("fact.offset-zero(CODMN, 2, 2, 6)"));
    }

    [TestCase("NH3N=2.1", "NH3N=2.2", "Ⅲ", 0)]
    [TestCase("NH3N=2.1", "NH3N=1.5", "Ⅴ", -600000)]
    [TestCase("NH3N=2.6", "NH3N=1.2", "劣Ⅴ", -2000000)]
    [TestCase("NH3N=0.9 CODMN=16", "NH3N=3", "劣Ⅴ", -2000000)]
    [TestCase("NH3N=0.9 DO=2.5", "NH3N=0.9 DO=3.2", "Ⅳ", -300000)]
    [TestCase("NH3N=0.9 PH=9.5", "NH3N=0.9 PH=9.2", "Ⅲ", 0)]
    [TestCase("NH3N=0.9 PH=9.5", "NH3N=3 PH=8", "劣Ⅴ", -2000000)]
    public void The_net_class_is_that_of_the_rest_never_better_than_the_target(string section, string inflow, string net, int effect)
    {
        string Full(string values) => string.Join(' ', values.Split(' ').UnionBy(Rest.Trim().Split(' '), v => v.Split('=')[0]));
        SettledMonth month = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("S", Full(section))
            .Sample("R", Full(inflow)).Settled();
        Assert.That(month.Settlement.Totals.Net.Yuan, Is.EqualTo(effect));
        Assert.That(Said.Of(month.Trace().Single(s => s.Clause.Id == "4.2").Followed), Is.EqualTo($"then.net({net})"));
    }

    [Test]
    public void The_net_class_is_never_worse_than_the_measured_one() => Assert.That(
        ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("S", Rest + "NH3N=1.2 CODMN=9").Sample("R", Rest + "NH3N=1.1")
            .Settle().Items.Single().NetClass,
        Is.EqualTo(WaterClass.IV));

    [TestCase("S", "Ⅳ")]
    [TestCase("R", "Ⅴ")]
    public void An_official_class_that_the_readings_contradict_cannot_carry_it(string point, string official)
    {
        MonthSettlement month = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class(point, official)
            .Sample("S", Rest + "NH3N=2.6").Sample("R", Rest + "NH3N=1.1").Settle();
        Pending pending = month.AllPending.Single().Pending;
        Assert.That((pending.Question, Said.Of(pending.Interpretations)), Is.EqualTo((Question.NetClass, "upstream-offset")));
        Assert.That(pending.Why.Facts.Select(Said.Of),
            Does.Contain(point == "S" ? "fact.class-contradicted(S, Ⅳ, 劣Ⅴ)" : "fact.class-contradicted(R, Ⅴ, Ⅳ)"));
    }

    [Test]
    public void An_official_class_that_the_readings_confirm_carries_it() => Assert.That(
        ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "劣Ⅴ").Class("R", "Ⅴ").Sample("S", Rest + "NH3N=2.1")
            .Sample("R", Rest + "NH3N=1.7").Settle().Items.Single().NetClass,
        Is.EqualTo(WaterClass.IV));

    /// <summary>A section of target Ⅳ (ammonia nitrogen 1.5): an inflow of target Ⅱ brings in what is above 1.5, not above 0.5.</summary>
    [TestCase("1.6", "2.0")]
    [TestCase("2.0", "1.6")]
    public void What_an_inflow_brings_in_is_above_the_worse_of_its_own_target_and_the_points(string inflow, string left) => Assert.That(
        ByConcentration().Section("S", "Ⅳ", "R").Reference("R", "Ⅱ").Sample("S", Rest + "NH3N=2.1").Sample("R", Rest + "NH3N=" + inflow)
            .Settled()
            .Trace().Single(s => s.Clause.Id == "4.2").Found.Select(Said.Of),
        Does.Contain($"fact.offset(NH3N, 2.1, {Shown(inflow)}, 1.5, {Shown(left)})"));

    private static string Shown(string value) => value.TrimEnd('0').TrimEnd('.');

    [Test]
    public void A_groundwater_inflow_that_is_felt_cannot_carry_it() => Assert.That(
        ByConcentration().Section("S", "Ⅲ", "W").Reference("W", "Ⅲ", type: WaterType.Groundwater).Sample("S", Rest + "NH3N=2.1")
            .Class("W", "Ⅴ")
            .Settle().AllPending.Single().Pending.Why.Facts.Select(Said.Of),
        Does.Contain("fact.readings-unusable(W)"));

    [Test]
    public void An_inflow_that_meets_its_target_takes_nothing_off() => Assert.That(
        ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅴ").Sample("S", Rest + "NH3N=1.7").Class("R", "Ⅳ").Settle().Items.Single()
            .NetClass,
        Is.EqualTo(WaterClass.V));

    [Test]
    public void Without_readings_on_both_sides_it_is_a_question()
    {
        MonthSettlement atInflow = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("S", Rest + "NH3N=1.7")
            .Class("R", "Ⅳ").Settle();
        Assert.That(Said.Of(atInflow)[0], Is.EqualTo("A 4.1.2 S NetClass? -600000..0"));
        Assert.That(atInflow.AllPending.Single().Pending.Why.Facts.Select(Said.Of), Does.Contain("fact.readings-unusable(R)"));

        MonthSettlement atPoint = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "Ⅴ")
            .Sample("R", Rest + "NH3N=1.7").Settle();
        Assert.That(Said.Of(atPoint), Is.EqualTo(new[] { "A 4.1.2 S NetClass? -600000..0" }));
        Assert.That(atPoint.AllPending.Single().Pending.Why.Facts.Select(Said.Of), Does.Contain("fact.readings-unusable(S)"));

        MonthSettlement incomplete = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("S", Rest + "NH3N=1.7")
            .Class("R", "Ⅳ").Sample("R", "NH3N=1.4").Settle();
        Assert.That(incomplete.AllPending.Single().Pending.Why.Facts.Select(Said.Of), Does.Contain("fact.readings-incomplete(R, PH;DO;CODMN|COD;TP)"));
    }

    [Test]
    public void Partial_readings_cannot_carry_it_whatever_class_partial_says()
    {
        Pending open = ByConcentration().Choose("class-partial", "yes").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("S", "NH3N=1.7")
            .Sample("R", Rest + "NH3N=1.3").Settle().AllPending.Single().Pending;
        Assert.That(open.Why.Facts.Select(Said.Of), Does.Contain("fact.readings-incomplete(S, PH;DO;CODMN|COD;TP)"));
        Assert.That(Said.Of(open.Interpretations), Is.EqualTo("upstream-offset"),
            "where readings cannot carry the answer no class key is named");
    }

    [Test]
    public void What_was_consulted_and_seen_is_named_also_where_the_class_is_monitoring_s()
    {
        Given folder = ByConcentration().Choose("class-partial", "yes").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "劣Ⅴ").Class("R", "Ⅳ");
        Item whole = folder.Sample("S", Rest + "NH3N=2.1").Sample("R", Rest + "NH3N=1.2").Settle().Items.Single();
        Assert.That(Said.Of(whole.Interpretations), Is.EqualTo("upstream-offset class-rounding"));
        Assert.That(Said.Of(whole.Evidence), Is.SupersetOf(new[] { "readings.csv:2", "readings.csv:3" }));

        Pending open = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "劣Ⅴ").Class("R", "Ⅳ")
            .Sample("S", "NH3N=2.1").Sample("R", Rest + "NH3N=1.2").Settle().AllPending.Single().Pending;
        Assert.That(Said.Of(open.Interpretations), Is.EqualTo("upstream-offset"));
    }

    [Test]
    public void What_is_left_out_and_what_the_inflow_did_not_measure_are_told()
    {
        SettledMonth month = ByConcentration().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ")
            .Sample("S", "PH=9.5 DO=8 CODMN=7 NH3N=1.7 TP=0.01").Sample("R", "PH=9.2 DO=8 COD=30 NH3N=1.4 TP=0.01").Settled();
        Item item = month.Settlement.Items.Single();
        Assert.That(item.Note.Facts.Select(Said.Of), Does.Contain("fact.offset-left-out(PH, 9.2)"));
        Assert.That(item.Note.Facts.Select(Said.Of), Has.None.StartsWith("fact.offset-none("),
            "what takes nothing off stands in the trace alone");
        Assert.That(item.NetClass, Is.EqualTo(WaterClass.IV), "NH3N 1.3 and CODMN 7, which the inflow did not measure");
        Assert.That(month.Trace().Single(s => s.Clause.Id == "4.2").Found.Select(Said.Of), Does.Contain("fact.offset-none(CODMN, 7)"));
    }

    [Test]
    public void The_monthly_values_are_rounded_first_and_what_is_left_never_is()
    {
        Given Folder(string section, string inflow) => ByConcentration().Choose("class-rounding", "evaluation").Section("S", "Ⅲ", "R")
            .Reference("R", "Ⅲ").Sample("S", Rest + "NH3N=" + section).Sample("R", Rest + "NH3N=" + inflow);
        Assert.That(Folder("1.604", "1.6").Settle().Items, Is.Empty, "1.60 less 0.60 is 1.00");
        Assert.That(Folder("1.606", "1.6").Settle().Items.Single().NetClass, Is.EqualTo(WaterClass.IV), "1.61 less 0.60 is 1.01");
    }

    [Test]
    public void A_source_and_the_canal_are_held_against_III_and_II()
    {
        SettledMonth source = ByConcentration().Source("Q", "R").Reference("R", "Ⅲ")
            .Sample("Q", Rest + "NH3N=2.1").Sample("R", Rest + "NH3N=1.6").Settled();
        Assert.That(source.Settlement.Items.Single().Effect.Yuan, Is.EqualTo(-2000000), "劣Ⅴ, less 0.6 is Ⅳ: one class below Ⅲ");
        Assert.That(source.Trace().Single(s => s.Clause.Id == "5.3").Found.Select(Said.Of),
            Does.Contain("fact.offset(NH3N, 2.1, 1.6, 1, 1.5)"));

        SettledMonth canal = ByConcentration().Canal("C", "R").Reference("R", "Ⅱ")
            .Sample("C", Rest + "NH3N=0.9").Sample("R", Rest + "NH3N=0.95").Settled();
        Assert.That(canal.Settlement.Items, Is.Empty, "less 0.45 it is class Ⅱ");
        Assert.That(canal.Trace().Single(s => s.Clause.Id == "6.3").Found.Select(Said.Of),
            Does.Contain("fact.offset(NH3N, 0.9, 0.95, 0.5, 0.45)"));
    }

    [Test]
    public void A_groundwater_source_takes_nothing_off() => Assert.That(
        ByConcentration().Source("W", "R", type: WaterType.Groundwater).Reference("R").Class("W", "Ⅳ").Class("R", "劣Ⅴ").Settle()
            .Items.Single().NetClass,
        Is.EqualTo(WaterClass.IV));

    [Test]
    public void A_ruling_comes_first() => Assert.That(
        ByConcentration().Section("S", "Ⅲ", "R").Reference("R").Sample("S", Rest + "NH3N=2.1").Sample("R", Rest + "NH3N=1.7")
            .Ruling("S", Question.NetClass, "Ⅴ").Settle().Items.Single().NetClass,
        Is.EqualTo(WaterClass.V));

    [TestCase("NH3N=1.7", "Ⅳ")]
    [TestCase("", "")]
    public void Every_exceeding_inflow_needs_readings_of_its_own(string third, string net)
    {
        Given given = ByConcentration().Section("S", "Ⅲ", "R Q P").Reference("R", "Ⅲ").Reference("Q", "Ⅲ").Reference("P", "Ⅲ")
            .Sample("S", Rest + "NH3N=2.1").Sample("R", Rest + "NH3N=1.6").Sample("Q", Rest + "NH3N=1.2");
        MonthSettlement month = (third.Length > 0 ? given.Sample("P", Rest + third) : given.Class("P", "Ⅴ")).Settle();
        Assert.That(
            (month.Items.SingleOrDefault()?.NetClass?.ToString() ?? "", month.AllPending.Count()), Is.EqualTo((net, net.Length > 0 ? 0 : 1)));
    }

    [Test]
    public void Two_exceeding_inflows_with_readings_are_taken_off() => Assert.That(
        ByConcentration().Section("S", "Ⅲ", "R Q").Reference("R", "Ⅲ").Reference("Q", "Ⅲ").Sample("S", Rest + "NH3N=2.1")
            .Sample("R", Rest + "NH3N=1.7").Sample("Q", Rest + "NH3N=1.2").Settle().Items.Single().NetClass,
        Is.EqualTo(WaterClass.IV));

    [Test]
    public void Partial_readings_of_an_inflow_whose_class_is_official_cannot_carry_it() => Assert.That(
        ByConcentration().Choose("class-partial", "yes").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Sample("S", Rest + "NH3N=1.7")
            .Class("R", "Ⅳ").Sample("R", "NH3N=1.4").Settle().AllPending.Single().Pending.Why.Facts.Select(Said.Of),
        Does.Contain("fact.readings-incomplete(R, PH;DO;CODMN|COD;TP)"));
}
