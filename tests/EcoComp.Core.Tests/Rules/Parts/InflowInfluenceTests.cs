using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules.Parts;

public class InflowInfluenceTests
{
    /// <summary>
    /// A section of target Ⅲ and some class; each inflow is written class/target, or dry, missing, none (no row) or absent (not valid).
    /// </summary>
    private static Given Section(string measured, params string[] inflows) => Upstream(
        new Given().Section("S", "Ⅲ", string.Join(' ', inflows.Select((_, i) => "R" + i))).Class("S", measured), inflows);

    private static Given Upstream(Given given, string[] inflows)
    {
        for (int i = 0; i < inflows.Length; i++)
        {
            string code = "R" + i;
            string[] parts = inflows[i].Split('/');
            given.Reference(code, parts.Length == 2 ? parts[1] : "Ⅲ", months: inflows[i] == "absent" ? "2021-10.." : "");
            if (parts.Length == 2) given.Class(code, parts[0]);
            else if (inflows[i] == "dry") given.Dry(code);
            else if (inflows[i] == "missing") given.Status(code, ResultStatus.Missing);
            else if (inflows[i] == "suspended") given.Status(code, ResultStatus.Suspended);
        }

        return given;
    }

    [TestCase("劣Ⅴ", "Ⅳ/Ⅲ", "Ⅴ", -600000)]
    [TestCase("劣Ⅴ", "Ⅴ/Ⅲ", "Ⅳ", -300000)]
    [TestCase("劣Ⅴ", "劣Ⅴ/Ⅲ", "", 0)]
    [TestCase("Ⅳ", "Ⅳ/Ⅲ", "", 0)]
    [TestCase("Ⅳ", "劣Ⅴ/Ⅰ", "", 0)]
    [TestCase("劣Ⅴ", "Ⅳ/Ⅰ", "Ⅴ", -600000)]
    [TestCase("劣Ⅴ", "Ⅲ/Ⅰ", "劣Ⅴ", -2000000)]
    [TestCase("Ⅴ", "Ⅲ/Ⅲ", "Ⅴ", -600000)]
    [TestCase("Ⅴ", "Ⅳ/Ⅴ", "Ⅴ", -600000)]
    public void By_class_offset_the_classes_that_an_inflow_exceeds_its_own_target_by_are_taken_off(string measured, string inflow,
        string net, int effect)
    {
        MonthSettlement month = Section(measured, inflow).Settle();
        Assert.That(month.Items.Select(i => (i.NetClass.ToString(), i.Effect.Yuan)),
            Is.EqualTo(effect == 0 ? [] : new[] { (net, (long)effect) }));
        Assert.That(month.AllNotes.Select(Said.Note).Where(n => n[0] != '-'),
            Is.EqualTo(effect == 0 ? ["A 4.1.2 S (net-met)"] : Array.Empty<string>()));
    }

    /// <summary>Section of target Ⅳ in class 劣Ⅴ: an inflow is felt as far as it is worse than its own target and than Ⅳ too.</summary>
    [TestCase("Ⅳ/Ⅱ", "劣Ⅴ", "fact.inflow-unfelt(R, Ⅳ, Ⅱ, Ⅳ)")]
    [TestCase("Ⅲ/Ⅰ", "劣Ⅴ", "fact.inflow-unfelt(R, Ⅲ, Ⅰ, Ⅳ)")]
    [TestCase("Ⅴ/Ⅱ", "Ⅴ", "fact.inflow-felt(R, Ⅴ, Ⅱ, Ⅳ, 1)")]
    [TestCase("劣Ⅴ/Ⅱ", "Ⅳ", "fact.inflow-felt(R, 劣Ⅴ, Ⅱ, Ⅳ, 2)")]
    [TestCase("劣Ⅴ/Ⅴ", "Ⅴ", "fact.inflow-felt(R, 劣Ⅴ, Ⅴ, Ⅳ, 1)")]
    [TestCase("Ⅴ/Ⅴ", "劣Ⅴ", "fact.inflow-meets(R, Ⅴ, Ⅴ)")]
    public void Water_as_clean_as_the_point_itself_must_be_excuses_nothing(string inflow, string net, string fact)
    {
        string[] parts = inflow.Split('/');
        Finding step = new Given().Section("S", "Ⅳ", "R").Class("S", "劣Ⅴ").Reference("R", parts[1]).Class("R", parts[0]).Settled()
            .Trace().Single(s => s.Clause.Id == "4.2");
        Assert.That((Said.Of(step.Followed), Said.Of(step.Found.Single())), Is.EqualTo(($"then.net({net})", fact)));
        Assert.That(Said.Of(step.Consulted),
            Is.EqualTo(fact.StartsWith("fact.inflow-felt", StringComparison.Ordinal) ? "upstream-offset" : ""),
            "how it is taken off is consulted only where an inflow is felt");
    }

