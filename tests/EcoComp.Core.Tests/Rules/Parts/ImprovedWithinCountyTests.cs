using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules.Parts;

public class ImprovedWithinCountyTests
{
    private const string Yes = "A 4.1.1 S +100000";
    private const string Open = "A 4.1.1 S Improved? 0..100000";
    private const string No = "A 4.1.1 S (not-improved)";

    /// <summary>
    /// A section of target Ⅲ and class Ⅱ; each letter is an inflow: a class, d dry, f frozen, m missing, n without a row, x not valid.
    /// </summary>
    private static Given With(string inflows)
    {
        Given given = new Given().Section("S", "Ⅲ", string.Join(' ', inflows.Select((_, i) => "R" + i))).Class("S", "Ⅱ");
        for (int i = 0; i < inflows.Length; i++)
        {
            string code = "R" + i;
            given.Reference(code, "Ⅴ", months: inflows[i] == 'x' ? "2021-10.." : "");
            if (inflows[i] is 'n' or 'x') continue;
            if (inflows[i] is 'd') given.Dry(code);
            else if (inflows[i] is 'f') given.Status(code, ResultStatus.Frozen);
            else if (inflows[i] is 'm') given.Status(code, ResultStatus.Missing);
            else given.Class(code, inflows[i].ToString());
        }

        return given;
    }

    [TestCase("Ⅲ", Yes)]
    [TestCase("ⅢⅤ", Yes)]
    [TestCase("Ⅲd", Yes)]
    [TestCase("Ⅱ", No)]
    [TestCase("ⅡⅡ", No)]
    [TestCase("Ⅰ", No)]
    [TestCase("ⅡⅠ", No)]
    [TestCase("Ⅱd", No)]
    [TestCase("ⅢⅡ", Open)]
    [TestCase("ⅠⅣd", Open)]
    [TestCase("Ⅲn", Open)]
    [TestCase("Ⅲm", Open)]
    [TestCase("Ⅲf", Open)]
    [TestCase("Ⅲx", Open)]
    [TestCase("Ⅱn", Open)]
    [TestCase("n", Open)]
    [TestCase("dn", Open)]
    [TestCase("", Open)]
    [TestCase("d", Open)]
    [TestCase("dd", Open)]
    public void Improved_is_better_than_every_inflow(string inflows, string follows) =>
        Assert.That(With(inflows).Outcome(), Is.EqualTo(new[] { follows }));

    [TestCase("", Yes)]
    [TestCase("d", Yes)]
    [TestCase("dd", Yes)]
    [TestCase("n", Open)]
    [TestCase("dn", Open)]
    [TestCase("ⅢⅡ", Open)]
    [TestCase("ⅢⅡd", Open)]
    [TestCase("Ⅱ", No)]
    public void A_headwater_may_count_as_improved_but_nothing_else_does(string inflows, string follows) => Assert.That(
        With(inflows).Choose("headwater", "counts-as-improved").Outcome(), Is.EqualTo(new[] { follows }));

