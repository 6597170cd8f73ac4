using System.Globalization;
using CsCheck;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>pH is averaged by the hydrogen-ion concentration.</summary>
public class AcidityMeanTests
{
    [Test]
    public void The_mean_of_one_pH_and_of_many_like_it_is_that_pH()
    {
        for (int hundredths = 0; hundredths <= 1400; hundredths++)
        {
            string text = new decimal(hundredths, 0, 0, false, 2).ToString(CultureInfo.InvariantCulture);
            Assert.That(Ph(text), Is.EqualTo(hundredths / 100m), text);
            Assert.That(Ph(text, text, text), Is.EqualTo(hundredths / 100m), text);
        }
    }

    // −log10((10^−7 + 10^−8) / 2) and so on, to twelve decimals.
    [TestCase("7/8", "7.259637310506")]
    [TestCase("6/9", "6.300595918185")]
    [TestCase("6.00/6.00/9.00", "6.175874166083")]
    [TestCase("0/14", "0.301029995664")]
    [TestCase("7.66/8.61/8.31", "8.011290755247")]
    [TestCase("8.123456/8.123456", "8.123456")]
    [TestCase("7.005/7.006", "7.005499712177")]
    public void The_mean_of_different_pH_lies_nearer_to_the_more_acid(string values, string mean) =>
        Assert.That(Ph(values.Split('/')), Is.EqualTo(Water.Number(mean)));

    [Test]
    public void Samples_whose_mean_lies_on_a_limit_give_the_limit_exactly()
    {
        // One of pH 8 and ten of pH 10: (10^−8 + 10 × 10^−10) / 11 = 10^−9.
        string[] samples = ["8", .. Enumerable.Repeat("10", 10)];
        Assert.That(Ph(samples), Is.EqualTo(9m));
        Assert.That(Water.ClassOf(WaterType.River, Water.CleanSurface, "PH=" + string.Join('/', samples)), Is.EqualTo("Ⅰ"));
        Assert.That(Water.ClassOf(WaterType.River, Water.CleanSurface, "PH=" + string.Join('/', samples) + "/10"), Is.EqualTo("劣Ⅴ"));
        // The same a half unit off the table of whole numbers: pH 7.5 once and 9.5 ten times is 8.5, the limit of groundwater.
        Assert.That(Ph(["7.5", .. Enumerable.Repeat("9.5", 10)]), Is.EqualTo(8.5m));
    }

    [Test]
    public void It_agrees_with_floating_point_as_far_as_that_goes() =>
        Gen.Int[0, 14000].Array[1, 50].Sample(thousandths =>
        {
            decimal mean = Ph([.. thousandths.Select(t => new decimal(t, 0, 0, false, 3).ToString(CultureInfo.InvariantCulture))]);
            double expected = -Math.Log10(thousandths.Average(t => Math.Pow(10, -t / 1000.0)));
            return Math.Abs((double)mean - expected) < 1e-9;
        });

    private static decimal Ph(params string[] values) => Water.Mean("PH", values).Value;
}
