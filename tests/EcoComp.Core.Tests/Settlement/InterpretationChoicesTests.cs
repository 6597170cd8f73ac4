using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

public class InterpretationChoicesTests
{
    private static readonly InterpretationChoices Two = new([new("toxic", "per-event"), new("intake", "per-event")]);

    [Test]
    public void Choices_are_told_in_their_order() => Assert.That(
        (Two.Text, Two.IsEmpty, InterpretationChoices.None.Text, InterpretationChoices.None.IsEmpty),
        Is.EqualTo(("toxic=per-event;intake=per-event", false, "", true)));

    [Test]
    public void A_choice_is_found_by_its_key() => Assert.That((Two["intake"], Two["scope"]), Is.EqualTo(("per-event", (string?)null)));

    [Test]
    public void The_same_choices_in_the_same_order_are_the_same()
    {
        InterpretationChoices same = new([new("toxic", "per-event"), new("intake", "per-event")]);
        InterpretationChoices other = new([new("intake", "per-event"), new("toxic", "per-event")]);
        Assert.That((Two.Equals(same), Two.Equals((object)same), Two.GetHashCode() == same.GetHashCode()), Is.EqualTo((true, true, true)));
        Assert.That((Two.Equals(other), Two.Equals("toxic"), Two.Equals(null)), Is.EqualTo((false, false, false)));
    }

    [Test]
    public void A_month_has_the_choice_of_every_interpretation()
    {
        InterpretationChoices month = InterpretationChoices.Of(new Given().Choose("toxic", "per-event").Case().Interpretations);
        Assert.That(month.Chosen.Select(c => c.Key), Is.EqualTo(Law.Xuchang.Interpretations.Select(i => i.Key)));
        Assert.That((month["toxic"], month["intake"]), Is.EqualTo(("per-event", "once-per-county")));
    }

    [Test]
    public void There_are_no_choices_without_a_month()
    {
        Assert.That(() => InterpretationChoices.Of(null!), Throws.ArgumentNullException);
        Assert.That(() => InterpretationChoices.Of(null!, default), Throws.ArgumentNullException);
    }
}
