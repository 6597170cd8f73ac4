using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class MeasurementUnitTests
{
    [TestCase("g/L", "2", "2000")]
    [TestCase("mg/L", "2", "2")]
    [TestCase("μg/L", "2.5", "0.0025")]
    [TestCase("ng/L", "2.5", "0.0000025")]
    [TestCase("MPN/100mL", "3", "30")]
    [TestCase("CFU/mL", "0.1", "100")]
    [TestCase("mBq/L", "100", "0.1")]
    public void A_unit_is_converted_by_powers_of_ten(string unit, string value, string inBase)
    {
        Assert.That(MeasurementUnit.TryRead(unit, out MeasurementUnit? read), Is.True);
        Assert.That(read!.ToBase(Water.Number(value)), Is.EqualTo(Water.Number(inBase)));
        Assert.That(read!.FromBase(Water.Number(inBase)), Is.EqualTo(Water.Number(value)));
    }

    [TestCase("mg/L", "毫克/升")]
    [TestCase("mg/L", " MG / l ")]
    [TestCase("μg/L", "ug/l")]
    [TestCase("μg/L", "µg/L")]
    [TestCase("μg/L", "mg/m3")]
    [TestCase("", "无量纲")]
    [TestCase("", "-")]
    [TestCase("℃", "°C")]
    [TestCase("个/L", "MPN/L")]
    [TestCase("MPN/100mL", "MPN/100mL或CFU/100mL")]
    public void A_unit_is_known_by_each_of_its_spellings(string unit, string spelling)
    {
        Assert.That(MeasurementUnit.TryRead(spelling, out MeasurementUnit? read), Is.True);
        Assert.That(read!.ToString(), Is.EqualTo(unit));
    }

    [TestCase("mg/kg")]
    [TestCase("mg")]
    [TestCase("mgL")]
    public void Any_other_text_is_no_unit(string text)
    {
        Assert.That(MeasurementUnit.TryRead(text, out MeasurementUnit? unit), Is.False);
        Assert.That(unit, Is.Null);
    }

    [Test]
    public void A_conversion_leaves_no_zeros_behind()
    {
        Assert.That(MeasurementUnit.TryRead("ng/L", out MeasurementUnit? nano), Is.True);
        Assert.That(nano!.ToBase(2.50m).Scale, Is.EqualTo(7));
        Assert.That(nano!.FromBase(0.0000025m).Scale, Is.EqualTo(1));
    }
}
