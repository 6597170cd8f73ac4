using System.Numerics;
using CsCheck;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class IndicatorSumTests
{
    [TestCase("1.62/1.85/1.93/1.48", "1.72")]
    [TestCase("0.1/0.2", "0.15")]
    [TestCase("1/2/2", "1.6666666666666666666666666667")]
    [TestCase("0.05L/0.05L", "0.025")]
    [TestCase("0.05L/<0.07/ND(0.08)/0.1", "0.05")]
    [TestCase("0.000000000000000001/0", "0.0000000000000000005")]
    [TestCase("999999999999/999999999998", "999999999998.5")]
    public void A_mean_is_exact_and_half_a_detection_limit_counts(string values, string mean) =>
        Assert.That(Water.Mean("NH3N", values.Split('/')).Value, Is.EqualTo(Water.Number(mean)));

    [Test]
    public void Water_is_undetected_only_where_every_sample_is()
    {
        Assert.That(Water.Mean("LAS", "0.05L", "<0.02").Undetected, Is.True);
        Assert.That(Water.Mean("LAS", "0.05L", "0.02").Undetected, Is.False);
    }

    [Test]
    public void The_greatest_detection_limit_is_kept()
    {
        Assert.That(Water.Mean("LAS", "0.02L", "0.5", "<0.05", "ND(0.03)").DetectionLimit, Is.EqualTo(0.05m));
        Assert.That(Water.Mean("LAS", "0.5").DetectionLimit, Is.Null);
    }

    [Test]
    public void A_unit_a_power_of_ten_away_is_converted_exactly()
    {
        Indicator phenols = Water.Indicator("VP");
        MeasurementUnit.TryRead("μg/L", out MeasurementUnit? micro);
        IndicatorSum sum = default(IndicatorSum).With(Water.Value("1.1"), phenols.Form).With(Water.Value("0.3L"), phenols.Form);
        IndicatorMean mean = sum.Mean(phenols, micro!);
        Assert.That((mean.Value, mean.DetectionLimit), Is.EqualTo((0.000625m, 0.0003m)));
    }

    [Test]
    public void A_mean_of_nothing_is_refused() =>
        Assert.That(() => default(IndicatorSum).Mean(Water.Indicator("NH3N"), Water.Indicator("NH3N").Unit), Throws.InvalidOperationException);

    [Test]
    public void The_mean_is_the_quotient_of_whole_numbers_to_28_digits() =>
        Gen.Int[0, 9_999_999].Array[1, 40].Sample(digits =>
        {
            BigInteger twice = digits.Aggregate(BigInteger.Zero, (sum, d) => sum + 2 * d);
            decimal expected = (decimal)twice / (2 * digits.Length) / 1000;
            decimal mean = Water.Mean("NH3N", [.. digits.Select(d => new decimal(d, 0, 0, false, 3).ToString(System.Globalization.CultureInfo.InvariantCulture))]).Value;
            return Math.Abs(mean - expected) < 0.000000000000000000001m;
        });

    [Test]
    public void The_order_of_samples_changes_nothing() =>
        Gen.Select(Gen.Int[0, 1400].Array[1, 60], Gen.Int).Sample((hundredths, seed) =>
        {
            string[] values = [.. hundredths.Select(h => new decimal(h, 0, 0, false, 2).ToString(System.Globalization.CultureInfo.InvariantCulture))];
            string[] shuffled = [.. values];
            new Random(seed).Shuffle(shuffled);
            return Water.Mean("PH", values) == Water.Mean("PH", shuffled) && Water.Mean("DO", values) == Water.Mean("DO", shuffled);
        });

    [Test]
    public void A_value_just_above_a_limit_is_above_it_however_many_samples_lie_on_it()
    {
        IndicatorSum sum = default;
        Indicator ammonia = Water.Indicator("NH3N");
        for (int i = 0; i < 100_000; i++) sum = sum.With(Water.Value("1.0"), ammonia.Form);
        sum = sum.With(Water.Value("1.00000000000000001"), ammonia.Form);
        IndicatorMean mean = sum.Mean(ammonia, ammonia.Unit);
        Assert.That(mean.Value, Is.GreaterThan(1m));
        Assert.That(Water.Standard(WaterType.River).LimitsOf(ammonia, WaterType.River)!.ClassOf(mean.Value), Is.EqualTo(WaterClass.IV));
    }

    [Test]
    public void A_value_several_times_more_is_the_value_added_as_often() =>
        Gen.Select(Gen.Int[0, 1400], Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 1400], Gen.Bool).Sample((digits, below, times, first, firstBelow) =>
        {
            var value = new MeasuredValue(digits, 2, below);
            IndicatorSum begun = default(IndicatorSum).With(new MeasuredValue(first, 2, firstBelow), IndicatorForm.Amount);
            IndicatorSum added = begun;
            for (int i = 0; i < times; i++) added = added.With(value, IndicatorForm.Amount);
            return begun.WithMany(value, IndicatorForm.Amount, times) == added;
        });

    [Test]
    public void A_mean_pH_was_detected() => Assert.That(Water.Mean("PH", "7", "8") is { Undetected: false, DetectionLimit: null }, Is.True);
}
