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

    [TestCase("2021-09", "2021-09-08", true)]
    [TestCase("2021-09", "2021-09-30 23:59:59", true)]
    [TestCase("2021-09-08", "2021-09-08 09:00", true)]
    [TestCase("2021-09-08", "2021-09-09 09:00", false)]
    [TestCase("2021-09-01", "2021-09-01 00:00", true)]
    [TestCase("2021-09-30", "2021-09-30 23:59:59", true)]
    [TestCase("2021-09-08", "2021-09-08 24:00", true)]
    [TestCase("2021-09-09", "2021-09-08 24:00", false)]
    [TestCase("2021-09-08", "2021-09-09", false)]
    [TestCase("2021-09-08 00:00", "2021-09-08 24:00", false)]
    [TestCase("2021-09", "2021-09", false)]
    public void A_sample_of_a_month_or_a_day_beside_one_of_a_time_in_it_is_told(string one, string other, bool told)
    {
        var shape = new TableShape(
            "readings.csv", new Dictionary<string, int> { ["time"] = 1, ["point"] = 2, ["PH"] = 3 }, ["time", "point", "pH"]);
        foreach (string[] times in new[] { new[] { one, other }, [other, one] })
        {
            var book = new ReadingsBook(shape, [Water.Heading("pH")]);
            PointReadings readings = book.Of(Months.NumberOf(Given.Month), River, 2);
            foreach (string text in times)
            {
                Assert.That(SampleTimeNotation.TryRead(text, out SampleTime time), Is.True, text);
                readings.IsFirst(time, "");
            }

            var faults = new FaultLog();
            new ReadingsChecks(book, faults).CheckTimes(_ => "S");
            Assert.That(Said.Of(faults), Is.EqualTo(told ? new[] { "readings.csv:2:1:time W437 2021-09" } : []));
        }
    }

    [TestCase("2021-09-08 2021-09-08 2021-09-08T09:00")]
    [TestCase("2021-09-08T09:00 2021-09-08T15:00 2021-09-08")]
    [TestCase("2021-09 2021-09 2021-09-08")]
    public void However_many_samples_of_a_span_there_are_one_of_a_time_in_it_is_told(string times)
    {
        var shape = new TableShape(
            "readings.csv", new Dictionary<string, int> { ["time"] = 1, ["point"] = 2, ["PH"] = 3 }, ["time", "point", "pH"]);
        var book = new ReadingsBook(shape, [Water.Heading("pH")]);
        PointReadings readings = book.Of(Months.NumberOf(Given.Month), River, 2);
        foreach (string text in times.Split(' ')) readings.IsFirst(ReadingCell.Time(text.Replace('T', ' ')).Value!.Value, "");
        var faults = new FaultLog();
        new ReadingsChecks(book, faults).CheckTimes(_ => "S");
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "readings.csv:2:1:time W437 2021-09" }));
    }

    [Test]
    public void In_a_table_without_times_it_is_told_at_the_month()
    {
        var shape = new TableShape("readings.csv", new Dictionary<string, int> { ["point"] = 1, ["month"] = 2, ["PH"] = 3 },
            ["point", "month", "pH"]);
        var book = new ReadingsBook(shape, [Water.Heading("pH")]);
        PointReadings readings = book.Of(Months.NumberOf(Given.Month), River, 2);
        readings.IsFirst(SampleTime.Of(Given.Month), "");
        readings.IsFirst(SampleTime.Of(Given.Month.OnDayOfMonth(8)), "");
        var faults = new FaultLog();
        new ReadingsChecks(book, faults).CheckTimes(_ => "S");
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "readings.csv:2:2:month W437 2021-09" }));
        Assert.That(
            () => new ReadingsChecks(book, faults).CheckTimes(null!),
            Throws.ArgumentNullException.With.Property("ParamName").EqualTo("codeOf"));
    }
}
