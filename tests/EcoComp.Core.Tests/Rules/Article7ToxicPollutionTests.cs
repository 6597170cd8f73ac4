using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules;

public class Article7ToxicPollutionTests
{
    [TestCase("once-per-county", "A 7.1 A|B 7.1 B")]
    [TestCase("once-per-river", "A 7.1 清潩河|A 7.1 颍河|B 7.1 颍河")]
    [TestCase("per-event", "A 7.1 E1|A 7.1 E2|A 7.1 E3|B 7.1 E4")]
    public void Toxic_pollutants_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        FourEvents.Cost(EventKind.Toxic, "toxic", choice, items);
}
