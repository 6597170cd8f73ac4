using System.Globalization;
using CsCheck;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>pH is averaged by the hydrogen-ion concentration.</summary>
public class HydrogenIonTests
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
    [TestCase("0/0.01", "0.004971218322")]
    [TestCase("2.99/3", "2.994971218322")]
    [TestCase("2.999/3.001", "2.999998848708")]
    [TestCase("2/3", "2.259637310506")]
    [TestCase("2.001/2.002", "2.001499712177")]
    [TestCase("3/3.01", "3.004971218322")]
    [TestCase("13.99/14", "13.994971218322")]
    [TestCase("13.999/14", "13.999499712177")]
    [TestCase("0.001/14", "0.302029995664")]
    [TestCase("0/0.001/0.002", "0.000999232472")]
    [TestCase("6.995/7.005", "6.999971218322")]
    [TestCase("0/14/14/14/14/14/14/14/14/14", "1")]
    [TestCase("0.5/7/13.5", "0.977121117384")]
    [TestCase("4/4.0/4.00", "4")]
    [TestCase("12.3456789/12.345678", "12.34567845")]
    public void The_mean_of_different_pH_lies_nearer_to_the_more_acid(string values, string mean) =>
        Assert.That(Ph(values.Split('/')), Is.EqualTo(Water.Number(mean)));

    [Test]
    public void A_pH_of_more_decimals_than_two_is_kept_to_its_last()
    {
        for (int tenThousandths = 0; tenThousandths <= 140000; tenThousandths += 37)
        {
            string text = new decimal(tenThousandths, 0, 0, false, 4).ToString(CultureInfo.InvariantCulture);
            Assert.That(Ph(text), Is.EqualTo(tenThousandths / 10000m), text);
        }

        Assert.That(Ph("7.123456789012"), Is.EqualTo(7.123456789012m));
        Assert.That(Ph("14.000"), Is.EqualTo(14m));
    }

    [Test]
    public void The_decimals_in_which_a_pH_is_written_change_nothing()
    {
        foreach (string ph in new[] { "7", "7.0", "7.00", "7.000", "7.0000" }) Assert.That(Ph(ph, "8"), Is.EqualTo(Water.Number("7.259637310506")), ph);
        foreach (string ph in new[] { "6.5", "6.50", "6.500" }) Assert.That(Ph(ph, "8"), Is.EqualTo(Ph("6.5", "8.00")), ph);
    }

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
