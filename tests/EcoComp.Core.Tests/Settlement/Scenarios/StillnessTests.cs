using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>Why a change moves nothing.</summary>
public class StillnessTests
{
    /// <summary>Two months in which a section and a source meet what is asked of them.</summary>
    private static Given Two => new Given().Province(0).Province(0, "2021-10").Section("S").Class("S", "Ⅲ").Class("S", "Ⅲ", month: "2021-10")
        .Source("W").Class("W", "Ⅱ").Class("W", "Ⅱ", month: "2021-10");

    private static StillReason Why(Given given, params Change[] changes) =>
        Assumed.Of(given, "2021-09", "2021-10").Compare(changes).Still.Single(s => s.Change == 0).Because;

    private static StillReason Because(StillKind kind, int subjects = 0) => new(kind, subjects, []);

    [Test]
    public void A_choice_that_was_made_already_is_as_before() =>
        Assert.That(Why(Two, Assumed.Choice("intake", "once-per-county")), Is.EqualTo(Because(StillKind.AsBefore)));

    [Test]
    public void A_choice_that_was_made_already_in_some_of_the_months_is_not_as_before() => Assert.That(
        Why(Two.Choose("intake", "per-event", "2021-10.."), Assumed.Choice("intake", "per-event")), Is.EqualTo(Because(StillKind.NotConsulted)));

    [Test]
    public void A_choice_that_is_consulted_and_comes_to_the_same_tells_how_many_subjects_consult_it()
    {
        Given given = Two.Source("V").Class("V", "Ⅳ").Class("V", "Ⅱ", month: "2021-10");
        Assert.That(Why(given, Assumed.Choice("source-steps", "flat")), Is.EqualTo(Because(StillKind.SameFollows, 1)));
    }

    [Test]
    public void A_choice_that_is_consulted_only_under_the_other_changes_is_consulted() => Assert.That(
        Why(Two, Assumed.Choice("source-steps", "flat"), Assumed.Class("W", "Ⅳ")), Is.EqualTo(Because(StillKind.SameFollows, 1)));

    [TestCase("Ⅱ", StillKind.AsBefore, 0)]
    [TestCase("Ⅲ", StillKind.SameFollows, 1)]
    public void A_result_is_as_before_or_the_same_follows_from_it(string value, StillKind why, int subjects) =>
        Assert.That(Why(Two, Assumed.Class("W", value, "2021-09", "2021-10")), Is.EqualTo(Because(why, subjects)));

    [Test]
    public void A_result_that_is_as_before_in_some_of_its_months_is_not_as_before() => Assert.That(
        Why(Two.Source("V").Class("V", "Ⅲ").Class("V", "Ⅱ", month: "2021-10"), Assumed.Class("V", "Ⅲ", "2021-09", "2021-10")),
        Is.EqualTo(Because(StillKind.SameFollows, 1)));

    [Test]
    public void A_result_of_a_point_that_only_other_data_have_is_not_as_before()
    {
        Given other = Two.Source("V").Class("V", "Ⅱ").Class("V", "Ⅱ", month: "2021-10");
        Assert.That(Why(Two, Assumed.Class("V", "Ⅲ"), Assumed.Data(other)), Is.EqualTo(Because(StillKind.SameFollows, 1)));
    }

    [Test]
    public void Other_data_that_settle_alike_move_nothing() =>
        Assert.That(Why(Two, Assumed.Data(Two)), Is.EqualTo(Because(StillKind.SameFollows)));

    [Test]
    public void A_ruling_that_the_data_have_is_as_before() => Assert.That(
        Why(Two.Ruling("S", Question.Improved, "yes"), Assumed.Ruling("S", Question.Improved, "yes")), Is.EqualTo(Because(StillKind.AsBefore)));

    [Test]
    public void A_ruling_that_nothing_asks_for_is_not_consulted_whatever_others_are() => Assert.That(
        Why(Two.Section("T").Class("T", "Ⅰ").Class("T", "Ⅲ", month: "2021-10").Ruling("T", Question.Improved, "yes"), Assumed.Ruling("S", Question.Improved, "yes")),
        Is.EqualTo(Because(StillKind.NotConsulted)));

    [Test]
    public void A_regulation_that_says_the_same_is_as_before() =>
        Assert.That(Why(Two, Assumed.Law(Assumed.Draft(""))), Is.EqualTo(Because(StillKind.AsBefore)));

    [Test]
    public void A_regulation_whose_other_clauses_bear_on_nothing_is_told_by_them()
    {
        StillReason why = Why(Two, Assumed.Law(Assumed.Draft("""{ "id": "6.2.2", "amounts": { "yuan": 6000000 } }, { "id": "7.3", "removed": true }""")));
        Assert.That((why.Kind, why.Subjects, why.BeyondClauses), Is.EqualTo((StillKind.ClausesAlike, 0, true)), "with the clause what it leaves open goes");
        Assert.That(why.Clauses, Is.EqualTo(new[] { "6.2.2", "7.3" }));
        Assert.That(Why(Two, Assumed.Law(Assumed.Draft("""{ "id": "6.2.2", "amounts": { "yuan": 6000000 } }"""))).BeyondClauses, Is.False);
    }
}
