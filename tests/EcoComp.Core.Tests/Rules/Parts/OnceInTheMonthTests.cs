using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Rules.Parts;

public class OnceInTheMonthTests
{
    [TestCase(EventKind.Toxic, "A 7.1 A|B 7.1 B")]
    [TestCase(EventKind.CrossBoundary, "A 7.2 清潩河|A 7.2 颍河|B 7.2 颍河")]
    [TestCase(EventKind.Intake, "A 7.3 A|B 7.3 B")]
    public void What_counts_without_a_choice_is_the_default(EventKind kind, string items) =>
        Assert.That(FourEvents.Of(kind).Outcome(), Is.EqualTo(items.Split('|').Select(i => i + " -2000000")));

    [Test]
    public void Each_event_has_its_own_step_that_says_what_it_was_counted_into()
    {
        SettledMonth month = FourEvents.Of(EventKind.Toxic).Settled();
        Assert.That(month.Trace().Where(s => s.Clause.Id == "7.1" && SentenceCodes.Of(s.Followed) == "then.counted")
            .Select(s => $"{s.Subject.Code} {Said.Of(s.Followed)} {string.Join(',', s.Related())}"),
            Is.EqualTo(new[]
            {
                "E1 then.counted(甲县) 清潁河,清潩河,A", "E2 then.counted(甲县) 清潩河,A", "E3 then.counted(甲县) 颍河,A", "E4 then.counted(乙县) 颍河,B",
            }), "with the river as written and as the regulation spells it");
        Finding together = month.Trace().Single(s => s.Clause.Id == "7.1" && SentenceCodes.Of(s.Followed) == "then.deduction" && s.County!.Code == "A");
        Assert.That(together.Related(), Is.SupersetOf(new[] { "E1", "E2", "E3" }));
    }

    [TestCase("once-per-river", "颍河", "-2000000..0")]
    [TestCase("once-per-river", "双洎河", "-2000000..0")]
    [TestCase("once-per-county", "双洎河", "-2000000..0")]
    [TestCase("per-event", "颍河", "-2000000..0")]
    public void A_question_of_no_county_runs_to_nothing_since_it_may_be_another_countys(string counting, string river, string range) =>
        Assert.That(
        OpenEvent.Of(EventKind.CrossBoundary).Event("F", EventKind.CrossBoundary, "A", river).Choose("cross-boundary", counting).Settle()
            .Pending.Select(p => $"{p.Min}..{p.Max}"),
        Is.EqualTo(new[] { range }));
}
