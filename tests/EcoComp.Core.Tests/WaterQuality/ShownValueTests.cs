using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class ShownValueTests
{
    [TestCase("NH3N", "1/2/2", "1.6667")]
    [TestCase("CODMN", "1/2/2", "1.67")]
    [TestCase("PH", "7/8", "7.26")]
    [TestCase("HG", "0.0000123456", "0.0000123")]
    [TestCase("WT", "16.04/16.05", "16.045")]
    [TestCase("CD", "0.0000049", "0.0000049")]
    [TestCase("CD", "0.00005L", "0.000025")]
    [TestCase("TP", "0.0123456", "0.0123")]
    [TestCase("NH3N", "0.00012345", "0.000123")]
    [TestCase("CODMN", "0", "0")]
    [TestCase("DO", "7.12345", "7.123")]
    public void A_mean_is_shown_with_as_many_digits_as_matter(string code, string values, string shown) =>
        Assert.That(Verdict(code, values).Shown, Is.EqualTo(Water.Number(shown)));

    [Test]
    public void A_value_is_never_shown_in_another_class_than_its_own()
    {
        Assert.That(Verdict("CODMN", "4/4/4.001").Shown, Is.EqualTo(4.0003333333333333333333333333m), "4.00 would be class Ⅱ");
        Assert.That(Verdict("PH", "9.001").Shown, Is.EqualTo(9.001m), "9.00 would be class Ⅰ");
        Assert.That(Verdict("CODMN", "4/4/3.999").Shown, Is.EqualTo(4m));
    }

    private static IndicatorVerdict Verdict(string code, string values) =>
        Water.Evaluate(WaterType.River, new EvaluationOptions(Partial: true), code + "=" + values).Verdicts.Single();

    [Test]
    public void Where_there_are_no_limits_a_value_has_four_decimals_and_a_pH_two()
    {
        Assert.That(ShownValue.Of(7.123456m, IndicatorForm.Amount, null), Is.EqualTo(7.1235m));
        Assert.That(ShownValue.Of(7.123456m, IndicatorForm.Acidity, null), Is.EqualTo(7.12m));
        Assert.That(ShownValue.Of(1.00004m, IndicatorForm.Amount, null), Is.EqualTo(1m));
    }

    [TestCase("0.05", "0.041234", "0.0412")]
    [TestCase("0.05", "0.0500001", "0.0500001")]
    [TestCase("0.05", "0.0499999", "0.05")]
    [TestCase("250", "250.126", "250.13")]
    [TestCase("250", "1.5", "1.5")]
    public void A_value_beside_a_single_limit_is_shown_with_two_decimals_more_but_never_on_its_other_side(
        string limit, string value, string shown)
    {
        Indicator indicator = Water.Indicator("FE");
        var verdict = new SingleVerdict(new SingleLimit(indicator, indicator.Unit, Water.Number(limit)), Water.Number(value));
        Assert.That((verdict.Shown, verdict.Exact), Is.EqualTo((Water.Number(shown), Water.Number(value))));
    }
}