    [TestCase("Ⅲ")]
    [TestCase("Ⅱ")]
    [TestCase("")]
    public void By_rulings_only_every_case_is_a_question(string inflows)
    {
        MonthSettlement month = With(inflows).Choose("improvement", "rulings-only").Choose("headwater", "counts-as-improved").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { Open }));
        Assert.That(Said.Of(month.AllPending.Single().Pending.Interpretations), Is.EqualTo("improvement"));
        Assert.That(month.AllPending.Single().Pending.Why.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.measured(Ⅱ, Ⅲ)", "fact.rulings-only()" }));
    }

    [TestCase("Ⅰ", "", "是", Yes)]
    [TestCase("n", "", "是", Yes)]
    [TestCase("", "improvement", "是", Yes)]
    [TestCase("Ⅲ", "", "否", No)]
    [TestCase("", "headwater", "否", No)]
    public void A_ruling_decides_before_everything_else(string inflows, string choice, string answer, string follows)
    {
        Given given = With(inflows).Ruling("S", Question.Improved, answer, authority: "许环函9号");
        if (choice == "improvement") given.Choose("improvement", "rulings-only");
        if (choice == "headwater") given.Choose("headwater", "counts-as-improved");
        SettledMonth month = given.Settled();
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { follows }));
        Finding step = month.Trace().Single(s => s.Clause.Id == "4.1.1");
        Assert.That(step.Consulted.IsEmpty, Is.True);
        Assert.That(step.Found.Select(Said.Of), Does.Contain($"fact.ruled-{(answer == "是" ? "" : "not-")}improved(许环函9号)"));
        Assert.That(Said.Of(step.Evidence()), Does.Contain("rulings.csv:2"));
        Assert.That(month.UnusedRulings, Is.Empty);
    }

    [Test]
    public void A_ruling_is_not_asked_for_where_class_and_target_do_not_qualify()
    {
        SettledMonth month = new Given().Section("S", "Ⅲ").Class("S", "Ⅲ").Ruling("S", Question.Improved, "是").Settled();
        Assert.That(Said.Of(month.Settlement), Is.Empty);
        Assert.That(month.UnusedRulings, Has.Length.EqualTo(1));
    }

    [TestCase("Ⅲ", "improvement")]
    [TestCase("", "improvement headwater")]
    [TestCase("d", "improvement headwater")]
    [TestCase("n", "improvement")]
    [TestCase("ⅢⅡ", "improvement")]
    public void Only_what_was_needed_is_consulted(string inflows, string consulted)
    {
        MonthSettlement month = With(inflows).Settle();
        Assert.That(month.Items.Select(i => i.Interpretations).Concat(month.AllPending.Select(p => p.Pending.Interpretations)).Select(Said.Of),
            Is.EqualTo(new[] { consulted }));
    }

    [TestCase("Ⅰ", "", "note.not-improved(Ⅱ, fact.not-better-than-inflow(R0,Ⅰ))", "improvement")]
    [TestCase("ⅡⅠ", "", "note.not-improved(Ⅱ, fact.same-as-inflow(R0,Ⅱ);fact.not-better-than-inflow(R1,Ⅰ))", "improvement")]
    [TestCase("Ⅱd", "", "note.not-improved(Ⅱ, fact.same-as-inflow(R0,Ⅱ);fact.inflow-dry(R1,停测函))", "improvement same-class")]
    [TestCase("Ⅲ", "否", "note.not-improved(Ⅱ, fact.ruled-not-improved(批))", "")]
    public void Why_it_did_not_improve_is_told_with_the_inflows_compared_or_the_rulings_document(string inflows, string ruled,
        string note, string consulted)
    {
        Given given = With(inflows);
        if (ruled.Length > 0) given.Ruling("S", Question.Improved, ruled);
        Note told = given.Settle().Counties[0].Notes.Single();
        Assert.That((Said.Of(told.Text), Said.Of(told.Interpretations)), Is.EqualTo((note, consulted)));
        Assert.That(Said.Of(told.Evidence), Does.Contain(ruled.Length > 0 ? "rulings.csv:2" : "monitoring.csv:3"));
    }

    [Test]
    public void A_shared_section_is_rewarded_asked_and_noted_with_each_county()
    {
        Given Shared(string inflow) => new Given().Section("S", "Ⅲ", "R", "A 1%;B 99%").Class("S", "Ⅱ").Reference("R", "Ⅴ")
            .Class("R", inflow);
        Assert.That(Shared("Ⅲ").Outcome(), Is.EqualTo(new[] { "A 4.1.1 S +1000", "B 4.1.1 S +99000" }));
        Assert.That(Shared("Ⅱ").Outcome(), Is.EqualTo(new[] { "A 4.1.1 S (not-improved)", "B 4.1.1 S (not-improved)" }));
        Assert.That(Shared("Ⅱ").Choose("same-class", "rulings-only").Outcome(),
            Is.EqualTo(new[] { "A 4.1.1 S Improved? 0..1000", "B 4.1.1 S Improved? 0..99000" }));
    }

    [Test]
    public void A_question_tells_what_was_compared_and_why_it_is_open()
    {
        Assert.That(Facts("ⅢⅡ"), Is.EqualTo(new[] { "fact.measured(Ⅱ, Ⅲ)", "fact.better-than-inflow(R0, Ⅲ)", "fact.same-as-inflow(R1, Ⅱ)" }));
        Assert.That(Facts("Ⅲn"), Is.EqualTo(new[] { "fact.measured(Ⅱ, Ⅲ)", "fact.better-than-inflow(R0, Ⅲ)", "fact.inflow-unusable(R1, NoRow, )" }));
        Assert.That(Facts(""), Is.EqualTo(new[] { "fact.measured(Ⅱ, Ⅲ)", "fact.headwater-open()" }));
        Assert.That(With("").Choose("headwater", "counts-as-improved").Settle().Items.Single().Note.Facts.Select(Said.Of),
            Is.EqualTo(new[] { "fact.headwater-improved()" }));
    }

    private static IEnumerable<string> Facts(string inflows) => With(inflows).Settle().AllPending.Single().Pending.Why.Facts.Select(Said.Of);

    [Test]
    public void Where_the_class_of_the_inflow_was_evaluated_the_note_names_how_also_where_it_is_the_sections_own() => Assert.That(
        Said.Of(new Given().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "Ⅱ")
            .Sample("R", "PH=7 DO=7 CODMN=3 TP=0.05 NH3N=0.4").Settle().Counties[0].Notes
            .Single(n => n.Code == NoteCodes.NotImproved).Interpretations),
        Is.EqualTo("improvement same-class class-rounding"));

    [Test]
    public void A_question_names_the_inflow_that_keeps_its_target_which_no_item_does()
    {
        Given given = new Given().Section("S", "Ⅲ", "R Q").Reference("R").Reference("Q").Class("S", "Ⅳ").Class("R", "Ⅲ");
        Assert.That(given.Settle().AllPending.Single().Pending.Why.Facts.Select(Said.Of), Does.Contain("fact.inflow-meets(R, Ⅲ, Ⅲ)"));
        Assert.That(given.Class("Q", "Ⅲ").Settle().Items.Single().Note.Facts, Is.Empty);
    }
}
