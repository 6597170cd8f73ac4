using CsCheck;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Settlement;
using EcoComp.Core.Tests.Rules;

namespace EcoComp.Core.Tests.Settlement;

public class SettlerTests
{
    /// <summary>Water from outside and monitoring outside the routine settle nothing by themselves.</summary>
    [Test]
    public void A_month_is_unknown_until_a_result_is_known_by_which_something_is_settled()
    {
        Given owing = new Given().Section("S", inflows: "R").Reference("R").Source("W").Canal("C").Class("R", "Ⅳ").Class("W", "Ⅱ", routine: false)
            .Status("C", ResultStatus.Missing);
        Assert.That(owing.Settled().IsUnknown, Is.True);
        Assert.That(new Given().Section("S").Event("E", EventKind.Intake, "").Settled().IsUnknown, Is.True, "whatever else is asked");
        Assert.That(owing.Dry("S").Settled().IsUnknown, Is.True, "water that was not there brings and costs nothing");
        Assert.That(owing.Section("X", river: "无名河").Class("X", "Ⅳ").Settled().IsUnknown, Is.True, "nor does a river that is none of the five");
        Assert.That(owing.Section("T").Class("T", "Ⅲ").Settled().IsUnknown, Is.False);
    }

    [Test]
    public void Every_county_of_the_register_has_a_statement_also_where_there_is_nothing()
    {
        MonthSettlement month = new Given().Section("S", county: "B").Class("S", "Ⅳ").Settle();
        Assert.That(month.Counties.Select(c => $"{c.Code} {c.Items.Length} {c.Totals.Net}"),
            Is.EqualTo(new[] { "A 0 0", "B 1 -300000", "C 0 0" }));
    }

    [Test]
    public void A_settlement_tells_its_month_status_regulation_and_choices([Values] SettlementStatus status)
    {
        SettledMonth month = Settler.BuiltIn.Settle(new Given().Choose("toxic", "per-event").Case(), status);
        Assert.That((month.Settlement.Month, month.Settlement.Status, month.Regulation), Is.EqualTo((Given.Month, status, Law.Xuchang)));
        Assert.That(month.Settlement.Regulation, Is.EqualTo(new RegulationStamp(Law.Xuchang.Id, Law.Xuchang.Title, Law.Xuchang.Document, Law.Xuchang.Sha256)));
        Assert.That(month.Interpretations.Choice(Law.Open("toxic")).Code, Is.EqualTo("per-event"));
        Assert.That(month.Settlement.Interpretations.Chosen.Select(c => c.Key), Is.EqualTo(Law.Xuchang.Interpretations.Select(i => i.Key)));
        Assert.That((month.Settlement.Interpretations["toxic"], month.Settlement.Interpretations["intake"]),
            Is.EqualTo(("per-event", Law.Xuchang.FindInterpretation("intake")!.Choices[0].Code)));
    }

    [Test]
    public void Items_are_in_the_order_of_counties_clauses_points_and_other_subjects()
    {
        Given given = new Given(counties: false).County("2", "乙").County("1", "甲").Choose("canal-responsible", "own-county")
            .Canal("Z", county: "1").Class("Z", "Ⅲ").Section("Y", county: "1").Class("Y", "Ⅳ").Section("B", county: "1").Class("B", "Ⅳ")
            .Section("C", "Ⅲ", county: "2").Class("C", "Ⅰ").Ruling("C", Question.Improved, "是").Source("A", county: "1").Class("A", "Ⅰ")
            .Event("E9", EventKind.CanalAccident, "1").Event("E10", EventKind.CanalAccident, "1").Event("T2", EventKind.Toxic, "1", "颍河")
                .Event("T1", EventKind.Toxic, "1", "北汝河")
            .Choose("toxic", "once-per-river");
        Assert.That(given.Outcome().Select(line => line[..line.LastIndexOf(' ')]), Is.EqualTo(new[]
            { "2 4.1.1 C", "1 4.1.2 Y", "1 4.1.2 B", "1 5.1 A", "1 6.2.1 1", "1 6.2.2 E10", "1 6.2.2 E9", "1 7.1 北汝河", "1 7.1 颍河" }));
    }

