using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class IndicatorCatalogueTests
{
    [Test]
    public void An_indicator_is_found_by_its_own_code_and_by_nothing_else()
    {
        Assert.That(Water.Indicators.Find("NH3N")?.Name, Is.EqualTo("氨氮"));
        Assert.That(Water.Indicators.Find("T3_01")?.OtherCode, Is.EqualTo("CHCL3"));
        foreach (string other in new[] { "nh3n", "氨氮", "CHCL3", "" }) Assert.That(Water.Indicators.Find(other), Is.Null, other);
    }

    [Test]
    public void Indicators_stand_in_the_order_of_the_file_and_know_their_place()
    {
        string[] codes = [.. DataFiles.Json(DataFiles.Indicators)["indicators"]!.AsArray().Select(i => i!["code"]!.GetValue<string>())];
        Assert.That(Water.Indicators.Indicators.Select(i => i.Code), Is.EqualTo(codes));
        Assert.That(Water.Indicators.Indicators.Select(i => i.Index), Is.EqualTo(Enumerable.Range(0, codes.Length)));
        Assert.That(Water.Indicator("DO").ToString(), Is.EqualTo("DO"));
    }

    [Test]
    public void The_units_of_its_codes_are_its_own_unit_where_nothing_else_is_written()
    {
        Assert.That(Units("NH3N"), Is.EqualTo("mg/L mg/L mg/L"));
        Assert.That(Units("GW2_12"), Is.EqualTo("mg/L μg/L μg/L"), "in a column headed by its code");
        Assert.That(Units("T3_01"), Is.EqualTo("mg/L mg/L μg/L"), "and by its other code");
    }

    [Test]
    public void The_codes_of_an_indicator_mean_the_units_in_which_the_standards_state_it()
    {
        foreach (Indicator indicator in Water.Indicators.Indicators)
        {
            MeasurementUnit? surface = Water.Standard(WaterType.Lake).UnitOf(indicator);
            MeasurementUnit? ground = Water.Standard(WaterType.Groundwater).UnitOf(indicator);
            if ((surface ?? ground) is { } own) Assert.That(indicator.HeadingUnit, Is.EqualTo(own), indicator.Code);
            if (ground is not null) Assert.That(indicator.OtherUnit, Is.EqualTo(ground), indicator.Code);
        }
    }

    [Test]
    public void How_its_values_are_read_is_an_amount_where_nothing_is_written()
    {
        Assert.That(Water.Indicator("NH3N").Form, Is.EqualTo(IndicatorForm.Amount));
        Assert.That(Water.Indicator("PH").Form, Is.EqualTo(IndicatorForm.Acidity));
        Assert.That(Water.Indicator("WT").Form, Is.EqualTo(IndicatorForm.Temperature));
        Assert.That(Water.Indicator("ODOR").Form, Is.EqualTo(IndicatorForm.Presence));
        Assert.That(Changed(i => i["form"] = "amount").Find("WT")!.Form, Is.EqualTo(IndicatorForm.Amount));
    }

    [Test]
    public void A_name_of_two_units_means_that_of_the_standard_and_of_one_unit_that_one()
    {
        Assert.That(Heading(i => Other(i, "W2", "℃"), "水温"), Is.EqualTo("℃"));
        Assert.That(Heading(i => i["unit"] = "mg/L", "水温"), Is.EqualTo("mg/L"));
        Assert.That(Heading(i => Mass(i, "W2", "mg/L"), "水温"), Is.EqualTo("mg/L"));
        Assert.That(Heading(i => Mass(i, "W2", "μg/L"), "水温"), Is.Null);
        Assert.That(Heading(i => Mass(i, "W2", "μg/L"), "WT"), Is.EqualTo("mg/L"));
        Assert.That(Heading(i => Mass(i, "W2", "μg/L"), "W2"), Is.EqualTo("μg/L"));
    }

    [Test]
    public void What_does_not_hold_together_is_refused()
    {
        Refused(i => i["unit"] = "mg/kg", "Not a unit: mg/kg.");
        Refused(i => i["headingUnit"] = "mg/kg", "Not a unit: mg/kg.");
        Refused(i => Other(i, "W2", "mg/kg"), "Not a unit: mg/kg.");
        Refused(i => i["headingUnit"] = "mg/L", "The units of WT do not fit together.");
        Refused(i => Other(i, "W2", "mg/L"), "The units of WT do not fit together.");
        Refused(i => Other(i, "PH", "℃"), "The code of an indicator PH stands twice.");
        Refused(i => i["code"] = "PH", "The code of an indicator PH stands twice.");
        Refused(i => i["form"] = "sum", "Not a form of an indicator: sum.");
        Refused(i => i["otherCode"] = "W2", "The file of the indicators: $.indicators[0]: the member otherUnit is missing.");
        Refused(i => i["otherUnit"] = "℃", "The file of the indicators: $.indicators[0]: unknown member otherUnit.");
        Refused(i => i["x"] = 1, "The file of the indicators: $.indicators[0]: unknown member x.");
        Refused(i => i.Remove("aliases"), "The file of the indicators: $.indicators[0]: the member aliases is missing.");
    }

    [Test]
    public void A_file_of_another_form_is_refused()
    {
        JsonObject file = DataFiles.Json(DataFiles.Indicators);
        file["schema"] = "ecocomp.indicators/1";
        Assert.That(
            () => Read(file), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("Not a file of form ecocomp.indicators/2: ecocomp.indicators/1."));
    }

    private static void Other(JsonObject indicator, string code, string unit) => (indicator["otherCode"], indicator["otherUnit"]) = (code, unit);

    private static void Mass(JsonObject indicator, string code, string unit)
    {
        indicator["unit"] = "mg/L";
        Other(indicator, code, unit);
    }

    private static string? Heading(Action<JsonObject> change, string header) =>
        IndicatorHeading.Read(Changed(change), header, out _)!.Unit?.Symbol;

    private static string Units(string code) =>
        string.Join(' ', Water.Indicator(code).Unit, Water.Indicator(code).HeadingUnit, Water.Indicator(code).OtherUnit);

    private static void Refused(Action<JsonObject> change, string why) =>
        Assert.That(() => Changed(change), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(why));

    /// <summary>The file with its first indicator, water temperature, changed.</summary>
    private static IndicatorCatalogue Changed(Action<JsonObject> change)
    {
        JsonObject file = DataFiles.Json(DataFiles.Indicators);
        change(file["indicators"]![0]!.AsObject());
        return Read(file);
    }

    private static IndicatorCatalogue Read(JsonObject file) => IndicatorCatalogue.Read(Encoding.UTF8.GetBytes(file.ToJsonString()));
}
