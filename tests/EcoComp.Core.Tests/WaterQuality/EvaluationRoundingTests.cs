using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class EvaluationRoundingTests
{
    [TestCase("1.725", 2, "1.72")]
    [TestCase("1.735", 2, "1.74")]
    [TestCase("1.7250000001", 2, "1.73")]
    [TestCase("6.05", 1, "6.0")]
    [TestCase("6.15", 1, "6.2")]
    [TestCase("9.5", 0, "10")]
    [TestCase("8.5", 0, "8")]
    [TestCase("9.4", 0, "9")]
    [TestCase("0.006", 2, "0.01")]
    [TestCase("0.6", 0, "1")]
    [TestCase("0", 3, "0")]
    public void A_value_is_rounded_half_to_even(string value, int decimals, string rounded) =>
        Assert.That(EvaluationRounding.Round(Water.Number(value), decimals), Is.EqualTo(Water.Number(rounded)));

    [TestCase("0.004", 2, "0.004")]
    [TestCase("0.005", 2, "0.005")]
    [TestCase("0.0049", 2, "0.005")]
    [TestCase("0.00085", 2, "0.0008")]
    [TestCase("0.00095", 2, "0.001")]
    [TestCase("0.00015", 3, "0.0002")]
    [TestCase("0.00025", 3, "0.0002")]
    [TestCase("0.0000034", 5, "0.000003")]
    [TestCase("0.4", 0, "0.4")]
    [TestCase("0.05", 0, "0.05")]
    [TestCase("0.0000000000000000000000000001", 2, "0.0000000000000000000000000001")]
    public void Where_that_gives_nothing_one_significant_digit_is_kept(string value, int decimals, string rounded) =>
        Assert.That(EvaluationRounding.Round(Water.Number(value), decimals), Is.EqualTo(Water.Number(rounded)));

    [Test]
    public void The_month_is_rounded_once_before_it_is_compared()
    {
        // 4.044 + 4.044 + 4.047 over 3 is 4.045: to one decimal 4.0, class Ⅱ; not rounded it is worse.
        Assert.That(Class("CODMN=4.044/4.044/4.047", round: false), Is.EqualTo("Ⅲ"));
        Assert.That(Class("CODMN=4.044/4.044/4.047", round: true), Is.EqualTo("Ⅱ"));
        // 4.0499 would become 4.1 if it were rounded to two decimals first.
        Assert.That(Class("CODMN=4.0499", round: true), Is.EqualTo("Ⅱ"));
        Assert.That(Class("PH=9.4", round: false), Is.EqualTo("劣Ⅴ"));
        Assert.That(Class("PH=9.4", round: true), Is.EqualTo("Ⅰ"));
        Assert.That(Class("PH=9.5", round: true), Is.EqualTo("劣Ⅴ"));
    }

    [Test]
    public void Groundwater_is_never_rounded()
    {
        string? Class(string ph) => Water.Evaluate(WaterType.Groundwater, new EvaluationOptions(Round: true), Water.CleanGroundwater, ph).Class?.ToString();
        Assert.That(Class("PH=6.5"), Is.EqualTo("Ⅰ"), "to no decimals it would be 6");
        Assert.That(Class("PH=6.49"), Is.EqualTo("Ⅳ"));
    }

    private static string? Class(string values, bool round) =>
        Water.Evaluate(WaterType.River, new EvaluationOptions(Round: round), Water.CleanSurface, values).Class?.ToString();

    [Test]
    public void A_missing_value_is_a_mistake_of_the_caller() =>
        Assert.That(() => EvaluationRounding.Round(null!, null), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("mean"));
}
