using System.Reflection;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Evidence;

public class AnswerTests
{
    [Test]
    public void Nobody_outside_can_add_a_kind_of_answer() => Assert.That(
        typeof(Answer).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters().Length != 1).Select(c => c.IsPrivate),
        Is.EqualTo(new[] { true }), "the other constructor is the one by which a record is copied");

    private static readonly Answer[] Kinds =
        [new Answer.Improved(true), new Answer.NetClass(WaterClass.I), new Answer.Responsible(Shares.Of(Of("A"))), new Answer.Toxic(true), new Answer.Deferred(), new Answer.Waived()];

    [Test]
    public void Every_question_has_its_kind_of_answer() =>
        Assert.That(Kinds.Select(a => a.Question).Distinct(), Is.EquivalentTo(Enum.GetValues<Question>()));

    [Test]
    public void Of_an_answer_its_own_kind_speaks() => Assert.That(
        Kinds.Select(a => a.Match(i => $"improved {i.Value}", n => $"net {n.Value}", r => $"responsible {r.Shares.First.Code}", t => $"toxic {t.Value}", _ => "deferred", _ => "waived")),
        Is.EqualTo(new[] { "improved True", "net Ⅰ", "responsible A", "toxic True", "deferred", "waived" }));

    [TestCase(Question.Improved, false)]
    [TestCase(Question.NetClass, false)]
    [TestCase(Question.Responsible, false)]
    [TestCase(Question.Toxic, false)]
    [TestCase(Question.Result, true)]
    public void A_result_that_is_brought_in_answers_only_the_question_of_a_result(Question question, bool answers) =>
        Assert.That(question.IsOfData(), Is.EqualTo(answers));

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
