using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>What is assumed otherwise, and in which months.</summary>
public class ChangeTests
{
    private static readonly Change[] OneOfEachKind =
    [
        Assumed.Choice("toxic", "per-event"), Assumed.Class("S", "Ⅱ"), Assumed.Ruling("S", Question.Improved, "yes"), Assumed.Law(Law.Xuchang), Assumed.Data(new Given()),
    ];

    [Test]
    public void Something_is_said_of_a_change_by_its_kind() => Assert.That(
        OneOfEachKind.Select(c => c.Match(_ => "choice", _ => "result", _ => "ruling", _ => "law", _ => "data")),
        Is.EqualTo(new[] { "choice", "result", "ruling", "law", "data" }));

    [Test]
    public void Something_has_to_be_said_of_each_kind()
    {
        foreach (Change change in OneOfEachKind)
            Assert.That(() => change.Match<int>(null!, null!, null!, null!, null!), Throws.ArgumentNullException, change.GetType().Name);
    }

    private static string[] Items(Given given, params Change[] changes)
    {
        var faults = new FaultLog();
        Outcome? outcome = Assumed.Of(given).Settle(changes, faults);
        return outcome is null ? Said.Of(faults) : [.. outcome.Months.SelectMany(m => m.Settled!.Settlement.Items).Select(Said.Item)];
    }

    [Test]
    public void A_ruling_of_an_incident_stands_in_the_place_of_those_of_its_other_rows_and_of_no_other_incident()
    {
        Given given = new Given().Event("I1", EventKind.Intake, "", incident: "停水").Event("I2", EventKind.Intake, "", incident: "停水")
            .Event("I3", EventKind.Intake, "", incident: "断流").Event("I4", EventKind.Intake, "")
            .Ruling("I1", Question.Responsible, "A").Ruling("I3", Question.Responsible, "C").Ruling("I4", Question.Responsible, "A");
        Assert.That(Items(given), Is.EqualTo(new[] { "A 7.3 A -2000000", "C 7.3 C -2000000" }));
        Assert.That(Items(given, Assumed.Ruling("I2", Question.Responsible, "B")), Is.EqualTo(new[] { "A 7.3 A -2000000", "B 7.3 B -2000000", "C 7.3 C -2000000" }));
        Assert.That(Items(given, Assumed.Ruling("I4", Question.Responsible, "B")), Is.EqualTo(new[] { "A 7.3 A -2000000", "B 7.3 B -2000000", "C 7.3 C -2000000" }));
    }

    [Test]
    public void A_ruling_stands_in_the_place_of_none_of_another_question_or_point()
    {
        Given given = new Given().Canal("N").Class("N", "Ⅲ").Canal("M").Class("M", "Ⅲ").Ruling("N", Question.Responsible, "A").Ruling("N", Question.NetClass, "Ⅲ")
            .Ruling("M", Question.Responsible, "B");
        Assert.That(Items(given, Assumed.Ruling("N", Question.Responsible, "C")), Is.EqualTo(new[] { "B 6.2.1 B -4000000", "C 6.2.1 C -4000000" }));
        Assert.That(Items(given, Assumed.Ruling("N", Question.NetClass, "Ⅱ")), Is.EqualTo(new[] { "B 6.2.1 B -4000000" }));
    }

    [Test]
    public void A_result_is_assumed_in_its_months_and_in_no_other()
    {
        Given given = new Given().Section("S").Class("S", "Ⅲ").Class("S", "Ⅲ", month: "2021-10");
        Outcome outcome = Assumed.Of(given, "2021-09", "2021-10").Settle([Assumed.Class("S", "Ⅳ", "2021-10", "2021-11")], new FaultLog())!;
        Assert.That(outcome.Months.Select(m => m.Account["A"].Deduction.Yuan), Is.EqualTo(new[] { 0L, 300000 }));
    }

    [Test]
    public void A_status_is_assumed_in_the_place_of_a_class() =>
        Assert.That(Items(new Given().Section("S").Class("S", "Ⅳ"), Assumed.Status("S", ResultStatus.Dry)), Is.Empty);

    [Test]
    public void A_choice_stands_in_the_place_of_what_the_data_choose_by_whatever_name()
    {
        Given given = new Given().Section("S", river: "石梁河").Class("S", "Ⅳ").Choose("适用河流", "登记的全部河流");
        Assert.That(Items(given), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));
        Assert.That(Items(given, Assumed.Choice("scope", "five-rivers")), Is.Empty);
        given = new Given().Section("S", river: "石梁河").Class("S", "Ⅳ").Choose("SCOPE", "five-rivers");
        Assert.That(Items(given, Assumed.Choice("scope", "all-registered")), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));
    }

    [Test]
    public void Sums_both_ways_and_what_one_way_has_more_are_those_of_the_county_or_of_the_city()
    {
        Account Of(long reward, long deduction, long adjustment) => new(
            [new CountyAccount("A", "甲", new(new(reward), new(deduction), new(adjustment)))], new(new(reward + 1), new(deduction + 1), new(adjustment + 1)), ProvinceFunds.Nothing);
        Account before = Of(1, 20, 300), after = Of(8, 60, 900);
        Assert.That(BothWays.Of(before, after, "A"), Is.EqualTo(new BothWays(
            KnownTotals.Of(before["A"]), KnownTotals.Of(after["A"]), new KnownTotals(new Money(40), new Money(7), new Money(600), new Money(567)))));
        Assert.That(BothWays.Of(before, after).Before, Is.EqualTo(KnownTotals.Of(before.Totals)));
        Assert.That(BothWays.Of(before, after with { IsUnknown = true }, "A"), Is.EqualTo(new BothWays(
            KnownTotals.Of(before["A"]), KnownTotals.AdjustmentOf(after["A"]), new KnownTotals(null, null, new Money(600), null))));
        Assert.That(BothWays.Of(before with { IsUnknown = true }, after, "A").Difference, Is.EqualTo(new KnownTotals(null, null, new Money(600), null)));
        Assert.That(() => BothWays.Of(null!, after), Throws.ArgumentNullException);
        Assert.That(() => BothWays.Of(before, null!), Throws.ArgumentNullException);
    }
}
