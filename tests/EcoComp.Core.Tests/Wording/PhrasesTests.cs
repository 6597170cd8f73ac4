using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Wording;

public class PhrasesTests
{
    private static readonly Phrases Zh = new(Words.In(Language.Zh));
    private static readonly Phrases En = new(Words.In(Language.En));

    [TestCase("S", "S站", "S S站")]
    [TestCase("颍河", "颍河", "颍河")]
    public void A_subject_is_told_once_where_its_code_is_its_name(string code, string name, string text) =>
        Assert.That(Phrases.Subject(code, name), Is.EqualTo(text));

    [Test]
    public void A_share_stands_beside_the_subject()
    {
        Assert.That(Zh.Subject("S", "S站", null), Is.EqualTo("S S站"));
        Assert.That(Zh.Subject("S", "S站", 60), Is.EqualTo("S S站（60%）"));
        Assert.That(En.Subject("S", "S站", 7), Is.EqualTo("S S站 (7%)"));
    }

    [Test]
    public void Where_there_is_no_class_there_is_a_dash() =>
        Assert.That((Phrases.Of(WaterClass.WorseThanV), Phrases.Of(null)), Is.EqualTo(("劣Ⅴ", "-")));

    [Test]
    public void A_month_is_told_as_the_language_has_it() =>
        Assert.That((Zh.Of(Read.Month("2021-09")), En.Of(Read.Month("2021-09"))), Is.EqualTo(("2021年9月", "2021-09")));

    [Test]
    public void A_date_is_written_out_as_the_language_has_it() =>
        Assert.That(
            (Zh.Of(Read.Date("2021-09-08")!.Value), En.Of(Read.Date("2021-09-08")!.Value)), Is.EqualTo(("2021年9月8日", "2021-09-08")));

    [Test]
    public void What_is_in_force_is_told_by_name_and_of_a_choice_that_was_made_the_document_and_the_row()
    {
        var keys = default(ConsultedKeys).With(Law.Open("intake")).With(Law.Open("toxic"));
        MonthInterpretations month = new Given().Choose("toxic", "per-event").Case().Interpretations;
        string[] told = Zh.Consulted(keys, month).Split('；');
        Assert.That(told, Has.Length.EqualTo(2));
        Assert.That(told, Has.Some.EqualTo($"{Law.Open("intake").Name}={Law.Open("intake").Choices[0].Name}"));
        Assert.That(
            told, Has.Some.EqualTo($"{Law.Open("toxic").Name}={Law.Open("toxic").Find("per-event")!.Name}（函，interpretations.csv:2）"));
        Assert.That(() => Zh.Consulted(keys, null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("month"));
    }

    [Test]
    public void A_status_is_a_word() =>
        Assert.That((Zh.Of(SettlementStatus.Final), En.Of(SettlementStatus.Final)), Is.EqualTo(("核定", "final")));

    [TestCase(600000, "净奖励 60万元")]
    [TestCase(1, "净奖励 0.0001万元")]
    [TestCase(-600000, "净扣收 60万元")]
    [TestCase(0, "收支相抵")]
    public void The_direction_tells_the_sign(long yuan, string text) => Assert.That(Zh.Net(new Money(yuan)), Is.EqualTo(text));

    [Test]
    public void A_range_goes_from_the_least_to_the_greatest_effect()
    {
        Pending question = new Given().Section("S", "Ⅲ").Class("S", "Ⅱ").Settle().AllPending.Single().Pending;
        Assert.That(Zh.Range(question), Is.EqualTo("0 至 10"));
        Assert.That(En.Range(question with { Min = question.Max }), Is.EqualTo("10"));
        Assert.That(Zh.Range(question with { Min = null }), Is.EqualTo("未知"));
        Assert.That(Zh.Range(question with { Max = null }), Is.EqualTo("未知"));
    }

    [Test]
    public void What_was_consulted_is_told_by_the_names_of_the_regulation()
    {
        var open = Law.Open("intake");
        var consulted = new InterpretationChoices([new("intake", "per-event"), new("intake", "unheard-of"), new("unheard-of", "x")]);
        Assert.That(
            Zh.Consulted(consulted, Law.Xuchang), Is.EqualTo($"{open.Name}={open.Find("per-event")!.Name}；intake=unheard-of；unheard-of=x"));
        Assert.That(En.Consulted(InterpretationChoices.None, Law.Xuchang), Is.Empty);
    }

    [Test]
    public void Reasons_are_the_facts_and_what_was_consulted()
    {
        var consulted = new InterpretationChoices([new("x", "y")]);
        var fact = Core.Settlement.Said.Of(new Facts.RulingsOnly());
        Assert.That(En.Reasons(fact, consulted, Law.Xuchang), Is.EqualTo(new[] { "by the interpretation only a ruling decides", "Interpretation: x=y" }));
        Assert.That(En.Reasons(fact, InterpretationChoices.None, Law.Xuchang), Has.Length.EqualTo(1));
        Assert.That(En.Reasons(default, consulted, Law.Xuchang), Is.EqualTo(new[] { "Interpretation: x=y" }));
        Assert.That(En.Reasons(default, InterpretationChoices.None, Law.Xuchang), Is.Empty);
    }

    [Test]
    public void Nothing_is_told_of_no_question_and_no_choices()
    {
        Assert.That(() => Zh.Range(null!), Throws.ArgumentNullException);
        Assert.That(() => Zh.Consulted(null!, Law.Xuchang), Throws.ArgumentNullException);
        Assert.That(() => Zh.Reasons(default, null!, Law.Xuchang), Throws.ArgumentNullException);
    }
}
