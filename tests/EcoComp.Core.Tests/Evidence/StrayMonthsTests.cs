using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Rows of months that no settlement will take are told: most often the year is mistyped.</summary>
public class StrayMonthsTests
{
    /// <summary>Three sections with a class each in September 2021.</summary>
    private static Given September => new Given().Section("S").Section("T").Section("U").Class("S", "Ⅲ").Class("T", "Ⅲ").Class("U", "Ⅲ");

    private static string[] Told(Given given) => given.Faults();

    [TestCase("2023-09", true)]
    [TestCase("2020-09", true)]
    [TestCase("2022-03", false)]
    [TestCase("2021-03", false)]
    public void A_result_more_than_half_a_year_from_the_others_is_told(string month, bool told) => Assert.That(
        Told(September.Class("T", "Ⅲ", month: month)), Is.EqualTo(told ? new[] { "monitoring.csv:5:1:month W435 " + month } : []));

    [Test]
    public void It_is_told_with_the_months_that_belong_together()
    {
        var faults = new FaultLog();
        September.Class("T", "Ⅲ", month: "2021-10").Class("T", "Ⅲ", month: "2023-09").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Single().Arguments, Is.EqualTo(new[] { "2021-09..2021-10" }));
    }

    [Test]
    public void A_sample_is_told_once_at_its_first_row() => Assert.That(
        Told(September.Sample("T", Water.CleanSurface, "2023-09").Sample("T", Water.CleanSurface, "2023-09")),
        Is.EqualTo(new[] { "readings.csv:2:1:month W435 2023-09" }));

    [Test]
    public void A_sample_of_a_table_without_months_is_told_at_its_time()
    {
        var shape = new TableShape("readings.csv", new Dictionary<string, int> { ["point"] = 1, ["time"] = 2, ["NH3N"] = 3 },
            ["point", "time", "NH3N"]);
        ReadingRow row = new()
        {
            Time = SampleTime.Of(Read.Month("2023-09")),
            Point = "S",
            Values = [ReadingCell.Value("1", IndicatorForm.Amount)]
        };
        PointRow section = new()
        {
            Code = "S",
            Name = "断面",
            Kind = PointKind.Section,
            WaterBody = "颍河",
            WaterType = WaterType.River,
            County = "A",
            Target = WaterClass.III,
        };
        string[] points = ["S", "T", "U"];
        var faults = new FaultLog();
        Intake.Open(
            new FolderRows
            {
                Counties = RowTable.Of(DataFile.Counties.Shape, [new CountyRow { Code = "A", Name = "甲县" }]),
                Points = RowTable.Of(DataFile.Points.Shape, points.Select(code => section with { Code = code })),
                Monitoring = MonitoringTable.Of(points.Select(code =>
                    new MonitoringRow { Month = Given.Month, Point = code, Class = WaterClass.III })),
                Readings = ReadingsTable.Of(RowTable.Of(shape, [row])),
            },
            Law.BuiltIn, faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "readings.csv:2:2:time W435 2023-09" }));
    }

    [TestCase("2022-03..", false)]
    [TestCase("2022-04..", true)]
    [TestCase("..2030-01", false)]
    public void A_choice_from_a_month_on_that_nobody_has_yet_is_told(string months, bool told) => Assert.That(
        Told(September.Choose("toxic", "per-event", months)),
        Is.EqualTo(told ? new[] { "interpretations.csv:2:4:from W435 2022-04" } : []));

    [TestCase("2022-03", "")]
    [TestCase("2022-04", "events.csv:2:1:month fund.csv:2:1:month rulings.csv:2:1:month")]
    public void Events_rulings_and_rows_of_the_fund_are_told_more_than_half_a_year_later(string month, string places) => Assert.That(
        Told(September.Event("E", EventKind.Intake, month: month).Ruling("S", Question.Improved, "是", month).Province(5, month)),
        Is.EquivalentTo(places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p + " W435 " + month)));

    [Test]
    public void Events_rulings_and_rows_of_the_fund_of_a_month_before_the_first_that_is_settled_are_told()
    {
        var faults = new FaultLog();
        September.Event("E", EventKind.Intake, month: "2021-08").Ruling("S", Question.Improved, "是", "2021-08")
            .Province(5, "2021-08").Check(faults);
        Assert.That(
            Said.Of(faults),
            Is.EquivalentTo(new[] { "events.csv:2:1:month W434 2021-08", "fund.csv:2:1:month W434 2021-08",
                "rulings.csv:2:1:month W434 2021-08" }));
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Arguments.Single()), Is.All.EqualTo("2021-09"));
    }

    [Test]
    public void That_the_results_begin_before_the_law_does_not_make_them_a_trial() => Assert.That(
        Told(September.Class("S", "Ⅲ", month: "2021-08").Event("E", EventKind.Intake, month: "2021-08")),
        Is.EqualTo(new[] { "events.csv:2:1:month W434 2021-08" }));

    [Test]
    public void Of_data_from_before_the_law_nothing_is_lost() => Assert.That(
        Told(new Given().Section("S").Class("S", "Ⅲ", month: "2021-08").Event("E", EventKind.Intake, month: "2021-07")), Is.Empty);

    [Test]
    public void An_event_whose_occurrence_a_later_month_counts_is_not_lost() => Assert.That(
        Told(September.Event("E", EventKind.Intake, month: "2021-08", incident: "甲").Event("F", EventKind.Intake, incident: "甲")
            .Event("G", EventKind.Intake, month: "2021-08", incident: "乙").Event("H", EventKind.Intake, month: "2021-08")),
        Is.EqualTo(new[] { "events.csv:4:1:month W434 2021-08", "events.csv:5:1:month W434 2021-08" }));
}
