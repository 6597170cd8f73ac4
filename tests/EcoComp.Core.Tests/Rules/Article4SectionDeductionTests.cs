using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules;

public class Article4SectionDeductionTests
{
    [TestCase("Ⅲ", "Ⅳ", 300000)]
    [TestCase("Ⅲ", "Ⅴ", 600000)]
    [TestCase("Ⅲ", "劣Ⅴ", 2000000)]
    [TestCase("Ⅳ", "Ⅳ", 0)]
    [TestCase("Ⅳ", "Ⅴ", 200000)]
    [TestCase("Ⅳ", "劣Ⅴ", 1000000)]
    [TestCase("Ⅴ", "Ⅴ", 0)]
    [TestCase("Ⅴ", "劣Ⅴ", 1000000)]
    public void A_section_that_misses_its_target_pays_by_the_ladder(string target, string measured, int yuan) => Assert.That(
        OneSection.Of(target, measured).Outcome(), Is.EqualTo(yuan == 0 ? [] : new[] { $"A 4.1.2 S -{yuan}" }));

    [Test]
    public void A_deduction_tells_target_measured_and_net_class_and_rests_on_both_rows()
    {
        Item item = OneSection.Of("Ⅲ", "劣Ⅴ", "Ⅳ").Settle().Items.Single();
        Assert.That((item.Target, item.Class, item.NetClass),
            Is.EqualTo(((WaterClass?)WaterClass.III, (WaterClass?)WaterClass.WorseThanV, (WaterClass?)WaterClass.V)));
        Assert.That((item.Direction, item.Amount.Yuan, item.Effect.Yuan, item.ItemId),
            Is.EqualTo((Direction.Deduction, 600000, -600000, "2021-09/A/4.1.2/S")));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("upstream-offset"));
        Assert.That(Said.Of(item.Evidence), Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2", "monitoring.csv:3", "points.csv:3" }));
        Assert.That(item.Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.inflow-felt(R, Ⅳ, Ⅲ, Ⅲ, 1)" }));
    }

    [TestCase("Ⅱ", "no-deduction", "(not-covered)")]
    [TestCase("Ⅲ", "no-deduction", "(not-covered)")]
    [TestCase("劣Ⅴ", "no-deduction", "(not-covered)")]
    [TestCase("Ⅱ", "as-target-III", "(not-covered)")]
    [TestCase("Ⅲ", "as-target-III", "(not-covered)")]
    [TestCase("Ⅳ", "as-target-III", "-300000")]
    [TestCase("Ⅴ", "as-target-III", "-600000")]
    [TestCase("劣Ⅴ", "as-target-III", "-2000000")]
    public void A_missed_target_better_than_III_has_no_ladder_of_its_own(string measured, string choice, string follows) => Assert.That(
        OneSection.Of("Ⅰ", measured).Choose("better-than-III-target-missed", choice).Outcome(), Is.EqualTo(new[] { "A 4.1.2 S " + follows }));

    [Test]
    public void Without_a_ladder_nothing_is_asked_of_the_inflow()
    {
        SettledMonth month = OneSection.Of("Ⅱ", "Ⅳ", "Ⅴ").Ruling("S", Question.NetClass, "Ⅲ").Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 4.1.2 S (not-covered)" }));
        Assert.That(month.UnusedRulings.Single().Subject, Is.EqualTo("S"));
        Note note = month.Settlement.Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), Said.Of(note.Interpretations)), Is.EqualTo(("note.no-ladder(Ⅱ, Ⅳ)", "better-than-III-target-missed")));
    }

    [Test]
    public void As_target_III_the_inflow_is_taken_off_against_III()
    {
        MonthSettlement month = OneSection.Of("Ⅱ", "Ⅴ", "Ⅴ").Choose("better-than-III-target-missed", "as-target-III").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S (net-met)" }), "Ⅴ less two classes is Ⅲ");
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Interpretations), Is.EqualTo("upstream-offset better-than-III-target-missed"));
        month = OneSection.Of("Ⅱ", "劣Ⅴ", "Ⅴ").Choose("better-than-III-target-missed", "as-target-III").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));
        Assert.That(Said.Of(month.Items.Single().Interpretations), Is.EqualTo("upstream-offset better-than-III-target-missed"));
        Assert.That(month.Items.Single().Target, Is.EqualTo(WaterClass.II), "the register's target, not the ladder's");
    }

    /// <summary>What a regulation lists is taken, whatever is chosen for targets that it does not list.</summary>
    [TestCase("Ⅱ", "Ⅲ", "no-deduction", "-110000")]
    [TestCase("Ⅱ", "Ⅲ", "as-target-III", "-110000")]
    [TestCase("Ⅱ", "Ⅴ", "no-deduction", "-130000")]
    [TestCase("Ⅱ", "劣Ⅴ", "as-target-III", "-140000")]
    [TestCase("Ⅰ", "Ⅲ", "as-target-III", "(not-covered)")]
    [TestCase("Ⅰ", "Ⅳ", "as-target-III", "-300000")]
    [TestCase("Ⅰ", "Ⅳ", "no-deduction", "(not-covered)")]
    public void A_regulation_may_list_what_a_missed_target_II_costs(string target, string measured, string choice, string follows) => Assert.That(
        PricingII.Section("S", target).Class("S", measured).Choose("better-than-III-target-missed", choice).Outcome(),
        Is.EqualTo(new[] { "A 4.1.2 S " + follows }));

    [Test]
    public void A_listed_target_II_asks_no_interpretation_and_the_inflow_is_taken_off_against_II()
    {
        MonthSettlement month = PricingII.Section("S", "Ⅱ", "R").Class("S", "Ⅳ").Reference("R").Class("R", "Ⅳ").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S -110000" }), "Ⅳ less one class is Ⅲ, which misses Ⅱ");
        Item item = month.Items.Single();
        Assert.That((item.Target, item.NetClass, Said.Of(item.Interpretations)),
            Is.EqualTo(((WaterClass?)WaterClass.II, (WaterClass?)WaterClass.III, "upstream-offset")));
    }

    [Test]
    public void A_regulation_that_lists_some_misses_of_a_target_lists_all_of_them() => RefusedLaw.When(
        j => PriceII(j, WaterClass.III, WaterClass.V, WaterClass.WorseThanV), "The ladder names no amount for Ⅳ under the target Ⅱ.");

    private static Given PricingII => new()
    {
        Catalogue = new RegulationCatalogue([Law.With(j => PriceII(j, WaterClass.III, WaterClass.IV, WaterClass.V, WaterClass.WorseThanV))]),
    };

    private static void PriceII(JsonObject json, params WaterClass[] classes)
    {
        JsonArray ladder = RefusedLaw.Clause(json, 2)["amounts"]!["ladder"]!.AsArray();
        foreach (WaterClass one in classes) ladder.Add(new JsonObject { ["target"] = "Ⅱ", ["class"] = one.ToString(), ["yuan"] = 80000 + (one.Rank * 10000) });
    }

    [Test]
    public void A_ladder_of_a_target_that_the_regulation_has_asks_no_interpretation() =>
        Assert.That(OneSection.Of("Ⅲ", "Ⅳ").Settle().Items.Single().Interpretations.IsEmpty, Is.True);

    [Test]
    public void A_section_in_a_reservoir_is_a_section() => Assert.That(
        new Given().Point("S", Core.Register.PointKind.Section, "Ⅲ", type: WaterType.Lake).Class("S", "Ⅳ").Outcome(),
        Is.EqualTo(new[] { "A 4.1.2 S -300000" }));

    [Test]
    public void The_county_of_the_month_pays_by_the_target_of_the_month()
    {
        Given given = new Given().Section("S", "Ⅴ", months: "..2021-12").Section("S", "Ⅳ", county: "B", months: "2022-01..")
            .Class("S", "劣Ⅴ", month: "2021-12").Class("S", "Ⅴ", month: "2022-01");
        Assert.That(Said.Of(given.Settle(month: Read.Month("2021-12"))), Is.EqualTo(new[] { "A 4.1.2 S -1000000" }));
        Assert.That(Said.Of(given.Settle(month: Read.Month("2022-01"))), Is.EqualTo(new[] { "B 4.1.2 S -200000" }));
    }

    [Test]
    public void A_section_that_is_not_valid_in_the_month_is_not_settled() =>
        Assert.That(new Given().Section("S", months: "2021-10..").Class("S", "劣Ⅴ").Outcome(), Is.Empty);

    [TestCase("Ⅲ", "class", "The ladder prices Ⅲ under the target Ⅲ, which it meets.")]
    [TestCase("Ⅱ", "class", "The ladder prices Ⅱ under the target Ⅲ, which it meets.")]
    [TestCase("Ⅵ", "class", "Not a class: clause 4.1.2.amounts.ladder[0].class = Ⅵ.")]
    [TestCase("Ⅵ", "target", "Not a class: clause 4.1.2.amounts.ladder[0].target = Ⅵ.")]
    [TestCase("5", "class", "clause 4.1.2.amounts.ladder: Ⅲ→Ⅴ stands twice.")]
    public void A_step_of_the_ladder_that_cannot_be_is_refused(string value, string member, string why) =>
        RefusedLaw.When(j => RefusedLaw.Clause(j, 2)["amounts"]!["ladder"]![0]![member] = value, why);
}