    [TestCase("class-offset")]
    [TestCase("no-worse-than-inflow")]
    [TestCase("concentration")]
    [TestCase("rulings-only")]
    public void An_inflow_that_is_not_felt_changes_nothing_whatever_the_choice_and_the_item_tells_it(string choice)
    {
        Item item = new Given().Section("S", "Ⅳ", "R").Class("S", "Ⅴ").Reference("R", "Ⅱ").Class("R", "Ⅳ")
            .Choose("upstream-offset", choice).Settle()
            .Items.Single();
        Assert.That((item.Effect.Yuan, item.NetClass, item.Interpretations.IsEmpty),
            Is.EqualTo((-200000, (WaterClass?)WaterClass.V, true)));
        Assert.That(item.Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.inflow-unfelt(R, Ⅳ, Ⅱ, Ⅳ)" }));
    }

    private static readonly string[] Choices = ["class-offset", "no-worse-than-inflow"];

    /// <summary>More inflows, or dirtier ones, never make a deduction larger.</summary>
    [Test]
    public void A_further_or_dirtier_inflow_never_costs_more([ValueSource(nameof(Choices))] string choice)
    {
        foreach (string measured in Read.Classes[3..])
        {
            foreach (string target in Read.Classes[..5])
            {
                long before = long.MinValue;
                foreach (string inflow in Read.Classes)
                {
                    long one = Section(measured, inflow + "/" + target).Choose("upstream-offset", choice).Settle().Totals.Net.Yuan;
                    long two = Section(measured, inflow + "/" + target, "Ⅳ/Ⅲ").Choose("upstream-offset", choice).Settle().Totals.Net.Yuan;
                    Assert.That((one >= before, two >= one), Is.EqualTo((true, true)), $"{measured} {inflow}/{target}");
                    before = one;
                }
            }
        }
    }

    [TestCase("Ⅴ", "Ⅳ/Ⅲ", -600000)]
    [TestCase("Ⅳ", "Ⅳ/Ⅲ", 0)]
    [TestCase("Ⅳ", "Ⅴ/Ⅲ", 0)]
    [TestCase("Ⅳ", "Ⅴ/Ⅴ", -300000)]
    public void By_no_worse_than_inflow_water_no_worse_than_the_exceeding_inflow_costs_nothing(string measured, string inflow,
        int effect) => Assert.That(
        Section(measured, inflow).Choose("upstream-offset", "no-worse-than-inflow").Settle().Totals.Net.Yuan, Is.EqualTo(effect));

    [Test]
    public void Of_several_inflows_the_largest_exceedance_counts()
    {
        Assert.That(Section("劣Ⅴ", "Ⅳ/Ⅲ", "Ⅴ/Ⅲ", "Ⅱ/Ⅲ").Settle().Items.Single().NetClass, Is.EqualTo(WaterClass.IV));
        Assert.That(Section("劣Ⅴ", "Ⅴ/Ⅲ", "Ⅳ/Ⅲ").Settle().Items.Single().NetClass, Is.EqualTo(WaterClass.IV));
    }

    [TestCase("Ⅴ", "Ⅳ/Ⅲ", "Ⅴ/Ⅴ", -600000, Description = "the worst inflow does not exceed its target")]
    [TestCase("Ⅴ", "Ⅳ/Ⅲ", "Ⅴ/Ⅳ", 0)]
    [TestCase("Ⅴ", "Ⅴ/Ⅳ", "Ⅳ/Ⅲ", 0)]
    public void Of_several_inflows_the_worst_that_exceeds_counts(string measured, string first, string second, int effect) => Assert.That(
        Section(measured, first, second).Choose("upstream-offset", "no-worse-than-inflow").Settle().Totals.Net.Yuan, Is.EqualTo(effect));

    [TestCase("class-offset")]
    [TestCase("no-worse-than-inflow")]
    [TestCase("rulings-only")]
    public void An_inflow_without_a_usable_result_is_a_question_whatever_the_choice(string choice)
    {
        foreach (string unusable in new[] { "missing", "none", "absent", "suspended" })
        {
            MonthSettlement month = Section("Ⅴ", "Ⅳ/Ⅲ", unusable).Choose("upstream-offset", choice).Settle();
            Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S NetClass? -600000..0" }), unusable);
            Pending pending = month.AllPending.Single().Pending;
            Assert.That(pending.Interpretations.IsEmpty, Is.True, unusable);
            string lack = unusable switch { "missing" => "Missing", "none" => "NoRow", "suspended" => "Suspended", _ => "NotValid" };
            string document = unusable == "suspended" ? "停测函" : "";
            Assert.That(pending.Why.Facts.Select(Said.Of),
                Is.EqualTo(new[] { "fact.measured(Ⅴ, Ⅲ)", "fact.inflow-felt(R0, Ⅳ, Ⅲ, Ⅲ, 1)", $"fact.inflow-unusable(R1, {lack}, {document})" }), unusable);
        }
    }

    [Test]
    public void A_dry_inflow_has_no_influence()
    {
        Assert.That(Section("Ⅴ", "dry").Outcome(), Is.EqualTo(new[] { "A 4.1.2 S -600000" }));
        Assert.That(Section("Ⅴ", "dry", "Ⅳ/Ⅲ").Outcome(), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));
    }

