using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

public class OutcomesTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void At_first_nothing_was_found(bool tracing)
    {
        var outcomes = new Outcomes(tracing);
        Assert.That(outcomes.Tracing, Is.EqualTo(tracing));
        Assert.That((outcomes.Items.Count, outcomes.Pending.Count, outcomes.Notes.Count, outcomes.Steps.Count, outcomes.RulingsUsed.Count),
            Is.EqualTo((0, 0, 0, 0, 0)));
    }
}
