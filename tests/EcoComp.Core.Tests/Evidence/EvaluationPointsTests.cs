using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

public class EvaluationPointsTests
{
    [Test]
    public void Each_choice_means_what_it_says()
    {
        Assert.That(
            (EvaluationPoints.Rounding.Meaning("none"), EvaluationPoints.Rounding.Meaning("evaluation")), Is.EqualTo((false, true)));
        Assert.That((EvaluationPoints.Partial.Meaning("no"), EvaluationPoints.Partial.Meaning("yes")), Is.EqualTo((false, true)));
        Assert.That(EvaluationPoints.All, Is.EqualTo(new OpenPoint[] { EvaluationPoints.Rounding, EvaluationPoints.Partial }));
    }
}
