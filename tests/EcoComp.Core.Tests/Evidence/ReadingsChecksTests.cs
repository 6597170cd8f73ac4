using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Columns without a unit: 三氯甲烷 is mg/L in GB 3838-2002 and μg/L in GB/T 14848-2017.</summary>
public class ReadingsChecksTests
{
    private const int River = 0;
    private const int Groundwater = 1;

    [TestCase("三氯甲烷", "River Groundwater", "readings.csv:1:3 E218 三氯甲烷 mg/L、μg/L")]
    [TestCase("三氯甲烷", "River", null)]
    [TestCase("三氯甲烷", "Groundwater", null)]
    [TestCase("三氯甲烷(μg/L)", "River Groundwater", null)]
    [TestCase("氨氮", "River Groundwater", null)]
    public void A_unit_is_needed_where_two_standards_state_the_indicator_in_different_ones(string header, string measured, string? told) =>
        Assert.That(Told(header, measured), Is.EqualTo(told is null ? Array.Empty<string>() : [told]));

    /// <summary>A book with a row for a river and one for groundwater, of which some have a value in the column.</summary>
    private static string[] Told(string header, string measured)
    {
        IndicatorHeading[] headings = [Water.Heading(header), Water.Heading("pH")];
        var fields = new Dictionary<string, int> { ["month"] = 1, ["point"] = 2, [headings[0].Indicator.Code] = 3, ["PH"] = 4 };
        var book = new ReadingsBook(new TableShape("readings.csv", fields, ["month", "point", header, "pH"]), [.. headings]);
        foreach (int point in new[] { River, Groundwater })
        {
            PointReadings readings = book.Of(Months.NumberOf(Given.Month), point, point + 2);
            readings.AddSample();
            readings.Add(1, Water.Value("7", IndicatorForm.Acidity), IndicatorForm.Acidity);
            if (measured.Contains(point == River ? "River" : "Groundwater", StringComparison.Ordinal)) readings.Add(0, Water.Value("1"), IndicatorForm.Amount);
        }

        var faults = new FaultLog();
        new ReadingsChecks(book, faults).CheckUnits(point => point == River ? WaterType.River : WaterType.Groundwater);
        return [.. faults.Sorted(_ => 0).Select(f => $"{f.File}:{f.Line}:{f.Field} {f.Code} {f.Value} {f.Arguments[^1]}")];
    }
}
