using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

public class RulingValidatorTests
{
    internal static Given Folder => new Given().Section("S").Source("Q").Canal("N").Reference("R")
        .Event("T1", EventKind.Toxic, "", river: "颍河").Event("X1", EventKind.CrossBoundary, "", "颍河")
            .Event("P1", EventKind.PollutedWater, "", "颍河", volume: "1")
        .Event("K1", EventKind.CanalAccident, "").Event("I1", EventKind.Intake, "")
        .Event("O1", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-08", volume: "1");

    private static readonly string[] Subjects = ["S", "Q", "N", "R", "T1", "X1", "P1", "K1", "I1", "O1", "?1"];

    [TestCase(Question.Improved, "是", "S")]
    [TestCase(Question.NetClass, "Ⅰ", "S Q N")]
    [TestCase(Question.Responsible, "A", "N T1 X1 P1 K1 I1 ?1")]
    [TestCase(Question.Responsible, "A 60%;B 40%", "N T1 X1 P1 K1 I1 ?1")]
    [TestCase(Question.Toxic, "是", "S")]
    [TestCase(Question.Result, "deferred", "S Q N")]
    [TestCase(Question.Result, "waived", "S Q N")]
    public void A_question_fits_some_subjects_and_no_others(Question question, string answer, string fitting)
    {
        string[] fits = fitting.Split(' ');
        foreach (string subject in Subjects)
        {
            Assert.That(Told(Folder.Event("?1", null, "").Ruling(subject, question, answer)).Where(f =>
                !f.Contains("E335", StringComparison.Ordinal)),
                Is.EqualTo(fits.Contains(subject) ? [] : new[] { $"rulings.csv:2:3:question E321 {question}" }), subject);
        }
    }

    [Test]
    public void An_unknown_subject_is_a_fault() =>
        Assert.That(Folder.Ruling("Z", Question.Improved, "是").Faults(), Is.EqualTo(new[] { "rulings.csv:2:2:subject E304 Z" }));

    [TestCase("A")]
    [TestCase("B")]
    public void Who_is_responsible_for_an_event_whose_row_names_a_county_is_a_fault_equal_or_not(string answer)
    {
        var faults = new FaultLog();
        new Given().Event("E", EventKind.Intake, "A").Ruling("E", Question.Responsible, answer).Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "rulings.csv:2:2:subject E335 E" }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { "A", "2" }), "the county and its line");
    }

    [TestCase("E")]
    [TestCase("F")]
    public void A_county_that_another_row_of_the_incident_names_is_named_too(string subject) => Assert.That(
        new Given().Event("E", EventKind.Intake, "", incident: "甲").Event("F", EventKind.Intake, "A", incident: "甲", month: "2021-10")
            .Ruling(subject, Question.Responsible, "A").Faults(),
        Is.EqualTo(new[] { "rulings.csv:2:2:subject E335 " + subject }));

    [TestCase("是", true)]
    [TestCase("no", false)]
    public void Whether_it_is_toxic_is_answered_by_yes_or_no(string answer, bool toxic) =>
        Assert.That(Only(Folder.Ruling("S", Question.Toxic, answer)).Answer, Is.EqualTo(new Answer.Toxic(toxic)));

    [Test]
    public void Who_is_responsible_is_answered_by_shares_too() => Assert.That(
        Only(Folder.Ruling("X1", Question.Responsible, "甲县 60%；乙县 40%")).Answer.Text, Is.EqualTo("A 60%;B 40%"));

    [TestCase("甲县 60%；乙县 30%", "甲县 60%；乙县 30%", "E326")]
    [TestCase("甲县；某县", "某县", "E302")]
    public void Shares_that_cannot_be_read_are_told(string answer, string told, string code) =>
        Assert.That(Folder.Ruling("X1", Question.Responsible, answer).Faults(),
            Is.EqualTo(new[] { $"rulings.csv:2:4:answer {code} {told}" }));

    [TestCase("waived")]
    [TestCase("不再补报")]
    public void A_missing_result_is_answered_by_waiving_it(string answer) =>
        Assert.That(Only(Folder.Ruling("S", Question.Result, answer)).Answer, Is.EqualTo(new Answer.Waived()));

    [TestCase("是", true)]
    [TestCase("No", false)]
    public void Whether_it_improved_is_answered_by_yes_or_no(string answer, bool improved) =>
        Assert.That(Only(Folder.Ruling("S", Question.Improved, answer)).Answer, Is.EqualTo(new Answer.Improved(improved)));

    [TestCase("Ⅲ")]
    [TestCase("三类")]
    public void A_net_class_is_answered_by_a_class(string answer) =>
        Assert.That(Only(Folder.Class("S", "Ⅳ").Ruling("S", Question.NetClass, answer)).Answer, Is.EqualTo(new Answer.NetClass(WaterClass.III)));

    [TestCase("A")]
    [TestCase("甲")]
    [TestCase("甲县")]
    public void Who_is_responsible_is_answered_by_a_county(string answer) =>
        Assert.That(Only(Folder.Ruling("X1", Question.Responsible, answer)).Answer.Text, Is.EqualTo("A"));

    [TestCase("deferred")]
    [TestCase("暂缓")]
    public void A_missing_result_is_answered_by_deferral(string answer)
    {
        Ruling ruling = Only(Folder.Ruling("S", Question.Result, answer, authority: "许环函1号", reason: "仪器故障"));
        Assert.That((ruling.Month, ruling.Subject, ruling.Question, ruling.Authority, ruling.Reason),
            Is.EqualTo((Given.Month, "S", Question.Result, "许环函1号", "仪器故障")));
        Assert.That($"{ruling.At.File}:{ruling.At.Line}", Is.EqualTo("rulings.csv:2"));
        Assert.That(ruling.Answer, Is.EqualTo(new Answer.Deferred()));
    }

    [TestCase("S", Question.Improved, "Ⅲ", "E202")]
    [TestCase("S", Question.NetClass, "是", "E203")]
    [TestCase("N", Question.Responsible, "某县", "E302")]
    [TestCase("S", Question.Result, "是", "E202")]
    public void An_answer_that_does_not_fit_the_question_is_a_fault(string subject, Question question, string answer, string code) =>
        Assert.That(Folder.Ruling(subject, question, answer).Faults(), Is.EqualTo(new[] { $"rulings.csv:2:4:answer {code} {answer}" }));

    [TestCase(Question.Improved, "是")]
    [TestCase(Question.Toxic, "是")]
    [TestCase(Question.Result, "deferred")]
    [TestCase(Question.Result, "不再补报")]
    public void A_wrong_answer_is_told_with_those_that_are_allowed(Question question, string allowed)
    {
        var faults = new FaultLog();
        Folder.Ruling("S", question, "x").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Single().Arguments.Single(), Does.Contain(allowed));
    }

    [TestCase("Ⅲ", false)]
    [TestCase("Ⅳ", false)]
    [TestCase("Ⅴ", true)]
    public void A_net_class_is_not_worse_than_the_measured_one(string net, bool fault) => Assert.That(
        Folder.Class("S", "Ⅳ").Class("S", "Ⅰ", month: "2021-10").Ruling("S", Question.NetClass, net).Faults(),
        Is.EqualTo(fault ? [$"rulings.csv:2:4:answer E320 {net}"] : Array.Empty<string>()));

    [Test]
    public void A_net_class_of_a_point_without_a_class_is_held_against_nothing() =>
        Assert.That(Folder.Status("S", ResultStatus.Missing).Ruling("S", Question.NetClass, "劣Ⅴ").Faults(), Is.Empty);

    [Test]
    public void What_could_not_be_read_is_told_once() => Assert.That(
        Folder.Ruling("S", null, "是").Ruling("", Question.Improved, "是").Ruling("S", Question.Improved, "是", month: "")
            .Ruling("S", Question.Improved, "").Ruling("S", Question.Improved, "是", authority: "").Faults(),
        Is.EqualTo(new[]
        {
            "rulings.csv:2:3:question E202 ?", "rulings.csv:3:2:subject E201", "rulings.csv:4:1:month E201", "rulings.csv:5:4:answer E201",
            "rulings.csv:6:5:authority E201",
        }));

    [TestCase("S", "E321")]
    [TestCase("Z", "E304")]
    public void Rulings_that_cannot_stand_are_not_held_against_each_other(string subject, string code)
    {
        Given both = Folder.Event("N", EventKind.CanalAccident, "")
            .Ruling(subject, Question.Responsible, "A").Ruling(subject, Question.Responsible, "B");
        Assert.That(Told(both).Select(f => f.Split(' ')[1]), Is.EqualTo(new[] { code, code }));
    }

    [TestCase("S", Question.Responsible, "A", "Section")]
    [TestCase("I1", Question.Improved, "是", "Intake")]
    [TestCase("?1", Question.Result, "deferred", "")]
    public void A_question_that_does_not_fit_is_told_with_what_its_subject_is(string subject, Question question, string answer, string kind)
    {
        var faults = new FaultLog();
        Folder.Event("?1", null, "").Ruling(subject, question, answer).Check(faults);
        Assert.That(faults.Sorted(_ => 0).Single(f => f.File == "rulings.csv").Arguments, Is.EqualTo(new[] { subject, kind }));
    }

    [TestCase("s", "S|")]
    [TestCase("X-1", "X1|")]
    [TestCase("x1", "X1|")]
    [TestCase("乙大桥", "|甲大桥、丙大桥", Description = "the code of a point and its name")]
    [TestCase("完全不同", "|")]
    public void An_unknown_subject_is_told_with_what_was_meant_or_may_have_been(string subject, string hints)
    {
        var faults = new FaultLog();
        PointRow section = new()
        {
            Code = "S",
            Name = "断面",
            Kind = PointKind.Section,
            WaterBody = "颍河",
            WaterType = WaterType.River,
            County = "A",
            Target = WaterClass.III,
        };
        Intake.Open(
            EventValidatorTests.Empty with
            {
                Points = RowTable.Of(DataFile.Points.Shape, [section, section with { Code = "甲大桥", Name = "丙大桥" }]),
                Events = RowTable.Of(
                    DataFile.Events.Shape, [new EventRow { Month = Given.Month, Id = "X1", Kind = EventKind.Intake, Document = "函" }]),
                Rulings = RowTable.Of(
                    DataFile.Rulings.Shape,
                    [new RulingRow { Month = Given.Month, Subject = subject, Question = Question.Responsible, Answer = "A",
                        Authority = "批" }]),
            },
            Law.BuiltIn, faults);
        Fault told = faults.Sorted(_ => 0).Single();
        Assert.That((told.Code, string.Join('|', told.Arguments.Take(2))), Is.EqualTo((FaultCodes.UnknownSubject, hints)));
    }

    [Test]
    public void Of_an_answer_that_is_no_share_the_whole_is_quoted() => Assert.That(
        Folder.Ruling("S", Question.Improved, "甲县；某县").Faults(), Is.EqualTo(new[] { "rulings.csv:2:4:answer E202 甲县；某县" }));

    private static string[] Told(Given given) => [.. given.Faults().Where(f => f.StartsWith("rulings", StringComparison.Ordinal))];

    private static Ruling Only(Given given) => given.Dossier().Rulings[Given.Month].Single();
}
