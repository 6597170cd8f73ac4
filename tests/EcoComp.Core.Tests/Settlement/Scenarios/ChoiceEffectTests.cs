using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>What a choice alone would do.</summary>
public class ChoiceEffectTests
{
    private static Outcome AsIs(Scenario scenario) => scenario.Settle([], new FaultLog())!;

    private static ChoiceEffect Of(Scenario scenario, string key, string choice) =>
        ChoiceEffect.Of(scenario, AsIs(scenario), Law.Open(key), Law.Open(key).Find(choice)!);

    private static string[] Counted(ILookup<string, string> questions) => [.. questions.SelectMany(q => q.Select(subject => q.Key + " " + subject))];

    /// <summary>A headwater of class Ⅱ: by default a ruling is asked for, by the other choice it improved.</summary>
    private static Given Headwater => new Given().Province(0).Section("S").Class("S", "Ⅱ").Event("K", EventKind.CanalAccident, "");

    [Test]
    public void A_choice_tells_its_sums_beside_those_of_the_months_as_they_are_and_what_is_open_with_it()
    {
        Scenario scenario = Assumed.Of(Headwater);
        ChoiceEffect effect = Of(scenario, "headwater", "counts-as-improved");
        Assert.That((effect.IsBaseline, effect.IsDefault, effect.IsChosen, effect.DefaultsDiffer), Is.EqualTo((false, false, false, false)));
        Assert.That(effect.Account!["A"].Net, Is.EqualTo(new Money(100000)));
        Assert.That((Counted(effect.Opened), Counted(effect.Closed)), Is.EqualTo((Array.Empty<string>(), new[] { "A S" })));
        Assert.That(effect.StillOpen, Is.EqualTo(new OpenQuestions(1, 0, new Money(-5000000), Money.Zero)));
        Account baseline = Account.Sum(AsIs(scenario).Months.Select(m => m.Account));
        Assert.That(effect.Against(baseline, "A")!.Difference.Net, Is.EqualTo((Money?)new Money(100000)));
        Assert.That(effect.Against(baseline, "B")!.Difference.Net, Is.EqualTo((Money?)Money.Zero));
        Assert.That(effect.Against(baseline)!.Difference.Net, Is.EqualTo((Money?)new Money(100000)));
    }

    [Test]
    public void The_choice_of_the_months_is_chosen_and_opens_and_closes_nothing()
    {
        ChoiceEffect effect = Of(Assumed.Of(Headwater), "headwater", "rulings-only");
        Assert.That((effect.IsBaseline, effect.IsDefault, effect.IsChosen), Is.EqualTo((true, true, true)));
        Assert.That(effect.DefaultIn, Is.EqualTo(new[] { "xuchang-2021" }));
        Assert.That((effect.Opened.Count, effect.Closed.Count, effect.StillOpen.Count), Is.EqualTo((0, 0, 2)));
    }

    [Test]
    public void A_choice_of_some_of_the_months_is_chosen_and_not_that_of_all()
    {
        Scenario scenario = Assumed.Of(Headwater.Choose("toxic", "per-event", "2021-10.."), "2021-09", "2021-10");
        ChoiceEffect effect = Of(scenario, "toxic", "per-event");
        Assert.That((effect.IsChosen, effect.IsBaseline), Is.EqualTo((true, false)));
        Assert.That(Of(scenario, "intake", "per-event").IsChosen, Is.False);
    }

    /// <summary>By default a week belongs to the month of its Thursday, September here; by the choice to that of its Sunday.</summary>
    [Test]
    public void A_choice_that_moves_a_week_tells_it()
    {
        Given given = Headwater.Event("E", EventKind.IllegalOutlet, "A", outlet: "一号口", week: "2021-09-28", volume: "1500");
        ChoiceEffect effect = Of(Assumed.Of(given, "2021-09", "2021-10"), "outlet-week", "sunday");
        Assert.That(effect.MovedWeeks, Is.EqualTo(new[] { new MovedWeek("E", Read.Month("2021-09"), Read.Month("2021-10")) }));
    }

    /// <summary>No regulation has the choice: the data are refused, and then nothing closes that was open.</summary>
    [Test]
    public void With_a_choice_that_the_data_do_not_allow_there_are_reasons_and_nothing_else()
    {
        Regulation other = Law.WithDefault("later", "2022-01-01", "toxic", "per-event");
        Given given = new Given { Catalogue = new([Law.Xuchang, other]) }.Province(0).Section("S").Class("S", "Ⅱ");
        Scenario scenario = Assumed.Of(given);
        ChoiceEffect effect = ChoiceEffect.Of(scenario, AsIs(scenario), Law.Open("toxic"), new Choice("nobody-knows", "没有", "none"));
        Assert.That((effect.Account, effect.Against(Account.Nothing)), Is.EqualTo(((Account?)null, (BothWays?)null)));
        Assert.That(Said.Of(effect.Faults), Is.Not.Empty);
        Assert.That((effect.Opened.Count, effect.Closed.Count, effect.StillOpen, effect.MovedWeeks.Length), Is.EqualTo((0, 0, default(OpenQuestions), 0)));
        Assert.That(effect.LackedIn, Is.EqualTo(new[] { Given.Month }));
    }

    [Test]
    public void Every_choice_of_every_open_point_of_the_regulations_that_settle_months_is_there_once()
    {
        Scenario scenario = Assumed.Of(Headwater, "2021-08", "2021-09", "2021-10");
        Assert.That(ChoiceEffect.All(AsIs(scenario)).Select(c => c.Key.Key + "=" + c.Choice.Code),
            Is.EqualTo(Law.Xuchang.Interpretations.SelectMany(i => i.Choices.Select(c => i.Key + "=" + c.Code))));
    }

    [Test]
    public void The_months_as_they_are_are_added_up_beside_the_choices()
    {
        Given given = new Given().Province(0).Section("S").Class("S", "Ⅳ").Class("S", "Ⅴ", month: "2021-10");
        var each = new EachChoice(AsIs(Assumed.Of(given, "2021-09", "2021-10")), []);
        Assert.That(each.Account["A"].Net, Is.EqualTo(new Money(-900000)));
    }

    [Test]
    public void There_is_no_effect_without_months_and_a_choice()
    {
        Scenario scenario = Assumed.Of(Headwater);
        Outcome baseline = AsIs(scenario);
        Interpretation key = Law.Open("toxic");
        Assert.That(() => ChoiceEffect.All(null!), Throws.ArgumentNullException);
        Assert.That(() => ChoiceEffect.Of(null!, baseline, key, key.Choices[0]), Throws.ArgumentNullException);
        Assert.That(() => ChoiceEffect.Of(scenario, null!, key, key.Choices[0]), Throws.ArgumentNullException);
        Assert.That(() => ChoiceEffect.Of(scenario, baseline, null!, key.Choices[0]), Throws.ArgumentNullException);
        Assert.That(() => ChoiceEffect.Of(scenario, baseline, key, null!), Throws.ArgumentNullException);
    }
}
