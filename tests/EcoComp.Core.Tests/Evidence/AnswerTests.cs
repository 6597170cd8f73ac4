using System.Reflection;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Evidence;

public class AnswerTests
{
    [Test]
    public void Nobody_outside_can_add_a_kind_of_answer() => Assert.That(
        typeof(Answer).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters().Length != 1).Select(c => c.IsPrivate),
        Is.EqualTo(new[] { true }), "the other constructor is the one by which a record is copied");

    [Test]
    public void Every_question_has_its_kind_of_answer() => Assert.That(
        new Answer[] { new Answer.Improved(true), new Answer.NetClass(WaterClass.I), new Answer.Responsible(Of("A")), new Answer.Deferred() }
            .Select(a => a.Question),
        Is.EquivalentTo(Enum.GetValues<Question>()));

    [TestCase(Question.Improved, "yes")]
    [TestCase(Question.Improved, "no")]
    [TestCase(Question.NetClass, "劣Ⅴ")]
    [TestCase(Question.Responsible, "A")]
    [TestCase(Question.Result, "deferred")]
    public void An_answer_is_written_as_it_is_read(Question question, string text)
    {
        Given given = new Given().Section("S").Canal("N").Ruling(question == Question.Responsible ? "N" : "S", question, text);
        Assert.That(given.Dossier().Rulings[Given.Month].Single().Answer.Text, Is.EqualTo(text));
    }

    [Test]
    public void Every_question_has_its_words() => Assert.That(
        Enum.GetValues<Question>().Where(q => !CellWords.Question.In(english: true).Any(w => CellWords.Question.Find(w) == q)), Is.Empty);

    private static Core.Register.County Of(string code) => new Given().Dossier().Register.FindCounty(code)!;
}
