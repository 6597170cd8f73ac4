using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Rules.Parts;

public class EventCasesTests
{
    [TestCase(EventKind.Intake)]
    [TestCase(EventKind.IllegalOutlet)]
    public void An_event_that_names_no_river_is_covered(EventKind kind)
    {
        Given given = new Given()
            .Event("E", kind, outlet: kind == EventKind.IllegalOutlet ? "口" : "", week: kind == EventKind.IllegalOutlet ? "2021-09-08" : "",
            volume: kind == EventKind.IllegalOutlet ? "1001" : "");
        Assert.That(given.Settle().Items.Count(), Is.EqualTo(1));
    }

    [Test]
    public void The_trace_tells_of_each_county_without_an_event_of_a_kind()
    {
        SettledMonth month = new Given().Event("E", EventKind.CanalAccident, "B").Event("F", EventKind.CrossBoundary, "", "颍河")
            .Event("G", EventKind.PollutedWater, "", "颍河", volume: "2000").Ruling("G", Question.Responsible, "C")
            .Ruling("E", Question.Responsible, "A").Settled();
        string[] Without(string clause) =>
            [.. month.Trace().Where(s => s.Clause.Id == clause && SentenceCodes.Of(s.Followed) == "then.no-event")
            .Select(s => s.County!.Code + s.Subject.Code)];
        Assert.That(Without("6.2.2"), Is.EqualTo(new[] { "AA", "CC" }));
        Assert.That(Without("7.2"), Is.EqualTo(new[] { "AA", "BB", "CC" }));
        Assert.That(Without("7.5"), Is.EqualTo(new[] { "AA", "BB" }), "a ruling gave C its event");
        Assert.That(Without("7.4"), Is.EqualTo(new[] { "AA", "BB", "CC" }));
    }
}
