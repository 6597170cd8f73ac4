using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules;

public class Article7CrossBoundaryPollutionTests
{
    [TestCase("once-per-county", "A 7.2 A|B 7.2 B")]
    [TestCase("once-per-river", "A 7.2 清潩河|A 7.2 颍河|B 7.2 颍河")]
    [TestCase("per-event", "A 7.2 E1|A 7.2 E2|A 7.2 E3|B 7.2 E4")]
    public void Cross_boundary_incidents_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        FourEvents.Cost(EventKind.CrossBoundary, "cross-boundary", choice, items);
}
