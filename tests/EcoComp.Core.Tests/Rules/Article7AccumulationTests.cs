using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article7AccumulationTests
{
    [Test]
    public void Everything_adds_up_and_no_reward_is_cancelled()
    {
        MonthSettlement month = new Given().Event("W", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-02", volume: "1500")
            .Source("Q").Class("Q", "Ⅰ").Section("S").Class("S", "Ⅳ").Event("T", EventKind.Toxic, river: "颍河")
            .Event("X", EventKind.CrossBoundary, river: "颍河").Event("I", EventKind.Intake)
                .Event("P", EventKind.PollutedWater, river: "颍河", volume: "2000").Settle();
        Assert.That((month.Counties[0].Totals.Reward.Yuan, month.Counties[0].Totals.Deduction.Yuan),
            Is.EqualTo((200000, 300000 + 3 * 2000000 + 500000 + 500000)));
    }

    [Test]
    public void The_trace_tells_what_the_items_of_each_county_add_up_to() => Assert.That(
        new Given().Section("S").Class("S", "Ⅳ").Source("Q").Class("Q", "Ⅰ").Source("R", county: "C").Class("R", "Ⅰ").Settled()
            .Trace().Where(s => s.Clause.Id == "7.6").Select(s => $"{s.County!.Code} {s.Subject.Code} {Said.Of(s.Found.Single())} {Said.Of(s.Followed)}"),
        Is.EqualTo(new[]
        {
            "A A fact.items(2) then.sum(200000, 300000, -100000)", "B B fact.items(0) then.sum(0, 0, 0)",
            "C C fact.items(1) then.sum(200000, 0, 200000)",
        }));
}
