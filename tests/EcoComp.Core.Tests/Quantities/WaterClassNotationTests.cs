using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Quantities;

public class WaterClassNotationTests
{
    private static readonly string[] Written =
        ["Ⅰ ⅰ I i 1 一", "Ⅱ ⅱ II ii 2 二", "Ⅲ ⅲ III iii 3 三", "Ⅳ ⅳ IV iv 4 四", "Ⅴ ⅴ V v 5 五", "劣Ⅴ 劣V 劣v 劣5 劣五 V- v- Ⅴ-"];

    [Test]
    public void A_class_is_read_in_each_way_of_writing_it_with_and_without_its_unit([Range(1, 6)] int rank)
    {
        foreach (string text in Written[rank - 1].Split(' ').SelectMany(t => new[] { t, t + "类" }))
        {
            Assert.That(WaterClassNotation.TryRead(text, out WaterClass read), Is.True, text);
            Assert.That(read.Rank, Is.EqualTo(rank), text);
        }
    }

    [TestCase("")]
    [TestCase("类")]
    [TestCase("劣")]
    [TestCase("劣类")]
    [TestCase("劣Ⅳ")]
    [TestCase("劣1")]
    [TestCase("劣劣Ⅴ")]
    [TestCase("劣Ⅴ-")]
    [TestCase("6")]
    [TestCase("0")]
    [TestCase("VI")]
    [TestCase("IIII")]
    [TestCase("IV-")]
    [TestCase("5-")]
    [TestCase("Ⅲ类类")]
    [TestCase("Ⅲ 类")]
    [TestCase("Ⅲ级")]
    public void Anything_else_is_no_class(string text) => Assert.That(WaterClassNotation.TryRead(text, out _), Is.False);

    [Test]
    public void What_is_printed_is_read_back() => Assert.That(
        WaterClass.All.Select(c => WaterClassNotation.TryRead(c.ToString(), out WaterClass read) ? read : default),
        Is.EqualTo(WaterClass.All));
}
