using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>What is explained is what was decided.</summary>
public class InquiryTests
{
    private static string Key(string clause, string subject, string? county, string followed, ConsultedKeys consulted,
        IEnumerable<FileLine> evidence) =>
        $"{clause}|{subject}|{county}|{followed}|{Said.Of(consulted)}|{string.Join(' ', Said.Of(evidence))}";

    [Test]
    public void Each_item_question_and_note_has_one_step_that_says_the_same_and_no_step_says_more()
    {
        foreach (Given given in RichMonths.All())
        {
            MonthSettlement month = given.Settle(trace: true);
            IEnumerable<string> decided = month.Items
                .Select(i =>
                    Key(i.Clause.Id, i.Subject.Code, i.County.Code,
                    $"then.{(i.Direction == Direction.Reward ? "reward" : "deduction")}({i.Amount})", i.Consulted, i.Evidence))
                .Concat(month.AllPending.Select(p =>
                    Key(p.Clause.Id, p.Subject.Code, p.County?.Code, $"then.pending({p.Question}, {p.Min}, {p.Max})", p.Consulted,
                    p.Evidence)))
                .Concat(month.Counties.SelectMany(c => c.Notes).Concat(month.Notes)
                    .Select(n => Key(n.Clause.Id, n.Subject.Code, n.County?.Code, $"then.note({n.Code})", n.Consulted, n.Evidence)));
            string[] moving = ["then.reward", "then.deduction", "then.pending", "then.note"];
            IEnumerable<string> explained = month.Steps.Where(s => moving.Contains(s.Followed.Code))
                .Select(s => Key(s.Clause.Id, s.Subject.Code, s.County?.Code, Said.Of(s.Followed), s.Consulted, s.Evidence));
            Assert.That(explained.Order(StringComparer.Ordinal), Is.EqualTo(decided.Order(StringComparer.Ordinal)));
        }
    }

    [Test]
    public void A_step_holds_every_fact_of_what_followed_from_it()
    {
        MonthSettlement month = RichMonth.Of().Settle(trace: true);
        TraceStep Step(string clause, string subject, string? county, string followed) => month.Steps.Single(s =>
            s.Clause.Id == clause && s.Subject.Code == subject && s.County?.Code == county
                && s.Followed.Code.StartsWith(followed, StringComparison.Ordinal));
        foreach (Item item in month.Items)
            Assert.That(item.Facts,
                Is.SubsetOf(Step(item.Clause.Id, item.Subject.Code, item.County.Code,
                item.Direction == Direction.Reward ? "then.reward" : "then.deduction").Found));
        foreach (Pending p in month.AllPending)
            Assert.That(p.Facts, Is.SubsetOf(Step(p.Clause.Id, p.Subject.Code, p.County?.Code, "then.pending").Found));
        foreach (Note n in month.Counties.SelectMany(c =>
            c.Notes)) Assert.That(Step(n.Clause.Id, n.Subject.Code, n.County?.Code, "then.note").Found, Does.Contain(n.Text));
    }

    [Test]
    public void Tracing_changes_no_outcome()
    {
        foreach (Given given in RichMonths.All())
        {
            (MonthSettlement plain, MonthSettlement traced) = (given.Settle(), given.Settle(trace: true));
            Assert.That(Everything(traced), Is.EqualTo(Everything(plain)));
            Assert.That(traced.UnusedRulings.Select(r => r.At), Is.EqualTo(plain.UnusedRulings.Select(r => r.At)));
            Assert.That((traced.Totals, traced.Fund), Is.EqualTo((plain.Totals, plain.Fund)));
            Assert.That(plain.Steps, Is.Empty);
        }
    }

    private static IEnumerable<string> Everything(MonthSettlement month) =>
    [
        .. month.Items.Select(i => $"{Said.Item(i)} {i.Target} {i.Class} {i.NetClass} {Base(i.Consulted, i.Facts, i.Evidence)}"),
        .. month.AllPending.Select(p =>
            $"{Said.At(p.County)} {p.Clause.Id} {p.Subject} {p.Question} {p.Min} {p.Max} {Base(p.Consulted, p.Facts, p.Evidence)}"),
        .. month.Counties.SelectMany(c => c.Notes).Concat(month.Notes)
            .Select(n => $"{Said.Note(n)} {Base(n.Consulted, [n.Text], n.Evidence)}"),
    ];

    private static string Base(ConsultedKeys consulted, IEnumerable<Message> facts, IEnumerable<FileLine> evidence) =>
        $"{Said.Of(consulted)} {string.Join(' ', facts.Select(Said.Of))} {string.Join(' ', Said.Of(evidence))}";

    [Test]
    public void Evidence_names_a_place_once()
    {
        MonthSettlement month = RichMonth.Of().Settle(trace: true);
        foreach (TraceStep step in month.Steps) Assert.That(step.Evidence, Is.Unique);
        Assert.That(month.Items.Select(i => i.Evidence.Length), Has.All.Positive);
    }

    [Test]
    public void Every_valid_point_has_a_step_of_each_clause_of_its_article()
    {
        MonthSettlement month = new Given().Section("S").Class("S", "Ⅲ").Source("Q").Class("Q", "Ⅲ").Canal("N").Class("N", "Ⅱ")
            .Settle(trace: true);
        Assert.That(month.Steps.Where(s => s.Subject.PointOrder < 3).Select(s => $"{s.Clause.Id} {s.Subject.Code} {Said.Of(s.Followed)}"),
            Is.EqualTo(new[]
        {
            "2 S then.covered(颍河)", "4.1.1 S then.reward-not-reached(Ⅲ, Ⅲ)", "4.1.2 S then.target-met(Ⅲ, Ⅲ)",
            "5.1 Q then.not-class-I(Ⅲ)", "5.2 Q then.target-met(Ⅲ, Ⅲ)", "6.2.1 N then.target-met(Ⅱ, Ⅱ)",
        }));
    }

    [Test]
    public void Every_clause_of_the_regulation_is_considered_in_the_rich_month() => Assert.That(
        RichMonth.Of().Settle(trace: true).Steps.Select(s => s.Clause.Id).Distinct(), Is.EqualTo(Law.Xuchang.Clauses.Select(c => c.Id)));

    [TestCase("1200", "1200")]
    [TestCase("1000.50", "1000.5")]
    [TestCase("1234567.0001", "1234567.0001")]
    public void Volumes_are_told_without_trailing_zeros(string volume, string told) => Assert.That(
        new Given().Event("O", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-08", volume: volume).Settle().Items.Single()
            .Facts.Select(Said.Of),
        Does.Contain($"fact.outlet-over(2021-09-06, {told})"));
}
