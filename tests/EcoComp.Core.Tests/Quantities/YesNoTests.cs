using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Quantities;

public class YesNoTests
{
    [TestCase("是", true)]
    [TestCase("yes", true)]
    [TestCase("YES", true)]
    [TestCase("否", false)]
    [TestCase("no", false)]
    [TestCase("No", false)]
    public void Yes_and_no_are_read_in_both_languages_and_any_letter_case(string text, bool value)
    {
        Assert.That(YesNo.TryRead(text, out bool read), Is.True);
        Assert.That(read, Is.EqualTo(value));
    }

    [TestCase("")]
    [TestCase("y")]
    [TestCase("true")]
    [TestCase("1")]
    [TestCase("是的")]
    public void Anything_else_is_neither(string text)
    {
        Assert.That(YesNo.TryRead(text, out bool read), Is.False);
        Assert.That(read, Is.False);
    }
}
