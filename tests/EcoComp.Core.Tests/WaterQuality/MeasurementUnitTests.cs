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

    [TestCase("监测项目（μg/L）", "μg/L")]
    [TestCase("单位：mg/L，粪大肠菌群为个/L", "mg/L 个/L")]
    [TestCase("mg/L、ng / L", "mg/L ng/L")]
    [TestCase("10⁻³mg/L", "10-3mg/L")]
    [TestCase("5-10 mg/L", "mg/L")]
    [TestCase("5mg/L", "mg/L")]
    [TestCase("10mg/L", "mg/L")]
    [TestCase("10^-6g/L", "10^-6g/L")]
    [TestCase("110-3mg/L", "mg/L")]
    [TestCase("0.10-3mg/L", "mg/L")]
    [TestCase("×10-3mg/L", "10-3mg/L")]
    [TestCase("20-3mg/L", "mg/L")]
    [TestCase("11-3mg/L", "mg/L")]
    [TestCase("5-10-3mg/L", "mg/L")]
    [TestCase("10⁻⁴mg/L", "10-4mg/L")]
    [TestCase("10⁻⁹g/L", "10-9g/L")]
    [TestCase("10⁴个/L", "个/L", Description = "without a sign before its power it is a number")]
    [TestCase("总α放射性Bq每L", "Bq/L")]
    [TestCase("水温℃，pH无量纲", "")]
    [TestCase("NTU", "")]
    [TestCase("xmg/L", "")]
    [TestCase("备注", "")]
    [TestCase("", "")]
    public void The_units_of_what_is_in_water_are_found_in_a_text(string text, string units) =>
        Assert.That(string.Join(' ', MeasurementUnit.In(text)), Is.EqualTo(units));

    [TestCase("mg/L", false)]
    [TestCase("毫克/升", false)]
    [TestCase("μg/L", true)]
    [TestCase("g/L", true)]
    [TestCase("10-3mg/L", true)]
    [TestCase("10^-3mg/L", true)]
    [TestCase("5mg/L", false)]
    [TestCase("-3mg/L", false)]
    [TestCase("个/L", false)]
    [TestCase("10-3个/L", false)]
    [TestCase("℃", false)]
    public void A_unit_that_is_said_is_another_of_the_same_family_or_one_times_a_power_of_ten(string said, bool unlike) =>
        Assert.That(Water.Indicator("NH3N").Unit.IsUnlike(said), Is.EqualTo(unlike));

    [Test]
    public void A_missing_text_is_a_mistake_of_the_caller()
    {
        Assert.That(() => MeasurementUnit.In(null!).Any(), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("text"));
        Assert.That(
            () => Water.Indicator("NH3N").Unit.IsUnlike(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("said"));
    }
}
