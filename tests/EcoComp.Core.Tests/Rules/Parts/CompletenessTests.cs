using EcoComp.Core.Evidence;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class CompletenessTests
{
    private const string ClassI = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1";

    private static Given Point(PointKind kind) => new Given().Point("P", kind, kind == PointKind.Section ? "Ⅲ" : "");

    [TestCase(PointKind.Section, "4.1.2")]
    [TestCase(PointKind.Source, "5.2")]
    [TestCase(PointKind.Canal, "6.2.1")]
    public void A_point_without_a_row_or_with_status_missing_is_a_question(PointKind kind, string clause)
    {
        MonthSettlement noRow = Point(kind).Settle();
        MonthSettlement missing = Point(kind).Status("P", ResultStatus.Missing).Settle();
        string[] question = [$"A {clause} P Result? ?..?"];
        Assert.That(Said.Of(noRow), Is.EqualTo(question));
        Assert.That(Said.Of(missing), Is.EqualTo(question));
        Assert.That(Said.Of(noRow.AllPending.Single().Pending.Why.Facts.Single()), Is.EqualTo("fact.no-row()"));
        Assert.That(Said.Of(missing.AllPending.Single().Pending.Why.Facts.Single()), Is.EqualTo("fact.result-missing()"));
        Assert.That(Said.Of(noRow.AllPending.Single().Pending.Evidence), Is.EqualTo(new[] { "points.csv:2" }));
        Assert.That(Said.Of(missing.AllPending.Single().Pending.Evidence), Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2" }));
    }

    [Test]
    public void A_reference_point_without_a_row_is_no_question() => Assert.That(Point(PointKind.Reference).Outcome(), Is.Empty);

    [Test]
    public void A_point_that_is_not_valid_in_the_month_is_no_question() =>
        Assert.That(new Given().Section("S", months: "2021-10..").Outcome(), Is.Empty);

    [Test]
    public void A_status_that_is_an_answer_is_a_note(
        [Values(ResultStatus.Dry, ResultStatus.Frozen, ResultStatus.Suspended, ResultStatus.NotScheduled)] ResultStatus status,
        [Values(PointKind.Section, PointKind.Source, PointKind.Canal)] PointKind kind)
    {
        string clause = kind switch { PointKind.Section => "4.1.2", PointKind.Source => "5.2", _ => "6.2.1" };
        MonthSettlement month = Point(kind).Status("P", status, details: new ResultDetails("", "许环函3号", "")).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { $"A {clause} P (no-result)" }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Text), Is.EqualTo($"note.no-result({status}, 许环函3号)"));
    }

    [Test]
    public void A_status_without_a_document_is_a_note_too() => Assert.That(
        Said.Of(Point(PointKind.Section).Dry("P").Settle().Counties[0].Notes.Single().Text), Is.EqualTo("note.no-result(Dry, )"));

    [TestCase(true)]
    [TestCase(false)]
    public void A_ruling_defers_a_missing_result(bool row)
    {
        Given given = Point(PointKind.Section).Ruling("P", Question.Result, "deferred", authority: "许环函9号");
        if (row) given.Status("P", ResultStatus.Missing);
        SettledMonth month = given.Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 4.1.2 P (deferred)" }));
        Note note = month.Settlement.Counties[0].Notes.Single();
        Assert.That((Said.Of(note.Text), Said.Of(note.Evidence)[^1]), Is.EqualTo(("note.deferred(许环函9号)", "rulings.csv:2")));
        Assert.That(month.UnusedRulings, Is.Empty);
    }

    [Test]
    public void A_deferral_of_what_is_answered_is_not_used()
    {
        Assert.That(Point(PointKind.Section).Dry("P").Ruling("P", Question.Result, "deferred").Settled().UnusedRulings,
            Has.Length.EqualTo(1));
        Assert.That(Point(PointKind.Section).Class("P", "Ⅲ").Ruling("P", Question.Result, "deferred").Settled().UnusedRulings,
            Has.Length.EqualTo(1));
    }

    [Test]
    public void A_question_stands_with_the_points_own_county() => Assert.That(
        new Given().Canal("N", county: "B").Ruling("N", Question.Responsible, "A").Outcome(),
        Is.EqualTo(new[] { "B 6.2.1 N Result? ?..?" }));

    [Test]
    public void A_missing_result_under_a_choice_of_scope_names_it()
    {
        Given given = new Given().Section("S", river: "石梁河").Section("T", river: "石梁河").Dry("T").Choose("scope", "all-registered");
        MonthSettlement month = given.Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S Result? ?..?", "A 4.1.2 T (no-result)" }));
        Assert.That((Said.Of(month.AllPending.Single().Pending.Interpretations), Said.Of(month.Counties[0].Notes.Single().Interpretations)),
            Is.EqualTo(("scope", "scope")));
    }

    [TestCase("NO3=9.9 FE=0.3", "note.single-limits-met(2, )")]
    [TestCase("NO3=10.1 FE=0.3 MN=0.2", "note.single-limits-missed(3, NO3=10.1/10;MN=0.2/0.1)")]
    public void A_surface_source_is_told_how_it_stands_with_the_limits_without_classes(string values, string note)
    {
        MonthSettlement month = new Given().Source("Q").Sample("Q", ClassI + " " + values).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 5.1 Q +200000", "A 5.2 Q (evaluated-class)", "A 5.2 Q (single-limits)" }));
        Assert.That(Said.Of(month.Counties[0].Notes[1].Text), Is.EqualTo(note));
    }

    [TestCase(PointKind.Section, "4.1.2")]
    [TestCase(PointKind.Canal, "6.2.1")]
    public void A_point_whose_evaluated_class_meets_its_target_has_a_note_of_it_too(PointKind kind, string clause) => Assert.That(
        Point(kind).Sample("P", ClassI).Outcome().Where(l => !l.Contains('?', StringComparison.Ordinal)),
        Is.EqualTo(new[] { $"A {clause} P (evaluated-class)" }));
}
