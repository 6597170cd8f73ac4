using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Wording;

public class SentenceCodesTests
{
    [TestCase(typeof(Facts.InflowFelt), "fact.inflow-felt")]
    [TestCase(typeof(Queries.Scope), "ask.scope")]
    [TestCase(typeof(Consequences.TargetMet), "then.target-met")]
    [TestCase(typeof(Remarks.OtherRiver), "note.other-river")]
    [TestCase(typeof(Terms.BetterThan), "term.better-than")]
    public void A_sentence_is_called_by_what_it_is(Type sentence, string code) => Assert.That(SentenceCodes.Of(sentence), Is.EqualTo(code));

    [Test]
    public void What_is_no_sentence_has_no_code()
    {
        Assert.That(() => SentenceCodes.Of(typeof(string)), Throws.ArgumentException.With.Message.StartsWith("Nobody knows how to say a String."));
        Assert.That(() => SentenceCodes.Text(1.5f), Throws.ArgumentException.With.Message.StartsWith("Nobody knows how to say a Single."));
    }

    [Test]
    public void A_river_is_told_with_its_other_spellings()
    {
        River[] rivers = [.. Law.Xuchang.Rivers];
        Assert.That(SentenceCodes.Text(rivers.First(r => !r.Aliases.IsEmpty)), Is.EqualTo("清潩河（清潁河、清颍河）").Or.EqualTo("清潩河（清颍河、清潁河）"));
        Assert.That(SentenceCodes.Text(rivers.First(r => r.Aliases.IsEmpty)), Is.EqualTo(rivers.First(r => r.Aliases.IsEmpty).Name));
    }

    [Test]
    public void Values_are_told_in_no_language()
    {
        object[] values = ["甲", 5, 1.500m, new Money(12), WaterClass.III, Direction.Reward, Read.Date("2021-09-08")!.Value];
        Assert.That(values.Select(SentenceCodes.Text), Is.EqualTo(new[] { "甲", "5", "1.5", "12", "Ⅲ", "Reward", "2021-09-08" }));
    }

    [Test]
    public void Nothing_is_said_of_no_sentence()
    {
        Assert.That(() => SentenceCodes.Of((ISentence)null!), Throws.ArgumentNullException);
        Assert.That(() => SentenceCodes.Of((Type)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("sentence"));
        Assert.That(() => SentenceCodes.Arguments(null!), Throws.ArgumentNullException);
        Assert.That(() => Words.In(Language.Zh).Say((ISentence)null!), Throws.ArgumentNullException);
    }
}
