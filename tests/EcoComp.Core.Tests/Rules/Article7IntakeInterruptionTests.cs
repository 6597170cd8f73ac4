using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules;

public class Article7IntakeInterruptionTests
{
    [TestCase("once-per-county", "A 7.3 A|B 7.3 B")]
    [TestCase("per-event", "A 7.3 E1|A 7.3 E2|A 7.3 E3|B 7.3 E4")]
    public void Interrupted_intakes_cost_once_in_the_month_by_what_counts(string choice, string items) =>
        FourEvents.Cost(EventKind.Intake, "intake", choice, items);
}