    [Test]
    public void Questions_and_notes_are_in_the_same_order_those_of_the_city_last()
    {
        Given given = CanalPoints.OwnCounty.Canal("N2").Canal("N1", "R").Class("N1", "Ⅲ").Reference("R").Section("S2", "Ⅲ").Class("S2", "Ⅰ")
            .Section("S1").Dry("S1")
            .Section("S0").Dry("S0").Source("Q").Dry("Q").Section("X", river: "石梁河")
            .Event("P", EventKind.PollutedWater, "", "颍河", volume: "2000").Event("K", EventKind.CanalAccident, "")
                .Event("O2", EventKind.CrossBoundary, "", "石梁河")
            .Event("O1", EventKind.CrossBoundary, "", "石梁河");
        MonthSettlement month = given.Settle();
        Assert.That(month.Counties[0].Pending.Select(p => $"{p.Clause} {p.SubjectCode} {p.Question}"),
            Is.EqualTo(new[] { "4.1.1 S2 Improved", "6.2.1 N2 Result", "6.2.1 N1 NetClass" }));
        Assert.That(month.Counties[0].Notes.Select(n => $"{n.Clause} {n.SubjectCode}"),
            Is.EqualTo(new[] { "2 X", "4.1.2 S1", "4.1.2 S0", "5.2 Q" }));
        Assert.That(month.Pending.Select(p => $"{p.Clause} {p.SubjectCode}"), Is.EqualTo(new[] { "6.2.2 K", "7.5 P" }));
        Assert.That(month.Notes.Select(n => $"{n.Clause} {n.SubjectCode}"), Is.EqualTo(new[] { "2 O1", "2 O2", "9 " }));
        Assert.That(month.AllPending.Select(p => p.Pending.SubjectCode), Is.EqualTo(new[] { "S2", "N2", "N1", "K", "P" }));
    }

    [Test]
    public void A_countys_totals_are_the_sum_of_its_items_and_the_citys_those_of_the_counties()
    {
        MonthSettlement month = RichMonth.Of().Settle();
        foreach (CountyStatement county in month.Counties)
        {
            Assert.That(county.Items.Select(i => i.ItemId), Has.All.StartsWith($"2021-09/{county.Code}/"));
            Assert.That(county.Totals.Reward.Yuan,
                Is.EqualTo(county.Items.Where(i => i.Direction == Direction.Reward).Sum(i => i.Amount.Yuan)));
            Assert.That(county.Totals.Deduction.Yuan,
                Is.EqualTo(county.Items.Where(i => i.Direction == Direction.Deduction).Sum(i => i.Amount.Yuan)));
            Assert.That(county.Totals.Adjustment, Is.EqualTo(Money.Zero));
        }

        Assert.That(month.Totals.Reward.Yuan, Is.EqualTo(month.Counties.Sum(c => c.Totals.Reward.Yuan)).And.Positive);
        Assert.That(month.Totals.Deduction.Yuan, Is.EqualTo(month.Counties.Sum(c => c.Totals.Deduction.Yuan)).And.Positive);
        Assert.That((month.Fund.Deductions, month.Fund.Rewards), Is.EqualTo((month.Totals.Deduction, month.Totals.Reward)));
    }

    [Test]
    public void No_two_items_have_the_same_id_whatever_the_choices()
    {
        foreach (Given given in RichMonths.All()) Assert.That(given.Settle().Items.Select(i => i.ItemId), Is.Unique);
    }

