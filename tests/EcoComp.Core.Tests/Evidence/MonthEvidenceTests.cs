using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

public class MonthEvidenceTests
{
    private readonly MonthEvidence _month = new Given()
        .Section("S").Section("T", months: "2021-10..").Source("Q").Section("U").Reference("R")
        .Class("S", "Ⅳ").Class("S", "Ⅴ", month: "2021-10").Class("R", "Ⅱ").Status("U", ResultStatus.Frozen)
        .Event("E2", EventKind.Intake).Event("E10", EventKind.Intake).Event("E3", EventKind.Intake, month: "2021-10")
        .Ruling("S", Question.NetClass, "Ⅲ").Ruling("S", Question.Improved, "是", month: "2021-10")
        .Province(5).Province(7).Province(9, "2021-10").Choose("toxic", "per-event", "..2021-09").Case();

    [Test]
    public void A_month_is_judged_by_its_regulation_and_choices()
    {
        Assert.That(_month.Regulation, Is.SameAs(Law.Xuchang));
        Assert.That(_month.Interpretations.Choice(Law.Open("toxic")).Code, Is.EqualTo("per-event"));
        Assert.That(_month.Month, Is.EqualTo(Given.Month));
    }

    [Test]
    public void Only_the_points_of_a_kind_that_are_valid_in_the_month_are_seen() =>
        Assert.That(_month.Valid(PointKind.Section).Select(e => e.Point.Code), Is.EqualTo(new[] { "S", "U" }));

    [Test]
    public void A_result_is_that_of_the_month_with_its_place()
    {
        Assert.That(_month.Result(Point("S")).Class?.ToString(), Is.EqualTo("Ⅳ"));
        Assert.That(_month.ResultAt(Point("S")), Is.EqualTo(new FileLine("monitoring.csv", 2)));
        Assert.That(_month.Result(Point("Q")).IsPresent, Is.False);
        Assert.That(_month.ResultAt(Point("Q")), Is.Null);
    }

    [Test]
    public void An_entry_is_that_of_the_month()
    {
        Assert.That(_month.Entry(Point("S"))?.Point, Is.SameAs(Point("S")));
        Assert.That(_month.Entry(Point("T")), Is.Null);
    }

    [Test]
    public void Events_are_those_of_the_month_in_ordinal_order() =>
        Assert.That(_month.Occurrences.Select(e => e.Id), Is.EqualTo(new[] { "E10", "E2" }));

    [Test]
    public void An_answer_is_found_by_subject_and_kind_in_its_month()
    {
        Assert.That(_month.FindAnswer<Answer.NetClass>("S")?.Answer, Is.EqualTo(new Answer.NetClass(Read.Class("Ⅲ"))));
        Assert.That(_month.FindAnswer<Answer.Improved>("S"), Is.Null);
        Assert.That(_month.FindAnswer<Answer.NetClass>("U"), Is.Null);
        Assert.That(_month.Rulings, Has.Length.EqualTo(1));
    }

    [Test]
    public void What_the_province_took_is_that_of_the_month() =>
        Assert.That(_month.FundEntries.Select(c => c.Amount.Yuan), Is.EqualTo(new[] { 5, 7 }));

    [Test]
    public void A_month_of_which_nothing_is_known_has_evidence_too()
    {
        MonthEvidence empty = new Given().Section("S").Case();
        Assert.That(empty.Result(empty.Register.Points[0]).IsPresent, Is.False);
        Assert.That((empty.Occurrences.Length, empty.Rulings.Length, empty.FundEntries.Length), Is.EqualTo((0, 0, 0)));
        Assert.That(empty.FindAnswer<Answer.Improved>("S"), Is.Null);
    }

    [Test]
    public void An_earlier_month_is_at_least_one_month_before()
    {
        Assert.That(_month.Before(1).Month, Is.EqualTo(Read.Month("2021-08")));
        Assert.That(_month.Before(9).Month, Is.EqualTo(Read.Month("2020-12")));
        Assert.That(() => _month.Before(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase("2021-08-31", "2021-08-31", Description = "the month's last day is the law's first")]
    [TestCase("2021-09-01", "2021-08-01", Description = "the month was over")]
    [TestCase("2021-08-10", "2021-08-10")]
    public void A_month_that_nothing_governs_has_the_law_from_its_day_on_unless_it_was_over_before(string inForce, string lawFrom)
    {
        Regulation regulation = Law.Successor("later", inForce, "2021-09");
        Dossier dossier = new Given { Catalogue = new RegulationCatalogue([regulation]) }.Section("S").Dossier();
        Assert.That(dossier.Case(Read.Month("2021-08"), regulation).LawFrom, Is.EqualTo(Read.Date(lawFrom)));
    }

    private Point Point(string code) => _month.Register.FindPoint(code)!;
}
