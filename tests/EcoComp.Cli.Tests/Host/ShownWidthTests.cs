using System.Text;
using EcoComp.Cli.Host;
using Wcwidth;

namespace EcoComp.Cli.Tests.Host;

/// <summary>How many places a text takes in a terminal.</summary>
public sealed class ShownWidthTests
{
    [Test]
    public void Every_character_takes_the_places_that_terminals_give_it()
    {
        for (int c = 0; c <= 0x2FFFF; c++)
        {
            if (Rune.IsValid(c)) Assert.That(ShownWidth.Of(new Rune(c).ToString()), Is.EqualTo(Math.Max(0, UnicodeCalculator.GetWidth(c))), c.ToString("X"));
        }
    }

    [TestCase("", 0)]
    [TestCase("YH-01", 5)]
    [TestCase("清潩河 A", 8)]
    public void A_text_takes_those_of_its_characters(string text, int places) => Assert.That(ShownWidth.Of(text), Is.EqualTo(places));
}
