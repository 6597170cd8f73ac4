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
        Said.Of(Point(PointKind.Section).Status("P", ResultStatus.Dry, details: new ResultDetails("", "", "")).Settle()
            .Counties[0].Notes.Single().Text), Is.EqualTo("note.no-result(Dry, )"));

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

    [TestCase(PointKind.Section, "4.1.2")]
    [TestCase(PointKind.Source, "5.2")]
    [TestCase(PointKind.Canal, "6.2.1")]
    public void A_ruling_waives_a_missing_result_and_beside_a_deferral_only_that_is_told(PointKind kind, string clause)
    {
        Assert.That(Point(kind).Ruling("P", Question.Result, "waived").Outcome(), Is.EqualTo(new[] { $"A {clause} P (waived)" }));
        SettledMonth month = Point(kind).Ruling("P", Question.Result, "deferred").Ruling("P", Question.Result, "不再补报", authority: "许环函8号")
            .Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { $"A {clause} P (waived)" }));
        Assert.That(Said.Of(month.Settlement.Counties[0].Notes.Single().Text), Is.EqualTo("note.waived(许环函8号)"));
        Assert.That(month.UnusedRulings, Is.Empty);
    }

    [TestCase("1;4;7;10", "")]
    [TestCase("3;9", "A 4.1.2 P Result? ?..?")]
    [TestCase("", "A 4.1.2 P Result? ?..?")]
    public void A_result_is_due_in_the_months_of_the_register_alone(string due, string follows) => Assert.That(
        new Given().Section("P", due: due).Outcome(), Is.EqualTo(follows.Length == 0 ? [] : new[] { follows }));

    [TestCase("missing", "A 4.1.2 P Result? ?..?")]
    [TestCase("frozen", "A 4.1.2 P (no-result)")]
    [TestCase("Ⅳ", "A 4.1.2 P -300000")]
    [TestCase("readings", "A 4.1.2 P Result? ?..?")]
    public void Outside_its_months_a_row_counts_as_any_other(string row, string follows)
    {
        Given given = new Given().Section("P", due: "1");
        if (row == "readings") given.Sample("P", "NH3N=1");
        else if (row == "Ⅳ") given.Class("P", row);
        else given.Status("P", row == "missing" ? ResultStatus.Missing : ResultStatus.Frozen);
        Assert.That(given.Outcome(), Is.EqualTo(new[] { follows }));
    }

    [Test]
    public void Where_no_result_is_due_a_ruling_on_it_is_unused() => Assert.That(
        new Given().Section("P", due: "1").Ruling("P", Question.Result, "deferred").Settled().UnusedRulings, Has.Length.EqualTo(1));

    [Test]
    public void The_months_may_change_between_the_rows_of_a_point()
    {
        Given given = new Given().Section("P", months: "..2021-09", due: "1").Section("P", months: "2021-10..");
        Assert.That((given.Outcome(), Said.Of(given.Settle(Read.Month("2021-10")))),
            Is.EqualTo((Array.Empty<string>(), new[] { "A 4.1.2 P Result? ?..?" })));
    }

    [Test]
    public void A_question_and_a_note_stand_with_each_county_that_shares()
    {
        Assert.That(new Given().Section("P", county: "A;B").Outcome(),
            Is.EqualTo(new[] { "A 4.1.2 P Result? ?..?", "B 4.1.2 P Result? ?..?" }));
        Assert.That(new Given().Section("P", county: "A;B").Ruling("P", Question.Result, "deferred").Outcome(),
            Is.EqualTo(new[] { "A 4.1.2 P (deferred)", "B 4.1.2 P (deferred)" }));
    }

    [TestCase(PointKind.Section, "4.1.1", "4.1.2", "100000")]
    [TestCase(PointKind.Source, "5.1", "5.2", "200000")]
    public void A_partial_class_never_earns_the_result_is_asked_for_or_ruled_on_under_the_rewards_clause(
        PointKind kind, string reward, string own, string yuan)
    {
        Given Partial() => Point(kind).Choose("class-partial", "yes").Choose("headwater", "counts-as-improved")
            .Sample("P", "DO=8 NH3N=0.1");
        MonthSettlement asked = Partial().Settle();
        Assert.That(Said.Of(asked), Is.EqualTo(new[] { $"A {reward} P Result? 0..{yuan}", $"A {own} P (evaluated-class)" }));
        Pending pending = asked.AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of), Does.Contain("fact.partial-earns-nothing(P, PH;CODMN|COD;TP)"));
        Assert.That(Said.Of(pending.Interpretations),
            Is.EqualTo(kind == PointKind.Section ? "improvement headwater class-partial" : "class-partial"));
        foreach (string answer in new[] { "deferred", "waived" })
        {
            SettledMonth ruled = Partial().Ruling("P", Question.Result, answer).Settled();
            Assert.That(Said.Of(ruled.Settlement), Is.EqualTo(new[] { $"A {reward} P ({answer})", $"A {own} P (evaluated-class)" }));
            Assert.That(ruled.UnusedRulings, Is.Empty);
        }
    }

    [Test]
    public void Of_a_partial_class_the_result_is_asked_after_whether_it_improved()
    {
        Given Partial() => Point(PointKind.Section).Choose("class-partial", "yes").Sample("P", "DO=8 NH3N=0.1");
        Assert.That(Partial().Outcome()[0], Is.EqualTo("A 4.1.1 P Improved? 0..100000"));
        Assert.That(Partial().Ruling("P", Question.Improved, "否").Outcome()[0], Is.EqualTo("A 4.1.1 P (not-improved)"));
        Assert.That(Partial().Ruling("P", Question.Improved, "是").Outcome()[0], Is.EqualTo("A 4.1.1 P Result? 0..100000"));
    }

    [Test]
    public void A_result_for_an_absent_indicator_does_not_name_the_rounding_also_where_an_inflow_was_evaluated() => Assert.That(
        Said.Of(new Given().Section("P", "Ⅲ", "R").Reference("R").Choose("class-partial", "yes").Sample("P", "DO=8 NH3N=0.1")
            .Sample("R", "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=0.9").Settle().AllPending.Single().Pending.Interpretations),
        Is.EqualTo("improvement class-partial"));

    [TestCase("deferred")]
    [TestCase("waived")]
    public void A_ruling_on_readings_that_lack_an_indicator_names_why_there_is_no_class(string answer) => Assert.That(
        Said.Of(Point(PointKind.Canal).Sample("P", "NH3N=1").Ruling("P", Question.Result, answer).Settle().Counties[0].Notes.Single()
            .Interpretations),
        Is.EqualTo("class-partial"));

    [TestCase("PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.2L", "note.class-i-cannot-be-shown(NH3N=0.1)")]
    [TestCase("PH=7 DO=8 CODMN=6 TP=0.01 NH3N=0.2L", "note.class-may-be-better(Ⅲ, NH3N=0.1)")]
    [TestCase("PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.15L", "")]
    [TestCase("PH=7 DO=9L CODMN=1 TP=0.01 NH3N=0.1", "", Description = "never dissolved oxygen")]
    public void That_a_detection_limit_is_above_class_I_is_a_note_of_its_own(string values, string note)
    {
        Note[] notes = [.. Point(PointKind.Section).Sample("P", values).Settle().Counties[0].Notes.Where(n => n.Clause == "4.1.2")];
        Assert.That(notes.Select(n => n.Code),
            Is.EqualTo(note.Length == 0 ? ["evaluated-class"] : new[] { "detection-limit", "evaluated-class" }));
        if (note.Length > 0) Assert.That(Said.Of(notes[0].Text), Is.EqualTo(note));
    }

    [Test]
    public void A_class_that_rests_on_half_a_detection_limit_earns() => Assert.That(
        new Given().Source("Q").Sample("Q", "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.2L").Outcome()[0], Is.EqualTo("A 5.1 Q +200000"));

    [Test]
    public void Of_an_official_class_no_detection_limit_is_told() => Assert.That(
        Point(PointKind.Section).Class("P", "Ⅲ").Sample("P", "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.2L").Outcome(), Is.Empty);

    [TestCase(PointKind.Section, "4.1.2")]
    [TestCase(PointKind.Canal, "6.2.1")]
    public void A_point_whose_evaluated_class_meets_its_target_has_a_note_of_it_too(PointKind kind, string clause) => Assert.That(
        Point(kind).Sample("P", ClassI).Outcome().Where(l => !l.Contains('?', StringComparison.Ordinal)),
        Is.EqualTo(new[] { $"A {clause} P (evaluated-class)" }));
}
