using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Findings;

public class GroundTests
{
    private const string Full = "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=1.2";

    [Test]
    public void A_question_that_is_idle_tells_its_point_and_brings_what_it_consulted_and_where_it_was_read()
    {
        SettledMonth month = new Given().Choose("scope", "all-registered").Section("S", river: "石梁河").Sample("S", Full + " HG=1")
            .Event("E", EventKind.Toxic, "A", "颍河").Settled();
        Payment paid = month.Findings.OfType<Payment>().Single(p => p.Clause.Id == "7.1");
        Idle idle = paid.Grounds.OfType<Idle>().Single();
        Assert.That((idle.Question.Subject.Code, idle.Question.Question), Is.EqualTo(("S", Question.Toxic)));
        Assert.That(paid.Told().Select(Said.Of), Does.Contain("fact.question-idle(S, Toxic)"));
        Assert.That(Said.Of(paid.Consulted), Is.EqualTo("scope toxic class-rounding"));
        Assert.That(paid.Related(), Does.Contain("S"));
        Assert.That(Said.Of(paid.Evidence()), Is.SupersetOf(new[] { "readings.csv:2", "points.csv:2", "interpretations.csv:2" }));
    }

    [TestCase(EvaluationChoices.None, "")]
    [TestCase(EvaluationChoices.Rounding, "class-rounding")]
    [TestCase(EvaluationChoices.Partial, "class-partial")]
    [TestCase(EvaluationChoices.All, "class-rounding class-partial")]
    public void Which_choices_of_the_evaluation_are_named_is_told_by_what_bears_on_the_finding(EvaluationChoices by, string consulted)
    {
        MonthEvidence month = new Given().Choose("class-partial", "yes").Choose("class-rounding", "none").Section("S")
            .Sample("S", "NH3N=1.2").Case();
        Core.Register.PointEntry entry = month.Valid(Core.Register.PointKind.Section).Single();
        foreach (Ground ground in new Ground[] { new Monitored(month, entry, by), new Evaluated(month, entry.Point, by) })
        {
            var found = new NothingFollows(Law.Xuchang["4.1.2"], Subject.Of(entry), null, new Consequences.NoEvent(),
                new Queries.Result(), [ground]);
            Assert.That(Said.Of(found.Consulted), Is.EqualTo(consulted));
            Assert.That(Said.Of(found.Evidence()).Where(e => e.StartsWith("interpretations", StringComparison.Ordinal)).Count(),
                Is.EqualTo(consulted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length));
        }
    }

    [Test]
    public void The_partial_choice_is_named_only_where_an_indicator_is_absent()
    {
        MonthEvidence month = new Given().Choose("class-partial", "yes").Section("S").Sample("S", Full).Case();
        var found = new NothingFollows(
            Law.Xuchang["4.1.2"], Subject.City, null, new Consequences.NoEvent(), new Queries.Result(),
                [new Evaluated(month, month.Register.Points[0])]);
        Assert.That(Said.Of(found.Consulted), Is.EqualTo("class-rounding"));
    }
}
