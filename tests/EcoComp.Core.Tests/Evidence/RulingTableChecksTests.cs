using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Evidence;

public class RulingTableChecksTests
{
    private static Given Folder => RulingValidatorTests.Folder;

    [TestCase("S", Question.Improved, "是", "yes")]
    [TestCase("S", Question.NetClass, "Ⅲ", "3类")]
    [TestCase("N", Question.Responsible, "A", "甲")]
    [TestCase("S", Question.Result, "deferred", "暂缓")]
    public void The_same_answer_twice_is_a_warning_and_counts_once(string subject, Question question, string first, string second)
    {
        Given given = Folder.Ruling(subject, question, first).Ruling(subject, question, second, authority: "别的", reason: "又");
        Assert.That(given.Faults(), Is.EqualTo(new[] { "rulings.csv:3:4:answer W403 " + second }));
        Ruling stands = Only(given);
        Assert.That((stands.Authority, stands.At.Line), Is.EqualTo(("别的", 3)), "the authority that is first in ordinal order");
        Ruling other = Only(Folder.Ruling(subject, question, second, authority: "别的", reason: "又").Ruling(subject, question, first));
        Assert.That((other.Authority, other.At.Line), Is.EqualTo(("别的", 2)), "in whatever order the rows stand");
    }

    [TestCase("乙", "甲", 2)]
    [TestCase("甲", "乙", 3)]
    [TestCase("甲", "甲", 2)]
    public void Of_the_same_answer_by_the_same_authority_the_reason_that_is_first_stands(string first, string second, int line) =>
        Assert.That(
            Only(Folder.Ruling("S", Question.Improved, "是", reason: first).Ruling("S", Question.Improved, "是", reason: second)).At.Line,
            Is.EqualTo(line));

    [TestCase("S", Question.Improved, "是", "否")]
    [TestCase("S", Question.NetClass, "Ⅲ", "Ⅱ")]
    [TestCase("N", Question.Responsible, "A", "B")]
    public void Two_answers_to_one_question_are_a_fault(string subject, Question question, string first, string second) => Assert.That(
        Folder.Ruling(subject, question, first).Ruling(subject, question, second).Faults(),
        Is.EqualTo(new[] { "rulings.csv:3:4:answer E319 " + second }));

    [TestCase("deferred", "waived")]
    [TestCase("waived", "deferred")]
    public void That_a_result_is_waived_may_stand_beside_its_deferral(string first, string second)
    {
        Given given = Folder.Ruling("S", Question.Result, first).Ruling("S", Question.Result, second);
        Assert.That(given.Faults(), Is.Empty);
        Assert.That(given.Dossier().Rulings[Given.Month], Has.Length.EqualTo(2));
    }

    [TestCase("A", "A", "")]
    [TestCase("A", "B", "rulings.csv:3:4:answer E319 B")]
    [TestCase("A 60%;B 40%", "B 40%;A 60%", "")]
    [TestCase("A 60%;B 40%", "A;B", "rulings.csv:3:4:answer E319 A;B")]
    public void Rulings_on_two_rows_of_one_incident_must_say_the_same(string first, string second, string fault) => Assert.That(
        new Given().Event("E", EventKind.Intake, "", incident: "甲").Event("F", EventKind.Intake, "", incident: "甲", month: "2021-10")
            .Ruling("E", Question.Responsible, first).Ruling("F", Question.Responsible, second, month: "2021-10").Faults(),
        Is.EqualTo(fault.Length == 0 ? [] : new[] { fault }));

    [Test]
    public void Another_month_subject_or_question_is_another_ruling() => Assert.That(
        Folder.Section("U").Ruling("S", Question.Improved, "是").Ruling("S", Question.Improved, "否", "2021-10")
            .Ruling("U", Question.Improved, "否")
            .Ruling("S", Question.NetClass, "Ⅰ").Faults(), Is.Empty);

    private static Ruling Only(Given given) => given.Dossier().Rulings[Given.Month].Single();
}
