using System.Globalization;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>The program's data files against the tables of the standards: nothing is missing, nothing is added, the units are those of the tables.</summary>
public class StandardTablesTests
{
    [Test]
    public void Table_1_has_the_limits_of_its_rows_and_of_no_others()
    {
        string[] expected = [.. StandardTable.Surface.Where(r => r["I"].Length > 0).Select(r => r["item_code"].Split('_')[0]).Distinct().Order()];
        string[] river = Codes(WaterType.River);
        Assert.That(Codes(WaterType.Lake), Is.EqualTo(expected));
        Assert.That(river, Is.EqualTo(expected.Except(["TN"])));
    }

    [Test]
    public void Twenty_one_indicators_of_table_1_count()
    {
        string[] never = ["WT", "TN", "FC"];
        string[] counting = [.. Water.Indicators.Indicators.Where(i => Water.Standard(WaterType.Lake).LimitsOf(i, WaterType.Lake) is { Counts: true }).Select(i => i.Code)];
        Assert.That(counting, Has.Length.EqualTo(21).And.No.AnyOf(never));
    }

    [Test]
    public void Tables_2_and_3_have_a_limit_for_each_of_their_rows()
    {
        string[] limited = [.. Water.Indicators.Indicators.Where(i => Water.Standard(WaterType.Lake).SingleLimitOf(i) is not null).Select(i => i.Code).Order()];
        Assert.That(limited, Is.EqualTo(StandardTable.Single.Select(r => r["item_code"]).Order()));
    }

    [Test]
    public void Groundwater_has_the_limits_of_all_93_rows()
    {
        string[] codes = [.. Water.Indicators.Indicators.Select(i => Water.Standard(WaterType.Groundwater).LimitsOf(i, WaterType.Groundwater)).OfType<IndicatorLimits>()
            .Select(l => l.Code).Order(StringComparer.Ordinal)];
        Assert.That(codes, Is.EqualTo(StandardTable.Groundwater.Select(r => r["item_code"]).Order(StringComparer.Ordinal)).And.Length.EqualTo(93));
    }

    [TestCaseSource(nameof(RowsWithUnits))]
    public void A_row_is_held_in_the_unit_of_its_table(string code, WaterType water, string unit)
    {
        IndicatorHeading heading = Water.Heading(code);
        MeasurementUnit? held = Water.Standard(water).UnitOf(heading.Indicator);
        Assert.That(MeasurementUnit.TryRead(unit, out MeasurementUnit? expected), Is.True);
        Assert.That(held, Is.EqualTo(expected));
        Assert.That(heading.Unit, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(RowsWithUnits))]
    public void Every_row_is_found_by_its_code_and_by_its_Chinese_name(string code, WaterType water, string unit)
    {
        IReadOnlyDictionary<string, string> row = StandardTable.Surface.Concat(StandardTable.Single).Concat(StandardTable.Groundwater).First(r => r["item_code"] == code);
        Assert.That(Water.Heading(row["item_zh"]).Indicator, Is.EqualTo(Water.Heading(code).Indicator));
    }

    [Test]
    public void The_evaluation_decimals_are_those_of_the_table_for_surface_water_and_none_for_groundwater()
    {
        var expected = StandardTable.Rounding.ToDictionary(r => r["item_code"], r => int.Parse(r["evaluation_dp"], CultureInfo.InvariantCulture));
        foreach (Indicator indicator in Water.Indicators.Indicators)
        {
            int? decimals = expected.TryGetValue(indicator.Code, out int dp) && indicator.Code != "WT" ? dp : null;
            Assert.That(Water.Standard(WaterType.Lake).LimitsOf(indicator, WaterType.Lake)?.EvaluationDecimals, Is.EqualTo(decimals), indicator.Code);
            Assert.That(Water.Standard(WaterType.Groundwater).LimitsOf(indicator, WaterType.Groundwater)?.EvaluationDecimals, Is.Null, indicator.Code);
        }
    }

    [Test]
    public void No_name_belongs_to_two_indicators()
    {
        var owners = new Dictionary<string, string>();
        foreach (Indicator indicator in Water.Indicators.Indicators)
        {
            foreach (string name in indicator.Aliases.Append(indicator.Code).Append(indicator.Name).Append(indicator.NameEn).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                Assert.That(Water.Heading(name).Indicator, Is.EqualTo(indicator), name);
            }
        }
    }

    private static IEnumerable<TestCaseData> RowsWithUnits() =>
    [
        .. StandardTable.Surface.Select(r => new TestCaseData(r["item_code"], WaterType.Lake, r["unit"])).Where(c => (string)c.Arguments[0]! != "WT"),
        .. StandardTable.Single.Select(r => new TestCaseData(r["item_code"], WaterType.River, r["unit"])),
        .. StandardTable.Groundwater.Select(r => new TestCaseData(r["item_code"], WaterType.Groundwater, r["unit"])),
    ];

    private static string[] Codes(WaterType water) =>
        [.. Water.Indicators.Indicators.Where(i => Water.Standard(WaterType.Lake).LimitsOf(i, water) is not null).Select(i => i.Code).Order()];
}