    [Test]
    public void By_rulings_only_an_exceeding_inflow_is_a_question_and_no_other_is()
    {
        MonthSettlement month = Section("Ⅴ", "Ⅳ/Ⅲ").Choose("upstream-offset", "rulings-only").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S NetClass? -600000..0" }));
        Assert.That(Said.Of(month.AllPending.Single().Pending.Interpretations), Is.EqualTo("upstream-offset"));
        Assert.That(month.AllPending.Single().Pending.Why.Facts.Select(Said.Of), Does.Contain("fact.rulings-only()"));
        foreach (string harmless in new[] { "Ⅲ/Ⅲ", "dry" })
            Assert.That(Section("Ⅴ", harmless).Choose("upstream-offset", "rulings-only").Outcome(),
                Is.EqualTo(new[] { "A 4.1.2 S -600000" }), harmless);
    }

    [TestCase("Ⅴ", "-600000")]
    [TestCase("Ⅳ", "-300000")]
    [TestCase("Ⅲ", "")]
    [TestCase("Ⅰ", "")]
    public void A_ruling_decides_before_everything_else(string net, string effect)
    {
        foreach (string inflow in new[] { "missing", "Ⅳ/Ⅲ", "dry", "Ⅰ/Ⅲ" })
        {
            SettledMonth month = Section("Ⅴ", inflow).Ruling("S", Question.NetClass, net, authority: "许环函9号").Settled();
            Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 4.1.2 S " + (effect.Length == 0 ? "(net-met)" : effect) }),
                inflow);
            Assert.That(month.UnusedRulings, Is.Empty);
            if (effect.Length == 0) Assert.That(Said.Of(month.Settlement.Counties[0].Notes.Single().Text),
                Is.EqualTo($"note.net-met(Ⅴ, {net}, fact.ruled-net({net},许环函9号))"));
            Finding step = month.Trace().Single(s => s.Clause.Id == "4.1.2");
            Assert.That((Said.Of(step.Consulted), step.Found.Select(Said.Of).Contains($"fact.ruled-net({net}, 许环函9号)")),
                Is.EqualTo(("", true)));
        }
    }

    [Test]
    public void A_ruling_decides_also_where_no_inflow_is_listed() => Assert.That(
        Section("Ⅴ").Ruling("S", Question.NetClass, "Ⅳ").Outcome(), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));

    [TestCase(WaterType.Groundwater, "Ⅳ", -2000000)]
    [TestCase(WaterType.Groundwater, "none", -2000000)]
    [TestCase(WaterType.Lake, "Ⅳ", 0)]
    [TestCase(WaterType.River, "Ⅳ", 0)]
    public void A_groundwater_source_has_no_inflow_influence(WaterType type, string inflow, int effect)
    {
        Given given = new Given().Source("Q", "R", type: type).Reference("R").Class("Q", "Ⅳ");
        if (inflow != "none") given.Class("R", inflow);
        MonthSettlement month = given.Settle();
        Assert.That((month.Totals.Net.Yuan, month.AllPending.Count()), Is.EqualTo(((long)effect, 0)));
    }

    [Test]
    public void A_groundwater_source_may_still_be_ruled_on() => Assert.That(
        new Given().Source("Q", "R", type: WaterType.Groundwater).Reference("R").Class("Q", "Ⅴ").Ruling("Q", Question.NetClass, "Ⅳ")
            .Outcome(),
        Is.EqualTo(new[] { "A 5.2 Q -2000000" }));

    [Test]
    public void A_ruling_on_a_point_without_a_class_is_unused() => Assert.That(
        new Given().Section("S").Ruling("S", Question.NetClass, "Ⅲ").Settled().UnusedRulings, Has.Length.EqualTo(1));

    [Test]
    public void What_is_met_is_told_with_both_classes_the_inflow_and_the_choice()
    {
        Note note = Section("Ⅳ", "劣Ⅴ/Ⅲ").Settle().Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), Said.Of(note.Interpretations)),
            Is.EqualTo(("note.net-met(Ⅳ, Ⅲ, fact.inflow-felt(R0,劣Ⅴ,Ⅲ,Ⅲ,3))", "upstream-offset")));
        Assert.That(Said.Of(note.Evidence), Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2", "monitoring.csv:3", "points.csv:3" }));
    }

    [Test]
    public void A_shared_section_that_is_met_has_its_note_with_each_county() => Assert.That(
        new Given().Section("S", "Ⅲ", "R", "A 60%;B 40%").Reference("R").Class("S", "Ⅳ").Class("R", "Ⅳ").Outcome(),
        Is.EqualTo(new[] { "A 4.1.2 S (net-met)", "B 4.1.2 S (net-met)" }));

    [Test]
    public void An_inflow_that_is_a_section_or_source_is_held_against_its_own_target() => Assert.That(
        new Given().Section("S", "Ⅲ", "T").Section("T", "Ⅴ", county: "B").Class("S", "Ⅳ").Class("T", "Ⅴ").Outcome(),
        Is.EqualTo(new[] { "A 4.1.2 S -300000" }), "Ⅴ meets the inflow's target Ⅴ");

    [Test]
    public void What_was_found_of_each_inflow_is_traced()
    {
        Finding step = Section("Ⅴ", "Ⅲ/Ⅲ", "dry", "Ⅳ/Ⅲ").Settled().Trace().Single(s => s.Clause.Id == "4.2");
        Assert.That(Said.Of(step.Asked), Is.EqualTo("ask.inflow(Ⅴ, Ⅲ)"));
        Assert.That(step.Found.Select(Said.Of),
            Is.EqualTo(new[] { "fact.inflow-meets(R0, Ⅲ, Ⅲ)", "fact.inflow-dry(R1, 停测函)", "fact.inflow-felt(R2, Ⅳ, Ⅲ, Ⅲ, 1)" }));
        Assert.That(Said.Of(step.Followed), Is.EqualTo("then.net(Ⅳ)"));
        Assert.That(step.Related(), Is.EqualTo(new[] { "R0", "R1", "R2" }));
        Assert.That(Said.Of(step.Evidence()), Is.EqualTo(new[]
            { "monitoring.csv:3", "points.csv:3", "monitoring.csv:4", "points.csv:4", "monitoring.csv:5", "points.csv:5" }));
    }
}
