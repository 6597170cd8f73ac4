using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>What is explained is what was decided.</summary>
public class TraceTests
{
    private static string Key(string clause, string subject, string? county, string followed, string consulted,
        IEnumerable<FileLine> evidence) =>
        $"{clause}|{subject}|{county}|{followed}|{consulted}|{string.Join(' ', Said.Of(evidence))}";

    [Test]
    public void Each_item_question_and_note_has_one_step_that_says_the_same_and_no_step_says_more()
    {
        foreach (Given given in RichMonths.All())
        {
            SettledMonth month = given.Settled();
            IEnumerable<string> decided = month.Settlement.AllItems
                .Select(i =>
                    Key(i.Item.Clause, i.Item.SubjectCode, i.County.Code,
                    $"then.{(i.Item.Direction == Direction.Reward ? "reward" : "deduction")}({i.Item.Amount})", Said.Of(i.Item.Interpretations),
                    i.Item.Evidence))
                .Concat(month.Settlement.AllPending.Select(p =>
                    Key(p.Pending.Clause, p.Pending.SubjectCode, p.County?.Code, $"then.pending({p.Pending.Question}, {p.Pending.Min}, {p.Pending.Max})",
                    Said.Of(p.Pending.Interpretations), p.Pending.Evidence)))
                .Concat(month.Settlement.AllNotes.Select(n =>
                    Key(n.Note.Clause, n.Note.SubjectCode, n.County?.Code, $"then.note({n.Note.Code})", Said.Of(n.Note.Interpretations), n.Note.Evidence)));
            string[] moving = ["then.reward", "then.deduction", "then.pending", "then.note"];
            IEnumerable<string> explained = month.Trace().Where(s => moving.Contains(SentenceCodes.Of(s.Followed)))
                .Select(s => Key(s.Clause.Id, s.Subject.Code, s.County?.Code, Said.Of(s.Followed), Said.Of(s.Consulted), s.Evidence()));
            Assert.That(explained.Order(StringComparer.Ordinal), Is.EqualTo(decided.Order(StringComparer.Ordinal)));
        }
    }

    [Test]
    public void A_step_holds_every_fact_of_what_followed_from_it()
    {
        SettledMonth month = RichMonth.Of().Settled();
        Finding Step(string clause, string subject, string? county, string followed) => month.Trace().Single(s =>
            s.Clause.Id == clause && s.Subject.Code == subject && s.County?.Code == county
                && Said.Of(s.Followed).StartsWith(followed, StringComparison.Ordinal));
        foreach ((CountyStatement county, Item item) in month.Settlement.AllItems)
        {
            Assert.That(item.Note.Facts.Select(Said.Of), Is.SubsetOf(
                Step(item.Clause, item.SubjectCode, county.Code, item.Direction == Direction.Reward ? "then.reward(" : "then.deduction(")
                    .Found.Select(Said.Of)));
        }

        foreach ((CountyStatement? county, Pending p) in month.Settlement.AllPending)
            Assert.That(p.Why.Facts.Select(Said.Of),
                Is.SubsetOf(Step(p.Clause, p.SubjectCode, county?.Code, $"then.pending({p.Question}").Found.Select(Said.Of)));
        foreach ((CountyStatement? county, Note n) in month.Settlement.AllNotes)
            Assert.That(Step(n.Clause, n.SubjectCode, county?.Code, $"then.note({n.Code})").Found.Select(Said.Of),
                Does.Contain(Said.Of(n.Text)));
    }

    [Test]
    public void To_tell_the_trace_twice_tells_the_same()
    {
        foreach (Given given in RichMonths.All())
        {
            SettledMonth month = given.Settled();
            Assert.That(Told(month), Is.EqualTo(Told(month)));
        }

        static string[] Told(SettledMonth month) =>
            [.. month.Trace().Select(f => $"{f.Clause.Id} {f.Subject} {Said.Of(f.Asked)} {string.Join(' ', f.Found.Select(Said.Of))} {Said.Of(f.Followed)}")];
    }

    [Test]
    public void Evidence_names_a_place_once()
    {
        SettledMonth month = RichMonth.Of().Settled();
        foreach (Finding step in month.Trace()) Assert.That(step.Evidence(), Is.Unique);
        Assert.That(month.Settlement.Items.Select(i => i.Evidence.Length), Has.All.Positive);
    }

    [Test]
    public void Every_valid_point_has_a_step_of_each_clause_of_its_article()
    {
        SettledMonth month = new Given().Section("S").Class("S", "Ⅲ").Source("Q").Class("Q", "Ⅲ").Canal("N").Class("N", "Ⅱ")
            .Settled();
        Assert.That(month.Trace().Where(s => s.Subject.PointOrder < 3).Select(s => $"{s.Clause.Id} {s.Subject.Code} {Said.Of(s.Followed)}"),
            Is.EqualTo(new[]
        {
            "2 S then.covered(颍河)", "4.1.1 S then.reward-not-reached(Ⅲ, Ⅲ)", "4.1.2 S then.target-met(Ⅲ, Ⅲ)",
            "5.1 Q then.not-class-i(Ⅲ)", "5.2 Q then.target-met(Ⅲ, Ⅲ)", "6.2.1 N then.target-met(Ⅱ, Ⅱ)",
        }));
    }

    [Test]
    public void Every_clause_of_the_regulation_is_considered_in_the_rich_month() => Assert.That(
        RichMonth.Of().Settled().Trace().Select(s => s.Clause.Id).Distinct(), Is.EqualTo(Law.Xuchang.Clauses.Select(c => c.Id)));

    [TestCase("1200", "1200")]
    [TestCase("1000.50", "1000.5")]
    [TestCase("1234567.0001", "1234567.0001")]
    public void Volumes_are_told_without_trailing_zeros(string volume, string told) => Assert.That(
        new Given().Event("O", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-08", volume: volume).Settle().Items.Single()
            .Note.Facts.Select(Said.Of),
        Does.Contain($"fact.outlet-over(2021-09-06, {told})"));

    [Test]
    public void What_the_columns_tell_already_and_what_leads_to_nothing_stands_in_the_trace_alone()
    {
        const string Rest = "PH=7 DO=8 CODMN=2 TP=0.01 ";
        Given offset = new Given().Choose("upstream-offset", "concentration").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ")
            .Sample("S", Rest + "NH3N=2.1 CU=0.01").Sample("R", Rest + "NH3N=1.7");
        Given met = new Given().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "Ⅳ").Class("R", "Ⅲ");
        Finding[] steps = [.. RichMonths.All().Append(offset).Append(met).SelectMany(given => given.Settled().Trace())];
        IEnumerable<string> inTraceAlone = steps.SelectMany(s => s.Found.OfType<Fact>()).Select(SentenceCodes.Of).Distinct()
            .Except(steps.SelectMany(s => s.Told()).Select(SentenceCodes.Of));
        Assert.That(inTraceAlone.Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "fact.canal-payer", "fact.fund", "fact.groundwater", "fact.inflow-meets", "fact.items",
            "fact.no-inflow", "fact.offset-none", "fact.offset-zero",
        }));
    }
}
