using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class StandardTests
{
    [Test]
    public void A_standard_judges_its_own_waters_and_refuses_others()
    {
        (Standard surface, Standard groundwater) = (Water.Standard(WaterType.River), Water.Standard(WaterType.Groundwater));
        Assert.That(Enum.GetValues<WaterType>().Where(surface.Judges), Is.EqualTo(new[] { WaterType.River, WaterType.Lake }));
        Assert.That(Enum.GetValues<WaterType>().Where(groundwater.Judges), Is.EqualTo(new[] { WaterType.Groundwater }));
        Assert.That(
            () => groundwater.LimitsOf(Water.Indicator("NH3N"), WaterType.River),
            Throws.ArgumentException.With.Message.StartsWith("GB/T 14848-2017 does not judge water of the kind River."));
    }

    [TestCase("NH3N", "mg/L", TestName = "of rivers and lakes")]
    [TestCase("TN", "mg/L", TestName = "of lakes alone")]
    [TestCase("SO4", "mg/L", TestName = "of a single limit")]
    [TestCase("FC", "个/L", TestName = "of what does not count")]
    [TestCase("WT", null, TestName = "of nothing")]
    public void The_unit_is_that_of_its_limits(string code, string? unit) =>
        Assert.That(Water.Standard(WaterType.Lake).UnitOf(Water.Indicator(code))?.Symbol, Is.EqualTo(unit));

    [Test]
    public void The_unit_of_a_limit_by_class_comes_before_that_of_a_single_limit()
    {
        Standard both = DataFiles.With(DataFiles.Surface, f =>
        {
            System.Text.Json.Nodes.JsonNode row = f.Row("SO4", "singleLimits").DeepClone();
            (row["code"], row["unit"]) = ("NH3N", "μg/L");
            f["singleLimits"]!.AsArray().Add(row);
        });
        Assert.That(both.UnitOf(Water.Indicator("NH3N"))!.Symbol, Is.EqualTo("mg/L"));
        Assert.That(both.SingleLimitOf(Water.Indicator("NH3N"))!.Unit.Symbol, Is.EqualTo("μg/L"));
    }

    [Test]
    public void A_limit_is_met_on_it_and_missed_beyond_it_on_either_side()
    {
        var range = new ClassLimit(6, 9);
        Assert.That(new[] { 5.99m, 6m, 9m, 9.01m }.Select(v => range.Holds(v, undetected: false)), Is.EqualTo(new[] { false, true, true, false }));
        var undetected = new ClassLimit(null, null, UndetectedOnly: true);
        Assert.That((undetected.Holds(1, true), undetected.Holds(0, false), undetected.Holds(0.01m, false)), Is.EqualTo((true, true, false)));
    }
}
