using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>Months that are settled as they are and under other assumptions.</summary>
public class ScenarioTests
{
    private static readonly string[] Two = ["2021-09", "2021-10"];

    private static string[] Items(Outcome? outcome) => [.. outcome!.Months.SelectMany(m => m.Settled!.Settlement.Items.Select(i => m.Month.Month + " " + Said.Item(i)))];

    [Test]
    public void Months_of_several_folders_stand_in_their_order()
    {
        Given later = new Given().Section("S").Class("S", "Ⅳ", month: "2021-10"), earlier = new Given().Section("S").Class("S", "Ⅴ");
        var scenario = new Scenario([Assumed.Situation(later, "2021-10"), Assumed.Situation(earlier, "2021-09")]);
        Assert.That(scenario.Months, Is.EqualTo(Two.Select(Read.Month)));
        Assert.That(Items(scenario.Settle([], new FaultLog())), Is.EqualTo(new[] { "9 A 4.1.2 S -600000", "10 A 4.1.2 S -300000" }));
    }

    [Test]
    public void Data_that_are_refused_settle_nothing_and_are_told()
    {
        var faults = new FaultLog();
        Assert.That(Assumed.Of(new Given().Section("S").Class("S", "Ⅳ")).Settle([Assumed.Ruling("S", Question.NetClass, "劣Ⅴ")], faults), Is.Null);
        Assert.That(Said.Of(faults), Is.Not.Empty);
        Assert.That(Assumed.Of(new Given().Section("S").Class("S", "Ⅳ")).Compare([Assumed.Ruling("S", Question.NetClass, "劣Ⅴ")], new FaultLog()), Is.Null);
        Assert.That(() => Assumed.Of(new Given().Class("S", "Ⅳ")).Compare([Assumed.Class("S", "Ⅱ")], new FaultLog()), Throws.InvalidOperationException);
    }

    [Test]
    public void A_net_class_for_several_months_is_ruled_where_the_water_is_no_cleaner_and_refused_where_it_can_stand_in_none()
    {
        Given given = new Given().Section("S").Class("S", "Ⅴ").Class("S", "Ⅲ", month: "2021-10");
        Scenario scenario = Assumed.Of(given, Two);
        Assert.That(Items(scenario.Settle([Assumed.Ruling("S", Question.NetClass, "Ⅳ", Two)], new FaultLog())), Is.EqualTo(new[] { "9 A 4.1.2 S -300000" }));
        var faults = new FaultLog();
        Assert.That(scenario.Settle([Assumed.Ruling("S", Question.NetClass, "劣Ⅴ", Two)], faults), Is.Null);
        Assert.That(Said.Of(faults), Has.Length.EqualTo(2));
    }

    /// <summary>T lacks its result in both months, S in October alone, where something else is asked too.</summary>
    [Test]
    public void A_missing_result_for_several_months_is_ruled_where_one_is_missing()
    {
        Given given = new Given().Section("S").Class("S", "Ⅰ").Section("T").Event("K", EventKind.CanalAccident, "", month: "2021-10");
        Outcome outcome = Assumed.Of(given, Two).Settle([Assumed.Ruling("S", Question.Result, "deferred", Two)], new FaultLog())!;
        Assert.That(outcome.Months.Select(m => m.Settled!.Evidence.Rulings.Length), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(outcome.Months.SelectMany(m => m.Settled!.Settlement.AllPending.Select(p => $"{m.Month.Month} {p.Pending.SubjectCode} {p.Pending.Question}")),
            Is.EqualTo(new[] { "9 S Improved", "9 T Result", "10 T Result", "10 K Responsible" }));
    }

    [Test]
    public void A_week_that_only_the_data_of_one_month_have_is_lost_where_the_other_is_settled_from_its_own()
    {
        Given with = new Given().Section("S").Event("E", EventKind.IllegalOutlet, "A", outlet: "一号口", week: "2021-09-28", volume: "1500"), without = new Given().Section("S");
        MovedWeek Moved(Given september, Given october) => new Scenario([Assumed.Situation(september, "2021-09"), Assumed.Situation(october, "2021-10")])
            .Settle([Assumed.Choice("outlet-week", "sunday")], new FaultLog())!.MovedWeeks.Single();
        Assert.That((Moved(with, with).IsLost, Moved(with, without).IsLost), Is.EqualTo((false, true)));
        Assert.That((Moved(with, with).From, Moved(with, with).To), Is.EqualTo((Read.Month("2021-09"), Read.Month("2021-10"))));
    }

    [Test]
    public void Months_that_no_regulation_settles_come_to_nothing_and_under_an_assumed_one_are_a_trial()
    {
        Scenario scenario = Assumed.Of(new Given().Section("S").Class("S", "Ⅳ", month: "2021-08").Class("S", "Ⅳ"), "2021-08", "2021-09");
        MonthOutcome[] asIs = [.. scenario.Settle([], new FaultLog())!.Months];
        Assert.That((asIs[0].Settled, asIs[0].Account.IsNothing, asIs[0].IsTrial, asIs[0].Open.Count), Is.EqualTo(((SettledMonth?)null, true, false, 0)));
        MonthOutcome[] assumed = [.. scenario.Settle([Assumed.Law(Law.Xuchang)], new FaultLog())!.Months];
        Assert.That(assumed.Select(m => (m.IsTrial, m.Account["A"].Net.Yuan)), Is.EqualTo(new[] { (true, -300000L), (false, -300000L) }));
    }
}
