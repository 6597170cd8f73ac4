using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>A miss of one point is no finding that stands by itself: it is counted, replaced, dropped or asked about.</summary>
public class CanalMissTests
{
    [TestCase("Ⅲ", "once-per-county", "adds")]
    [TestCase("ⅢⅤ?", "once-per-county", "replaces-miss")]
    [TestCase("ⅢⅤ?", "per-point", "adds")]
    [TestCase("?", "per-point", "replaces-miss")]
    public void Every_miss_becomes_one_step_of_its_point_or_stands_with_what_made_its_question_idle(string classes, string counting,
        string accident)
    {
        Given given = CanalPoints.Of(classes).Event("K", EventKind.CanalAccident).Choose("canal-miss", counting)
            .Choose("canal-accident", accident);
        for (int i = 0; i < classes.Length; i++)
        {
            int steps = CanalPoints.Steps(given, "N" + i).Count();
            int named = given.Settled().Trace().Count(f => f.Found.Select(Said.Of).Contains($"fact.question-idle(N{i}, NetClass)"));
            Assert.That(steps + named, Is.EqualTo(1), "N" + i);
        }
    }

    [Test]
    public void A_question_about_a_miss_rests_on_what_was_found_of_its_point()
    {
        var pending = CanalPoints.Of("?").Settle().AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.measured(Ⅲ, Ⅱ)", "fact.inflow-unusable(R, NoRow, )" }));
        Assert.That(Said.Of(pending.Evidence),
            Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2", "points.csv:3", "interpretations.csv:2" }));
        Assert.That(Said.Of(pending.Interpretations), Is.EqualTo("canal-miss canal-responsible"));
    }

    [Test]
    public void A_miss_that_is_counted_names_who_pays() => Assert.That(
        CanalPoints.Of("Ⅲ").Settled().Trace().Single(f => f.Clause.Id == "6.2.1" && f.Subject.Code == "N0").Found.Select(Said.Of),
        Is.EqualTo(new[] { "fact.measured(Ⅲ, Ⅱ)", "fact.no-inflow()", "fact.canal-payer(甲县)" }));
}
