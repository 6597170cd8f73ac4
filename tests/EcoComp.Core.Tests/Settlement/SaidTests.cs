using EcoComp.Core.Findings;
using Words = EcoComp.Core.Settlement.Said;

namespace EcoComp.Core.Tests.Settlement;

public class SaidTests
{
    private static readonly Fact Fact = new Facts.RulingsOnly();

    [Test]
    public void Nothing_is_said_without_facts_and_words()
    {
        Assert.That(new[] { default, Words.Of([]), Words.Read("") }.Select(s => s.IsNothing), Is.All.True);
        Assert.That(new[] { Words.Of(Fact), Words.Of([Fact]), Words.Read("x") }.Select(s => s.IsNothing), Is.All.False);
    }

    [Test]
    public void What_was_read_has_words_and_no_facts()
    {
        Assert.That((Words.Read("x").Text, Words.Read("x").Facts.Length), Is.EqualTo(("x", 0)));
        Assert.That((Words.Of(Fact).Text, Words.Of(Fact).Facts.Single()), Is.EqualTo(((string?)null, (ISentence)Fact)));
    }

    [Test]
    public void Two_say_the_same_where_their_facts_or_their_words_are_the_same()
    {
        Assert.That(Words.Of(Fact) == Words.Of([new Facts.RulingsOnly()]), Is.True);
        Assert.That(Words.Of(Fact).GetHashCode(), Is.EqualTo(Words.Of([new Facts.RulingsOnly()]).GetHashCode()));
        Assert.That(Words.Read("x") == Words.Read("x"), Is.True);
        Assert.That(Words.Read("x") != Words.Read("y"), Is.True);
        Assert.That(Words.Of(Fact) != Words.Of(new Facts.NoRow()), Is.True);
        Assert.That(Words.Of(Fact) != Words.Of([Fact, Fact]), Is.True);
        Assert.That(Words.Of(Fact) != Words.Read("x"), Is.True);
        Assert.That(Words.Read("x").Equals((object)Words.Read("x")), Is.True);
        Assert.That(Words.Read("x").Equals("x"), Is.False);
    }
}