    [Test]
    public void Rulings_that_no_clause_consulted_are_told_in_the_order_of_their_file()
    {
        Given given = new Given().Section("S").Class("S", "Ⅳ").Section("T").Class("T", "Ⅲ").Ruling("T", Question.NetClass, "Ⅰ")
            .Ruling("S", Question.NetClass, "Ⅲ")
            .Ruling("S", Question.Improved, "是").Ruling("S", Question.Improved, "是", "2021-10");
        Assert.That(given.Settled().UnusedRulings.Select(r => $"{r.Subject} {r.Question} {r.At.Line}"),
            Is.EqualTo(new[] { "T NetClass 2", "S Improved 4" }));
    }

    [Test]
    public void The_order_of_rows_of_monitoring_events_and_rulings_changes_nothing()
    {
        string[] Everything(Given given)
        {
            MonthSettlement month = given.Settle();
            return [.. Said.Of(month), .. month.Items.Select(i => $"{i.NetClass} {Said.Of(i.Interpretations)} {string.Join(' ', Said.Of(i.Evidence))}")];
        }

        string[] expected = Everything(RichMonth.Of());
        Gen.Int.Sample(seed => Assert.That(Everything(RichMonth.Of().Shuffle(seed)), Is.EqualTo(expected)), iter: 20);
    }

    [Test]
    public void Only_the_month_asked_for_is_settled()
    {
        Given given = new Given().Section("S").Class("S", "Ⅳ").Class("S", "Ⅴ", month: "2021-10")
            .Event("E", EventKind.Intake, month: "2021-10");
        Assert.That(given.Outcome(), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));
        Assert.That(Said.Of(given.Settle(month: Read.Month("2021-10"))), Is.EqualTo(new[] { "A 4.1.2 S -600000", "A 7.3 A -2000000" }));
    }

    [Test]
    public void Open_questions_are_counted_with_those_of_the_city() => Assert.That(
        new Given().Section("S").Section("T").Section("U", county: "B").Event("K", EventKind.CanalAccident, "").Settle().PendingCount,
        Is.EqualTo(4));

    [Test]
    public void There_is_no_settlement_without_a_month() =>
        Assert.That(() => Settler.BuiltIn.Settle(null!, SettlementStatus.Draft), Throws.ArgumentNullException);

    [Test]
    public void Questions_and_notes_stand_in_order_whatever_the_order_in_which_a_rule_found_them()
    {
        Regulation law = Law.With(json =>
            json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == "7.6")!["rule"] = LastThingsFirst.Name);
        var settler = new Settler(RuleRegistry.BuiltIn.With(LastThingsFirst.Name, c => new LastThingsFirst(c.Clause)));
        MonthSettlement month = settler.Settle(new Given().Dossier().Case(Given.Month, law), SettlementStatus.Draft).Settlement;
        Assert.That(
            month.Pending.Select(p => $"{p.SubjectCode} {p.Question}"),
            Is.EqualTo(new[] { "E1 Improved", "E1 Responsible", "E2 Improved", "E2 Responsible" }));
        Assert.That(
            month.Notes.Where(n => n.Clause == "7.6").Select(n => $"{n.SubjectCode} {n.Code}"),
            Is.EqualTo(new[] { "E1 a", "E1 b", "E2 a", "E2 b" }));
    }

    private sealed class LastThingsFirst(Clause clause) : IEvidenceRule
    {
        public const string Name = "last-things-first";

        public IEnumerable<Finding> Find(MonthEvidence month) => new[] { "E2", "E1" }.Select(Subject.Named).SelectMany(Of);

        private IEnumerable<Finding> Of(Subject subject) =>
        [
            new OpenQuestion(clause, subject, null, Question.Responsible, null, null, new Asked(), []),
            new OpenQuestion(clause, subject, null, Question.Improved, null, null, new Asked(), []),
            new Noted(clause, subject, null, "b", new Nothing(), new Asked(), []),
            new Noted(clause, subject, null, "a", new Nothing(), new Asked(), []),
        ];

        private sealed record Asked : Query;

        private sealed record Nothing : Remark;
    }
}
